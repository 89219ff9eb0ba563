"""Names in quotation marks and book-title marks: initiatives, teams, alliances, loan products."""

from __future__ import annotations

import re

from ingest.extract.entities.growth import start_of
from ingest.extract.entities.notebook import Notebook

QUOTED = re.compile(r"[“\"「‘]([^“”\"「」‘’\n。！？，；]{2,20})[”\"」’]")
TITLED = re.compile(
    r"《([^《》\n]{4,45}(?:方案|办法|意见|计划|措施|规划|条例|政策|若干|制度|细则|行动|指南|清单|通知|规范|标准|规程|导则|公约|目录|白皮书|蓝皮书|"
    r"倡议书|指引|规则|要点|章程|纲要|手册|图谱|办法（试行）|[一二三四五六七八九十百0-9]+条))(?:（[^）]*）)?》"
)
ACADEMY_TAIL = re.compile(
    r"[\u4e00-\u9fa5]{0,4}?(?:产业学院|学院(?!派)|实验室|研究院|研究中心|工作站|博士站|实训基地|实训室)"
)
COUNTS = re.compile(r"[一二两三四五六七八九十几多数0-9]+[款项种类个]")
REGULAR = re.compile(r"[每首][月周季年期场]|第[一二三]期|走进|开讲|开课|启动|亮相|落地")
INITIATIVE_TAIL = re.compile(
    r"(?:(?:(?!作为|成为|其中|[了就的有是把在由被让向对与从])[\u4e00-\u9fa5]){0,10}?)(?:负责制|机制|模式|行动|计划|工程|制度|活动|平台|服务包|产品包|服务|工作法|试点|课堂|大赛|"
    r"竞赛|比赛|对接会|推介会|洽谈会|交流会|训练营|培训班|讲堂|"
    r"品牌|资金池|体系|专项|系统|产品|项目(?=制)|论坛|峰会|沙龙|大会|直通车|责任制|制(?![造定作度品服])|专场|夜校|贷(?![款了])|保(?![障证护持])|法(?=[，、。])|清单|方案|联动机制)"
)
TEAM_TAIL = re.compile(
    r"[\u4e00-\u9fa5]{0,6}?(?:专班|服务队|帮办团|先锋队|突击队|攻坚队|服务团|帮办队|志愿队|工作队|队(?![员伍])|团(?![员结队])|阵地|联络站|"
    r"服务站|党群服务中心|实训站|工作站|党建站|驿站|工作室|小组|小分队|轻骑兵|综合体)"
)
ALLIANCE_TAIL = re.compile(r"[\u4e00-\u9fa5]{0,6}?(?:联盟|共同体)(?!责任|机制|模式|体系|[\u4e00-\u9fa5]{0,4}制度)")
PARK_TAIL = re.compile(r"[\u4e00-\u9fa5]{0,6}?(?:产业园|基地|街区)")
PRODUCT_TAIL = re.compile(
    r"系统|芯片|软件|(?:[\u4e00-\u9fa5]{1,12}?)(?:芯片|系统|软件|品种|新品种|原种|牌[\u4e00-\u9fa5]{1,4}|管控平台|[\u4e00-\u9fa5]{0,4}平台)"
)
SYSTEM_TAIL = re.compile(r"(?:制度|机制|体系|模式|方案|办法)(?![化性])")  # “…”审批服务|制度
CHAIN_WORD = re.compile(  # “链”上先锋项目: but the first word stands in marks
    r"[“\"‘][链红云智][”\"’](?:(?![了的和与在、])[\u4e00-\u9fa5]){1,10}?"
    r"(?:项目|行动|工程|计划|品牌|模式|活动|机制|课堂|讲堂|制度|工作法)(?![\u4e00-\u9fa5]{0,2}(?:企业|建设))"
)
CALLED_AFTER = re.compile(  # “甲”“乙”等12个园区型“丙”阵地
    r"(?:[、和及]?[“\"‘][^“”\"‘’\n。！？，；]{2,20}[”\"’])*等(?:一批|系列|[0-9一二三四五六七八九十两]+[余多]?[个项类支家处大场条种])"
    r"(?:[^，。；、“”]{0,10}(?:[“\"‘][^“”]{2,10}[”\"’])?)?(?:(?P<team>阵地|驿站|服务站|工作站|专班|队伍?|服务团|帮办团)|"
    r"(?P<deed>行动|活动|机制|品牌|平台|工程|计划|项目制|模式|制度|服务|工作法|课堂))(?=[，。；、]|$)"
)
COUNTED_AFTER = re.compile(r"[0-9]+[余多]?(?:名|个|期|处|场|支|次|位|座)(?!百|千)")
MODEL = re.compile(r"[0-9一二三四五六七八九十]+号$")
THING = re.compile(
    r"[\u4e00-\u9fa5]{0,8}?(?:火箭|卫星|飞机|直升机|机器人|新品种|新品系|品种|品系|虾苗|鱼苗|种苗|稻种|种子|船|舰|列车|车|电池|芯片|发动机|烘房|窑炉)(?![间站场])"
)
PLATFORM_TAIL = re.compile(r"[\u4e00-\u9fa5]{0,6}?(?:平台|系统|软件|小程序)")
OWN_SOFTWARE = re.compile(  # “…”系统是公司跟某大学一起开发的
    r"就?是(?:我们|咱们?|该?公司|集团|厂里|企业)(?:自己|自主|[和与跟同][^，。；]{2,12}?)?(?:一起|联合|共同|自行)?(?:开发|研发|研制|自研)出?来?的"
)
BRAND_LENGTHS = range(2, 7)  # characters
ROLE = re.compile(
    r"(?:特派员|跑腿员|联络员|服务员|辅导员|指导员|代办员|网格员|专员|管家|小二|副总|红娘|链博士|观察员|合伙人)$"
)
BRANDED = re.compile(r"(?:系列|牌)?[\u4e00-\u9fa5]{2,8}(?:具|器|剂|料|机|品|材|车|电池|芯片|种|苗|布|纱|膜|酒|茶)")
TEAM = re.compile(
    r"(?:工作室|服务站|工作站|联络站|实训站|小组|小分队|轻骑兵|专班|服务队|帮办团|先锋队|突击队|攻坚队|服务团|帮办队|队|团|驿站|综合体)$"
)
LOAN = re.compile(r"(?:贷|保|融|险|链[通票易]|(?<![畅互打联融贯直沟开])通)$")
LIKENED = re.compile(r"(?:当好|当起|争当|充当|甘当|做好|是|成为|变身|化身)[^，。；]{0,14}$")  # 当好政策的“宣传员”
TURNED_INTO = re.compile(r"[把将][^，。；]{1,18}(?:建成|变成|打造成|当成|当作|视为)$")  # 把车间变成“课堂”
LIKENED_AFTER = re.compile(  # “店小二”的标准
    r"的?(?:思路|方式|原则|要求|理念|目标|口号|定位|路径|格局|局面|思想|标准|作用|问题|难题|现象|发展理念)"
)
APPOINTS = re.compile(
    r"(?:接过|形成|实行|出任|担任|选派|选聘|设立|设|配备|派出|派驻|聘请|聘任|当|推行|培育|组建)[^，。；“”]{0,10}$"
)
NAMED = re.compile(
    r"(?:机制|模式|行动|计划|工程|制度|活动|平台|服务|制|法|课堂|夜校|夜谈|夜市|直通车|管家|专员|联络员|代办|地图|超市|学堂|"
    r"讲堂|擂台|清单|码|通|班|专列|会客厅|会|日|班|金|券|险|补贴|专车|快车|专线|热线|贷|坊|专员制|图)$"
)
LAUNCH = re.compile(
    r"(?:推出|推行|实施|开展|启动|开通|上线|创新|探索|打造|举办|发布|出台|建立|设立|创建|创设|开设|开办|组织|落实|推进|执行|选派|实行|制定|运用|通过|依托|新推|首创|搭建|推广|"
    r"印发|拟|评选|常态化|创建|开发|开办|开出|用好|发放|开启|办起|定期|深化|合办|搞了个|召开|发起|再推|开班|办了个|叫做|名为|称为|"
    r"琢磨出|定下|绘制|聘任|建成|打出|推开|试行|建立健全|健全|完善|深入推进|擦亮|叫响)"
    r"(?:了|出|起|的|好|信贷产品|线上|名为|一批|系列|以|其中的)?$"
)
LAUNCHED = re.compile(
    r"(?:开一次|开一场|办一场|办一次|推出|推行|实施|开展|启动|开通|上线|创新|打造|举办|建立|设立|创建|开设|组织|选派|通过|依托|推进|实行|合办|发起|召开|"
    r"搞|办|派出|派驻|列出|梳理|绘就|绘制|编制|聘任|聘请|建成|打出|推开|试行|定下)[^。；“”]{0,12}$"
)
ABBREVIATES = re.compile(r"(?:以下(?:简称|称)|下称|简称|又称|也就是|称为|称作|叫它|叫做)[:：]?\s*$")
CEREMONY = re.compile(r"^[\u4e00-\u9fa5]{0,6}?(?:仪式|会议|工作会|推进会|签约)")
BACKGROUND = re.compile(
    r"三会一课|线上[\+＋]线下|^党建[\+＋]$|我为群众办实事|两个确保|国之大者|菜篮子|两个覆盖|小巨人|党员先锋岗|党员示范岗|党员责任区|最后一公里|一带一路|放管服|双碳|最多跑一次|两个维护|四个意识|"
    r"四个自信|两个确立|两学一做|不忘初心|百千万|乡村振兴|两张皮|专精特新|卡脖子|五位一体|十四五|十三五|一号工程|绿色通道|白名单|店小二|红娘|空白点|娘家人|金钥匙|及时雨|订单班|主心骨|领头雁|优秀|先进|示范单位|之乡|之都"
)
PLAIN = re.compile(
    r"^(?:链[长主上链]?|产业链?|红色?|线上\+线下|[零一二三]距离|全覆盖\+零距离|企业|党建|[\u4e00-\u9fa5])$"
)


def find(note: Notebook) -> None:
    for found in TITLED.finditer(note.text):
        note.note("Initiative", None, found.span(), "document", found[1])
    for found in QUOTED.finditer(note.text):
        find_quoted(note, found)
    find_first_words(note)


def find_first_words(note: Notebook) -> None:
    """实施“链”上先锋项目: what is carried out, of which only the first word stands in marks."""
    for found in CHAIN_WORD.finditer(note.text):
        if LAUNCH.search(note.text[max(0, found.start() - 10) : found.start()]):
            note.note("Initiative", None, found.span(), "quoted first word")


def find_quoted(note: Notebook, found: re.Match[str]) -> None:
    inner, (start, end) = found[1], found.span()
    if inside_title(note, start):
        return
    if "、" in inner and note.text.startswith("等", end):
        if re.match("等[一-龥]{0,4}(?:问题|难题|困难|痛点|堵点)", note.text[end : end + 10]):
            return
        listed(note, inner, start + 1)
        return
    if ABBREVIATES.search(note.text[max(0, start - 8) : start]):
        return
    if BACKGROUND.search(inner):
        note.drop((start, end), "background")
        return
    type, kind, tail = sort(note, inner, start, end)
    if type is None:
        note.drop((start, end), "quoted, not a name")
        return
    span = (start, end + tail)
    whole = note.text[slice(*span)]
    names = [inner] if tail == 0 or type != "Organization" or len(inner) > 2 else []
    note.note(type, kind, span, "quoted", *names, name=whole)
    if kind in ("alliance", "other") or type == "Initiative":
        before = start_of(note, start, 16) if start and note.text[start - 1] not in "，。；：、" else start
        if before < start and kind == "alliance":
            note.candidates[-1].names.append(note.text[before : span[1]])


def inside_title(note: Notebook, start: int) -> bool:
    """Whether a title in 《》 is open there: the marks inside are part of it."""
    opened = note.text.rfind("《", max(0, start - 40), start)
    return opened >= 0 and "》" not in note.text[opened:start]


def listed(note: Notebook, inner: str, at: int) -> None:
    """“共享车间、订单超市”等6大类: each is a name of its own."""
    for item in inner.split("、"):
        if len(item) >= 4:
            note.note("Initiative", None, (at, at + len(item)), "quoted list")
        at += len(item) + 1


def sort(note: Notebook, inner: str, start: int, end: int) -> tuple[str | None, str | None, int]:
    """(type, kind, length of the tail after the quotation) of what the marks enclose; type None: no name."""
    after = note.text[end : end + 24]
    after = "" if after.startswith("等") else after  # “甲”“乙”等活动: the word is no part of the name
    before = note.text[max(0, start - 10) : start]
    if re.search(r"(?:课题|项目|专项)$", before) and len(inner) > 5:
        return "Project", None, 0
    if tail := re.match(r"课题|项目(?!制|清单|化|部|组)", after):
        return ("Project", None, tail.end()) if len(inner) > 3 else (None, None, 0)
    if inner.endswith("基金") and not INITIATIVE_TAIL.match(after):
        return "Organization", "bank", 0
    if re.search(r"、.+、", inner) and (tail := re.match(r"模式|工作法|机制|行动", after)):
        return "Initiative", None, tail.end()
    if re.search(r"[，。！？；：]|^[0-9.]+$|、.+、", inner) or CEREMONY.match(after):
        return None, None, 0
    if made(note, start) and inner.endswith(("平台", "系统", "软件")):
        return "Product", None, 0
    if MODEL.search(inner) and (tail := THING.match(after)):
        return "Product", None, tail.end()
    if (tail := PLATFORM_TAIL.match(after)) and (
        of_firms(note, start) or of_namesake(note, inner, start) or OWN_SOFTWARE.match(after, tail.end())
    ):
        return "Product", None, tail.end()
    if tail := ALLIANCE_TAIL.match(after):
        return "Organization", "alliance", tail.end()
    if tail := TEAM_TAIL.match(after):
        return "Organization", "other", tail.end()
    if tail := PARK_TAIL.match(after):
        return "Organization", "park", tail.end()
    if made(note, start) and (tail := PRODUCT_TAIL.match(after)):
        return "Product", None, tail.end()
    if tail := ACADEMY_TAIL.match(after):
        return "Organization", "academia", tail.end()
    if (tail := INITIATIVE_TAIL.match(after)) and not COUNTS.match(after):
        return "Initiative", None, longest_tail(after, tail.end())
    if several := CALLED_AFTER.match(note.text, end):
        return ("Organization", "other", 0) if several["team"] else ("Initiative", None, 0)
    return sort_alone(note, inner, start, before, after)


def longest_tail(after: str, end: int) -> int:
    """“…”审批服务制度: a service or activity that goes on into the system it is."""
    more = SYSTEM_TAIL.match(after, end)
    return more.end() if more else end


def sort_alone(note: Notebook, inner: str, start: int, before: str, after: str) -> tuple[str | None, str | None, int]:
    """What the marks enclose by itself, where no word behind them says what it is."""
    if inner.endswith(("链长办", "链办")):
        return "Organization", "government", 0
    if re.match("是(?:通过|以|由|一)", after) and start == note.sentence_of(start)[0]:
        return "Initiative", None, 0
    if LIKENED_AFTER.match(after) or TURNED_INTO.search(note.text[max(0, start - 22) : start]):
        return None, None, 0
    if inner == "双链长":
        return "Initiative", None, 0
    if PLAIN.match(inner):
        return None, None, 0
    if any(
        c.type == "Initiative" and c.by == "quoted" and 0 <= start - c.span[1] <= 1 for c in note.near(start - 1, start)
    ):
        return "Initiative", None, 0  # the next of a list
    if inner.endswith(("博士站", "院士站", "科技小院")):
        return "Organization", "academia", 0
    if TEAM.search(inner) and len(inner) > 2:
        return "Organization", "other", 0
    if LOAN.search(inner) and len(inner) <= 7 and "、" not in inner and not inner.startswith("不"):
        return "Initiative", None, 0
    if (
        len(inner) <= 8
        and not LIKENED.search(note.text[max(0, start - 16) : start])
        and (ROLE.search(inner) or (inner[-1] in "员官长" and APPOINTS.search(note.text[max(0, start - 14) : start])))
    ):
        return "Initiative", None, 0
    if made(note, start) and BRANDED.match(after):
        return None, None, 0  # “云窗”系列灯具: the thing under its brand is read as a product
    if MODEL.search(inner):
        return "Product", None, 0
    if len(inner) >= 4 and REGULAR.match(after) and "、" not in inner:
        return "Initiative", None, 0
    if (
        LAUNCH.search(before)
        or inner.endswith("链长制")
        or (
            (NAMED.search(inner) or COUNTED_AFTER.match(after))
            and LAUNCHED.search(note.text[max(0, start - 16) : start])
        )
    ):
        return "Initiative", None, 0
    if (
        NAMED.search(inner)
        and len(inner) >= 4
        and (note.text.count(inner) > 1 or re.match("是|作为|已|累计|为|由|系|自|让|把|使|覆盖|,?启动", after))
    ):
        return "Initiative", None, 0
    return None, None, 0


def of_firms(note: Notebook, start: int) -> bool:
    """Whether only enterprises are named in the sentence so far: what they open is their own software."""
    begin = note.sentence_of(start)[0]
    kinds = {c.kind for c in note.near(begin, start) if c.type == "Organization" and begin <= c.span[0] < start}
    places = any(begin <= area.span[0] for area in note.areas_within(note.window(start), start))
    return (
        kinds == {"enterprise"}
        and not places
        and not re.search("[市县区]委|政府|党委|支部|联盟", note.text[begin:start])
    )


def of_namesake(note: Notebook, inner: str, start: int) -> bool:
    """汐帆的“汐帆云”平台: whose own software bears its name, where only enterprises are called so."""
    brand = next((inner[:n] for n in BRAND_LENGTHS if note.text.endswith(f"{inner[:n]}的", 0, start)), None)
    if brand is None:
        return False
    return {c.kind for c in note.candidates if c.type == "Organization" and brand in note.text[slice(*c.span)]} == {
        "enterprise"
    }


def made(note: Notebook, start: int) -> bool:
    """Whether an enterprise makes what follows: the clause holds 研发, 开发, 育成 … and no public body."""
    clause = note.text[note.window(start) : start]
    return bool(
        re.search(
            r"(?:自主|联合|合作|共同)?(?:研发|开发|研制|育成|选育|生产|培育|攻克|自研|自创|自产)(?:的|了|出)?(?:[\u4e00-\u9fa5]{0,6})$|所用的$",
            clause,
        )
    )
