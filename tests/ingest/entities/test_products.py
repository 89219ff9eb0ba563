"""Products."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("双方联合研发的甲醇燃料电池已经下线。", "甲醇燃料电池"),
        ("公司研发出低温染色技术。", "低温染色技术"),
        ("主要生产轻型发动机。", "轻型发动机"),
        ("每年供应陶土坯料2400吨。", "陶土坯料"),
        ("锂电铜箔优先供应电池厂。", "锂电铜箔"),
    ],
)
def test_the_noun_phrase_beside_the_verb(read: Read, text: str, product: str) -> None:
    assert product in read(text).names("Product")


@pytest.mark.parametrize(
    "text", ["供应链企业增多。", "提供贷款3亿元。", "组织生产经营。", "提供服务120次。", "恢复生产。"]
)
def test_money_services_and_phrases_are_no_products(read: Read, text: str) -> None:
    assert not read(text).names("Product")


def test_the_phrase_ends_where_the_thing_ends(read: Read) -> None:
    assert read("公司制造的大型锻件外运时受阻。").names("Product") == {"大型锻件"}


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("双方签订精品生豆采购合同。", "精品生豆"),
        ("公司把边角料卖给江苏远澜能源有限公司。", "边角料"),
        ("整流罩复合材料由海南远澜复材有限公司配套。", "整流罩复合材料"),
        ("这套智能腌制管控系统由公司与高校联合研制。", "智能腌制管控系统"),
        ("江苏远澜玻璃有限公司成为其泡菜瓶独家供应商。", "泡菜瓶"),
        ("研究院合作研制的TX-30无人机已经下线。", "TX-30无人机"),
        ("负极材料商宁海远澜新材料有限公司投产。", "负极材料"),
        ("江苏远澜轻合金有限公司压铸的一体化后底板已批量供货。", "一体化后底板"),
        ("从虾壳中提取氨基葡萄糖，年产1万吨。", "氨基葡萄糖"),
        ("±800千伏换流变压器成功挂网。", "±800千伏换流变压器"),
    ],
)
def test_goods_in_contracts_passives_and_relative_clauses(read: Read, text: str, product: str) -> None:
    assert product in read(text).names("Product")


@pytest.mark.parametrize(
    "text",
    ["攻克主轴热变形难题。", "提供风险保障5亿元。", "每年供货超过600万颗。", "采购成本下降32%。", "企业收购旺季到了。"],
)
def test_hurdles_and_amounts_are_no_products(read: Read, text: str) -> None:
    assert not read(text).names("Product")


def test_a_rocket_under_its_number_is_a_product(read: Read) -> None:
    assert "“海燕一号”液体火箭" in read("公司“海燕一号”液体火箭完成试车。").names("Product")


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("公司主导产品为高压柱塞泵，远销海外。", "高压柱塞泵"),
        ("产品涵盖压裂泵、柱塞泵等10余种。", "柱塞泵"),
        ("这家厂是全国最大的石墨电极生产企业。", "石墨电极"),
        ("产出的再生铝锭全部供给江苏远澜重工有限公司。", "再生铝锭"),
        ("研制成功国内首台永磁发电机。", "永磁发电机"),
    ],
)
def test_goods_that_a_firm_is_known_for(read: Read, text: str, product: str) -> None:
    assert product in read(text).names("Product")


@pytest.mark.parametrize(
    ("text", "name"),
    [("公司把“汐小厨”酱板肉铺进4200家门店。", "“汐小厨”酱板肉"), ("它把连续式节能窑卖出56条。", "连续式节能窑")],
)
def test_what_goes_to_shops_is_a_product(read: Read, text: str, name: str) -> None:
    assert name in read(text).names("Product")


def test_a_system_of_ones_own_making_is_a_product(read: Read) -> None:
    assert "“鹰目”系统" in read("检验全靠自研的“鹰目”系统。").names("Product")


@pytest.mark.parametrize(
    "text",
    [
        "辽宁撑得牢装备有限公司扩产。撑得牢的“撑得牢云”平台联网设备900台。",
        "“一苇一码”系统是公司跟苇州大学一起开发的，扫码9万次。",
    ],
)
def test_software_that_bears_its_firm_s_name_or_that_the_firm_made_is_a_product(read: Read, text: str) -> None:
    found = read(text)
    assert any("平台" in name or "系统" in name for name in found.names("Product"))
    assert not found.names("Initiative")


@pytest.mark.parametrize(
    "text",
    [
        "大石桥市商务局牵头。大石桥的“大石桥云”平台联网企业900家。",
        "“一苇一码”系统是市商务局跟苇州大学一起开发的，扫码9万次。",
    ],
)
def test_software_of_a_place_and_its_offices_is_none(read: Read, text: str) -> None:
    assert not read(text).names("Product")
