"""Amount and instrument belong to the right borrower; unnamed borrowers are the place's or the chain's."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import attrs_of, links_in, said


def lent(marked: str, place: str | None = None) -> set[tuple[str, str, str | None]]:
    found = [x for x in links_in(marked, place) if x[0].type == "FINANCES"]
    return {(head, tail, link.attrs.get("amount")) for link, head, tail in found}


def test_amount_and_instrument_are_read() -> None:
    sentence = "[B:云汐银行]已向[F:海岭重工]发放流动资金贷款2.4亿元。"
    assert attrs_of(sentence, "FINANCES") == {"amount": "2.4亿元", "instrument": "流动资金贷款"}


def test_amounts_go_to_their_own_borrowers() -> None:
    sentence = "[B:云汐银行]分别向[F:海岭重工]、[F:云帆机电]发放贷款2亿元、3000万元。"
    assert lent(sentence) == {("云汐银行", "海岭重工", "2亿元"), ("云汐银行", "云帆机电", "3000万元")}


def test_amounts_go_with_their_own_lenders() -> None:
    sentence = "[B:云汐银行]、[B:海汇银行]分别为[F:海岭重工]授信8000万元、3000万元。"
    assert lent(sentence) == {("云汐银行", "海岭重工", "8000万元"), ("海汇银行", "海岭重工", "3000万元")}


def test_two_loans_in_one_sentence_stay_apart() -> None:
    sentence = "[B:云汐银行]为[F:海岭重工]授信2亿元，[B:海汇银行]为[F:云帆机电]提供贷款600万元。"
    assert lent(sentence) == {("云汐银行", "海岭重工", "2亿元"), ("海汇银行", "云帆机电", "600万元")}


def test_amount_in_the_next_clause_belongs_to_the_loan() -> None:
    assert lent("[B:云汐银行]为[F:海岭重工]开出履约保函，金额9000万元。") == {("云汐银行", "海岭重工", "9000万元")}


def test_a_comma_in_front_of_an_amount_is_no_part_of_it() -> None:
    assert ("云汐银行", "海岭重工", "500万元") in lent("[B:云汐银行]为[F:海岭重工]办理了续贷，500万元无缝衔接。")


def test_syndicate_lends_with_all_its_banks() -> None:
    sentence = "[B:云汐银行]牵头，联合[B:海汇银行]组成银团，为[J:锚链项目]发放贷款6亿元。"
    assert lent(sentence) == {("云汐银行", "锚链项目", "6亿元"), ("海汇银行", "锚链项目", "6亿元")}


def test_named_bank_with_unnamed_borrowers_reaches_the_place() -> None:
    sentence = "[M:云汐市]今年发力。\n[B:云汐银行]累计为链上企业发放贷款86亿元。"
    assert lent(sentence, "云汐市") == {("云汐银行", "云汐市", "86亿元")}


def test_service_bank_of_a_chain() -> None:
    sentence = "[B:云汐银行]为[C:海工产业链]主办行。"
    assert attrs_of(sentence, "FINANCES") == {"instrument": "主办行"}


def test_enterprises_of_a_chain_without_names_are_the_chain() -> None:
    assert lent("[B:云汐担保]为[C:海工产业链]企业提供担保1900万元。") == {("云汐担保", "海工产业链", "1900万元")}


def test_borrower_is_the_supplier_not_its_customer() -> None:
    sentence = "[B:云汐银行]为[F:海岭重工]的上游供应商[F:云帆机电]办理保理融资1150万元。"
    assert lent(sentence) == {("云汐银行", "云帆机电", "1150万元")}
    assert "云帆机电 SUPPLIES 海岭重工" in said(sentence)


def test_planned_loan_is_not_stated() -> None:
    sentence = "[B:云汐银行]拟向[F:海岭重工]授信3亿元。"
    assert said(sentence) == set()
    assert said(sentence, modality="planned") == {"云汐银行 FINANCES 海岭重工"}


def test_its_means_the_enterprise_named_last() -> None:
    assert lent("[F:海岭重工]缺钱。[B:云汐银行]为其授信500万元。") == {("云汐银行", "海岭重工", "500万元")}


@pytest.mark.parametrize(
    ("told", "modality"),
    [
        ("，银行没有批。", "denied"),
        ("。银行没有批。", "denied"),
        ("，[B:云汐银行=该行]拒绝放款。", "denied"),
        ("，因抵押物不清被退回。", "denied"),
        ("。", "planned"),
        ("，还在审批。", "planned"),
        ("，三天到账。", "stated"),
        ("。三天后，银行放了款。", "stated"),
        ("，银行很快批了。", "stated"),
    ],
)
def test_what_was_asked_for_is_lent_only_where_it_was_granted(told: str, modality: str) -> None:
    links = links_in(f"[F:海岭重工]向[B:云汐银行]申请贷款600万元{told}")
    assert [x.modality for x, _, _ in links if x.type == "FINANCES"][:1] == [modality]


def test_a_bank_that_refuses_another_firm_still_lends_to_the_first() -> None:
    sentence = "[B:云汐银行]贷给[F:海岭重工]600万元，[B:云汐银行]没有批[F:云帆机电]的申请。"
    assert "云汐银行 FINANCES 海岭重工" in said(sentence)


@pytest.mark.parametrize(
    ("told", "shares"),
    [
        (
            "[J:锚链项目]的银团贷款里，牵头行[B:云汐银行]出8亿元，参加行[B:海汇银行]出4亿元，[B:青港银行]出3亿元。",
            {("云汐银行", "8亿元"), ("海汇银行", "4亿元"), ("青港银行", "3亿元")},
        ),
        (
            "[J:锚链项目]获得银团贷款15亿元，其中[B:云汐银行]8亿元，[B:海汇银行]1亿元，其余由[B:青港银行]、[B:北港银行]各出3亿元。",
            {("云汐银行", "8亿元"), ("海汇银行", "1亿元"), ("青港银行", "3亿元"), ("北港银行", "3亿元")},
        ),
    ],
)
def test_each_bank_of_a_syndicate_lends_its_own_sum(told: str, shares: set[tuple[str, str]]) -> None:
    lent = [(head, x.attrs.get("amount")) for x, head, tail in links_in(told) if x.type == "FINANCES"]
    assert len(lent) == len(shares)
    assert set(lent) == shares


@pytest.mark.parametrize("surety", ["[B:汐融担保]作了担保", "由[B:汐融担保]提供担保", "[B:汐融担保]作保"])
@pytest.mark.parametrize("mark", "，。")
def test_surety_right_after_a_loan_is_for_its_borrower(surety: str, mark: str) -> None:
    assert "汐融担保 FINANCES 海岭重工" in said(f"[B:云汐银行]向[F:海岭重工]发放贷款600万元{mark}{surety}。")


@pytest.mark.parametrize(
    "told",
    [
        "[F:海岭重工]还清[B:云汐银行]的300万元贷款后，转做风机。",
        "[F:海岭重工]偿还[B:云汐银行]贷款300万元之后，开始扩产。",
        "还清[B:云汐银行]300万元贷款后，[F:海岭重工]转做风机。",
        "[F:海岭重工]归还了[B:云汐银行]的贷款300万元。",
    ],
)
def test_a_loan_that_was_paid_back_is_over(told: str) -> None:
    assert not lent_now(told)
    assert "云汐银行 FINANCES 海岭重工" in said(told, modality="former")


@pytest.mark.parametrize(
    "told",
    [
        "[F:海岭重工]还清[B:云汐银行]300万元贷款后，又贷了500万元。",
        "[B:云汐银行]在[F:海岭重工]还清300万元贷款后，又给它放款500万元。",
        "[F:海岭重工]向[B:云汐银行]申请贷款500万元，先被拒绝，最后还是放了款。",
        "[B:云汐银行]拒绝了[F:海岭重工]的500万元贷款申请，后来又同意了。",
        "[B:云汐银行]没有给[F:海岭重工]发放贷款。后来，[B:云汐银行]还是放了款。",
    ],
)
def test_what_was_lent_in_the_end_is_a_loan(told: str) -> None:
    assert lent_now(told) == {"云汐银行 FINANCES 海岭重工"}


@pytest.mark.parametrize(
    "told",
    [
        "[B:云汐银行]没有批[F:海岭重工]的贷款，最后是[F:海岭重工]自己凑了钱。",
        "[B:云汐银行]没有批[F:海岭重工]的贷款，最后是[B:海汇银行]放了款。",
        "[B:云汐银行]没有批[F:海岭重工]的贷款，又同意了[F:云帆机电]的申请。",
        "[B:云汐银行]拒绝了[F:海岭重工]的贷款申请，后来也没有放款。",
        "[B:云汐银行]拒绝了[F:海岭重工]的贷款申请，最终拒绝放款。",
        "[B:云汐银行]拒绝了[F:海岭重工]的贷款申请，又批准了另一家企业。",
    ],
)
def test_what_another_lent_was_not_lent_after_all(told: str) -> None:
    assert "云汐银行 FINANCES 海岭重工" not in said(told)


def lent_now(told: str) -> set[str]:
    return {link for link in said(told) if "FINANCES" in link}


def test_who_takes_part_in_a_syndicate_lends_its_part_and_the_leader_the_whole() -> None:
    sentence = "[B:云汐银行]牵头组建银团，为[J:锚链项目]提供贷款7亿元，[B:海汇银行]参贷2亿元。"
    amounts = [(link.head, link.attrs["amount"]) for link, _, _ in links_in(sentence) if link.type == "FINANCES"]

    assert len(amounts) == 2
    assert {amount for _, amount in amounts} == {"7亿元", "2亿元"}
