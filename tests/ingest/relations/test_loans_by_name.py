"""A loan called by its name is the bank's that lends by it; what is opened, or held by two, is theirs."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

SENTENCES = [
    ("[B:云汐支行]用[I:“订单贷”]给了[F:海岭重工]6600万元。", {"云汐支行 LAUNCHES “订单贷”"}),
    ("服务银行：[B:云汐支行]，[I:“订单贷”]投放3亿元。", {"云汐支行 LAUNCHES “订单贷”"}),
    ("[B:云汐支行]给合作社贷了80万元，走的是该行[I:“绣女贷”]。", {"云汐支行 LAUNCHES “绣女贷”"}),
    ("[B:云汐支行]给它们发[I:“轻材贷”]，今年发了1亿元。", {"云汐支行 LAUNCHES “轻材贷”"}),
    ("[B:云汐支行]放了4.9亿元，其中[I:“琢玉贷”]占2.2亿元。", {"云汐支行 LAUNCHES “琢玉贷”"}),
    ("[B:云汐支行]、[B:望江支行]用[I:“订单贷”]放了3亿元。", set()),  # whose it is isn't told
    ("[I:“订单贷”]帮了[F:海岭重工]，[B:云汐支行]却没有放款。", set()),
    ("[B:云汐支行]参加了[I:“链上行”活动]。", set()),
    ("[G:云汐市工信局]说[I:“订单贷”]好用。", set()),
    ("[L:党建联盟]开[I:“密封圈”夜谈]17场。", {"党建联盟 LAUNCHES “密封圈”夜谈"}),
    (
        "[X:攻关组]，由[G:云汐市发改局]与[A:云汐大学]合办，经费930万元。",
        {"云汐市发改局 LAUNCHES 攻关组", "云汐大学 LAUNCHES 攻关组"},
    ),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert {x for x in said(sentence) if "LAUNCHES" in x} == links
