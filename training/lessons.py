"""Windows with their targets, and the variation of names that keeps the model from learning them by heart."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from ingest.extract.learned.labels import KINDS, Bools, Floats, Ints, ordered, relations
from ingest.extract.learned.pairs import Pairs, Subjects, pairs_of, subjects_of
from ingest.extract.learned.windows import SIZE, Window, ranges_of, window_of
from training.corpus import WIDEST, Lesson

KEPT = 0.8  # share of bodies that only the key has which a window shows as found
VARIED_WINDOWS, VARIED_NAMES, VARIED_TOKENS = 0.8, 0.3, 0.7
PERSON = KINDS.index("Person")
Pool = dict[int, list[int]]


@dataclass(frozen=True, slots=True)
class Example:
    """``spans``: (tokens, WIDEST) kind + 1 of the name that begins there and is so long, 0 for none; ``judged``: where
    that counts; ``links`` and ``weights``: (couples, relations); ``subject``: 1 for each candidate that is right."""

    lesson: Lesson
    window: Window
    pairs: Pairs
    subjects: Subjects
    spans: Ints
    judged: Bools
    links: Floats
    weights: Floats
    subject: Floats


def examples_of(lesson: Lesson, rng: random.Random) -> list[Example]:
    """The lesson cut into windows from a random place on."""
    found = []
    for span in ranges_of(lesson.page.tokens, first=rng.randint(SIZE // 4, SIZE), overlap=False):
        hidden = {body for body in sorted(lesson.missed) if rng.random() >= KEPT}
        shown = ~np.isin(lesson.page.mentions[:, 2], sorted(hidden))
        page = replace(lesson.page, mentions=lesson.page.mentions[shown])
        window = window_of(page, span)
        pairs, subjects = pairs_of(page, window), subjects_of(page, window)
        spans, judged = _spans(lesson, window)
        links, weights = _links(lesson, window, pairs)
        right = [_is_subject(lesson, window, *c) for c in subjects.candidates.tolist()]
        found.append(
            Example(lesson, window, pairs, subjects, spans, judged, links, weights, np.array(right, dtype=np.float32))
        )
    return found


def _spans(lesson: Lesson, window: Window) -> tuple[Ints, Bools]:
    length = len(window.rows)
    spans = np.zeros((length, WIDEST), dtype=np.int64)
    judged = judged_spans(window)
    for (first, last), kind in lesson.names.items():
        if window.span[0] <= first and last <= window.span[1]:
            spans[first + window.offset, last - first - 1] = kind + 1
    for first, last in lesson.passed_over:
        if window.span[0] <= first and last <= window.span[1] and last - first <= WIDEST:
            judged[first + window.offset, last - first - 1] = False
    return spans, judged


def judged_spans(window: Window) -> Bools:
    """Stretches that lie in one sentence."""
    s = window.sentences
    judged = np.zeros((len(s), WIDEST), dtype=np.bool_)
    for width in range(min(WIDEST, len(s))):
        judged[: len(s) - width, width] = (s[: len(s) - width] == s[width:]) & (s[: len(s) - width] >= 0)
    return judged


def _links(lesson: Lesson, window: Window, pairs: Pairs) -> tuple[Floats, Floats]:
    """What the key says of each couple; what it says elsewhere in the article counts neither way here."""
    right = np.zeros(pairs.allowed.shape, dtype=np.float32)
    weights = pairs.allowed.astype(np.float32)
    for row, (head, tail) in enumerate(pairs.couples.tolist()):
        if head in lesson.ignored or tail in lesson.ignored:
            weights[row] = 0
        elif head in lesson.known and tail in lesson.known:
            for number in np.flatnonzero(pairs.allowed[row]).tolist():
                triple = ordered(relations()[number], lesson.known[head], lesson.known[tail])
                if said := lesson.links.get(triple):
                    right[row, number] = 1
                    weights[row, number] = any(at is None or _meets(at, window.span) for at in said)
    return right, weights


def _meets(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_subject(lesson: Lesson, window: Window, number: int, body: int) -> bool:
    wanted = lesson.subjects.get(int(window.figures[number, 0]))
    return wanted is not None and lesson.known.get(body) == wanted


def pool_of(lessons: Iterable[Lesson]) -> Pool:
    """For each kind the pieces that its names are made of; the last one, which says the kind, is left out."""
    pool: Pool = defaultdict(list)
    for lesson in lessons:
        for first, last, _ in lesson.copies:
            kind = lesson.names[first, last]
            pool[kind] += lesson.page.tokens.rows[first : last - (kind != PERSON)].tolist()
    return pool


def varied(example: Example, pool: Pool, rng: random.Random) -> Window:
    """The window with some of its names changed: the same piece is replaced by the same everywhere."""
    window, lesson = example.window, example.lesson
    if rng.random() > VARIED_WINDOWS:
        return window
    rows = window.rows.copy()
    chosen: dict[str, bool] = {}
    instead: dict[int, int] = {}
    for first, last, id_ in lesson.copies:
        if first < window.span[0] or last > window.span[1]:
            continue
        if not chosen.setdefault(id_, rng.random() < VARIED_NAMES):
            continue
        kind = lesson.names[first, last]
        for at in range(first + window.offset, last + window.offset - (kind != PERSON)):
            row = int(rows[at])
            if row not in instead:
                instead[row] = rng.choice(pool[kind]) if pool[kind] and rng.random() < VARIED_TOKENS else row
            rows[at] = instead[row]
    return replace(window, rows=rows)
