"""What was made of a text, sentence by sentence: mentions, links and figures with the rule that read them, and what was
considered and dropped."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from graph.facts import Article, Span
from graph.schema import Words
from ingest.documents.clean import clean
from ingest.extract.found import Body, Dropped, Figure, Link, Parts
from ingest.extract.llm.consult import consult
from ingest.extract.llm.means import Llm
from ingest.pipeline import extracted


class Mark(NamedTuple):
    """A stretch of the sentence, in its own offsets, at which a body is meant; ``named`` is False for 该公司."""

    start: int
    end: int
    body: Body
    named: bool


@dataclass(slots=True)
class Sentence:
    text: str
    marks: list[Mark] = field(default_factory=list)  # those inside others left out, in the order of the text
    links: list[Link] = field(default_factory=list)  # whose evidence begins here
    figures: list[Figure] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)


@dataclass(slots=True)
class Explanation:
    """Links and figures name their ends by their place in ``bodies``."""

    article: Article
    bodies: list[Body]
    sentences: list[Sentence]
    remarks: tuple[Words, ...] = ()  # on the language model


def explained(
    article: Article, dictionaries: Path | None = None, parts: Parts = "both", llm: Llm | None = None
) -> Explanation:
    """Read the article and tell how. Raises DocumentRefused when reading it takes too long."""
    cleaned = clean(article)
    doc = extracted(cleaned, article.source, dictionaries, parts)
    told = consult(doc, llm)
    spans = doc._.layout.sentences or [(0, len(cleaned.text))]
    sentences = [Sentence(cleaned.text[start:end]) for start, end in spans]
    starts = [start for start, _ in spans]
    for mark in _outermost(doc._.bodies):
        at = max(bisect_right(starts, mark.start) - 1, 0)
        if mark.end <= spans[at][1]:
            shifted = mark._replace(start=mark.start - starts[at], end=mark.end - starts[at])
            sentences[at].marks.append(shifted)
    for link in doc._.links:
        sentences[_at(starts, link.evidence)].links.append(link)
    for figure in doc._.figures:
        sentences[_at(starts, figure.at)].figures.append(figure)
    for dropped in doc._.dropped:
        sentences[_at(starts, dropped.at)].dropped.append(dropped)
    return Explanation(cleaned.article, doc._.bodies, sentences, (*told.cautions, *told.notes))


def _at(starts: list[int], span: Span) -> int:
    return max(bisect_right(starts, span[0]) - 1, 0)


def _outermost(bodies: list[Body]) -> list[Mark]:
    """Mentions by their place; of those that overlap the one that begins first, and of these the longest."""
    every = [Mark(start, end, body, True) for body in bodies for start, end in body.spans]
    every += [Mark(start, end, body, False) for body in bodies for start, end in body.references]
    kept: list[Mark] = []
    for mark in sorted(every, key=lambda m: (m.start, -m.end, not m.named)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept
