"""前者, 后者, 它: whom they mean."""

from __future__ import annotations

import pytest

from tests.ingest.marked import meant


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        pytest.param(
            "一家是[汐帆机械公司|enterprise]；另一家是[苇滨滤材厂|enterprise]，在[云汐产业园|park]。前者大，后者小。",
            {"前者": "汐帆机械公司", "后者": "苇滨滤材厂"},
            id="not the park that the second is in",
        ),
        pytest.param(
            "[汐帆机械公司|enterprise]做[苇绳|Product]和[苇布|Product]，前者卖了3万米，后者刚试产。",
            {"前者": "苇绳", "后者": "苇布"},
            id="two products side by side",
        ),
        pytest.param(
            "[汐帆机械公司|enterprise]就建在[苇滨滤材厂|enterprise]隔壁，前者用工300人。",
            {"前者": "汐帆机械公司"},
            id="a firm beside another is one of the two",
        ),
        pytest.param(
            "[汐帆机械公司|enterprise]和[苇滨滤材厂|enterprise]开工，目前一家投产，最后一家在建。",
            {},
            id="at present one, the last one",
        ),
    ],
)
def test_the_former_and_the_latter_are_set_against_each_other(marked: str, words: dict[str, str]) -> None:
    assert meant(marked) == words


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        pytest.param(
            "[汐海银行|bank]和[云汐农商银行|bank]贷款给[汐帆机械公司|enterprise]，前者800万元，后者300万元。",
            {"前者": "汐海银行", "后者": "云汐农商银行"},
            id="the two joined, not the one they lend to",
        ),
        pytest.param(
            "[汐海银行|bank]和[云汐农商银行|bank]放款，前者800万元，由[云帆担保公司|bank]作保，后者300万元。",
            {"前者": "汐海银行", "后者": "云汐农商银行"},
            id="the same two though another came between",
        ),
        pytest.param(
            "[汐海银行|bank]和[云汐农商银行|bank]放款，后者300万元。"
            "[汐帆机械公司|enterprise]和[苇滨滤材厂|enterprise]扩产，前者快。",
            {"后者": "云汐农商银行", "前者": "汐帆机械公司"},
            id="another two",
        ),
        pytest.param("[汐海银行|bank]放款，前者快。", {}, id="one alone"),
        pytest.param(
            "[云汐农商银行|bank]到会。[苇湾滤材项目|Project]缺钱，该行与[汐海银行|bank]放款，前者快，后一家慢。",
            {"该行": "云汐农商银行", "前者": "云汐农商银行", "后一家": "汐海银行"},
            id="one of them without its name",
        ),
    ],
)
def test_the_former_and_the_latter_of_two_that_are_joined(marked: str, words: dict[str, str]) -> None:
    assert meant(marked) == words


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        pytest.param(
            "[汐帆机械公司|enterprise]缺钱，[汐海银行|bank]贷给它300万元，它添了9台机器。",
            {"它": "汐帆机械公司"},
            id="the firm, not who lends",
        ),
        pytest.param(
            "[汐帆机械公司|enterprise]扩产。[苇滨滤材厂|enterprise]向它供货，[县经信局|government]为其调地9亩。",
            {"它": "汐帆机械公司"},
            id="of the sentence before, not beside itself; 其 could be either",
        ),
        pytest.param(
            "龙头[汐帆机械公司|enterprise]要好些，其产能利用率79%，其中苇绳占一半。",
            {"其": "汐帆机械公司"},
            id="at a clause's head",
        ),
        pytest.param("[汐帆机械公司|enterprise]扩产。\n它年产9万吨。", {}, id="of another paragraph"),
        pytest.param(
            "[汐帆机械公司|enterprise]扩产。难吗？难。它年产9万吨。", {"它": "汐帆机械公司"}, id="sentences back"
        ),
        pytest.param(
            "[汐帆机械公司|enterprise]缺料。[苇滨滤材厂|enterprise]很爽快，连夜给它送去9吨，又让它先用后付。",
            {"它": "汐帆机械公司"},
            id="whom another acts for, and the same again",
        ),
        pytest.param(
            "[苇滨滤材厂|enterprise]是链主，给它送料的[汐帆机械公司|enterprise]在隔壁。",
            {"它": "苇滨滤材厂"},
            id="the firm whose supplier is named",
        ),
        pytest.param(
            "[汐帆机械公司|enterprise]缺钱。[苇滨滤材厂|enterprise]和[岸丰重工|enterprise]作保，贷到了。它月月还款。",
            {"它": "汐帆机械公司"},
            id="of several whom the paragraph opened with",
        ),
        pytest.param(
            "去年，[汐帆机械公司|enterprise]、[苇滨滤材厂|enterprise]、[岸丰重工|enterprise]作保。它月月还款。",
            {},
            id="of a row nobody",
        ),
        pytest.param(
            "[云汐农商银行|bank]向[汐帆机械公司|enterprise]放贷，其不良率不高。",
            {},
            id="whose: the bank's or the firm's",
        ),
        pytest.param("[汐帆机械公司|enterprise]和[苇滨滤材厂|enterprise]扩产，它快。", {}, id="one of two"),
        pytest.param(
            "[汐帆机械公司|enterprise]建[苇湾项目|Project]，[汐海银行|bank]贷给它3亿元。",
            {"它": "汐帆机械公司"},
            id="who acts, not what it builds",
        ),
        pytest.param(
            "[汐帆机械公司|enterprise]跟着[苇滨滤材厂|enterprise]搬来，一年为它供货9万套。",
            {"它": "苇滨滤材厂"},
            id="not who acts itself",
        ),
        pytest.param(
            "[汐帆机械公司|enterprise]扩产。它缺地，[苇滨滤材厂|enterprise]让出一块；[汐海银行|bank]又给了它80万元。",
            {"它": "汐帆机械公司"},
            id="the same as before in the sentence",
        ),
        pytest.param(
            "受访：[苇滨滤材厂|enterprise]厂长\n[汐帆机械公司|enterprise]缺料。我们给它送去9吨。后来[县经信局|government]"
            "也来了，帮它挪了3台机器。",
            {"我们": "苇滨滤材厂", "它": "汐帆机械公司"},
            id="nobody who says 我们 of himself",
        ),
        pytest.param(
            "[汐帆机械公司|enterprise]缺料。“我们的料断了。”厂里人说。去年它添了9台机器。",
            {"厂里": "汐帆机械公司", "它": "汐帆机械公司"},
            id="what is quoted says nothing of who tells",
        ),
        pytest.param(
            "[汐帆机械公司|enterprise]出海，凭它拿单，其他人、它们也来了。", {}, id="what one uses, and others"
        ),
    ],
)
def test_it_is_the_one_firm_that_was_spoken_of(marked: str, words: dict[str, str]) -> None:
    assert meant(marked) == words


def test_the_former_of_two_leaders_and_of_two_chains() -> None:
    led = "县委书记[周望川|Person]和县长[韩述之|Person]为双链长，前者抓[茶产业链|Chain]，后者抓[竹产业链|Chain]。"
    side = (
        "副链长有市水利局局长[周望川|Person]、市交通局局长[韩述之|Person]，一个管水，一个管路。前者跑了3趟，后者2趟。"
    )
    charged = (
        "[桐州市|Place]是双链长：市委副书记[周望川|Person]抓统筹，教授[韩述之|Person]抓攻关，杂事归[市水利局|government]、"
        "[市交通局|government]。前者开会3次。"
    )
    firms = "[周望川|Person]和链长[韩述之|Person]到会，[甲公司|enterprise]和[乙公司|enterprise]签约。前者供料3吨。"
    chains = "[甲公司|enterprise]和[乙公司|enterprise]到会。[茶产业链|Chain]、[竹产业链|Chain]。前者由县长牵头。"

    assert meant(led) == {"前者": "周望川", "后者": "韩述之"}
    assert meant(side) == {"前者": "周望川", "后者": "韩述之"}
    assert meant(charged) == {"前者": "周望川"}
    later = f"{charged}组里有9人。[甲公司|enterprise]与[乙公司|enterprise]合办此组，前者出六成。"
    assert meant(later)["前者"] == "甲公司"
    assert meant(firms) == {"前者": "甲公司"}
    assert meant(chains) == {}  # what is led is a chain: relations/chain_ordinals.py
