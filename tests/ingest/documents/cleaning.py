"""A text as it is read from a file, cleaned."""

from __future__ import annotations

from graph.facts import Article
from ingest.documents.clean import Cleaned, clean


def cleaned(text: str) -> Cleaned:
    return clean(Article(id="a-1", source="t.txt", text=text))
