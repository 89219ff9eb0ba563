"""Documents: what was loaded, what each one says, and loading one more."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from api.answers import Account, DocumentLine, Documents, Mentioned, Stated, WholeDocument
from api.doors import MISSING, PROBLEM, DocumentId, StoreDep, at_most, shown_source
from graph.errors import ParameterInvalid
from graph.facts import Article, digest
from ingest.documents.read import SUFFIXES, refused
from ingest.receipt import Receipt
from queries.documents import document
from queries.run import run

router = APIRouter(prefix="/documents", tags=["documents"])


class Text(BaseModel):
    """An article as JSON. The same ``source`` with a new text replaces what it said before."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"text": "…", "source": "汐城日报/2024/1"}]}
    )
    text: str = Field(min_length=1)
    source: str | None = Field(default=None, min_length=1, max_length=500)


@dataclass(frozen=True, slots=True)
class Posted:
    """What came in: the text's bytes, where it says that it is from, and what to call it in a refusal."""

    data: bytes
    source: str
    name: str


NOT_UNICODE = {"loc": ("body", "text"), "msg": "不是 Unicode / is not Unicode", "type": "value_error"}
FORM = {
    "type": "object",
    "required": ["file"],
    "properties": {"file": {"type": "string", "format": "binary"}, "source": {"type": "string", "maxLength": 500}},
}
BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": Text.model_json_schema()},
            "multipart/form-data": {"schema": FORM},
        },
    }
}


@router.get("", summary="库中的文档 / documents on file")
def listed(
    store: StoreDep,
    contains: Annotated[str, Query(max_length=200, description="题名或来源含 / title or source contains")] = "",
    limit: Annotated[int, at_most(100, 10000)] = 100,
) -> Documents:
    answer = run(store, "evidence.documents", {"contains": contains, "limit": limit})
    lines = [DocumentLine(**row | {"source": shown_source(row["source"])}) for row in answer.rows]
    return Documents(documents=lines, truncated=answer.truncated)


@router.get("/{id}", summary="一份文档：正文、主体、事实 / one document: text, mentions, facts", responses=MISSING)
def one(store: StoreDep, id: DocumentId) -> WholeDocument:
    found = document(store, id)
    mentions = [Mentioned.model_validate(m) for m in found.pop("mentions")]
    facts = [Stated.model_validate(f) for f in found.pop("facts")]
    return WholeDocument(**found | {"source": shown_source(found["source"])}, mentions=mentions, facts=facts)


async def posted(request: Request) -> Posted:
    """The body of a POST, as a form with a file or as JSON.

    Raises HTTPException 415, RequestValidationError, ParameterInvalid.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        return _from_json(await request.body())
    if kind == "multipart/form-data":
        async with request.form(max_files=1, max_fields=4) as form:
            file, source = form.get("file"), form.get("source")
            if not isinstance(file, UploadFile):
                raise ParameterInvalid(
                    name="file", reason_zh="缺 .txt 或 .md 文件", reason_en="a .txt or .md file is missing"
                )
            return _from_file(await file.read(), file.filename or "", source if isinstance(source, str) else "")
    raise HTTPException(415)


def _from_json(body: bytes) -> Posted:
    try:
        given = Text.model_validate_json(body)
        data = given.text.encode()
    except (ValidationError, UnicodeError) as error:
        found = error.errors() if isinstance(error, ValidationError) else []
        why = [{**x, "loc": ("body", *x["loc"])} for x in found]
        raise RequestValidationError(why or [NOT_UNICODE]) from error
    source = given.source or f"text/{Article.id_of(given.text)}"
    return Posted(data, source, given.source or "text")


def _from_file(data: bytes, filename: str, source: str) -> Posted:
    """Two files of one name are two documents, unless their sender says by ``source`` that one replaces the other."""
    name = PurePosixPath(PureWindowsPath(filename).name).name
    if not name.lower().endswith(SUFFIXES):
        endings = "、".join(SUFFIXES)
        raise refused(name or "?", f"不是 {endings} 文件", f"no {endings} file")
    for field, text, most in (("source", source, 500), ("file", name, 255)):
        if len(text) > most:
            why = f"最多 {most} 个字符", f"has {most} characters at most"
            raise ParameterInvalid(name=field, reason_zh=why[0], reason_en=why[1])
    return Posted(data, source or f"upload/{digest(data.hex())}/{name}", name)


OUTCOMES: dict[int | str, dict[str, Any]] = {
    200: {
        "model": Account,
        "description": "未变，或替换了同一来源的旧文 / unchanged, or replaced the same source's old text",
    },
    415: PROBLEM,
}


@router.post("", status_code=201, summary="读入一篇文章 / load an article", responses=OUTCOMES, openapi_extra=BODY)
def load(request: Request, store: StoreDep, given: Annotated[Posted, Depends(posted)], response: Response) -> Account:
    """A .txt or .md file (form field ``file``) or JSON with ``text``; 201 when it is new, else 200."""
    receipt = receive(request, store, given)
    response.status_code = 201 if receipt.outcome == "added" else 200
    kept = receipt.as_json("en")
    return Account(**{name: kept[name] for name in Account.model_fields})


def receive(request: Request, store: StoreDep, given: Posted) -> Receipt:
    """Read it in the reader's process and store it."""
    receipt: Receipt = request.app.state.reader().receive(given.data, given.source, given.name, store)
    return receipt
