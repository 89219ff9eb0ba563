"""The demonstration from its files to the answer of the main question, on the embedded engine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.settings import Settings
from graph.store import GraphStore, open_store
from ingest.demo import load_demo
from ingest.receipt import Receipt

Shown = tuple[GraphStore, list[Receipt]]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    home: Path = tmp_path_factory.mktemp("demo")
    with open_store(Settings(home=home)) as store:
        yield store, list(load_demo(store, workers=1))


LINKS = """
MATCH (l:Person)-[lead:LEADS_CHAIN]->(c:Chain)<-[own:OWNS_CHAIN]-(:Enterprise)
MATCH (c)<-[on:OWNS_CHAIN|ON_CHAIN]-(e:Enterprise)<-[f:FINANCES]-(b:Bank)
WHERE lead.modality = 'stated' AND own.modality = 'stated' AND on.modality = 'stated' AND f.modality = 'stated'
RETURN DISTINCT c.name AS chain, e.name AS enterprise, b.name AS bank, EXISTS {
  MATCH (s:Statement) WHERE s.fact = f.id AND s.document STARTS WITH 'a-'
} AS in_article
"""


def asked(shown: Shown, cypher: str) -> list[dict[str, Any]]:
    return shown[0].read(cypher).rows


def test_every_document_is_loaded_and_says_something(shown: Shown) -> None:
    _, receipts = shown
    assert [r.outcome for r in receipts] == ["added"] * 17
    assert all(r.relations for r in receipts)
    assert not any(r.rows.get("refused") for r in receipts)


def test_the_main_question_has_a_rich_answer(shown: Shown) -> None:
    rows = asked(shown, LINKS)
    assert len(rows) >= 24
    assert len({row["chain"] for row in rows}) == 6
    assert sum(bool(row["in_article"]) for row in rows) * 2 >= len(rows)


def test_one_contradiction_two_general_managers(shown: Shown) -> None:
    contradicting = [(receipt.source, len(receipt.contradictions)) for receipt in shown[1] if receipt.contradictions]
    assert contradicting == [("demo/11-interview.txt", 1)]
    managers = asked(
        shown,
        "MATCH (p:Person)-[r:HOLDS_POST]->(e:Enterprise) WHERE r.title = '总经理' AND '江屿医药' IN e.aliases "
        "RETURN p.name AS name ORDER BY name",
    )
    assert [row["name"] for row in managers] == ["沈庭芜", "陆观棠"]


def test_one_leader_has_changed(shown: Shown) -> None:
    former = asked(
        shown,
        "MATCH (p:Person)-[r:LEADS_CHAIN]->(c:Chain) WHERE r.modality = 'former' RETURN p.name AS who, c.name AS chain",
    )
    assert former == [{"who": "罗维桢", "chain": "云汐市高端家居产业链"}]


def test_one_loan_is_planned_by_an_article_and_a_table(shown: Shown) -> None:
    planned = asked(
        shown,
        "MATCH (b)-[r:FINANCES]->(e) WHERE r.modality = 'planned' "
        "RETURN b.name AS bank, e.name AS firm, r.amount_cny AS yuan, r.sources AS sources",
    )
    assert planned == [
        {"bank": "中国工商银行云汐分行", "firm": "云汐矽屿微电子有限公司", "yuan": 300_000_000, "sources": 2}
    ]


def test_full_and_short_names_are_one_body(shown: Shown) -> None:
    firms = asked(shown, "MATCH (e:Enterprise) WHERE e.code IS NOT NULL RETURN e.name AS name, e.aliases AS aliases")
    assert len(firms) == 18
    assert "远澜重工" in next(f["aliases"] for f in firms if f["name"] == "云汐远澜重工股份有限公司")
    assert len(asked(shown, "MATCH (c:Chain) WHERE (c)<-[:LEADS_CHAIN]-(:Person) RETURN DISTINCT c.id AS id")) == 6


def test_loading_it_again_changes_nothing(shown: Shown) -> None:
    store, _ = shown
    before = store.info()
    assert {r.outcome for r in load_demo(store, workers=1)} == {"unchanged"}
    assert store.info() == before
    assert list(store.check()) == []
