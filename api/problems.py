"""Every failure as a problem document (RFC 9457): the only place that knows which error is which HTTP status.

{"type": "urn:chaingraph:problem:entity-ambiguous", "title": "名称不唯一", "status": 409, "detail": "…",
 "code": "entity-ambiguous", "request_id": "…", "candidates": […], "errors": […]}

``detail`` of what the environment did wrong is the title alone: paths, addresses and the engine's own words stay in
the log, beside the request id.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from api.language import language
from api.pages import render
from graph import errors as e
from graph.schema import Words
from ingest.mistakes import mistake

LOG = logging.getLogger("chaingraph.api")
MEDIA_TYPE = "application/problem+json"
SECONDS = "5"  # what a caller is told to wait when the store is away
A_PATH = re.compile(r"(?<![\w/:.])(?:[A-Za-z]:)?[\\/](?:[^\s\\/；;，,]+[\\/])+")

# error class → (status, title); looked up along the class's MRO
STATUS: dict[type[e.ChainGraphError], tuple[int, Words]] = {
    e.ChainGraphError: (500, Words(zh="出错", en="Failed")),
    e.Refused: (422, Words(zh="内容被拒绝", en="Content refused")),
    e.Unanswerable: (400, Words(zh="问题无法回答", en="Can't be answered as put")),
    e.QueryNotFound: (404, Words(zh="没有这个查询", en="No such query")),
    e.EntityNotFound: (404, Words(zh="没有这个主体", en="No such entity")),
    e.DocumentNotFound: (404, Words(zh="没有这份文档", en="No such document")),
    e.LinkNotFound: (404, Words(zh="没有这条事实", en="No such fact")),
    e.EntityAmbiguous: (409, Words(zh="名称不唯一", en="Name is ambiguous")),
    e.ParameterInvalid: (422, Words(zh="参数有误", en="Invalid parameter")),
    e.Unavailable: (503, Words(zh="服务暂不可用", en="Not available now")),
    e.StoreLost: (503, Words(zh="图库暂时连不上", en="The store can't be reached now")),
    e.ReaderBusy: (503, Words(zh="正在读入其他文章", en="Other articles are being read")),
    e.QueryTimeout: (504, Words(zh="查询超时", en="Query took too long")),
    e.CatalogueInvalid: (500, Words(zh="查询目录有误", en="The catalogue is broken")),
    e.OntologyInvalid: (500, Words(zh="本体有误", en="The ontology is broken")),
}
# what FastAPI, Starlette or the doorkeeper refuse
TITLES: dict[int, Words] = {
    400: Words(zh="请求有误", en="Bad request"),
    401: Words(
        zh="需要密钥：X-API-Key 或 Authorization: Bearer", en="A key is needed: X-API-Key or Authorization: Bearer"
    ),
    403: Words(zh="来自其他网站的请求被拒绝", en="Requests from other sites are refused"),
    404: Words(zh="没有这个地址", en="No such address"),
    405: Words(zh="此地址不接受这种方法", en="Method not allowed here"),
    413: Words(zh="请求体过大", en="Body too large"),
    415: Words(zh="不支持的内容类型", en="Content type not supported"),
    421: Words(zh="不应答此主机名", en="Not a host name of this service"),
    422: Words(zh="参数有误", en="Invalid parameter"),
    431: Words(zh="请求头过大", en="Header too large"),
    500: Words(zh="内部错误", en="Internal error"),
    503: Words(zh="服务正在停止", en="The service is being stopped"),
}
SILENT = (e.Unavailable, e.QueryRefused)  # their messages hold paths, addresses or Cypher
LOUD = (e.QueryTimeout, e.ReaderBusy)


def status_of(kind: type[e.ChainGraphError]) -> tuple[int, Words]:
    """The row of the nearest class in the MRO."""
    return next(STATUS[c] for c in kind.__mro__ if c in STATUS)


def problem(
    request: Request, status: int, title: str, detail: str, code: str, more: Mapping[str, Any] | None = None
) -> Response:
    """The one shape of a failure."""
    lang = language(request)
    body = {
        "type": f"urn:chaingraph:problem:{code}",
        "title": title,
        "status": status,
        "detail": A_PATH.sub("…/", detail),
        "code": code,
        "request_id": request.scope.get("request_id", ""),
        **(more or {}),
    }
    if "text/html" in request.headers.get("accept", "") and not request.scope["path"].startswith("/api/"):
        return render(request, "problem.html", status, problem=body)
    headers = {"Content-Language": lang, "Vary": "Accept-Language"}
    if status == 503:
        headers["Retry-After"] = SECONDS
    if status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return Response(json.dumps(body, ensure_ascii=False), status, headers, MEDIA_TYPE)


def of_error(request: Request, error: Exception) -> Response:
    """One of our errors."""
    assert isinstance(error, e.ChainGraphError)
    lang, (status, title) = language(request), status_of(type(error))
    silent = isinstance(error, SILENT) and not isinstance(error, LOUD)
    if silent or status >= 500:
        LOG.error("%s %s: %s", request.scope.get("request_id"), error.code, error.message("en"))
    detail = title.of(lang) if silent else error.message(lang)
    more: dict[str, Any] = {}
    if isinstance(error, e.EntityAmbiguous):
        more["candidates"] = error.fields.get("candidates")
    if isinstance(error, e.ParameterInvalid):
        more["errors"] = [{"name": str(error.fields.get("name")), "reason": str(error.fields.get(f"reason_{lang}"))}]
    return problem(request, status, title.of(lang), detail, error.code, more)


def of_http(request: Request, error: Exception) -> Response:
    """Starlette's and FastAPI's own: no route, wrong method, a body that is too large."""
    assert isinstance(error, HTTPException)
    answer = plain(request, error.status_code)
    for name, value in (error.headers or {}).items():
        answer.headers[name] = value
    return answer


def plain(request: Request, status: int) -> Response:
    """A problem that its status says whole."""
    title = TITLES.get(status, TITLES[400 if status < 500 else 500]).of(language(request))
    code = HTTPStatus(status).phrase.lower().replace(" ", "-")
    return problem(request, status, title, title, code)


def of_validation(request: Request, error: Exception) -> Response:
    """FastAPI's 422: which parameter, and why (without the value that was given)."""
    assert isinstance(error, RequestValidationError)
    lang = language(request)
    found = [{"name": _name(x["loc"]), "reason": mistake(x).of(lang)} for x in error.errors()]
    title = TITLES[422].of(lang)
    detail = "; ".join(f"{x['name']}: {x['reason']}" for x in found)
    return problem(request, 422, title, detail, "parameter-invalid", {"errors": found})


def _name(loc: Sequence[str | int]) -> str:
    return ".".join(map(str, loc[1:])) or str(loc[0])


def of_anything(request: Request, error: Exception) -> Response:
    """What nobody foresaw: the stack goes to the log only."""
    LOG.error("%s internal error", request.scope.get("request_id"), exc_info=error)
    return plain(request, 500)


def install(app: FastAPI) -> None:
    """Let ``app`` answer every failure as a problem; what nobody foresaw is the doorkeeper's (security.py)."""
    app.add_exception_handler(e.ChainGraphError, of_error)
    app.add_exception_handler(HTTPException, of_http)
    app.add_exception_handler(RequestValidationError, of_validation)
