"""Answers and keys from their files: ``NAME.json`` answers the key ``NAME.json``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from graph.errors import KeyUnusable, PathMissing

Json = dict[str, Any]


def pairs_of(answers: Path, keys: Sequence[Path]) -> Iterator[tuple[str, Json, Json]]:
    """(document, answer, key) of each key in these folders or files; an answer that can't be read is an empty one.

    Raises PathMissing when there is no key, KeyUnusable when one is not in the format of a key.
    """
    files = sorted(file for path in keys for file in (path.glob("*.json") if path.is_dir() else [path]))
    if not files:
        raise PathMissing(path="、".join(str(path / "*.json") for path in keys))
    for file in files:
        yield file.stem, _answer(answers / file.name if answers.is_dir() else answers), _key(file)


def _answer(file: Path) -> Json:
    try:
        read = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def _key(file: Path) -> Json:
    try:
        key = json.loads(file.read_text(encoding="utf-8-sig"))
        ids = {entity["id"] for entity in key["entities"] if entity["type"] and entity["name"]}
        ends = {r[end] for r in key["relations"] if r["type"] for end in ("head", "tail")}
        unknown = (ends | {m.get("subject") for m in key["metrics"] if m["unit"] and float(m["value"])}) - ids - {None}
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        reason = f"{type(error).__name__} {error}".strip()
        raise KeyUnusable(path=file, reason_zh=reason, reason_en=reason) from error
    if unknown:
        names = "、".join(sorted(map(str, unknown)))
        raise KeyUnusable(
            path=file, reason_zh=f"没有这些编号的实体：{names}", reason_en=f"no entity with the id {names}"
        )
    return dict(key)
