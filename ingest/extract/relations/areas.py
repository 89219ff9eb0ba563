"""Areas within areas: towns of a county, counties of a city (PART_OF between places)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.divisions import divisions
from ingest.extract.found import Link
from ingest.extract.relations.chain_bodies import first_line
from ingest.extract.relations.linking import make
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.structure import short_area

_RANK = (
    (0, ("省", "自治区")),
    (1, ("市", "州", "盟", "地区")),
    (2, ("县", "区", "旗")),
    (3, ("镇", "乡", "街道", "苏木")),
    (4, ("社区", "村", "屯")),
)

_COUNTED = rule(r"<M+>[\d一二三四五六七八九十两]+个<_>{0,4}?(?:乡镇|镇|街道)")


def rank(name: str) -> int | None:
    """Administrative level by the name's ending: 0 province … 4 village; None where it tells nothing."""
    return next((level for level, endings in _RANK if name.endswith(endings)), None)


def areas(scene: Scene) -> Iterator[Link]:
    """An area is part of the one written before it; counties are their city's, by the gazetteer."""
    if scene.place is None:
        return
    for inner in _places(scene):
        line = first_line(scene, inner)
        outer = None if line is None else _outer(scene, inner, line)
        if line is None or outer is None:
            continue
        link = make(scene, line, "PART_OF", inner, outer, "area")
        if link:
            yield link


def _outer(scene: Scene, inner: int, line: Line) -> int | None:
    name, level = scene.bodies[inner].name, rank(scene.bodies[inner].name)
    around = _around(scene, inner, level)
    if around is not None or scene.place is None or inner == scene.place:
        return around
    here = scene.bodies[scene.place].name
    if level is not None and level >= 3:
        said = (rank(here) or 0) < level and _said_in(scene, inner, line)
    else:
        said = divisions().within(name, here) or bool(
            re.search(f"(?:我市|全市|{re.escape(here)})(?:下辖的|所辖的|的){re.escape(name)}", scene.text)
        )
    return scene.place if said else None


def _around(scene: Scene, inner: int, level: int | None) -> int | None:
    """The area written right before it (县名+镇名): of several the lowest."""
    found = [k for k in _places(scene) if k != inner and _stacked(scene, k, inner)]
    higher = [k for k in found if level is None or (rank(scene.bodies[k].name) or 0) < level]
    within = [k for k in found if divisions().within(scene.bodies[inner].name, scene.bodies[k].name)]
    found = list(dict.fromkeys(higher + within))
    return max(found, key=lambda k: rank(scene.bodies[k].name) or 0, default=None)


def _said_in(scene: Scene, town: int, line: Line) -> bool:
    """Whether the sentence that first names the town names the article's place before it (全县, 我市 too).

    A镇、B镇3个镇 counts the place's own towns.
    """
    at = next((p for p, m in line.mentions.items() if m.body == town), 0)
    counted = _COUNTED.match(line.skeleton, at) is not None
    return counted or any(p < at and m.body == scene.place for p, m in line.mentions.items())


def _places(scene: Scene) -> list[int]:
    return [i for i, b in enumerate(scene.bodies) if b.type == "Place"]


def _stacked(scene: Scene, upper: int, lower: int) -> bool:
    """Whether the two stand together as one stacked name in the text (佛山市顺德区, 江苏张家港)."""
    uppers = {n for x in scene.names(upper) for n in (x, short_area(x))}
    lowers = {n for x in scene.names(lower) for n in (x, short_area(x))}
    written = [(u + low, low + "所在的" + u) for u in uppers for low in lowers if len(u) > 1 and len(low) > 1]
    return any(way in scene.text for ways in written for way in ways)
