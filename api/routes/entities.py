"""Entities: by name, by any of their ids, and what they are linked to."""

from __future__ import annotations

from dataclasses import asdict
from enum import StrEnum
from typing import Annotated, Literal

from fastapi import APIRouter, Query

from api.answers import Body, FoundBodies, FoundBody, Link, Neighborhood, WholeBody
from api.doors import MISSING, EntityId, StoreDep, at_most
from graph.schema import ontology
from queries import around
from queries.search import search

router = APIRouter(prefix="/entities", tags=["entities"])
Name = Annotated[str, Query(min_length=1, max_length=200, description="名称或别名 / name or alias", examples=["远帆"])]
Modality = Literal["stated", "planned", "former", "denied", "waiting"]
RelationName = StrEnum("RelationName", {name: name for name in ontology().relations})  # type: ignore[misc]


@router.get("", summary="按名称或别名查找 / find by name or alias")
def find(store: StoreDep, q: Name, limit: Annotated[int, at_most(20, 200)] = 20) -> FoundBodies:
    hits = search(store, q, limit)
    return FoundBodies(
        entities=[FoundBody(**asdict(hit) | {"aliases": list(hit.aliases)}) for hit in hits], limit=limit
    )


@router.get("/{id}", summary="一个主体，旧编号也可 / one entity, by an old id too", responses=MISSING)
def one(store: StoreDep, id: EntityId) -> WholeBody:
    body = around.entity(store, id)
    return WholeBody(**body, links=around.totals(store, body["id"]))


@router.get("/{id}/neighbors", summary="相邻主体 / its neighbours", responses=MISSING)
def neighbors(
    store: StoreDep,
    id: EntityId,
    type: Annotated[list[RelationName], Query(description="关系类型，可多个 / types of links, several")] = [],  # noqa: B006
    modality: Annotated[list[Modality], Query(description="语气 / modality")] = ["stated"],  # noqa: B006
    limit: Annotated[int, at_most(50, 1000)] = 50,
) -> Neighborhood:
    found = around.neighbors(store, id, types=[t.value for t in type], modalities=modality, limit=limit)
    body = Body(**{name: found.entity[name] for name in Body.model_fields})
    links = [Link.model_validate(link) for link in found.links]
    return Neighborhood(entity=body, links=links, totals=found.totals, left_out=found.left_out())
