"""The text with its mentions in order: what stands where in a clause, so that figures can ask whom they are about.

Figures keep to the text as it is, every character at its place; relations read another view of it
(``relations/scene.py``), in which a mention is one character.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from graph.facts import Span
from ingest.extract.employers import Employers
from ingest.extract.found import Body, Layout
from ingest.extract.quotations import open_quotation

REACH = 200  # mentions
FIRMS_TOLD_OF = 0.18  # of all mentions; stories of enterprises have more
CLAUSE_MARKS = "，,；;：:。！？!?\n"
HALF_WIDTH = re.compile(r"[,;:](?!\d)|(?<!\d)[,;:]|[()]")
FULL_WIDTH = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）"}
NARRATORS = ("enterprise", "bank", "academia", "association")
SAID = 2  # times that somebody says 我们 who tells the whole
OPENING, CLOSING = "（(“‘《", "）)”’》"


@dataclass(frozen=True, slots=True)
class Mention:
    """A body's place in the text; ``named`` is False for a reference (该公司)."""

    start: int
    end: int
    body: int
    named: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """The figure before: where it ends, whom it is about, by which rule, its unit."""

    at: int
    subject: int | None
    by: str = ""
    unit: str = ""


class Scene:
    """Mentions that no longer one encloses, in the text's order, and the article's own place among the bodies."""

    def __init__(self, text: str, bodies: list[Body], layout: Layout) -> None:
        self.text = full_width(text)
        self.bodies = bodies
        self.sentences = layout.sentences
        self.headings = layout.headings
        self.mentions = outermost(bodies)
        self.starts = [m.start for m in self.mentions]
        self.place = place_body(bodies, layout.place)
        self.heads: dict[Span, int | None] = {}  # found once per clause: every figure asks the clauses before it
        self.last: Told | None = None
        self.narrator = narrator_of(text, bodies)
        self.employers = Employers(self.text, bodies)
        self.topics: dict[Span, int | None] = {}
        firms = sum(bodies[m.body].kind == "enterprise" for m in self.mentions)
        self.is_report = firms < FIRMS_TOLD_OF * len(self.mentions)  # of a place's own work: few enterprises in it

    def within(self, span: Span) -> list[Mention]:
        """Mentions that begin in the span."""
        return self.mentions[bisect_left(self.starts, span[0]) : bisect_left(self.starts, span[1])]

    def latest(self, at: int) -> list[Mention]:
        """The mentions before ``at``, the nearest first, as far back as a noun may refer."""
        end = bisect_left(self.starts, at)
        return self.mentions[max(0, end - REACH) : end][::-1]

    def of(self, mention: Mention) -> Body:
        return self.bodies[mention.body]

    def is_type(self, mention: Mention, *types: str) -> bool:
        return self.bodies[mention.body].type in types

    def sentences_near(self, at: int) -> list[Span]:
        """The last sentences that begin before ``at``, as many as are asked for a subject."""
        end = bisect_left(self.sentences, (at, 0))
        return self.sentences[max(0, end - 4) : end]

    def before(self, sentence: Span) -> Span | None:
        """The sentence before it in the same paragraph."""
        at = bisect_left(self.sentences, sentence)
        if at == 0 or "\n" in self.text[self.sentences[at - 1][1] : sentence[0]]:
            return None
        return self.sentences[at - 1]


def narrator_of(text: str, bodies: list[Body]) -> int | None:
    """The one body that says 我们 and 我司 of itself outside of quotations: whose interview or own report it is."""
    said = [
        i
        for i, body in enumerate(bodies)
        if body.kind in NARRATORS
        for start, _ in body.references
        if text[start] in "我咱本" and open_quotation(text, start) is None
    ]
    return said[0] if len(said) >= SAID and len(set(said)) == 1 else None


def full_width(text: str) -> str:
    """The text with commas, colons, semicolons and brackets in their full width, as rules expect them: typesetting
    (``documents/typography``) leaves brackets alone, and marks beside Latin. Those of numbers (1,600) stay. Every
    character keeps its place."""
    return HALF_WIDTH.sub(lambda mark: FULL_WIDTH[mark[0]], text)


def outermost(bodies: list[Body]) -> list[Mention]:
    """Of two mentions at one place the longer, of two bodies of one name the first."""
    found = [Mention(a, b, i) for i, body in enumerate(bodies) for a, b in body.spans]
    found += [Mention(a, b, i, False) for i, body in enumerate(bodies) for a, b in body.references]
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end, not m.named, m.body)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def place_body(bodies: list[Body], place: str | None) -> int | None:
    """The article's own place among the bodies; without one by that name, the place named most. The model's windows
    open with it too."""
    places = [(i, body) for i, body in enumerate(bodies) if body.type == "Place"]
    for i, body in places:
        if place and place in (body.name, *body.aliases):
            return i
    return max(places, key=lambda item: len(item[1].spans))[0] if places else None


def clause_start(text: str, at: int, begin: int) -> int:
    """Where the clause around ``at`` begins, not before ``begin``; marks in brackets and quotations do not count."""
    depth = 0
    for place in range(at - 1, begin - 1, -1):
        character = text[place]
        if character in CLOSING:
            depth += 1
        elif character in OPENING:
            depth = max(0, depth - 1)
        elif depth == 0 and character in CLAUSE_MARKS:
            return place + 1
    return begin


def clauses_before(text: str, start: int, begin: int) -> Iterator[Span]:
    """The clauses from ``begin`` to the one that starts at ``start``, the nearest first, each without its mark."""
    while start > begin:
        end, start = start - 1, clause_start(text, start - 1, begin)
        yield start, end


def clause_end(text: str, at: int, end: int) -> int:
    """Where the clause around ``at`` ends."""
    return next((place for place in range(at, end) if text[place] in CLAUSE_MARKS), end)
