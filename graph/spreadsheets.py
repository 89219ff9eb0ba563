"""CSV that spreadsheets open as meant: Chinese intact, and no text run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

BOM = "\ufeff"
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def guarded(value: Any) -> Any:
    """Text that a spreadsheet would run becomes plain text; numbers stay numbers.

    >>> guarded("=1+1"), guarded(-1)
    ("'=1+1", -1)
    """
    return "'" + value if isinstance(value, str) and value.startswith(FORMULA) else value


def sheet(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """A CSV file's text: a byte order mark, the header, the rows with every cell guarded; None is an empty cell."""
    out = io.StringIO()
    out.write(BOM)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([guarded(label) for label in header])
    writer.writerows([["" if cell is None else guarded(cell) for cell in row] for row in rows])
    return out.getvalue()
