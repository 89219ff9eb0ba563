"""Which lines of a page are the article, and what the others say of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.documents.lines import Line
from ingest.documents.meta import Meta


@dataclass(frozen=True, slots=True)
class Page:
    body: list[Line]
    meta: Meta = field(default_factory=Meta)


def read_page(lines: list[Line]) -> Page:
    return Page(lines)
