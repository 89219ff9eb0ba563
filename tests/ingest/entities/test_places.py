"""Places and the gazetteer of administrative divisions."""

from __future__ import annotations

import pytest

from ingest.extract.divisions import divisions
from tests.ingest.entities.conftest import Read


def test_stacked_areas_are_places_each(read: Read) -> None:
    assert read("走进浙江省慈溪市青港镇。", "慈溪市").names("Place") == {"浙江省", "慈溪市", "青港镇"}


def test_a_stacked_area_is_called_by_the_whole_stack_too(read: Read) -> None:
    assert "慈溪市青港镇" in read("走进慈溪市青港镇，青港镇很忙。", "慈溪市").called("青港镇").aliases


def test_the_area_that_a_firm_is_from_is_meant(read: Read) -> None:
    assert "福州" in read("请来福州的闽澜镀层研究院。福建的企业很多。", "石岭市").names("Place")


def test_a_place_inside_a_firms_name_is_not_meant(read: Read) -> None:
    assert not read("福建海垣机电有限公司投产。").names("Place")


def test_a_stacked_place_inside_a_parks_name_is_meant(read: Read) -> None:
    assert {"宁海县", "青港镇"} <= read("宁海县青港镇柑橘种植基地投产。", "宁波市").names("Place")


def test_the_short_form_of_the_articles_place_is_its_alias(read: Read) -> None:
    assert "荣成" in read("荣成市开会。荣成的企业来了。", "荣成市").called("荣成市").aliases


@pytest.mark.parametrize(
    ("short", "full", "level", "region"),
    [
        ("荣成", "荣成市", "county", "威海市"),
        ("威海", "威海市", "prefecture", "威海市"),
        ("山东", "山东省", "province", None),
        ("内蒙古", "内蒙古自治区", "province", None),
        ("涪陵", "涪陵区", "county", "重庆市"),
        ("恩施", "恩施土家族苗族自治州", "prefecture", "恩施土家族苗族自治州"),
        ("石岭", None, None, None),
    ],
)
def test_short_forms_levels_and_regions(short: str, full: str | None, level: str | None, region: str | None) -> None:
    known = divisions()
    found = known.named(short)
    assert (found and found.name, known.level(short), known.region_of(short)) == (full, level, region)


def test_a_name_shared_by_several_areas_is_told_by_what_is_near() -> None:
    assert divisions().region_of("鼓楼区", near="徐州市") == "徐州市"


def test_within_follows_the_codes() -> None:
    assert divisions().within("荣成市", "山东省")
    assert not divisions().within("荣成市", "江苏省")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("项目选址好石街道。", "好石街道"),
        ("与河头镇李家口村股份经济合作社签约。", "河头镇"),
        ("公司在越南设立了工厂。", "越南"),
        ("湖南醴陵，窑火不熄。", "湖南"),
    ],
)
def test_towns_villages_and_countries_around_a_body(read: Read, text: str, name: str) -> None:
    assert name in read(text, "醴陵市").names("Place")


def test_a_post_in_a_town_is_no_part_of_its_name(read: Read) -> None:
    assert "任河头镇" not in read("干部巫小松任河头镇专员。").names("Place")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("北关镇党委书记领着37名焊工进了厂。", "北关镇"),
        ("土桥镇原底果蔬专业合作社理事长说。", "土桥镇"),
        ("高平市工信局把情况报上来。", "高平市"),
        ("沁水县融资担保有限公司出资。", "沁水县"),
    ],
)
def test_a_town_or_an_inner_county_is_meant_with_its_bodies(read: Read, text: str, place: str) -> None:
    assert place in read(text, "晋城市").names("Place")


def test_a_county_that_no_list_knows_is_one_where_its_own_body_follows(read: Read) -> None:
    found = read("在白茅县，县工业和信息化局牵头服务企业9家。")
    assert found.names("Place") == {"白茅县"}
    assert "白茅县工业和信息化局" in found.called("县工业和信息化局").aliases


def test_the_whole_county_is_no_county_of_that_name(read: Read) -> None:
    assert not read("在全县，县工业和信息化局牵头服务企业9家。").names("Place")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("三家来借：小岭镇回山配件厂要付运费。", "小岭镇", id="before a firm's name"),
        pytest.param("设备要从旧址运到前坊街道。", "前坊街道", id="where it moves"),
        pytest.param("递桥街道的八仙家具有限公司发单。", "递桥街道", id="whose firm it is"),
        pytest.param("以遮岭镇、勐水镇种得最多。", "勐水镇", id="in a list"),
        pytest.param("忙岭乡的茶叶合作社接了单。", "忙岭乡", id="a township"),
        pytest.param("龙游县湖镇镇的八仙家具有限公司发单。", "湖镇镇", id="whose name holds the word for town"),
        pytest.param("城岭镇镇长沈岭带人上门。", "城岭镇", id="before its head"),
        pytest.param("又请徐岭镇的八仙家具有限公司供货。", "徐岭镇", id="who is asked"),
        pytest.param("随后，赴徐岭镇、前坊镇走访。", "徐岭镇", id="where somebody goes"),
    ],
)
def test_a_town_is_told_by_what_stands_around_it(read: Read, text: str, place: str) -> None:
    assert place in read(text).names("Place")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("资金投向古镇、小镇和城镇。", id="kinds of towns"),
        pytest.param("去年，吸引返乡的青年300名。", id="who comes home"),
        pytest.param("这里是核桃之乡，在板材之乡的名单上。", id="known for its goods"),
        pytest.param("订单分到了两镇。", id="no name"),
    ],
)
def test_what_only_looks_like_a_town_is_none(read: Read, text: str) -> None:
    assert not [name for name in read(text).names("Place") if name.endswith(("镇", "乡"))]


def test_the_articles_place_is_one_by_all_its_names_but_everyday_words(read: Read) -> None:
    """恩施州 and 恩施 are one; 富裕 in 共同富裕 is not 富裕县."""
    found = read("恩施州开会。恩施的茶厂来了。", "恩施土家族苗族自治州")
    assert len([body for body in found if body.type == "Place"]) == 1
    assert not read("迈向共同富裕，路子越走越宽。", "富裕县").names("Place")
    assert read("富裕县迈向共同富裕。", "富裕县").called("富裕县").aliases == []
