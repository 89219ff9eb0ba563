"""Chains and roles whose order alone, or whose clause alone, tells who belongs to which."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

TYPES = ("LEADS_CHAIN", "OWNS_CHAIN")
SENTENCES = [
    (
        "[C:海工产业链]、[C:氢能产业链]、[C:铸造产业链]、[C:食品产业链]四条产业链，"
        "链长为[P:周望川]、[P:韩述之]、[P:苏见微]、[P:宋一鸣]，链主为[F:海岭重工"
        "]、[F:云帆机电]、[F:沙洲铸造]、[F:沙洲食品]。",
        {
            "云帆机电 OWNS_CHAIN 氢能产业链",
            "周望川 LEADS_CHAIN 海工产业链",
            "宋一鸣 LEADS_CHAIN 食品产业链",
            "沙洲铸造 OWNS_CHAIN 铸造产业链",
            "沙洲食品 OWNS_CHAIN 食品产业链",
            "海岭重工 OWNS_CHAIN 海工产业链",
            "苏见微 LEADS_CHAIN 铸造产业链",
            "韩述之 LEADS_CHAIN 氢能产业链",
        },
    ),
    (
        "[C:海工产业链]、[C:氢能产业链]、[C:铸造产业链]、[C:食品产业链]各有链长。链"
        "长按此顺序为[P:周望川]、[P:韩述之]、[P:苏见微]、[P:宋一鸣]。链主是[F:海"
        "岭重工]、[F:云帆机电]、[F:沙洲铸造]、[F:沙洲食品]。",
        {
            "云帆机电 OWNS_CHAIN 氢能产业链",
            "周望川 LEADS_CHAIN 海工产业链",
            "宋一鸣 LEADS_CHAIN 食品产业链",
            "沙洲铸造 OWNS_CHAIN 铸造产业链",
            "沙洲食品 OWNS_CHAIN 食品产业链",
            "海岭重工 OWNS_CHAIN 海工产业链",
            "苏见微 LEADS_CHAIN 铸造产业链",
            "韩述之 LEADS_CHAIN 氢能产业链",
        },
    ),
    (
        "链长[P:周望川]（[C:海工产业链]）、[P:韩述之]（[C:氢能产业链]）、[P:苏见微]（[C:铸造产业链]）。",
        {"周望川 LEADS_CHAIN 海工产业链", "苏见微 LEADS_CHAIN 铸造产业链", "韩述之 LEADS_CHAIN 氢能产业链"},
    ),
    (
        "链主[F:海岭重工]（[C:海工产业链]）、[F:云帆机电]（[C:氢能产业链]）、[F:沙洲铸造]（[C:铸造产业链]）。",
        {"云帆机电 OWNS_CHAIN 氢能产业链", "沙洲铸造 OWNS_CHAIN 铸造产业链", "海岭重工 OWNS_CHAIN 海工产业链"},
    ),
    (
        "链长各管一条：[P:周望川]管[C:海工产业链]，[P:韩述之]抓[C:氢能产业链]。",
        {"周望川 LEADS_CHAIN 海工产业链", "韩述之 LEADS_CHAIN 氢能产业链"},
    ),
    (
        "四条链四位链长：[C:海工产业链][P:周望川]、[C:氢能产业链][P:韩述之]、[C:铸造产业链][P:苏见微]、[C:食品产业链][P:宋一鸣]。",
        {
            "周望川 LEADS_CHAIN 海工产业链",
            "宋一鸣 LEADS_CHAIN 食品产业链",
            "苏见微 LEADS_CHAIN 铸造产业链",
            "韩述之 LEADS_CHAIN 氢能产业链",
        },
    ),
    (
        "[C:海工产业链]链长[P:周望川]、链主[F:海岭重工]，[C:氢能产业链]链长[P:韩述之]、链主[F:云帆机电]。",
        {
            "云帆机电 OWNS_CHAIN 氢能产业链",
            "周望川 LEADS_CHAIN 海工产业链",
            "海岭重工 OWNS_CHAIN 海工产业链",
            "韩述之 LEADS_CHAIN 氢能产业链",
        },
    ),
    (
        "[C:海工产业链]，链长[P:周望川]，牵头单位[G:市工信局]，链主[F:海岭重工]。[C:氢能产业链]，链长[P:韩述之]，牵头单位[G:市科技局]，链主[F:云帆机电]。",
        {
            "云帆机电 OWNS_CHAIN 氢能产业链",
            "周望川 LEADS_CHAIN 海工产业链",
            "市工信局 LEADS_CHAIN 海工产业链",
            "市科技局 LEADS_CHAIN 氢能产业链",
            "海岭重工 OWNS_CHAIN 海工产业链",
            "韩述之 LEADS_CHAIN 氢能产业链",
        },
    ),
    (
        "链长[P:周望川]、牵头单位[G:市工信局]、链主[F:海岭重工]的是[C:海工产业链]。",
        {"周望川 LEADS_CHAIN 海工产业链", "市工信局 LEADS_CHAIN 海工产业链", "海岭重工 OWNS_CHAIN 海工产业链"},
    ),
    (
        "[P:周望川]任链长、[G:市工信局]牵头、[F:海岭重工]为链主的[C:海工产业链]，年产值百亿元。",
        {"周望川 LEADS_CHAIN 海工产业链", "市工信局 LEADS_CHAIN 海工产业链", "海岭重工 OWNS_CHAIN 海工产业链"},
    ),
    (
        "由[P:周望川]任链长的有[C:海工产业链]和[C:氢能产业链]两条。",
        {"周望川 LEADS_CHAIN 氢能产业链", "周望川 LEADS_CHAIN 海工产业链"},
    ),
    (
        "[C:海工产业链]、[C:氢能产业链]由[P:周望川]挂帅，[C:铸造产业链]由[P:韩述之]挂帅。",
        {"周望川 LEADS_CHAIN 氢能产业链", "周望川 LEADS_CHAIN 海工产业链", "韩述之 LEADS_CHAIN 铸造产业链"},
    ),
    (
        "[P:周望川]挂帅的是[C:海工产业链]，[P:韩述之]挂帅的是[C:氢能产业链]。",
        {"周望川 LEADS_CHAIN 海工产业链", "韩述之 LEADS_CHAIN 氢能产业链"},
    ),
    (
        "[G:市工信局]牵头的是[C:海工产业链]，[G:市科技局]牵头的是[C:氢能产业链]。",
        {"市工信局 LEADS_CHAIN 海工产业链", "市科技局 LEADS_CHAIN 氢能产业链"},
    ),
    (
        "[G:市工信局]：牵头[C:海工产业链]、[C:氢能产业链]。[G:市科技局]：牵头[C:铸造产业链]。",
        {"市工信局 LEADS_CHAIN 氢能产业链", "市工信局 LEADS_CHAIN 海工产业链", "市科技局 LEADS_CHAIN 铸造产业链"},
    ),
    (
        "[P:周望川]：[C:海工产业链]链长；[P:韩述之]：[C:氢能产业链]链长。",
        {"周望川 LEADS_CHAIN 海工产业链", "韩述之 LEADS_CHAIN 氢能产业链"},
    ),
    (
        "[F:海岭重工]：[C:海工产业链]链主；[F:云帆机电]：[C:氢能产业链]链主。",
        {"云帆机电 OWNS_CHAIN 氢能产业链", "海岭重工 OWNS_CHAIN 海工产业链"},
    ),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says_just_this(sentence: str, links: set[str]) -> None:
    assert {x for x in said(sentence) if x.split()[1] in TYPES} == links
