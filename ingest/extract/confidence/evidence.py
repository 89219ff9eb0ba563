"""A text with what was found in it, asked stretch by stretch: who stands there, how far apart, how many alike."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from graph.facts import Span
from ingest.extract.found import Body, Figure, Layout, Link


class Around:
    """Who stands in one stretch of the text: places of each body in order, and how many of each type."""

    def __init__(self, places: dict[int, list[Span]], named: set[int], bodies: Sequence[Body]) -> None:
        self.places, self.named = places, named
        self.types = Counter(bodies[body].type for body in places)

    def presence(self, body: int) -> str:
        """``named``, ``reference`` (only as 该公司) or ``absent`` (understood from elsewhere)."""
        return "absent" if body not in self.places else "named" if body in self.named else "reference"


class Evidence:
    """A text with its bodies, links and figures, asked sentence by sentence; each stretch is gone through once."""

    def __init__(
        self, text: str, layout: Layout, bodies: Sequence[Body], links: Sequence[Link], figures: Sequence[Figure]
    ) -> None:
        self.text, self.layout, self.bodies, self.links, self.figures = text, layout, bodies, links, figures
        self._around: dict[Span, Around] = {}
        every = [(span, i, True) for i, body in enumerate(bodies) for span in body.spans]
        every += [(span, i, False) for i, body in enumerate(bodies) for span in body.references]
        self._places = sorted(every)
        self._starts = [span[0] for span, _, _ in self._places]

    def around(self, span: Span) -> Around:
        if span not in self._around:
            self._around[span] = self._look(span)
        return self._around[span]

    def _look(self, span: Span) -> Around:
        found: dict[int, list[Span]] = {}
        named: set[int] = set()
        first, last = bisect_left(self._starts, span[0]), bisect_left(self._starts, span[1])
        for place, body, is_name in self._places[first:last]:
            found.setdefault(body, []).append(place)
            if is_name:
                named.add(body)
        return Around(found, named, self.bodies)

    def sentences(self, span: Span) -> int:
        """How many sentences the stretch touches."""
        starts = self._sentence_starts
        return max(bisect_left(starts, span[1]) - bisect_right(starts, span[0]) + 1, 1)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.layout.sentences]

    @cached_property
    def fan(self) -> Counter[tuple[str, Span]]:
        """How many links of one type rest on one stretch."""
        return Counter((link.type, link.evidence) for link in self.links)

    @cached_property
    def told(self) -> Counter[tuple[str, int, int]]:
        """How often a link is told."""
        return Counter((link.type, link.head, link.tail) for link in self.links)

    @cached_property
    def of_head(self) -> Counter[tuple[str, int]]:
        return Counter((type_, head) for type_, head, _ in self.told)

    @cached_property
    def of_tail(self) -> Counter[tuple[str, int]]:
        return Counter((type_, tail) for type_, _, tail in self.told)

    @cached_property
    def of_two(self) -> Counter[frozenset[int]]:
        return Counter(frozenset((head, tail)) for _, head, tail in self.told)

    @cached_property
    def figures_in(self) -> Counter[Span]:
        return Counter(figure.evidence for figure in self.figures)

    @cached_property
    def names(self) -> Counter[str]:
        """How many bodies share a name."""
        return Counter(body.name for body in self.bodies)

    def between(self, one: Sequence[Span], other: Sequence[Span]) -> Span | None:
        """The text between the nearest places of two bodies."""
        gaps = [(min(a[1], b[1]), max(a[0], b[0])) for a, b in _neighbours(one, other)]
        if not gaps:
            return None
        start, end = min(gaps, key=lambda gap: (gap[1] - gap[0], gap))
        return start, max(start, end)


def _neighbours(one: Sequence[Span], other: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Each place of the one with those of the other before and behind it; both in the order of the text."""
    starts = [span[0] for span in other]
    for place in one:
        at = bisect_right(starts, place[0])
        yield from ((place, near) for near in other[max(at - 1, 0) : at + 1])
