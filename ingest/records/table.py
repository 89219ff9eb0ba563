"""A table and its mapping to one reading, and what became of each row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from graph.errors import RowRefused
from graph.facts import Reading, Table, digest
from graph.schema import Words
from ingest.extract.divisions import divisions
from ingest.records.cells import iso_date
from ingest.records.load_mapping import check_columns, load_mapping
from ingest.records.mapping import Mapping
from ingest.records.row import Row
from ingest.records.rows import RegionOf, RowReading, read_row
from ingest.records.sheet import Sheet, read_sheet

Outcome = Literal["loaded", "confirmed", "refused", "skipped"]

PREFECTURE = re.compile(r"(?:.{2,8}?(?:省|自治区))?(.{2,9}?(?:市|自治州|地区|盟))")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowOutcome:
    """What became of one row.

    ``confirmed``: an earlier row says all of it already (it is kept as further evidence). ``refused``: nothing of it
    was taken, ``reason`` says why. ``skipped``: empty, or left out by the mapping's own ``skip``.
    """

    row: int
    outcome: Outcome
    reason: RowRefused | None = None
    notes: tuple[Words, ...] = ()


def region_of_place(place: str) -> str | None:
    """The prefecture-level area around a place: by the gazetteer (荣成市 → 威海市), else the one that opens its name
    (云汐市望江区 → 云汐市)."""
    if known := divisions().region_of(place):
        return known
    found = PREFECTURE.match(place)
    return divisions().region_of(found[1]) or found[1] if found else None


def read_table(
    path: Path, mapping_path: Path, *, source: str | None = None, region_of: RegionOf = region_of_place
) -> tuple[Reading, list[RowOutcome]]:
    """Read a CSV table by its mapping; refused rows don't stop the others.

    Returns
    -------
    The table with all it says, and one outcome a row, in their order.

    Raises
    ------
    MappingRefused
        The mapping is not well formed, or names a column that the table lacks.
    DocumentRefused
        The table can't be read at all.
    """
    mapping = load_mapping(mapping_path)
    sheet = read_sheet(path, str(path))
    check_columns(mapping, str(mapping_path), sheet.columns)
    table = _table(sheet, mapping, source or str(path))
    readings: list[RowReading] = []
    outcomes: list[RowOutcome] = []
    said: set[frozenset[tuple[object, ...]]] = set()
    for number, cells in enumerate(sheet.rows, 1):
        outcome, reading = _read_one(table, number, cells, mapping, region_of, said)
        outcomes.append(outcome)
        readings += [reading] if reading else []
    return _whole(table, readings), outcomes


def row_counts(outcomes: Iterable[RowOutcome]) -> dict[str, int]:
    """Outcome → number of rows, for the receipt."""
    return dict(Counter(o.outcome for o in outcomes))


def _table(sheet: Sheet, mapping: Mapping, source: str) -> Table:
    return Table(
        id="t-" + digest(sheet.text, mapping.model_dump_json()),
        source=source,
        title=mapping.title or Path(source).stem,
        publisher=mapping.publisher,
        published=iso_date(mapping.published) if mapping.published else None,
        place=mapping.place,
        columns=sheet.columns,
        row_count=len(sheet.rows),
    )


def _read_one(
    table: Table,
    number: int,
    cells: tuple[str, ...],
    mapping: Mapping,
    region_of: RegionOf,
    said: set[frozenset[tuple[object, ...]]],
) -> tuple[RowOutcome, RowReading | None]:
    padded = cells + ("",) * (len(table.columns) - len(cells))
    row = Row(table, number, dict(zip(table.columns, padded, strict=False)), frozenset(mapping.blanks))
    if not any(cells) or any(row.meets(rule) for rule in mapping.skip):
        return RowOutcome(row=number, outcome="skipped"), None
    try:
        if any(cells[len(table.columns) :]):
            raise row.refused(
                f"有 {len(cells)} 格，表头只有 {len(table.columns)} 列；多半是某格内的逗号没有加引号",
                f"has {len(cells)} cells for {len(table.columns)} columns; likely a comma in a cell without quotes",
            )
        reading = read_row(row, mapping, region_of)
    except RowRefused as reason:
        return RowOutcome(row=number, outcome="refused", reason=reason), None
    again = reading.claims in said
    said.add(reading.claims)
    outcome: Outcome = "confirmed" if again else "loaded"
    return RowOutcome(row=number, outcome=outcome, notes=tuple(reading.notes)), reading


def _whole(table: Table, readings: list[RowReading]) -> Reading:
    return Reading(
        document=table,
        mentions=tuple(m for reading in readings for m in reading.mentions.values()),
        relations=tuple(r for reading in readings for r in reading.relations.values()),
        metrics=tuple(m for reading in readings for m in reading.metrics.values()),
    )
