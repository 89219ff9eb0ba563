"""Every query of the catalogue answers its golden cases, on every engine."""

from __future__ import annotations

import os

import pytest

from graph.store import GraphStore
from queries.loader import catalogue
from tests.queries.golden import FOLDER, answered, load, readings, rewrite


@pytest.mark.parametrize("query_id", sorted(catalogue()))
def test_the_answers_are_those_written_down(query_id: str, store: GraphStore) -> None:
    golden = load(query_id)
    for reading in readings(golden):
        store.write(reading)
    cases = [answered(store, query_id, case["ask"]) for case in golden["cases"]]
    if os.environ.get("CHAINGRAPH_GOLDEN") == "write":
        rewrite(query_id, cases)
    assert cases == golden["cases"] or os.environ.get("CHAINGRAPH_GOLDEN") == "write"


def test_every_query_has_a_golden_file_and_every_file_a_query() -> None:
    assert {file.stem for file in FOLDER.glob("*.yaml")} == set(catalogue())


@pytest.mark.parametrize("query_id", sorted(catalogue()))
def test_the_golden_cases_ask_every_parameter(query_id: str) -> None:
    asked = {name for case in load(query_id)["cases"] for name in case["ask"]}
    assert asked == {p.name for p in catalogue()[query_id].params}
