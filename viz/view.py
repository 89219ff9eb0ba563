"""From a part of the graph to what is drawn: captions, colours, shapes and sizes by the ontology, and positions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING, Any

from graph import subgraphs
from graph.facts import Entity, Relation, Subgraph
from graph.schema import Ontology, RelationType, ontology
from graph.store.base import Store
from viz.lanes import Lane, lanes
from viz.layout import Position, force

if TYPE_CHECKING:
    from queries.run import Answer

# The ontology's shapes as vis-network draws them with the caption outside.
SHAPES = {
    "ellipse": "dot", "round-diamond": "diamond", "round-hexagon": "hexagon", "round-rectangle": "square",
    "rectangle": "triangleDown", "triangle": "triangle", "tag": "star",
}  # fmt: skip
SMALLEST, LARGEST = 9.0, 30.0
CURVE = 0.28


@dataclass(frozen=True, slots=True)
class Group:
    """One line of the legend: entities of a type (and kind), or links of a type; with how many there are."""

    key: str
    label: str
    count: int
    color: str
    shape: str | None = None


@dataclass(frozen=True, slots=True)
class Node:
    entity: Entity
    group: str
    caption: str
    color: str
    shape: str
    size: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Link:
    """``bend`` parts the links between the same two ends: 0 is straight, its sign is the side."""

    relation: Relation
    caption: str
    attributes: tuple[tuple[str, str], ...]
    width: float
    bend: float


@dataclass(frozen=True, slots=True)
class View:
    """Everything that a drawing needs, in one language; ``nodes`` from the weightiest on."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    groups: tuple[Group, ...]
    kinds: tuple[Group, ...]
    lanes: tuple[Lane, ...] = ()


def subgraph_of(answer: Answer, store: Store, *, evidence: bool = True) -> Subgraph:
    """The picture of a query's answer: its entity columns are the nodes, its fact columns the links."""
    bodies: set[str] = set()
    facts: set[str] = set()
    for column in answer.columns:
        kind, _, several = column.type.partition("-")
        if kind not in ("entity", "fact"):
            continue
        cells = [cell for row in answer.rows for cell in _cells(row[column.name], bool(several))]
        (bodies if kind == "entity" else facts).update(c["id"] if kind == "entity" else c for c in cells)
    found = subgraphs.of_facts(store, facts, bodies, more=answer.truncated)
    return subgraphs.with_evidence(store, found) if evidence else found


def _cells(value: Any, several: bool) -> list[Any]:
    return [cell for cell in (value if several else [value]) or () if cell]


def view(subgraph: Subgraph, lang: str = "zh", *, seed: int = 0) -> View:
    """What is drawn of ``subgraph``: one chain with known stages in lanes, everything else by forces."""
    vocabulary = ontology()
    ends = [(r.head, r.tail) for r in subgraph.relations]
    in_lanes = lanes(subgraph)
    placed, drawn = in_lanes or (force([e.id for e in subgraph.entities], ends, seed=seed), ())
    degree = Counter(end for pair in ends for end in set(pair))
    nodes = sorted(
        (_node(e, degree[e.id], placed[e.id], vocabulary) for e in subgraph.entities),
        key=lambda n: (-n.size, n.entity.id),
    )
    bends = _bends(subgraph.relations)
    links = tuple(_link(r, bends[r.id], lang, vocabulary) for r in subgraph.relations)
    return View(tuple(nodes), links, _groups(nodes, lang, vocabulary), _kinds(links, lang, vocabulary), drawn)


def _node(entity: Entity, degree: int, at: Position, vocabulary: Ontology) -> Node:
    type_ = vocabulary.entities[entity.type]
    size = min(LARGEST, SMALLEST + 3.2 * log2(1 + degree) + (4 if entity.type == "Chain" else 0))
    known = entity.kind in {kind.name for kind in type_.kinds}
    group, color = f"{entity.type}/{entity.kind}" if known else entity.type, type_.color_of(entity.kind)
    return Node(entity, group, entity.name, color, SHAPES.get(type_.shape, "dot"), round(size, 1), *_rounded(at))


def _rounded(at: Position) -> Position:
    return round(at[0], 1), round(at[1], 1)


def _link(relation: Relation, bend: float, lang: str, vocabulary: Ontology) -> Link:
    type_ = vocabulary.relations[relation.type]
    attributes = _attributes(relation, type_, lang)
    return Link(
        relation,
        _caption(relation, type_, lang),
        attributes,
        round(1.2 + 0.8 * log2(max(1, relation.sources)), 1),
        bend,
    )


def _caption(relation: Relation, type_: RelationType, lang: str) -> str:
    """The type with the amount; a role in the source's own word, for a 牵头部门 is no 链长."""
    said, label = dict(relation.attrs), type_.label.of(lang)
    if role := said.get("role"):
        return str(role) if lang == "zh" else f"{label} ({role})"
    return f"{label} {said['amount']}" if said.get("amount") else label


def _attributes(relation: Relation, type_: RelationType, lang: str) -> tuple[tuple[str, str], ...]:
    said = dict(relation.attrs)
    return tuple((a.label.of(lang), str(said[a.name])) for a in type_.attributes if said.get(a.name) is not None)


def _bends(relations: Sequence[Relation]) -> dict[str, float]:
    """Links between the same two ends are fanned out; which way one points doesn't change its side."""
    between: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for relation in relations:
        between[min(relation.head, relation.tail), max(relation.head, relation.tail)].append(relation)
    bends = {}
    for same in between.values():
        for number, relation in enumerate(same):
            offset = (number - (len(same) - 1) / 2) * CURVE
            bends[relation.id] = offset if relation.head <= relation.tail else -offset
    return bends


def _groups(nodes: Sequence[Node], lang: str, vocabulary: Ontology) -> tuple[Group, ...]:
    count = Counter(n.group for n in nodes)
    first = {n.group: n for n in reversed(nodes)}
    labels = {
        f"{type_.name}/{kind.name}": kind.label.of(lang)
        for type_ in vocabulary.entities.values()
        for kind in type_.kinds
    } | {name: type_.label.of(lang) for name, type_ in vocabulary.entities.items()}
    return tuple(Group(key, labels[key], n, first[key].color, first[key].shape) for key, n in count.most_common())


def _kinds(links: Sequence[Link], lang: str, vocabulary: Ontology) -> tuple[Group, ...]:
    count = Counter(link.relation.type for link in links)
    return tuple(
        Group(name, vocabulary.relations[name].label.of(lang), n, "#8a8f98") for name, n in count.most_common()
    )
