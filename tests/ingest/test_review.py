"""An article's unsure facts wait for review: the receipt says how many, and the answer file keeps them all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.settings import Settings
from graph.store import open_store
from ingest.documents.folders import File
from ingest.pipeline import extract_to, load

TEXT = """云汐市推进船舶产业链建设

5月6日，中国工商银行云汐分行向云汐远澜重工有限公司发放贷款3000万元。
"""


@pytest.fixture
def article(tmp_path: Path) -> File:
    path = tmp_path / "简报.txt"
    path.write_text(TEXT, encoding="utf-8")
    return File(path, str(path))


def test_the_receipt_counts_what_waits(article: File, here: Settings) -> None:
    with open_store(here.model_copy(update={"review_below": 1.0})) as store:
        (receipt,) = load([article], store, workers=1)

    assert receipt.waiting == receipt.added > 1
    assert f"待核 {receipt.waiting}" in receipt.line("zh")
    assert f"{receipt.waiting} waiting for review" in receipt.line("en")
    assert receipt.as_json("zh")["waiting"] == receipt.waiting


def test_where_nothing_waits_the_receipt_is_silent_about_it(article: File, here: Settings) -> None:
    with open_store(here.model_copy(update={"review_below": 0.0})) as store:
        (receipt,) = load([article], store, workers=1)

    assert receipt.waiting == 0
    assert "待核" not in receipt.line("zh")


def test_read_again_nothing_changes_and_taken_back_nothing_stays(article: File, here: Settings) -> None:
    with open_store(here.model_copy(update={"review_below": 0.9})) as store:
        nothing = store.info().checksum
        list(load([article], store, workers=1))
        before = store.info().checksum
        assert [receipt.outcome for receipt in load([article], store, workers=1)] == ["unchanged"]
        assert (store.info().checksum, store.check()) == (before, [])

        store.delete(article.source)

        assert store.info().checksum == nothing


def test_each_statement_keeps_its_rule_and_confidence(article: File, here: Settings) -> None:
    with open_store(here) as store:
        list(load([article], store, workers=1))
        rows = store.read("MATCH (s:Statement {type: 'FINANCES'}) RETURN s.rule AS rule, s.confidence AS sure").rows

    assert rows[0]["rule"]
    assert 0 < float(str(rows[0]["sure"])) < 1


def test_the_answer_file_keeps_everything_with_its_confidence(article: File, tmp_path: Path) -> None:
    list(extract_to(tmp_path / "out", [article], workers=1))
    answer = json.loads((tmp_path / "out" / "简报.json").read_text(encoding="utf-8"))

    parts = [*answer["entities"], *answer["relations"], *answer["metrics"]]
    assert {"FINANCES"} <= {relation["type"] for relation in answer["relations"]}
    assert all(0 < part["confidence"] < 1 for part in parts)
