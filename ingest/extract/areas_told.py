"""Of which area each part of a text tells, where it tells of several: a table's rows by their column 县区, sections
by their headings, and sentences that turn to another county (在邻近的洞口县，…).

Before them all the article's own place is meant, and behind rows and turns; the last section goes on to the end of the
text unless another heading follows: one with a number where it has one, or one of a kind that no section before has.
Nothing is said here of a page of three cities and more (``divisions.told_in_turn``).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from graph.facts import Span
from graph.names import NOT_A_PLACE
from ingest.extract.divisions import called_of, divisions, short_of
from ingest.extract.found import Body
from ingest.extract.grids import records

Told = tuple[Span, str]  # a stretch of the text, and the full name of the area
_CELL = re.compile(r"[\u4e00-\u9fa5]{3,12}")
_NUMBER = r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．][ \u3000]*"
_HEADING = re.compile(  # 二、安陵县 · 安陵县： · ——安陵县茶产业链的实践
    r"^[ \u3000]*(?:"
    rf"(?:{_NUMBER}|[#•·●◆■▲]+[ \u3000]*)?【?(?P<area>[\u4e00-\u9fa5]{{2,11}}[市县区旗州])】?[：:]?[ \u3000]*$"
    rf"|(?:{_NUMBER}|[—―─-]{{1,3}})(?P<opens>[\u4e00-\u9fa5]{{2,11}}?[市县区旗州])[^。；\n]{{1,40}}$)",
    re.MULTILINE,
)
_NUMBERED = re.compile(rf"^[ \u3000]*{_NUMBER}", re.MULTILINE)
_OTHER_HEADING = re.compile(
    rf"(?<=[。！”])\n+[ \u3000]*(?P<line>(?:{_NUMBER})?[^\s。；，：:！？|｜、]{{2,20}})[ \u3000]*\n(?=[^\n]{{20}})"
)
_TURN = re.compile(  # the sentence before it may be of the article's own place
    r"(?:(?<=[。！？；])|^)[ \u3000]*(?:(?:与此)?同时，|同样，|而|再看)?(?:"
    r"(?P<inside>在|走进|来到)?(?P<beside>(?:与[\u4e00-\u9fa5]{2,6})?(?:邻近|相邻|毗邻|临近|紧邻|隔壁|接壤)的)?"
    r"(?P<area>[\u4e00-\u9fa5]{2,9}?[市县区旗])(?P<after>，|则|境内|里|，)?)",
    re.MULTILINE,
)


def area_told(text: str, place: str | None, at: int) -> str | None:
    """The area that is told of there; None where it is the article's own, as far as the text says."""
    stretches = _told(text, place)
    nth = bisect_right(stretches, at, key=lambda told: told[0][0]) - 1
    return stretches[nth][1] if nth >= 0 and at < stretches[nth][0][1] else None


def is_elsewhere(text: str, place: str | None, body: Body, area: Body) -> bool:
    """Whether the text tells of the body among those of other areas alone, which are neither around nor in this one."""
    told = {area_told(text, place, start) for start, _ in body.spans}
    if not told or None in told or area_named(area.name) is None:
        return False
    within = divisions().within
    return not any(is_area(area, x) or within(x, area.name) or within(area.name, x) for x in told if x is not None)


def is_area(body: Body, name: str) -> bool:
    """Whether the place is the area of that full name: the text may have it in short alone."""
    return body.type == "Place" and not {name, short_of(name)}.isdisjoint((body.name, *body.aliases))


@lru_cache(4)
def cells_of_areas(text: str) -> tuple[Told, ...]:
    """The cells of a table that name its row's area."""
    cells = {field.cell for record in records(text) for field in record.of("area")}
    named = ((cell, area_named(text[slice(*cell)].strip())) for cell in sorted(cells))
    return tuple((cell, name) for cell, name in named if name is not None)


def area_named(words: str) -> str | None:
    """The area that these words are, in full or in short: 安陵县, which no gazetteer knows, too."""
    if known := divisions().named(words):
        return known.name
    unlisted = _CELL.fullmatch(words) and words[-1] in "市县区旗" and not NOT_A_PLACE.search(words)
    return words if unlisted else None


@lru_cache(4)
def _told(text: str, place: str | None) -> list[Told]:
    rows = sorted(_of_rows(text))
    wide = _of_sections(text) or _of_turns(text, place)
    return sorted(rows + [piece for told in wide for piece in _around(told, rows)])


def _around(told: Told, rows: list[Told]) -> Iterator[Told]:
    """What of a stretch lies before, between and behind a table's cells."""
    (start, end), name = told
    for row, _ in rows[bisect_left(rows, start, key=lambda row: row[0][0]) :]:
        if row[0] >= end:
            break
        if start < row[0]:
            yield (start, row[0]), name
        start = row[1]
    if start < end:
        yield (start, end), name


def _of_rows(text: str) -> list[Told]:
    named = dict(cells_of_areas(text))
    found: dict[Span, str] = {}
    for record in records(text) if named else ():
        area = next((named[field.cell] for field in record.of("area") if field.cell in named), None)
        for field in record.fields:
            if area is not None and field.role != "area" and field.cell[0] < field.cell[1]:
                found.setdefault(field.cell, area)
    return list(found.items())


def _of_sections(text: str) -> list[Told]:
    """From each heading that an area's name is, or opens, to the next one, or to the next heading's number."""
    found = [m for m in _HEADING.finditer(text) if m["opens"] is None or m["opens"] in divisions()]
    heads = [(m.span(), area) for m in found if (area := area_named(m["area"] or m["opens"])) is not None]
    if len({area for _, area in heads}) < 2:
        return []
    numbered = bool(_NUMBERED.match(text, heads[0][0][0]))
    ends = sorted({span[0] for span, _ in heads} | {m.start() for m in _NUMBERED.finditer(text) if numbered})
    others = [m.start("line") for m in _OTHER_HEADING.finditer(text, heads[0][0][1])]
    last = next((at for at in others if at >= heads[-1][0][1]), None)
    if last is not None and {*others[: others.index(last)]} <= {span[0] for span, _ in heads}:
        ends = sorted({*ends, last})
    ends.append(len(text))
    return [((span[0], ends[bisect_right(ends, span[0])]), area) for span, area in heads]


def _of_turns(text: str, place: str | None) -> list[Told]:
    """Up to the end of the paragraph, the next turn or the sentence that names the article's place again."""
    if place is None or divisions().level(place) not in ("county", None):
        return []
    turns = [(m.start("area"), m["area"]) for m in _TURN.finditer(text) if m["area"] == place or _turns_to(m)]
    told = []
    for (start, area), after in zip_longest(turns, turns[1:]):
        stop = text.find("\n", start)
        end = min(len(text) if after is None else after[0], len(text) if stop < 0 else stop)
        again = _named_again(text, place, start, end)
        end = end if again is None else text.rfind("。", start, again) + 1
        if area != place and start < end:
            told.append(((start, end), area))
    return told


def _named_again(text: str, place: str, start: int, end: int) -> int | None:
    """Where the article's place is named again, or is 我县: in what somebody says that is the speaker's."""
    for found in re.finditer(rf"{called_of(place)[-1]}|(?P<ours>我们?{place[-1]})", text[start:end]):
        said = text.rfind("“", start, start + found.start()) > text.rfind("”", start, start + found.start())
        if found["ours"] is None or not said:
            return start + found.start()
    return None


def _turns_to(turn: re.Match[str]) -> bool:
    """在安陵县，… and 安陵县则…: another county than the article's."""
    area = turn["area"]
    level = divisions().level(area)
    if level is None and turn["beside"]:
        return area[-1] in "县旗" and not NOT_A_PLACE.search(area)
    return level == "county" and bool(turn["beside"] or (turn["inside"] and turn["after"]) or turn["after"] == "则")
