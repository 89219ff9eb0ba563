"""What is sent of an article: whole paragraphs, together as long as they are short."""

from __future__ import annotations

from collections.abc import Iterator

from graph.facts import Span
from ingest.extract.found import Layout

SIZE = 3000  # characters of a section; models read longer ones with less care


def sections_of(layout: Layout, characters: int) -> tuple[list[Span], bool]:
    """Sections in the order of the text, ``characters`` at most; and whether that is the whole article."""
    pieces = list(pieces_of(layout))
    sent = [piece for piece in pieces if piece[1] - pieces[0][0] <= characters]
    sections: list[Span] = []
    for start, end in sent:
        if sections and end - sections[-1][0] <= SIZE:
            sections[-1] = (sections[-1][0], end)
        else:
            sections.append((start, end))
    return sections, len(sent) == len(pieces)


def pieces_of(layout: Layout) -> Iterator[Span]:
    """Paragraphs, and the sentences of those that are too long."""
    sentences = iter(layout.sentences)
    sentence = next(sentences, None)
    for paragraph in layout.paragraphs:
        inside = []
        while sentence and sentence[0] < paragraph[1]:
            inside.append(sentence)
            sentence = next(sentences, None)
        yield from inside if paragraph[1] - paragraph[0] > SIZE else [paragraph]
