"""Areas within areas: towns of a county, counties of a city (PART_OF between places).

A town that stands alone is nobody's by the text alone: that its bodies are in the article's county (LOCATED_IN) doesn't
say it. Said it is by 某县某镇, 某县下辖的某镇, 我县某镇, 县里的某镇.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.divisions import divisions
from ingest.extract.found import Body, Link
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
_LEVELS = {"省": 0, "市": 1}  # of a body by the first character of its bare name
_ABOVE = 3  # whose village it may be: a town's
_JOINED = ("", "下辖的", "所辖的", "辖内的", "境内的")
_OF_OURS = r"(?:(?:我|我们|咱|咱们|本|该)[市县区旗]|[市县区旗][里内])的?(?:[一-鿿]{2,6}(?:镇|乡|街道)[、和]){0,6}"


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
        return scene.place if level == 3 and _is_ours(scene.text, name) else _town_of(scene, inner, line, level)
    said = divisions().within(name, here) or bool(
        re.search(f"(?:我市|全市)(?:下辖的|所辖的|的){re.escape(name)}", scene.text)
    )
    return scene.place if said else None


def _around(scene: Scene, inner: int, level: int | None) -> int | None:
    """The area written right before it (县名+镇名): of several the lowest."""
    found = [k for k in _places(scene) if k != inner and _stacked(scene, k, inner)]
    higher = [k for k in found if level is None or (rank(scene.bodies[k].name) or 0) < level]
    within = [k for k in found if divisions().within(scene.bodies[inner].name, scene.bodies[k].name)]
    found = list(dict.fromkeys(higher + within))
    return max(found, key=lambda k: rank(scene.bodies[k].name) or 0, default=None)


def _is_ours(text: str, town: str) -> bool:
    """我县某镇, 县里的某镇: a town of the article's own place."""
    return re.search(_OF_OURS + re.escape(town), text) is not None


def _town_of(scene: Scene, inner: int, line: Line, level: int) -> int | None:
    """A village is the town's that its paragraph named last."""
    if level <= _ABOVE:
        return None
    for earlier, limit in backwards(scene.shorn, line, _position(line, inner), back=12):
        if earlier.paragraph != line.paragraph:
            break
        above = [m.body for p, m in sorted(earlier.mentions.items()) if p < limit and _is_town(scene, m.body)]
        if above:
            return above[-1]
    return None


def _position(line: Line, body: int) -> int:
    return next((p for p, m in line.mentions.items() if m.body == body), 0)


def _is_town(scene: Scene, body: int) -> bool:
    return scene.type_of(body) == "Place" and rank(scene.bodies[body].name) == _ABOVE


def _places(scene: Scene) -> list[int]:
    return [i for i, b in enumerate(scene.bodies) if b.type == "Place"]


def _stacked(scene: Scene, upper: int, lower: int) -> bool:
    return stands_within(scene.text, scene.bodies[upper], scene.bodies[lower])


def stands_within(text: str, upper: Body, lower: Body) -> bool:
    """Whether the text names the two as one within the other (佛山市顺德区, 江苏张家港, 松原市下辖的扶余市)."""
    uppers, lowers = ({n for x in (b.name, *b.aliases) for n in (x, short_area(x))} for b in (upper, lower))
    pairs = [(u, low) for u in uppers for low in lowers if len(u) > 1 and len(low) > 1]
    return any(u + way + low in text for u, low in pairs for way in _JOINED) or any(
        low + "所在的" + u in text for u, low in pairs
    )


def is_of_above(body: Body, area: Body) -> bool:
    """Whether a public body that its level alone names (省科技厅, 市委) is of a level above the area."""
    if area.type != "Place" or body.kind not in ("government", "party"):
        return False
    level, below = _LEVELS.get(body.name[:1]), rank(area.name)
    return level is not None and below is not None and level < below


def is_bare_town(text: str, bodies: list[Body], inner: int, outer: int) -> bool:
    """Whether no word says of a town whose it is: the model takes it for its county's all the same."""
    level = rank(bodies[inner].name) if bodies[inner].type == "Place" else None
    if level != _ABOVE or bodies[outer].type != "Place":
        return False
    return not _is_ours(text, bodies[inner].name) and not stands_within(text, bodies[outer], bodies[inner])
