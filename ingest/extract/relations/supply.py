"""Who supplies whom, and who makes what: SUPPLIES with its product, PRODUCES."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.patterns import (
    Rule,
    actor_before,
    claim_modality,
    ends,
    links_of,
    make,
    rule,
)
from ingest.extract.relations.scene import Line, Scene

_GIVE = r"(?:供应|供货|供给|供|配套|提供|交付|输送|送货|销售|批量供应|批量供货|配送|承运|代工|直供|出货|发货|销往|送)"
_MAKE = (
    r"(?:生产|研发|开发|研制|推出|育成|选育|培育|自产|制造|量产|出产|研制出|攻克|攻关|试制|建造|造出|产出|赶制|加工|酿造|自研|拥有|"
    r"下线|问世|研究|突破|设计|打造|主产|主营|上线|搭建|编写|编制)"
)
_SUPPLIES = [
    rule(rf"(?P<h><FAX+>)(?:<*>{{0,30}}?)(?:向|为|给|对)<_>{{0,16}}?(?P<t><FXA+>)<*>{{0,16}}?{_GIVE}"),
    rule(
        r"(?P<h><F>)(?:的|生产的|自产的|研发的|所产的|出产的|提供的|供应的)<*>{0,24}?，?<*>{0,16}?(?:供应|供货给|供给|供|供应给|卖给|销往|送到|送进|配套|用于|用在|装上|卖到|用到)(?:了)?(?:给|到|于)?(?P<t><F+>)"
    ),
    rule(
        r"(?P<t><FX>)<_>{0,6}?(?:的|，其)?(?:<_>{0,6}?)(?:上游)?(?:配套)?(?:供应商|配套企业|承运商|配套商|原料商|供货商|服务商|供货方)(?:是|为|，|——)?<_>{0,4}?(?P<h><F+>)"
    ),
    rule(
        r"(?P<t><FX>)<*>{0,24}?(?:向|从)(?P<h><FX+>)<_>{0,10}?(?:采购|购买|订购|购进|进货|拿货|收购|买|采买|订货|购入|下单|定制)"
    ),
    rule(
        r"(?P<t><FX>)<*>{0,36}?(?:由|采用|使用|选用|用上|用的是|来自|改用|采购|就用|换上了?)(?P<h><F+>)<_>{0,6}?(?:供货|供应|提供|配套|供|的|生产|自产|产)"
    ),
    rule(
        r"(?P<h><F+>)<_>{0,10}?(?:是|为|成为|成了|进入|入围|纳入|，)<_>{0,8}?(?P<t><F>)(?:的)?<_>{0,8}?(?:供应商|配套企业|供应链|供货商|配套商|采购名录|合格供方|供应商名录|原料基地)"
    ),
    rule(r"(?P<h><F>)的(?P<product><*>{1,12}?)(?:已|已经)?(?:成为|成了)(?P<t><F>)的<_>{0,6}?标配"),
]
_PRODUCES = [
    Rule(
        "PRODUCES",
        rule(rf"(?P<h><FAXYG+>)<_>{{0,16}}?{_MAKE}(?:了|出|的|成功|成|，)?(?:<_>{{0,16}}?)(?P<t><D+>)"),
        "make",
    ),
    Rule(
        "PRODUCES",
        rule(r"(?P<h><FA>)(?:的|自主|拳头产品|主打产品|主导产品|新品|核心产品|明星产品)<_>{0,8}?(?P<t><D+>)"),
        "make",
    ),
    Rule(
        "PRODUCES",
        rule(r"(?P<t><D>)<_>{0,8}?由(?P<h><FA+>)<_>{0,10}?(?:研发|生产|研制|制造|开发|攻关|完成|打造|共同|联合|合作)"),
        "make",
    ),
    Rule("PRODUCES", rule(r"(?P<h><FA>)<_>{0,20}?年产<_>{0,12}?(?P<t><D+>)"), "make"),
    Rule("PRODUCES", rule(rf"(?P<h><FA>)与(?P<h2><FAX+>)<*>{{0,20}}?{_MAKE}<_>{{0,14}}?(?P<t><D+>)"), "make"),
]
_UNDERSTOOD = rule(rf"(?:^|[，；：。])(?P<lead><_>{{0,14}}?(?:{_MAKE}|赶制)(?:了|出|的|成功)?)<_>{{0,14}}?(?P<t><D+>)")
_PARTNER = rule(r"(?P<h><FAX+>)<_>{0,6}?(?:与|和|同|联合|携手|会同|联手|牵手|共同)<_>{0,8}?(?P<t><FAXKB+>)")


def supply(scene: Scene) -> list[Link]:
    links: list[Link] = []
    for line in scene.shorn + scene.asides:
        links += links_of(scene, line, _PRODUCES)
        links += _understood(scene, line)
        links += _supplies(scene, line)
    return links


def _supplies(scene: Scene, line: Line) -> Iterator[Link]:
    for pattern in _SUPPLIES:
        for match in pattern.finditer(line.skeleton):
            if _is_other(line, match):
                continue
            product = match.groupdict().get("product") or _product(scene, line, match)
            modality = claim_modality(line, match.start(), match.end())
            for head in ends(scene, line, match, "h", None):
                for tail in ends(scene, line, match, "t", None):
                    link = make(
                        scene, line, "SUPPLIES", head, tail, "supply", modality, {"product": product} if product else {}
                    )
                    if link:
                        yield link


def _is_other(line: Line, match: re.Match[str]) -> bool:
    """提供 of money, guarantees, land or advice is no supply of goods."""
    rest = line.skeleton[match.end() : match.end() + 14]
    words = match.group() + rest
    return bool(
        re.search(
            r"贷款|担保|授信|融资|资金|保函|政策|咨询|辅导|对接会|用地|土地|补贴|场地|厂房|实习|招聘|培训|技术支持|保姆式|贴息|信贷|回租",
            words,
        )
    )


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
        if re.search("供应|采购|购买|使用|应用|用于|展示|推广", match["lead"]):
            continue
        pair = _partners_before(line, match.start())
        actor = actor_before(scene, line, match.start() + 1, "FAX")
        heads = pair or ([actor] if actor is not None else [])
        modality = claim_modality(line, match.start() + 1, match.end())
        for head in heads:
            for mention in line.within(*match.span("t")):
                link = make(scene, line, "PRODUCES", head, mention.body, "understood", modality)
                if link:
                    yield link


def _partners_before(line: Line, at: int) -> list[int]:
    """A与B合作，…: both are the subject of what follows."""
    found = list(_PARTNER.finditer(line.skeleton, 0, at))
    if not found:
        return []
    last = found[-1]
    return [m.body for m in line.within(last.start(), last.end())]
