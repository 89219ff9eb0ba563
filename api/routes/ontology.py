"""The vocabulary."""

from __future__ import annotations

from fastapi import APIRouter

from api.answers import Vocabulary
from graph.schema import ontology

router = APIRouter(prefix="/ontology", tags=["ontology"])


@router.get("", summary="实体与关系类型 / entity and relation types")
def vocabulary() -> Vocabulary:
    whole = ontology()
    return Vocabulary(entities=whole.entities, relations=whole.relations)
