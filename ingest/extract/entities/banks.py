"""Banks: known ones with their short forms, local ones by their place, and branches with their head office."""

from __future__ import annotations

import re
from functools import cache

from ingest.extract.entities.departments import OWN, in_full
from ingest.extract.entities.growth import opened, start_of
from ingest.extract.entities.notebook import HARD, Notebook
from ingest.extract.gazetteers import gazetteer

LOCAL = re.compile(
    r"(?<=[市州])商业银行|农村商业银行|农村合作银行|村镇银行|农商银行|农商行|银行(?!业|行业)|"
    r"农担(?:(?:公司|集团)(?![贷保产业体项费率])|(?![公集贷保产业体项费率]))"
)
BRANCH = re.compile(
    r"(?:股份有限公司|有限责任公司)?([\u4e00-\u9fa5]{2,12}?)(?:中心支行|分行营业部|营业管理部|分行|支行|营业部|支公司|分公司)(?!长)?"
)
LEGAL = re.compile(r"股份有限公司|有限责任公司")
DEPARTMENT = re.compile(
    r"(?:公司(?:业务|金融)?|普惠(?:金融)?|三农(?:金融)?|零售|小微(?:企业)?|信贷)部(?=总经理|经理|主任|负责人|副)"
)
COUNTER = re.compile(r"[\u4e00-\u9fa5]{2,6}?(?:分理处|营业所|储蓄所|支行)")
NO_BRANCH = re.compile(r"[和与及向对为给在等的]|银行|分别|联合|推出|发放|参加|牵头")
GENERIC = re.compile(
    r".*(?:没有|贷款|放款|授信|经办|服务|主办|合作|商业|跑|一组|结对|挂钩|合作|农户|企业|产业链|参与|多家)$|^(?:[0-9]+|[一二三四五六七八九十]+|各|多|等|服务|主办|合作|"
    r"商业|国有|股份制|地方|中小|驻[\u4e00-\u9fa5]|有关|相关|上述|两|几|更多|不少|政策性|大型|链|"
    r"政|校|院|金融|余|家|参会|[^\u4e00-\u9fa5]+|县级|市级|省级|农村|外资|民营|和|与|由|该|本|当地|本地)+$"
)
DEALS = re.compile(r"[欠还找借问向跟靠求从给到去是由叫让请][省市县区旗]")  # 欠|县农商行的400万元


@cache
def full_names() -> dict[str, str]:
    """Every form → the full name."""
    return {form: full for full, forms in gazetteer("banks").items() for form in (full, *forms)}


@cache
def known_pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, full_names()), key=len, reverse=True)))


def find(note: Notebook) -> None:
    taken: set[int] = set()
    for found in known_pattern().finditer(note.text):
        if len(found.group()) == 2 and not branch_end(note, found.end()) and not is_told_in_full(note, found):
            continue  # 中行, 农行 alone are too short to trust
        if found.group().endswith("银行") or found.end() not in taken:
            taken.add(found.end())
            note_bank(note, found.start(), found.end())
    for found in LOCAL.finditer(note.text):
        if found.end() in taken:
            continue
        start = opened(note, found.end())
        start = start_of(note, found.start(), 14) if start is None else start
        stem = note.text[start : found.start()]
        if DEALS.fullmatch(stem) and start not in note.area_at:
            start, stem = start + 1, stem[1:]
        if len(stem) >= 2 and not GENERIC.match(stem):
            note_bank(note, start, found.end())
        elif found.group() != "银行" and OWN.fullmatch(note.text, start, found.start()):  # 县农商行
            note_bank(note, start, found.end(), in_full(note, note.text[start : found.end()], start))


def is_told_in_full(note: Notebook, found: re.Match[str]) -> bool:
    """交行 as a word of its own where the text has 交通银行 too."""
    tag = note.tag_at(found.start())
    return tag is not None and (tag.start, tag.end) == found.span() and full_names()[found.group()] in note.text


def note_bank(note: Notebook, start: int, end: int, full: str = "") -> None:
    """The bank and, where the name goes on to one, its branch; ``full``: its name with the place."""
    name = note.text[start:end]
    full = full or full_names().get(name, name)
    note.note("Organization", "bank", (start, end), "bank", *({full} - {name}))
    if legal := LEGAL.match(note.text, end):
        note.note("Organization", "bank", (start, legal.end()), "bank in full", full)
    if desk := DEPARTMENT.match(note.text, branch_end(note, end) or end):
        note.note("Organization", "bank", (start, desk.end()), "department of a bank")
    if tail := branch_end(note, end):
        branch = note.text[end:tail]
        note.note("Organization", "bank", (start, tail), "branch", *({full + branch} - {name + branch}))
        if counter := COUNTER.match(note.text, tail):
            note.note("Organization", "bank", (start, counter.end()), "branch")


def branch_end(note: Notebook, end: int) -> int | None:
    found = BRANCH.match(note.text, end)
    if not found or NO_BRANCH.search(found[1]) or any(c in HARD for c in found[1]):
        return None
    return found.end()
