"""Enterprises that the article only ever calls by their brand and trade (远澜重工, 恒泽精密), with no legal form."""

from __future__ import annotations

import re

from ingest.extract.divisions import divisions
from ingest.extract.entities.financiers import holds_a_common_word
from ingest.extract.entities.notebook import Notebook
from ingest.extract.grids import pieces, records

TRADE = re.compile(
    r"重工|海工|金属|水产|粮食|茶叶|农业|农牧|渔业|肉类|调味|卫浴|工贸|模塑|塑胶|塑业|印务|印刷|织造|染整|化纤|特材|合金|钛业|镁业|铸造|锻造|冶金|炭素|碳素|"
    r"玻纤|复材|涂料|漆业|日化|乐器|文创|电子|精密|科技|股份|新材|新材料|能源|生物|医药|制药|药业|化工|石化|钢铁|铝业|铜业|锂业|矿业|机械|机电|电气|电器|"
    r"光电|光伏|光能|半导体|"
    r"微电子|通信|智能|装备|汽车|动力|电池|电缆|线缆|轴承|模具|阀门|泵业|船舶|航空|纺织|服饰|鞋业|家居|陶瓷|玻璃|建材|包装|食品|乳业|酒业|茶业|"
    r"果业|牧业|种业|农牧|粮油|生态|环保|物流|传媒|软件|信息|激光|仪器|医疗|实业|控股|重机|家纺|粮贸|建工|商贸|餐饮|乳品|水务|置业|环境|[釉丝窑菌酱革缆醋瓷铸锻胶蜂蚕蔗盐灯锁炉]业|机床|数控|机器人|制造|特钢|轮胎|纸业|木业|"
    r"空调|饮品|茶饮|茶机|苗木|饲料|粮储|储热|储能|氢能|新能|支架|农机|冷链|果蔬|服装|玩具|眼镜|光学|镜片|五金|橡胶|挂车|客车|罐车|车桥|专用车|肉业|薯业|糖业|豆业|米业|油脂|果品|"
    r"花卉|家具|门窗|木作|板材|石材|灯饰|照明|厨具|厨电|电梯|风机|叶片|风电|芯片|封测|显示|膜材|纤维|丝绸|袜业|羊绒|箱包|渔具|钓具|检测|香料|制冷|磁材|线束|传感|测控|仪控|智造|精工|"
    r"精铸|精锻|铸业|童车|电动车|牛业|羊业|禽业|蛋业|椒业|粉业|面业|电路|环能|炉料|磨料"
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
MANAGER = r"(?:销售|市场|人力资源|采购|生产|质量|财务|技术|研发|行政)[\u4e00-\u9fa5]{0,3}(?:经理|总监|负责人|部长|主管)"
STRONG_BEHIND = (
    r"(?:董事长|总经理|副总|总裁|总工|厂长|创始人|党委|党支部|党总支|工会|首席|负责人|技术总监|法定代表人|公司(?!治)|党建|"
    rf"的?(?:车间|展厅|厂区|生产线|流水线|门店)|{MANAGER})"
)
STRONG_BEFORE = (
    r"(?:链主(?:企业)?(?:是|为|由|——|：)?|龙头(?:企业)?(?:是|为|——|：)?|骨干企业|链上企业|重点企业|县内企业|本地企业|"
    r"当地企业|企业有|企业包括|以|盟主)"
)
SERVED = r"(?:授信|发放|放款|放贷|贷款|担保|办理|供货|供应|协调|解决|争取|开立|核定)"
LABELLED = (
    r"(?:链主|配套|骨干|龙头|成员|客户|供应商|贷款户|承建|施工|承办|用户|供方|需方|[甲乙]方)(?:企业|单位|方)?[：:（(]?"
)
HANDED = (
    r"(?:供应|供给|供货给|销给|卖给|直供|交给|给了|发给|供给了|送给|销往|"
    r"客户(?:是|有|里头?有)|业主(?:是|为)|施工方(?:是|为))"
)
TAKES = r"(?:[，。、；和与及做用的]|[0-9])"
GIVES = r"(?:由|从|向|给|为|来自|靠)"
GIVEN = r"(?:供给|供应|供货|提供|采购|购进|购入|代工|加工|配套|承建|施工|生产|制造|供|做|进货|拿货|订购|[，。；])"
LEGAL = re.compile(r"(?:有限公司|有限责任公司|股份公司|集团|厂)$")
FIRMS = re.compile(
    r"((?:[\u4e00-\u9fa5A-Za-z]{2,10}、){1,40}[\u4e00-\u9fa5A-Za-z]{2,8})等(?:[0-9]+|[一二两三四五六七八九十多几]+)?余?[家户个]?"
    r"[\u4e00-\u9fa5]{0,6}?(?:企业|公司|厂商|巨头|平台企业|品牌商|车企|药企|酒企|电商平台)(?!家|化)"
)
FIRM_CELL = re.compile(  # 正泰电器, 同方股份, 全聚德; no 正在对接, 同上一行, 全县茶企
    r"(?!同[上前一类步]|见[详上下附表第备前后]|另[有行附定一议见外]|由|将(?!军)|拟(?!合)|正[在由式积抓加进处]|尚[未无在不待]|待|暂|空[缺白]|"
    r"未(?!来|名)|无(?=[此该合相符对应明具专需法人])|原[链为由有任来定拟]|[各该已]|全[部链省市县区镇都体]|本[省市县区镇链地级土]|其[他余中它]|约(?=[\d一二三四五六七八九十百千两几])|"
    r"共[有计同一二三四五六七八九十]|[\u4e00-\u9fa5]*(?:[的了等着户余]|链主|龙头|企业|公司$|遴选|培育|确定|产业|详见|附件))"
    r"[\u4e00-\u9fa5]{3,12}"
)
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
            note_firm(note, name)
    listed(note)
    tabled(note)


def tabled(note: Notebook) -> None:
    """海岭茶业 in a table's column of 链主 or of members, or behind the label 链主：."""
    known: set[tuple[int, int]] = set()
    for record in records(note.text):
        for field in (*record.of("owner"), *record.of("member"), *record.of("borrower")):
            mixed = "项目" in field.label or "对象" in field.label  # what stands there need be no firm
            for span in pieces(note.text, field.cell) if not mixed else ():
                first = note.tag_at(span[0])
                deed = first is not None and first.start == span[0] and first.tag in ("v", "d", "p", "vd")
                if span in known or deed or not FIRM_CELL.fullmatch(note.text, *span):
                    continue
                known.add(span)
                if not any(c.span[0] < span[1] and span[0] < c.span[1] for c in note.near(*span) if c.type != "Place"):
                    note.note("Organization", "enterprise", span, "firm of a table")


def note_firm(note: Notebook, name: str) -> None:
    """Every occurrence; the full name that encloses one is the firm's too."""
    over = [
        c for span in note.occurrences(name) for c in note.near(*span) if c.span[0] <= span[0] and span[1] <= c.span[1]
    ]
    fulls = {c.name for c in over if c.kind == "enterprise" and LEGAL.search(c.name)}
    names = fulls if len(fulls) == 1 else set()
    for span in note.occurrences(name):
        if not any(c.span[0] < span[1] and span[0] < c.span[1] for c in note.near(*span) if c.type != "Place"):
            note.note("Organization", "enterprise", span, "brand and trade", *names)


def listed(note: Notebook) -> None:
    """顺丰、京东等物流企业: names in a list whose class says that they are firms."""
    for found in FIRMS.finditer(note.text):
        at = found.start(1)
        for position, item in enumerate(found[1].split("、")):
            start, end = at, at + len(item)
            at = end + 1
            named = start_of_listed(note, start, end, first=not position)
            if named is None:
                continue
            start = named
            taken = any(c.span[0] < end and start < c.span[1] for c in note.near(start, end))
            if (
                not taken
                and end - start > 1
                and start not in note.area_at
                and not COMMON.search(note.text[start:end])
                and note.text[end - 1] not in "镇乡村市县区"
            ):
                note.note("Organization", "enterprise", (start, end), "listed firm")


def start_of_listed(note: Notebook, start: int, end: int, *, first: bool) -> int | None:
    """Where a name of the list begins: the first may have words before it; None where it is no name."""
    tag = note.tag_at(end - 1)
    if tag is not None and tag.end == end and tag.tag in NAMES and (first or tag.start == start):
        return max(start, tag.start)
    return start if brand_with_trade(note, start, end) else None


def brand_with_trade(note: Notebook, start: int, end: int) -> bool:
    """凌禾板材: a trade behind two or three syllables that are no everyday word."""
    trade = next((m for m in TRADE.finditer(note.text, start + 2, end) if m.end() == end), None)
    return trade is not None and trade.start() - start < 4 and not holds_a_common_word(note, start, trade.start())


def start_of_brand(note: Notebook, trade: int) -> int | None:
    """Where the brand begins: two to four characters that are a name to the tagger, and no area."""
    tag = note.tag_at(trade - 1)
    if tag is None or tag.tag not in NAMES or trade - tag.start < 2:
        return None
    if (area := note.area_at.get(tag.start)) and 2 <= trade - area.span[1] <= 4:
        return tag.start  # 昌乐鸣鹿漆业
    brand = note.text[tag.start : trade]
    is_area = divisions().named(brand) is not None or tag.start in note.area_at
    taken = any(c.span[0] < trade and tag.start < c.span[1] for c in note.near(tag.start, trade))
    return None if len(brand) > 4 or is_area or taken or COMMON.search(brand) else tag.start


def stands_as_a_firm(note: Notebook, name: str) -> bool:
    """Beside what only a firm has, or named more than once with what mostly stands beside firms."""
    n = re.escape(name)
    if re.search(rf"{n}(?:产业|行业|领域|技术|产品|企业(?!家)|市场)", note.text):
        return False
    before = rf"(?:{STRONG_BEFORE}|{LABELLED})(?:[\u4e00-\u9fa5]{{2,8}}、)*{n}(?![\u4e00-\u9fa5]{{0,3}}产业链)"
    if re.search(rf"{n}{STRONG_BEHIND}|[向为给]{n}{SERVED}|{before}", note.text):
        return True
    if re.search(
        rf"{HANDED}(?:[\u4e00-\u9fa5]{{2,6}}的)?{n}{TAKES}|{GIVES}(?:[\u4e00-\u9fa5]{{2,6}}的)?{n}{GIVEN}", note.text
    ):
        return True
    if note.text.count(name) < TIMES:
        return False
    return bool(re.search(rf"{FIRM_BEFORE}{n}{FIRM_BEHIND}", note.text))
