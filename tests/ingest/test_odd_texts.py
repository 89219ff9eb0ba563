"""Texts that are no articles are read to their end, and what is said of them is anchored like all else."""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path

import pytest

from graph.facts import Article
from ingest import pipeline
from ingest.documents.folders import File
from ingest.limits import OutOfTimeError, at_most
from ingest.pipeline import understood
from ingest.receipt import Receipt
from tests.odd_texts import SENTENCE, odd_texts

LENGTH = 1500


@pytest.mark.parametrize(("name", "text"), odd_texts(LENGTH).items(), ids=odd_texts(LENGTH))
def test_an_odd_text_is_read_and_its_evidence_is_cut_from_it(name: str, text: str) -> None:
    answer = understood(Article(id="a", source=name, text=text), name).answer

    for said in (*answer["relations"], *answer["unstated"], *answer["metrics"]):
        start, end = said["span"]
        assert text[start:end] == said["evidence"]


@pytest.mark.skipif(sys.platform == "win32", reason="no timer that interrupts there")
def test_what_takes_too_long_is_refused_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "长.txt"
    path.write_text(SENTENCE * 400, encoding="utf-8")
    monkeypatch.setattr(pipeline, "SECONDS", 0.05)

    refused = pipeline.read(File(path, "长.txt"))

    assert isinstance(refused, Receipt)
    assert "make it shorter" in str(refused)


@pytest.mark.skipif(sys.platform == "win32", reason="no timer that interrupts there")
def test_a_limit_is_over_when_the_work_is_done() -> None:
    with at_most(0.05):
        pass
    time.sleep(0.06)

    with pytest.raises(OutOfTimeError), at_most(0.05):
        signal.pause()
