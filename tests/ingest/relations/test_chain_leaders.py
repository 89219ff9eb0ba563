"""Who leads a chain, in the ways articles say it: one sentence, the links it says."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

SENTENCES = [
    (
        "[C:海工装备产业链]链长：[P:周望川]，[M:云汐市]副市长。",
        {"周望川 LEADS_CHAIN 海工装备产业链", "周望川 HOLDS_POST 云汐市"},
    ),
    (
        "[P:周望川]、[P:韩述之]分别担任[C:海工装备产业链]、[C:药业产业链]链长。",
        {"周望川 LEADS_CHAIN 海工装备产业链", "韩述之 LEADS_CHAIN 药业产业链"},
    ),
    ("[M:云汐市]副市长[P:周望川]领衔[C:海工装备产业链]。", {"周望川 LEADS_CHAIN 海工装备产业链"}),
    ("由[Y:云汐市委]常委[P:周望川]挂帅[C:海工装备产业链]。", {"周望川 LEADS_CHAIN 海工装备产业链"}),
    ("[C:海工装备产业链]的链长由副市长[P:周望川]担任。", {"周望川 LEADS_CHAIN 海工装备产业链"}),
    ("作为[C:海工装备产业链]链长，[P:周望川]每月到企业走访。", {"周望川 LEADS_CHAIN 海工装备产业链"}),
    ("[C:海工装备产业链]由[G:市工信局]牵头。", {"市工信局 LEADS_CHAIN 海工装备产业链"}),
    (
        "[C:海工装备产业链]由[G:市工信局]、[G:市商务局]共同牵头。",
        {"市工信局 LEADS_CHAIN 海工装备产业链", "市商务局 LEADS_CHAIN 海工装备产业链"},
    ),
    (
        "[G:市工信局]牵头[C:海工装备产业链]，[G:市农业农村局]牵头[C:果蔬产业链]。",
        {"市工信局 LEADS_CHAIN 海工装备产业链", "市农业农村局 LEADS_CHAIN 果蔬产业链"},
    ),
    ("[G:市工信局]是[C:海工装备产业链]的牵头单位。", {"市工信局 LEADS_CHAIN 海工装备产业链"}),
    (
        "[C:海工装备产业链]（链长[P:周望川]，牵头部门[G:市工信局]，链主企业[F:海岭重工]）。",
        {
            "周望川 LEADS_CHAIN 海工装备产业链",
            "市工信局 LEADS_CHAIN 海工装备产业链",
            "海岭重工 OWNS_CHAIN 海工装备产业链",
        },
    ),
    (
        "[C:海工装备产业链]：链长[P:周望川]，副链长[P:韩述之]，牵头部门[G:市工信局]。",
        {
            "周望川 LEADS_CHAIN 海工装备产业链",
            "韩述之 LEADS_CHAIN 海工装备产业链",
            "市工信局 LEADS_CHAIN 海工装备产业链",
        },
    ),
    (
        "市长[P:周望川]挂帅[C:海工装备产业链]链长，[G:市工信局]局长[P:韩述之]任副链长。",
        {"周望川 LEADS_CHAIN 海工装备产业链", "韩述之 LEADS_CHAIN 海工装备产业链"},
    ),
    (
        "[P:周望川]担任[C:海工装备产业链]、[C:果蔬产业链]两条产业链的链长。",
        {"周望川 LEADS_CHAIN 海工装备产业链", "周望川 LEADS_CHAIN 果蔬产业链"},
    ),
    ("[P:周望川]副市长联系[C:海工装备产业链]。", {"周望川 LEADS_CHAIN 海工装备产业链"}),
    (
        "[C:海工装备产业链]实行双链长，行政链长为[P:周望川]，企业链长为[F:海岭重工]董事长[P:韩述之]。",
        {"周望川 LEADS_CHAIN 海工装备产业链", "韩述之 LEADS_CHAIN 海工装备产业链"},
    ),
    ("[G:市工信局]作为[C:海工装备产业链]牵头部门，组织了三场对接。", {"市工信局 LEADS_CHAIN 海工装备产业链"}),
    ("[C:海工装备产业链]责任单位[G:市工信局]要抓紧落实。", {"市工信局 LEADS_CHAIN 海工装备产业链"}),
    ("[C:海工装备产业链]链长[P:周望川]说，链要拧紧。", {"周望川 LEADS_CHAIN 海工装备产业链"}),
    ("副市长[P:周望川]（[C:海工装备产业链]链长）出席。", {"周望川 LEADS_CHAIN 海工装备产业链"}),
    ("[P:周望川]负责联系[C:海工装备产业链]。", {"周望川 LEADS_CHAIN 海工装备产业链"}),
    (
        "[C:海工装备产业链]，链长[P:周望川]；[C:果蔬产业链]，链长[P:韩述之]。",
        {"周望川 LEADS_CHAIN 海工装备产业链", "韩述之 LEADS_CHAIN 果蔬产业链"},
    ),
    ("[C:海工装备产业链]链长单位为[G:市工信局]。", {"市工信局 LEADS_CHAIN 海工装备产业链"}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert links <= said(sentence)
