"""Who works with whom: PARTNERS_WITH (合作, 共建, 结对, 签约, 联合…)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import Modality
from ingest.extract.found import Link
from ingest.extract.modality import modality_of
from ingest.extract.numerals import DIGITS
from ingest.extract.relations.actors import firms_before, two_before
from ingest.extract.relations.agents import subjects
from ingest.extract.relations.linking import make, ought
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Scene, is_mark
from ingest.extract.relations.speech import managers

_JOINT = (
    r"(?:合作|共建|合建|联建|结对|签约|签订|签署|签|联合|共同|攻关|协议|联建|组建|携手|合办|主办|结成|牵手|达成|建立|战略|校企|产学研|联办|合资|"
    r"共研|联手|互认|共享|开设|结为|一起|联姻|研发|研制|选育|建起|搭建|建成|共用|互通|互派|互设|竞标|申报|开发|成立|共同体|伙伴|合力|育成|攻下|攻克)"
)
_ALL = "FBGYLKAX"
_WITH = rule(
    rf"<!>(?P<h><{_ALL}+>)(?![党团工]|支部)(?:<_>|，){{0,14}}?(?:与|和|同|携手|联合|牵手|联手|跟)<_>{{0,12}}?(?P<t><{_ALL}+>)(?P<w>(?:<*>|，(?=共同|联合|合作|双方)){{0,20}}?{_JOINT})"
)
_JOINTLY = rule(rf"<!>(?P<h><{_ALL}+>)<_>{{0,4}}?(?:联合|携手|联手)(?P<t><{_ALL}+>)(?P<w>)")
_TWO_BY_TWO = rule(rf"(?P<w>(?:<{_ALL}>[与和]<{_ALL}>[、，和]?){{2,}})(?:<_>|，){{0,10}}?(?:结对|共建|签约|签订|合作)")
_PAIR = rule(rf"(?P<h><{_ALL}>)[与和](?P<t><{_ALL}>)")
_PAIRED = rule(rf"(?:、|，|^)(?P<h><{_ALL}>)(?:与|和|同)(?P<t><{_ALL}>)(?=[、，])(?P<w>(?:<*>|，){{0,30}}?结对)")
_LIST = rule(
    rf"(?:^|[，；。：由])(?:(?![与同和跟为])<_>){{0,10}}?(?P<h><{_ALL}>(?:、<{_ALL}>)*(?:和|与|、|及|以及|同)<{_ALL}>)"
    r"(?P<w>(?:等(?:(?!为)<_>){0,8}?)?(?:(?![与同向为])<_>){0,8}?(?:一起|抱团|共用|互[派认设]|结盟|合建|联手|结为|共享|互认|共建|共同|联合|合办|合作|结对|签订|签署|签约|联建|携手|达成|结成)<*>{0,12})"
)
_MEETS = rule(
    rf"(?:与|同|和|跟|携手|联合|牵手|联手|会同|携)<_>{{0,12}}?(?P<t><{_ALL}+>)(?P<w>(?:<*>|，(?=共同|联合|合作|双方|成立|组建|共建)){{0,24}}?{_JOINT})"
)
_IS_PARTNER = (
    rule(rf"(?P<h><{_ALL}>)牵头，(?P<t><{_ALL}+>)<_>{{0,2}}?(?P<w>(?:参与|参加|配合)，<_>{{0,4}}?(?:联合|共同))"),
    rule(r"(?P<h><F>)请来?(?P<t><A+>)(?P<w><*>{0,10}?，<_>{0,2}?(?:联合|合作|共同))"),
    rule(
        rf"(?P<h><{_ALL}>)是(?P<t><{_ALL}>)的?<_>{{0,6}}?(?P<w>(?:合作|产学研|共建|战略)<_>{{0,4}}?(?:单位|伙伴|高校|院校|企业|方))"
    ),
    rule(
        rf"(?P<h><{_ALL}>)的<_>{{0,6}}?(?P<w>(?:合作|共建|战略)<_>{{0,4}}?(?:单位|伙伴|高校|院校|企业|方))(?P<t><{_ALL}>)"
    ),
    rule(rf"(?P<h><{_ALL}>)<_>{{0,4}}?(?P<w>(?:结对|联手|牵手|携手|结盟))(?:了)?(?P<t><{_ALL}+>)"),
)
_BOTH = re.compile(
    r"(?:双方|[两三四]家企业|[两三四]家|[两三]方|两企|校企)(?:[^。；]{0,12}?)(?:合办|合建|合资|签|合作|联合|共同|签订|签署|共建|结对|协同|攻关|研发|协议)"
)
_MATCHED = rule(
    rf"(?:牵线|撮合|促成|组织)(?P<h><{_ALL}>)(?:与|和)(?P<t><{_ALL}>)(?P<w><*>{{0,12}}?(?:结成|结对|合作|签约|签订|对子))"
)
_NOT = re.compile(
    r"组成银团|牵头组|会同|推出|银团|吸纳|吸收|担任|共同为|共同担任|结对企业|任书记|共同(?:发放|出具|牵头|落实|负责|办理|推进|见证|认定)"
)
_TRADE = re.compile(
    r"(?:签订|签署|签约|签下|签|达成)了?[^，。；：]{0,14}?(?:(?<!联合)采购|购销|收购|供货|供应(?!链)|直供|供需|承运|运输|订单|贷款|授信|借款|融资协议|销售|代工|加工协议|租赁)(?!联盟)"
)
_TOGETHER = re.compile(
    r"共建|合办|联合主办|合建|共同(?:组建|发起|建设|举办|打造|成立|设立|实施)|组建|结对|共研|联合(?:攻关|研发|发起|承担)|合作(?:开设|研发|开发|攻关)|[三四][家方]"
)
_OF_EACH = re.compile(
    r"共建(?!协议|对子|关系|单位|活动)|合办|联合主办|合建|共同(?:组建|发起|建设|举办|打造|成立|设立|研发|研制|开发|承担)|共研|"
    r"联合(?:攻关|研发|发起|承担)|合作(?:研发|开发|研制|选育|建设|开设|攻关)|[三四]方|[三四]家"
)
_FOUNDED = re.compile("实验室|研究?发?中心|工作站|基地|平台|联盟")
_YET = re.compile("商谈|接洽|到期|未续|未签|没签|未达成|终止|告吹|搁[置浅]|中止|取消|意向|洽谈|改期|推迟")
_SIGNS = re.compile("签|共建|合建|合办|合资|合作|联合")
_FIRM = rule("<FAB>")


def partners(scene: Scene) -> list[Link]:
    links: list[Link] = []
    for line in scene.spoken:
        for heads, tails, start, end in _pairs(scene, line):
            if _TRADE.search(line.skeleton, start, line.clause_end(end)):
                continue  # a contract of sale is SUPPLIES
            modality = _modality(line, start, end)
            for head in heads:
                for tail in tails:
                    link = make(scene, line, "PARTNERS_WITH", head, tail, "partners", modality)
                    if link:
                        links.append(link)
    return _once(links)


def _modality(line: Line, start: int, end: int) -> Modality:
    """A signed agreement is stated, whatever it plans (ruling 21)."""
    inside = line.skeleton[start:end]
    if re.search(r"签订|签署|签约|协议", inside + line.skeleton[end : end + 12]) and not re.search("拟|将|未", inside):
        return "stated"
    if ought(line, start, end) or _YET.search(line.skeleton, start, line.clause_end(end)):
        return "planned"
    return modality_of(line.skeleton[line.clause_start(start) : start], inside, "", line.skeleton)


def _pairs(scene: Scene, line: Line) -> Iterator[tuple[list[int], list[int], int, int]]:
    paired = _TWO_BY_TWO.search(line.skeleton)
    if paired:
        for match in _PAIR.finditer(line.skeleton, *paired.span("w")):
            yield _in(line, match, "h"), _in(line, match, "t"), match.start(), paired.end()
        return
    for pattern in (_WITH, _MATCHED, _PAIRED, _JOINTLY):
        for match in pattern.finditer(line.skeleton):
            if not _NOT.search(match.group()):
                heads, tails = _in(line, match, "h"), _in(line, match, "t")
                yield heads, tails, match.start("h"), match.end()
                if _OF_EACH.search(line.skeleton, match.end("t"), line.clause_end(match.end("t"))):
                    yield from _each(scene, heads, match)
                    yield from _each(scene, tails, match)
    for match in _LIST.finditer(line.skeleton):
        if not _NOT.search(match["w"]):
            yield from _listed(scene, line, match)
    yield from _met(scene, line)
    for one in _IS_PARTNER:
        for match in one.finditer(line.skeleton):
            yield _in(line, match, "h"), _in(line, match, "t"), match.start("h"), match.end()
    for match in _BOTH.finditer(line.skeleton):
        yield from _each(scene, _counted(scene, line, match), match)


def _listed(scene: Scene, line: Line, match: re.Match[str]) -> Iterator[tuple[list[int], list[int], int, int]]:
    """A、B和C共建…: the first with the others, or everyone with everyone; A、B与C签约: the two with C."""
    members, cut = _in(line, match, "h"), max(match["h"].rfind("与"), match["h"].rfind("同"))
    if cut > 0 and not _OF_EACH.search(match["w"]):
        at = match.start("h") + cut
        first = [m.body for p, m in sorted(line.mentions.items()) if match.start("h") <= p < at]
        yield first, [b for b in members if b not in first], match.start("h"), match.end()
        return
    yield members[:1], members[1:], match.start("h"), match.end()
    if _TOGETHER.search(match["w"]):
        yield from _each(scene, members, match)


def _met(scene: Scene, line: Line) -> Iterator[tuple[list[int], list[int], int, int]]:
    """…，还与某校合作: with whom the clause's subject, or the understood one, works."""
    for match in _MEETS.finditer(line.skeleton):
        if _NOT.search(match.group()):
            continue
        before = line.skeleton[match.start() - 1 : match.start()]
        if before and is_mark(before):  # A与B: read above, A may be no subject
            continue
        firms = managers(scene)
        doers = [firms.get(b, b) for b in subjects(scene, line, match.start(), _ALL + "MP")]
        actors = [b for b in doers if scene.type_of(b) == "Organization"]
        yield actors, _in(line, match, "t"), line.clause_start(match.start()), match.end()
        if _OF_EACH.search(match["w"]):
            yield from _each(scene, _in(line, match, "t"), match)


def _counted(scene: Scene, line: Line, match: re.Match[str]) -> list[int]:
    count = DIGITS.get(match.group()[0], 2)
    if count > 2:
        return firms_before(scene, line, match.start(), count)
    near = _two_before(line, match.start())
    if near or not _SIGNS.search(match.group()):
        return near
    return [b for b in two_before(scene, line, match.start()) if not _FOUNDED.search(scene.bodies[b].name)]


def _each(scene: Scene, together: list[int], match: re.Match[str]) -> Iterator[tuple[list[int], list[int], int, int]]:
    """Who sets up something together is everyone's partner; banks in one list are only listed."""
    for i, one in enumerate(together):
        others = [x for x in together[i + 1 :] if not scene.kind_of(one) == scene.kind_of(x) == "bank"]
        yield [one], others, match.start(), match.end()


def _two_before(line: Line, at: int) -> list[int]:
    """双方: the two firms that the sentence named before; not where A与B already stands as the pair."""
    if any(m.end() <= at for m in _WITH.finditer(line.skeleton)):
        return []
    before = [m.body for p, m in sorted(line.mentions.items()) if p < at and _FIRM.match(line.skeleton[p])]
    two = list(dict.fromkeys(before))[-2:]
    return two if len(two) == 2 else []


def _in(line: Line, match: re.Match[str], group: str) -> list[int]:
    return list(dict.fromkeys(m.body for m in line.within(*match.span(group))))


def _once(links: list[Link]) -> list[Link]:
    kept: dict[tuple[int, int, str], Link] = {}
    for link in links:
        low, high = sorted((link.head, link.tail))
        kept.setdefault((low, high, link.modality), link)
    return list(kept.values())
