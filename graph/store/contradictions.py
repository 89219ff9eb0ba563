"""Pairs of facts that can't both hold: found when a new fact comes, kept both, told in the receipt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.conclude import METRIC, Fact, rivals, slot
from graph.schema import Ontology
from graph.store.base import Transaction
from graph.store.links import load_facts

HOLDERS = "MATCH ()-[r:{type}]->() WHERE r.slot IN $slots RETURN r.id AS id, r.slot AS slot"
FIGURES = "MATCH (m:Metric) WHERE m.slot IN $slots RETURN m.id AS id, m.slot AS slot"
SAID_HERE = "MATCH (s:Statement) WHERE s.document = $document AND s.fact IN $ids RETURN DISTINCT s.fact AS id"


def contradictions(
    tx: Transaction, document: str, new: Sequence[Fact], vocabulary: Ontology
) -> tuple[tuple[str, str], ...]:
    """(new fact, stored fact) pairs. What one document says side by side (two leaders of a chain) is no contradiction.

    1. Two holders of what only one can hold: see ``conclude.slot``.
    2. A link that is stated, at the same time or later, though another document denies it or calls it former.
    """
    pairs = {*_same_slot(tx, new, vocabulary), *_against(tx, new, vocabulary)}
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
        for row in tx.run(cypher, {"slots": sorted(wanted)}):
            yield from ((id_, row["id"]) for id_ in wanted[row["slot"]] if id_ != row["id"])


def _against(tx: Transaction, new: Iterable[Fact], vocabulary: Ontology) -> Iterable[tuple[str, str]]:
    by_id: dict[str, Fact] = {}
    wanted: dict[str, set[str]] = defaultdict(set)
    for fact in new:
        for id_ in rivals(fact, vocabulary):
            by_id[id_] = fact
            wanted[fact.type].add(id_)
    for id_, other in load_facts(tx, wanted).items():
        mine = by_id[id_]
        stated, against = (mine, other) if mine.modality == "stated" else (other, mine)
        if not_settled(stated, against):
            yield mine.id, id_


def not_settled(stated: Fact, against: Fact) -> bool:
    """Whether time does not explain it: stated earlier and former (or denied) later is a change, no contradiction."""
    if stated.last_said is None or against.first_said is None:
        return against.modality == "denied"
    return stated.last_said >= against.first_said
