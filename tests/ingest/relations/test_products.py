"""Who makes what: one sentence, the links it says."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

SENTENCES = [
    ("[F:云帆机电]主要产品为[D:曲轴]。", {"云帆机电 PRODUCES 曲轴"}),
    ("[F:云帆机电]的拳头产品是[D:曲轴]。", {"云帆机电 PRODUCES 曲轴"}),
    ("[F:云帆机电]自主研制的[D:曲轴]通过验收。", {"云帆机电 PRODUCES 曲轴"}),
    ("[F:云帆机电]攻克了[D:曲轴锻造技术]。", {"云帆机电 PRODUCES 曲轴锻造技术"}),
    ("[F:云帆机电]专注[D:曲轴]、[D:连杆]制造。", {"云帆机电 PRODUCES 曲轴", "云帆机电 PRODUCES 连杆"}),
    ("[F:云帆机电]从事[D:曲轴]生产。", {"云帆机电 PRODUCES 曲轴"}),
    ("由[F:云帆机电]研制的[D:曲轴]下线。", {"云帆机电 PRODUCES 曲轴"}),
    (
        "[F:云帆机电]与[A:云汐大学]联合攻关，研制出[D:曲轴]。",
        {"云帆机电 PRODUCES 曲轴", "云汐大学 PRODUCES 曲轴", "云帆机电 PARTNERS_WITH 云汐大学"},
    ),
    ("在[F:云帆机电]车间，一批[D:曲轴]正在下线。", {"云帆机电 PRODUCES 曲轴"}),
    ("[F:云帆机电]生产车间里，工人们正在加工[D:曲轴]。", {"云帆机电 PRODUCES 曲轴"}),
    ("[F:云帆机电]推出新一代[D:曲轴]。", {"云帆机电 PRODUCES 曲轴"}),
    ("[F:云帆机电]的[D:曲轴]出口12个国家。", {"云帆机电 PRODUCES 曲轴"}),
    ("[D:曲轴]由[F:云帆机电]自主研发。", {"云帆机电 PRODUCES 曲轴"}),
    ("[F:云帆机电]成功开发[D:曲轴]，填补空白。", {"云帆机电 PRODUCES 曲轴"}),
    ("[F:云帆机电]依托[A:云汐大学]技术，建成[D:曲轴]生产线。", {"云帆机电 PRODUCES 曲轴"}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert links <= said(sentence)
