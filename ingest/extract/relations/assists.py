"""ASSISTS: who helps an enterprise or a project (coordinates, solves a problem, gives land, talent, orders)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.actors import actors_before, beside, opens
from ingest.extract.relations.linking import claim_modality, make
from ingest.extract.relations.patterns import ranges, rule, rules
from ingest.extract.relations.scene import Line, Scene

_FIRM = re.compile(f"[{ranges('FJB')}]")
_DONE = (
    r"(?:协调|解决|落实|争取|办理|办妥|办结|申领|对接|引进|引来|招来|招聘|招引|输送|匹配|打通|牵线|梳理|修改|改方案|送去|送来|选派|提供|腾出|"
    r"指导|代办|化解|破解|办好|接通|开通|拿到|取得|申请|申报|续上|帮扶|完成|找到|解了|促成|盘活|缩短|补办|理顺|办下|办成|谋划|派驻|培训|跑办|"
    r"修通|架设|追回|服务|调剂|增容|架通|配套|配建|流转|诊断|辅导|搬来|请来|牵来|打造|兑现|申报|通过|疏通|铺通|接上|送上|垫付|培养|补上|建起|招工|出具|减免|定制|开了|架起|引荐|改造|调试|办完|测试|检测|扩容|送上门|谈下|调度)"
)
_WHO = "GYXLPAK"
_RULES = rules(
    "ASSISTS",
    "assist",
    r"(?:经|在)(?P<h><GYXLP+>)(?:的)?<_>{0,12}?(?:协调|牵线|对接|推荐|帮助|指导|撮合|搭桥)下?，?(?P<t><FJ>)",
    r"<!>(?P<h><GYXLP+>)<_>{0,10}?(?:协调|牵线|联系|对接|组织|撮合|推动)<*>{0,20}?，?(?:为|帮|帮助|助|解决了?|替)<_>{0,6}?(?P<t><FJ+>)",
    r"(?P<t><F>)(?:<*>|，){0,30}?(?:经|由|多亏|得益于|靠)(?P<h><GYXLP+>)<_>{0,8}?(?:帮助|协调|牵线|支持|指导|帮扶|推动|解决|撮合)",
    rf"<!>(?P<h><GYXPL+>)<_>{{0,12}}?(?:走进|到|赴|走访|进驻|驻点|驻|上门到|深入|来到|服务|蹲点)<_>{{0,6}}?(?P<t><F>)"
    rf"(?:<*>|，){{0,16}}?(?:{_DONE}|办公|解难)",
    r"<!>(?P<h><GYXLPK+>)<_>{0,8}?(?:协调出?|落实|腾出|划出|调剂)<_>{0,16}?，(?:供|用于|保障|支持|帮助)(?P<t><FJ+>)",
    r"<!>(?P<h><GYXLP+>)<_>{0,10}?把(?P<t><F+>)(?:的|和<*>{0,4})<*>{0,10}?(?:带到|领进|送到|请到|列入|摆上)",
    r"<!>(?P<h><GYXLP+>)<_>{0,6}?协调(?P<t><F>)<_>{0,6}?(?:诉求|难题|问题|用地|用电|用工)",
    r"(?:经|在)(?P<h><GYXLP+>)(?:的)?<_>{0,6}?(?:牵线|撮合|搭桥|对接|推荐)下?，<*>{0,14}?(?:到|与|和|同|为|给)(?P<t><FJ>)",
    r"<!>(?P<h><GYXLPK+>)(?:<_>|，){0,12}?把<*>{0,24}?(?:租给|让给|划给|调剂给|送到|送进|派到|派往|介绍给|引荐给)(?P<t><FJ+>)",
    r"(?:^|，|在)<F>?(?P<h><PA>)(?:的)?(?:指导|帮助|帮扶|辅导)下，(?P<t><FJ>)",
    r"(?P<t><FJ>)(?:<_>|，<_>{0,4}){0,10}?在<A>?<_>{0,6}?(?P<h><P>)(?:的)?(?:指导|帮助|帮扶|辅导)下",
    r"(?P<h><P>)<_>{0,4}?(?:被派往|被派到|派驻|驻点|入驻|进驻|挂职)(?P<t><F>)",
    r"<!>(?P<h><F>)<*>{0,20}?(?:为|给|替|帮)(?P<t><FJ>)<*>{0,10}?(?:增容|架通|架设|接通|送电|通电|用电|供电|电力|双回路|专线)",
    r"<!>(?P<h><GYXLP+>)<_>{0,6}?(?:牵线|促成|撮合)(?:<A>)(?:与|和)(?P<t><F>)",
)
_UNDERSTOOD = (
    rule(r"(?:帮助|帮着|帮|协助|助力)(?P<t><FJ+>)<*>{0,6}"),
    rule(rf"(?:为|给|替|向|派人指导|指导)<_>{{0,8}}?(?P<t><FJ+>)<*>{{0,14}}?{_DONE}"),
    rule(r"(?:指导|辅导|帮扶|推动|助推|护航)(?P<t><FJ+>)"),
    rule(r"解(?:决)?了(?P<t><F>)的"),
    rule(r"(?:培树|扶持|培育|孵化|护航)(?:了)?(?P<t><FJK+>)"),
)
_TROUBLE = rule(
    r"(?P<t><FJ>)(?:<*>|，){0,40}?(?:紧张|短缺|不足|困难|难题|缺口|缺|急需|告急|受阻|批不下来|瓶颈|诉求|问题|迟迟|犯难|犯愁|发愁|难处|卡壳|"
    r"卡了壳|卡住|等米下锅|吃紧|为难|受困|搁置|停摆|停工|需求|反映|提出)"
)
_SOLVED = rule(
    r"(?P<h><GYXLP>)<*>{0,24}?(?:，<*>{0,24}?){0,2}?(?:协调|架通|架设|腾挪|增容|划出|挤出|请来|解决|落实|调剂|办结|办妥|送去|送来|招来|找来|补上|打通|接通|现场办公|会商|牵线|对接|"
    r"选派|引荐|上门|破解|化解|帮|腾出|找到)"
)
_NOT = re.compile(r"贷款|授信|担保|融资(?!材料|难)|供应|供货|放款|保函|增资|配套(?!企业)|回租|贷(?!款难)")


def assists(scene: Scene) -> list[Link]:
    links: list[Link] = []
    for line in scene.spoken:
        for one in _RULES:
            for match in one.pattern.finditer(line.skeleton):
                links += _from(scene, line, match)
        links += _understood(scene, line)
    for line in scene.shorn:
        links += _relieved(scene, line)
    return links


def _relieved(scene: Scene, line: Line) -> Iterator[Link]:
    """X用电告急，供电局连夜协调…: who solves, in this sentence or the next, what troubled the one named."""
    troubles = list(_TROUBLE.finditer(line.skeleton))
    if not troubles:
        return
    last = troubles[-1]
    nearby = [(line, last.end())] + [
        (x, 0) for x in scene.shorn[line.nth + 1 : line.nth + 2] if x.paragraph == line.paragraph
    ]
    for where, start in nearby:
        for solved in _SOLVED.finditer(where.skeleton, start):
            places = sorted(where.mentions)
            if not opens(where, solved.start("h")) or _FIRM.search(solved.group()):
                continue
            for helper in beside(where, solved.start("h"), places):
                for helped in line.within(*last.span("t")):
                    link = make(scene, where, "ASSISTS", helper.body, helped.body, "relieved")
                    if link:
                        yield link
            return


def _is_trade(line: Line, match: re.Match[str]) -> bool:
    """Lending and supplying have relations of their own."""
    clause = line.skeleton[line.clause_start(match.start("t")) : line.clause_end(match.end())]
    return bool(_NOT.search(clause))


def _from(scene: Scene, line: Line, match: re.Match[str]) -> Iterator[Link]:
    if _is_trade(line, match):
        return
    modality = claim_modality(line, match.start(), match.end())
    for head in line.within(*match.span("h")):
        for tail in line.within(*match.span("t")):
            link = make(scene, line, "ASSISTS", head.body, tail.body, "assist", modality)
            if link:
                yield link


def _understood(scene: Scene, line: Line) -> Iterator[Link]:
    """…，帮助X解决…: the last named actor helps."""
    for match in (m for one in _UNDERSTOOD for m in one.finditer(line.skeleton)):
        actors = actors_before(scene, line, match.start(), "GYXLPAKFB")
        if _is_trade(line, match) or any(scene.kind_of(a) == "bank" for a in actors):
            continue
        modality = claim_modality(line, line.clause_start(match.start()), match.end())
        for actor in actors:
            for tail in line.within(*match.span("t")):
                link = make(scene, line, "ASSISTS", actor, tail.body, "understood", modality)
                if link:
                    yield link
