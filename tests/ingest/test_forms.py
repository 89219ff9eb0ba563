"""Two names of one thing become one body; two things stay two."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from ingest.extract import forms
from ingest.extract.found import Body


def joined(*bodies: Body) -> list[Body]:
    doc: Any = SimpleNamespace(_=SimpleNamespace(bodies=list(bodies)))
    forms.join(doc)
    found: list[Body] = doc._.bodies
    return found


def apart(kind: str, *names: str) -> list[Body]:
    """Bodies of a type or of a kind of organisation, each named at a place of its own."""
    type_ = kind if kind[0].isupper() else "Organization"
    return [
        Body(type_, name, None if type_ == kind else kind, spans=[(100 * at, 100 * at + len(name))])
        for at, name in enumerate(names)
    ]


@pytest.mark.parametrize(
    ("kind", "short", "long"),
    [
        pytest.param("other", "调度室", "云汐县氢能产业链调度室", id="a body called by what it is"),
        pytest.param("enterprise", "岭南里公司", "云汐岭南里坚果有限公司", id="a firm by its own word and 公司"),
        pytest.param("enterprise", "岭南里坚果", "云南岭南里坚果有限公司", id="a firm by its name behind the area"),
        pytest.param("enterprise", "老碾坊", "老碾坊（云汐）有限公司", id="a firm by what its name opens with"),
        pytest.param("enterprise", "岭南里坚果有限公司", "云汐岭南里坚果有限公司", id="a firm without its place"),
        pytest.param("enterprise", "岭南里集团", "云汐岭南里坚果集团有限公司", id="a group by its own word"),
        pytest.param("enterprise", "岭里坚果", "汐州岭里坚果有限公司", id="a firm by all but its place and its ending"),
        pytest.param("enterprise", "贝雕合作社", "云汐市南郊贝雕匠人专业合作社", id="a cooperative"),
        pytest.param("Chain", "氟链", "氟新材料产业链", id="a chain by one character"),
        pytest.param("Chain", "农产品加工链", "农产品加工产业链", id="链 for 产业链"),
        pytest.param("Project", "烘干仓项目", "黑瓷智能烘干仓项目", id="a project by its last words"),
        pytest.param("Project", "年产3万吨项目", "年产3万吨电子铜箔项目", id="a project without what it makes"),
        pytest.param("Initiative", "圆桌会", "“莲藕圆桌会”", id="a meeting"),
        pytest.param("Initiative", "“云链通”", "“云链通”融资对接平台", id="what it is behind its marks"),
        pytest.param("Product", "“汐鹞一号”", "“汐鹞一号”浮体", id="a product in marks"),
        pytest.param("Person", "老申", "申屠嵩", id="familiarly"),
        pytest.param("Person", "岳县长", "岳澄川", id="by his post"),
        pytest.param("Person", "老申屠", "申屠嵩", id="familiarly by a family name of two syllables"),
        pytest.param("Person", "岳老师", "岳澄川", id="as one who taught"),
        pytest.param("Person", "申屠副社长", "申屠嵩", id="by a deputy's post"),
        pytest.param("bank", "汐海银行云汐支行", "汐海银行云汐市支行", id="a branch without 市"),
        pytest.param("Place", "徽县柳川镇", "甘肃徽县柳川镇", id="a town with its province"),
    ],
)
def test_a_short_and_a_long_name_are_one(kind: str, short: str, long: str) -> None:
    (body,) = joined(*apart(kind, short, long))

    assert (body.name, body.aliases) == (long, [short])
    assert len(body.spans) == 2


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        pytest.param("other", ("调度室", "氢能产业链调度室", "轴承产业链调度室"), id="it fits two"),
        pytest.param("party", ("产业链党委", "云汐县氢能产业链党委"), id="every chain has one"),
        pytest.param("enterprise", ("云汐移动有限公司", "云汐移动有限公司通江分公司"), id="a branch of the firm"),
        pytest.param("enterprise", ("中国海岭", "中国海岭云汐海工有限公司"), id="a nationwide firm"),
        pytest.param("enterprise", ("海岭重", "云汐海岭重工有限公司"), id="no area before it"),
        pytest.param("enterprise", ("海岭厂", "海岭重工有限公司"), id="a factory and a company"),
        pytest.param("enterprise", ("汐鼎化工有限公司", "汐鼎化工物流有限公司"), id="a firm and its daughter"),
        pytest.param("Project", ("正极材料项目", "正极材料二期项目"), id="another phase"),
        pytest.param("Project", ("年产3万吨项目", "年产30万吨绿氢项目"), id="another size"),
        pytest.param("Initiative", ("“云链+”清单", "“云链+”推进会"), id="other things of one motto"),
        pytest.param("Initiative", ("“参商贷”", "“参商贷”“橱业贷”"), id="two names taken for one"),
        pytest.param("Person", ("老申", "沈屠嵩"), id="another family name"),
        pytest.param("Person", ("岳县长", "岳书记"), id="two posts of one family name"),
        pytest.param("Chain", ("氢能产业链", "氢能装备产业链"), id="two chains"),
    ],
)
def test_two_things_stay_two(kind: str, names: tuple[str, ...]) -> None:
    assert [body.name for body in joined(*apart(kind, *names))] == list(names)


def test_a_name_that_ends_where_a_longer_one_does_is_the_longer_ones() -> None:
    short, long = (
        Body("Organization", "县委", "party", spans=[(2, 4)]),
        Body("Organization", "云汐县委", "party", spans=[(0, 4)]),
    )

    (body,) = joined(short, long)

    assert (body.name, body.aliases, body.spans) == ("云汐县委", ["县委"], [(0, 4), (2, 4)])


def test_the_ellipsis_in_a_list_joins_nobody() -> None:
    """云汐氢能、轴承产业链党委: both end at one place, but neither is the other's name."""
    one, other = (
        Body("Organization", "云汐氢能产业链党委", "party", spans=[(0, 12)]),
        Body("Organization", "轴承产业链党委", "party", spans=[(5, 12)]),
    )

    assert len(joined(one, other)) == 2


def test_the_name_that_the_model_hardly_believes_is_an_alias() -> None:
    long = Body("Organization", "云汐大学共建材料研究院", "academia", spans=[(0, 11)], model=0.01)
    short = Body("Organization", "材料研究院", "academia", spans=[(6, 11)], model=0.97)

    (body,) = joined(short, long)

    assert (body.name, body.aliases, body.model) == ("材料研究院", [], 0.97)


def test_a_body_of_another_kind_is_another_body() -> None:
    park, committee = apart("park", "海岭工业园")[0], apart("party", "云汐海岭工业园")[0]

    assert len(joined(park, committee)) == 2


def test_a_firm_is_called_without_its_town_too() -> None:
    town, firm = apart("Place", "小岭镇")[0], apart("enterprise", "小岭镇回山配件厂")[0]

    assert joined(town, firm)[1].aliases == ["回山配件厂"]


def test_two_firms_that_are_called_the_same_behind_their_towns_keep_them() -> None:
    towns, firms = apart("Place", "小岭镇", "下石镇"), apart("enterprise", "小岭镇果蔬合作社", "下石镇果蔬合作社")

    assert [body.aliases for body in joined(*towns, *firms)] == [[], [], [], []]


def test_a_firm_without_its_town_is_the_one_with_it() -> None:
    (town,), firms = apart("Place", "小岭镇"), apart("enterprise", "回山配件店", "小岭镇回山配件店")

    assert [body.name for body in joined(town, *firms)] == ["小岭镇", "小岭镇回山配件店"]


def test_what_is_done_with_a_thing_is_no_part_of_its_name() -> None:
    (body,) = joined(*apart("Project", "油籽冷榨项目", "社里找来油籽冷榨项目"))

    assert (body.name, body.aliases) == ("油籽冷榨项目", [])


def test_a_chain_that_is_only_called_by_a_part_of_its_name_is_that_chain() -> None:
    short, long = apart("Chain", "耐磨产业链", "耐磨铸件")
    short.by = ["chain by its short name"]

    assert [body.name for body in joined(short, long)] == ["耐磨铸件"]


def test_a_chain_of_one_character_is_no_form_of_a_longer_one() -> None:
    found = joined(*apart("Chain", "茶产业链", "茶链", "油茶产业链"))
    assert [(b.name, b.aliases) for b in found] == [("茶产业链", ["茶链"]), ("油茶产业链", [])]
