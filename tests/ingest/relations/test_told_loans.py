"""Loans, stakes and works told in other orders of words: one passage, the links it says."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said
from tests.ingest.relations.money import money_in

PASSAGES = [
    ("[F:海岭重工]的800万元技改款由[B:云汐银行]解决。", {"云汐银行 FINANCES 海岭重工"}),
    ("[F:海岭重工]在[B:云汐银行]有1.2亿元授信。", {"云汐银行 FINANCES 海岭重工"}),
    ("借钱给[F:海岭重工]的是[B:云汐银行]。", {"云汐银行 FINANCES 海岭重工"}),
    ("[B:云汐银行]给[F:海岭重工]放了850万元。", {"云汐银行 FINANCES 海岭重工"}),
    ("[J:深海锚链项目]总投资4亿元，[B:云汐银行]贷了1.5亿元。", {"云汐银行 FINANCES 深海锚链项目"}),
    (
        "[F:海岭重工]建成了[J:深海锚链项目]。这座工厂花了4亿元，其中[B:云汐银行]贷款1.5亿元。",
        {"云汐银行 FINANCES 深海锚链项目"},
    ),
    ("[B:云汐银行]与[F:海岭重工]签约。这家支行又给[F:云帆机电]放款300万元。", {"云汐银行 FINANCES 云帆机电"}),
    (
        "[G:云汐市金融办]找来[B:云汐银行]、[B:海汇银行]，两家银行对[C:海工装备产业链]新增授信12亿元。",
        {"云汐银行 FINANCES 海工装备产业链", "海汇银行 FINANCES 海工装备产业链"},
    ),
    ("[B:云汐银行]推出贷款产品，[F:海岭重工]是第一家客户，获贷950万元。", {"云汐银行 FINANCES 海岭重工"}),
    ("[F:海岭重工]获贷600万元，担保方为[B:云帆担保公司]。", {"云帆担保公司 FINANCES 海岭重工"}),
    ("[C:海工装备产业链]年初成形。[B:云汐银行]为链上企业投放1.9亿元。", {"云汐银行 FINANCES 海工装备产业链"}),
    (
        "[J:深海锚链项目]由[F:海岭重工]与[F:云帆机电]合资建设。",
        {
            "海岭重工 INVESTS_IN 深海锚链项目",
            "云帆机电 INVESTS_IN 深海锚链项目",
            "海岭重工 UNDERTAKES 深海锚链项目",
            "云帆机电 UNDERTAKES 深海锚链项目",
        },
    ),
    ("[J:深海锚链项目]已开工，[B:云汐产业基金]认缴2亿元。", {"云汐产业基金 INVESTS_IN 深海锚链项目"}),
    ("[J:深海锚链项目]在建，土建由[F:海岭重工]施工。", {"海岭重工 UNDERTAKES 深海锚链项目"}),
]


@pytest.mark.parametrize(("passage", "links"), PASSAGES)
def test_a_loan_or_a_stake_is_read_in_any_order_of_words(passage: str, links: set[str]) -> None:
    assert links <= said(passage)


def test_a_borrower_that_is_no_known_name_is_not_taken_for_the_firm_before() -> None:
    assert not said("[F:海岭重工]扩产。[B:云汐银行]为岭岩车间提供贷款3亿元。") & {"云汐银行 FINANCES 海岭重工"}


def test_a_fund_takes_a_share_and_lends_nothing() -> None:
    links = said("[J:深海锚链项目]获得贷款，资本金中有[B:云汐产业基金]的2亿元。")
    assert "云汐产业基金 FINANCES 深海锚链项目" not in links


SUMS = {
    "the largest loan": (
        "[B:云汐银行]年内放贷2亿元，最大的一笔给了[F:海岭重工]，8000万元。",
        {"云汐银行 FINANCES 海岭重工"},
    ),
    "the first of a balance": (
        "[B:云汐银行]把贷款余额做到9亿元。第一户是[F:海岭重工]，300万元。",
        {"云汐银行 FINANCES 海岭重工"},
    ),
    "the largest order": ("[B:云汐银行]今年放贷。最大的一笔订单给了[F:海岭重工]，8000万元。", set[str]()),
    "the largest sum where nothing is lent": (
        "[B:云汐银行]办了运动会。最大的一笔给了[F:海岭重工]，8000元。",
        set[str](),
    ),
    "who paid": ("[F:海岭重工]周转缺800万元。出钱的是[B:云汐银行]。", {"云汐银行 FINANCES 海岭重工"}),
    "who paid, in the same sentence": (
        "[F:海岭重工]周转缺800万元，最后出钱的是[B:云汐银行]。",
        {"云汐银行 FINANCES 海岭重工"},
    ),
    "who paid others": ("[F:海岭重工]扩建车间。敢给小店放款的是[B:云汐银行]。", set[str]()),
    "who stood surety": (
        "[B:云汐银行]向[F:海岭重工]发放贷款800万元。[B:云帆担保公司]做的担保。",
        {"云汐银行 FINANCES 海岭重工", "云帆担保公司 FINANCES 海岭重工"},
    ),
    "a surety company's business": ("[F:海岭重工]扩建车间。[B:云帆担保公司]做的担保业务居全市第一。", set[str]()),
    "borrowed from": ("[F:海岭重工]周转缺800万元。最后从[B:云汐银行]贷到。", {"云汐银行 FINANCES 海岭重工"}),
    "papers fetched from": ("[F:海岭重工]扩建车间。结算证明从[B:云汐银行]拿到。", set[str]()),
    "entries of a list": (
        "[F:海岭重工]借了两笔：[B:云汐银行]，信用贷，800万元；[B:海汇银行]，设备抵押贷，300万元。",
        {"云汐银行 FINANCES 海岭重工", "海汇银行 FINANCES 海岭重工"},
    ),
    "entries of what banks have out": (
        "[F:海岭重工]扩建车间。10月末贷款余额：[B:云汐银行]，信用贷款，90亿元；[B:海汇银行]，抵押贷款，40亿元。",
        set[str](),
    ),
    "the surety of one of two loans": (
        "[B:云汐银行]向[F:海岭重工]发放贷款800万元。[B:云汐银行]那笔由[B:云帆担保公司]托底。",
        {"云汐银行 FINANCES 海岭重工", "云帆担保公司 FINANCES 海岭重工"},
    ),
    "bought up, not secured": ("[F:海岭重工]的稻谷卖不动，由[B:云汐银行]托底收购。", set[str]()),
    "a bank of the place": (
        "[B:云汐银行]开了新网点。这家本地银行给[F:云帆机电]放款300万元。",
        {"云汐银行 FINANCES 云帆机电"},
    ),
    "a bank of the place that nobody named": ("这家本地银行给[F:云帆机电]放款300万元。", set[str]()),
}


@pytest.mark.parametrize(("passage", "links"), SUMS.values(), ids=SUMS)
def test_whose_the_money_is_when_only_one_side_is_named(passage: str, links: set[str]) -> None:
    assert money_in(passage) == links


LEADS = {
    "of the chain": ("它的牵头行为[B:云汐银行]。", {"云汐银行 FINANCES 海工装备产业链"}),
    "of a syndicate": ("12亿元银团贷款，牵头行为[B:云汐银行]。", set[str]()),
    "the chain's, that leads a syndicate too": (
        "主办行为[B:云汐银行]，并由它组成银团。",
        {"云汐银行 FINANCES 海工装备产业链"},
    ),
}


@pytest.mark.parametrize(("sentence", "links"), LEADS.values(), ids=LEADS)
def test_who_leads_a_syndicate_serves_no_chain(sentence: str, links: set[str]) -> None:
    assert money_in("[C:海工装备产业链]年产值90亿元。" + sentence) == links


OTHER_WORDS = {
    "it is who the sentence is about": (
        "[F:海岭重工]手里捏着[F:云帆机电]开的商票，[B:云汐银行]给它贴现2300万元。",
        {"云汐银行 FINANCES 海岭重工"},
    ),
    "it goes on with the subject of the sentence before": (
        "[F:海岭重工]去年向[F:云帆机电]供了4万根轴。它借[B:云汐银行]的2400万元，利率是3.1%。",
        {"云汐银行 FINANCES 海岭重工"},
    ),
    "it is the same throughout a sentence": (
        "[F:海岭重工]扩产。去年它缺地，[F:云帆机电]让出一块；它缺钱，[B:云汐银行]给了它80万元。",
        {"云汐银行 FINANCES 海岭重工"},
    ),
    "it is the works that the sentence before is about": (
        "[J:锚链二线]由[F:海岭重工]投建，叶片由[F:云帆机电]供货。[B:云汐银行]牵头的银团给了它31亿元。",
        {"云汐银行 FINANCES 锚链二线"},
    ),
    "comes from": (
        "谈成授信37亿元，其中[F:海岭重工]6亿元来自[B:云汐银行]，另外[B:海汇租赁]给[J:云帆二线]做了回租8800万元。",
        {"云汐银行 FINANCES 海岭重工", "海汇租赁 FINANCES 云帆二线"},
    ),
    "that too": (
        "[B:云汐银行]给[F:海岭重工]续了6亿元贷款，[F:云帆机电]的8000万元购置贷也是[B:云汐银行=该行]放的。",
        {"云汐银行 FINANCES 海岭重工", "云汐银行 FINANCES 云帆机电"},
    ),
    "spent on works": (
        "[F:海岭重工]的4亿元项目贷款来自[B:云汐银行]，专款用于[J:锚链二线]。",
        {"云汐银行 FINANCES 海岭重工", "云汐银行 FINANCES 锚链二线"},
    ),
    "rented": (
        "[F:海岭重工]的新线是自己凑钱建的，其中向[B:海汇租赁]租了焊接机70台，租金6800万元。",
        {"海汇租赁 FINANCES 海岭重工"},
    ),
    "the lessor named as such": (
        "[F:海岭重工]添了36台大机器，出租方[B:海汇租赁]，租金总额4200万元。",
        {"海汇租赁 FINANCES 海岭重工"},
    ),
    "a part of the loan secured": (
        "[F:海岭重工]缺1600万元，[B:云汐银行]放了1000万元，[B:云帆担保公司]保八成。",
        {"云汐银行 FINANCES 海岭重工", "云帆担保公司 FINANCES 海岭重工"},
    ),
    "a surety that is given security": (
        "[F:海岭重工]向[B:云帆担保公司]提供反担保，[B:云汐银行]随后放款1000万元。",
        {"云汐银行 FINANCES 海岭重工", "云帆担保公司 FINANCES 海岭重工"},
    ),
    "filled up and added": (
        "[F:海岭重工]买下8套新机；设备款中，[B:海汇租赁]垫了9000万元，[B:云汐银行]补了2000万元流贷。",
        {"海汇租赁 FINANCES 海岭重工", "云汐银行 FINANCES 海岭重工"},
    ),
    "the bank lends, it isn't lent to": (
        "[F:海岭重工]扩产。公司建的[J:沼气项目]装机3兆瓦，[B:云汐银行]贷了7000万元。",
        {"云汐银行 FINANCES 沼气项目"},
    ),
    "the same branch": (
        "[B:云汐支行]给[F:海岭重工]放款700万元。同支行为[F:云帆机电]办理票据贴现5200万元。",
        {"云汐支行 FINANCES 海岭重工", "云汐支行 FINANCES 云帆机电"},
    ),
}


@pytest.mark.parametrize(("passage", "links"), OTHER_WORDS.values(), ids=OTHER_WORDS)
def test_a_loan_told_in_yet_other_words(passage: str, links: set[str]) -> None:
    assert {x for x in money_in(passage) if " FINANCES " in x} == links


SYNDICATES = {
    "of the works told before": (
        "[J:深海项目]由[F:海岭重工]建设，年产锚链3万吨。[B:云汐银行]牵头，[B:海汇银行]参团，组成银团放款5亿元。",
        {"云汐银行 FINANCES 深海项目", "海汇银行 FINANCES 深海项目"},
    ),
    "parted by semicolons": (
        "[B:云汐银行]、[B:海汇银行]组成银团支持[J:深海项目]；牵头行[B:云汐银行]承贷3亿元；参团的[B:海汇银行]出2亿元。",
        {"云汐银行 FINANCES 深海项目", "海汇银行 FINANCES 深海项目"},
    ),
    "shares after a colon": (
        "[J:深海项目]总投资9亿元。银团贷款6亿元：[B:云汐银行]3亿元；[B:海汇银行]2亿元；[B:岭南银行]1亿元。",
        {"云汐银行 FINANCES 深海项目", "海汇银行 FINANCES 深海项目", "岭南银行 FINANCES 深海项目"},
    ),
    "shares in brackets": (
        "[J:深海项目]由[F:海岭重工]建设。银团由[B:云汐银行]（3亿元）；[B:海汇银行]（2亿元）组成。",
        {"云汐银行 FINANCES 深海项目", "海汇银行 FINANCES 深海项目"},
    ),
    "the banks' part of what works cost": (
        "[J:深海项目]概算11亿元，银行这一块，[B:云汐银行]5亿元、[B:海汇银行]2亿元，均已到账。",
        {"云汐银行 FINANCES 深海项目", "海汇银行 FINANCES 深海项目"},
    ),
    "the works are called just so": (
        "[J:深海项目]由[F:海岭重工]建设。项目获银团贷款8亿元：牵头行[B:云汐银行]承贷5亿元；参贷行[B:海汇银行]承贷3亿元。",
        {"云汐银行 FINANCES 深海项目", "海汇银行 FINANCES 深海项目"},
    ),
    "a county's loans, bank by bank": (
        "@云汐县|今年以来，全县新增贷款12亿元：[B:云汐银行]5亿元、[B:海汇银行]4亿元。",
        {"云汐银行 FINANCES 云汐县", "海汇银行 FINANCES 云汐县"},
    ),
    "put together by three": (
        "轮到[F:海岭重工]备料，就由[B:云汐银行]牵头，[B:海汇银行]、[B:岭南银行]跟上，三家拼成2.6亿元的银团。",
        {"云汐银行 FINANCES 海岭重工", "海汇银行 FINANCES 海岭重工", "岭南银行 FINANCES 海岭重工"},
    ),
    "another loan behind a semicolon": (
        "[B:云汐银行]、[B:海汇银行]组成银团给[J:深海项目]放款5亿元；[B:岭南银行]另给[F:云帆机电]放了350万元。",
        {"云汐银行 FINANCES 深海项目", "海汇银行 FINANCES 深海项目", "岭南银行 FINANCES 云帆机电"},
    ),
}


@pytest.mark.parametrize(("passage", "links"), SYNDICATES.values(), ids=SYNDICATES)
def test_whom_a_syndicate_lends_to(passage: str, links: set[str]) -> None:
    assert {x for x in money_in(passage) if " FINANCES " in x} == links
