"""What a figure counts or measures: a short noun phrase of the text (产值, 化解难题, 产值同比增长, 党建指导员)."""

from __future__ import annotations

import re

from graph.facts import Span
from ingest.extract.cells import cell_at
from ingest.extract.columns import ASIDE
from ingest.extract.grids import Field
from ingest.extract.metrics.scene import Scene, Told, clause_end, clause_start
from ingest.extract.numerals import narrowed
from ingest.extract.quantities import Quantity

LONGEST = 20
FALLBACK = "数量"
APPROXIMATE = re.compile(
    r"(?:[增涨升降减][至到为]|(?:增[加长]|提[高升]|扩大|减少|降低|下降)[至到为]|约|近|不足|不到|接近|超过|超|达到|达|为|共有|共计|共|已|至|突破|逾|仅|仍|了|过|最高|各|合计|累计|多达|从|(?<![理缘事自])由|"
    r"是|有|分别|又|再|还|一下子|就|可|(?<![户人年月日亩平])均|将|一次性|一次|总计|每年|每月|去年|今年|全年|年)+$"
)
VERBS = (
    r"实现|完成|发放|提供|投放|给予|办理|落实|争取|申领|带动|成立|建成|建立|设立|组建|选派|派出|派来|吸纳|吸收|柔性引进|引进|培养|培训|开展|召开|举办|"
    r"解决|化解|协调|收到|收集|梳理|办结(?!率)|走访|推出|供应(?![商量])|输送|交付|拥有|形成|下设|下辖|覆盖(?!率)|聚集|集聚|入驻|签订|签约|招来|招录|"
    r"招聘|新增|建起|配备|开设|出资|投资(?=.)|投入(?=.)|安排|设置|获得|拿到|抽调|聘请|选聘|推动|促成|帮助|组织(?=.)|生产(?!线)|卖出|销售(?!收入|额)|"
    r"收购(?!贷款)|采收(?!量)|消纳|减免|节省|节约|认领|交办|缺(?!口)|有(?![限机色线轨效])|等|为(?!主)|向|对(?!接)|给|把|将|由|从(?!业)|在(?![建手])|与|使(?!用)|让|被|"
    r"看[到见]|见到|了解到|(?<!获)得知|听说|据悉|用(?![地户工电水房信能])|经(?![济营费])|会同|联合"
)
LAST_WORD = re.compile(rf".*(?:{VERBS}|的|了|，)(?P<noun>[^，]*)$", re.DOTALL)
WHOSE_AND_WHEN = re.compile(  # in front of what is measured: 它去年产值, 公司营收
    r"(?:[它他她](?:们)?|其(?![中他余实它])|我们|咱们?|该(?:公司|企业|集团|厂)|(?:公司|集团|企业|厂里)(?=[去今前当上全年营产销利纳缴]))?"
    r"(?:其中|力争|预计|(?:到|至)?年底前?|去年|今年|前年|上年|当年|20\d\d年|上半年|下半年|全年|目前|如今)*(?=.)"
)
IN_FULL = {"贷": "贷款", "借": "借款", "放": "放款", "拨": "拨款", "欠": "欠款", "投": "投资", "亏": "亏损"}
SPENT = re.compile(  # 往园区里投, 则放了, 贷到: nothing but who pays or owes
    r"(?:.*[里中内上则也又还却就便才只先后已再])?(?P<verb>[贷借放拨欠投亏])[给到出了得进下来回]*"
)
TO_WHOM = re.compile(r"(?P<verb>欠|[贷借放拨投](?=[给了到向]))[给了到向]*$")
GETS = ("拿到", "获得", "得到", "实现", "完成", "其中")
GIVES = ("发放", "提供", "给予", "投放")  # and what it is stands behind: 发放500万元“茶农e贷”
PRONOUN = re.compile(r"(?:[它他她]们?|其|对方|自己|我们|咱们?|[前后]者)$")
OF = '的 \u3000”’"'
ROUGHLY = re.compile(r"[\s约近超达余多左右]*")
LENT = re.compile(r"[\u4e00-\u9fa5]{0,8}(?:贷款|资金|授信|信贷|担保|补助|补贴|奖补|奖励|融资|保函)(?:支持)?$")
AFTER = re.compile(
    r"(?P<quoted>[^，。；：、（）“”\s]{0,6}“[^”]{1,14}”[\u4e00-\u9fa5]{0,4})|(?P<noun>[\u4e00-\u9fa5A-Za-z]{1,16})"
)
STOPS_AFTER = re.compile(
    r"增[加长](?!值)|提高|扩大|减少|降低|[增升降减涨][至到]|的|在|与|和(?!谐)|为(?!单位)|向|给|等|及|以|加入|组成|作|并(?!购)|被|从(?!业)|进|把|将|(?<!信)用|连|先后|均|都|就|现场|自发|入盟|同台|签订|签约|分别|担任|"
    r"解决|顺利|提供|共建|结对|已|挂牌|集中|到|上(?!下游|市|企业|党|规|项目)|中(?!小|药|医)|里|后$|，"
)
CHAINS = re.compile("[\u4e00-\u9fa5]{0,6}?产业链(?=.)(?![党链联企主专上])")  # 12条|重点产业链|跑出加速度
SHARE = re.compile(  # 占全区的24%
    r"(?P<share>占(?!比)[^占，。；：、\d]{1,12}?)(?:的(?:比重|比例)?)?(?:[为达]|约|近|超过?)*$"
)
COUNTED_THINGS = ("企业", "公司", "合作社", "项目")  # 配套企业|26家|入园
OF_SOME = re.compile(r"^\d+[余多]?[家户名个]\w{0,6}?(?=放贷|放款|贷款|授信|融资|发放)")  # 18家企业|放贷
COUNTED_CHAINS = re.compile(  # 14条|重点产业链营业收入
    r"^(?:全[省市县区州旗])?\d+[条个大](?=[\u4e00-\u9fa5]{0,4}产业链.)"
)
LISTED_FIGURE = re.compile(r".*\d[^、和\d]*[、和]")
CHANGE = re.compile(r"(?:同比|环比|较|比|增长|下降|提高|提升|增加|减少|降低|增幅|上升|下滑|回落)")
MORE_OR_LESS = re.compile(  # 比上年多出4亿元: more of what was told before
    r"(?P<change>(?:同比|环比|[比较][^，。；]{1,10}?)(?:净|又)?(?:增[长加]?|减少?|提高|下降|降低?|上升|多|少|高|低))(?:出|了|约|近)*$"
)
APART = re.compile(  # 增速比乙高3个百分点: what is higher stands before what it is compared with
    r"(?P<what>[\u4e00-\u9fa5]{2,12}?)比[^比，。；]{1,30}?(?P<how>[高低多少大小])(?:出|了|约|近)*$"
)
REACHED = re.compile(  # 从8亿元增至11亿元: the same, later
    r"[，,]?(?:今年|目前|如今|现在|去年)*(?:猛|跃|攀|回|缩)?(?:增[加长]?|提[高升]|[上跃]?升|[下]?降低?|减少?|扩大?|涨|压缩|缩[减短])[至到为]了?"
    r"(?:今年|目前|如今|现在)?的?(?:约|近|超过?)?"
)
DEALT = re.compile(r"(?:为|是|达到?|分别)(?:约|近)?$")  # 销售收入和利润分别为2.3亿元和1200万元
FIGURE = re.compile(r"\d[\d,，.]*[余多]?(?:[万亿]?[\u4e00-\u9fa5]?元|[\u4e00-\u9fa5%])")
ROW = 40  # characters to either side in which a row of figures is looked for
JOINT = re.compile(r"\s*(?:[、和与及]|以及)\s*")
MEASURED = re.compile(
    r"(?:工业)?(?:总|综合)?产值|(?:营业|销售|主营)收入|营收|销售额|利税|净?利润|税收|纳税|缴税|出口额|产量|销量|研发投入|总?资产|存款|贷款|授信|用信"
)


def indicator_of(scene: Scene, quantity: Quantity, sentence: Span, last: str | None) -> str:
    """``last`` is the indicator of the figure before it in the sentence: 同比增长 is the growth of that."""
    cell = cell_at(scene.text, quantity.span[0])
    if cell is not None and (label := column_of(scene.text, quantity, cell[1])):
        return label
    start = clause_start(scene.text, quantity.span[0], max(sentence[0], cell[1].cell[0] if cell else 0))
    if dealt := dealt_out(scene, quantity, sentence, start):
        return dealt
    if last and is_reached(scene, quantity, sentence):
        return last
    before = noun_before(scene, (start, quantity.span[0]), quantity.is_money)
    after = noun_after(scene.text, quantity.span[1])
    if quantity.is_rate and CHANGE.match(before or scene.text[start : quantity.span[0]].lstrip("，、 ")):
        change = (before or scene.text[start : quantity.span[0]])[-LONGEST:].strip()
        return f"{last or ''}{change}"[:LONGEST]
    if last and (more := MORE_OR_LESS.fullmatch(scene.text, start, quantity.span[0])):
        return f"{last}{more['change']}"[:LONGEST]
    if quantity.is_rate and (apart := APART.fullmatch(scene.text, start, quantity.span[0])):
        return WHOSE_AND_WHEN.sub("", apart["what"], count=1) + apart["how"]
    if quantity.is_rate and (share := SHARE.search(scene.text, start, quantity.span[0])):
        return share["share"]
    amount = (quantity.is_money and before not in GIVES) or quantity.is_rate or before.endswith(COUNTED_THINGS)
    first, second = (before, after) if amount or not after else (after, before)
    if amount and LENT.match(after) and before.endswith("提供"):  # 为其提供3000万元流动资金贷款
        first = after
    goes_on = last if scene.last and is_alike(scene.last, quantity) else None  # 甲产值7亿元，乙为5亿元
    return (first or second or goes_on or FALLBACK)[:LONGEST]


def column_of(text: str, quantity: Quantity, field: Field) -> str:
    """产值（亿元）above a cell that is nothing but the figure: 产值."""
    rest = text[field.cell[0] : quantity.span[0]] + text[quantity.span[1] : field.cell[1]]
    label = ASIDE.sub("", field.label) if ROUGHLY.fullmatch(rest) else ""
    return WHOSE_AND_WHEN.sub("", label, count=1)[:LONGEST]


def dealt_out(scene: Scene, quantity: Quantity, sentence: Span, start: int) -> str | None:
    """销售收入和利润分别为2.3亿元和1200万元; 甲销售收入…，利润…；乙为2.3亿元和1200万元: each figure's own where as many
    were named."""
    text = scene.text
    row = row_around(text, (start, clause_end(text, quantity.span[1], sentence[1])), quantity.span[0])
    if len(row) < 2 or not DEALT.search(text, start, row[0]):
        return None
    named = MEASURED.findall(text, start, row[0])
    named = named or list(dict.fromkeys(MEASURED.findall(text, sentence[0], start)))
    return named[row.index(quantity.span[0])] if len(named) == len(row) else None


def row_around(text: str, clause: Span, at: int) -> list[int]:
    """Where the figures begin that only 和 or 、 joins to the one that begins at ``at``."""
    start, end = max(clause[0], at - ROW), min(clause[1], at + ROW)
    row: list[int] = []
    last = start
    for begin, stop in (found.span() for found in FIGURE.finditer(narrowed(text[start:end]))):
        if not JOINT.fullmatch(text, last, start + begin):
            if at in row:
                break
            row = []
        row.append(start + begin)
        last = start + stop
    return row if at in row else []


def is_reached(scene: Scene, quantity: Quantity, sentence: Span) -> bool:
    """从8亿元增至11亿元: what the figure before it has become."""
    told = scene.last
    if told is None or told.at < sentence[0] or not is_alike(told, quantity):
        return False
    return REACHED.fullmatch(scene.text, told.at, quantity.span[0]) is not None


def is_growth(indicator: str, last: str) -> bool:
    """Whether it is the growth of what the figure before counts."""
    return len(indicator) > len(last) and indicator.startswith(last) and CHANGE.match(indicator, len(last)) is not None


def is_alike(told: Told, quantity: Quantity) -> bool:
    """Whether both figures are money, or of one unit: 万元 and 亿元."""
    return told.unit[-1] == quantity.unit[-1]


def noun_before(scene: Scene, clause: Span, money: bool) -> str:
    """The words between the clause's last verb, name or 的 and the figure. Money measures no body and nobody: 贷给它
    500万元 is a loan."""
    words = scene.text[slice(*clause)]
    named = [m for m in scene.within(clause) if m.end <= clause[1]]
    earlier = max((m.end for m in named), default=clause[0])
    own = scene.text[max(earlier, clause[0]) : clause[1]]
    whom = named[-1].start if named and money and scene.is_type(named[-1], "Organization", "Person", "Place") else None
    if money and (pronoun := PRONOUN.search(words)):
        whom, own = clause[0] + pronoun.start(), ""
    if whom is not None and not own.strip(OF):
        given = TO_WHOM.search(scene.text, clause[0], whom)
        return IN_FULL[given["verb"]] if given else ""
    words = APPROXIMATE.sub("", own if own.strip() else words).strip()
    match = LAST_WORD.match(words)
    noun = match["noun"] if match and match["noun"] else words
    if listed := LISTED_FIGURE.match(noun):
        noun = noun[listed.end() :]  # 服务点63处、活动室28个: each has its own
    noun = WHOSE_AND_WHEN.sub("", noun.strip('、“” 　\t的了（()）[]【】—-"'), count=1)[-LONGEST:]
    noun = noun[1:] if len(noun) > 2 and noun[0] in "又则却" else noun  # 又续贷
    noun = OF_SOME.sub("", COUNTED_CHAINS.sub("", noun))
    if noun in GETS:
        return ""
    spent = SPENT.fullmatch(noun) if money else None
    return IN_FULL[spent["verb"]] if spent else noun


def noun_after(text: str, at: int) -> str:
    """The noun that follows the unit at once: 52名党建指导员."""
    match = AFTER.match(text, at)
    if match is None:
        return ""
    if match["quoted"]:
        return match["quoted"]
    noun = match["noun"]
    if chains := CHAINS.match(noun):
        return chains.group()
    stop = STOPS_AFTER.search(noun)
    return noun[: stop.start()] if stop else noun
