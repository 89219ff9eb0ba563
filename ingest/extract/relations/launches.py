"""LAUNCHES (sets up, issues, founds, carries out) and APPLIES_TO (whom an initiative serves)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.actors import CALLED, actors_before, beside, called_back, opens, two_before
from ingest.extract.relations.chain_bodies import first_line
from ingest.extract.relations.linking import claim_modality, links_of, make
from ingest.extract.relations.patterns import rule, rules
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.structure import chain_in_name

_DO = (
    r"(?:推出|推行|探索|实施|建立|设立|成立|组建|打造|开展|启动|出台|印发|制定|发布|举办|主办|承办|创建|开设|开通|上线|推广|搭建|开发|"
    r"共建|创办|发起|筹建|(?<!为)(?<!为了)落实|建成|开办|深化|开启|创设|首创|建起|办起|选派|派出|召开|施行|运行|构建|新设|投放|创立|合办|抽调|挂牌|启用|"
    r"派驻|设(?![备施计在置法想有])|编印|擦亮|点亮|叫响|铺开|设计|开出|办|建设|建|实行|引入|组织|做实|设置|绘就|新推|绘制|领办|创新)"
)
_FOUND = (
    r"(?:推出|建立|设立|成立|组建|打造|创建|创办|发起|共建|合办|组成|搭建|合作建设|联合建设|建设|领办起?|筹建|"
    r"抽调(?:<*>|，){0,20}组建|建起|派出|设(?![备施计在置法想有]))"
)
_ORG = "FBGYLKAX"
_LAUNCHES = (
    *rules(
        "LAUNCHES",
        "launch",
        rf"<!>(?P<h><{_ORG}M+>(?:<_>{{0,6}}?(?:联合|会同|携手)<{_ORG}+>)?)(?:<_>|，|<CKJM>){{0,44}}?{_DO}(?:了|起|的|实施|以)?(?:<_>|<C>){{0,24}}?(?P<t><I+>)",
        r"<!>(?P<h><P>)<_>{0,2}?(?:开展|发起|创办|创立|首创|领办)了?(?P<t><I>)",
    ),
    *rules(
        "LAUNCHES",
        "by",
        rf"(?P<t><I>)<_>{{0,6}}?由(?P<h><{_ORG}M+>)<_>{{0,10}}?(?:{_DO}|牵头)",
        rf"由(?P<h><{_ORG}M+>)<_>{{0,14}}?{_DO}(?:、<_>{{0,4}}?<C>)?<_>{{0,10}}?的?，?(?P<t><I>)",
        rf"(?P<h><{_ORG}M>)(?:的|首创的|推出的|开展的|举办的|建立的|实施的)<_>{{0,8}}?(?P<t><I>)",
    ),
    *rules(
        "LAUNCHES",
        "found",
        rf"<!>(?P<h><{_ORG}M+>(?:<_>{{0,6}}?(?:联合|会同|携手)<{_ORG}+>)?)(?:<_>|，|<CKJM>){{0,30}}?{_FOUND}(?:了|起|的)?<_>{{0,16}}?(?P<t><YLXA+>)",
        r"<!>(?P<h><GYM>)<_>{0,12}?(?:建起|建成|设立|打造|规划建设)了?<_>{0,8}?(?P<t><K>)",
        r"<!>(?P<h><FBAM+>)(?:<_>|，|<M>){0,20}?(?:合资|出资|注册|全资|控股)?(?:成立|设立|组建)了?<_>{0,6}?(?P<t><FB>)(?!<_>{0,2}(?:支部|党委))",
    ),
    *rules(
        "LAUNCHES",
        "by",
        rf"由(?P<h><{_ORG}M+>)<_>{{0,14}}?{_FOUND}<_>{{0,10}}?的?，?(?P<t><YLX>)",
        rf"由(?P<h><{_ORG}M+>)<_>{{0,6}}?(?:发起|牵头|倡议)，(?P<t><YLX>)",
        rf"(?P<t><YLX>)由(?P<h><{_ORG}M+>)<_>{{0,6}}?(?:发起|牵头|组建|成立|设立|创建|共建)",
        r"由(?P<h><F>)<_>{0,12}?设立的<_>{0,8}?(?P<t><F>)",
        r"(?:与|和|联合|携手|牵手)(?P<h><FA+>)<_>{0,6}?(?:共建|合建|合办|建设|建起|组建|成立|设立)了?<_>{0,8}?(?P<t><AX>)",
        r"<!>(?P<h><F>)<_>{0,6}?(?:与|和|联合|携手|牵手)<FA+><_>{0,6}?(?:共建|合建|合办|建设|建起|组建|成立|设立)了?<_>{0,8}?(?P<t><AX>)",
    ),
    *rules(
        "LAUNCHES",
        "by",
        r"，<_>{0,8}?(?:与|和|联合|携手)<FA+><_>{0,6}?(?:共建|合建|合办|联合建设|合作建设|共同组建|联合组建)<_>{0,8}?(?P<t><AX>)",
        subject="F",
    ),
    *rules("LAUNCHES", "by", r"在(?P<t><I>)(?:中|上)，(?P<h><GYM>)"),
)
_ACCORDING = rule(r"(?:按照|根据|依照)(?P<h><I>)(?:的要求|要求)?，")
_LAB = re.compile(
    r"站|室|院|校|厂|小组|班|小分队|岗|园|城|实验室|研究院|中心|学院|平台|研究所|工作站|基地|联盟|专班|队|党委|支部|团|协会|商会|党组织|公司|合作社"
)
_UNDERSTOOD = rule(
    rf"(?:^|[，。；：、])(?P<lead>(?:<_>|<C>){{0,40}}?){_DO}(?:了|起|的|实施)?(?:<_>){{0,16}}?(?P<t><I+>)"
)
_UNDERSTOOD_BODY = rule(
    r"(?:^|[，。；：])(?P<lead>(?:<_>|<C>|<J>){0,40}?)(?:设立|成立|组建|打造|创建|发起成立|建起|建成|组成)(?:了|起)?<_>{0,10}?"
    r"(?!大会|仪式|以来|之初)(?P<t><YLXA+>(?:等<_>{0,14}?<YLX>)?)(?!正式成立)"
)
_BOTH = re.compile(r".{0,10}双方")
_MEETING = rule(
    rf"(?:^|[，。])(?:会议|活动|大赛|对接会|大会|论坛|峰会|赛事|推介会|竞赛|此次活动|本次活动)由(?P<h><{_ORG}M+>)<_>{{0,4}}?"
    rf"(?:主办|举办|承办|联合举办)(?:[，、](?:由)?(?P<also><{_ORG}M+>)<_>{{0,4}}?承办)?"
)
_APPLIES = (
    *rules(
        "APPLIES_TO",
        "on",
        rf"(?:在|于|围绕|聚焦|针对|面向)<_>{{0,10}}?(?P<t><C+>)(?:<_>|，|<MGY>){{0,30}}?{_DO}(?:<_>){{0,14}}?(?P<h><I>)",
        r"(?P<h><I>)(?:<_>|，){0,20}?(?:在|于|覆盖|面向|惠及|服务|适用于|支持|铺开|针对|围绕|聚焦|助力|为|帮助|让|帮|专供|给|投给|给了)"
        r"<_>{0,14}?(?P<t><CFJ+>)",
        r"(?P<t><FCJ+>)<_>{0,16}?(?:通过|借助|用上|享受|获得|受益于|凭借|依托|参加|入选|得益于|凭|申请|办理|使用|用|获)<_>{0,10}?(?P<h><I>)",
        r"(?:为|向|给)<_>{0,8}?(?P<t><FCJ+>)<*>{0,22}?(?P<h><I>)",
        rf"{_DO}(?P<h><I>)，<_>{{0,14}}?(?:为|帮|帮助|助|让|给|向|面向|支持|专供)<_>{{0,8}}?(?P<t><FCJ+>)",
        rf"(?:以|把|将)(?P<t><C+>)(?:为|作为|列为|定为)(?:<*>|，){{0,30}}?{_DO}<_>{{0,24}}?(?P<h><I>)",
        r"(?:把|将)(?P<t><C+>)<_>{0,4}?纳入(?P<h><I>)",
        r"(?P<h><I>)，?<_>{0,6}?(?:覆盖|惠及|面向|推广到|扩大到)(?P<t><M+>)",
        r"(?P<h><I>)<_>{0,4}?(?:走进|驻点|进驻)(?P<t><FJ+>)",
        rf"{_DO}(?P<h><I>)，由<*>{{0,16}}?任(?P<t><C>)",
        r"(?P<t><F+>)成为(?P<h><I>)<_>{0,6}?(?:首家|首批|第一)",
        r"(?:依托|通过|借助|凭借|有了|用上)(?P<h><I>)，(?P<t><F+>)",
        r"(?P<h><I>)，(?P<t><CF+>)<_>{0,10}?(?:都能享受|均可享受|受益|成为<_>{0,4}受益|尝到|率先)",
        r"(?P<h><I>)(?:<_>|，|<D>){0,16}?，(?P<t><F+>)成为(?:首家|首批|第一家)",
        r"(?P<h><I>)(?:<_>|，|<P>|<G>){0,30}?先后在(?P<t><C+>)",
    ),
)


def launches(scene: Scene) -> list[Link]:
    links: list[Link] = []
    for line in scene.spoken:
        found = [x for x in _launched(scene, line) if x.by != "found" or _may_be_founded(scene, x.tail)]
        links += found
        done = {x.tail for x in found}
        links += [x for x in _understood(scene, line) if x.tail not in done]
        links += _meetings(scene, line)
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


def _launched(scene: Scene, line: Line) -> Iterator[Link]:
    """Only who opens a clause acts; what stands behind 牵头, 依托, 以 doesn't."""
    places = sorted(line.mentions)
    subjects = {m.body for at in places if opens(line, at) for m in beside(line, at, places)}
    for link in links_of(scene, line, _LAUNCHES):
        if link.by == "by" or link.head in subjects:
            yield link


def _may_be_founded(scene: Scene, body: int) -> bool:
    return bool(_LAB.search(scene.bodies[body].name))


def _understood(scene: Scene, line: Line) -> Iterator[Link]:
    """推行I with no actor in the clause: the last actor, else the place (ruling 12)."""
    for pattern in (_UNDERSTOOD, _UNDERSTOOD_BODY):
        if line.skeleton.startswith("关于"):
            return
        for match in pattern.finditer(line.skeleton):
            actors = _meant(scene, line, match)
            modality = claim_modality(line, match.start("lead"), match.end())
            for actor in actors:
                for mention in line.within(*match.span("t")):
                    link = make(scene, line, "LAUNCHES", actor, mention.body, "understood", modality)
                    if link:
                        yield link


def _meant(scene: Scene, line: Line, match: re.Match[str]) -> list[int]:
    """Who acts: the two of 双方, the body that 联盟, 支部, 银行 … calls back, else the last actor or the place."""
    at, lead = match.start("lead"), match["lead"]
    if _BOTH.match(lead):
        return two_before(scene, line, at)
    called = CALLED.match(lead)
    if called is None:
        return actors_before(scene, line, at + 1, "GYLMFBKA")
    word = called["body"]
    if word == "我们":
        return [] if scene.place is None else [scene.place]
    back = called_back(scene, line, at, word)
    return [] if back is None else [back]


def _meetings(scene: Scene, line: Line) -> Iterator[Link]:
    """会议由A、B联合主办: the event named last before it."""
    for match in _MEETING.finditer(line.skeleton):
        for earlier in [line, *reversed(scene.shorn[max(0, line.nth - 3) : line.nth])]:
            limit = match.start() if earlier is line else len(earlier.skeleton)
            events = [m.body for at, m in sorted(earlier.mentions.items()) if at < limit and _is_event(scene, m.body)]
            if events:
                for host in line.within(*match.span("h")) + line.within(*match.span("also")):
                    link = make(scene, line, "LAUNCHES", host.body, events[-1], "meeting")
                    if link:
                        yield link
                break


def _is_event(scene: Scene, body: int) -> bool:
    return scene.type_of(body) == "Initiative" and bool(re.search("会|赛|坛|节|活动|周|展", scene.bodies[body].name))


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
