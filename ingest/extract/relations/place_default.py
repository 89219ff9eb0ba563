"""LOCATED_IN where no word says it: a place's article tells of its own teams, projects, branches and firms (ruling 14).

Firms that bear the name of another region, groups, lenders, universities and research projects are nowhere so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest.extract.areas_told import area_told, is_area
from ingest.extract.divisions import Division, divisions, told_in_turn
from ingest.extract.found import Body, Link
from ingest.extract.relations.chain_bodies import first_line
from ingest.extract.relations.linking import make
from ingest.extract.relations.scene import Scene, backwards
from ingest.extract.relations.structure import areas_in_name, parents, short_area

_RESEARCH = re.compile("技术|课题|研究|攻关|集成|研发|研制|关键|揭榜")
_NATIONWIDE = re.compile(
    "中国|国家|全国|集团$|中铁|中建|中石|国网|华润|移动|电信|联通|供应链|担保|投资|资本|银行|保险|大学"
)
_BRANCH = re.compile("(?:支行|分行|分社|营业部|支公司|分公司)$")


def by_default(scene: Scene, placed: Iterable[Link]) -> Iterator[Link]:
    """Links to the article's place of those bodies that none of ``placed`` puts anywhere."""
    if scene.place is None:
        return
    somewhere = {x.head: x.tail for x in placed}
    for i in range(len(scene.bodies)):
        if i not in somewhere and _is_here(scene, i):
            somewhere[i] = area_spoken_of(scene, i)
            yield from _link(scene, i, somewhere[i])
    for i, body in enumerate(scene.bodies):
        whole = somewhere.get(parents(scene).get(i, -1))
        if body.kind == "party" and i not in somewhere and whole is not None:
            yield from _link(scene, i, whole)


def area_spoken_of(scene: Scene, i: int) -> int:
    """The area whose row or section tells of the body; the county of the article's city that its name opens with or
    its paragraph names last before it.

    Else the article's place.
    """
    place, line = scene.place, first_line(scene, i)
    assert place is not None
    if (told := told_of(scene, i)) is not None:
        return told
    inner = county_in_name(scene, i)
    if inner is not None or line is None or not counties(scene):
        return place if inner is None else inner
    at = next((p for p, m in line.mentions.items() if m.body == i), 0)
    for earlier, limit in backwards(scene.lines, scene.lines[line.nth], at, back=8):
        if earlier.paragraph != line.paragraph:
            break
        for p, mention in sorted(earlier.mentions.items(), reverse=True):
            if p < limit and mention.body == place and mention.named:
                return place
            found = _county(scene, mention.body) if p < limit else None
            if found is not None:
                return found
    return place


def told_of(scene: Scene, i: int) -> int | None:
    """The one area, beside the article's own, of which the text tells where it names the body first and again."""
    body = scene.bodies[i]
    areas = [] if body.type == "Place" else [area_at(scene, start) for start, _ in sorted(body.spans)]
    return areas[0] if areas and areas[0] is not None and len({*areas} - {None}) == 1 else None


def area_at(scene: Scene, at: int) -> int | None:
    """The area, beside the article's own, of which the text tells there."""
    here = scene.bodies[scene.place].name if scene.place is not None else None
    name = area_told(scene.text, here, at)
    if name is None or name == here:
        return None
    return next((k for k, b in enumerate(scene.bodies) if is_area(b, name)), None)


def _county(scene: Scene, body: int) -> int | None:
    """The county that the mention is, or that its name opens with."""
    return body if body in counties(scene) else county_in_name(scene, body)


def county_in_name(scene: Scene, body: int) -> int | None:
    if scene.type_of(body) == "Place":
        return None
    return next((area for area in areas_in_name(scene, body) if area in counties(scene)), None)


def counties(scene: Scene) -> set[int]:
    """The counties of the article's city that are named; of a page that tells of several areas in turn those."""
    if "counties" not in scene.known:
        places = [i for i, b in enumerate(scene.bodies) if b.type == "Place"]
        here = scene.bodies[scene.place].name if scene.place is not None else ""
        several = told_in_turn(scene.text)
        inside = {i for i in places if i != scene.place and divisions().within(scene.bodies[i].name, here)}
        scene.known["counties"] = {i for i in places if scene.bodies[i].name in several} or inside
    found: set[int] = scene.known["counties"]
    return found


def _link(scene: Scene, i: int, place: int) -> Iterator[Link]:
    line = first_line(scene, i)
    link = make(scene, line, "LOCATED_IN", i, place, "default") if line is not None else None
    if link:
        yield link


def _is_here(scene: Scene, i: int) -> bool:
    body = scene.bodies[i]
    if body.type == "Project":
        return not _RESEARCH.search(body.name)
    if body.kind == "other":
        return (
            not re.match("省|国家|全国|中国", body.name)
            and not body.name.endswith("会议")
            and not _of_another(scene, i)
        )
    return body.kind == "enterprise" and _is_regional(scene, i) and stands_itself(scene)


def stands_itself(scene: Scene) -> bool:
    """Whether the text has the place but in the names of firms and lenders, which alone tell nothing of it."""
    if "stands itself" not in scene.known:
        name = scene.bodies[scene.place].name if scene.place is not None else ""
        bearers = [b for b in scene.bodies if b.kind in ("enterprise", "bank") and not _BRANCH.search(b.name)]
        scene.known["stands itself"] = name in scene.text or _is_outside(scene.text, short_area(name), bearers)
    itself: bool = scene.known["stands itself"]
    return itself


def _is_outside(text: str, short: str, bearers: list[Body]) -> bool:
    inside = {at for body in bearers for start, end in body.spans for at in range(start, end)}
    return any(found.start() not in inside for found in re.finditer(re.escape(short), text))


def _of_another(scene: Scene, i: int) -> bool:
    """Whether the name opens with an area that is not around or in the article's place."""
    area = _opening(scene.bodies[i].name)
    return area is not None and not _related(scene, area.name, i)


def _is_regional(scene: Scene, i: int) -> bool:
    """Whether a firm's name opens with the region around the article's place, and with no other."""
    name = scene.bodies[i].name
    if _NATIONWIDE.search(name):
        return False
    opening = _opening(name)
    return opening is not None and _related(scene, opening.name, i)


def _opening(name: str) -> Division | None:
    """The area that a name opens with, short or full."""
    areas = (divisions().named(name[:length]) for length in (6, 5, 4, 3, 2))
    return next((area for area in areas if area is not None), None)


def here_of(scene: Scene, body: int) -> int:
    """The article's place; where the text tells of several areas the one that it tells of where the body is."""
    assert scene.place is not None
    if (told := told_of(scene, body)) is not None:
        return told
    return area_spoken_of(scene, body) if scene.place in counties(scene) else scene.place


def _related(scene: Scene, area: str, body: int) -> bool:
    """Whether the area is around the article's place or inside it."""
    here = scene.bodies[here_of(scene, body)].name if scene.place is not None else ""
    return area == here or divisions().within(here, area) or divisions().within(area, here)
