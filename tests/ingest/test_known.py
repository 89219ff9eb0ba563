"""An article that the store has, read by the same rules, is not read again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from graph.store import GraphStore
from ingest.documents.folders import files_of
from ingest.extract.version import rules
from ingest.known import unchanged
from ingest.pipeline import Read, load, read

TEXT = "云汐市推出“一链一行”机制。云汐农村商业银行向云汐远澜重工有限公司发放贷款3000万元。"


def article(folder: Path, text: str = TEXT) -> Path:
    path = folder / "一篇.txt"
    path.write_text(text, encoding="utf-8")
    return path


def outcomes(store: GraphStore, path: Path) -> list[str]:
    return [receipt.outcome for receipt in load(files_of([path]), store, workers=1)]


def test_the_same_content_at_the_same_place_is_known(store: GraphStore, tmp_path: Path) -> None:
    path = article(tmp_path)
    assert outcomes(store, path) == ["added"]
    (receipt,) = unchanged([f for f in files_of([path]) if not isinstance(f, Exception)], store, rules()).values()
    assert receipt.outcome == "unchanged"
    assert outcomes(store, path) == ["unchanged"]


def test_new_content_at_the_same_place_is_read(store: GraphStore, tmp_path: Path) -> None:
    outcomes(store, article(tmp_path))
    assert outcomes(store, article(tmp_path, TEXT.replace("3000", "5000"))) == ["replaced"]


def test_what_other_rules_read_is_read_again(store: GraphStore, tmp_path: Path) -> None:
    (file,) = files_of([article(tmp_path)])
    found = read(file)
    assert isinstance(found, Read)
    older = tuple(replace(relation, extractor="rules/older") for relation in found.reading.relations)
    metrics = tuple(replace(metric, extractor="rules/older") for metric in found.reading.metrics)
    store.write(replace(found.reading, relations=older, metrics=metrics))
    assert outcomes(store, article(tmp_path)) == ["replaced"]
    assert outcomes(store, article(tmp_path)) == ["unchanged"]
