"""Who makes or develops what: PRODUCES, with makers that stand before the clause or in another word order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.actors import actor_before, last_mention
from ingest.extract.relations.linking import claim_modality, links_of, make
from ingest.extract.relations.patterns import rule, rules
from ingest.extract.relations.scene import Line, Scene

_MAKE = (
    r"(?:生产|研发|开发|研制|推出|育成|选育|培育|自产|制造|量产|出产|攻克|攻关|试制|建造|造出|产出|赶制|加工|酿造|自研|下线|研究|突破|设计|"
    r"打造|主产|主营|主打|上线|搭建|建立|编写|编制|做出|专做|种植|种出|养殖|轮作|合成|开发出|织出|炼出|制成|制出|年产|日产|月产|掌握|创制|专注于?|"
    r"从事|深耕|主攻|致力于|压铸|铸造|锻造|提取|提炼|萃取|冶炼|每月能出|每年能出|代工|制备|孵化出|繁育|做|产|试出|拿出|调出|配出|揭榜|专攻|定制|(?:出|造)(?=<D>)|交付(?=<D>)|(?:外销|出口|内销|年销)(?=<D>)|主推|冲压|缝制|织造|焊接|注塑|模压|腌制|烘焙|压榨|提纯|拉制|轧制|浇铸|装配|磨制|首创|独创|熬制|酿出|烧制|组装|集成)"
)
_MAKER = (
    r"(?:生产|研发|研制|制造|开发|攻关|完成|打造|共同|联合|合作|选育|培育|历时|自主|历经|自产|推出|设计|建造|提供技术)"
)
_TWO = r"(?:与|和|同|联合|携手|会同|联手|牵手)"
_PRODUCES = rules(
    "PRODUCES",
    "make",
    rf"<!>(?P<h><FAXYG+>)(?:<_>|<C>){{0,18}}?(?:[为给]<F><_>{{0,2}}?)?{_MAKE}(?:了|出|的|成功|成|，)?(?:<_>|<C>){{0,16}}?"
    r"(?P<t><D+>)(?!<_>{0,6}?(?:指标|订单|采购|需求|供应商))",
    r"(?P<h><FA>)(?:的)?<_>{0,10}?(?:车间|厂房|产线|生产线|厂区|工厂|码头|船坞|实验室|展厅)(?:<_>|，){0,26}?(?P<t><D+>)<_>{0,8}?(?:下线|出炉|装箱|"
    r"打包|发往|加工|成型|出厂|打码|组装|驶下|合龙|装车|交付)",
    r"(?P<h><FA>)(?:<_>|，|<A>){0,26}?(?:建成|投产|新建|扩建|新上|上马|开通|扩大)<_>{0,4}?(?P<t><D+>)<_>{0,6}?(?:生产线|产线|产能|车间)",
    r"<!>(?P<h><FA>)(?:<_>|<P>|，){0,12}?(?:正在|刚)(?:建造|生产|加工|试制|制造|组装|调试|下线|出窑|出炉)的(?P<t><D+>)",
    r"<!>(?<!使)(?P<h><FA>)(?:的|自主|拳头产品|主打产品|主导产品|新品|核心产品|明星产品)<_>{0,8}?(?P<t><D+>)",
    r"(?:^|(?<=[，；。：]))(?P<h><FA>)(?P<t><D>)(?!<_>{0,4}?(?:采购|需求|项目|供应商|用量|消耗|缺口|库存))",
    r"(?P<t><D>)(?:(?!由)<*>|，){0,8}?(?<!改)(?:由|系|是)<!>(?P<h><FAX+>)<_>{0,12}?" + _MAKER,
    r"(?P<t><D>)<*>{0,8}?由<_>{0,6}?(?P<h><FA+>)<_>{0,8}?生产",
    rf"(?P<h><FAX+>)<_>{{0,6}}?{_TWO}(?:<_>){{0,8}}?<FAX+><*>{{0,24}}?{_MAKE}(?:了|出|的|成功)?(?:<_>|<C>){{0,14}}?(?P<t><D+>)",
    rf"{_TWO}<_>{{0,8}}?(?P<h><FAX+>)<*>{{0,24}}?{_MAKE}(?:了|出|的|成功)?(?:<_>|<C>){{0,14}}?(?P<t><D+>)",
    r"(?P<t><D>)(?:的)?(?:唯一的?)?(?:生产|制造|研发)?(?:商|厂商|厂家|龙头企业|龙头|企业|厂)(?P<h><F>)",
    r"<!>(?P<h><F>)(?:是|为|作为)<_>{0,12}?(?P<t><D+>)<_>{0,6}?(?:生产商|制造商|生产企业|制造企业|生产基地|厂家|研发企业)",
    r"(?P<t><D+>)<_>{0,8}?在(?P<h><F>)<_>{0,6}?(?:量产|投产|下线|生产|试制|点火|问世|诞生)",
    r"(?:做|生产|制造|研发|专做)(?P<t><D+>)的(?P<h><F>)",
    r"<!>(?P<h><F>)(?:<_>|，|<F>){0,24}?自[产研]的?(?P<t><D>)",
    rf"(?P<h><FAX+>(?:与|和|同|联合|携手)<_>{{0,6}}?<FAX+>)(?:<_>|，){{0,20}}?(?:合作|共同|联合|一道|一起)(?:{_MAKE})?了?出?的?<_>{{0,4}}?(?P<t><D+>)",
    rf"<!>(?P<h><FAX+>)(?:<_>|，|<C>){{0,14}}?(?:用|以|将|把|采用|利用|通过|运用)<_>{{0,6}}?<D>(?:<_>|，){{0,10}}?(?:{_MAKE}|变|转化|转变)(?:成|为|出|了)*<_>{{0,4}}?(?P<t><D+>)",
    r"<!>(?P<h><FA>)(?:<_>|，){0,20}?(?:实现|完成|攻下|拿下)了?<_>{0,4}?(?P<t><D+>)<_>{0,6}?(?:量产|国产化|产业化|批量生产|规模化|工业化|试产|国产替代|中试)",
    r"(?P<t><D+>)(?:已|正|则)?(?:是|为|作为|成为|成了)(?P<h><FA>)<_>{0,12}?(?:产品|新品|成果|单品|爆款|专利|招牌)",
    r"(?P<t><D>)(?:(?!原料|零部件|配件|材料|用户|订单)<_>){0,12}?(?:产自|出自|来自|源自|诞生于)(?P<h><FA+>)",
    r"(?<![给到往向])(?P<h><FA>)(?:研发|生产|推出|带来|展出|研制|选送|出品)?的(?P<t><D>)",
    r"<!>(?P<h><FA>)<_>{0,8}?(?:首台|首批|首款|首套|首条|第一台|首艘|首架|新一代|一台台|一批批|新款)<_>{0,4}?(?P<t><D+>)",
    r"<!>(?P<h><FA>)<_>{0,8}?(?:拥有|形成|有|以|凭借|凭|依靠|靠着?)<_>{0,4}?(?P<t><D+>)(?=<_>{0,8}?(?:产品|主打|主导|打开|站稳|走红|系列))",
    r"(?P<t><D+>)，?(?P<h><FA+>)<_>{0,4}?(?:研发|研制|攻关|生产|开发)了",
    r"(?:新|刚刚?|正|最新)(?:下线|研发|推出|上市|开发|试制)的(?P<t><D+>)(?:由|是)(?P<h><FA+>)",
    r"(?P<h><FA>)(?:<_>|，|<P>){0,8}?(?:主要产品|主导产品|主打产品|拳头产品|核心产品|产品)(?:为|是|有|包括|：|涵盖|涉及)<_>{0,4}?(?P<t><D+>)",
    r"(?P<h><FA>)交付<F>的<_>{0,6}?(?P<t><D+>)",
    r"在(?P<h><FA>)的?<_>{0,10}?(?:车间|厂房|产线|生产线|厂区|工厂|展厅|实验室)<_>{0,4}?，<_>{0,12}?(?P<t><D+>)",
    r"<!>(?P<h><FA>)，?(?:<_>|<M>|<C>|<D>|、){0,14}?(?P<t><D+>)<_>{0,6}?(?:年产能|产能|年产量|产量|年产值|产值|日产能|收入|销售额|营收|销量)",
)
_UNDERSTOOD = rule(
    rf"(?:^|[，；：。])(?P<lead>(?:<_>|<C>|<P>){{0,14}}?(?:[为给]<F><_>{{0,2}}?)?{_MAKE}(?:了|出|的|成功)?)(?:<_>|<C>){{0,16}}?(?P<t><D+>)"
    r"(?!<_>{0,6}?(?:指标|订单|采购|需求|供应商))"
)
_WITH = rule(
    rf"(?:^|[，；：。])(?P<lead><_>{{0,6}}?){_TWO}<_>{{0,4}}?<FAX+><_>{{0,12}}?{_MAKE}(?:了|出|的)?<_>{{0,14}}?(?P<t><D+>)"
)
_YIELD = rule(r"(?:^|[，；：。])(?P<lead><_>{0,6}?)(?P<t><D+>)<_>{0,2}?(?:年产能|年产量|产能|产量|日产能|产了|产出)")
_PARTNER = rule(
    r"<FAX+><_>{0,6}?(?:与|和|同|联合|携手|会同|联手|牵手|共同)<_>{0,8}?<FAX+>"
    r"|<FAX+>(?:<_>|，){0,16}?(?:与|和|同)<_>{0,6}?<FAX+>(?=<_>{0,8}?(?:一道|一起|共同|合作|联合|携手))"
)
_MAKERS = ("enterprise", "academia")
_TOPIC = rule(r"的(?P<h><FAX>)$")
_NO_MAKER = re.compile("通过|利用|借助|供应|采购|购买|使用|应用|用于|展示|推广|所用|需要|急需|所需|换成|改用|收购|消化")


def makes(scene: Scene, line: Line, bought: set[tuple[int, str | None]]) -> Iterator[Link]:
    """PRODUCES, with the makers understood where the clause names none; who buys it (``bought``: buyer and product)
    isn't its maker."""
    found = [x for x in links_of(scene, line, _PRODUCES) if not _buys(scene, x, bought)]
    yield from found
    done = {x.tail for x in found}
    for link in _understood(scene, line):
        if link.tail not in done or partners_before(line, len(line.skeleton)):
            yield link


def _buys(scene: Scene, link: Link, bought: set[tuple[int, str | None]]) -> bool:
    return (link.head, scene.bodies[link.tail].name) in bought


def _understood(scene: Scene, line: Line) -> Iterator[Link]:
    """研发出D with no maker in the clause: the partners or the actor named before."""
    for match in (m for one in (_UNDERSTOOD, _WITH, _YIELD) for m in one.finditer(line.skeleton)):
        if _NO_MAKER.search(match["lead"]):
            continue
        modality = claim_modality(line, match.start() + 1, match.end())
        for head in _makers(scene, line, match):
            for mention in line.within(*match.span("t")):
                link = make(scene, line, "PRODUCES", head, mention.body, "understood", modality)
                if link:
                    yield link


def _makers(scene: Scene, line: Line, match: re.Match[str]) -> list[int]:
    topic = _TOPIC.search(line.skeleton, 0, match.start())
    if topic:  # A与G共建的X，选育出D: X, not its founders
        return line.bodies(topic, "h")
    pair = [] if match.re is _WITH else partners_before(line, match.start())
    if not pair and re.search("双方|共同|联合|两家", match["lead"]):
        pair = _partners_earlier(scene, line, match.start())
    if pair:
        return pair
    actor = actor_before(scene, line, match.start() + 1, "FAX")
    if actor is not None:
        return [actor]
    near = last_mention(scene, line, match.start() + 1, "F", reach=0)
    return [near.body] if near else []


def partners_before(line: Line, at: int) -> list[int]:
    """A与B合作，…: both are the subject of what follows."""
    found = list(_PARTNER.finditer(line.skeleton, 0, at))
    return [m.body for m in line.within(found[-1].start(), found[-1].end())] if found else []


def _partners_earlier(scene: Scene, line: Line, at: int) -> list[int]:
    """双方…: the partners of the sentence before; else the last two named, were one only invested in."""
    before = scene.shorn[line.nth - 1] if line.nth else None
    if before and not any(p < at and scene.kind_of(m.body) in _MAKERS for p, m in line.mentions.items()):
        pair = partners_before(before, len(before.skeleton))
        if pair:
            return pair
    here = [m.body for _, m in sorted(line.mentions.items()) if scene.kind_of(m.body) in _MAKERS]
    two = list(dict.fromkeys(here))
    return two if len(two) == 2 else []
