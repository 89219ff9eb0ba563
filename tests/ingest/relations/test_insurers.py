"""An insurer lends, guarantees or gives a credit bond, or it only insures."""

from __future__ import annotations

import pytest

from tests.ingest.relations.money import money_in

SENTENCES = [
    ("[B:云汐财险]为[F:海岭重工]承保首台套保险，保额8000万元。", set()),
    ("[B:云汐财险]签出首张综合险保单，保额1000万元，投保人正是[F:海岭重工]。", set()),
    ("@云汐县|[B:云汐农险]承保山地鸡130万只，赔付900万元。", set()),
    ("[B:云汐财险]为[F:海岭重工]承保出口信用保险2300万美元。", {"云汐财险 FINANCES 海岭重工"}),
    ("[B:云汐财险]为[F:海岭重工]的贷款提供保证保险。", {"云汐财险 FINANCES 海岭重工"}),
    (
        "[B:云汐银行]借给[F:海岭重工]500万元，[B:云汐财险]为它承保，保额800万元。",
        {"云汐银行 FINANCES 海岭重工"},
    ),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_insurer_finances_just_these(sentence: str, links: set[str]) -> None:
    assert money_in(sentence) == links
