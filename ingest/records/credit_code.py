"""The unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters, the last one a check character."""

from __future__ import annotations

import unicodedata

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # no I, O, S, V, Z
WEIGHTS = tuple(pow(3, place, 31) for place in range(17))


def check_character(body: str) -> str:
    """The check character of the first 17: minus the sum of values times 3**place, modulo 31 (GB 32100-2015)."""
    total = sum(ALPHABET.index(c) * weight for c, weight in zip(body, WEIGHTS, strict=True))
    return ALPHABET[-total % 31]


def credit_code(text: str) -> str | None:
    """The code in its plain form (half-width, upper case, no spaces), or None when it can't be one."""
    code = "".join(unicodedata.normalize("NFKC", text).upper().split())
    if len(code) != 18 or not set(code) <= set(ALPHABET):
        return None
    return code if check_character(code[:17]) == code[17] else None
