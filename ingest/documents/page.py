"""Which lines of a page are the article, and what the others say of it.

A page has a head (title, bylines, navigation, a bulletin's masthead), a body, and a tail (editors, links, disclaimers).
In the body a line goes only when it is nothing but furniture.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.documents import furniture as f
from ingest.documents.byline import Heading, meta_of
from ingest.documents.kinds import is_prose, kind_of
from ingest.documents.lines import BARS, BLANKS, Line
from ingest.documents.meta import Meta

HEAD_MOST = 14  # lines that a head may have
INDENTED_LEAST = 24  # characters
TAIL_LONGEST = 150  # a longer line under the tail's mark is the article's, unless it is a disclaimer


@dataclass(frozen=True, slots=True)
class Page:
    body: list[Line]
    meta: Meta


def read_page(lines: list[Line]) -> Page:
    """Split a page; every line lands in the body or tells something about the article."""
    lines = list(rows_told_apart(lines))
    start, end = head_end(lines), tail_start(lines)
    heads = with_headline([as_heading(line) for line in lines[:start]])
    signed = signature_start(lines, start, end)
    signature = [as_heading(line) for line in lines[signed:end]]
    tail = [as_heading(line) for line in lines[end:]]
    body, inside = middle(lines[start:signed], heads)
    inside += [Heading(match.group(), "writers") for line in body if (match := f.DATELINE.search(line.text))]
    meta, title = meta_of(heads, inside, signature, tail)
    above = [line for line, head in zip(lines[title:start], heads[title:], strict=True) if head.kind == "text"]
    apart = [replace(line, after_gap=True) for line in [*above, *body[:1]]]  # a headline is no cut sentence
    return Page([clear for line in [*apart, *body[1:]] if (clear := without_credits(line)).text], meta)


def rows_told_apart(lines: list[Line]) -> Iterator[Line]:
    """The rows below a table's header with tabs for bars: 茶叶｜某某｜某社 alone would be a menu."""
    bars = 0
    for line in lines:
        own = len(f.BAR.findall(line.text))
        if own and len(line.text) <= TAIL_LONGEST and f.heads_columns(line.text):
            bars = own
        elif bars and own == bars and line.text[0] not in BARS:
            line = replace(line, text=f.BAR.sub("\t", line.text))
        else:
            bars = bars if own else 0
        yield line


def as_heading(line: Line) -> Heading:
    return Heading(line.text, kind_of(line.text), line.after_gap)


def with_headline(heads: list[Heading]) -> list[Heading]:
    """A page's only headline may look like an organisation's name (…对接会, …领导小组办公室)."""
    if heads and heads[0].kind == "organisation" and all(h.kind != "text" for h in heads):
        return [replace(heads[0], kind="text"), *heads[1:]]
    return heads


def head_end(lines: list[Line]) -> int:
    """How many lines stand above the first sentence or numbered heading."""
    for i, line in enumerate(lines[:HEAD_MOST]):
        if kind_of(line.text) == "text" and (is_prose(line.text) or is_indented_prose(line)):
            return i
    return 0


def is_indented_prose(line: Line) -> bool:
    """The first printed line of a paragraph, which may hold no full stop yet."""
    return line.indent in (2, 4) and len(line.text) >= INDENTED_LEAST and "，" in line.text


def tail_start(lines: list[Line]) -> int:
    """Where editors, links and disclaimers begin: the first of their marks with no part of the article after it."""
    end = len(lines)
    for i in range(len(lines) - 1, len(lines) // 3, -1):
        text = lines[i].text
        if f.TAIL.match(text) or f.DATED_LINK.fullmatch(text):
            end = i
        elif len(text) > TAIL_LONGEST or (is_sentence(text) and end == len(lines)):
            break
    return end


def is_sentence(text: str) -> bool:
    return text.endswith(("。", "！", "”", "？")) and kind_of(text) == "text"


def signature_start(lines: list[Line], start: int, end: int) -> int:
    """Where who issued it and when, or the reporters' names, stand under the last paragraph."""
    at = end
    while at > start and kind_of(lines[at - 1].text) in ("dated", "organisation", "writers", "page"):
        at -= 1
    return at


def middle(lines: list[Line], heads: list[Heading]) -> tuple[list[Line], list[Heading]]:
    """The body without page numbers and bylines that stand inside it; a paragraph that a page break cut goes on."""
    body: list[Line] = []
    inside: list[Heading] = []
    running = {squeezed(h.text) for h in heads if h.kind in ("dated", "navigation")}  # repeated on every printed page
    after_page = False
    for line in lines:
        heading = as_heading(line)
        if heading.kind in ("page", "navigation", "byline", "writers", "affiliation") or squeezed(line.text) in running:
            inside.append(heading)
            after_page = after_page or heading.kind in ("page", "dated")
            continue
        body.append(replace(line, after_gap=False) if after_page else line)
        after_page = False
    return body, inside


def squeezed(text: str) -> str:
    return "".join(text.split())


def without_credits(line: Line) -> Line:
    """The line without picture credits and the dateline (本报讯（记者 某某）) before its first sentence."""
    for pattern in (*f.CREDITS, f.DATELINE):
        if match := pattern.search(line.text):
            line = line.without([match.span()])
    blanks = len(line.text) - len(line.text.rstrip(BLANKS))
    return line.without([(len(line.text) - blanks, len(line.text))] if blanks else [])
