"""Money and goods with stand-ins and qualified names: 前者, 后者, 两家企业, 链主, a manager for the firm."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

SENTENCES = [
    (
        "[F:海岭重工]与[F:云帆机电]同在一园，前者为后者供应[D:曲轴]。",
        {"海岭重工 SUPPLIES 云帆机电"},
    ),
    (
        "[F:海岭重工]把边角料卖给[F:云帆机电]，后者年产[D:铁粉]2万吨。",
        {"海岭重工 SUPPLIES 云帆机电", "云帆机电 PRODUCES 铁粉"},
    ),
    (
        "[F:海岭重工]、[F:云帆机电]是近邻。[F:磐石锻造]则为两家企业配送[D:钢坯]。",
        {"磐石锻造 SUPPLIES 海岭重工", "磐石锻造 SUPPLIES 云帆机电"},
    ),
    (
        "链主[F:海岭重工]订单多。链主还拿出3亿元入股[F:云帆机电]。",
        {"海岭重工 INVESTS_IN 云帆机电"},
    ),
    (
        "[F:海岭重工]财务负责人[P:韩述之]收到[B:云汐银行]发放的1200万元贷款。",
        {"云汐银行 FINANCES 海岭重工"},
    ),
    ("[B:云汐银行]向落户[M:青港镇]的[F:海岭重工]发放贷款900万元。", {"云汐银行 FINANCES 海岭重工"}),
    ("[F:云帆机电]优先供应[K:云汐开发区]内的[F:海岭重工]。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("6、[K:云汐开发区]内的[F:云帆机电]为[F:海岭重工]供应[D:曲轴]。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:云帆机电]向同区的[F:海岭重工]直供[D:钢水]。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[J:锚链项目]由[F:海岭重工]全资子公司[F:汐帆动力]建设。", {"汐帆动力 UNDERTAKES 锚链项目"}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert links <= said(sentence)


def test_a_manager_who_heads_a_team_is_not_the_firm_heading_it() -> None:
    links = said("[X:护链队]由[F:海岭重工]总工程师[P:韩述之]任队长，已为[F:云帆机电]解决难题。")
    assert "海岭重工 SUPPLIES 护链队" not in links
