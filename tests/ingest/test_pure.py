"""Reading is a pure function of the text: nothing depends on the order in which a process happens to hash."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = "荣成市召开会议。荣成市出台办法。市果蔬食品产业链党委揭牌，市果蔬食品产业链链长到会。"
READ = """
import sys
from graph.facts import Article
from ingest.documents.clean import clean
from ingest.extract.answer import answer_of
from ingest.extract.nlp import extract
page = clean(Article(id="a", source="s", text=sys.argv[1]))
print(answer_of(page, extract(page)))
"""


def answers(*seeds: str) -> set[str]:
    """What processes that hash with these seeds answer, side by side."""
    command = [sys.executable, "-c", READ, TEXT]
    started = [
        subprocess.Popen(command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, stdout=subprocess.PIPE)
        for seed in seeds
    ]
    return {process.communicate()[0].decode() for process in started}


def test_processes_that_hash_differently_answer_the_same() -> None:
    (answer,) = answers("1", "2", "3")

    assert "荣成市果蔬食品产业链党委" in answer
