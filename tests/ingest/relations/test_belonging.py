"""What belongs to what: parks, subsidiaries, offices, one sentence each."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

SENTENCES = [
    ("[F:海岭重工]是[C:海工产业链]的链主，落户[K:云汐高新区]11年。", {"海岭重工 PART_OF 云汐高新区"}),
    ("[F:海岭集团]是链主，旗下[F:云帆机电]年产曲轴6万件。", {"云帆机电 PART_OF 海岭集团"}),
    ("[F:海岭集团]今年扩产。集团旗下的[F:云帆机电]供货。", {"云帆机电 PART_OF 海岭集团"}),
    ("[Y:海工产业链党委]，隶属[Y:云汐两新工委]，今年成立。", {"海工产业链党委 PART_OF 云汐两新工委"}),
    ("[A:云汐大学]在[K:云汐高新区]设立[X:联合实验室]。", {"联合实验室 PART_OF 云汐高新区"}),
    ("[F:国网云汐公司][X:“彩虹”服务队]上门。", {"“彩虹”服务队 PART_OF 国网云汐公司"}),
    ("[F:香梨产业]扩产，[Y:香梨产业链党委]成立。", set()),  # the chain's, not the company's
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert {x for x in said(sentence) if "PART_OF" in x} == links
