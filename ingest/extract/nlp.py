"""The pipeline: ``pipeline()`` assembles it from ``nlp.cfg``, ``extract(cleaned)`` reads one article with it."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any

from spacy.util import load_config, load_model_from_config

from ingest.documents.clean import Cleaned
from ingest.documents.read import MAX_BYTES
from ingest.extract.found import Parts
from ingest.extract.register import fresh, register

CONFIG = Path(__file__).with_name("nlp.cfg")


def pipeline(dictionaries: Path | None = None, parts: Parts = "both") -> Any:
    """The pipeline of this process (a spaCy Language), assembled once for a folder of own dictionaries. ``parts``:
    rules and learned part together, or one of them to be measured alone.

    Raises DictionaryRefused.
    """
    return _assembled(dictionaries, parts)  # the cache tells an argument left out from its default


@cache
def _assembled(dictionaries: Path | None, parts: Parts) -> Any:
    register()
    given = {
        "components.names.dictionaries": str(dictionaries) if dictionaries else None,
        "components.learned_names.parts": parts,
        "components.vote.parts": parts,
    }
    nlp = load_model_from_config(load_config(CONFIG, overrides=given), auto_fill=True)
    nlp.max_length = MAX_BYTES  # the reader's limit holds; spaCy's own default is lower
    return nlp


def extract(
    cleaned: Cleaned, dictionaries: Path | None = None, parts: Parts = "both", without: Collection[str] = ()
) -> Any:
    """Read one article: the Doc with everything found on it. A pure function of the text, the code's version and the
    own dictionaries. ``without``: components left out, to measure what they do."""
    nlp = pipeline(dictionaries, parts)
    with nlp.select_pipes(disable=list(without)):
        return nlp(prepared(nlp, cleaned))


def prepared(nlp: Any, cleaned: Cleaned) -> Any:
    """The cleaned text as a Doc that no component has seen yet."""
    doc = fresh(nlp.make_doc(cleaned.text))
    doc._.cleaned = cleaned
    return doc
