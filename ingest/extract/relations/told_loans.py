"""Loans in other orders of words: the borrower first (F的X款由B解决), the bank at the end (给F贷款的是B), the insurer
and the surety, a row that ends with the bank; of many who got money the one that is named (F是第一家客户，获贷…)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.actors import last_mention
from ingest.extract.relations.borrowers import in_want
from ingest.extract.relations.borrowers_meant import pledging
from ingest.extract.relations.linking import claim_modality, links_of, make
from ingest.extract.relations.loan_products import brought_out
from ingest.extract.relations.patterns import MONEY, rule, rules
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.works_meant import works_of

_DEBT = r"(?:贷款|授信|流贷|借款|融资款?|技改款|信用贷|租赁款|资金|款项|款|额度|钱|贷)"
_TOLD = (
    *rules(
        "FINANCES",
        "told",
        rf"(?P<t><FJ>)(?:的|<_>){{0,14}}?(?P<amount>{MONEY})?<_>{{0,8}}?{_DEBT}，?(?:则|全部|都|也|正|就)?(?:由|来自|出自|是|归|靠)(?P<h><B+>)",
        rf"(?P<t><FJ>)(?:<_>|，){{0,20}}?(?P<amount>{MONEY})，?(?:则|都)?(?:由|来自|出自|是)(?P<h><B+>)"
        r"<_>{0,6}?(?:贷|给的|放的|解决|承担|提供|发放|授信|投放|出的|的<_>{0,6}?贷款)",
        rf"(?P<t><FJ>)<_>{{0,3}}?(?P<amount>{MONEY})来自(?P<h><B+>)",
        r"(?P<t><F>)(?:，|<_>){0,6}?在(?P<h><B>)(?:<_>){0,6}?(?:借|贷|有|获|开|办|融|拿)<_>{0,3}?(?:<*>){0,12}?(?:贷款|授信|额度|元)",
        r"(?:借钱|放款|贷款|放贷|授信|提供贷款|垫资|作保|担保)给?(?P<t><FJ>)的(?:，)?(?:是|有|为|正是)(?P<h><B+>)",
        r"(?:给|为|向|替|对)(?P<t><FJ>)<*>{0,16}?(?:放款|贷款|放贷|授信|垫资|作保|担保|承保|增信|兜底|借钱|放了款)的，?(?:是|有|为|正是|则是)(?P<h><B+>)",
        rf"(?P<h><B+>)<_>{{0,12}}?(?:给|为|向|对|替)(?P<t><FJ>)<_>{{0,12}}?(?P<amount>{MONEY})<_>{{0,8}}?(?:贷|款|授信|额度|融资)",
        r"(?P<h><B+>)(?:<*>|，){0,24}?，?(?:替|为|给|对)(?P<t><FJ>)(?:的|<_>){0,12}?(?:增信|兜底|分险|兜了底|分担风险|分担<_>{0,4}?风险|作保|担了?保|反担保|提供了?担保)",
        rf"(?P<h><B+>)(?:的)?(?P<amount>{MONEY})?<_>{{0,8}}?(?:贷款|授信|资金|款)，?<_>{{0,8}}?(?:打到|打进|划到|汇入|到了|进了|投向|投到|投给|投进|给到|注入|用在|支持)了?(?P<t><FJ>)",
        rf"(?P<h><B>)(?:把|将)<*>{{0,16}}?(?:贷款|授信|资金|额度|{MONEY})<_>{{0,4}}?(?:投向|投给|投到|投进|给了?|用在|用于|批给|打给|贷给)(?P<t><FJ>)",
        rf"(?P<h><B+>)<_>{{0,8}}?支持(?P<t><FJ>)<_>{{0,8}}?(?P<amount>{MONEY})",
        rf"(?P<t><FJ+>)，(?:<*>{{0,12}}，)?(?:分别|各自?|都)?(?:从|向)(?P<h><B>)<_>{{0,4}}?(?:拿到|贷到|借到|借了|贷了|获得|得到|拿了|借走|贷走|借|贷)<*>{{0,14}}?(?P<amount>{MONEY})",
        rf"(?P<t><FJ>)(?:<*>|，){{0,30}}?，(?:从|向)(?P<h><B>)<_>{{0,4}}?(?:拿到|贷到|借到|借了|贷了|获得|得到|拿了|借|贷)<*>{{0,14}}?(?P<amount>{MONEY})",
        rf"(?P<t><F>)(?:获|获得|拿到|得到|取得|用上)了?(?P<h><B+>)(?:的|<_>){{0,10}}?(?P<amount>{MONEY})",
        r"(?P<h><B+>)(?:主动|随即|当即|第一时间|率先|又|也|还)*(?:认下|看中|认领|盯上|选中|选定)了?(?:的是)?(?P<t><FJ>)，(?:<_>|，){0,10}?(?:贷|授信|放款|放贷|批)",
        r"(?:借款人|借款主体|借款方|收款人|贷款户|用款人)(?:是|为|：)(?:<_>|<M>){0,12}?(?P<t><FJ>)(?:<*>|，){0,10}?(?:担保方|担保人|保证人|担保单位|担保机构)(?:是|为|：)(?P<h><FB>)",
        r"(?P<h><B>)(?:<*>|，){0,24}?(?:借款人|借款主体|借款方|收款人|贷款户|用款人)(?:是|为|：)(?:<_>|<M>){0,12}?(?P<t><FJ>)",
        r"(?P<t><FJ>)(?:<*>|，){0,40}?，(?:并|则|再)?由(?P<h><B+>)<_>{0,8}?(?:担保|作保|增信|承保|兜底|分担|分险)",
        r"(?P<h><B>)<_>{0,6}?(?:把|将)<*>{0,16}?(?:出?租给)(?P<t><FJ>)",
        r"(?P<t><F>)(?:<*>|，){0,24}?(?:从|向|由)(?P<h><B>)(?:<_>{0,4}?那里)?(?:<_>{0,4}?(?:租来|租入|租用|租到|租赁|租了?(?![金期约]))|租给|出租)",
        rf"(?:^|[，；])(?P<t><F>)<_>{{0,2}}?[借贷]了?(?P<h><B+>)的?<_>{{0,3}}?(?P<amount>{MONEY})",
        r"(?P<t><FJ>)向(?P<h><B+>)(?:提供|[做作])了?反担保",
        r"(?P<h><B>)(?:<_>{0,4}?)租给(?P<t><FJ>)",
        r"(?:^|[，；])(?P<t><F>)(?:<_>){0,4}?借的是(?P<h><B+>)",
        r"(?P<t><F>)(?:<*>|，){0,44}?，?(?:担保方|担保人|保证人|担保单位|担保机构)(?:是|为|：)(?P<h><FB>)",
    ),
)
_ROW = rule(r"^(?:\d+，)?(?P<t><F>)，(?:[^，。]{0,20}，){1,4}(?P<h><B+>)。?$")
_HEADING = re.compile("银行|贷款|融资|金融机构|授信|支行")
_ROWS = 12  # lines of a table under its heading
_FIRST = rule(
    rf"(?:^|[，；：。]|其中|仅)(?P<t><F>)(?:是|为|便是|即是|就是)?(?:其中的?|第一[家户批个]|首[家户批个]|<_>{{0,6}}?之一|一[家户]|也|先|率先|独|凭<_>{{0,10}}|<_>{{0,6}}?受益)<_>{{0,6}}?，?"
    rf"(?:从中|就|便|也|一次|用它|<_>{{0,4}}?){{0,2}}(?:获|得|融到|拿到|拿走|贷到|贷了|获贷|用了|用上|借到了?|借了|借走|分到|分得|分走|独得|获授信|授信|担保额度)了?(?:其中的?)?<_>{{0,4}}?(?P<amount>{MONEY})"
)
_ONE_OF_THEM = rule(
    rf"(?:最[大小快早]|第一|[首头])的?一?[笔单户](?:贷款|资金|授信|融资|借款|款|钱|便|就)*(?:给|贷给|放给|批给|投给|发给|是)了?(?P<t><F>)[，：]?<_>{{0,4}}?(?P<amount>{MONEY})"
)
_BY_PRODUCT = rule(
    rf"(?P<t><F>)(?:<_>|，){{0,12}}?(?:靠着?|凭着?|用|借助|拿着?|拿到|得益于|申请到?|办[下了理]?|享受|用上|获得|获|贷到|得到|有了|提取|申领)了?<_>{{0,4}}?"
    rf"(?P<a>{MONEY})?的?(?P<i><I>)(?:<_>{{0,4}}?(?P<b>{MONEY}))?"
)
_WITHOUT = re.compile("[没未不](?:有|曾|再|肯)?[靠凭用借拿得办享申]")
_PRODUCT_GAVE = rule(rf"(?P<i><I>)(?:<_>{{0,4}}?[给放借贷批]给?了?)(?P<t><F>)<_>{{0,4}}?(?P<a>{MONEY})(?P<b>)")
_LOAN = re.compile('(?:[贷保融]|链票|链通)[”"]?$')
_BACK = 3  # sentences before a list of loans that may say that it is one of what banks have lent in all
_ANYBODY = rule("<FJXKC>")
_MANY = re.compile("[户家民们]|链上|累计|各|企业|小微")
_LENT = re.compile("贷|授信|担保|放款|融资|额度|余额")
_STOOD_SURETY = re.compile("担保|作保|增信|分险|保了|成$")
_SPENT_ON = rule(r"，(?:这笔钱|款项|资金|专款|全部|全数|都|专门|专项)*(?:用于|用在|投在|投向|投入)了?(?P<t><J>)")
_ENTRY = rule(  # B，信用贷，800万元; under a balance it is what all have from the bank
    rf"(?:^|(?<=[；：]))(?P<h><B>)，<_>{{0,6}}?(?:贷|押|融资|授信|担保|信用)<_>{{0,4}}?，(?P<amount>{MONEY})(?=[；。]|$)"
)
_ARRIVED = (  # the lender or the surety is named, the borrower only before
    rule(rf"(?P<h><B+>)的?(?P<amount>{MONEY})<_>{{0,10}}?(?:到了?账|到位|打了?过来|到手)"),
    rule(
        rf"(?P<amount>{MONEY})<_>{{0,8}}?，?(?:则|都|全|就|便)?(?:由|来自|出自|是|靠|归)(?P<h><B+>)"
        r"<_>{0,14}?(?:贷|给|放|解决|提供|发放|授信|投放|出|批|补|借|垫)"
    ),  # 缺的560万元，是B当天批的
    rule(r"由(?P<h><B+>)(?:全部|全额|一次|一并)?(?:补上|补足|补齐|填上|垫上)"),
    rule(
        r"(?:^|[，；])(?:并|则|再|又|都|也|均|全|两笔|<B>?那一?笔)*由(?P<h><B+>)<_>{0,8}?(?:担保|作保|增信|兜底|托底|分险|担<_>{0,6}?保)(?![费贷函收])"
    ),
    rule(
        r"(?:^|[，；])<_>{0,4}?(?P<h><B>)(?:也|又|则|随后|同时)*担(?:了|下|起)<_>{0,8}?(?:保|风险|[一二三四五六七八]成|一半)"
    ),
    rule(
        r"(?:^|(?<=[，；：]))[^给为向对替，；：]{0,6}?(?:出钱|掏钱|放款|放贷|垫资|作保|担保|兜底)的，?(?:则|也|还|正)?是(?P<h><B+>)"
    ),
    rule(r"(?P<h><B+>)<_>{0,3}?[做作担]的担?保(?=[，。；]|$)"),
    rule(r"担保(?:则|都|也|全|均|还|就)*是(?P<h><B+>)<_>{0,3}?(?:[做担出给保作]|提供|承担)的(?=[，。；]|$)"),
    rule(rf"(?P<h><B>)(?:给|则|也|又|再)*保了?(?:[一二三四五六七八九]成|{MONEY})"),
    rule(r"(?:^|[，；])[^，；]{0,8}?(?:从|向)(?P<h><B>)(?:那里|那边|处)?<_>{0,4}?租(?:来|入|到|了|的|(?=[，。；]))"),
    rule(r"(?:出租[方人](?:则?[是为]|：)?)(?P<h><B>)"),
    rule(
        r"(?:^|[，；])(?:这?笔?钱|这?笔?款|资金|贷款|都|全|也|就|则|是|最后|后来|当天|很快)*从(?P<h><B>)<_>{0,3}?(?:借|贷|拿)(?:到|来|出)(?=[，。；]|$)"
    ),
    rule(r"(?P<h><B+>)(?:<*>|，){0,16}?(?:完成审批|审批通过|批了下来)(?=[^。]*元)"),
    rule(r"(?:^|[，；])(?P<h><B+>)(?:随后|同时|又|也|则|全程|全额)*作保"),
    rule(
        r"(?P<h><B+>)<_>{0,8}?(?:给予|提供|给做了?|[做作]了|给了|跟进|追加|承担|分担)了?<_>{0,8}?(?:担保|增信|分险|风险)(?![费贷])"
    ),
)


def told(scene: Scene, line: Line, said: list[Link], before: list[Link]) -> Iterator[Link]:
    """What no clause of lending said before, of pairs that are not known yet."""
    known, lenders = {(x.head, x.tail) for x in said}, {x.head for x in said}
    rest = [*_row(scene, line), *_first(scene, line), *_arrived(scene, line, said, before), *_by_product(scene, line)]
    others = _no_borrowers(scene, line)
    for link in [*links_of(scene, line, _TOLD), *rest]:
        share = scene.bodies[link.head].name.endswith("基金")
        if (
            not share
            and link.tail not in others
            and (link.head, link.tail) not in known
            and not _said_of_another(line, link, said)
            and not ("分别" in line.skeleton and "分别从" not in line.skeleton and link.head in lenders)
        ):
            yield link
    yield from _spent_on(scene, line, said)


def _said_of_another(line: Line, link: Link, said: list[Link]) -> bool:
    """The one sum that a bank gave in the sentence went to one borrower."""
    amount = link.attrs.get("amount")
    same = [x for x in said if x.head == link.head and amount and x.attrs.get("amount") == amount]
    return bool(same) and not re.search("各|分别|均", line.skeleton)


def _no_borrowers(scene: Scene, line: Line) -> set[int]:
    """Firms named in the sentence only for their orders (凭F的订单) or for their project (F二期)."""
    only = pledging(line) | {at for at in line.mentions if works_of(scene, line, at) is not None}
    return {line.mentions[at].body for at in only} - {
        m.body for at, m in line.mentions.items() if m.named and at not in only
    }


def _by_product(scene: Scene, line: Line) -> Iterator[Link]:
    """F靠着300万元“某贷”上了新线: of the bank that brought the loan out."""
    for match in (*_BY_PRODUCT.finditer(line.skeleton), *_PRODUCT_GAVE.finditer(line.skeleton)):
        if _WITHOUT.search(match.group()):
            continue
        product = line.mentions[match.start("i")].body
        attrs = {"instrument": scene.bodies[product].name.strip('“”"')}
        attrs |= {"amount": amount} if (amount := match["a"] or match["b"]) else {}
        modality = claim_modality(line, match.start(), match.end())
        for bank in brought_out(scene, product) if _LOAN.search(scene.bodies[product].name) else []:
            if link := make(
                scene, line, "FINANCES", bank, line.mentions[match.start("t")].body, "told", modality, attrs
            ):
                yield link


def _spent_on(scene: Scene, line: Line, said: list[Link]) -> Iterator[Link]:
    """B贷给F4亿元，专款用于J: the works are paid with it too."""
    for match in _SPENT_ON.finditer(line.skeleton):
        banks = {m.body for m in line.within(line.part_start(match.start()), match.start())}
        for loan in said[-1:]:
            works = line.mentions[match.start("t")].body
            link = make(scene, line, "FINANCES", loan.head, works, "told", loan.modality, loan.attrs)
            if link and loan.head in banks:
                yield link


def _row(scene: Scene, line: Line) -> Iterator[Link]:
    """F，链主，J，8.4，B: a row under a heading that speaks of banks."""
    match = _ROW.match(line.skeleton)
    above = [x.skeleton for x in scene.shorn[max(0, line.nth - _ROWS) : line.nth]]
    if match is None or not any(_HEADING.search(x) and len(x) < 60 for x in above):
        return
    for bank in line.bodies(match, "h"):
        link = make(scene, line, "FINANCES", bank, line.mentions[match.start("t")].body, "row")
        if link:
            yield link


def _first(scene: Scene, line: Line) -> Iterator[Link]:
    """B推出L，F是第一家客户，获贷950万元; 最大的一笔给了F，8000万元: of the bank last named, in this sentence or the
    one before."""
    for match in (*_FIRST.finditer(line.skeleton), *_ONE_OF_THEM.finditer(line.skeleton)):
        bank = last_mention(scene, line, match.start("t"), "B", reach=1)
        before = scene.shorn[line.nth - 1].skeleton if line.nth else ""
        if bank is None or not _LENT.search(before + line.skeleton):
            continue
        modality = claim_modality(line, match.start("t"), match.end())
        firm, attrs = line.mentions[match.start("t")].body, {"amount": match["amount"]}
        link = make(scene, line, "FINANCES", bank.body, firm, "share", modality, attrs)
        if link:
            yield link


def _of_one_loan(scene: Scene, line: Line, before: list[Link], otherwise: int | None) -> int | None:
    """B向F发放贷款。担保公司作了担保: who alone was lent to in the sentence before."""
    told = scene.shorn[line.nth - 1].span if line.nth else None
    got = {x.tail for x in before if x.type == "FINANCES" and x.modality == "stated" and x.evidence == told}
    return got.pop() if len(got) == 1 else otherwise


def _arrived(scene: Scene, line: Line, said: list[Link], before: list[Link]) -> Iterator[Link]:
    """某厂缺钱。B三天完成审批，担保公司给予担保，1800万元到账: of who was lent to before, else of who was in want."""
    balances = any("余额" in x.skeleton for x in scene.shorn[max(0, line.nth - _BACK) : line.nth + 1])
    for one in _ARRIVED if balances else (*_ARRIVED, _ENTRY):
        for match in one.finditer(line.skeleton):
            clause = line.skeleton[line.clause_start(match.start()) : line.clause_end(match.end())]
            if _ANYBODY.search(clause) or _MANY.search(clause):
                continue
            borrower = said[-1].tail if said else in_want(scene, line, match.start())
            if not said and _STOOD_SURETY.search(match.group()):
                borrower = _of_one_loan(scene, line, before, borrower)
            groups = match.groupdict()
            attrs = {"amount": groups["amount"]} if groups.get("amount") else {}
            modality = claim_modality(line, match.start(), match.end())
            for bank in line.bodies(match, "h") if borrower is not None else []:
                link = make(scene, line, "FINANCES", bank, borrower or 0, "arrived", modality, attrs)
                if link:
                    yield link
