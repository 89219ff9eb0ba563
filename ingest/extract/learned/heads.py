"""The heads at run time, in numpy: what ``training.net`` computes for them in PyTorch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ingest.extract.learned.encoder import weights
from ingest.extract.learned.labels import Floats, Ints
from ingest.extract.learned.pairs import FIGURE_SIZES, PAIR_SIZES, Pairs, Subjects
from ingest.extract.learned.windows import Window


def linear(name: str, x: Floats) -> Floats:
    return x @ weights(f"{name}.weight").T + weights(f"{name}.bias")


def gelu(x: Floats) -> Floats:
    bend: Floats = np.tanh(np.float32(0.7978846) * (x + np.float32(0.044715) * x * x * x))
    return np.float32(0.5) * x * (1 + bend)


def shares(logits: Floats) -> Floats:
    """Logits → shares of one, over the last axis."""
    each = np.exp(logits - logits.max(-1, keepdims=True))
    found: Floats = each / each.sum(-1, keepdims=True)
    return found


def names(x: Floats) -> Floats:
    """(tokens, widths, kinds + 1): how probably a name of a kind begins here and is so wide; first: none."""
    first, last, middle, front = np.split(linear("name_in", x), 4, axis=-1)
    sums, tokens = sums_before(middle), len(x)
    front = np.concatenate([np.zeros_like(front[:1]), front[:-1]])
    tables = weights("name_width.weight")
    found = np.zeros((tokens, len(tables), first.shape[1]), dtype=np.float32)
    for width in range(min(len(tables), tokens)):
        ends = tokens - width
        mean = (sums[width + 1 :] - sums[:ends]) / np.float32(width + 1)
        found[:ends, width] = first[:ends] + last[width:] + mean + front[:ends] + tables[width]
    return shares(linear("name_out", np.maximum(found, 0)))


def sums_before(x: Floats) -> Floats:
    """Sums of all rows before each."""
    return np.concatenate([np.zeros_like(x[:1]), np.cumsum(x, 0, dtype=np.float32)])


def between(sums: Floats, one: Ints, other: Ints) -> Floats:
    """The mean of what stands between two stretches; nothing where they touch."""
    low, high = np.minimum(one[:, 1], other[:, 1]), np.maximum(one[:, 0], other[:, 0])
    count = np.maximum(high - low, 1)[:, None].astype(np.float32)
    found: Floats = (sums[np.maximum(low, high)] - sums[low]) / count * (high > low)[:, None]
    return found


@dataclass(slots=True)
class Ends:
    """Vectors of a window's mentions, for both heads."""

    x: Floats
    sums: Floats
    spans: Ints
    vectors: Floats

    @classmethod
    def of(cls, x: Floats, window: Window) -> Ends:
        sums = sums_before(x)
        spans = window.mentions[:, :2]
        return cls(x, sums, spans, gelu(linear("span", stretch(x, sums, spans))))


def stretch(x: Floats, sums: Floats, spans: Ints) -> Floats:
    """First token, last token and mean of each stretch."""
    first, last = spans[:, 0], spans[:, 1]
    mean = (sums[last] - sums[first]) / (last - first)[:, None].astype(np.float32)
    return np.concatenate([x[first], x[last - 1], mean], -1)


def couples(ends: Ends, pairs: Pairs) -> tuple[Floats, Ints]:
    """(couples, relations): how probably each holds; and the row of ``pairs`` that says so best."""
    head, tail = pairs.mentions[:, 0], pairs.mentions[:, 1]
    one, other, vectors = ends.spans[head], ends.spans[tail], ends.vectors
    middle, left, right = np.split(linear("around", ends.x), 3, axis=-1)
    z = linear("pair_head", vectors)[head] + linear("pair_tail", vectors)[tail]
    z += linear("pair_both", vectors[head] * vectors[tail]) + between(sums_before(middle), one, other)
    edge = np.zeros_like(left[:1])
    z += np.concatenate([edge, left])[np.minimum(one[:, 0], other[:, 0])]
    z += np.concatenate([right, edge])[np.maximum(one[:, 1], other[:, 1])]
    for number in range(len(PAIR_SIZES)):
        z += weights(f"pair_traits.{number}.weight")[pairs.traits[:, number]]
    logits = linear("pair_out", gelu(z)) + weights("pair_kinds.weight")[pairs.traits[:, 5]]
    return best_of(logits, pairs.group, len(pairs.couples))


def best_of(logits: Floats, group: Ints, groups: int) -> tuple[Floats, Ints]:
    """Of the rows of each group (they lie together) the highest in each column, as probabilities, and which it was."""
    starts = np.searchsorted(group, np.arange(groups))
    highest = np.maximum.reduceat(logits, starts, axis=0)
    rows = np.where(logits == highest[group], np.arange(len(group))[:, None], len(group))
    which: Ints = np.minimum.reduceat(rows, starts, axis=0)
    probable = 1 / (1 + np.exp(-np.maximum(highest, -60)))
    return probable.astype(np.float32), which


def candidates(ends: Ends, window: Window, subjects: Subjects) -> Floats:
    """For each candidate its share among those of its figure."""
    figure, mention = subjects.rows[:, 0], subjects.rows[:, 1]
    figures = window.figures[:, 1:3]
    f = gelu(linear("figure_span", stretch(ends.x, ends.sums, figures)))[figure]
    m = ends.vectors[mention]
    sums = sums_before(linear("figure_between", ends.x))
    z: Floats = linear("figure_in", np.concatenate([f, m, f * m], -1)) + between(
        sums, ends.spans[mention], figures[figure]
    )
    for number in range(len(FIGURE_SIZES)):
        z += weights(f"figure_traits.{number}.weight")[subjects.rows[:, 3 + number]]
    logits = np.full(len(subjects.candidates), -np.inf, dtype=np.float32)
    np.maximum.at(logits, subjects.rows[:, 2], linear("figure_out", gelu(z))[:, 0])
    found = np.zeros_like(logits)
    for number in range(len(window.figures)):
        own = subjects.candidates[:, 0] == number
        found[own] = shares(logits[own])
    return found
