"""One pipeline for the session: ``read(text, place)`` gives the bodies of a text, in an article on that place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy

from ingest.extract import bodies, coreference, layout, names, tagger
from ingest.extract.found import Body
from ingest.extract.register import fresh, register

Read = Callable[..., "Found"]


class Found(list[Body]):
    """Bodies with look-ups that read well in a test."""

    def names(self, type: str, kind: str | None = None) -> set[str]:
        return {body.name for body in self if body.type == type and kind in (None, body.kind)}

    def called(self, name: str) -> Body:
        """The one body that answers to a name."""
        [body] = [body for body in self if name in (body.name, *body.aliases)]
        return body


@pytest.fixture(scope="session")
def read() -> Read:
    register()
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"segmenter": "char"}}})

    def reader(text: str, place: str | None = "石岭市") -> Found:
        doc = layout.lay_out(fresh(nlp.make_doc(text)))
        doc._.layout.place = place
        for step in (tagger.tag, names.find_names, bodies.settle, coreference.refer):
            doc = step(doc)
        return Found(doc._.bodies)

    return reader
