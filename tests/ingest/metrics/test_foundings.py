"""What a clause before set up, and which figures are its own. Invented bodies."""

from __future__ import annotations

import pytest

from tests.ingest.metrics.marked import subjects

OFFICE = "[苇州市工业局|government]"
PARTY = "[苇编产业链党委|party]"
BANK = "[苇州银行|bank]"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"{OFFICE}上线[苇链通平台|Initiative]，注册企业达340家。", ["苇链通平台"]),
        (f"{OFFICE}举办[苇编产业对接会|Initiative]，46家企业到场，签约项目12个。", ["苇编产业对接会"] * 2),
        (f"{PARTY}开设[苇编夜校|Initiative]，首期招收学员60人。", ["苇编夜校"]),
        (f"{OFFICE}印发[《苇编强链方案》|Initiative]，提出18条措施。", ["《苇编强链方案》"]),
        (f"{BANK}推出[“苇编贷”|Initiative]，余额已达9.4亿元。", ["“苇编贷”"]),
        (f"{PARTY}联合{BANK}推出[“苇编贷”|Initiative]，惠及企业418家。", ["“苇编贷”"]),
        ("[苇州大学|academia]与[苇川机械]合办[苇编学院|academia]，首届招生150人。", ["苇编学院"]),
        (f"[苇州市|Place]成立{PARTY}，由[何苇|Person]任书记，覆盖党员1900余名。", ["苇编产业链党委"]),
        (f"{PARTY}组建[苇岸服务队|other]，队员34名。", ["苇岸服务队"]),
        ("[苇川机械]建成[智能苇编项目|Project]，年产苇板30万张。", ["智能苇编项目"]),
        ("[苇州市|Place]新建[苇编产业园|park]，占地420亩。", ["苇编产业园"]),
        ("[苇州大学|academia]选育出[“苇优3号”|Product]，今年推广面积达6.8万亩。", ["“苇优3号”"]),
    ],
)
def test_what_was_set_up_owns_what_it_has_and_draws(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"{OFFICE}实施[苇才计划|Initiative]，引进专家16名。", ["苇州市工业局"]),
        (f"{OFFICE}开设[苇编工匠班|Initiative]，培训技术工人2150人次。", ["苇州市工业局"]),
        (f"{BANK}推出[“苇编贷”|Initiative]，已为89家企业放款6.3亿元。", ["苇州银行"] * 2),
        (f"{PARTY}组建[苇编党建联盟|alliance]，选派党建指导员52名。", ["苇编产业链党委"]),
        (f"[苇州市|Place]成立{PARTY}，推动28项科研项目落户。", ["苇州市"]),
        ("[苇川机械]开发出[苇丝板|Product]，产品成材率达到85%。", ["苇川机械"]),
        (
            f"{OFFICE}推出[“苇事快办”|Initiative]，把47个事项并成一张单，平均办结时间压缩65%，好评率99.1%。",
            ["苇州市工业局", "“苇事快办”", "“苇事快办”"],
        ),
        (f"{OFFICE}实施[苇才计划|Initiative]，将46家企业编成9组。", ["苇州市工业局"] * 2),
    ],
)
def test_what_the_founder_goes_on_to_do_is_the_founders(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected
