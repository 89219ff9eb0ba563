"""Who borrows: by name (向F, 为F的J), the subject of 获 and 拿到, the firm the passage is about, a chain, the place.

Clause by clause; ``start`` and ``end`` bound the clause in the line's skeleton. Rulings 16 and 20.
"""

from __future__ import annotations

import re

from ingest.extract.relations.actors import actor_before, last_mention, main_firm
from ingest.extract.relations.borrowers_meant import areas, counted, pledging, unpledged
from ingest.extract.relations.loans import amounts_of
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Mention, Scene
from ingest.extract.relations.stage import chain_before, most_named_chain
from ingest.extract.relations.works_meant import works_before, works_of
from ingest.extract.utilities_and_investors import serves_or_invests

PASSIVE = re.compile(
    r"获得|贷出|贷来|借来|借款|融资(?=[\d款])|获批|获|拿到|得到|取得|收到|贷到|申请到|争取到|从(?!事)|贷了|办下|凭"
)
BANK = rule("<B>")
_FIRM = rule("<FXAKJ>")
_FIRM_ALONE = rule("<F>")
_PROJECT = rule("<J>")
_COSTS = re.compile("总?投资|概算|资本金|总价|花了|投了|建设|资金|盘子|银团")
_FINAL = rule("<FJC>")
_TO = rule(
    r"(?:向|为|给了?|对|给予|支持|帮助?|替|与|面向|专供|服务|投给了?|借给|送进了?|送到了?|送给|[打划]到了?|打进了?|汇入了?)"
    r"(?:<_>{0,10}?<FXKA>(?:(?:的|旗下|下属|所属)?<_>{0,14}?(?=<J>)|(?:的|旗下|下属|所属)<_>{0,14}?(?=<F>)|<_>{0,6}?(?:供应商|承运商|配套企业|子公司)(?=<F>)))?"
    r"(?:<_>{0,6}?<C>上?的(?=<_>{0,6}?<FXKA>))?(?P<t><_>{0,16}?<FXKAJLC+>)(?:(?<=<C>)|(?!的?<_>{0,4}?(?:上游|下游|上下游|供应商|经销商|代理商|社员|农户|果农|客户)(?!<_>{0,4}?<F>)))"
)
_CROWD = re.compile(  # 给公司, 给该项目 is one
    r"(?:向|为|给|对|给予|面向)[^，]{0,24}(?:(?<![该本家])企业|商户|农户|全[市县区]|它们|他们|清单内|散户|供应商|小厂|会员|上游|下游|民|种植|"
    r"[菜虾椒果花茶蚕蒜桑粮棉烟渔参药蔗林豆椰]农|经纪人|配套商|经销商|商家|社员|其余|小[^，]{1,3}厂)"
    r"|(?:向|为|给|对|给予|面向)[^，]{0,16}[\d几多各等些数][^，]{0,10}(?:户|公司|园区|合作社|项目|主体|单位|工厂)"
    r"|惠及|\d[\d.]*万?(?:余|多)?(?:亩|头|只|羽|尾|株|棵)|(?<![一这该])[家户]企业|支持[^，]{0,10}[家户]"
    r"|[\d几多数各余两三四五六七八九十百千][余多]?[家户](?![组拼凑]成)"
)
_RELIEVED = rule(r"，<_>{0,8}?(?:让|给|为|帮|使|令|解了)(?P<t><F>)")
_BACKS = rule(
    r"，(?:重点|专项|全力|主要|专门)?(?:用于)?(?:支持|助力|助推|帮助|保障)<_>{0,8}?(?P<t><FJXK>)(?!<_>{0,4}?(?:上下游|上游|下游|供应商|等))"
)
_LENT_ON = rule(
    r"，(?:全部|都)?(?:[贷借放投批发]给)了?(?:<F><_>{0,8}?(?=<J>))?<_>{0,8}?(?P<t><FJXK>)"
)  # B出了6000万元，贷给J
_INSURED = rule(r"(?:投保人|借款人|被保险人|投保企业|借款企业|用款企业)<_>{0,4}?(?:是|为)(?P<t><F>)")
_BACKED = rule(
    r"^<_>{0,6}?(?:在|有了|得益于|随着|拿到|凭|靠着?|借助|凭借|多亏|依托|由于有|因为有)<*>+$"
)  # 在B贷款的支持下，F…
_BACKED_FIRM = rule(r"，<_>{0,6}?(?P<t><F>)")
_GIVEN = re.compile("放款|发放|到账|审批|获批|放贷|落地")
_ON_CHAIN = rule(r"(?:面向|围绕|针对|聚焦|服务|深耕)<_>{0,6}?(?P<c><C>)")
_ON_THE_CHAIN = re.compile("链上|链内|全链|本链|该链|这条链|产业链(?:企业|客户|小微|商户|成员|上下游)")
_STRANGER = rule(
    r"(?:为|给|向|对|投给|投向|支持|替)(?!此|其|该|它|这|他|她|我|厂里|对方)[一-鿿]{2}<_>{0,14}?(?=提供|发放|放|贷|授信|担保|承保|融|的|核定|开|$)"
)
_CALLED_WORKS = re.compile(
    "(?:这|该|此)(?:一|[座个条处])?(?:项目|工程|工厂|厂|产线|生产线|园区?|基地|车间|窑|中心)|(?:[一二三]|首)期|工程本身|项目主体|项目(?:已|先后|也)?(?:获|拿到|得到)"
)
_CHAIN = rule("<C>")
_SOME_CHAINS = re.compile(r"[\d几各多]大?条?(?:重点|主导)?产业链")
_NEAR = 3  # sentences in which a chain may be the one that is meant
_BACK = 8  # sentences of the paragraph that are asked for the firm that borrows
_COUNTED = re.compile(
    r"(?:企业|小微|涉农|产业|农户)贷款|累计|新增(?![^，]{0,8}\d+万)|全年|[\d十百千万][余多]?[家户笔]|[多几数][家户笔]|已发放的"
)
_CROWD_NEXT = re.compile(
    r"，(?:[^，]{0,3})(?:(?:惠及|覆盖|涉及|服务|支持|受益)[^，。；]{0,10}[户家]|\d[\d.]*万?余?(?:户|家)[^，]{0,8}(?:用上|受益|获))"
)
_WORKS = rule(r"(?P<t><J>)<_>{0,4}?，<_>?$")  # 某公司承建的J，获…
_SHOP = "的<_>{2,12}?[店厂坊社园场]"
_FOR_PLACE = rule(rf"(?:为|向|给|对)(?P<t><M>)(?=<_>)(?!{_SHOP})")
_UNKNOWN_SHOP = rule(rf"(?:为|向|给|对)<M>{_SHOP}")  # of a town, by a name that nobody knows


def unnamed(scene: Scene, line: Line, start: int, end: int) -> list[int]:
    """Nobody named: the firm that the sentence before speaks of, else the place (ruling 16)."""
    text = line.skeleton[start:end]
    if line.speaker is not None and scene.kind_of(line.speaker) == "enterprise" and amounts_of(text):
        return [line.speaker]
    works = _works_called(scene, line, text, start)
    if works is not None:
        return [works]
    crowd = _is_crowd(line, start, end) or _ON_THE_CHAIN.search(text) is not None
    if not crowd and not amounts_of(text) and (not _GIVEN.search(text) or _told_later(line, end)):
        return []
    if re.search("服务银行|主办行|服务行|主办银行", line.skeleton):
        return []
    if not crowd and (_STRANGER.search(text) or _UNKNOWN_SHOP.search(text)):
        return []
    firm = None if crowd else _firm_before(scene, line, start)
    if firm is not None:
        return [firm]
    if not crowd and not amounts_of(text):
        return []
    return crowd_meant(scene, line, start, end, _chain_meant(line, start, end) if crowd else None)


def crowd_meant(scene: Scene, line: Line, start: int, end: int, chain: int | None = None) -> list[int]:
    """The chain whose firms borrow (链上小厂), else the place."""
    if (
        chain is None
        and not _SOME_CHAINS.search(line.skeleton)
        and _ON_THE_CHAIN.search(line.skeleton, line.part_start(start), end)
    ):
        chain = _chain_of_all(scene, line, start)
    if chain is not None:
        return [chain]
    return [] if scene.place is None else [scene.place]


def _works_called(scene: Scene, line: Line, text: str, start: int) -> int | None:
    """为一期放款, 这座工厂花了…，其中B贷款…: the works named last, here or in the two sentences before."""
    if not _CALLED_WORKS.search(line.skeleton[line.part_start(start) : start] + text):
        return None
    near = last_mention(scene, line, start, "J", reach=2)
    return near.body if near else None


def _is_crowd(line: Line, start: int, end: int) -> bool:
    """Borrowers that are only counted (为36家企业, 累计, 惠及企业418家), in the clause or around it."""
    text = unpledged(line.skeleton[start:end])
    told = _CROWD.search(text) or _CROWD_NEXT.match(line.skeleton, end) or _COUNTED.search(text)
    return told is not None or _crowd_so_far(line, start) or _confirmed(line, start)


def _told_later(line: Line, end: int) -> bool:
    """见苗放款，…，累计投放9.7亿元: a later clause tells how much and to whom."""
    rest = line.skeleton[end:].split("；")[0]
    return bool(amounts_of(rest)) and not BANK.search(rest)


def _crowd_so_far(line: Line, start: int) -> bool:
    """B已向36家企业授信，用信3亿元: what the same bank gave goes to the same crowd."""
    banks = line.marks(line.part_start(start), start, BANK)
    since = unpledged(line.skeleton[banks[-1][0] : start]) if banks else ""
    return bool(since) and not _FIRM_ALONE.search(since) and _CROWD.search(since) is not None


def _chain_of_all(scene: Scene, line: Line, start: int) -> int | None:
    """链上企业: of the chain of the sentence, else of the one that the article is about, else of the last one near."""
    here = line.marks(0, start, _CHAIN)
    if here:
        return here[-1][1].body
    main = most_named_chain(scene)
    mentions = sum(len(body.spans) for body in scene.bodies if body.type == "Chain")
    if main is not None and 2 * len(scene.bodies[main].spans) > mentions:
        return main
    return chain_before(scene, line, start, _NEAR)


def in_want(scene: Scene, line: Line, start: int) -> int | None:
    """Who borrows where nobody is named: the enterprise that speaks, else the works or the firm of the passage."""
    if line.speaker is not None and scene.kind_of(line.speaker) == "enterprise":
        return line.speaker
    return _firm_before(scene, line, start)


def _firm_before(scene: Scene, line: Line, start: int) -> int | None:
    """The project or firm last named before, in the same paragraph, else the firm that the article is about."""
    works = works_before(scene, line, start)
    if works is not None:
        return works
    for earlier in reversed(scene.shorn[max(0, line.nth - _BACK) : line.nth + 1]):
        limit = start if earlier.nth == line.nth else len(earlier.skeleton)
        firms = earlier.marks(0, limit, _FIRM_ALONE) if earlier.paragraph == line.paragraph else []
        firms = [(at, m) for at, m in _unsecured(earlier, firms) if not serves_or_invests(scene.bodies[m.body].name)]
        if firms:
            return firms[-1][1].body
    return main_firm(scene, set())


def _chain_meant(line: Line, start: int, end: int) -> int | None:
    """面向C推出…，累计授信45户: the chain's firms borrow (ruling 20)."""
    first = line.part_start(start)
    said = list(_ON_CHAIN.finditer(line.skeleton, first, end))
    if said:
        return line.mentions[said[-1].start("c")].body
    return None


def borrowers_of(scene: Scene, line: Line, start: int, end: int, lenders: list[int]) -> list[int]:
    """Borrowers by name: 向X; the subject of 获; what stands before the lender; else 面向X earlier in the sentence."""
    named = _targets(scene, line, start, end, lenders) or counted(scene, line, start, end)
    named = named or areas(scene, line, start, end)
    if not named and (lent_on := _LENT_ON.match(line.skeleton, end)):
        return line.bodies(lent_on, "t")
    first = line.part_start(start)
    text = line.skeleton[start:end]
    insured = _INSURED.search(line.skeleton, end)
    if not named and insured:
        return [line.mentions[insured.start("t")].body]
    if named or _CROWD.search(unpledged(text)) or _confirmed(line, start):
        return named
    if area := _FOR_PLACE.search(line.skeleton, start, end):
        return [line.mentions[area.start("t")].body]
    first_bank = min((at for at, _ in line.marks(start, end, BANK)), default=end)
    before = _unsecured(line, line.marks(start, first_bank, _FIRM))
    if before and first_bank < end:
        return [_or_works(scene, line, *before[-1])]
    passive = PASSIVE.search(text)
    if passive and passive.group() == "贷了" and first_bank < start + passive.start():
        passive = None  # B贷了7000万元
    works = _WORKS.search(line.skeleton, 0, start + 1) if passive else None
    if works:
        return [line.mentions[works.start("t")].body]
    if passive:
        subject = _unsecured(line, line.marks(start, start + passive.start(), _FIRM))
        if subject and first_bank == end:  # B走的是担保路子：F拿到贷款
            return [_or_works(scene, line, *subject[-1])]
        actor = _works_called(scene, line, text, start)
        actor = actor_before(scene, line, start, "FXAJ") if actor is None else actor
        return [] if actor is None else [actor]
    after = [m.body for at, m in _unsecured(line, line.marks(start, end, _FINAL)) if at > first_bank]
    if after:
        return after[:1]
    earlier = _targets(
        scene, line, max((at for at, _ in line.marks(first, start, BANK)), default=first), start, lenders
    )
    if earlier:
        return earlier
    costly = line.marks(first, start, _PROJECT)
    if costly and _COSTS.search(line.skeleton, first, start):
        return [costly[-1][1].body]
    if (works_told := works_before(scene, line, start, told_only=True)) is not None:
        return [works_told]
    before_it = [
        b
        for b in _last_list(line, _unsecured(line, line.marks(first, start, rule("<FJ>"))))
        if not serves_or_invests(scene.bodies[b].name)
    ]
    if before_it and (first_bank < end or _listed(line, start)):
        return before_it
    if _BACKED.match(text) and (backed := _BACKED_FIRM.match(line.skeleton, end)):
        return [line.mentions[backed.start("t")].body]
    if backs := _BACKS.match(line.skeleton, end):
        return line.bodies(backs, "t")
    return line.bodies(relieved, "t") if (relieved := _RELIEVED.match(line.skeleton, end)) else []


def _unsecured(line: Line, found: list[tuple[int, Mention]]) -> list[tuple[int, Mention]]:
    """Without those whose orders secure the loan (凭F的应收账款)."""
    securing = pledging(line)
    return [(at, m) for at, m in found if at not in securing]


def _who_it_is(line: Line, at: int, mention: Mention) -> int:
    """凭甲的订单…，为其担保: who brings the order, not whose it is."""
    securing = {line.mentions[p].body for p in pledging(line)}
    others = [m.body for _, m in line.marks(0, at, _FIRM_ALONE) if m.body not in securing]
    return others[-1] if others and not mention.named and mention.body in securing else mention.body


def _or_works(scene: Scene, line: Line, at: int, firm: Mention) -> int:
    """F的二期: the project that is meant, else the firm."""
    works = works_of(scene, line, at)
    return firm.body if works is None else works


def _last_list(line: Line, found: list[tuple[int, Mention]]) -> list[int]:
    """签下甲、乙、丙三家企业，授信…: the last of the clause with those that a list joins to it."""
    group = found[-1:]
    for one in reversed(found[:-1]):
        if not re.fullmatch("[、和与及]|以及", line.skeleton[one[0] + 1 : group[0][0]]):
            break
        group.insert(0, one)
    return [m.body for _, m in group]


def _listed(line: Line, start: int) -> bool:
    """…：F，授信3000万元，…: the clause before is no more than the firm."""
    return start > 1 and _FIRM_ALONE.fullmatch(line.skeleton[line.clause_start(start - 1) : start - 1]) is not None


def _confirmed(line: Line, start: int) -> bool:
    """F为7家供应商确权，银行据此放款: the suppliers borrow, not F."""
    return re.search(r"(?:供应商|企业|工厂|小微)[^，]{0,6}确权", line.skeleton[:start]) is not None


def _works_first(line: Line) -> Mention | None:
    """The project that the sentence is about: it opens it, with its cost (总投资2亿元的J) or its builder (由F建的J)."""
    works = line.marks(0, line.clause_end(0), _PROJECT)
    before = line.skeleton[: works[0][0]] if works else ""
    return works[0][1] if works and (not before or (before.endswith("的") and re.match("由|总?投资", before))) else None


def _targets(scene: Scene, line: Line, start: int, end: int, lenders: list[int]) -> list[int]:
    works = _works_first(line)
    for target in _TO.finditer(line.skeleton, start, end):
        found = line.within(*target.span("t"))
        if works and target.start() > line.clause_end(0) and not any(m.named for m in found):
            return [works.body]  # J总投资38亿元，甲银行为其提供贷款
        named = list(dict.fromkeys(_who_it_is(line, target.start(), m) for m in found if m.body not in lenders))
        last = target.end("t") - 1
        if len(named) == 1 and last in line.mentions:
            return [_or_works(scene, line, last, line.mentions[last])]
        if named:
            return named
    return []
