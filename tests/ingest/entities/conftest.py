"""One pipeline for the session: ``read(text, place, own)`` gives the bodies of a text in an article on that place, read
with these dictionaries."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy

from ingest.extract import bodies, coreference, layout, names, tagger
from ingest.extract.dictionaries import Dictionaries
from ingest.extract.found import Body, Dropped
from ingest.extract.register import fresh, register

Read = Callable[..., "Found"]


class Found(list[Body]):
    """Bodies with look-ups that read well in a test, and what was dropped."""

    dropped: list[Dropped]

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

    def reader(text: str, place: str | None = "石岭市", own: Dictionaries = names.NOTHING) -> Found:
        doc = layout.lay_out(fresh(nlp.make_doc(text)))
        doc._.layout.place = place
        doc = names.find_names(tagger.tag(doc), own)
        for step in (bodies.settle, coreference.refer):
            doc = step(doc)
        found = Found(doc._.bodies)
        found.dropped = doc._.dropped
        return found

    return reader
