"""Who works with whom: PARTNERS_WITH (合作, 共建, 结对, 签约, 联合…)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import Modality
from ingest.extract.found import Link
from ingest.extract.modality import modality_of
from ingest.extract.relations.actors import acting
from ingest.extract.relations.linking import make
from ingest.extract.relations.patterns import ranges, rule
from ingest.extract.relations.scene import Line, Scene

_JOINT = (
    r"(?:合作|共建|结对|签约|签订|签署|签|联合|共同|攻关|协议|联建|组建|携手|合办|主办|结成|牵手|达成|建立|战略|校企|产学研|联办|合资|"
    r"共研|联手|互认|共享|开设|结为|一起|联姻|研发|研制|选育|建起|搭建|建成)"
)
_ALL = "FBGYLKAX"
_WITH = rule(
    rf"<!>(?P<h><{_ALL}+>)(?:<_>|，){{0,14}}?(?:与|和|同|携手|联合|牵手|联手|跟)<_>{{0,12}}?(?P<t><{_ALL}+>)(?P<w>(?:<*>|，(?=共同|联合|合作|双方)){{0,20}}?{_JOINT})"
)
_JOINTLY = rule(rf"<!>(?P<h><{_ALL}+>)<_>{{0,4}}?(?:联合|携手|联手)(?P<t><{_ALL}+>)(?P<w>)")
_TWO_BY_TWO = rule(rf"(?P<w>(?:<{_ALL}>[与和]<{_ALL}>[、，和]?){{2,}})(?:<_>|，){{0,10}}?(?:结对|共建|签约|签订|合作)")
_PAIR = rule(rf"(?P<h><{_ALL}>)[与和](?P<t><{_ALL}>)")
_PAIRED = rule(rf"(?:、|，|^)(?P<h><{_ALL}>)(?:与|和|同)(?P<t><{_ALL}>)(?=[、，])(?P<w>(?:<*>|，){{0,30}}?结对)")
_LIST = rule(
    rf"(?:^|[，；。：由])<_>{{0,10}}?(?P<h><{_ALL}>(?:、<{_ALL}>)*(?:和|与|、|及|以及|同)<{_ALL}>)"
    r"(?P<w>(?:等<_>{0,8}?)?(?:(?![与同向为])<_>){0,6}?(?:共建|共同|联合|合办|合作|结对|签订|签署|签约|联建|携手|达成|结成)<*>{0,12})"
)
_ALONE = rule(
    rf"(?:^|[，；。：])(?P<lead><_>{{0,10}}?(?:与|同|和|携手|联合|牵手|联手))<_>{{0,12}}?(?P<t><{_ALL}+>)"
    rf"(?P<w>(?:<*>|，(?=共同|联合)){{0,16}}?{_JOINT})"
)
_BOTH = re.compile(
    r"(?:双方|两家企业|两家|两企)(?:[^，。；]{0,12}?)(?:合作|联合|共同|签订|签署|共建|结对|协同|攻关|研发|协议)"
)
_MATCHED = rule(
    rf"(?:牵线|撮合|促成|组织)(?P<h><{_ALL}>)(?:与|和)(?P<t><{_ALL}>)(?P<w><*>{{0,12}}?(?:结成|结对|合作|签约|签订|对子))"
)
_NOT = re.compile(
    r"组成银团|牵头组|会同|推出|银团|吸纳|吸收|担任|共同为|共同担任|结对企业|任书记|共同(?:发放|出具|牵头)"
)
_TRADE = re.compile(
    r"(?:签订|签署|签约|签下|签)了?[^，。；：]{0,10}?(?:采购|购销|收购|供货|供应|供需|贷款|授信|借款|销售)(?!联盟)"
)
_TOGETHER = re.compile(
    r"共建|合办|联合主办|合建|共同(?:组建|发起|建设|举办|打造|成立|设立|实施)|组建|结对|共研|联合(?:攻关|研发|发起|承担)"
)
_FIRM = re.compile(f"[{ranges('FAB')}]")


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
                if _TOGETHER.search(line.skeleton, match.end("t"), line.clause_end(match.end("t"))):
                    yield from _each(scene, heads, match)
                    yield from _each(scene, tails, match)
    for match in _LIST.finditer(line.skeleton):
        if not _NOT.search(match["w"]):
            members = _in(line, match, "h")
            yield members[:1], members[1:], match.start("h"), match.end()
            if _TOGETHER.search(match["w"]):
                yield from _each(scene, members, match)
    for match in _ALONE.finditer(line.skeleton):
        actor = acting(scene, line, match.start("lead"), match["lead"], _ALL)
        if actor is not None and not _NOT.search(match.group()):
            yield [actor], _in(line, match, "t"), match.start("lead"), match.end()
    for match in _BOTH.finditer(line.skeleton):
        two = _two_before(line, match.start())
        if two:
            yield two[:1], two[1:], match.start(), match.end()


def _each(scene: Scene, together: list[int], match: re.Match[str]) -> Iterator[tuple[list[int], list[int], int, int]]:
    """Who sets up something together is everyone's partner; banks in one list are only listed."""
    for i, one in enumerate(together):
        others = [x for x in together[i + 1 :] if not scene.kind_of(one) == scene.kind_of(x) == "bank"]
        yield [one], others, match.start("h"), match.end()


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
