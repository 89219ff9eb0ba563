"""``--format csv`` gives CSV and ``--format json`` JSON, whatever the command prints."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.door import article, chaingraph

COMMANDS = [("documents", "list"), ("search", "海工"), ("query", "--list"), ("db", "info"), ("db", "check")]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    done = chaingraph(home, "--format", "csv", "ingest", article(home, "海工"))
    (receipt,) = csv.DictReader(io.StringIO(done.out.removeprefix("\ufeff"), newline=""))
    assert (done.code, receipt["outcome"]) == (0, "added"), done
    return home


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_csv_is_csv_and_json_is_json(home: Path, words: tuple[str, ...]) -> None:
    table = chaingraph(home, "--format", "csv", *words)
    lines = list(csv.reader(io.StringIO(table.out.removeprefix("\ufeff"), newline="")))

    assert table.out.startswith("\ufeff")
    assert {len(line) for line in lines} == {len(lines[0])}
    assert json.loads(chaingraph(home, "--format", "json", *words).out)
