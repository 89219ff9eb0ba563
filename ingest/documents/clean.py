"""From the decoded file to the text that is read, and the way back.

``clean`` takes the page's furniture out and mends what printing broke; every character that stays knows where in the
file it stood, so that evidence is always cut out of the original.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.facts import Article, Span
from ingest.documents.lines import Line, lines_of
from ingest.documents.mending import join_broken_lines, mend
from ingest.documents.meta import Meta
from ingest.documents.padding import close_padding
from ingest.documents.page import read_page
from ingest.documents.place import place_of
from ingest.documents.typography import ruled, typeset


@dataclass(frozen=True, slots=True)
class Cleaned:
    """``article`` with what its page says of itself; ``text`` is what is read: paragraphs and headings, a newline
    between two; ``offsets[i]`` is where its i-th character stands in the file."""

    article: Article
    text: str
    offsets: Sequence[int]

    def locate(self, span: Span) -> Span:
        """Where a span of the cleaned text lies in the file (it may enclose furniture that was taken out)."""
        start, end = span
        if start < end:
            return self.offsets[start], self.offsets[end - 1] + 1
        at = self.offsets[start] if start < len(self.offsets) else len(self.article.text)
        return at, at

    def cut(self, span: Span) -> str:
        """The words of the file that a span of the cleaned text stands for."""
        start, end = self.locate(span)
        return self.article.text[start:end]


def clean(article: Article) -> Cleaned:
    """The article's body, and the article with title, publisher, date, authors and place where its page gives them."""
    page = read_page(lines_of(article.text))
    lines = [close_padding(line) for line in ruled([typeset(line) for line in page.body])]
    text, offsets = put_together([mend(line) for line in join_broken_lines(lines)])
    meta = replace(page.meta, place=place_of(text, page.meta))
    return Cleaned(described(article, meta), text, offsets)


def described(article: Article, meta: Meta) -> Article:
    """What the caller knows of the article stands; the page fills the rest."""
    return replace(
        article,
        title=article.title or meta.title,
        publisher=article.publisher or meta.publisher,
        published=article.published or meta.published,
        authors=article.authors or meta.authors,
        place=article.place or meta.place,
    )


def put_together(paragraphs: list[Line]) -> tuple[str, list[int]]:
    """One text; the newline between two paragraphs takes the place after the first one's end."""
    offsets: list[int] = []
    for line in paragraphs:
        if offsets:
            offsets.append(offsets[-1] + 1)
        offsets.extend(line.offsets)
    return "\n".join(line.text for line in paragraphs), offsets
