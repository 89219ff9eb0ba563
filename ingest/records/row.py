"""One row's cells, as a mapping asks for them."""

from __future__ import annotations

from dataclasses import dataclass

from graph.errors import RowRefused
from graph.facts import Table
from ingest.records.mapping import Cell, When


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells by column; ``number`` counts from 1 below the header."""

    table: Table
    number: int
    cells: dict[str, str]
    blanks: frozenset[str]

    @property
    def evidence(self) -> str:
        """The row as text: 列：值；列：值."""
        return "；".join(f"{column}：{text}" for column, text in self.cells.items() if text)

    def text(self, cell: Cell) -> str | None:
        """What a mapping's cell comes to in this row; None when there is nothing. Raises RowRefused."""
        if cell.column is None:
            return cell.value
        given = self.cells[cell.column]
        if not given or given in self.blanks:
            return cell.default
        if cell.values is None:
            return given
        translated = cell.values.get(given, cell.otherwise)
        if translated is None:
            listing = "、".join(cell.values)
            raise self.refused(
                f"列“{cell.column}”的值“{given}”不在映射所列之中（{listing}）",
                f"“{given}” in column “{cell.column}” is not among the mapping's values ({listing})",
            )
        return translated

    def meets(self, when: When | None) -> bool:
        if when is None:
            return True
        given = self.cells[when.column]
        return given in when.values or (when.empty and (not given or given in self.blanks))

    def refused(self, zh: str, en: str) -> RowRefused:
        return RowRefused(source=self.table.source, row=self.number, reason_zh=zh, reason_en=en)
