"""Members of alliances and committees: one sentence, the links it says."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

SENTENCES = [
    (
        "[L:海工党建联盟]由[F:海岭重工]、[F:云帆机电]等17家单位组成。",
        {"海岭重工 MEMBER_OF 海工党建联盟", "云帆机电 MEMBER_OF 海工党建联盟"},
    ),
    ("[F:海岭重工]是[L:海工党建联盟]理事长单位。", {"海岭重工 MEMBER_OF 海工党建联盟"}),
    (
        "[L:海工党建联盟]联合[F:海岭重工]、[F:云帆机电]等成员单位。",
        {"海岭重工 MEMBER_OF 海工党建联盟", "云帆机电 MEMBER_OF 海工党建联盟"},
    ),
    ("[F:云帆机电]作为[L:海工党建联盟]成员，轮值一个月。", {"云帆机电 MEMBER_OF 海工党建联盟"}),
    (
        "[L:海工党建联盟]新增[F:云帆机电]、[F:磐石锻造]两家成员。",
        {"云帆机电 MEMBER_OF 海工党建联盟", "磐石锻造 MEMBER_OF 海工党建联盟"},
    ),
    (
        "[L:海工党建联盟]成立，首批成员有[F:云帆机电]、[F:磐石锻造]。",
        {"云帆机电 MEMBER_OF 海工党建联盟", "磐石锻造 MEMBER_OF 海工党建联盟"},
    ),
    (
        "[F:云帆机电]、[F:磐石锻造]是[Y:海工产业链联合党委]成员单位。",
        {"云帆机电 MEMBER_OF 海工产业链联合党委", "磐石锻造 MEMBER_OF 海工产业链联合党委"},
    ),
    (
        "[L:海工党建联盟]把[F:云帆机电]、[F:磐石锻造]等链上企业吸纳进来。",
        {"云帆机电 MEMBER_OF 海工党建联盟", "磐石锻造 MEMBER_OF 海工党建联盟"},
    ),
    ("[F:云帆机电]加入了[L:海工党建联盟]。", {"云帆机电 MEMBER_OF 海工党建联盟"}),
    ("[L:海工党建联盟]成员[F:云帆机电]今年扩产。", {"云帆机电 MEMBER_OF 海工党建联盟"}),
    ("[P:韩述之]任[Y:海工产业链联合党委]委员。", {"韩述之 MEMBER_OF 海工产业链联合党委"}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert links <= said(sentence)
