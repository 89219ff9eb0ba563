"""What the model alone proposes and isn't probable enough leaves an article's links."""

from __future__ import annotations

from typing import Any

from ingest.extract.confidence.improbable import DOUBTED, LEAST, drop
from ingest.extract.found import Body, Link
from ingest.extract.nlp import pipeline
from ingest.extract.register import fresh


def kept(*links: Link) -> tuple[list[Link], list[str]]:
    doc = fresh(pipeline(parts="rules").make_doc("海岭重工采购曲轴。"))
    doc._.bodies = [Body("Organization", "海岭重工", spans=[(0, 4)]), Body("Organization", "云帆机电")]
    doc._.links = list(links)
    drop(doc)
    return doc._.links, [dropped.what for dropped in doc._.dropped]


def link(confidence: float, by: str = "model", type_: str = "SUPPLIES", **given: Any) -> Link:
    traits: dict[str, Any] = {"by": by, "confidence": confidence, "model": 0.3} | given
    return Link(type_, 1, 0, (0, 9), **traits)


def test_an_improbable_link_leaves_and_is_told_of() -> None:
    links, dropped = kept(link(LEAST - 0.01))

    assert (links, dropped) == ([], ["云帆机电 SUPPLIES 海岭重工"])


def test_what_is_probable_enough_stays_though_it_waits_for_review() -> None:
    links, dropped = kept(link(LEAST))

    assert (len(links), dropped) == (1, [])


def test_what_a_rule_reads_stays_however_improbable() -> None:
    assert len(kept(link(0.01, by="supply"))[0]) == 1


def test_a_loan_that_the_model_disbelieves_leaves() -> None:
    loan = {"by": "finance", "type_": "FINANCES"}

    assert kept(link(DOUBTED["FINANCES"] - 0.01, **loan))[0] == []
    assert len(kept(link(DOUBTED["FINANCES"], **loan))[0]) == 1
    assert len(kept(link(0.01, **loan, model=None))[0]) == 1  # the model hasn't looked at it


def test_what_is_planned_stays() -> None:
    assert len(kept(link(0.1, modality="planned"))[0]) == 1
