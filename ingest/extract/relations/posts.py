"""Who holds which post: HOLDS_POST, and the LEADS_CHAIN and MEMBER_OF that a post says (链长, 委员).

Shapes: 机构+职务(、机构+职务)*+人 · 人，机构+职务， · 人任机构+职务 · 职务由人担任 · 任…的人 · 被…聘为. A post
without a body of its own takes the one before it: 县委副书记、县长 is the county's, X公司党委书记、董事长 the
company's; or the body that the text speaks of: 书记由某某担任 is the joint committee's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.facts import Modality
from ingest.extract.found import Link
from ingest.extract.modality import modality_of
from ingest.extract.relations.actors import actor_before, last_mention
from ingest.extract.relations.clubs import club_before
from ingest.extract.relations.linking import make
from ingest.extract.relations.patterns import ranges, rule
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.stage import SERIES, chain_before
from ingest.extract.relations.structure import area_of, parents
from ingest.extract.relations.titles import LEADER, MEMBER, OWNER, TITLE, is_of_area, is_party

_HOLDER = f"[{ranges('OMC')}]"
_ONE = rf"{_HOLDER}{{0,2}}(?:{TITLE})"
_BE = (
    r"(?:现?任|兼任|担任|出任|当选为?|受聘担任|受聘为|被聘为|被聘请为|挂任|现为|受聘任|挂职任|挂职担任|同时担任|同时兼任|并兼任|兼|"
    r"被任命为|被推选为|被选为|被推举为|如今是|现在是|现是|均为|等为|等任)(?:了)?(?:该)?"
)
_BEFORE = rule(rf"(?P<posts>{SERIES})(?P<p><P+>)")
_AFTER = rule(rf"(?P<p><P+>)(?:，|是|系|为)(?P<posts>{SERIES})(?=[，。；、]|$)")
_TAKES = rule(rf"(?P<p><P+>)(?:同志)?，?<_>{{0,12}}?{_BE}(?P<posts>{SERIES})")
_TOO = rule(rf"[，；](?:她|他|其)?(?:并|同时|还|又|后)*{_BE}(?P<posts>{SERIES})")
_TAKEN = rule(
    rf"(?P<posts>{_ONE})(?:一职)?，?(?:则|均|仍|都)?(?:由|为|是|：)(?:<_>|[{ranges('OC')}]){{0,40}}?(?P<p><P>)"
    rf"(?:<_>{{0,4}}?(?:兼任|担任|出任|兼))?"
)
_OF = rule(rf"(?P<was>曾任|原任|曾是|前任|现任|担任|任|兼任)(?P<posts>{SERIES})的(?P<p><P>)")
_NAMED = rule(rf"(?:任命|推选|推举|聘请|聘任|选举|推荐|增补)(?P<p><P>)(?:为|任|担任|出任)(?P<posts>{SERIES})")
_HIRED = rule(rf"(?P<p><P>)被(?P<posts><O>)(?:特聘|聘请|聘|返聘|任命)(?:为|任)(?P<title>{TITLE})")
_ITEM = rule(rf"(?P<own>{_HOLDER}{{0,2}})(?P<title>{TITLE})")
_FIRM = re.compile(r"^(?:公司|企业|集团)(?=.)")  # 公司总经理 is 总经理 of the company spoken of
_PERSON = re.compile(f"[{ranges('P')}]")
_WAS = re.compile(r"(?:曾任|曾是|曾为|原任|原|前|曾担任|此前任|卸任|退休前任)$")
_LABEL = re.compile(r"(?:^|[，；。：])(?:第?一?副?书记|委员|主任|副主任|[^，。]{0,4}链长|盟主|理事长|秘书长)：$")


@dataclass(frozen=True, slots=True)
class Held:
    """One post of one person as read: the bodies named with it (none: to be understood), its title."""

    person: int
    own: tuple[int, ...]
    title: str
    at: int
    modality: Modality
    joined: bool = False  # said by 任, 由…担任: the body understood is the one spoken of


def posts(scene: Scene) -> list[Link]:
    """Links of every post said in the article."""
    up = parents(scene)
    links: list[Link] = []
    for line in scene.lines + scene.asides:
        for pattern in (_BEFORE, _AFTER) if _PERSON.search(line.skeleton) else ():
            for match in pattern.finditer(line.skeleton):
                links += _of_match(scene, line, match, up)
    for line in scene.spoken:
        for match in _spoken(line):
            links += _of_match(scene, line, match, up)
        links += _hired(scene, line)
    return links


def _spoken(line: Line) -> Iterator[re.Match[str]]:
    """Every match that a verb or a comma makes, one a post."""
    if not _PERSON.search(line.skeleton):
        return
    seen: set[int] = set()
    for pattern in (_NAMED, _OF, _TAKES, _TAKEN, _AFTER, _TOO):
        for match in pattern.finditer(line.skeleton):
            if match.start("posts") not in seen and not _LABEL.search(line.skeleton[: match.start("posts")]):
                seen.add(match.start("posts"))
                yield match


def _of_match(scene: Scene, line: Line, match: re.Match[str], up: dict[int, int]) -> Iterator[Link]:
    for person in _persons(line, match):
        for held, before in _series(line, match, person):
            yield from _links(scene, line, held, before, up)


def _persons(line: Line, match: re.Match[str]) -> list[int]:
    if match.re is not _TOO:
        return [m.body for m in line.within(*match.span("p"))]
    person = re.compile(f"[{ranges('P')}]")
    before = [at for at in line.mentions if at < match.start() and person.match(line.skeleton[at])]
    return [line.mentions[max(before)].body] if before else []


def _hired(scene: Scene, line: Line) -> Iterator[Link]:
    for match in _HIRED.finditer(line.skeleton):
        for person in line.within(*match.span("p")):
            for body in line.within(*match.span("posts")):
                link = make(scene, line, "HOLDS_POST", person.body, body.body, "hired", attrs={"title": match["title"]})
                if link:
                    yield link


def _series(line: Line, match: re.Match[str], person: int) -> Iterator[tuple[Held, Held | None]]:
    start, end = match.span("posts")
    before: Held | None = None
    for item in _ITEM.finditer(line.skeleton, start, end):
        own = tuple(m.body for m in line.within(*item.span("own")))
        title = _FIRM.sub("", item.group("title").lstrip("兼、和及并任的该"))
        modality = _modality(line, match, item.start())
        if title.startswith("原"):
            title, modality = title[1:], "former"
        held = Held(person, own, title, item.start(), modality, match.re is not _BEFORE)
        yield held, before
        before = held


def _modality(line: Line, match: re.Match[str], at: int) -> Modality:
    clause = line.skeleton[line.clause_start(at) : at]
    if _WAS.search(line.skeleton[max(0, at - 4) : at]) or _WAS.search(re.sub(f"[{ranges('OM')}]$", "", clause)[-3:]):
        return "former"
    if match.re is _OF:
        return "former" if re.match("曾|原|前", match["was"]) else "stated"
    if match.re is _TAKES:
        return modality_of("", line.skeleton[match.start("p") : match.start("posts")])
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
    title = _without_body(scene, body, title)
    relation, attrs = ("MEMBER_OF", {"role": title}) if MEMBER.match(title) else ("HOLDS_POST", {"title": title})
    link = make(scene, line, relation, held.person, body, "post", held.modality, attrs)
    if link:
        yield link


def _without_body(scene: Scene, body: int, title: str) -> str:
    """联合党委书记 of the joint committee is its 书记."""
    name = scene.bodies[body].name
    inner = next((n for n in range(len(title) - 1, 1, -1) if name.endswith(title[:n])), 0)
    return title[inner:]


def _leads(scene: Scene, line: Line, held: Held) -> Iterator[Link]:
    chains = [b for b in held.own if scene.type_of(b) == "Chain"]
    if not chains:
        near = chain_before(scene, line, held.at)
        chains = [] if near is None else [near]
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
        return _area(scene, line, held) if area is None else area
    if earlier:
        return _administrative(scene, earlier[-1], held.title, up)
    if before is not None and not held.joined:
        return None
    return _understood(scene, line, held)


def _area(scene: Scene, line: Line, held: Held) -> int | None:
    """副区长 with no area named: the last place of that level, else the article's."""
    level = re.sub("长$", "", held.title)[-1]
    if scene.place is not None and scene.bodies[scene.place].name.endswith(level):
        return scene.place
    for earlier in [line, *reversed(scene.shorn[: line.nth])]:
        places = [m.body for at, m in earlier.mentions.items() if scene.type_of(m.body) == "Place"]
        fitting = [b for b in places if scene.bodies[b].name.endswith(level)]
        if fitting:
            return fitting[-1]
    return scene.place


def _administrative(scene: Scene, body: int, title: str, up: dict[int, int]) -> int:
    """A party body's 局长 or 董事长 is its parent's."""
    if scene.kind_of(body) == "party" and not is_party(title) and body in up:
        return up[body]
    return body


_OF_FIRM = re.compile(r"董事|经理|总裁|总监|总工|技师|厂长|工程师|CEO|首席|财务")


def _understood(scene: Scene, line: Line, held: Held) -> int | None:
    if _OF_FIRM.search(held.title):
        near = last_mention(scene, line, held.at, "FXA")
        return near.body if near else None
    if held.joined:
        club = club_before(scene, line, held.at)
        if club is not None:
            return club
    near = last_mention(scene, line, held.at, "YL" if is_party(held.title) else "FAXKGYLB")
    return near.body if near else actor_before(scene, line, held.at, "OM")
