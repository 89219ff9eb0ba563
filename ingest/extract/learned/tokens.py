"""An article as the model reads it: tokens, and the bodies and figures that stand on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from graph.facts import Span
from ingest.extract.found import Body, Layout
from ingest.extract.learned.labels import TAGS, Ints, kinds_of
from ingest.extract.learned.pieces import Pieces
from ingest.extract.tagger import Tag


@dataclass(frozen=True, slots=True)
class Tokens:
    """Columns with a row for each piece: its place in the text, its row among the words, its tag (twice the tag's
    number, one more where a tagged word begins), its sentence and its paragraph."""

    starts: Ints
    ends: Ints
    rows: Ints
    tags: Ints
    sentences: Ints
    paragraphs: Ints

    def __len__(self) -> int:
        return len(self.starts)

    def within(self, span: Span) -> Span | None:
        """First and last-but-one of the tokens that lie in a stretch of the text; None when none does."""
        first = int(np.searchsorted(self.starts, span[0]))
        last = int(np.searchsorted(self.ends, span[1], side="right"))
        return (first, last) if last > first else None

    def exactly(self, span: Span) -> Span | None:
        """The tokens of a stretch that begins and ends where tokens do."""
        found = self.within(span)
        if found and self.starts[found[0]] == span[0] and self.ends[found[1] - 1] == span[1]:
            return found
        return None

    def text_span(self, first: int, last: int) -> Span:
        return int(self.starts[first]), int(self.ends[last - 1])


def tokens_of(text: str, layout: Layout, tags: Sequence[Tag], names: Iterable[Span], pieces: Pieces) -> Tokens:
    """``names``: stretches at whose borders a piece must end (bodies, quantities)."""
    borders = {0, len(text), *(at for span in (*names, *layout.sentences) for at in span)}
    borders.update(at for tag in tags for at in (tag.start, tag.end))
    cuts = sorted(at for at in borders if 0 <= at <= len(text))
    found = [p for a, b in pairwise(cuts) for p in pieces.cut(text[a:b], a)]
    starts = np.array([p.start for p in found], dtype=np.int64)
    return Tokens(
        starts=starts,
        ends=np.array([p.end for p in found], dtype=np.int64),
        rows=np.array([p.row for p in found], dtype=np.int64),
        tags=_tagged(starts, tags),
        sentences=_numbered(starts, layout.sentences),
        paragraphs=_numbered(starts, layout.paragraphs),
    )


def _tagged(starts: Ints, tags: Sequence[Tag]) -> Ints:
    codes = np.zeros(len(starts), dtype=np.int64)
    for tag in tags:
        first, last = np.searchsorted(starts, (tag.start, tag.end))
        codes[first:last] = 2 * (TAGS.index(tag.tag) + 1 if tag.tag in TAGS else 0)
        codes[first : first + (last > first)] += 1
    return codes


def _numbered(starts: Ints, spans: Sequence[Span]) -> Ints:
    """The number of the stretch that begins last before each token."""
    return np.maximum(np.searchsorted([span[0] for span in spans], starts, side="right") - 1, 0)


class Ahead(NamedTuple):
    """What every window opens with, so that it can be an end everywhere: a body (None: of another type by now) and its
    name as rows of words."""

    body: int | None
    rows: tuple[int, ...]


@dataclass(slots=True)
class Page:
    """Bodies and figures on the tokens. ``mentions``: (first token, after the last, body, 1 for a name and 0 for a
    reference); ``figures``: (first token, after the last), an empty stretch where a figure has none; ``ahead``: the
    article's own place, its main chain, its main organisation."""

    tokens: Tokens
    kinds: Ints
    names: list[str]
    mentions: Ints
    figures: list[Span] = field(default_factory=list)
    ahead: tuple[Ahead, ...] = ()


def page_of(tokens: Tokens, bodies: list[Body], figures: Iterable[Span], ahead: tuple[Ahead, ...] = ()) -> Page:
    return Page(
        tokens=tokens,
        kinds=kinds_of(bodies),
        names=[b.name for b in bodies],
        mentions=np.array(sorted(set(_mentions(tokens, bodies))), dtype=np.int64).reshape(-1, 4),
        figures=[tokens.within(at) or (0, 0) for at in figures],
        ahead=ahead,
    )


def _mentions(tokens: Tokens, bodies: list[Body]) -> Iterator[tuple[int, int, int, int]]:
    for number, body in enumerate(bodies):
        for spans, named in ((body.spans, 1), (body.references, 0)):
            for span in spans:
                if found := tokens.within(span):
                    yield (*found, number, named)
