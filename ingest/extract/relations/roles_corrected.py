"""Who has a role on a chain and who hasn't, told against each other: the one is denied, the other stated.

F1并非C链主，F2才是 · 并非甲，乙才是C链长 · C链长是甲，不是乙 · 甲是C链长吗？不是，是乙 ·
您当过C链长？对，现在是乙接了 · 原想让F1当C链主，最后定的是F2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import Modality
from ingest.extract.found import Link
from ingest.extract.modality import modality_of
from ingest.extract.relations.linking import make
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.role_counts import LEADER
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.stage import chain_before

_Modalities = tuple[tuple[str, Modality], ...]  # of whom each group of a pattern tells

_CALLED = f"(?:{LEADER}|链主)"
_ROLE = rf"(?P<t><C>)?(?:的|上|<M>){{0,2}}(?P<role>{_CALLED})(?:企业|单位)?"
_NOT = "(?:并?不是|并非|不再是|而非)"
_SO_FAR = re.compile(rf"(?:{_CALLED})(?:企业|单位)?吗？?[^。；]{{0,6}}|(?:{_CALLED})[^。；]{{0,4}}？[^。；]{{0,6}}")
_AGAINST = (
    rule(rf"(?P<n><PF>)<_>{{0,4}}?{_NOT}{_ROLE}，<_>{{0,4}}?(?P<k><PF>)[才则却]是(?:真正的?)?(?=[，。；]|$)"),
    rule(rf"{_NOT}(?P<n><PF>)，<_>{{0,4}}?(?P<k><PF>)才是{_ROLE}"),
    rule(rf"{_ROLE}(?:还?是|为|由)(?P<k><PF>)(?:担任)?，(?:而|并)?{_NOT}(?P<n><PF>)(?=[，。；]|$)"),
)
_ANSWER = rule(
    r"(?:(?:<_>{0,4}|<P>)：)?(?:并?不是|不|没有|并非|否|对|是的?)，(?:[他她它]|这)?(?:而?是|现在是|如今是|应该是|[改换]成了?|现?由)<_>{0,4}?(?P<k><PF>)"
    r"(?=[，。；]|<_>{0,4}?接|$)"
)
_AT_FIRST = (  # 原想让F
    "(?:原[先来本]?|本来?|起初|起先|最初|一?开始|早先|先前|此前)<_>{0,4}?"
    "(?:想|拟|计划|打算|定|准备|考虑|设想|要|安排|提名|属意|看[好中])<_>{0,4}?(?P<n><PF>)"
)
_TAKES = "(?:来?(?:担任|出任|接任|兼任|继任|承担|挂帅|任|当|做))"
_IN_THE_END = (  # 最后定的是F
    "，(?:<_>{0,8}?，)?(?P<end>(?:但|却|而)?(?:最[后终]|后来?|结果|实际上?|如今|眼下|现在?|[但却])"
    "(?:<_>{0,4}?(?:[改换](?:由|成|为)?了?|[选定]定?(?:的[却则还]?是|了|为|中)?|确[定认](?:为|的?是|由|了)?|敲定了?|推选|落[到在]|花落|"
    "[交让](?:给|到|由)了?|归|由|是|为|任命|(?<![输败卖借嫁])给了?)(?:<_>{0,6}的)?|(?=<PF>(?:当选|胜出|上任|接[任棒手])))"
    rf"(?P<k><PF>)(?:{_TAKES}了?(?:<C>?的?{_CALLED})?|为<C>?的?{_CALLED}|当选|胜出|上任|接[棒手]|头上|肩上|手[里上])?(?=[，。；]|$))"
)
_AFTER_ALL = (
    rule(rf"{_ROLE}(?:一职|人选|的?位[置子])?，?{_AT_FIRST}{_TAKES}?{_IN_THE_END}"),
    rule(rf"{_AT_FIRST}(?:<_>{{0,2}}?{_TAKES}|作?为)<_>{{0,2}}?{_ROLE}{_IN_THE_END}"),
    rule(rf"{_AT_FIRST}<_>{{0,4}}?{_IN_THE_END}"),  # 原想让甲来，最后定的是乙当C链长: the role is told behind
)


def roles_corrected(scene: Scene) -> Iterator[Link]:
    for line in scene.shorn:
        if not re.search(_CALLED, line.skeleton):
            continue
        for pattern in _AGAINST:
            for match in pattern.finditer(line.skeleton):
                yield from _links(scene, line, line, match, match)
        for match in (found for pattern in _AFTER_ALL for found in pattern.finditer(line.skeleton)):
            came = modality_of("", match["end"])
            yield from _links(scene, line, line, match, match, (("k", came), ("n", "planned")))
        for asked in _SO_FAR.finditer(line.skeleton):
            answer = _ANSWER.match(line.skeleton, asked.end())
            yield from _links(scene, line, line, asked, answer) if answer else ()
            following = scene.shorn[line.nth + 1 : line.nth + 2] if asked.end() == len(line.skeleton) else []
            for after in following:
                if (answer := _ANSWER.match(after.skeleton)) is not None:
                    yield from _links(scene, line, after, asked, answer)


def _links(
    scene: Scene,
    line: Line,
    said_in: Line,
    asked: re.Match[str],
    told: re.Match[str],
    told_of: _Modalities = (("k", "stated"), ("n", "denied")),
) -> Iterator[Link]:
    """Of the one who has the role (k) and the one who hasn't (n), by the role that the sentence asks or speaks of."""
    role = re.search(_CALLED, asked.group())
    chain = next(iter(line.bodies(asked, "t")), None)
    chain = chain_before(scene, line, asked.end()) if chain is None else chain
    if role is None or chain is None:
        return
    leads = role.group().endswith("链长")
    for group, modality in told_of:
        for head in said_in.bodies(told, group):
            if (scene.type_of(head) == "Person") is leads:
                attrs = {"role": role.group()} if leads else {}
                relation = "LEADS_CHAIN" if leads else "OWNS_CHAIN"
                link = make(scene, said_in, relation, head, chain, "corrected", modality, attrs)
                if link:
                    yield link
