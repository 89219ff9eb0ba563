"""Whom the words of a marked text mean: ``[汐帆机械公司|enterprise]`` is an organisation, ``[苇绳|Product]`` anything
else."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

from ingest.extract.coreference import refer
from ingest.extract.found import Body, Layout
from ingest.extract.layout import paragraphs_of, sentences_of

MARK = re.compile(r"\[(?P<name>[^|\]]+)\|(?P<type>[^\]]+)\]")


def meant(marked: str) -> dict[str, str]:
    """Word → the body that it means, in a text with its names marked."""
    text, bodies = "", dict[str, Body]()
    at = 0
    for found in MARK.finditer(marked):
        text += marked[at : found.start()]
        own = found["type"][0].isupper()
        body = Body(found["type"] if own else "Organization", found["name"], None if own else found["type"])
        body = bodies.setdefault(found["name"], body)
        body.spans.append((len(text), len(text) + len(found["name"])))
        text, at = text + found["name"], found.end()
    text += marked[at:]
    layout = Layout(sentences=[span for line in paragraphs_of(text) for span in sentences_of(text, line)])
    doc: Any = SimpleNamespace(text=text, _=SimpleNamespace(bodies=list(bodies.values()), layout=layout, cleaned=None))
    refer(doc)
    said = [(span, body.name) for body in bodies.values() for span in body.references]
    assert len({span for span, _ in said}) == len(said)  # a word means one body
    return {text[slice(*span)]: name for span, name in said}
