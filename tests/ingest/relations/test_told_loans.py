"""Loans, stakes and works told in other orders of words: one passage, the links it says."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

PASSAGES = [
    ("[F:海岭重工]的800万元技改款由[B:云汐银行]解决。", {"云汐银行 FINANCES 海岭重工"}),
    ("[F:海岭重工]在[B:云汐银行]有1.2亿元授信。", {"云汐银行 FINANCES 海岭重工"}),
    ("借钱给[F:海岭重工]的是[B:云汐银行]。", {"云汐银行 FINANCES 海岭重工"}),
    ("[B:云汐银行]给[F:海岭重工]放了850万元。", {"云汐银行 FINANCES 海岭重工"}),
    ("[J:深海锚链项目]总投资4亿元，[B:云汐银行]贷了1.5亿元。", {"云汐银行 FINANCES 深海锚链项目"}),
    (
        "[F:海岭重工]建成了[J:深海锚链项目]。这座工厂花了4亿元，其中[B:云汐银行]贷款1.5亿元。",
        {"云汐银行 FINANCES 深海锚链项目"},
    ),
    ("[B:云汐银行]与[F:海岭重工]签约。这家支行又给[F:云帆机电]放款300万元。", {"云汐银行 FINANCES 云帆机电"}),
    (
        "[G:云汐市金融办]找来[B:云汐银行]、[B:海汇银行]，两家银行对[C:海工装备产业链]新增授信12亿元。",
        {"云汐银行 FINANCES 海工装备产业链", "海汇银行 FINANCES 海工装备产业链"},
    ),
    ("[B:云汐银行]推出贷款产品，[F:海岭重工]是第一家客户，获贷950万元。", {"云汐银行 FINANCES 海岭重工"}),
    ("[F:海岭重工]获贷600万元，担保方为[B:云帆担保公司]。", {"云帆担保公司 FINANCES 海岭重工"}),
    ("[C:海工装备产业链]年初成形。[B:云汐银行]为链上企业投放1.9亿元。", {"云汐银行 FINANCES 海工装备产业链"}),
    (
        "[J:深海锚链项目]由[F:海岭重工]与[F:云帆机电]合资建设。",
        {
            "海岭重工 INVESTS_IN 深海锚链项目",
            "云帆机电 INVESTS_IN 深海锚链项目",
            "海岭重工 UNDERTAKES 深海锚链项目",
            "云帆机电 UNDERTAKES 深海锚链项目",
        },
    ),
    ("[J:深海锚链项目]已开工，[B:云汐产业基金]认缴2亿元。", {"云汐产业基金 INVESTS_IN 深海锚链项目"}),
    ("[J:深海锚链项目]在建，土建由[F:海岭重工]施工。", {"海岭重工 UNDERTAKES 深海锚链项目"}),
]


@pytest.mark.parametrize(("passage", "links"), PASSAGES)
def test_a_loan_or_a_stake_is_read_in_any_order_of_words(passage: str, links: set[str]) -> None:
    assert links <= said(passage)


def test_a_borrower_that_is_no_known_name_is_not_taken_for_the_firm_before() -> None:
    assert not said("[F:海岭重工]扩产。[B:云汐银行]为岭岩车间提供贷款3亿元。") & {"云汐银行 FINANCES 海岭重工"}


def test_a_fund_takes_a_share_and_lends_nothing() -> None:
    links = said("[J:深海锚链项目]获得贷款，资本金中有[B:云汐产业基金]的2亿元。")
    assert "云汐产业基金 FINANCES 深海锚链项目" not in links
