"""Dates as written → ISO strings that compare as text: ``2024年3月`` → ``2024-03``."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

WRITTEN = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})"
    r"(?:\s*[-/.年]\s*(?P<month>1[0-2]|0?[1-9])(?!\d)(?:\s*[-/.月]\s*(?P<day>3[01]|[12]\d|0?[1-9])(?!\d))?)?(?!\d)"
)
COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")


def iso_in(text: str) -> str | None:
    """The first date in ``text`` as a day, a month or a year; None when there is none.

    >>> iso_in("自２０２４年3月起"), iso_in("2024/3/1"), iso_in("20240301"), iso_in("去年")
    ('2024-03', '2024-03-01', '2024-03-01', None)
    """
    narrow = COMPACT.sub(r"\1-\2-\3", unicodedata.normalize("NFKC", text))
    found = WRITTEN.search(narrow)
    if found is None:
        return None
    year, month, day = (int(found[part] or 0) for part in ("year", "month", "day"))
    if not day:
        return f"{year:04d}-{month:02d}" if month else f"{year:04d}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
