"""Local bodies of nationwide utilities: 国网宁海供电公司 → 国网; with the supply station behind them."""

from __future__ import annotations

import re

from ingest.extract.entities.notebook import HARD, Notebook

GROUP = (
    r"国家电网|国网|南方电网|[\u4e00-\u9fa5]{2,3}电网公司|国家能源集团|中国石化|中国石油|中石化|中石油|"
    r"中国移动|中国电信|中国联通|中国铁塔|中国邮政"
)
LOCAL = re.compile(
    rf"(?P<group>{GROUP})(?P<local>[\u4e00-\u9fa5]{{2,12}}?(?:供电分?公司|电力公司|分公司|供电局|供电所|公司))"
    r"(?P<station>[\u4e00-\u9fa5]{2,4}供电所)?"
)
AREA_WITH_AND = re.compile(r"[\u4e00-\u9fa5]?和[\u4e00-\u9fa5]?(?=[市县区])")  # 共和县, 和田市
ALONE = re.compile(
    r"中国(?:化学|能建|电建|中铁|铁建|中车|铝业|宝武|商飞|船舶集团|铁塔|邮政|移动|电信|联通)(?=旗下|所属|下属|、|，|。|与|和|等|投资|承建|的)|国网(?=[，。、]|"
    r"供电)|(?:南方电网|国家电网)(?![\u4e00-\u9fa5]{0,8}公司)"
)
CROSSES = re.compile(r"[的和与及向为在将由]|供货|供应|合作|签")


def find(note: Notebook) -> None:
    for found in LOCAL.finditer(note.text):
        if CROSSES.search(AREA_WITH_AND.sub("", found["local"])) or any(c in HARD for c in found["local"]):
            continue
        if found["group"] != "国网":
            note.note("Organization", "enterprise", found.span("group"), "part of a name")
        note.note("Organization", "enterprise", (found.start(), found.end("local")), "local utility")
        if found["station"]:
            note.note("Organization", "enterprise", found.span(), "local utility's station")
    for found in ALONE.finditer(note.text):
        note.note("Organization", "enterprise", found.span(), "utility")
