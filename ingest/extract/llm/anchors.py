"""Where words that somebody returned stand in the text: widths, spaces and quotation marks apart."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator

from graph.facts import Span

MARKS = frozenset("“”\"'‘’「」『』\u200b\u200c\u200d\ufeff")
MOST = 50  # places of one name in one section


def characters(text: str) -> Iterator[tuple[str, int]]:
    """What is compared, each with its place in ``text``."""
    for at, character in enumerate(text):
        if character in MARKS or character.isspace():
            continue
        for plain in unicodedata.normalize("NFKC", character).casefold():
            if not plain.isspace():
                yield plain, at


def folded(words: str) -> str:
    """
    >>> folded("“金链贷”（ 3% ）") == folded("金链贷(３％)")
    True
    """
    return "".join(plain for plain, _ in characters(words))


class Anchors:
    """A text that is asked where words stand in it."""

    def __init__(self, text: str) -> None:
        every = list(characters(text))
        self._plain = "".join(plain for plain, _ in every)
        self._at = [at for _, at in every]

    def places(self, words: str, within: Span) -> list[Span]:
        """Every place of the words inside a stretch of the text, in its own offsets."""
        needle, found = folded(words), list[Span]()
        start, end = (bisect_left(self._at, at) for at in within)
        while needle and len(found) < MOST and (hit := self._plain.find(needle, start, end)) >= 0:
            found.append((self._at[hit], self._at[hit + len(needle) - 1] + 1))
            start = hit + len(needle)
        return found
