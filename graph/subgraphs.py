"""Parts of the concluded graph, read from a store: by fact ids, around one entity, or the most linked of everything."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from graph.facts import Entity, Evidence, Relation, Standing, Subgraph
from graph.schema import ontology
from graph.store.base import Store

STATED: tuple[Standing, ...] = ("stated",)
FARTHEST = 2
# ids one by one: a long list after IN is gone through again and again by the embedded engine
_EACH = "UNWIND $ids AS one MATCH (e:Entity {id: one})"
ENTITIES = _EACH + " RETURN e AS row"
TYPES = "MATCH (s:Statement) WHERE s.fact IN $ids AND s.claim = 'relation' RETURN DISTINCT s.fact AS id, s.type AS type"
_LINK = " RETURN h.id AS head, t.id AS tail, type(r) AS type, r AS row"
# the type is the ontology's, never a caller's (see ``_links``); labels on the ends would keep the embedded engine from
# its index of the links' ids
LINKS = "MATCH (h)-[r:{type}]->(t) WHERE r.id IN $ids" + _LINK
_OUT = _EACH + " WITH e AS h MATCH (h)-[r]->(t:Entity) WHERE r.modality IN $modality"
OUT, ENDS = _OUT + _LINK, _OUT + " RETURN t.id AS tail"
NEIGHBOURS = _EACH + " MATCH (e)-[r]-(n:Entity) WHERE r.modality IN $modality RETURN n.id AS id, count(r) AS links"
TOP = (
    "MATCH (e:Entity) WITH e, COUNT { MATCH (e)-[r]-(:Entity) WHERE r.modality IN $modality } AS links"
    " ORDER BY links DESC, e.id LIMIT $limit RETURN e.id AS id"
)
COUNT_ENTITIES = "MATCH (e:Entity) RETURN count(e) AS n"
COUNT_LINKS = "MATCH (:Entity)-[r]->(:Entity) WHERE r.modality IN $modality RETURN count(r) AS n"
SAID = (
    "MATCH (s:Statement) WHERE s.fact IN $ids AND s.claim = 'relation'"
    " OPTIONAL MATCH (a:Article {id: s.document}) OPTIONAL MATCH (t:Table {id: s.document})"
    " RETURN s.fact AS fact, s.evidence AS sentence, s.head_name AS head, s.tail_name AS tail, s.document AS document,"
    " s.modality AS modality, coalesce(a.title, t.title) AS title, coalesce(a.source, t.source) AS source,"
    " s.published AS published, s.row AS row, s.start AS start, s.id AS id"
)


def of_facts(store: Store, facts: Iterable[str], entities: Iterable[str] = (), *, more: bool = False) -> Subgraph:
    """These links with their ends, and these entities; ids that are no links (figures, say) are passed over."""
    links = _links(store, sorted(set(facts)))
    ends = {end for link in links for end in (link.head, link.tail)}
    bodies = _entities(store, ends | set(entities))
    return replace(_whole(bodies, links), more=more)


def around(
    store: Store, entity: str, *, hops: int = 1, limit: int = 1000, modality: Sequence[Standing] = STATED
) -> Subgraph:
    """The neighbourhood of an entity (its id), up to two hops; the nearest and most linked ``limit`` entities of it."""
    met: Counter[str] = Counter()
    distance, frontier = {entity: 0}, [entity]
    for hop in range(1, min(hops, FARTHEST) + 1):
        for row in store.read(NEIGHBOURS, {"ids": frontier, "modality": list(modality)}).rows:
            met[str(row["id"])] += int(str(row["links"]))
        frontier = sorted(met.keys() - distance.keys())
        distance |= dict.fromkeys(frontier, hop)
    near = sorted(distance, key=lambda id_: (distance[id_], -met[id_], id_))
    found = _among(store, near[:limit], modality)
    if len(near) <= limit:
        return found
    links = len(_leaving(store, ENDS, near, modality))
    return replace(found, entities_total=len(near), relations_total=links)


def everything(store: Store, *, limit: int = 1000, modality: Sequence[Standing] = STATED) -> Subgraph:
    """The whole concluded graph; where it has more entities than ``limit``, the most linked ones."""
    said = {"modality": list(modality)}
    top = [str(row["id"]) for row in store.read(TOP, {**said, "limit": limit}).rows]
    entities, links = (store.read(count, said).rows[0]["n"] for count in (COUNT_ENTITIES, COUNT_LINKS))
    return replace(_among(store, top, modality), entities_total=int(str(entities)), relations_total=int(str(links)))


def bounded(subgraph: Subgraph, limit: int) -> Subgraph:
    """The ``limit`` most linked entities with the links among them; the totals stay."""
    if len(subgraph.entities) <= limit:
        return subgraph
    links = Counter(end for r in subgraph.relations for end in (r.head, r.tail))
    kept = sorted(subgraph.entities, key=lambda e: (-links[e.id], e.id))[:limit]
    ids = {e.id for e in kept}
    relations = tuple(r for r in subgraph.relations if r.head in ids and r.tail in ids)
    return replace(subgraph, entities=tuple(kept), relations=relations)


def with_evidence(store: Store, subgraph: Subgraph) -> Subgraph:
    """The same with the sentences and rows behind every link, in the order of their dates."""
    ids = [r.id for r in subgraph.relations]
    rows: list[dict[str, Any]] = store.read(SAID, {"ids": ids}).rows if ids else []
    rows.sort(key=lambda r: (r["published"] or "", r["document"], r["start"] or r["row"] or 0, r["id"]))
    return replace(subgraph, evidence=tuple(_evidence(row) for row in rows))


def _evidence(row: Mapping[str, Any]) -> Evidence:
    names = tuple(name for name in (row["head"], row["tail"]) if name)
    kept = ("fact", "sentence", "document", "modality", "title", "source", "published", "row")
    return Evidence(**{name: row[name] for name in kept}, names=names)


def _among(store: Store, ids: Sequence[str], modality: Sequence[Standing]) -> Subgraph:
    bodies, links = _entities(store, ids), _links_among(store, ids, modality)
    return _whole(bodies, links)


def _whole(bodies: tuple[Entity, ...], links: tuple[Relation, ...]) -> Subgraph:
    return Subgraph(entities=bodies, relations=links, entities_total=len(bodies), relations_total=len(links))


def _entities(store: Store, ids: Iterable[str]) -> tuple[Entity, ...]:
    wanted = sorted(set(ids))
    rows = store.read(ENTITIES, {"ids": wanted}).rows if wanted else []
    return tuple(sorted((_entity(row["row"]) for row in rows), key=lambda e: e.id))


def _entity(row: Any) -> Entity:
    about: dict[str, Any] = {name: row.get(name) for name in ("id", "type", "name", "kind", "place", "code")}
    about |= {name: tuple(row.get(name) or ()) for name in ("aliases", "keys")}
    return Entity(**about, sources=int(row.get("sources") or 0))


def _links(store: Store, ids: Sequence[str]) -> tuple[Relation, ...]:
    by_type: dict[str, list[str]] = defaultdict(list)
    for row in store.read(TYPES, {"ids": list(ids)}).rows if ids else ():
        by_type[str(row["type"])].append(str(row["id"]))
    known = sorted(by_type.keys() & ontology().relations.keys())
    return _sorted(row for t in known for row in store.read(LINKS.format(type=t), {"ids": by_type[t]}).rows)


def _links_among(store: Store, ids: Sequence[str], modality: Sequence[Standing]) -> tuple[Relation, ...]:
    return _sorted(_leaving(store, OUT, ids, modality))


def _leaving(store: Store, cypher: str, ids: Sequence[str], modality: Sequence[Standing]) -> list[dict[str, object]]:
    """Links from one of ``ids`` to another; the far end is judged here, because long lists are slow in Cypher."""
    rows = store.read(cypher, {"ids": list(ids), "modality": list(modality)}).rows if ids else []
    wanted = set(ids)
    return [row for row in rows if row["tail"] in wanted]


def _sorted(rows: Iterable[Mapping[str, Any]]) -> tuple[Relation, ...]:
    return tuple(sorted(map(_relation, rows), key=lambda r: r.id))


def _relation(row: Mapping[str, Any]) -> Relation:
    """The attributes are those that the ontology names; amounts also in yuan (``amount_cny``)."""
    kept = row["row"]
    names = [n for a in ontology().relations[row["type"]].attributes for n in (a.name, f"{a.name}_cny")]
    attrs = tuple((name, kept[name]) for name in names if kept.get(name) is not None)
    about: dict[str, Any] = {n: row[n] for n in ("type", "head", "tail")}
    about |= {n: kept.get(n) or 0 for n in ("sources", "statements", "confidence")}
    about |= {n: kept.get(n) for n in ("first_said", "last_said")}
    return Relation(id=kept["id"], modality=kept["modality"], attrs=attrs, **about)
