"""Who does what a verb says: the subject of the verb's clause, else of the clauses before it (ruling 12).

A clause's subject is the mention that opens it, behind adverbials (去年5月，在A产业链上，依托某局 …) and with all that
stand beside it (A、B和C; A会同B; A则与B). What another body's verb or preposition governs is no subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.extract.numerals import DIGITS
from ingest.extract.relations.actors import CALLED, called_back, firms_before, two_before
from ingest.extract.relations.patterns import ANY, ranges, rule
from ingest.extract.relations.scene import Line, Mention, Scene, block_of, is_mark
from ingest.extract.relations.structure import areas_in_name

_BULLET = rf"(?:[●○■◆◇★•▲※*·]+(?:[^，。；：、\d{ANY}]{{2,4}}(?=\d|[{ANY}]|$))?)?"
_NUMBERED = r"(?:（[^（）]{1,3}）|\d{1,2}[．.、]|[一二三四五六七八九十]{1,3}[、是要]|其[一二三四五]|——|【[^】]{1,8}】)?"
_WHEN = (
    rf"(?:[^，。；：{ANY}]{{0,16}}?(?:[年月日号天季初末底来起前后时会中下里上]|季度|期间|之际|春节|国庆|随后|同时|此外|另外|目前|眼下|"
    r"近期|最近|如今|现在|当场|当即|现场|其间|其中|据悉|据了解|经|由|仅|连|就连|多亏|幸亏|中共|"
    r"作为|企业|单位|部门|链主|服务队|团队|——|得知|得益于|(?:正|又|还|也)?是))?"
)
_ADVERBIAL = (
    r"(?:(?:在|依托|围绕|聚焦|针对|以|按照|根据|通过|面向|随着|结合|经|作为|继|自|从|对|就|除|为|据)[^，。；：]{1,44}?"
    r"(?:[上中下里内后时外起]|以来|期间|之际|过程中|方面|为契机|为抓手|为载体|同意|批准|的同时|难题|问题))?"
)
_OWNED = rf"(?:[{ANY}]上?的?(?:所属|下属|旗下|主管|控股)?的?(?:[^，。；：{ANY}]{{0,4}}(?:企业|单位|部门|链主|公司))?)?"
_OPENING = re.compile(rf"{_BULLET}{_NUMBERED}{_WHEN}{_ADVERBIAL}{_WHEN}{_OWNED}[{ranges('M')}]*")
_PERSON_OPENING = re.compile(rf"{_BULLET}{_NUMBERED}{_WHEN}[^，。；：{ANY}在向为给对把被与同让帮由和请派送到]{{0,14}}")
_OWNER = re.compile(
    rf"的(?![^，。；：{ANY}]{{0,4}}(?:专家|同志|党员|干部|团队|博士|教授|技术员|技术人员|工作人员|师傅|老师|志愿))|[内里]的|"
    "所属|下属|旗下|党支部|党委|党总支|村?两委|局|办|党组|工委|"
    rf"[^，。；：{ANY}]{{0,8}}[员长任记授师家人部理生](?=[{ranges('P')}])"  # 某服务队队员某某
)
_PERSON = rule("<P>")
_BOTH = re.compile(r"[^，]{0,6}(?:双方|(?P<n>[两三四])(?:家|方|校|企))")
_TOWN = re.compile("(?:[^，]{0,4})?(?:镇里|乡里|街道里|镇上)")
_TOWN_END = re.compile("[镇乡]$|街道$")
_FAR = 40  # sentences back nobody remembers who acts
_TOLD = re.compile(
    r"[^，。；：]{0,8}?(?:说|介绍|表示|告诉|坦言|透露|强调|算|回忆|指出|感慨)|(?:同志)?(?:兼|担|出)?任(?![^，。；：]*(?:期间|时|后|以来))"
)
_GIVEN_POST = re.compile("由[^，。；]{1,3}(?:兼|担|出)?任")
_RELATIVE = re.compile(
    rf"(?:[与和同、及][{ANY}])*[^，。；：{ANY}]{{0,8}}(?:组建|成立|设立|组成|派来|派出|选派|邀请|聘请|创办|发起|建立)的[^，。；：{ANY}]{{0,6}}(?=[{ANY}])"
)
_PIVOT = re.compile(
    rf"(?:支持|推动|促成|引导|鼓励|帮助|让|由|邀请|撮合|促使|牵线|发动|协调|联系|请|依靠)(?=[{ANY}])(?:[^，。；：]*)$"
)
_COMPANIONS = re.compile(
    rf"[^，。；：{ANY}向为给对把被让由]{{0,6}}?(?:联合|携手|会同|联手|牵手|与|同|和)[^，。；：{ANY}]{{0,6}}(?P<w>[{ANY}])"
)
_STRANGER = re.compile(
    r"(?:管委会|工委|组织部|委员会|局|办公室|支行|分行|银行|公司|集团|学院|大学|研究院|协会|商会|合作社|支部|党委|党总支|专班|小组|联社)"
    rf"[^，。；：{ANY}的]{{0,8}}$"
)
_WITH_WHOM = re.compile("[与同]|携手|联合|牵手")
_OF_ITS_OWN = re.compile("选派|派出|抽调|派驻")  # A与B签约，选派… sends its own people
_WHERE = rule(r"[在于驻到赴]<M>$")  # 某大学在某县设立的…
_ANSWERS = rule(r"<P>：")
_WITH = re.compile(
    r"(?:、|和|及|以及|会同|联合|携手|(?:[今去前]年|近[日期]|日前|同时|随后|[\d年月日]+|[则还又也已就便正再]|共同|先后|主动|积极|一道|早在)*(?:与|同|和|携手|联合|会同|牵手))"
    rf"[^，。；：！？、{ANY}]{{0,8}}"
)


def may_act(line: Line, at: int) -> bool:
    """Whether the mention may be its clause's subject."""
    before = line.skeleton[line.clause_start(at) : at].rsplit("——", 1)[-1]
    opening = _PERSON_OPENING if _PERSON.match(line.skeleton[at]) else _OPENING
    return not _OWNER.match(line.skeleton, at + 1) and bool(opening.fullmatch(before) or _OPENING.fullmatch(before))


def subject_in(line: Line, start: int, end: int, letters: str) -> int | None:
    """Position of the mention of the letters' kinds that is the clause's subject, between ``start`` and ``end``."""
    skeleton, one = line.skeleton, rule(f"<{letters}>")
    dash = skeleton.rfind("——", start, end)  # …——某地把这条链切成五段
    start = start if dash < 0 else dash + 2
    for at in (p for p in sorted(line.mentions) if start <= p < end):
        if one.match(skeleton[at]) and may_act(line, at) and not _ANSWERS.match(skeleton, at):
            return _told_of(line, _inner(line, at, end, one), end, one)
    return None


def _told_of(line: Line, at: int, end: int, one: re.Pattern[str]) -> int:
    """A组建的B上门…: B acts."""
    relative = _RELATIVE.match(line.skeleton, at + 1, end)
    if relative is None or not one.match(line.skeleton[relative.end()]) or relative.end() >= end:
        return at
    return at if line.skeleton[relative.end() + 1 : relative.end() + 2] == "的" else relative.end()


def _inner(line: Line, at: int, end: int, one: re.Pattern[str]) -> int:
    """Of stacked names (某市某县, 某县县委, 某公司某服务队) the last."""
    while at + 1 < end and is_mark(line.skeleton[at + 1]) and one.match(line.skeleton[at + 1]):
        at += 1
    return at


def agents(scene: Scene, line: Line, at: int, letters: str, *, joint: bool = False) -> list[int]:
    """The bodies that do what the verb at ``at`` says; the article's place where no one is named and it may be one.

    ``joint``: with those that the clause joins to an understood subject (…，联合某校共建…).
    """
    moved = made(line, at, letters)
    if moved:
        return moved
    start = line.clause_start(at)
    others = _COMPANIONS.match(line.skeleton, start, at) if joint else None
    if others is None or not rule(f"<{letters}>").match(others["w"]):
        return subjects(scene, line, at, letters)
    companions = [m.body for m in standing_with(line, others.start("w"), at)]
    return list(dict.fromkeys(subjects(scene, line, start, letters) + companions))


def subjects(scene: Scene, line: Line, at: int, letters: str) -> list[int]:
    """The subject of the clause or of those before it, whoever it makes do it."""
    for earlier, start, end in _clauses(scene, line, at):
        here = earlier is line and end == at
        found = subject_in(earlier, start, end, letters)
        if found is None:
            called = _called(scene, earlier, start, end, letters) if earlier is line else None
            if called:
                return called
            if here and _STRANGER.search(earlier.skeleton[start:end]):
                return []
            continue
        if not here and _stands_aside(earlier, start, found, earlier is line):
            continue
        group = standing_with(earlier, found, end)
        if not here and (earlier is not line or _OF_ITS_OWN.match(line.skeleton, at)):
            group = _first_side(earlier, group)
        return list(dict.fromkeys(m.body for m in group))
    return [scene.place] if "M" in letters and scene.place is not None else []


def made(line: Line, at: int, letters: str) -> list[int]:
    """支持A与B共建…, 由A牵头成立…: who is made to do it."""
    start = line.clause_start(at)
    pivot = _PIVOT.search(line.skeleton[start:at])
    first = next((p for p in sorted(line.mentions) if pivot and start + pivot.start() < p < at), None)
    if first is None or not rule(f"<{letters}>").match(line.skeleton[first]):
        return []
    inner = _told_of(line, first, at, rule(f"<{letters}>"))
    return [m.body for m in standing_with(line, inner, at)]


def _stands_aside(line: Line, start: int, at: int, same: bool) -> bool:
    """Who only says so, or only takes a post, does nothing of what follows; a person's doings end with the sentence."""
    if _PERSON.match(line.skeleton[at]) and (not same or _TOLD.match(line.skeleton, at + 1)):
        return True
    return bool(_GIVEN_POST.match(line.skeleton, max(start, at - 1)))


def _called(scene: Scene, line: Line, start: int, end: int, letters: str) -> list[int]:
    """双方, 联盟, 支部 … that open the clause: the bodies that they call back."""
    lead = line.skeleton[start:end]
    both = _BOTH.match(lead)
    if both and (both["n"] or "两") == "两":
        return two_before(scene, line, start)
    if both:
        return firms_before(scene, line, start, DIGITS[both["n"]])
    if _TOWN.match(lead) and "M" in letters:
        return _town(scene, line)
    called = CALLED.match(lead)
    if called is None:
        return []
    if called["body"] == "我们":
        return [] if scene.place is None or "M" not in letters else [scene.place]
    back = called_back(scene, line, start, called["body"])
    return [] if back is None or not rule(f"<{letters}>").match(chr(block_of(scene.bodies[back]))) else [back]


def nearest(line: Line, at: int, letters: str) -> list[int]:
    """In A组织的… those right before the verb, whoever may open the clause."""
    one = rule(f"<{letters}>")
    before = [
        p
        for p in sorted(line.mentions)
        if line.clause_start(at) <= p < at and not _WHERE.search(line.skeleton, 0, p + 1)
    ]
    if not before or at - before[-1] > 9 or not one.match(line.skeleton[before[-1]]):
        return []
    group = before[-1:]
    for place in reversed(before[:-1]):
        if _WITH.fullmatch(line.skeleton[place + 1 : group[0]]) and one.match(line.skeleton[place]):
            group.insert(0, place)
    return [line.mentions[p].body for p in group]


def _town(scene: Scene, line: Line) -> list[int]:
    """镇里, 街道上: the town named last, were it in the name of its committee; else the place."""
    for earlier in reversed(scene.lines[max(0, line.nth - 20) : line.nth + 1]):
        for _, mention in sorted(earlier.mentions.items(), reverse=True):
            for area in [mention.body, *areas_in_name(scene, mention.body)[-1:]]:
                if scene.type_of(area) == "Place" and _TOWN_END.search(scene.bodies[area].name):
                    return [area]
    return [] if scene.place is None else [scene.place]


def standing_with(line: Line, first: int, end: int) -> list[Mention]:
    """The mention at ``first`` and those joined to it as fellow subjects."""
    found, last = [line.mentions[first]], first
    for place in sorted(line.mentions):
        if last < place < end and _WITH.fullmatch(line.skeleton[last + 1 : place]):
            found.append(line.mentions[place])
            last = place
    return found


def _first_side(line: Line, group: list[Mention]) -> list[Mention]:
    """A、B与C签约，…: A and B go on."""
    at = {id(m): p for p, m in line.mentions.items()}
    for nth, (one, other) in enumerate(pairwise(group), 1):
        if _WITH_WHOM.search(line.skeleton[at[id(one)] + 1 : at[id(other)]]):
            return group[:nth]
    return group


def _clauses(scene: Scene, line: Line, at: int) -> Iterator[tuple[Line, int, int]]:
    """The verb's clause up to it, then the clauses before it, backwards to the paragraph's start."""
    start = line.clause_start(at)
    yield line, start, at
    for earlier in [line, *reversed(scene.shorn[max(0, line.nth - _FAR) : line.nth])]:
        if earlier.paragraph != line.paragraph:
            return
        end = start - 1 if earlier is line else len(earlier.skeleton)
        while end > 0:
            start = earlier.clause_start(end)
            if start < end:
                yield earlier, start, end
            end = start - 1
