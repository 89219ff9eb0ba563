"""Tables and blocks of labels in an article, as records: one a chain's row, each field a cell with its column's role.

产业链 | 链长 | 链主 above its rows · a table on its side, with the labels in front and chains above · 链名：… 链长：…
链主：… in lines or behind semicolons. Who reads on asks for a field's role, not for how its table was drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest

from graph.facts import Span
from ingest.documents.lines import BARS
from ingest.extract.columns import role_of

BAR = re.compile(rf"[ \u3000]*[\t{BARS}][ \u3000]*")
WIDE = re.compile(r"[ \u3000]{2,}|\u3000")
CLOSE = (re.compile(r"[ \u3000]+"), re.compile(r"[ ]*[,，][ ]*"))  # only below a header that is nothing but labels
RULED = re.compile(r"[\s|｜:+\-—─━═]+$")
LINE = re.compile(r"[^\n]+")
HEADER_LONGEST = 300
TORN = 4  # lines that one row is torn into where a cell holds line ends
TELLING = frozenset(["leader", "banker", "department", "owner", "member", "service", "committee"])  # roles on a chain
TOPIC = re.compile(r"项目|事项|内容|类别|名称|分类|")  # above the labels of a table on its side
SAME = re.compile(r"同上|同前|〃|″")
NOBODY = re.compile(
    r"[（(]?(?:无|暂[无缺]|[空暂]缺|待[^，。；]{0,6}|未定|尚?未[^，。；]{0,6}|[-—–－─/／.…*＊、]+|)[）)]?"
)
LABELLED = re.compile(
    r"(?P<lead>^|[；;。，,）)\n\t|｜ \u3000])"
    r"(?:[ \u3000]|[-·•●◆■*]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)、.．])*"
    r"[“【\[]?(?P<label>[\u4e00-\u9fa5]{2,10})(?P<aside>[（(][^（）()\n]{1,12}[）)])?[”】\]]?[ ]?[：:]"
)
VALUE = re.compile(r"[^；;。\n]*")


@dataclass(frozen=True, slots=True)
class Field:
    """A cell: what its column holds, by which label, where it stands, and the lines that say so."""

    role: str | None
    label: str
    cell: Span
    line: Span


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one row, column or block; ``at`` is where it begins. ``labelled``: a block, whose chain may stand
    before it (（一）茶产业链。链长：…)."""

    fields: tuple[Field, ...]
    at: int
    labelled: bool = False

    def of(self, role: str) -> list[Field]:
        return [field for field in self.fields if field.role == role]


@lru_cache(4)
def records(text: str) -> tuple[Record, ...]:
    """All records of a text, in its order."""
    found = [*_of_tables(text), *_of_blocks(text)]
    return tuple(sorted(found, key=lambda record: record.at))


def is_empty(cell: str) -> bool:
    """无, ——, 待遴选: the cell names nobody."""
    return NOBODY.fullmatch(cell.strip()) is not None


def _of_tables(text: str) -> Iterator[Record]:
    lines = [found.span() for found in LINE.finditer(text)]
    at = 0
    while at < len(lines):
        table = _table(text, lines, at)
        if table is None:
            at += 1
            continue
        rows, at = table
        yield from rows


def _table(text: str, lines: Sequence[Span], at: int) -> tuple[list[Record], int] | None:
    """The records of the table whose header is that line, and the line behind it."""
    start, end = lines[at]
    if end - start > HEADER_LONGEST:
        return None
    for gap in (BAR, WIDE, *CLOSE):
        if len(cells := _cells(text, lines[at], gap)) < 2:
            continue
        roles = [role_of(text[slice(*cell)]) for cell in cells]
        known = sum(role not in (None, "number") for role in roles)
        if known >= 2 and (gap not in CLOSE or (None not in roles and len(roles) > 2)):
            return _below(text, lines, at, gap, cells)
        if known < 2 and gap not in CLOSE:
            beside = _on_its_side(text, lines, at, gap, cells)
            if beside is not None:
                return beside
    return None


def _below(
    text: str, lines: Sequence[Span], at: int, gap: re.Pattern[str], header: list[Span]
) -> tuple[list[Record], int]:
    labels = [re.sub(r"\s", "", text[slice(*cell)]) for cell in header]
    roles = [role_of(label) for label in labels]
    found: list[Record] = []
    nth = at + 1
    while nth < len(lines):
        if RULED.match(text, *lines[nth]):
            nth += 1
            continue
        cells = _cells(text, lines[nth], gap)
        if len(cells) < 2 or sum(role_of(text[slice(*c)]) not in (None, "number") for c in cells) >= 2:
            break
        cells, last = _whole_row(text, lines, nth, gap, cells, len(roles))
        if len(cells) == len(roles):
            line = (lines[nth][0], lines[last][1])
            fields = [Field(role, label, cell, line) for role, label, cell in zip(roles, labels, cells, strict=True)]
            found.append(_completed(text, fields, found[-1] if found else None))
        nth = last + 1
    return found, nth


def _whole_row(
    text: str, lines: Sequence[Span], at: int, gap: re.Pattern[str], cells: list[Span], columns: int
) -> tuple[list[Span], int]:
    """A row with line ends in a cell is put together again, one without its last bars filled up; the number of its
    last line."""
    whole, last = cells, at
    while len(whole) < columns and last + 1 < len(lines) and last - at < TORN and gap is BAR:
        more = _cells(text, lines[last + 1], gap)
        if len(more) == 1 and text[more[0][1] - 1] == "。":
            break  # the table is over, a sentence follows
        if len(whole) + len(more) - 1 > columns:
            break
        whole, last = [*whole[:-1], (whole[-1][0], more[0][1]), *more[1:]], last + 1
    if len(whole) == columns:
        return whole, last
    end = lines[at][1]
    return ([*cells, *[(end, end)] * (columns - len(cells))] if gap is BAR else cells), at


def _completed(text: str, fields: list[Field], above: Record | None) -> Record:
    """同上, and no chain or area where the cells of one are merged: what the row above has."""
    done = []
    for nth, field in enumerate(fields):
        words = text[slice(*field.cell)].strip()
        same = SAME.fullmatch(words) or (field.role in ("chain", "area") and not words)
        if same and above is not None:
            there = above.fields[nth]
            field = replace(field, cell=there.cell, line=(there.line[0], field.line[1]))
        done.append(field)
    return Record(tuple(done), fields[0].line[0])


def _on_its_side(
    text: str, lines: Sequence[Span], at: int, gap: re.Pattern[str], header: list[Span]
) -> tuple[list[Record], int] | None:
    """产业链 | 茶叶 | 油茶 above 链长 | 甲 | 乙: a record for each column behind the first."""
    if _lost_its_corner(text, lines, at, gap, header):
        header = [(lines[at][0],) * 2, *header]
    first = text[slice(*header[0])].strip()
    if (len(header) < 3 and role_of(first) != "chain") or not (role_of(first) or TOPIC.fullmatch(first)):
        return None
    rows: list[tuple[str, list[Span], Span]] = []
    nth = at + 1
    while nth < len(lines):
        cells = [] if RULED.match(text, *lines[nth]) else _cells(text, lines[nth], gap)
        if cells:
            label = re.sub(r"\s", "", text[slice(*cells[0])])
            short = len(cells) < len(header) and gap is BAR
            cells += [(lines[nth][1],) * 2] * (len(header) - len(cells)) if short and len(cells) > 1 else []
            if len(cells) != len(header) or role_of(label) == "chain" or any(label == one for one, _, _ in rows):
                break
            rows.append((label, cells, lines[nth]))
        nth += 1
    if not any(role_of(label) in TELLING for label, _, _ in rows):
        return None
    found = []
    for column in range(1, len(header)):
        fields = [Field("chain", first, header[column], lines[at])]
        fields += [Field(role_of(label), label, row[column], (lines[at][0], line[1])) for label, row, line in rows]
        found.append(Record(tuple(fields), header[column][0]))
    return found, nth


def _lost_its_corner(text: str, lines: Sequence[Span], at: int, gap: re.Pattern[str], header: Sequence[Span]) -> bool:
    """Whether the first cell was empty and went with the blanks at the line's head: a row has one cell more, and its
    label stands there."""
    if at + 1 == len(lines) or any(role_of(text[slice(*cell)]) for cell in header):
        return False
    row = _cells(text, lines[at + 1], gap)
    return len(row) == len(header) + 1 and role_of(text[slice(*row[0])]) is not None


def _cells(text: str, line: Span, gap: re.Pattern[str]) -> list[Span]:
    """Those between bars may be empty; what stands outside of the outer bars is none."""
    start, end = line
    cells = []
    for found in gap.finditer(text, start, end):
        cells.append((start, found.start()))
        start = found.end()
    cells.append((start, end))
    if gap is not BAR:
        return [cell for cell in cells if text[slice(*cell)].strip()]
    if len(cells) > 1 and text[line[0]] in BARS:
        del cells[0]
    if len(cells) > 1 and text[line[1] - 1] in BARS:
        del cells[-1]
    return cells


def _of_blocks(text: str) -> Iterator[Record]:
    """链名：… 链长：… 链主：…, in lines or one behind the other: one begins with each 链名, and where a label that
    was there comes again or words that are nobody's stand between."""
    block: list[Field] = []
    end = 0
    for field in _labelled(text):
        apart = re.sub(r"[\s；;。，,]", "", text[end : field.line[0]]) if block else ""
        again = any(field.label == other.label for other in block)
        if block and (field.role == "chain" or again or apart):
            yield from _block(block)
            block = []
        block.append(field)
        end = field.line[1]
    yield from _block(block)


def _block(fields: list[Field]) -> Iterator[Record]:
    """Two labels at least, one of them of a chain: 牵头单位 and 责任单位 alone may be those of a task."""
    told = [field for field in fields if field.role in TELLING or field.role == "chain"]
    if len(told) >= 2 and any("链" in field.label for field in told):
        yield Record(tuple(fields), fields[0].line[0], labelled=True)


def _labelled(text: str) -> Iterator[Field]:
    """Each label that a colon follows, with its value up to the next label or mark."""
    found = [m for m in LABELLED.finditer(text) if role_of(m["label"]) is not None]
    for match, after in zip_longest(found, found[1:]):
        value = VALUE.match(text, match.end())
        end = value.end() if value else match.end()
        if after is not None and after.start() < end:
            end = after.start()
        while end > match.end() and text[end - 1] in " \u3000，,、\t|｜":
            end -= 1
        yield Field(role_of(match["label"]), match["label"], (match.end(), end), (match.start("label"), end))


def pieces(text: str, cell: Span) -> Iterator[Span]:
    """The names that a cell lists: 甲、乙, 甲/乙, one below the other; brackets and what stands in them left out."""
    for found in re.finditer(r"[^、，,；;/／\s（）()<>★☆*＊▲△●◆■※“”\"]+", text[slice(*cell)]):
        yield cell[0] + found.start(), cell[0] + found.end()
