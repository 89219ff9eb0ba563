"""Words of lending: instruments, amounts, and whether a clause is about money that somebody gets."""

from __future__ import annotations

import re

from ingest.extract.relations.patterns import MONEY

INSTRUMENT = re.compile(
    r"[^，。；：！？、（）的元了为向给以由从获得并共达是在对\ue000-\uefff\d]{0,10}?"
    r"(?:贷款|授信|担保(?!费)|保函|承兑汇票|信用证|保理融资|保理|融资租赁|售后回租|回租|直租|票据贴现|贴现|融资|放款|放贷(?!款)|信用贷|质押贷|抵押贷|"
    r"续贷|置换|转贷|承兑|信贷资金|信贷|贷资金|租赁资金|授信额度|保险保障|风险保障|专项债|并购贷)"
)
_ACT = re.compile(
    r"发放|授信|提供|办理|贷款|担保|投放|放款|放贷|开立|开出|批复|审批|给予|落实|续贷|承兑|保函|贴现|授予|增信|核定|批准|融资|获|到账|敲定|拿|"
    r"贷给|发给|给了|投给|送来|解了围|接单|授"
)
_OTHER = re.compile(
    r"推出|上线|鼓励|引导|签署|签订|签约|融资需求|融资难|融资对接|融资材料|贷款需求|对接会|贷款难|研究|问题|需要|缺口|利率|方案"
)
_DONE = re.compile(r"发放|投放|授信\d|提供\w{0,6}\d|放款|放贷|授信协议|贷款协议|协议.{0,6}(?:授信|金额)")
_VERB = re.compile(
    r"^.*(?:发放|提供|办理|给予|投放|开出|开立|获批|获|批复|授予|亿|万|上|后|落实|申请|拿到|首笔|新增|累计|发放了|协议|另一笔)"
)
_PLAIN = re.compile(r"^.{0,2}(?:放款|放贷)$")  # the act, not an instrument
MONEY_AFTER = re.compile(rf"，(?:金额|额度|总额|授信额|共计|合计|总计|累计)?(?:达|为|达到)?{MONEY}")
_MONEY = re.compile(MONEY)


def about_loans(clause: str, product: bool) -> bool:
    """Whether the clause says that money is lent; ``product``: a named loan product stands in it."""
    if _OTHER.search(clause) and not _DONE.search(clause):
        return False
    if re.search("余额|放贷的|贷款的底气", clause) and "发放" not in clause:
        return False
    if re.search("领投|轮融资|股权|入股|增资|跟投", clause):
        return False
    given = re.search(r"投放|放款|放贷|投给|贷到|贷了|批下|批了|批复|贷款|授信", clause) and _MONEY.search(clause)
    return bool((INSTRUMENT.search(clause) or product) and _ACT.search(clause)) or bool(given)


def amounts_of(text: str) -> list[str]:
    return [m.group() for m in _MONEY.finditer(text)]


def instrument_of(clause: str) -> str | None:
    """流动资金贷款, 授信, 预付款保函: the longest such word, verbs in front cut off."""
    words = [m.group() for m in INSTRUMENT.finditer(clause)]
    if not words:
        return None
    longest = max(words, key=len)
    return _PLAIN.sub("贷款", _VERB.sub("", longest) or longest)
