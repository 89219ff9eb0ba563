"""Typing made even, one character for one, so that nothing moves: ``，``, ``。`` for ``,``, ``.`` among Chinese
characters, ``“ ”`` for ``" "``, ``A1`` for ``Ａ１``. Who reads on meets one kind of comma only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

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
LABELS = re.compile(
    r"(?:序号|链名|(?:重点)?产业链(?:名称)?|链条(?:名称)?|副?链长|链主(?:企业)?|(?:牵头|责任)(?:部门|单位)|产值|备注)(?:（.{1,4}）)?"
)
PROSE = re.compile("[，。；]")
COLUMNS_LEAST, LABELS_LEAST = 3, 2
WIDE, NARROW_GAP = re.compile(r"[ \u3000\xa0]{2,}|\u3000"), re.compile(r"[ \u3000\xa0]+")
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
    """The rows of a table on chains whose columns only blanks part (链名  链长  链主), with a tab in each gap."""
    gap, columns = WIDE, 0
    for line in lines:
        heading = next((g for g in (WIDE, NARROW_GAP) if is_heading(g.split(line.text))), None)
        if heading is not None:
            gap, columns = heading, len(heading.split(line.text))
        columns = 0 if len(gap.split(line.text)) != columns or PROSE.search(line.text) else columns
        text = gap.sub(lambda found: "\t" + found.group()[1:], line.text) if columns else line.text
        yield replace(line, text=text) if columns else line


def is_heading(cells: Sequence[str]) -> bool:
    return len(cells) >= COLUMNS_LEAST and sum(bool(LABELS.fullmatch(cell)) for cell in cells) >= max(
        LABELS_LEAST, len(cells) - 1
    )
