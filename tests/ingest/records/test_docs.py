"""The example in docs/records.md works as it stands."""

from __future__ import annotations

import re
from pathlib import Path

from tests.ingest.records.conftest import Load

PAGE = Path(__file__).parents[3] / "docs" / "records.md"


def test_the_example_of_the_page_reads_its_table(load: Load) -> None:
    page = PAGE.read_text(encoding="utf-8")
    (mapping,) = re.findall(r"```yaml\n(.*?)```", page, re.S)
    lines = [line.strip("| ").replace(" | ", ",") for line in page.splitlines() if line.startswith("| ")]
    reading, outcomes = load("\n".join(lines[:2]), mapping)
    assert [o.outcome for o in outcomes] == ["loaded"]
    assert [(r.type, r.row) for r in reading.relations] == [("OWNS_CHAIN", 1)]
    assert [(m.indicator, m.value, m.unit, m.as_of) for m in reading.metrics] == [("产值", 78.0, "亿元", "2023")]
