"""A table goes into the store with an account of its rows, on both engines."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import MappingRefused
from graph.store import GraphStore
from ingest.receipt import Receipt
from ingest.records import load_table
from tests.ingest.records.conftest import HEADER, LOANS

FIRST = "云汐农村商业银行,云汐远澜重工有限公司,3200,贷款,2024-05-01,已放款\n"
SECOND = "云汐农村商业银行,云汐锚泊海工装备有限公司,500,授信,,\n"
LENT = "MATCH (:Bank)-[r:FINANCES]->(e) RETURN e.name AS firm, r.amount_cny AS yuan, r.sources AS sources ORDER BY firm"


def loaded(store: GraphStore, folder: Path, table: str, name: str = "台账.csv") -> Receipt:
    sheet, rules = folder / name, folder / "台账.yaml"
    sheet.write_text(table, encoding="utf-8")
    rules.write_text(LOANS, encoding="utf-8")
    (receipt,) = load_table(sheet, rules, store)
    return receipt


def test_rows_that_the_store_knows_already_are_confirmed(store: GraphStore, tmp_path: Path) -> None:
    assert loaded(store, tmp_path, HEADER + FIRST).rows == {"loaded": 1}
    again = loaded(store, tmp_path, HEADER + FIRST.replace("3200", "0.32亿元") + SECOND, "另一份.csv")
    assert again.rows == {"confirmed": 1, "loaded": 1}
    assert store.read(LENT).rows == [
        {"firm": "云汐远澜重工有限公司", "yuan": 32_000_000, "sources": 2},
        {"firm": "云汐锚泊海工装备有限公司", "yuan": 5_000_000, "sources": 1},
    ]


def test_a_changed_table_replaces_its_old_rows(store: GraphStore, tmp_path: Path) -> None:
    loaded(store, tmp_path, HEADER + FIRST)
    changed = loaded(store, tmp_path, HEADER + SECOND)
    assert (changed.outcome, changed.removed) == ("replaced", 1)
    assert [row["firm"] for row in store.read(LENT).rows] == ["云汐锚泊海工装备有限公司"]


def test_the_same_table_again_changes_nothing(store: GraphStore, tmp_path: Path) -> None:
    loaded(store, tmp_path, HEADER + FIRST)
    before = store.info()
    again = loaded(store, tmp_path, HEADER + FIRST)
    assert (again.outcome, again.rows) == ("unchanged", {"confirmed": 1})
    assert store.info() == before


def test_the_receipt_gives_the_reason_of_each_refused_row(store: GraphStore, tmp_path: Path) -> None:
    receipt = loaded(store, tmp_path, HEADER + FIRST.replace("3200", "若干") + SECOND)
    assert receipt.light == "amber"
    assert receipt.rows == {"refused": 1, "loaded": 1}
    assert "第 1 行：列“金额”的“若干”不是金额" in receipt.line("zh")
    assert "row 1: “若干” in column “金额” is not an amount" in receipt.line("en")


def test_a_refused_mapping_stores_nothing(store: GraphStore, tmp_path: Path) -> None:
    with pytest.raises(MappingRefused):
        loaded(store, tmp_path, HEADER.replace("银行", "柜台") + FIRST)
    assert store.read("MATCH (t:Table) RETURN t.id AS id").rows == []


def test_a_file_that_is_no_table_is_refused_in_its_receipt(store: GraphStore, tmp_path: Path) -> None:
    receipt = loaded(store, tmp_path, "")
    assert (receipt.outcome, receipt.light) == ("refused", "red")
    assert "是空表" in receipt.line("zh")
