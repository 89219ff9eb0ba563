"""Loans whose lender, borrower or amount stands in another clause, and what is no loan at all."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import attrs_of, links_in, said

SENTENCES = [
    (
        "[B:云汐银行]累计向[C:海工产业链]企业放贷5亿元，其中[F:海岭重工]3000万元、[F:云帆机电]1200万元。",
        {"云汐银行 FINANCES 海岭重工", "云汐银行 FINANCES 云帆机电"},
    ),
    ("[B:云汐银行]贷给[F:海岭重工]2亿元。", {"云汐银行 FINANCES 海岭重工"}),
    ("[B:云汐银行]为[F:海岭重工]办理票据池业务，额度12亿元。", {"云汐银行 FINANCES 海岭重工"}),
    (
        "[C:海工产业链]很长。为产业链配备[B:云汐银行]、[B:海汇银行]2家服务银行。",
        {"云汐银行 FINANCES 海工产业链", "海汇银行 FINANCES 海工产业链"},
    ),
    ("[C:海工产业链]：链长空缺，由[B:云汐银行]主办。", {"云汐银行 FINANCES 海工产业链"}),
    ("[B:云汐银行]自去年被指定为[C:海工产业链]服务银行。", {"云汐银行 FINANCES 海工产业链"}),
    ("[B:云汐银行]向[F:云帆机电]发放贷款5000万元。[F:海岭重工]拿到1.8亿元。", {"云汐银行 FINANCES 海岭重工"}),
    ("[J:锚链项目]总投资7亿元，[B:云汐银行]已投放项目贷款2亿元。", {"云汐银行 FINANCES 锚链项目"}),
    ("作为[C:海工产业链]的主办行，[B:云汐银行]派出专员。", {"云汐银行 FINANCES 海工产业链"}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert links <= said(sentence)


UNNAMED = [
    "[B:云汐银行]通过[I:锚链贷]支持渔民466户、金额5130万元。",
    "[B:云汐银行]推出的[I:锚链贷]已支持小微企业264户，贷款余额3.9亿元。",
    "[F:海岭重工]为7家供应商确权，[B:云汐银行]据此办理供应链融资4200万元。",
    "[F:云汐国投]拿出自有资金，累计为链上企业转贷3.3亿元。",
]


@pytest.mark.parametrize("sentence", UNNAMED)
def test_borrowers_without_names_are_the_place_s(sentence: str) -> None:
    found = said("[M:云汐市]发力。\n" + sentence, place="云汐市")
    assert {x for x in found if "FINANCES" in x} in (
        {"云汐银行 FINANCES 云汐市"},
        {"云汐国投 FINANCES 云汐市"},
    )


def test_banks_without_names_do_not_make_the_last_named_one_lend() -> None:
    links = said("[M:云汐市]发力。\n[B:云汐央行]牵头，13家银行参与，向链上企业新增贷款47亿元。", place="云汐市")
    assert "云汐央行 FINANCES 云汐市" not in links


def test_minutes_of_a_meeting_plan_a_loan() -> None:
    sentence = "[B:云汐银行]要为[F:海岭重工]续贷2000万元。"
    assert "云汐银行 FINANCES 海岭重工" in said(sentence, modality="planned")


def test_named_loan_is_the_instrument() -> None:
    sentence = "[B:云汐银行]推出[I:锚链贷]，向[F:海岭重工]发放贷款300万元。"
    assert attrs_of(sentence, "FINANCES") == {"amount": "300万元", "instrument": "锚链贷"}


def test_syndicate_s_loan_is_named_so() -> None:
    sentence = "[B:云汐银行]牵头的银团为[J:锚链项目]提供贷款20亿元。"
    assert attrs_of(sentence, "FINANCES") == {"amount": "20亿元", "instrument": "银团贷款"}


def test_borrowers_in_front_are_no_part_of_the_instrument() -> None:
    assert attrs_of("[B:云汐银行]对[F:海岭重工]等36家鞋企授信4.9亿元。", "FINANCES")["instrument"] == "授信"


def test_share_has_its_own_amount() -> None:
    sentence = "[B:云汐银行]为[C:海工产业链]企业放款5亿元，其中[F:海岭重工]一家就用了4500万元。"
    found = {tail: link.attrs["amount"] for link, _, tail in links_in(sentence) if link.type == "FINANCES"}
    assert found["海岭重工"] == "4500万元"


def test_full_width_digits_are_written_half_width() -> None:
    assert attrs_of("[B:云汐银行]向[F:海岭重工]发放贷款６．３亿元。", "FINANCES")["amount"] == "6.3亿元"


def test_banks_named_first_lend_though_others_are_made_to_sign_meanwhile() -> None:
    text = (
        "[M:云汐市]牵头[B:云汐央行]、[B:鹭汀银行]与18家党组织共建，协调3家银行签订协议，为链上企业累计发放贷款47亿元。"
    )
    assert {"云汐央行 FINANCES 云汐市", "鹭汀银行 FINANCES 云汐市"} <= said(text, place="云汐市")
