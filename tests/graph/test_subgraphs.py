"""Parts of the graph: bounded, counted, with their evidence, on every engine."""

from __future__ import annotations

import pytest

from graph import subgraphs
from graph.facts import Subgraph
from graph.store import GraphStore
from tests.readings import Says


@pytest.fixture
def chain(store: GraphStore) -> GraphStore:
    """A chain with a leader, two firms and a bank that lent one of them money twice; a loan is only planned."""
    said = Says("日报/1")
    ship = said.chain("云汐市船舶产业链")
    firm, other = said.organization("云汐远帆船舶有限公司", "远帆船舶"), said.organization("云汐海石装备股份有限公司")
    bank, leader = said.organization("云汐银行", kind="bank"), said.person("周明远")
    said.link("LEADS_CHAIN", leader, ship)
    said.link("ON_CHAIN", firm, ship, stage="中游")
    said.link("ON_CHAIN", other, ship)
    said.link("FINANCES", bank, firm, amount="3亿元")
    said.link("FINANCES", bank, firm, amount="5000万元")
    said.link("FINANCES", bank, other, "planned")
    said.figure("产值", 3.0, "亿元", firm)
    store.write(said.reading())
    return store


def id_of(store: GraphStore, name: str) -> str:
    return str(store.read("MATCH (e:Entity {name: $name}) RETURN e.id AS id", {"name": name}).rows[0]["id"])


def names(part: Subgraph) -> set[str]:
    return {e.name for e in part.entities}


def totals(part: Subgraph) -> tuple[int, int, int, int]:
    return len(part.entities), part.entities_total, len(part.relations), part.relations_total


def test_everything_is_entities_and_stated_links_without_figures(chain: GraphStore) -> None:
    assert totals(subgraphs.everything(chain)) == (5, 5, 5, 5)


def test_a_bound_keeps_the_most_linked_and_says_of_how_many(chain: GraphStore) -> None:
    part = subgraphs.everything(chain, limit=2)

    assert names(part) == {"云汐市船舶产业链", "云汐远帆船舶有限公司"}
    assert totals(part) == (2, 5, 1, 5)


def test_around_one_step_and_two(chain: GraphStore) -> None:
    bank = id_of(chain, "云汐银行")
    one, two = subgraphs.around(chain, bank), subgraphs.around(chain, bank, hops=2)

    assert names(one) == {"云汐银行", "云汐远帆船舶有限公司"}
    assert totals(one) == (2, 2, 2, 2)
    assert names(two) == names(one) | {"云汐市船舶产业链"}


def test_around_is_cut_at_the_far_end(chain: GraphStore) -> None:
    part = subgraphs.around(chain, id_of(chain, "云汐银行"), hops=2, limit=2)

    assert names(part) == {"云汐银行", "云汐远帆船舶有限公司"}
    assert totals(part) == (2, 3, 2, 3)


def test_planned_links_are_there_on_request(chain: GraphStore) -> None:
    both = subgraphs.everything(chain, modality=("stated", "planned"))

    assert {r.modality for r in both.relations} == {"stated", "planned"}


def test_links_by_their_facts_bring_their_ends_and_attributes(chain: GraphStore) -> None:
    rows = chain.read("MATCH ()-[r:FINANCES]->() WHERE r.amount = '3亿元' RETURN r.id AS id").rows
    part = subgraphs.of_facts(chain, [str(rows[0]["id"]), "f-unknown"], [id_of(chain, "周明远")])

    assert names(part) == {"云汐银行", "云汐远帆船舶有限公司", "周明远"}
    assert dict(part.relations[0].attrs) == {"amount": "3亿元", "amount_cny": 300_000_000}


def test_every_link_has_its_sentence_and_source(chain: GraphStore) -> None:
    part = subgraphs.with_evidence(chain, subgraphs.everything(chain))
    loan = next(r for r in part.relations if dict(r.attrs).get("amount") == "3亿元")
    said = [e for e in part.evidence if e.fact == loan.id]

    assert {e.fact for e in part.evidence} == {r.id for r in part.relations}
    assert [(e.sentence, e.source) for e in said] == [("日报/1说的第3句。", "日报/1")]
    assert said[0].names == ("云汐银行", "云汐远帆船舶有限公司")


def test_a_cut_afterwards_keeps_the_totals(chain: GraphStore) -> None:
    assert totals(subgraphs.bounded(subgraphs.everything(chain), 2)) == (2, 5, 1, 5)
    assert totals(subgraphs.bounded(subgraphs.everything(chain), 9)) == (5, 5, 5, 5)


def test_an_empty_store_has_an_empty_graph(store: GraphStore) -> None:
    part = subgraphs.with_evidence(store, subgraphs.everything(store))

    assert totals(part) == (0, 0, 0, 0)
