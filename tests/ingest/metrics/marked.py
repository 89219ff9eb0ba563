"""Figures of a marked sentence: ``[甲公司|enterprise]`` is a body, ``[某某|Person]``, ``[乙项目|Project]``, a reference
``[该公司>甲公司]``. Bodies are written by hand, so that only the figures are under test."""

from __future__ import annotations

import re

import spacy

from ingest.extract.found import Body, Figure
from ingest.extract.layout import lay_out
from ingest.extract.metrics import read_metrics
from ingest.extract.quantities import find_quantities
from ingest.extract.register import fresh, register

TYPES = ("Person", "Project", "Place", "Chain", "Initiative", "Product")
MARK = re.compile(r"\[([^\]|>]+)(?:\|(\w+)|>([^\]]+))?\]")


def figures(marked: str) -> list[tuple[str | None, str, float, str]]:
    """(subject's name, indicator, value, unit) of each figure."""
    text, bodies = read_marks(marked)
    return [(named(bodies, f), f.indicator, f.value, f.unit) for f in figures_of(text, bodies)]


def subjects(marked: str) -> list[str | None]:
    text, bodies = read_marks(marked)
    return [named(bodies, figure) for figure in figures_of(text, bodies)]


def figures_of(text: str, bodies: list[Body]) -> list[Figure]:
    register()
    doc = fresh(spacy.blank("zh").make_doc(text))
    lay_out(doc)
    doc._.bodies = bodies
    read_metrics(find_quantities(doc))
    found: list[Figure] = doc._.figures
    return found


def named(bodies: list[Body], figure: Figure) -> str | None:
    return None if figure.subject is None else bodies[figure.subject].name


def read_marks(marked: str) -> tuple[str, list[Body]]:
    """The bare text and its bodies; a name marked twice is one body."""
    bodies: dict[str, Body] = {}
    text, end = "", 0
    for match in MARK.finditer(marked):
        text += marked[end : match.start()]
        span = (len(text), len(text) + len(match[1]))
        text, end = text + match[1], match.end()
        if match[3]:
            bodies[match[3]].references.append(span)
            continue
        kind = match[2] or "enterprise"
        made = Body(kind, match[1]) if kind in TYPES else Body("Organization", match[1], kind)
        bodies.setdefault(match[1], made).spans.append(span)
    return text + marked[end:], list(bodies.values())
