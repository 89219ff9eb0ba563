"""Who says so: the sentences and rows behind a fact."""

from __future__ import annotations

import json
from typing import Annotated, Any

from fastapi import APIRouter

from api.answers import Evidence, Sentence
from api.doors import MISSING, FactId, StoreDep, at_most, shown_source
from graph.errors import LinkNotFound
from graph.store.base import Store
from queries.run import Answer, run

router = APIRouter(prefix="/facts", tags=["facts"])


def sentences_of(store: Store, fact: str, limit: int = 100) -> Answer:
    """The answer of ``evidence.of-link``. Raises LinkNotFound."""
    answer = run(store, "evidence.of-link", {"fact": fact, "limit": limit})
    if answer.reason:
        raise LinkNotFound(fact=fact)
    return answer


@router.get("/{id}/evidence", summary="一条事实的依据 / the evidence of a fact", responses=MISSING)
def evidence(store: StoreDep, id: FactId, limit: Annotated[int, at_most(100, 1000)] = 100) -> Evidence:
    answer = sentences_of(store, id, limit)
    return Evidence(fact=id, sentences=[_sentence(row) for row in answer.rows], truncated=answer.truncated)


def _sentence(row: dict[str, Any]) -> Sentence:
    attributes = json.loads(row["attributes"] or "{}")
    return Sentence(**row | {"source": shown_source(row["source"]), "attributes": attributes})
