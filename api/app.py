"""The HTTP service: a list of routers, one shape of failure, one doorkeeper."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import Any

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from api import openapi, problems
from api.doors import ANY
from api.pages import STATIC
from api.routes import documents, entities, facts, health, ontology, pages, queries, sessions
from api.security import Doorkeeper, Rules
from graph.settings import Settings
from graph.store import GraphStore
from ingest.upload import Reader

API_VERSION = "1"  # the number in every path
API = (ontology.router, entities.router, queries.router, documents.router, facts.router)


def create_app(settings: Settings, store: GraphStore) -> FastAPI:
    """The service over an open store, which stays the caller's to close. Nothing is read from the environment."""
    rules = Rules.of(settings)
    app = FastAPI(
        version=API_VERSION,
        openapi_url="/api/v1/openapi.json",
        docs_url=None,  # its pages would load scripts from elsewhere
        redoc_url=None,
        lifespan=_lifespan,
        redirect_slashes=False,
    )
    app.state.settings, app.state.store = settings, store.within(settings.query_timeout)
    app.state.reader = cache(lambda: Reader(dictionaries=settings.dictionary_folder))
    problems.install(app)
    app.include_router(health.router, responses=ANY)
    for router in API:
        app.include_router(router, prefix="/api/v1", responses=ANY)
    for router in (sessions.router, pages.router):
        app.include_router(router, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_middleware(Doorkeeper, rules=rules)
    made = cache(lambda: openapi.document(app, key_needed=bool(rules.key)))
    app.openapi = made  # type: ignore[method-assign]
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[Any]:
    yield
    if app.state.reader.cache_info().currsize:
        app.state.reader().close()
