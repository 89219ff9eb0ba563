"""Several chains and their roles in one sentence: who stands with which chain is told by order, not by words between.

C1、C2的链主，一个是A，一个是B · 链主：C1为A，C2为B · C1链长由甲担任，C2由乙担任 · 链主企业：A（C1）、B（C2） ·
C链长、牵头单位、链主分别为甲、某局、A · 链长分工：甲——C1；乙——C2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.linking import DISTRIBUTES, claim_modality, make, pairs
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Scene

_ROLES = (  # what it is called, who may have it, the relation
    (re.compile(r"副?链长(?!单位|制|办)|(?:包联|包保|包抓|挂钩|联系)领导"), "P", "LEADS_CHAIN"),
    (re.compile(r"牵头(?:责任)?(?:部门|单位)|链长单位|牵头"), "GYXK", "LEADS_CHAIN"),
    (re.compile(r"(?<![副原非])链主(?:企业|单位)?|龙头企业"), "FX", "OWNS_CHAIN"),
)
_ROLE = re.compile("|".join(pattern.pattern for pattern, _, _ in _ROLES))
_ORDER = "(?:分别|依次|顺次|相应)"
_EACH = rule(
    rf"(?P<t><C>)的?(?P<roles>(?:{_ROLE.pattern})(?:[、和](?:{_ROLE.pattern}))+){_ORDER}(?:为|是|由)(?P<h><PGYXKF>(?:[、和]<PGYXKF>)+)"
)
_TWO = rule(
    r"(?P<c><C>)(?:和|与|、)(?P<d><C>)(?:<_>|，){0,16}?(?:前者|前一[个条]|一个|一条)<_>{0,4}?(?:是|为|由)<_>{0,6}?(?P<h><PGYXKF>)"
    r"(?:<_>{0,6}?)[，；]<_>{0,2}?(?:后者|后一[个条]|一个|一条)<_>{0,4}?(?:是|为|由)<_>{0,6}?(?P<k><PGYXKF>)"
)
_OF_TWO = rule(
    r"(?P<h><F>)(?:和|与|、)(?P<k><F>)，(?:前者|一[个家])<_>{0,2}?(?:是|为)(?P<c><C>)<_>{0,2}?(?:链主|龙头)<_>{0,4}?，"
    r"(?:后者|另?一[个家])<_>{0,2}?(?:是|为)(?P<d><C>)<_>{0,2}?(?:链主|龙头)"
)
_PAIR = rule(
    r"(?:^|(?<=[，。；：、和]))(?:(?P<t><C>(?:[、和与]<C>)*)(?:链)?(?:则|，|的位[置子])?(?:分别|依次)?(?:由|为|是|：|——|—|有|[定选写填]的(?:则|仍)?是|写着|给了?|(?:有|[定选]了)[两三四]家[，：])?(?:<_>{0,2}?|<_>{1,8}的)(?P<h><PGYXKF+>)(?:担任|承担|牵头|并[肩列])?"
    r"|(?P<k><PGYXKF>)(?:——|—|：|、|<_>{0,3}?(?:管|盯|抓|带|跟|领|守|扛|包|联系|负责|对应|主攻|认领))(?P<u><C>))(?=[，。；、]|和|$)"
)
_CHAIN = rule("<C>")
_BESIDE = rule(r"^(?P<h><PGYXKF>)，(?P<t><C>)。$")
_DUAL = rule(r"(?P<t><C>)：(?P<h><P>[^；。，]*<P>)(?=[；。，]|$)")
_TAKEN = rule(rf"(?:[、和]<PGYXKF>)*(?:等)?<_>{{0,3}}?(?:任|为|是|担任|当选)(?P<role>{_ROLE.pattern})")


def role_lists(scene: Scene) -> Iterator[Link]:
    """Links of every such list; what other rules read too is the same link."""
    for line in scene.shorn:
        before = _goes_on(scene, line)
        if before or _ROLE.search(line.skeleton):
            yield from _by_order(scene, line, before)
        if _CHAIN.search(line.skeleton):
            yield from _pairs(scene, line, before)
    for line in scene.asides:
        match = _BESIDE.match(line.skeleton)
        role = _governs(scene.lines[line.nth], line) if match else None
        if match and role:
            yield from _links(scene, line, role, line.bodies(match, "h"), line.bodies(match, "t"))


def own_brackets(scene: Scene) -> set[tuple[int, int]]:
    """Who has a chain of its own in brackets, with the sentence: 链主企业A（C1）、B（C2）."""
    if "brackets" not in scene.known:
        beside = [(line, _BESIDE.match(line.skeleton)) for line in scene.asides]
        scene.known["brackets"] = {(b, line.nth) for line, m in beside if m for b in line.bodies(m, "h")}
    found: set[tuple[int, int]] = scene.known["brackets"]
    return found


def _goes_on(scene: Scene, line: Line) -> str:
    """What was said before the ； that this line goes on from."""
    said = ""
    for earlier in reversed(scene.shorn[max(0, line.nth - 6) : line.nth]):
        if earlier.paragraph != line.paragraph or not earlier.skeleton.endswith("；"):
            break
        said = earlier.skeleton + said
    return said


def _by_order(scene: Scene, line: Line, before: str) -> Iterator[Link]:
    for match in _EACH.finditer(line.skeleton):
        named = _ROLE.findall(match["roles"])
        heads = line.bodies(match, "h")
        if len(named) == len(heads):
            for role, head in zip(named, heads, strict=True):
                yield from _links(scene, line, role, [head], line.bodies(match, "t"))
    for pattern in (_TWO, _OF_TWO):
        for match in pattern.finditer(line.skeleton):
            role = _ROLE.search(line.skeleton)
            for one, its in (("h", "c"), ("k", "d")):
                said = role.group() if role else ""
                yield from _links(scene, line, said, line.bodies(match, one), line.bodies(match, its))
    if "双链长" in before + line.skeleton:
        for match in _DUAL.finditer(line.skeleton):
            yield from _links(scene, line, "链长", line.bodies(match, "h"), line.bodies(match, "t"))


def _pairs(scene: Scene, line: Line, before: str) -> Iterator[Link]:
    """Chain and holder alone in a clause: the role is the one named last before them; of two such clauses and more
    it may stand in the sentence before."""
    found = list(_PAIR.finditer(line.skeleton))
    near = scene.shorn[line.nth - 1] if line.nth and len(found) > 1 and not before else None
    earlier = list(_ROLE.finditer(near.skeleton)) if near and near.paragraph == line.paragraph else []
    for match in found:
        named = list(_ROLE.finditer(before + line.skeleton[: match.start()])) or earlier
        ends = ("h", "t") if match["t"] else ("k", "u")
        heads, chains = (line.bodies(match, end) for end in ends)
        if DISTRIBUTES.search(match.group()) and len(heads) != len(chains):
            continue  # nobody can tell who has which
        role = _fitting(line, named, heads)
        for head, chain in pairs(match.group(), heads, chains):
            yield from _links(scene, line, role, [head], [chain])


def _fitting(line: Line, named: list[re.Match[str]], heads: list[int]) -> str:
    """The role named last that those can have: 链主比链长难定, …: a firm's is 链主."""
    marks = {m.body: line.skeleton[at] for at, m in line.mentions.items()}
    for one in reversed(named):
        kind = next((x for x in _ROLES if x[0].fullmatch(one.group())), None)
        if kind and heads and rule(f"<{kind[1]}>").match(marks[heads[0]]):
            return one.group()
    return ""


def _governs(around: Line, aside: Line) -> str | None:
    """The role of A（C1）、B（C2）: named before the list in its clause, or behind it (任链长)."""
    at = next((p for p, m in around.mentions.items() if m.start == aside.beside), None)
    if at is None:
        return None
    start = max(around.skeleton.rfind(mark, 0, at) for mark in "，。；") + 1
    before = list(_ROLE.finditer(around.skeleton, start, at))
    after = _TAKEN.match(around.skeleton, at + 1)
    return before[-1].group() if before else after["role"] if after else None


def _links(scene: Scene, line: Line, role: str, heads: list[int], chains: list[int]) -> Iterator[Link]:
    kind = next((x for x in _ROLES if x[0].fullmatch(role)), None)
    if kind is None:
        return
    fits = rule(f"<{kind[1]}>")
    marks = {m.body: line.skeleton[at] for at, m in line.mentions.items()}
    modality = claim_modality(line, 0, 0)
    for head in heads:
        for chain in chains:
            if fits.match(marks[head]):
                attrs = {"role": role} if kind[2] == "LEADS_CHAIN" else {}
                link = make(scene, line, kind[2], head, chain, "list", modality, attrs)
                if link:
                    yield link
