"""Bodies that have members and posts of their own: alliances, joint party committees, task forces, associations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.extract.modality import PLANS
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Scene, backwards
from ingest.extract.relations.structure import fold, parents

_CLUB = re.compile(
    r"链|联合|联盟|委员会|专班|协会|综合党委|行业党委|领导小组|联席|队|团|商会|共同体|工作组|实验室|研究院|产业学院"
)
_JOINT = re.compile(r"链|产业(?:联合)?党|联合党|综合党委|行业党委|联盟|联建|共同体|领导小组|集群|片区|区域")
_GROUP = rule("<YLXA>")
_TO_BE = re.compile(
    rf"(?:(?<!即)(?<!必)将(?!.{{0,12}}列[为入])|(?:{PLANS}|计划|打算|筹备|筹建)(?!.{{0,8}}列为))"
    r"(?:[^。；]{0,24}?(?:成立|组建|设立|建立|聘|由)|[^，。；]{0,24}?任)"
)
_TURNED_OUT = re.compile(
    "，(?:而|但|却|[于可]是)?(?:最[后终]|后来|后(?=[由改])|结果|实际上?|如今|眼下|目前|现(?=[在已由为任]))"
)


def is_club(scene: Scene, body: int) -> bool:
    """Whether it has members: an alliance, a joint party committee; not the party branch of one company."""
    kind = scene.kind_of(body)
    if kind in ("alliance", "association"):
        return True
    if kind == "party":
        return of_a_chain(scene, body)
    return scene.type_of(body) == "Organization" and bool(_CLUB.search(scene.bodies[body].name))


def of_a_chain(scene: Scene, body: int) -> bool:
    """Whether a party body joins several: its name says so, behind that of any body it is part of."""
    name, up = fold(scene.bodies[body].name), parents(scene).get(body)
    owners = [] if up is None else [n for n in map(fold, scene.names(up)) if name.startswith(n)]
    return bool(_JOINT.search(name[max(map(len, owners), default=0) :]))


def yet_to_be(line: Line, start: int, end: int) -> bool:
    """Whether what is said between the two is about a body that is still to be founded (拟组建…，由…任书记); not what
    came of it (原计划由…，最后改由…任)."""
    since = max(line.skeleton.rfind(mark, 0, start) for mark in "。；") + 1
    since = max((turn.end() for turn in _TURNED_OUT.finditer(line.skeleton, since, end)), default=since)
    return bool(_TO_BE.search(line.skeleton[since:end]))


def main_club(scene: Scene, line: Line) -> int | None:
    """The joint committee or alliance that a notice is about: the most mentioned one up to here."""
    before = [m.body for x in scene.shorn[: line.nth + 1] for m in x.mentions.values()]
    clubs = [b for b in before if scene.kind_of(b) in ("party", "alliance", "other") and is_club(scene, b)]
    return max(clubs, key=clubs.count, default=None)


def club_before(scene: Scene, line: Line, at: int, back: int = 3, but: Sequence[int] = ()) -> int | None:
    """The last such body named before ``at``, in this sentence or the few before it; ``but`` those."""
    for earlier, limit in backwards(scene.shorn, line, at, back):
        for place in sorted(earlier.mentions, reverse=True):
            body = earlier.mentions[place].body
            if place >= limit or body in but or not _GROUP.match(earlier.skeleton[place]):
                continue
            if is_club(scene, body):
                return body
    return None
