"""``--format csv`` gives CSV and ``--format json`` JSON, whatever the command prints."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from chaingraph import app
from tests.cli.door import article

COMMANDS = [("documents", "list"), ("search", "海工"), ("query", "--list"), ("db", "info"), ("db", "check")]


def printed(home: Path, *words: object) -> str:
    """What the command writes to its output, in this process."""
    done = CliRunner().invoke(app, list(map(str, words)), env={"CHAINGRAPH_HOME": str(home), "CHAINGRAPH_STORE": None})
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    receipts = printed(home, "--format", "csv", "ingest", article(home, "海工")).removeprefix("\ufeff")
    (receipt,) = csv.DictReader(io.StringIO(receipts, newline=""))
    assert receipt["outcome"] == "added"
    return home


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_csv_is_csv_and_json_is_json(home: Path, words: tuple[str, ...]) -> None:
    table = printed(home, "--format", "csv", *words)
    lines = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline="")))

    assert table.startswith("\ufeff")
    assert {len(line) for line in lines} == {len(lines[0])}
    assert json.loads(printed(home, "--format", "json", *words))
