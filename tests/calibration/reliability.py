"""Said against right: bins, expected calibration error, Brier score, AUC."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

EDGES = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
Said = list[tuple[float, bool]]


class Bin(NamedTuple):
    n: int
    said: float
    right: float


def bins(said: Said) -> list[Bin | None]:
    """One for each of EDGES; None where nothing was said."""
    groups: list[Said] = [[] for _ in EDGES]
    for pair in said:
        groups[bisect_right(EDGES, pair[0]) - 1].append(pair)
    return [_bin(group) if group else None for group in groups]


def _bin(said: Said) -> Bin:
    return Bin(len(said), sum(p for p, _ in said) / len(said), sum(right for _, right in said) / len(said))


def calibration_error(said: Said) -> float:
    """How far what is said lies from what is right, on average over the bins.

    >>> round(calibration_error([(0.6, True), (0.6, False)]), 3)
    0.1
    """
    return sum(each.n * abs(each.said - each.right) for each in bins(said) if each) / len(said)


def brier(said: Said) -> float:
    """The mean square of the difference; 0.25 for a coin.

    >>> brier([(1.0, True), (0.5, False)])
    0.125
    """
    return sum((p - right) ** 2 for p, right in said) / len(said)


def auc(said: Said) -> float:
    """How often something right is said to be surer than something wrong; ties count half.

    >>> auc([(0.9, True), (0.4, False), (0.4, True)])
    0.75
    """
    ordered = sorted(said)
    ranks: dict[float, list[int]] = {}
    for rank, (p, _) in enumerate(ordered, 1):
        ranks.setdefault(p, []).append(rank)
    right = sum(r for _, r in said)
    wrong = len(said) - right
    total = sum(sum(ranks[p]) / len(ranks[p]) for p, r in said if r)
    return (total - right * (right + 1) / 2) / (right * wrong) if right and wrong else float("nan")


def markdown(title: str, sets: Sequence[tuple[str, Said]]) -> list[str]:
    """A table: one row a bin, one column a set: what was said on average → how much of it was right (how many)."""
    sets = [each for each in sets if each[1]]
    lines = [f"| {title} | " + " | ".join(name for name, _ in sets) + " |", "|---" * (len(sets) + 1) + "|"]
    columns = [bins(said) for _, said in sets]
    for i, low in enumerate(EDGES):
        high = EDGES[i + 1] if i + 1 < len(EDGES) else 1.0
        cells = [_cell(column[i]) for column in columns]
        lines.append(f"| {low:.2f}–{high:.2f} | " + " | ".join(cells) + " |")
    whole = [_cell(_bin(said)) for _, said in sets]
    lines.append("| 全部 all | " + " | ".join(whole) + " |")
    measures = ((calibration_error, "校准误差 ECE"), (brier, "Brier"), (auc, "AUC"))
    return lines + [f"| {name} | " + " | ".join(f"{m(said):.3f}" for _, said in sets) + " |" for m, name in measures]


def _cell(found: Bin | None) -> str:
    return f"{found.said:.2f} → {found.right:.2f} ({found.n})" if found else "–"
