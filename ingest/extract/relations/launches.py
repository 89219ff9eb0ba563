"""LAUNCHES: who sets up, issues, founds, holds or carries out what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.agents import agents, nearest
from ingest.extract.relations.linking import deed_modality, links_of, make
from ingest.extract.relations.patterns import rule, rules
from ingest.extract.relations.scene import Line, Scene

DO = (
    r"(?:推出|推行|探索|实施|建立|设立|成立|组建|打造|开展|启动|出台|印发|制定|制订|下发|发布|举办|主办|承办|创建|开设|开通|上线|推广|搭建|开发|"
    r"共建|联建(?![共已还以也各])|合建|创办|发起|筹建|(?<!为)(?<!为了)落实|建成|开办|深化|开启|创设|首创|建起|办起|选派|派出|召开|施行|运行|构建|新设|创立|合办|抽调|挂牌|启用|"
    r"派驻|设(?![备施计在置法想有])|编印|擦亮|点亮|叫响|铺开|设计|开出|定制|(?<![帮代督经查采政委府主承协举创领合])办(?![公理事法])|建设|(?<![党组创共合联搭构新])建(?!设|议)|实行|引入|(?<!党)组织(?![部有])|做实|设置|绘就|新推|绘制|领办|创新|开一[次场期]|"
    r"试点|试行|执行|健全|完善|落地|推进|开行|(?<![召公分])开(?=<I>)|召集|主持|聘任|聘请|选聘|招募|配备|打出|推开|定下|琢磨出?|拿出|宣布|合推|联推|公开|搞(?=[了起])|拉起|公布|试水|首推|创立|下设)"
)
FOUND = (
    r"(?:推出|建立|设立|成立|组建|打造|创建|创办|发起|共建|联建|合建|合办|组成|搭建|合作建设|联合建设|建设|构建|选派|领办起?|筹建|抽调|建起|建成|派出|挂牌|"
    r"新建|创立|拉起|下设|改[造建][为成]|设(?![备施计在置法想有]))"
)
_ORG = "FBGYLKAX"
_WHO = _ORG + "M"
_ISSUES = re.compile("[推实施]行|[出制]台|印发|制[定订]|下发|发布")  # what no single person does
# 选派甲、乙等26个…; 构建甲引领、乙带动的…
_MANY = r"[^，。；：]{2,44}等[\d一二三四五六七八九十两]+[余多]?[支个家项类名位种]|[^，。；：]{2,60}的(?=<I>|<L>)"
_DEED = rule(rf"(?P<v>{DO})(?P<gap>(?:<_>|<CMKDJ>|、(?=<C>)){{0,26}}?|{_MANY})(?P<t><I+>)")
_FOUNDING = rule(
    rf"(?P<v>{FOUND})(?P<gap>(?:了?由<*>{{1,12}}任<_>{{1,8}}的)?(?:<_>|<CMKJ>|、(?=<C>)|，(?=组建|成立)){{0,20}}?|{_MANY})(?P<t><YLXAKGB>(?:(?:、|和|与|及|以及|[^，。；：]{{0,4}}、|等)<_>{{0,12}}?<YLXAG>)*)"
    r"(?!大会|仪式|之初|(?:正式)?成立|的(?:<_>{0,6})?(?:协议|合同))"
)
_COMPANY = rule(
    r"(?P<v>成立|设立|组建|创办|创立|创建|注册|合资|办起|建起|新设|领办)(?P<gap>了?<_>{0,10}?)(?P<t><FB>)(?!<_>{0,2}(?:支部|党委|仪式|以来|之初))"
)
_NOT_ITS_OBJECT = re.compile(
    "参加|参与|加入|入驻|落户|走进|申报|申请|享受|依托|借助|通过|利用|按照|推动|促成|会议|仪式|支持|帮助|方便|[为给向到赴在有]|大会"
)
_UPPER = rf"(?:中共)?(?:<{_ORG}>(?:所属|下属|旗下)的?)?"
_BY = (
    *rules(
        "LAUNCHES",
        "by",
        rf"(?P<t><I+>)<_>{{0,10}}?由{_UPPER}(?P<h><{_ORG}M+>)<_>{{0,10}}?(?:{DO}|牵头|起草|编制|运营)",
        rf"(?P<t><IX>)，(?P<h><{_ORG}M>)<_>{{0,4}}?(?:开|办|建|设|搞|创办|发起|推出|领办|组建)的(?=[，。；]|$)",
        rf"(?P<t><IX>)<_>{{0,4}}?(?:，那|，这|，它)?(?:正|就)?是(?P<h><{_ORG}M+>)<_>{{0,6}}?(?:开|办|建|跑|打造|做)<_>{{0,3}}?的(?=[，。；]|$)",
        rf"(?P<t><IYLX>)的?(?:发起|主办|承办|牵头|组建|创办|联合发起)(?:者|人|方|单位|企业)?(?:名单)?(?:是|为|：|包括|有)(?P<h><{_ORG}M+>)",
        rf"(?P<t><I>)(?:是|为|系)(?P<h><{_ORG}M+>)<_>{{0,10}}?{DO}(?:的|(?=[，。；]|$))",
        rf"^(?P<t><IYLX>)，由?{_UPPER}(?P<h><{_ORG}M+>)<_>{{0,4}}?{DO}。?$",
        rf"(?P<t><I>)自(?P<h><{_ORG}M+>)<_>{{0,10}}?{DO}",
        rf"(?P<t><I>)是(?P<h><{_ORG}M+>)的一(?:项|种|个|张)",
        rf"(?P<h><{_ORG}M+>)(?:牵头|领衔|发起|主导)(?:成立|组建)?的(?P<t><IYLX>)",
        rf"由{_UPPER}(?P<h><{_ORG}M+>)<_>{{0,14}}?{DO}(?:、<_>{{0,4}}?<C>)?<_>{{0,10}}?的?，?(?P<t><I>)",
        rf"(?<!驻)(?P<h><{_ORG}M>)的(?P<t><I>)",
        rf"由{_UPPER}(?P<h><{_ORG}M+>)<_>{{0,6}}?(?:发起|牵头|倡议)，(?P<t><YLX>)(?!任|为|担任)",
        rf"由{_UPPER}(?P<h><{_ORG}M+>)<_>{{0,6}}?(?:发起|倡议)(?:组建|设立|成立)?的(?P<t><YLXBKA>)",
        rf"由{_UPPER}(?P<h><{_ORG}M+>)<_>{{0,14}}?(?:发起|倡议)，<*>{{0,60}}?(?:，<*>{{0,40}}?)?(?:组成|成立|组建|建立)了?<_>{{0,8}}?(?P<t><L>)",
        rf"(?P<t><YLX>)(?:<_>|，){{0,8}}?由{_UPPER}(?P<h><{_ORG}M+>)(?:<_>|在<FKMA>){{0,14}}?(?:发起|牵头组建|组建|成立|设立|创建|共建|合办|合建|联办|开办|创办|挂牌)",
        r"(?P<t><F>)(?:由|是|为|系)(?P<h><FGYXAK+>)<_>{0,10}?(?:发起|合资|出资|投资)?(?:设立|成立|组建|创办|创立|领办)",
        rf"(?P<t><A>)(?:由|是|为)(?P<h><{_ORG}M+>)<_>{{0,10}}?(?:共建|合建|联建|联合|共同|设立|成立|组建|建设|打造)",
        rf"由{_UPPER}(?P<h><FGKA+>(?:(?:会同|联合|携手)<FGKA+>)?)(?:<*>){{0,40}}?(?:设立|组建|成立|创办)的<_>{{0,8}}?(?P<t><F>)",
    ),
)
_HANDED_ON = rules(
    "LAUNCHES",
    "by",
    rf"(?P<t><I+>)<_>{{0,6}}?，由{_UPPER}(?P<h><{_ORG}M+>)<_>{{0,6}}?(?:办理|推出|举办|打造|开发|上线|运营|建立|发起|牵头|首创|开展|主办|承办|印发|制定|编制|出台|发布|开发)",
)  # who handles it beside who set it up
_LAB = re.compile(
    r"站|室|院|校|厂|小组|班|小分队|岗|园|城|实验室|研究院|中心|学院|平台|研究所|工作站|基地|联盟|专班|队|党委|支部|团|协会|商会|党组织|公司|合作社"
)
_OFFICE = re.compile(r"小组|专班|链[长]?办(?:公室)?”?$|指挥部|委员会办公室|服务中心|[一二三四五六七八九]链办”?$")
_FUND = re.compile("基金”?$")
_MEETING = rule(
    rf"(?:^|[，。])(?:会议|活动|大赛|对接会|大会|论坛|峰会|赛事|推介会|竞赛|[此本][次届]<_>{{2,5}}?|[此本][次届](?P<t><I>))由(?P<h><{_ORG}M+>)<_>{{0,4}}?"
    rf"(?:主办|举办|承办|联合举办)(?:[，、](?:由)?(?P<also><{_ORG}M+>)<_>{{0,4}}?承办)?"
)
_COUNTED = rule(
    rf"{FOUND}(?:了|起)?(?:[\d一二三四五六七八九十两]+[支个家条项类](?:<_>|<C>){{0,12}}|<X>伍?)(?:[。，；：—]|$)"
)
_CALLED_SO = rule(
    r"(?P<v>[把将](?=<I>(?:定在|固定在))|有了|称之为|称为|叫作|叫做|纳入|以(?=<I>为<_>{0,2}(?:抓手|牵引|载体|引领|统领)))(?P<gap>)(?P<t><I>)"
)
_SYSTEM = re.compile("链长|[长制]”?$|机制")
_ITEM = rule(r"^(?:[一二三四五六]是|第[一二三四五六][支个]?[，是]|其[一二三四五六])，?<_>{0,8}?(?P<t><YLXI>)")


def launches(scene: Scene) -> list[Link]:
    links: list[Link] = []
    for line in scene.spoken:
        links += _done(scene, line)
        links += _meetings(scene, line)
    for line in scene.shorn:
        links += _items(scene, line)
    return links


def _done(scene: Scene, line: Line) -> list[Link]:
    by = [
        x for x in links_of(scene, line, _BY) if scene.kind_of(x.tail) == "enterprise" or _may_be_founded(scene, x.tail)
    ]
    done = {x.tail for x in by}
    by += links_of(scene, line, _HANDED_ON)
    if line.skeleton.startswith("关于"):
        return by
    for match in _CALLED_SO.finditer(line.skeleton):
        tails = [m.body for m in line.within(*match.span("t")) if _SYSTEM.search(scene.bodies[m.body].name)]
        by += _linked(scene, line, match, "MGYK", tails)
    for pattern, letters in ((_DEED, _WHO + "P"), (_FOUNDING, _WHO + "P"), (_COMPANY, "FBAMKLGYXP")):
        for match in pattern.finditer(line.skeleton):
            if _NOT_ITS_OBJECT.search(match["gap"]):
                continue
            tails = line.bodies(match, "t")
            found = [x for x in _linked(scene, line, match, letters, tails) if x.tail not in done]
            by += [x for x in found if pattern is _COMPANY or _may_be_founded(scene, x.tail)]
    return by


def _linked(scene: Scene, line: Line, match: re.Match[str], letters: str, tails: list[int]) -> Iterator[Link]:
    letters = letters.replace("P", "") if _ISSUES.match(match["v"]) else letters
    actors = nearest(line, match.start("v"), letters) if match["gap"].startswith("的") else []
    if not actors and re.match("组织的|设计的|创新的", match["v"] + match["gap"]):
        return
    listed = "、" in match["gap"]  # what is listed there (规划建设) says nothing of when
    modality = deed_modality(line, match.start("v"), match.end("v") if listed else match.end())
    for actor in actors or agents(scene, line, match.start("v"), letters, joint=True):
        for tail in tails:
            link = make(scene, line, "LAUNCHES", actor, tail, "deed", modality)
            if link:
                yield link


def _may_be_founded(scene: Scene, body: int) -> bool:
    name, kind = scene.bodies[body].name, scene.kind_of(body)
    if kind in ("government", "bank"):  # no department and no bank, but an office or a fund of its own
        return bool((_OFFICE if kind == "government" else _FUND).search(name))
    return scene.type_of(body) == "Initiative" or kind == "other" or bool(_LAB.search(name))


def _meetings(scene: Scene, line: Line) -> Iterator[Link]:
    """会议由A、B联合主办: the event named last before it."""
    for match in _MEETING.finditer(line.skeleton):
        event = _event(scene, line, match)
        if event is None:
            continue
        for host in line.within(*match.span("h")) + line.within(*match.span("also")):
            link = make(scene, line, "LAUNCHES", host.body, event, "meeting")
            if link:
                yield link


def _event(scene: Scene, line: Line, match: re.Match[str]) -> int | None:
    if match["t"]:
        return line.mentions[match.start("t")].body
    for earlier in [line, *reversed(scene.shorn[max(0, line.nth - 3) : line.nth])]:
        limit = match.start() if earlier is line else len(earlier.skeleton)
        events = [m.body for at, m in sorted(earlier.mentions.items()) if at < limit and _is_event(scene, m.body)]
        if events:
            return events[-1]
    return None


def _is_event(scene: Scene, body: int) -> bool:
    return scene.type_of(body) == "Initiative" and bool(re.search("会|赛|坛|节|活动|周|展", scene.bodies[body].name))


def _items(scene: Scene, line: Line) -> Iterator[Link]:
    """组建三支队伍。一是…，二是…: what is counted is set up by the same one."""
    item = _ITEM.match(line.skeleton)
    if item is None:
        return
    for earlier in reversed(scene.shorn[max(0, line.nth - 5) : line.nth]):
        counted = _COUNTED.search(earlier.skeleton)
        if counted is None:
            continue
        tail = line.mentions[item.start("t")].body
        for actor in agents(scene, earlier, counted.start(), _WHO):
            link = make(scene, line, "LAUNCHES", actor, tail, "item")
            if link:
                yield link
        return
