"""What is drawn of a graph."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.schema import ontology
from tests.viz.pictures import entity, graph, two_loans
from viz.view import SHAPES, view


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_captions_and_colours_are_the_ontologys(lang: str) -> None:
    drawn = view(two_loans(), lang)
    by_id = {n.entity.id: n for n in drawn.nodes}
    vocabulary = ontology()

    assert by_id["chain"].color == vocabulary.entities["Chain"].color
    assert by_id["bank"].color != by_id["firm"].color
    assert {g.label for g in drawn.kinds} == {vocabulary.relations[t].label.of(lang) for t in ("FINANCES", "ON_CHAIN")}
    assert next(x for x in drawn.links if x.relation.id == "loan-1").caption.endswith("3亿元")


@pytest.mark.parametrize(("lang", "caption"), [("zh", "牵头部门"), ("en", "leads the chain (牵头部门)")])
def test_who_leads_a_chain_is_called_what_the_source_calls_it(lang: str, caption: str) -> None:
    said = two_loans()
    led = replace(said.relations[0], type="LEADS_CHAIN", attrs=(("role", "牵头部门"),))

    assert view(replace(said, relations=(led,)), lang).links[0].caption == caption


def test_every_shape_of_the_ontology_can_be_drawn() -> None:
    assert {t.shape for t in ontology().entities.values()} <= SHAPES.keys()


def test_parallel_links_are_fanned_out() -> None:
    bends = {x.relation.id: x.bend for x in view(two_loans()).links}

    assert bends["on"] == 0
    assert bends["loan-1"] == -bends["loan-2"] != 0


def test_more_links_make_a_larger_node() -> None:
    size = {n.entity.id: n.size for n in view(two_loans()).nodes}

    assert size["firm"] > size["bank"]


def test_a_kind_that_the_ontology_does_not_know_is_drawn_as_its_type() -> None:
    drawn = view(graph([entity("x", kind="cooperative")], []))

    assert [g.key for g in drawn.groups] == ["Organization"]
