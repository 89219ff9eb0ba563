"""Rules and model decide together."""

from __future__ import annotations

import pytest

from ingest.extract.found import Body, Figure, Layout, Link
from ingest.extract.learned.reading import Couple, Said
from ingest.extract.learned.vote import LENDING, OTHER_TRADE, POSSIBLE, choose, expect, is_named_inside, vote
from ingest.extract.nlp import pipeline
from ingest.extract.register import fresh
from ingest.extract.relations.areas import is_of_above

TEXT = "海岭重工采购曲轴。云帆机电供货。"


def voted(said: dict[Couple, float], *links: Link) -> list[Link]:
    doc = fresh(pipeline(parts="rules").make_doc(TEXT))
    doc._.layout = Layout(sentences=[(0, 9), (9, 16)])
    doc._.bodies = [Body("Organization", "海岭重工", spans=[(0, 4)]), Body("Organization", "云帆机电", spans=[(9, 13)])]
    doc._.links = list(links)
    vote(doc, {couple: Said(p, (0, 13)) for couple, p in said.items()}, POSSIBLE)
    found: list[Link] = doc._.links
    return found


def link(type_: str = "SUPPLIES", **given: str) -> Link:
    return Link(type_, 1, 0, (0, 9), by="supply", **given)  # type: ignore[arg-type]


def test_what_the_model_thinks_possible_comes_in_with_the_sentences_that_say_it() -> None:
    (found,) = voted({("SUPPLIES", 1, 0): 0.97})

    assert (found.by, found.model, found.confidence, found.evidence) == ("model", 0.97, 0.97, (0, 16))


def test_what_it_thinks_hardly_possible_stays_out() -> None:
    assert voted({("SUPPLIES", 1, 0): POSSIBLE - 0.01}) == []


def test_a_rule_s_link_stays_and_bears_the_model_s_probability() -> None:
    (found,) = voted({("SUPPLIES", 1, 0): 0.4}, link())

    assert (found.by, found.model) == ("supply", 0.4)


def test_a_link_that_no_window_shows_whole_stays() -> None:
    (found,) = voted({}, link())

    assert found.model is None


def test_what_a_rule_reads_as_planned_is_not_stated_by_the_model() -> None:
    (found,) = voted({("SUPPLIES", 1, 0): 0.99}, link(modality="planned"))

    assert found.modality == "planned"


def test_a_head_office_named_only_in_its_branch_s_name_lends_nothing() -> None:
    office = Body("Organization", "农行", "bank", spans=[(1, 3), (30, 32)])
    branch = Body("Organization", "农行云汐支行", "bank", spans=[(1, 7)])

    assert is_named_inside([office, branch], 0, (0, 20))
    assert not is_named_inside([office, branch], 0, (0, 40))
    assert not is_named_inside([office, branch], 1, (0, 20))


def test_a_bank_s_other_trade_is_no_loan() -> None:
    assert all(OTHER_TRADE.search(x) and not LENDING.search(x) for x in ("甲在乙存款余额达3亿元", "乙为甲代发工资"))
    assert all(LENDING.search(x) for x in ("乙为甲代发工资，又放贷3亿元", "乙凭结算流水给甲授信"))


def test_direction_says_nothing_between_partners() -> None:
    (found,) = voted({("PARTNERS_WITH", 0, 1): 0.99}, link("PARTNERS_WITH"))

    assert (found.by, found.model) == ("supply", 0.99)


def figure(subject: int | None) -> Figure:
    return Figure("订单", 3.0, "亿元", (0, 9), (4, 6), subject=subject, by="clause")


def test_the_rules_subject_weighs_more_than_another() -> None:
    told = figure(0)
    choose(told, {0: 0.4, 1: 0.6}, trust=1.0)

    assert (told.subject, told.by, told.model) == (0, "clause", 0.4)


def test_another_subject_is_taken_where_the_model_is_sure_of_it() -> None:
    told = figure(0)
    choose(told, {0: 0.001, 1: 0.99}, trust=5.0)

    assert (told.subject, told.by, told.model) == (1, "model", 0.99)


def test_a_subject_too_far_off_for_the_model_to_see_stays() -> None:
    told = figure(7)
    choose(told, {0: 0.4, 1: 0.6}, trust=1.0)

    assert (told.subject, told.by, told.model) == (7, "clause", None)


@pytest.mark.parametrize(
    ("body", "area", "refused"),
    [
        ("市农业局", "苇川县", True),
        ("省委", "苇川市", True),
        ("市委", "苇川市", False),
        ("县委", "苇川县", False),
        ("省委", "苇川省", False),
    ],
)
def test_a_body_of_the_level_above_is_not_in_the_county(body: str, area: str, refused: bool) -> None:
    assert is_of_above(Body("Organization", body, kind="party"), Body("Place", area)) is refused


def test_what_a_list_of_proposals_says_is_planned() -> None:
    doc = fresh(
        pipeline(parts="rules").make_doc(
            "拟认定下列企业为我市链主企业，现予公示：\n"
            "1. 海岭重工（海工产业链）\n2. 云帆机电（机电产业链）\n\n海岭重工开工。"
        )
    )
    text = doc.text
    at = text.index("1.")
    doc._.links = [
        Link("OWNS_CHAIN", 0, 1, (at, text.index("\n2.")), by="model"),
        Link("OWNS_CHAIN", 0, 1, (text.rindex("海岭"), len(text)), by="role"),
    ]

    expect(doc)

    assert [link.modality for link in doc._.links] == ["planned", "stated"]
