"""Chain roles as people tell them: 链长呢，是…; 打头的; 领头羊; 功劳归链主; 人家是咱的链主."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

LEADS, OWNS = "周望川 LEADS_CHAIN 氢能产业链", "海岭重工 OWNS_CHAIN 氢能产业链"
TOLD = [
    ("链长呢，是副市长[P:周望川]。", LEADS),
    ("副链长叫[P:周望川]，别的不管。", LEADS),
    ("副链长有[G:市工信局]局长[P:周望川]、[G:市商务局]局长[P:韩述之]。", LEADS),
    ("链主嘛，就是[F:海岭重工]。", OWNS),
    ("链主叫[F:海岭重工]，在城南。", OWNS),
    ("打头的，也就是链主，[F:海岭重工]，一天下线50台。", OWNS),
    ("领头的[F:海岭重工]占去一半。", OWNS),
    ("[F:海岭重工]是链上的“领头羊”。", OWNS),
    ("链主：[F:云帆机电]，另一家是做热轧的[F:海岭重工]。", OWNS),
    ("功劳归链主。[F:海岭重工]一年造80台。", OWNS),
    ("先说说链主。[F:海岭重工]一年造80台。", OWNS),
    ("我到[F:海岭重工]看过。人家是咱的链主啊！", OWNS),
    ("我在[F:海岭重工]干过九年。老东家是链主，一年造80台。", OWNS),
    ("挂钩的部门有俩，[G:农业局]抓种，[G:商务局]抓卖。", "商务局 LEADS_CHAIN 氢能产业链"),
    ("链长——[P:周望川]；包联部门——[G:商务局]。", "商务局 LEADS_CHAIN 氢能产业链"),
]
NOT_TOLD = [
    ("链长有空就找[P:周望川]聊天。", LEADS),
    ("[F:海岭重工]是全国同行的“领头羊”。", OWNS),
    ("[F:海岭重工]曾是链上的“领头羊”。", OWNS),
    ("十家工厂组成攻关队，领头的是[F:海岭重工]。", OWNS),
    ("带头的[F:海岭重工]捐了30万元。", OWNS),
    ("订单来自链主。[F:海岭重工]一年造80台。", OWNS),
    ("全镇有包联单位三家，[G:商务局]抓帮扶。", "商务局 LEADS_CHAIN 氢能产业链"),
]


@pytest.mark.parametrize(("sentence", "link"), TOLD)
def test_who_has_the_role_is_told_as_one_speaks(sentence: str, link: str) -> None:
    assert link in said("[C:氢能产业链]今年产值80亿元。" + sentence)


def test_a_team_named_after_a_chain_tells_which_chain_is_spoken_of() -> None:
    told = "[C:氢能产业链]和[C:海工产业链]都有人管。[X:氢能产业链专班]驻进厂里。副市长[P:周望川]是链长。"
    assert LEADS in said(told)


@pytest.mark.parametrize(("sentence", "link"), NOT_TOLD)
def test_other_words_give_nobody_the_role(sentence: str, link: str) -> None:
    assert link not in said("[C:氢能产业链]今年产值80亿元。" + sentence)
