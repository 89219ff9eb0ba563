"""Mending of what printing broke: lines cut in mid-sentence, blanks inside words and numbers."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.documents.lines import BARS, Line

LIST_NUMBER = 4  # characters that an item's number and its blank take
STOPS = "。！？!?…"
ENDS = "。！？!?；;…：:”’」』）)】—"
HEADING_LONGEST = 20  # in a page of printed lines a shorter one is a heading
PARAGRAPH_LEAST = 45  # elsewhere only a long line that ends in the middle of what it says was cut
PRINTED_LONGEST = 75  # printed lines are no longer
EVEN = 0.75  # most lines of a printed page are about as long as its longest
FILLED = 0.85  # how full a line is that was cut for want of room
PRINTED_SHARE = 0.25  # of a printed page's lines at least so many end in the middle of a sentence
STARTS_ANEW = re.compile(
    r"[（(]?[一二三四五六七八九十百]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|[（(]?\d{1,2}(?:[）)、]|[.．](?!\d))|"
    r"第[一二三四五六七八九十0-9]+[章节条、]|[—\-·●■◆▲▼★*#>【|\[]|(?:问|答|记者|主持人)[：:]"
)
LABEL = re.compile(
    r"[\u4e00-\u9fa5]{0,8}(?:单位|部门|链长|链主|企业|银行|领导|机构|负责人|联系人|办公室|电话|地址|"
    r"组长|会长|主任|成员)[：:]"
)
GOES_ON = re.compile(r"[的和与及或在为由向将把是以对从于给至被让等个条家]$|[（(“][^）)”]*$")  # no sentence ends so
CELLS = re.compile(rf"\S\s*[\t{BARS}]\s*\S")
GAPS = re.compile(  # wider ones are a table's
    r"(?<=[^\x00-\x7f])(?<![\u3000\xa0])[ \u3000\xa0](?=[0-9A-Za-z])"
    r"|(?<=[0-9A-Za-z%])[ \u3000\xa0](?![\u3000\xa0])(?=[^\x00-\x7f])"
)
THOUSANDS = re.compile(r"(?<=\d)[ \u3000\xa0](?=\d{3}(?!\d))")
SPLIT_NUMBER = re.compile(
    r"(?<![\d:.\-/ ])\d{1,4} (?=\d{1,3} ?\d{0,3}(?:\.\d+)?[^\d\s:./\-])|(?<=\d )\d+ (?=\d+[^\d\s:./\-])|"
    r"(?<=\d) (?=\.\d)|(?<=\d\.) (?=\d)|(?<=\d) (?=%)"
)
MARKDOWN = re.compile(r"^#{1,6}\s+|^>\s+|\*\*|!?\[(?=[^\[\]]+\]\()|(?<=[^\[\]])\]\([^()\s]*\)")
BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\x00-\x08\x0e-\x1f]+")


def mend(line: Line) -> Line:
    """Takes out invisible characters, Markdown's marks, blanks in and beside numerals (``2 600 吨`` → ``2600吨``)
    and the line breaks of cells."""
    if breaks := [m.span() for m in BREAK.finditer(line.text)] if CELLS.search(line.text) else []:
        listed = BREAK.sub(lambda m: "、" + m.group()[1:], line.text)  # a cell's lines are its items
        line = replace(line, text=listed).without([(start + 1, end) for start, end in breaks])
    for pattern in (INVISIBLE, MARKDOWN, GAPS, THOUSANDS):
        line = line.without([m.span() for m in pattern.finditer(line.text)])
    return line.without(
        [(m.end() - 1, m.end()) for m in SPLIT_NUMBER.finditer(line.text) if not numbers_a_list(m, line)]
    )


def numbers_a_list(match: re.Match[str], line: Line) -> bool:
    """``1. 2023年…``: the figure that opens the line is an item's number."""
    return match.end() <= LIST_NUMBER and line.text[match.end() - 2] == "."


def join_broken_lines(lines: list[Line]) -> list[Line]:
    """Lines that a printer or mail program cut at a fixed width become paragraphs again."""
    if is_printed(lines):
        return joined(lines, HEADING_LONGEST, FILLED * max(len(line.text) for line in lines), printed=True)
    return joined(lines, PARAGRAPH_LEAST, PRINTED_LONGEST, printed=False)


def joined(lines: list[Line], least: int, full: float, printed: bool) -> list[Line]:
    """Put a line to the one before it where that one, at least so long, ends in mid-sentence; a ``full`` line may end
    so after any mark but a full stop."""
    found: list[Line] = []
    last: Line | None = None
    for line in lines:
        if last is not None and continues(last, line, least, STOPS if len(last.text) >= full else ENDS, printed):
            head = found[-1]
            found[-1] = replace(head, text=head.text + line.text, offsets=[*head.offsets, *line.offsets])
        else:
            found.append(line)
        last = line
    return found


def is_printed(lines: list[Line]) -> bool:
    """Whether the page is set in short lines that end wherever they are full: where paragraphs merely lack their last
    stop, their lengths vary more."""
    long = [line for line in lines if len(line.text) >= HEADING_LONGEST]
    cut = [len(line.text) for line in long if line.text[-1] not in ENDS]
    if not cut or len(cut) < PRINTED_SHARE * len(long):
        return False
    if max(len(line.text) for line in long) > PRINTED_LONGEST and len(lines) < PRINTED_LONGEST:
        return False
    return sum(length >= EVEN * max(cut) for length in cut) > len(cut) / 2


def continues(last: Line, line: Line, least: int, ends: str, printed: bool) -> bool:
    """Whether ``line`` goes on in the middle of what ``last`` began."""
    if line.text[0] in "，。、；：！？”’）】》":
        return not line.after_gap
    if CELLS.search(last.text) or CELLS.search(line.text):
        return False  # a table's rows stay rows
    if (
        last.text[-1] in ends
        or STARTS_ANEW.match(line.text)
        or (ends == ENDS and LABEL.match(line.text))  # behind a full line it may be the rest of a word: 牵头|单位：
        or line.after_gap
        or line.indent > 1
    ):
        return False
    return last.text[-1] in "，,、" or (len(last.text) >= least and (printed or bool(GOES_ON.search(last.text))))
