"""Mending of what printing broke: lines cut in mid-sentence, blanks inside words and numbers."""

from __future__ import annotations

import re

from ingest.documents.lines import Line

ENDS = "。！？!?；;…：:”’」』）)】—"
WIDTH_LEAST = 20  # shorter lines are headings, not printed lines that ran full
STARTS_ANEW = re.compile(
    r"[（(]?[一二三四五六七八九十百0-9]{1,3}[）)、.．]|第[一二三四五六七八九十0-9]+[章节条、]|[—\-·●■◆▲*#>【|]|(?:问|答|记者|主持人)[：:]"
)
GAPS = re.compile(r"(?<=[^\x00-\x7f])[ \t\u3000\xa0]+(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])[ \t\u3000\xa0]+(?=[^\x00-\x7f])")
DIGIT_GAPS = re.compile(r"(?<=\d)[ \u3000\xa0](?=\d{3}(?!\d))")
INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\x00-\x08\x0e-\x1f]+")


def mend(line: Line) -> Line:
    """Invisible characters, blanks between a numeral and its word (``2 600 吨`` → ``2600吨``) taken out."""
    spans = [m.span() for pattern in (INVISIBLE, GAPS, DIGIT_GAPS) for m in pattern.finditer(line.text)]
    return line.without(spans) if spans else line


def join_broken_lines(lines: list[Line]) -> list[Line]:
    """Lines that a printer or mail program cut at a fixed width become paragraphs again."""
    joined: list[Line] = []
    last: Line | None = None
    for line in lines:
        if last is not None and joined and continues(last, line):
            head = joined[-1]
            joined[-1] = Line(head.text + line.text, [*head.offsets, *line.offsets], head.after_gap, head.indent)
        else:
            joined.append(line)
        last = line
    return joined


def continues(last: Line, line: Line) -> bool:
    """Whether ``line`` goes on in the middle of what ``last`` began."""
    if last.text[-1] in ENDS or STARTS_ANEW.match(line.text):
        return False
    if last.text[-1] in "，,、":
        return True
    if line.after_gap or line.indent > 1 or line.text[0] in "，。、；：！？”’）】":
        return line.text[0] in "，。、；：！？”’）】"
    return len(last.text) >= WIDTH_LEAST
