"""Text → pieces of the encoder's vocabulary, by the most probable cut (a unigram model, as SentencePiece does it)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

LONGEST = 4  # characters; borders of names lie between pieces more often where pieces are short
STRANGE = -30.0  # the score of a character that no piece of the vocabulary is


class Piece(NamedTuple):
    start: int
    end: int
    row: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """``rows``: piece → (row of the table of words, score); ``unknown``: the row for what has none."""

    rows: dict[str, tuple[int, float]]
    unknown: int

    def cut(self, text: str, offset: int = 0) -> list[Piece]:
        """The pieces of a text in its order, blanks left out; at most LONGEST characters each."""
        plain = "".join(_plain(c) for c in text)
        best = [0.0] + [float("-inf")] * len(plain)
        back: list[Piece | None] = [None] * (len(plain) + 1)
        for start, character in enumerate(plain):
            for piece, score in self._from(plain, start, character.isspace()):
                if best[start] + score > best[piece.end]:
                    best[piece.end], back[piece.end] = best[start] + score, piece
        return [Piece(p.start + offset, p.end + offset, p.row) for p in _walked(back) if p.row >= 0]

    def _from(self, text: str, start: int, blank: bool) -> Iterator[tuple[Piece, float]]:
        if blank:
            yield Piece(start, start + 1, -1), 0.0
            return
        for end in range(start + 1, min(len(text), start + LONGEST) + 1):
            if found := self.rows.get(text[start:end]):
                yield Piece(start, end, found[0]), found[1]
        if text[start] not in self.rows:
            yield Piece(start, start + 1, self.unknown), STRANGE


def _walked(back: list[Piece | None]) -> list[Piece]:
    found: list[Piece] = []
    at = len(back) - 1
    while at and (piece := back[at]):
        found.append(piece)
        at = piece.start
    return found[::-1]


def _plain(character: str) -> str:
    """Letters and digits of full width as of half width, capitals as small letters; one character for one."""
    folded = unicodedata.normalize("NFKC", character).lower()
    return folded if len(folded) == 1 and folded.isalnum() else character
