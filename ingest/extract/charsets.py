"""Classes of characters in regular expressions, worked out once each: half of the start-up time was this.

The rules hold some 9,500 classes (``[^，。；]``), 1,450 of them different; CPython lays each out again over 65,536
characters, about 0.15 ms a time. Only a Python that has the function in question takes part; elsewhere it is slower.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, wraps
from typing import Any

Charset = list[tuple[Any, Any]]  # (what it is, its characters), as the parser gives it and the compiler takes it
Optimize = Callable[..., tuple[Charset, bool]]
WORKER = "_optimize_charset"


def remember_charsets() -> None:
    """Let the compiler of ``re`` keep what it made of a class. Doing it twice changes nothing."""
    compiler = getattr(re, "_compiler", None)
    worker = getattr(compiler, WORKER, None)
    if worker is not None and not hasattr(worker, "__wrapped__"):
        setattr(compiler, WORKER, remembered(worker))


def remembered(worker: Optimize) -> Optimize:
    """The same function, which answers from memory where no case is folded."""

    @cache
    def known(charset: tuple[tuple[Any, Any], ...]) -> tuple[tuple[tuple[Any, Any], ...], bool]:
        made, cased = worker(list(charset))
        return tuple(made), cased

    @wraps(worker)
    def optimize(charset: Charset, *folding: Any) -> tuple[Charset, bool]:
        if any(folding):
            return worker(charset, *folding)
        made, cased = known(tuple(charset))
        return list(made), cased

    return optimize
