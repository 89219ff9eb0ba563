"""Who lends to, insures credit of, or guarantees whom: FINANCES, with amount and instrument tied to the borrower.

Clause by clause: a word of finance (or a loan product), the lender (before it, passive 获X银行授信, or understood),
the borrower (向X, 为X; the understood subject of 获, 拿到; "X产业链企业" is the chain; nobody named: the place;
rulings 16, 20).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.facts import Modality
from ingest.extract.found import Link
from ingest.extract.numerals import DIGITS
from ingest.extract.relations.actors import actor_before, called_back, last_mention
from ingest.extract.relations.borrowers import BANK, PASSIVE, borrowers_of, unnamed
from ingest.extract.relations.chain_banks import served
from ingest.extract.relations.insurers import only_insures
from ingest.extract.relations.linking import claim_modality, make, pairs
from ingest.extract.relations.loan_products import is_loan, owners
from ingest.extract.relations.loans import (
    LENT_AGAIN,
    MONEY_AFTER,
    PROMISED,
    REPAID,
    REPAID_BY,
    RUNS,
    SERVED,
    UNDONE,
    about_loans,
    after_all,
    amounts_of,
    instrument_of,
    only_asked,
)
from ingest.extract.relations.loans_outstanding import outstanding
from ingest.extract.relations.money_lists import listed, shares
from ingest.extract.relations.patterns import MONEY, rule
from ingest.extract.relations.plain import plain
from ingest.extract.relations.scene import Line, Mention, Scene
from ingest.extract.relations.told_loans import told

# 13家银行参与，向企业放贷: they lend; 协调5家银行签订协议，为企业放贷: the banks named before do
_BANKS_UNNAMED = re.compile(r"(?:^|[，；])(?:共有?|由|有|另有?|其[余他])?[\d几多]+家(?:银行|金融机构)")
_SAME_LOAN = re.compile("[这该此那]笔|[前后]一?笔|该项?贷款|担保责任|反担保|贴息")
_SAME_LOANS = re.compile(
    r"(?<![\d十百])(?P<n>[两二三四五])笔(?:钱|款|贷款|资金|借款)?(?:[^，]{0,6}?(?:担保|作保|增信|分险|兜底))"
)
_SURETY = re.compile("作保|(?:提供|承担)[^，]{0,6}(?:担保|保证)")
_MANY_GOT = re.compile(r"^(?:现|目前|已|共|累计|先后)*有?\d+余?(?:户|家)[^，]{0,8}(?:获得|获|拿到|用上)")
_FIRM = rule("<F>")
_NAMELESS = re.compile(r"^[^，]{0,20}(?:银行|公司|支行|分行|集团|信用社|合作社|保险|中心)[^，]{0,12}(?:为|向|给|对|与)")
_DONE_BY = rule(
    r"，(?:则|都|也|全|均|还|就|正)*(?:是|由)(?P<h><B+>)<_>{0,3}?(?:[做担出给保作]|提供|承担)的(?=[，。；]|$)"
)
_ITSELF = re.compile("^(?:该|这家)?(?P<word>支行|分行|银行|农商行|联社|信用社|担保公司)(?=[为向给对])")
_CREDIT = re.compile("贷|担保|增信|分险|风险|作保|授信|借")
_PAID = re.compile(  # 组成银团，一次给了F6500万元; 拼成2.6亿元的银团
    rf"(?:给|放|出|批|贷|投)(?!资|入)[^，]{{0,8}}?{MONEY}|[组拼凑]成[^，]{{0,4}}?{MONEY}的?[^，]{{0,6}}?银团"
)
_SHARE_OF_IT = rule(rf"(?P<h><B+>)<_>{{0,4}}?(?P<each>各|均|每家)?(?!分别)<_>{{0,6}}?(?P<amount>{MONEY})")
_TAKES_PART = rule(rf"<B><_>{{0,3}}?(?:参贷|参团|跟贷)了?{MONEY}")
_MUST = re.compile(
    r"(?<![主需必重首])要(?:继续|尽快|抓紧)?(?=为|向|给|对|加大)"
)  # minutes of a meeting tell what to do


def finance(scene: Scene) -> list[Link]:
    scene = plain(scene)
    links: list[Link] = []
    for line in scene.spoken:
        chains = served(scene, line)
        lent: list[Link] = []
        for start, end in _claims(scene, line):
            lent += _read(scene, line, start, end, chains, [*links, *lent])
        lent += _unsaid(listed(scene, line), lent)
        lent += told(scene, line, lent, links)
        lent += _unsaid(outstanding(scene, line), lent)
        lent = [x for x in lent if not only_insures(scene.text, scene.bodies, x.head, x.evidence)]
        links += chains + lent
        links += shares(scene, line, lent, links)
    return links


def _unsaid(found: Iterable[Link], said: list[Link]) -> list[Link]:
    """What of it is said of no pair yet."""
    known = {(x.head, x.tail) for x in said}
    return [x for x in found if (x.head, x.tail) not in known]


def _claims(scene: Scene, line: Line) -> Iterator[tuple[int, int]]:
    """Clauses that say somebody gives or gets money; a clause "金额1.5亿元" belongs to the one before."""
    for piece in re.finditer(r"[^，。；：！？]+", line.skeleton):
        first = 0 if re.match("首[单笔批]", piece.group()) else piece.start()  # 首单给了X: of the product just named
        if SERVED.search(piece.group()) and not line.within(*piece.span()):
            first = line.part_start(piece.start())  # 推出“某贷”，今年服务530户: of the product just named
        products = [m for m in line.within(first, piece.end()) if scene.type_of(m.body) == "Initiative"]
        if "基金" in line.skeleton[: piece.start()] and "投" in piece.group() and not _CREDIT.search(piece.group()):
            continue  # 基金已投11个项目，其中给F投了4500万元
        joint = "银团" in line.skeleton[line.part_start(piece.start()) : piece.end()] and "股" not in piece.group()
        paid = joint and _PAID.search(piece.group())
        if paid or about_loans(piece.group(), any(is_loan(scene, m.body) for m in products)):
            yield piece.span()


def _read(scene: Scene, line: Line, start: int, end: int, chains: list[Link], before: list[Link]) -> Iterator[Link]:
    text = line.skeleton[start:end]
    lenders = _lenders(scene, line, start, end)
    borrowers = borrowers_of(scene, line, start, end, lenders) if lenders else []
    borrowers = _of_told_loans(text, before, borrowers) or borrowers
    if not borrowers and REPAID.search(text) and (by := REPAID_BY.match(line.skeleton, end)):
        borrowers = line.bodies(by, "t")
    named = bool(borrowers)
    if not borrowers and lenders:
        borrowers = [x.tail for x in chains if x.head in lenders] or unnamed(scene, line, start, end)
    if borrowers == [scene.place]:
        borrowers = [_area(scene, lenders)]
    if not borrowers:
        return
    amounts = amounts_of(text) or amounts_of(_amount_after(line, end))
    modality = _modality(scene, line, start, end, lenders)
    if len(lenders) > 1 and len(amounts) == 1 and not named and "银团" not in line.skeleton:
        amounts = []  # 甲、乙等银行累计放贷298亿元: the sum of all is nobody's own
    so_far = line.skeleton[line.part_start(start) : end]
    split = "分别" in so_far
    own = _own_sums(line, start, end)
    told = {x.head for x in before if x.type == "FINANCES" and x.evidence == line.span} if own else set()
    for lender, borrower in pairs(so_far, lenders, borrowers):
        if lender in told:
            continue
        nth = lenders.index(lender) if split and len(lenders) == len(amounts) else 0
        nth = borrowers.index(borrower) if split and len(borrowers) == len(amounts) else nth
        if _is_fund(scene, lender) and not (
            _CREDIT.search(text) and any(m.body == lender for m in line.within(start, end))
        ):
            continue
        attrs = {"amount": amounts[nth]} if amounts and len(own) < 2 else {}
        attrs |= {"amount": own[lender]} if lender in own else {}
        attrs |= {"instrument": word} if (word := _instrument(scene, line, start, end)) else {}
        link = make(scene, line, "FINANCES", lender, borrower, "finance", modality, attrs)
        if link:
            yield link
        if modality == "stated" and (named or lenders):
            yield from _products_used(scene, line, (line.part_start(start), end), borrower)


def _of_told_loans(text: str, before: list[Link], borrowers: list[int]) -> list[int]:
    """为后一笔提供担保: who got that loan; 为这两笔钱作保: who got the two told of last."""
    several = _SAME_LOANS.search(text)
    one = (not borrowers or "靠" in text) and _SAME_LOAN.search(text)
    if not several and not one:
        return []
    got = [x.tail for x in before if x.type == "FINANCES" and x.modality == "stated"]
    return list(dict.fromkeys(got[-DIGITS[several["n"]] :])) if several else got[-1:]


def _area(scene: Scene, lenders: list[int]) -> int:
    """Nobody named: the place of the article, or the county whose name the lenders bear (中国银行某县支行)."""
    counties = [i for i, b in enumerate(scene.bodies) if b.type == "Place" and re.search("[县区]$", b.name)]
    borne = [i for i in counties if all(scene.bodies[i].name[:-1] in scene.bodies[x].name for x in lenders)]
    place = scene.place if scene.place is not None else -1
    return borne[0] if len(borne) == 1 and lenders and len(scene.bodies[borne[0]].name) > 2 else place


def _is_fund(scene: Scene, lender: int) -> bool:
    """A fund takes shares, were a loan told of in the same sentence."""
    return scene.bodies[lender].name.endswith("基金")


def _modality(scene: Scene, line: Line, start: int, end: int, lenders: list[int]) -> Modality:
    """What wasn't signed, paid or granted after all is denied; what is only paid back is over; what was promised,
    asked for or is talked of is a plan."""
    text = line.skeleton[start:end]
    if UNDONE.search(text) or UNDONE.search(_said_next(line, end, lenders)):
        return "stated" if after_all(scene, line, end, lenders) else "denied"
    if REPAID.search(text) and not LENT_AGAIN.search(text):
        return "former"
    following = "".join(x.skeleton for x in scene.shorn[line.nth + 1 : line.nth + 2])
    if only_asked(text, line.skeleton[end:] + following):
        return "denied" if UNDONE.search(line.skeleton, end) or UNDONE.search(following) else "planned"
    if RUNS.search(text) and not PROMISED.search(RUNS.sub("", text)):
        return "stated"
    return "planned" if _MUST.search(text) or PROMISED.search(text) else claim_modality(line, start, end)


def _said_next(line: Line, end: int, lenders: list[int]) -> str:
    """The clause that follows, when it names nobody but the lenders and turns to nothing else."""
    following = re.match("，(?!而|但|另|此外|同时)[^，。；：！？]*", line.skeleton[end:])
    if following is None or any(m.body not in lenders for m in line.within(end, end + following.end())):
        return ""
    return following.group()


def _products_used(scene: Scene, line: Line, part: tuple[int, int], borrower: int) -> Iterator[Link]:
    """The named loan of this part of the sentence that the borrower got (锚链贷) applies to it."""
    for mention in line.within(*part):
        loan = scene.type_of(mention.body) == "Initiative" and is_loan(scene, mention.body)
        link = make(scene, line, "APPLIES_TO", mention.body, borrower, "loan") if loan else None
        if link and scene.type_of(borrower) != "Place":
            yield link


def _instrument(scene: Scene, line: Line, start: int, end: int) -> str | None:
    """The named loan of the clause or of the sentence so far (推出锚链贷，向F发放…), else the word for the loan."""
    word = instrument_of(line.skeleton[start:end])
    first = line.part_start(start)
    loans = [m.body for at, m in sorted(line.mentions.items()) if first <= at < end and is_loan(scene, m.body)]
    loans = [b for b in loans if scene.type_of(b) == "Initiative"]
    if loans and not (word and word.endswith("担保")):
        return scene.bodies[loans[-1]].name.strip('“”"')
    return "银团贷款" if word == "贷款" and "银团" in line.skeleton else word


def _amount_after(line: Line, end: int) -> str:
    """The next clause, when it says no more than the amount: "开出履约保函，金额9000万元"."""
    match = MONEY_AFTER.match(line.skeleton, end)
    return match.group() if match else ""


def _lenders(scene: Scene, line: Line, start: int, end: int) -> list[int]:
    """Banks of the clause; of the sentence so far in a syndicate; else the bank last named as actor."""
    if (by := _DONE_BY.match(line.skeleton, end)) and not line.marks(start, end, BANK):
        return line.bodies(by, "h")
    here = [(at, m) for at, m in line.marks(start, end, BANK) if not _is_object(line, at)]
    first = line.part_start(start)
    last = (line.skeleton + "；").index("；", start)
    if "银团" in line.skeleton[first:end]:
        here = line.marks(first, last, BANK)
    lends_on = re.search("转贷|转借|垫资|过桥|委托贷款", line.skeleton[start:end])
    if not here and lends_on:
        actor = actor_before(scene, line, start + 1, "BFGX")
        return [] if actor is None else [actor]
    surety = _sureties(scene, line, start, end) if not here else []
    if surety:
        return surety
    if not here and _MANY_GOT.search(line.skeleton[start:end]):
        bank = last_mention(scene, line, start, "B")
        return [bank.body] if bank else []
    itself = _ITSELF.search(line.skeleton[start:end]) if not here else None  # 支行给会员放款
    if itself and (called := called_back(scene, line, start, itself["word"])) is not None:
        return [called]
    if not here and (_BANKS_UNNAMED.search(line.skeleton[:end]) or _NAMELESS.search(line.skeleton[start:end])):
        return []
    if not here:
        here = _last_group(line, [(at, m) for at, m in line.marks(0, start, BANK) if not _is_object(line, at)])
    if here:
        return list(dict.fromkeys(m.body for _, m in here))
    if of_loan := owners(scene, line, start, end):
        return of_loan
    if PASSIVE.search(line.skeleton[start:end]):
        return []
    actor = actor_before(scene, line, start + 1, "BFGYP")
    return [actor] if actor is not None and scene.kind_of(actor) == "bank" else []


def _own_sums(line: Line, start: int, end: int) -> dict[int, str]:
    """In a syndicate, what each bank lends where at least two are told with their sums: 牵头行B出8亿元，B出4亿元; of
    贷款7亿元，B参贷2亿元 what that one lends."""
    first, last = line.part_start(start), (line.skeleton + "；").index("；", start)
    if "银团" not in line.skeleton[first:end]:
        return {}
    sums: dict[int, str] = {}
    for share in _SHARE_OF_IT.finditer(line.skeleton, first, last):
        banks = [m.body for m in line.within(*share.span("h"))]
        if len(banks) == 1 or share["each"]:
            sums |= dict.fromkeys(banks, amounts_of(share["amount"])[0])
    return sums if len(sums) > 1 or _TAKES_PART.search(line.skeleton, first, last) else {}


def _sureties(scene: Scene, line: Line, start: int, end: int) -> list[int]:
    """A firm that stands surety: 由F提供连带责任保证; F…，为甲作保."""
    text = line.skeleton[start:end]
    if not _SURETY.search(text) or re.search("无需|不用|免|反担保", text):
        return []
    here = [m.body for at, m in line.marks(start, end, _FIRM) if line.skeleton[max(0, at - 1)] not in "为给向对"]
    here = [b for b in here if scene.kind_of(b) == "enterprise"]
    if here and (re.match("由", text) or not re.match("[为给]", text)):
        return here[-1:]
    actor = actor_before(scene, line, start, "F")
    return [actor] if actor is not None and not BANK.search(line.skeleton[:end]) else []


def _last_group(line: Line, marks: list[tuple[int, Mention]]) -> list[tuple[int, Mention]]:
    """The last list of banks: those with nothing but 、 and 和 between them."""
    group: list[tuple[int, Mention]] = []
    for at, mention in reversed(marks):
        between = line.skeleton[at + 1 : group[-1][0]] if group else ""
        if group and not re.fullmatch(r"[、和与及，]|以及|联合|，联合|牵头，联合", between):
            break
        group.append((at, mention))
    return list(reversed(group))


def _is_object(line: Line, at: int) -> bool:
    """向X银行, 对X银行: the bank is spoken to, not lending (与 and 从 may still lend); 比X银行: likened to."""
    asked = re.match(r"[^，。；]{0,6}(?:申请|借|贷|融资)", line.skeleton[at + 1 :])
    before = line.skeleton[max(0, at - 1) : at]
    turned = re.search("[转投]向$", line.skeleton[:at])  # 转向B，贷到200万元
    return before == "比" or (before in ("向", "对") and not asked and not turned)
