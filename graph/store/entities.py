"""Entity nodes and the MENTIONS of documents, kept in step with the keys and the statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from graph.cluster import entity
from graph.facts import Entity, digest
from graph.schema import Ontology
from graph.store.base import Transaction
from graph.store.keys import KeyChange
from graph.store.rows import LABELS

LOAD = "MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id AS id, e.sources AS sources, e.type AS type, e.kind AS kind"
UPDATE = "MATCH (e:Entity) WHERE e.id IN $ids SET e = $rows[e.id]"
DELETE = "MATCH (e:Entity) WHERE e.id IN $ids DETACH DELETE e"
COUNT = "MATCH (s:Statement) WHERE s.fact IN $ids RETURN s.fact AS id, count(DISTINCT s.document) AS sources"
UNMENTION = "MATCH ()-[m:MENTIONS]->() WHERE m.id IN $ids DELETE m"
MENTIONED = (
    "MATCH (s:Statement) WHERE s.document IN $documents AND s.claim = 'mention' AND s.fact IN $entities"
    " RETURN s.document AS document, s.fact AS entity, s.spans AS spans, s.row AS row"
)
Mentions = dict[tuple[str, str], list[int]]


def label_of_kind(type_: str, kind: str | None, vocabulary: Ontology) -> str:
    """``:Bank`` for a bank; empty for other and for kinds that the ontology doesn't know."""
    known = {k.name for k in vocabulary.entities[type_].kinds} - {"other"}
    return f":{kind.capitalize()}" if kind in known and kind else ""


def entity_row(body: Entity, sources: int) -> dict[str, Any]:
    return {
        "id": body.id,
        "type": body.type,
        "name": body.name,
        "kind": body.kind,
        "aliases": list(body.aliases),
        "keys": list(body.keys),
        "place": body.place,
        "code": body.code,
        "sources": sources,
        "search": "\n".join((body.name, *body.aliases)),
    }


def create_entities(tx: Transaction, rows: Iterable[Mapping[str, Any]], vocabulary: Ontology) -> None:
    """New nodes with their labels, one statement for each combination of labels."""
    groups: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        groups[f":{row['type']}{label_of_kind(row['type'], row['kind'], vocabulary)}"].append(row)
    for labels, members in sorted(groups.items()):
        tx.run(f"UNWIND $rows AS row CREATE (e:Entity{labels}) SET e = row", {"rows": members})


def change_entities(
    tx: Transaction, change: KeyChange, gained: set[str], lost: Mapping[str, int], vocabulary: Ontology
) -> tuple[list[str], list[str]]:
    """Bring the touched entities up to date; ids of those that are new and of those that are to go.

    ``gained``: entities that the new document mentions; ``lost``: in how many documents that go each stood. Those to
    go are left for ``delete_entities``, after their relationships have been moved.
    """
    stored = {row["id"]: row for row in tx.run(LOAD, {"ids": sorted(change.touched)})} if change.touched else {}
    counted = _count(tx, change.reshuffled)
    rows: dict[str, dict[str, Any]] = {}
    for id_, members in change.members().items():
        body = entity(id_, members)
        if body is not None:
            before = stored[id_]["sources"] if id_ in stored else 0
            sources = counted.get(id_, 0) if id_ in change.reshuffled else before + (id_ in gained) - lost.get(id_, 0)
            rows[id_] = entity_row(body, sources)
    new = sorted(id_ for id_ in rows if id_ not in stored)
    create_entities(tx, (rows[id_] for id_ in new), vocabulary)
    old = {id_: rows[id_] for id_ in sorted(rows) if id_ in stored}
    if old:
        tx.run(UPDATE, {"ids": list(old), "rows": old})
    _relabel(tx, stored, old, vocabulary)
    return new, sorted(id_ for id_ in stored if id_ not in rows)


def _count(tx: Transaction, ids: set[str]) -> dict[str, int]:
    return {row["id"]: row["sources"] for row in tx.run(COUNT, {"ids": sorted(ids)})} if ids else {}


def _relabel(
    tx: Transaction,
    stored: Mapping[str, Mapping[str, Any]],
    rows: Mapping[str, Mapping[str, Any]],
    vocabulary: Ontology,
) -> None:
    changes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for id_, row in rows.items():
        was = label_of_kind(row["type"], stored[id_]["kind"], vocabulary)
        now = label_of_kind(row["type"], row["kind"], vocabulary)
        if was != now:
            changes[was, now].append(id_)
    for (was, now), ids in sorted(changes.items()):
        if was:
            tx.run(f"MATCH (e:Entity) WHERE e.id IN $ids REMOVE e{was}", {"ids": ids})
        if now:
            tx.run(f"MATCH (e:Entity) WHERE e.id IN $ids SET e{now}", {"ids": ids})


def delete_entities(tx: Transaction, ids: list[str]) -> None:
    if ids:
        tx.run(DELETE, {"ids": ids})


def mention_id(document: str, entity_id: str) -> str:
    return "n-" + digest(document, entity_id)


def create_mentions(tx: Transaction, label: str, mentions: Mapping[tuple[str, str], list[int]]) -> None:
    """``mentions``: (document, entity) → flat spans. ``label`` is the documents' (Article, Table)."""
    rows = [
        {"document": document, "entity": body, "props": {"id": mention_id(document, body), "spans": spans}}
        for (document, body), spans in sorted(mentions.items())
    ]
    if rows:
        tx.run(
            f"UNWIND $rows AS row MATCH (d:{label} {{id: row.document}}) MATCH (e:Entity {{id: row.entity}})"
            " CREATE (d)-[m:MENTIONS]->(e) SET m = row.props",
            {"rows": rows},
        )


def gather_mentions(rows: Iterable[Mapping[str, Any]], key: str = "fact") -> Mentions:
    """(document, entity) → the spans of all mentions there, in order, from mention statements."""
    spans: dict[tuple[str, str], set[tuple[int, int]]] = defaultdict(set)
    for row in rows:
        flat = row.get("spans") or []
        spans[row["document"], row[key]].update(zip(flat[::2], flat[1::2], strict=True))
    return {pair: [n for span in sorted(each) for n in span] for pair, each in spans.items()}


def move_mentions(tx: Transaction, moved: Iterable[tuple[str, str, str]]) -> None:
    """``moved``: (document, old entity, new entity) of mention statements that now stand under another entity."""
    triples = sorted(set(moved))
    pairs = sorted({(d, e) for d, old, new in triples for e in (old, new)})
    if not pairs:
        return
    tx.run(UNMENTION, {"ids": [mention_id(d, e) for d, e in pairs]})
    documents, entities = sorted({d for d, _ in pairs}), sorted({e for _, e in pairs})
    rows = tx.run(MENTIONED, {"documents": documents, "entities": entities})
    found = {pair: spans for pair, spans in gather_mentions(rows, "entity").items() if pair in set(pairs)}
    for label, initial in LABELS.items():
        create_mentions(tx, label, {p: s for p, s in found.items() if p[0].startswith(initial)})
