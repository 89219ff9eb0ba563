"""The pages: the catalogue as forms, an answer with its picture, an entity, a fact's sentences, a document."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, Response

from api.doors import DocumentId, EntityId, FactId, SettingsDep, StoreDep, shown_source
from api.language import Lang
from api.pages import render
from api.pages.answer import list_id, rows, shown_columns, suggestions
from api.problems import status_of
from api.routes.documents import Posted, posted, receive
from api.routes.facts import sentences_of
from api.routes.queries import asked, plain_parameters
from api.security import PICTURE_HEADERS
from graph import subgraphs
from graph.errors import DocumentRefused
from graph.facts import Subgraph
from queries import around
from queries.documents import document
from queries.loader import catalogue
from queries.run import run
from queries.search import search
from viz import page, view

router = APIRouter(default_response_class=HTMLResponse)
FIRST = "link.leader-owner-bank"
LINKS, BODIES = 200, 300  # of one entity on its page, and in its picture
DRAWN = 1000  # entities in the picture of an answer; it says of how many


@router.get("/")
def home(request: Request, store: StoreDep) -> Response:
    every = sorted(catalogue().values(), key=lambda query: (query.id != FIRST, query.id))
    areas = [(area, list(group)) for area, group in groupby(every, key=lambda query: query.id.partition(".")[0])]
    return render(request, "home.html", areas=areas, first=FIRST, lists=suggestions(store, every), list_id=list_id)


@router.get("/queries/{query_id}")
def query(query_id: str, request: Request, store: StoreDep, settings: SettingsDep, lang: Lang) -> Response:
    return asked(query_id, request, store, settings, lang, default="html")


@router.get("/queries/{query_id}/picture")
def query_picture(query_id: str, request: Request, store: StoreDep, settings: SettingsDep, lang: Lang) -> Response:
    given, _ = plain_parameters(request, "html")
    answer = run(store, query_id, given, timeout=settings.query_timeout)
    drawn = subgraphs.bounded(view.subgraph_of(answer, store, evidence=False), DRAWN)
    return picture(subgraphs.with_evidence(store, drawn), lang)


@router.get("/search")
def found(request: Request, store: StoreDep, q: str = "") -> Response:
    return render(request, "search.html", q=q[:200], hits=search(store, q[:200], 50))


@router.get("/entities/{id}")
def entity(request: Request, store: StoreDep, id: EntityId) -> Response:
    near = around.neighbors(store, id, modalities=around.MODALITIES, limit=LINKS)
    groups = [(type_, list(links)) for type_, links in groupby(near.links, key=lambda link: link["type"])]
    return render(request, "entity.html", entity=near.entity, groups=groups, near=near, left_out=near.left_out())


@router.get("/entities/{id}/picture")
def entity_picture(store: StoreDep, id: EntityId, lang: Lang) -> Response:
    drawn = subgraphs.around(store, around.entity(store, id)["id"], limit=BODIES)
    return picture(subgraphs.with_evidence(store, drawn), lang)


def picture(drawn: Subgraph, lang: str) -> Response:
    """The drawing as a page of its own, to be framed: its script runs in a sandbox."""
    evidence = tuple(replace(said, source=shown_source(said.source)) for said in drawn.evidence)
    return HTMLResponse(page.html(replace(drawn, evidence=evidence), lang), headers=PICTURE_HEADERS)


@router.get("/facts/{id}")
def fact(request: Request, store: StoreDep, id: FactId) -> Response:
    answer = sentences_of(store, id)
    return render(request, "fact.html", answer=answer, sentences=answer.rows, source=shown_source)


@router.get("/documents")
def documents(request: Request, store: StoreDep, lang: Lang, contains: str = "") -> Response:
    answer = run(store, "evidence.documents", {"contains": contains[:200]})
    head = [column.label.of(lang) for column in shown_columns(answer)]
    return render(request, "documents.html", answer=answer, head=head, rows=rows(answer, lang), contains=contains[:200])


@router.post("/documents")
def load(request: Request, store: StoreDep, lang: Lang, given: Annotated[Posted, Depends(posted)]) -> Response:
    try:
        receipt = receive(request, store, given)
    except DocumentRefused as error:
        line = error.message(lang)
        return render(request, "receipt.html", status_of(type(error))[0], line=line, light="red", document="")
    return render(request, "receipt.html", line=receipt.line(lang), light=receipt.light, document=receipt.document)


@router.get("/documents/{id}")
def one_document(request: Request, store: StoreDep, id: DocumentId) -> Response:
    return render(request, "document.html", document=document(store, id), source=shown_source)
