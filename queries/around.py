"""One entity, found by any of its ids, and its neighbours by type of link, with how many were left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.errors import EntityNotFound
from graph.store.base import Store

MODALITIES = ("stated", "planned", "former", "denied", "waiting")
# ``id`` may be that of any key that the entity answers to
ENTITY = (
    "CALL () { MATCH (e:Entity {id: $id}) RETURN e UNION"
    " MATCH (k:Key {id: $id}) MATCH (e:Entity {id: k.root}) RETURN e }"
    " RETURN e.id AS id, e.name AS name, e.type AS type, e.kind AS kind, e.aliases AS aliases, e.place AS place,"
    " e.code AS code, e.sources AS sources LIMIT 1"
)
COUNTS = (
    "MATCH (e:Entity {id: $id})-[r]-(:Entity) WHERE r.modality IN $modalities"
    " RETURN type(r) AS type, count(r) AS total ORDER BY type"
)
LINKS = (
    "MATCH (e:Entity {id: $id})-[r]-(n:Entity)"
    " WHERE r.modality IN $modalities AND (size($types) = 0 OR type(r) IN $types)"
    " WITH r, n, type(r) AS type, [type(r), -r.sources, n.name, r.id] AS key ORDER BY key LIMIT $limit"
    " WITH r, n, type, key, startNode(r) AS h, endNode(r) AS t"
    " RETURN r.id AS fact, type, r.modality AS modality, r.sources AS sources, r.confidence AS confidence,"
    " r.first_said AS first_said, r.last_said AS last_said, h.id AS head, t.id AS tail,"
    " n {.id, .name, .type, .kind, .place} AS neighbor ORDER BY key"
)
SOME_NAMES = (
    "MATCH (e:Entity) WHERE (size($types) = 0 OR e.type IN $types) AND (size($kinds) = 0 OR e.kind IN $kinds)"
    " RETURN e.name AS name LIMIT $limit"
)


@dataclass(frozen=True, slots=True)
class Neighbors:
    """``links``: one dict a fact, with its ``neighbor``; ``totals``: how many links of each type there are in all."""

    entity: dict[str, Any]
    links: list[dict[str, Any]]
    totals: dict[str, int] = field(default_factory=dict)

    def left_out(self) -> dict[str, int]:
        """By type, the links that are not among ``links``."""
        shown = [link["type"] for link in self.links]
        return {type_: n for type_, total in self.totals.items() if (n := total - shown.count(type_))}


def entity(store: Store, id_: str) -> dict[str, Any]:
    """The entity that answers to this id. Raises EntityNotFound."""
    rows = store.read(ENTITY, {"id": id_}).rows
    if not rows:
        raise EntityNotFound(name=id_, hint_zh="", hint_en="")
    return {**rows[0], "aliases": list(rows[0]["aliases"] or ())}  # type: ignore[call-overload]


def totals(store: Store, id_: str, modalities: Sequence[str] = MODALITIES) -> dict[str, int]:
    """How many links of each type the entity with this very id has."""
    rows = store.read(COUNTS, {"id": id_, "modalities": list(modalities)}).rows
    return {str(row["type"]): int(str(row["total"])) for row in rows}


def neighbors(
    store: Store, id_: str, *, types: Sequence[str] = (), modalities: Sequence[str] = ("stated",), limit: int = 50
) -> Neighbors:
    """Up to ``limit`` links of these types (all, when empty), the best sourced of each type first."""
    body = entity(store, id_)
    params = {"id": body["id"], "types": list(types), "modalities": list(modalities), "limit": limit}
    return Neighbors(body, store.read(LINKS, params).rows, totals(store, body["id"], modalities))


def some_names(store: Store, types: Sequence[str], kinds: Sequence[str], limit: int = 50) -> list[str]:
    """A few names of these types and kinds, in no order that means anything: suggestions for a form."""
    params = {"types": list(types), "kinds": list(kinds), "limit": limit}
    return sorted({str(row["name"]) for row in store.read(SOME_NAMES, params).rows})
