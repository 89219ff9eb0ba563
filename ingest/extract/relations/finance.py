"""Who lends to, insures credit of, or guarantees whom: FINANCES, with amount and instrument tied to the borrower.

Clause by clause: a word of finance (or a loan product), the lender (before it, passive 获X银行授信, or understood),
the borrower (向X, 为X; the understood subject of 获, 拿到; "X产业链企业" is the chain; nobody named: the place;
rulings 16, 20).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import Modality
from ingest.extract.found import Link
from ingest.extract.relations.actors import actor_before, last_mention
from ingest.extract.relations.linking import claim_modality, links_of, make, pairs
from ingest.extract.relations.loans import MONEY_AFTER, about_loans, amounts_of, instrument_of
from ingest.extract.relations.patterns import MONEY, ranges, rule, rules
from ingest.extract.relations.plain import plain
from ingest.extract.relations.scene import Line, Mention, Scene

_PASSIVE = re.compile(r"获得|获批|获|拿到|得到|取得|收到|贷到|申请到|争取到|从|贷了|办下|凭")
# 13家银行参与，向企业放贷: they lend; 协调5家银行签订协议，为企业放贷: the banks named before do
_BANKS_UNNAMED = re.compile(r"(?:^|[，；])(?:共有?|由|有|另有?|其[余他])?[\d几多]+家(?:银行|金融机构)")
_BANK = re.compile(f"[{ranges('B')}]")
_FIRM = re.compile(f"[{ranges('FXAKJ')}]")
_FINAL = re.compile(f"[{ranges('FJC')}]")
_TO = rule(
    r"(?:向|为|给了?|对|给予|支持|帮助|与|面向|专供|服务|投给了?)(?:<_>{0,10}?<FXKA>(?:(?:的|旗下|下属|所属)<_>{0,14}?|<_>{0,6}?(?:供应商|承运商|配套企业|子公司))(?=<F>))?"
    r"(?P<t><_>{0,16}?<FXKAJLC+>)"
)
_CROWD = re.compile(
    r"(?:向|为|给|对|给予|面向)[^，]{0,24}(?:企业|户|商户|农户|合作社|公司|园区|全[市县区]|项目|主体|单位|民|种植|菜农|供应商|工厂|小厂|上游|下游|"
    r"配套商|经销商|商家)|惠及|[家户]企业|支持[^，]{0,10}[家户]|[家户]"
)
_RELIEVED = rule(r"，<_>{0,8}?(?:让|给|为|帮|使|令|解了)(?P<t><F>)")
_SERVICE = (
    "(?P<instrument>主办银行|主办行|服务银行|服务行|主办金融机构|牵头银行|合作银行|结对银行|金融链长|金融链主|主结算行|链主行|牵头行|"
    "合作行|首席银行|主力银行|帮扶行)"
)
_SERVES = rules(
    "FINANCES",
    "service",
    r"(?P<h><B+>)(?:已|还|分别|均|则)*(?:为|是|担任|任|作为|被?确定为|被列为|被明确为|成为|入选|被选为|系|当选)<_>{0,6}?"
    rf"(?P<t><C+>)(?:的|分别的)?{_SERVICE}",
    rf"(?P<t><C>)<_>{{0,10}}?{_SERVICE}(?:则?为|则?是|由|：|有)?(?P<h><B+>)",
    r"(?P<h><B+>)(?:结对服务|对口服务|结对联系|结对|专项服务)(?P<t><C+>)",
    rf"作为(?P<t><C+>)的?<_>{{0,4}}?{_SERVICE}，(?P<h><B+>)",
    rf"(?:为|给)(?P<t><C+>)(?:<_>{{0,4}}?)(?:配备|确定|明确|选定|安排|落实|遴选|匹配)了?(?P<h><B+>)<_>{{0,8}}?{_SERVICE}",
    rf"(?:明确|确定|指定|选定|由|遴选)(?P<h><B+>)(?:作为|为|担任|任)(?P<t><C+>)<_>{{0,6}}?{_SERVICE}",
)
_SERVES_BARE = rules(
    "FINANCES",
    "service",
    rf"(?P<h><B+>)(?:分别|均|则|等)*(?:为|是|担任|任|作为|被?确定为|被列为|被明确为|成为)<_>{{0,8}}?{_SERVICE}",
    rf"(?:为|给)(?:产业链|全链|该链|链上)<_>{{0,4}}?(?:配备|确定|明确|选定|安排|落实|遴选|匹配)了?(?P<h><B+>)<_>{{0,8}}?{_SERVICE}",
    rf"(?:^|，|；|。)<_>{{0,4}}?{_SERVICE}(?:为|是|由|：)(?P<h><B+>)",
)


_SHARE = rule(rf"(?:给|向|对|贷给)?(?P<t><F>)(?:一家|一户)?<_>{{0,8}}?(?P<amount>{MONEY})")
_OF_THEM = rule(rf"其中，?(?P<s>(?:(?:给|向|对)?<F>(?:一家|一户)?<_>{{0,8}}?{MONEY}(?:，|、|和)?){{1,6}})")
_TOOK = rule(rf"(?P<t><F>)(?:<*>|，){{0,30}}?(?:拿到|获得|分得|用了|得到)了?其中的?(?P<amount>{MONEY})")
_INSURED = rule(r"(?:投保人|借款人|被保险人|投保企业|借款企业|用款企业)<_>{0,4}?(?:是|为)(?P<t><F>)")
_FOR_PLACE = rule(r"(?:为|向|给|对)(?P<t><M>)(?=<_>)")
_MUST = re.compile(
    r"(?<![主需必重首])要(?:继续|尽快|抓紧)?(?=为|向|给|对|加大)"
)  # minutes of a meeting tell what to do


def finance(scene: Scene) -> list[Link]:
    scene = plain(scene)
    links: list[Link] = []
    for line in scene.spoken:
        served = list(links_of(scene, line, _SERVES))
        served += [] if served else list(_served_bare(scene, line))
        lent = [x for start, end in _claims(scene, line) for x in _read(scene, line, start, end, served)]
        links += served + lent
        links += _shares(scene, line, lent, links)
    return links


def _shares(scene: Scene, line: Line, lent: list[Link], before: list[Link]) -> Iterator[Link]:
    """…累计放款5.7亿元，其中甲3000万元、乙1200万元; 拿到了其中的900万元: of who lent just before."""
    last = [x for x in (lent or before) if x.type == "FINANCES" and x.modality == "stated"][-1:]
    shares = [m for whole in _OF_THEM.finditer(line.skeleton) for m in _SHARE.finditer(line.skeleton, *whole.span("s"))]
    for share in shares + list(_TOOK.finditer(line.skeleton)):
        borrower = line.mentions[share.start("t")].body
        for source in last:
            attrs = {**source.attrs, "amount": share["amount"]}
            link = make(scene, line, "FINANCES", source.head, borrower, "share", "stated", attrs)
            if link:
                yield link


def _served_bare(scene: Scene, line: Line) -> Iterator[Link]:
    """主办行为X银行: of the last chain named."""
    for one in _SERVES_BARE:
        for match in one.pattern.finditer(line.skeleton):
            near = last_mention(scene, line, match.end(), "C")
            modality = claim_modality(line, match.start(), match.end())
            for bank in line.within(*match.span("h")) if near else []:
                attrs = {"instrument": match["instrument"]}
                link = make(scene, line, "FINANCES", bank.body, near.body, "service", modality, attrs) if near else None
                if link:
                    yield link


def _claims(scene: Scene, line: Line) -> Iterator[tuple[int, int]]:
    """Clauses that say somebody gives or gets money; a clause "金额1.5亿元" belongs to the one before."""
    for piece in re.finditer(r"[^，。；：！？]+", line.skeleton):
        first = 0 if re.match("首[单笔批]", piece.group()) else piece.start()  # 首单给了X: of the product just named
        products = [m for m in line.within(first, piece.end()) if scene.type_of(m.body) == "Initiative"]
        if about_loans(piece.group(), any(_is_loan(scene, m.body) for m in products)):
            yield piece.span()


def _is_loan(scene: Scene, body: int) -> bool:
    return any(re.search(r"(?:贷|保|险|租|信e?贷|e贷)[”’]?$", n) for n in scene.names(body))


def _read(scene: Scene, line: Line, start: int, end: int, served: list[Link]) -> Iterator[Link]:
    text = line.skeleton[start:end]
    lenders = _lenders(scene, line, start, end)
    borrowers = _borrowers(scene, line, start, end, lenders) if lenders else []
    named = bool(borrowers)
    if not borrowers and lenders:
        chains = [x.tail for x in served if x.head in lenders]
        borrowers = chains or _unnamed(scene, line, start, end)
    if not borrowers:
        return
    amounts = amounts_of(text) or amounts_of(_amount_after(line, end))
    modality: Modality = "planned" if _MUST.search(text) else claim_modality(line, start, end)
    if len(lenders) > 1 and len(amounts) == 1 and not named and "银团" not in line.skeleton:
        amounts = []  # 甲、乙等银行累计放贷298亿元: the sum of all is nobody's own
    split = "分别" in text
    for lender, borrower in pairs(text, lenders, borrowers):
        nth = lenders.index(lender) if split and len(lenders) == len(amounts) else 0
        nth = borrowers.index(borrower) if split and len(borrowers) == len(amounts) else nth
        attrs = {"amount": amounts[nth]} if amounts else {}
        attrs |= {"instrument": word} if (word := _instrument(scene, line, start, end)) else {}
        link = make(scene, line, "FINANCES", lender, borrower, "finance", modality, attrs)
        if link:
            yield link
        yield from _products_used(scene, line, end, borrower)


def _products_used(scene: Scene, line: Line, end: int, borrower: int) -> Iterator[Link]:
    """The named loan that the borrower got (锚链贷) applies to it."""
    for mention in line.within(0, end):
        loan = scene.type_of(mention.body) == "Initiative" and _is_loan(scene, mention.body)
        link = make(scene, line, "APPLIES_TO", mention.body, borrower, "loan") if loan else None
        if link and scene.type_of(borrower) != "Place":
            yield link


def _instrument(scene: Scene, line: Line, start: int, end: int) -> str | None:
    """The named loan of the clause or of the sentence so far (推出锚链贷，向F发放…), else the word for the loan."""
    word = instrument_of(line.skeleton[start:end])
    first = _segment(line, start)
    loans = [m.body for at, m in sorted(line.mentions.items()) if first <= at < end and _is_loan(scene, m.body)]
    loans = [b for b in loans if scene.type_of(b) == "Initiative"]
    if loans and not (word and word.endswith("担保")):
        return scene.bodies[loans[-1]].name.strip('“”"')
    return "银团贷款" if word == "贷款" and "银团" in line.skeleton else word


def _segment(line: Line, at: int) -> int:
    """Where the part between semicolons begins."""
    return line.skeleton.rfind("；", 0, at) + 1


def _amount_after(line: Line, end: int) -> str:
    """The next clause, when it says no more than the amount: "开出履约保函，金额9000万元"."""
    match = MONEY_AFTER.match(line.skeleton, end)
    return match.group() if match else ""


def _marks(line: Line, start: int, end: int, one: re.Pattern[str]) -> list[tuple[int, Mention]]:
    return [(at, m) for at, m in sorted(line.mentions.items()) if start <= at < end and one.match(line.skeleton[at])]


def _lenders(scene: Scene, line: Line, start: int, end: int) -> list[int]:
    """Banks of the clause; of the sentence so far in a syndicate; else the bank last named as actor."""
    here = [(at, m) for at, m in _marks(line, start, end, _BANK) if not _is_object(line, at)]
    if "银团" in line.skeleton:
        here = _marks(line, 0, end, _BANK)
    lends_on = re.search("转贷|垫资|过桥|委托贷款", line.skeleton[start:end])
    if not here and lends_on:
        actor = actor_before(scene, line, start + 1, "BFGX")
        return [] if actor is None else [actor]
    if not here and _BANKS_UNNAMED.search(line.skeleton[:end]):
        return []
    if not here:
        here = _last_group(line, [(at, m) for at, m in _marks(line, 0, start, _BANK) if not _is_object(line, at)])
    if here:
        return list(dict.fromkeys(m.body for _, m in here))
    if _PASSIVE.search(line.skeleton[start:end]):
        return []
    actor = actor_before(scene, line, start + 1, "BFGYP")
    return [actor] if actor is not None and scene.kind_of(actor) == "bank" else []


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
    """向X银行, 对X银行: the bank is spoken to, not lending (与 and 从 may still lend)."""
    asked = re.match(r"[^，。；]{0,6}(?:申请|借|贷)", line.skeleton[at + 1 :])
    return line.skeleton[max(0, at - 1) : at] in ("向", "对") and not asked


def _unnamed(scene: Scene, line: Line, start: int, end: int) -> list[int]:
    """Nobody named: the firm that the sentence before speaks of, else the place (ruling 16)."""
    text = line.skeleton[start:end]
    if line.speaker is not None and scene.kind_of(line.speaker) == "enterprise" and amounts_of(text):
        return [line.speaker]
    crowd = _CROWD.search(text) or re.search(r"累计|新增|全年|[家户笔]|已发放的", text) or _confirmed(line, start)
    if not crowd and not amounts_of(text):
        return []
    if not crowd and line.nth and scene.shorn[line.nth - 1].paragraph == line.paragraph:
        firms = _marks(scene.shorn[line.nth - 1], 0, 10**6, re.compile(f"[{ranges('F')}]"))
        if firms:
            return [firms[-1][1].body]
    return [] if scene.place is None else [scene.place]


def _borrowers(scene: Scene, line: Line, start: int, end: int, lenders: list[int]) -> list[int]:
    """Borrowers by name: 向X; the subject of 获; what stands before the lender; else 面向X earlier in the sentence."""
    named = _targets(scene, line, start, end, lenders)
    first = _segment(line, start)
    text = line.skeleton[start:end]
    insured = _INSURED.search(line.skeleton, end)
    if not named and insured:
        return [line.mentions[insured.start("t")].body]
    if named or _CROWD.search(text) or _confirmed(line, start):
        return named
    area = _FOR_PLACE.search(line.skeleton, start, end)
    if area:
        return [line.mentions[area.start("t")].body]
    first_bank = min((at for at, _ in _marks(line, start, end, _BANK)), default=end)
    before = _marks(line, start, first_bank, _FIRM)
    if before and first_bank < end:
        return [before[-1][1].body]
    if _PASSIVE.search(text):
        actor = actor_before(scene, line, start, "FXAJ")
        return [] if actor is None else [actor]
    after = [m.body for at, m in _marks(line, start, end, _FINAL) if at > first_bank]
    if after:
        return after[:1]
    earlier = _targets(
        scene, line, max((at for at, _ in _marks(line, first, start, _BANK)), default=first), start, lenders
    )
    if earlier:
        return earlier
    before_it = [m.body for _, m in _marks(line, first, start, re.compile(f"[{ranges('FJ')}]"))][-1:]
    if before_it or first_bank == end:
        return before_it if first_bank < end else []
    relieved = _RELIEVED.match(line.skeleton, end)
    return [m.body for m in line.within(*relieved.span("t"))] if relieved else []


def _confirmed(line: Line, start: int) -> bool:
    """F为7家供应商确权，银行据此放款: the suppliers borrow, not F."""
    return re.search(r"(?:供应商|企业|工厂|小微)[^，]{0,6}确权", line.skeleton[:start]) is not None


def _targets(scene: Scene, line: Line, start: int, end: int, lenders: list[int]) -> list[int]:
    for target in _TO.finditer(line.skeleton, start, end):
        named = [m.body for m in line.within(*target.span("t")) if m.body not in lenders]
        if named:
            return list(dict.fromkeys(named))
    return []
