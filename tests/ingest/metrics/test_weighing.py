"""Rules vote, the weights decide where they are sure. Invented bodies."""

from __future__ import annotations

import spacy

from ingest.extract.found import Layout
from ingest.extract.layout import lay_out
from ingest.extract.metrics.candidates import Case, candidates
from ingest.extract.metrics.scene import Scene
from ingest.extract.metrics.traits import traits_of
from ingest.extract.metrics.weighing import score, weigh, weights
from ingest.extract.quantities import quantities_in
from ingest.extract.register import fresh, register
from tests.ingest.metrics.marked import read_marks


def case_of(marked: str, **votes: int) -> Case:
    register()
    text, bodies = read_marks(marked)
    doc = fresh(spacy.blank("zh").make_doc(text))
    lay_out(doc)
    scene = Scene(text, bodies, doc._.layout)
    return Case(scene, next(iter(quantities_in(text))), doc._.layout.sentences[0], votes, None)


def test_a_sure_rule_decides_alone() -> None:
    case = case_of("[苇川机械]的产值[岸丰重工]说有3亿元。", said_by=1, actor=0)

    assert weigh(case) == (1, 1.0)


def test_the_first_rule_stands_where_the_weights_are_in_doubt() -> None:
    case = case_of("[苇川机械]去年实现产值3亿元。", actor=0)
    found = weigh(case)

    assert found is not None
    assert found[0] == 0
    assert 0 < found[1] <= 1


def test_every_name_of_the_paragraph_is_a_candidate() -> None:
    case = case_of("[苇川机械]与[岸丰重工]去年产值3亿元。", actor=0)

    assert candidates(case) == [0, 1]


def test_what_is_unknown_weighs_nothing() -> None:
    assert score(["no such trait"], weights()) == 0


def test_traits_tell_the_governor_and_the_kind() -> None:
    case = case_of("[苇州银行|bank]向[苇川机械]授信3亿元。")

    assert "给_ enterprise" in set(traits_of(case, 1))


def test_an_article_with_few_enterprises_in_it_is_a_place_s_report() -> None:
    report = (
        "[苇州市|Place]抓链，[苇编党委|party]牵头，[苇州局|government]落实，[苇州市|Place]见效，[苇州市|Place]再出发。"
    )
    story = "[苇川机械]扩产，[岸丰重工]供货，[苇州市|Place]支持。"

    assert [is_report(marked) for marked in (report, story)] == [True, False]


def is_report(marked: str) -> bool:
    text, bodies = read_marks(marked)
    return Scene(text, bodies, Layout()).is_report
