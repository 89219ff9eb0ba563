"""Short names of organisations: declared (以下简称“X”), or derived from a full name and then found in the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container

from ingest.extract.divisions import divisions
from ingest.extract.entities.notebook import Candidate, Notebook

DECLARED = re.compile(
    r"[（(](?:以下|下文)?(?:统一)?(?:简称|下称|称|以下称)(?:为)?[:：]?[“\"「]?([^“”\"「」）)，。]{2,16})[”\"」]?[）)]|[，,](?:也就是|"
    r"大家都叫它|业内[\u4e00-\u9fa5]{0,3}说的|人称|简称)[^“，。]{0,8}“([^”]{2,12})”"
)
LEGAL = re.compile(
    r"(?:控股)?(?:集团)?(?:股份)?(?:有限责任公司|有限公司|总公司|公司|集团)$|(?:农民)?(?:种植|养殖|种养)?(?:专业|股份经济|股份|经济)?合作社(?:联合社)?$|厂$"
)
TAILS = ["集团", "公司", "股份", "合作社", "科技", "厂", "控股"]
MOST_BEARERS = 40  # what so many full names begin with is a place or a common word: no short form tells them apart
AREAS = frozenset("省市县区旗镇乡")  # what no short form of a firm ends with
FAMILIES = ("enterprise", "bank")
OPENERS = frozenset("，。；：！？、“\n,;") | {""}
GOES_ON = frozenset(("d", "p", "c", "u", "v", "w", "a", "ad", "m", "f", "xc", "TIME"))  # behind a name
# Words that open many names: by itself, or with one character more, none of them is a short form.
COMMON = re.compile(
    r"中国|全国|国家|国有|现代|新型|绿色|生态|农业|科技|海洋|能源|智能|创新|发展|工业|人民|联合|产业|华夏|东方|投资|融资|建设|城市|乡村|交通|文化|旅游|电力|中小|小微|长江|黄河|珠江|太湖|淮河"
)


def find(note: Notebook) -> None:
    declared(note)
    fulls = [
        (candidate, core_of(note.text[slice(*candidate.span)], note.unlisted))
        for candidate in list({c.name: c for c in note.candidates}.values())
        if candidate.type == "Organization" and candidate.kind in FAMILIES and not candidate.by.startswith("short")
    ]
    bearers = Counter(core[:2] for _, core in fulls)
    whole = {core for candidate, core in fulls if candidate.name.endswith(("有限公司", "有限责任公司"))}
    for candidate, core in fulls:
        if bearers[core[:2]] <= MOST_BEARERS:
            derived(note, candidate, core, whole)


def declared(note: Notebook) -> None:
    """（以下简称“远澜重工”） after the name that ends there; its other occurrences are noted too."""
    for found in DECLARED.finditer(note.text):
        short = (found[1] or found[2]).strip('“”"「」 ')
        if short in note.short_names:
            continue
        ending = [c for c in note.near(*found.span()) if c.span[1] == found.start()]
        if not ending:
            continue
        full = max(ending, key=lambda c: c.span[1] - c.span[0])
        note.short_names[short] = full.name
        for span in note.occurrences(short):
            if not enclosed(note, span, full.name):
                note.note(full.type, full.kind, span, "short name, declared", full.name, name=short)


def enclosed(note: Notebook, span: tuple[int, int], full: str) -> bool:
    return any(c.span[0] <= span[0] and span[1] <= c.span[1] and c.name == full for c in note.near(*span))


def derived(note: Notebook, full: Candidate, core: str, whole: Container[str]) -> None:
    """Forms of the full name's core that stand in the text by themselves: 磐涛精铸 of 云汐磐涛精密铸造有限公司. A
    bank that is found is never another's short form: 中国银行 has all its characters in 中国农业银行. Nor is what is
    the whole core of another firm (``whole``: those of all): 磐涛铸造 is 磐涛铸造有限公司, not 磐涛铸造物流有限公司."""
    if len(core) < 2 or full.name.endswith(("行", "分公司", "银行", "信用社")):
        return
    brand = core[:2]
    if full.name in note.short_names.values() and COMMON.fullmatch(brand):
        return
    for start, _ in note.occurrences(brand):
        short = longest_form(note.text[start : start + len(core) + 4], core)
        if names_an_area(short, core):
            continue
        if (own := LEGAL.sub("", short)) != core and own in whole:
            continue
        span = (start, start + len(short))
        over = [c for c in note.near(start, start) if c.span[0] <= start < c.span[1] and c.type == "Organization"]
        same = [
            c for c in over if c.span == span and c is not full and len(short) > 2 and "bank" not in (c.kind, full.kind)
        ]
        for candidate in same:  # 远澜集团 was found by its ending
            candidate.names.append(full.name)
            note.short_names.setdefault(short, full.name)
        if over:
            continue
        if (led := with_area(note, full, start)) < start and len(short) > 1:
            span, short = (led, span[1]), note.text[led : span[1]]  # 云南|彩茧
            note.note(full.type, full.kind, span, "short name, derived", full.name, name=short)
        elif accepted(note, short, span):
            note.short_names.setdefault(short, full.name)
            note.note(full.type, full.kind, span, "short name, derived", full.name, name=short)


def names_an_area(short: str, core: str) -> bool:
    """平畴县, or 平畴 alone, is the county that 平畴县融资担保有限公司 stands in, not the firm."""
    return short[-1] in AREAS or (len(short) == 2 and core[2:3] in AREAS)


def with_area(note: Notebook, full: Candidate, start: int) -> int:
    """Where an area that the full name opens with too stands right before, else ``start``."""
    area = note.area_to.get(start)
    return area.span[0] if area and full.name.startswith(area.name) else start


def core_of(name: str, unlisted: Container[str] = ()) -> str:
    """Without the areas it opens with and the legal form it ends with."""
    core = LEGAL.sub("", name)
    while True:
        openings = (core[:n] for n in range(min(12, len(core) - 2), 1, -1))
        area = next((o for o in openings if o in unlisted or divisions().named(o) is not None), None)
        if area is None:
            return core
        core = core.removeprefix(area)


def longest_form(text: str, core: str) -> str:
    """The longest beginning of ``text`` whose characters come in the core's order, plus 集团, 公司 …"""
    at, taken = 0, 0
    while taken < len(text) and (found := core.find(text[taken], at)) >= 0:
        if taken >= 2 and found - at > 6:
            break
        at, taken = found + 1, taken + 1
    for tail in TAILS:
        if text.startswith(tail, taken):
            return text[: taken + len(tail)]
    return text[:taken]


def accepted(note: Notebook, short: str, span: tuple[int, int]) -> bool:
    if len(short) < 4 and COMMON.match(short):
        return False
    if len(short) > 2:
        return whole_words(note, span)
    tag = note.tag_at(span[0])
    if tag is not None and tag.start == span[0] and tag.tag in ("ORG", "PER", "nz", "LOC") and tag.end == span[1]:
        return True
    return is_no_word(note, short) and is_by_itself(note, span)


def is_no_word(note: Notebook, brand: str) -> bool:
    """野径, 籽归: two characters that the text has nowhere else, and which open a clause as a subject does. 花生 and
    阳光 aren't: 生, 光 stand in other words too."""
    key = ("no word", brand)
    if key not in note.known:
        alone = all(note.text.count(char) == note.text.count(brand) for char in brand)
        spans = note.occurrences(brand) if alone else ()
        note.known[key] = any(
            note.text[start - 1 : start] in OPENERS and is_by_itself(note, (start, end)) for start, end in spans
        )
    return note.known[key]


def is_by_itself(note: Notebook, span: tuple[int, int]) -> bool:
    """Whether the stretch is one word or two, and what follows goes on with no noun."""
    first, last, after = note.tag_at(span[0]), note.tag_at(span[1] - 1), note.tag_at(span[1])
    whole = first is not None and last is not None and first.start == span[0] and last.end == span[1]
    return whole and (after is None or after.tag in GOES_ON)


def whole_words(note: Notebook, span: tuple[int, int]) -> bool:
    """The form may not end inside a plain word (远澜|起重|机)."""
    first = note.tag_at(span[0])
    return first is not None and (first.start >= span[0] or first.tag in ("ORG", "v", "p"))
