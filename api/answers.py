"""What the service answers, as types: they make the OpenAPI document and check every answer against it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from graph.schema import EntityType, RelationType, Words
from queries.header import Choice, Column, Param

FIRM = {
    "id": "org-3f2a9c",
    "name": "云汐远帆重工有限公司",
    "type": "Organization",
    "kind": "enterprise",
    "place": "云汐市",
}
BANK = {"id": "org-77aa01", "name": "中国银行云汐支行", "type": "Organization", "kind": "bank", "place": "云汐市"}
LINK = {
    "fact": "f-0123456789abcdef0123", "type": "FINANCES", "modality": "stated", "sources": 2, "confidence": 0.9,
    "first_said": "2024-05-01", "last_said": "2024-06-01", "head": "org-77aa01", "tail": "org-3f2a9c",
    "neighbor": BANK,
}  # fmt: skip
SENTENCE = {
    "head": "中国银行云汐支行", "relation": "FINANCES", "tail": "云汐远帆重工有限公司",
    "sentence": "中国银行云汐支行向远帆重工发放贷款3.2亿元。",
    "span": [120, 144], "row": None, "modality": "stated", "document": "a-0123456789abcdef0123", "title": "一链一行",
    "source": "汐城日报/1", "published": "2024-05-01", "confidence": 0.9, "attributes": {"amount": "3.2亿元"},
    "extractor": "rules-1", "statement": "s-0123456789abcdef0123",
}  # fmt: skip


def _example(value: dict[str, Any]) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [value]})


class _Said(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Health(_Said):
    status: Literal["ok"] = "ok"


class Vocabulary(_Said):
    """Entity and relation types, with their words in both languages."""

    entities: dict[str, EntityType]
    relations: dict[str, RelationType]


class Body(_Said):
    """An entity, as far as a link needs it."""

    model_config = _example(FIRM)
    id: str
    name: str
    type: str
    kind: str | None = None
    place: str | None = None


class FoundBody(Body):
    """A search result. ``match``: exact, prefix, contains or similar; ``links`` counts its links."""

    model_config = _example(FIRM | {"aliases": ["远帆重工"], "links": 7, "match": "prefix"})
    aliases: list[str]
    links: int
    match: Literal["exact", "prefix", "contains", "similar"]


class FoundBodies(_Said):
    entities: list[FoundBody]
    limit: int


class WholeBody(Body):
    """One entity with its names, its number of sources, and how many links of each type it has."""

    model_config = _example(FIRM | {"aliases": ["远帆重工"], "code": None, "sources": 2, "links": {"FINANCES": 2}})
    aliases: list[str]
    code: str | None = None
    sources: int
    links: dict[str, int]


class Link(_Said):
    """One fact between the entity and its neighbour; ``fact`` leads to its evidence."""

    model_config = _example(LINK)
    fact: str
    type: str
    head: str
    tail: str
    modality: str
    sources: int
    confidence: float
    first_said: str | None = None
    last_said: str | None = None
    neighbor: Body


class Neighborhood(_Said):
    """``totals`` counts the links of every type, ``left_out`` those that are not in ``links``."""

    model_config = _example({"entity": FIRM, "links": [LINK], "totals": {"FINANCES": 2}, "left_out": {"FINANCES": 1}})
    entity: Body
    links: list[Link]
    totals: dict[str, int]
    left_out: dict[str, int]


class AboutQuery(_Said):
    """One named query: what it asks for and what its answer holds."""

    id: str
    title: Words
    description: Words
    params: list[Param]
    columns: list[Column]
    href: str


class Catalogue(_Said):
    queries: list[AboutQuery]


class AnswerColumn(_Said):
    name: str
    type: str
    label: str
    choices: list[Choice] = []


class Why(_Said):
    """Why an answer is empty."""

    code: Literal["no-such-name", "no-such-link", "only-planned", "nothing-stored"]
    text: str


class Table(_Said):
    """A query's answer. A row has a value for each column: an entity is ``{id, name, type, kind}``, a fact its id."""

    query: str
    columns: list[AnswerColumn]
    rows: list[dict[str, Any]]
    truncated: bool
    took_ms: float
    reason: Why | None = None


class DocumentLine(_Said):
    document: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    place: str | None = None
    statements: int
    source: str


class Documents(_Said):
    documents: list[DocumentLine]
    truncated: bool


class Mentioned(_Said):
    """A body as the document calls it; ``spans`` are half-open character offsets into ``text``."""

    entity: str | None
    type: str
    kind: str | None = None
    name: str
    aliases: list[str]
    place: str | None = None
    row: int | None = None
    spans: list[tuple[int, int]]


class Stated(_Said):
    """A fact as the document states it; ``fact`` is the concluded one that it supports."""

    fact: str | None
    type: str
    head: str | None = None
    tail: str | None = None
    indicator: str | None = None
    value: float | None = None
    unit: str | None = None
    attributes: dict[str, Any]
    modality: str
    sentence: str
    span: tuple[int, int] | None = None
    row: int | None = None
    confidence: float
    extractor: str | None = None


class WholeDocument(_Said):
    id: str
    kind: Literal["article", "table"]
    source: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    place: str | None = None
    authors: list[str]
    text: str | None = None
    row_count: int | None = None
    mentions: list[Mentioned]
    facts: list[Stated]


class Account(_Said):
    """What loading one document added, confirmed, took back or left unresolved."""

    source: str
    outcome: Literal["added", "unchanged", "replaced"]
    light: Literal["green", "amber", "red"]
    document: str
    title: str
    entities: int
    relations: dict[str, int]
    metrics: int
    added: int
    confirmed: int
    waiting: int
    removed: int
    contradictions: list[tuple[str, str]]
    unresolved: list[str]


class Sentence(_Said):
    """One sentence or row that states a fact, and where it stands."""

    model_config = _example(SENTENCE)
    head: str | None
    relation: str
    tail: str | None
    sentence: str
    span: tuple[int, int] | None = None
    row: int | None = None
    modality: str
    document: str
    title: str | None = None
    source: str | None = None
    published: str | None = None
    confidence: float
    attributes: dict[str, Any]
    extractor: str | None = None
    statement: str


class Evidence(_Said):
    fact: str
    sentences: list[Sentence]
    truncated: bool


class Problem(BaseModel):
    """RFC 9457. ``candidates`` when a name is ambiguous, ``errors`` when parameters are invalid."""

    model_config = _example(
        {
            "type": "urn:chaingraph:problem:entity-not-found",
            "title": "没有这个主体",
            "status": 404,
            "detail": "库中没有“远方重工”；是否指：远帆重工",
            "code": "entity-not-found",
            "request_id": "9f86d081884c7d65",
        }
    )
    type: str
    title: str
    status: int
    detail: str
    code: str
    request_id: str
    candidates: Annotated[list[dict[str, Any]] | None, Field(default=None)] = None
    errors: Annotated[list[dict[str, str]] | None, Field(default=None)] = None
