"""Enterprises that the article only ever calls by their brand and trade (远澜重工, 恒泽精密), with no legal form."""

from __future__ import annotations

import re

from ingest.extract.divisions import divisions
from ingest.extract.entities.notebook import Notebook

TRADE = re.compile(
    r"重工|电子|精密|科技|股份|新材|新材料|能源|生物|医药|制药|药业|化工|石化|钢铁|铝业|铜业|锂业|矿业|机械|机电|电气|电器|光电|光伏|光能|半导体|"
    r"微电子|通信|智能|装备|汽车|动力|电池|电缆|线缆|轴承|模具|阀门|泵业|船舶|航空|纺织|服饰|鞋业|家居|陶瓷|玻璃|建材|包装|食品|乳业|酒业|茶业|"
    r"果业|牧业|种业|农牧|粮油|生态|环保|物流|传媒|软件|信息|激光|仪器|医疗|实业|控股|重机|机床|数控|机器人|制造|特钢|轮胎|纸业|木业"
)
FIRM_BEHIND = (
    r"(?:集团)?(?:董事长|总经理|副总|总裁|总工|负责人|厂长|创始人|党委|党支部|党总支|等(?:[0-9]+|[一二两三四五六七八九十多]+)?"
    r"[家户]?(?:[一-龥]{0,6})?企业|两家企业|的车间|车间|公司|今年|去年|投资|增资|牵头|产值|签约|签订|联合|携手|与|和|、|为|向|是)"
)
FIRM_BEFORE = r"(?:链主(?:企业)?|龙头(?:企业)?|企业|客户|供应商|向|为|与|和|、|由|帮助|推动|包括|走进|联合|，|。|\n)"
COMMON = re.compile(
    r"^(?:中国|国家|全国|全省|全市|全县|现代|新型|高端|绿色|智能|传统|本地|当地|国产|进口|通用|专用|数字|军工)|产业|行业|企业|领域|[的和与及等、]"
)
NAMES = ("ORG", "nz", "PER", "LOC")
TIMES = 2  # how often a name must stand there


def find(note: Notebook) -> None:
    seen: set[str] = set()
    for found in TRADE.finditer(note.text):
        start = start_of_brand(note, found.start())
        if start is None:
            continue
        name = note.text[start : found.end()]
        if name not in seen and stands_as_a_firm(note, name):
            seen.add(name)
            for span in note.occurrences(name):
                if not any(c.span[0] < span[1] and span[0] < c.span[1] for c in note.near(*span) if c.type != "Place"):
                    note.note("Organization", "enterprise", span, "brand and trade")


def start_of_brand(note: Notebook, trade: int) -> int | None:
    """Where the brand begins: two to four characters that are a name to the tagger, and no area."""
    tag = note.tag_at(trade - 1)
    if tag is None or tag.tag not in NAMES or not 2 <= trade - tag.start <= 4:
        return None
    brand = note.text[tag.start : trade]
    known = divisions()
    is_area = brand in known.by_name or brand in known.by_short or tag.start in note.area_at
    taken = any(c.span[0] < trade and tag.start < c.span[1] for c in note.near(tag.start, trade))
    return None if is_area or taken or COMMON.search(brand) else tag.start


def stands_as_a_firm(note: Notebook, name: str) -> bool:
    """Named more than once, with what only stands beside firms."""
    n = re.escape(name)
    if note.text.count(name) < TIMES or re.search(rf"{n}(?:产业|行业|领域|技术|产品|企业(?!家)|市场)", note.text):
        return False
    return bool(re.search(rf"{FIRM_BEFORE}{n}{FIRM_BEHIND}", note.text))
