"""Who supplies whom, and who makes what: SUPPLIES with its product, PRODUCES."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.actors import actor_before, last_mention
from ingest.extract.relations.linking import claim_modality, ends, links_of, make
from ingest.extract.relations.patterns import rule, rules
from ingest.extract.relations.scene import Line, Scene

_GIVE = (
    r"(?:供应|供货|供给|供|配套|提供|交付|输送|送货|销售|批量供应|批量供货|配送|承运|代工|直供|出货|发货|交售|送|供水|供气|供电|代加工|加工|运输|"
    r"交货|定向|拉来|卖)"
)
_MAKE = (
    r"(?:生产|研发|开发|研制|推出|育成|选育|培育|自产|制造|量产|出产|攻克|攻关|试制|建造|造出|产出|赶制|加工|酿造|自研|下线|研究|突破|设计|"
    r"打造|主产|主营|上线|搭建|编写|编制|做出|专做|种植|种出|养殖|轮作|合成|开发出|拿出|织出|炼出|制成|制出|年产|日产|月产|掌握|创制|专注于?|从事|深耕|主攻|致力于|做|产)"
)
_SUPPLIES = (
    *rules(
        "SUPPLIES",
        "supply",
        rf"<!>(?P<h><FAX+>)<*>{{0,30}}?(?:向|为|给|对)<_>{{0,16}}?(?P<t><FX+>)<*>{{0,16}}?{_GIVE}",
        r"<!>(?P<h><F>)(?:的|生产的|自产的|研发的|所产的?|出产的|提供的|供应的|开发的|研制的)<*>{0,24}?，?(?:<*>|，){0,24}?"
        r"(?:供应|供货给?|供给|供|直供|卖给|销往|送到|送进|配套|用于|用在|装上|卖到|用到|向|为|给)<_>{0,6}?(?:给|到|于)?(?P<t><F+>)"
        r"(?:供应|供货|配套|送|提供|使用|采用|，|。|；|的|$|总装|生产|车间|\d|\w)",
        r"<!>(?P<h><F+>)(?:<_>|，|<D>){0,24}?(?:供应|供给|直供|供货给|卖给|配套|供)(?:了|给)?(?P<t><F+>)",
        r"(?P<t><FX>)<*>{0,24}?(?:向|从)(?P<h><FX+>)<_>{0,10}?(?:采购|购买|订购|购进|进货|拿货|收购|买|采买|订货|购入|下单|定制)",
        r"(?P<t><FX>)(?:<*>|，){0,40}?(?:由|采用|使用|选用|用上|用的是|来自|改用|采购|就用|换上了?|用)(?:<_>|<M>){0,8}?(?P<h><F+>)<_>{0,6}?"
        r"(?:供货|供应|提供|配套|供|的|生产|自产|产|，|。)",
        r"(?P<h><F+>)<*>{0,14}?(?:是|为|成为|成了|进入|入围|纳入|，)<_>{0,8}?(?P<t><F>)(?:的)?<*>{0,8}?"
        r"(?:供应商|配套企业|供应链|供货商|配套商|采购名录|合格供方|供应商名录|原料基地)",
        r"(?P<h><F>)的(?P<product><*>{1,12}?)(?:已|已经)?(?:成为|成了)(?P<t><F>)的<_>{0,6}?标配",
        r"(?P<t><F>)<*>{0,12}?(?:把|将)<*>{0,10}?(?:订单|业务)<_>{0,4}?(?:交给|转给|派给|给)了?(?P<h><F+>)",
        r"(?P<t><F>)<_>{0,6}?(?:向|给)(?P<h><F>)<_>{0,4}?(?:下|追加|派|发)<*>{0,14}?订单",
        r"(?P<h><F>)<_>{0,4}?(?:承担|承接|负责)(?P<t><F>)的<_>{0,8}?(?:运输|物流|配送|加工|代工|检测|仓储|维修|包装)",
        r"(?P<h><F>)(?:与|和|同)(?P<t><F>)<_>{0,10}?(?:供货|供应)(?:合同|协议)",
        r"(?P<t><F>)(?:与|和|同)(?P<h><F>)<_>{0,10}?采购(?:合同|协议)",
        r"长期为(?P<t><F>)(?:供应|配套|提供|供货)<*>{0,12}?的(?P<h><F>)",
        r"(?P<t><F>)所用的<*>{0,12}?由(?:<_>|<M>){0,8}?(?P<h><F>)",
        r"(?P<h><F+>)<*>{0,30}?(?:每年|每月|按周|长期|常年|按月|全年|批量|独家|就近)<*>{0,12}?(?:供应|供|直供|提供给|供给)(?:给)?(?P<t><F>)",
    ),
    *rules(
        "SUPPLIES",
        "supplier",
        r"(?P<t><FX>)<_>{0,6}?(?:的|，其)?<_>{0,8}?(?:供应商|配套企业|承运商|配套商|原料商|供货商|供货方|服务商|原料基地)(?:是|为|，|——)?<_>{0,4}?(?P<h><F+>)",
    ),
    *rules(
        "SUPPLIES",
        "buyer",
        r"[，；](?:<_>|<D>){0,12}?(?:则|还|也)?(?:向|从)(?P<h><F+>)(?:采购|购买|订购|购进|收购|定制)",
    ),
)
_UNDERSTOOD_SELLER = rule(
    rf"(?:^|[，；：])(?:<_>|<D>){{0,16}}?(?:(?:向|为|给)<_>{{0,8}}?(?:<M>的)?(?P<t><F+>)<*>{{0,10}}?{_GIVE}|(?:供应|供给|直供|供货给|卖给|交售给|销往)(?P<t2><F+>))"
)
_PRODUCES = rules(
    "PRODUCES",
    "make",
    rf"<!>(?P<h><FAXYG+>)(?:<_>|<C>){{0,18}}?{_MAKE}(?:了|出|的|成功|成|，)?(?:<_>|<C>){{0,16}}?(?P<t><D+>)",
    r"(?P<h><FA>)(?:的)?<_>{0,10}?(?:车间|厂房|产线|生产线|厂区|工厂|码头|船坞|实验室|展厅)(?:<_>|，){0,26}?(?P<t><D+>)<_>{0,8}?(?:下线|出炉|装箱|"
    r"打包|发往|加工|成型|出厂|打码|组装|驶下|合龙|装车|交付)",
    r"(?P<h><FA>)(?:<_>|，|<A>){0,26}?(?:建成|投产|新建|扩建|新上|上马|开通|扩大)<_>{0,4}?(?P<t><D+>)<_>{0,6}?(?:生产线|产线|产能|车间)",
    r"<!>(?P<h><FA>)(?:<_>|<P>){0,12}?正在(?:建造|生产|加工|试制|制造|组装|调试)的(?P<t><D+>)",
    r"<!>(?P<h><FA>)(?:的|自主|拳头产品|主打产品|主导产品|新品|核心产品|明星产品)<_>{0,8}?(?P<t><D+>)",
    r"(?P<t><D>)<*>{0,8}?(?:由|系|是)(?P<h><FAX+>)<_>{0,10}?(?:研发|生产|研制|制造|开发|攻关|完成|打造|共同|联合|合作|选育)",
    rf"(?P<h><FAX+>)<_>{{0,6}}?(?:与|和|同|联合|携手|会同|联手|牵手)(?:<_>){{0,8}}?<FAX+><*>{{0,24}}?{_MAKE}(?:了|出|的|成功)?(?:<_>|<C>){{0,14}}?(?P<t><D+>)",
    rf"(?:与|和|同|联合|携手|会同|联手|牵手)<_>{{0,8}}?(?P<h><FAX+>)<*>{{0,24}}?{_MAKE}(?:了|出|的|成功)?(?:<_>|<C>){{0,14}}?(?P<t><D+>)",
)
_UNDERSTOOD = rule(
    rf"(?:^|[，；：。])(?P<lead>(?:<_>|<C>){{0,14}}?{_MAKE}(?:了|出|的|成功)?)(?:<_>|<C>){{0,16}}?(?P<t><D+>)"
)
_PARTNER = rule(r"(?P<h><FAX+>)<_>{0,6}?(?:与|和|同|联合|携手|会同|联手|牵手|共同)<_>{0,8}?(?P<t><FAXKB+>)")
_NO_GOODS = re.compile(
    r"贷款|担保|授信|融资|资金|保函|政策|咨询|辅导|对接会|用地|土地|补贴|场地|厂房|实习|招聘|培训|贴息|信贷|回租|债|服务专员|指标|技师|"
    r"人才|岗位|增资|投资|入股|出资|困难|难题|审批|手续|放款|贷|专家|方案|诉求|良种|技术员|帮助|指导"
)
_NO_MAKER = re.compile("通过|利用|借助|供应|采购|购买|使用|应用|用于|展示|推广|所用|需要|急需")


def supply(scene: Scene) -> list[Link]:
    links: list[Link] = []
    for line in scene.spoken:
        supplied = list(_supplies(scene, line))
        supplied += [] if supplied else list(_sold(scene, line))
        links += supplied
        links += _made(scene, line, {x.tail for x in supplied})
    return links


def _made(scene: Scene, line: Line, buyers: set[int]) -> Iterator[Link]:
    """PRODUCES, with the makers understood where the clause names none; whoever buys it isn't its maker."""
    found = [x for x in links_of(scene, line, _PRODUCES) if x.head not in buyers]
    yield from found
    done = {x.tail for x in found}
    for link in _understood(scene, line):
        if link.tail not in done or _partners_before(line, len(line.skeleton)):
            yield link


def _supplies(scene: Scene, line: Line) -> Iterator[Link]:
    for one in _SUPPLIES:
        for match in one.pattern.finditer(line.skeleton):
            if one.by != "supplier" and _is_other(line, match):
                continue
            product = match.groupdict().get("product") or _product(scene, line, match)
            modality = claim_modality(line, match.start(), match.end())
            attrs = {"product": product} if product else {}
            for head in ends(scene, line, match, "h", None):
                for tail in ends(scene, line, match, "t", "F"):
                    link = make(scene, line, "SUPPLIES", head, tail, one.by, modality, attrs)
                    if link:
                        yield link


def _sold(scene: Scene, line: Line) -> Iterator[Link]:
    """…，每年向F供应D: the seller is the firm last named before."""
    for match in _UNDERSTOOD_SELLER.finditer(line.skeleton):
        group = "t" if match["t"] else "t2"
        near = last_mention(scene, line, match.start() + 1, "FA")
        if near is None or _is_other(line, match):
            continue
        modality = claim_modality(line, match.start(), match.end())
        product = _product(scene, line, match)
        for buyer in line.within(*match.span(group)):
            attrs = {"product": product} if product else {}
            link = make(scene, line, "SUPPLIES", near.body, buyer.body, "understood", modality, attrs)
            if link:
                yield link


def _is_other(line: Line, match: re.Match[str]) -> bool:
    """提供 of money, guarantees, land or advice is no supply of goods."""
    rest = line.skeleton[match.end() : min(line.clause_end(match.end()), match.end() + 14)]
    start = line.clause_start(match.start())
    return bool(_NO_GOODS.search(line.skeleton[start : match.end()] + rest))


def _product(scene: Scene, line: Line, match: re.Match[str]) -> str | None:
    """The product named nearest after the verb, else in the match, else in the sentence."""
    for start, end in ((match.end(), line.clause_end(match.end())), (match.start(), match.end()), (0, match.start())):
        found = [m for m in line.within(start, end) if scene.type_of(m.body) == "Product"]
        if found:
            return scene.bodies[found[-1].body].name
    return None


def _understood(scene: Scene, line: Line) -> Iterator[Link]:
    """研发出D with no maker in the clause: the partners or the actor named before."""
    for match in _UNDERSTOOD.finditer(line.skeleton):
        if _NO_MAKER.search(match["lead"]):
            continue
        pair = _partners_before(line, match.start())
        if not pair and re.search("双方|共同|联合|两家", match["lead"]):
            pair = _partners_earlier(scene, line)
        actor = actor_before(scene, line, match.start() + 1, "FAX")
        near = last_mention(scene, line, match.start() + 1, "F", far=False) if actor is None else None
        heads = pair or ([actor] if actor is not None else [near.body] if near else [])
        modality = claim_modality(line, match.start() + 1, match.end())
        for head in heads:
            for mention in line.within(*match.span("t")):
                link = make(scene, line, "PRODUCES", head, mention.body, "understood", modality)
                if link:
                    yield link


def _partners_before(line: Line, at: int) -> list[int]:
    """A与B合作，…: both are the subject of what follows."""
    found = list(_PARTNER.finditer(line.skeleton, 0, at))
    return [m.body for m in line.within(found[-1].start(), found[-1].end())] if found else []


def _partners_earlier(scene: Scene, line: Line) -> list[int]:
    """双方…: the partners of the sentence before; a firm that the firm invests in is one too."""
    here = [m.body for _, m in sorted(line.mentions.items()) if scene.kind_of(m.body) in ("enterprise", "academia")]
    two = list(dict.fromkeys(here))
    if len(two) == 2:
        return two
    if line.nth:
        return _partners_before(scene.shorn[line.nth - 1], len(scene.shorn[line.nth - 1].skeleton))
    return []
