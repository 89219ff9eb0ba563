"""LOCATED_IN (ruling 14): what is the article's place's own, and what the text puts somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.chains import first_line
from ingest.extract.relations.membership import rank
from ingest.extract.relations.patterns import Rule, links_of, make, rule
from ingest.extract.relations.scene import Scene
from ingest.extract.relations.structure import area_of, fold, parents, short_area

_AT = [
    Rule(
        "LOCATED_IN",
        rule(
            r"(?P<h><OJ>)<_>{0,10}?(?:位于|落户|坐落于|坐落在|落地|地处|选址|设在|搬入|迁入|扎根|建在|入驻|总部在|总部位于)<_>{0,4}?(?P<t><M>)"
        ),
        "at",
    ),
    Rule("LOCATED_IN", rule(r"(?:在|位于|落户|走进|来到)(?P<t><M>)(?:的)?<_>{0,4}?(?P<h><FKJ>)"), "at"),
    Rule("LOCATED_IN", rule(r"(?P<t><M>)(?:的)<_>{0,4}?(?P<h><FKJ>)"), "of"),
    Rule(
        "LOCATED_IN",
        rule(r"(?P<h><OJ>)<_>{0,6}?在(?P<t><M>)<*>{0,6}?(?:建设|开工|动工|落户|投产|揭牌|成立|奠基)"),
        "at",
    ),
    Rule("LOCATED_IN", rule(r"在(?P<t><M>)<*>{0,10}?(?:建设|实施|兴建|投建|新建)<_>{0,6}?(?P<h><J>)"), "at"),
]
_TIES = {"OWNS_CHAIN", "ON_CHAIN", "MEMBER_OF", "ASSISTS", "APPLIES_TO", "PART_OF"}


def located(scene: Scene, links: list[Link]) -> list[Link]:
    """LOCATED_IN, from the names, from the text and from the other links (a chain's owner, a member, one helped)."""
    found = [x for line in scene.shorn for x in links_of(scene, line, _AT)]
    if scene.place is None:
        return found
    own = list(_own(scene)) + list(_tied(scene, links))
    return found + own + list(_upwards(scene, found))


def _own(scene: Scene) -> Iterator[Link]:
    """Chains, public bodies, alliances, parks and branches of the article's place."""
    for i, body in enumerate(scene.bodies):
        line = first_line(scene, i)
        if line is None or scene.place is None:
            continue
        if body.type == "Chain" or (body.type == "Organization" and _is_own(scene, i)):
            place = area_of(scene, i) if body.type == "Organization" else scene.place
            link = make(scene, line, "LOCATED_IN", i, scene.place if place is None else place, "own")
            if link:
                yield link


def _is_own(scene: Scene, i: int) -> bool:
    body = scene.bodies[i]
    area = area_of(scene, i)
    elsewhere = area is not None and area != scene.place
    if body.kind in ("government", "party", "alliance", "park"):
        if elsewhere:
            return True
        return not re.match(r"省|国家|中国|全国|.{2}省", body.name) and not _company_party(scene, i)
    if body.kind == "bank":
        return _names_place(scene, i) and bool(re.search(r"支行|分行|农商|农村商业|信用社|村镇", body.name))
    if body.kind == "other":
        return bool(re.search(r"专班|队|服务|站|岗|中心|阵地", body.name))
    return False


def _company_party(scene: Scene, i: int) -> bool:
    parent = parents(scene).get(i)
    return parent is not None and scene.kind_of(parent) in ("enterprise", "bank", "academia")


def _names_place(scene: Scene, i: int) -> bool:
    name = scene.bodies[scene.place].name if scene.place is not None else ""
    return bool(name) and short_area(name) in fold(scene.bodies[i].name)


def _tied(scene: Scene, links: list[Link]) -> Iterator[Link]:
    """Firms that the text ties to the place through its chains, alliances, parks or helpers."""
    for link in links:
        if link.type not in _TIES or link.modality != "stated" or scene.place is None:
            continue
        firm = link.tail if link.type in ("ASSISTS", "APPLIES_TO") else link.head
        if scene.kind_of(firm) != "enterprise" or (link.type == "PART_OF" and scene.kind_of(link.tail) != "park"):
            continue
        made = make(scene, scene.lines[0], "LOCATED_IN", firm, scene.place, "tied")
        if made:
            made.evidence = link.evidence
            yield made


def _upwards(scene: Scene, found: list[Link]) -> Iterator[Link]:
    """What is in a town of the place is in the place."""
    if scene.place is None:
        return
    for link in found:
        level = rank(scene.bodies[link.tail].name)
        if link.tail != scene.place and level is not None and level >= 3 and link.modality == "stated":
            yield Link("LOCATED_IN", link.head, scene.place, link.evidence, {}, "stated", by="upwards")
