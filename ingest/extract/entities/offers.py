"""Goods as they are presented: 主打产品是X, 一款X, X等产品, 主营：X, 某公司的X卖到了…, 专供X的某公司."""

from __future__ import annotations

import re

from ingest.extract.entities.notebook import HARD, Notebook
from ingest.extract.entities.products import HEADS, before, note_joined, note_product, phrases

ITEM = r"(?:(?![，。、；的了与和及向为在对])[\u4e00-\u9fa5A-Za-z0-9\-]){2,12}"
NAMED_AS = re.compile(
    r"(?:拳头|主打|主导|明星|核心|特色|主要|代表性?|王牌|首个|新)产品(?:是|为|有|包括|——|：|:)?(?:[0-9一二两三四五六七八九十]+[种类个款]：?)?"
    r"|(?:核心|关键|基础)(?:零?部件|元器件|原料|材料|设备|原材料)(?:是|为|有|包括|——|：)?"
    r"|(?:主营(?:业务|产品)?|经营范围|产品名称|供应品种|供货品种|品种)(?:是|为|：|:)"
)
CLASSED = re.compile(
    rf"((?:{ITEM}、)+{ITEM})等(?:系列|[0-9]+余?[种类个款项]|[一二两三四五六七八九十多几]+[种类个款项])?(?:的)?[\u4e00-\u9fa5]{{0,4}}"
    r"(?:产品|药材|原料|原材料|零部件|部件|新品|农产品|水产品|器材|配件|耗材|辅料|食材|用材|物料)"
)
MADE_OUT = re.compile(
    r"(?:搞出|捣鼓出|鼓捣出|弄出|试制出|试种出|种出|养出|造出|酿出|织出)(?:了)?(?=[\u4e00-\u9fa5A-Za-z“])"
    r"|(?:改做|转产|转做|改产|试产|现在卖|改卖|改种|转种)(?:了)?(?=[\u4e00-\u9fa5A-Za-z])"
)
ONE = re.compile(r"(?:一|这|那|该|首|某|两|新)(?:款|套|种|台|辆|艘)(?=[\u4e00-\u9fa5A-Za-z“])")
SOLD = re.compile(
    r"(?:，)?(?:还|也|已|已经|就|先后|全部|大多|陆续|直接|成功|顺利|如今|现在)*"
    r"(?:卖到|卖进|销到|销往|远销|出口到|出口至|进了|打进|打入|走进|用在|用到|用于|装上|装进|摆上|登上|供不应求|畅销|热销|市场占有率|"
    r"国内市场占有率|拿下|获得?(?:了)?(?:国家|省|欧盟|出口|行业|金|银|认证|准入|批文))"
)
FOR_A_FIRM = re.compile(rf"(?:专供|专做|专产|做|生产|主营|供应|提供|承做|代工)({ITEM})的")
ORDERS_OF = re.compile(
    rf"(?:把|将)((?:{ITEM}、)*{ITEM})的?(?:订单|加工|生产|代工|配套)(?:任务|业务|活儿?|环节)?(?:都|全|也|分|陆续|整体)*(?:给|交|"
    rf"放|包|派|转|外)"
)
PRONOUN = re.compile(
    r"(?:给|为|向)(?:它|他们|其|公司|我们|咱们|链主|企业)(?:供(?!应商|货商|给侧|电|水|热|气|暖)应?|送|配)(?=[\u4e00-\u9fa5])"
)
TAKES = re.compile(r"从[^，。；]{2,16}?(?:拿货?|买入?|进货?|采购?|购进|购买|批发)(?=[\u4e00-\u9fa5A-Za-z])")
MOVED = re.compile(
    rf"(?<![0-9.])[0-9][0-9.]*余?[万亿]?(?:吨|台|套|只|件|辆|公斤|斤|箱|头|羽|尾|枝|支)({ITEM})(?=从|经|由|被|通过|运往|发往|销往|出口|装船|装车)"
)
GATHERED = re.compile(r"由[^，。；]{2,16}?(?:收购|包销|承运|回收|代销|承接|冲压|铸造|加工)")


def find(note: Notebook) -> None:
    for pattern, by in (
        (NAMED_AS, "named as a product"),
        (MADE_OUT, "made out"),
        (PRONOUN, "supplied"),
        (TAKES, "supplied loosely"),
    ):
        for found in pattern.finditer(note.text):
            note_joined(note, found.end(), by)
    for found in ONE.finditer(note.text):
        for span in list(phrases(note, found.end()))[:1]:
            note_product(note, span, "supplied loosely")
    for pattern in (CLASSED, ORDERS_OF):
        for found in pattern.finditer(note.text):
            items(note, found.group(1), found.start(1))
    for found in MOVED.finditer(note.text):
        note_product(note, found.span(1), "weighed")
    for found in FOR_A_FIRM.finditer(note.text):
        if any(c.kind == "enterprise" and c.span[0] == found.end() for c in note.near(found.end(), found.end())):
            note_product(note, found.span(1), "ordered")
    for pattern in (SOLD, GATHERED):
        for found in pattern.finditer(note.text):
            start, end = before(note, found.start())
            if note.text[start - 1 : start] in HARD | {"的", ""} and HEADS.search(note.text[start:end]):
                note_product(note, (start, end), "said behind")


def items(note: Notebook, text: str, at: int) -> None:
    """A list whose class says that its items are goods; what leads up to the first is cut off."""
    for position, item in enumerate(text.split("、")):
        span = before(note, at + len(item)) if position == 0 else (at, at + len(item))
        note_product(note, (max(span[0], at), span[1]), "ordered")
        at += len(item) + 1
