"""Component ``chaingraph_quantities``: every number with a unit in the text → ``doc._.quantities``.

Run on the text, not on tokens (character tokens split digits). Dates, durations, ordinals, ranges and thresholds are
quantities too: what they are is said, so that whoever uses them can leave them out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from graph.facts import Span
from ingest.extract.grids import Field, Record, records
from ingest.extract.numerals import ARABIC, CHINESE, DIGITS, is_chinese, narrowed, value_of

Use = Literal["amount", "date", "duration", "ordinal", "range", "threshold", "name", "figure of speech"]

SCALE = r"(?:万亿|[百千]?[万亿])"
MORE = r"[余多来几]"
MONEY = r"(?:美元|欧元|港元|日元|元人民币|元|块钱)"
MEASURES = (
    "个百分点|个基点|百分点|人次|架次|台次|班次|航次|项次|户次|家次|车次|场次|批次|台（套）|台\\(套\\)|台套|件套|件（套）|平方公里|平方千米|平方米|立方米|公里|千米|厘米|毫米|微米|"
    "纳米|载重吨|标准箱|标箱|千瓦时|千伏安|兆伏安|兆瓦时|兆瓦|吉瓦|千瓦|公斤|千克|毫克|公顷|英寸|兆帕|摄氏度|大类|小类|"
    "瓦时|吨|克|斤|亩|米|升|度|家|户|个|名|人|位|条|项|件|起|次|场|支|座|处|所|间|栋|幢|台|套|辆|艘|架|头|只|羽|尾|株|棵|粒|袋|箱|瓶|桶|"
    "盒|片|颗|把|双|块|张|份|册|篇|封|批|趟|类|种|款|对|组|班|门|堂|课时|学时|笔|枚|卷|根|副|幅|本|部|宗|单|票|轮|则|例|口|孔|眼|盏|"
    "层|级|面|成|倍|大|站|节(?!能|水|电|约|日)|炉|枝|匹|MW|GW|kW|kWh|km|kg|mm|Ah|%|‰|GWh|MWh|P(?![A-Za-z])"
)
CALENDAR = (
    "年|月|日|号|季度|周年|周|天|小时|分钟|秒|点|时|岁|世纪|年度|个月|个工作日|工作日|个小时|个季度|届|期|版|代|刻|旬"
)
SIZES = frozenset({"英寸", "兆帕", "微米", "纳米", "级", "层", "寸"})  # of a product or a rank, not of a fact
UNIT = rf"(?:{MEASURES})"
NUMBER = rf"(?P<number>{ARABIC}|{CHINESE})"
# Behind money that goes without saying what it is counted in: 900万，
BARE = r"[，。；、！？：,;!?”’）)\s]|$|的?(?:贷款|授信|资金|额度)"
QUANTITY = re.compile(
    rf"(?<![\d.A-Za-z])(?P<ordinal>第)?{NUMBER}{MORE}?(?:"
    rf"(?P<calendar>(?:{CALENDAR})(?!{MONEY}))|(?P<bare>个[百千]?亿(?!元)|{SCALE}(?={MORE}?(?:{BARE}))){MORE}?|"
    rf"(?P<scale>{SCALE})?{MORE}?(?P<unit>{MONEY}|{UNIT}))"
)
COUNTED = re.compile(  # of which 120万 says how many
    r"(?:[游旅乘顾]客|人口|人[数次才员]|员工|用户|[会社党]员|粉丝|观众|[客车人]流|居民|群众|农民|劳动力|户数|[产销流用]量|(?:点击|播放|浏览|阅读|访问|下载|订单|吞吐|存栏|出栏|保有)量|存栏|出栏|面积|株数)"
    r"[^，。；：、\d元额贷款借投资补奖捐收值费利税金分付发赔偿垫]{0,6}$"
)
COUNTED_IN = rf"(?P<unit>(?:{SCALE}|千)?(?:{MONEY}|{UNIT}))"
UNIT_IN_HEAD = re.compile(rf"[（(](?:单位[:：]?)?{COUNTED_IN}[）)]$")
UNIT_ABOVE = re.compile(rf"单位[:：]\s*{COUNTED_IN}(?=[）)\s])(?![\s\S]*单位[:：])[^。]*\Z")
TITLE_LENGTH = 600  # characters from it to the row
PAID = re.compile("投资|产值|金额|额度|余额|收入|营收|税|利润|授信|贷款")
BARE_CELL = re.compile(rf"\s*(?:约|近)?(?P<number>{ARABIC})\s*")
RANGE_BEFORE = re.compile(rf"(?:\d|[一二三四五六七八九十])(?:{SCALE})?{UNIT}?\s*(?:[~～—–－-]|至|到)\s*$")
RANGE_AFTER = re.compile(rf"\s*(?:[~～—–－-]|至)\s*(?:{ARABIC}|{CHINESE})(?:{SCALE})?(?:{UNIT}|{MONEY})")
THRESHOLD = re.compile(r"(?:及)?(?:以上|以下|以内|以外)")
LEVEL = re.compile(r"(?:均|都|始终|稳定|保持|维持|一直)(?:[在达超]到?|高于)$")  # 满意度始终在98%以上: it is so
AT_LEAST = re.compile(r"(?:至少|不少于|不低于|不超过)[\u4e00-\u9fa5]{0,3}$|每$")
EDITIONS = re.compile(r"(?:办|开|举办|开设|开展|召开|累计|培训|[”\"'])[^，。；第]{0,12}$")  # 已办9期, no 二期项目
HALF = re.compile(r"(?P<half>半)|(?P<digit>[一二三四五六七八九])(?![\u4e00-\u9fa5]*%)")
BACK = re.compile(
    r"(?:企业|公司|单位|党委|银行)?(?:[中里]，|又|还|一起|共同|联合|同|凑|咬|携手|抱团|均|都|分别|合)"
)  # 三家又凑到一起
SPEECH = re.compile(r"(?:件)?(?:大事|事|账|大山|维度|环节|方面|层面|字|步骤|阶段|角度)")  # 三笔账, 四个环节


@dataclass(frozen=True, slots=True)
class Quantity:
    """``value`` and ``unit`` as written (3亿余元 → 3 ``亿元``); ``span`` is numeral and unit; ``use``: what it is, if
    no amount."""

    value: float
    unit: str
    span: Span
    use: Use = "amount"
    counts: bool = False  # 游客120万，: of what is counted, not of money

    @property
    def is_money(self) -> bool:
        return self.unit.endswith(("元", "亿", "万")) and not self.counts

    @property
    def is_rate(self) -> bool:
        return self.unit in ("%", "‰", "倍", "成", "个百分点", "百分点", "个基点")


def create(nlp: Any, name: str) -> Callable[[Any], Any]:
    """The factory; it has no options."""
    return find_quantities


def find_quantities(doc: Any) -> Any:
    doc._.quantities = sorted([*quantities_in(doc.text), *headed_in(doc.text)], key=lambda found: found.span)
    return doc


def headed_in(text: str) -> Iterator[Quantity]:
    """The bare numbers in a table's column whose head has their unit, 产值（亿元）, or the line above: 单位：亿元."""
    found = (headed(text, record, field) for record in records(text) for field in record.fields)
    yield from (quantity for quantity in found if quantity is not None)


def headed(text: str, record: Record, field: Field) -> Quantity | None:
    """The bare number of one cell, with the unit that its column's head or the line above has for it."""
    cell = BARE_CELL.fullmatch(narrowed(text[slice(*field.cell)]))
    unit = UNIT_IN_HEAD.search(field.label) if cell else None
    if cell and unit is None and PAID.search(field.label):
        unit = UNIT_ABOVE.search(narrowed(text[max(0, record.at - TITLE_LENGTH) : record.at]))
    value = value_of(cell["number"]) if cell and unit else None
    if cell is None or unit is None or value is None:
        return None
    start, end = cell.span("number")
    return Quantity(value, unit["unit"], (field.cell[0] + start, field.cell[0] + end))


def quantities_in(text: str) -> Iterator[Quantity]:
    """Every number with a unit, or with none but 亿 or 万 (销售7.8亿，新增3个亿), in the text's order."""
    plain = narrowed(text)
    for match in QUANTITY.finditer(plain):
        value = value_of(match["number"])
        if value is None:
            continue
        unit = match["bare"] or (match["scale"] or "") + (match["unit"] or match["calendar"] or "")
        span = (match.start("number"), match.end())
        if unit == "成" and (more := HALF.match(plain, match.end())):
            value, span = value + (0.5 if more["half"] else DIGITS[more["digit"]] / 10), (span[0], more.end())
        counts = match["bare"] is not None and COUNTED.search(plain, max(0, span[0] - 14), span[0]) is not None
        yield Quantity(value, unit, span, use_of(match, plain), counts)


def use_of(match: re.Match[str], text: str) -> Use:
    """What the number is, by what stands around it."""
    if match["calendar"] == "期" and match["number"][0].isdigit() and not match["ordinal"]:
        return "amount" if EDITIONS.search(text, max(0, match.start() - 20), match.start()) else "date"
    if match["calendar"]:
        return "duration" if match["calendar"] in ("天", "小时", "分钟", "秒", "周", "个月", "年") else "date"
    if match["ordinal"] or (
        text[match.start() - 1 : match.start()] == "前" and match["unit"] in ("大", "名", "位", "强")
    ):
        return "ordinal"
    if RANGE_BEFORE.search(text, max(0, match.start() - 12), match.start()) or RANGE_AFTER.match(text, match.end()):
        return "range"
    if is_named(match, text):
        return "name"
    unit = match["unit"] or match["bare"]
    if is_chinese(match["number"]) and (is_speech(match["number"], unit) or is_idle(match, text)):
        return "figure of speech"
    if AT_LEAST.search(text, max(0, match.start() - 8), match.start()):
        return "threshold"
    over = match["unit"] != "成" and THRESHOLD.match(text, match.end())
    return "threshold" if over and not LEVEL.search(text, max(0, match.start() - 8), match.start()) else "amount"


def is_named(match: re.Match[str], text: str) -> bool:
    """Part of a name: opens a quotation (“四个一”), closes a title (纾困十条》), a Congress (二十大), a size."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    is_congress = match["unit"] == "大" and match["number"] in ("十八", "十九", "二十", "二十一")
    opens = before in ("“", "《", "‘") or (before == '"' and is_opening(text, match.start() - 1))
    return opens or after == "》" or is_congress or match["unit"] in SIZES


def is_opening(text: str, at: int) -> bool:
    """Whether a straight quotation mark opens: those before it in the line are even in number."""
    return text.count('"', text.rfind("\n", 0, at) + 1, at) % 2 == 0


def is_idle(match: re.Match[str], text: str) -> bool:
    """三次登门, 三笔账, 四个环节: how often somebody came, and counts that only announce what follows."""
    if match["unit"] in ("家", "方", "户") and BACK.match(text, match.end()):
        return not re.search(r"[\u4e00-\u9fa5\d]$", text[max(0, match.start() - 1) : match.start()])
    if match["unit"] == "趟":
        return True
    if match["unit"] in ("次", "回") and re.match(r"[\u4e00-\u9fa5]", text[match.end() : match.end() + 1]):
        return True
    return SPEECH.match(text, match.end()) is not None


def is_speech(numeral: str, unit: str) -> bool:
    """一家, 两张皮, 千条线, 四处, 零部件: words that count nothing; 两成 and 三家 do."""
    if numeral in ("一", "零", "〇") or numeral[0] in "百千零":
        return True
    is_two = numeral in ("两", "二") and unit[-1] not in "成亿万"
    return is_two or (numeral == "四" and unit == "处") or unit in ("级", "面", "度")
