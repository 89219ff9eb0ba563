"""前者, 后者, 它: words that stand for a body named before and don't say of what kind it is."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from itertools import pairwise

from graph.facts import Span
from ingest.extract.found import Body, Layout
from ingest.extract.metrics.clause_words import FRONT
from ingest.extract.metrics.scene import Mention, clause_start, outermost
from ingest.extract.quotations import open_quotation
from ingest.extract.utilities_and_investors import UTILITY

PAIR = re.compile(r"[前后]者|(?<![目之此以先随最今然])[前后]一家")
PAIR_NEAR, LONGEST = 160, 60  # characters: how far back, and of a name
NEAR_POST = 30  # characters before a name that may hold its post
PAIRED = ("Organization", "Product")
JOINED = re.compile(r"\s*(?:[、和与及]|以及)\s*")
CARED_FOR = re.compile("(?:则|也|便|现)?(?:[由归]|交[给由]|的?(?:副?链[长主]|龙头|牵头))")  # 前者由…: of two chains
CARES = re.compile(r"(?:则|也|便|现)?(?:主?抓|管|包|盯|负责|分管|联系|牵头|领衔|挂)")  # 前者抓…: of two who lead chains
AND_POST = re.compile("[、和与及][^，。；]{0,16}")
CHARGE = re.compile("(?:则|也|便|现)?(?P<verb>主?抓|管|包|盯|负责|分管|联系|领衔)")
WHERE = re.compile(r"(?:在|位于|落户于?|坐落于?|入驻|驻)[\u4e00-\u9fa5]{0,3}$")  # the park that a firm is in
IT = re.compile(
    r"(?<![其用凭靠拿])它(?!们)|(?<=[为给向对帮由把让助，；,;])其(?![中余他它次实间一二三首名后时所])"
)  # what one uses is no firm

LIST_BEFORE = 60  # characters of the list that a name stands in
DONE_TO = re.compile(r"(?:[向从]|带动|吸引|引进|辐射|汇聚|集聚|孵化|招引)了?(?:[^，。；：\n]{2,16}、){0,4}$")
DONE_WITH = re.compile(
    r"[^，。；：\n]{0,14}?(?:采购|购买|购进|进货|订购|订货|租用)"
    r"|等(?:[\d一二三四五六七八九十多]+余?[家户])?[^，。；：\n]{0,8}?(?:企业|公司|厂商|工厂)"
)
OPENING = 8  # characters of a sentence within which its subject begins
SENTENCES_BACK = 3
FOR = re.compile(
    "(?:把[^，。；,;]{1,16}|(?:[也还又便就则都才已曾再先]|先后|连夜|当天|随即|马上|主动|专门|免费|每[年月]|一[年次]|[去今]年|上月|直接){0,3})"
    "[给为替帮向对让使]"
)
FOR_WHOM = re.compile("[^，。；,;]{1,12}的(?!是)[^，。；,;]")  # 给它送料的某公司: a relative clause
HEADS = re.compile("[^给为替帮向对由与和跟随被把在到]{0,10}")  # before the head of its clause


GOVERNED = re.compile("[为给向对帮替由与和使让]$")
Told = tuple[int, int, int]  # where a body is named or meant: from, to, which
SERVICE_FIRM = re.compile(f"{UTILITY}|融资担保|保险")  # who gives rather than goes on


def refer_pairs(text: str, bodies: list[Body]) -> None:
    """前者 and 后者: the first and the second of two set against each other; 前者 behind 后者 is of the same two."""
    found = list(PAIR.finditer(text))
    if not found:
        return
    outer = sorted((s, i) for kind in PAIRED for s, i in outer_of(kind, bodies))
    every = sorted((s, i) for i, body in enumerate(bodies) for s in body.spans)
    # how the last such word began, its end, whom it spoke of
    told: tuple[str, int, tuple[int, int] | None] = ("", 0, None)
    for match in found:
        around = near_before(every, match.start())
        if of_two_chains(text, bodies, around, match):
            continue  # ``chain_ordinals`` knows them
        before = near_before(outer, match.start())
        if match.start() and text[match.start() - 1] in "为向给与对由":  # 甲…；乙为后者担保: 乙 is neither
            clause = max(text.rfind(mark, 0, match.start()) for mark in "，；。,;\n")
            earlier = [(s, i) for s, i in before if s[1] <= clause + 1]
            before = earlier if len({i for _, i in earlier}) > 1 else before
        goes_on = told[0] not in ("", match.group()[0]) and match.start() - told[1] <= PAIR_NEAR
        if match.group()[0] == "前" and len({i for s, i in before if s[0] >= told[1]}) > 1:
            goes_on = False  # two others have been named since
        last = told[2] if goes_on else two_leaders(text, bodies, around, match) or last_two(text, bodies, before)
        if last is not None:
            told = match.group()[0], match.end(), last
            bodies[last[match.group()[0] == "后"]].references.append(match.span())


def near_before(spans: list[tuple[Span, int]], at: int) -> list[tuple[Span, int]]:
    """Of sorted spans those that end at most PAIR_NEAR before."""
    first = bisect_left(spans, ((at - PAIR_NEAR - LONGEST, 0), 0))
    last = bisect_left(spans, ((at, 0), 0))
    return [(s, i) for s, i in spans[first:last] if at - PAIR_NEAR <= s[1] <= at]


def of_two_chains(text: str, bodies: list[Body], around: list[tuple[Span, int]], match: re.Match[str]) -> bool:
    """A链与B链。前者由…牵头: two chains side by side stand nearest."""
    if not CARED_FOR.match(text, match.end()):
        return False
    types = ("Chain", "Organization")
    near = ((s, bodies[i].type) for s, i in around if bodies[i].type in types)
    clause = max(text.rfind(mark, 0, match.start()) for mark in "。；;\n") + 1
    named = sorted((s, t) for s, t in near if match.group()[0] == "前" or s[1] <= clause or t == "Chain")[-2:]
    return [t for _, t in named] == ["Chain", "Chain"] and bool(JOINED.fullmatch(text, named[0][0][1], named[1][0][0]))


def two_leaders(
    text: str, bodies: list[Body], around: list[tuple[Span, int]], match: re.Match[str]
) -> tuple[int, int] | None:
    """甲和县长乙为双链长，前者抓…; 副链长有甲、某局局长乙; 双链长：甲抓统筹，乙抓攻关: the two who are 链长."""
    named = [(s, i) for s, i in around if bodies[i].type == "Person"][-2:]
    if len(named) < 2 or named[0][1] == named[1][1]:
        return None
    (one, i), (other, j) = named
    if "链长" not in text[max(0, one[0] - NEAR_POST) : match.start()] or text.count("。", other[1], match.start()) > 1:
        return None
    charges = CHARGE.match(text, one[1]), CHARGE.match(text, other[1])
    if charges[0] and charges[1] and charges[0]["verb"] == charges[1]["verb"]:
        return i, j
    alone = not any(s[0] > other[1] and bodies[n].type == "Organization" for s, n in around)
    joined = AND_POST.fullmatch(text, one[1], other[0]) and (alone or CARES.match(text, match.end()))
    return (i, j) if joined else None


def last_two(text: str, bodies: list[Body], before: list[tuple[Span, int]]) -> tuple[int, int] | None:
    """The two that are set against each other: two of one type side by side (甲和乙), else the organisations named
    last, but for those that say where another is; of two unlike each other (甲行与乙行贷给某公司，前者…) those of one
    kind side by side before them."""
    pairs = [(i, j, JOINED.fullmatch(text, one[1], other[0])) for (one, i), (other, j) in pairwise(before) if i != j]
    for i, j, joined in reversed(pairs):
        if joined and bodies[i].type == bodies[j].type:
            return i, j
        if bodies[j].type == "Organization":
            break
    parks = {(s, i) for s, i in before if bodies[i].kind == "park" and WHERE.search(text, max(0, s[0] - 6), s[0])}
    firms = [i for s, i in before if bodies[i].type == "Organization" and (s, i) not in parks]
    last = list(dict.fromkeys(reversed(firms)))[:2]
    alike = [(i, j) for i, j, joined in pairs if joined and bodies[i].kind == bodies[j].kind is not None]
    if alike and len({bodies[i].kind for i in last}) > 1:
        return alike[-1]
    return (last[1], last[0]) if len(last) > 1 else None


def outer_of(type_: str, bodies: list[Body]) -> list[tuple[Span, int]]:
    """Where bodies of a type stand in no longer name."""
    found = [
        (span, i) for i, body in enumerate(bodies) if body.type == type_ for span in (*body.spans, *body.references)
    ]
    outer: set[Span] = set()
    reach = 0
    for start, end in sorted({span for span, _ in found}, key=lambda span: (span[0], -span[1])):
        if end > reach:
            outer.add((start, end))
            reach = end
    return [(span, i) for span, i in found if span in outer]


def deed_done_to(text: str, name: Span) -> int | None:
    """Where the deed begins that is done to the body and others in a list: 向甲、乙采购, 带动甲、乙等5家企业."""
    if DONE_WITH.match(text, name[1]) is None:
        return None
    deed = DONE_TO.search(text, max(0, name[0] - LIST_BEFORE), name[0])
    return deed.start() if deed else None


def refer_it(text: str, bodies: list[Body], layout: Layout) -> None:
    """它, 为其: the one enterprise that the sentence names before the word's clause, else the one that the sentence
    before names. Of several enterprises and projects 其 is nobody; 它 is the 它 before it in the sentence, else whom
    the paragraph opened with where it opens its sentence, else the one that opened a clause last. Whom somebody acts
    for is another than who acts (乙公司得知后，给它…)."""
    found = list(IT.finditer(text))
    if not found:
        return
    outer = outermost(bodies)
    told = [(m.start, m.end, m.body) for m in outer]
    last_it: tuple[int, int | None] = (-1, None)  # its sentence, whom it meant
    for match in found:
        sentence = layout.nth(match.start())
        begin = layout.sentences[sentence][0] if sentence >= 0 else 0
        paragraph = text.rfind("\n", 0, begin) + 1
        before = sentence_before(told, layout, sentence, paragraph) if sentence > 0 else begin
        start = clause_start(text, match.start(), begin)
        own = {body for _, _, body in within(told, start, match.start())}  # 甲厂与它: no body is told of beside itself
        own |= acting(text, told, (begin, start), match) | speaking(text, within(told, before, start), match)
        is_it = match.group() == "它"
        rival = is_topic if is_it else is_owner
        here = [one for one in within(told, begin, start) if one[2] not in own and rival(bodies[one[2]])]
        here = here or [one for one in within(told, before, begin) if one[2] not in own and rival(bodies[one[2]])]
        named = {body for _, _, body in here}
        meant = named.pop() if len(named) == 1 else None
        if meant is None and is_it and named:
            governed = not own and GOVERNED.search(text, start, match.start()) is not None
            goes_on = last_it[0] == sentence and last_it[1] not in own and not governed
            opened = opens(text, outer, paragraph) if match.start() - begin <= OPENING else None
            if goes_on:
                meant = last_it[1]
            elif opened is not None and opened not in own and is_topic(bodies[opened]):
                meant = opened
            else:
                meant = one_of_several(text, bodies, here, governed)
        if meant is not None and (is_it or bodies[meant].kind == "enterprise"):
            bodies[meant].references.append(match.span())
            insort(told, (match.start(), match.end(), meant))
            last_it = (sentence, meant) if is_it else last_it


def opens(text: str, outer: list[Mention], paragraph: int) -> int | None:
    """The body that the paragraph opens with, unless others stand beside it."""
    first = next(iter(outer[bisect_left(outer, paragraph, key=lambda m: m.start) :][:1]), None)
    if first is None or first.start - paragraph > OPENING or JOINED.match(text, first.end, first.end + 2):
        return None
    return first.body


def sentence_before(told: list[Told], layout: Layout, sentence: int, paragraph: int) -> int:
    """Where the nearest sentence of the paragraph begins that names a body, few sentences back at most."""
    begin = end = layout.sentences[sentence][0]
    for start, _ in reversed(layout.sentences[max(0, sentence - SENTENCES_BACK) : sentence]):
        if start < paragraph or within(told, begin, end):
            break
        begin = start
    return begin


def acting(text: str, told: list[Told], earlier: Span, match: re.Match[str]) -> set[int]:
    """Who acts for whom 它 means: the head of the clause before, where the word's own clause names nobody."""
    if not FOR.fullmatch(text, earlier[1], match.start()) or FOR_WHOM.match(text, match.end()):
        return set()
    for start, _, body in reversed(within(told, *earlier)):
        if HEADS.fullmatch(text, clause_start(text, start, earlier[0]), start):
            return {body}
    return set()


def speaking(text: str, told: list[Told], match: re.Match[str]) -> set[int]:
    """Who says 我们 in the same words: nobody calls himself 它."""
    said = [one for one in told if text[one[0]] in "我咱"]
    quoted = open_quotation(text, match.start()) if said else None
    return {body for start, _, body in said if open_quotation(text, start) == quoted}


def within(told: list[Told], begin: int, end: int) -> list[Told]:
    """Who stands in a stretch."""
    return told[bisect_left(told, (begin, 0, 0)) : bisect_left(told, (end, 0, 0))]


def one_of_several(text: str, bodies: list[Body], told: list[Told], governed: bool) -> int | None:
    """The one that opened a clause last; where that one acts on, the other (甲跟着乙搬来，为它配套: 乙)."""
    acts = opened_last(text, bodies, told)
    if acts is None or not governed:
        return acts
    return next((body for _, _, body in reversed(told) if body != acts), None)


def opened_last(text: str, bodies: list[Body], told: list[Told]) -> int | None:
    """The one that opened a clause last, not what the clause only mentions (甲向乙供货，它…: 甲); nobody where two did
    so together (甲和乙扩产，它…)."""
    firms = [one for one in told if not SERVICE_FIRM.search(bodies[one[2]].name)]
    for nth, (start, end, body) in reversed(list(enumerate(firms))):
        front = text[clause_start(text, start, max(0, start - LONGEST)) : start]
        if FRONT.fullmatch(front) and not front.endswith("由") and not text.startswith("的", end):
            beside = firms[nth + 1 : nth + 2]
            return None if beside and JOINED.fullmatch(text, end, beside[0][0]) else body
    return None


def is_topic(body: Body) -> bool:
    """What 它 may mean."""
    return body.kind == "enterprise" or body.type == "Project"


def is_owner(body: Body) -> bool:
    """Whose 其 may be: a bank's (放贷给某公司，其不良率), a chain's, a county's too."""
    return body.type in ("Organization", "Chain", "Place", "Person", "Project")
