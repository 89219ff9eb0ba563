"""What a figure counts or measures: a short noun phrase of the text (产值, 化解难题, 产值同比增长, 党建指导员)."""

from __future__ import annotations

import re

from graph.facts import Span
from ingest.extract.metrics.scene import Scene, clause_start
from ingest.extract.quantities import Quantity

LONGEST = 20
FALLBACK = "数量"
APPROXIMATE = re.compile(
    r"(?:约|近|超过|超|达到|达|为|共有|共计|共|已|至|突破|逾|升至|提高到|提升到|增加到|增长到|降到|降至|下降到|仅|仍|了|过|最高|各|合计|累计|多达|"
    r"是|有|分别|又|再|还|一下子|就|可|均|将|一次性|一次|总计|每年|每月|去年|今年|全年|年)+$"
)
VERBS = (
    r"实现|完成|发放|提供|投放|给予|办理|落实|争取|申领|带动|成立|建成|建立|设立|组建|选派|派出|派来|吸纳|吸收|柔性引进|引进|培养|培训|开展|召开|举办|"
    r"解决|化解|协调|收到|收集|梳理|办结(?!率)|走访|推出|供应(?![商量])|输送|交付|拥有|形成|下设|下辖|覆盖(?!率)|聚集|集聚|入驻|签订|签约|招来|招录|"
    r"招聘|新增|建起|配备|开设|出资|投资(?=.)|投入(?=.)|安排|设置|获得|拿到|抽调|聘请|选聘|推动|促成|帮助|组织(?=.)|生产(?!线)|卖出|销售(?!收入|额)|"
    r"收购(?!贷款)|采收(?!量)|消纳|减免|节省|节约|认领|交办|缺(?!口)|有(?![限机])|等|为(?!主)|向|对(?!接)|给|把|将|由|从(?!业)|在(?![建手])|与|使(?!用)|让|被|"
    r"用(?![地户工电水房信能])|经(?![济营费])|会同|联合"
)
LAST_WORD = re.compile(rf".*(?:{VERBS}|的|了|，)(?P<noun>[^，]*)$", re.DOTALL)
AFTER = re.compile(
    r"(?P<quoted>[^，。；：、（）“”\s]{0,6}“[^”]{1,14}”[\u4e00-\u9fa5]{0,4})|(?P<noun>[\u4e00-\u9fa5A-Za-z]{1,16})"
)
STOPS_AFTER = re.compile(
    r"的|在|与|和(?!谐)|为(?!单位)|向|给|等|及|以|加入|组成|作|并|被|从(?!业)|进|把|将|用|连|先后|均|都|就|现场|自发|入盟|同台|签订|签约|"
    r"解决|顺利|提供|共建|结对|已|挂牌|集中|到|上(?!下游|市|企业|党|规|项目)|中(?!小|药|医)|里|，"
)
LISTED_FIGURE = re.compile(r".*\d[^、\d]*、")
CHANGE = re.compile(r"(?:同比|环比|较|比|增长|下降|提高|提升|增加|减少|降低|增幅|上升|下滑|回落)")


def indicator_of(scene: Scene, quantity: Quantity, sentence: Span, last: str | None) -> str:
    """``last`` is the indicator of the figure before it in the sentence: 同比增长 is the growth of that."""
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    before = noun_before(scene, (start, quantity.span[0]))
    after = noun_after(scene.text, quantity.span[1])
    if quantity.is_rate and CHANGE.match(before or scene.text[start : quantity.span[0]].lstrip("，、 ")):
        change = (before or scene.text[start : quantity.span[0]])[-LONGEST:].strip()
        return f"{last or ''}{change}"[:LONGEST]
    first, second = (before, after) if quantity.is_money or quantity.is_rate or not after else (after, before)
    return (first or second or FALLBACK)[:LONGEST]


def noun_before(scene: Scene, clause: Span) -> str:
    """The words between the clause's last verb, name or 的 and the figure."""
    words = scene.text[slice(*clause)]
    earlier = max((m.end for m in scene.within(clause) if m.end <= clause[1]), default=clause[0])
    own = scene.text[max(earlier, clause[0]) : clause[1]]
    words = APPROXIMATE.sub("", own if own.strip() else words).strip()
    match = LAST_WORD.match(words)
    noun = match["noun"] if match and match["noun"] else words
    if listed := LISTED_FIGURE.match(noun):
        noun = noun[listed.end() :]  # 服务点63处、活动室28个: each has its own
    return noun.strip('、“” 　的了（()）[]【】—-"')[-LONGEST:]


def noun_after(text: str, at: int) -> str:
    """The noun that follows the unit at once: 52名党建指导员."""
    match = AFTER.match(text, at)
    if match is None:
        return ""
    if match["quoted"]:
        return match["quoted"]
    noun = match["noun"]
    stop = STOPS_AFTER.search(noun)
    return noun[: stop.start()] if stop else noun
