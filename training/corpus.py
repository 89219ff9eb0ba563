"""Annotated articles as pages of the model, with the key's answers on them."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from graph.facts import Span
from ingest.documents.clean import Cleaned, clean
from ingest.documents.read import read_article
from ingest.evaluation.score import folded, names_of, paired
from ingest.extract.answer import answer_of
from ingest.extract.found import Body
from ingest.extract.learned.labels import kind_of, ordered
from ingest.extract.learned.pieces import Pieces
from ingest.extract.learned.reading import Reading, mains_of
from ingest.extract.learned.tokens import Page, Tokens, tokens_of
from ingest.extract.nlp import extract, pipeline
from ingest.pool import mapped

WIDEST = 28  # tokens of the longest name that the model can find
Key = dict[str, Any]
Triple = tuple[str, str, str]


@dataclass(slots=True)
class Lesson:
    """A page with its key. ``names``: stretch of tokens → kind; ``passed_over``: stretches that nobody judges;
    ``copies``: (first, after the last, id in the key) of every name; ``links``: triple of ids → where it is said;
    ``known``: body → id in the key; ``missed``: bodies that only the key has; ``subjects``: figure → id in the key."""

    name: str
    page: Page
    names: dict[Span, int]
    passed_over: set[Span]
    copies: list[tuple[int, int, str]]
    links: dict[Triple, list[Span | None]]
    known: dict[int, str]
    missed: set[int]
    ignored: set[int]
    subjects: dict[int, str]


def lessons_of(folder: Path, pieces: Pieces) -> list[Lesson]:
    """Every article of a folder that has a key beside it, by name; read by as many processes as there are cores."""
    keys = sorted(folder.glob("*.json"))
    return list(
        mapped(
            partial(_read, pieces),
            keys,
            workers=os.cpu_count() or 1,
            start=partial(pipeline, None, "rules"),
            died=_died,
        )
    )


def _read(pieces: Pieces, key: Path) -> Lesson:
    return lesson_of(key.with_suffix(".txt"), json.loads(key.read_text(encoding="utf-8")), pieces)


def _died(key: Path) -> Lesson:
    raise RuntimeError(f"the process that read {key.name} died")


def lesson_of(article: Path, key: Key, pieces: Pieces) -> Lesson:
    cleaned = clean(read_article(article, article.name))
    doc = extract(cleaned, parts="rules")
    text, layout, bodies = doc.text, doc._.layout, list(doc._.bodies)
    spans = [span for body in bodies for span in body.spans] + [q.span for q in doc._.quantities]
    tokens = tokens_of(text, layout, doc._.tags, spans, pieces)
    gold = Gold(text, key, tokens)
    known, ignored = _judged(cleaned, doc, key)
    missed = {}
    for id_, body in gold.bodies(set(known.values())):
        missed[len(bodies)] = id_
        bodies.append(body)
    reading = Reading(tokens, mains_of(doc, pieces))
    return Lesson(
        name=article.stem,
        page=reading.page(bodies, doc._.figures),
        names=gold.names,
        passed_over=gold.passed_over,
        copies=gold.copies,
        links=gold.links(),
        known=known | missed,
        missed=set(missed),
        ignored=ignored,
        subjects=_subjects(doc._.figures, key, text),
    )


def _judged(cleaned: Cleaned, doc: Any, key: Key) -> tuple[dict[int, str], set[int]]:
    """Which body is which entity of the key, and which ones nobody counts."""
    entities = answer_of(cleaned, doc)["entities"]
    known = paired(entities, key["entities"])
    ignored = {folded(name) for name in key.get("ignore", [])}
    return known, {i for i, e in enumerate(entities) if i not in known and not names_of(e).isdisjoint(ignored)}


def _subjects(figures: list[Any], key: Key, text: str) -> dict[int, str]:
    left = [
        (float(m["value"]), m["unit"], m.get("subject"), said_at(text, m.get("evidence", ""))) for m in key["metrics"]
    ]
    found: dict[int, str] = {}
    for number, figure in enumerate(figures):
        same = [m for m in left if abs(m[0] - figure.value) < 1e-9 and m[1] == figure.unit]
        same.sort(key=lambda m: not (m[3] and m[3][0] < figure.at[1] and figure.at[0] < m[3][1]))
        if same:
            left.remove(same[0])
            if same[0][2]:
                found[number] = same[0][2]
    return found


def said_at(text: str, evidence: str) -> Span | None:
    """Where evidence stands; of one that goes over a line's end its first words count."""
    begin = text.find(evidence)
    if begin < 0:
        begin = text.find(evidence.strip().split("\n")[0][:30])
    return (begin, begin + len(evidence)) if begin >= 0 else None


@dataclass(slots=True)
class Gold:
    """The key's names on the tokens. A name inside another's is judged only where it stands nowhere by itself."""

    text: str
    key: Key
    tokens: Tokens
    names: dict[Span, int] = field(default_factory=dict)
    passed_over: set[Span] = field(default_factory=set)
    copies: list[tuple[int, int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        places = {e["id"]: list(self._places(e)) for e in self.key["entities"]}
        every = [(span, id_) for id_, spans in places.items() for span in spans]
        for entity in self.key["entities"]:
            own = places[entity["id"]]
            free = [s for s in own if not any(_within(s, o) and s != o and id_ != entity["id"] for o, id_ in every)]
            for span in own:
                self._note(entity, span, judged=span in free or not free)
        for name in self.key.get("ignore", []):
            self.passed_over.update(filter(None, (self.tokens.exactly(s) for s in occurrences(self.text, name))))
        self.passed_over -= self.names.keys()

    def _places(self, entity: Key) -> Iterator[Span]:
        taken: list[Span] = []
        for name in sorted({entity["name"], *entity.get("aliases", [])}, key=lambda n: (-len(n), n)):
            for span in occurrences(self.text, name):
                if not any(_within(span, t) for t in taken):
                    taken.append(span)
                    yield span

    def _note(self, entity: Key, span: Span, judged: bool) -> None:
        found = self.tokens.exactly(span)
        if found is None or found[1] - found[0] > WIDEST:
            return
        if judged:
            self.names[found] = kind_of(entity["type"], entity.get("kind"))
            self.copies.append((*found, entity["id"]))
        else:
            self.passed_over.add(found)

    def bodies(self, known: set[str]) -> Iterator[tuple[str, Body]]:
        """The entities that the rules missed, as bodies where they are named."""
        spans = defaultdict(list)
        for first, last, id_ in self.copies:
            spans[id_].append(self.tokens.text_span(first, last))
        for entity in self.key["entities"]:
            if entity["id"] not in known and (found := spans.get(entity["id"])):
                yield entity["id"], Body(entity["type"], entity["name"], entity.get("kind"), spans=sorted(found))

    def links(self) -> dict[Triple, list[Span | None]]:
        """Each link of the key with the tokens that say it (None: all over)."""
        found: dict[Triple, list[Span | None]] = defaultdict(list)
        for r in self.key["relations"]:
            at = said_at(self.text, r.get("evidence", ""))
            found[ordered(r["type"], r["head"], r["tail"])].append(at and self.tokens.within(at))
        return dict(found)


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def occurrences(text: str, name: str) -> Iterator[Span]:
    at = text.find(name) if name else -1
    while at >= 0:
        yield at, at + len(name)
        at = text.find(name, at + 1)
