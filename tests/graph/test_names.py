from __future__ import annotations

import pytest

from graph.names import complete, fold, is_bank, is_generic, is_nationwide, is_part_name


def test_folding_drops_what_writers_vary() -> None:
    assert fold(" “云汐·远帆”（ＡＢ）-船舶 ") == "云汐远帆ab船舶"


@pytest.mark.parametrize(
    "name",
    [
        "云汐远帆船舶有限公司",
        "望江县青禾合作社",
        "云汐农商行",
        "中国银行云汐支行",
        "云汐海洋大学",
        "望江县委",
        "云汐市发展改革局",
    ],
)
def test_names_that_say_who_they_are_are_unique_in_the_country(name: str) -> None:
    assert is_nationwide(name)


@pytest.mark.parametrize(
    "name", ["远帆船舶", "农商行", "市场监管局", "鼓楼区民政局", "高新区管委会", "新型城市建设中心"]
)
def test_other_names_need_a_scope(name: str) -> None:
    assert not is_nationwide(name)


@pytest.mark.parametrize("name", ["联合党委", "专班", "公司", "县委", "该公司", "党支部", "市委组织部"])
def test_generic_names_are_known(name: str) -> None:
    assert is_generic(name)


@pytest.mark.parametrize("name", ["云汐市委", "远帆船舶", "云汐市船舶产业链联合党委"])
def test_particular_names_are_not_generic(name: str) -> None:
    assert not is_generic(name)


@pytest.mark.parametrize(
    ("short", "full"),
    [("市委", "云汐市委"), ("县委", "县委"), ("市场监管局", "市场监管局"), ("中共云汐市委员会", "云汐市委")],
)
def test_a_place_completes_what_opens_with_its_level(short: str, full: str) -> None:
    assert complete(short, "云汐市", "") == full


def test_a_county_body_is_completed_from_the_county_and_a_city_body_from_the_region() -> None:
    assert complete("县政府", "望江县", "云汐市") == "望江县政府"
    assert complete("市政府", "望江县", "云汐市") == "云汐市政府"


def test_the_party_committee_of_a_firm_is_not_the_firm() -> None:
    assert is_part_name("远帆船舶", "远帆船舶党委")
    assert not is_part_name("远帆船舶", "云汐远帆船舶有限公司")
    assert is_bank("云汐银行") and not is_bank("银行")
