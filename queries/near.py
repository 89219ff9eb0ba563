"""Names that look like one that isn't there, for the hint in an error."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def near(name: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The known names closest to ``name``, best first; those that contain it count as close."""
    names = sorted(set(known))
    close = get_close_matches(name, names, n=most, cutoff=0.6)
    return (close + [n for n in names if name and name in n and n not in close])[:most]


def or_rather(names: list[str]) -> tuple[str, str]:
    """The end of an error line that offers these names, in zh and en; empty without any.

    >>> or_rather(["a", "b"])
    ('；是否指：a、b', '; did you mean: a, b')
    """
    return (f"；是否指：{'、'.join(names)}", f"; did you mean: {', '.join(names)}") if names else ("", "")
