"""Answers, search results and the catalogue as tables for a terminal, and an answer in any of the three formats."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from operator import eq
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.schema import Words, ontology
from queries.formats import as_csv, as_json
from queries.header import Column, Query
from queries.run import Answer
from queries.search import Hit

ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
WIDEST = 10_000
SEARCH = (
    Words(zh="名称", en="Name"),
    Words(zh="类型", en="Type"),
    Words(zh="地方", en="Place"),
    Words(zh="联系数", en="Links"),
    Words(zh="匹配", en="Match"),
    Words(zh="编号", en="Id"),
)
MATCHES = {
    "exact": Words(zh="相同", en="exact"),
    "prefix": Words(zh="开头", en="prefix"),
    "contains": Words(zh="包含", en="contains"),
    "similar": Words(zh="相近", en="similar"),
}


def show(
    answer: Answer, out: Console, err: Console, *, form: str = "table", lang: str = "zh", wide: bool = False
) -> None:
    """Print an answer: ``form`` is table, json or csv. Remarks (how many, cut, why empty) go to ``err``."""
    if form == "table" and answer.rows:
        print_table(answer_table(answer, lang, wide, ditto=out.is_terminal), out)
    elif form != "table":
        print_text(as_json(answer) + "\n" if form == "json" else as_csv(answer, lang), out)
    err.print(remark(answer, lang), markup=False, highlight=False, soft_wrap=True)


def remark(answer: Answer, lang: str) -> str:
    """The line beside an answer: rows and time, that it was cut, why it is empty."""
    if answer.reason:
        return plain(answer.reason.words.of(lang))
    n, ms = len(answer.rows), answer.took_ms
    cut = Words(zh="，已截断，可加大 limit", en=", cut; raise limit for more").of(lang) if answer.truncated else ""
    return f"{Words(zh=f'{n} 行', en=f'{n} rows').of(lang)}{cut}（{ms:g} ms）"


def answer_table(answer: Answer, lang: str = "zh", wide: bool = False, ditto: bool = False) -> Table:
    """The columns that a reader wants; with ``wide`` all of them and the ids.

    Left out are lists of facts, columns that are wide, and empty ones (an entity column stays: its emptiness is the
    gap). ``ditto``: what repeats the row above, from the left on, is shown as 〃.
    """
    beside = {c.beside: c for c in answer.columns if c.beside}
    shown = [c for c in answer.columns if not c.beside and (wide or _wanted(c, answer.rows))]
    table = Table(title=answer.query.title.of(lang), title_justify="left", show_lines=True)
    for column in shown:
        right = column.type in ("integer", "number", "money")
        table.add_column(column.label.of(lang), overflow="fold", justify="right" if right else "left")
    above: list[str] = []
    for row in answer.rows:
        cells = [_cell(c, row, beside.get(c.name), lang, wide) for c in shown]
        same = sum(1 for _ in takewhile(bool, map(eq, above, cells))) if ditto else 0
        table.add_row(*(Text("〃" if i < same and cell else cell) for i, cell in enumerate(cells)))
        above = cells
    return table


def _wanted(column: Column, rows: Sequence[dict[str, Any]]) -> bool:
    if column.wide or column.type == "fact-list":
        return False
    return column.type in ("entity", "entity-list") or any(row[column.name] not in (None, [], "") for row in rows)


def _cell(column: Column, row: dict[str, Any], beside: Column | None, lang: str, wide: bool) -> str:
    value = row[column.name]
    if value is None:
        return ""
    if column.type == "entity-list":
        notes = row[beside.name] if beside else [None] * len(value)
        return "\n".join(_named(v, wide) + (f"（{plain(n)}）" if n else "") for v, n in zip(value, notes, strict=True))
    if column.type == "entity":
        return _named(value, wide)
    if column.type == "choice":
        return next((c.label.of(lang) for c in column.choices if c.name == value), plain(str(value)))
    if column.type == "integer-list":
        return "–".join(map(str, value))
    if isinstance(value, list):
        return "\n".join(plain(str(v)) for v in value)
    return f"{value:,}" if column.type == "money" else plain(str(value))


def _named(entity: dict[str, Any], wide: bool) -> str:
    return plain(f"{entity['name']} {entity['id']}" if wide else entity["name"])


def hits_table(hits: Sequence[Hit], lang: str = "zh") -> Table:
    """Search results, best first."""
    table = Table()
    for label in SEARCH:
        table.add_column(label.of(lang), overflow="fold", justify="right" if label is SEARCH[3] else "left")
    for hit in hits:
        cells = (hit.name, _type(hit, lang), hit.place or "", str(hit.links), MATCHES[hit.match].of(lang), hit.id)
        table.add_row(*(Text(plain(cell)) for cell in cells))
    return table


def _type(hit: Hit, lang: str) -> str:
    """What people call the entity's kind, else its type."""
    return ontology().entities[hit.type].label_of(hit.kind).of(lang)


def catalogue_table(queries: Sequence[Query], lang: str = "zh") -> Table:
    """The named queries with what they ask for; required parameters are starred."""
    table = Table(show_lines=True)
    for label in (Words(zh="编号", en="Id"), Words(zh="问题", en="Question"), Words(zh="参数", en="Parameters")):
        table.add_column(label.of(lang), overflow="fold")
    for query in sorted(queries, key=lambda q: q.id):
        params = "\n".join(f"{p.name}{'*' if p.required else ''}  {p.label.of(lang)}" for p in query.params)
        table.add_row(query.id, f"{query.title.of(lang)}\n{query.description.of(lang)}", params)
    return table


def plain(text: str) -> str:
    """Without what a terminal would obey: escape sequences, control characters, direction marks; on one line.

    >>> plain("红\\x1b[31m链\\x07")
    '红链'
    """
    return CONTROL.sub("", ESCAPE.sub("", text)).replace("\n", " ")


def print_table(table: Table, out: Console) -> None:
    """As wide as the terminal; where nobody looks (a pipe, a file) as wide as the table needs."""
    if not out.is_terminal:
        needed = out.measure(table, options=out.options.update(width=WIDEST)).maximum
        out = Console(file=out.file, width=max(out.width, needed), color_system=None)
    out.print(table)


def print_text(text: str, out: Console) -> None:
    """UTF-8 whatever the terminal's encoding is, for a byte order mark and Chinese must survive a redirect."""
    buffer = getattr(out.file, "buffer", None)
    if buffer is None or out.is_terminal:
        out.file.write(text)
    else:
        out.file.flush()
        buffer.write(text.encode("utf-8", "replace"))
        buffer.flush()
