"""Typing made even, one character for one, so that nothing moves: ``，``, ``。`` for ``,``, ``.`` among Chinese
characters, ``“ ”`` for ``" "``, ``A1`` for ``Ａ１``. Who reads on meets one kind of comma only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.documents.furniture import LABELS_LEAST, labels_among
from ingest.documents.lines import Line

NARROW = {
    code: chr(code - 0xFEE0) for first, last in ("０９", "ＡＺ", "ａｚ") for code in range(ord(first), ord(last) + 1)
}
MARKS = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。"}
CHINESE = r"[\u3007\u4e00-\u9fa5“”（）《》【】’‘」』]"
BESIDE = re.compile(
    rf"(?<={CHINESE})[ ]?[,;:?!]|(?<=[)%％\"]) ?[,;:?!](?![A-Za-z0-9/])|(?<=[0-9A-Za-z])[,;:?!](?=[ ]?(?:{CHINESE}|\"))"
)
STOP = re.compile(rf"(?:(?<={CHINESE})|(?<=[)%％\"])|(?<=[\u4e00-\u9fa5][0-9]))[.．](?![0-9A-Za-z.．])")
LAST_STOP = re.compile(r"(?<=[^.．\s].{8}[0-9A-Za-z])[.．]$")
POINT = re.compile(r"(?<=[0-9])．(?=[0-9])")
QUOTES = re.compile(r'"([^"]{1,200})"')
COLUMNS_LEAST = 3
HEADING_LONGEST, ROW_LONGEST = 200, 2000  # characters
TAB, COMMA = re.compile("\t"), re.compile(r"[，,] ?(?![^“”]*”)")
GAPS = (  # of a table's columns, with what is in none of its rows
    (TAB, re.compile("[^\\s\\S]")),
    (re.compile(r"[ \u3000\xa0]{2,}|\u3000"), re.compile("[，。；]")),
    (re.compile(r"[ \u3000\xa0]+"), re.compile("[，。；]")),
    (COMMA, re.compile("。")),
)
SENTENCE_ENDS = ("。", "！", "？")  # of a line without a tab: no row, nor a piece of a cell
LATIN_LEAST = 0.5  # a line that is mostly Latin letters keeps its marks


def typeset(line: Line) -> Line:
    """The line with Chinese marks between Chinese words and letters and figures of half width."""
    text = line.text.translate(NARROW)
    if sum("\u4e00" <= c <= "\u9fa5" for c in text) >= LATIN_LEAST * sum(c.isalpha() and c.isascii() for c in text):
        text = POINT.sub(".", text)
        for pattern in (BESIDE, STOP, LAST_STOP):
            text = pattern.sub(lambda found: found.group()[:-1] + MARKS.get(found.group()[-1], "。"), text)
        text = QUOTES.sub(r"“\1”", text)
    return replace(line, text=text) if text != line.text else line


def ruled(lines: Sequence[Line]) -> Iterator[Line]:
    """The rows of a table on chains whose columns blanks or commas part (链名  链长  链主), with a tab in each gap;
    empty cells at the head of a row of tabs are put back."""
    (gap, never), columns = GAPS[0], 0
    for line in lines:
        short = len(line.text) <= HEADING_LONGEST
        heading = next((g for g in GAPS if is_heading(g[0].split(line.text))), None) if short else None
        if heading is not None:
            (gap, never), columns = heading, len(heading[0].split(line.text))
        if columns and gap is TAB:
            line = indented(line, columns)
        row = columns and len(line.text) <= ROW_LONGEST and len(gap.split(line.text)) == columns
        if gap is TAB:  # a row may be torn into lines
            row = "\t" in line.text or not line.text.endswith(SENTENCE_ENDS)
        columns = columns if row and not never.search(line.text) else 0
        text = gap.sub(lambda found: "\t" + found.group()[1:], line.text) if columns else line.text
        yield replace(line, text=text) if columns else line


def indented(line: Line, columns: int) -> Line:
    """A row whose first cells are empty lost their tabs with the blanks at its head."""
    gone = min(line.indent, columns - 1 - line.text.count("\t"))
    if gone <= 0 or "\t" not in line.text:
        return line
    before = range(line.offsets[0] - gone, line.offsets[0])
    return replace(line, text="\t" * gone + line.text, offsets=[*before, *line.offsets], indent=0)


def is_heading(cells: Sequence[str]) -> bool:
    """Labels of columns, but for one at most."""
    return len(cells) >= COLUMNS_LEAST and labels_among(cells) >= max(LABELS_LEAST, len(cells) - 1)
