"""Owners beside a figure, shares, lists dealt out in order, figures that go on about the same. Invented bodies."""

from __future__ import annotations

import pytest

from tests.ingest.metrics.marked import subjects

FIRM = "[苇川机械]"
OTHER = "[岸丰重工]"
BANK = "[苇州银行|bank]"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"{BANK}放款5.7亿元，其中{FIRM}3000万元、{OTHER}1200万元。", ["苇州银行", "苇川机械", "岸丰重工"]),
        (f"{BANK}向{FIRM}、{OTHER}分别授信10亿元、8000万元。", ["苇川机械", "岸丰重工"]),
        (f"{BANK}分别向{FIRM}和{OTHER}投放2.5亿元、9000万元。", ["苇川机械", "岸丰重工"]),
        (f"[岸丰资本|bank]向{FIRM}增资2亿元，持股8%。", ["苇川机械", "岸丰资本"]),
        ("[苇州开发区|park]推行[“苇小二”|Initiative]制度，47名“苇小二”代办手续612件。", ["苇州开发区"] * 2),
        (f"{FIRM}的合格率由94%提高到98.6%。", ["苇川机械"] * 2),
        (f"{BANK}给{FIRM}批了2000万元，其余700万元尚在审批。", ["苇川机械"] * 2),
        (f"{OTHER}向{FIRM}供应苇浆30万吨，占其用量的七成。", ["苇川机械"] * 2),
    ],
)
def test_a_figure_belongs_to_the_owner_at_its_side_or_goes_on(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"{FIRM}斥资5200万元，收购了{OTHER}51%的股权。", ["岸丰重工", "岸丰重工"]),
        (f"{FIRM}与[苇州集团]各出资5000万元，合资设立{OTHER}。", ["岸丰重工"]),
        (f"[苇州市管委会|government]把旧厂房9200平方米租给{FIRM}。", ["苇川机械"]),
        (f"{OTHER}是{FIRM}的供应商，每月供给苇板180万张。", ["苇川机械"]),
        (f"{OTHER}为{FIRM}提供苇浆，去年供货110吨。", ["苇川机械"]),
        (f"{OTHER}每年向{FIRM}等供应苇浆11万吨。", ["苇川机械"]),
        (f"[苇州局|government]为{FIRM}办妥用地手续，面积135亩。", ["苇川机械"]),
        (f"[苇州学院|academia]选派12名实习生到{FIRM}顶岗。", ["苇川机械"]),
        (f"{OTHER}是{FIRM}的配套企业，去年供货额2.3亿元。", ["苇川机械"]),
        (f"[苇州投资公司]出资3亿元，与{FIRM}合资组建{OTHER}。", ["岸丰重工"]),
        (f"{FIRM}与{OTHER}是邻居。{OTHER}把厂房3000平方米租给{FIRM}。", ["苇川机械"]),
        (f"{FIRM}把苇屑交给{OTHER}，后者每年可处理1.2万吨。", ["岸丰重工"]),
        (f"为缓解{FIRM}资金压力，{BANK}追加授信1亿元。", ["苇川机械"]),
        (f"{BANK}与{FIRM}商定贷款1.2亿元。", ["苇川机械"]),
        (f"[苇州学院|academia]帮它攻关，使{FIRM}的损耗率降到4.2%。", ["苇川机械"]),
    ],
)
def test_whom_it_reaches_may_stand_after_it_or_clauses_before(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"“一墙之隔，每吨省下物流费260元。”{FIRM}副总经理[何苇|Person]说。", ["苇川机械"]),
        (f"{FIRM}扩产。“今年订单多了七成。”公司总经理[何苇|Person]说。", ["苇川机械"]),
        (f"“{OTHER}去年纳税900万元。”{FIRM}总经理[何苇|Person]说。", ["岸丰重工"]),
    ],
)
def test_what_is_said_is_about_the_speakers_enterprise(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected
