"""When a figure holds: 截至10月底, 2023年, 今年上半年 → an ISO date (``2023``, ``2023-10``, ``2023-06-30``)."""

from __future__ import annotations

import re

from graph.facts import Span

YEAR = r"(?P<year>(?:19|20)\d{2})年|(?P<relative>今年|去年|前年|当年)"
PERIOD = re.compile(
    rf"(?:{YEAR})?(?:(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>3[01]|[12]\d|0?[1-9])日)?|"
    r"(?P<half>上半年)|(?P<quarters>前三季度)|(?P<quarter>[一二三四])季度|全年|年底)|"
    rf"{YEAR.replace('year', 'year2').replace('relative', 'relative2')}"
)
QUARTER_ENDS = {"一": "03", "二": "06", "三": "09", "四": "12"}
BACK = {"今年": 0, "去年": 1, "前年": 2}


def as_of_in(text: str, span: Span, published: str | None) -> str | None:
    """The last time named in the span. Without a year in the text the article's own year counts; None when neither
    gives one.

    >>> as_of_in("截至2023年10月底，", (0, 12), None)
    '2023-10'
    >>> as_of_in("今年上半年，", (0, 6), "2024-07-02")
    '2024-06'
    """
    found = None
    for match in PERIOD.finditer(text, *span):
        found = iso_of(match, published) or found
    return found


def iso_of(match: re.Match[str], published: str | None) -> str | None:
    relative = match["relative"] or match["relative2"]
    written = match["year"] or match["year2"]
    own = int(published[:4]) if published else None
    if written is None and own is None:
        return None
    year = int(written) if written else (own or 0) - BACK.get(relative or "今年", 0)
    if match["month"]:
        day = f"-{int(match['day']):02d}" if match["day"] else ""
        return f"{year}-{int(match['month']):02d}{day}"
    if match["half"]:
        return f"{year}-06"
    if match["quarters"]:
        return f"{year}-09"
    return f"{year}-{QUARTER_ENDS[match['quarter']]}" if match["quarter"] else str(year)
