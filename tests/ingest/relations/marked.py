"""Sentences with their bodies marked: ``[F:海岭重工]为[F:云帆机电]供应[D:曲轴]``.

Letters: F enterprise, B bank, G government, Y party body, L alliance, K park, A academia, S association, X other,
C chain, P person, J project, I initiative, M place, D product. ``[F:海岭重工=该公司]`` is written 该公司 and means
海岭重工. ``;`` between two sentences isn't needed: 。 and line ends cut them; an empty line starts a paragraph.
"""

from __future__ import annotations

import re

from ingest.extract.found import Body, Layout, Link
from ingest.extract.layout import paragraphs_of, sentences_of
from ingest.extract.pronouns import refer_it
from ingest.extract.relations import read
from ingest.extract.relations.stage import stage

_KINDS = {
    "F": "enterprise",
    "B": "bank",
    "G": "government",
    "Y": "party",
    "L": "alliance",
    "K": "park",
    "A": "academia",
    "S": "association",
    "X": "other",
}
_TYPES = {"C": "Chain", "P": "Person", "J": "Project", "I": "Initiative", "M": "Place", "D": "Product"}
_MARK = re.compile(r"\[([A-Z]):([^\]=]+)(?:=([^\]]+))?\]")


def links_in(marked: str, place: str | None = None) -> list[tuple[Link, str, str]]:
    """Every link with the names of its ends."""
    return _links(*_unmark(marked), place)


def placed_inside(marked: str, place: str, short: str) -> set[str]:
    """As ``said`` where the text has the place but as its short form, first within another body's name."""
    text, bodies = _unmark(marked)
    at = text.index(short)
    bodies.append(Body("Place", place, spans=[(at, at + len(short))]))
    return {f"{head} {link.type} {tail}" for link, head, tail in _links(text, bodies, place)}


def _links(text: str, bodies: list[Body], place: str | None) -> list[tuple[Link, str, str]]:
    paragraphs = list(paragraphs_of(text))
    sentences = [sentence for paragraph in paragraphs for sentence in sentences_of(text, paragraph)]
    layout = Layout(sentences=sentences, paragraphs=paragraphs, place=place)
    refer_it(text, bodies, layout)
    links = read(stage(text, bodies, layout))
    return [(link, bodies[link.head].name, bodies[link.tail].name) for link in links]


def said(marked: str, *, place: str | None = None, modality: str = "stated") -> set[str]:
    """``{"海岭重工 OWNS_CHAIN 船舶产业链", …}``: the links of that modality, LOCATED_IN and PART_OF included."""
    return {f"{h} {link.type} {t}" for link, h, t in links_in(marked, place) if link.modality == modality}


def attrs_of(marked: str, relation: str) -> dict[str, str]:
    """Attributes of the first link of that relation."""
    return next(link.attrs for link, _, _ in links_in(marked) if link.type == relation)


def _unmark(marked: str) -> tuple[str, list[Body]]:
    bodies: dict[str, Body] = {}
    text, at = "", 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        letter, name, written = mark.groups()
        body = bodies.setdefault(name, Body(_TYPES.get(letter, "Organization"), name, _KINDS.get(letter)))
        span = (len(text), len(text) + len(written or name))
        (body.references if written else body.spans).append(span)
        text += written or name
    return text + marked[at:], list(bodies.values())
