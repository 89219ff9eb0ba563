"""The shapes in which a text says that somebody holds a post: who, and where the series of posts stands.

机构+职务(、机构+职务)*+人 · 人，机构+职务， · 人任机构+职务 · 职务由人担任 · 任…的人 · 被…聘为 · 到机构任职务.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.facts import Modality, Span
from ingest.extract.modality import modality_of
from ingest.extract.relations.clubs import yet_to_be
from ingest.extract.relations.doubts import doubt
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.post_rules import (
    AFTER,
    CALLED,
    COMES,
    FOLLOWS,
    GETS,
    GIVES_UP,
    HANDS,
    IN_ROSTER,
    SENT,
    SUCCEEDS,
    TAKEN,
    TAKES,
    TOO,
    VERBS,
    WORKED,
)
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.stage import HOLDER, fronts


@dataclass(frozen=True, slots=True)
class Shape:
    """``posts`` is the span of the series in the skeleton; ``own`` a body that is named apart from the title."""

    persons: list[int]
    posts: Span
    modality: Modality = "stated"
    joined: bool = False  # said by a verb: a body understood is the one spoken of
    own: tuple[int, ...] = ()
    now: bool = False  # held now, though the post is called the former one's


_PERSON = rule("<P>")
_WAS = re.compile(r"(?:曾任|曾是|曾为|原任|原|前|前任|上一任|曾担任|此前任|卸任|退休前任|时任|拟任)$")
_ONCE = re.compile("曾|原先|原来|此前|早年|以前|之前|过去")
_LEFT = rule("<_>{0,6}?(?:调任|调离|调走|转任|卸任|离任|退休|另有任用)|" + GIVES_UP)
_OF_AN_AREA = re.compile("[市县区州镇乡旗]长|常委|人大|政协|书记|主席")  # a post that needs no body before it
_LABEL = re.compile(r"(?:^|[，；。：])(?:第?一?副?书记|委员|主任|副主任|[^，。]{0,4}链长|盟主|理事长|秘书长)：$")


def written(scene: Scene, line: Line) -> Iterator[Shape]:
    """Posts in front of a name and, behind a comma or in a roster's line, after it."""
    if not _PERSON.search(line.skeleton):
        return
    for span in fronts(line.skeleton):
        people = rule("<P+>").match(line.skeleton, span[1])
        if people:
            yield Shape(
                _bodies(line, (span[1], _own_end(line, span, people.end()))), span, _held(line, span, people.end())
            )
    for match in (*AFTER.finditer(line.skeleton), *IN_ROSTER.finditer(line.skeleton)):
        modality = doubt(scene, line, match.start(), match.end()) or was(line, match.start("posts"))
        modality = _thought_of(line, match) if modality == "stated" else modality
        yield Shape(_bodies(line, match.span("p")), match.span("posts"), modality, True)
    for match in (*CALLED.finditer(line.skeleton), *COMES.finditer(line.skeleton)):
        yield Shape(_bodies(line, match.span("p")), match.span("posts"), own=tuple(_bodies(line, match.span("own"))))
    for match in (m for pattern in (SUCCEEDS, FOLLOWS, GETS) for m in pattern.finditer(line.skeleton)):
        yield Shape(_bodies(line, match.span("p")), match.span("posts"), joined=True, now=True)


def _held(line: Line, span: Span, end: int) -> Modality:
    """原链长甲, 链长甲调任…: who leads no longer."""
    left = "链长" in line.skeleton[slice(*span)] and _LEFT.match(line.skeleton, end)
    return "former" if left else was(line, span[0])


def _own_end(line: Line, span: Span, end: int) -> int:
    """副市长甲、常委乙: where the list of those who have the post ends; all lead a chain whose 链长 it names."""
    if "链长" in line.skeleton[slice(*span)]:
        return end
    own = (a for a, z in fronts(line.skeleton) if span[1] < a < end and _OF_AN_AREA.search(line.skeleton, a, z))
    return min(own, default=end)


def spoken(scene: Scene, line: Line) -> Iterator[Shape]:
    """Posts said by a verb, each series once."""
    seen: set[int] = set()
    for pattern in VERBS:
        for match in pattern.finditer(line.skeleton):
            start = match.start("posts")
            persons = _persons(scene, line, match)
            past, no = line.bodies(match, "f"), line.bodies(match, "n")
            if start in seen or not (persons or past) or _LABEL.search(line.skeleton[:start]):
                continue
            seen.add(start)
            own = tuple(_bodies(line, match.span("own"))) if match.groupdict().get("own") else ()
            if persons:
                modality = doubt(scene, line, match.start(), match.end()) or _modality(line, match)
                yield Shape(persons, match.span("posts"), modality, True, own)
            if past:  # whom the other one follows
                yield Shape(past, match.span("posts"), "former", True, own)
            if no:
                yield Shape(no, match.span("posts"), "denied", True, own)


def _bodies(line: Line, span: Span) -> list[int]:
    return [m.body for m in line.within(*span)]


def _persons(scene: Scene, line: Line, match: re.Match[str]) -> list[int]:
    """The named ones; of 他同时任… the person named last, in this sentence or the one before it."""
    if not match.groupdict().get("he") and match.re is not TOO:
        return line.bodies(match, "p")
    lines = [line]
    if match["he"] and line.nth and scene.shorn[line.nth - 1].paragraph == line.paragraph:
        lines.append(scene.shorn[line.nth - 1])
    for one in lines:
        limit = match.start() if one is line else len(one.skeleton)
        before = [at for at in one.mentions if at < limit and _PERSON.match(one.skeleton[at])]
        if before:
            return [one.mentions[max(before)].body]
    return []


def was(line: Line, at: int) -> Modality:
    """Whether a post at ``at`` is said to be a former one."""
    clause = re.sub(f"{HOLDER}$", "", line.skeleton[line.clause_start(at) : at])
    former = _WAS.search(line.skeleton[max(0, at - 4) : at]) or _WAS.search(clause[-3:])
    return "former" if former else "stated"


def _modality(line: Line, match: re.Match[str]) -> Modality:
    start = match.start("posts")
    if was(line, start) == "former" or (match.groupdict().get("was") or "现")[0] in "曾原前此":
        return "former"
    if match.re in (SENT, WORKED) and _ONCE.search(line.skeleton[line.clause_start(match.start()) : start]):
        return "former"
    if yet_to_be(line, match.start(), match.end()):
        return "planned"
    if match.re is TAKES and (told := modality_of("", line.skeleton[match.start("p") : start])) != "stated":
        return told
    if match.re is TAKEN:
        clause, after = line.skeleton[line.clause_start(start) : start], line.skeleton[match.end("posts") : match.end()]
        modality = modality_of(clause, after)
        return modality_of("", after) if after[0] == "，" and modality in ("denied", "former") else modality
    return _thought_of(line, match)


def _thought_of(line: Line, match: re.Match[str]) -> Modality:
    """提议任命甲为局长, 考虑让甲当总经理: only thought of, by the words before who it is."""
    first = min(match.start(group) for group in ("posts", "p", "f", "n") if match.groupdict().get(group))
    before = line.skeleton[line.clause_start(first) : first].rpartition("的")[2]
    if match.re is HANDS:  # 甲将把…交给乙
        before = line.skeleton[first : match.start("posts") - 1]
    return "planned" if modality_of(before) == "planned" else "stated"
