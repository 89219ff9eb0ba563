"""What routes are given: the store, the settings; and what their answers share."""

from __future__ import annotations

from pathlib import PureWindowsPath
from typing import Annotated, Any

from fastapi import Depends, Path, Query, Request

from api.problems import MEDIA_TYPE
from graph.settings import Settings
from graph.store import GraphStore

PROBLEM: dict[str, Any] = {
    "description": "RFC 9457",
    "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
# what any address may answer, besides what it is for
ANY: dict[int | str, dict[str, Any]] = dict.fromkeys((400, 401, 403, 413, 421, 422, 503, 504), PROBLEM)
MISSING: dict[int | str, dict[str, Any]] = {404: PROBLEM}


def _id(example: str) -> Any:
    return Path(min_length=1, max_length=200, description="编号 / id", examples=[example])


EntityId = Annotated[str, _id("org-3f2a9c0123456789abcd")]
FactId = Annotated[str, _id("f-0123456789abcdef0123")]
DocumentId = Annotated[str, _id("a-0123456789abcdef0123")]
QueryId = Annotated[str, _id("link.leader-owner-bank")]


def at_most(default: int, most: int) -> Any:
    return Query(ge=1, le=most, description=f"最多 {most} / {most} at most", examples=[default])


# async, though they wait for nothing: FastAPI hands every other dependency to a thread and back, 0.2 ms each
async def _store(request: Request) -> GraphStore:
    store: GraphStore = request.app.state.store
    return store


async def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


StoreDep = Annotated[GraphStore, Depends(_store)]
SettingsDep = Annotated[Settings, Depends(_settings)]


def shown_source(source: Any) -> Any:
    """A document's source without the folders of the machine that it was read on.

    >>> shown_source("/data/articles/一篇.txt"), shown_source("日报/1")
    ('一篇.txt', '日报/1')
    """
    if not isinstance(source, str):
        return source
    path = PureWindowsPath(source)
    return path.name if path.root or path.drive else source
