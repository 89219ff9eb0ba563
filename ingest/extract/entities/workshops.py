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
TAIL = (
    r"(?:夫妻厂|老灶|老号|老铺|小筑|[布粮茶车]行|车队|连锁|铺子|工坊|作坊|小院|五金|[厂坊铺店窑]|"
    r"(?<![化书物档育术技念])馆|(?<![销用作])社)"
)
NAMED_AFTER = re.compile(  # 天岭镇的天岭铜粉老灶: a shop that bears its town's name
    rf"(?P<name>(?!人){SYLLABLE}{{2,7}}?{TAIL})(?=[，。、；：（）(“”\n0-9]|[是在借的给向把从将由有每去今也还只手一原与和拿做就靠欠缺贷]|$)"
)
TOWN_AGAIN, TOWN_WORD = re.compile("镇|乡|街道"), re.compile("(?:镇|乡|街道)$")
BEFORE_IT = frozenset("，。；：、“（(\n\t \u3000,;:—！？!?的给向由从与和为把让替到在找请是帮于使着守")
COMMON = re.compile(
    r"^(?:许多|不少|部分|其他|最大|第一|唯一|所有|大量|作坊|古|传统)|(?:代|加)工厂$|初加工|^.{1,3}作坊$"
)


def find(note: Notebook) -> None:
    for town in OPENING_TOWN.finditer(note.text):
        found = WORKSHOP.match(note.text, town.end()) or HEADED.match(note.text, town.end())
        if found and not COMMON.search(found["name"]) and not is_named(note, found.end("name")):
            note.note("Organization", "enterprise", found.span("name"), "workshop of a town")
    for short in sorted({TOWN_WORD.sub("", town.group()) for town in OPENING_TOWN.finditer(note.text)}):
        named_after(note, short)


def named_after(note: Notebook, town: str) -> None:
    for start, end in note.occurrences(town) if len(town) > 1 else ():
        found = NAMED_AFTER.match(note.text, end)
        if found is None or TOWN_AGAIN.match(note.text, end) or COMMON.search(found["name"]):
            continue
        opens = start == 0 or note.text[start - 1] in BEFORE_IT
        if opens and not is_named(note, found.end("name")):
            note.note("Organization", "enterprise", (start, found.end("name")), "named after its town")


def is_named(note: Notebook, end: int) -> bool:
    return any(c.type == "Organization" and c.span[0] < end <= c.span[1] for c in note.near(end - 1, end))
