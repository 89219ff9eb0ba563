"""Asking a named query: parameters, one statement, the answer, and why it is empty when it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from graph.errors import ChainGraphError, DocumentNotFound, EntityNotFound, LinkNotFound
from graph.schema import Words
from graph.store.base import Store
from queries.header import Bound, Column, ColumnType, Query, Value
from queries.loader import named
from queries.parameters import bind

ONLY_PLANNED = Words(
    zh="没有已有的联系，只有计划中的；加 include_planned=true 查看",
    en="only planned links exist; ask with include_planned=true",
)
NOTHING = Words(zh="库中还没有能回答这个问题的内容", en="nothing that is stored answers this yet")


SOME_WAIT = (
    "UNWIND $ids AS id MATCH (e:Entity {id: id})-[r]-(:Entity) WHERE r.modality = 'waiting' RETURN r.id AS id LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an answer is empty: ``no-such-name``, ``no-such-link``, ``only-planned`` or ``nothing-stored``."""

    code: str
    words: Words


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of a query, one dict a row by column name; an entity is ``{id, name, type, kind}``, a fact its id.

    ``truncated`` when there are more rows than the limit let through.
    """

    query: Query
    rows: list[dict[str, Any]]
    truncated: bool
    took_ms: float
    reason: Reason | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.query.columns


def run(store: Store, query_id: str, given: Mapping[str, Value], *, timeout: float | None = None) -> Answer:
    """Ask ``query_id`` with these parameters (names, amounts and dates as people write them).

    A name, document or fact that isn't stored gives an empty answer with the reason.
    Raises QueryNotFound, ParameterInvalid, EntityAmbiguous, QueryTimeout.
    """
    query, start = named(query_id), perf_counter()
    try:
        values = bind(query, given, store)
    except (EntityNotFound, DocumentNotFound, LinkNotFound) as unknown:
        return Answer(query, [], False, _since(start), _unknown(unknown))
    rows = _read(store, query, values, timeout)
    limit = int(str(values["limit"] or 0))
    reason = None if rows else _why_empty(store, query, given, values, timeout)
    return Answer(query, _shaped(query.columns, rows[:limit]), len(rows) > limit, _since(start), reason)


def _since(start: float) -> float:
    return round((perf_counter() - start) * 1000, 1)


def _read(
    store: Store, query: Query, values: Mapping[str, Bound | None], timeout: float | None
) -> list[dict[str, object]]:
    """One row more than the limit, so that a cut can be said."""
    return store.read(query.cypher, {**values, "limit": int(str(values["limit"] or 0)) + 1}, timeout=timeout).rows


def _shaped(columns: tuple[Column, ...], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows in the order of their columns, entities with the same keys on every engine."""
    shapes = [(column.name, SHAPES.get(column.type, _as_it_is)) for column in columns]
    return [{name: shape(row.get(name)) for name, shape in shapes} for row in rows]


def _as_it_is(value: Any) -> Any:
    return value


def _entity(value: Any) -> Any:
    if value is None:
        return None
    return {"id": value.get("id"), "name": value.get("name"), "type": value.get("type"), "kind": value.get("kind")}


def _list(value: Any) -> Any:
    return [] if value is None else value


def _money(value: Any) -> Any:
    if value is None:
        return None
    return int(value) if float(value).is_integer() else float(value)


SHAPES: dict[ColumnType, Callable[[Any], Any]] = {
    "entity": _entity,
    "entity-list": lambda value: [_entity(item) for item in value or ()],
    "money": _money,
    "text-list": _list,
    "fact-list": _list,
}


def _unknown(error: ChainGraphError) -> Reason:
    return Reason("no-such-name", Words(zh=error.message("zh"), en=error.message("en")))


def _why_empty(
    store: Store, query: Query, given: Mapping[str, Value], values: Mapping[str, Bound | None], timeout: float | None
) -> Reason:
    planned = {**values, "include_planned": True, "limit": 1}
    if values.get("include_planned") is False and _read(store, query, planned, timeout):
        return Reason("only-planned", ONLY_PLANNED)
    bodies = [p.name for p in query.params if p.type in ("entity", "entity-list") and given.get(p.name)]
    if not bodies:
        return Reason("nothing-stored", NOTHING)
    return _no_such_link([str(given[name]) for name in bodies], _some_wait(store, [values[name] for name in bodies]))


def _no_such_link(names: list[str], waiting: bool) -> Reason:
    zh = f"库中有{'、'.join(f'“{n}”' for n in names)}，但没有符合条件的联系"
    en = f"{', '.join(f'“{n}”' for n in names)} is stored, but no such link is"
    if waiting:
        zh, en = (
            zh + "；另有待核的，见查询 evidence.waiting",
            en + "; some wait for review: see the query evidence.waiting",
        )
    return Reason("no-such-link", Words(zh=zh, en=en))


def _some_wait(store: Store, bound: list[Bound | None]) -> bool:
    """Whether a link of one of these bodies waits for review."""
    ids = [id_ for value in bound for id_ in (value if isinstance(value, list | tuple) else [value]) if id_]
    return bool(store.read(SOME_WAIT, {"ids": ids}).rows)
