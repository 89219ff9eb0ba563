"""Component ``chaingraph_layout``: sentences, paragraphs and headings of the cleaned text → ``doc._.layout``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from graph.facts import Span
from ingest.extract.found import Layout

STOPS = "。！？!?…"
OPENING = {"“": "”", "「": "」", "『": "』", "（": "）", "(": ")", "《": "》", "【": "】"}
CLOSING = frozenset('”」』）)》】’"')
QUOTE_LONGEST = 160  # a longer quotation is an interview's answer: it is cut into its sentences
SENTENCE_LONGEST = 1200  # what runs on longer is no sentence; what looks around in one stays quick
CLAUSE_MARKS = "，；,;。！？"
SPEAKS = re.compile(
    r"[^。！？!?“]{0,60}?(?:说|表示|介绍|坦言|告诉|感慨|感叹|赞叹|称赞|直言|透露|讲道|笑道|道|回忆|算了|强调|认为|提起|点赞)"
)
NUMBERED = r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第.{1,3}[章节部]|#+ "
HEADING = re.compile(rf"(?:{NUMBERED})[^。；;]{{1,40}}$")
HEADING_LONGEST = 40
SENTENCE_LEAST = 25  # from here on a line that tells a figure behind a comma is a sentence without its stop
TELLS = re.compile(r"，[^，]*[0-9][0-9.,]*余?[万亿千百]?(?:元|吨|家|人|名|户|件|个|台|套|亩|项|%)")


def create(nlp: Any, name: str) -> Callable[[Any], Any]:
    """The factory; it has no options."""
    return lay_out


def lay_out(doc: Any) -> Any:
    text = doc.text  # a property that puts the tokens together anew each time: taken once, or long texts go quadratic
    paragraphs = list(paragraphs_of(text))
    headings = [span for span in paragraphs if is_heading(text[slice(*span)])]
    sentences = [sentence for span in paragraphs for sentence in sentences_of(text, span)]
    layout = Layout(sentences=sentences, paragraphs=paragraphs, headings=headings)
    if doc._.cleaned is not None:
        article = doc._.cleaned.article
        layout.place, layout.published = article.place, article.published
    doc._.layout = layout
    return doc


def paragraphs_of(text: str) -> Iterator[Span]:
    """The lines of the cleaned text."""
    for match in re.finditer(r"[^\n]+", text):
        if match.group().strip():
            yield match.span()


def is_heading(line: str) -> bool:
    """A short line without a full stop, or one that opens with a number and holds no sentence."""
    if HEADING.match(line):
        return True
    if len(line) >= SENTENCE_LEAST and TELLS.search(line):
        return False
    return len(line) <= HEADING_LONGEST and line[-1] not in "。！？!?；;：:，,…" and "。" not in line


def sentences_of(text: str, paragraph: Span) -> Iterator[Span]:
    """Sentences of one paragraph; a stop inside quotes or brackets does not end one, and ``“……。”某某说。`` is one."""
    begin, end = paragraph
    at = begin
    while at < end:
        stop = sentence_end(text, at, end)
        start = at
        while start < stop and text[start].isspace():
            start += 1
        if start < stop:
            yield start, stop
        at = stop


def sentence_end(text: str, at: int, end: int) -> int:
    """The end of the sentence that begins at ``at``; one without an end is cut where a clause ends."""
    if end - at > SENTENCE_LONGEST:
        cut = max(text.rfind(mark, at, at + SENTENCE_LONGEST) for mark in CLAUSE_MARKS)
        end = cut + 1 if cut > at else at + SENTENCE_LONGEST
    place = at
    while place < end:
        character = text[place]
        if character in OPENING and (closed := closing_of(text, place, end)) is not None:
            inner_stop = text[closed - 1] in STOPS
            place = closed + 1
            if inner_stop and not SPEAKS.match(text, place, end) and (place >= end or starts_anew(text, place)):
                return place
            continue
        place += 1
        if character in STOPS:
            while place < end and (text[place] in STOPS or text[place] in CLOSING):
                place += 1
            return place
    return end


def starts_anew(text: str, place: int) -> bool:
    """After a quotation that ended with a stop: what follows is a new sentence unless it goes on with a comma."""
    return text[place] not in "，,、；;的等和与"


def closing_of(text: str, opening: int, end: int) -> int | None:
    """Where the bracket or quotation closes, when it does so soon enough to be kept whole."""
    close = OPENING[text[opening]]
    depth = 0
    for place in range(opening, min(end, opening + QUOTE_LONGEST)):
        if text[place] == text[opening]:
            depth += 1
        elif text[place] == close:
            depth -= 1
            if depth == 0:
                return place
    return None
