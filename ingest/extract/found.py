"""What the extraction components hand on, in offsets of ``doc.text`` (the cleaned text).

Set on the spaCy Doc (extensions are registered in ``register.py``):
``doc._.layout`` Layout · ``doc._.bodies`` list[Body] · ``doc._.links`` list[Link] · ``doc._.figures`` list[Figure] ·
``doc._.dropped`` list[Dropped]. A Body is known to links and figures by its position in ``doc._.bodies``.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Literal

from graph.facts import Modality, Span

ORGANIZATIONS = ("enterprise", "bank", "government", "party", "alliance", "park", "academia", "association", "other")
TYPES = ("Chain", "Person", "Project", "Initiative", "Place", "Product")
"""The kinds of organisations and the other types, in the order of the model's labels and of the marks in relations'
lines: a new one goes behind and needs a new model."""
Parts = Literal["both", "rules", "model"]  # who reads: rules and learned part together, or one to be measured alone


@dataclass(slots=True)
class Layout:
    """How the cleaned text is cut: sentences (quotes “…” kept whole where they end a sentence), paragraphs, headings;
    and where and when the page says it is."""

    sentences: list[Span] = field(default_factory=list)
    paragraphs: list[Span] = field(default_factory=list)
    headings: list[Span] = field(default_factory=list)
    place: str | None = None  # the article's own place (荣成市), as written or as a gazetteer completes it
    published: str | None = None  # ISO date

    def nth(self, at: int) -> int:
        """The number of the sentence that begins last at or before a place in the text; -1 before the first."""
        return bisect_right(self.sentences, at, key=itemgetter(0)) - 1

    def run(self, span: Span) -> Span | None:
        """From the sentence in which a stretch begins to the one in which it ends; None where there is no sentence."""
        if not self.sentences:
            return None
        first, last = (max(self.nth(at), 0) for at in (span[0], span[1] - 1))
        return self.sentences[first][0], self.sentences[last][1]


@dataclass(slots=True)
class Body:
    """One thing that the article names: every form it has there."""

    type: str
    name: str
    kind: str | None = None
    aliases: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)  # occurrences of its names
    references: list[Span] = field(default_factory=list)  # 该公司, 我市, 联合党委: never names
    by: list[str] = field(default_factory=list)  # the patterns that found it; "model"
    model: float | None = None  # the learned part's probability, where it looked
    confidence: float = 1.0


@dataclass(slots=True)
class Link:
    """A relation between two bodies, with the sentence(s) that say it."""

    type: str
    head: int
    tail: int
    evidence: Span
    attrs: dict[str, str] = field(default_factory=dict)
    modality: Modality = "stated"
    by: str = ""  # the rule that read it; "model" where only the learned part did
    confidence: float = 1.0
    model: float | None = None  # the learned part's probability, where it looked


@dataclass(slots=True)
class Figure:
    """A number with a unit: ``value`` as a number, ``unit`` as written (余, 多 dropped), who it is about."""

    indicator: str
    value: float
    unit: str
    evidence: Span
    at: Span  # the number itself
    subject: int | None = None
    as_of: str | None = None
    modality: Modality = "stated"
    by: str = ""  # the rule that found its subject; "model" where the learned part chose another
    confidence: float = 1.0
    share: float = 1.0  # the subject's, where bodies were weighed against one another
    model: float | None = None  # the learned part's share for the subject


@dataclass(slots=True)
class Dropped:
    """A candidate that was considered and refused: for receipts and explanations."""

    what: str
    at: Span
    reason: str
