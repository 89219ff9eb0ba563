"""What a cell says: cleaned text, numbers with units, dates."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

# ASCII commas group thousands; a Chinese keyboard's comma does so only in front of three digits
NUMBER = re.compile(r"[约近超逾达￥¥$]*\s*([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)\s*(.*)", re.S)
DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|\s*月)?")
COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")
YEAR = re.compile(r"(\d{4})年?")


def cleaned(text: str) -> str:
    """The text without invisible characters (zero width, bidi, controls); a line break inside a cell is only a wrap."""
    visible = "".join(c for c in text if c in "\n\r\t" or unicodedata.category(c) not in ("Cf", "Cc"))
    lines = [" ".join(line.split()) for line in visible.splitlines()]
    joined = ""
    for line in filter(None, lines):
        latin = joined and joined[-1].isascii() and line[0].isascii()
        joined += f" {line}" if latin else line
    return joined


def quantity(text: str) -> tuple[float, str] | None:
    """(number, unit as written) of ``３，２００万元``, ``3,200万元``, ``约12.5%``; None when there is no number.

    Examples
    --------
    >>> quantity("３，２００万元")
    (3200.0, '万元')
    """
    folded = unicodedata.normalize("NFKC", text).strip()
    found = NUMBER.fullmatch(folded)
    if found is None:
        return None
    unit = re.sub(r"^[余多]+|\s+", "", found[2])
    return float(found[1].replace(",", "")), re.sub(r"^([万亿千百]+)[余多]", r"\1", unit)


def amount(text: str, unit: str | None) -> str | None:
    """An amount of money as text with its unit: ``3,200`` with 万元 → ``3200万元``; None when it is no amount."""
    found = quantity(text)
    if found is None:
        return None
    value, written = found
    own = written or unit
    if not own or not re.search(r"[元亿]|万$|美元|欧元|日元", own) or re.search(r"\d", own):
        return None
    return f"{value:.6f}".rstrip("0").rstrip(".") + own


def iso_date(text: str) -> str | None:
    """``2023年5月6日``, ``2023/5/6``, ``20230506``, ``2023.5``, ``2023年`` → ISO (day, month or year); else None."""
    folded = unicodedata.normalize("NFKC", text).strip()
    if year := YEAR.fullmatch(folded):
        return year[1]
    found = DATE.fullmatch(folded) or COMPACT_DATE.fullmatch(folded)
    if found is None:
        return None
    try:
        whole = date(int(found[1]), int(found[2]), int(found[3] or 1)).isoformat()
    except ValueError:
        return None
    return whole if found[3] else whole[:7]
