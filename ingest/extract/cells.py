"""Which cell of an article's tables (``grids.py``) holds a place in the text, and whether any does."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from operator import itemgetter

from graph.facts import Span
from ingest.extract.grids import TORN, Field, Record, records


@lru_cache(4)
def _fields(text: str) -> list[tuple[Span, Record, Field]]:
    told = ((field.cell, record, field) for record in records(text) for field in record.fields)
    return sorted(told, key=itemgetter(0))


def cell_at(text: str, at: int) -> tuple[Record, Field] | None:
    """The cell that holds that place, with its record."""
    fields = _fields(text)
    nth = bisect_right(fields, (at, len(text)), key=itemgetter(0)) - 1
    return fields[nth][1:] if nth >= 0 and at < fields[nth][0][1] else None


@lru_cache(4)
def _rows(text: str) -> list[Span]:
    return sorted({field.line for record in records(text) if not record.labelled for field in record.fields})


def in_a_table(text: str, at: int) -> bool:
    """Whether that place is in a row whose columns have labels."""
    rows = _rows(text)
    nth = bisect_right(rows, at, key=itemgetter(0))
    return any(end > at for _, end in rows[max(0, nth - TORN) : nth])
