"""From a match to links: ends, attributes, modality; only what the ontology allows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.facts import Modality
from graph.schema import ontology
from ingest.extract.found import Link
from ingest.extract.modality import modality_of
from ingest.extract.relations.actors import actor_before, last_mention
from ingest.extract.relations.patterns import ANY, Rule
from ingest.extract.relations.scene import Line, Scene

DISTRIBUTES = re.compile("分别|依次|顺次|顺序|一一对应|一链一|一[家个]对应")
_OUGHT = re.compile(
    r"(?:商谈|接洽|磋商|盼|希望|建议|提议)[^，。；：]{0,6}$|(?<![主重需只想须])要(?![求素件])[^，。；：]{0,6}$|(?:应当|必须|务必)[^，。；：]{0,6}$"
)
_TASK = re.compile(r"[^，。；]{0,12}，?(?:完成)?(?:时限|限时|限期|期限)|[^，。；]{0,12}，[^，。；]{0,8}(?:月|年)?底前")
_STOPPED = re.compile(r"[^，。；]{0,6}，(?:后来?|但|因)?[^，。；]{0,6}(?:停办|叫停|停了|撤销|搁浅|停摆|取消)")
_OUGHT_TO_MEET = re.compile(r"(?<![主重需只想须])要(?:与|和|同|联合|携手|推动|支持|帮)")


def links_of(scene: Scene, line: Line, rules: Iterable[Rule]) -> Iterator[Link]:
    """Every link that the rules read in one line."""
    for one in rules:
        for match in one.pattern.finditer(line.skeleton):
            yield from _links(scene, line, one, match)


def _links(scene: Scene, line: Line, one: Rule, match: re.Match[str]) -> Iterator[Link]:
    heads = ends(scene, line, match, "h", one.subject)
    tails = ends(scene, line, match, "t", None)
    attrs = dict(one.attrs)
    attrs.update({k: v for k, v in match.groupdict().items() if k not in ("h", "t") and v})
    modality = claim_modality(line, match.start(), match.end())
    for head, tail in pairs(match.group(), heads, tails):
        link = make(scene, line, one.relation, head, tail, one.by, modality, attrs)
        if link:
            yield link


def pairs(words: str, heads: list[int], tails: list[int]) -> list[tuple[int, int]]:
    """Everyone with everyone; one by one where the words say 分别."""
    if DISTRIBUTES.search(words) and len(heads) == len(tails) > 1:
        return list(zip(heads, tails, strict=True))
    return [(h, t) for h in heads for t in tails]


def ends(scene: Scene, line: Line, match: re.Match[str], group: str, understood: str | None) -> list[int]:
    """Bodies in the group; the understood actor when it took no part."""
    taken = match.groupdict().get(group)
    if taken:
        start, end = match.span(group)
        return [m.body for m in line.within(start, end)]
    if understood:
        actor = actor_before(scene, line, match.start(), understood)
        near = last_mention(scene, line, match.start(), understood, reach=0)
        if near is not None and not _acts_here(line, match.start(), actor):
            return [near.body]
        return [] if actor is None else [actor]
    return []


def _acts_here(line: Line, at: int, actor: int | None) -> bool:
    """Whether the actor stands in this very sentence."""
    return any(m.body == actor for p, m in line.mentions.items() if p < at)


def make(
    scene: Scene,
    line: Line,
    relation: str,
    head: int,
    tail: int,
    by: str,
    modality: Modality = "stated",
    attrs: dict[str, str] | None = None,
) -> Link | None:
    """A legal link, or None."""
    if head == tail or not ontology().allows(relation, scene.type_of(head), scene.type_of(tail)):
        return None
    return Link(relation, head, tail, line.span, dict(attrs or {}), modality, by=by)


def deed_modality(line: Line, start: int, end: int) -> Modality:
    """Of a deed: what ought to be done (要推行…) isn't done yet."""
    if _TASK.match(line.skeleton, end):
        return "planned"
    if _STOPPED.match(line.skeleton, end):
        return "former"
    return "planned" if ought(line, start, end) else claim_modality(line, start, end)


def ought(line: Line, start: int, end: int) -> bool:
    """Whether the clause says that it has yet to be done (要, 应当), before ``start`` or before a preposition in it."""
    before = line.skeleton[line.clause_start(start) : start]
    return bool(_OUGHT.search(before) or _OUGHT_TO_MEET.search(line.skeleton, line.clause_start(start), end))


def claim_modality(line: Line, start: int, end: int) -> Modality:
    """Modality of a match: its clause, its inside and what follows in the sentence."""
    skeleton = line.skeleton
    while start < end and skeleton[start] in "，。；：！？":
        start += 1
    after = re.split(f"[；。{ANY}]", skeleton[end:], maxsplit=1)[0]
    return modality_of(skeleton[line.clause_start(start) : start], skeleton[start:end], after, skeleton)
