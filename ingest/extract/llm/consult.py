"""An article brought before the model, section by section, within its limits → the Doc with what both read.

Whatever goes wrong is one line for the receipt; the rules' result stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from time import monotonic
from typing import Any

from graph.facts import Span
from graph.schema import Words
from ingest.extract.llm import failures
from ingest.extract.llm.claims import Claims, claims_of
from ingest.extract.llm.endpoint import Endpoint
from ingest.extract.llm.failures import NoAnswer
from ingest.extract.llm.ground import Ground
from ingest.extract.llm.instructions import instructions, question
from ingest.extract.llm.kept import keep, kept, place_of
from ingest.extract.llm.means import Llm
from ingest.extract.llm.sections import sections_of


@dataclass(frozen=True, slots=True)
class Consulted:
    """``model``: who took part, if all of the article was read; ``cautions``: why it wasn't; ``notes``: what came."""

    model: str = ""
    cautions: tuple[Words, ...] = ()
    notes: tuple[Words, ...] = ()


NOBODY = Consulted()


@lru_cache(maxsize=1)
def endpoint_of(llm: Llm) -> Endpoint:
    """This process's, for one command."""
    return Endpoint(llm)


def consult(doc: Any, llm: Llm | None) -> Consulted:
    """Ask the model about what the rules have read, and let both decide."""
    if llm is None:
        return NOBODY
    sections, whole = sections_of(doc._.layout, llm.characters)
    ground = Ground(doc, sections[-1][1] if sections else 0)
    until, unread = monotonic() + llm.seconds, []
    for section in sections:
        try:
            ground.hear(_answer(doc, section, llm, until - monotonic()), section)
        except NoAnswer as failure:
            unread.append(failure)
    short = [*unread, *([] if whole else [failures.too_long()])]
    cautions = tuple(_caution(llm.model, failure, len(unread), sections) for failure in _different(short))
    counts = {name: ground.counts[name] for name in ("added", "confirmed", "dropped")}
    note = Words(
        zh="大模型 {model}：新增 {added}，印证 {confirmed}，丢弃 {dropped}".format(model=llm.model, **counts),
        en="model {model}: {added} added, {confirmed} confirmed, {dropped} dropped".format(model=llm.model, **counts),
    )
    return Consulted("" if short else llm.model, cautions, (note,) if len(unread) < len(sections) else ())


def _answer(doc: Any, section: Span, llm: Llm, seconds: float) -> Claims:
    """The model's claims about one section, kept from before or asked for now. Raises NoAnswer."""
    layout, told = doc._.layout, instructions()
    asked = question(doc.text[slice(*section)], layout.place, layout.published)
    place = place_of(llm.cache, llm.model, told, asked)
    if (words := kept(place)) is not None:
        with suppress(NoAnswer):  # somebody changed the file: ask again
            return claims_of(words)
    if seconds <= 0:
        raise failures.too_slow()
    endpoint = endpoint_of(llm)
    try:
        words = endpoint.ask(told, asked, seconds)
        claims = claims_of(words)
    except NoAnswer as failure:
        endpoint.told(failure)
        raise
    endpoint.told(None)
    keep(place, words)
    return claims


def _different(failures_: Sequence[NoAnswer]) -> list[NoAnswer]:
    return list({failure.words.en: failure for failure in failures_}.values())


def _caution(model: str, failure: NoAnswer, unread: int, sections: Sequence[Span]) -> Words:
    zh, en = f"大模型 {model} {failure.words.zh}", f"model {model} {failure.words.en}"
    if unread:
        zh, en = (
            f"{zh}（{len(sections)} 段中 {unread} 段没有它）",
            f"{en} ({unread} of {len(sections)} sections without it)",
        )
    return Words(zh=zh, en=en)
