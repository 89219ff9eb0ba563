"""Whose a chain is: the areas that its name opens with, and what several areas' chains of one name are."""

from __future__ import annotations

import re

from ingest.extract.divisions import divisions
from ingest.extract.entities.localities import area_for
from ingest.extract.entities.notebook import Notebook

LEVELS = "市县区旗州"
NOUNS = frozenset(["n", "nz", "vn", "LOC", "ORG", "a", "an", "s"])


def behind_an_area(note: Notebook, ending: int) -> int | None:
    """云汐市半导体材料和|设备产业链: of one word and another, right behind an area's full name, one chain is made
    (of 云汐市茶产业链和|油茶产业链 two)."""
    if note.text[ending - 1] == "链":
        return None
    for length in range(2, 7):
        area = note.area_to.get(ending - length)
        if (
            area
            and area.full
            and all(tag.tag in NOUNS for tag in note.tags_from(ending - length, ending) if tag.end <= ending)
        ):
            return area.span[0]
    return None


def of_an_inner_area(note: Notebook, start: int, stem: str) -> bool:
    """Whether it is the chain of a county in the article's own area, which lists a chain of that name itself."""
    owner = note.area_at.get(start)
    if owner is None or note.place is None or not divisions().within(full_name(owner.name), note.place):
        return False
    return any(c.by == "listed chain" and c.name == stem + "产业链" for c in note.candidates)


def owners_of(note: Notebook, stem: str) -> set[str]:
    """The areas that the text names right before that chain; an area around another, and its short form, are one."""
    found = set()
    for match in re.finditer(re.escape(stem) + "产业链", note.text):
        if area := note.area_to.get(match.start()):
            found.add(full_name(area.name))
        level = note.text[match.start() - 1 : match.start()]
        if level and level in "市县区旗" and match.start() not in note.area_to:
            found.add(full_name(area_for(note, level, match.start()) or ""))
    known = divisions()
    return {a for a in found if a and not any(a != b and known.within(b, a) for b in found)}


def full_name(area: str) -> str:
    """诸暨 → 诸暨市, where the short form is known."""
    known = divisions().named(area)
    return known.name if known else area


def is_own(note: Notebook, owner: str, position: int) -> bool:
    """Whether those area words (县, 云东县) mean the article's own place, whose chains need no name before them."""
    area = area_for(note, owner, position) if len(owner) == 1 else full_name(owner)
    return area is not None and area == note.place


def without_area(note: Notebook, start: int, end: int) -> int:
    """Where the name goes on after the area words it opens with."""
    at = start
    while (area := note.area_at.get(at)) and area.span[1] <= end:
        at = area.span[1]
    tag = note.tag_at(start) if at > start and note.text[at] in LEVELS else None
    if tag is not None and (tag.start, tag.end, tag.tag) == (start, at + 1, "LOC"):
        at += 1  # 沂南|市: another area than the one that is known by the short form
    if at > start and note.text[at] == "委" and end - at > 2:  # 云东县委|香料产业链委员会
        at += 1
    if at > start and (rest := re.match("[\u4e00-\u9fa5]{0,2}自治[县旗州]", note.text[at:end])):
        at += rest.end()
    if (
        at == start
        and end - start > 2
        and note.text[start] in LEVELS
        and note.text[start : start + 2] not in ("市政", "区块", "县域", "市场")
    ):
        return start + 1
    return at
