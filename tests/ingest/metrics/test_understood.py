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


ANSWERS = f"受访：{FIRM}厂长\n——做什么的？\n[我们>苇川机械]编苇板，[岸丰重工]给[我们>苇川机械]送料。\n"
QUOTED = f"{FIRM}扩产。“[我们>苇川机械]缺料。”厂长说，“[我们>苇川机械]缺钱。”\n"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (ANSWERS + "——最难是何时？\n压港。仓里停了430吨。", "苇川机械"),
        (ANSWERS + "——下一步？\n想上新线，估了6.5亿元。", "苇川机械"),
        (ANSWERS + f"——钱呢？\n没断。{BANK}又贷来3000万元。", "苇川机械"),
        (f"{FIRM}简报\n[我司>苇川机械]扩产，[本公司>苇川机械]招工。\n去年缴税900万元。", "苇川机械"),
        (ANSWERS + "——[岸丰重工]呢？\n它的邻居[岸丰重工]有工人46名。", "岸丰重工"),
        (ANSWERS + "——全市呢？\n[苇州市|Place]不小。全市有苇编企业46家。", "苇州市"),
        (QUOTED + "[苇州市|Place]上心。\n去年缴税900万元。", "苇州市"),
    ],
)
def test_in_an_interview_what_names_nobody_is_of_who_answers(marked: str, expected: str) -> None:
    assert subjects(marked) == [expected]
