"""Whose words they are: 我们 and what is said without a subject mean the speaker's enterprise."""

from __future__ import annotations

import re

from graph.facts import Span
from ingest.extract.metrics.callings import last_called
from ingest.extract.metrics.clause_words import POST
from ingest.extract.metrics.clauses import head_of
from ingest.extract.metrics.scene import Scene, clause_start
from ingest.extract.quantities import Quantity

HELPED = re.compile(r"(?:帮助|为|帮|给|替|供给|协助|支持)了?我们")
HERE = re.compile(r"(?P<noun>公司|集团|企业|合作社|厂)[^，。；“”]{0,10}$")


def speaker_of(scene: Scene, sentence: Span) -> int | None:
    """我们: the enterprise of the person who answers in this paragraph (某某：……)."""
    begin = scene.text.rfind("\n", 0, sentence[0]) + 1
    opening = scene.within((begin, begin + 1))
    if not opening or not scene.is_type(opening[0], "Person"):
        return None
    colon = scene.text.find("：", opening[0].end, opening[0].end + 40)
    beside = [m for m in scene.within((begin, max(colon, begin))) if scene.of(m).kind == "enterprise"]
    return beside[0].body if beside else affiliation(scene, opening[0].body)


def affiliation(scene: Scene, person: int) -> int | None:
    """The enterprise in which the text says the person holds a post: 甲公司董事长某某."""
    for i, mention in enumerate(scene.mentions[1:], 1):
        before = scene.mentions[i - 1]
        is_post = POST.fullmatch(scene.text[before.end : mention.start])
        if mention.body == person and scene.of(before).kind == "enterprise" and is_post:
            return before.body
    return None


def said_by(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """“……为我们修路2公里。”某公司总经理说: the speaker's enterprise, when no other stands at the figure's clause."""
    closing = scene.text.find("”", quantity.span[1], sentence[1])
    opening = scene.text.rfind("“", sentence[0], quantity.span[0])
    if opening < 0 or closing < 0 or "”" in scene.text[opening : quantity.span[0]]:
        return None
    said = scene.text[opening:closing]
    named = [m for m in scene.within((opening, quantity.span[0])) if scene.is_type(m, "Organization", "Chain")]
    start = clause_start(scene.text, quantity.span[0], opening)
    if not HELPED.search(said) and (named or head_of(scene, (start, quantity.span[0])) is not None):
        return None
    return speaker_after(scene, (closing, sentence[1]))


def speaker_after(scene: Scene, tail: Span) -> int | None:
    """After the quotation: 某公司总经理某某说, or 公司总经理某某说 of a person whose enterprise was named."""
    here = scene.within(tail)
    for mention in here:
        body = scene.of(mention)
        if body.type == "Organization":
            return mention.body if body.kind in ("enterprise", "park") else None
        if body.type == "Person":
            return affiliation(scene, mention.body) or called_here(scene, tail, mention.start)
    return None


def called_here(scene: Scene, tail: Span, at: int) -> int | None:
    """公司总经理某某说: the enterprise named last."""
    found = HERE.search(scene.text, tail[0], at)
    return last_called(scene, found["noun"], tail[0]) if found else None
