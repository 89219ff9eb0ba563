"""Default answers know nothing of what waits for review: with every link that could be, they stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

import pytest

from graph.facts import Modality, Reading, RelationStatement
from graph.schema import ontology
from graph.store import GraphStore
from queries.loader import catalogue
from tests.queries.golden import answered, load, readings

# these show statements, not facts
OF_STATEMENTS = {"evidence.documents", "evidence.of-article", "evidence.waiting"}
UNSURE = 0.2
MODALITIES: tuple[Modality, ...] = ("stated", "planned")


STATED = "MATCH (h:Entity)-[r]->(t:Entity) RETURN type(r) AS type, h.id AS head, t.id AS tail"
MENTIONS = "MATCH (s:Statement {claim: 'mention'}) RETURN s.document AS document, s.ref AS ref, s.fact AS entity"


def with_rumours(store: GraphStore, documents: list[Reading]) -> Iterator[Reading]:
    """These stored documents with every legal link between their bodies that is not stored, said unsurely."""
    stated = {
        (row["type"], row[a], row[b]) for row in store.read(STATED).rows for a, b in permutations(("head", "tail"))
    }
    entity = {(row["document"], row["ref"]): row["entity"] for row in store.read(MENTIONS).rows}
    for reading in documents:
        rumours = tuple(
            rumour(type_, head.id, tail.id, modality)
            for head, tail in permutations(reading.mentions, 2)
            for type_ in ontology().relations
            for modality in MODALITIES
            if ontology().allows(type_, head.type, tail.type)
            and (type_, *(entity[reading.document.id, m.id] for m in (head, tail))) not in stated
        )
        yield replace(reading, relations=reading.relations + rumours)


def rumour(type_: str, head: str, tail: str, modality: Modality) -> RelationStatement:
    return RelationStatement(
        id=f"{type_}-{head}-{tail}-{modality}",
        type=type_,
        head=head,
        tail=tail,
        evidence="据传。",
        attrs=(("amount", "9亿元"),)
        if type_ == "FINANCES"
        else (("title", "总经理"),)
        if type_ == "HOLDS_POST"
        else (),
        modality=modality,
        span=(0, 3),
        confidence=UNSURE,
    )


@pytest.mark.parametrize("query_id", sorted(set(catalogue()) - OF_STATEMENTS))
def test_a_default_answer_stays_as_it_is(query_id: str, store: GraphStore) -> None:
    golden = load(query_id)
    documents = readings(golden)
    for reading in documents:
        store.write(reading)
    waiting = sum(len(store.write(reading).facts_waiting) for reading in with_rumours(store, documents))

    assert waiting
    assert [answered(store, query_id, case["ask"]) for case in golden["cases"]] == golden["cases"]
