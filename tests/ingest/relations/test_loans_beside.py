"""Loans whose borrower, bank or product stands in a clause beside: of a product's users, a syndicate, a second bank."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import attrs_of, links_in
from tests.ingest.relations.money import money_in

OF_A_PRODUCT = [
    "[B:云汐银行]推出“[I:锚链贷]”，凭电表就能贷，该产品已惠及69户，余额3.2亿元。",
    "厂里人还提到[B:云汐银行]的“[I:锚链贷]”。这款产品已授信1700户，余额38亿元。",
    "[B:云汐银行]于是推出“[I:锚链贷]”，以仓单作押，产品上线一年，服务药商530户。",
    "[B:云汐银行]上了“[I:锚链贷]”，今年受理4300户，单户平均只有16万元。",
    "[B:云汐银行]的“[I:锚链贷]”专做现金流，今年上线以来惠及果农870户。",
]


@pytest.mark.parametrize("sentence", OF_A_PRODUCT)
def test_product_lent_to_those_it_counts(sentence: str) -> None:
    assert money_in(f"@云汐县|{sentence}") == {"云汐银行 FINANCES 云汐县"}


SENTENCES = [
    (
        "[B:云汐银行]与[B:海汇银行]组成银团，一次给了[F:海岭重工]6500万元；[B:北港银行]放给[F:云帆机电]470万元。",
        {"云汐银行 FINANCES 海岭重工", "海汇银行 FINANCES 海岭重工", "北港银行 FINANCES 云帆机电"},
    ),
    (
        "由[B:云汐银行]与[B:海汇银行]组成的银团出了6000万元，贷给它正在建的[J:锚链项目]。",
        {"云汐银行 FINANCES 锚链项目", "海汇银行 FINANCES 锚链项目"},
    ),
    (
        "[B:云汐银行]又放款给[F:海岭重工]，[F:云帆机电]得了85万元。",
        {"云汐银行 FINANCES 海岭重工", "云汐银行 FINANCES 云帆机电"},
    ),
    (
        "[B:云汐银行]把钱放给供果的合作社，[F:云帆机电]得了160万元，[F:岭南气动]得了90万元。",
        {"云汐银行 FINANCES 云帆机电", "云汐银行 FINANCES 岭南气动"},
    ),
    (
        "[B:云汐银行]走的是新路子：从事涂层的[F:海岭重工]拿到贷款1200万元，做刀具的[F:云帆机电]拿到700万元。",
        {"云汐银行 FINANCES 海岭重工", "云汐银行 FINANCES 云帆机电"},
    ),
    (
        "[F:海岭重工]没有抵押物。5月，[B:云汐银行]看着[F:云帆机电]的订单放了380万元。",
        {"云汐银行 FINANCES 海岭重工"},
    ),
    (
        "[F:海岭重工]缺订金。[B:云汐银行]凭它手里的合同放了1400万元，[B:海汇银行]加了850万元，[B:汐融担保]为后一笔提供担保。",
        {"云汐银行 FINANCES 海岭重工", "海汇银行 FINANCES 海岭重工", "汐融担保 FINANCES 海岭重工"},
    ),
    (
        "[F:海岭重工]要流动资金。[B:云汐银行]凭它的合同发放“[I:算力贷]”4800万元，由[B:汐融担保]担保。",
        {"云汐银行 FINANCES 海岭重工", "汐融担保 FINANCES 海岭重工"},
    ),
    (
        "[F:海岭重工]缺钱。差的那一截，由[B:云汐银行]补上，金额400万元。",
        {"云汐银行 FINANCES 海岭重工"},
    ),
    (
        "投资2.3亿元的[J:锚链项目]，由[F:海岭重工]建成，其中9000万元来自[B:云汐银行]的项目贷款。",
        {"云汐银行 FINANCES 锚链项目"},
    ),
    ("[F:海岭重工]的大压机不是买的，是[B:云汐租赁]租给它的，合同价1300万元。", {"云汐租赁 FINANCES 海岭重工"}),
    ("[F:海岭重工]借的是[B:云汐银行]的钱，一笔2000万元。", {"云汐银行 FINANCES 海岭重工"}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says_just_this(sentence: str, links: set[str]) -> None:
    assert {x for x in money_in(sentence) if " FINANCES " in x} == links


OF_THE_WORKS = [
    "总投资2.2亿元的[J:锚链项目]由[F:海岭重工]建设，[B:云汐银行]为它发放贷款9000万元。",
    "由[F:海岭重工]建设的[J:锚链项目]，全长18公里，[B:云汐银行]为它放了1.2亿元。",
]


@pytest.mark.parametrize("sentence", OF_THE_WORKS)
def test_it_is_the_project_that_the_sentence_is_about(sentence: str) -> None:
    assert "云汐银行 FINANCES 锚链项目" in money_in(sentence)
    assert "云汐银行 FINANCES 海岭重工" not in money_in(sentence)


@pytest.mark.parametrize("said", ["想给[F:海岭重工]做授信", "考虑为[F:海岭重工]发放贷款"])
def test_loan_only_thought_of_is_not_stated(said: str) -> None:
    assert money_in(f"[B:云汐银行]{said}，社里还没有想好。") == set()


@pytest.mark.parametrize(
    ("passage", "modality"),
    [
        ("[F:海岭重工]已于5月归还[B:云汐银行]贷款300万元。", "former"),
        ("[F:海岭重工]已结清[B:云汐银行]300万元贷款。", "former"),
        ("[F:海岭重工]偿还了[B:云汐银行]的300万元贷款。", "former"),
        ("[B:云汐银行]向[F:海岭重工]发放贷款300万元，用于归还旧债。", "stated"),
        ("[B:云汐银行]向[F:海岭重工]发放用于归还旧债的贷款300万元。", "stated"),
        ("[F:海岭重工]还清旧贷后，[B:云汐银行]又放款300万元。", "stated"),
        ("[B:云汐银行]贷款300万元给[F:海岭重工]，已按时还清。", "stated"),
        ("[F:海岭重工]付清[B:云汐银行]300万元贷款。", "former"),
        ("[F:海岭重工]还[B:云汐银行]的贷款300万元。", "former"),
        ("[B:云汐银行]向[F:海岭重工]发放的300万元贷款已到期收回。", "former"),
        ("[B:云汐银行]向[F:海岭重工]发放的300万元贷款已全部收回。", "former"),
        ("[B:云汐银行]收回给[F:海岭重工]的300万元授信。", "denied"),
        ("[B:云汐银行]向拟上市企业[F:海岭重工]发放贷款300万元。", "stated"),
        ("[B:云汐银行]还向[F:海岭重工]发放贷款300万元。", "stated"),
        ("[B:云汐银行]对[F:海岭重工]的300万元授信将于年底到期。", "stated"),
        ("[B:云汐银行]发给[F:海岭重工]的300万元贷款将用于技改。", "stated"),
        ("[B:云汐银行]将向[F:海岭重工]发放300万元贷款。", "planned"),
        ("[B:云汐银行]拟给[F:海岭重工]的300万元贷款将用于技改。", "planned"),
        ("[F:海岭重工]转向[B:云汐银行]咨询贷款。", "planned"),
        ("[F:海岭重工]缺钱，转向[B:云汐银行]，贷到300万元。", "stated"),
        ("[B:云汐银行]未为[F:海岭重工]提供担保。", "denied"),
        ("[B:云汐银行]没有给[F:海岭重工]放款。", "denied"),
        ("[B:云汐银行]没有为难[F:海岭重工]，当天放款300万元。", "stated"),
    ],
)
def test_a_loan_that_is_only_paid_back_is_over_and_one_refused_is_none(passage: str, modality: str) -> None:
    [found] = [link.modality for link, _, _ in links_in(passage) if link.type == "FINANCES"]
    assert found == modality


@pytest.mark.parametrize(
    ("passage", "amount"),
    [
        ("[B:云汐银行]向[F:海岭重工]贷款3个亿。", "3个亿"),
        ("[B:云汐银行]给[F:海岭重工]批了80万，当天到账。", "80万"),
        ("[B:云汐银行]向[F:海岭重工]发放贷款7.8亿。", "7.8亿"),
        ("[B:云汐银行]为[F:海岭重工]提供600万贷款。", "600万"),
    ],
)
def test_money_goes_without_its_yuan_where_people_speak(passage: str, amount: str) -> None:
    assert attrs_of(passage, "FINANCES")["amount"] == amount


def test_a_firm_that_lends_on_what_it_borrowed_is_the_lender() -> None:
    assert "海岭重工 FINANCES 云帆机电" in money_in("[F:海岭重工]向子公司[F:云帆机电]转借500万元。")
