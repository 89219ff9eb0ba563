"""Who could be linked with whom, and whose a figure could be: candidates and what is known of how they stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from ingest.extract.learned.labels import KINDS, Bools, Ints, allowed
from ingest.extract.learned.tokens import Page
from ingest.extract.learned.windows import Window

STEPS = np.array([0, 1, 2, 3, 5, 8, 12, 18, 26, 40, 60, 90, 130, 200, 1000])  # distances told apart, in tokens
NEAREST = 4  # pairs of mentions looked at for two bodies
NEAREST_OF_FIGURE = 3
MAINS = 4  # what a body is to the article: one of those in front of each window, or none of them
PAIR_SIZES = (2 * len(STEPS), 10, 9, 8, 4, len(KINDS) ** 2, MAINS**2, 4)  # how many values each trait of a pair has
FIGURE_SIZES = (2 * len(STEPS), 9, 9, len(KINDS), 2 * MAINS)


@dataclass(slots=True)
class Pairs:
    """``mentions``: (pairs, 2) numbers of mentions; ``group``: which couple of bodies each pair belongs to;
    ``traits``: (pairs, 8); ``couples``: (couples, 2) bodies; ``allowed``: (couples, relations)."""

    mentions: Ints
    group: Ints
    traits: Ints
    couples: Ints
    allowed: Bools


@dataclass(slots=True)
class Subjects:
    """``rows``: (figure of the window, mention, candidate, five traits); ``candidates``: (figure, body)."""

    rows: Ints
    candidates: Ints


def distance(apart: Ints) -> Ints:
    """The step of a distance; those backward come after those forward."""
    steps: Ints = np.searchsorted(STEPS, np.minimum(np.abs(apart), STEPS[-1])) + len(STEPS) * (apart < 0)
    return steps


def between(window: Window, one: Ints, other: Ints) -> Ints:
    """How many mentions begin between two stretches (at most 7; 8 where they touch or overlap)."""
    begins = np.zeros(len(window.rows) + 2, dtype=np.int64)
    begins[window.mentions[window.mentions[:, 6] == 0, 0]] = 1
    sums = np.cumsum(begins)
    low, high = np.minimum(one[:, 1], other[:, 1]), np.maximum(one[:, 0], other[:, 0])
    count = sums[np.maximum(high, 1) - 1] - sums[np.maximum(low, 1) - 1]
    return np.where(high > low, np.clip(count, 0, 7), 8)


def names_in_names(names: list[str]) -> Ints:
    """(bodies, bodies): 1 the first's name is in the second's, 2 the other way, 3 they open alike (with an area or with
    what a firm is called), 0 nothing of these."""
    table = np.zeros((len(names), len(names)), dtype=np.int64)
    opening = [name.rstrip("省市县区镇乡")[:2] for name in names]
    for i, one in enumerate(names):
        for j, other in enumerate(names):
            if i != j:
                alike = len(opening[j]) == 2 and one.startswith(opening[j])
                table[i, j] = 1 if one in other else 2 if other in one else 3 if alike else 0
    return table


def pairs_of(page: Page, window: Window) -> Pairs:
    m = window.mentions
    i, j = (side.ravel() for side in np.meshgrid(np.arange(len(m)), np.arange(len(m)), indexing="ij"))
    heads, tails = m[i, 2], m[j, 2]
    fits = (heads != tails) & ((m[i, 6] == 0) | (m[j, 6] == 0)) & allowed()[page.kinds[heads], page.kinds[tails]].any(1)
    i, j = _nearest(m, i[fits], j[fits], len(page.names))
    head, tail = m[i], m[j]
    couple = head[:, 2] * len(page.names) + tail[:, 2]
    first = np.flatnonzero(np.concatenate([[True], couple[1:] != couple[:-1]])[: len(couple)])
    group = np.searchsorted(first, np.arange(len(couple)), side="right") - 1
    couples = np.stack([head[first, 2], tail[first, 2]], 1)
    return Pairs(
        mentions=np.stack([i, j], 1),
        group=group,
        traits=_traits(page, window, head, tail),
        couples=couples,
        allowed=allowed()[page.kinds[couples[:, 0]], page.kinds[couples[:, 1]]],
    )


def _nearest(mentions: Ints, i: Ints, j: Ints, bodies: int) -> tuple[Ints, Ints]:
    """Of each couple of bodies the pairs of mentions that stand nearest to each other."""
    couple = mentions[i, 2] * bodies + mentions[j, 2]
    order = np.lexsort((np.abs(mentions[i, 0] - mentions[j, 0]), couple))
    i, j, couple = i[order], j[order], couple[order]
    at = np.arange(len(couple))
    begins = np.concatenate([[True], couple[1:] != couple[:-1]])[: len(couple)]
    near = at - np.maximum.accumulate(np.where(begins, at, 0)) < NEAREST if len(at) else begins
    return i[near], j[near]


def _traits(page: Page, window: Window, head: Ints, tail: Ints) -> Ints:
    bodies = np.unique(window.mentions[:, 2])
    nested = names_in_names([page.names[body] for body in bodies.tolist()])
    named = nested[np.searchsorted(bodies, head[:, 2]), np.searchsorted(bodies, tail[:, 2])]
    front = (head[:, 6] > 0) | (tail[:, 6] > 0)
    sentences = np.clip(tail[:, 4] - head[:, 4], -3, 3) + 3
    inside = (head[:, 0] < tail[:, 1]) & (tail[:, 0] < head[:, 1])
    holds = (head[:, 0] <= tail[:, 0]) & (head[:, 1] >= tail[:, 1])
    main = mains(page)
    columns = (
        distance(tail[:, 0] - head[:, 0]),
        np.where(head[:, 6] > 0, 8, np.where(tail[:, 6] > 0, 9, sentences)),
        between(window, head, tail),
        np.where(inside, np.where(holds, 5, 6), named),
        head[:, 3] + 2 * tail[:, 3],
        page.kinds[head[:, 2]] * len(KINDS) + page.kinds[tail[:, 2]],
        main[head[:, 2]] + MAINS * main[tail[:, 2]],
        np.where(front, 3, np.clip(tail[:, 5] - head[:, 5], -1, 1) + 1),
    )
    return np.stack(columns, 1).astype(np.int64)


def mains(page: Page) -> Ints:
    """(bodies): 1 for the article's own place, 2 for its main chain, 3 for its main organisation, 0 for others."""
    found = np.zeros(len(page.kinds), dtype=np.int64)
    for number, (body, _) in enumerate(page.ahead, 1):
        if body is not None:
            found[body] = number
    return found


def subjects_of(page: Page, window: Window) -> Subjects:
    """For each figure of the window the mentions nearest to it, of every body."""
    rows: list[tuple[int, ...]] = []
    candidates: list[tuple[int, int]] = []
    m, main = window.mentions, mains(page)
    for number, (_, first, last, _) in enumerate(window.figures.tolist() if len(m) else ()):
        taken: Counter[int] = Counter()
        numbers: dict[int, int] = {}
        traits = _figure_traits(page, window, main, first, last)
        for at in np.argsort(np.abs(m[:, 0] - first), kind="stable").tolist():
            body = int(m[at, 2])
            if taken[body] == NEAREST_OF_FIGURE:
                continue
            taken[body] += 1
            if body not in numbers:
                numbers[body] = len(candidates)
                candidates.append((number, body))
            rows.append((number, at, numbers[body], *traits[at].tolist()))
    return Subjects(np.array(rows, dtype=np.int64).reshape(-1, 8), np.array(candidates, dtype=np.int64).reshape(-1, 2))


def _figure_traits(page: Page, window: Window, main: Ints, first: int, last: int) -> Ints:
    m = window.mentions
    figure = np.broadcast_to(np.array([[first, last]]), (len(m), 2))
    sentences = np.clip(m[:, 4] - window.sentences[first], -3, 3) + 3
    columns = (
        distance(m[:, 0] - first),
        np.where(m[:, 6] > 0, 8, sentences),
        between(window, m, figure),
        page.kinds[m[:, 2]],
        main[m[:, 2]] + MAINS * m[:, 3],
    )
    return np.stack(columns, 1).astype(np.int64)
