"""Chains that the text only ever calls X链, where it counts them up: 光电、包装两条链, 五条链——香料、…."""

from __future__ import annotations

import re

from ingest.extract.entities.chain_areas import NOUNS
from ingest.extract.entities.chain_forms import find_short
from ingest.extract.entities.chains import GENERIC
from ingest.extract.entities.growth import start_of
from ingest.extract.entities.notebook import Notebook
from ingest.extract.numerals import MORE_THAN_ONE

ABOUT = re.compile(r"产业链|链[主长]|[条子]链")
STEM = r"(?:(?![的为由在是和与及向对将把从等各本该每全整这那链补延建强])[\u4e00-\u9fa5]){2,10}"
COUNTED = re.compile(rf"(?P<items>(?:{STEM}、)+{STEM})等?{MORE_THAN_ONE}(?:条|大)?(?:子|特色|重点)?链(?![主长])")
OPENED = re.compile(
    rf"{MORE_THAN_ONE}条(?:重点|特色|主导|优势)?(?:产业)?链(?:——|：|，即|，分别是|，它们是|（)(?P<items>(?:{STEM}、)+{STEM}(?:(?:和|及|与){STEM})?)(?=[。；），\n])"
)
NO_CHAIN = re.compile(
    r"^(?:供应|供销|冷|区块|产业|创新|资金|人才|价值|生态|生产|数据|信用|服务|组织|党建|政策|技术|食物|生物|证据|利益|红色?|金融|教育|强|补|延|建|护|固|融|"
    r"政府|企业|银行|联合|责任|工作|[一二三四五六七八九十两几]+条|[0-9]+条|.*[条个]|.*产业|.*供应|.*创新|.*[补强延建入上]|.*不)$"
)


def find(note: Notebook) -> None:
    """Only where the text is about chains at all."""
    if not ABOUT.search(note.text):
        return
    for pattern in (COUNTED, OPENED):
        for found in pattern.finditer(note.text):
            at = found.start("items")
            for item in re.split("[、和及与]", found["items"]):
                start = at if at > found.start("items") else max(at, start_of(note, at + len(item), len(item) + 1))
                note_chain(note, start, at + len(item))
                at += len(item) + 1
    if any(c.by == "chain by its short name" for c in note.candidates):
        find_short(note)


def note_chain(note: Notebook, start: int, end: int) -> None:
    """The chain wherever it stands as X链, and here; nothing that another chain's or body's name covers."""
    stem = note.text[start:end]
    if NO_CHAIN.match(stem) or GENERIC.match(stem) or note.text.startswith("产业链", end):
        return
    if any(c.span[0] < end and start < c.span[1] and c.type != "Place" for c in note.near(start, end)):
        return
    words = [tag.tag for tag in note.tags_from(start) if tag.start < end][:4]
    if not words or not all(word in NOUNS or word == "v" for word in words) or words[-1] == "v":
        return
    short, stop = stem + "链", end + 1 if note.text.startswith("链", end) else end
    names = [n for n in (stem + "产业链", stem) if n in note.text or n == stem + "产业链"]
    name = short if short in note.text else stem + "产业链"
    note.note("Chain", None, (start, stop), "chain by its short name", *names, name=name)
