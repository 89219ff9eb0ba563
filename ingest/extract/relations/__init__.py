"""Component ``chaingraph_relations``: rules by trigger words over typed arguments → ``doc._.links``.

One file a family (FAMILIES). They read a Scene (``scene.py``, made ready in ``stage.py``): sentences in which every
mention is one character; ``patterns.py`` says how rules are written, ``linking.py`` makes links of matches.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ingest.extract.found import Link
from ingest.extract.relations.applies import applies, through_deeds
from ingest.extract.relations.assists import assists
from ingest.extract.relations.belonging import belonging
from ingest.extract.relations.chains import chains, heads_of_alliances
from ingest.extract.relations.finance import finance
from ingest.extract.relations.launch_use import by_use
from ingest.extract.relations.launches import launches
from ingest.extract.relations.membership import membership
from ingest.extract.relations.partners import partners
from ingest.extract.relations.places import located
from ingest.extract.relations.posts import posts
from ingest.extract.relations.projects import projects
from ingest.extract.relations.rosters import rosters
from ingest.extract.relations.scene import Scene
from ingest.extract.relations.stage import stage
from ingest.extract.relations.structure import parents
from ingest.extract.relations.supply import supply
from ingest.extract.relations.tables import tables

Family = Callable[[Scene], list[Link]]
FAMILIES: tuple[Family, ...] = (
    posts,
    chains,
    finance,
    supply,
    partners,
    membership,
    belonging,
    projects,
    launches,
    applies,
    assists,
    tables,
    rosters,
)


def create(nlp: Any, name: str) -> Callable[[Any], Any]:
    """The factory; it has no options."""
    return relate


def relate(doc: Any) -> Any:
    doc._.links = read(stage(doc.text, doc._.bodies, doc._.layout))
    return doc


def read(scene: Scene) -> list[Link]:
    """Every link of the scene, each said once per evidence and attributes."""
    if not scene.lines:
        return []
    links = _trade_is_no_help(scene, [link for family in FAMILIES for link in family(scene)])
    links = _undone(links)
    links += heads_of_alliances(scene, links)
    links += by_use(scene, links)
    links += through_party_bodies(scene, links)
    links += through_deeds(scene, links)
    return _once(links + located(scene, links))


def _trade_is_no_help(scene: Scene, links: list[Link]) -> list[Link]:
    """Firms and banks that supply or finance in a sentence help not there, nor does who holds a post in the firm."""
    trade = {
        (x.head, x.tail, x.evidence)
        for x in links
        if x.type in ("SUPPLIES", "FINANCES") and scene.kind_of(x.head) in ("enterprise", "bank")
    }
    own = {(x.head, x.tail) for x in links if x.type == "HOLDS_POST"}
    return [
        x
        for x in links
        if x.type != "ASSISTS" or ((x.head, x.tail, x.evidence) not in trade and (x.head, x.tail) not in own)
    ]


def _undone(links: list[Link]) -> list[Link]:
    """甲是链长吗？不是: a role that its sentence takes back is none, whatever another rule reads."""
    undone = {_role(x) for x in links if x.modality != "stated" and x.type in ("LEADS_CHAIN", "OWNS_CHAIN")}
    return [x for x in links if x.modality != "stated" or _role(x) not in undone]


def _role(link: Link) -> tuple[object, ...]:
    """One role in one sentence; 副链长 is another than 链长."""
    return link.type, link.head, link.tail, link.evidence, "副" in link.attrs.get("role", "")


def through_party_bodies(scene: Scene, links: list[Link]) -> list[Link]:
    """What a company's party body founds or develops counts for the company too (ruling 18)."""
    up = parents(scene)
    return [
        replace(link, head=up[link.head])
        for link in links
        if link.type in ("LAUNCHES", "PRODUCES")
        and scene.kind_of(link.head) == "party"
        and link.head in up
        and scene.kind_of(up[link.head]) in ("enterprise", "bank")
    ]


def _once(links: list[Link]) -> list[Link]:
    kept: dict[tuple[object, ...], Link] = {}
    for link in links:
        key = (link.type, link.head, link.tail, link.modality, tuple(sorted(link.attrs.items())))
        kept.setdefault(key, link)
    return list(kept.values())
