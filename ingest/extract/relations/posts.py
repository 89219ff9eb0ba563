"""Who holds which post: HOLDS_POST, and the LEADS_CHAIN and MEMBER_OF that a post says (链长, 委员).

Three shapes: 机构+职务(、机构+职务)*+人 · 人，机构+职务， · 人任机构+职务 or 由…人任…. A post without a body of its own
takes the one before it: 县委副书记、县长 is the county's, X公司党委书记、董事长 the company's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.facts import Modality
from ingest.extract.found import Link
from ingest.extract.modality import modality_of
from ingest.extract.relations.patterns import actor_before, last_mention, make, ranges, rule
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.structure import area_of, parents
from ingest.extract.relations.titles import LEADER, MEMBER, OWNER, TITLE, is_of_area, is_party

_HOLDER = f"[{ranges('OMC')}]"
_AGAIN = r"(?:、|兼任?|，兼任?|和|及|并任|，并兼任?)"
_ONE = rf"{_HOLDER}{{0,2}}(?:{TITLE})"
_SERIES = rf"{_ONE}(?:{_AGAIN}{_ONE})*"
_BE = r"(?:现?任|兼任|担任|出任|当选|受聘担任|受聘为|被聘为|被聘请为|挂任|现为|受聘任|挂职任|挂职担任|履新|同时担任|同时兼任|并兼任|兼)(?:了)?"
_BEFORE = rule(rf"(?P<posts>{_SERIES})(?P<p><P+>)")
_AFTER = rule(rf"(?P<p><P>)(?:，|是|系|为)(?P<posts>{_SERIES})(?=[，。；、]|$)")
_TAKES = rule(rf"(?P<p><P>)(?:同志)?<_>{{0,12}}?{_BE}(?P<posts>{_SERIES})")
_TAKEN = rule(
    rf"(?P<posts>{_ONE})(?:一职)?(?:则|均|仍|都)?(?:由|为|是)(?:<_>|、|[{ranges('OC')}]){{0,40}}?(?P<p><P>)(?:<_>{{0,4}}?(?:兼任|担任|出任|兼))?"
)
_ITEM = rule(rf"(?P<own>{_HOLDER}{{0,2}})(?P<title>{TITLE})")
_WAS = re.compile(r"(?:曾任|曾是|曾为|原任|原|前|曾担任|此前任|卸任)$")


@dataclass(frozen=True, slots=True)
class Held:
    """One post of one person as read: the bodies named with it (none: to be understood), its title."""

    person: int
    own: tuple[int, ...]
    title: str
    at: int
    modality: Modality


def posts(scene: Scene) -> list[Link]:
    """Links of every post said in the article."""
    up = parents(scene)
    links: list[Link] = []
    for line in scene.lines:
        for held, before in _held(scene, line):
            links += _links(scene, line, held, before, up)
    return links


def _held(scene: Scene, line: Line) -> Iterator[tuple[Held, Held | None]]:
    """Every post with the one before it in its series."""
    seen: set[tuple[int, int]] = set()
    for pattern in (_BEFORE, _TAKES, _TAKEN, _AFTER):
        for match in pattern.finditer(line.skeleton):
            key = (match.start("p"), match.start("posts"))
            if key in seen or _is_object(line, match):
                continue
            seen.add(key)
            persons = [m.body for m in line.within(*match.span("p"))]
            for person in persons:
                yield from _series(line, match, person)


def _is_object(line: Line, match: re.Match[str]) -> bool:
    """人，机构职务 after a name that already had its post in front is a new subject's (X局局长甲，乙公司总经理丙)."""
    rest = line.skeleton[match.end() : match.end() + 1]
    return match.re is _AFTER and bool(re.match(f"[{ranges('P')}]", rest))


def _series(line: Line, match: re.Match[str], person: int) -> Iterator[tuple[Held, Held | None]]:
    start, end = match.span("posts")
    before: Held | None = None
    for item in _ITEM.finditer(line.skeleton, start, end):
        own = tuple(m.body for m in line.within(*item.span("own")))
        title = item.group("title").lstrip("兼、和及并任的")
        held = Held(person, own, title, item.start(), _modality(line, match, item.start()))
        yield held, before
        before = held


def _modality(line: Line, match: re.Match[str], at: int) -> Modality:
    clause = line.skeleton[line.clause_start(at) : at]
    if _WAS.search(line.skeleton[max(0, at - 4) : at]) or _WAS.search(re.sub(f"[{ranges('OM')}]$", "", clause)[-3:]):
        return "former"
    if match.re is _TAKES:
        inside = line.skeleton[match.start("p") : match.start("posts")]
        return modality_of("", inside)
    if match.re is _TAKEN:
        return modality_of(clause, line.skeleton[match.end("posts") : match.end()])
    return "stated"


def _links(scene: Scene, line: Line, held: Held, before: Held | None, up: dict[int, int]) -> Iterator[Link]:
    title = held.title
    if LEADER.search(title):
        yield from _leads(scene, line, held)
        return
    body = _body(scene, line, held, before, up)
    if body is None or OWNER.search(title):
        return
    relation, attrs = ("MEMBER_OF", {"role": title}) if MEMBER.match(title) else ("HOLDS_POST", {"title": title})
    link = make(scene, line, relation, held.person, body, "post", held.modality, attrs)
    if link:
        yield link


def _leads(scene: Scene, line: Line, held: Held) -> Iterator[Link]:
    chains = [b for b in held.own if scene.type_of(b) == "Chain"]
    if not chains:
        near = last_mention(scene, line, held.at, "C")
        chains = [near.body] if near else []
    for chain in chains:
        link = make(scene, line, "LEADS_CHAIN", held.person, chain, "post", held.modality, {"role": held.title})
        if link:
            yield link


def _body(scene: Scene, line: Line, held: Held, before: Held | None, up: dict[int, int]) -> int | None:
    """The body of a post: its own, else what the series or the text understands."""
    own = [b for b in held.own if scene.type_of(b) != "Chain"]
    if own:
        return own[-1]
    earlier = [b for b in before.own if scene.type_of(b) != "Chain"] if before else []
    if is_of_area(held.title):
        area = area_of(scene, earlier[-1]) if earlier else None
        return scene.place if area is None else area
    if earlier:
        return _administrative(scene, earlier[-1], held.title, up)
    if before is not None:
        return None
    return _understood(scene, line, held)


def _administrative(scene: Scene, body: int, title: str, up: dict[int, int]) -> int:
    """A party body's 局长 or 董事长 is its parent's."""
    if scene.kind_of(body) == "party" and not is_party(title) and body in up:
        return up[body]
    return body


def _understood(scene: Scene, line: Line, held: Held) -> int | None:
    letters = "YL" if is_party(held.title) else "FAXKGYL"
    near = last_mention(scene, line, held.at, letters)
    if near is None:
        return actor_before(scene, line, held.at, "OM")
    return near.body
