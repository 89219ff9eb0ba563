"""Who works on a chain, and at which stage: one sentence, the links it says."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

SENTENCES = [
    ("[F:云帆机电]是[C:海工装备产业链]上的一家配套企业。", {"云帆机电 ON_CHAIN 海工装备产业链"}),
    ("[C:海工装备产业链]企业[F:云帆机电]今年扩产。", {"云帆机电 ON_CHAIN 海工装备产业链"}),
    ("[F:云帆机电]处在[C:海工装备产业链]上游。", {"云帆机电 ON_CHAIN 海工装备产业链"}),
    (
        "[C:海工装备产业链]现有[F:云帆机电]、[F:磐石锻造]等链上企业86家。",
        {"云帆机电 ON_CHAIN 海工装备产业链", "磐石锻造 ON_CHAIN 海工装备产业链"},
    ),
    (
        "[C:海工装备产业链]聚集了[F:云帆机电]、[F:磐石锻造]等86家企业。",
        {"云帆机电 ON_CHAIN 海工装备产业链", "磐石锻造 ON_CHAIN 海工装备产业链"},
    ),
    (
        "[F:云帆机电]、[F:磐石锻造]等企业加入[C:海工装备产业链]。",
        {"云帆机电 ON_CHAIN 海工装备产业链", "磐石锻造 ON_CHAIN 海工装备产业链"},
    ),
    ("[F:云帆机电]补上了[C:海工装备产业链]的缺口。", {"云帆机电 ON_CHAIN 海工装备产业链"}),
    ("[J:深海锚链项目]是[C:海工装备产业链]的重点项目。", {"深海锚链项目 ON_CHAIN 海工装备产业链"}),
    ("[J:深海锚链项目]列入[C:海工装备产业链]年度重点项目。", {"深海锚链项目 ON_CHAIN 海工装备产业链"}),
    (
        "[C:海工装备产业链]上游有[F:云帆机电]，中游有[F:磐石锻造]，下游有[F:远航航运]。",
        {"云帆机电 ON_CHAIN 海工装备产业链", "磐石锻造 ON_CHAIN 海工装备产业链", "远航航运 ON_CHAIN 海工装备产业链"},
    ),
    ("[F:云帆机电]位于[C:海工装备产业链]中游。", {"云帆机电 ON_CHAIN 海工装备产业链"}),
    ("作为[C:海工装备产业链]重点企业，[F:云帆机电]去年扩产。", {"云帆机电 ON_CHAIN 海工装备产业链"}),
    ("同为[C:海工装备产业链]企业的[F:云帆机电]今年扩产。", {"云帆机电 ON_CHAIN 海工装备产业链"}),
    ("[C:海工装备产业链]新引进[F:云帆机电]等企业12家。", {"云帆机电 ON_CHAIN 海工装备产业链"}),
    ("[C:海工装备产业链]的链上企业[F:云帆机电]今年扩产。", {"云帆机电 ON_CHAIN 海工装备产业链"}),
    ("专精特新企业[F:云帆机电]是[C:海工装备产业链]的关键一环。", {"云帆机电 ON_CHAIN 海工装备产业链"}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert links <= said(sentence)
