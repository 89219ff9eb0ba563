"""Areas within areas: towns of a county, counties of a city (PART_OF between places)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.divisions import divisions
from ingest.extract.found import Link
from ingest.extract.relations.chains import first_line
from ingest.extract.relations.linking import make
from ingest.extract.relations.scene import Scene
from ingest.extract.relations.structure import short_area

_RANK = (
    (0, ("省", "自治区")),
    (1, ("市", "州", "盟", "地区")),
    (2, ("县", "区", "旗")),
    (3, ("镇", "乡", "街道", "苏木")),
    (4, ("社区", "村", "屯")),
)


def rank(name: str) -> int | None:
    """Administrative level by the name's ending: 0 province … 4 village; None where it tells nothing."""
    return next((level for level, endings in _RANK if name.endswith(endings)), None)


def areas(scene: Scene) -> Iterator[Link]:
    """Towns and villages belong to the article's place; of two areas the gazetteer or a stacked name tells which."""
    if scene.place is None:
        return
    for i, body in enumerate(scene.bodies):
        line = first_line(scene, i)
        if body.type != "Place" or i == scene.place or line is None:
            continue
        inner, outer = _inner_and_outer(scene, i)
        if inner is None or outer is None:
            continue
        link = make(scene, line, "PART_OF", inner, outer, "area")
        if link:
            yield link


def _inner_and_outer(scene: Scene, i: int) -> tuple[int | None, int | None]:
    if scene.place is None:
        return None, None
    name, here = scene.bodies[i].name, scene.bodies[scene.place].name
    level = rank(name)
    if level is not None and level >= 3:
        return i, _nearest_area(scene, i, scene.place)
    if divisions().within(name, here):
        return i, scene.place
    if divisions().within(here, name):
        return scene.place, i
    other = next((k for k in _places(scene) if k != i and _stacked(scene, k, i)), None)
    if other is not None and divisions().within(name, scene.bodies[other].name):
        return i, other
    if re.search(f"(?:我市|全市|{re.escape(here)})(?:下辖的|所辖的|的){re.escape(name)}", scene.text):
        return i, scene.place
    return (scene.place, i) if _stacked(scene, i, scene.place) else (None, None)


def _places(scene: Scene) -> list[int]:
    return [i for i, b in enumerate(scene.bodies) if b.type == "Place"]


def _nearest_area(scene: Scene, child: int, default: int) -> int:
    """县名+镇名 written together says whose town it is; else the article's place."""
    level = rank(scene.bodies[child].name) or 0
    around = [k for k in _places(scene) if k != child and _stacked(scene, k, child)]
    around = [k for k in around if (rank(scene.bodies[k].name) or 0) < level]
    return around[0] if around else default


def _stacked(scene: Scene, upper: int, lower: int) -> bool:
    """Whether the two stand together as one stacked name in the text (佛山市顺德区, 江苏张家港)."""
    uppers = {n for x in scene.names(upper) for n in (x, short_area(x))}
    lowers = {n for x in scene.names(lower) for n in (x, short_area(x))}
    return any(u + low in scene.text for u in uppers for low in lowers if len(u) > 1 and len(low) > 1)
