"""Sellers, buyers and makers that the clause leaves out or names in another order."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import attrs_of, said

SENTENCES = [
    (
        "[F:云帆机电]向[F:海岭重工]供应[D:曲轴]，[F:磐石锻造]供应[D:钢坯]。",
        {"云帆机电 SUPPLIES 海岭重工", "磐石锻造 SUPPLIES 海岭重工"},
    ),
    (
        "[F:海岭重工]很忙。曲轴由[F:云帆机电]配套，钢坯由[F:磐石锻造]提供。",
        {"云帆机电 SUPPLIES 海岭重工", "磐石锻造 SUPPLIES 海岭重工"},
    ),
    ("[F:海岭重工]很忙。[F:云帆机电]每年供应[D:曲轴]3000根。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:海岭重工]研制的[D:风帆船]拿到证书。首个用户是[F:蓝湾航运]。", {"海岭重工 SUPPLIES 蓝湾航运"}),
    ("[F:海岭重工]拿到首笔订单，用户是[G:市港航局]。", {"海岭重工 SUPPLIES 市港航局"}),
    ("[F:海岭重工]与[F:云帆机电]签下[D:曲轴]收购合同。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:云帆机电]承担[F:海岭重工]70%的干线运输业务。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:云帆机电]交付[F:海岭重工][D:曲轴]1860根。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:云帆机电]压铸的[D:机架]已批量供货[F:海岭重工]。", {"云帆机电 SUPPLIES 海岭重工", "云帆机电 PRODUCES 机架"}),
    ("[F:海岭重工]将废钢交由[F:磐石锻造]加工。", {"海岭重工 SUPPLIES 磐石锻造"}),
    ("[F:海岭重工]的[D:储能柜]，则由[F:蓝湾航运]长期采购。", {"海岭重工 SUPPLIES 蓝湾航运"}),
    (
        "[F:海岭重工]所用的[D:曲轴]由[F:云帆机电]供货，[D:钢坯]则向[F:磐石锻造]采购。",
        {"云帆机电 SUPPLIES 海岭重工", "磐石锻造 SUPPLIES 海岭重工"},
    ),
    ("给[F:海岭重工]供应[D:曲轴]的，是[F:云帆机电]。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:海岭重工]换成了[F:云帆机电]供货。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:云帆机电]将首批86根[D:曲轴]交付[F:海岭重工]使用。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:海岭重工]落户园区，主打[D:耳机壳]。", {"海岭重工 PRODUCES 耳机壳"}),
    ("[D:正极片]商[F:云帆机电]刚迁来。", {"云帆机电 PRODUCES 正极片"}),
    ("做[D:瓶片]的[F:云帆机电]在园区。", {"云帆机电 PRODUCES 瓶片"}),
    ("[D:后摇架]已在[F:云帆机电]量产。", {"云帆机电 PRODUCES 后摇架"}),
    ("[F:云帆机电]向[F:海岭重工]供应自产的[D:钢板]。", {"云帆机电 PRODUCES 钢板"}),
    (
        "[D:管控系统]，由[F:海岭重工]与[A:云汐大学]历时两年研制。",
        {"海岭重工 PRODUCES 管控系统", "云汐大学 PRODUCES 管控系统"},
    ),
    ("[A:云汐大学]与[G:市科技局]共建的[X:虾苗研究院]，选育出[D:金壳虾]。", {"虾苗研究院 PRODUCES 金壳虾"}),
    ("[F:云帆机电]每年为[F:海岭重工]贴牌生产[D:运动鞋]。", {"云帆机电 PRODUCES 运动鞋", "云帆机电 SUPPLIES 海岭重工"}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert links <= said(sentence)


NOT_SAID = [
    ("[F:海岭重工]曾获[F:云帆机电]收购，由此成为其子公司。", "海岭重工 SUPPLIES 云帆机电"),
    ("[X:护链队]的问题已由[F:云帆机电]解决。", "云帆机电 SUPPLIES 护链队"),
    ("[F:云帆机电]拿出[D:铝水]指标30万吨。", "云帆机电 PRODUCES 铝水"),
    ("[F:云帆机电]为[F:海岭重工]提供风险保障1.5亿元。", "云帆机电 SUPPLIES 海岭重工"),
    ("曾在[A:云汐大学]任职的[P:韩述之]，现为[F:海岭重工]设计总监。", "云汐大学 SUPPLIES 海岭重工"),
]


@pytest.mark.parametrize(("sentence", "link"), NOT_SAID)
def test_sentence_does_not_say(sentence: str, link: str) -> None:
    assert link not in said(sentence)


def test_product_without_a_name_is_read_from_the_words() -> None:
    sentence = "[F:云帆机电]向[F:海岭重工]供应高铬轧辊1200支。"
    assert attrs_of(sentence, "SUPPLIES") == {"product": "高铬轧辊"}
