"""Projects and stakes: the project named before, contracts, purchases, and what only will be or is over."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import attrs_of, said

SENTENCES = [
    (
        "[F:海岭重工]联合[F:云帆机电]、[F:汐帆动力]向[F:磐石建设]投资7亿元。",
        {"海岭重工 INVESTS_IN 磐石建设", "云帆机电 INVESTS_IN 磐石建设", "汐帆动力 INVESTS_IN 磐石建设"},
    ),
    ("[J:锚链项目]。总投资3亿元，由[F:海岭重工]建设。", {"海岭重工 UNDERTAKES 锚链项目"}),
    ("1. [J:锚链项目]。业主：[F:海岭重工]。", {"海岭重工 UNDERTAKES 锚链项目"}),
    ("[J:锚链项目]获贷款1亿元，项目由[F:海岭重工]投资3亿元建设。", {"海岭重工 INVESTS_IN 锚链项目"}),
    ("总投资3亿元的[J:锚链项目]开工，这是强链项目，由[F:磐石建设]承建。", {"磐石建设 UNDERTAKES 锚链项目"}),
    ("[J:锚链项目]封顶，[F:海岭重工]、[F:云帆机电]分别出资4000万元和2600万元。", {"云帆机电 INVESTS_IN 锚链项目"}),
    ("[J:锚链项目]落户，总投资9亿元，[F:海岭重工]以6亿元参股。", {"海岭重工 INVESTS_IN 锚链项目"}),
    (
        "[X:云汐研究院]和[F:海岭重工]联合申报的[J:锚链课题]获批。",
        {"云汐研究院 UNDERTAKES 锚链课题", "海岭重工 UNDERTAKES 锚链课题"},
    ),
    ("由[K:云汐开发区]代建的[J:检测中心项目]交付。", {"云汐开发区 UNDERTAKES 检测中心项目"}),
    ("[F:汐帆动力]是老厂，其[J:锚链生产线]已经投产。", {"汐帆动力 UNDERTAKES 锚链生产线"}),
    ("前不久，[F:海岭重工]斥资5200万元，收购了[F:云帆机电]51%的股权。", {"海岭重工 INVESTS_IN 云帆机电"}),
    ("[F:海岭重工]宣布，出资3200万元收购[F:云帆机电]40%股权。", {"海岭重工 INVESTS_IN 云帆机电"}),
    (
        "[F:海岭重工]与[F:云帆机电]各出资5000万元，合资设立[F:汐帆动力]。",
        {"海岭重工 INVESTS_IN 汐帆动力", "云帆机电 INVESTS_IN 汐帆动力"},
    ),
    (
        "[F:汐帆动力]由[F:海岭重工]与[F:云帆机电]合资成立。",
        {"海岭重工 INVESTS_IN 汐帆动力", "云帆机电 INVESTS_IN 汐帆动力"},
    ),
    (
        "[F:云汐国投]出资2亿元设立[B:云汐天使基金]，[F:海岭重工]成为首个被投企业，获投3500万元。",
        {"云汐国投 INVESTS_IN 云汐天使基金", "云汐天使基金 INVESTS_IN 海岭重工"},
    ),
    ("[K:云汐开发区]与[F:海岭重工]签约，后者将投资12亿元，建设[J:锚链项目]。", {"海岭重工 INVESTS_IN 锚链项目"}),
    ("[F:海岭重工]在越南设立了[F:海外工厂]，投入2600万美元。", {"海岭重工 INVESTS_IN 海外工厂"}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert links <= said(sentence)


NOT_SAID = [
    ("总投资14亿元的[J:锚链项目]去年投产，[F:海岭重工]很高兴。", "海岭重工 INVESTS_IN 锚链项目"),
    ("[F:海岭重工]与[K:云汐开发区]签了协议，投资3亿元建设[J:锚链项目]。", "云汐开发区 UNDERTAKES 锚链项目"),
    (
        "[F:海岭重工]与[K:云汐开发区]座谈。[J:海岭重工锚链项目]因订单下滑已经终止。",
        "海岭重工 UNDERTAKES 海岭重工锚链项目",
    ),
    ("落户[K:云汐开发区]的[J:锚链项目]缺电。", "云汐开发区 UNDERTAKES 锚链项目"),
    ("[F:海岭重工]的[J:锚链项目]至今没有开工。", "海岭重工 UNDERTAKES 锚链项目"),
]


@pytest.mark.parametrize(("sentence", "link"), NOT_SAID)
def test_sentence_does_not_say(sentence: str, link: str) -> None:
    assert link not in said(sentence)


def test_price_in_the_next_clause_is_what_was_paid() -> None:
    sentence = "[F:海岭重工]收购[F:云帆机电]51%股权，耗资2.04亿元。"
    assert attrs_of(sentence, "INVESTS_IN") == {"amount": "2.04亿元"}


@pytest.mark.parametrize("wish", ["想", "很想", "想要", "希望", "愿意", "盼着"])
def test_a_wish_to_invest_is_at_most_a_plan(wish: str) -> None:
    told = f"[F:云帆机电]{wish}入股[F:海岭重工]。"
    assert "云帆机电 INVESTS_IN 海岭重工" not in said(told)
    assert "云帆机电 INVESTS_IN 海岭重工" in said(told, modality="planned")


@pytest.mark.parametrize("how", ["想方设法", "想办法", "没想到", "自愿"])
def test_what_only_looks_like_a_wish(how: str) -> None:
    assert "云帆机电 INVESTS_IN 海岭重工" in said(f"[F:云帆机电]{how}入股了[F:海岭重工]。")
