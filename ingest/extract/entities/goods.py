"""Goods in other places than behind a verb of making: weighed, ordered, run short of, brought home from abroad."""

from __future__ import annotations

import re

from ingest.extract.entities.notebook import HARD, Notebook
from ingest.extract.entities.products import (
    NAMING,
    before,
    firm_ends,
    note_joined,
    note_product,
    past_receiver,
    phrases,
)

UNIT = (
    r"(?:吨|公斤|千克|斤|件套|[万千百]?(?:只|羽|头|株|尾|卷|瓶|箱|公里|米|辆|架|艘|枚|盒|根|袋|桶|双|粒|升|台|套|件|片|块|支|"
    r"把|立方米))"
)
WEIGHED = re.compile(rf"(?<=[\u4e00-\u9fa5A-Za-z])[0-9０-９][0-9０-９., ]*[余多]?[万亿千百]?[余多]?{UNIT}")
BROUGHT = re.compile(
    r"(?:新增|增产|送来|送去|送出|交售|购入|购进|购回|订购|采购|收购|卖出|卖给|出口|外销|内销|销出|发去|交给|产出|年出|出产|做出|供应|供给|交付|发往|发运|运来|下线|拉来|调来|拉走|调运)"
)
LISTED = re.compile(r"((?:[\u4e00-\u9fa5A-Za-z]{2,10}、)+[\u4e00-\u9fa5A-Za-z]{2,8})等[\u4e00-\u9fa5]{0,6}$")
NO_GOODS = re.compile(
    r"(?:问题|案件|专利|标准|成果|建议|意见|清单|生产线|产线|厂房|仓库|面积|项目|证书|商标|版权|著作权|诉求|事项|纠纷|难题|产能|产量|销量|"
    r"约|达|达到|超|超过|近|共|累计|合计|总计|增长|下降|规模|总量|需求|缺口|线路|管道|道路|公路|能力|岗位|人才|贷款|订单)$"
)
ORDERED = re.compile(
    r"(?:签订|签下|签了|接下|拿下|拿到|揽下|接到|赢得|斩获|抢到|下了|给出|追加)(?:了)?"
    r"(?:[0-9.]+[万亿]?(?:亩|吨|台|套|件|只|元|美元)(?:的)?)?"
    r"((?:(?![，。、；的了与和向为在对])[\u4e00-\u9fa5A-Za-z0-9]){2,14}?)的?(?:大单|订单|长单|首单)"
)
ABLE = re.compile(
    r"(?:瞄准|实现|开展|推进|完成|启动|承担|加快|联合开展|推动|打破|攻关)(?:了|起)?"
    r"((?:(?![，。、；的了与和向为在对])[\u4e00-\u9fa5A-Za-z0-9\-]){3,16}?)"
    r"(?:的)?(?:国产化|国产替代|自主化|量产|攻关|研制|试制|中试|批量生产|规模化生产|工业化生产)(?!项目|课题|任务|团队|组|清单|能力)"
)
LINES = re.compile(
    r"(?:投产|建成|新上|上马|新增|开了|上了|建起|拥有|引进)(?:了)?(?:[0-9]+|[一二两三四五六七八九十]+)条(?:全自动|自动化|智能|智能化|数字化)?"
    r"((?:(?![，。、；的了与和向为在对])[\u4e00-\u9fa5A-Za-z0-9]){2,12}?)(?:智能|自动化|自动|全自动)?(?:生产线|产线|流水线)(?!项目)"
)
SHORT_OF = re.compile(
    r"(?:一度|曾|曾经|长期|过去|原先|以往|此前|大多|基本|全部|一直)*(?:断供|依赖进口|靠进口|靠外购|吃紧|就近供应|就地消化|要从[^，。；]{2,12}(?:购进|采购|进货|拉来|运来))"
)
SHOWN = re.compile(
    r"(?:新下线|新出炉|新研发|刚上市|新上市|新推出|首批下线|刚出炉|合作研发|合作开发|联合研发|联合攻关)的"
)
JOINT = re.compile(
    r"(?:合作|共同攻关|联手攻关)的(?=[\u4e00-\u9fa5A-Za-z0-9]{2,14}(?:工艺|技术|配方|品种|菌种|设备|[，。]))"
)
FACTORY = re.compile(
    r"(?:做|干|生产|加工|专做|专产|主营)((?:(?![，。；的了与向为在对])[\u4e00-\u9fa5A-Za-z0-9、]){2,16}?)的(?:一家)?(?:小|"
    r"大|老|民营|配套|中小)?(?:厂|工厂|企业|公司|作坊)"
)
BID = re.compile(r"(?:揭榜|攻下|啃下|拿出)(?:了)?(?=[“\"\u4e00-\u9fa5A-Za-z])")
SHARE = re.compile(
    r"，?(?:全部|大多|约|近|超过|有)?(?:[一二三四五六七八九]成(?:多|以上)?|[0-9.]+%(?:以上)?|一半|大半|大头)(?:都|均|也)?"
    r"(?:由|来自|靠|发往|供给|卖给|出口|销往|供应|外销|交给|直供)"
)
YIELDS = re.compile(
    r"(?:的)?(?:年产能|年产量|年供应量|年交货量|月产能|日产能|年出货量|产了|出了|供了|每年供|一年供|年均供)(?=约?近?超?[0-9])"
)
EARNS = re.compile(
    r"(?:销售收入|收入|销售额|出口额|营收|单价|售价|供价)(?:每[吨台套件斤])?(?:达|为|近|超|约)*(?=[0-9])"
)
COUNT_FIRST = re.compile(
    rf"(?:增供|供应|采购|收购|新增|外销|出口|卖出|售出|购进|调运|交付|生产|订购|供给|送来|下线|购入)(?:了)?[0-9][0-9.]*[余多]?[万亿]?{UNIT}(?:的|优质)?"
    r"(?=[\u4e00-\u9fa5A-Za-z])"
)
WORKS = re.compile(
    r"(?:为|给|替)[^，。；]{2,24}?(?:冲压|铸造|缝制|裁剪|组装|装配|定制|代工|打磨|注塑|印染|织造|压铸|制作|灌装)(?:了)?(?=[\u4e00-\u9fa5A-Za-z“])"
)
FITS_OUT = re.compile(
    r"(?:为|给|替|向)[^，。；]{2,24}?(?:提供|配套)(?:了)?(?=[\u4e00-\u9fa5A-Za-z“])|(?:装上|换上|搭载|选用|用上)(?:了)?(?=[\u4e00-\u9fa5A-Za-z“]"
    r")"
)
PRODUCT_OF = re.compile(r"(?:则|也|均|都)?(?:为|是|出自|来自|采用)(?:了)?[^，。；]{4,24}的产品")
HANDED = re.compile(
    r"(?:发给|交给|供给|卖给|供应给|送给|销给)[^，。；]{2,16}的([^，。；的]{2,10}?)(?:则|也)?(?:有|为|达|约|近|超|达到|是)+(?=[0-9])"
)
BRAND = re.compile(r"[“\"][^“”\"，。、]{2,10}[”\"](?:系列|牌|品牌|型)?(?=[\u4e00-\u9fa5]{2})")


def find(note: Notebook) -> None:
    weighed(note)
    for pattern, by in (
        (SHARE, "shared out"),
        (YIELDS, "shared out"),
        (EARNS, "said behind"),
        (PRODUCT_OF, "said behind"),
    ):
        for found in pattern.finditer(note.text):
            start, end = before(note, found.start())
            if opens(note, start):
                note_product(note, (start, end), by)
    for found in HANDED.finditer(note.text):
        note_product(note, found.span(1), "weighed")
    for pattern, by in ((COUNT_FIRST, "supplied"), (WORKS, "supplied"), (FITS_OUT, "supplied loosely")):
        for found in pattern.finditer(note.text):
            note_joined(note, past_receiver(note, found.end()), by)
    for found in BRAND.finditer(note.text):
        if note.text[found.start() - 1 : found.start()] == "的" and firm_ends(note, found.start() - 1):
            for span in list(phrases(note, found.start()))[:1]:
                note_product(note, span, "supplied loosely")
    for pattern, by in ((ORDERED, "ordered"), (ABLE, "aimed at"), (LINES, "line")):
        for found in pattern.finditer(note.text):
            note_product(note, found.span(1), by)
    for found in SHORT_OF.finditer(note.text):
        start, end = before(note, found.start())
        if note.text[start - 1 : start] == "的":
            note_product(note, (start, end), "run short of")
    for pattern, by in ((SHOWN, "shown"), (JOINT, "joint"), (BID, "bid for")):
        for found in pattern.finditer(note.text):
            note_joined(note, found.end(), by)
    for found in FACTORY.finditer(note.text):
        note_joined(note, found.start(1), "of a factory")


def opens(note: Notebook, start: int) -> bool:
    """Whether a clause, or what it says behind a time or a 的, begins there."""
    tag = note.tag_at(start - 1)
    return note.text[start - 1 : start] in HARD | {"的", ""} or (tag is not None and tag.tag in ("TIME", "t", "d"))


def weighed(note: Notebook) -> None:
    """送来干椒650吨: the noun before a quantity of goods, in a clause that hands goods over."""
    for found in WEIGHED.finditer(note.text):
        start, end = before(note, found.start())
        if end - start < 2 or NO_GOODS.search(note.text[start:end]):
            continue
        floor = note.window(end)
        clause = note.text[floor:end]
        if listed := LISTED.search(note.text[max(0, end - 60) : end]):
            if BROUGHT.search(note.text[max(0, end - 90) : end]):
                at = max(0, end - 60) + listed.start(1)
                for item in listed[1].split("、"):
                    note_product(note, past_verb(note, (at, at + len(item))), "weighed")
                    at += len(item) + 1
            continue
        verbs = [verb.end() for verb in BROUGHT.finditer(clause)]
        if not verbs:
            continue
        begin = max(start, floor + verbs[-1])
        begin = past_bodies(note, begin, end)
        if 2 <= end - begin <= 12 and ends_in_a_noun(note, end):
            note_product(note, (begin, end), "weighed")


def past_verb(note: Notebook, span: tuple[int, int]) -> tuple[int, int]:
    ends = [found.end() for found in BROUGHT.finditer(note.text, *span)]
    return (ends[-1], span[1]) if ends else span


def past_bodies(note: Notebook, start: int, end: int) -> int:
    """供应|岩鼎石油|法兰锻件: whom it goes to stands before it."""
    ends = [
        c.span[1] for c in note.near(start, end) if c.type == "Organization" and start <= c.span[0] and c.span[1] < end
    ]
    return max(ends, default=start)


def ends_in_a_noun(note: Notebook, end: int) -> bool:
    last = note.tag_at(end - 1)
    return last is not None and (last.tag in NAMING or last.tag == "a")
