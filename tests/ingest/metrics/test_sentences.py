"""Whose figure it is, in the styles of news, stories and papers: ``sentences/*.txt``, one sentence a line, bodies
marked as in ``marked.py`` (⏎ ends a paragraph), after → the subject of each figure. Invented bodies."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.metrics.marked import subjects

SENTENCES = [
    line
    for file in sorted(Path(__file__).with_name("sentences").glob("*.txt"))
    for line in file.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("line", SENTENCES)
def test_each_figure_is_its_subjects(line: str) -> None:
    marked, _, expected = line.partition(" → ")

    assert subjects(marked.replace("⏎", "\n")) == expected.split()
