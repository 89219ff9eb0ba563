"""Who owns a chain (链主, 龙头): one sentence, the links it says."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

SENTENCES = [
    ("[F:海岭重工]被确定为[C:海工装备产业链]链主企业。", {"海岭重工 OWNS_CHAIN 海工装备产业链"}),
    ("身为[C:海工装备产业链]“链主”的[F:海岭重工]带头让利。", {"海岭重工 OWNS_CHAIN 海工装备产业链"}),
    ("[C:海工装备产业链]以[F:海岭重工]为链主。", {"海岭重工 OWNS_CHAIN 海工装备产业链"}),
    (
        "[F:海岭重工]、[F:云帆机电]同为[C:海工装备产业链]链主企业。",
        {"海岭重工 OWNS_CHAIN 海工装备产业链", "云帆机电 OWNS_CHAIN 海工装备产业链"},
    ),
    ("[C:海工装备产业链]龙头[F:海岭重工]今年扩产。", {"海岭重工 OWNS_CHAIN 海工装备产业链"}),
    ("[F:海岭重工]这家[C:海工装备产业链]的龙头企业，今年扩产。", {"海岭重工 OWNS_CHAIN 海工装备产业链"}),
    ("[C:海工装备产业链]的“链主”——[F:海岭重工]今年扩产。", {"海岭重工 OWNS_CHAIN 海工装备产业链"}),
    ("在[C:海工装备产业链]上，链主[F:海岭重工]带着42家企业走。", {"海岭重工 OWNS_CHAIN 海工装备产业链"}),
    ("[F:海岭重工]担当[C:海工装备产业链]链主。", {"海岭重工 OWNS_CHAIN 海工装备产业链"}),
    ("[F:海岭重工]扛起了[C:海工装备产业链]链主的担子。", {"海岭重工 OWNS_CHAIN 海工装备产业链"}),
    (
        "[F:海岭重工]和[F:云帆机电]分别是[C:海工装备产业链]和[C:果蔬产业链]的链主。",
        {"海岭重工 OWNS_CHAIN 海工装备产业链", "云帆机电 OWNS_CHAIN 果蔬产业链"},
    ),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert links <= said(sentence)
