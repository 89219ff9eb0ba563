"""The model's words → claims of the right shape. What has another shape is left out and counted, the rest stays."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, NoReturn, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from graph.facts import Modality
from ingest.extract.llm.failures import unreadable

MOST = 200  # claims of each sort in one section
MOST_ALIASES = 10
LONGEST_NAME, LONGEST_EVIDENCE = 60, 600  # characters
THOUGHTS = re.compile(r"^.*</think>", re.DOTALL)  # some models think aloud first
FENCED = re.compile(r"```(?:json)?\s*\n(.*?)\n?```", re.DOTALL)


class _Claim(BaseModel):
    model_config = ConfigDict(coerce_numbers_to_str=True, allow_inf_nan=False, frozen=True)


class SaidEntity(_Claim):
    id: str
    type: str
    name: str = Field(min_length=1, max_length=LONGEST_NAME)
    kind: str | None = None
    aliases: list[str] = Field(default=[], max_length=MOST_ALIASES)


class SaidRelation(_Claim):
    head: str
    type: str
    tail: str
    evidence: str = Field(min_length=1, max_length=LONGEST_EVIDENCE)
    attrs: dict[str, str | None] = {}
    modality: Modality = "stated"


class SaidMetric(_Claim):
    value: float
    unit: str
    indicator: str = Field(min_length=1, max_length=LONGEST_NAME)
    evidence: str = Field(min_length=1, max_length=LONGEST_EVIDENCE)
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """What one answer claims; ``misshapen``: how much of it was left out for its shape."""

    entities: list[SaidEntity]
    relations: list[SaidRelation]
    metrics: list[SaidMetric]
    misshapen: int


def claims_of(words: str) -> Claims:
    """The claims in an answer: its JSON bare, fenced, or after other words. Raises NoAnswer."""
    answer = _object_in(THOUGHTS.sub("", words))
    if not answer.keys() & {"entities", "relations", "metrics"}:
        raise unreadable()
    entities, strange_entities = _each(SaidEntity, answer.get("entities"))
    relations, strange_relations = _each(SaidRelation, answer.get("relations"))
    metrics, strange_metrics = _each(SaidMetric, answer.get("metrics"))
    return Claims(entities, relations, metrics, strange_entities + strange_relations + strange_metrics)


def _object_in(words: str) -> dict[str, Any]:
    fenced = FENCED.search(words)
    text = fenced[1] if fenced else words
    try:
        found, _ = json.JSONDecoder(parse_constant=_no_number).raw_decode(text, text.index("{"))
    except (ValueError, RecursionError):
        raise unreadable() from None
    return dict(found)


def _no_number(constant: str) -> NoReturn:
    raise ValueError(constant)


C = TypeVar("C", bound=_Claim)


def _each(shape: type[C], items: object) -> tuple[list[C], int]:
    """The items of this shape, MOST at most, and how many are left out."""
    given = items if isinstance(items, list) else []
    kept = []
    for item in given[:MOST]:
        try:
            kept.append(shape.model_validate(item))
        except (ValidationError, RecursionError):
            continue
    return kept, len(given) - len(kept)
