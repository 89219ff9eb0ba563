"""Answers as JSON and CSV, and other lists as CSV."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.spreadsheets import sheet
from queries.header import Column
from queries.run import Answer

SEPARATOR = "；"


def as_json(answer: Answer) -> str:
    """One object: ``query``, ``columns`` (name and type), ``rows``, ``truncated``, ``took_ms``."""
    whole = {
        "query": answer.query.id,
        "columns": [{"name": c.name, "type": c.type} for c in answer.columns],
        "rows": answer.rows,
        "truncated": answer.truncated,
        "took_ms": answer.took_ms,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def as_csv(answer: Answer, lang: str = "zh") -> str:
    """A header line of labels, then the rows; each entity column is followed by one with the ids.

    Begins with a byte order mark for spreadsheets; text that one would take for a formula gets a ``'`` before it.
    """
    header = [label for c in answer.columns for label in _labels(c, lang)]
    return sheet(header, ([cell for c in answer.columns for cell in _cells(c, row[c.name])] for row in answer.rows))


def rows_as_csv(rows: Sequence[Mapping[str, Any]]) -> str:
    """A header line of the rows' keys, then the rows; what a cell holds several of stands with ； between."""
    return sheet(list(rows[0]) if rows else [], ([_flat(cell) for cell in row.values()] for row in rows))


def _labels(column: Column, lang: str) -> list[str]:
    label = column.label.of(lang)
    return [label, f"{label} id"] if column.type in ("entity", "entity-list") else [label]


def _cells(column: Column, value: Any) -> list[Any]:
    if column.type == "entity":
        return [value["name"], value["id"]] if value else ["", ""]
    if column.type == "entity-list":
        return [_joined(item["name"] for item in value), _joined(item["id"] for item in value)]
    if isinstance(value, list):
        return ["–".join(map(str, value)) if column.type == "integer-list" else _joined(value)]
    return ["" if value is None else value]


def _flat(value: Any) -> Any:
    if isinstance(value, Mapping):
        return _joined(f"{key} {item}" for key, item in value.items())
    if isinstance(value, list | tuple):
        return _joined(_flat(item) for item in value)
    return "" if value is None else value


def _joined(items: Iterable[Any]) -> str:
    return SEPARATOR.join("" if item is None else str(item) for item in items)
