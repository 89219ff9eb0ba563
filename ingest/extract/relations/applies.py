"""APPLIES_TO: whom an initiative serves or covers."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.chain_bodies import first_line
from ingest.extract.relations.launches import DO
from ingest.extract.relations.linking import links_of, make
from ingest.extract.relations.patterns import rule, rules
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.structure import chain_in_name

_ACCORDING = rule(r"(?:按照|根据|依照)(?P<h><I>)(?:的要求|要求)?，")
_APPLIES = (
    *rules(
        "APPLIES_TO",
        "on",
        rf"(?:在|于|围绕|聚焦|针对|面向)<_>{{0,10}}?(?P<t><C+>)(?:<_>|，|<MGY>){{0,30}}?{DO}(?:<_>){{0,14}}?(?P<h><I>)",
        r"(?P<h><I>)(?:<_>|，){0,20}?(?:在|于|覆盖|面向|惠及|服务|适用于|支持|铺开|针对|围绕|聚焦|助力|为|帮助|让|帮|专供|给|投给|给了)"
        r"<_>{0,14}?(?P<t><CFJ+>)",
        r"(?P<t><FCJ+>)<_>{0,16}?(?:通过|借助|用上|享受|获得|受益于|凭借|依托|参加|入选|得益于|凭|申请|办理|使用|用|获)<_>{0,10}?(?P<h><I>)",
        r"(?:为|向|给)<_>{0,8}?(?P<t><FCJ+>)<*>{0,22}?(?P<h><I>)",
        rf"{DO}(?P<h><I>)，<_>{{0,14}}?(?:为|帮|帮助|助|让|给|向|面向|支持|专供)<_>{{0,8}}?(?P<t><FCJ+>)",
        rf"(?:以|把|将)(?P<t><C+>)(?:为|作为|列为|定为)(?:<*>|，){{0,30}}?{DO}<_>{{0,24}}?(?P<h><I>)",
        r"(?:把|将)(?P<t><C+>)<_>{0,4}?纳入(?P<h><I>)",
        r"(?P<h><I>)，?<_>{0,6}?(?:覆盖|惠及|面向|推广到|扩大到)(?P<t><M+>)",
        r"(?P<h><I>)<_>{0,4}?(?:走进|驻点|进驻)(?P<t><FJ+>)",
        rf"{DO}(?P<h><I>)，由<*>{{0,16}}?任(?P<t><C>)",
        r"(?P<t><F+>)成为(?P<h><I>)<_>{0,6}?(?:首家|首批|第一)",
        r"(?:依托|通过|借助|凭借|有了|用上)(?P<h><I>)，(?P<t><F+>)",
        r"(?P<h><I>)，(?P<t><CF+>)<_>{0,10}?(?:都能享受|均可享受|受益|成为<_>{0,4}受益|尝到|率先)",
        r"(?P<h><I>)(?:<_>|，|<D>){0,16}?，(?P<t><F+>)成为(?:首家|首批|第一家)",
        r"(?P<h><I>)(?:<_>|，|<P>|<G>){0,30}?先后在(?P<t><C+>)",
    ),
)


def applies(scene: Scene) -> list[Link]:
    links: list[Link] = []
    for line in scene.spoken:
        links += links_of(scene, line, _APPLIES)
        links += _according(scene, line)
    return links + list(_named_after(scene))


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
