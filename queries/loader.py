"""The catalogue: every ``catalogue/<area>/<name>.cypher``, its header checked against its Cypher."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from pydantic import ValidationError

from graph.errors import CatalogueInvalid, QueryNotFound
from graph.schema import ontology
from queries.cypher import parameters, returned
from queries.header import Header, Query
from queries.near import near, or_rather

CATALOGUE = Path(__file__).parent / "catalogue"
OPENING, CLOSING = "/*---\n", "\n---*/\n"


@cache
def catalogue(folder: Path = CATALOGUE) -> dict[str, Query]:
    """Every query by its id. Raises CatalogueInvalid, naming the file."""
    found = {}
    for file in sorted(folder.glob("*/*.cypher")):
        found[f"{file.parent.name}.{file.stem}"] = load(file)
    return found


def named(query_id: str, folder: Path = CATALOGUE) -> Query:
    """The query of this id. Raises QueryNotFound with the ids that look like it."""
    known = catalogue(folder)
    if query_id not in known:
        zh, en = or_rather(near(query_id, known))
        raise QueryNotFound(query=query_id, hint_zh=zh, hint_en=en)
    return known[query_id]


def load(file: Path) -> Query:
    """One file. Raises CatalogueInvalid for whatever its header and its Cypher disagree about."""
    text = file.read_text(encoding="utf-8").replace("\r\n", "\n")
    head, closed, cypher = text.partition(CLOSING)
    try:
        if not head.startswith(OPENING) or not closed:
            raise ValueError("no /*--- YAML ---*/ header at its top")
        header = Header.model_validate(yaml.safe_load(head[len(OPENING) :]))
        query = Query(**dict(header), cypher=cypher.strip())
        _check(query, f"{file.parent.name}.{file.stem}")
    except (ValidationError, yaml.YAMLError, ValueError) as error:
        raise CatalogueInvalid(file=f"{file.parent.name}/{file.name}", reason=_reason(error)) from error
    return query


def _reason(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()[:3])
    return " ".join(str(error).split())


def _check(query: Query, path: str) -> None:
    """Raises ValueError with what is wrong."""
    if query.id != path:
        raise ValueError(f"id {query.id} is not its path {path}")
    declared = [p.name for p in query.params]
    columns = [c.name for c in query.columns]
    for names, what in ((declared, "parameter"), (columns, "column")):
        twice = sorted({n for n in names if names.count(n) > 1})
        if twice:
            raise ValueError(f"{what} declared twice: {', '.join(twice)}")
    _same("parameters", set(declared), parameters(query.cypher))
    if columns != returned(query.cypher):
        raise ValueError(f"declares columns {', '.join(columns)} but returns {', '.join(returned(query.cypher))}")
    _check_params(query)
    for column in query.columns:
        if column.beside is not None and column.beside not in columns:
            raise ValueError(f"column {column.name} stands beside {column.beside}, which is no column")


def _same(what: str, declared: set[str], used: set[str]) -> None:
    if declared - used:
        raise ValueError(f"{what} declared but not used: {', '.join(sorted(declared - used))}")
    if used - declared:
        raise ValueError(f"{what} used but not declared: {', '.join(sorted(used - declared))}")


def _check_params(query: Query) -> None:
    types = ontology().entities
    kinds = {kind.name for type_ in types.values() for kind in type_.kinds}
    for param in query.params:
        unknown = {*param.types} - {*types} | {*param.kinds} - kinds
        if unknown:
            raise ValueError(f"parameter {param.name}: the ontology doesn't know {', '.join(sorted(unknown))}")
        if (param.type == "choice") != bool(param.choices):
            raise ValueError(f"parameter {param.name}: a choice has choices, and nothing else has")
    limit = query.param("limit")
    if limit is None or limit.type != "integer" or limit.default is None:
        raise ValueError("takes no limit (an integer with a default)")
