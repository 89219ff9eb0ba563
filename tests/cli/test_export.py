"""``chaingraph export``: what is written, how much of how much, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.door import article, chaingraph


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with one chain, its leader, its owner and a loan."""
    folder = tmp_path_factory.mktemp("export")
    assert chaingraph(folder, "ingest", article(folder, "船舶"), "--workers", "1").code == 0
    return folder


def test_a_querys_graph_becomes_a_page(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "图 1.html"
    done = chaingraph(home, "export", "--query", "link.leader-owner-bank", "--param", "complete=true", "--out", out)
    page = out.read_text(encoding="utf-8")

    assert (done.code, done.err.partition(": ")[2].strip()) == (0, "Entities 4 · links 3")
    assert "Chain leaders and owners with their enterprises and banks" in page
    assert "发放贷款3亿元" in page


def test_a_bound_is_said(home: Path, tmp_path: Path) -> None:
    done = chaingraph(home, "export", "--format", "json", "--limit", "2", "--out", tmp_path / "all.json")
    whole = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))

    assert f"Entities 2 of {whole['entities_total']}" in done.err
    assert len(whole["entities"]) == 2 < whole["entities_total"]


@pytest.mark.parametrize("form", ["graphml", "gexf", "csv"])
def test_a_neighbourhood_goes_into_a_file_for_others(home: Path, tmp_path: Path, form: str) -> None:
    done = chaingraph(home, "export", "--around", "中国银行云汐支行", "--format", form, "--out", tmp_path / "near")

    assert done.code == 0
    written = tmp_path / "near" / "links.csv" if form == "csv" else tmp_path / "near"
    assert "云汐船舶有限公司" in written.read_text(encoding="utf-8")


def test_a_name_and_a_query_at_once_are_refused(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.html"
    done = chaingraph(home, "export", "--around", "云汐", "--query", "chain.leaders", "--out", out)

    assert (done.code, out.exists()) == (2, False)
    assert "either --query or --around" in done.err


def test_a_place_where_nothing_can_be_written_is_named(home: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = chaingraph(home, "export", "--out", tmp_path / "file" / "x.html")

    assert done.code == 2
    assert "can't write" in done.err
    assert done.err.count("\n") == 1
