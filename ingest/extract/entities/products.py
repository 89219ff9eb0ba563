"""Products, materials and technologies: noun phrases beside verbs of developing, making, supplying and buying."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from graph.facts import Span
from ingest.extract.entities.notebook import HARD, Notebook
from ingest.extract.tagger import Tag

DEVELOPS = re.compile(
    r"(?<!技术)(?<!产品)(?<!经济)(?:研发|开发|研制|(?:共同|联合|合作)研究|攻克|选育|育成|攻下|掌握|突破|试制|攻关(?=的)|提取|提炼)(?:生产)?(?:并生产)?(?:出了?|"
    r"成功|的|了)?(?!区|中心|团队|投入|平台的|人员|费|方|商|机构|经费|能力|实力|建设|有限|公司|实验|基地|生产线|行)"
)
MAKES = re.compile(
    r"(?:主要|专业|专门|自主|年|批量|主攻)?(?<!安全)(?<!组织)(?<!投入)(?<!恢复)(?:生产(?:的)?|制造的|主产|所产的?|从事|专注于|主营|专做|"
    r"只做一样东西——|做出了?|(?<=[\u4e00-\u9fa5])做(?!出)(?=[\u4e00-\u9fa5]{2,8}[，。、；])|自产的|赶制|建造的|加工的|产出的|"
    r"产出|加工成了?|制成了?|做成了?|酿成了?|提炼成了?|"
    r"产品(?:涵盖|包括|覆盖|有|为)|能出|主营[：:]|年产|月产|日产|盛产|炼出|造出|主打|代工|贴牌生产|织出|酿出|推出的(?!了)|主推|(?:压铸|锻造|铸造|酿造|织造|冶炼|"
    r"炼制|熬制|烧制|试制|自产)的)"
    r"(?!线|车间|基地|经营|厂|企业|要素|总值|许可|工艺|流程|成本|效率|能力|一线|力|中(?![药草成间低高空密])|设备|运输|资料|难题|安全|用|需|性|商|值|计划|组织|技工)"
)
SUPPLIES = re.compile(
    r"(?:供应|供货|供给|提供(?=[^，。；的]{2,14}[0-9])|提供(?=[^，。；的]{2,14}(?:袋|盒|包|件|膜|料|剂|板|管|线|布|箱|粉|液|材|"
    r"丝|器|机|泵|阀|苗|胚|坯)[，。])|刚下线的|输送|交付|配套|送去|交售|采购|推荐使用|售出|转运|订购|购买|配送|收购|发运|供上|直供(?![给到指]))(?:了|"
    r"自产的|其生产的|所需的?|的|优质)*(?!商|链|体系|企业|关系|给|能力|厂|量|稳定|不足|到位|合同|协议|服务|设施|政策|超|额|成本|价|总监|经理|部|旺季|"
    r"季|期|占|比例|率|需求|难|单|方|站|款|中心)"
)
USED = re.compile(r"(?:所用的|所需的|供应的|提供的|运用的|生产的)(?=[\u4e00-\u9fa5A-Za-z0-9])")
BACKWARD = re.compile(
    r"(?:，长期|，每年|，全部|全部|优先|就近|批量|已批量|直接|按订单|主要|均|则|也|长期|以及时|大量|随后|按周|按月|每月)*(?:由(?=[^，。；]{2,40}(?:供应|"
    r"供货|提供|供给|生产|配套|研制|研发|代工|承制|包揽|定制))|，?(?:[0-9.]+%|[一二三四五六七八九]成)?(?:直供|销往|远销|供给|卖给|销给)|(?:成功|"
    r"已|已经|正式|顺利|首次|批量|已批量)*(?:挂网|下线|通过审定|通过鉴定|通过中试|问世|面世|首飞|投放市场|实现批量下线|实现量产|供货(?=[，。；给到至]))|(?:又|再|还)?(?:批量|全部按订单|全部|"
    r"优先|就近)(?:供应|供给|配套|用于)|则向(?=[^，。]{2,16}采购))"
)
TAKEN = re.compile(
    r"(?:将|把)((?:(?![将把的，。、；在对向为给])[\u4e00-\u9fa5A-Za-z0-9“”]){2,16}?)(?:运用于|应用于|用于|用到|卖给|供给|供应给|"
    r"铺进|卖进|摆[进上]|卖出(?=[0-9])|交付给|送到|销往|运往|交由|交给|转给|无偿转|转让给|卖到|供应给)"
)
DEALER = re.compile(r"(?:独家|主要|核心|最大)?供应商")
CONTRACT = re.compile(
    r"(?:签订|签下|签署|签了|达成|拿下)(?:了|一份|一笔|一单)?(?P<goods>(?:(?![，。、；的])[\u4e00-\u9fa5A-Za-z0-9]){2,14}?)(?:年度|"
    r"长期|战略)?(?:采购|收购|购销|供货|供应|销售)(?:框架)?(?:合同|协议|订单)"
)
FIRST = re.compile(r"(?:国内|全国|全球|世界|省内|全省|行业|亚洲)?(?:首台套|首台|首套|首款|首条|首艘|第一台|第一套)")
MAKERS = re.compile(r"(?<=[\u4e00-\u9fa5]{3})(?:生产|制造)(?:企业|厂商|商|厂家)")
MAKER = re.compile(r"(?<=[料件备品材])商")
SIZE = re.compile(r"±?[0-9.]+(?:毫米|微米|纳米|厘米|千伏|兆瓦|千瓦|英寸|吨级|目)$")
HURDLE = re.compile(r"[^，。；]{0,16}(?:难题|难关|瓶颈|短板|问题)")
SERIAL = re.compile(
    r"[“\"][^“”\"]{1,10}[0-9一二三四五六七八九十]+号[”\"]?|[“\"][^“”\"，。]{2,8}[”\"](?:系列)?(?=[\u4e00-\u9fa5]{2})(?!等)|"
    r"[“\"][^“”\"，。]{2,10}[”\"](?=[，。；、和与及])|"
    r"[A-Za-z]{1,6}[-－]?[0-9]{0,4}型?(?=[\u4e00-\u9fa5]{2})"
)

NOUNS = frozenset(["n", "nz", "nw", "vn", "an", "a", "ad", "b", "s", "f", "j", "ORG", "LOC", "PER", "v", "t"])
NAMING = frozenset(["n", "nz", "nw", "vn", "b", "ORG", "LOC", "PER"])
STOP_VERBS = re.compile(
    r"^(?:供应|提供|供给|供货|直供|应用|用于|通过|使|使用|投放|上市|下线|获|获得|打破|填补|完成|首批|已经?|进入|实现|达到|增长|出口|销售|销往|交付|能|"
    r"可|到|给|为|向|送|用|生产|研发|开发|研制|建设|投入|合作|"
    r"签订|签署|带动|帮助|解决|支持|保障|发放|推出|开展|启动|投产|是|有|没有|成为|运行|纺丝|做|卖|占|拿下|急需|亟需|需要|增加|获批|荣获|斩获|赢得|打入|走进|摆上|热销|走红|"
    r"亮相|参展|入选|出炉|破解|研究|攻关|经营|服务|采购|转运|收购|并|就|让|取得|申报|抢占|列入|交|运|入选|供)$"
)
COUNTED = re.compile(
    r"[万亿余多0-9](?:吨|台|套|件|个|只|片|辆|名|家|项|份|株|粒|袋|瓶|箱|头|羽|艘|架|张|平方米|米|公里|斤|公斤|立方米|盒|块|根|支|双|条|亩|元|次|种|类|款|年|%)"
)
SORTS = re.compile(r"[一二两三四五六七八九十几多数]+[款种个项类台条大]")
TAIL = re.compile(
    r"(?:[0-9.,]+|首批|近|约|超|达|累计|每年|每月|全部|优先|就近|产能|年产能|产量|销量|项目|市场|产业|业务|企业|领域|行业|公司|厂商|客户|订单|加工|"
    r"生产|供应|研发|销售|等|规模|量产|需求|环节|难题|用户|已|所用|所需|时|需|说)+$"
)
HEADS = re.compile(
    r"(?:技术|系统|材料|芯片|装备|设备|电池|面料|薄膜|玻璃|部件|组件|模具|机器人|发动机|工艺|药物|疫苗|试剂|酶|剂|料|膜|板|片|件|机|泵|封|管|筒|架|"
    r"肥|草|茧|衫|胆|颈|腐|粽|馍|肠|脯|毂|桩|艇|肽|芯|粒|丁|砚|绣|饰|蜡|烛|缎|呢|麻|藤|茄|藕|芋|柿|杏|枝|萄|榴|栗|麦|稻|稞|啡|蔗|卉|瑰|菊|"
    r"斛|芝|翘|艾|蛎|鳅|鳝|蛙|窝|鹿|鹅|鸽|兔|梁|材|坯|钢|线|器|箱|丝|布|纸|油|粉|胶|蛋白|品种|种苗|苗|种|鱼|果|茶|酒|薯|菜|米|粮|粱|笋|椒|芪|"
    r"参|"
    r"药|袋|包|瓶|罐|阀|门|轴承|轴|齿轮|电缆|缆|光纤|光缆|模块|模组|平台|软件|仪|车|船|桥|叶|翼|轮|炭|碳|锂|硅|盐|酸|酯|醇|胎|瓷|砖|瓦|绳|网|鞋|"
    r"底|服|衣|纶|乳酸|矿|砂|液|膏|丸|汤|泥|浆|表|屏|灯|家具|电器|电机|变压器|漆|涂料|晶圆|电芯|墙|绵|胶囊|针|刀|鞋|珠|桶|塞|绸|圈|环|锁|窗|柱|"
    r"伞|帽|袜|裤|裙|衫|毯|巾|饲料|犊|牛|羊|猪|鸡|鸭|蟹|虾|耳|菇|菌|藻|蜜|瓜|桃|梨|莓|柑|橘|橙|柚|枣|杞|姜|蒜|葱|乳|酪|汁|汽|水|壳|骨|绒|籽|"
    r"仁|渣|罩|盖|杆|臂|座|簧|弦|琴|淀粉|品系|锭|极|圈|锅|钳|锯|壶|杯|碗|盒|梯|床|椅|桌|扇|笔|香|糕|脂|棒|索|栓|垫|水泥|树脂|橡胶|塑料|纤维|母粒|"
    r"农药|化肥|中间体|原料药|制剂|口服液|支架|导管|电容|电阻|面板|丝杠|导轨|鳗|蚝|贝|参|葛|"
    r"糖|面|豆|肉|蛋|奶|花|木|竹|棉|毛|皮|革|纱|线缆|钛|铝|铜|镁|合金|石|煤|气|氢|炉|窑|塔|柜|箔|镜|阵列|整机|辊|箱体|壳体|缸体|餐具|单元|坛|缸|桨|套装|机床|头|夹具|条|带|饼|酱|醋)$"
)
GENERIC = re.compile(
    r"^(?:图纸|定心丸|产品|新品|补助|公寓|人才公寓|服务|设备|技术|原料|材料|原材料|能力|资金|贷款|担保|支持|保障|方案|岗位|经营|力量|标准|配套|生活|资料|人才|平台|"
    r"关键|核心|成果|项目|一批|重大|企业|线|车间|基地|物资|成本|要素|装备|新产品|用地|场地|要件|条件|许可|工艺|"
    r"流程|需求|专业|法律|政策|信息|新|链主|系列|多个|多项|一个|一项|一款|一种|多种|各类|拳头|主打|明星|代表|货物|首笔|首单|新车|良种|整车|大额|长期|海外|国外|外贸|批量|零部件|部件|配件|"
    r"系统|软件|工具|基础|产线|产能|东西|订单|样品|"
    r"这|该|其|难题|市场|业务|产业|课程|教材|土地|用工|方面|优质|高端|"
    r"国内|国际|行业|自己|主要|单位|农户|农资|商品|全程|现场|所需|本地|周边|上下游|配套件|产成品|成品|半成品|机械|种植户|资源|道路|数据|手续|资质|证|活动|"
    r"机会|课题|项|首批|订|定制|样机|体系|机制|模式|品牌|关键技术|核心技术|新技术|新工艺|"
    r"新材料|工业|农业|能源|技能|工人|员工|机器|厂房|标准化|问题|瓶颈|困难|一线|性|后|前|时|中|上|下|效率|质量|安全|卖|买)+$"
)
UNNATURAL = re.compile(
    r"菜单|清单|[，。、；：]|贷款|资金|担保|授信|补贴|服务$|人才$|难题$|问题$|岗位$|岗$|方案$|企业$|产业链|学员|课程|机制|制度|政策|标准$|用地|手续|"
    r"指标|场地|土地|项目|订单|力量$|能力$|经验$|专利|工业园|园区|支部|党|市场$|保障|风险|技工|工人|短板|产值|规模$|合同|协议|优势|资源$|信息$|信贷|"
    r"保函|教授|专家|农户|产业$|链$|^[0-9.]+[人名个家]|[率额值量度期权感心]$|数据$|情况$|关系$|渠道$|网络$|经验$|理念$|文化$|任务$|目标$|效益$|品质$|口碑$|窗口$|通道$|"
    r"环境$|环节$|阶段$|过程$|费用$|成本$|价格$|活动$|工作$|咨询|培训|指导"
)
RECEIVER = re.compile(r"我们|其|该公司|该企业|该厂|企业|公司|前者|后者|它")
NEED_A_THING = ("said behind", "handed on", "supplied loosely")  # readings in which much else stands too
EXACT = ("ordered", "aimed at", "line", "run short of", "weighed")  # readings that say where it ends
THINGS = frozenset(["n", "nz", "nw", "LOC", "ORG", "PER"])
STRICT = ("said behind", "handed on", "supplied loosely", "named as a product")  # readings that need a word for a thing
SHORTEST, LONGEST = 2, 18


def find(note: Notebook) -> None:
    for pattern, by in ((DEVELOPS, "developed"), (MAKES, "made"), (USED, "used"), (SUPPLIES, "supplied")):
        for found in pattern.finditer(note.text):
            if by == "made" and found.group() == "做" and not firm_ends(note, found.start()):
                continue
            if found.group().startswith(("攻克", "突破", "攻下")) and HURDLE.match(note.text, found.end()):
                continue
            note_joined(note, past_receiver(note, found.end()), by)
    for found in BACKWARD.finditer(note.text):
        span = before(note, found.start())
        opens = note.text[span[0] - 1 : span[0]] in HARD | {"的", ""}
        note_product(note, span, "made by" if opens and found.group().startswith("由") else "said behind")
    for found in MAKERS.finditer(note.text):
        span = before(note, found.start())
        if note.text[span[0] - 1 : span[0]] == "的":
            note_product(note, span, "said behind")
    for found in CONTRACT.finditer(note.text):
        note_product(note, found.span("goods"), "contracted")
    for found in MAKER.finditer(note.text):
        if any(c.span[0] == found.end() and c.type == "Organization" for c in note.near(found.end(), found.end())):
            note_product(note, before(note, found.start()), "maker")
    for found in TAKEN.finditer(note.text):
        note_product(note, found.span(1), "handed on")
    for found in DEALER.finditer(note.text):
        span = before(note, found.start())
        if note.text[span[0] - 1 : span[0]] in "的其":
            note_product(note, span, "supplied")


def firm_ends(note: Notebook, position: int) -> bool:
    """Whether an enterprise's name stands right before: X科技做旋翼."""
    return any(c.kind == "enterprise" and c.span[1] == position for c in note.near(position, position))


def note_joined(note: Notebook, start: int, by: str) -> None:
    """The goods that begin there, and those that are joined to them."""
    for span in phrases(note, start):
        note_product(note, span, by)


def past_receiver(note: Notebook, start: int) -> int:
    """供给我们…, 供应该公司…: whom it is supplied to stands between."""
    if first := FIRST.match(note.text, start):
        return first.end()
    if found := RECEIVER.match(note.text, start):
        return found.end()
    ends = [c.span[1] for c in note.near(start, start) if c.type == "Organization" and c.span[0] == start]
    end = max(ends, default=start)
    return end + 1 if end > start and note.text[end : end + 1] == "的" else end


def phrases(note: Notebook, start: int) -> Iterator[Span]:
    """The noun phrase that begins there, and those that are joined to it by 、, 和, 及."""
    while True:
        span, next_start = phrase(note, start)
        if span is None:
            return
        yield span
        if next_start is None:
            return
        start = next_start


def phrase(note: Notebook, start: int) -> tuple[Span | None, int | None]:
    """(the phrase, where the next one of the list begins); a 的 inside begins it anew (储能柜所用的电芯)."""
    serial = SERIAL.match(note.text, start)
    begin = start
    end = serial.end() if serial else start
    inside = note.tag_at(end)
    if inside and inside.start < end and inside.tag in NAMING and (serial or inside.end - end > 1):
        end = inside.end  # ABS|树脂, 成|果胶: the rest of a word that the tagger took together
    for tag in note.tags_from(end):
        if tag.start < end:
            continue
        if tag.word == "的" and end > begin and not serial:
            return (begin, end), tag.end
        if tag.word in ("、", "和", "及", "与", "以及") and end > begin:
            return (begin, end), tag.end
        if stops(tag, first=end == begin, attached=tag.start == end):
            break
        if tag.tag == "m" and COUNTED.search(tag.word):
            begin = tag.end
        end = tag.end
    return ((begin, end), None) if end > begin else (None, None)


def stops(tag: Tag, first: bool, attached: bool) -> bool:
    if not attached or (tag.tag == "w" and tag.word not in "-·+“”"):
        return True
    if tag.tag == "m":
        return not first and (tag.word[0].isdigit() or bool(COUNTED.search(tag.word) or SORTS.match(tag.word)))
    if tag.tag in ("v", "a", "ad", "t", "xc", "q"):
        return bool(STOP_VERBS.match(tag.word)) and not (first and tag.word == "可")
    return tag.tag not in NOUNS


def before(note: Notebook, end: int) -> Span:
    """The noun phrase that ends there."""
    start = end
    for tag in note.tags_before(end):
        if tag.end > end or tag.tag not in NOUNS or tag.word in HARD or (tag.tag == "v" and STOP_VERBS.match(tag.word)):
            break
        start = tag.start
    if size := SIZE.search(note.text[max(0, start - 10) : start]):
        start -= len(size.group())
    return start, end


def last_head(note: Notebook, start: int, end: int, by: str) -> int:
    """The last word's end at which it reads as a thing (深海系泊缆|外运时); all of it when a quantity follows."""
    if COUNTED.match(note.text[end : end + 12].lstrip("0123456789.０１２３４５６７８９") or "", 0) or re.match(
        r"\d", note.text[end : end + 1]
    ):
        return end
    tags = list(takewhile(lambda tag: tag.end <= end, note.tags_from(start)))
    after = note.tag_at(end)
    closed = (
        after is None
        or after.word[0] in HARD
        or after.word == "等"
        or by in EXACT
        or bool(STOP_VERBS.match(after.word))
        or after.tag in ("d", "p", "m")
    )
    if end - start > 2 and closed and tags and all(tag.tag in NAMING for tag in tags) and tags[-1].tag != "vn":
        return end
    if by not in NEED_A_THING and closed and tags and tags[-1].tag in THINGS and (end - start > 2 or by in EXACT):
        return end
    ends = [
        tag.end for tag in note.tags_from(start, end) if tag.end <= end and HEADS.search(note.text[start : tag.end])
    ]
    for at in ends:  # the thing is named; what follows is what it does (试车, 纺丝)
        following = note.tag_at(at)
        if following and following.start == at and following.end == end and following.tag == "v":
            return at
    return max(ends, default=start)


def note_product(note: Notebook, span: Span, by: str) -> None:
    start, end = span
    while (found := TAIL.search(note.text[start:end])) and found.start() > 0:
        end = start + found.start()
    end = last_head(note, start, end, by)
    if counted := re.match(
        r"(?:第?[0-9一二三四五六七八九十两]+[艘座台条款种批套个家辆件]|[多几]种)", note.text[start:end]
    ):
        start += counted.end()
    if prefix := re.match(r"所[需用产供]的?|其|该|这套|这款|这种", note.text[start:end]):
        start += prefix.end()
    name = note.text[start:end]
    if by in STRICT and not HEADS.search(name):
        note.drop((start, end), "no thing")
        return
    if note.text[end : end + 1] in '“"' and note.text[start] not in '“"':
        note.drop((start, end), "the name behind it is meant")
        return
    if (
        not SHORTEST <= len(name) <= LONGEST
        or GENERIC.match(name)
        or UNNATURAL.search(name)
        or not re.search(r"[\u4e00-\u9fa5]", name)
    ):
        if name:
            note.drop((start, end), "generic product")
        return
    if any(c.span[0] < end and start < c.span[1] and c.type not in ("Person", "Place") for c in note.near(start, end)):
        return
    bare = re.sub(r"[“”\"]", "", name)
    serial = re.match(r"[“\"]([^“”\"]+)[”\"]", name)
    note.note("Product", None, (start, end), by, *sorted({bare, serial[1] if serial else bare} - {name}))
