"""Whom a person works for, told beside the name: 某公司总经理某某; 某某，某公司总经理."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import chain

from graph.facts import Span
from ingest.extract.found import Body

POST = re.compile(
    r"[^，。；：]{0,26}?(?:书记|主任|局长|部长|科长|处长|经理|董事长|总裁|行长|市长|县长|区长|主席|常委|院长|理事长|秘书长|会长|教授|班长|"
    r"所长|站长|工程师|主管|负责人|团长|队长|链长|社长|副总|院士)$"
)
BEHIND = re.compile(r"[，,（(：:—是\s]{1,3}")  # between a name and where its bearer works
MANAGES = re.compile(r"[^，。；：、的]{0,8}?(?:董事长|经理|总裁|厂长|理事长|社长|负责人|创始人)")  # with its own title
REACH, BESIDE = 40, 3  # characters between the body and the name, before it and behind
EMPLOYERS = ("enterprise", "bank", "academia", "association", "park")  # whose people say 我们 of it


class Employers:
    """Whom each person of a text works for, looked up once a person: every figure asks."""

    def __init__(self, text: str, bodies: list[Body], post: re.Pattern[str] = POST) -> None:
        own = {span[0] for body in bodies if body.kind in EMPLOYERS for span in body.spans}
        works = [(span, n) for n, body in enumerate(bodies) if body.type == "Organization" for span in body.spans]
        works = [(span, n) for span, n in works if bodies[n].kind != "party" or span[0] not in own]
        self.text, self.bodies, self.post = text, bodies, post
        self.works = sorted(works, key=last_first)
        self.ends = [-end for (_, end), _ in self.works]
        self.after = sorted(works)
        self.starts = [start for (start, _), _ in self.after]
        self.known: dict[int, int | None] = {}

    def of(self, person: int) -> int | None:
        """The organisation beside the person, the one in front before the one behind; a firm's 党委书记 works for the
        firm, and its manager for nobody before it (县工商联主席、某公司董事长 and the other way round)."""
        if person not in self.known:
            self.known[person] = self._found(person)
        return self.known[person]

    def _found(self, person: int) -> int | None:
        in_front = self.in_front(person)
        behind = (n for _, at in self.bodies[person].spans for n in self._behind(at))
        return next(behind, None) if in_front is None else in_front

    def in_front(self, person: int) -> int | None:
        """The one whose post stands before the name."""
        found = [near for at, _ in self.bodies[person].spans if (near := self._in_front(at))]
        managed = (n for near in found for n in self._managed(near))
        return next(chain(managed, (near[0][1] for near in found)), None)

    def _in_front(self, at: int) -> list[tuple[Span, int]]:
        """Whose post stands before the name, the nearest first."""
        near = self.works[bisect_left(self.ends, -at) : bisect_right(self.ends, REACH - at)]
        return [(span, n) for span, n in near if self.post.fullmatch(self.text, span[1], at)]

    def _managed(self, in_front: list[tuple[Span, int]]) -> Iterator[int]:
        """Of those the firms that the person manages."""
        bound = len(self.text)
        for (start, end), n in in_front:
            if self.bodies[n].kind == "enterprise" and MANAGES.match(self.text, end, bound):
                yield n
            bound = start

    def _behind(self, at: int) -> list[int]:
        """What the name's apposition begins with."""
        near = self.after[bisect_right(self.starts, at) : bisect_right(self.starts, at + BESIDE)]
        return [n for span, n in sorted(near, key=last_first) if BEHIND.fullmatch(self.text, at, span[0])]


def last_first(work: tuple[Span, int]) -> Span:
    """Sorts what ends last first, of names in names the longer."""
    (start, end), _ = work
    return -end, start
