"""Facts in the database: typed relationships between entities, and Metric nodes, found by their indexed ids."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from graph.conclude import METRIC, Fact, Terms, comparable, merged, properties, stored
from graph.schema import Ontology
from graph.store.base import Transaction
from graph.store.keys import roots_of

LOAD_METRICS = "MATCH (m:Metric) WHERE m.id IN $ids RETURN m AS row"
SAVE_METRICS = "MATCH (m:Metric) WHERE m.id IN $ids SET m = $rows[m.id]"
DELETE_METRICS = "MATCH (m:Metric) WHERE m.id IN $ids DETACH DELETE m"
CREATE_METRICS = "UNWIND $rows AS row CREATE (m:Metric) SET m = row"
JOIN_METRICS = (
    "UNWIND $rows AS row MATCH (e:Entity {id: row.subject}) MATCH (m:Metric {id: row.id})"
    " CREATE (e)-[:HAS_METRIC {id: row.id}]->(m)"
)
REFOLD = (
    "MATCH (s:Statement) WHERE s.fact IN $ids"
    " RETURN s.fact AS id, min(s.type) AS type, min(s.modality) AS modality, count(*) AS statements,"
    " count(DISTINCT s.document) AS sources, max(s.confidence) AS confidence, min(s.published) AS first_said,"
    " max(s.published) AS last_said, collect(DISTINCT s.attrs) AS attrs,"
    " collect(DISTINCT [s.head_key, s.tail_key]) AS ends"
)
# types come from the ontology only: rows.check_vocabulary has refused all others
LOAD = "MATCH (h)-[r:{type}]->(t) WHERE r.id IN $ids RETURN h.id AS head, t.id AS tail, r AS row"
SAVE = "MATCH ()-[r:{type}]->() WHERE r.id IN $ids SET r = $rows[r.id]"
DELETE = "MATCH ()-[r:{type}]->() WHERE r.id IN $ids DELETE r"
CREATE = (
    "UNWIND $rows AS row MATCH (h:Entity {{id: row.head}}) MATCH (t:Entity {{id: row.tail}})"
    " CREATE (h)-[r:{type}]->(t) SET r = row.props"
)


def load_facts(tx: Transaction, ids: Mapping[str, Iterable[str]]) -> dict[str, Fact]:
    """The stored facts among these; ``ids``: type → fact ids."""
    found: dict[str, Fact] = {}
    for type_, wanted in sorted(ids.items()):
        params = {"ids": sorted(set(wanted))}
        if type_ == METRIC:
            for row in tx.run(LOAD_METRICS, params):
                found[row["row"]["id"]] = stored(METRIC, row["row"].get("subject") or "", "", row["row"])
        else:
            for row in tx.run(LOAD.format(type=type_), params):
                found[row["row"]["id"]] = stored(type_, row["head"], row["tail"], row["row"])
    return found


def refold(tx: Transaction, ids: Iterable[str], roots: Mapping[str, str], terms: Terms) -> dict[str, Fact]:
    """Facts as their remaining statements make them; those without any are left out."""
    wanted = sorted(set(ids))
    rows = tx.run(REFOLD, {"ids": wanted}) if wanted else []
    known = roots_of(tx, {key for row in rows for key in row["ends"][0] if key}, roots)
    return {row["id"]: refolded(row, known, terms) for row in rows}


def refolded(row: Mapping[str, Any], roots: Mapping[str, str], terms: Terms) -> Fact:
    """One fact from an answer of REFOLD; any of its statements' ends lead to its two bodies."""
    head, tail = (roots[key] if key else "" for key in row["ends"][0])
    vocabulary = terms.vocabulary
    if row["type"] != METRIC and vocabulary.relations[row["type"]].symmetric and tail < head:
        head, tail = tail, head
    counts = {n: row[n] for n in ("sources", "statements", "confidence", "first_said", "last_said")}
    attrs = merged(*(comparable(row["type"], json.loads(text), vocabulary) for text in row["attrs"]))
    sure = row["confidence"] >= terms.review_below
    return Fact(row["id"], row["type"], row["modality"], head, tail, attrs, **counts, sure=sure)


def save_facts(tx: Transaction, before: Mapping[str, Fact], after: Mapping[str, Fact], vocabulary: Ontology) -> None:
    """Make the stored facts ``before`` into ``after`` (both by id): delete, update and create, by type."""
    gone: dict[str, list[str]] = defaultdict(list)
    for id_, fact in sorted(before.items()):
        if id_ not in after:
            gone[fact.type].append(id_)
    old: dict[str, dict[str, Any]] = defaultdict(dict)
    new: dict[str, list[Fact]] = defaultdict(list)
    for id_, fact in sorted(after.items()):
        if id_ not in before:
            new[fact.type].append(fact)
        elif fact != before[id_]:
            old[fact.type][id_] = properties(fact, vocabulary)
    for type_, ids in sorted(gone.items()):
        tx.run(DELETE_METRICS if type_ == METRIC else DELETE.format(type=type_), {"ids": ids})
    for type_, rows in sorted(old.items()):
        tx.run(SAVE_METRICS if type_ == METRIC else SAVE.format(type=type_), {"ids": list(rows), "rows": rows})
    for type_, facts in sorted(new.items()):
        create_facts(tx, type_, facts, vocabulary)


def create_facts(tx: Transaction, type_: str, facts: Iterable[Fact], vocabulary: Ontology) -> None:
    """New facts of one type, in one or two statements."""
    rows = [{"head": f.head, "tail": f.tail, "props": properties(f, vocabulary)} for f in facts]
    if type_ != METRIC:
        tx.run(CREATE.format(type=type_), {"rows": rows})
        return
    metrics = [row["props"] for row in rows]
    tx.run(CREATE_METRICS, {"rows": metrics})
    tied = [{"id": m["id"], "subject": m["subject"]} for m in metrics if m["subject"]]  # type: ignore[index]
    if tied:
        tx.run(JOIN_METRICS, {"rows": tied})
