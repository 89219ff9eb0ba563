"""Subjects that the sentence leaves out, lists, relative clauses and quotations."""

from __future__ import annotations

from tests.ingest.relations.marked import said


def test_last_actor_is_understood() -> None:
    links = said("[Y:海工产业链党委]很忙，推行[I:链上管家]，组建[X:护链队]。")
    assert {"海工产业链党委 LAUNCHES 链上管家", "海工产业链党委 LAUNCHES 护链队"} <= links


def test_place_is_understood_where_nobody_acts() -> None:
    assert "云汐市 LAUNCHES 强链行动" in said("[M:云汐市]动真格。\n近年来，推行[I:强链行动]。", place="云汐市")


def test_list_is_distributed() -> None:
    links = said("[L:海工联盟]吸纳[F:海岭重工]、[F:云帆机电]和[F:磐石锻造]等17家企业。")
    assert {"海岭重工 MEMBER_OF 海工联盟", "云帆机电 MEMBER_OF 海工联盟", "磐石锻造 MEMBER_OF 海工联盟"} <= links


def test_person_helps_not_the_office() -> None:
    links = said("[G:市工信局]局长[P:苏见微]多方协调，为[F:海岭重工]落实用地30亩。")
    assert "苏见微 ASSISTS 海岭重工" in links
    assert "市工信局 ASSISTS 海岭重工" not in links


def test_borrower_in_between_does_not_launch_the_product() -> None:
    links = said("[B:云汐银行]为[F:海岭重工]授信2000万元，还推出[I:锚链贷]。")
    assert "云汐银行 LAUNCHES 锚链贷" in links
    assert "海岭重工 LAUNCHES 锚链贷" not in links


def test_both_partners_make_what_they_develop() -> None:
    links = said("[F:海岭重工]与[A:云汐大学]合作，研制出[D:甲醇发动机]。")
    assert {"海岭重工 PRODUCES 甲醇发动机", "云汐大学 PRODUCES 甲醇发动机"} <= links


def test_we_is_the_speaker_s_enterprise() -> None:
    links = said("“[G:市工信局]连夜协调，帮我们接通了电。”[F:海岭重工]总经理[P:韩述之]说。")
    assert "市工信局 ASSISTS 海岭重工" in links


def test_what_the_party_branch_founds_counts_for_the_company() -> None:
    links = said("[F:海岭重工]领头。[Y:海岭重工党委]牵头组建[L:海工党建联盟]。")
    assert {"海岭重工党委 LAUNCHES 海工党建联盟", "海岭重工 LAUNCHES 海工党建联盟"} <= links


def test_supplying_is_no_help() -> None:
    assert "云帆机电 ASSISTS 海岭重工" not in said("[F:云帆机电]为[F:海岭重工]提供[D:曲轴]。")


def test_banks_in_one_list_are_no_partners_of_each_other() -> None:
    links = said("[Y:海工产业链党委]与[B:云汐银行]、[B:海汇银行]结对共建。")
    assert "海工产业链党委 PARTNERS_WITH 云汐银行" in links
    assert not {"云汐银行 PARTNERS_WITH 海汇银行", "海汇银行 PARTNERS_WITH 云汐银行"} & links


def test_own_project_comes_after_its_numbered_heading() -> None:
    links = said("1．[J:锚链项目]。由[F:海岭重工]投资2亿元建设。")
    assert "海岭重工 UNDERTAKES 锚链项目" in links


def test_alliance_s_head_owns_the_chain() -> None:
    links = said("[C:海工产业链]成立[L:海工产业党建联盟]，[F:海岭重工]为盟主单位。")
    assert "海岭重工 OWNS_CHAIN 海工产业链" in links
