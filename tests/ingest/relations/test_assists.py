"""Who helps whom: one sentence, the links it says."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

SENTENCES = [
    ("[G:市工信局]协调解决了[F:海岭重工]的用电难题。", {"市工信局 ASSISTS 海岭重工"}),
    ("[X:护链专班]驻点[F:海岭重工]，一周办完手续。", {"护链专班 ASSISTS 海岭重工"}),
    ("在[Y:链党委]帮助下，[F:海岭重工]的难题解决了。", {"链党委 ASSISTS 海岭重工"}),
    ("[P:周望川]带队到[F:海岭重工]现场办公，解决用水问题。", {"周望川 ASSISTS 海岭重工"}),
    ("[G:市科技局]为[F:海岭重工]引荐专家5名。", {"市科技局 ASSISTS 海岭重工"}),
    ("[G:市工信局]牵线[A:云汐大学]，为[F:海岭重工]攻关。", {"市工信局 ASSISTS 海岭重工"}),
    ("[G:市发改局]推动[J:深海锚链项目]提前开工。", {"市发改局 ASSISTS 深海锚链项目"}),
    ("[A:云汐大学]教授[P:苏见微]帮[F:海岭重工]改进工艺。", {"苏见微 ASSISTS 海岭重工"}),
    ("[P:苏见微]驻厂指导[F:海岭重工]。", {"苏见微 ASSISTS 海岭重工"}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert links <= said(sentence)
