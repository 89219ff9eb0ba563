"""What no source says surely enough waits for review: kept, shown on request, out of default answers."""

from __future__ import annotations

from itertools import permutations

import pytest

from graph.facts import Modality, Reading
from graph.settings import Settings
from graph.store import GraphStore, open_store
from tests.conftest import empty
from tests.readings import Says

STANDING = "MATCH (:Entity)-[r:FINANCES]->(:Entity) RETURN r.modality AS modality, r.said AS said, r.confidence AS sure"


def lends(source: str, confidence: float, modality: Modality = "stated") -> Reading:
    said = Says(source)
    bank = said.organization("云汐银行望江支行", kind="bank")
    said.link("FINANCES", bank, said.organization("云汐远帆船舶有限公司"), modality, confidence, amount="3亿元")
    return said.reading()


def standing(store: GraphStore) -> list[tuple[object, object, object]]:
    return sorted((row["modality"], row["said"], row["sure"]) for row in store.read(STANDING).rows)


def test_an_unsure_fact_waits_and_keeps_how_it_is_said(store: GraphStore) -> None:
    report = store.write(lends("a", 0.3, "planned"))

    assert standing(store) == [("waiting", "planned", 0.3)]
    assert report.facts_waiting == report.facts_added


def test_what_is_just_sure_enough_does_not_wait(store: GraphStore) -> None:
    assert store.write(lends("a", 0.5)).facts_waiting == ()
    assert standing(store) == [("stated", "stated", 0.5)]


def test_one_sure_source_is_enough_in_any_order(store: GraphStore) -> None:
    readings = [lends("a", 0.3), lends("b", 0.8), lends("c", 0.2)]
    for order in permutations(readings):
        for reading in order:
            store.write(reading)
        assert standing(store) == [("stated", "stated", 0.8)]
        empty(store)


def test_the_fact_waits_again_when_the_sure_source_goes(store: GraphStore) -> None:
    store.write(lends("a", 0.3))
    before = store.info().checksum
    store.write(lends("b", 0.8))

    store.delete("b")

    assert standing(store) == [("waiting", "stated", 0.3)]
    assert store.info().checksum == before


def test_a_fact_keeps_its_id_while_it_waits(store: GraphStore) -> None:
    (waiting,) = store.write(lends("a", 0.3)).facts_waiting

    assert store.write(lends("b", 0.8)).facts_confirmed == (waiting,)


def test_who_waits_contradicts_nobody_until_somebody_is_sure(store: GraphStore) -> None:
    store.write(lends("a", 0.9))

    unsure = store.write(lends("b", 0.3, "denied"))
    sure = store.write(lends("c", 0.9, "denied"))

    assert unsure.contradictions == ()
    assert len(sure.contradictions) == 1


def test_a_waiting_denial_is_no_reason_to_doubt(store: GraphStore) -> None:
    store.write(lends("a", 0.3, "denied"))

    assert store.write(lends("b", 0.9)).contradictions == ()


def test_an_unsure_figure_waits_too(store: GraphStore) -> None:
    said = Says("a")
    said.figure("产值", 4.6, "亿元", said.organization("云汐远帆船舶有限公司"), "2023", confidence=0.2)
    store.write(said.reading())

    rows = store.read("MATCH (m:Metric) RETURN m.modality AS modality, m.slot AS slot").rows
    assert rows == [{"modality": "waiting", "slot": None}]


@pytest.mark.parametrize("below", [0.2, 0.9])
def test_another_threshold_holds_from_the_next_rebuild_on(here: Settings, below: float) -> None:
    other = here.model_copy(update={"review_below": below})
    with open_store(here) as store:
        store.write(lends("a", 0.3))
    with open_store(other) as store:
        store.write(lends("b", 0.4))
        assert (store.info().review_below, store.check()) == (here.review_below, [])
        assert standing(store) == [("waiting", "stated", 0.4)]

        assert store.rebuild().review_below == below

        assert standing(store) == [("waiting" if below > 0.4 else "stated", "stated", 0.4)]
        assert store.check() == []
        store.delete("b")
        assert store.check() == []


def test_an_empty_store_takes_the_threshold_that_is_set(here: Settings) -> None:
    with open_store(here):
        pass
    with open_store(here.model_copy(update={"review_below": 0.7})) as store:
        assert store.info().review_below == 0.7
