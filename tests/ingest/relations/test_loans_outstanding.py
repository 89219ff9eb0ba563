"""What a named loan came to, told apart from its bank: balances, users and sureties of it."""

from __future__ import annotations

import pytest

from tests.ingest.relations.money import money_in

BROUGHT_OUT = "@云汐县|[B:云汐农商银行]推出[I:“潮汐贷”]，按订单放款。"
SAYS = {
    "its balance": (
        BROUGHT_OUT + "[I:“潮汐贷”=该产品]月末余额5.6亿元，惠及农户900户。",
        {"云汐农商银行 FINANCES 云汐县"},
    ),
    "the bank is told behind": (
        "@云汐县|[I:“潮汐贷”]由[B:云汐农商银行]设计，上半年用信企业684家，余额12.9亿元。",
        {"云汐农商银行 FINANCES 云汐县"},
    ),
    "what one firm has of it": (
        BROUGHT_OUT + "[F:海岭重工]用它贷到80万元，添了机床。",
        {"云汐农商银行 FINANCES 海岭重工"},
    ),
    "likened to another bank's": (
        BROUGHT_OUT + "[I:“潮汐贷”=该产品]比[B:青港银行]的同类贷款利率低，月末余额5.6亿元，惠及农户900户。",
        {"云汐农商银行 FINANCES 云汐县"},
    ),
    "another bank acts": (
        BROUGHT_OUT + "[B:青港银行]服务周到，月末余额5.6亿元，惠及农户900户。",
        set[str](),
    ),
    "it is the loan, though another bank was named since": (
        BROUGHT_OUT + "[B:青港银行]嫌额度小，没有跟进。[F:海岭重工]用它贷到80万元，添了机床。",
        {"云汐农商银行 FINANCES 海岭重工"},
    ),
    "what one firm got, in a sentence on the loan": (
        BROUGHT_OUT + "[I:“潮汐贷”]看的是订单，[F:海岭重工]拿到了700万元。",
        {"云汐农商银行 FINANCES 海岭重工"},
    ),
    "sold, not borrowed": (BROUGHT_OUT + "[I:“潮汐贷”]出了名，[F:海岭重工]卖了700万元的船。", set[str]()),
    "who drew on it is told before": (
        BROUGHT_OUT + "[F:海岭重工]有工人54名。厂长从[I:“潮汐贷”]借了180万元。",
        {"云汐农商银行 FINANCES 海岭重工"},
    ),
    "the loan gave it": (
        BROUGHT_OUT + "[F:海岭重工]缺设备，[I:“潮汐贷”]给了它80万元。",
        {"云汐农商银行 FINANCES 海岭重工"},
    ),
    "who did without it": (
        BROUGHT_OUT + "[F:海岭重工]没用[I:“潮汐贷”=该产品]，向[B:青港银行]借了300万元。",
        {"青港银行 FINANCES 海岭重工"},
    ),
    "its surety": (BROUGHT_OUT + "[B:云汐担保公司]为[I:“潮汐贷”=该产品]分担风险。", {"云汐担保公司 FINANCES 云汐县"}),
    "its surety, in another word": (
        BROUGHT_OUT + "[B:云汐担保公司]为[I:“潮汐贷”=该产品]兜底。",
        {"云汐担保公司 FINANCES 云汐县"},
    ),
    "risks of it listed": (BROUGHT_OUT + "[B:云汐担保公司]为[I:“潮汐贷”=该产品]列出风险清单。", set[str]()),
    "no surety asked": (BROUGHT_OUT + "[B:云汐担保公司]为[I:“潮汐贷”=该产品]免去担保。", set[str]()),
    "earned, not borrowed": (BROUGHT_OUT + "[F:海岭重工]从中赚了80万元。", set[str]()),
    "made in all": (BROUGHT_OUT + "全链累计实现产值5.6亿元，惠及农户900户。", set[str]()),
    "surety for what is no loan": (
        "@云汐县|[G:县经信局]上线[I:链上通平台]。[B:云汐担保公司]为[I:链上通平台]提供担保。",
        set[str](),
    ),
}


@pytest.mark.parametrize(("sentence", "links"), SAYS.values(), ids=SAYS)
def test_what_a_named_loan_came_to(sentence: str, links: set[str]) -> None:
    assert money_in(sentence) == links
