"""Who a figure is about: recipient, grammatical subject, what stands understood, the place. Invented bodies."""

from __future__ import annotations

import pytest

from tests.ingest.metrics.marked import subjects

BANK = "[苇州银行|bank]"
FIRM = "[苇川机械]"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"{BANK}向{FIRM}发放贷款2.4亿元。", ["苇川机械"]),
        (f"{BANK}为{FIRM}开出履约保函，金额9000万元。", ["苇川机械"]),
        (f"{BANK}与{FIRM}签署合作协议，意向授信3亿元。", ["苇川机械"]),
        (f"{FIRM}以4项专利作质押，获得{BANK}贷款600万元。", ["苇川机械", "苇川机械"]),
        (f"{BANK}推出新产品，为58户中小企业放款1.7亿元。", ["苇州银行", "苇州银行"]),
        (f"{FIRM}新上生产线，{BANK}为其授信800万元。", ["苇川机械"]),
        ("[岸丰资本]出资260万元入股[苇川机械]。", ["苇川机械"]),
        ("[苇川机械]赶制支架240套供应[岸丰重工]。", ["岸丰重工"]),
        (f"{BANK}为[苇编产业链|Chain]企业提供担保1900万元。", ["苇编产业链"]),
    ],
)
def test_money_and_goods_count_for_whom_they_reach(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"{FIRM}投资3.6亿元建设[智能苇编项目|Project]。", ["智能苇编项目"]),
        (f"{FIRM}承建的[智能苇编项目|Project]总投资5亿元。", ["智能苇编项目"]),
        (f"总投资6亿元的[智能苇编项目|Project]由{FIRM}承建。", ["智能苇编项目"]),
        ("[智能苇编项目|Project]（总投资7亿元）已开工。", ["智能苇编项目"]),
        (f"由{FIRM}与[苇州大学|academia]联合研制的[苇丝板|Product]，成本下降12%。", ["苇丝板"]),
    ],
)
def test_investment_counts_for_the_project_and_qualities_for_the_product(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"{FIRM}去年实现产值27亿元，同比增长11.6%。", ["苇川机械", "苇川机械"]),
        ("[苇编产业链|Chain]新增就业800余人。", ["苇编产业链"]),
        ("[苇州市工业局|government]局长[何苇|Person]全年主持召开会议8次。", ["何苇"]),
        (f"[苇岸联盟|alliance]吸收{FIRM}、[岸丰重工]等31家成员企业。", ["苇岸联盟"]),
        ("由17家企业组成的[苇岸联盟|alliance]成立。", ["苇岸联盟"]),
        ("[苇州市|Place]在苇编、造纸等8条产业链推行链长制。", ["苇州市"]),
        ("[苇州市|Place]开通[苇链通|Initiative]，设置5个板块。", ["苇链通"]),
    ],
)
def test_else_the_grammatical_subject_counts(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"{FIRM}扩产。去年实现产值27亿元。", ["苇川机械"]),
        (f"{FIRM}总经理[何苇|Person]介绍，去年产值27亿元。", ["苇川机械"]),
        ("[苇州市|Place]推行链长制。\n全市新建党组织64个。", ["苇州市"]),
        (f"[苇州市|Place]的苇编。\n{FIRM}与[岸丰重工]结对。两家企业全年加工苇草42万吨。", ["苇川机械"]),
        (f"“帮助我们修路900平方米。”{FIRM}总经理[何苇|Person]说。", ["苇川机械"]),
        (f"{FIRM}投产。[该公司>苇川机械]年产能达6万吨。", ["苇川机械"]),
    ],
)
def test_an_understood_subject_is_the_last_actor_else_the_place(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("给[岸丰重工]供边框，次品率2%。", ["苇川机械"]),
        ("专给[岸丰重工]做坩埚，去年烧出7400个。", ["苇川机械"]),
        ("为[岸丰重工]供边框，用电量却只有[它>岸丰重工]的4%。", ["苇川机械"]),
    ],
)
def test_what_a_supplier_makes_is_its_own(marked: str, expected: list[str]) -> None:
    assert subjects(f"{FIRM}在园里，{marked}") == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "链主[岸丰重工]，去年产板41万吨；给[它>岸丰重工]送铝水的[苇川机械]，隔一道墙，用工90人。",
            ["岸丰重工", "苇川机械"],
        ),
        ("[苇州市工业局|government]的[何苇|Person]更绝，住在码头，陪着装完391辆。", ["何苇"]),
        ("[苇州市兽医站|government]兽医[何苇|Person]住进村里，采样730份。", ["何苇"]),
        (f"[岸丰重工]入股四成的{FIRM}，产料4.8万吨。", ["岸丰重工", "苇川机械"]),
        (
            f"[苇州市工业局|government]帮{FIRM}改标签；[苇州市商务局|government]是这条链的牵头单位，上月签回订单3800万元。",
            ["苇州市商务局"],
        ),
        ("[苇州市工业局|government]推出[“苇快办”|Initiative]，办结时间压缩65%，好评率99%。", ["“苇快办”", "“苇快办”"]),
        (f"{FIRM}搭起[“苇编学堂”|Initiative]，开课64期，听课的2900人次。", ["“苇编学堂”", "“苇编学堂”"]),
        (f"{FIRM}牵手[苇州大学|academia]，合建[“轻苇”联合实验室|academia]，进驻26人。", ["“轻苇”联合实验室"]),
        ("[苇编链党委|party]下辖支部22个，本月开[“苇夜校”|Initiative]4课，听众620人次。", ["苇编链党委", "“苇夜校”"]),
        (f"{BANK}放贷9.4亿元，对象全是[苇编链|Chain]小微企业，代偿率0.8%。", ["苇州银行", "苇州银行"]),
        (f"服务银行： {BANK}   [“苇贷”|Initiative]投放3.3亿元，受益2700户", ["“苇贷”", "“苇贷”"]),
        ("[苇州市|Place]有[苇编产业链|Chain]。问题不少，链上企业用工缺口还有800人。", ["苇编产业链"]),
    ],
)
def test_who_acts_and_what_was_made(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected


def test_a_lender_helps_the_firm_that_was_short_of_money() -> None:
    told = f"[岸丰重工]欠账420万元。[何苇|Person]登门，说动{FIRM}确权，[苇州支行|bank]这才按账款放了600万元。"

    assert subjects(told) == ["岸丰重工", "岸丰重工"]
