"""Words of lending: instruments, amounts, and whether a clause is about money that somebody gets."""

from __future__ import annotations

import re
from unicodedata import normalize

from ingest.extract.modality import PLANS
from ingest.extract.relations.patterns import MONEY, rule
from ingest.extract.relations.scene import Line, Scene

INSTRUMENT = re.compile(
    r"[^，。；：！？、（）的元了为向给以由从获得并共达是在对\ue000-\uefff\d]{0,10}?"
    r"(?:(?:信用|质押|抵押|并购|展期|供应链|收购|经营|绿色|订单|技改)?贷款|授信|担保(?!费)|保函|承兑汇票|信用证|保理融资|保理|融资租赁|售后回租|回租|直租|票据贴现|贴现|融资|放款|放贷(?!款)|信用贷|质押贷|抵押贷|"
    r"续贷|流贷|借款|置换|转贷|票据池|保单|综合险|责任险|承保|投保|出口信用保险|连带责任保证|连带保证|作保|首台套保险|承兑|信贷资金|信贷|贷资金|租赁资金|授信额度|保险保障|风险保障|专项债|并购贷)"
)
_ACT = re.compile(
    r"发放|授信|提供|办理|贷款|担保|投放|放款|放贷|开立|开出|批复|审批|给予|落实|续贷|承兑|保函|贴现|授予|增信|核定|批准|融资|获|到账|敲定|拿|"
    r"贷给|贷了|贷到|承保|签出|签发|出具|投保|批了|作保|直租|回租|责任|审批|发给|给了|投给|送来|解了围|接单|授|给[^，]{1,8}发(?=[\ue000-\uefff])"
)
_OTHER = re.compile(
    r"推出(?!的)|上线|鼓励|引导|签署|签订|签约|融资需求|融资难|融资对接|融资材料|贷款需求|对接会|贷款难|研究|问题|需要|缺口|利率|方案"
)
_DONE = re.compile(
    r"发放|投放|(?:支持|惠及|服务)[^，]{0,14}?[\d几多十百千万][余多]?[户家]|授信\d|(?:贷款|借款|授信|担保|保理|租赁)合同|提供\w{0,6}\d|放款|放贷|授信协议|贷款协议|协议.{0,6}(?:授信|金额)"
)
_VERB = re.compile(
    r"^.*(?:发放|提供|出具|签出|签发|首张|首单|设施|办理|给?予|意向性|双方|仅就|投放|开出|开立|获批|获|批复|授予|亿|万|上|后|落实|申请|拿到|首笔|新增|累计|发放了|协议|另一笔)"
)
_CROWD = re.compile(
    r"^(?:[家户名个笔]?[^贷授]{0,6}?(?:企业|企|主体|单位|[农商]?户|客户|民|商|厂)|分别|各|再|又|新|另)(?=.*(?:贷|授信|担保|融资|放款))"
)
_PLAIN = re.compile(r"^.*(?:放款|放贷)$")  # the act, not an instrument
MONEY_AFTER = re.compile(
    rf"，(?:金额|额度|总额|授信额|保额|保障金额|贷款余额|余额|共计|合计|总计|累计)?(?:达|为|达到)?{MONEY}"
)
_MONEY = re.compile(MONEY)
_LENT = rule(
    rf"(?:放|投|保|担|配|承贷|批贷|垫付|垫资|跟进|追加(?:流动资金)?|分担|解决|到手|过桥(?:资金)?|贷支持|借给|借到|借来)(?:了|给|的是)?(?:<F>)?(?:了)?{MONEY}|从<B>(?:获得|拿到|得到|取得|借到|借|拿)了?的?(?:<_>){{0,4}}?{MONEY}"
    rf"|<B>(?:<_>|<I>){{0,16}}?(?:[给为向]<F><_>{{0,4}}?)?(?:给(?:了|出)?<FJ>?|[拿送打]来|加|补上|补足|补齐|托底|凑齐|添上?|垫|补|配|办|出|腾出|拿出|续上|续|核)了?(?:<_>|<I>){{0,4}}?{MONEY}"
    rf"|{MONEY}<_>{{0,4}}?(?:则|全|都|就)?由<B><_>{{0,10}}?(?:补上|补足|补齐|解决|垫|出|放|批|贷)"
)
_SIGNED = re.compile(r"签(?:下|订|署|了)[^，]{0,40}?(?:借款|贷款|授信|融资|担保|租赁)合同|(?:放|批|到)的款")
_COVERED = re.compile(  # sureties and insurers, with no sum
    r"增信|分险|(?:分担|承担|担|兜)[^，]{0,6}(?:风险|八成|一半|损失)|兜底|兜了[^，]{0,12}底|担了?保|贴现|全额担保|作保|(?:承保|开办|提供|办了?|做了)[^，]{0,14}(?:保险|险)(?![\u4e00-\u9fff])"
)
SERVED = re.compile(  # 惠及果农870户, 服务530家; not 服务国家战略
    r"(?:支持|惠及|服务|受理|授信|覆盖|放给|投放|放款|用上)[^，]{0,14}?[\d几多十百千万][余多]?(?:户|家|名)"
)
UNDONE = re.compile(
    r"未(?:能|曾|予)?(?:及时)?(?:发放|签署|签订|签|放款|获批|获批准|批准|通过|到账|落地|成行|办妥|办成|兑现)|未获|没能|没批|被拒|拒绝(?!抽|断|压|高)|婉拒|退了?回|(?:没有?|不|未)(?:同意|(?:肯|予|愿)?(?:批(?![评量次发])|放款|放贷|贷给|放(?=$|[，。了])))|搁置|暂缓|否决|驳回|撤回|被取消|(?<![到如按]期)(?<!按时)(?<!提前)(?<![全足]额)(?<!全部)(?<!已)收回"
    r"|(?:未(?:曾|能|予)?|没有?)(?:[为向给对替](?!难|何))[^，。；]{1,20}?(?:提供|发放|授信|担保|放款|放贷|贷款|增信|作保)"
)
REPAID = rule(  # F归还B贷款300万元; not 用于归还, 还清后又贷, 到期还了又续
    r"(?<!用于)(?<!用来)(?<!以)(?:归还|偿还|[还结付]清|还完|清偿|还上|还掉|还了|还(?=<B>)|(?:[到如按]期|按时|提前|[全足]额|全部|已)收回)(?!期|能力|后|之后|计划|方式|来源|压力|时|前)"
    r"(?![^，。；]*(?:前|同时)$)|(?<!未)还款\d"
)
LENT_AGAIN = re.compile(  # not of the loan that is paid back: 发放的300万元贷款已到期收回
    "(?:发放|投放)(?!的[^，。；]{0,16}(?:已|全部|全额|均|都)[^，。；]{0,6}[还归偿结收付])|放款|放贷|授信|续贷|又贷|新贷|给予|获得|获批|拿到|办理|转贷|续了"
)
_ASKED = re.compile(
    r"(?<!成功)申请(?!到|了|下来|成功|获|人|表|书|材料)[^，。；：！？]{0,14}?(?:贷(?!款?(?:获|通过|成功))|授信|借款|融资|保函)"
)
_GRANTED = re.compile(
    r"获|拿到|放款|放贷|发放|放了|到账|到手|到位|下来|(?<![审没未不报待上])批(?![评量次])|给予|给了|给他|授信|贷到|贷了|借到|落实|成功|通过|提供|投放|办理|办[好妥成下]|支持|解决|送|发了|得到|满足|同意|[支为]付"
)
RUNS = re.compile(
    r"(?:贷款|授信|借款|保函|贷)将(?:[于在][^，。；]{1,8})?(?:到期|用于|用来|全部用|专项用)"
)  # what is there already
PROMISED = re.compile(
    "承诺|初定|洽谈|意向|在谈|正与|可为|可向|可给|可提供|商谈|将予以|"
    f"{PLANS}|"
    "想[给为向对]|考虑[给为向对]|(?:问过|打听|咨询)[^，]{0,6}$"
)
REPAID_BY = rule("，<_>{0,6}?(?P<t><F>)")  # 还清B的贷款后，F…
_IN_THE_END = rule(
    "(?:^|[，；])(?:<B>|<_>){0,6}?(?:后来|最[后终]|终于|终究|还是|又)，?(?:<B>|(?![没未不自拒停暂否难另别其])<_>){0,8}?"
    "(?:放了?款|放了?贷|放了|发放|批准|批了|批下|同意|获批|到了?账)(?:(?![另别其])<_>){0,6}(?=[，。；]|$)"
)


def about_loans(clause: str, product: bool) -> bool:
    """Whether the clause says that money is lent; ``product``: a named loan product stands in it."""
    if _OTHER.search(clause) and not _DONE.search(clause):
        return False
    if product and re.search("余额", clause) and _MONEY.search(clause):
        return True
    if re.search("余额|放贷的|贷款的底气", clause) and not re.search("发放|支持|贷给|投放", clause):
        return False
    if re.search("领投|轮融资|股权|入股|增资|跟投(?!贷)|股本|注资|参股", clause):
        return False
    given = re.search(
        r"投放|放款|放贷|投给|贷给|贷到|贷了|贷出|贷来|借来|获贷|批下|批了|批复|贷款|授信|转贷|用信|承保|转借", clause
    ) and _MONEY.search(clause)
    given = given or _LENT.search(clause) or _SIGNED.search(clause)
    given = given or _COVERED.search(clause)
    served = product and SERVED.search(clause)
    return bool((INSTRUMENT.search(clause) or product) and _ACT.search(clause)) or bool(given) or bool(served)


def only_asked(clause: str, told: str) -> bool:
    """F向B申请贷款600万元: asked for; neither the clause nor what is told next (``told``) says that it was granted."""
    asked = _ASKED.search(clause)
    if asked is None:
        return False
    rest = f"{clause[: asked.start()]}{clause[asked.end() :]}，{told}"
    return not _GRANTED.search(UNDONE.sub("", rest))


def after_all(scene: Scene, line: Line, end: int, lenders: list[int]) -> bool:
    """先被拒绝，最后还是放了款: what was refused was lent in the end, by nobody else; a sum told there is a loan of its
    own."""
    for one, at in ((line, end), *((x, 0) for x in scene.shorn[line.nth + 1 : line.nth + 2])):
        came = _IN_THE_END.search(one.skeleton, at)
        if came and not re.search("[万亿]", came.group()):
            return all(m.body in lenders for m in one.within(*came.span()))
    return False


def amounts_of(text: str) -> list[str]:
    """Sums of money as written, digits half width."""
    return [normalize("NFKC", m.group()).lstrip(",.") for m in _MONEY.finditer(text)]


def instrument_of(clause: str) -> str | None:
    """流动资金贷款, 授信, 预付款保函: the longest such word, verbs in front cut off."""
    words = [_plain(m.group()) for m in INSTRUMENT.finditer(clause)]
    return max((w for w in words if w), key=len, default=None)


def _plain(words: str) -> str:
    return _PLAIN.sub("贷款", _CROWD.sub("", _VERB.sub("", words) or words))
