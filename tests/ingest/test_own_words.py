"""Whose report it is: 我们, 我行, 本会 in a body's own words."""

from __future__ import annotations

import pytest

from ingest.extract.found import Body
from ingest.extract.own_words import refer_own
from tests.ingest.marked import meant


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        pytest.param(
            "要1600万元，我们[汐海银行|bank]放了1000万元。[岭南银行|bank]也来了，我行没让，我们接着放。",
            {"我行": "汐海银行", "我们": "汐海银行"},
            id="we with the own name behind",
        ),
        pytest.param(
            "[岭南银行|bank]来了。我行（[云汐农信联社|bank]）做的是小额，我们放了3亿元。",
            {"我行": "云汐农信联社", "我们": "云汐农信联社"},
            id="the own name in brackets",
        ),
        pytest.param(
            "我是[汐帆机械公司|enterprise]的[钱帆|Person]。我们在[苇滨滤材厂|enterprise]旁边，我们县有工人90名。",
            {"我们": "汐帆机械公司"},
            id="who says where he works",
        ),
        pytest.param(
            "我们厂在云汐镇，叫[汐帆机械公司|enterprise]。[苇滨滤材厂|enterprise]在隔壁，我们更大。",
            {"我们厂": "汐帆机械公司", "我们": "汐帆机械公司"},
            id="the opening sentence",
        ),
        pytest.param(
            "受访：[钱帆|Person]（[汐帆家居|enterprise]创始人） \n——难吗？\n[苇滨滤材厂|enterprise]给我们送料。",
            {"我们": "汐帆家居"},
            id="the line of who is interviewed",
        ),
        pytest.param(
            "公众号 | [汐帆家居|enterprise]\n去年我们搬了家。“你们也搬吗？”[苇滨滤材厂|enterprise]的人问。",
            {"我们": "汐帆家居"},
            id="the heading of its own channel",
        ),
        pytest.param(
            "[云汐农商银行|bank]内部通讯\n茶农管我们[岭桥支行|bank]叫账房。我们总行核了1.5亿元，我行前年推的贷，我支行放得快。",
            {"我们总行": "云汐农商银行", "我行": "云汐农商银行", "我支行": "岭桥支行"},
            id="the bank and its branch",
        ),
        pytest.param(
            "[云汐船舶协会|association]成立。本会有会员90家，基本会员费不变。",
            {"本会": "云汐船舶协会"},
            id="the one association",
        ),
        pytest.param(
            "[云汐船舶协会|association]成立，[云汐渔业协会|association]到会。本会有会员90家。", {}, id="one of two"
        ),
        pytest.param(
            "[苇滨滤材厂|enterprise]扩产。“我们[汐帆机械公司|enterprise]也扩。”他说，我们去看了看。",
            {},
            id="in somebody's words, and the reporter's",
        ),
        pytest.param("他们告诉我们[苇滨滤材厂|enterprise]停了。我们不停。", {}, id="told to us"),
    ],
)
def test_in_its_own_report_we_are_whose_report_it_is(marked: str, words: dict[str, str]) -> None:
    assert meant(marked) == words


def test_the_source_line_tells_whose_report_it_is() -> None:
    text = "汐帆公司与苇滨厂签约。我们有工人90名。"
    bodies = [Body("Organization", "苇滨厂", "enterprise"), Body("Organization", "汐帆公司", "enterprise")]
    for body in bodies:
        body.spans.append((text.index(body.name), text.index(body.name) + len(body.name)))
    refer_own(text, bodies, lambda span: False, set(), "汐帆公司微信公众号")
    assert [body.references for body in bodies] == [[], [(11, 13)]]
