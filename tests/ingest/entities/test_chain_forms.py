"""One chain under a name that reads too long or too short: the rest of the text says what it is called."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "云母材料产业链有企业9家。市工商联组织云母材料产业链12家会员参会。",
        "云母材料产业链有企业9家。荣成农商银行永安支行投放云母材料产业链贷款6亿元。",
        "云母材料产业链有企业9家。荣成签下云母材料产业链七个新零件。",
        "云母材料产业链链长江砚。原云母材料产业链链长季明川退休。",
        "新一届云母材料产业链党委召开会议，云母材料产业链有企业9家。",
        "石岭镇云母材料产业链党委成立，云母材料产业链有企业9家。",
        "云母材料产业链有企业9家。荣成市2031年云母材料产业链工作总结印发。",
        "我行云母材料产业链贷款余额9亿元。",
    ],
)
def test_who_does_what_where_and_when_is_no_part_of_a_name(read: Read, text: str) -> None:
    assert len(read(text, "荣成市").names("Chain")) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("钛及钛合金产业链有企业9家。", "钛及钛合金产业链"),
        ("静海区向日葵产业链有企业9家。", "静海区向日葵产业链"),
        ("对云母及玻纤材料等4条产业链作调整。云母及玻纤材料产业链由市商务局牵头。", "云母及玻纤材料产业链"),
    ],
)
def test_a_name_is_taken_whole(read: Read, text: str, name: str) -> None:
    assert read(text, "荣成市").names("Chain") == {name}


@pytest.mark.parametrize(
    "text", ["苏皖浙产业链党建联盟成立。", "渝西产业链党建联盟成立。", "少数产业链党委一年只开会2次。"]
)
def test_regions_and_counts_are_no_chains(read: Read, text: str) -> None:
    assert not read(text).names("Chain")


def test_workshops_woven_into_one_chain_are_no_list(read: Read) -> None:
    assert not read("把绣坊、布庄和织机编进同一条产业链里。", "荣成市").names("Chain")


def test_the_counties_own_chain_is_the_plain_one_beside_another_countys(read: Read) -> None:
    found = read("宁海县柑橘产业链扩建。柑橘产业链投产。县柑橘产业链有党委。象山县柑橘产业链投产。", "宁海县")
    assert found.names("Chain") == {"宁海县柑橘产业链", "象山县柑橘产业链"}


def test_a_short_form_is_the_chain_of_just_that_name_before_a_longer_one(read: Read) -> None:
    found = read("氢能装备产业链有企业9家。氢能产业链有企业8家。氢能链的堵点打通了。", "荣成市")

    assert len(found.called("氢能产业链").spans) == 2
    assert len(found.called("氢能装备产业链").spans) == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("链长会上，香料链的链长是副县长。", {"香料产业链"}),
        ("链长会上，香料链，副县长挂帅；竹木链条——链长由镇长担任。", {"香料产业链", "竹木产业链"}),
        ("链主分别是香料、竹木的链主，各有一家。", {"香料产业链", "竹木产业链"}),
        ("链长名单第二行：香料——县长某某；第三行，石膏建材——副县长某某。", {"香料产业链", "石膏建材产业链"}),
        ("链长表上，油茶则交给了副县长某某。", {"油茶产业链"}),
        ("本市有香料和竹木两条链，链主各一家。", {"香料产业链", "竹木产业链"}),
        ("市里认定的链主有两家，公司的链主身份没有变，今年，链长是副县长。", set()),
        ("至于花卉产业链，链主还空着。", {"花卉产业链"}),
    ],
)
def test_chains_that_are_only_told_with_their_roles(read: Read, text: str, names: set[str]) -> None:
    assert read(text, "荣成市").names("Chain") == names


@pytest.mark.parametrize("form", ["香料链上", "香料链条", "香料这条链", "香料那条产业链"])
def test_a_chains_short_form_with_what_stands_behind_it(read: Read, form: str) -> None:
    found = read(f"香料加工产业链有企业9家。{form}有人3万名。", "荣成市")

    assert len(found.called("香料加工产业链").spans) == 2


def test_another_chains_name_that_ends_in_it_is_none_of_a_chains_names(read: Read) -> None:
    assert "茶链条" not in read("茶产业链有企业9家。油茶链条上有30家。", "荣成市").called("茶产业链").aliases
    assert "茶链条" in read("茶产业链有企业9家。茶链条上有30家。", "荣成市").called("茶产业链").aliases


def test_what_is_called_a_link_of_many_is_a_chain(read: Read) -> None:
    found = read("三、香料链条与辅料链条。前者的链长是副县长。")
    assert {"香料产业链", "辅料产业链"} <= found.names("Chain")
    assert "香料链条" in found.called("香料产业链").aliases


@pytest.mark.parametrize(
    "text", ["拧紧链条，产业链更长。", "抓住了链条，链主就有了。", "做强产业链，理顺监管链条，打通物流链条。"]
)
def test_a_link_without_a_trade_is_no_chain(read: Read, text: str) -> None:
    assert not read(text).names("Chain")


@pytest.mark.parametrize(
    ("text", "chains"),
    [
        ("铜精深加工产业链投产。先看铜链，营收9亿元。", {"铜精深加工产业链"}),
        ("羊毛绒产业链投产。上半年，绒链营收9亿元。", {"羊毛绒产业链"}),
        ("有机硅产业链投产。硅链链长是副县长。", {"有机硅产业链", "硅产业链"}),
        ("羊毛绒产业链投产。羊毛绒链有人。绒链链长是副县长。", {"羊毛绒产业链", "绒产业链"}),
        ("链主名单：\n车链：产值9亿元。\n酒链：产值8亿元。", {"车产业链", "酒产业链"}),
        ("他戴着金链。冷链物流好。", set()),
    ],
)
def test_a_chain_by_one_syllable(read: Read, text: str, chains: set[str]) -> None:
    assert read(text, "荣成市").names("Chain") == chains


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("链长名单\n二、香料链条与竹木链条。前者由副县长领衔。", {"香料链条", "竹木链条"}),
        ("围绕香料加工链、竹木链条两条主链，链长到会。", {"香料加工链", "竹木链条"}),
        ("云母材料产业链投产。云母链条好。", {"云母链条"}),
    ],
)
def test_chains_that_are_written_with_their_links(read: Read, text: str, names: set[str]) -> None:
    found = read(text, "荣成市")
    assert {body.name for name in names for body in [found.called(name)]} == found.names("Chain")


def test_a_line_that_numbers_a_table_names_its_chain_whole(read: Read) -> None:
    assert read("链长表\n表1  新型显示产业链\n链长：某某", "荣成市").names("Chain") == {"新型显示产业链"}
    assert read("一、做强香料产业链\n二、云母产业链\n", "荣成市").names("Chain") == {"香料产业链", "云母产业链"}


def test_the_columns_of_chains_and_owners_in_a_table(read: Read) -> None:
    found = read("链名\t链长\t链主\n茶\t揭明远\t海岭茶业\n竹木链\t贺兰英\t云帆竹木\n硅链\t上官秋\t暂缺", "荣成市")
    assert found.names("Chain") == {"茶产业链", "竹木产业链", "硅产业链"}
    assert found.names("Organization") == {"海岭茶业", "云帆竹木"}


def test_what_an_area_has_is_a_chain(read: Read) -> None:
    assert read("云汐县有茶产业链。", "云汐县").names("Chain") == {"茶产业链"}
