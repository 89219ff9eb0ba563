"""What a named loan came to: its balance and what was lent of it in all go to the crowd (该产品余额5.6亿元), what one
firm has of it to that firm (F从中拿到2800万元); who stands surety for it (担保公司为该产品分险), for all. The lender is
the bank that brought the loan out, told before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.actors import last_mention, opens
from ingest.extract.relations.borrowers import crowd_meant, in_want
from ingest.extract.relations.linking import claim_modality, make
from ingest.extract.relations.loan_products import brought_out, is_loan
from ingest.extract.relations.patterns import MONEY, rule
from ingest.extract.relations.scene import Line, Scene, backwards

_OUT = rule(
    rf"(?P<sum>(?<!存款)余额|累放|累计(?=<_>{{0,4}}?(?:放|贷|投|发|授信|用信))|用信|发放|放出|放款|放了|投放|贷出)(?P<in>(?:<_>|<C>|<M>){{0,8}}?)(?P<amount>{MONEY})"
)
_IN_ALL = re.compile("余额|累放|累计")
_MANY = re.compile(r"\d[\d.]*万?[余多]?[户家笔场名亩]")
_USED = rule(
    rf"(?P<t><F>)(?:<_>|，){{0,12}}?(?:(?:从中|[用靠凭拿]它)<_>{{0,4}}?[贷借拿获得领融](?:到|得|了)?的?|用款|用去|用了其中的?)(?P<amount>{MONEY})"
)
_USED_HERE = rule(  # “某贷”看的是订单，F拿到了700万元
    rf"(?P<t><F>)(?:<_>|，){{0,8}}?(?:[贷借获拿]到了?|[借贷用]了|获贷?)(?P<amount>{MONEY})"
    r"(?!<_>{0,4}?(?:订单|奖|补|税|投资|股|货款|大单|合同))"
)
_DREW = rule(
    rf"(?:从|用|靠|凭)(?P<i><I>)(?:里|中)?<_>{{0,4}}?[贷借拿获得领融](?:到|得|了)?的?(?P<amount>{MONEY})"
)  # 她从“某贷”借了80万元
_SECURES = rule(
    r"(?P<h><B>)(?:——)?(?:<_>){0,4}?为(?P<i><I>)(?!<_>{0,8}?[免无零减取])<_>{0,10}?(?:分担|分险|担<_>{0,6}?风险|担保(?!费)|兜底|托底|增信)"
)
_LOAN = rule("<I>")
_REACH = 3  # sentences before in which 它 may be told
_OTHERS = rule("<FBJ>")


def outstanding(scene: Scene, line: Line) -> Iterator[Link]:
    for match in _OUT.finditer(line.skeleton):
        start = line.clause_start(match.start())
        many = _IN_ALL.search(match["sum"]) or _MANY.search(line.skeleton, line.part_start(start))
        if not many or line.marks(start, match.end(), _OTHERS):
            continue
        chains = [m.body for m in line.within(*match.span("in")) if scene.type_of(m.body) == "Chain"]
        borrowers = chains or crowd_meant(scene, line, start, match.end())
        yield from _of_product(scene, line, match, borrowers, _told_before(scene, line, match.start(), 1))
    for match in _SECURES.finditer(line.skeleton):
        modality = claim_modality(line, match.start(), match.end())
        loan = line.mentions[match.start("i")].body
        for borrower in crowd_meant(scene, line, match.start(), match.end()) if is_loan(scene, loan) else ():
            surety = line.mentions[match.start("h")].body
            if link := make(scene, line, "FINANCES", surety, borrower, "outstanding", modality):
                yield link
    for match in _USED.finditer(line.skeleton):
        product = _meant_by_it(scene, line, match.start()) if "它" in match.group() else None
        product = _told_before(scene, line, match.start(), 1) if product is None else product
        yield from _of_product(scene, line, match, [line.mentions[match.start("t")].body], product)
    for match in _USED_HERE.finditer(line.skeleton):
        product = _told_before(scene, line, match.start(), 0)
        yield from _of_product(scene, line, match, [line.mentions[match.start("t")].body], product)
    for match in _DREW.finditer(line.skeleton):
        named = line.marks(line.clause_start(match.start()), match.end(), _OTHERS)
        firm = None if named else in_want(scene, line, match.start())
        product = line.mentions[match.start("i")].body
        yield from _of_product(scene, line, match, [] if firm is None else [firm], product)


def _of_product(
    scene: Scene, line: Line, match: re.Match[str], borrowers: list[int], product: int | None
) -> Iterator[Link]:
    if product is None:
        return
    modality = claim_modality(line, match.start(), match.end())
    attrs = {"amount": match["amount"], "instrument": scene.bodies[product].name.strip('“”"')}
    for bank in brought_out(scene, product):
        for borrower in borrowers:
            if link := make(scene, line, "FINANCES", bank, borrower, "outstanding", modality, attrs):
                yield link


def _meant_by_it(scene: Scene, line: Line, at: int) -> int | None:
    """F用它贷到80万元: the loan named last, whoever was named since."""
    loan = last_mention(scene, line, at, "I", reach=_REACH)
    return loan.body if loan is not None and is_loan(scene, loan.body) else None


def _told_before(scene: Scene, line: Line, at: int, reach: int) -> int | None:
    """The loan named last, here or in the ``reach`` sentences before, where no other bank or borrower has acted since
    (one that it is only likened to hasn't)."""
    for told, limit in backwards(scene.shorn, line, at, reach):
        loans = [(p, m.body) for p, m in told.marks(0, limit, _LOAN) if is_loan(scene, m.body)]
        if told.paragraph != line.paragraph:
            return None
        since = loans[-1][0] if loans else 0
        own = set(brought_out(scene, loans[-1][1])) if loans else set()
        own |= {m.body for m in told.mentions.values() if "担保" in scene.bodies[m.body].name}
        if any(m.body not in own and opens(told, p) for p, m in told.marks(since, limit, _OTHERS)):
            return None
        if loans:
            return loans[-1][1]
    return None
