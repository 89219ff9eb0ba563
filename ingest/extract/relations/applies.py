"""APPLIES_TO: whom an initiative serves or covers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.chain_bodies import first_line
from ingest.extract.relations.launches import DO
from ingest.extract.relations.linking import deed_modality, links_of, make
from ingest.extract.relations.patterns import rule, rules
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.structure import chain_in_name, fold

_ACCORDING = rule(r"(?:按照|根据|依照)(?P<h><I>)(?:的要求|要求)?，")
_TO = r"(?:在|于|对|把|将|围绕|聚焦|针对|面向|覆盖|惠及|服务|适用于|支持|铺开|助力|为|给|向)"
_APPLIES = (
    *rules(
        "APPLIES_TO",
        "on",
        rf"(?:在|于|围绕|聚焦|针对|面向|对|将|把|给|为)<_>{{0,10}}?(?P<t><C+>)(?:<_>|，|<MGYB>){{0,30}}?{DO}(?:<_>){{0,14}}?(?P<h><I>)",
        r"(?P<h><I>)(?:<_>|，){0,20}?(?:在|于|覆盖|面向|惠及|服务|适用于|支持|铺开|针对|围绕|聚焦|助力|为|帮助|让|帮|专供|给|投给|给了)"
        r"<_>{0,14}?(?P<t><CFJ+>)",
        rf"(?P<h><I>)(?:<*>|，){{1,40}}?{_TO}<_>{{0,8}}?(?P<t><C+>)",
        rf"(?:^|[，。；：])<_>{{0,6}}?(?P<t><C+>)<_>{{0,8}}?(?:{DO}|有了|实现)了?<_>{{0,6}}?(?P<h><I>)",
        r"(?P<t><C>)的?(?P<h><I>)",
        r"(?P<t><FCJ+>)<_>{0,16}?(?:通过|借助|用上|享受|获得|受益于|凭借|依托|参加|入选|得益于|凭|申请|办理|使用|用|获|试点|执行|拿到|尝到|受益|纳入|进入|领到|搭上|靠|靠着|借|借着|赶上|享到|申领|申报|受惠于|依靠|用足|尝鲜)"
        r"了?<_>{0,10}?(?P<h><I>)",
        r"(?:为|向|给)<_>{0,8}?(?P<t><FCJ+>)<*>{0,22}?(?P<h><I>)",
        rf"{DO}(?P<h><I>)，<_>{{0,14}}?(?:为|帮|帮助|助|让|给|向|面向|支持|专供)<_>{{0,8}}?(?P<t><FCJ+>)",
        rf"(?:以|把|将)(?P<t><C+>)(?:为|作为|列为|定为)(?:<*>|，){{0,30}}?{DO}<_>{{0,24}}?(?P<h><I>)",
        r"(?:把|将)(?P<t><CFJ+>)<_>{0,4}?(?:纳入|列入)(?P<h><I>)",
        r"(?P<h><I>)，?<_>{0,6}?(?:覆盖|惠及|面向|服务|推广到|扩大到)(?P<t><M+>)",
        r"(?P<h><I>)，?<_>{0,6}?在(?P<t><M+>)(?=<_>{0,4}(?:试点|试行|推开|推广|铺开|全域|落地))",
        r"(?P<h><I>)<_>{0,6}?(?:走进|驻点|进驻|开进|办到|送到|搬进|落地|落户|送进|办进|开到|惠及|花落|覆盖到)了?(?P<t><FJK+>)",
        rf"{DO}(?P<h><I>)，由<*>{{0,16}}?任(?P<t><C>)",
        r"(?P<t><F+>)(?:成为|是)(?P<h><I>)的?<_>{0,6}?(?:首家|首批|第一|首个|受益|获益)",
        r"(?:依托|通过|借助|凭借|有了|用上|按照|根据|得益于|受益于|凭着)(?P<h><I>)<_>{0,12}，(?P<t><F+>)",
        r"(?:依托|通过|借助|凭借)(?P<h><I>)，(?:<B>|<_>){1,8}?(?:给|向|为)(?P<t><F+>)",
        r"(?P<h><I>)，(?P<t><CF+>)<_>{0,10}?(?:都能享受|均可享受|受益|成为<_>{0,4}受益|尝到|率先|拿到|获贷|获批|首批)",
        r"(?P<h><I>)<_>{0,20}?：(?P<t><F>)<_>{0,16}?(?:获贷|拿到|贷到|获得|受益|省)",
        r"(?P<h><I>)(?:<_>|，|<D>){0,16}?，(?P<t><F+>)成为(?:首家|首批|第一家)",
        r"(?P<h><I>)(?:的)?<_>{0,4}?(?:适用|服务|覆盖)(?:范围|对象)(?:为|是|：|包括)(?P<t><CFJM+>)",
        r"(?P<h><I>)<_>{0,4}?(?:解|解决|缓解|盘活|救活|帮|惠及|温暖)了(?P<t><CFJ+>)",
        r"(?P<t><FCJ+>)<_>{0,4}?(?:列为|列入|确定为|定为|选为)(?P<h><I>)",
        r"(?P<h><I>)的?首(?:个|家|批|笔|单)<_>{0,8}?(?:是|为|落在|给了|花落|就在)(?P<t><FCJ+>)",
        r"(?P<h><I>)(?:<*>|，){0,30}?，(?P<t><F+>)<_>{0,4}?(?:是|成为|就是|便是|入围|入选|名列|在列)<_>{0,6}?(?:首|其中|受益|一员|试点|之一|在列)",
        r"(?P<t><F+>)是(?P<h><I>)的?<_>{0,4}?(?:试点|用户|客户|受益者?|样板)",
        r"(?P<h><I>)<P><*>{0,14}?(?:帮|为|对接|给|替|驻|到)(?P<t><FJ>)",
        r"(?P<h><I>)(?:<_>|，|<P>|<G>){0,30}?先后在(?P<t><C+>)",
        r"(?P<h><I>)(?:上线|开通|实施|推行)?(?:以来|后)，(?P<t><F>)<_>{0,4}?在平台",
    ),
)
_ROLE = re.compile("(?:制度|机制|制|服务|模式|计划|行动|队伍)$")
_EVENT = re.compile("[会赛节坛]”?$|夜市|大会")
_OF_LEADERS = re.compile("链长|一链")


def applies(scene: Scene) -> list[Link]:
    links: list[Link] = []
    for line in scene.spoken:
        links += links_of(scene, line, _APPLIES)
        links += _according(scene, line)
        links += _of_leaders(scene, line)
    return links + list(_named_after(scene))


def through_deeds(scene: Scene, links: list[Link]) -> list[Link]:
    """发起传帮带行动，组织技师到F授艺; 推出锚链贷，已为F放款: whom its maker helps in the same sentence, it serves."""
    found = []
    for made in links:
        name = scene.bodies[made.tail].name
        if made.type != "LAUNCHES" or made.modality != "stated" or scene.type_of(made.tail) != "Initiative":
            continue
        if _EVENT.search(name):
            continue
        for line in (x for x in scene.shorn if x.span == made.evidence):
            at = min((p for p, m in line.mentions.items() if m.body == made.tail), default=None)
            done = [
                x
                for x in links
                if x.type in ("ASSISTS", "FINANCES")
                and scene.type_of(x.tail) != "Place"
                and (x.head, x.evidence, x.modality) == (made.head, made.evidence, "stated")
            ]
            for deed in done:
                if at is not None and any(p > at and m.body == deed.tail for p, m in line.mentions.items()):
                    link = make(scene, line, "APPLIES_TO", made.tail, deed.tail, "through")
                    found += [link] if link else []
    return found + [x for deed in links if deed.type == "ASSISTS" for x in _in_its_role(scene, deed)]


def _in_its_role(scene: Scene, deed: Link) -> Iterator[Link]:
    """开工秘书某某为F办妥许可: whom one of 开工秘书制度 helps, the system serves."""
    if scene.type_of(deed.head) != "Person" or deed.modality != "stated":
        return
    before = {scene.text[max(0, start - 14) : start] for start, _ in scene.bodies[deed.head].spans}
    for i, body in enumerate(scene.bodies):
        role = _ROLE.sub("", fold(body.name))
        if body.type == "Initiative" and len(role) > 2 and any(fold(b).endswith(role) for b in before):
            yield Link("APPLIES_TO", i, deed.tail, deed.evidence, {}, "stated", by="role")


def _of_leaders(scene: Scene, line: Line) -> Iterator[Link]:
    """A system of chain leaders (链长制, 双链长) serves the chains that its sentence names."""
    places = sorted(line.mentions)
    for at in places:
        system = line.mentions[at].body
        if scene.type_of(system) != "Initiative" or not _OF_LEADERS.search(scene.bodies[system].name):
            continue
        if not _chains(scene, line) and line.nth + 1 < len(scene.shorn):
            yield from _led_next(scene, scene.shorn[line.nth + 1], line, system)
        for place in _chains(scene, line):
            modality = deed_modality(line, min(at, place), max(at, place))
            link = make(scene, line, "APPLIES_TO", system, line.mentions[place].body, "leaders", modality)
            if link:
                yield link


def _chains(scene: Scene, line: Line) -> list[int]:
    return [p for p, m in sorted(line.mentions.items()) if scene.type_of(m.body) == "Chain"]


def _led_next(scene: Scene, following: Line, line: Line, system: int) -> Iterator[Link]:
    """推行“一链三长”。在A产业链上，行政链长是…: the chain of the sentence that goes on with its leaders."""
    if following.paragraph == line.paragraph and "链长" in following.skeleton:
        for place in _chains(scene, following)[:1]:
            link = make(scene, following, "APPLIES_TO", system, following.mentions[place].body, "leaders")
            if link:
                yield link


def _according(scene: Scene, line: Line) -> Iterator[Link]:
    """按照I，…为A产业链主办行，…为B产业链主办行: the initiative covers every chain of the sentence."""
    match = _ACCORDING.search(line.skeleton)
    if match is None:
        return
    for initiative in line.within(*match.span("h")):
        for mention in line.mentions.values():
            if scene.type_of(mention.body) == "Chain":
                link = make(scene, line, "APPLIES_TO", initiative.body, mention.body, "according")
                if link:
                    yield link


def _named_after(scene: Scene) -> Iterator[Link]:
    """An initiative whose own name holds the chain applies to it (X产业链三年行动方案)."""
    for i, body in enumerate(scene.bodies):
        if body.type != "Initiative":
            continue
        chain, line = chain_in_name(scene, body.name), first_line(scene, i)
        if chain is not None and line is not None:
            link = make(scene, line, "APPLIES_TO", i, chain, "name")
            if link:
                yield link
