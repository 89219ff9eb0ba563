"""Named queries: the catalogue, one of its entries, and asking it by GET with plain parameters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.answers import AboutQuery, AnswerColumn, Catalogue, Table, Why
from api.doors import MISSING, PROBLEM, QueryId, SettingsDep, StoreDep, shown_source
from api.language import Lang
from api.pages.answer import answer_page
from graph.errors import ParameterInvalid
from graph.settings import Settings
from graph.store.base import Store
from queries.formats import as_csv
from queries.header import Query
from queries.loader import catalogue, named
from queries.run import Answer, run

router = APIRouter(prefix="/queries", tags=["queries"])
Format = Literal["json", "csv", "html"]
FORMATS = ("json", "csv", "html")
RESERVED = ("_format", "_lang")
AMBIGUOUS: dict[int | str, dict[str, Any]] = {409: PROBLEM}


@router.get("", summary="命名查询的目录 / the catalogue of named queries")
def every() -> Catalogue:
    return Catalogue(queries=[about_query(query) for query in catalogue().values()])


@router.get("/{query_id}/about", summary="一个查询的参数与列 / one query's parameters and columns", responses=MISSING)
def one(query_id: QueryId) -> AboutQuery:
    return about_query(named(query_id))


def about_query(query: Query) -> AboutQuery:
    kept = {name: getattr(query, name) for name in ("id", "title", "description", "params", "columns")}
    return AboutQuery(**kept, href=f"/api/v1/queries/{query.id}")


# the OpenAPI document has one path for each query instead of this one: see api/openapi.py
@router.get("/{query_id}", response_model=Table, responses=MISSING | AMBIGUOUS)
def ask(query_id: str, request: Request, store: StoreDep, settings: SettingsDep, lang: Lang) -> Response:
    return asked(query_id, request, store, settings, lang, default="json")


def asked(query_id: str, request: Request, store: Store, settings: Settings, lang: str, *, default: Format) -> Response:
    """The answer in the format that the address asks for."""
    given, form = plain_parameters(request, default)
    if form == "html":
        return answer_page(request, store, settings, named(query_id), given, lang)
    answer = shortened(run(store, query_id, given, timeout=settings.query_timeout))
    if form == "csv":
        return csv_of(answer, lang)
    return Response(table_of(answer, lang).model_dump_json(), media_type="application/json")


def plain_parameters(request: Request, default: Format) -> tuple[dict[str, str], str]:
    """The parameters of the query, and the format. Raises ParameterInvalid for one given twice, or a format unknown."""
    given: dict[str, str] = {}
    for name, value in request.query_params.multi_items():
        if name in given:
            raise ParameterInvalid(name=name, reason_zh="给了两次", reason_en="is given twice")
        given[name] = value
    form = given.get("_format") or default
    if form not in FORMATS:
        names = "、".join(FORMATS)
        raise ParameterInvalid(name="_format", reason_zh=f"应为 {names}", reason_en=f"is one of {', '.join(FORMATS)}")
    return {name: value for name, value in given.items() if name not in RESERVED}, form


def shortened(answer: Answer) -> Answer:
    """Sources without the folders of this machine."""
    if any(column.name == "source" for column in answer.columns):
        for row in answer.rows:
            row["source"] = shown_source(row["source"])
    return answer


def table_of(answer: Answer, lang: str) -> Table:
    columns = [
        AnswerColumn(name=c.name, type=c.type, label=c.label.of(lang), choices=list(c.choices)) for c in answer.columns
    ]
    reason = (
        Why.model_validate({"code": answer.reason.code, "text": answer.reason.words.of(lang)})
        if answer.reason
        else None
    )
    return Table(
        query=answer.query.id,
        columns=columns,
        rows=answer.rows,
        truncated=answer.truncated,
        took_ms=answer.took_ms,
        reason=reason,
    )


def csv_of(answer: Answer, lang: str) -> Response:
    headers: Mapping[str, str] = {
        "Content-Disposition": f'attachment; filename="{answer.query.id}.csv"',
        "X-Truncated": str(answer.truncated).lower(),
    }
    return Response(as_csv(answer, lang), headers=headers, media_type="text/csv; charset=utf-8")
