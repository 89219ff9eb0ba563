"""Who supplies whom: SUPPLIES with its product; ``makes.py`` says who makes what.

A clause names seller and buyer in any order; where it leaves one out, the buyer is the one that the sentence supplied
before (F为甲供应D，乙供应D), else the firm the passage is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.actors import last_mention, main_firm, opens
from ingest.extract.relations.goods import is_goods
from ingest.extract.relations.linking import claim_modality, ends, make
from ingest.extract.relations.makes import makes
from ingest.extract.relations.orders import trades
from ingest.extract.relations.owners import named_owner
from ingest.extract.relations.patterns import ANY, rule, rules
from ingest.extract.relations.plain import plain
from ingest.extract.relations.scene import Line, Scene

_GIVE = (
    r"(?:供应|供货|供给|供|配套|提供|交付|输送|送货|销售|批量供应|批量供货|配送|承运|代工|直供|出货|发货|交售|送|供水|供气|供电|代加工|加工|运输|"
    r"交货|做(?![好了出大强优到担])|冲压|织造|缝制|焊接|铸造|注塑|喷涂|电镀|印刷|定向|拉来|卖|回供|贴牌|试制|生产|安装|改造|检测|维护|定制|设计|制作|承印|热处理|表面处理)(?!总监|师|部|人员)"
)
_GOT = (
    r"(?:供应|供货|供给|直供|供货给|卖给|配套|供|交付|销往|卖到|送到|送往|输往"
    r"|回供|配送|发往|提供|打进|送进|返供|装到|配到|直送|交付)(?:了|给|至|到)?"
)
_BUY = r"(?:拿(?=[，。；])|进(?=[，。；货])|采购|购买|订购|购进|进货|拿货|收购|买|采买|订货|购入|下单|定制|包销)"
_TRADE = r"签(?:订|署|下|了|定)?了?(?:<_>|<D>){0,14}?"
_HAS = "带动|拉动|带领|吸引|集聚|聚集|汇聚|拥有|培育|引进|引来|扶持"  # 后者带动配套企业46家: of no buyer
_SO_MANY = "[约近超达共逾已]{0,2}[0-9一二两三四五六七八九十百]+[多余几]?[家个户]"
_SUPPLIES = (
    *rules(
        "SUPPLIES",
        "supply",
        rf"<!>(?P<h><FAX+>)<*>{{0,30}}?(?<!委托)(?<!交)(?:向|为|给|对|替)<_>{{0,16}}?(?P<t><FX+>)<*>{{0,16}}?{_GIVE}",
        r"<!>(?P<h><F>(?:的(?:<D>|<_>){1,8}[、和]<F>)*)(?:的|<_>{1,8}?的|，)(?:<*>|，){0,30}?"
        r"(?:(?:供应(?![商链方量额体])|供货给?|供给|供|直供|卖给|销往|送到|送进|配套|用于|用在|装上|卖到|用到)<_>{0,6}?(?:给|到|于)?(?P<t><F+>)"
        r"|(?:向|为|给)<_>{0,6}?(?P<t2><F+>)<_>{0,6}?(?:供应|供货|配套|供给|直供|送货|提供|代工))",
        rf"<!>(?P<h><F+>)(?:<_>|，|<D>|<K>){{0,24}}?{_GOT}(?P<t><F+>)",
        rf"(?P<t><FX>)<*>{{0,24}}?(?:向|从)(?P<h><FX+>)(?:<_>|<D>){{0,10}}?{_BUY}",
        r"(?<!由)(?P<t><FX>)(?:<*>|，){0,40}?(?:采用|使用|选用|用上|用的是|来自|改用|就用|换上了?|换成了?|用(?![^，]{0,6}[向为给])|采购)(?:<_>|<M>){0,8}?"
        r"(?P<h><F+>)(?:<_>|<D>){0,6}?(?:供货|供应|提供|配套|供|的(?!<_>{0,6}?(?:测试|检测|平台|实验|场地|厂房|设备|渠道|专利|技术|品牌|账))|生产|自产|产|，|。)",
        r"(?P<h><F+>)<*>{0,14}?(?:是|为|成为|成了|进入|入围|纳入|，)<_>{0,8}?(?P<t><F>)(?:的)?"
        rf"(?:(?!{_HAS})(?:<_>|<D>)){{0,12}}?"
        rf"(?:供应商|配套企业|供应链|供货商|配套商|采购名录|合格供方|供应商名录|原料基地|供货企业)(?!{_SO_MANY})",
        r"(?P<h><F>)的(?P<product><*>{1,12}?)(?:已|已经)?(?:成为|成了)(?P<t><F>)的<_>{0,6}?标配",
        r"(?P<t><FX>)<*>{0,14}?(?:买下|买走|买了|买进|订走|订了|拿走|拉走|进了|吃掉|收走|租用?)了?(?P<h><F>)的",
        r"(?P<h><F>)(?:生产|出品|制造)?的(?:<_>|<D>|，){1,20}?被(?P<t><F>)(?:用于|用在|买|订|采购|装|选用)",
        r"(?P<t><F>)(?:<*>|，){0,24}?(?:采自|购自|出自|进自|全靠|原料靠|都靠)(?P<h><F>)",
        r"(?P<t><F>)(?:<*>|，){0,20}?从(?P<h><F>)(?:<_>|<D>){0,3}?进(?:货|了|，)",
        r"(?P<t><F>)(?:<_>|，|<D>){0,20}?(?:供应量最大|用量最大|最大的供应商|供得最多|供货最多)的(?:是|为)(?P<h><F>)",
        r"(?P<t><F>)<*>{0,12}?(?:把|将)<*>{0,10}?(?:订单|业务)<_>{0,4}?(?:交给|转给|派给|给)了?(?P<h><F+>)",
        r"(?P<h><F>)<_>{0,4}?(?:把|将)(?!<*>{0,8}?(?:位[子置]|接力棒|席位))(?:<_>|<D>)(?:<_>|<D>){0,14}?(?<!订单)(?<!业务)(?:卖给|售给|发给|发往|运给|寄给|送到|送往|送给|供给|输往|输送给|交给|交由|交付给?|运到)(?P<t><F+>)",
        r"(?P<t><F>)<_>{0,6}?(?:向|给)(?P<h><F>)<_>{0,4}?(?:下|追加|派|发)<*>{0,14}?订单",
        r"(?P<h><F>)<_>{0,4}?(?:承担|承接|承包|负责|包揽|揽下)了?(?P<t><F>)(?:的|<_>{0,8}?的)?<_>{0,8}?(?:运输|物流|配送|加工|代工|检测|仓储|维修|包装|装卸|热处理)",
        rf"(?P<h><F>)(?:与|和|同)(?P<t><F>)(?:<*>|，){{0,12}}?{_TRADE}(?:供货|供应|供销|销售)(?:合同|协议|订单)",
        rf"(?P<t><F>)(?:与|和|同)(?P<h><F>)(?:<*>|，){{0,12}}?{_TRADE}(?:采购|收购|订购|包销)(?:合同|协议|订单)",
        r"长期为(?P<t><F>)(?:供应|配套|提供|供货)<*>{0,12}?的(?P<h><F>)",
        r"(?:给|为|向)(?P<t><F>)(?:供应|配套|提供|供货|供|送|代工|做)<*>{0,12}?的，?(?:是|有|就是)?(?P<h><F>)",
        r"(?P<t><F>)所[用需]的?<*>{0,12}?由(?:<_>|<M>){0,8}?(?P<h><F>)",
        r"(?P<h><F+>)<*>{0,30}?(?:每年|每月|按周|长期|常年|按月|全年|批量|独家|就近)<*>{0,12}?(?:供应|供|直供|提供给|供给)(?:给)?(?P<t><F>)",
        r"(?P<h><F>)(?:<*>|，){0,30}?(?:由|被)(?P<t><F>)<_>{0,8}?(?:包销|采购|收购|订购|买下|全部收购)",
    ),
    *rules(
        "SUPPLIES",
        "passive",
        r"(?<!由)(?P<t><FX>)(?:<*>|，){0,40}?(?<!交)(?<!转)(?<!问题)(?<!问题已)由(?:<_>|<M>){0,8}?(?P<h><F+>)<_>{0,8}?(?:供货|供应|提供|配套|供给|供|直供)",
    ),
    *rules(
        "SUPPLIES",
        "supplier",
        rf"(?P<t><FX>)(?:(?!{_HAS})<_>){{0,6}}?(?:的|，其)?(?:(?!{_HAS})<_>){{0,8}}?"
        rf"(?:供应商|配套企业|承运商|配套商|原料商|供货商|供货方|服务商|原料基地)(?!{_SO_MANY})"
        r"(?:是|为|，|——)?[^，。；：！？为向给给与和{ANY}]{0,4}?(?P<h><F+>)".replace("{ANY}", ANY),
    ),
    *rules(
        "SUPPLIES",
        "buyer",
        r"[，；](?:<_>|<D>){0,12}?(?:则|还|也)?(?:向|从)(?:<_>|<M>){0,8}?(?P<h><F+>)(?:采购|购买|订购|购进|收购|定制|拿(?=[，。；])|进货|买)",
    ),
)
_SOLD = rule(
    rf"(?:^|[，；：])(?:<_>|<D>){{0,16}}?(?:(?:向|为|给|替)<_>{{0,8}}?(?P<t><F+>)<*>{{0,10}}?{_GIVE}|(?:<_>{{0,4}}?){_GOT}(?P<t2><F+>)|"
    rf"(?:与|和|同)(?P<t3><F+>)<_>{{0,4}}?{_TRADE}(?:<_>{{0,12}}?)(?:供货|供应|供销|销售)(?:合同|协议|订单))"
)
_SUPPLIED = (  # the buyer is left out
    rule(
        r"(?:^|[，；：。])(?:<_>){0,6}?(?P<h><F+>)(?:则|也|还|就近|每年|每月|常年|年|按周|独家|长期|配套|批量|<_>{0,6}?){1,3}(?:供应|供货|供给|提供|配送|直供|交付)(?![商链方量额])"
        rf"(?:了)?(?P<d><_>{{0,10}}?<D>|[^，。；：！？{ANY}]{{2,24}}?)(?=[，。；、\d]|$)"
    ),
    rule(
        r"(?:^|[，；：。、])(?P<d>(?:<D>|<_>){0,16}?)(?:则|，|现在|现|均|全部|主要|也|都|就)*"
        r"(?:(?:由|换成|改由)了?(?:<_>|<M>){0,8}?(?P<h><F+>)<_>{0,10}?(?:提供|配套|供应|供货|供给|直供|交售|送来|承运|承担|代工|包揽)"
        r"|(?:来自|出自|交给|交由)(?:<_>|<M>){0,8}?(?P<h2><FA+>)(?=[，。；的]|$)|(?:为|是)(?P<h3><F>)的?(?:产品|出品))"
    ),
)
_AND = re.compile("[，；](?:并|再|又|还|同时)")
_USED_BY = rule(
    r"(?:^|[，；。])(?:<_>|<D>){0,18}?(?:首个|第一个|最大的?|主要|首家|首批)?(?:用户|买家|客户|采购方|买方)(?:是|为|包括|有|——|则是|就是|正是)(?P<t><FXGKBA+>)"
)
_HANDED = re.compile(  # 将 is 把 here
    r"^[^拟计]*将[^，。向为]{1,18}(?:交付|交由|交给|卖给|售给|送到|送往|供给|输往|派给|转给|委托|外包|包给|发给|分给|给)"
)
_ORDERED_FROM = re.compile("(?:订单|业务|收入|营收|销售额|客户)[^，]{0,8}来自")  # of the buyer, not of the seller
_NO_GOODS = re.compile(
    r"贷款|借款|保证|担保|授信|融资|资金|保函|政策|咨询|辅导|对接会|用地|土地|补贴|场地|厂房|实习|招聘|培训|贴息|信贷|回租|债|服务专员|指标(?!30)|技师|"
    r"人才|普工|工人|员工|国际认证|技术支持|智力支持|岗位|增资|投资|入股|出资|困难|难题|审批|手续|放款|贷|专家|方案|诉求|良种|技术员|帮助|指导|保险|保障|保单|承保|收购<_>{0,9}股权|股权|全资收购|整体收购|被[^，的]收购"
)
_PUT = re.compile(rf"[把将]([^把将，。；：、{ANY}]{{2,14}}?)(?:卖|售|发|运|寄|送|供|输|交)")  # 把电堆卖给…
_WORDS = re.compile(rf"^(?:了)?([^，。；：、\d{ANY}的]{{2,14}})(?=\d|，|。|；|等|$)")


def supply(scene: Scene) -> list[Link]:
    scene = plain(scene)
    links: list[Link] = []
    before: list[Link] = []  # what the paragraph has said so far
    for line in scene.spoken:
        before = before if line.nth and scene.shorn[line.nth - 1].paragraph == line.paragraph else []
        supplied = [*_supplies(scene, line), *_used(scene, line)]
        supplied += _ordered(scene, line, supplied)
        supplied += _sold(scene, line, supplied)
        supplied += _to_the_same(scene, line, supplied, before)
        links += supplied
        before = before + supplied
        links += makes(scene, line, {(x.tail, x.attrs.get("product")) for x in supplied})
    return links


def _supplies(scene: Scene, line: Line) -> list[Link]:
    """What the clauses say by name; a seller of the sentence isn't the one to whom "由F供应" supplies."""
    found: list[Link] = []
    for one in _SUPPLIES:
        for match in one.pattern.finditer(line.skeleton):
            if (one.by != "supplier" and _is_other(line, match)) or _ORDERED_FROM.search(match.group()):
                continue
            product = match.groupdict().get("product") or _product(scene, line, match)
            for head in ends(scene, line, match, "h", None):
                for tail in _buyers(scene, line, match, head, found):
                    found += _link(scene, line, head, tail, match, product, one.by)
    sellers = {x.head for x in found if x.by != "passive"}
    return [x for x in found if x.by != "passive" or x.tail not in sellers]


def _buyers(scene: Scene, line: Line, match: re.Match[str], head: int, found: list[Link]) -> list[int]:
    """By name; 其 that was taken for the seller itself is the firm before; left out, it is who bought before."""
    groups = match.groupdict()
    group = next((g for g in ("t", "t2") if groups.get(g)), None)
    if group:
        named = line.bodies(match, group)
        if named == [head] and all(m.named for m in line.within(*match.span(group))):
            return []  # 用某公司的设备…，首批卖给了某公司: somebody else sells
        other = _topic(scene, line, match.start("h"), {head}) if named == [head] else None
        return named if other is None else [other]
    if found:
        return [found[-1].tail]
    topic = _topic(scene, line, match.start("h"), {head})
    return [] if topic is None else [topic]


def _link(
    scene: Scene, line: Line, head: int, tail: int, match: re.Match[str], product: str | None, by: str
) -> Iterator[Link]:
    handed = _HANDED.search(match.group())
    modality = "stated" if handed else claim_modality(line, match.start(), match.end())
    attrs = {"product": product} if product else {}
    link = make(scene, line, "SUPPLIES", head, tail, by, modality, attrs)
    if link:
        yield link


def _sold(scene: Scene, line: Line, said: list[Link]) -> Iterator[Link]:
    """…，每年向F供应D: the seller is who sold before, else the firm last named that isn't a buyer."""
    buyers = {x.tail for x in said}
    for match in _SOLD.finditer(line.skeleton):
        tails = {m.body for m in line.within(*match.span(next(g for g in ("t", "t2", "t3") if match[g])))} - buyers
        if not tails or _is_other(line, match):
            continue
        near = last_mention(scene, line, match.start() + 1, "FX")
        bought = next((x for x in said if near and x.head == near.body), None)
        if bought and _AND.match(match.group()) and _stands(line, bought.tail) < _stands(line, bought.head):
            near = next(m for m in line.mentions.values() if m.body == bought.tail)  # 甲从乙采购，并把D卖给丙: 甲
            buyers.discard(bought.tail)
        named = near is not None and near.body not in buyers | tails
        other = said[-1].head if said else _topic(scene, line, match.start() + 1, tails)
        seller = near.body if near and named else other
        product = _product(scene, line, match)
        for buyer in sorted(tails) if seller is not None else []:
            buyers.add(buyer)
            yield from _link(scene, line, seller or 0, buyer, match, product, "understood")


def _stands(line: Line, body: int) -> int:
    """Where the sentence names it first."""
    return min((at for at, m in line.mentions.items() if m.body == body), default=len(line.skeleton))


def _to_the_same(scene: Scene, line: Line, said: list[Link], before: list[Link]) -> Iterator[Link]:
    """F供应D, D由F提供 with no buyer: who was supplied in the clause before, else the firm the passage is about."""
    known = said or before
    sellers = {x.head for x in known}
    left_out = [m for one in _SUPPLIED for m in one.finditer(line.skeleton) if not _is_other(line, m)]
    named = [(m, line.bodies(m, "h") + (line.bodies(m, "h2") or line.bodies(m, "h3"))) for m in left_out]
    named = [(m, [x for x in heads if x not in {y.head for y in said}]) for m, heads in named]
    sellers |= {body for _, heads in named for body in heads}
    for match, heads in named:
        buyer = known[-1].tail if known else _topic(scene, line, match.start("d"), sellers)
        product = _named(scene, line, *match.span("d")) or _plain_words(match["d"] or "")
        for head in heads if buyer is not None else []:
            yield from _link(scene, line, head, buyer or 0, match, product, "topic")


def _used(scene: Scene, line: Line) -> Iterator[Link]:
    """首个用户是F: who uses what the firm before makes."""
    for match in _USED_BY.finditer(line.skeleton):
        users = line.bodies(match, "t")
        maker = _topic(scene, line, match.start("t"), set(users))
        for user in users if maker is not None else []:
            yield from _link(scene, line, maker or 0, user, match, None, "user")


def _ordered(scene: Scene, line: Line, said: list[Link]) -> Iterator[Link]:
    """Orders, contracts and callings that no clause of giving or buying said before."""
    done = {frozenset((x.head, x.tail)) for x in said}
    for head, tail, match, by in trades(scene, line, _topic):
        if frozenset((head, tail)) in done or _is_other(line, match):
            continue
        done.add(frozenset((head, tail)))
        product = _product(scene, line, match)
        product = None if product is not None and _belongs(scene, line, tail, product) else product
        yield from _link(scene, line, head, tail, match, product, by)


def _belongs(scene: Scene, line: Line, buyer: int, product: str) -> bool:
    """装上F的D: D is what the buyer makes, not what it is sold."""
    named = [at for at, m in line.mentions.items() if scene.bodies[m.body].name == product and at > 1]
    owners = [line.mentions[at - 2].body for at in named if line.skeleton[at - 1] == "的" and at - 2 in line.mentions]
    return buyer in owners


def _topic(scene: Scene, line: Line, at: int, others: set[int]) -> int | None:
    """The owner of the project named in the sentence, else the firm that acts before, else the one named before."""
    projects = [m.body for p, m in sorted(line.mentions.items()) if p < at and scene.type_of(m.body) == "Project"]
    owner = named_owner(scene, projects[-1]) if projects else None
    if owner is not None:
        return owner
    if line.speaker is not None and line.speaker not in others and scene.kind_of(line.speaker) == "enterprise":
        return line.speaker
    near: int | None = None
    for where in [line, *reversed(scene.shorn[: line.nth])]:
        if where.paragraph != line.paragraph:
            break
        limit = at if where is line else len(where.skeleton)
        firms = [
            (p, m.body)
            for p, m in sorted(where.mentions.items())
            if p < limit and scene.kind_of(m.body) == "enterprise" and m.body not in others
        ]
        acting = [body for p, body in firms if opens(where, p)]
        if acting:
            return acting[-1]
        near = near if near is not None or not firms else firms[-1][1]
    return main_firm(scene, others) if near is None else near


def _is_other(line: Line, match: re.Match[str]) -> bool:
    """提供 of money, guarantees, land or advice is no supply of goods."""
    rest = line.skeleton[match.end() : min(line.clause_end(match.end()), match.end() + 14)]
    return bool(_NO_GOODS.search(match.group() + rest))


def _product(scene: Scene, line: Line, match: re.Match[str]) -> str | None:
    """The product named nearest after the verb, else in the match, else in the clause, else the words after it."""
    first, verb = line.clause_start(match.start()), line.clause_start(match.end() - 1)
    before = match.start() if line.skeleton[match.start()] in "，；：。" else verb  # 甲的D获奖，桨叶由乙配套
    rest = (match.end(), line.clause_end(match.end()))
    for start, end in (rest, (max(verb, match.start()), match.end()), (before, match.end()), (first, match.start())):
        found = _named(scene, line, start, end)
        if found:
            return found
    words = _PUT.search(match.group()) or _WORDS.match(line.skeleton[match.end() :])
    return words[1] if words and is_goods(words[1]) else None


def _named(scene: Scene, line: Line, start: int, end: int) -> str | None:
    found = [m for m in line.within(start, end) if scene.type_of(m.body) == "Product"]
    return scene.bodies[found[-1].body].name if found else None


def _plain_words(words: str) -> str | None:
    found = re.search(rf"([^，。；：、\d{ANY}的]{{2,14}})$", words)
    return found[1] if found and is_goods(found[1]) else None
