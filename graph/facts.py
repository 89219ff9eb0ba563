"""The values that everything else passes around: documents, what they say, what is concluded.

Two layers (DESIGN §2). *Said*: an Article or a Table with its statements (Mention, RelationStatement, MetricStatement),
written once per document. *Concluded*: Entity, Relation, Metric, a pure function of all statements.

All values are frozen. Spans are half-open code-point offsets ``(start, end)`` into the decoded file as it is (no
newline translation, a byte order mark not counted); dates are ISO strings (``2024-05-01``, ``2024-05`` or ``2024``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import islice
from typing import Literal

Span = tuple[int, int]
Modality = Literal["stated", "planned", "former", "denied"]  # how a source says it
Standing = Modality | Literal["waiting"]  # a fact that no source says surely enough waits for review
Scalar = str | int | float | bool | None


def digest(*parts: object, size: int = 10) -> str:
    """A short, stable hash of the parts (hex, ``2 * size`` characters); parts are kept apart by an unused separator."""
    texts = [p if type(p) is str else "" if p is None else str(p) for p in parts]
    return blake2b("\x1f".join(texts).encode(), digest_size=size).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text and where it comes from. ``id`` is ``a-`` + hash of ``text``; ``source``: URL, path or a given id."""

    id: str
    source: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    place: str | None = None

    @staticmethod
    def id_of(text: str) -> str:
        return "a-" + digest(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table and its mapping. ``id`` is ``t-`` + hash of content and mapping; rows count from 1 below the header."""

    id: str
    source: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    place: str | None = None
    columns: tuple[str, ...] = ()
    row_count: int = 0


Document = Article | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """What one document calls one body (人、机构、产业链 …): its names as written there.

    ``name`` is the fullest form in the document, ``aliases`` the others. ``place`` is the document's (or row's) place,
    ``region`` the prefecture-level area around it: they scope names that are not unique in the country.
    ``code`` is a unified social credit code (统一社会信用代码). ``spans`` are its occurrences (none for a table row).
    """

    id: str
    type: str
    name: str
    kind: str | None = None
    aliases: tuple[str, ...] = ()
    place: str | None = None
    region: str | None = None
    code: str | None = None
    spans: tuple[Span, ...] = ()
    row: int | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationStatement:
    """One claim of one document: head –type→ tail. ``head`` and ``tail`` are ids of mentions of the same document.

    ``attrs`` hold the ontology's attributes as written (``{"amount": "3.2亿元"}``). ``evidence`` is the sentence(s) or
    the row as text; ``span`` cuts it out of the article; ``row`` is the table's row. ``extractor`` is the version of
    what read it, ``rule`` its part that did.
    """

    id: str
    type: str
    head: str
    tail: str
    evidence: str
    attrs: tuple[tuple[str, str], ...] = ()
    modality: Modality = "stated"
    span: Span | None = None
    row: int | None = None
    confidence: float = 1.0
    extractor: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricStatement:
    """One figure of one document. ``value`` and ``unit`` as written; ``subject`` is a mention's id."""

    id: str
    indicator: str
    value: float
    unit: str
    evidence: str
    subject: str | None = None
    as_of: str | None = None
    modality: Modality = "stated"
    span: Span | None = None
    row: int | None = None
    confidence: float = 1.0
    extractor: str = ""
    rule: str = ""


Statement = Mention | RelationStatement | MetricStatement


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One document with everything it says: the unit of writing, replacing and deleting."""

    document: Document
    mentions: tuple[Mention, ...] = ()
    relations: tuple[RelationStatement, ...] = ()
    metrics: tuple[MetricStatement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A concluded body. ``id`` is the id of its leading identity key; it answers to the ids of all its ``keys``."""

    id: str
    type: str
    name: str
    kind: str | None = None
    aliases: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    place: str | None = None
    code: str | None = None
    sources: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A concluded link; the statements whose ``fact`` is its ``id`` are its evidence."""

    id: str
    type: str
    head: str
    tail: str
    modality: Standing = "stated"
    attrs: tuple[tuple[str, Scalar], ...] = ()
    sources: int = 0
    statements: int = 0
    confidence: float = 1.0
    first_said: str | None = None
    last_said: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A concluded figure about one entity."""

    id: str
    subject: str
    indicator: str
    value: float
    unit: str
    value_norm: float | None = None
    unit_norm: str | None = None
    as_of: str | None = None
    modality: Standing = "stated"
    sources: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One sentence or row behind a link (``fact``), the names of its ends as written there, and who says it."""

    fact: str
    sentence: str
    names: tuple[str, ...]
    document: str
    modality: Modality = "stated"
    title: str | None = None
    source: str | None = None
    published: str | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subgraph:
    """A part of the concluded graph; the ends of its relations are among its entities.

    The totals say of how many these are the part; ``more``: at least so many, for the answer itself was cut.
    """

    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    entities_total: int
    relations_total: int
    more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteReport:
    """What writing or deleting one document changed, in facts (relations and metrics) and entities.

    ``outcome``: ``added`` (new document), ``unchanged`` (same content again), ``replaced`` (new content from the same
    source), ``deleted``. ``facts_waiting``: those of its facts that wait for review.
    ``contradictions`` are pairs of fact ids that can't both hold, the new one first.
    """

    document: str
    outcome: Literal["added", "unchanged", "replaced", "deleted"]
    facts_added: tuple[str, ...] = ()
    facts_confirmed: tuple[str, ...] = ()
    facts_removed: tuple[str, ...] = ()
    facts_waiting: tuple[str, ...] = ()
    entities_added: tuple[str, ...] = ()
    entities_removed: tuple[str, ...] = ()
    contradictions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of answers: column names and one dict a row; ``truncated`` when a limit cut it."""

    columns: tuple[str, ...]
    rows: list[dict[str, object]] = field(default_factory=list)
    truncated: bool = False

    @classmethod
    def first(cls, rows: Iterable[dict[str, object]], limit: int | None) -> Rows:
        """The first ``limit`` of ``rows`` (all, when None); one more is asked for, to know whether it cut."""
        kept = list(rows if limit is None else islice(rows, limit + 1))
        cut = limit is not None and len(kept) > limit
        kept = kept[:limit]
        return cls(tuple(kept[0]) if kept else (), kept, cut)
