"""Money, land and hands whose recipient stands in a sentence before. Invented bodies."""

from __future__ import annotations

import pytest

from tests.ingest.metrics.marked import subjects

FIRM = "[苇川机械]"
BANK = "[苇州银行|bank]"
OFFICE = "[苇州市资源局|government]"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"{FIRM}急着扩产。{BANK}凭订单发放贷款1800万元。", ["苇川机械"]),
        (f"{FIRM}急着扩产，{BANK}给予授信5000万元。", ["苇川机械"]),
        (f"{FIRM}缺地。{OFFICE}派人上门，为企业调剂用地38亩。", ["苇川机械"]),
        (f"{FIRM}招工难。[苇州学院|academia]已送去技工19名。", ["苇川机械"]),
        (f"{FIRM}想扩产。{OFFICE}帮助企业补正材料9份。", ["苇川机械"]),
        (f"{FIRM}反映气价高。{OFFICE}出面协调，企业每月少支出190余万元。", ["苇川机械"]),
    ],
)
def test_help_without_a_name_is_for_the_enterprise_spoken_of(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        f"{FIRM}扩产。{BANK}累计投放贷款21亿元。",
        f"{FIRM}扩产。{BANK}各项贷款余额21亿元。",
        f"{FIRM}扩产。{BANK}为链上企业放款21亿元。",
    ],
)
def test_what_a_bank_lends_to_many_is_the_banks(marked: str) -> None:
    assert subjects(marked) == ["苇州银行"]


def test_nobody_was_spoken_of_and_the_bank_lends() -> None:
    assert subjects(f"{BANK}发放贷款1800万元。") == ["苇州银行"]
