"""Construction projects that are called by what is built."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由该公司投资3.2亿元的滨海边缘数据中心已于10月并网。", {"滨海边缘数据中心"}),
        ("公司计划投资3亿元建设潮玩智造中心。", {"潮玩智造中心"}),
        ("在海洲村建成灯饰云仓，日均发货1.2万件。", {"灯饰云仓"}),
        ("投资3.5亿元，在东港镇新建深海系泊链智能工厂，目前已投产。", {"深海系泊链智能工厂"}),
        ("3.聚烯催化剂中试基地。", {"聚烯催化剂中试基地"}),
        ("苇川机械把雾培苇种繁育中心建在了同义镇。", {"雾培苇种繁育中心"}),
        ("原定8月投用的苇编检测中心二期，受设备进口影响推迟。", {"苇编检测中心二期"}),
        ("苇川机械的智能苇编车间，业主是云汐苇川机械有限公司。", {"智能苇编车间"}),
        ("5200万元贷款投在了苇乡食品苇叶深加工车间上。", {"苇乡食品苇叶深加工车间"}),
        ("由它与云汐大学共同承担的大规格苇锭均质化熔炼课题已获资金2600万元。", {"大规格苇锭均质化熔炼课题"}),
        ("二、主要在建工程\n智能煎煮中心：预算1.9亿元。", {"智能煎煮中心"}),
    ],
)
def test_a_building_with_its_money_or_progress_is_a_project(read: Read, text: str, names: set[str]) -> None:
    assert names <= read(text).names("Project")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由县城投集团承建的再生水厂扩建工程已完成主体施工。", {"再生水厂扩建工程"}),
        (
            "一、项目名称：东埔县水产品精深加工园基础设施建设（二期）\n二、采购人：县商务局",
            {"东埔县水产品精深加工园基础设施建设（二期）"},
        ),
        ("澜帆重工高端装备制造基地项目（一期）竣工投产。", {"澜帆重工高端装备制造基地项目（一期）"}),
        (
            "会上集中签约了曜石电气变频器、德祺电子线束、荣砺精密铸造等8个项目。",
            {"曜石电气变频器", "荣砺精密铸造", "德祺电子线束"},
        ),
        ("他们承担的省科技重大专项“高强铝合金锻件研制”通过验收。", {"“高强铝合金锻件研制”"}),
    ],
)
def test_works_and_notices_name_projects(read: Read, text: str, names: set[str]) -> None:
    assert names <= read(text).names("Project")
