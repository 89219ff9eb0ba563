"""Pairs of facts that can't both hold: found when a new fact comes, kept both, told in the receipt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.conclude import METRIC, Fact, slot
from graph.schema import Ontology
from graph.store.base import Transaction

HOLDERS = "MATCH ()-[r:{type}]->() WHERE r.slot IN $slots RETURN r.id AS id, r.slot AS slot"
ENDED = """
MATCH (h)-[r:{type}]->(t) WHERE r.id IN $ids
MATCH (h)-[f:{type}]->(t)
WHERE f.modality = 'former' AND f.last_said >= r.last_said AND coalesce(f.{attribute}, '') = coalesce(r.{attribute}, '')
RETURN DISTINCT r.id AS id
"""
FIGURES = "MATCH (m:Metric) WHERE m.slot IN $slots RETURN m.id AS id, m.slot AS slot"
SAID_HERE = "MATCH (s:Statement) WHERE s.document = $document AND s.fact IN $ids RETURN DISTINCT s.fact AS id"


def contradictions(
    tx: Transaction, document: str, new: Sequence[Fact], against: Iterable[tuple[Fact, Fact]], vocabulary: Ontology
) -> tuple[tuple[str, str], ...]:
    """(new fact, stored fact) pairs. What one document says side by side (two leaders of a chain) is no contradiction.

    1. Two holders of what only one can hold (see ``conclude.slot``), unless one of them is said to have left since.
    2. A link that is stated, at the same time or later, though another document denies it or calls it former:
       ``against`` holds the new facts with their stored rivals (``conclude.rivals``).
    """
    pairs = {*_same_slot(tx, new, vocabulary), *((mine.id, other.id) for mine, other in against if clash(mine, other))}
    others = sorted({other for _, other in pairs})
    here = {row["id"] for row in tx.run(SAID_HERE, {"document": document, "ids": others})} if others else set()
    return tuple(sorted(pair for pair in pairs if pair[1] not in here))


def _same_slot(tx: Transaction, new: Iterable[Fact], vocabulary: Ontology) -> Iterable[tuple[str, str]]:
    slots: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for fact in new:
        place = slot(fact, vocabulary)
        if place:
            slots[fact.type][place].append(fact.id)
    for type_, wanted in sorted(slots.items()):
        cypher = FIGURES if type_ == METRIC else HOLDERS.format(type=type_)
        rows = tx.run(cypher, {"slots": sorted(wanted)})
        pairs = {(id_, row["id"]) for row in rows for id_ in wanted[row["slot"]] if id_ != row["id"]}
        ended = _ended(tx, type_, pairs, vocabulary) if type_ != METRIC else set()
        yield from (pair for pair in pairs if ended.isdisjoint(pair))


def _ended(tx: Transaction, type_: str, pairs: Iterable[tuple[str, str]], vocabulary: Ontology) -> set[str]:
    """Those of the facts that a document of the same day or later calls former: a change of holder."""
    ids = sorted({id_ for pair in pairs for id_ in pair})
    unique = vocabulary.relations[type_].unique
    if not ids or unique is None:
        return set()
    return {row["id"] for row in tx.run(ENDED.format(type=type_, attribute=unique.attribute), {"ids": ids})}


def clash(mine: Fact, other: Fact) -> bool:
    """Whether time does not explain it: stated earlier and former (or denied) later is a change, no contradiction."""
    stated, against = (mine, other) if mine.modality == "stated" else (other, mine)
    if stated.last_said is None or against.first_said is None:
        return against.modality == "denied"
    return stated.last_said >= against.first_said
