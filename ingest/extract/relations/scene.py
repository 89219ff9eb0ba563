"""The article as the rules see it: sentences in which every mention is one character of its type and kind.

A mention becomes one private-use character whose block tells type and kind, so that a rule is a regular expression
over words and typed arguments ("<B>向<F>发放贷款"). Brackets and quotes around names fall away, half-width
punctuation that is left becomes full-width. Nested mentions give way to the longest. Figures see the text otherwise
(``metrics/scene.py``).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from graph.facts import Span
from ingest.extract.found import ORGANIZATIONS, TYPES, Body, Layout
from ingest.extract.relations.titles import NAMES_A_POST

BLOCK = 0x100
LONGEST = 600  # characters of a sentence that is read as one
FIRST, LAST = 0xE000, 0xE000 + BLOCK * (len(ORGANIZATIONS) + len(TYPES)) - 1

_ASIDE = re.compile(r"（[^（）]*）")
_APPOSED = re.compile(rf"[一-鿿](?P<a>（)[{chr(FIRST)}-{chr(LAST)}、]+(?P<b>）)")
_ALL_OF_IT = re.compile("^(?P<a>（)作者[^（）]*(?P<b>）)[。]?$")
_WHERE = re.compile("（(?:[左右中前后][^（）]{0,3}|[男女])）$")  # in a picture
_FULL_WIDTH = str.maketrans(",();:!?\t|｜", "，（）；：！？，，，")  # cells of a table are read as clauses
_STOP = re.compile(r"(?<=[一-鿿”’）)])\.(?=[一-鿿“‘（(]|$)")  # a half-width full stop, not a decimal point
_SILENT = set(' \n\r\u3000“”"‘’「」『』')
_CLAUSE = "，。；：！？"
_SHORT_NAME = re.compile("[，；]?(?:以下|下文|下)?(?:统|简)?称.*$")
_LABEL = re.compile(r"\s*[一-鿿]{2,10}\s*[|｜\t][^|｜\t\n]+$")  # a row of two cells says what its second one is


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in the text where a body is meant; ``named`` is False for a reference (该公司)."""

    body: int
    start: int
    end: int
    named: bool = True


@dataclass(slots=True, eq=False)
class Line:
    """A sentence: its span in the text, and the skeleton in which mentions are single characters."""

    span: Span
    skeleton: str
    mentions: dict[int, Mention]  # position in the skeleton → mention
    nth: int = 0  # position in the article
    paragraph: int = 0
    speaker: int | None = None  # the enterprise whose manager says this sentence
    beside: int | None = None  # of an aside: where in the text the name before the bracket begins

    def within(self, start: int, end: int) -> list[Mention]:
        return [m for at, m in self.mentions.items() if start <= at < end]

    def bodies(self, match: re.Match[str], group: str) -> list[int]:
        """The bodies that a group of a rule's match names; none where it took no part or the rule has no such group."""
        return [m.body for m in self.within(*match.span(group))] if group in match.re.groupindex else []

    def marks(self, start: int, end: int, one: re.Pattern[str]) -> list[tuple[int, Mention]]:
        """The mentions of those kinds, each with its position, in the text's order."""
        here = (at for at in sorted(self.mentions) if start <= at < end)
        return [(at, self.mentions[at]) for at in here if one.match(self.skeleton[at])]

    def part_start(self, at: int) -> int:
        """Where the part between semicolons begins."""
        return self.skeleton.rfind("；", 0, at) + 1

    def clause_start(self, at: int) -> int:
        return max(self.skeleton.rfind(mark, 0, at) for mark in _CLAUSE) + 1

    def clause_end(self, at: int) -> int:
        ends = [self.skeleton.find(mark, at) for mark in _CLAUSE]
        return min((e for e in ends if e >= 0), default=len(self.skeleton))


@dataclass(slots=True)
class Scene:
    """Everything a family of rules may look at."""

    text: str
    bodies: list[Body]
    lines: list[Line] = field(default_factory=list)
    place: int | None = None  # position of the article's own place in ``bodies``
    published: str | None = None  # ISO date
    shorn: list[Line] = field(default_factory=list)  # the lines without the posts in front of names
    asides: list[Line] = field(default_factory=list)  # what brackets say of the name before them
    spoken: list[Line] = field(default_factory=list)  # shorn lines and shorn asides: what most families read

    known: dict[str, Any] = field(default_factory=dict)  # what names alone say, worked out once (structure.py)

    def type_of(self, body: int) -> str:
        return self.bodies[body].type

    def kind_of(self, body: int) -> str | None:
        return self.bodies[body].kind

    def names(self, body: int) -> list[str]:
        return [self.bodies[body].name, *self.bodies[body].aliases]


def block_of(body: Body) -> int:
    """First character of the body's block."""
    if body.type == "Organization":
        kind = body.kind if body.kind in ORGANIZATIONS else "other"
        return FIRST + BLOCK * ORGANIZATIONS.index(kind)
    return FIRST + BLOCK * (len(ORGANIZATIONS) + TYPES.index(body.type))


def see(text: str, bodies: list[Body], layout: Layout) -> Scene:
    """The scene of a text: bodies of unknown types are left out."""
    mentions = _mentions(bodies)
    starts = [p[0] for p in layout.paragraphs]
    lines: list[Line] = []
    asides: list[Line] = []
    opens = [m.start for m in mentions]
    for span in (piece for sentence in layout.sentences for piece in _pieces(text, sentence)):
        inside = mentions[bisect_left(opens, span[0]) : bisect_left(opens, span[1])]
        inside = [m for m in inside if m.end <= span[1]]
        line, beside = _line(text, bodies, span, inside)
        line.nth = len(lines)
        line.paragraph = bisect_right(starts, span[0])
        for aside in beside:
            aside.nth, aside.paragraph = line.nth, line.paragraph
        lines.append(line)
        asides += beside
    return Scene(text, bodies, lines, _place(bodies, layout), layout.published, lines, asides)


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence as it is; one too long for prose is cut at its marks, so that reading stays linear."""
    start, end = sentence
    while end - start > LONGEST:
        window = text[start : start + LONGEST]
        cut = max(window.rfind(mark) for mark in "，；、。,;") + 1
        yield (start, start + (cut or LONGEST))
        start += cut or LONGEST
    yield (start, end)


def _mentions(bodies: list[Body]) -> list[Mention]:
    """Longest first, never overlapping; of the same length a name goes before a reference, a place before others."""
    known = [(i, b) for i, b in enumerate(bodies) if b.type == "Organization" or b.type in TYPES]
    found = [Mention(i, *s) for i, b in known for s in b.spans]
    found += [Mention(i, *s, named=False) for i, b in known for s in b.references]
    found.sort(key=lambda m: (m.start - m.end, not m.named, bodies[m.body].type != "Place", m.start))
    taken: set[int] = set()
    kept = []
    for mention in found:
        cells = range(mention.start, mention.end)
        if mention.end > mention.start and taken.isdisjoint(cells):
            taken.update(cells)
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _line(text: str, bodies: list[Body], span: Span, mentions: list[Mention]) -> tuple[Line, list[Line]]:
    out: list[str] = []
    at = span[0]
    for nth, mention in enumerate(mentions):
        out.append(_plain(text[at : mention.start]))
        out.append(chr(block_of(bodies[mention.body]) + nth % BLOCK))
        at = mention.end
    out.append(_plain(text[at : span[1]]))
    raw = "".join(out)
    if _LABEL.match(text, *span):  # 链长｜某某
        raw = raw.replace("，", "：", 1)
    marks = [i for i, char in enumerate(raw) if is_mark(char)]
    whole = Line(span, raw, dict(zip(marks, mentions, strict=True)))
    return _without_asides(whole)


def _plain(text: str) -> str:
    return _STOP.sub("。", "".join(c for c in text if c not in _SILENT)).translate(_FULL_WIDTH)


def _without_asides(whole: Line) -> tuple[Line, list[Line]]:
    """Brackets are cut out; one that says something of the name before it becomes a line of its own.

    链主企业（某公司） loses but the brackets themselves, a sentence that stands in brackets too.
    """
    bare = [*_APPOSED.finditer(whole.skeleton), *_ALL_OF_IT.finditer(whole.skeleton)]
    whole = without(whole, [(at, at + 1) for match in bare for at in (match.start("a"), match.start("b"))])
    cuts = [a for a in _ASIDE.finditer(whole.skeleton) if _matters(a.group())]
    asides = []
    for cut in cuts:
        said = _SHORT_NAME.sub("", cut.group()[1:-1])
        if said and "称" not in said and not _WHERE.match(cut.group()) and is_mark(whole.skeleton[cut.start() - 1]):
            asides.append(_beside(whole, cut, said))
    return without(whole, [c.span() for c in cuts]), asides


def _matters(aside: str) -> bool:
    if "称" in aside or _WHERE.match(aside) or any(is_mark(c) for c in aside) or NAMES_A_POST.search(aside[:-1]):
        return True
    return bool(re.search("企业|部门|链主|链长|书记|经理", aside))


def _beside(whole: Line, cut: re.Match[str], inside: str) -> Line:
    """宋某（某公司总经理） → 宋某，某公司总经理。 What the name is called for short is left off at the end."""
    comma = "" if re.match("兼|任|现|曾|原|由", inside) else "，"
    name = cut.start() - 1
    mentions = {0: whole.mentions[name]}
    shift = 1 + len(comma) - (cut.start() + 1)
    mentions |= {at + shift: m for at, m in whole.mentions.items() if cut.start() < at <= cut.start() + len(inside)}
    return Line(whole.span, whole.skeleton[name] + comma + inside + "。", mentions, beside=mentions[0].start)


def without(line: Line, cuts: list[Span]) -> Line:
    """The line with those parts of its skeleton cut out."""
    gone = {i for start, end in cuts for i in range(start, end)}
    kept = [i for i in range(len(line.skeleton)) if i not in gone]
    mentions = {new: line.mentions[old] for new, old in enumerate(kept) if old in line.mentions}
    skeleton = "".join(line.skeleton[i] for i in kept)
    return Line(line.span, skeleton, mentions, line.nth, line.paragraph, beside=line.beside)


def backwards(lines: list[Line], line: Line, at: int, back: int | None = None) -> Iterator[tuple[Line, int]]:
    """The line up to ``at``, then the lines before it (``back`` of them) with where each ends; the sentence around an
    aside up to its bracket."""
    yield line, at
    if line.beside is not None:
        around = lines[line.nth]
        yield around, min((p for p, m in around.mentions.items() if m.start >= line.beside), default=0)
    for earlier in reversed(lines[0 if back is None else max(0, line.nth - back) : line.nth]):
        yield earlier, len(earlier.skeleton)


def is_mark(char: str) -> bool:
    return FIRST <= ord(char) <= LAST


def _place(bodies: list[Body], layout: Layout) -> int | None:
    """The article's own place, also by the end of its name; where the layout names none, the most mentioned Place."""
    places = [i for i, b in enumerate(bodies) if b.type == "Place"]
    if layout.place:
        for i in places:
            if layout.place in (bodies[i].name, *bodies[i].aliases):
                return i
        ending = [i for i in places if layout.place.endswith(bodies[i].name)]
        if ending:
            return ending[0]
    return max(places, key=lambda i: len(bodies[i].spans) + len(bodies[i].references), default=None)
