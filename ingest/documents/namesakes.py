"""Who bears the short form of an area's name without being it: persons (周临川), firms (东海石化), chains (海棠链)."""

from __future__ import annotations

import re
from bisect import bisect_right

from graph.facts import Span
from ingest.extract.divisions import divisions
from ingest.extract.entities.surnames import FAMILY
from ingest.extract.grids import records

CONTEXTS = 4  # different words that follow a short form that is meant
NO_NAME = frozenset("在于到从赴往和与及同的是我该本全为向对由让省市县区旗州")  # before an area's name, none of it
SURNAMES = FAMILY - NO_NAME
OF_A_CHAIN = re.compile("(?:产业)?链")
OF_A_FIRM = re.compile(  # 江阴云帆材料有限公司, 内蒙古银行, 江苏云帆大学; not 江阴农商行, 江阴支行
    r"(?:(?![的在与和及向把将是由为对给到从了市县区旗]|有(?!限))[\u4e00-\u9fa5]){0,14}?(?:公司|集团|合作社|股份|大学(?![城生])|(?<!农商)(?<!村镇)(?<!商业)银行(?![\u4e00-\u9fa5]{2,6}[支分]行))"
)
POSTED = re.compile(  # 由副县长黄山担任
    "(?:[市县区州旗镇乡村局院校厂处科部行队站社会组链]长|书记|主任|主席|经理|总[监裁]|常委|委员|秘书长|负责人|法人|董事|专员|特派员|"
    "教授|工程师)(?:候选人)?[：: \u3000|｜\t]{0,3}$"
)
TITLE_LONGEST = 10
BRAND = 2  # characters behind an area's that tell a firm
LONGEST_NAME = 4  # characters of a person's name
IS_SOMEBODY = re.compile(
    "同志|先生|女士|(?:担|出|兼|接|继|就)任|当选|任(?![务重意何教命])[\u4e00-\u9fa5]{0,12}?(?:长|书记|主[任席]|经理)"
)
IS_AN_AREA = re.compile("[在于到赴往去离](?:了)?$")
GOES_ON = frozenset("省市县区旗州镇乡委副人籍的、和与")  # 链长、|荣成副市长: an area with a post of its own


def is_meant(name: str, text: str) -> bool:
    """Whether the area is named in full, or in short before several different words."""
    if name in text:
        return True
    return len({match.group() for match in re.finditer(f"(?<={short_form(name)}).", text)}) >= CONTEXTS


def is_bynamed(name: str, text: str) -> bool:
    """Whether the text has its short form in a person's name (周临川), or before nothing but 链 (海棠链)."""
    places = [found.span() for found in re.finditer(short_form(name), text)]
    bears = any(
        text[start - 1 : start] in SURNAMES and not divisions().named(text[max(0, start - 2) : start])
        for start, _ in places
    )
    return bears or all(OF_A_CHAIN.match(text, end) for _, end in places)


def is_a_person(name: str, text: str) -> bool:
    """Whether somebody with a post bears its short form (副县长黄山), and no 在 or 到 stands before it; a cell
    below 链长 or 联系人 says so alone."""
    short = short_form(name)
    places = [found.span() for found in re.finditer(short, text)]
    if any(text[slice(*cell)].strip() == short for cell in cells_of_people(text)):
        return True
    if any(IS_AN_AREA.search(text, max(0, start - 2), start) for start, _ in places):
        return False
    return any(
        text[end : end + 1] not in GOES_ON
        and (POSTED.search(text, max(0, start - TITLE_LONGEST), start) or IS_SOMEBODY.match(text, end))
        for start, end in places
    )


def cells_of_people(text: str) -> list[Span]:
    """A table's cells that hold who leads a chain, has a post or is asked for."""
    roles = ("leader", "person", "contact")
    return [field.cell for record in records(text) for role in roles for field in record.of(role)]


def persons_cells(text: str) -> list[Span]:
    """Those that hold a name alone (乜新民), in order."""
    return sorted(cell for cell in cells_of_people(text) if 2 < len(text[slice(*cell)].strip()) <= LONGEST_NAME)


def is_within(at: int, spans: list[Span]) -> bool:
    """Whether one of the stretches, in order and apart, has the position."""
    nth = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return nth >= 0 and at < spans[nth][1]


def is_a_firms(name: str, text: str) -> bool:
    """Whether its short form stands in the names of firms alone: they bear that of where they come from."""
    ends = [found.end() for found in re.finditer(short_form(name), text)]
    firms = {text[end : end + BRAND] for end in ends if OF_A_FIRM.match(text, end)}  # 东海石化总经理 is of 东海石化公司
    return all(text[end : end + BRAND] in firms for end in ends)


def short_form(name: str) -> str:
    division = divisions().named(name)
    return division.short if division else name
