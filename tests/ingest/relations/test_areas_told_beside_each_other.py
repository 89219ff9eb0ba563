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
