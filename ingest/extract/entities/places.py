"""Places: administrative areas written in full, the article's own place, towns and villages."""

from __future__ import annotations

import re

from ingest.extract.areas_told import cells_of_areas
from ingest.extract.divisions import called_of, divisions
from ingest.extract.entities.chain_areas import full_name
from ingest.extract.entities.notebook import Area, Notebook

TOWN = re.compile(
    r"[\u4e00-\u9fa5]{2,4}?(?:街道(?!办|口|上)|镇(?!镇(?![长党政]))(?![长党静定政压村区域级重子委上里痛北南])|乡(?![村镇贤亲土愁情音里长党建])|苏木|嘎查)"
)
NO_SYLLABLE = "[的了和与及在从到是有为把将对给向由于个这那各本该全每几以替让占光其帮使靠跨请赴可又但而乡县市省]"
OPENING_TOWN = re.compile(  # …，小岭镇的…, 搬到前坊街道: needs no tagger where a clause or a word of place is before
    r"(?<![^，。；：、“（(\n\t \u3000,;:—！？!?在驻于从到向给由与和及去往替以是让])"
    rf"(?:(?!{NO_SYLLABLE})[\u4e00-\u9fa5]){{2,3}}(?<![城村集古重大小两个名老中壁])"
    r"(?:街道(?![办口上两旁])|(?<!景德)镇(?!镇(?![长党政]))(?![长定静压区域级痛])"
    r"|(?<![之返回归老下故家侨诗螺杞平新良水山连])乡(?=[的、，。党政]))"
)
VILLAGE = re.compile(r"[\u4e00-\u9fa5]{2,4}?村(?![民庄里口镇集干支部级委企两委头寨长])")

NAMED = r"(?:(?![、和在的了等])[\u4e00-\u9fa5])"
LOCAL_BODY = re.compile(r"党委|党总支|党支部|党群|人民政府|政府|办事处")
GOVERNED = re.compile(rf"[\u4e00-\u9fa5]{{2,4}}?(?:街道|镇|乡|苏木|嘎查|社区|村)(?={LOCAL_BODY.pattern})")
LISTED = re.compile(
    rf"(?P<items>(?:(?<![\u4e00-\u9fa5])|(?<=[给在下赴和了]))(?:{NAMED}{{2,4}}、)*{NAMED}{{2,4}}[、和]{NAMED}{{2,3}}?)(?:等?[两二三四五六七八九十\d]+个?|等)"
    r"(?P<level>乡镇|镇|乡|街道|村|县区|区县|县|区)(?![长域级])"
)
BUILT_AREA = re.compile(r"(?<=[在于到])[\u4e00-\u9fa5]{2}(?:新城|片区)(?=[，。、的建开拿设落布])")
COMMON = re.compile(
    r"该|本|全|各|乡镇|苏木镇|嘎查村"
    r"|之乡|小镇|城乡|[两二三四五六七八九十]个?[镇乡村]$|[城山]?村镇|这|农村|特色"
)
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
        if area.full and (is_inner(note, area) or not inside_organization(note, area.span)):
            note_area(note, area.span, area.name)
        elif not area.full and (around_next(note, area) or home_of_a_body(note, area)):
            note.note("Place", None, area.span, "area")
    listed_localities(note)
    for cell, name in cells_of_areas(note.text):
        if name not in divisions() or note.text[slice(*cell)].strip() != name:
            note_cell(note, cell, name)
    for found in BUILT_AREA.finditer(note.text):
        if not inside_organization(note, found.span()):
            note.note("Place", None, found.span(), "built area")
    for found in OPENING_TOWN.finditer(note.text):
        note_unless_inside(note, found.span())
    for pattern in (TOWN, VILLAGE, GOVERNED):
        for found in pattern.finditer(note.text):
            note_locality(note, found.span())
    stack(note)


def stack(note: Notebook) -> None:
    """云汐市海岭区、海岭区前坊镇: with the areas right before it, each is called so too."""
    places = {c.span[1]: c.span[0] for c in note.candidates if c.type == "Place"}
    places |= {area.span[1]: area.span[0] for area in note.areas if area.full}
    for place in [c for c in note.candidates if c.type == "Place" and not inside_organization(note, c.span)]:
        start = place.span[0]
        while start in places and note.text[start - 1] in "省市县区旗州":
            start = places[start]
            place.aliases.append(note.text[start : place.span[1]])


def own_place(note: Notebook) -> None:
    """The article's place with its short form, where either stands in the text."""
    if not note.place:
        return
    names = called_of(note.place)
    for name in names:
        for span in note.occurrences(name):
            longer = any(name != other and note.text.startswith(other, span[0]) for other in names if name in other)
            if not longer and not inside_organization(note, span):
                note.note("Place", None, span, "own place", note.place, name=name)
    if not any(c.by == "own place" for c in note.candidates):
        for span in list(note.occurrences(names[-1]))[:1]:
            note.note("Place", None, span, "own place", name=note.place)


def is_inner(note: Notebook, area: Area) -> bool:
    """A county of the article's city is where its bodies are, though it is named with them alone."""
    return bool(note.place) and divisions().within(area.name, note.place or "")


def around_next(note: Notebook, area: Area) -> bool:
    """江西某县: a short province is meant when the area right after it lies in it."""
    after = note.area_at.get(area.span[1])
    return bool(
        after
        and (after.full or full_name(after.name) == note.place)
        and divisions().within(full_name(after.name), area.name)
        and not inside_organization(note, area.span)
    )


def home_of_a_body(note: Notebook, area: Area) -> bool:
    """卖给上海的云帆食品公司, 河南禹州的…: where a firm or an institute is from; with the province in front."""
    if (after := note.area_at.get(area.span[1])) and not after.full:
        return divisions().within(after.name, area.name) and home_of_a_body(note, after)
    at = area.span[1] + 1
    return (
        note.text[at - 1 : at] == "的"
        and any(c.span[0] == at and c.kind in ("enterprise", "academia") for c in note.near(at, at))
        and not inside_organization(note, area.span)
    )


def note_area(note: Notebook, span: tuple[int, int], name: str) -> None:
    names = [short for short in called_of(name)[1:] if short in note.text.replace(name, "")]
    note.note("Place", None, span, "area", *names)


def note_cell(note: Notebook, cell: tuple[int, int], name: str) -> None:
    """In a column of areas a short name is one, and a name that no gazetteer knows."""
    words = note.text[slice(*cell)]
    start = cell[0] + len(words) - len(words.lstrip())
    span = start, start + len(words.strip())
    note.note("Place", None, span, "area", *({note.text[slice(*span)]} - {name}), name=name)


def inside_organization(note: Notebook, span: tuple[int, int]) -> bool:
    """A place inside a longer name is not meant itself, unless the name stacks levels (某县某镇…基地, ruling 8)."""
    for candidate in note.near(*span):
        if candidate.type in ("Place", "Person"):
            continue
        start, end = candidate.span
        if start <= span[0] and span[1] <= end:
            if candidate.type in ("Chain", "Project", "Initiative"):
                return start != span[0]
            return not stacked(note, start, end) and not runs_a_body(note, span, candidate.kind)
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


def runs_a_body(note: Notebook, span: tuple[int, int], kind: str | None) -> bool:
    """云溪镇|党委, 月岭村|党支部, 云溪镇|果蔬专业合作社: the town or village is meant too."""
    if note.text[span[1] - 1] not in "镇乡村道木查" or kind == "bank":
        return False
    return kind in ("enterprise", "park") or bool(LOCAL_BODY.match(note.text, span[1]))


def listed_localities(note: Notebook) -> None:
    """云溪、月岭两个镇: the level behind the list is that of each."""
    for found in LISTED.finditer(note.text):
        level = found["level"].replace("县区", "").replace("区县", "").replace("乡镇", "")
        at = found.start("items")
        for item in re.split("[、和]", found["items"]):
            start, at = at, at + len(item) + 1
            tag = note.tag_at(start)
            if tag and tag.start < start:
                continue
            full = full_name(item) if item in divisions().by_short else item + level
            note.note("Place", None, (start, start + len(item)), "listed locality", *({item} - {full}), name=full)


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
            or (tag and tag.start == at and tag.tag in ("LOC", "ORG", "nz", "PER") and LOCAL_BODY.match(note.text, end))
            or (
                tag
                and tag.start == at
                and re.search(r"[在驻于县市区的、，址入户与往进]$", note.text[:at])
                and tag.tag in ("LOC", "ORG")
            )
        ):
            note_unless_inside(note, (at, end))
            return


def note_unless_inside(note: Notebook, span: tuple[int, int]) -> None:
    if not inside_organization(note, span) and not COMMON.search(note.text[slice(*span)]):
        note.note("Place", None, span, "locality")
