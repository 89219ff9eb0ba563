"""ON_CHAIN as a story tells it: who is drawn in along the chain, fills its gap, or is told of under its name.

顺着这条链，园区又引来A、B · A成了链上最年轻的高新技术企业 · 为C补上最缺的一环 · 作为C的“小个子”，这家企业… ·
在C上，甲与乙联合研发….
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.actors import actor_before, last_mention
from ingest.extract.relations.linking import claim_modality, make
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.stage import chain_before

_CHAIN = "(?:(?P<t><C>)|(?:这条|该|全|整条)(?:产业)?链条?|产业链|链条|链上)"
_DRAWN = rule(
    rf"(?:顺着|沿着|循着|紧扣|围绕|聚焦|瞄准|对照|依托){_CHAIN}[^。；]{{0,30}}?"
    r"(?:引[来进入]|招[来引]|迎来|吸引|落下|带来)了?<_>{0,8}?(?P<h><F+>)"
)
_SETTLES = rule(
    rf"{_CHAIN}<_>{{0,6}}?(?:强链|补链|延链|建链|拉长|延伸)(?:<_>|、|，){{0,8}}?(?P<h><F+>)<_>{{0,6}}?(?:落户|入驻|落地|投产|进驻)"
)
_LINK = "(?:一环|环节|一员|短板|空白|缺口|断点|成员|新军|生力军|配套户?|(?:<_>|、){0,10}?企业)"
_IS_A_LINK = rule(
    rf"(?:成[为了]|(?<!不)是|当上了?|做了?|堪称|属于){_CHAIN}(?:上|中|里)?的?(?:最|唯一|第一|首家|又一|新|重要|关键|核心|不可)?<_>{{0,12}}?{_LINK}(?=[，。；]|$)"
)
_FILLS = rule(rf"为{_CHAIN}(?:<_>{{0,4}}?)(?:补上|补齐|填补|填上|接上|打通|延伸)了?<_>{{0,10}}?{_LINK}")
_AS = rule(r"作为(?P<t><C>)(?:上|中)?的<_>{1,8}，(?:(?P<h><F>)|这家|公司|企业|它)")
_UNDER = rule(r"(?:^|(?<=[；。]))(?:在(?P<t><C>)[上中里]?|(?P<u><C>)[上中里])，")


def chain_stories(scene: Scene) -> Iterator[Link]:
    """Links of every such telling."""
    for line in scene.shorn:
        for pattern in (_DRAWN, _SETTLES, _AS):
            for match in pattern.finditer(line.skeleton):
                heads = line.bodies(match, "h") or _spoken_of(scene, line, match, "F")
                for head in heads:
                    yield from _on(scene, line, match, head)
        for match in (*_IS_A_LINK.finditer(line.skeleton), *_FILLS.finditer(line.skeleton)):
            for head in _spoken_of(scene, line, match, "FJ"):
                yield from _on(scene, line, match, head)
        yield from _under_its_name(scene, line)


def _spoken_of(scene: Scene, line: Line, match: re.Match[str], letters: str) -> list[int]:
    """Whoever acts in the clause: named in it, or in the sentence, else the last one named before it."""
    start = max(line.skeleton.rfind(mark, 0, match.start()) for mark in "。；") + 1
    first = next((m.body for at, m in sorted(line.mentions.items()) if start <= at < match.start()), None)
    if first is not None and scene.type_of(first) == "Project" and "J" in letters:
        return [first]
    actor = actor_before(scene, line, match.start(), letters)
    near = last_mention(scene, line, match.start(), letters, reach=1)
    return [actor] if actor is not None else [near.body] if near else []


def _on(scene: Scene, line: Line, match: re.Match[str], head: int) -> Iterator[Link]:
    named = line.bodies(match, "t") + line.bodies(match, "u")
    chain = named[0] if named else chain_before(scene, line, match.start())
    modality = claim_modality(line, match.start(), match.end())
    link = None if chain is None else make(scene, line, "ON_CHAIN", head, chain, "story", modality)
    if link:
        yield link


def _under_its_name(scene: Scene, line: Line) -> Iterator[Link]:
    """在C上，…: the enterprises of a sentence that opens with the chain and names no other."""
    match = _UNDER.search(line.skeleton)
    if match is None:
        return
    end = min((e for e in (line.skeleton.find(mark, match.end()) for mark in "。；") if e > 0), default=10**6)
    inside = [m for at, m in sorted(line.mentions.items()) if match.end() <= at < end]
    if any(scene.type_of(m.body) == "Chain" for m in inside):
        return
    for mention in inside:
        if scene.kind_of(mention.body) == "enterprise":
            yield from _on(scene, line, match, mention.body)
