"""One stored document as it is: where it comes from, its text, and the mentions and facts that it states."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from graph.errors import DocumentNotFound
from graph.store.base import Store

DOCUMENT = (
    "CALL () { MATCH (d:Article {id: $id}) RETURN d, 'article' AS kind UNION"
    " MATCH (d:Table {id: $id}) RETURN d, 'table' AS kind }"
    " RETURN d AS row, kind LIMIT 1"
)
STATEMENTS = (
    "MATCH (s:Statement) WHERE s.document = $id"
    " WITH s, coalesce(s.start, s.spans[0], 0) AS start, coalesce(s.row, 0) AS line"
    " ORDER BY line, start, s.id RETURN s AS row"
)
ABOUT = ("id", "source", "title", "publisher", "published", "place", "text", "row_count")
MENTION = ("type", "kind", "name", "place", "row")
FACT = ("type", "modality", "row", "confidence", "extractor", "value", "unit", "indicator")


def document(store: Store, id_: str) -> dict[str, Any]:
    """A document with ``mentions`` and ``facts`` (relations and figures, each with its evidence).

    Raises DocumentNotFound.
    """
    rows = store.read(DOCUMENT, {"id": id_}).rows
    if not rows:
        raise DocumentNotFound(document=id_)
    row: Any = rows[0]["row"]
    said: list[Any] = [r["row"] for r in store.read(STATEMENTS, {"id": id_}).rows]
    return {
        "kind": rows[0]["kind"],
        **{name: row.get(name) for name in ABOUT},
        "authors": list(row.get("authors") or ()),
        "mentions": [_mention(s) for s in said if s["claim"] == "mention"],
        "facts": [_fact(s) for s in said if s["claim"] != "mention"],
    }


def _mention(row: Mapping[str, Any]) -> dict[str, Any]:
    flat = row.get("spans") or []
    spans = [list(span) for span in zip(flat[::2], flat[1::2], strict=True)]
    kept = {name: row.get(name) for name in MENTION}
    return kept | {"entity": row.get("fact"), "aliases": list(row.get("aliases") or ()), "spans": spans}


def _fact(row: Mapping[str, Any]) -> dict[str, Any]:
    span = None if row.get("start") is None else [row["start"], row["end"]]
    kept = {name: row.get(name) for name in FACT}
    return kept | {
        "fact": row.get("fact"),
        "head": row.get("head_name"),
        "tail": row.get("tail_name"),
        "attributes": json.loads(row.get("attrs") or "{}"),
        "sentence": row.get("evidence"),
        "span": span,
    }
