"""Who builds and who pays for projects: one sentence, the links it says."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

SENTENCES = [
    ("[F:海岭重工]投资3亿元的[J:深海锚链项目]开工。", {"海岭重工 INVESTS_IN 深海锚链项目"}),
    ("总投资3亿元的[J:深海锚链项目]由[F:海岭重工]建设。", {"海岭重工 UNDERTAKES 深海锚链项目"}),
    ("[F:海岭重工]入股[F:云帆机电]，持股30%。", {"海岭重工 INVESTS_IN 云帆机电"}),
    ("[B:云汐产业基金]向[F:云帆机电]投资2000万元。", {"云汐产业基金 INVESTS_IN 云帆机电"}),
    ("[B:云汐产业基金]领投[F:云帆机电]A轮融资。", {"云汐产业基金 INVESTS_IN 云帆机电"}),
    ("[F:云帆机电]完成A轮融资，由[B:云汐产业基金]领投。", {"云汐产业基金 INVESTS_IN 云帆机电"}),
    ("[F:云帆机电]获[B:云汐产业基金]2000万元股权投资。", {"云汐产业基金 INVESTS_IN 云帆机电"}),
    (
        "[F:海岭重工]与[F:云帆机电]共同出资1亿元成立[F:汐帆动力]。",
        {"海岭重工 INVESTS_IN 汐帆动力", "云帆机电 INVESTS_IN 汐帆动力"},
    ),
    ("[F:海岭重工]出资5000万元设立[F:汐帆动力]。", {"海岭重工 INVESTS_IN 汐帆动力"}),
    ("[F:海岭重工]在[M:青港镇]建设[J:深海锚链项目]，总投资3亿元。", {"海岭重工 UNDERTAKES 深海锚链项目"}),
    ("[J:深海锚链项目]总投资3亿元，建设单位为[F:海岭重工]。", {"海岭重工 UNDERTAKES 深海锚链项目"}),
    ("[J:深海锚链项目]（[F:海岭重工]投资建设）已开工。", {"海岭重工 UNDERTAKES 深海锚链项目"}),
    ("[F:海岭重工][J:深海锚链项目]竣工投产。", {"海岭重工 UNDERTAKES 深海锚链项目"}),
    ("[F:海岭重工]收购了[F:云帆机电]60%股权。", {"海岭重工 INVESTS_IN 云帆机电"}),
    ("[F:海岭重工]的[J:深海锚链项目]已完成投资2亿元。", {"海岭重工 UNDERTAKES 深海锚链项目"}),
    ("[F:海岭重工]签约落地[J:深海锚链项目]，计划投资3亿元。", {"海岭重工 UNDERTAKES 深海锚链项目"}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert links <= said(sentence)
