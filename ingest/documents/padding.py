"""Names and labels of two characters that a notice sets as wide as those of three, and the posts behind a name:
组  长：柏  松  市委常委 is read as 组长：柏松（市委常委）."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.documents.lines import BARS, Line
from ingest.extract.entities.surnames import FAMILY

BLANK = r"[ \u3000\xa0]"
HAN = r"[\u4e00-\u9fa5]"
NUMBER = r"(?:[一二三四五六七八九十\d]{1,2}[、.．])?"
LABEL = re.compile(rf"^{NUMBER}{HAN}({BLANK}{{1,4}}){HAN}(?=[:：])")
PADDED = re.compile(rf"(?<![^\s:：、，,；;{BARS}]){HAN}({BLANK}{{1,2}}){HAN}(?![^\s、，,；;。（({BARS}])")
LISTED = re.compile(rf"{NUMBER}(?:{HAN}{{0,8}}[长员任席问人记])[:：]")
NAME_AND_POST = re.compile(
    rf"{HAN}{BLANK}{{1,2}}{HAN}(?:{BLANK}+|\t)[^\s，。；:：]{{1,40}}"
    r"(?:[长记任员席理监师授问委事]|主管|负责人|负责同志)(?:（[^（）]{1,12}）)?$"
)
HOLDER = re.compile(  # a line of its own: who, blanks, and the posts
    rf"^{BLANK}*(?:{HAN}{{0,3}}(?:组长|链长|主任|成员|会长|理事长|召集人|指挥)[：:]{BLANK}*)?"
    rf"[{''.join(sorted(FAMILY))}]{HAN}{{1,2}}(?P<gap>{BLANK}{{1,6}})"
    rf"(?={HAN}[^。：:；]{{2,40}}(?:[长记任席]|经理|委员|董事|总裁|负责人)$)"
)


def close_padding(line: Line) -> Line:
    """Without the blanks inside such labels, and inside the names of a list of who holds which post."""
    line = line.without([m.span(1) for m in LABEL.finditer(line.text)])
    listed = LISTED.match(line.text)
    if listed is not None or NAME_AND_POST.match(line.text):
        head = listed.end() if listed else 0
        line = line.without([m.span(1) for m in PADDED.finditer(line.text, head)])
    return bracketed(line)


def bracketed(line: Line) -> Line:
    """With the posts behind a name in brackets, as sentences have them; the closing one stands for no character of
    the file but the last one again."""
    holder = HOLDER.match(line.text)
    if holder is None:
        return line
    start, end = holder.span("gap")
    text = f"{line.text[:start]}（{line.text[start + 1 :]}）"
    return replace(line, text=text, offsets=[*line.offsets, line.offsets[-1]]).without([(start + 1, end)])
