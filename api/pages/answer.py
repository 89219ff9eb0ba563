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
from graph.schema import Words
from graph.settings import Settings
from graph.store.base import Store
from queries.around import some_names
from queries.header import Column, Param, Query
from queries.run import Answer, run
from queries.show import plain, remark

SUGGESTIONS = 50
ENTITIES, FACTS = ("entity", "entity-list"), ("fact", "fact-list")
NUMBERS = ("integer", "number", "money")


EVIDENCE = Words(zh="依据", en="Evidence")


@dataclass(frozen=True, slots=True)
class Item:
    """A text in a cell, the address that it leads to, and what that is (empty: none)."""

    text: str
    href: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell. ``kind``: text, short (kept on one line), name, number or facts."""

    items: tuple[Item, ...] = ()
    kind: str = "text"


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
    return bool(answer.rows) and any(c.type in ENTITIES for c in answer.columns)


def suggestions(store: Store, queries: Sequence[Query]) -> dict[str, list[str]]:
    """Names for the datalists of these forms, one list for each narrowing of entities."""
    asked = {list_id(p): p for query in queries for p in query.params if p.type == "entity"}
    return {id_: some_names(store, p.types, p.kinds, SUGGESTIONS) for id_, p in asked.items()}


def list_id(param: Param) -> str:
    return "-".join(("names", *sorted(param.types), *sorted(param.kinds)))


def shown_columns(answer: Answer) -> list[Column]:
    """Columns of the table but for facts; empty ones are left out, entities stay: their emptiness is the gap."""
    return [
        c
        for c in answer.columns
        if c.beside is None
        and not c.wide
        and c.type not in FACTS
        and (c.type in ENTITIES or any(r[c.name] not in (None, [], "") for r in answer.rows))
    ]


def fact_columns(answer: Answer) -> list[Column]:
    return [c for c in answer.columns if c.type in FACTS]


def head(answer: Answer, lang: str) -> list[str]:
    """The labels; all facts of a row stand in one last column."""
    labels = [column.label.of(lang) for column in shown_columns(answer)]
    return [*labels, EVIDENCE.of(lang)] if fact_columns(answer) else labels


def rows(answer: Answer, lang: str) -> list[list[Cell]]:
    """The table's cells."""
    beside = {c.beside: c for c in answer.columns if c.beside}
    columns, facts = shown_columns(answer), fact_columns(answer)
    table = [[_cell(c, row, beside.get(c.name), lang) for c in columns] for row in answer.rows]
    for cells, row in zip(table, answer.rows, strict=True):
        cells.extend([_facts(facts, row, lang)] if facts else [])
    return table


def _facts(columns: Sequence[Column], row: Mapping[str, Any], lang: str) -> Cell:
    """Every fact of the row once, numbered, with what it is about."""
    about: dict[str, str] = {}
    for column in columns:
        for fact in _several(row[column.name]):
            about.setdefault(str(fact), column.label.of(lang))
    return Cell(tuple(Item(str(n), f"/facts/{fact}", about[fact]) for n, fact in enumerate(about, 1)), "facts")


def _cell(column: Column, row: Mapping[str, Any], beside: Column | None, lang: str) -> Cell:
    value = row[column.name]
    several = _several(value)
    if column.type in ENTITIES:
        notes = row[beside.name] if beside else [None] * len(several)
        return Cell(tuple(_entity(v, n) for v, n in zip(several, notes, strict=True)), "name")
    if column.type == "document":
        return Cell(tuple(Item(str(v), f"/documents/{v}") for v in several))
    if column.type == "integer-list":
        return Cell((Item("–".join(map(str, several))),) if several else ())
    if column.type in NUMBERS:
        return Cell(tuple(Item(f"{v:,}") for v in several), "number")
    labels = {c.name: c.label.of(lang) for c in column.choices}
    texts = (labels.get(v) or plain(str(shown_source(v) if column.name == "source" else v)) for v in several)
    return Cell(tuple(Item(text) for text in texts), "short" if column.type in ("date", "choice") else "text")


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _entity(entity: Mapping[str, Any], note: str | None) -> Item:
    return Item(plain(str(entity["name"])) + (f"（{plain(note)}）" if note else ""), f"/entities/{entity['id']}")
