"""Numbers as Chinese texts write them: 2,600 · ２６００ · 三百二十 · 十一."""

from __future__ import annotations

import re

from ingest.documents.typography import NARROW

ARABIC = r"(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.\d+)?"
MORE_THAN_ONE = r"(?:[0-9]{1,4}|[两二三四五六七八九十]{1,4})"  # 6条产业链, 两条链; 一条 is no count
CHINESE = r"[零〇一二两三四五六七八九十百千]{1,16}+"  # no longer: a run of thousands is no number
FULL_WIDTH = NARROW | str.maketrans("．％", ".%")  # typesetting leaves these two where they are no number's
DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
STEPS = {"十": 10, "百": 100, "千": 1000}


def narrowed(text: str) -> str:
    """Full-width digits, letters, points and percent signs as plain ones; every character stays where it stands."""
    return text.translate(FULL_WIDTH)


def value_of(numeral: str) -> float | None:
    """The number that a numeral stands for, None where it is none.

    >>> value_of("2,600"), value_of("三百二十"), value_of("十一"), value_of("一百零五")
    (2600.0, 320.0, 11.0, 105.0)
    """
    if numeral[0].isdigit():
        return float(numeral.replace(",", "").replace("，", ""))
    if not set(numeral) & set(STEPS):
        return float("".join(str(DIGITS[c]) for c in numeral)) if len(numeral) in (1, 4) else None
    return stepped(numeral)


def stepped(numeral: str) -> float | None:
    """三百二十: each digit is counted by the step after it."""
    total, digit = 0, None
    for character in numeral:
        if character in DIGITS:
            if digit:
                return None  # two digits in a row: 三四百 is a guess, not a number
            digit = DIGITS[character]
        else:
            total += (1 if digit is None else digit) * STEPS[character]
            digit = None
    return float(total + (digit or 0))


def is_chinese(numeral: str) -> bool:
    return re.fullmatch(CHINESE, numeral) is not None
