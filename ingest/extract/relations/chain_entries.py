"""ON_CHAIN by being entered: a project or firm that is put on a chain's list, or is one of its works.

J列入C补链清单 · 该项目系本链头号工程 · 列入C强链清单的有J · C项目31个，其中J1…；J2… · F随即被补录为链上企业.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.actors import actor_before
from ingest.extract.relations.linking import make
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.stage import chain_before

_NOT = "(?<![未没不拟])(?<!没有)(?<!暂不)(?<!未能)(?<!尚未)(?<!不再)"
_ENTERS = (
    f"{_NOT}(?:列[入为进在]|纳入|归[入到为]|划[入归]|挤进|并入|[补录收]进|补录为|[挂写登]在|[挂写登][到进上]|进了|进入|入选|跻身|位列|获评|"
    "转为|[被]?视[作为]|当作)了?"
)
_IS = f"{_NOT}(?:属于?|系|算是|正?是|为|作为|成为|成了)"
_CHAIN = "(?P<t><C>)|(?:这条|整条|全|本|该)(?:产业)?链|链上|链里|产业链|补链|强链|延链"
_WORK = "项目|工程|清单|名[录单册]|目录|台账|盘子|计划|短板|环节|一号|第一号|首个成果|延伸链"
_FIRM = (
    "(?:重点|骨干|配套|规上|链上|成员|节点|关键)<_>{0,2}?企业|企业<_>{0,2}?(?:名[录单册]|目录|榜|库)|(?:补链|配套)户|"
    "企业(?=[，。；]|$)"
)
_GAP = "(?:<_>|<M>|<G>|<Y>)"
_PROJECT = rule(
    rf"(?:{_ENTERS}{_GAP}{{0,12}}?(?:{_CHAIN})(?:<_>|<M>){{0,12}}?"
    rf"|{_IS}{_GAP}{{0,8}}?(?:{_CHAIN.replace('P<t>', 'P<u>')})(?:<_>|<M>){{0,14}}?)(?:{_WORK})"
)
_OF_WHICH = rule(rf"{_ENTERS}{_GAP}{{0,8}}?(?:{_CHAIN})(?:<_>){{0,10}}?的(?:还有|有|是|包括)?(?P<h><J+>)")
_AMONG = rule(rf"(?:{_CHAIN})<_>{{0,8}}?(?:项目|工程)<_>{{0,6}}?\d+[个项]")
_ENTERED = rule(rf"(?:{_ENTERS}|{_NOT}(?:同属|转为)){_GAP}{{0,10}}?(?:{_CHAIN})(?:<_>){{0,8}}?(?:{_FIRM})")
_PROJECTS = rule("<J>")
_STARTS = re.compile(r"(?:^|[，；。：]|其中，?|[（(]?\d[)）.．、])$")


def chain_entries(scene: Scene) -> Iterator[Link]:
    """Links of all that is entered so; what is planned or halted is on the chain's list too."""
    for line in scene.shorn:
        if "链" not in line.skeleton and not any(scene.type_of(m.body) == "Chain" for m in line.mentions.values()):
            continue
        for match in _PROJECT.finditer(line.skeleton):
            project = _last_project(scene, line, match.start())
            if project is not None:
                yield from _on(scene, line, match, project)
        for match in _OF_WHICH.finditer(line.skeleton):
            for head in line.bodies(match, "h"):
                yield from _on(scene, line, match, head)
        for match in _AMONG.finditer(line.skeleton):
            for head in _those_among(scene, line, match.end()):
                yield from _on(scene, line, match, head)
        for match in _ENTERED.finditer(line.skeleton):
            firm = actor_before(scene, line, match.start(), "F")
            if firm is not None and not _PROJECTS.search(
                line.skeleton[line.clause_start(match.start()) : match.start()]
            ):
                yield from _on(scene, line, match, firm)


def _on(scene: Scene, line: Line, match: re.Match[str], head: int) -> Iterator[Link]:
    named = [b for group in "tu" for b in line.bodies(match, group)]
    chain = named[0] if named else chain_before(scene, line, match.start())
    link = None if chain is None else make(scene, line, "ON_CHAIN", head, chain, "entry")
    if link:
        yield link


def _last_project(scene: Scene, line: Line, at: int) -> int | None:
    """The project named last before it: in the sentence, where no firm opens the clause, else in the one before."""
    start = max(line.skeleton.rfind(mark, 0, at) for mark in "。；") + 1
    here = [p for p, m in sorted(line.mentions.items()) if start <= p < at and _PROJECTS.match(line.skeleton[p])]
    if here:
        return line.mentions[here[-1]].body
    before = scene.shorn[line.nth - 1] if line.nth and line.skeleton[start:at].strip("，") == "" else None
    if before is None or before.paragraph != line.paragraph:
        return None
    there = [p for p in sorted(before.mentions) if _PROJECTS.match(before.skeleton[p])]
    return before.mentions[there[-1]].body if there else None


def _those_among(scene: Scene, line: Line, at: int) -> list[int]:
    """Of so many projects of the chain those that are told of one by one behind 其中."""
    found: list[int] = []
    told = False
    for one in scene.shorn[line.nth : line.nth + 4]:
        start = one.skeleton.find("其中", at if one is line else 0)
        told = told or start >= 0
        if one.paragraph != line.paragraph or not (told or one is line):
            break
        for place, mention in sorted(one.mentions.items()) if told else []:
            opens = place > start and _STARTS.search(one.skeleton[max(start, 0) : place].replace("其中，", "，"))
            if opens and _PROJECTS.match(one.skeleton[place]):
                found.append(mention.body)
    return found
