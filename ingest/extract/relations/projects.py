"""UNDERTAKES (builds, runs a project) and INVESTS_IN with its amount."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.extract.found import Link
from ingest.extract.relations.actors import actor_before, last_mention
from ingest.extract.relations.borrowers import in_want
from ingest.extract.relations.last_project import BUILD, INVEST, of_the_last
from ingest.extract.relations.linking import claim_modality, links_of, make
from ingest.extract.relations.owners import by_name
from ingest.extract.relations.patterns import MONEY, rule
from ingest.extract.relations.plain import plain
from ingest.extract.relations.project_rules import INVESTS, UNDERTAKES
from ingest.extract.relations.scene import Line, Scene

_BEGUN = re.compile("已经?(?:开工|动工|投产|建成|竣工|投用|完工|封顶)|当[天日](?:开工|动工)")
_UNDERSTOOD = rule(
    rf"(?:^|[，；。：])(?P<lead>(?:<_>|<M>){{0,14}}?(?:{BUILD}|{INVEST}))(?P<amount>{MONEY})?(?P<rest>(?:<_>|，|<M>|<K>){{0,24}}?)(?P<t><J+>)"
)
_BOUGHT = rule(
    rf"(?:^|[，；。：])(?P<lead><_>{{0,8}}?(?:出资|斥资|投资|耗资|以|用|拿出)?<_>{{0,4}}?)(?P<amount>{MONEY})?(?:现金)?，?<_>{{0,4}}?"
    r"(?:收购|入股|参股|控股|增资|注资|战略投资)(?:了)?(?P<t><F>)"
)
_ALSO = rule(rf"，(?:又|再|也|还)?[给向](?P<t><F>)<_>{{0,3}}?(?:投了|投入|注入|投)(?P<amount>{MONEY})")
_FUNDED = rule(rf"(?P<t><F>)(?:<_>|，){{0,20}}?获(?:得)?(?:其)?(?:投资?|股权投资)(?P<amount>{MONEY})")
_TOOK_PART = rule(
    r"(?:^|[，；。：])<_>{0,8}?(?P<h><FBX>)<_>*?(?:参股|入股|注资|增资|跟投|投资|追[了加投]了?)<_>{0,4}?"
    rf"(?P<amount>{MONEY})(?!<_>{{0,3}}?(?:建|新|兴|上马|改|实施|打造|扩|设立|组建|成立|的(?!股)))"
)
_CAME_IN = rule(
    rf"(?P<h><B>)(?:也|又|随后|随即|跟着)*(?:进来|进场|入场|进入|跟进|出手)，(?:又|也|一次|就|当年)*[掏投拿出]出?了?(?P<amount>{MONEY})(?=[，。；]|$)"
)
_INVESTOR = re.compile(r"基金|投资|资本|国投|财金|金控|创投|资产(?:管理|经营)|控股|产投")
_COST = rule(
    rf"，(?:耗资|出资|作价|交易额|交易金额|总价|金额|总投资|共投资|投资额?|计划投资)(?:约|为|达)?(?P<amount>{MONEY})"
)
_HEADED = rule(
    rf"^(?:现|目前|项目)?(?:(?:计划|概算|估算)?总投资{MONEY}，)?(?:由|承建单位：?为?|建设单位：?为?|实施单位：?为?|业主单位：?为?|业主：?为?)?<*>{{0,26}}?"
    rf"(?P<h><FXA+>)<_>{{0,20}}?(?P<w>{INVEST}(?P<amount>{MONEY})?|{BUILD})"
)
_BUILDS = re.compile(rf"(?:{BUILD})(?!资)")
_FUND_OF = rule(
    rf"(?P<h><FBGKX+>(?:[与和]<FBGKX+>)?)<_>{{0,4}}?(?:已|共同|分别|各)*(?:认缴|出资|实缴|认购|占股|持股|占)(?:了)?<_>{{0,2}}?(?P<amount>{MONEY})?"
)
_ITS = rule(r"(?:^|[，；])其<_>{0,4}?(?P<t><J+>)")
_NOT_YET = re.compile(
    r"(?:至今|仍|还|尚|目前)[^，。]{0,3}(?:未|没有|没|处在|处于)[^，。]{0,10}(?:开工|动工|落地|可行性|论证|审批|启动|前期)|仍处[在于]|"
    r"暂未(?:开工|动工)|力争[^，。]{0,10}(?:开工|动工)|拟于?[^，。]{0,8}(?:开工|动工)|解约"
)
_SIGNED = rule(
    r"<GKXYM><_>{0,6}?(?:与|和|同)(?P<h><FX>)<_>{0,12}?签(?:订|署|下|约)<_>{0,10}?(?P<t><J>)<_>{0,6}?(?:投资)"
)
_CONTRACT = rule(
    rf"(?:<GKM><_>{{0,4}}?[与和同](?P<h><FX>)|(?P<h2><FX>)<_>{{0,4}}?[与和同]<GKM>)<_>{{0,12}}?签(?:订|署|下|约|了)(?:<*>|，){{0,24}}?投资"
    rf"(?P<amount>{MONEY})?(?:<*>|，){{0,24}}?(?P<t><J>)"
)


def projects(scene: Scene) -> list[Link]:
    scene = plain(scene)
    links = list(by_name(scene))
    for line in scene.spoken:
        found = list(links_of(scene, line, UNDERTAKES)) + list(links_of(scene, line, INVESTS))
        found = [x for x in found if not _is_host(scene, line, x)]
        signed = [*_signed(scene, line), *_contracts(scene, line)]
        done = {x.tail for x in found}
        bought = [*_bought(scene, line), *_funded(scene, line), *_into_funds(scene, line), *_took_part(scene, line)]
        found += [x for x in _understood(scene, line) if x.tail not in done]
        found += [x for x in bought if (x.head, x.tail) not in {(y.head, y.tail) for y in found}]
        found += [x for x in _its(scene, line) if x.tail not in done]
        found = [_priced(line, x) for x in found]
        said = {(x.type, x.head, x.tail) for x in found}
        found += _headed(scene, line)
        found += [x for x in of_the_last(scene, line) if (x.type, x.head, x.tail) not in said]
        links += [*(_begun(scene, line, x) for x in found), *signed]
    return _still_plans(scene, links)


def _still_plans(scene: Scene, links: list[Link]) -> list[Link]:
    """What is only planned isn't built because its name opens with the firm's; nor by the park that it opens with,
    where somebody else builds it."""
    said: dict[tuple[str, int, int], set[str]] = {}
    for link in links:
        if link.by != "name":
            said.setdefault((link.type, link.head, link.tail), set()).add(link.modality)
    builders = {x.tail for x in links if x.type == "UNDERTAKES" and x.by != "name" and x.modality == "stated"}
    plans = {key for key, modalities in said.items() if "stated" not in modalities}
    hosts = {i for i, body in enumerate(scene.bodies) if body.kind == "park"}
    kept = [x for x in links if x.by != "name" or (x.type, x.head, x.tail) not in plans]
    return [x for x in kept if x.by != "name" or x.head not in hosts or x.tail not in builders]


def _its(scene: Scene, line: Line) -> Iterator[Link]:
    """F…，其J已经投产: F's."""
    for match in _ITS.finditer(line.skeleton):
        owner = actor_before(scene, line, match.start() + 1, "FXK")
        for project in line.within(*match.span("t")) if owner is not None else []:
            modality = claim_modality(line, match.start(), match.end())
            link = make(scene, line, "UNDERTAKES", owner or 0, project.body, "its", modality)
            if link:
                yield link


def _is_host(scene: Scene, line: Line, link: Link) -> bool:
    """F与园区签约，建设J: the park signs as host, it doesn't build."""
    host = scene.kind_of(link.head) in ("park", "government")
    return host and re.search("签(?:订|署|下|约|了)", line.skeleton) is not None


def _priced(line: Line, link: Link) -> Link:
    """The sum in the next clause (耗资2亿元) is what was paid."""
    cost = _COST.search(line.skeleton) if link.type == "INVESTS_IN" and "amount" not in link.attrs else None
    return replace(link, attrs={**link.attrs, "amount": cost["amount"]}) if cost else link


def _begun(scene: Scene, line: Line, link: Link) -> Link:
    """What the sentence calls begun (5月已经开工) is no plan any more; what it calls not begun is one."""
    at = next((p for p, m in line.mentions.items() if m.body == link.tail), 0)
    rest = line.skeleton[at:].split("；")[0] + _after(scene, line)
    if link.modality == "stated" and link.type == "UNDERTAKES" and _NOT_YET.search(rest):
        return replace(link, modality="planned")
    if link.modality == "planned" and _BEGUN.search(line.skeleton):
        return replace(link, modality="stated")
    return link


def _after(scene: Scene, line: Line) -> str:
    """The next sentence of the paragraph, when it names no other project: 总投资3亿元，拟于四季度开工。"""
    following = scene.shorn[line.nth + 1 : line.nth + 2]
    if not following or following[0].paragraph != line.paragraph:
        return ""
    named = any(scene.type_of(m.body) in ("Project", "Organization") for m in following[0].mentions.values())
    return "" if named else following[0].skeleton


def _contracts(scene: Scene, line: Line) -> Iterator[Link]:
    """园区与F签约，F将投资12亿元建设J: an investment contract is an investment, the building is still to come."""
    for match in _CONTRACT.finditer(line.skeleton):
        attrs = {"amount": match["amount"]} if match["amount"] else {}
        for firm in line.within(*match.span("h" if match["h"] else "h2")):
            for project in line.within(*match.span("t")):
                link = make(scene, line, "INVESTS_IN", firm.body, project.body, "contract", "stated", attrs)
                if link:
                    yield link


def _bought(scene: Scene, line: Line) -> Iterator[Link]:
    """…，斥资5200万元收购F: by the actor named before."""
    for match in [*_BOUGHT.finditer(line.skeleton), *_ALSO.finditer(line.skeleton)]:
        targets = line.within(*match.span("t"))
        buyer = actor_before(scene, line, match.start() + 1, "FBX")
        attrs = {"amount": match["amount"]} if match["amount"] else {}
        modality = claim_modality(line, match.start(), match.end())
        for target in targets if buyer is not None else []:
            link = make(scene, line, "INVESTS_IN", buyer or 0, target.body, "bought", modality, attrs)
            if link:
                yield link


def _funded(scene: Scene, line: Line) -> Iterator[Link]:
    """F成为首个被投企业，获投3500万元: of the fund named before."""
    for match in _FUNDED.finditer(line.skeleton):
        fund = last_mention(scene, line, match.start(), "B")
        if fund:
            attrs = {"amount": match["amount"]}
            firm = line.mentions[match.start("t")].body
            link = make(scene, line, "INVESTS_IN", fund.body, firm, "funded", "stated", attrs)
            if link:
                yield link


def _took_part(scene: Scene, line: Line) -> Iterator[Link]:
    """某厂缺钱，某国投参股3000万元: the investor's, in the firm that the passage is about."""
    for match in (*_TOOK_PART.finditer(line.skeleton), *_CAME_IN.finditer(line.skeleton)):
        payer = line.mentions[match.start("h")].body
        firm = in_want(scene, line, match.start())
        if firm is None or firm == payer or not _INVESTOR.search(scene.bodies[payer].name):
            continue
        if scene.type_of(firm) == "Organization" and not line.within(match.end(), line.clause_end(match.end())):
            attrs = {"amount": match["amount"]}
            modality = claim_modality(line, match.start(), match.end())
            link = make(scene, line, "INVESTS_IN", payer, firm, "took part", modality, attrs)
            if link:
                yield link


def _into_funds(scene: Scene, line: Line) -> Iterator[Link]:
    """基金总规模20亿元，其中F出资8亿元; 设立基金，B认缴1亿元."""
    funds = [
        p
        for p, m in line.mentions.items()
        if scene.bodies[m.body].name.endswith("基金") or line.skeleton.startswith("注册资本", p + 1)
    ]
    for match in _FUND_OF.finditer(line.skeleton, min(funds) + 1) if funds else ():
        fund = line.mentions[max(p for p in funds if p < match.start())].body
        attrs = {"amount": match["amount"]} if match["amount"] else {}
        modality = claim_modality(line, match.start(), match.end())
        for payer in line.within(*match.span("h")):
            link = make(scene, line, "INVESTS_IN", payer.body, fund, "fund", modality, attrs)
            if link:
                yield link


def _headed(scene: Scene, line: Line) -> Iterator[Link]:
    """1．J项目。由F投资2亿元建设: the sentence after one that is no more than the project's name."""
    before = scene.shorn[line.nth - 1] if line.nth else None
    before = scene.shorn[line.nth - 2] if before and line.nth > 1 and not before.mentions else before
    named = [m.body for m in before.mentions.values()] if before and len(before.skeleton) < 10 else []
    match = _HEADED.match(line.skeleton)
    if match is None or not named or scene.type_of(named[0]) != "Project":
        return
    modality = claim_modality(line, match.start("h"), match.end())
    for firm in line.within(*match.span("h")):
        for relation in _headed_says(line, match):
            attrs = {"amount": match["amount"]} if relation == "INVESTS_IN" and match["amount"] else {}
            link = make(scene, line, relation, firm.body, named[0], "headed", modality, attrs)
            if link:
                yield link


def _headed_says(line: Line, match: re.Match[str]) -> tuple[str, ...]:
    """投资2亿元建设 is both, 投资2亿元 pays, 承建 builds."""
    if not re.match(INVEST, match["w"]):
        return ("UNDERTAKES",)
    builds = _BUILDS.search(line.skeleton, match.end(), line.clause_end(match.end()))
    return ("UNDERTAKES", "INVESTS_IN") if builds else ("INVESTS_IN",)


def _understood(scene: Scene, line: Line) -> Iterator[Link]:
    """…，投资3600万元，建起J: the firm named last before."""
    for match in _UNDERSTOOD.finditer(line.skeleton):
        near = last_mention(scene, line, match.start() + 1, "FXK", reach=0)
        actor = near.body if near else actor_before(scene, line, match.start() + 1, "FXK")
        if actor is None or re.search("支持|服务|推动|护航|保障|带动|引进|促成", match["lead"]):
            continue
        modality = claim_modality(line, match.start(), match.end())
        invests = re.search(INVEST, match["lead"]) is not None and not _is_sum(match)
        said = ("UNDERTAKES", "INVESTS_IN") if _BUILDS.search(match["lead"] + match["rest"]) else ("INVESTS_IN",)
        for project in line.within(*match.span("t")):
            for relation in said if invests else ("UNDERTAKES",):
                attrs = {"amount": match["amount"]} if relation == "INVESTS_IN" and match["amount"] else {}
                link = make(scene, line, relation, actor, project.body, "understood", modality, attrs)
                if link:
                    yield link


def _is_sum(match: re.Match[str]) -> bool:
    """总投资14亿元的J says what it costs, not who pays."""
    return "总投资" in match["lead"] and match["amount"] is not None and match["rest"].startswith("的")


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
