"""Names set wide in lists of posts are one name; other blanks stay."""

from __future__ import annotations

import pytest

from tests.ingest.documents.cleaning import cleaned


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("组  长：韦  松  市委常委、副市长", "组长：韦松（市委常委、副市长）"),
        ("副组长：韦\u3000平\u3000市政府副秘书长", "副组长：韦平（市政府副秘书长）"),
        ("成\u3000员：韦 涛 市商务局局长", "成员：韦涛（市商务局局长）"),
        ("        韦  敏  澄江银行行长", "韦敏（澄江银行行长）"),
        ("成员：韦  强、何  韦、何小韦", "成员：韦强、何韦、何小韦"),
        ("成员：韦  强  何  韦  何小韦", "成员：韦强  何韦  何小韦"),
        ("通  知", "通  知"),
        ("地  点  澄江苇编厂", "地  点  澄江苇编厂"),
        ("苇编链  何小韦  澄江苇编厂", "苇编链  何小韦  澄江苇编厂"),
        ("他说： 好 ， 我 去", "他说： 好 ， 我 去"),
    ],
)
def test_padding_is_closed_in_lists_of_posts_only(line: str, read: str) -> None:
    assert cleaned(f"澄江市苇编产业链工作专班如下：\n{line}").text.split("\n")[-1] == read


def test_a_padded_name_is_found_where_it_stands() -> None:
    page = cleaned("组  长：韦  松  副市长")
    at = page.text.index("韦松")
    assert page.cut((at, at + 2)) == "韦  松"
