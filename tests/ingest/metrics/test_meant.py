"""Whom 它, 该产品, 全链, 链上企业 mean. Invented bodies."""

from __future__ import annotations

import pytest
import spacy

from ingest.extract.layout import lay_out
from ingest.extract.metrics.candidates import Case
from ingest.extract.metrics.scene import Scene
from ingest.extract.metrics.subjects import votes_on
from ingest.extract.quantities import quantities_in
from ingest.extract.register import fresh, register
from tests.ingest.metrics.marked import read_marks, subjects


def case_of(marked: str) -> Case:
    """The case of the last figure."""
    register()
    text, bodies = read_marks(marked)
    doc = fresh(spacy.blank("zh").make_doc(text))
    lay_out(doc)
    quantity = list(quantities_in(text))[-1]
    sentence = next(s for s in doc._.layout.sentences if s[0] <= quantity.span[0] < s[1])
    scene = Scene(text, bodies, doc._.layout)
    return Case(scene, quantity, sentence, votes_on(scene, quantity, sentence), None)


@pytest.mark.parametrize(
    ("marked", "who", "how"),
    [
        ("[苇州银行|bank]推出[苇链贷|Initiative]。该产品已惠及小微企业86家。", "苇链贷", "noun c"),
        ("[苇川机械]投产。[岸丰重工]到会。它去年产值3亿元。", "岸丰重工", "it c"),
        ("[苇州县|Place]的[芦苇产业链|Chain]起步晚。全链条去年产值3亿元。", "芦苇产业链", "chain c"),
        ("[芦苇产业链|Chain]起步晚。链上企业多，去年产值3亿元。", "芦苇产业链", "chain s"),
    ],
)
def test_words_without_a_name_mean_a_body(marked: str, who: str, how: str) -> None:
    case = case_of(marked)
    meant = {case.scene.bodies[body].name: word for body, word in case.meant.items()}

    assert meant[who] == how


@pytest.mark.parametrize(
    "marked",
    [
        "[芦苇产业链|Chain]由[苇州县|Place]主推。\n链上贷款去年增长22.5%。",
        "[芦苇产业链|Chain]由[苇州县|Place]主推。\n截至6月底，该链共有规上企业53户。",
        "[芦苇产业链|Chain]由[苇州县|Place]主推。\n如今链上聚集企业53户。",
        "[芦苇产业链|Chain]由[苇州县|Place]主推。\n[苇州银行|bank]去年底整链授信5亿元。",
    ],
)
def test_a_whole_chain_is_the_chain_named_before(marked: str) -> None:
    assert set(subjects(marked)) == {"芦苇产业链"}


@pytest.mark.parametrize(
    ("marked", "rule", "who"),
    [
        ("[芦苇产业链|Chain]兴旺。[苇州银行|bank]向链上47家企业放款3.6亿元。", "links_served", "芦苇产业链"),
        ("[苇州银行|bank]推出[苇链贷|Initiative]，今年向链上企业放款3.6亿元。", "links_served", None),
        ("[苇编党委|party]实施[苇才计划|Initiative]，从企业拆出工序，送进村子37个。", "launched", "苇才计划"),
        ("[苇州银行|bank]与[岸丰银行|bank]组团，前者出2.5亿元。", "latter", None),
        ("[苇川机械]与[岸丰重工]相邻，前者纳税2.5亿元。", "latter", "苇川机械"),
    ],
)
def test_what_a_rule_says(marked: str, rule: str, who: str | None) -> None:
    case = case_of(marked)
    said = case.votes.get(rule)

    assert (None if said is None else case.scene.bodies[said].name) == who
