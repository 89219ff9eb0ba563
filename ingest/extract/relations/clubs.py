"""Bodies that have members and posts of their own: alliances, joint party committees, task forces, associations."""

from __future__ import annotations

import re

from ingest.extract.relations.patterns import ranges
from ingest.extract.relations.scene import Line, Scene

_CLUB = re.compile(
    r"链|联合|联盟|委员会|专班|协会|综合党委|行业党委|领导小组|联席|队|团|商会|共同体|工作组|实验室|研究院|产业学院"
)
_GROUP = re.compile(f"[{ranges('YLXA')}]")


def is_club(scene: Scene, body: int) -> bool:
    if scene.kind_of(body) in ("alliance", "association"):
        return True
    return scene.type_of(body) == "Organization" and bool(_CLUB.search(scene.bodies[body].name))


def main_club(scene: Scene, line: Line) -> int | None:
    """The joint committee or alliance that a notice is about: the most mentioned one up to here."""
    before = [m.body for x in scene.shorn[: line.nth + 1] for m in x.mentions.values()]
    clubs = [b for b in before if scene.kind_of(b) in ("party", "alliance") and is_club(scene, b)]
    return max(clubs, key=clubs.count, default=None)


def club_before(scene: Scene, line: Line, at: int, back: int = 3) -> int | None:
    """The last such body named before ``at``, in this sentence or the few before it."""
    for earlier in [line, *reversed(scene.shorn[max(0, line.nth - back) : line.nth])]:
        limit = at if earlier is line else len(earlier.skeleton)
        for place in sorted(earlier.mentions, reverse=True):
            body = earlier.mentions[place].body
            if place < limit and _GROUP.match(earlier.skeleton[place]) and is_club(scene, body):
                return body
    return None
