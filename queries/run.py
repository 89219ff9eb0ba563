"""Asking a named query: parameters, one statement, the answer, and why it is empty when it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from graph.errors import ChainGraphError, DocumentNotFound, EntityNotFound, LinkNotFound
from graph.schema import Words
from graph.store.base import Store
from queries.header import Bound, Column, Query, Value
from queries.loader import named
from queries.parameters import bind

ENTITY = ("id", "name", "type", "kind")
ONLY_PLANNED = Words(
    zh="没有已有的联系，只有计划中的；加 include_planned=true 查看",
    en="only planned links exist; ask with include_planned=true",
)
NOTHING = Words(zh="库中还没有能回答这个问题的内容", en="nothing that is stored answers this yet")


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
    shaped = [_shaped(query.columns, row) for row in rows[:limit]]
    return Answer(query, shaped, len(rows) > limit, _since(start), reason)


def _since(start: float) -> float:
    return round((perf_counter() - start) * 1000, 1)


def _read(
    store: Store, query: Query, values: Mapping[str, Bound | None], timeout: float | None
) -> list[dict[str, object]]:
    """One row more than the limit, so that a cut can be said."""
    return store.read(query.cypher, {**values, "limit": int(str(values["limit"] or 0)) + 1}, timeout=timeout).rows


def _shaped(columns: tuple[Column, ...], row: Mapping[str, Any]) -> dict[str, Any]:
    """The row in the order of its columns, entities with the same keys on every engine."""
    return {c.name: _cell(c, row.get(c.name)) for c in columns}


def _cell(column: Column, value: Any) -> Any:
    if column.type == "entity" and value is not None:
        return {key: value.get(key) for key in ENTITY}
    if column.type == "entity-list":
        return [{key: item.get(key) for key in ENTITY} for item in value or ()]
    if column.type == "money" and value is not None:
        return int(value) if float(value).is_integer() else float(value)
    return [] if value is None and column.type.endswith("-list") and column.type != "integer-list" else value


def _unknown(error: ChainGraphError) -> Reason:
    return Reason("no-such-name", Words(zh=error.message("zh"), en=error.message("en")))


def _why_empty(
    store: Store, query: Query, given: Mapping[str, Value], values: Mapping[str, Bound | None], timeout: float | None
) -> Reason:
    planned = {**values, "include_planned": True, "limit": 1}
    if values.get("include_planned") is False and _read(store, query, planned, timeout):
        return Reason("only-planned", ONLY_PLANNED)
    known = [str(given[p.name]) for p in query.params if p.type in ("entity", "entity-list") and given.get(p.name)]
    if not known:
        return Reason("nothing-stored", NOTHING)
    return Reason(
        "no-such-link",
        Words(
            zh=f"库中有{'、'.join(f'“{n}”' for n in known)}，但没有符合条件的联系",
            en=f"{', '.join(f'“{n}”' for n in known)} is stored, but no such link is",
        ),
    )
