"""What a place or public body works by is its own: 按照“…”模式, 通过“…”等形式; what is set up by count."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

USED: list[tuple[str, str]] = [
    ("[M:云汐市]按照[I:“一链一专班”模式]，在八大产业链成立专班。", "云汐市 LAUNCHES “一链一专班”模式"),
    ("[M:云汐市]选派干部入企，通过[I:“红色跑办”]等形式，为企业提供方案68个。", "云汐市 LAUNCHES “红色跑办”"),
    ("依托[I:“红链云”平台]，[M:云汐市]实现诉求一键直达。", "云汐市 LAUNCHES “红链云”平台"),
    ("[M:云汐市]以[I:“红色引擎”工程]为抓手，选派52名指导员入企。", "云汐市 LAUNCHES “红色引擎”工程"),
    ("今年，[M:云汐市]把[I:“链长制”]作为总抓手，补链强链。", "云汐市 LAUNCHES “链长制”"),
    ("在[I:“党建+链”行动]中，[M:云汐市]选派干部120名。", "云汐市 LAUNCHES “党建+链”行动"),
    ("在[I:云汐市海工推介会]上，签约项目24个。", "云汐市 LAUNCHES 云汐市海工推介会"),
    ("[I:“助链快车”]是通过链长制搭建的直通车，统筹各部门力量。", "云汐市 LAUNCHES “助链快车”"),
    ("[I:“红管家”]是[M:云汐市]从退休干部中择优聘请的服务员。", "云汐市 LAUNCHES “红管家”"),
    ("企业在[I:“链通”]下单。这是[G:县工信局]今年上线的数字平台。", "县工信局 LAUNCHES “链通”"),
]
FOUNDED: list[tuple[str, str]] = [
    ("[M:云汐市]选派项目招引、规划建设等26个[X:“红链帮办队”]。", "云汐市 LAUNCHES “红链帮办队”"),
    ("[M:云汐市]在园区建成[X:“红港之家”]9个。", "云汐市 LAUNCHES “红港之家”"),
    ("[M:云汐市]分产业链组建[X:产业链智库]，引进专家。", "云汐市 LAUNCHES 产业链智库"),
    ("[M:云汐市]成立由市委副书记任组长的[G:链党建工作领导小组]。", "云汐市 LAUNCHES 链党建工作领导小组"),
    ("由[F:云汐产投]发起的[B:海工子基金]首期认缴5亿元。", "云汐产投 LAUNCHES 海工子基金"),
    ("依托园区、链主企业和站所，建成[X:“红链驿站”]37处。", "云汐市 LAUNCHES “红链驿站”"),
]


@pytest.mark.parametrize(("sentence", "link"), USED + FOUNDED)
def test_the_place_or_body_that_works_by_it_launches_it(sentence: str, link: str) -> None:
    assert link in said("[M:云汐市]发展产业。\n\n" + sentence, place="云汐市")


@pytest.mark.parametrize(
    "sentence",
    [
        "依托[I:“链通”平台]，[F:海岭重工]找到了供应商。",
        "在[I:第二十八届东岭洽谈会]上，[M:云汐市]签约项目169个。",
        "企业通过[I:“锚链贷”]拿到500万元。",
    ],
)
def test_firms_that_use_it_and_events_of_others_launch_nothing(sentence: str) -> None:
    assert not [link for link in said("[M:云汐市]发展产业。\n\n" + sentence, place="云汐市") if "LAUNCHES" in link]


def test_a_loan_is_the_branchs_not_its_party_committees() -> None:
    text = "[Y:云汐银行东湾支行党委]加入联盟后改了规矩。支行以画像为依据，开发[I:“滚珠贷”]。[B:云汐银行东湾支行]放款。"
    launched = {link for link in said(text) if "LAUNCHES" in link}
    assert launched == {"云汐银行东湾支行 LAUNCHES “滚珠贷”"}


def test_who_founds_it_somewhere_is_the_founder_not_the_place() -> None:
    text = "[A:云汐大学]在[M:青禾县]设立的[A:轴承研究院]承接课题33个。"
    assert {x for x in said(text, place="青禾县") if "LAUNCHES" in x} == {"云汐大学 LAUNCHES 轴承研究院"}
