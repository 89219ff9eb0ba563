"""Money said in lists and forms: shares of a sum (其中甲3000万元), sureties, 借款人：F, F（B，5000万元）, rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.cells import cell_at
from ingest.extract.found import Link
from ingest.extract.relations.actors import main_firm
from ingest.extract.relations.borrowers import borrowers_of, crowd_meant, in_want, unnamed
from ingest.extract.relations.linking import links_of, make
from ingest.extract.relations.loans import UNDONE
from ingest.extract.relations.patterns import MONEY, rule, rules
from ingest.extract.relations.scene import Line, Scene

_GUARANTEES = (
    *rules(
        "FINANCES",
        "surety",
        r"(?P<h><F+>)(?:(?!无需|不用|不必|免)<_>|，){0,12}?为(?:<_>{0,8}?(?:公司|企业|[应销]商))?(?P<t><F>)(?:<*>){0,24}?(?P<instrument>连带责任保证|连带保证|担保|作保)",
        r"由(?P<t><F>)的?(?:控股股东|实际控制人|母公司|股东)(?P<h><F>)<_>{0,4}?(?:提供|承担)<_>{0,6}?(?P<instrument>连带责任保证|连带保证|担保)",
        r"(?P<t><F>)(?:<*>|，){0,30}?由(?P<h><F>)<_>{0,4}?(?:提供|承担)<_>{0,6}?(?P<instrument>连带责任保证|连带保证|担保)",
        r"(?:贷款银行|贷款行|放款行|授信银行|出借人|贷款人)(?:：|为|是)(?P<h><B+>)(?:<*>|；|，){0,10}?"
        r"(?:借款人|借款企业|借款方|用款企业|贷款企业)(?:：|为|是)(?P<t><F+>)",
        r"(?:借款人|借款企业|借款方|用款企业|贷款企业)(?:：|为|是)(?P<t><F+>)(?:<*>|；|，){0,10}?"
        r"(?:贷款银行|贷款行|放款行|授信银行|出借人|贷款人)(?:：|为|是)(?P<h><B+>)",
        r"(?P<t><J>)(?:(?!<J>|<B>)(?:<*>|，)){0,50}?，(?P<h><B+>)(?:已|也|现|又|还|先后|目前)*(?:投放|发放|提供|给了|批了|批下|安排)了?<_>{0,8}?"
        r"(?P<instrument>项目贷款|固定资产贷款|银团贷款)",
        r"为(?P<t><F>)在(?P<h><B+>)的(?:<_>){0,12}?(?:贷款|借款|授信|融资)",
        r"(?P<t><F>)<_>{0,10}?(?:成为|是)(?P<h><B>)<*>{0,12}?(?:贷”?|贷款)<_>{0,4}?(?:用户|客户|受益企业|借款人|受益者)",
    ),
)
_SHARE = rule(rf"(?:给|向|对|贷给)?(?P<t><FCJK>)(?:一家|一户)?<_>{{0,8}}?(?P<amount>{MONEY})")
_OF_THEM = rule(rf"其中，?(?P<s>(?:(?:给|向|对)?<FCJK>(?:一家|一户)?<_>{{0,8}}?{MONEY}(?:，|、|和)?){{1,6}})")
_TOOK = rule(rf"(?P<t><F>)(?:<*>|，){{0,30}}?(?:拿到|获得|分得|用了|得到)了?其中的?(?P<amount>{MONEY})")
_TOOK_ALONE = rule(
    rf"(?P<t><F>)<_>{{0,4}}?(?:一家|一户|独家)<_>{{0,4}}?(?:拿走|拿到|获得|用了|分得|获|用上|就有|贷了|贷走|拿下)了?<_>{{0,3}}?(?P<amount>{MONEY})"
)
_GOT = rule(
    rf"(?:^|[，；：]|其中，?)(?:(?!<_>{{0,3}}?[为给向由])<_>{{1,12}}?的)?(?P<t><FJ>)(?:先|则|也|又|已|各|一家|一户|跟着)*"
    rf"(?:拿到|得了|领到|分到|贷得|借到|借了|借得|获得|分得|用了|得到|贷到|拿走|用掉|用去|用款|贷了|用上|拿下)了?(?:<_>|<I>){{0,6}}?(?P<amount>{MONEY})"
    r"(?!<_>{0,6}?(?:订单|奖|补|税|投资|股|货款|大单|合同|专项|财政|政策))"
)
_BANK = rule("<B>")
_OF_AN_AREA = rule("<M><_>{0,8}?贷款余额|各项贷款余额")  # lent by all its banks together
_LENDING = re.compile("放给|贷给|放款|放贷|授信")


_PAIRS = (
    *rules(
        "FINANCES",
        "listed",
        rf"(?:^|[：；，、])(?P<h><B>)(?:——|—|-|→|与|和)(?P<t><F>)[，、：]?(?P<amount>{MONEY})",
        r"(?:^|[：；，、])(?P<h><B+>)(?:（<_>{1,4}）)?(?:——|→)(?P<t><FJK>)",
        rf"(?:^|[：；，、])(?P<t><F>)(?:——|—|-|→|：|，)(?P<h><B+>)[，、：]?(?P<amount>{MONEY})",
        rf"^(?:\d+，)?(?P<t><FJ>)，(?P<h><B+>)，(?:<_>{{0,8}}，)?(?P<amount>[\d.]+(?:{MONEY})?)",
        rf"(?P<h><B>(?:的{MONEY}[、，]<B>)*)的{MONEY}(?:<*>|，){{0,8}}?(?:打到|打进|划到|汇入|到了|进了)(?P<t><F>)<_>{{0,4}}?账",
        r"(?:授信企业|贷款企业|借款企业)(?:：|为|是)(?P<t><F+>)；?(?:授信银行|贷款银行|承贷银行)(?:：|为|是)(?P<h><B+>)",
    ),
)
_TOTAL = re.compile(
    rf"(?:借款|贷款|债务|授信|信贷|融资|用信|资金)(?:余额|总额)?(?:为|达|共)?{MONEY}[^，。；]{{0,8}}，其中，?"
    rf"|(?:放款|放贷|投放|贷出|拿出)[^，。；]{{0,6}}?{MONEY}[^，。；]{{0,8}}，其中，?"
)
_INVESTED = re.compile("投了|投资|入股|股权|基金|注资")
_LENDS = "(?:各|则|又)?(?:承贷|参贷|承担|投放|[出占认贷投放担])了?"
_OWED = rule(rf"(?:^|[，；、和]|其中)(?P<h><B>)(?:占|出|为|投放|放款|放了|贷出|承担)?(?P<amount>{MONEY})")
_LENDERS = rule(  # 银团贷款6亿元：牵头行B3亿元，B2亿元; 银行这一块，B5亿元、B2亿元
    rf"(?:银团|贷款|融资|授信|信贷|银行(?:这边|这一?块|方面|部分|那头))<*>{{0,8}}?[，：由]?(?:其中)?，?"
    rf"(?P<s><_>{{0,3}}?<B>(?:{_LENDS})?（?{MONEY}）?(?:[、，和；](?:参团的?|参贷的?|余下的?)?行?<B>(?:{_LENDS})?（?{MONEY}）?)+)"
)
_IN_ALL = re.compile("累计|新增|全[市县区链]")
_LENDER = rule(rf"(?P<h><B>)(?:{_LENDS})?（?(?P<amount>{MONEY})")
_LENT_OUT = re.compile("投放|发放|放款|放贷|[家户]|给|向|为|机构")
_MANY = rule(rf"(?P<h><B>)：(?P<s>(?:<F>{MONEY}[，、；和]?){{1,9}})")
_LOANS = re.compile("贷款|授信|放款|融资|信贷|放贷|银企")
_HEADING = 40  # characters of what may be a heading
_ROWS = 12  # lines under it


def _is_told_by_columns(scene: Scene, line: Line) -> bool:
    """A row below 银行 and 企业: its columns, and that of its state, say all (``tables``)."""
    cell = cell_at(scene.text, min((m.start for m in line.mentions.values()), default=line.span[0]))
    return cell is not None and all(cell[0].of(role) for role in ("lender", "borrower"))


def shares(scene: Scene, line: Line, lent: list[Link], before: list[Link]) -> Iterator[Link]:
    """…累计放款5.7亿元，其中甲3000万元、乙1200万元; 拿到了其中的900万元: of who lent just before."""
    last = [x for x in (lent or before) if x.type == "FINANCES" and x.modality == "stated"][-1:]
    lender_at = min((at for x in lent[-1:] for at, m in line.mentions.items() if m.body == x.head), default=-1)
    lends = (lent or _LOANS.search(line.skeleton)) and not _INVESTED.search(line.skeleton)
    lends = lends and not _OF_AN_AREA.search(line.skeleton)
    wholes = [] if not lends else _OF_THEM.finditer(line.skeleton)
    shares = [m for whole in wholes for m in _SHARE.finditer(line.skeleton, *whole.span("s"))]
    got = [m for m in _GOT.finditer(line.skeleton) if goes_on(scene, line, last) or _goes_on_here(line, lent, m)]
    for share in [*shares, *_TOOK.finditer(line.skeleton), *_TOOK_ALONE.finditer(line.skeleton), *got]:
        borrower = line.mentions[share.start("t")].body
        near = _lent_before(line, lent, share.start("t")) or (last if lender_at < share.start() else [])
        sources = [(x.head, x.attrs) for x in near]
        if share.re is _GOT and (bank := _bank_before(line, share.start("t"))[1]) is not None:
            sources = [(bank, next((x.attrs for x in near if x.head == bank), {}))]
        for head, said in sources:
            attrs = {**said, "amount": share["amount"]}
            link = make(scene, line, "FINANCES", head, borrower, "share", "stated", attrs)
            if link:
                yield link


def _lent_before(line: Line, lent: list[Link], at: int) -> list[Link]:
    """What the bank lent that was named last before ``at`` in the sentence."""
    before = [(p, x) for x in lent for p, m in line.mentions.items() if m.body == x.head and p < at]
    last = max((p for p, _ in before), default=None)
    return [x for p, x in before if p == last and x.type == "FINANCES" and x.modality == "stated"][:1]


def goes_on(scene: Scene, line: Line, last: list[Link]) -> bool:
    """甲银行一次批了两家。F拿到1.8亿元: of the bank that the sentence before is about, none being named in this one."""
    if not last or not line.nth or _BANK.search(line.skeleton):
        return False
    told = scene.shorn[line.nth - 1]
    return bool(_LOANS.search(told.skeleton)) and any(m.body == last[0].head for m in told.mentions.values())


def _goes_on_here(line: Line, lent: list[Link], share: re.Match[str]) -> bool:
    """B放款给甲，甲得了85万元；乙得了600万元: of the bank that lent just before, none being named since."""
    at = share.start("t")
    since, bank = _bank_before(line, at)
    if bank is None or (bank, line.mentions[at].body) in {(x.head, x.tail) for x in lent}:
        return False
    lends = any(x.head == bank for x in lent) or _LENDING.search(line.skeleton, since, at)
    return bool(lends) and not UNDONE.search(line.skeleton, since, at)


def _bank_before(line: Line, at: int) -> tuple[int, int | None]:
    """Where the bank named last stands, and its body."""
    banks = line.marks(0, at, _BANK)
    return (banks[-1][0], banks[-1][1].body) if banks else (0, None)


def _owed(scene: Scene, line: Line) -> Iterator[Link]:
    """银行借款余额4.4亿元，其中甲1.5亿元；乙2.9亿元: lent to whom it names, else to the firm whose report it is."""
    total = _TOTAL.search(line.skeleton)
    owed = list(_OWED.finditer(line.skeleton, total.end() - 1)) if total else []
    if total is None or not owed:
        return
    start = line.clause_start(total.start())
    debtors = borrowers_of(scene, line, start, total.start(), []) or _debtor(scene, line, start, total.start())
    for match in owed:
        attrs = {"amount": match["amount"], "instrument": "贷款"}
        for debtor in debtors:
            bank = line.mentions[match.start("h")].body
            if link := make(scene, line, "FINANCES", bank, debtor, "listed", "stated", attrs):
                yield link


def _lenders(scene: Scene, line: Line) -> Iterator[Link]:
    """银团贷款6亿元：B3亿元，B2亿元: each lends its part, to whom the sentence names or tells of."""
    for match in _LENDERS.finditer(line.skeleton):
        start = line.clause_start(match.start())
        debtors = borrowers_of(scene, line, start, match.start("s"), [])
        if not debtors and _IN_ALL.search(line.skeleton, line.part_start(start), match.start("s")):
            debtors = crowd_meant(scene, line, start, match.start("s"))
        elif not debtors and (told := in_want(scene, line, start)) is not None:
            debtors = [told]
        for part in _LENDER.finditer(line.skeleton, *match.span("s")):
            bank, attrs = line.mentions[part.start("h")].body, {"amount": part["amount"]}
            for debtor in debtors:
                if link := make(scene, line, "FINANCES", bank, debtor, "listed", "stated", attrs):
                    yield link


def _debtor(scene: Scene, line: Line, start: int, end: int) -> list[int]:
    """The place where banks lent to many, else the firm that the article is about."""
    if _LENT_OUT.search(line.skeleton, start, end):
        return unnamed(scene, line, start, end)
    firm = main_firm(scene, set())
    return [] if firm is None else [firm]


def listed(scene: Scene, line: Line) -> Iterator[Link]:
    """Sureties and forms anywhere; pairs and rows where the line or its heading speaks of loans."""
    yield from links_of(scene, line, _GUARANTEES)
    yield from _owed(scene, line)
    yield from _lenders(scene, line)
    near = [x.skeleton for x in scene.shorn[max(0, line.nth - _ROWS) : line.nth + 1]]
    if _LOANS.search(line.skeleton) or any(_LOANS.search(x) and len(x) < _HEADING for x in near):
        if not _is_told_by_columns(scene, line):
            yield from links_of(scene, line, _PAIRS)
        for match in _MANY.finditer(line.skeleton):
            bank = line.mentions[match.start("h")].body
            for one in _SHARE.finditer(line.skeleton, *match.span("s")):
                link = make(scene, line, "FINANCES", bank, line.mentions[one.start("t")].body, "listed", "stated")
                if link:
                    yield link
