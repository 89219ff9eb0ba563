"""Firms without a legal form, and one body under several forms."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("据澜帆海工总经理厉天行介绍，今年订单饱满。", {"澜帆海工"}),
        ("本行向澜帆海工授信2亿元。", {"澜帆海工"}),
        ("以澜帆海工为链主，以荣砺金属、德祺电子等为骨干。", {"澜帆海工", "荣砺金属", "德祺电子"}),
        ("产业链党委与顺丰、京东等物流企业座谈。", {"顺丰", "京东"}),
    ],
)
def test_a_brand_with_what_only_firms_have_is_a_firm(read: Read, text: str, names: set[str]) -> None:
    assert names <= read(text).names("Organization")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("据传香川食品有限公司是链主。", {"香川食品有限公司"}),
        ("如果香川食品有限公司是链主，配套率会更高。", {"香川食品有限公司"}),
        ("投资方上海砾川新能源有限公司表示将继续洽谈。", {"上海砾川新能源有限公司"}),
        ("次席青海汗川锂镁有限公司的装置开工不足。", {"青海汗川锂镁有限公司"}),
        ("唐山镇山东齐川膜材料有限公司反映用汽成本高。", {"山东齐川膜材料有限公司"}),
        ("山东耿川聚合物有限公司原拟收购淄博田川助剂厂。", {"山东耿川聚合物有限公司", "淄博田川助剂厂"}),
        ("荣川与云汐大学合建储能安全联合实验室。", {"储能安全联合实验室"}),
        ("南通众和融资担保集团有限公司减半收取保费。", {"南通众和融资担保集团有限公司"}),
    ],
)
def test_a_name_begins_behind_what_is_said_of_the_body(read: Read, text: str, names: set[str]) -> None:
    assert names <= read(text).names("Organization")


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("南安市仑苍镇恒川五金厂没钱上设备。恒川五金厂找到了链主。", "南安市仑苍镇恒川五金厂", "恒川五金厂"),
        ("长沙经济技术开发区工委开会。长沙经开区工委印发方案。", "长沙经济技术开发区工委", "长沙经开区工委"),
        ("县工业和信息化局牵头。县工信局印发方案。", "县工业和信息化局", "县工信局"),
        ("云南彩川丝绸股份有限公司去年收茧。云南彩川的鲜茧由合作社供应。", "云南彩川丝绸股份有限公司", "云南彩川"),
    ],
)
def test_short_and_full_forms_are_one_body(read: Read, text: str, one: str, other: str) -> None:
    body = read(text).called(one)
    assert other in (body.name, *body.aliases)


@pytest.mark.parametrize(
    "text", ["我们和一家上海的芯片设计公司谈了半年。", "她自己办起电商公司。", "组建三支服务队伍。"]
)
def test_any_firm_and_any_team_are_no_bodies(read: Read, text: str) -> None:
    assert not read(text).names("Organization")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("凌禾板材、森屿家居、林语木业等12家企业抱团出海。", "凌禾板材"),
        ("“缺胶，我们送。”凌禾板材销售经理说。", "凌禾板材"),
    ],
)
def test_a_brand_with_its_trade_in_a_list_of_firms_or_before_its_manager(read: Read, text: str, name: str) -> None:
    assert name in read(text, "民权县").names("Organization", "enterprise")


def test_kinds_of_goods_in_a_list_of_firms_are_none(read: Read) -> None:
    assert not read("精密机械、汽车电子、高端装备等15家企业落户。", "民权县").names("Organization")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("石沟镇的七宝竹器作坊只有12个工人。", "七宝竹器作坊", id="a workshop"),
        pytest.param("贷给小桥乡的阿贵酱店40万元。", "阿贵酱店", id="a shop"),
        pytest.param("芝岭街道的圆岩铆焊厂来了单子。", "圆岩铆焊厂", id="works"),
        pytest.param("苏坪镇亘源电缆厂厂长说，订单不愁。", "苏坪镇亘源电缆厂", id="works with their head"),
    ],
)
def test_small_works_are_introduced_by_their_town(read: Read, text: str, name: str) -> None:
    assert name in read(text).names("Organization")


@pytest.mark.parametrize("text", ["信岭镇的竹编作坊有160家。", "芦岭镇的小厂常被拖款。", "董家镇的几家包装厂停了产。"])
def test_works_that_only_their_town_tells_are_no_firm(read: Read, text: str) -> None:
    assert not read(text).names("Organization")


def test_a_society_of_several_trades_has_one_name(read: Read) -> None:
    assert "云汐县茶叶与花木商会" in read("云汐县茶叶与花木商会的墙上挂着两张表。", "云汐县").names("Organization")


def test_a_firm_that_a_school_helps_is_no_name(read: Read) -> None:
    assert read("云汐大学帮公司做成了提取液。").names("Organization") == {"云汐大学"}


@pytest.mark.parametrize("does", ["听说", "得知", "走访", "看中了"])
def test_a_bank_and_what_it_does_are_no_part_of_a_firms_name(read: Read, does: str) -> None:
    found = read(f"渡口农商银行{does}创伏光电有限公司，三天放款600万元。")
    assert found.names("Organization") == {"渡口农商银行", "创伏光电有限公司"}


@pytest.mark.parametrize("name", ["渡口农商银行服务有限公司", "石岭银行投资有限公司"])
def test_a_banks_own_firm_keeps_its_name(read: Read, name: str) -> None:
    assert name in read(f"{name}成立。").names("Organization")


@pytest.mark.parametrize("who", ["老邻居", "前任", "老伙伴"])
def test_whose_neighbour_it_is_is_no_part_of_a_firms_name(read: Read, who: str) -> None:
    assert "云帆玻璃厂" in read(f"镇上的{who}云帆玻璃厂走了另一条路。").names("Organization")


def test_an_area_that_the_tagger_cut_opens_the_name(read: Read) -> None:
    found = read("来安县的小厂不少。来安铝架婆型材厂手里捏着商票。", "滁州市")
    assert "来安铝架婆型材厂" in found.names("Organization")


@pytest.mark.parametrize("name", ["省农担公司", "石岭农业担保公司"])
def test_a_guarantor_of_farmers_is_a_bank(read: Read, name: str) -> None:
    assert name in read(f"{name}为其担保。").names("Organization", "bank")
