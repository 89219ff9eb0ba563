"""Rules and model decide together, and who said what is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ingest.extract.found import Figure
from ingest.extract.llm import sections
from ingest.extract.llm.vote import ABOUT, ALONE, Poll, agreed
from tests.ingest.llm.reading import LENDER, LENT, LOAN, MAKER, TALKS, entity, facts, means, reading
from tests.ingest.llm.stub import Reply, says, serving

PARTNER = {"id": "p", "type": "Organization", "kind": "enterprise", "name": "汐光轴承厂"}
PARTNERS = {"head": "m", "type": "PARTNERS_WITH", "tail": "p", "evidence": TALKS}
BOTH = says(entities=[LENDER, MAKER, PARTNER], relations=[LENT, PARTNERS])


def test_what_both_say_is_surer_and_names_both(tmp_path: Path) -> None:
    doubted = {"subject": "m", "indicator": "贷款", "value": 3000, "unit": "万元", "evidence": LOAN}
    with serving(says(entities=[LENDER, MAKER], relations=[LENT], metrics=[doubted])) as stub:
        read = reading(means(stub, tmp_path))

    assert ("中国银行云汐支行", "FINANCES", "云汐远澜重工有限公司") in facts(read, "finance+llm")
    assert entity(read, "中国银行云汐支行")["source"] == "branch+llm"
    (alone,) = (m for m in reading(None).answer["metrics"] if m["value"] == 3000)
    (loan,) = (m for m in read.answer["metrics"] if m["value"] == 3000)
    assert (loan["source"], loan["confidence"]) == ("recipient+llm", agreed(alone["confidence"]))


def test_what_only_the_model_says_comes_in_less_sure(tmp_path: Path) -> None:
    with serving(BOTH) as stub:
        read = reading(means(stub, tmp_path))

    assert facts(read, "llm") - facts(reading(None)) == {("云汐远澜重工有限公司", "PARTNERS_WITH", "汐光轴承厂")}
    (link,) = (r for r in read.answer["relations"] if r["source"] == "llm")
    assert (link["confidence"], link["evidence"]) == (ALONE, TALKS)


def test_what_only_the_rules_say_stays_as_it_was(tmp_path: Path) -> None:
    with serving(says(entities=[])) as stub:
        read = reading(means(stub, tmp_path))

    assert read.answer == reading(None).answer


def test_the_rules_are_believed_on_when_and_on_whom(tmp_path: Path) -> None:
    planned = {**LENT, "modality": "planned"}
    other = {"subject": "b", "indicator": "贷款", "value": 3000, "unit": "万元", "evidence": LOAN}
    with serving(says(entities=[LENDER, MAKER], relations=[planned], metrics=[other])) as stub:
        read = reading(means(stub, tmp_path))

    assert read.answer["unstated"] == []
    assert read.answer["metrics"] == reading(None).answer["metrics"]
    assert sum("contradicted" in text for text in read.unresolved) == 2


def test_rules_that_hardly_know_whom_a_number_is_about_are_corrected() -> None:
    read = Figure("贷款", 3000, "万元", evidence=(0, 9), at=(4, 9), subject=0, by="understood", confidence=0.5)
    Poll([], [read]).figure(replace(read, subject=1))

    assert (read.subject, read.by, read.confidence) == (1, "llm", ABOUT)


def test_direction_says_nothing_where_the_ontology_says_so(tmp_path: Path) -> None:
    back = {**PARTNERS, "head": "p", "tail": "m"}
    with serving(says(entities=[MAKER, PARTNER], relations=[PARTNERS, back])) as stub:
        read = reading(means(stub, tmp_path))

    assert len(facts(read, "llm")) == 1


def test_two_sections_that_say_the_same_count_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sections, "SIZE", 40)
    text = f"{LOAN}\n上周，{LOAN}"
    with serving(says(entities=[LENDER, MAKER], relations=[LENT])) as stub:
        read = reading(means(stub, tmp_path), text)

    assert len(stub.asked) == 2
    assert {r["source"] for r in read.answer["relations"] if r["type"] == "FINANCES"} == {"finance+llm"}


def test_statements_say_which_model_took_part(tmp_path: Path) -> None:
    with serving(BOTH, Reply(b"", 500)) as stub:
        took_part, failed = reading(means(stub, tmp_path)), reading(means(stub, tmp_path, cache=tmp_path / "other"))

    assert {r.extractor.partition("+")[2] for r in took_part.reading.relations} == {"stub-1"}
    assert {r.extractor.partition("+")[2] for r in failed.reading.relations} == {""}
