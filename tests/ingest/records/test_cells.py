"""Numbers, amounts, dates and codes as people type them."""

from __future__ import annotations

import pytest

from ingest.records.cells import amount, cleaned, iso_date, quantity
from ingest.records.credit_code import credit_code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3200", (3200.0, "")),
        ("３，２００万元", (3200.0, "万元")),
        ("3,200.50 万元", (3200.5, "万元")),
        ("约12.5%", (12.5, "%")),
        ("1,234,567", (1234567.0, "")),
        ("-3.5亿元", (-3.5, "亿元")),
        ("300余家", (300.0, "家")),
        ("3亿余元", (3.0, "亿元")),
        ("面议", None),
        ("", None),
    ],
)
def test_quantities(text: str, expected: tuple[float, str] | None) -> None:
    assert quantity(text) == expected


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("3,200", "万元", "3200万元"),
        ("3.2亿元", "万元", "3.2亿元"),
        ("3.20亿", None, "3.2亿"),
        ("500万美元", None, "500万美元"),
        ("500", None, None),
        ("12%", "万元", None),
        ("1000-2000万元", "万元", None),
    ],
)
def test_amounts(text: str, unit: str | None, expected: str | None) -> None:
    assert amount(text, unit) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年5月6日", "2023-05-06"),
        ("2023/5/6", "2023-05-06"),
        ("２０２３．５", "2023-05"),
        ("20230506", "2023-05-06"),
        ("2023年5月", "2023-05"),
        ("2023年", "2023"),
        ("2023-02-30", None),
        ("去年", None),
    ],
)
def test_dates(text: str, expected: str | None) -> None:
    assert iso_date(text) == expected


def test_invisible_characters_go_and_wraps_join() -> None:
    assert cleaned(" 远澜\u200b重工\u202e有限\n公司 ") == "远澜重工有限公司"
    assert cleaned("Blue\nTide") == "Blue Tide"


@pytest.mark.parametrize(
    "code", ["91350100M000100Y43", "９１３５０１００ｍ０００１００ｙ４３", "9135 0100 M000 100Y 43"]
)
def test_a_right_credit_code(code: str) -> None:
    assert credit_code(code) == "91350100M000100Y43"


@pytest.mark.parametrize("code", ["91350100M000100Y44", "91350100M000100Y4", "9135010OM000100Y43", "企业自填"])
def test_a_wrong_credit_code(code: str) -> None:
    assert credit_code(code) is None
