"""The labels that the model knows, in a fixed order: kinds of bodies and types of relations."""

from __future__ import annotations

from functools import cache
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from graph.schema import ontology
from ingest.extract.found import ORGANIZATIONS, TYPES, Body

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]
End = TypeVar("End", int, str)

KINDS = ORGANIZATIONS + TYPES
TAGS = (  # of the tagger; others count as none
    *("n", "w", "v", "m", "ORG", "vn", "p", "u", "d", "a", "TIME", "LOC", "PER", "r", "f", "nz"),
    *("c", "ad", "vd", "s", "q", "xc", "an", "nw", "t"),
)


def kind_of(type_: str, kind: str | None) -> int:
    """Position in KINDS."""
    if type_ != "Organization":
        return KINDS.index(type_)
    return ORGANIZATIONS.index(kind if kind in ORGANIZATIONS else "other")


def kinds_of(bodies: list[Body]) -> Ints:
    return np.array([kind_of(b.type, b.kind) for b in bodies], dtype=np.int64)


def type_of(kind: int) -> str:
    return "Organization" if kind < len(ORGANIZATIONS) else KINDS[kind]


@cache
def relations() -> tuple[str, ...]:
    return tuple(sorted(ontology().relations))


@cache
def allowed() -> Bools:
    """(kinds, kinds, relations): which relation may stand between two kinds, for symmetric ones either way round."""
    table = np.zeros((len(KINDS), len(KINDS), len(relations())), dtype=np.bool_)
    for number, name in enumerate(relations()):
        relation = ontology().relations[name]
        ends = set(relation.ends) | ({(b, a) for a, b in relation.ends} if relation.symmetric else set())
        for head in range(len(KINDS)):
            for tail in range(len(KINDS)):
                table[head, tail, number] = (type_of(head), type_of(tail)) in ends
    return table


def ordered(relation: str, head: End, tail: End) -> tuple[str, End, End]:
    """The one form of a link whose direction says nothing."""
    if ontology().relations[relation].symmetric and head > tail:
        return relation, tail, head
    return relation, head, tail
