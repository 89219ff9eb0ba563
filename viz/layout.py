"""Where the entities stand: force-directed for graphs, lanes for chains. Positions in pixels, y downwards.

Force-directed: PivotMDS (Brandes & Pich 2006) sets out each connected component, Fruchterman–Reingold (1991) with a
cut-off radius polishes it, components are packed side by side. Seeded: the same graph gives the same picture.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components, shortest_path
from scipy.spatial import cKDTree

Points = NDArray[np.float64]
Pairs = NDArray[np.int64]
Position = tuple[float, float]

EDGE = 110.0  # the ideal length of a link
PIVOTS, ROUNDS = 40, 60
NEAREST, PAIRS = 12, 12_000  # how many others push a node: all of them in small graphs, the nearest in large ones
CUT_OFF = 5.0  # in ideal lengths
ROOM = 0.5 * EDGE  # between a node and its nearest
GOLDEN = np.pi * (3 - np.sqrt(5))


def force(
    ids: Sequence[str],
    links: Sequence[tuple[str, str]],
    pinned: Mapping[str, Position] | None = None,
    *,
    seed: int = 0,
    rounds: int = ROUNDS,
) -> dict[str, Position]:
    """A position for every id. Those that are ``pinned`` stay exactly there; the others settle around them.

    >>> set(force(["a", "b"], [("a", "b")], {"a": (5.0, 7.0)})["a"])
    {5.0, 7.0}
    """
    if not ids:
        return {}
    index = {id_: n for n, id_ in enumerate(ids)}
    pairs = np.array([(index[h], index[t]) for h, t in links if h != t], dtype=np.int64).reshape(-1, 2)
    pairs = np.unique(np.sort(pairs, axis=1), axis=0)
    fixed = {index[id_]: place for id_, place in (pinned or {}).items() if id_ in index}
    random = np.random.default_rng(seed)
    placed = _around(len(ids), pairs, fixed, random, rounds) if fixed else _whole(len(ids), pairs, random, rounds)
    return {id_: (pinned or {}).get(id_) or (float(x), float(y)) for id_, (x, y) in zip(ids, placed, strict=True)}


def _whole(n: int, pairs: Pairs, random: np.random.Generator, rounds: int) -> Points:
    """Every component by itself, then packed."""
    count, label = connected_components(_matrix(n, pairs), directed=False)
    members = np.split(np.argsort(label, kind="stable"), np.cumsum(np.bincount(label))[:-1])
    local = np.empty(n, dtype=np.int64)
    of_pair = label[pairs[:, 0]] if len(pairs) else np.empty(0, dtype=np.int32)
    order = np.argsort(of_pair, kind="stable")
    cuts = np.searchsorted(of_pair[order], np.arange(count + 1))
    parts = []
    for number, nodes in enumerate(members):
        local[nodes] = np.arange(len(nodes))
        own = local[pairs[order[cuts[number] : cuts[number + 1]]]]
        parts.append(_component(len(nodes), own, random, rounds))
    placed = np.empty((n, 2))
    for nodes, part in zip(members, _packed(parts), strict=True):
        placed[nodes] = part
    return placed


def _component(n: int, pairs: Pairs, random: np.random.Generator, rounds: int) -> Points:
    if n == 1:
        return np.zeros((1, 2))
    start = _spread(_pivot_mds(n, pairs, random))
    return _aired(_settle(start, pairs, np.zeros(n, dtype=bool), rounds))


def _aired(placed: Points) -> Points:
    """Spread out until four of five nodes have room around them: links pull large graphs into a heap."""
    distance, _ = cKDTree(placed).query(placed, k=2)
    crowded = float(np.quantile(np.asarray(distance)[:, 1], 0.2))
    aired: Points = placed * min(max(ROOM / max(crowded, 1e-9), 1.0), 2.5)
    return aired


def _matrix(n: int, pairs: Pairs) -> coo_array:
    return coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(n, n))


def _pivot_mds(n: int, pairs: Pairs, random: np.random.Generator) -> Points:
    """Distances to some pivots, double centred; their two main directions, scaled to ideal lengths."""
    matrix = _matrix(n, pairs).tocsr()
    pivots = random.choice(n, size=min(PIVOTS, n), replace=False)
    steps = shortest_path(matrix, directed=False, unweighted=True, indices=pivots).T
    squared = steps**2
    centred = -0.5 * (squared - squared.mean(0) - squared.mean(1, keepdims=True) + squared.mean())
    _, vectors = np.linalg.eigh(centred.T @ centred)
    placed: Points = centred @ vectors[:, ::-1][:, :2] if centred.shape[1] > 1 else centred @ vectors
    if placed.shape[1] < 2:
        placed = np.hstack([placed, np.zeros_like(placed)])
    lengths = np.linalg.norm(placed[pairs[:, 0]] - placed[pairs[:, 1]], axis=1)
    return placed * (EDGE / (lengths.mean() or 1.0))


def _spread(placed: Points) -> Points:
    """Nodes that fell on one point (leaves of one hub) are laid in a sunflower around it, so that forces part them."""
    order = np.lexsort(np.round(placed / (EDGE / 4)).T)
    cells = np.round(placed[order] / (EDGE / 4))
    starts = np.flatnonzero(np.r_[True, np.any(np.diff(cells, axis=0) != 0, axis=1)])
    rank = np.arange(len(order)) - np.repeat(starts, np.diff(np.r_[starts, len(order)]))
    out = placed.copy()
    radius, angle = 0.45 * EDGE * np.sqrt(rank), GOLDEN * rank
    out[order] += np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
    return out


def _around(n: int, pairs: Pairs, fixed: Mapping[int, Position], random: np.random.Generator, rounds: int) -> Points:
    """New nodes begin beside the mean of the neighbours that already stand, breadth first; only they move."""
    placed, stands = np.zeros((n, 2)), np.zeros(n, dtype=bool)
    keep = np.fromiter(fixed, dtype=np.int64)
    placed[keep], stands[keep] = np.array([fixed[int(k)] for k in keep]), True
    still = stands.copy()
    both = np.vstack([pairs, pairs[:, ::-1]])
    while True:
        towards = both[stands[both[:, 0]] & ~stands[both[:, 1]]]
        if not len(towards):
            break
        new, slot = np.unique(towards[:, 1], return_inverse=True)
        count = np.bincount(slot)
        mean = np.column_stack([np.bincount(slot, placed[towards[:, 0], axis]) / count for axis in (0, 1)])
        angle = random.uniform(0, 2 * np.pi, len(new))
        placed[new] = mean + EDGE * 0.8 * np.column_stack([np.cos(angle), np.sin(angle)])
        stands[new] = True
    loose = np.flatnonzero(~stands)
    across = np.arange(len(loose)) * EDGE
    below = placed[stands, 1].max() + 2 * EDGE
    placed[loose] = np.column_stack([placed[stands, 0].min() + across, np.full(len(loose), below)])
    return _settle(placed, pairs, still, rounds)


def _settle(placed: Points, pairs: Pairs, still: NDArray[np.bool_], rounds: int) -> Points:
    """Repulsion from the nearest nodes within the cut-off, attraction along links, steps that cool down."""
    placed, n = placed.copy(), len(placed)
    degree = np.bincount(pairs.ravel(), minlength=n).astype(float)
    for heat in np.linspace(EDGE, EDGE * 0.04, rounds):
        move = _repulsion(placed)
        if len(pairs):
            move += _attraction(placed, pairs, degree)
        length = np.linalg.norm(move, axis=1, keepdims=True)
        step = move / np.maximum(length, 1e-9) * np.minimum(length, heat)
        step[still] = 0.0
        placed += step
    return placed


def _repulsion(placed: Points) -> Points:
    nearest = min(max(NEAREST, PAIRS // len(placed)), len(placed))
    distance, other = cKDTree(placed).query(placed, k=nearest, distance_upper_bound=CUT_OFF * EDGE)
    distance, other = np.reshape(distance, (len(placed), -1)), np.reshape(other, (len(placed), -1))
    near = np.isfinite(distance) & (distance > 0)
    away = placed[:, None, :] - placed[np.where(near, other, 0)]
    weight = np.where(near, EDGE**2 / np.maximum(distance, EDGE * 0.05) ** 2, 0.0)
    pushed: Points = (away * weight[:, :, None]).sum(axis=1)
    return pushed


def _attraction(placed: Points, pairs: Pairs, degree: NDArray[np.float64]) -> Points:
    """Weaker at hubs, whose many links would draw everything into one clump."""
    head, tail = pairs.T
    apart = placed[tail] - placed[head]
    length = np.linalg.norm(apart, axis=1)
    pull = apart * (length / EDGE)[:, None]
    parts = []
    for axis in (0, 1):
        gained = np.bincount(head, pull[:, axis] / np.sqrt(degree[head]), minlength=len(placed))
        parts.append(gained - np.bincount(tail, pull[:, axis] / np.sqrt(degree[tail]), minlength=len(placed)))
    return np.column_stack(parts)


def _packed(parts: Sequence[Points]) -> list[Points]:
    """Components on shelves, the largest first, about as wide as 1.5 times their height."""
    boxes = [np.ptp(part, axis=0) + EDGE for part in parts]
    width = max(np.sqrt(1.5 * sum(float(w * h) for w, h in boxes)), max(float(w) for w, _ in boxes))
    out: list[Points] = list(parts)
    x = y = shelf = 0.0
    for number in sorted(range(len(parts)), key=lambda n: (-len(parts[n]), n)):
        w, h = map(float, boxes[number])
        if x and x + w > width:
            x, y, shelf = 0.0, y + shelf, 0.0
        out[number] = parts[number] - parts[number].min(axis=0) + (x, y)
        x, shelf = x + w, max(shelf, h)
    return out
