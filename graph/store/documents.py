"""Article and Table nodes, where they lie, and their statements.

A document is its content: one text in two places is one document with two ``sources``; it goes when the last place
gives it up. ``(:Source {id, document})`` finds the document of a place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from graph.facts import Reading
from graph.store.base import Transaction
from graph.store.rows import document_of, reading_of

SOURCE = "MATCH (p:Source) WHERE p.id = $source RETURN p.document AS document"
STATEMENTS = "MATCH (s:Statement) WHERE s.document = $id RETURN s AS row"
DELETE_STATEMENTS = "MATCH (s:Statement) WHERE s.document = $id DELETE s"
CREATE_STATEMENTS = "UNWIND $rows AS row CREATE (s:Statement) SET s = row"
DELETE_SOURCES = "MATCH (p:Source) WHERE p.document = $id DELETE p"
CREATE_SOURCES = "UNWIND $sources AS source CREATE (p:Source) SET p.id = source, p.document = $id"


def document_at(tx: Transaction, source: str) -> str | None:
    """The id of the document that lies at this place, if any."""
    rows = tx.run(SOURCE, {"source": source})
    return rows[0]["document"] if rows else None


def load_document(tx: Transaction, id_: str) -> tuple[str, dict[str, Any]] | None:
    """Label and properties of a stored document."""
    label = "Article" if id_.startswith("a-") else "Table"
    rows = tx.run(f"MATCH (d:{label}) WHERE d.id = $id RETURN d AS row", {"id": id_})
    return (label, rows[0]["row"]) if rows else None


def load_statements(tx: Transaction, id_: str) -> list[dict[str, Any]]:
    """The statements of a document, as stored."""
    return [row["row"] for row in tx.run(STATEMENTS, {"id": id_})]


def reading_in(label: str, row: dict[str, Any], statements: Iterable[dict[str, Any]]) -> Reading:
    return reading_of(document_of(label, row), statements)


def drop_document(tx: Transaction, label: str, id_: str) -> None:
    """The document with its statements, mentions and places."""
    tx.run(DELETE_STATEMENTS, {"id": id_})
    tx.run(f"MATCH (d:{label}) WHERE d.id = $id DETACH DELETE d", {"id": id_})
    tx.run(DELETE_SOURCES, {"id": id_})


def put_document(tx: Transaction, label: str, row: dict[str, Any], statements: Sequence[dict[str, Any]]) -> None:
    tx.run(f"CREATE (d:{label}) SET d = $row", {"row": row})
    tx.run(CREATE_SOURCES, {"sources": row["sources"], "id": row["id"]})
    if statements:
        tx.run(CREATE_STATEMENTS, {"rows": list(statements)})


def set_sources(tx: Transaction, label: str, id_: str, sources: Iterable[str]) -> None:
    """Where the document lies from now on; its ``source`` is the first in order, whichever came first."""
    ordered = sorted(sources)
    tx.run(
        f"MATCH (d:{label}) WHERE d.id = $id SET d.sources = $sources, d.source = $source",
        {"id": id_, "sources": ordered, "source": ordered[0]},
    )
    tx.run(DELETE_SOURCES, {"id": id_})
    tx.run(CREATE_SOURCES, {"sources": ordered, "id": id_})
