"""Areas within areas: towns of a county, counties of a city (PART_OF between places)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.divisions import divisions
from ingest.extract.found import Link
from ingest.extract.relations.chain_bodies import first_line
from ingest.extract.relations.linking import make
from ingest.extract.relations.scene import Line, Scene, backwards
from ingest.extract.relations.structure import short_area

_RANK = (
    (0, ("省", "自治区")),
    (1, ("市", "州", "盟", "地区")),
    (2, ("县", "区", "旗")),
    (3, ("镇", "乡", "街道", "苏木")),
    (4, ("社区", "村", "屯")),
)
_ABOVE = {3: (1, 2), 4: (3,)}  # whose town or village it may be: a city's or county's, a town's


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
        return _of_the_county(scene, inner, line, level)
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


def _of_the_county(scene: Scene, inner: int, line: Line, level: int) -> int | None:
    """A town or village alone: of the area above it named last in its paragraph, else of the article's county.

    In a city's article no one knows which county's town it is, unless one of its counties was named before.
    """
    here = scene.bodies[scene.place].name if scene.place is not None else ""
    for earlier, limit in backwards(scene.shorn, line, _position(line, inner), back=12):
        if earlier.paragraph != line.paragraph:
            break
        above = [m.body for p, m in sorted(earlier.mentions.items()) if p < limit and _is_above(scene, m.body, level)]
        if above:
            return above[-1]
    return scene.place if level == 3 and (rank(here) or 0) < level and not _has_counties(scene) else None


def _position(line: Line, body: int) -> int:
    return next((p for p, m in line.mentions.items() if m.body == body), 0)


def _is_above(scene: Scene, body: int, level: int) -> bool:
    """Whether it is an area of a level above: a town, or the article's place, or a county of it."""
    upper = rank(scene.bodies[body].name) if scene.type_of(body) == "Place" else None
    if scene.place is None or upper not in _ABOVE[level]:
        return False
    return upper == 3 or body == scene.place or _within_here(scene, body)


def _within_here(scene: Scene, body: int) -> bool:
    return scene.place is not None and divisions().within(scene.bodies[body].name, scene.bodies[scene.place].name)


def _has_counties(scene: Scene) -> bool:
    """Whether counties of the article's place are named: it is a city above them."""
    return any(_within_here(scene, k) and rank(scene.bodies[k].name) in (1, 2) for k in _places(scene))


def _places(scene: Scene) -> list[int]:
    return [i for i, b in enumerate(scene.bodies) if b.type == "Place"]


def _stacked(scene: Scene, upper: int, lower: int) -> bool:
    """Whether the two stand together as one stacked name in the text (佛山市顺德区, 江苏张家港)."""
    uppers = {n for x in scene.names(upper) for n in (x, short_area(x))}
    lowers = {n for x in scene.names(lower) for n in (x, short_area(x))}
    written = [(u + low, low + "所在的" + u) for u in uppers for low in lowers if len(u) > 1 and len(low) > 1]
    return any(way in scene.text for ways in written for way in ways)
