"""A file's lines, each character with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
BARS = "|｜"  # which part the cells of a table, as tabs do
BLANKS = " \t\u3000\xa0\u200b\ufeff"


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the blanks around it; ``after_gap``: an empty line stands before it; ``indent``: blanks taken
    off its head."""

    text: str
    offsets: Sequence[int]
    after_gap: bool = False
    indent: int = 0

    def without(self, spans: Sequence[tuple[int, int]]) -> Line:
        """The line without some of its parts."""
        if not spans:
            return self
        gone = {i for a, b in spans for i in range(a, b)}
        keep = [i for i in range(len(self.text)) if i not in gone]
        kept = "".join(self.text[i] for i in keep)
        return Line(kept, [self.offsets[i] for i in keep], self.after_gap, self.indent)


def lines_of(text: str) -> list[Line]:
    """Every line that holds more than blanks."""
    found: list[Line] = []
    end_of_last = 0
    for match in LINE.finditer(text):
        raw = match.group()
        body = raw.strip(BLANKS)
        if not body:
            continue
        start = match.start() + len(raw) - len(raw.lstrip(BLANKS))
        between = text[end_of_last : match.start()].replace("\r\n", "\n")
        gap = bool(found) and sum(between.count(c) for c in "\n\r\u2028\u2029") > 1
        found.append(Line(body, range(start, start + len(body)), gap, start - match.start()))
        end_of_last = match.end()
    return found
