"""Tables and rosters inside an article, and sentences too long for prose."""

from __future__ import annotations

from tests.ingest.relations.marked import said


def test_row_of_a_table_is_read_by_its_header() -> None:
    links = said(
        "产业链\t链长\t牵头部门\t链主企业\t服务银行\n[C:海工产业链]\t[P:周望川]\t[G:市工信局]\t[F:海岭重工]\t[B:云汐银行]"
    )
    expected = {
        "周望川 LEADS_CHAIN 海工产业链",
        "市工信局 LEADS_CHAIN 海工产业链",
        "海岭重工 OWNS_CHAIN 海工产业链",
        "云汐银行 FINANCES 海工产业链",
    }
    assert expected <= links


def test_roster_goes_on_below_its_label() -> None:
    links = said("[Y:海工产业链联合党委]成立。\n委员：[P:周望川]\n[P:韩述之]")
    assert {"周望川 MEMBER_OF 海工产业链联合党委", "韩述之 MEMBER_OF 海工产业链联合党委"} <= links


def test_endless_sentence_is_read_in_pieces() -> None:
    text = "，".join(["产业兴旺"] * 300) + "，[B:云汐银行]向[F:海岭重工]发放贷款2亿元。"
    assert said(text) == {"云汐银行 FINANCES 海岭重工"}
