"""A chain as lanes: 上游 | 中游 | 下游, its owner and members in the lane of their stage; no forces."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.facts import Subgraph
from graph.schema import Words
from viz.layout import Position

STAGES = (Words(zh="上游", en="Upstream"), Words(zh="中游", en="Midstream"), Words(zh="下游", en="Downstream"))
UNKNOWN = Words(zh="环节不明", en="Stage unknown")
FEW, CELL_WIDTH, CELL_HEIGHT, GAP = 8, 230.0, 80.0, 50.0
STAGGER = 0.4  # of a cell: neighbours in a row stand at two heights, so that links and captions part


@dataclass(frozen=True, slots=True)
class Lane:
    """A titled column of the drawing: its left and upper edges and its size, in pixels."""

    title: Words
    x: float
    y: float
    width: float
    height: float


def lanes(subgraph: Subgraph) -> tuple[dict[str, Position], tuple[Lane, ...]] | None:
    """Positions and lanes when the graph is about one chain and says at least one member's stage; else None.

    The chain stands above its lanes with those that lead or serve it; what is linked to members only stands below.
    """
    chains = [e.id for e in subgraph.entities if e.type == "Chain"]
    if len(chains) != 1:
        return None
    columns = _columns(subgraph, chains[0])
    if not any(columns[:-1]):
        return None
    shown = [
        (title, ids) for title, ids in zip((*STAGES, UNKNOWN), columns, strict=True) if ids or title is not UNKNOWN
    ]
    placed: dict[str, Position] = {}
    most = max(len(ids) for _, ids in shown)
    across = 1 if most <= FEW else 2
    height = max(2, -(-most // across) + across - 1) * CELL_HEIGHT + GAP
    drawn = []
    for number, (title, ids) in enumerate(shown):
        left = number * (across * CELL_WIDTH + GAP)
        drawn.append(Lane(title, left, 0.0, across * CELL_WIDTH, height))
        placed |= _grid(ids, left, GAP + CELL_HEIGHT / 2, across)
    _outside(subgraph, chains[0], placed, drawn)
    return placed, tuple(drawn)


def _columns(subgraph: Subgraph, chain: str) -> list[list[str]]:
    """Members by stage, owners first, in the order of their names; the last column is for those of unknown stage.

    An owner of unknown stage stands beside its chain, not here.
    """
    names = {e.id: e.name for e in subgraph.entities}
    stage: dict[str, str] = {}
    owners = set()
    for relation in subgraph.relations:
        if relation.type in ("OWNS_CHAIN", "ON_CHAIN") and relation.tail == chain:
            said = dict(relation.attrs).get("stage")
            stage[relation.head] = stage.get(relation.head) or str(said or "")
            owners |= {relation.head} if relation.type == "OWNS_CHAIN" else set()
    columns: list[list[str]] = [[] for _ in range(len(STAGES) + 1)]
    for member in sorted(stage, key=lambda id_: (id_ not in owners, names[id_], id_)):
        number = next((n for n, words in enumerate(STAGES) if words.zh in stage[member]), len(STAGES))
        if number < len(STAGES) or member not in owners:
            columns[number].append(member)
    return columns


def _outside(subgraph: Subgraph, chain: str, placed: dict[str, Position], drawn: Sequence[Lane]) -> None:
    """Place the chain, its company above it, and the rest below the lanes, each under what it is linked to."""
    width = drawn[-1].x + drawn[-1].width
    beside: dict[str, set[str]] = defaultdict(set)
    for relation in subgraph.relations:
        beside[relation.head].add(relation.tail)
        beside[relation.tail].add(relation.head)
    above = sorted(beside[chain] - placed.keys() - {chain})
    below = sorted({e.id for e in subgraph.entities} - placed.keys() - {chain, *above})
    mean = {id_: _mean([placed[n][0] for n in beside[id_] if n in placed], width / 2) for id_ in below}
    placed[chain] = (width / 2, -GAP - CELL_HEIGHT / 2)
    across = max(1, int(width // CELL_WIDTH))
    for number, row in enumerate(_chunks(above, across)):
        # a further row of an odd number stands half a cell aside: right above another, its link would run through that
        aside = CELL_WIDTH if number and len(row) % 2 else 0.0
        placed |= _centred(row, width + aside, -GAP - (1.6 * number + 2.4) * CELL_HEIGHT)
    for number, row in enumerate(_chunks(sorted(below, key=lambda id_: (mean[id_], id_)), across)):
        placed |= _centred(row, width, drawn[0].height + GAP + (1.6 * number + 0.6) * CELL_HEIGHT)


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _grid(ids: Sequence[str], left: float, top: float, across: int) -> dict[str, Position]:
    at = enumerate(ids)
    return {id_: (left + (n % across + 0.5) * CELL_WIDTH, top + _row(n, across) * CELL_HEIGHT) for n, id_ in at}


def _row(number: int, across: int) -> float:
    return number // across + STAGGER * (number % across)


def _chunks(ids: Sequence[str], size: int) -> Iterable[Sequence[str]]:
    return (ids[n : n + size] for n in range(0, len(ids), size))


def _centred(ids: Sequence[str], width: float, y: float) -> dict[str, Position]:
    left = width / 2 - (len(ids) - 1) * CELL_WIDTH / 2
    return {id_: (left + n * CELL_WIDTH, y + n % 2 * STAGGER * CELL_HEIGHT) for n, id_ in enumerate(ids)}
