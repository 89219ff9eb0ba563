"""An article read by the model: once for its names, then on for links and figures, window by window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from graph.facts import Span
from ingest.extract.divisions import told_in_turn
from ingest.extract.found import Body, Figure
from ingest.extract.learned import encoder, heads
from ingest.extract.learned.labels import Floats, Ints, ordered, relations
from ingest.extract.learned.modelfile import pieces
from ingest.extract.learned.pairs import pairs_of, subjects_of
from ingest.extract.learned.pieces import Pieces
from ingest.extract.learned.tokens import Ahead, Page, Tokens, page_of, tokens_of
from ingest.extract.learned.windows import Window, ranges_of, window_of
from ingest.extract.metrics.scene import place_body

LONGEST = 60_000  # characters; what is longer is no article, and the rules alone read it
FAINT = 0.0005  # names less probable than this aren't kept
AHEAD_LONGEST = 14  # tokens
Couple = tuple[str, int, int]


@dataclass(slots=True)
class Said:
    """What the model says of a link: its probability, and the stretch of text from one end to the other."""

    probability: float
    span: Span


@dataclass(slots=True)
class Reading:
    """``names``: stretch of tokens → probabilities of its kinds; ``read``: each window's vectors."""

    tokens: Tokens
    ahead: list[tuple[str, str, tuple[int, ...]]]  # type, name and rows of what stands in front of each window
    names: dict[Span, Floats] = field(default_factory=dict)
    ranges: list[Span] = field(default_factory=list)
    read: list[Floats] = field(default_factory=list)

    def page(self, bodies: list[Body], figures: Sequence[Figure] = ()) -> Page:
        where = {(b.type, b.name): i for i, b in reversed(list(enumerate(bodies)))}
        ahead = tuple(Ahead(where.get((type_, name)), rows) for type_, name, rows in self.ahead)
        return page_of(self.tokens, bodies, [f.at for f in figures], ahead)


def mains_of(doc: Any, pieces: Pieces) -> list[tuple[str, str, tuple[int, ...]]]:
    """Type, name and rows of words of the article's own place, its main chain and its main organisation; rows are empty
    without one."""
    bodies = doc._.bodies
    found = []
    mains = (
        ("Place", None if told_in_turn(doc.text) else place_body(bodies, doc._.layout.place)),
        *((type_, most_named(bodies, type_)) for type_ in ("Chain", "Organization")),
    )
    for type_, number in mains:
        name = "" if number is None else bodies[number].name
        found.append((type_, name, tuple(p.row for p in pieces.cut(name))[:AHEAD_LONGEST]))
    return found


def most_named(bodies: Sequence[Body], type_: str) -> int | None:
    """The body of a type named most often, of equals the one named first."""
    found = [(-len(b.spans), b.spans[:1], i) for i, b in enumerate(bodies) if b.type == type_]
    return min(found)[2] if found else None


def read_names(doc: Any) -> Reading | None:
    """The first pass; None for a text without words or too long."""
    text, bodies = doc.text, doc._.bodies
    if len(text) > LONGEST:
        return None
    borders = [span for body in bodies for span in body.spans] + [q.span for q in doc._.quantities]
    tokens = tokens_of(text, doc._.layout, doc._.tags, borders, pieces())
    if not len(tokens):
        return None
    reading = Reading(tokens, mains_of(doc, pieces()), ranges=ranges_of(tokens))
    page = reading.page(bodies)
    room: dict[Span, int] = {}
    for span in reading.ranges:
        window = window_of(page, span)
        reading.read.append(encoder.lower(window))
        _keep(reading.names, room, window, heads.names(reading.read[-1]))
    return reading


def _keep(names: dict[Span, Floats], room: dict[Span, int], window: Window, found: Floats) -> None:
    """Of two windows the one counts in which a name has more around it."""
    begin, end = window.span
    for at, width in zip(*np.nonzero(found[:, :, 0] < 1 - FAINT), strict=True):
        first, last = int(at) - window.offset, int(at) - window.offset + int(width) + 1
        if first < begin or last > end or window.sentences[at] != window.sentences[at + width]:
            continue
        around = min(first - begin, end - last)
        if around >= room.get((first, last), -1):
            room[first, last], names[first, last] = around, found[at, width, 1:]


def read_links(
    reading: Reading, bodies: list[Body], figures: Sequence[Figure]
) -> tuple[dict[Couple, Said], dict[int, dict[int, float]]]:
    """The second pass: what could be linked, and for each figure the share of each candidate for its subject."""
    page = reading.page(bodies, figures)
    links: dict[Couple, Said] = {}
    subjects: dict[int, dict[int, float]] = {}
    room: dict[int, int] = {}
    for span, read in zip(reading.ranges, reading.read, strict=True):
        window = window_of(page, span)
        if not len(window.mentions):
            continue
        ends = heads.Ends.of(encoder.upper(read, window), window)
        _links(links, reading.tokens, page, window, ends)
        _subjects(subjects, room, page, window, ends)
    return links, subjects


def _links(links: dict[Couple, Said], tokens: Tokens, page: Page, window: Window, ends: heads.Ends) -> None:
    pairs = pairs_of(page, window)
    if not len(pairs.couples):
        return
    probable, which = heads.couples(ends, pairs)
    rows, numbers = np.nonzero(pairs.allowed)
    stretches = _from_to(tokens, window, pairs.mentions[which[rows, numbers]])
    for row, number, probability, stretch in zip(
        rows.tolist(), numbers.tolist(), probable[rows, numbers].tolist(), stretches, strict=True
    ):
        couple = ordered(relations()[number], *pairs.couples[row].tolist())
        if couple not in links or probability > links[couple].probability:
            links[couple] = Said(probability, stretch)


def _from_to(tokens: Tokens, window: Window, pairs: Ints) -> list[Span]:
    """The text from the first of two mentions to the last; the place in front of the window stands nowhere."""
    mentions = window.mentions[pairs]
    stands = mentions[:, :, 6] == 0
    first = np.where(stands, mentions[:, :, 0], len(window.rows)).min(1) - window.offset
    last = np.where(stands, mentions[:, :, 1], 0).max(1) - window.offset
    return list(zip(tokens.starts[first].tolist(), tokens.ends[last - 1].tolist(), strict=True))


def _subjects(
    subjects: dict[int, dict[int, float]], room: dict[int, int], page: Page, window: Window, ends: heads.Ends
) -> None:
    found = subjects_of(page, window)
    if not len(found.candidates):
        return
    share = heads.candidates(ends, window, found)
    for number, (figure, _, _, before) in enumerate(window.figures.tolist()):
        if before >= room.get(figure, -1):
            room[figure] = before
            own = found.candidates[:, 0] == number
            subjects[figure] = dict(zip(found.candidates[own, 1].tolist(), share[own].tolist(), strict=True))
