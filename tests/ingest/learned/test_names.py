"""Names that the model adds or drops."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from graph.facts import Span
from ingest.extract.found import Body
from ingest.extract.learned.labels import KINDS, Floats, kind_of
from ingest.extract.learned.names import (
    begin_where_the_rules_do,
    behind_hearsay,
    crosses,
    is_form,
    probability_of,
    settle,
    share_of,
    sure_of,
)


def settled(name: str, *bodies: Body, inside: bool = False) -> list[Body]:
    found = list(bodies)
    settle(found, (20, 20 + len(name)), name, kind_of("Organization", "enterprise"), 0.97, inside=inside)
    return found


def firm(name: str) -> Body:
    return Body("Organization", name, "enterprise", spans=[(0, len(name))], by=["ending"])


def test_a_name_that_nobody_knows_is_a_body_of_its_own() -> None:
    _, found = settled("云帆机电", firm("海岭重工有限公司"))

    assert (found.type, found.kind, found.by, found.model) == ("Organization", "enterprise", ["model"], 0.97)


def test_a_known_name_is_another_place_of_its_body() -> None:
    (found,) = settled("海岭重工", firm("海岭重工"))

    assert found.spans == [(0, 4), (20, 24)]


def test_a_short_form_is_an_alias() -> None:
    (found,) = settled("海岭重工", firm("云汐海岭重型工业有限公司"))

    assert found.aliases == ["海岭重工"]


def test_what_stands_inside_another_name_is_no_short_form_of_it() -> None:
    assert len(settled("海岭重工", firm("海岭重工党支部"), inside=True)) == 2


@pytest.mark.parametrize("form", ["临泽", "临泽制药", "临泽集团", "临泽公司", "云汐临泽制药有限公司滨江分公司"])
def test_a_firm_s_forms_have_no_trade_of_their_own(form: str) -> None:
    assert is_form(form, Body("Organization", "云汐临泽制药有限公司", "enterprise", aliases=["临泽"]))


@pytest.mark.parametrize("other", ["临泽冷链", "临泽电商", "临泽园区消防站"])
def test_a_firm_with_a_trade_behind_another_one_s_short_name_is_a_body_of_its_own(other: str) -> None:
    assert not is_form(other, Body("Organization", "云汐临泽制药有限公司", "enterprise", aliases=["临泽"]))
    assert len(settled(other, Body("Organization", "云汐临泽制药有限公司", "enterprise", aliases=["临泽"]))) == 2


@pytest.mark.parametrize(
    ("text", "at", "name"),
    [
        ("据传香川食品有限公司", 1, "香川食品有限公司"),
        ("传闻香川食品有限公司", 0, "香川食品有限公司"),
        ("网传香川食品有限公司", 0, "香川食品有限公司"),
        ("传化香川有限公司", 0, "传化香川有限公司"),
        ("云汐网传媒有限公司", 0, "云汐网传媒有限公司"),
        ("网传播香川有限公司", 0, "网传播香川有限公司"),
        ("宣传闻香川有限公司", 1, "传闻香川有限公司"),
    ],
)
def test_hearsay_is_no_part_of_a_name(text: str, at: int, name: str) -> None:
    assert text[slice(*behind_hearsay(text, (at, len(text))))] == name


@pytest.mark.parametrize(
    ("text", "rules", "model", "name"),
    [
        ("还清兴农银行贷款", "兴农银行", "清兴农银行", "兴农银行"),
        ("还清兴农银行贷款", "兴农银行", "还清兴农银行", "兴农银行"),
        ("结清兴农银行江北支行贷款", "兴农银行江北支行", "清兴农银行江北支行", "兴农银行江北支行"),
        ("从兴农银行贷款", "兴农银行", "从兴农银行", "兴农银行"),
        ("找到岸农商行", "岸农商行", "到岸农商行", "岸农商行"),
        ("向阳农商行放款", "向阳农商行", "向阳农商行", "向阳农商行"),
        ("清河农商行放款", "河农商行", "清河农商行", "清河农商行"),
        ("得到岸农商行支持", "岸农商行", "到岸农商行", "到岸农商行"),
        ("从兴农银行和海岭重工", "兴农银行", "从兴农银行和海岭重工", "从兴农银行和海岭重工"),
    ],
)
def test_what_is_done_with_a_bank_is_no_part_of_its_name(text: str, rules: str, model: str, name: str) -> None:
    def at(part: str) -> Span:
        return text.index(part), text.index(part) + len(part)

    probable = np.eye(len(KINDS) + 1)[kind_of("Organization", "bank")]
    tokens = SimpleNamespace(exactly=lambda span: span, text_span=lambda *span: span)
    reading: Any = SimpleNamespace(names={at(model): probable}, tokens=tokens)
    begin_where_the_rules_do(text, reading, [Body("Organization", rules, "bank", spans=[at(rules)])])

    assert list(reading.names) == [at(name)]


def test_a_person_s_name_is_never_put_together_from_signs_of_another() -> None:
    assert not is_form("周宁", Body("Person", "周晓宁"))
    assert is_form("周宁", Body("Organization", "周晓宁", "enterprise"))


def test_stretches_cross_unless_one_holds_the_other() -> None:
    assert crosses((2, 5), [(4, 7)])
    assert not crosses((2, 5), [(2, 9), (3, 4)])


def least(type_: str, text: str, name: str, *, inside: bool = False) -> float:
    at = text.index(name)
    return sure_of(type_, text, (at, at + len(name)), inside)


def test_a_name_inside_another_must_be_surer() -> None:
    assert least("Product", "云纹布", "云纹布") < least("Product", "云纹布", "云纹布", inside=True)


def test_an_initiative_in_marks_may_be_less_sure() -> None:
    text = "去年开了“夜灯课”，又办夜灯班。"

    assert least("Initiative", text, "“夜灯课”") == least("Initiative", text, "夜灯课") == 0.4
    assert least("Initiative", text, "夜灯班") > 0.6
    assert least("Initiative", "落实“三会一课”制度", "“三会一课”制度") > 0.6  # everybody's
    assert least("Initiative", "绘制“香料图、竹木图”", "“香料图") > 0.6  # its mark closes elsewhere


def test_a_chain_which_the_rules_find_better_must_be_surer_unless_it_is_called_one() -> None:
    assert least("Chain", "香料这一行", "香料") > least("Product", "香料", "香料", inside=True)
    assert least("Chain", "香料链条上", "香料链条") == 0.5
    assert least("Chain", "部署创新链", "创新链") > 0.8  # everybody has one


def test_kinds_of_organisations_count_together() -> None:
    shares: Floats = np.zeros(len(KINDS), dtype=np.float32)
    shares[[kind_of("Organization", "bank"), kind_of("Organization", "park"), kind_of("Product", None)]] = 0.3, 0.4, 0.1

    assert round(share_of(shares, kind_of("Organization", "other")), 3) == 0.7
    assert round(share_of(shares, kind_of("Product", None)), 3) == 0.1


@pytest.mark.parametrize("written", ["香料链", "香料链条"])
def test_a_chain_without_the_word_for_it_is_the_known_one(written: str) -> None:
    known = Body("Chain", "香料产业链", spans=[(0, 5)])
    settle([known], (20, 20 + len(written)), written, kind_of("Chain", None), 0.97, inside=False)

    assert known.spans == [(0, 5), (20, 20 + len(written))]


def test_a_chain_is_called_in_full_too() -> None:
    found: list[Body] = []
    settle(found, (20, 23), "香料链", kind_of("Chain", None), 0.97, inside=False)

    assert (found[0].name, found[0].aliases) == ("香料链", ["香料产业链"])


def test_a_syndicate_is_no_body() -> None:
    assert settled("云东县银团") == []


def seen(**shares: float) -> Any:
    """A reading of 云汐市江北区氢能产业链 that gives those parts of it a probability, tokens being characters."""
    whole = "云汐市江北区氢能产业链"
    kinds = np.eye(len(KINDS) + 1)
    names = {(whole.index(part), len(whole)): kinds[kind_of("Chain", None)] * share for part, share in shares.items()}
    return SimpleNamespace(names=names, tokens=SimpleNamespace(exactly=lambda span: span))


def test_a_chain_behind_its_areas_is_as_probable_as_the_chain_alone() -> None:
    whole = "云汐市江北区氢能产业链"
    chain = Body("Chain", whole, spans=[(0, len(whole))])
    place = Body("Place", whole, spans=[(0, len(whole))])

    assert probability_of(whole, seen(云汐市江北区氢能产业链=0.0006, 氢能产业链=0.09), chain) == pytest.approx(0.09)
    assert probability_of(whole, seen(云汐市江北区氢能产业链=0.0006), place) == 0.0
