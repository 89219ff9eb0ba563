"""What can't both hold is kept and told, at once and by the catalogue's query; what only looks so isn't."""

from __future__ import annotations

from graph.facts import Modality
from graph.store import GraphStore
from queries.run import run
from tests.readings import Says


def leads(
    source: str, *people: str, role: str = "链长", modality: Modality = "stated", published: str = "2024-05-01"
) -> Says:
    said = Says(source, published=published)
    chain, office = said.chain("船舶产业链"), said.organization("云汐市政府", kind="government")
    for name in people:
        person = said.person(name)
        said.link("HOLDS_POST", person, office, title="副市长")
        said.link("LEADS_CHAIN", person, chain, modality, role=role)
    return said


def manager(source: str, name: str, title: str = "总经理") -> Says:
    said = Says(source)
    said.link("HOLDS_POST", said.person(name), said.organization("云汐远帆船舶有限公司"), title=title)
    return said


def output(source: str, value: float, unit: str, as_of: str = "2023") -> Says:
    said = Says(source)
    said.figure("产值", value, unit, said.organization("云汐远帆船舶有限公司"), as_of)
    return said


def told(store: GraphStore, first: Says, second: Says) -> int:
    store.write(first.reading())
    report = store.write(second.reading())
    for mine, other in report.contradictions:
        assert mine in report.facts_added and other not in report.facts_added
    found = run(store, "evidence.contradictions", {}).rows
    assert {frozenset((row["fact"], row["other_fact"])) for row in found} == {*map(frozenset, report.contradictions)}
    return len(report.contradictions)


def test_two_documents_that_name_different_leaders(store: GraphStore) -> None:
    assert told(store, leads("a", "周明远"), leads("b", "林知夏")) == 1
    assert len(store.read("MATCH ()-[l:LEADS_CHAIN]->() RETURN l.id AS id").rows) == 2


def test_another_role_is_none(store: GraphStore) -> None:
    assert told(store, leads("a", "周明远"), leads("b", "林知夏", role="副链长")) == 0


def test_co_leaders_of_one_document_are_none(store: GraphStore) -> None:
    assert told(store, leads("a", "周明远"), leads("b", "周明远", "林知夏")) == 0


def test_two_holders_of_a_unique_post(store: GraphStore) -> None:
    assert told(store, manager("a", "周明远"), manager("b", "林知夏")) == 1


def test_two_holders_of_a_common_post_are_none(store: GraphStore) -> None:
    assert told(store, manager("a", "周明远", "工程师"), manager("b", "林知夏", "工程师")) == 0


def test_two_values_of_a_figure_at_one_date(store: GraphStore) -> None:
    assert told(store, output("a", 46, "亿元"), output("b", 48, "亿元")) == 1


def test_one_value_in_two_units_is_none(store: GraphStore) -> None:
    assert told(store, output("a", 46, "亿元"), output("b", 460000, "万元")) == 0


def test_values_at_two_dates_are_none(store: GraphStore) -> None:
    assert told(store, output("a", 46, "亿元"), output("b", 48, "亿元", "2024")) == 0


def test_stated_after_it_was_said_to_have_ended(store: GraphStore) -> None:
    former = leads("a", "周明远", modality="former", published="2024-01-01")
    assert told(store, former, leads("b", "周明远", published="2024-06-01")) == 1


def test_ended_after_it_was_stated_is_a_change(store: GraphStore) -> None:
    former = leads("b", "周明远", modality="former", published="2024-06-01")
    assert told(store, leads("a", "周明远", published="2024-01-01"), former) == 0
