"""Which party body, alliance or office stands on which chain, by their names (PARTY_BODY_OF, LEADS_CHAIN)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from graph.facts import Modality
from ingest.extract.found import Link
from ingest.extract.numerals import MORE_THAN_ONE, value_of
from ingest.extract.relations.clubs import of_a_chain
from ingest.extract.relations.linking import claim_modality, make
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.stage import chain_before
from ingest.extract.relations.structure import chain_in_name, fold, of_other_areas, parents

_GENERIC = re.compile(
    r"^(?:.{0,8}?)(?:[\d一二三四五六七八九十]+[大条个])?(?:重点)?(?:产业)?链上?(?:联合)?"
    r"(?:党委|党支部|党总支|党建联盟|综合党委)$|^联合党委$"
)
_PARTY = re.compile("党|红")  # 产业联盟, 金融服务联盟 are bodies of trade
_SO_MANY = re.compile(rf"(?P<n>{MORE_THAN_ONE})[条大个](?:重点|主导|特色|优势|支柱)*(?:产业)?链")
_MANY_BODIES = re.compile(r"\d+个")  # 成立产业链党委3个
_SETS_UP = (
    "(?:<_>{0,6}?(?:发起|牵头|联合|推动))?<_>{0,4}?(?:成立|组建|结成|创建|打造|建立|建起|搭建|共建)[的了]?<_>{0,6}?"
)
_SET_UP = rule(rf"(?P<s><CY>(?:[、和与]<CY>)*|(?:该|这条|此)链(?:党委)?){_SETS_UP}(?P<t><LY>)")
_LOOKS_BACK = 40  # sentences to where the chains that are counted again were listed
_OFFICE = re.compile(r"链(?:长)?(?:办公室|办|委员会|链委会|领导小组|(?:工作|推进)?专班)$")
_ONE_BODY = re.compile(r"公司|集团|协会|商会|研究院|学院|大学|合作社|联合社|银行|支行")
_PROJECTS_OF = rule(
    r"(?:^(?:<_>|：){0,6}?(?P<t><C>)<_>{0,4}?项目(?:清单|名单|进展|建设|情况)?(?:（[^（）]*）)?：?$|(?:以下|下列)项目<_>{0,4}?(?:列入|纳入|属于|为)(?P<u><C>))"
)
_ITS_WORK = re.compile(r"(?<!全)产业链(?![^项]{0,4}(?:公共|数字|融合|服务))")
_YET_TO_COME = re.compile(r"(?:也|还|正|则)?(?:拟|将|计划|预计|有望)|[^，。；]{0,6}筹[备建]中")
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
        if body.kind == "alliance" and not any(_PARTY.search(n) for n in scene.names(i)):
            continue
        chain = _chain_named(scene, i)
        modality = first_modality(line, i)
        for one in [chain] if chain is not None else _chains_beside(scene, line, i) or _founders_chains(scene, line, i):
            link = make(scene, line, "PARTY_BODY_OF", i, one, "name", modality)
            if link:
                yield link


def _chain_named(scene: Scene, body: int) -> int | None:
    return next((c for n in scene.names(body) if (c := chain_in_name(scene, n)) is not None), None)


def _of_one_body(scene: Scene, party: int) -> bool:
    """Whether it is the branch of a company or institute, whose name may hold the chain's words."""
    known = party in parents(scene) or bool(_ONE_BODY.search(scene.bodies[party].name))
    return known and not of_a_chain(scene, party)


def _chains_beside(scene: Scene, line: Line, body: int) -> list[int]:
    """7大产业链联合党委: the chains listed in the sentence that first names it, else the last chain named."""
    named = scene.bodies[body].name.startswith(("“", "产业链", "联合")) or scene.bodies[body].name[0].isdigit()
    if not (named and scene.kind_of(body) == "alliance") and not any(_GENERIC.match(n) for n in scene.names(body)):
        return []
    line = _where_founded(scene, line, body)
    beside = _chains_of(scene, line)
    counted = _SO_MANY.search(line.skeleton)
    if counted and len(beside) < (value_of(counted["n"]) or 0):  # 4条链全部成立产业链党委
        beside = _counted_before(scene, line, int(value_of(counted["n"]) or 0)) or beside
    if not beside and line.nth and scene.lines[line.nth - 1].paragraph == line.paragraph:
        listed = _chains_of(scene, scene.shorn[line.nth - 1])
        beside = [] if _MANY_BODIES.match(line.skeleton, _place_of(line, body) + 1) else listed[-1:]
    return [c for c in beside if not of_other_areas(scene, body, c)]


def _where_founded(scene: Scene, first: Line, body: int) -> Line:
    """相继在A、B产业链上成立联合党委: the sentence that says so, though it calls the body but by a part of its name."""
    named = [line for line in scene.shorn if any(m.body == body for m in line.mentions.values())]
    founding = (x for x in named if _FOUNDED.search(x.skeleton) and _chains_of(scene, x))
    return first if _chains_of(scene, first) else next(founding, first)


def _chains_of(scene: Scene, line: Line) -> list[int]:
    """Those that it names, else those of the party bodies that it names."""
    named = [m.body for _, m in sorted(line.mentions.items())]
    chains = [b for b in named if scene.type_of(b) == "Chain"]
    others = [c for b in named if scene.kind_of(b) == "party" and (c := _chain_named(scene, b)) is not None]
    return list(dict.fromkeys(chains or others))


def _place_of(line: Line, body: int) -> int:
    return next((at for at, mention in sorted(line.mentions.items()) if mention.body == body), 0)


def _counted_before(scene: Scene, line: Line, count: int) -> list[int]:
    """The chains that a sentence before it lists, just so many of them."""
    before = scene.shorn[max(0, line.nth - _LOOKS_BACK) : line.nth]
    listed = (chains for one in reversed(before) if len(chains := _chains_of(scene, one)) == count)
    whole = [i for i, body in enumerate(scene.bodies) if body.type == "Chain"]
    return next(listed, whole if len(whole) == count else [])


def _founders_chains(scene: Scene, line: Line, body: int) -> list[int]:
    """某产业链党委发起组建“X”党建联盟, 该链组建…: what a chain's own body founds stands on the chain."""
    found: list[int] = []
    for match in _SET_UP.finditer(line.skeleton):
        if line.mentions[match.start("t")].body != body or not _PARTY.search(scene.bodies[body].name):
            continue
        for founder in line.bodies(match, "s"):
            named = scene.type_of(founder) == "Chain"
            chain = founder if named else _chain_named(scene, founder)
            found += [] if chain is None else [chain]
        if not line.bodies(match, "s") and (chain := chain_before(scene, line, match.start())) is not None:
            found.append(chain)
    return list(dict.fromkeys(found))


def projects_named(scene: Scene) -> Iterator[Link]:
    """生猪产业链融合示范基地项目 is on the chain with whose name it opens."""
    for i, body in enumerate(scene.bodies):
        line = first_line(scene, i) if body.type == "Project" and _ITS_WORK.search(body.name) else None
        chain = _chain_named(scene, i) if line else None
        link = make(scene, line, "ON_CHAIN", i, chain, "name") if line is not None and chain is not None else None
        if link:
            yield link


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
    """X产业链办公室, X产业链委员会, X产业链专班 lead the chain (ruling 19)."""
    for i, body in enumerate(scene.bodies):
        if body.type != "Organization" or not _OFFICE.search(fold(body.name)):
            continue
        chain, line = chain_in_name(scene, body.name), first_line(scene, i)
        if chain is None:  # 链长办: where the text has but one chain
            chain = only_chain(scene)
        if chain is not None and line is not None:
            role = "专班" if body.name.endswith("专班") else "办公室"
            link = make(scene, line, "LEADS_CHAIN", i, chain, "office", attrs={"role": role})
            if link:
                yield link


def only_chain(scene: Scene) -> int | None:
    """The one chain of a text that names no other."""
    named = [i for i, body in enumerate(scene.bodies) if body.type == "Chain"]
    return named[0] if len(named) == 1 else None


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
    if _YET_TO_COME.match(line.skeleton, at + 1):
        return "planned"
    modality = claim_modality(line, line.clause_start(at), at)
    founding = _FOUNDED.search(line.skeleton, line.clause_start(at), line.clause_end(at))
    return modality if founding or modality != "planned" else "stated"
