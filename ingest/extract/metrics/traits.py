"""What speaks for or against a candidate: traits of its place in the sentence, of its kind, of what the rules say.

A trait is a short name; what each weighs is fitted to the annotated corpus (``weights/subjects.json``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Body
from ingest.extract.metrics.candidates import Case
from ingest.extract.metrics.scene import Mention, clause_end, clause_start

BEFORE = (
    ("给", re.compile(r"(?:向|给予|给了?|对|面向|供应给?|供给|交付给?|贷给|投向)$")),
    ("为", re.compile(r"[为替]$")),
    ("帮", re.compile(r"(?:帮助|帮|支持|协助|扶持|服务|助力|指导|促成|推动|引导|协调)$")),
    ("与", re.compile(r"(?:与|和|同|及|联合|会同)$")),
    ("把", re.compile(r"[把将]$")),
    ("由", re.compile(r"[由被]$")),
    ("在", re.compile(r"(?:在|于|到|赴|落户|位于|入驻)$")),
    ("从", re.compile(r"从$")),
    ("使", re.compile(r"[使让令]$")),
    ("、", re.compile(r"、$")),
    ("的", re.compile(r"的$")),
    (
        "设",
        re.compile(
            r"(?:设立|成立|组建|推出|开设|上线|搭建|建成|举办|召开|开展|实施|印发|出台|发布|建设|打造|创办|共建|开发|研发|研制|推广)了?[“\"]?$"
        ),
    ),
    ("入", re.compile(r"(?:入股|参股|控股|收购|投资|增资|注资)了?$")),
    ("，", re.compile(r"[，,。；;：:\n]$")),
    ("主", re.compile(r"(?:链主|企业|公司|主办行|——|—)$")),
)
"""The word that governs a name."""
AFTER = (
    ("的", re.compile(r"的")),
    ("，", re.compile(r"[，,。；;：:]")),
    ("、", re.compile(r"、")),
    ("与", re.compile(r"[与和同及]")),
    ("等", re.compile(r"等")),
    ("职", re.compile(r"[^，。；：]{0,8}(?:书记|主任|局长|部长|经理|董事长|行长|院长|会长|教授|主席|理事长)")),
    ("里", re.compile(r"[^，。；]{0,5}[里内上中]，")),
    ("数", re.compile(r"[约近超]?[\d一二三四五六七八九十两]")),
)
"""What follows a name."""
GOVERNED = 8  # characters before a name that may hold its governor
FOLLOWED = 14


def traits_of(case: Case, candidate: int) -> Iterator[str]:
    body = case.scene.bodies[candidate]
    kind = body.kind or body.type
    yield f"{kind}"
    yield f"{kind} {case.measure}"
    for matter in case.matters:
        yield f"{kind} {matter}"
    yield from of_rules(case, candidate, kind)
    yield from of_figure_before(case, candidate, kind)
    yield from of_the_whole(case, candidate, body)
    yield from of_position(case, candidate, kind)
    yield from of_words(case, candidate, kind)


def of_words(case: Case, candidate: int, kind: str) -> Iterator[str]:
    """Whether 它, 该产品, 全链 mean it, or another."""
    if case.meant:
        word = case.meant.get(candidate, "other")
        yield from (f"meant {word}", f"meant {word} {kind}", f"meant {word} {case.measure}")


def of_rules(case: Case, candidate: int, kind: str) -> Iterator[str]:
    for rule, vote in case.votes.items():
        if vote == candidate:
            yield f"rule {rule}"
            yield f"rule {rule} {kind}"
    if case.heads[0] == candidate:
        yield from ("own head", f"own head {kind}", f"own head {case.measure}")
    first = next(iter(case.votes), None)
    if first is not None and case.votes[first] == candidate:
        yield from ("first", f"first {first}", f"first {first} {case.measure}")


def of_figure_before(case: Case, candidate: int, kind: str) -> Iterator[str]:
    told = case.told
    if told is None or told.subject != candidate:
        return
    near = "here" if told.at > case.sentence[0] else "far"
    yield f"told {near}"
    yield f"told {near} {kind}"
    if told.unit == case.quantity.unit:
        yield f"told {near} unit"
    if near == "here":
        others = min(2, len({m.body for m in case.since}))
        yield f"told others {others}"
        yield f"told headed {case.heads[0] is not None}"
        yield f"told by {told.by}"
        yield f"told clauses {min(3, case.marks(told.at, case.quantity.span[0]))} {min(1, others)}"


def of_the_whole(case: Case, candidate: int, body: Body) -> Iterator[str]:
    """The article's place, its only chain, how often it is named."""
    named = min(2, len({m.body for m in case.inside}))
    if candidate == case.scene.place:
        yield from ("place", f"place {named}", f"place {case.measure}")
        for matter in case.matters:
            yield f"place {matter}"
    if case.chains == [candidate]:
        yield f"only chain {named}"
    yield f"often {min(4, (len(body.spans) + 1).bit_length())}"


def of_position(case: Case, candidate: int, kind: str) -> Iterator[str]:
    (start, end), begin = case.quantity.span, case.sentence[0]
    inside = [m for m in case.inside if m.body == candidate]
    before = [m for m in inside if m.start < start]
    if before:
        yield from of_name_before(case, before, kind)
        return
    after = next((m for m in inside if m.start >= end), None)
    if after is not None:
        yield from of_name_after(case, after, kind)
        return
    earlier = next((m for m in case.scene.latest(begin) if m.body == candidate), None)
    if earlier is None:
        yield from ("nowhere", f"nowhere {kind}")
    else:
        yield from of_name_earlier(case, earlier, kind)


def of_name_before(case: Case, names: list[Mention], kind: str) -> Iterator[str]:
    """It stands before the figure in the sentence: how many clauses back, what governs it, who stands between."""
    text, name, start = case.scene.text, names[-1], case.quantity.span[0]
    clauses = case.marks(name.end, start)
    back = min(4, clauses)
    yield f"back {back}{';' if '；' in text[name.end : start] else ''}"
    yield f"back {back} {kind}"
    yield from (f"back {back} {kind} {matter}" for matter in case.matters)
    yield f"back {back} headed {case.heads[0] is not None}"
    governor = governor_of(text, name, case.sentence[0])
    if governor:
        yield from (
            f"{governor}_",
            f"{governor}_ {case.measure}",
            f"{governor}_ {kind}",
            f"{governor}_ {min(2, clauses)}",
        )
        for matter in case.matters:
            yield f"{governor}_ {matter}"
    else:
        yield "opens" if name.start == case.sentence[0] else "ungoverned"
    follower = next((f for f, p in AFTER if p.match(text, name.end, name.end + FOLLOWED)), "")
    yield from (f"_{follower}", f"_{follower} {kind if follower else min(2, clauses)}")
    span = (clause_start(text, name.start, case.sentence[0]), clause_end(text, name.end, case.sentence[1]))
    if case.scene.heads.get(span) == names[-1].body or names[-1].body in case.heads:
        yield from ("head", f"head {back}", f"head {case.measure}")
    rivals = len({m.body for m in case.inside if name.end <= m.start < start} - {name.body})
    yield from (f"rivals {min(4, rivals)}", f"rivals {min(3, rivals)} {kind}")
    if next((h for h in case.heads if h is not None), None) == name.body:
        yield "nearest head"
    if not name.named:
        yield "pronoun"
    if len(names) > 1:
        yield "repeated"
    if names[0].start - case.sentence[0] < 3:
        yield "first words"


def governor_of(text: str, name: Mention, floor: int) -> str:
    """The word right before a name that governs it, not before ``floor``; empty when none does."""
    return next((g for g, p in BEFORE if p.search(text, max(floor, name.start - GOVERNED), name.start)), "")


def of_name_after(case: Case, name: Mention, kind: str) -> Iterator[str]:
    text, end = case.scene.text, case.quantity.span[1]
    clauses = min(2, case.marks(end, name.start))
    yield f"ahead {clauses}"
    yield f"ahead {clauses} {kind}"
    yield from (f"ahead {clauses} {kind} {matter}" for matter in case.matters)
    governor = governor_of(text, name, end)
    yield f"ahead {governor}_ {clauses}"
    yield f"ahead rivals {min(3, len(case.scene.within((end, name.start))))}"


def of_name_earlier(case: Case, name: Mention, kind: str) -> Iterator[str]:
    """It is named in a sentence before."""
    scene, begin = case.scene, case.sentence[0]
    sentences = min(3, 1 + sum(name.end <= s[0] < begin for s in scene.sentences_near(begin)))
    yield f"earlier {sentences}{'¶' if chr(10) in scene.text[name.end : begin] else ''}"
    yield f"earlier {sentences} {kind}"
    yield from (f"earlier {sentences} {kind} {matter}" for matter in case.matters)
    yield f"earlier {min(2, len({m.body for m in case.inside}))} {kind}"
    yield f"earlier headed {case.heads[0] is not None}"
    if case.topics[:1] == [name.body]:
        yield from ("topic", f"topic {kind}")
    elif name.body in case.topics:
        yield from ("old topic", f"old topic {kind}")
    if kind == "enterprise":
        firms = (m for m in scene.latest(begin) if scene.of(m).kind == "enterprise")
        if next((m.body for m in firms), None) == name.body:
            yield "last firm"
