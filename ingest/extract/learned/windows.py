"""What stands in one window of an article: the numbers that the encoder and its heads take.

A window opens with the article's own place, its main chain and its main organisation, so that they can be ends
everywhere (我市, 全链, 该链, 公司),
then come whole sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from graph.facts import Span
from ingest.extract.learned.labels import KINDS, Ints
from ingest.extract.learned.tokens import Page, Tokens

SIZE = 250  # tokens of an article in a window
OPENS, CLOSES = 0, 2  # rows of <s> and </s>
FIGURE_MARK = 2 * len(KINDS) + 1
BEFORE = -9  # the sentence of what stands in front


@dataclass(slots=True)
class Window:
    """``mentions``: (first, after the last, body, named, sentence, paragraph, number of what is in front or 0) in
    positions of the window;
    ``figures``: (number of the figure, first, after the last, tokens of the window before it)."""

    span: Span
    offset: int  # position of the article's token 0
    rows: Ints
    tags: Ints
    marks: Ints
    sentences: Ints
    mentions: Ints
    figures: Ints

    @property
    def first(self) -> int:
        """The position of the first token of the article."""
        return self.offset + self.span[0]


def ranges_of(tokens: Tokens, size: int = SIZE, first: int = SIZE, overlap: bool = True) -> list[Span]:
    """Stretches of at most ``size`` tokens (the first of ``first``) that begin and end with sentences; with ``overlap``
    each begins about halfway in the one before, so that everything has something around it."""
    parts = list(_sentences(tokens, size))
    found: list[Span] = []
    begin = 0
    while begin < len(parts):
        limit = size if found else first
        end = begin + 1
        while end < len(parts) and parts[end][1] - parts[begin][0] <= limit:
            end += 1
        found.append((parts[begin][0], parts[end - 1][1]))
        if end == len(parts):
            break
        begin = max(begin + 1, _back(parts, end, size // 2)) if overlap else end
    return found


def _sentences(tokens: Tokens, size: int) -> list[Span]:
    changes = np.flatnonzero(np.diff(tokens.sentences)) + 1
    borders = [0, *changes.tolist(), len(tokens)] if len(tokens) else []
    return [(at, min(at + size, end)) for begin, end in pairwise(borders) for at in range(begin, end, size)]


def _back(parts: list[Span], end: int, room: int) -> int:
    begin = end
    while begin and parts[end - 1][1] - parts[begin - 1][0] <= room:
        begin -= 1
    return begin


def window_of(page: Page, span: Span) -> Window:
    """The window over a stretch of tokens, with every mention and figure that lies whole in it."""
    tokens, front = page.tokens, front_of(page)
    offset = len(front) - span[0]
    inside = slice(*span)
    mentions = _inside(page, span, offset)
    rows = np.array([*front, *tokens.rows[inside], CLOSES], dtype=np.int64)
    sentences = np.concatenate([np.full(len(front), -1), tokens.sentences[inside], [-1]])
    figures = [
        (number, first + offset, last + offset, first - span[0])
        for number, (first, last) in enumerate(page.figures)
        if span[0] <= first < last <= span[1]
    ]
    tags = np.concatenate([np.zeros(len(front), dtype=np.int64), tokens.tags[inside], [0]])
    return Window(
        span=span,
        offset=offset,
        rows=rows,
        tags=tags,
        marks=_marks(len(rows), mentions, page.kinds, figures),
        sentences=sentences,
        mentions=mentions,
        figures=np.array(figures, dtype=np.int64).reshape(-1, 4),
    )


def _inside(page: Page, span: Span, offset: int) -> Ints:
    m, tokens = page.mentions, page.tokens
    m = m[(m[:, 0] >= span[0]) & (m[:, 1] <= span[1])]
    columns = [m[:, 0] + offset, m[:, 1] + offset, m[:, 2], m[:, 3]]
    columns += [tokens.sentences[m[:, 0]], tokens.paragraphs[m[:, 0]], np.zeros(len(m), dtype=np.int64)]
    found = np.stack(columns, 1)
    return np.concatenate([np.array(list(_ahead(page)), dtype=np.int64).reshape(-1, 7), found])


def front_of(page: Page) -> list[int]:
    """Rows of what stands in front of a window."""
    return [OPENS, *(row for ahead in page.ahead for row in (*ahead.rows, CLOSES))]


def _ahead(page: Page) -> Iterator[tuple[int, ...]]:
    at = 1
    for number, (body, rows) in enumerate(page.ahead):
        if body is not None and rows:
            yield at, at + len(rows), body, 0, BEFORE, BEFORE, 1 + number
        at += len(rows) + 1


def _marks(length: int, mentions: Ints, kinds: Ints, figures: Sequence[tuple[int, ...]]) -> Ints:
    """For each token the kind of the longest name on it (odd where it begins), or that it is a figure; 0: neither."""
    marks = np.zeros(length, dtype=np.int64)
    by_length: Callable[[list[int]], int] = lambda m: m[1] - m[0]  # noqa: E731
    for first, last, body, *_ in sorted(mentions.tolist(), key=by_length):
        marks[first:last] = 2 + 2 * kinds[body]
        marks[first] -= 1
    for _, first, last, _ in figures:
        marks[first:last] = FIGURE_MARK
    return marks
