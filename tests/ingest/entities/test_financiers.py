"""Financial firms that stand without their legal form."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("岳阳担保为渔具厂等小厂增信。", "岳阳担保"),
        ("首笔贷款到账，兴茶担保分担了两成风险。", "兴茶担保"),
        ("前者与海川金租合作，投了2亿元。", "海川金租"),
        ("凌河财险岭南中心支公司同步跟进。", "凌河财险岭南中心支公司"),
        ("凌河保险岭南中心支公司同步跟进。", "凌河保险"),
        ("红塔证券控股的公司做了8000万元。", "红塔证券"),
        ("厂房回租款从海川金租取得。", "海川金租"),
        ("出租方海川金租公司收租。", "海川金租公司"),
        ("大户靠岭南农信起家。", "岭南农信"),
        ("借了300万元，兴茶担保收费减半。", "兴茶担保"),
        ("县农信联社派了12名信贷员进支部。", "县农信联社"),
    ],
)
def test_a_brand_with_a_financial_trade_is_a_bank(read: Read, text: str, name: str) -> None:
    assert name in read(text, "民权县").names("Organization", "bank")


@pytest.mark.parametrize(
    "text",
    [
        "企业以设备租赁方式盘活资产。",
        "四家企业互相担保，为彼此增信。",
        "农业保险覆盖了全部农户。",
        "由政策性融资担保为小微企业增信。",
        "企业购买信用保险，降低风险。",
    ],
)
def test_the_trade_alone_is_nobody(read: Read, text: str) -> None:
    assert not read(text, "民权县").names("Organization", "bank")
