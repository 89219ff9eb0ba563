"""Figures dealt out in the order of names: 分别向甲公司、乙公司授信10亿元、8000万元."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.facts import Span
from ingest.extract.metrics.scene import Mention, Scene, clause_end, clause_start
from ingest.extract.quantities import Quantity

JOINT = ("、", "和", "与", "及", "以及")
PARTS = re.compile(r"[、和及]")
GIVEN = re.compile(r"(?:向|为|给|对|给予|支持|帮助)(?:[^，。；、]{0,8})$")


def respective(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """The recipient that stands where the figure stands in its own list; None unless there are as many of both."""
    span = (
        clause_start(scene.text, quantity.span[0], sentence[0]),
        clause_end(scene.text, quantity.span[1], sentence[1]),
    )
    names = listed(scene, scene.within((span[0], quantity.span[0])))
    if len(names) < 2 or not re.search("分别|各", scene.text[slice(*span)]):
        return None
    if not GIVEN.search(scene.text, span[0], names[0].start):
        return None
    figures = [
        part for part in parts_of(scene.text, (names[-1].end, span[1])) if re.search(r"\d", scene.text[slice(*part)])
    ]
    at = next((i for i, part in enumerate(figures) if part[0] <= quantity.span[0] < part[1]), None)
    return names[at].body if at is not None and len(figures) == len(names) else None


def listed(scene: Scene, here: list[Mention]) -> list[Mention]:
    """The last row of names in the clause, joined by nothing but 、 or 和."""
    row: list[Mention] = []
    for mention in here:
        if row and scene.text[row[-1].end : mention.start] not in JOINT:
            row = []
        row.append(mention)
    return row


def parts_of(text: str, span: Span) -> list[Span]:
    """The stretches between 、 and 和."""
    cuts = [span[0], *(m.start() for m in PARTS.finditer(text, *span)), span[1]]
    return list(pairwise(cuts))
