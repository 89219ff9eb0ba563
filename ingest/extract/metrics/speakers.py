"""Whose words they are: 我们 and what is said without a subject mean the speaker's enterprise."""

from __future__ import annotations

import re

from graph.facts import Span
from ingest.extract.found import Body
from ingest.extract.metrics.callings import last_called
from ingest.extract.metrics.clauses import head_of
from ingest.extract.metrics.scene import Scene, clause_start
from ingest.extract.quantities import Quantity
from ingest.extract.quotations import HELP, open_quotation

HELPED = re.compile(r"(?:帮助|为|帮|给|替|供给|协助|支持)了?我们")
HELPS = re.compile(f"我们|咱|厂里|燃眉|{HELP}")
HELPERS = ("government", "party", "academia", "alliance", "other", "association", "bank")
END = re.compile(r"[。！？“\n]")
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
    """The enterprise that the text says the person works for: 甲公司董事长某某."""
    body = scene.employers.of(person)
    return body if body is not None and scene.bodies[body].kind == "enterprise" else None


def said_by(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """“……为我们修路2公里。”某公司总经理说: the speaker's enterprise, unless another's doings are told.

    What helpers bring is for who speaks.
    """
    quote = quotation(scene.text, quantity.span)
    speaker = None if quote is None else speaker_around(scene, quote)
    if quote is None or speaker is None:
        return None
    head = head_of(scene, (clause_start(scene.text, quantity.span[0], quote[0] + 1), quantity.span[0]))
    if head == speaker or HELPED.search(scene.text, *quote):
        return speaker
    said = [
        m for m in scene.within((quote[0], quantity.span[0])) if scene.is_type(m, "Organization", "Chain", "Project")
    ]
    if head is None and not said:
        return speaker
    others = [m for m in said if scene.of(m).kind not in HELPERS and m.body != speaker]
    if head is None:
        return speaker if not others and HELPS.search(scene.text, *quote) else None
    return speaker if is_helper(scene.bodies[head]) and HELPS.search(scene.text, *quote) else None


def is_helper(body: Body) -> bool:
    return body.kind in HELPERS or body.type in ("Person", "Initiative")


def quotation(text: str, figure: Span) -> Span | None:
    """The quotation around the figure, from its opening to its closing mark, in the same paragraph."""
    opening, end = open_quotation(text, figure[0]), text.find("\n", figure[1])
    closing = text.find("”", figure[1], end if end > 0 else len(text))
    return None if opening is None or closing < 0 else (opening, closing)


def speaker_around(scene: Scene, quote: Span) -> int | None:
    """The enterprise of who speaks: named after the quotation, else before its colon."""
    stop = END.search(scene.text, quote[1] + 1)
    found = speaker_after(scene, (quote[1], stop.start() if stop else len(scene.text)))
    if found is not None or scene.text[quote[0] - 1 : quote[0]] not in ("：", ":", "，"):
        return found
    begin = max(scene.text.rfind(mark, 0, quote[0]) for mark in "。\n”") + 1
    return speaker_after(scene, (begin, quote[0]))


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
