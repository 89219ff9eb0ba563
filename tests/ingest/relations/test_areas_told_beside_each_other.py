"""A text that tells of several areas: each body belongs to the one of which its row, section or sentence tells."""

from __future__ import annotations

import pytest

from ingest.extract.areas_told import area_named, area_told
from tests.ingest.relations.marked import said

ROWS = "县区\t产业链\t链主企业\n[M:如东县]\t[C:苇编产业链]\t[F:海岭苇业]\n[M:海安市]\t[C:茧丝绸产业链]\t[F:云帆丝业]"
BEHIND = "企业名称\t所在县\t贷款银行\n[F:海岭苇业]\t[M:如东县]\t[B:江岸银行]\n[F:云帆丝业]\t[M:海安市]\t[B:江岸银行]"
SECTIONS = (
    "一、[M:如东县]\n[C:苇编产业链]的链主是[F:海岭苇业]。\n二、[M:海安市]\n副市长[P:江砚清]任[C:茧丝绸产业链]链长，"
    "链主是[F:云帆丝业]。\n三、下一步打算\n[C:海工产业链]要补链，链主是[F:远帆动力]。"
)
SUBTITLES = SECTIONS.replace("一、[M:如东县]", "——[M:如东县]的做法").replace("二、[M:海安市]", "——[M:海安市]的做法")
TURN = "[M:如东县][C:苇编产业链]链主是[F:海岭苇业]。{}[C:茧丝绸产业链]的链主是[F:云帆丝业]，副市长[P:江砚清]任链长。"
TEXTS = [
    (ROWS, {"海岭苇业 如东县", "云帆丝业 海安市", "苇编产业链 如东县", "茧丝绸产业链 海安市"}),
    (BEHIND, {"海岭苇业 如东县", "云帆丝业 海安市"}),
    (
        ROWS.replace("县区", "县（市、区）").replace("[M:如东县]\t", "[M:如东县=如东]\t"),
        {"海岭苇业 如东县", "云帆丝业 海安市"},
    ),
    (SECTIONS, {"海岭苇业 如东县", "云帆丝业 海安市", "茧丝绸产业链 海安市", "远帆动力 如东县", "海工产业链 如东县"}),
    (SUBTITLES, {"海岭苇业 如东县", "云帆丝业 海安市", "茧丝绸产业链 海安市"}),
    *(
        (TURN.format(turn), {"海岭苇业 如东县", "云帆丝业 海安市", "茧丝绸产业链 海安市"})
        for turn in (
            "在邻近的[M:海安市]，",
            "而在[M:海安市]，",
            "与如东县相邻的[M:海安市]，",
            "走进[M:海安市]，",
            "[M:海安市]则有一条链，",
        )
    ),
    *(  # these only speak of the other one
        (TURN.format(other), {"海岭苇业 如东县", "云帆丝业 如东县", "茧丝绸产业链 如东县"})
        for other in (
            "产品卖到[M:海安市]。",
            "从邻近的[M:海安市]收购蚕茧后，",
            "[M:海安市]派人取经。",
            "在[M:海安市]，[M:如东县]办了推介会。",
            "在[M:海安市]，说起如东人人夸好。",
        )
    ),
]


@pytest.mark.parametrize(("text", "ends"), TEXTS)
def test_a_body_is_in_the_area_that_its_part_of_the_text_tells_of(text: str, ends: set[str]) -> None:
    found = {x.replace(" LOCATED_IN ", " ") for x in said(text, place="如东县") if " LOCATED_IN " in x}
    assert ends <= found
    assert not {x for x in found if x.split()[0] in {y.split()[0] for y in ends}} - ends


@pytest.mark.parametrize("text", [SECTIONS, SUBTITLES, TURN.format("在邻近的[M:海安市]，")])
def test_a_post_without_a_body_is_of_the_area_told_of(text: str) -> None:
    assert {x for x in said(text, place="如东县") if "HOLDS_POST" in x} == {"江砚清 HOLDS_POST 海安市"}


DAUGHTERS = [
    (
        "[F:如东海岭苇业]的子公司[F:如东云帆物流]设在[M:无锡市]。[M:如东县]",
        {"如东海岭苇业 如东县", "如东云帆物流 无锡市"},
    ),
    (
        "[F:如东海岭苇业]旗下的[F:如东云帆物流]位于[M:无锡市]。[M:如东县]",
        {"如东海岭苇业 如东县", "如东云帆物流 无锡市"},
    ),
    (
        "[F:如东海岭苇业]的子公司[F:如东云帆物流]位于[M:双桥镇]。[M:如东县]",
        {"如东云帆物流 双桥镇", "如东云帆物流 如东县"},
    ),
    ("[F:如东海岭苇业]的子公司[F:如东云帆物流]向[M:无锡市]供货。[M:如东县]", {"如东云帆物流 如东县"}),
    ("[F:如东云帆物流]拟落户[M:无锡市]。[M:如东县]", {"如东云帆物流 如东县"}),
]


@pytest.mark.parametrize(("text", "ends"), DAUGHTERS)
def test_a_daughter_is_where_the_text_says_whatever_its_name(text: str, ends: set[str]) -> None:
    found = {x.replace(" LOCATED_IN ", " ") for x in said(text, place="如东县") if " LOCATED_IN " in x}
    assert ends <= found
    assert ("如东云帆物流 如东县" in found) == ("如东云帆物流 如东县" in ends)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("尤溪", "尤溪县"),
        ("尤溪县", "尤溪县"),
        ("惠农区", "惠农区"),
        ("远汐县", "远汐县"),
        ("全县", None),
        ("经开区", None),
        ("12", None),
        ("合计", None),
    ],
)
def test_an_areas_name_alone(words: str, name: str | None) -> None:
    assert area_named(words) == name


def test_a_merged_cell_of_areas_goes_for_the_rows_below() -> None:
    text = "|县区|链主企业|链长|\n|尤溪县|甲公司|某某|\n||乙公司|某某|\n|大田县|丙公司|某某|"
    assert [area_told(text, "尤溪县", text.index(x)) for x in "甲乙丙"] == ["尤溪县", "尤溪县", "大田县"]


@pytest.mark.parametrize(
    ("heading", "area"),
    [
        ("下一步打算", None),
        ("市级部门服务提升行动", None),
        ("三、保障措施", None),
        ("三门县", "三门县"),
        ("会场外，", "海安市"),
        ("这里的链条正在延伸。", "海安市"),
    ],
)
def test_the_last_section_ends_at_a_heading_of_another_kind(heading: str, area: str | None) -> None:
    after = "甲公司要补齐短板，把链条做长做强，让更多企业到会交流学习。"
    text = f"如东县\n苇编产业链投产，链主到会。\n海安市\n茧丝绸产业链投产，链主到会。\n{heading}\n{after}"
    assert area_told(text, "南通市", text.index("茧丝绸")) == "海安市"
    assert area_told(text, "南通市", text.index("甲")) == area


def test_headings_that_the_sections_before_have_too_do_not_end_the_last() -> None:
    part = "{}\n茶业投产，链主到会。\n{}\n{}公司要补齐短板，把链条做长做强，让更多企业到会。\n"
    text = part.format("如东县", "龙头领跑", "甲") + part.format("海安市", "银企携手", "乙")
    assert area_told(text, "南通市", text.index("乙")) == "海安市"


@pytest.mark.parametrize(
    ("behind", "area"),
    [
        ("我县商务局派人学习。", None),
        ("我们县的企业也去了。", None),
        ("如东的企业也去了。", None),
        ("县商务局牵头办会。", "洞口县"),
        ("局长说：“我县商务局牵头办会。”", "洞口县"),
        ("我市的企业也去了。", "洞口县"),
    ],
)
def test_our_county_behind_a_turn_is_the_articles(behind: str, area: str | None) -> None:
    text = f"如东县办会。在邻近的洞口县，甲公司投产。{behind}"
    assert area_told(text, "如东县", text.index("甲")) == "洞口县"
    assert area_told(text, "如东县", len(text) - 3) == area


def test_an_everyday_word_does_not_turn_back_to_the_place() -> None:
    text = "富裕县办会。在邻近的洞口县，甲公司投产。乙公司说共同富裕是目标。"
    assert area_told(text, "富裕县", text.index("乙")) == "洞口县"
