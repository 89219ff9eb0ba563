"""A table into the store, and the account of its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from graph.errors import Refused
from graph.facts import WriteReport
from graph.store.base import Store
from ingest.receipt import Receipt, receipt_of, refusal
from ingest.records.table import RowOutcome, read_table, row_counts

ROW_FACTS = """
MATCH (s:Statement {document: $document})
WHERE s.claim <> 'mention'
RETURN s.row AS row, collect(s.fact) AS facts
"""


def load_table(
    table: Path, mapping: Path, store: Store, *, source: str | None = None, dry_run: bool = False
) -> Iterator[Receipt]:
    """Store a table with what its rows say, in one transaction, and account for each row.

    Like an article's, its source is the absolute path when none is given: a changed table replaces its old content.
    A file that is no table ends in its receipt; a wrong mapping raises MappingRefused, for nothing can be done with it.
    """
    known = source or str(table.absolute())
    try:
        reading, outcomes = read_table(table, mapping, source=known)
    except Refused as error:
        yield refusal(known, error)
        return
    report = store.write(reading, dry_run=dry_run)
    if not dry_run:
        outcomes = _settled(outcomes, report, store)
    receipt = receipt_of(reading, report, rows=row_counts(outcomes))
    reasons = tuple(o.reason for o in outcomes if o.reason)
    yield replace(receipt, row_reasons=reasons, notes=tuple(note for o in outcomes for note in o.notes))


def _settled(outcomes: Sequence[RowOutcome], report: WriteReport, store: Store) -> list[RowOutcome]:
    """A row all of whose facts were known before is confirmed, not loaded."""
    new = set(report.facts_added)
    rows = store.read(ROW_FACTS, {"document": report.document}).rows
    known = {row["row"] for row in rows if new.isdisjoint(_texts(row["facts"]))}
    return [replace(o, outcome="confirmed") if o.outcome == "loaded" and o.row in known else o for o in outcomes]


def _texts(facts: object) -> list[str]:
    return [str(fact) for fact in facts] if isinstance(facts, list) else []
