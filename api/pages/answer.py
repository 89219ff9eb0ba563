"""The page of a named query: its form, and the answer as a table, with the evidence and the picture one click away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import Response

from api.doors import shown_source
from api.pages import render
from api.problems import status_of
from graph.errors import ChainGraphError, EntityAmbiguous, Unanswerable
from graph.settings import Settings
from graph.store.base import Store
from queries.around import some_names
from queries.header import Column, Param, Query
from queries.run import Answer, run
from queries.show import plain, remark

SUGGESTIONS = 50


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: texts, each with the address that it leads to (empty: none)."""

    items: tuple[tuple[str, str], ...]
    right: bool = False


def answer_page(
    request: Request, store: Store, settings: Settings, query: Query, given: Mapping[str, str], lang: str
) -> Response:
    """The form alone where the query asks for something that isn't given, else with its answer."""
    filled = {name: value for name, value in given.items() if value}
    values: dict[str, Any] = {"query": query, "given": filled, "answer": None, "wrong": None, "candidates": ()}
    values |= {"list_id": list_id, "ambiguous": ""}
    values["lists"] = suggestions(store, [query])
    status = 200
    if all(param.required is False or param.name in filled for param in query.params):
        try:
            answer = run(store, query.id, filled, timeout=settings.query_timeout)
        except Unanswerable as error:
            status, values["wrong"] = status_of(type(error))[0], error.message(lang)
            values["candidates"] = error.fields.get("candidates", ()) if isinstance(error, EntityAmbiguous) else ()
            values["ambiguous"] = _ambiguous(query, filled, error)
        else:
            values |= {"answer": answer, "remark": remark(answer, lang), "picture": has_picture(answer)}
            values |= {"head": head(answer, lang), "rows": rows(answer, lang)}
    values["asked"] = urlencode(filled)
    return render(request, "query.html", status, **values)


def _ambiguous(query: Query, given: Mapping[str, str], error: ChainGraphError) -> str:
    """The parameter that holds the ambiguous name."""
    name = error.fields.get("name")
    return next((p.name for p in query.params if given.get(p.name) == name), "")


def has_picture(answer: Answer) -> bool:
    """Whether the answer has nodes to draw."""
    return bool(answer.rows) and any(c.type in ("entity", "entity-list") for c in answer.columns)


def suggestions(store: Store, queries: Sequence[Query]) -> dict[str, list[str]]:
    """Names for the datalists of these forms, one list for each narrowing of entities."""
    asked = {list_id(p): p for query in queries for p in query.params if p.type == "entity"}
    return {id_: some_names(store, p.types, p.kinds, SUGGESTIONS) for id_, p in asked.items()}


def list_id(param: Param) -> str:
    return "-".join(("names", *sorted(param.types), *sorted(param.kinds)))


def shown_columns(answer: Answer) -> list[Column]:
    """Columns of the table; empty ones are left out but for entities, whose emptiness is the gap."""
    return [
        c
        for c in answer.columns
        if c.beside is None
        and not c.wide
        and (c.type in ("entity", "entity-list") or any(r[c.name] not in (None, [], "") for r in answer.rows))
    ]


def head(answer: Answer, lang: str) -> list[str]:
    return [column.label.of(lang) for column in shown_columns(answer)]


def rows(answer: Answer, lang: str) -> list[list[Cell]]:
    """The table's cells."""
    beside = {c.beside: c for c in answer.columns if c.beside}
    columns = shown_columns(answer)
    return [[_cell(c, row, beside.get(c.name), lang) for c in columns] for row in answer.rows]


def _cell(column: Column, row: Mapping[str, Any], beside: Column | None, lang: str) -> Cell:
    value = row[column.name]
    if value is None:
        return Cell(())
    several = value if isinstance(value, list) else [value]
    if column.type in ("entity", "entity-list"):
        notes = row[beside.name] if beside else [None] * len(several)
        return Cell(tuple(_entity(v, n) for v, n in zip(several, notes, strict=True)))
    if column.type in ("fact", "fact-list"):
        return Cell(tuple((str(n), f"/facts/{fact}") for n, fact in enumerate(several, 1)))
    if column.type == "document":
        return Cell(tuple((str(v), f"/documents/{v}") for v in several))
    if column.type == "integer-list":
        return Cell((("–".join(map(str, several)), ""),))
    if column.type == "choice":
        labels = {c.name: c.label.of(lang) for c in column.choices}
        return Cell(tuple((labels.get(v, plain(str(v))), "") for v in several))
    if column.type in ("integer", "number", "money"):
        return Cell(((f"{value:,}", ""),), right=True)
    texts = (shown_source(v) if column.name == "source" else v for v in several)
    return Cell(tuple((plain(str(text)), "") for text in texts))


def _entity(entity: Mapping[str, Any], note: str | None) -> tuple[str, str]:
    return plain(str(entity["name"])) + (f"（{plain(note)}）" if note else ""), f"/entities/{entity['id']}"
