"""Amounts and units as written → numbers: ``3.2亿元`` → 320000000.0 yuan, ``万名`` → 10000 × 名."""

from __future__ import annotations

import re
import unicodedata

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "壹": 1, "贰": 2, "叁": 3}
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
LARGE = {"万": 10_000, "萬": 10_000, "亿": 100_000_000}
VAGUE = re.compile(r"[约近超过逾达共余多左右以上]|总计|合计|人民币|累计")
AMOUNT = re.compile(r"^(\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+)?([十百千]?[万亿]*)(元|美元|欧元|港元|日元)?$")
SCALED = re.compile(r"^([十百千]?[万亿]+|[百千](?=[人户家个名吨]))(.*)$")


def plain(text: str) -> str:
    """Full-width forms narrowed, blanks, thousands' commas and vague words (余、近、超 …) dropped."""
    narrow = unicodedata.normalize("NFKC", text)
    return VAGUE.sub("", re.sub(r"(?<=\d),(?=\d{3})|\s", "", narrow))


def chinese_number(text: str) -> float | None:
    """``三十五`` → 35.0; None for what isn't a Chinese numeral below ten thousand."""
    total, digit = 0, None
    for char in text:
        if char in DIGITS:
            digit = DIGITS[char]
        elif char in SMALL:
            total += (1 if digit is None else digit) * SMALL[char]
            digit = None
        else:
            return None
    return float(total + (digit or 0)) if text else None


def multiplier(text: str) -> float:
    """``千万`` → 1e7, ``亿`` → 1e8, empty → 1."""
    product = 1.0
    for char in text:
        product *= SMALL.get(char) or LARGE.get(char) or 1
    return product


def amount_cny(text: str | None) -> float | None:
    """Yuan that an amount as written stands for; None when it is no amount, or in another currency."""
    return _yuan(plain(text)) if text else None


def _yuan(written: str) -> float | None:
    found = AMOUNT.match(written)
    if not found or not found[1] or found[3] not in (None, "元"):
        return None
    number = float(found[1]) if found[1][0].isdigit() else chinese_number(found[1])
    if number is None or not (found[2] or found[3]):
        return None
    return round(number * multiplier(found[2]), 2)


def normal_amount(text: str) -> str:
    """A key by which equal amounts are equal however written: the yuan, else the plain text."""
    yuan = amount_cny(text)
    return plain(text) if yuan is None else repr(yuan)


def normal_figure(value: float, unit: str) -> tuple[float, str]:
    """``(3.2, '亿元')`` → ``(320000000.0, '元')``; ``(2.5, '万名')`` → ``(25000.0, '名')``; others unchanged."""
    base = plain(unit)
    found = SCALED.match(base)
    if not found:
        return float(value), base
    return round(value * multiplier(found[1]), 6), found[2]
