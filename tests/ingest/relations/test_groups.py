"""Named groups of rules that ``linking.links_of`` reads: those that are no ends become attributes of the links."""

from __future__ import annotations

from importlib import import_module

import pytest

from graph.schema import ontology
from ingest.extract.relations.patterns import Rule

FAMILIES = ("chain_banks", "launches", "makes", "membership", "money_lists", "places", "projects")


def rules_of(family: str) -> list[Rule]:
    module = import_module(f"ingest.extract.relations.{family}")  # a family and its file share their name
    rows = [value for value in vars(module).values() if isinstance(value, tuple)]
    return [one for row in rows for one in row if isinstance(one, Rule)]


@pytest.mark.parametrize("family", FAMILIES)
def test_a_group_that_is_no_end_is_an_attribute_of_the_relation(family: str) -> None:
    assert rules_of(family)
    for one in rules_of(family):
        attributes = {attribute.name for attribute in ontology().relations[one.relation].attributes}
        assert set(one.pattern.groupindex) <= {"h", "t"} | attributes, one.pattern.pattern
