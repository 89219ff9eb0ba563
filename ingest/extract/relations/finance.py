"""Who lends to, insures credit of, or guarantees whom: FINANCES, with amount and instrument tied to the borrower.

Clause by clause: a word of finance, the lender (before it, passive 获X银行授信, or understood), the borrower (向X,
为X; the understood subject of 获, 拿到; "X产业链企业" is the chain; nobody named is the place: rulings 16, 20).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extract.found import Link
from ingest.extract.relations.patterns import (
    MONEY,
    Rule,
    actor_before,
    claim_modality,
    last_mention,
    links_of,
    make,
    ranges,
    rule,
)
from ingest.extract.relations.scene import Line, Mention, Scene

INSTRUMENT = (
    r"(?:[^，。；：！？、（）的元了为向给以由从获得并款共达\ue000-\uefff\d]{0,10}?"
    r"(?:贷款|授信(?!审批|服务)|担保(?!费)|保函|承兑汇票|信用证|保理|融资租赁|售后回租|回租|直租|票据贴现|贴现|融资|放款|信用贷|质押贷|抵押贷|"
    r"科创贷|研发贷|续贷|置换|转贷|承兑|信贷|贷资金|租赁资金|授信额度|保险保障|风险保障|专项债|并购贷|[一-鿿]{2,4}贷))"
)
_WORD = re.compile(INSTRUMENT)
_ACT = re.compile(
    r"发放|授信|提供|办理|贷款|担保|投放|放款|开立|开出|批复|审批|给予|落实|续贷|承兑|保函|贴现|授予|增信|核定|批准|融资|放贷|获|到账|敲定|拿|贷给|发给|授"
)
_PASSIVE = re.compile(r"(?:获得|获批|获|拿到|得到|取得|收到|贷到|申请到|争取到|申领到|从|贷了|办下|凭|凭借)")
_MONEY = re.compile(MONEY)
_BANK = re.compile(f"[{ranges('B')}]")
_BORROWER = re.compile(f"[{ranges('FKALXGCJ')}]")
_TO = rule(
    r"(?:向|为|给|对|给予|支持|帮助|与)(?P<t>(?:<_>{0,16}?)<FXKAJLC+>)(?P<firms><_>{0,10}?(?:企业|商户|农户|合作社|主体|客户))?"
)
_SERVICE = "(?:主办银行|主办行|服务银行|服务行|主办金融机构|牵头银行|合作银行|结对银行|金融链长|主结算行)"
_RULES = [
    Rule(
        "FINANCES",
        rule(
            f"(?P<h><B+>)(?:分别|均|则)?(?:为|是|担任|任|作为|被确定为|被列为|被明确为|成为|确定为|入选|被选为|系|当选)<_>{{0,6}}?(?P<t><C+>)(?:的)?(?P<instrument>{_SERVICE})"
        ),
        "service",
    ),
    Rule(
        "FINANCES", rule(f"(?P<t><C>)<_>{{0,10}}?(?P<instrument>{_SERVICE})(?:为|是|由|：|有)?(?P<h><B+>)"), "service"
    ),
    Rule(
        "FINANCES",
        rule(
            f"(?:明确|确定|指定|选定|由|遴选)(?P<h><B+>)(?:作为|为|担任|任)(?P<t><C+>)<_>{{0,6}}?(?P<instrument>{_SERVICE})"
        ),
        "service",
    ),
]
_BARE_SERVICE = [
    rule(
        f"(?P<h><B+>)(?:分别|均|则)?(?:为|是|担任|任|作为|被确定为|被列为|被明确为|成为)<_>{{0,6}}?(?P<instrument>{_SERVICE})"
    ),
    rule(f"(?:^|，|；)<_>{{0,4}}?(?P<instrument>{_SERVICE})(?:为|是|由|：)(?P<h><B+>)"),
]


@dataclass(slots=True)
class _Claim:
    """A clause that speaks of money lent: what follows it to the next such clause belongs to it."""

    start: int
    end: int


def finance(scene: Scene) -> list[Link]:
    links: list[Link] = []
    for line in scene.shorn + scene.asides:
        links += links_of(scene, line, _RULES)
        links += _bare_service(scene, line)
        for claim in _claims(line):
            links += _read(scene, line, claim)
    return links


def _bare_service(scene: Scene, line: Line) -> Iterator[Link]:
    for pattern in _BARE_SERVICE:
        for match in pattern.finditer(line.skeleton):
            near = last_mention(scene, line, match.end(), "C")
            if near:
                modality = claim_modality(line, match.start(), match.end())
                for bank in line.within(*match.span("h")):
                    link = make(
                        scene,
                        line,
                        "FINANCES",
                        bank.body,
                        near.body,
                        "service",
                        modality,
                        {"instrument": match["instrument"]},
                    )
                    if link:
                        yield link


def _claims(line: Line) -> Iterator[_Claim]:
    """Clauses with a word of finance that say somebody gives or gets it."""
    start = 0
    for piece in re.finditer(r"[^，。；：！？]+", line.skeleton):
        text = piece.group()
        if (
            _WORD.search(text)
            and _ACT.search(text)
            and not re.search(r"推出|上线|创新(?!.{0,12}发放)|签署|签订|签约|鼓励|引导", text.split("发放")[0])
        ):
            yield _Claim(max(start, piece.start()), piece.end())


def _read(scene: Scene, line: Line, claim: _Claim) -> Iterator[Link]:
    text = line.skeleton[claim.start : claim.end]
    lenders = _lenders(scene, line, claim)
    if not lenders:
        return
    borrowers, generic = _borrowers(scene, line, claim, lenders)
    if not borrowers and not generic:
        return
    if not borrowers and scene.place is not None:
        borrowers = [scene.place]
    amounts = [m.group() for m in _MONEY.finditer(text)]
    amounts = amounts or _following_amount(line, claim)
    word = _instrument(text)
    modality = claim_modality(line, claim.start, claim.end)
    apart = "分别" in text and len(lenders) > 1 and len(amounts) == len(lenders)
    paired = "分别" in text and len(borrowers) > 1 and len(amounts) == len(borrowers)
    for i, lender in enumerate(lenders):
        for k, borrower in enumerate(borrowers):
            amount = amounts[i] if apart else amounts[k] if paired else amounts[0] if amounts else None
            attrs = {"instrument": word} if word else {}
            if amount:
                attrs["amount"] = amount
            link = make(scene, line, "FINANCES", lender, borrower, "finance", modality, attrs)
            if link:
                yield link


def _instrument(text: str) -> str | None:
    words = [m.group() for m in _WORD.finditer(text)]
    if not words:
        return None
    return (
        re.sub(r"^.*(?:发放|提供|办理|给予|投放|开出|开立|获批|获|批复|授予|亿|万|上|后)", "", max(words, key=len))
        or words[-1]
    )


def _following_amount(line: Line, claim: _Claim) -> list[str]:
    """The next clause's amount, when it says no more than that: "开出预付款保函，金额1.5亿元"."""
    after = line.skeleton[claim.end : claim.end + 24]
    match = re.match(rf"，(?:金额|额度|总额|共计|合计|总计|累计)?(?:达|为|达到)?({MONEY})", after)
    return [match.group(1)] if match else []


def _marks(line: Line, start: int, end: int, one: re.Pattern[str]) -> list[tuple[int, Mention]]:
    return [(at, m) for at, m in sorted(line.mentions.items()) if start <= at < end and one.match(line.skeleton[at])]


def _lenders(scene: Scene, line: Line, claim: _Claim) -> list[int]:
    """Banks of the clause; of the sentence so far in a syndicate; else the understood bank."""
    here = [(at, m) for at, m in _marks(line, claim.start, claim.end, _BANK) if not _is_target(line, at, claim)]
    if "银团" in line.skeleton:
        here = _marks(line, 0, claim.end, _BANK)
    if not here and claim.start > 0:
        earlier = _marks(line, 0, claim.start, _BANK)
        here = _last_group(line, earlier)
    if here:
        return list(dict.fromkeys(m.body for _, m in here))
    text = line.skeleton[claim.start : claim.end]
    if _PASSIVE.search(text):
        return []
    actor = actor_before(scene, line, claim.start, "BFGYP")
    return [actor] if actor is not None and scene.kind_of(actor) == "bank" else []


def _last_group(line: Line, marks: list[tuple[int, Mention]]) -> list[tuple[int, Mention]]:
    """The last list of banks: those with nothing but 、 and 和 between them."""
    group: list[tuple[int, Mention]] = []
    for at, mention in reversed(marks):
        if group and not re.fullmatch(
            r"[、和与及，]|以及|联合|，联合|牵头，联合", line.skeleton[at + 1 : group[-1][0]]
        ):
            break
        group.append((at, mention))
    return list(reversed(group))


def _is_target(line: Line, at: int, claim: _Claim) -> bool:
    return line.skeleton[max(claim.start, at - 1) : at] in ("向", "为") and not _BORROWER.search(
        line.skeleton[claim.start : at]
    )


def _borrowers(scene: Scene, line: Line, claim: _Claim, lenders: list[int]) -> tuple[list[int], bool]:
    """Borrowers by name; and whether an unnamed one is meant (the place's)."""
    text = line.skeleton[claim.start : claim.end]
    targets = list(_TO.finditer(line.skeleton, claim.start, claim.end))
    for target in targets:
        named = [m.body for m in line.within(*target.span("t")) if m.body not in lenders]
        chains = [b for b in named if scene.type_of(b) == "Chain"]
        others = [b for b in named if b not in chains and scene.kind_of(b) not in ("government", "party")]
        if others:
            return others, False
        if chains:
            return chains, False
    if re.search(
        r"(?:向|为|给|对|给予|面向)[^，]{0,24}(?:企业|户|商户|农户|合作社|公司|园区|全[市县区]|项目|主体|单位|民|种植)",
        text,
    ):
        return [], True
    first_bank = min((at for at, _ in _marks(line, claim.start, claim.end, _BANK)), default=claim.end)
    before = [m for _, m in _marks(line, claim.start, first_bank, re.compile(f"[{ranges('FXAKJ')}]"))]
    if before and (_PASSIVE.search(text) or first_bank < claim.end):
        return [before[-1].body], False
    if _PASSIVE.search(text):
        actor = actor_before(scene, line, claim.start, "FXAJ")
        return ([actor], False) if actor is not None else ([], True)
    after = [
        m.body for at, m in _marks(line, claim.start, claim.end, re.compile(f"[{ranges('FJC')}]")) if at > first_bank
    ]
    if after:
        return after[:1], False
    earlier = _marks(line, 0, claim.start, re.compile(f"[{ranges('FJ')}]"))
    if earlier:
        return [earlier[-1][1].body], False
    return [], bool(re.search(r"发放|投放|累计|提供|新增|授信", text))
