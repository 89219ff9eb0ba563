"""What is noted while one article is read for names: its text, words and places, and the candidates found so far."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from graph.facts import Span
from graph.names import NOT_A_PLACE
from ingest.extract.divisions import divisions, runs_on, short_of
from ingest.extract.found import Dropped
from ingest.extract.tagger import Tag

HARD = frozenset('，。；：！？,;:!?\n“”"「」《》【】（）()…—、 　\t|｜')  # a name does not reach over these
# A short form is no area where it is a plain word: 会同 (with), 和平 (peaceful)
NOT_AREAS = frozenset(["v", "p", "c", "d", "u", "r", "vd", "ad", "a"])
SETTLES = re.compile(r"落户(?:于|在)?|位于|入驻|迁至|选址(?:在|于)?")
WITH_COUNTY = "会同县"  # 组织部会同县财政局: together with the county's
COUNTY_BODY = re.compile(r"县(?:[\u4e00-\u9fa5]{2,10}[局委办院行]|政府|工商联)")
CALLED_SHORT = re.compile(  # 在云东县，县商务局…: the body behind it says that it is a county
    r"(?:^|[，。；\s])在?((?:(?![在全我该各本邻外])[\u4e00-\u9fa5]){2}([县旗]))[，,](?=\2[\u4e00-\u9fa5]{2,10}[局委办院])"
)
LONGEST_AREA = 12
CELL = 32  # characters of a cell in which candidates are looked up


@dataclass(slots=True)
class Candidate:
    """A name in the text that may be a body. ``names`` are further forms of the same body (with the place, in full);
    ``aliases`` are forms that alone don't tell which body is meant (公司党委)."""

    type: str
    kind: str | None
    span: Span
    by: str
    name: str = ""
    names: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Area:
    """An administrative area named in the text; ``full`` where it is written with its 市, 县 …"""

    span: Span
    name: str
    full: bool


class Notebook:
    """The reading of one article. Offsets are those of the cleaned text."""

    def __init__(self, text: str, tags: list[Tag], place: str | None = None, sentences: Iterable[Span] = ()) -> None:
        self.text = text
        self.tags = tags
        self.place = place
        self.sentences = list(sentences) or [(0, len(text))]
        self.candidates: list[Candidate] = []
        self.dropped: list[Dropped] = []
        self.short_names: dict[str, str] = {}  # short form → full name, of organisations
        self._starts = [tag.start for tag in tags]
        begins = {tag.start for tag in tags if tag.tag not in NOT_AREAS}
        self.unlisted = unlisted_areas(text, place)
        begins |= {found.end() for found in SETTLES.finditer(text)}
        self.areas = [
            area
            for area in areas_in(text, self.unlisted)
            if not tags
            or (not joined(text, area) if area.full else area.span[0] in begins or opens_a_clause(text, area))
        ]
        self.area_at = {area.span[0]: area for area in self.areas}
        self.area_to = {area.span[1]: area for area in self.areas}
        self.known: dict[object, bool] = {}  # answers that need the whole text, looked up once
        self._area_starts = [area.span[0] for area in self.areas]
        self._sentence_starts = [start for start, _ in self.sentences]
        self._cells: dict[int, list[Candidate]] = defaultdict(list)

    def note(self, type: str, kind: str | None, span: Span, by: str, *names: str, name: str = "") -> Candidate:
        return self.add(Candidate(type, kind, span, by, name or self.text[slice(*span)], list(names)))

    def add(self, candidate: Candidate) -> Candidate:
        self.candidates.append(candidate)
        for cell in range(candidate.span[0] // CELL, candidate.span[1] // CELL + 1):
            self._cells[cell].append(candidate)
        return candidate

    def withdraw(self, candidate: Candidate) -> None:
        """As if it had never been noted."""
        self.candidates.remove(candidate)
        for cell in range(candidate.span[0] // CELL, candidate.span[1] // CELL + 1):
            self._cells[cell].remove(candidate)

    def near(self, start: int, end: int) -> list[Candidate]:
        """Candidates around the stretch: all that overlap or touch it, and some further ones."""
        cells = range(max(0, start - 1) // CELL, (end + 1) // CELL + 1)
        return list({id(c): c for cell in cells for c in self._cells.get(cell, ())}.values())

    def before(self, position: int) -> Iterator[Candidate]:
        """Candidates that end before the position, about the nearest first."""
        for cell in range(position // CELL, -1, -1):
            found = [c for c in self._cells.get(cell, ()) if c.span[1] <= position]
            yield from sorted(found, key=lambda c: (c.span[1], c.span[1] - c.span[0]), reverse=True)

    def areas_within(self, start: int, end: int) -> list[Area]:
        """Areas that begin in the stretch."""
        return self.areas[bisect_left(self._area_starts, start) : bisect_left(self._area_starts, end)]

    def areas_before(self, position: int) -> Iterator[Area]:
        """Areas leftwards from the position."""
        for index in range(bisect_left(self._area_starts, position) - 1, -1, -1):
            yield self.areas[index]

    def drop(self, span: Span, reason: str) -> None:
        self.dropped.append(Dropped(self.text[slice(*span)], span, reason))

    def tag_at(self, position: int) -> Tag | None:
        """The word that covers a character."""
        index = bisect_right(self._starts, position) - 1
        return self.tags[index] if index >= 0 and position < self.tags[index].end else None

    def tags_before(self, position: int) -> Iterator[Tag]:
        """Words leftwards, beginning with the one that ends at or covers the character before ``position``."""
        for index in range(bisect_right(self._starts, position - 1) - 1, -1, -1):
            yield self.tags[index]

    def tags_from(self, position: int, end: int | None = None) -> Iterator[Tag]:
        """Words rightwards from the one that begins at or after ``position``, those that begin before ``end``."""
        last = len(self.tags) if end is None else bisect_left(self._starts, end)
        for index in range(bisect_right(self._starts, position - 1), last):
            yield self.tags[index]

    def window(self, position: int, longest: int = 40) -> int:
        """Leftmost character that a name ending at ``position`` may begin with: after the last hard punctuation."""
        at = position
        while at > 0 and position - at < longest and self.text[at - 1] not in HARD:
            at -= 1
        return at

    def covered(self, span: Span, types: Iterable[str] = ()) -> bool:
        """Whether a longer candidate encloses the span."""
        return any(
            c.span[0] <= span[0] and span[1] <= c.span[1] and c.span != span and (not types or c.type in types)
            for c in self.near(*span)
        )

    def occurrences(self, name: str) -> Iterator[Span]:
        end = 0
        while name and (start := self.text.find(name, end)) >= 0:
            end = start + len(name)
            yield start, end

    def sentence_of(self, position: int) -> Span:
        index = bisect_right(self._sentence_starts, position) - 1
        return self.sentences[max(index, 0)]


def opens_a_clause(text: str, area: Area) -> bool:
    """来|安云帆型材厂, whatever words the tagger made of it, where the text has 来安县 too."""
    start = area.span[0]
    opens = start == 0 or text[start - 1] in HARD
    fulls = (known.name for known in divisions().by_short.get(area.name, ()))
    return opens and any(full in text for full in fulls if full != area.name)


def joined(text: str, area: Area) -> bool:
    """Whether 会同县 is a "together with" before a county's body."""
    before = text[area.span[0] - 1 : area.span[0]]
    return (
        area.name == WITH_COUNTY
        and before not in ("", "省", "市")
        and (before not in HARD or bool(COUNTY_BODY.match(text, area.span[1] - 1)))
    )


def unlisted_areas(text: str, place: str | None) -> dict[str, bool]:
    """The article's own place where no gazetteer knows it, and the districts and counties named behind it
    (云汐市桐岭县) or at the beginning of a clause: each name, full or short, and whether it is full."""
    called = {
        name for name, _ in CALLED_SHORT.findall(text) if name not in divisions() and not NOT_A_PLACE.search(name)
    }
    if not place or place in divisions() or not re.search("[市县区旗州]$", place):
        return dict.fromkeys(called, True)
    inner = re.findall(rf"(?:{re.escape(place)}|位于|落户|(?<![\u4e00-\u9fa5]))([\u4e00-\u9fa5]{{2}}[县区旗])", text)
    full = {place, *called, *(name for name in inner if not NOT_A_PLACE.search(name))}
    return dict.fromkeys(map(short_of, full), False) | dict.fromkeys(full, True)


def areas_in(text: str, unlisted: Mapping[str, bool] = MappingProxyType({})) -> Iterator[Area]:
    """Full and short names of administrative areas, the longest at each place."""
    known = divisions()
    at = 0
    while at < len(text) - 1:
        for length in range(min(LONGEST_AREA, len(text) - at), 1, -1):
            piece = text[at : at + length]
            is_area = piece in known.by_name or (piece in known.by_short and piece[0] not in "市县区城")
            if (is_area and not runs_on(text, at, piece)) or piece in unlisted:
                yield Area((at, at + length), piece, piece in known.by_name or unlisted.get(piece, False))
                at += length - 1
                break
        at += 1
