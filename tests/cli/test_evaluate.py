"""``chaingraph evaluate`` as data staff use it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.door import chaingraph

KEY = {
    "doc": "甲.txt",
    "entities": [
        {"id": "e1", "type": "Person", "name": "苏砚青", "aliases": []},
        {"id": "e2", "type": "Chain", "name": "海工装备产业链", "aliases": []},
    ],
    "relations": [{"head": "e1", "type": "LEADS_CHAIN", "tail": "e2"}],
    "metrics": [],
}


def saved(folder: Path, content: object) -> Path:
    folder.mkdir()
    (folder / "甲.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return folder


def test_shares_by_type_and_what_was_missed(tmp_path: Path) -> None:
    answers, keys = saved(tmp_path / "答案", KEY | {"relations": []}), saved(tmp_path / "标准", KEY)
    done = chaingraph(tmp_path, "evaluate", answers, keys, "--misses", "--format", "json")

    told = json.loads(done.out)
    assert done.code == 0
    assert {(r["part"], r["type"]): r["f1"] for r in told["rows"]}["entities", "all"] == 1
    assert [(d["what"], d["type"]) for d in told["differences"]] == [("missed", "LEADS_CHAIN")]
    assert "苏砚青 → 海工装备产业链" in chaingraph(tmp_path, "evaluate", answers, keys, "--misses").out


def test_a_broken_answer_counts_as_empty_and_a_broken_key_is_said(tmp_path: Path) -> None:
    keys, answers = saved(tmp_path / "标准", KEY), saved(tmp_path / "答案", KEY)
    (answers / "甲.json").write_text("{", encoding="utf-8")
    done = chaingraph(tmp_path, "evaluate", answers, keys)
    assert "0.000" in done.out
    assert "1 without a readable answer, counted as empty: 甲" in done.err

    (keys / "甲.json").write_text('{"entities": []}', encoding="utf-8")
    refused = chaingraph(tmp_path, "evaluate", answers, keys)
    assert refused.code == 2
    assert "甲.json" in refused.err


def test_a_folder_without_keys_is_said(tmp_path: Path) -> None:
    done = chaingraph(tmp_path, "evaluate", saved(tmp_path / "答案", KEY), tmp_path)

    assert done.code == 2
    assert "*.json" in done.err
