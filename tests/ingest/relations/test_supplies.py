"""Who supplies whom: one sentence, the links it says."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import attrs_of, said

SENTENCES = [
    ("[F:云帆机电]为[F:海岭重工]提供[D:曲轴]。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:海岭重工]的[D:曲轴]全部来自[F:云帆机电]。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:云帆机电]是[F:海岭重工]的[D:曲轴]供应商。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:海岭重工]每年从[F:云帆机电]采购[D:曲轴]3000根。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:云帆机电]生产的[D:曲轴]供[F:海岭重工]使用。", {"云帆机电 SUPPLIES 海岭重工", "云帆机电 PRODUCES 曲轴"}),
    ("[F:云帆机电]把[D:曲轴]卖给[F:海岭重工]。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:云帆机电]与[F:海岭重工]签订供货合同，每年供应[D:曲轴]3000根。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:海岭重工]就近采购[F:云帆机电]的[D:曲轴]。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:云帆机电]长期给[F:海岭重工]做配套。", {"云帆机电 SUPPLIES 海岭重工"}),
    (
        "[F:云帆机电]、[F:磐石锻造]都是[F:海岭重工]的配套商。",
        {"云帆机电 SUPPLIES 海岭重工", "磐石锻造 SUPPLIES 海岭重工"},
    ),
    ("[F:云帆机电]进入[F:海岭重工]供应链。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:海岭重工]用上了[F:云帆机电]生产的[D:曲轴]。", {"云帆机电 SUPPLIES 海岭重工"}),
    (
        "[F:云帆机电]年产[D:曲轴]6万根，其中八成供给[F:海岭重工]。",
        {"云帆机电 SUPPLIES 海岭重工", "云帆机电 PRODUCES 曲轴"},
    ),
    ("[F:海岭重工]把[D:曲轴]订单交给了[F:云帆机电]。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:云帆机电]的[D:曲轴]装上了[F:海岭重工]的船机。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:海岭重工]向[F:云帆机电]下了3000根[D:曲轴]的订单。", {"云帆机电 SUPPLIES 海岭重工"}),
    ("[F:云帆机电]承担[F:海岭重工]的物流运输。", {"云帆机电 SUPPLIES 海岭重工"}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert links <= said(sentence)


@pytest.mark.parametrize(
    ("sentence", "product"),
    [
        ("[F:云帆机电]把电堆卖给[F:海岭重工]。", "电堆"),
        ("[F:云帆机电]把整车交给[F:海岭重工]运营。", "整车"),
        ("[F:云帆机电]将[D:曲轴]交付[F:海岭重工]使用。", "曲轴"),
        ("作为[F:海岭重工]的配套商，[F:云帆机电]去年产值3亿元。", None),
        ("[F:云帆机电]是[F:海岭重工]的供应商，去年营收5亿元。", None),
        ("[F:云帆机电]把产品卖给[F:海岭重工]。", None),
    ],
)
def test_what_is_supplied_is_no_figure_and_nothing_that_the_buyer_does(sentence: str, product: str | None) -> None:
    assert attrs_of(sentence, "SUPPLIES").get("product") == product


@pytest.mark.parametrize(
    "sentence",
    [
        "[F:云帆机电]去年产值32亿元，[F:海岭重工]带动上下游配套企业46家。",
        "[F:云帆机电]扩产，[F:海岭重工]吸引配套企业落户。",
        "[F:云帆机电]扩产，[F:海岭重工]有供应商120家。",
        "[F:云帆机电]带动配套企业30余家，[F:海岭重工]扩产。",
    ],
)
def test_whom_a_firm_draws_is_nobodys_supplier(sentence: str) -> None:
    assert "SUPPLIES" not in " ".join(said(sentence))


def test_who_buys_and_sells_on_is_the_seller() -> None:
    bought = "[F:海岭重工]从[F:磐石锻造]采购毛坯，并把[D:曲轴]卖给[F:云帆机电]。"
    assert said(bought) == {"磐石锻造 SUPPLIES 海岭重工", "海岭重工 SUPPLIES 云帆机电"}
