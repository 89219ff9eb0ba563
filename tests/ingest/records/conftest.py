"""Tables and mappings are written as text into a folder of the test's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.facts import Reading
from ingest.records import RowOutcome, read_table

Load = Callable[..., tuple[Reading, list[RowOutcome]]]

LOANS = """
title: 贷款台账
place: 云汐市
published: 2024-06-30
entities:
  bank: {type: Organization, kind: bank, name: 银行, required: true}
  firm: {type: Organization, kind: enterprise, name: 企业, required: true}
relations:
  - type: FINANCES
    head: bank
    tail: firm
    attrs: {amount: {column: 金额, unit: 万元}, instrument: 方式, since: 日期}
    modality: {column: 状态, values: {已放款: stated, 拟授信: planned}, default: stated}
"""

HEADER = "银行,企业,金额,方式,日期,状态\n"


@pytest.fixture
def load(tmp_path: Path) -> Load:
    def loaded(table: str | bytes, mapping: str = LOANS) -> tuple[Reading, list[RowOutcome]]:
        sheet, rules = tmp_path / "台账.csv", tmp_path / "台账.yaml"
        sheet.write_bytes(table if isinstance(table, bytes) else table.encode())
        rules.write_text(mapping, encoding="utf-8")
        return read_table(sheet, rules)

    return loaded
