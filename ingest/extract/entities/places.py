"""Places: administrative areas written in full, the article's own place, towns and villages."""

from __future__ import annotations

import re

from ingest.extract.divisions import divisions, short_of
from ingest.extract.entities.chains import full_name
from ingest.extract.entities.notebook import Area, Notebook

TOWN = re.compile(
    r"[\u4e00-\u9fa5]{2,4}?(?:街道(?!办|口|上)|镇(?![长党静定政压村区域级重子委上里痛北南])|乡(?![村镇贤亲土愁情音里长党建])|苏木|嘎查)"
)
VILLAGE = re.compile(r"[\u4e00-\u9fa5]{2,4}?村(?![民庄里口镇集干支部级委企两委头寨长])")


ABROAD = re.compile(
    r"(?<=在)(?:越南|泰国|印度尼西亚|印尼|马来西亚|柬埔寨|老挝|缅甸|印度|墨西哥|匈牙利|塞尔维亚|德国|法国|西班牙|巴西|埃及|埃塞俄比亚|摩洛哥|哈萨克斯坦|乌兹别克斯坦|"
    r"俄罗斯|美国|日本|韩国|新加坡|沙特阿拉伯)"
    r"(?=设立|设|建|投资|建成|建设|办|开|成立)"
)
REGION = re.compile(r"(?:长三角|珠三角|京津冀|成渝(?=地区|双城)|粤港澳大湾区|大湾区)(?:地区)?")


def find(note: Notebook) -> None:
    own_place(note)
    for found in REGION.finditer(note.text):
        if not inside_organization(note, found.span()):
            short = found.group().removesuffix("地区")
            note.note("Place", None, found.span(), "region", *({short} - {found.group()}))
    for found in ABROAD.finditer(note.text):
        note.note("Place", None, found.span(), "country")
    for area in note.areas:
        if area.full and not inside_organization(note, area.span):
            note_area(note, area.span, area.name)
        elif not area.full and around_next(note, area):
            note.note("Place", None, area.span, "area")
    for pattern in (TOWN, VILLAGE):
        for found in pattern.finditer(note.text):
            note_locality(note, found.span())


def own_place(note: Notebook) -> None:
    """The article's place with its short form, where either stands in the text."""
    if not note.place:
        return
    short = short_of(note.place)
    for name in dict.fromkeys((note.place, short)):
        for span in note.occurrences(name):
            longer = name == short and note.text.startswith(note.place, span[0])
            if not longer and not inside_organization(note, span):
                note.note("Place", None, span, "own place", note.place, name=name)
    if not any(c.by == "own place" for c in note.candidates):
        for span in list(note.occurrences(short))[:1]:
            note.note("Place", None, span, "own place", name=note.place)


def around_next(note: Notebook, area: Area) -> bool:
    """江西某县: a short province is meant when the area right after it lies in it."""
    after = note.area_at.get(area.span[1])
    return bool(
        after
        and (after.full or full_name(after.name) == note.place)
        and divisions().within(full_name(after.name), area.name)
        and not inside_organization(note, area.span)
    )


def note_area(note: Notebook, span: tuple[int, int], name: str) -> None:
    short = short_of(name)
    names = [short] if short != name and short in note.text.replace(name, "") else []
    note.note("Place", None, span, "area", *names)


def inside_organization(note: Notebook, span: tuple[int, int]) -> bool:
    """A place inside a longer name is not meant itself, unless the name stacks levels (某县某镇…基地, ruling 8)."""
    for candidate in note.near(*span):
        if candidate.type in ("Place", "Person"):
            continue
        start, end = candidate.span
        if start <= span[0] and span[1] <= end:
            if candidate.type in ("Chain", "Project", "Initiative"):
                return start != span[0]
            return not stacked(note, start, end)
    return False


def stacked(note: Notebook, start: int, end: int) -> bool:
    area = note.area_at.get(start)
    if area is None and (town := TOWN.match(note.text, start, end)):
        return bool(VILLAGE.match(note.text, town.end(), end))
    if area is None or not area.full:
        return False
    after = area.span[1]
    inner = note.area_at.get(after)
    return bool((inner and inner.full and inner.span[1] < end) or TOWN.match(note.text, after, end))


def note_locality(note: Notebook, span: tuple[int, int]) -> None:
    """A town or village: right after an area, or a place to the tagger."""
    start, end = span
    for at in range(start, end - 2):
        area_before = (at in note.area_to and note.area_to[at].full) or any(
            c.type == "Place" and c.span[1] == at for c in note.near(at, at)
        )
        if note.text[at] == "任" and end - at > 3:
            continue  # 任石桥镇…: holds a post there
        tag = note.tag_at(at)
        if tag and tag.start == at and tag.tag in ("p", "d", "v", "u", "c"):
            continue
        local = tag is not None and tag.start == at and tag.tag == "LOC" and tag.end >= end
        if (
            area_before
            or local
            or (
                tag
                and tag.start == at
                and re.search(r"[在驻于县市区的、，址入户与往进]$", note.text[:at])
                and tag.tag in ("LOC", "ORG")
            )
        ):
            if not inside_organization(note, (at, end)) and not re.search(
                "该|本|全|各|乡镇|[城山]?村镇|这|农村|特色", note.text[at:end]
            ):
                note.note("Place", None, (at, end), "locality")
            return
