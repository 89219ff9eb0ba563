"""Small works and shops that only their town introduces: 小岭镇的老葛骨架厂, 前坊街道的八仙纸坊."""

from __future__ import annotations

import re

from ingest.extract.entities.notebook import Notebook
from ingest.extract.entities.places import NO_SYLLABLE, OPENING_TOWN

SYLLABLE = rf"(?:(?!{NO_SYLLABLE}|[两一二三四五六七八九十多数几][家间个座]|[小老新旧]厂|家庭作坊|夫妻)[\u4e00-\u9fa5])"
KEPT_BY = r"(?:[厂店坊场矿][长主]|老板|社长|理事长)"  # 苏坪镇亘和电缆厂厂长…
HEADED = re.compile(rf"(?P<name>{SYLLABLE}{{2,8}}?(?:作坊|[厂店坊]|渔场|农场|煤矿))(?={KEPT_BY})")
WORKSHOP = re.compile(
    rf"的(?P<name>{SYLLABLE}{{2,8}}?(?:作坊|[厂店坊]|渔场|农场|菌种场|煤矿))"
    r"(?![区房家商里门长址方式铺业酒瓷]|有[0-9]|有限|多|子|间(?!接))"
)
COMMON = re.compile(
    r"^(?:许多|不少|部分|其他|最大|第一|唯一|所有|大量|作坊|古|传统)|(?:代|加)工厂$|初加工|^.{1,3}作坊$"
)


def find(note: Notebook) -> None:
    for town in OPENING_TOWN.finditer(note.text):
        found = WORKSHOP.match(note.text, town.end()) or HEADED.match(note.text, town.end())
        if found and not COMMON.search(found["name"]) and not is_named(note, found.end("name")):
            note.note("Organization", "enterprise", found.span("name"), "workshop of a town")


def is_named(note: Notebook, end: int) -> bool:
    return any(c.type == "Organization" and c.span[0] < end <= c.span[1] for c in note.near(end - 1, end))
