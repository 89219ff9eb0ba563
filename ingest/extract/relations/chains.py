"""Who leads, owns and works on a chain, and which party body stands on it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from graph.facts import Modality
from ingest.extract.found import Link
from ingest.extract.relations.actors import last_mention
from ingest.extract.relations.clubs import of_a_chain
from ingest.extract.relations.linking import claim_modality, links_of, make, pairs
from ingest.extract.relations.patterns import rules
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.stage import chain_before
from ingest.extract.relations.structure import chain_in_name, of_other_areas, parents

_CHAIN = "(?P<t><C+>)(?:产业)?(?:链)?上?(?:的|，)?"
_LEAD = "(?P<role>牵头(?:部门|单位|责任单位)|责任部门|责任单位|主管部门|牵头责任部门|链长单位)"
_OWNER = "(?:链主企业|链主单位|链主|龙头企业|龙头单位|核心企业|领军企业|盟主企业|龙头(?=<F>))"
_MEMBER = (
    "(?:链上)?(?:重点企业|骨干企业|配套企业|规上企业|成员企业|链上企业|企业|合作社|会员企业|供应商|关键企业|节点企业)"
)
_AS = "(?:是|为|作为|任|担任|系|成为|成了|入选|获评|被确定为|当选|充当|担当|扛起了?|挑起了?|晋升为|堪称|当上|这家)"
_CARES = "(?:挂钩联系|联系|包保|包联|领衔|牵头|挂帅|挂包|分管)"

_NAMED = (
    *rules(
        "LEADS_CHAIN",
        "lead",
        rf"(?P<h><GYX+>)(?:分别|均)?(?:为|是|作为|任|担任|系|，){_CHAIN}<_>{{0,4}}{_LEAD}",
        rf"{_CHAIN}<_>{{0,8}}?{_LEAD}(?:则?为|则?是|：|由)?(?P<h><GYX+>)",
        r"(?P<t><C>)<_>{0,4}?由(?P<h><GYX+>)<_>{0,4}?(?P<role>牵头)",
        rf"(?P<h><P>)<_>{{0,8}}?(?P<role>{_CARES}|负责)(?P<t><C+>)",
        rf"(?P<t><C>)由<*>{{0,24}}?(?P<h><P>)<_>{{0,4}}(?P<role>{_CARES})",
        r"(?P<h><P+>)(?:分别|同时)?(?:任|担任|出任|为|是|兼任|挂帅)(?P<t><C+>)<_>{0,8}?(?:的)?(?P<role><_>{0,4}?链长)",
        r"作为(?P<t><C+>)的?(?P<role><_>{0,4}?链长)，(?P<h><P>)",
        r"<!>(?P<h><GYX>)(?P<role>牵头)(?:推进|负责|抓)?(?P<t><C>)(?!党|联合)",
    ),
    *rules(
        "OWNS_CHAIN",
        "own",
        rf"(?P<h><FX+>)，<_>{{0,4}}?{_CHAIN}<_>{{0,8}}?{_OWNER}(?=[，。]|$)",
        rf"(?P<h><FX+>)<_>{{0,4}}?{_AS}<_>{{0,8}}?{_CHAIN}<_>{{0,8}}?{_OWNER}",
        # behind 是 it says what the subject is; the next clause begins anew
        rf"(?<!是){_CHAIN}<_>{{0,8}}?(?<!原){_OWNER}(?:——|—|、|：|则?为|则?是|由|，)?<_>{{0,6}}?(?P<h><FX+>)",
        rf"(?:确定|认定|明确|遴选|选定|把|将|推选)(?P<h><FX+>)(?:确定)?(?:为|作为|担任){_CHAIN}<_>{{0,8}}?{_OWNER}",
        rf"作为<_>{{0,4}}{_CHAIN}<_>{{0,8}}?{_OWNER}，(?P<h><FXY>)",
    ),
    *rules("OWNS_CHAIN", "own", rf"，(?:就|也|更)?是{_CHAIN}<_>{{0,8}}?{_OWNER}", subject="FX"),
    *rules(
        "ON_CHAIN",
        "on",
        rf"(?<!是){_CHAIN}<_>{{0,8}}?{_MEMBER}(?:——|—|、|：|，)?<_>{{0,4}}?(?P<h><F+>)",
        rf"(?P<h><F+>)<_>{{0,4}}?(?:{_AS}|成长为|均为|都是|已是|属于|跻身)<_>{{0,10}}?{_CHAIN}<_>{{0,8}}?{_MEMBER}",
        r"(?P<h><F+>)<_>{0,4}?(?:位于|处在|处于|地处|身处|同处|加入|纳入|融入|进入|属于)(?P<t><C>)<_>{0,4}?"
        r"(?P<stage>上游|中游|下游)?",
        r"(?P<t><C>)<_>{0,6}?(?:为|帮助|推动|引进|争取)(?P<h><J>)",
        r"(?P<t><C>)(?:上|内)?(?:已|新|现|先后|累计|也)*(?:聚集|集聚|汇聚|引进|招引|引来|拥有|培育|涌现出?|吸引|有)(?:了)?<_>{0,8}?(?P<h><F+>)",
        r"(?P<h><F>)<_>{0,8}?(?:补上|填补|补齐|延伸|打通)了?(?P<t><C>)",
        r"(?P<h><J+>)<_>{0,6}?(?:是|为|列入|入选|纳入|被列为|属于)<_>{0,4}?(?P<t><C>)",
        r"(?P<h><F>)<_>{0,6}?(?:是|成为)(?P<t><C>)(?:上|中)?的?<_>{0,8}?(?:一环|环节|一员)",
        r"(?P<t><C>)(?:上|内|中)的<_>{0,8}?(?P<h><F+>)",
        r"(?P<t><C>)<_>{0,4}?(?:重点|重大|强链|补链|延链|标志性)<_>{0,4}?项目(?:——|—|：|，)?<_>{0,6}?(?P<h><J+>)",
        r"(?P<h><F>)<*>{0,12}?(?:成了|成为|是)(?P<t><C>)上的?(?:一环|一员|老企业|新军|<_>{0,4}企业)",
        r"(?P<t><C>)(?P<stage>上游|中游|下游)(?:企业|环节)?(?:的|——|：|，)?(?P<h><F+>)",
    ),
    *rules(
        "ON_CHAIN",
        "on",
        rf"，(?:已|现|眼下已|如今|目前)?(?:是|成为|成了|成长为){_CHAIN}<_>{{0,8}}?{_MEMBER}",
        subject="F",
    ),
)
_BARE = (
    *rules(
        "LEADS_CHAIN",
        "bare",
        rf"(?P<h><GYX+>)(?:分别|均|共同)?(?:为|是|作为|担任|任)<_>{{0,8}}?{_LEAD}",
        rf"{_LEAD}(?:分别|则)?(?:为|是|：|由)?(?P<h><GYX+>)",
        rf"(?P<h><GYX+>)，<_>{{0,4}}?{_LEAD}(?=[，。]|$)",
        r"(?:^|，|由|；|、)(?P<h><GYX>)(?P<role>牵头)(?:推进|负责|$|，|。|；|抓总|落实)",
    ),
    *rules(
        "OWNS_CHAIN",
        "bare",
        rf"(?<!原)(?<!非)(?<!是){_OWNER}(?:——|—|：|则?为|则?是|由)?<_>{{0,4}}?(?P<h><FX+>)",
        rf"(?P<h><FX>)(?:则|就|正)?(?:是|为|作为|任|担任|成为)<_>{{0,6}}?{_OWNER}(?!党)",
        rf"作为<_>{{0,6}}?{_OWNER}，(?P<h><FX>)",
        rf"(?P<h><FX+>)，<_>{{0,8}}?{_OWNER}(?=[，。]|$)",
    ),
    *rules(
        "ON_CHAIN",
        "bare",
        r"(?:链上|链内)<_>{0,4}?(?:企业|合作社)(?:——|—|：|，)?(?P<h><F+>)",
        r"(?P<h><F+>)(?:等)?<_>{0,4}?(?:\d+)?[家户]?(?:本地)?链上(?:重点|骨干|规上)?(?:企业|合作社)",
        r"(?:^|[，；。])(?:重点|骨干|链上|配套|核心配套)企业(?:包括|有|为|：)(?P<h><F+>)",
        r"(?:^|[，；。])(?:重点|在建|重大|标志性)项目(?:包括|有|为|：)(?P<h><J+>)",
        r"(?P<h><F+>)，<_>{0,4}?(?:重点|链上|骨干)企业(?=[，。]|$)",
        r"(?P<stage>上游|中游|下游)(?:企业|环节)?(?:有|：|企业|聚集)(?P<h><F+>)",
    ),
)
_GENERIC = re.compile(
    r"^(?:.{0,8}?)(?:[\d一二三四五六七八九十]+[大条个])?(?:重点)?(?:产业)?链(?:联合)?"
    r"(?:党委|党支部|党总支|党建联盟|综合党委)$|^联合党委$"
)
_OFFICE = re.compile(r"链(?:长)?(?:办公室|办|委员会|链委会|领导小组)$")


def chains(scene: Scene) -> list[Link]:
    """LEADS_CHAIN, OWNS_CHAIN, ON_CHAIN and PARTY_BODY_OF."""
    links = list(_party_bodies(scene)) + list(_offices(scene))
    for line in scene.lines + scene.spoken:
        links += links_of(scene, line, _NAMED)
        links += _bare(scene, line)
    return _most_specific(_firms(scene, links))


def _firms(scene: Scene, links: list[Link]) -> list[Link]:
    """作为龙头企业，集团党委…: the enterprise owns the chain, not its party body."""
    up = parents(scene)
    for link in links:
        if link.type in ("OWNS_CHAIN", "ON_CHAIN") and scene.kind_of(link.head) == "party":
            link.head = up.get(link.head, link.head)
    return links


def _bare(scene: Scene, line: Line) -> Iterator[Link]:
    """链主企业X, 牵头部门为Y: the chain is the last one named."""
    for one in _BARE:
        for match in one.pattern.finditer(line.skeleton):
            heads = list(dict.fromkeys(m.body for m in line.within(*match.span("h"))))
            attrs = {k: match[k] for k in ("role", "stage") if k in match.re.groupindex and match[k]}
            modality = claim_modality(line, match.start(), match.end())
            for head, chain in pairs(match.group(), heads, _meant(scene, line, match, len(heads))):
                link = make(scene, line, one.relation, head, chain, one.by, modality, attrs)
                if link:
                    yield link


def _meant(scene: Scene, line: Line, match: re.Match[str], heads: int) -> list[int]:
    """The last chain named; 分别: as many of the last chains as there are heads."""
    if "分别" in match.group() and heads > 1:
        before = [*scene.shorn[max(0, line.nth - 2) : line.nth], line]
        named = [m.body for x in before for _, m in sorted(x.mentions.items()) if scene.type_of(m.body) == "Chain"]
        last = list(dict.fromkeys(reversed(named)))[:heads]
        if len(last) == heads:
            return last[::-1]
    near = chain_before(scene, line, match.end())
    return [] if near is None else [near]


def _party_bodies(scene: Scene) -> Iterator[Link]:
    """The chain stands in the party body's name, or the body is set up on the chains of its sentence."""
    for i, body in enumerate(scene.bodies):
        line = first_line(scene, i)
        if line is None or body.type != "Organization" or body.kind not in ("party", "alliance"):
            continue
        if body.kind == "party" and _of_one_body(scene, i):
            continue
        chain = next((c for n in scene.names(i) if (c := chain_in_name(scene, n)) is not None), None)
        modality = first_modality(line, i)
        for one in [chain] if chain is not None else _chains_beside(scene, line, i):
            link = make(scene, line, "PARTY_BODY_OF", i, one, "name", modality)
            if link:
                yield link


_ONE_BODY = re.compile(r"公司|集团|协会|商会|研究院|学院|大学|合作社|联合社|银行|支行")


def _of_one_body(scene: Scene, party: int) -> bool:
    """Whether it is the branch of a company or institute, whose name may hold the chain's words."""
    known = party in parents(scene) or bool(_ONE_BODY.search(scene.bodies[party].name))
    return known and not of_a_chain(scene, party)


def _chains_beside(scene: Scene, line: Line, body: int) -> list[int]:
    """7大产业链联合党委: the chains listed in the sentence that first names it, else the last chain named."""
    named = scene.bodies[body].name.startswith(("“", "产业链", "联合")) or scene.bodies[body].name[0].isdigit()
    if not (named and scene.kind_of(body) == "alliance") and not any(_GENERIC.match(n) for n in scene.names(body)):
        return []
    beside = [m.body for m in line.mentions.values() if scene.type_of(m.body) == "Chain"]
    if not beside and line.nth and scene.lines[line.nth - 1].paragraph == line.paragraph:
        near = last_mention(scene, scene.shorn[line.nth - 1], 10**6, "C", far=False)
        beside = [near.body] if near else []
    return [c for c in dict.fromkeys(beside) if not of_other_areas(scene, body, c)]


def heads_of_alliances(scene: Scene, links: list[Link]) -> list[Link]:
    """盟主 of a chain's alliance is the chain's owner."""
    of = {x.head: x for x in links if x.type == "PARTY_BODY_OF" and x.modality == "stated"}
    made = []
    for link in links:
        seat = link.type == "MEMBER_OF" and link.attrs.get("role") == "盟主"
        if seat and link.tail in of and scene.kind_of(link.head) != "party":
            made.append(Link("OWNS_CHAIN", link.head, of[link.tail].tail, link.evidence, {}, link.modality, by="盟主"))
    return made


def _offices(scene: Scene) -> Iterator[Link]:
    """X产业链办公室, X产业链委员会 lead the chain (ruling 19)."""
    for i, body in enumerate(scene.bodies):
        if body.type != "Organization" or not _OFFICE.search(body.name):
            continue
        chain, line = chain_in_name(scene, body.name), first_line(scene, i)
        if chain is not None and line is not None:
            link = make(scene, line, "LEADS_CHAIN", i, chain, "office", attrs={"role": "办公室"})
            if link:
                yield link


def first_line(scene: Scene, body: int) -> Line | None:
    """The first sentence that names the body, alone or inside a longer name."""
    spans = scene.bodies[body].spans or scene.bodies[body].references
    if not spans:
        return None
    start = spans[0][0]
    nth = bisect_right(scene.shorn, start, key=lambda x: x.span[0]) - 1
    return scene.shorn[nth] if nth >= 0 and start < scene.shorn[nth].span[1] else None


_FOUNDED = re.compile(r"成立|组建|设立|建立|筹建|筹备|新建|共建|建成|建设|搭建|打造")


def first_modality(line: Line, body: int) -> Modality:
    """Modality of the clause in which the line names the body."""
    at = next((p for p, m in line.mentions.items() if m.body == body), None)
    if at is None:
        return "stated"
    modality = claim_modality(line, line.clause_start(at), at)
    founding = _FOUNDED.search(line.skeleton, line.clause_start(at), line.clause_end(at))
    return modality if founding or modality != "planned" else "stated"


def _most_specific(links: list[Link]) -> list[Link]:
    """OWNS_CHAIN rather than ON_CHAIN."""
    owners = {(x.head, x.tail) for x in links if x.type == "OWNS_CHAIN" and x.modality == "stated"}
    return [x for x in links if x.type != "ON_CHAIN" or (x.head, x.tail) not in owners]
