"""Taking documents back by the names that people give them."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.settings import Settings
from graph.store import open_store
from graph.store.base import StoreInfo
from ingest.documents.folders import files_of
from ingest.pipeline import load
from ingest.withdraw import withdraw

TEXT = "云汐市推行链长制\n\n周明远担任云汐市海工装备产业链链长。"


def left(store_at: Path, articles: list[Path], *deleted: str) -> tuple[list[str], StoreInfo]:
    """The outcomes of loading the articles and deleting, and what is in the store then."""
    with open_store(Settings(home=store_at)) as store:
        list(load(files_of(articles), store, workers=1))
        return [receipt.outcome for receipt in withdraw(deleted, store)], store.info()


def test_a_document_is_deleted_by_the_path_it_was_loaded_by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "我的 文章").mkdir()
    (tmp_path / "我的 文章" / "甲.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    outcomes, info = left(tmp_path / "home", [Path("我的 文章/甲.txt")], "我的 文章/甲.txt", "乙.txt")
    assert outcomes == ["deleted", "refused"]
    assert set(info.counts.values()) == {0}


def test_of_one_content_under_two_names_the_other_stays(tmp_path: Path) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text(TEXT, encoding="utf-8")
    other.write_text(TEXT, encoding="utf-8")
    _, info = left(tmp_path / "home", [one, other], str(one))
    assert info.counts["articles"] == 1
    _, info = left(tmp_path / "home", [], str(other))
    assert set(info.counts.values()) == {0}
