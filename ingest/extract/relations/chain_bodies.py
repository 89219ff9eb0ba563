"""Which party body, alliance or office stands on which chain, by their names (PARTY_BODY_OF, LEADS_CHAIN)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from graph.facts import Modality
from ingest.extract.found import Link
from ingest.extract.relations.actors import last_mention
from ingest.extract.relations.clubs import of_a_chain
from ingest.extract.relations.linking import claim_modality, make
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.stage import chain_before
from ingest.extract.relations.structure import chain_in_name, of_other_areas, parents

_GENERIC = re.compile(
    r"^(?:.{0,8}?)(?:[\d一二三四五六七八九十]+[大条个])?(?:重点)?(?:产业)?链(?:联合)?"
    r"(?:党委|党支部|党总支|党建联盟|综合党委)$|^联合党委$"
)
_OFFICE = re.compile(r"链(?:长)?(?:办公室|办|委员会|链委会|领导小组)$")
_ONE_BODY = re.compile(r"公司|集团|协会|商会|研究院|学院|大学|合作社|联合社|银行|支行")
_PROJECTS_OF = rule(
    r"(?:^(?:<_>|：){0,6}?(?P<t><C>)<_>{0,4}?项目(?:清单|名单|进展|建设|情况)?(?:（[^（）]*）)?：?$|(?:以下|下列)项目<_>{0,4}?(?:列入|纳入|属于|为)(?P<u><C>))"
)
_NEXT_PART = re.compile(r"^[一二三四五六七八九十]+、")
_FOUNDED = re.compile(r"成立|组建|设立|建立|筹建|筹备|新建|共建|建成|建设|搭建|打造")


def party_bodies(scene: Scene) -> Iterator[Link]:
    """The chain stands in the party body's name, or the body is set up on the chains of its sentence."""
    for i, body in enumerate(scene.bodies):
        line = first_line(scene, i)
        if line is None or body.type != "Organization" or body.kind not in ("party", "alliance"):
            continue
        if body.kind == "party" and _of_one_body(scene, i):
            continue
        chain = next((c for n in scene.names(i) if (c := chain_in_name(scene, n)) is not None), None)
        modality = first_modality(line, i)
        for one in [chain] if chain is not None else _chains_beside(scene, line, i):
            link = make(scene, line, "PARTY_BODY_OF", i, one, "name", modality)
            if link:
                yield link


def _of_one_body(scene: Scene, party: int) -> bool:
    """Whether it is the branch of a company or institute, whose name may hold the chain's words."""
    known = party in parents(scene) or bool(_ONE_BODY.search(scene.bodies[party].name))
    return known and not of_a_chain(scene, party)


def _chains_beside(scene: Scene, line: Line, body: int) -> list[int]:
    """7大产业链联合党委: the chains listed in the sentence that first names it, else the last chain named."""
    named = scene.bodies[body].name.startswith(("“", "产业链", "联合")) or scene.bodies[body].name[0].isdigit()
    if not (named and scene.kind_of(body) == "alliance") and not any(_GENERIC.match(n) for n in scene.names(body)):
        return []
    beside = [m.body for m in line.mentions.values() if scene.type_of(m.body) == "Chain"]
    if not beside and line.nth and scene.lines[line.nth - 1].paragraph == line.paragraph:
        near = last_mention(scene, scene.shorn[line.nth - 1], 10**6, "C", reach=0)
        beside = [near.body] if near else []
    return [c for c in dict.fromkeys(beside) if not of_other_areas(scene, body, c)]


def projects_below(scene: Scene) -> Iterator[Link]:
    """光伏产业链项目 as a heading: the projects that open the lines below it."""
    chain: int | None = None
    for line in scene.shorn:
        head = _PROJECTS_OF.search(line.skeleton)
        if head or _NEXT_PART.match(line.skeleton):
            chain = line.within(*head.span("t" if head["t"] else "u"))[0].body if head else None
            continue
        first = min(line.mentions, default=99)
        if chain is None or first > 6 or scene.type_of(line.mentions[first].body) != "Project":
            continue
        link = make(scene, line, "ON_CHAIN", line.mentions[first].body, chain, "below")
        if link:
            yield link


def offices(scene: Scene) -> Iterator[Link]:
    """X产业链办公室, X产业链委员会 lead the chain (ruling 19)."""
    for i, body in enumerate(scene.bodies):
        if body.type != "Organization" or not _OFFICE.search(body.name):
            continue
        chain, line = chain_in_name(scene, body.name), first_line(scene, i)
        if chain is None and line is not None:  # 链长办: of the chain spoken of
            chain = chain_before(scene, line, next((p for p, m in line.mentions.items() if m.body == i), 0))
        if chain is not None and line is not None:
            link = make(scene, line, "LEADS_CHAIN", i, chain, "office", attrs={"role": "办公室"})
            if link:
                yield link


def first_line(scene: Scene, body: int) -> Line | None:
    """The first sentence that names the body, alone or inside a longer name."""
    spans = scene.bodies[body].spans or scene.bodies[body].references
    if not spans:
        return None
    start = spans[0][0]
    nth = bisect_right(scene.shorn, start, key=lambda x: x.span[0]) - 1
    return scene.shorn[nth] if nth >= 0 and start < scene.shorn[nth].span[1] else None


def first_modality(line: Line, body: int) -> Modality:
    """Modality of the clause in which the line names the body."""
    at = next((p for p, m in line.mentions.items() if m.body == body), None)
    if at is None:
        return "stated"
    modality = claim_modality(line, line.clause_start(at), at)
    founding = _FOUNDED.search(line.skeleton, line.clause_start(at), line.clause_end(at))
    return modality if founding or modality != "planned" else "stated"
