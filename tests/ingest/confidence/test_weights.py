"""Traits become a probability, by weights that one can read."""

from __future__ import annotations

import math

import pytest

from graph.facts import Article
from ingest.documents.clean import clean
from ingest.extract.confidence.traits import MODEL, MODEL_LOOKED
from ingest.extract.confidence.weights import PARTS, SUREST, Part, confidence_of, logit, weights
from ingest.extract.nlp import extract

TEXT = """云汐市加快发展船舶产业链

5月6日，中国工商银行云汐分行向云汐远澜重工有限公司发放贷款3000万元。
该公司去年产值46亿元。
"""


@pytest.mark.parametrize("part", PARTS)
def test_a_rule_that_nobody_has_measured_is_as_sure_as_what_is_like_it(part: Part) -> None:
    assert confidence_of(part, {"by a rule of tomorrow": 1.0}) == confidence_of(part, {})


@pytest.mark.parametrize("part", PARTS)
def test_nothing_is_certain(part: Part) -> None:
    strongest = max(weights()[part]["weights"], key=lambda name: weights()[part]["weights"][name])

    assert confidence_of(part, {strongest: 1e6}) == SUREST
    assert confidence_of(part, {strongest: -1e6}) == pytest.approx(1 - SUREST)


def test_a_logit_undoes_what_makes_a_probability() -> None:
    assert 1 / (1 + math.exp(-logit(0.73))) == pytest.approx(0.73)


def test_every_body_link_and_figure_of_an_article_gets_one() -> None:
    text = TEXT
    doc = extract(clean(Article(id=Article.id_of(text), source="日报/1", text=text)))

    found = [*doc._.bodies, *doc._.links, *doc._.figures]
    assert len(doc._.links) > 1 < len(doc._.figures)
    assert all(0 < each.confidence < 1 for each in found)


@pytest.mark.parametrize("part", PARTS)
def test_what_the_model_agrees_with_is_surer_than_what_it_doubts(part: Part) -> None:
    agreed, doubted = ({MODEL_LOOKED: 1.0, MODEL: logit(share)} for share in (0.95, 0.05))

    assert confidence_of(part, agreed) > confidence_of(part, doubted)
