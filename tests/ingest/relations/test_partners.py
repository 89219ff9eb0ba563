"""Who works with whom: one sentence, the links it says."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

SENTENCES = [
    ("[F:海岭重工]同[A:云汐大学]签下合作协议。", {"海岭重工 PARTNERS_WITH 云汐大学"}),
    ("[Y:海岭重工党委]与[Y:云汐银行党支部]开展结对共建。", {"海岭重工党委 PARTNERS_WITH 云汐银行党支部"}),
    (
        "[F:海岭重工]牵手[A:云汐大学]建起[A:深海实验室]。",
        {"海岭重工 PARTNERS_WITH 云汐大学", "海岭重工 LAUNCHES 深海实验室", "云汐大学 LAUNCHES 深海实验室"},
    ),
    ("[F:海岭重工]与[F:云帆机电]达成战略合作。", {"海岭重工 PARTNERS_WITH 云帆机电"}),
    ("[F:海岭重工]和[F:云帆机电]结成对子。", {"海岭重工 PARTNERS_WITH 云帆机电"}),
    ("[B:云汐银行]与[F:海岭重工]签署战略合作协议。", {"云汐银行 PARTNERS_WITH 海岭重工"}),
    ("[A:云汐大学]与[F:海岭重工]的校企合作已有三年。", {"云汐大学 PARTNERS_WITH 海岭重工"}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert links <= said(sentence)
