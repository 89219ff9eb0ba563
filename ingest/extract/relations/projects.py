"""UNDERTAKES (builds, runs a project) and INVESTS_IN with its amount."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import Modality
from ingest.extract.found import Link
from ingest.extract.relations.actors import actor_before, last_mention
from ingest.extract.relations.chains import first_line
from ingest.extract.relations.linking import claim_modality, links_of, make
from ingest.extract.relations.patterns import MONEY, rule, rules
from ingest.extract.relations.plain import plain
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.structure import fold

_BUILD = (
    r"(?:建设|承建|实施|新建|兴建|承担|开发|运营|建成|推进|启动|开工|改造|扩建|建|打造|承接|续建|在建|上马|布局|落地|落户|代建|负责|主导|牵头|"
    r"兴办|投产|点火|建起)"
)
_OVER = re.compile(r"^[^。；]{0,24}?(?:已经?|现已|被迫|最终)?(?:终止|搁浅|搁置|取消|下马|停建|作废|叫停)")
_INVEST = r"(?:总投资|总共投资|共投资|投资|出资|投入|斥资|注资)"
_UNDERTAKES = rules(
    "UNDERTAKES",
    "build",
    rf"<!>(?P<h><FAGKX+>)(?:<_>|，|<M>|<K>|<D>|<G>){{0,40}}?{_BUILD}(?:了|的)?(?:<_>|<M>){{0,16}}?(?P<t><J+>)",
    rf"(?P<t><J>)<*>{{0,10}}?，?(?:由|系)<*>{{0,18}}?(?P<h><FAGKX+>)<*>{{0,16}}?(?:{_BUILD}|{_INVEST})",
    r"<!>(?P<h><FAKX>)的<_>{0,8}?(?P<t><J>)",
    r"(?P<h><F>)(?P<t><J>)",
    r"(?P<t><J>)，(?P<h><F+>)<_>{0,4}?(?:投资|承建|建设|实施)",
    r"(?P<t><J>)(?:<_>|，){0,24}?(?:建设|承建|实施|投资|业主|责任)单位(?:为|是|：)?(?P<h><F+>)",
    rf"<!>(?P<h><FX+>)<_>{{0,8}}?{_INVEST}{MONEY}的(?P<t><J>)",
    r"(?P<t><J>)(?:<_>|，|<F>){0,40}?(?P<h><F>)(?:负责|承担)<_>{0,4}?(?:运营|建设|实施)",
)
_INVESTS = rules(
    "INVESTS_IN",
    "invest",
    rf"<!>(?P<h><FBAKX+>)(?:<_>|，|<M>|<K>|<G>|<A>){{0,30}}?{_INVEST}(?:约|了)?(?P<amount>{MONEY})?(?:<_>|，|<M>|<D>){{0,24}}?{_BUILD}?(?:的)?<_>{{0,12}}?(?P<t><J>)",
    rf"<!>(?P<h><FBAX+>)(?:<_>|<I>){{0,16}}?(?:向|对|为)(?:<_>{{0,10}}?)(?P<t><F>)<_>{{0,6}}?(?:增资扩股|增资|注资|投资|出资|入股|战略投资|参股)(?:了)?(?P<amount>{MONEY})?",
    rf"<!>(?P<h><FBX+>)<_>{{0,14}}?(?P<amount>{MONEY})?(?:参股|入股|收购|控股|战略投资|领投|投资|增资)(?:了)?(?P<t><F>)",
    rf"(?P<t><J>)<*>{{0,14}}?，?由<*>{{0,18}}?(?P<h><FX+>)<_>{{0,6}}?{_INVEST}(?P<amount>{MONEY})?",
    rf"(?P<t><F>)<*>{{0,14}}?(?:获|获得|引入|引进|拿到|得到)(?:了)?(?P<h><FBX+>)<_>{{0,6}}?(?P<amount>{MONEY})?<_>{{0,8}}?(?:战略投资|股权投资|投资|注资|入股|增资)",
    rf"<!>(?P<h><FX+>)(?:<_>|，){{0,10}}?(?:共同)?出资(?P<amount>{MONEY})?，?(?:组建|成立|设立)(?:了)?(?P<t><F>)",
    r"(?P<t><F>)<*>{0,14}?轮融资，?(?:由|获)(?P<h><FB+>)<_>{0,4}?(?:领投|跟投|投资)",
)
_UNDERSTOOD = rule(
    rf"(?:^|[，；。：])(?P<lead>(?:<_>|<M>){{0,14}}?(?:{_BUILD}|{_INVEST}))(?P<amount>{MONEY})?(?P<rest>(?:<_>|，|<M>|<K>){{0,24}}?)(?P<t><J+>)"
)
_HEADED = rule(
    rf"^(?:现|目前|项目)?(?:由|承建单位为|建设单位为|承建单位：|实施单位为)?<*>{{0,26}}?(?P<h><FXK+>)<_>{{0,20}}?(?P<w>{_INVEST}(?P<amount>{MONEY})?|{_BUILD})"
)
_SIGNED = rule(
    r"<GKXYM><_>{0,6}?(?:与|和|同)(?P<h><FX>)<_>{0,12}?签(?:订|署|下|约)<_>{0,10}?(?P<t><J>)<_>{0,6}?(?:投资)"
)


def projects(scene: Scene) -> list[Link]:
    scene = plain(scene)
    links = list(_by_name(scene))
    for line in scene.spoken:
        found = list(links_of(scene, line, _UNDERTAKES)) + list(links_of(scene, line, _INVESTS))
        done = {x.tail for x in found}
        links += found
        links += [x for x in _understood(scene, line) if x.tail not in done]
        links += _signed(scene, line)
        links += _headed(scene, line)
    return links


def _headed(scene: Scene, line: Line) -> Iterator[Link]:
    """1．J项目。由F投资2亿元建设: the sentence after one that is no more than the project's name."""
    before = scene.shorn[line.nth - 1] if line.nth else None
    named = [m.body for m in before.mentions.values()] if before and len(before.skeleton) < 10 else []
    match = _HEADED.match(line.skeleton)
    if match is None or not named or scene.type_of(named[0]) != "Project":
        return
    modality = claim_modality(line, match.start("h"), match.end())
    for firm in line.within(*match.span("h")):
        for relation in ("UNDERTAKES", "INVESTS_IN") if re.match(_INVEST, match["w"]) else ("UNDERTAKES",):
            attrs = {"amount": match["amount"]} if relation == "INVESTS_IN" and match["amount"] else {}
            link = make(scene, line, relation, firm.body, named[0], "headed", modality, attrs)
            if link:
                yield link


def _understood(scene: Scene, line: Line) -> Iterator[Link]:
    """…，投资3600万元，建起J: the firm named last before."""
    for match in _UNDERSTOOD.finditer(line.skeleton):
        near = last_mention(scene, line, match.start() + 1, "FXK", far=False)
        actor = near.body if near else actor_before(scene, line, match.start() + 1, "FXK")
        if actor is None or re.search("支持|服务|推动|护航|保障|带动|引进|促成", match["lead"]):
            continue
        modality = claim_modality(line, match.start(), match.end())
        invests = re.search(_INVEST, match["lead"]) is not None
        for project in line.within(*match.span("t")):
            for relation in ("UNDERTAKES", "INVESTS_IN") if invests else ("UNDERTAKES",):
                attrs = {"amount": match["amount"]} if relation == "INVESTS_IN" and match["amount"] else {}
                link = make(scene, line, relation, actor, project.body, "understood", modality, attrs)
                if link:
                    yield link


def _signed(scene: Scene, line: Line) -> Iterator[Link]:
    """An investment contract is an investment (ruling 21)."""
    for match in _SIGNED.finditer(line.skeleton):
        amount = re.search(MONEY, line.skeleton[match.end() :])
        attrs = {"amount": amount.group()} if amount else {}
        for investor in line.within(*match.span("h")):
            for project in line.within(*match.span("t")):
                link = make(scene, line, "INVESTS_IN", investor.body, project.body, "contract", "stated", attrs)
                if link:
                    yield link


def _by_name(scene: Scene) -> Iterator[Link]:
    """A project that opens with its owner's name gives the owner."""
    for i, body in enumerate(scene.bodies):
        line = first_line(scene, i) if body.type == "Project" else None
        owner = named_owner(scene, i) if line else None
        if line is not None and owner is not None:
            link = make(scene, line, "UNDERTAKES", owner, i, "name", _modality(line, i))
            if link:
                yield link


def named_owner(scene: Scene, project: int) -> int | None:
    """The firm, park or academy with whose name the project's opens (the longest)."""
    names = [fold(x) for x in scene.names(project)]
    owners = [(len(n), k) for k, n in _owners(scene) if any(x.startswith(n) for x in names)]
    return max(owners)[1] if owners else None


def _owners(scene: Scene) -> Iterator[tuple[int, str]]:
    for k, other in enumerate(scene.bodies):
        if other.type == "Organization" and other.kind in ("enterprise", "park", "academia"):
            yield from ((k, fold(n)) for n in scene.names(k) if len(n) > 1)


def _modality(line: Line, project: int) -> Modality:
    """Of the clause that names the project and of what it says of it (已经终止; 推动…开工 is yet to come)."""
    at = next((p for p, m in line.mentions.items() if m.body == project), None)
    if at is None:
        return "stated"
    start, end = line.clause_start(at), line.clause_end(at)
    before, after = line.skeleton[start:at], line.skeleton[at + 1 : end]
    if _OVER.search(line.skeleton[at + 1 :].split("；")[0]):
        return "former"
    if re.search("推动|加快|促成|确保|力促|争取", before) and re.search("开工|落地|动工|签约", after):
        return "planned"
    return claim_modality(line, start, at)
