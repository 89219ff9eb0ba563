"""Posts in rosters, tables and moves: one sentence or list, the posts it says."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import attrs_of, said

SENTENCES = [
    ("[X:护链专班]设组长1名，由[P:苏见微]担任。", {"苏见微 HOLDS_POST 护链专班"}),
    ("[P:苏见微]从[G:市科技局]副局长调任[G:市工信局]局长。", {"苏见微 HOLDS_POST 市工信局"}),
    ("[P:苏见微]挂职[F:海岭重工]副总经理。", {"苏见微 HOLDS_POST 海岭重工"}),
    ("[P:苏见微]的身份是[F:海岭重工]副总经理。", {"苏见微 HOLDS_POST 海岭重工"}),
    ("[L:海工联盟]成立。[P:苏见微]被联盟聘为出口辅导员。", {"苏见微 HOLDS_POST 海工联盟"}),
    ("[F:海岭重工]扩产。走进车间，厂长[P:苏见微]正忙。", {"苏见微 HOLDS_POST 海岭重工"}),
    ("[G:市工信局]派驻[M:沙洲镇]的链小二[P:苏见微]上门。", {"苏见微 HOLDS_POST 市工信局"}),
    (
        "[A:云汐大学]讲师[P:苏见微]入驻[F:海岭重工]任科技特派员。",
        {"苏见微 HOLDS_POST 云汐大学", "苏见微 HOLDS_POST 海岭重工"},
    ),
    ("[Y:市委]牵头，产业链办公室主任由[P:苏见微]担任。", set()),  # the office was not found
    (
        "嘉　宾：[P:苏见微]　[G:市工信局]局长\n主持人：[P:韩述之]　[F:海岭重工]董事长",
        {"苏见微 HOLDS_POST 市工信局", "韩述之 HOLDS_POST 海岭重工"},
    ),
    (
        "姓名\t单位\t职务\n[P:苏见微]\t[G:市工信局]\t局长\n[P:韩述之]\t[F:海岭重工]\t总工程师",
        {"苏见微 HOLDS_POST 市工信局", "韩述之 HOLDS_POST 海岭重工"},
    ),
]


@pytest.mark.parametrize(("text", "links"), SENTENCES)
def test_text_says(text: str, links: set[str]) -> None:
    assert {x for x in said(text) if "HOLDS_POST" in x} == links


def test_roster_gives_the_seat_and_the_post_behind_the_name() -> None:
    roster = (
        "[Y:海工产业链党委]组成人员\n书　记：[P:苏见微]　[G:市工信局]局长\n"
        "委　员：[P:韩述之]　[F:海岭重工]董事长\n　　　　[P:林望舒]　[A:云汐大学]教授"
    )
    assert {x for x in said(roster) if "HOLDS_POST" in x or "MEMBER_OF" in x} == {
        "苏见微 HOLDS_POST 海工产业链党委",
        "苏见微 HOLDS_POST 市工信局",
        "韩述之 MEMBER_OF 海工产业链党委",
        "韩述之 HOLDS_POST 海岭重工",
        "林望舒 MEMBER_OF 海工产业链党委",
        "林望舒 HOLDS_POST 云汐大学",
    }


def test_title_of_a_table_is_kept() -> None:
    assert attrs_of("姓名\t单位\t职务\n[P:苏见微]\t[G:市工信局]\t二级调研员", "HOLDS_POST") == {"title": "二级调研员"}
