"""Who holds which post: HOLDS_POST, and the LEADS_CHAIN and MEMBER_OF that a post says (链长, 委员).

``post_shapes.py`` says where a text names posts, ``post_bodies.py`` whose they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import Modality
from ingest.extract.entities.chains import ENDING, GENERIC
from ingest.extract.forms import in_turn
from ingest.extract.found import Link
from ingest.extract.relations.chain_ordinals import in_question, told_apart
from ingest.extract.relations.linking import DISTRIBUTES, make
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.post_bodies import Held, body_of
from ingest.extract.relations.post_shapes import Shape, spoken, was, written
from ingest.extract.relations.role_lists import own_brackets
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.stage import HOLDER, OWNED, chain_before, chains_in_turn, more_listed
from ingest.extract.relations.structure import fold, parents
from ingest.extract.relations.titles import LEADER, MEMBER, OWNER, TITLE

_ITEM = rule(rf"(?P<own>{OWNED})(?P<title>{TITLE})(?=$|[、，和及兼并（]|{HOLDER})")
_STEM = re.compile(r"(?P<stem>[一-鿿]{1,8}?)(?:产业)?链条?的?(?:第一|行政|技术|执行|总|副|双|常务)*链长$")
_FIRM = re.compile(r"^(?:公司|企业|该)(?=.)")  # 公司总经理 is 总经理 of the company spoken of
_SENT_BY = re.compile(
    r"^.*(?:派出|派驻|派来|选派|下派|(?<!特)派|请来|聘来)的?"
)  # 派出客户经理某某: 客户经理 of who sends
_APART = re.compile(r"^.*[在请向让帮把跟被](?=.{2})")  # 在研究院技术员某某: not of the body before 在


def posts(scene: Scene) -> list[Link]:
    """Links of every post said in the article."""
    links: list[Link] = []
    for line in scene.lines + scene.asides:
        for shape in written(scene, line):
            links += _of_shape(scene, line, shape)
    for line in scene.spoken:
        for shape in spoken(scene, line):
            links += _of_shape(scene, line, shape)
    return links


def _of_shape(scene: Scene, line: Line, shape: Shape) -> Iterator[Link]:
    up = parents(scene)
    for person in shape.persons:
        earlier: int | None = None
        for held in _series(line, shape, person):
            if LEADER.search(held.title):
                yield from _leads(scene, line, held, shape.persons)
                continue
            earlier = body_of(scene, line, held, earlier, up)
            if earlier is not None and not OWNER.search(held.title):
                yield from _holds(scene, line, held, earlier)


def _series(line: Line, shape: Shape, person: int) -> Iterator[Held]:
    """The posts of a series, one by one."""
    for item in _ITEM.finditer(line.skeleton, *shape.posts):
        own = tuple(m.body for m in line.within(*item.span("own"))) or shape.own
        if "派" in item["own"]:  # 某局派驻某镇的链小二 is the bureau's
            own = own[:1]
        title = _SENT_BY.sub("", item["title"].lstrip("兼、和及并任的该"))
        if _APART.search(title):
            own, title = (), _APART.sub("", title)
        firms = bool(_FIRM.match(title))
        title = _FIRM.sub("", title)
        former = title.startswith(("原", "前任")) or (
            shape.modality == "stated" and was(line, item.start()) == "former"
        )
        title = title.removeprefix("原")
        modality: Modality = "former" if former and not shape.now else shape.modality
        yield Held(person, own, title, item.start(), modality, shape.joined, firms)


def _holds(scene: Scene, line: Line, held: Held, body: int) -> Iterator[Link]:
    title = _without_body(scene, body, held.title)
    relation, attrs = ("MEMBER_OF", {"role": title}) if MEMBER.match(title) else ("HOLDS_POST", {"title": title})
    link = make(scene, line, relation, held.person, body, "post", held.modality, attrs)
    if link:
        yield link


def _without_body(scene: Scene, body: int, title: str) -> str:
    """联合党委书记 of the joint committee is its 书记."""
    names = [fold(name) for name in scene.names(body)]
    inner = next((n for n in range(len(title) - 1, 1, -1) if any(x.endswith(title[:n]) for x in names)), 0)
    return title[inner:]


def _leads(scene: Scene, line: Line, held: Held, persons: list[int]) -> Iterator[Link]:
    """Every chain of a list; with 分别 the first person's is the first chain."""
    chains = [c for c in _chains_of(scene, line, held, persons) if not _of_another(scene, c, held.title)]
    if len(chains) == len(persons) > 1 and (DISTRIBUTES.search(line.skeleton) or len(persons) > 2):
        chains = [chains[persons.index(held.person)]]
    elif len(chains) > len(persons) > 1 and DISTRIBUTES.search(line.skeleton):
        return
    if (held.person, line.nth) in own_brackets(scene) and line.beside is None:
        return
    for chain in chains:
        link = make(scene, line, "LEADS_CHAIN", held.person, chain, "post", held.modality, {"role": held.title})
        if link:
            yield link


def _of_another(scene: Scene, chain: int, title: str) -> bool:
    """硅链链长 is none of 有机硅产业链, whatever chain is understood: its own was not found."""
    said = _STEM.match(title)
    if said is None or GENERIC.match(said["stem"]):
        return False
    stems = [ENDING.sub("", name) for name in scene.names(chain)]
    one = said["stem"]
    return not any(stem.startswith(one) or (len(one) > 1 and in_turn(one, stem)) for stem in stems)


def _chains_of(scene: Scene, line: Line, held: Held, persons: list[int]) -> list[int]:
    """The chains named with the post (A产业链、B产业链链长), else those of a list of as many, else the last one named,
    of a sentence without another the one that follows."""
    at = next((p for p, m in line.mentions.items() if p >= held.at and m.body in held.own), None)
    if at is None or scene.type_of(line.mentions[at].body) != "Chain":
        told = DISTRIBUTES.search(line.skeleton) is not None
        dealt = chains_in_turn(scene, line, held.at, len(persons), told) if len(persons) > 1 else []
        if dealt:
            return dealt
        if (
            in_question(line, held.at + 2)
            or told_apart(scene, line)
            or (told and len(persons) > 1 and more_listed(scene, line, held.at, len(persons)))
        ):
            return []
        near = chain_before(scene, line, held.at, 0)
        if near is None:
            after = line.within(held.at, line.clause_end(held.at))
            near = next((m.body for m in after if scene.type_of(m.body) == "Chain"), None)
        near = chain_before(scene, line, held.at) if near is None else near
        return [] if near is None else [near]
    chains = [line.mentions[at].body]
    while at > 1 and line.skeleton[at - 1] in "、和与及" and _is_chain(scene, line, at - 2):
        at -= 2
        chains.insert(0, line.mentions[at].body)
    return chains


def _is_chain(scene: Scene, line: Line, at: int) -> bool:
    return at in line.mentions and scene.type_of(line.mentions[at].body) == "Chain"
