"""Rules as regular expressions over typed arguments, and how a match becomes links.

In a pattern ``<O>`` is any organisation, ``<F>`` an enterprise, ``<B>`` a bank, ``<G>`` a government body, ``<Y>`` a
party body, ``<L>`` an alliance or association, ``<K>`` a park, ``<A>`` academia, ``<X>`` another body, ``<C>`` a
chain, ``<P>`` a person, ``<J>`` a project, ``<I>`` an initiative, ``<M>`` a place, ``<D>`` a product; ``<FB>`` either.
``<F+>`` is a list (A、B和C等5家企业). ``<_>`` is one character of a clause that is no mention, ``<*>`` one that may be;
``<!>`` stands before a subject (no 向, 为, 、 in front).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph.facts import Modality
from graph.schema import ontology
from ingest.extract.found import Link
from ingest.extract.modality import modality_of
from ingest.extract.relations.scene import BLOCK, FIRST, LAST, ORGANIZATIONS, TYPES, Line, Mention, Scene

_LETTERS = {
    "F": ("enterprise",),
    "B": ("bank",),
    "G": ("government",),
    "Y": ("party",),
    "L": ("alliance", "association"),
    "K": ("park",),
    "A": ("academia",),
    "X": ("other",),
    "O": ORGANIZATIONS,
    "C": ("Chain",),
    "P": ("Person",),
    "J": ("Project",),
    "I": ("Initiative",),
    "M": ("Place",),
    "D": ("Product",),
}
_ORDER = ORGANIZATIONS + TYPES
_MACRO = re.compile(r"<([A-Z]+)(\+?)>|<_>|<\*>|<!>")
_SUBJECT = "(?<![向为给对把被从与同让帮获系称、和及])"  # what follows is no object and no rest of a list
_ANY = f"{chr(FIRST)}-{chr(LAST)}"
_AND = r"(?:、|和|与|及|以及|、以及|还有|并)"
MONEY = r"(?:[\d.，]+|[一二三四五六七八九十百千两]+)[余多]?[千百十]?[万亿]*[余多]?(?:元|美元|欧元|港元|日元)(?:人民币)?"


def ranges(letters: str) -> str:
    """The inside of a character class for the letters of a macro."""
    kinds = [k for letter in letters for k in _LETTERS[letter]]
    blocks = sorted({_ORDER.index(k) for k in kinds})
    return "".join(f"{chr(FIRST + b * BLOCK)}-{chr(FIRST + b * BLOCK + BLOCK - 1)}" for b in blocks)


def rule(pattern: str) -> re.Pattern[str]:
    """Compile a pattern with its macros."""
    return re.compile(_MACRO.sub(_expand, pattern))


def _expand(macro: re.Match[str]) -> str:
    if macro.group() == "<_>":
        return f"[^，。；：！？{_ANY}]"
    if macro.group() == "<*>":
        return "[^，。；：！？]"
    if macro.group() == "<!>":
        return _SUBJECT
    one = f"[{ranges(macro.group(1))}]"
    if not macro.group(2):
        return one
    rest = rf"(?:{_AND}<_>{{0,6}}?{one})*(?:等[^，。；：、向为在与和{_ANY}]{{0,12}}?)?".replace(
        "<_>", f"[^，。；：！？、{_ANY}]"
    )
    return one + rest


@dataclass(frozen=True, slots=True)
class Rule:
    """``pattern`` with groups ``h`` and ``t`` (several mentions each); further groups named like attributes."""

    relation: str
    pattern: re.Pattern[str]
    by: str
    attrs: dict[str, str] = field(default_factory=dict)
    subject: str | None = None  # letters of an understood head, when group h took no part
    target: str | None = None  # letters of an understood tail


def rules(relation: str, by: str, *patterns: str, subject: str | None = None) -> tuple[Rule, ...]:
    """Several patterns of one relation."""
    return tuple(Rule(relation, rule(p), by, subject=subject) for p in patterns)


def links_of(scene: Scene, line: Line, rules: Iterable[Rule]) -> Iterator[Link]:
    """Every link that the rules read in one line."""
    for one in rules:
        for match in one.pattern.finditer(line.skeleton):
            yield from _links(scene, line, one, match)


def _links(scene: Scene, line: Line, one: Rule, match: re.Match[str]) -> Iterator[Link]:
    heads = ends(scene, line, match, "h", one.subject)
    tails = ends(scene, line, match, "t", one.target)
    attrs = dict(one.attrs)
    attrs.update({k: v for k, v in match.groupdict().items() if k not in ("h", "t") and v})
    modality = claim_modality(line, match.start(), match.end())
    for head, tail in pairs(match.group(), heads, tails):
        link = make(scene, line, one.relation, head, tail, one.by, modality, attrs)
        if link:
            yield link


def pairs(words: str, heads: list[int], tails: list[int]) -> list[tuple[int, int]]:
    """Everyone with everyone; one by one where the words say 分别."""
    if "分别" in words and len(heads) == len(tails) > 1:
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
        return [] if actor is None else [actor]
    return []


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


def claim_modality(line: Line, start: int, end: int) -> Modality:
    """Modality of a match: its clause, its inside and what follows in the sentence."""
    skeleton = line.skeleton
    while start < end and skeleton[start] in "，。；：！？":
        start += 1
    after = re.split(f"[；。{_ANY}]", skeleton[end:], maxsplit=1)[0]
    return modality_of(skeleton[line.clause_start(start) : start], skeleton[start:end], after, skeleton)


def actor_before(scene: Scene, line: Line, at: int, letters: str) -> int | None:
    """The understood subject (ruling 12): the last named actor of the sentence or paragraph, else the article's place."""
    one = re.compile(f"[{ranges(letters)}]")
    for earlier in _backwards(scene, line):
        limit = at if earlier is line else len(earlier.skeleton)
        subjects = [
            m
            for p, m in earlier.mentions.items()
            if p < limit and opens(earlier, p) and one.match(earlier.skeleton[p])
        ]
        if subjects:
            return subjects[-1].body
    return scene.place if "M" in letters else None


_NUMBERED = r"(?:（[^（）]{1,3}）|\d+[．.、]|[一二三四五六七八九十]+[、是要]|——|【[^】]{1,6}】)?"
_OPENING = re.compile(
    _NUMBERED + r"(?:[^，]{0,12}(?:年|月|日|天|来|以来|随后|同时|由|经|作为|企业|单位|部门|其中|——|里|其间|期间|后来|如今|目前|不久|之后|会上|"
    r"上半年|下半年|春|夏|秋|冬|此前|近期|近日|起|后|时|下|中|上|说|介绍|表示))?"
)
_JOINED = re.compile(r"[、和与及]|以及|会同|联合|携手|立即会同")


def opens(line: Line, at: int) -> bool:
    """Whether the mention may be its clause's subject: it opens the clause, or follows an adverbial of time or 由."""
    before = line.skeleton[line.clause_start(at) : at]
    after = line.skeleton[at + 1 : at + 2]
    return after != "的" and bool(_OPENING.fullmatch(before))


def actors_before(scene: Scene, line: Line, at: int, letters: str) -> list[int]:
    """The understood subject with those that stand beside it (A、B和C; A会同B)."""
    one = re.compile(f"[{ranges(letters)}]")
    for earlier in _backwards(scene, line):
        limit = at if earlier is line else len(earlier.skeleton)
        places = sorted(p for p in earlier.mentions if p < limit and one.match(earlier.skeleton[p]))
        subjects = [p for p in places if opens(earlier, p)]
        if subjects:
            return [m.body for m in _beside(earlier, subjects[-1], places)]
    return [scene.place] if "M" in letters and scene.place is not None else []


def _beside(line: Line, first: int, places: list[int]) -> list[Mention]:
    found, last = [line.mentions[first]], first
    for place in places:
        if place > last and _JOINED.fullmatch(line.skeleton[last + 1 : place]):
            found.append(line.mentions[place])
            last = place
    return found


def _backwards(scene: Scene, line: Line) -> Iterator[Line]:
    yield line
    for earlier in reversed(scene.shorn[: line.nth]):
        if earlier.paragraph != line.paragraph:
            return
        yield earlier


def last_mention(scene: Scene, line: Line, at: int, letters: str, far: bool = True) -> Mention | None:
    """The nearest earlier mention of the letters' kinds: in the sentence, else (``far``) in the sentences before it."""
    one = re.compile(f"[{ranges(letters)}]")
    for earlier in [line, *reversed(scene.shorn[: line.nth])] if far else [line]:
        limit = at if earlier is line else len(earlier.skeleton)
        before = [p for p in earlier.mentions if p < limit and one.match(earlier.skeleton[p])]
        if before:
            return earlier.mentions[max(before)]
    return None
