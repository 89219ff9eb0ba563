"""Typing made even, one character for one, so that nothing moves: ``，``, ``。`` for ``,``, ``.`` among Chinese
characters, ``“ ”`` for ``" "``, ``A1`` for ``Ａ１``. Who reads on meets one kind of comma only."""

from __future__ import annotations

import re
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
