"""``--llm``: off unless asked for and set up; its limits hold over several processes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.door import Done, chaingraph
from tests.ingest.llm.reading import KEY, LENDER, LENT, MAKER, TEXT
from tests.ingest.llm.stub import Stub, says, serving

GOOD = says(entities=[LENDER, MAKER], relations=[LENT])


def run(folder: Path, stub: Stub | None, *arguments: object, **extra: str) -> Done:
    """A command with the stub as its model."""
    url = {"CHAINGRAPH_LLM_URL": stub.url} if stub else {}
    model = {"CHAINGRAPH_LLM_MODEL": "stub-1", "CHAINGRAPH_LLM_KEY": KEY}
    return chaingraph(folder / "home", *arguments, extra={**url, **model, **extra})


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """More than are read in one process."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(4):
        (folder / f"{number}.txt").write_text(TEXT.replace("200", str(200 + number)), encoding="utf-8")
    return folder


def test_without_the_option_nobody_is_asked(tmp_path: Path, articles: Path) -> None:
    with serving(GOOD) as stub:
        assert run(tmp_path, stub, "extract", articles / "0.txt", "--out", tmp_path / "out").code == 0

    assert stub.asked == []
    assert "llm" not in (tmp_path / "out" / "0.json").read_text(encoding="utf-8")


def test_without_an_address_the_option_says_what_to_set(tmp_path: Path, articles: Path) -> None:
    done = run(tmp_path, None, "ingest", "--llm", articles)

    assert (done.code, done.err) == (2, "setting CHAINGRAPH_LLM_URL: --llm needs it (docs/llm.md)\n")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CHAINGRAPH_LLM_URL", "http://model.example/v1"),
        ("CHAINGRAPH_LLM_URL", "http://127.0.0.1.model.example/v1"),
        ("CHAINGRAPH_LLM_URL", f"https://me:{KEY}@model.example/v1"),
        ("CHAINGRAPH_LLM_URL", f"https://model.example/v1?key={KEY}"),
        ("CHAINGRAPH_LLM_URL", "file:///etc"),
        ("CHAINGRAPH_LLM_KEY", f"{KEY}\nX-Other: 1"),
    ],
    ids=["in the clear", "no loopback", "with a password", "with a key", "no http", "a key of two lines"],
)
def test_an_unsafe_setting_is_refused_without_being_repeated(
    tmp_path: Path, articles: Path, name: str, value: str
) -> None:
    done = run(tmp_path, None, "ingest", "--llm", "--debug", articles, **{name: value})

    assert done.code != 0
    assert name in done.err
    assert KEY not in done.out + done.err


def test_every_process_asks_and_the_command_counts_all_calls(tmp_path: Path, articles: Path) -> None:
    arguments = ("extract", "--llm", "--workers", "2", "--format", "json", articles, "--out", tmp_path / "out")
    with serving(GOOD) as stub:
        done = run(tmp_path, stub, *arguments, CHAINGRAPH_LLM_CALLS="3")

    receipts = json.loads(done.out)["receipts"]
    assert (done.code, len(stub.asked)) == (0, 3)
    assert sorted(receipt["light"] for receipt in receipts) == ["amber", "green", "green", "green"]
    (caution,) = next(receipt["cautions"] for receipt in receipts if receipt["light"] == "amber")
    assert caution.endswith("raise CHAINGRAPH_LLM_CALLS (1 of 1 sections without it)")
    assert KEY not in done.out + done.err


def test_the_explanation_tells_what_the_model_said(tmp_path: Path, articles: Path) -> None:
    with serving(GOOD) as stub:
        done = run(tmp_path, stub, "extract", "--llm", "--explain", articles / "0.txt")

    assert re.search(r"rule finance  (model \d\.\d\d  )?language model", done.out)
    assert "model stub-1: 0 added, 1 confirmed, 0 dropped" in done.out
