"""Industrial chains."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    ("text", "chains"),
    [
        ("在云母材料、智能家电、生物医药等9条产业链上推行。", {"云母材料产业链", "智能家电产业链", "生物医药产业链"}),
        ("先后在特种玻璃、智能农机等7大产业链上成立党委。", {"特种玻璃产业链", "智能农机产业链"}),
        ("在智能家电、生物医药2条产业链上试点。", {"智能家电产业链", "生物医药产业链"}),
        ("生物医药产业链链长由江砚担任。", {"生物医药产业链"}),
        ("全县有茶叶、光电、包装三条链，链主各一家。", {"茶叶产业链", "光电产业链", "包装产业链"}),
        ("江砚、温以宁分别担任荣成市食品加工、木业家居产业链链长。", {"食品加工产业链", "木业家居产业链"}),
        ("江砚、温以宁分别担任沂南市食品加工、木业家居产业链链长。", {"食品加工产业链", "木业家居产业链"}),
        ("谁来当绿色食品产业链链长？", {"绿色食品产业链"}),
        ("链长制靠企业领链、银行助链，激励链上党员。", set()),
        ("围绕全市重点产业链开展服务。", set()),
        ("推动产业链补短板。", set()),
        ("这条产业链有3万人。", set()),
        ("荣成市茶叶产业链和油茶产业链由江砚任链长。", {"荣成市茶叶产业链", "油茶产业链"}),
        ("荣成市有云母材料产业链、智能家电产业链。", {"云母材料产业链", "智能家电产业链"}),
        ("荣成市有色金属产业链链长由江砚担任。", {"荣成市有色金属产业链"}),
        (
            "在氢能、新能源汽车暨智能网联汽车、光伏等3条产业链上试点。",
            {"氢能产业链", "新能源汽车暨智能网联汽车产业链", "光伏产业链"},
        ),
        ("江砚担任船舶与海工装备产业链链长。", {"船舶与海工装备产业链"}),
        ("远澜集团被列为我省高端装备与新材料产业链“链主”单位。", {"高端装备与新材料产业链"}),
        ("市工信局主任张敏与新材料产业链链长王强座谈。", {"新材料产业链"}),
        ("江砚任远澜集团与新材料产业链党委联络员。", {"新材料产业链"}),
        ("氢能产业链是荣成市首位产业链。", {"氢能产业链"}),
        ("荣成市这条海参产业链，有企业39家。", {"海参产业链"}),
    ],
)
def test_chains_by_name_and_by_list(read: Read, text: str, chains: set[str]) -> None:
    assert read(text).names("Chain") == chains


def test_with_and_without_the_area_it_is_one_chain(read: Read) -> None:
    found = read("荣成市云母材料产业链很长。云母材料产业链产值增长，云母材料产业兴旺。", "荣成市")
    assert found.names("Chain") == {"荣成市云母材料产业链"}
    assert {"云母材料产业链", "云母材料产业"} <= set(found.called("荣成市云母材料产业链").aliases)


def test_chains_of_two_counties_are_two(read: Read) -> None:
    found = read("宁海县柑橘产业链扩建。象山县柑橘产业链投产。", "宁波市")
    assert found.names("Chain") == {"宁海县柑橘产业链", "象山县柑橘产业链"}


def test_a_list_item_that_is_a_department_is_no_chain(read: Read) -> None:
    found = read("市商务局、市财政局等为两条产业链服务。", "荣成市")
    assert not found.names("Chain")


def test_a_short_form_with_chain_alone(read: Read) -> None:
    body = read("果蔬深加工产业链很长。果蔬链产值增长。").called("果蔬链")
    assert body.name == "果蔬深加工产业链"


@pytest.mark.parametrize("before", ["建设银行石岭分行对口", "石岭市推进", "副市长分管", "银行对口服务"])
def test_what_is_done_for_a_chain_is_no_part_of_its_name(read: Read, before: str) -> None:
    assert read(f"{before}光伏玻璃产业链。").names("Chain") == {"光伏玻璃产业链"}


@pytest.mark.parametrize(
    "text",
    [
        "某市聚焦木业产业链，推行新品牌。",
        "静海区深耕木业产业链。",
        "宁海农商银行永安支行服务木业产业链。",
        "宁海农商银行永安支行木业产业链贷款余额6亿元。",
    ],
)
def test_who_works_for_a_chain_is_no_part_of_its_name(read: Read, text: str) -> None:
    assert "木业产业链" in read(text, "宁海县").names("Chain")


def test_the_cells_under_chain_are_chains(read: Read) -> None:
    text = "产业链\t链长\t主办行\n蚕桑丝绸\t温以宁\t工商银行\n铸造\t暂缺\t中国银行"
    assert read(text).names("Chain") == {"蚕桑丝绸产业链", "铸造产业链"}


def test_an_area_and_its_short_form_own_one_chain(read: Read) -> None:
    found = read("诸暨袜业产业链成形。诸暨市袜业产业链产值增长。袜业产业链党委成立。", "诸暨市")
    assert len(found.names("Chain")) == 1


@pytest.mark.parametrize(
    "text", ["推行行政链长、企业链长共同服务3条产业链。", "这是全市第一个产业链党委。", "公布第一批重点产业链。"]
)
def test_leaders_and_counts_are_no_chains(read: Read, text: str) -> None:
    assert not read(text).names("Chain")


def test_a_chain_of_one_syllable(read: Read) -> None:
    assert "茶产业链" in read("支部走进茶产业链。").names("Chain")


@pytest.mark.parametrize(
    "text", ["海岭银行产业链金融通讯。", "云东县产业链贷款余额12亿元。", "海岭银行江洲支行产业链金融部成立。"]
)
def test_a_bank_or_a_county_before_the_word_makes_no_chain(read: Read, text: str) -> None:
    assert not read(text).names("Chain")
