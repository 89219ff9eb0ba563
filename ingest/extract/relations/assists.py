"""ASSISTS: who helps an enterprise or a project (coordinates, solves a problem, gives land, talent, orders)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.agents import made, subject_in, subjects
from ingest.extract.relations.linking import claim_modality, deed_modality, make
from ingest.extract.relations.patterns import rule, rules
from ingest.extract.relations.scene import Line, Scene, block_of
from ingest.extract.relations.structure import parents
from ingest.extract.relations.told_help import told_help

_FIRM = rule("<FJB>")
_DONE = (
    r"(?:协调|解决|落实|争取|办理|办妥|办结|申领|对接|引进|引来|招来|招聘|招引|输送|匹配|打通|牵线|梳理|修改|改方案|送去|送来|选派|提供|腾出|"
    r"指导|代办|化解|破解|办好|接通|开通|拿到|取得|申请|申报|续上|帮扶|完成|找到|解了|促成|盘活|缩短|补办|理顺|办下|办成|谋划|派驻|培训|跑办|"
    r"修通|架设|追回|服务|调剂|增容|架通|配套|配建|流转|诊断|辅导|搬来|请来|牵来|打造|兑现|申报|通过|疏通|铺通|接上|送上|垫付|培养|补上|建起|招工|出具|减免|定制|开了|架起|引荐|改造|调试|办完|测试|检测|扩容|送上门|谈下|调度|送电|通电|供电|接电|办电)"
)
_SEAT = "(?:位子|席位|交椅|宝座|接力棒|头衔|帽子|大旗|资格|身份|称号)"  # 甲把位子让给乙: no help
_ACTORS = "GYXLPAKFBM"
_RULES = rules(
    "ASSISTS",
    "assist",
    r"(?:经|在)(?P<h><GYXLP+>)(?:的)?<_>{0,12}?(?:协调|牵线|对接|推荐|帮助|指导|撮合|搭桥|代办|帮办|服务|支持|推动|辅导)下?，?(?P<t><FJ>)",
    r"<!>(?P<h><GYXLP+>)<_>{0,10}?(?:协调|牵线|联系|对接|组织|撮合|推动)<*>{0,20}?，?(?:为|帮|帮助|助|解决了?|替)<_>{0,6}?(?P<t><FJ+>)",
    r"(?P<t><F>)(?:<*>|，){0,30}?(?:经|由|多亏|得益于|靠)(?P<h><GYXLP+>)<_>{0,8}?(?:帮助|协调|牵线|支持|指导|帮扶|推动|解决|撮合|辅导|上门|代办|办理|办好|办妥|打通|落实|攻克|协助)",
    r"(?P<t><FJ>)<_>{0,6}?(?:得到|获得|受到|接受|获|有)(?P<h><GYXLPAK+>)的?<_>{0,8}?(?:指导|帮助|支持|辅导|帮扶|推荐|服务|扶持|帮忙)",
    r"(?P<h><GYXLPAK>)<_>{0,8}?(?:得知|了解到|获悉|听说|听闻|发现)(?P<t><F>)<*>{0,20}?(?:缺|难|紧|急|卡|愁|断|停|差)",
    r"(?P<t><FJ>)的<_>{1,12}?，?(?:就|正|都|也)?是(?P<h><PGYX>)<_>{0,10}?(?:帮着)?(?:跑|办|协调|争取|解决|招|批)<_>{0,4}?的",
    rf"<!>(?P<h><GYXPL+>)<_>{{0,12}}?(?:走进|到|赴|走访|进驻|驻点|驻|上门到|深入|来到|服务|蹲点)<_>{{0,6}}?(?P<t><F>)"
    rf"(?:<*>|，){{0,16}}?(?:{_DONE}|办公|解难)",
    r"<!>(?P<h><GYXLPK+>)<_>{0,8}?(?:协调出?|落实|腾出|划出|调剂)<_>{0,16}?，(?:供|用于|保障|支持|帮助)(?P<t><FJ+>)",
    r"<!>(?P<h><GYXLP+>)<_>{0,10}?把(?P<t><F+>)(?:的|和<*>{0,4})<*>{0,10}?(?:带到|领进|送到|请到|列入|摆上)",
    r"<!>(?P<h><GYXLP+>)<_>{0,6}?协调(?P<t><F>)<_>{0,6}?(?:诉求|难题|问题|用地|用电|用工)",
    r"(?:经|在)(?P<h><GYXLP+>)(?:的)?<_>{0,6}?(?:牵线|撮合|搭桥|对接|推荐)下?，<*>{0,14}?(?:到|与|和|同|为|给)(?P<t><FJ>)",
    rf"<!>(?P<h><GYXLPK+>)(?:<_>|，){{0,12}}?把(?!<*>{{0,8}}?{_SEAT})<*>{{0,24}}?(?:租给|让给|划给|调剂给|送到|送进|派到|派往|介绍给|引荐给)(?P<t><FJ+>)",
    r"(?:^|，|在)<F>?(?P<h><PA>)(?:的)?(?:指导|帮助|帮扶|辅导)下，(?P<t><FJ>)",
    r"(?:多亏|得益于|亏得)了?(?P<h><GYXLPAK+>)<*>{0,20}，(?P<t><FJ>)",
    r"(?P<t><FJ>)(?:<_>|<P>|，<_>{0,4}){0,10}?在<A>?<_>{0,6}?(?P<h><GYXLPA>)(?:的)?(?:指导|帮助|帮扶|辅导|牵线|撮合|协调|支持|推动|对接|推荐|引荐)下",
    r"(?P<h><P>)<_>{0,4}?(?:被派往|被派到|派驻|驻点|入驻|进驻|挂职)(?P<t><F>)",
    r"<!>(?P<h><F>)<*>{0,20}?(?:为|给|替|帮)(?P<t><FJ>)<*>{0,10}?(?:增容|架通|架设|接通|送电|通电|用电|供电|电力|双回路|专线)",
    r"<!>(?P<h><GYXLP+>)<_>{0,6}?(?:牵线|促成|撮合)(?:<A>)(?:与|和)(?P<t><F>)",
    r"(?:依托|通过|靠着?|凭借?|有了?|经)(?P<h><GYXLPAK+>)的?<_>{0,6}?(?:搭桥|牵线|撮合|引荐|推荐|协调|帮助|帮扶|指导|支持|代办|帮办)(?:下|后)?，<_>{0,4}(?P<t><FJ>)",
    r"(?:选派|派|派出|选聘|抽调)<*>{0,14}?(?P<h><P>)(?:到|赴|驻|进驻|入驻)<_>{0,2}(?P<t><F>)",
    r"(?:^|[，。])在(?P<h><GYA>)的?(?:具体|精心|大力)?(?:指导|支持|帮助|推动|帮扶)下，<_>{0,6}(?P<t><YLXAK>)",
    r"(?P<t><F>)<_>{0,4}?(?:就|正)?是(?P<h><GYXLP>)<_>{0,12}?(?:引来|招来|引进|请来|招引来?)的",
    r"(?P<h><A>)<_>{0,8}(?:教授|博士|专家|老师|研究员|技师|团队)<_>{0,6}(?:挂职|驻点|蹲点|进驻|入驻|派驻|驻)(?P<t><F>)",
)
_HERE = (
    r"(?:<M>|<K>)?"
    r"(?:(?:当地|本地|镇里|村里|园区|区里|县里|链上|旗下|这里|辖区|配套企业|上游|下游|小微企业|企业|项目方|业主|链主)的?|的)?"
)
_HELPS = (
    rule(rf"(?:帮助|帮着|帮扶|帮|协助|助力|助推){_HERE}(?P<t><FJ+>)"),
    rule(rf"(?:为|给|替){_HERE}(?P<t><FJ+>)<*>{{0,16}}?{_DONE}"),
    rule(
        rf"向{_HERE}(?P<t><FJ+>)<*>{{0,6}}?(?:输送|推荐|引荐|派驻|选派|派出|派|赠|捐|开放|调剂|介绍|兑现|拨付|送|伸出)"
    ),
    rule(r"(?:派人指导|指导|辅导|帮扶|推动|助推|护航)(?P<t><FJ+>)"),
    rule(
        r"(?:解决|解|办妥|办结|办好|打通|破解|化解|缓解|追回|补齐|盘活|跑通|落实|补上|疏通|攻克|啃下|了却|协调|摆平|跑下)"
        r"(?:了|好|完)?(?P<t><FJ+>)<_>{0,6}?的"
    ),
    rule(r"(?:带着|带动|拉着|领着|带领)(?P<t><F+>)(?![的])"),
    rule(r"向(?P<t><F+>)(?:开放|让出|分出|转让|预付|派出)"),
    rule(r"(?:派|选派|派出)<*>{1,10}?(?:驻|到|赴|进驻|去)(?P<t><F+>)<*>{0,6}?(?:指导|帮|培训|调试|解决|改造)"),
    rule(r"往(?P<t><F>)跑"),
    rule(r"(?:培树|扶持|培育|孵化|护航)(?:了)?(?P<t><FJK+>)"),
    rule(
        rf"(?:把|将)(?!<_>{{0,8}}?{_SEAT})(?:<_>|<D>|<G>|<A>){{1,20}}?(?:向|借给|传给|教给|送到|送进|送给|请进|引到|引进|租给|让给|划给|给了|留给|分给|调剂给|介绍给|引荐给|推荐给|派到|派往|派驻到?)(?P<t><FJ+>)"
    ),
)
_PUBLIC_HELPS = (
    rule(
        rf"(?<![聘现任作成名视称变认评])(?:为|给|替){_HERE}(?P<t><FJ+>)(?!<_>{{0,4}}(?:顾问|总监|首席|董事)|[的、，是]|总|董事|链主|龙头|主体|代表|牵头|首|副|会长|理事|成员|所|党)<*>{{2,}}"
    ),
    rule(
        rf"(?:推荐|引荐|引导|组织|发动|扶持|带领|教|培训|传授|跟踪服务|服务|上门服务|走访服务){_HERE}(?:<A>(?:与|和|同))?(?P<t><FJ>)(?![的等])"
    ),
    rule(rf"(?:对接|联系|包联|挂包|结对){_HERE}(?P<t><FJ>)(?:<*>|，){{0,6}}?(?:解决|协调|帮|破解|化解|办理|争取|打通)"),
    rule(
        rf"(?:到|赴|走进|进驻|驻点|深入|走访|来到|前往|住进|下沉到|走到|送到|开进){_HERE}(?P<t><F+>)(?:<*>|，(?!<F>)){{0,24}}?"
        rf"(?:{_DONE}|授艺|授课|手把手|帮|讲解|传授|攻关|会诊|解)"
    ),
    rule(rf"在{_HERE}(?P<t><F>)<_>{{0,4}}(?:驻点|蹲点|挂职|驻厂|现场办公|蹲守|一住|跟班)"),
    rule(
        rf"对{_HERE}(?P<t><FJ>)(?:的<_>{{1,12}}?)?(?:给予|进行|开展|提供|实施)<_>{{0,8}}?(?:指导|帮扶|辅导|服务|支持|培训|扶持|诊断)"
    ),
    rule(r"(?:让|协调|动员)<F><*>{0,24}?(?:供给|让给|匀给|支援|借给|卖给)(?P<t><F>)"),
    rule(r"(?:减免|兑现|补贴|奖励|返还)了?(?P<t><F>)(?![，。])"),
    rule(r"(?:召集|邀请|约)(?P<t><F+>)<*>{0,20}?(?:坐到|座谈|协商|会商|化解)"),
    rule(r"(?:选派|派|派出|派驻|选聘)(?:<*>){1,14}?(?:到|赴|驻|进驻|入驻|去)(?P<t><F+>)(?![的等])"),
)
_MATCHES = (
    rule(r"(?:促成|撮合)<F>(?:为|给|向)(?P<t><F>)(?P<it>)"),
    rule(
        rf"(?:促成|撮合|牵线){_HERE}(?:(?:<A>|<_>{{1,6}})(?:与|和|同))?(?P<t><F>(?:[与和]<F>(?=<*>{{0,8}}?(?:结|对子)))?)"
    ),
    rule(r"(?:推动|促成|协调|撮合|组织|推荐)<B>(?:<*>|，){0,20}?(?:给|为|向)(?P<t><F+>)"),
    rule(r"(?:使|让)(?P<t><FJ+>)<*>{0,6}?(?:提前|顺利|如期|尽快|及时|用上|通上|接上|喝上|渡过)"),
)
_TEAM = rule(
    r"(?:组建|成立|组成|设立|抽调|带领|率领|派出|选派|会同|带着)(?:了|起|的)?<_>{0,10}?(?P<h><X>)<_>{0,10}(?:，<_>{0,4}由<*>{1,20}任<_>{0,8}|，<_>{0,4}<P>任<_>{0,6})?，?<*>{0,12}$"
)
_LEADS = re.compile("带领|率领|会同|带着")
_ROWS = (
    rule(
        r"(?P<t><FJ>)：<_>{2,24}，(?P<h><GFYXL>)(?:承办|负责|牵头|办理|协调)，(?:<_>|，|<M>){0,24}?(?<!未)(?:办结|解决|落实|完成)"
    ),
    rule(r"(?P<t><FJ>)(?:<_>|，){2,30}，(?P<h><GFYXL>)，<_>{0,4}?已<_>{0,3}?(?:解决|办结|落实|完成|办理)"),
    rule(r"(?:责任|办理|承办|包保|帮办|落实)(?:单位|部门)：(?P<h><GFYXL+>)"),
)
_THANKS = rule(r"(?:多亏|感谢|幸亏|亏得|全靠)了?(?P<h><GYXLPAK+>)")
_SETTLED = re.compile("已(?:办结|解决|落实|完成|办理)|办结")
_ONLY_ASKS = re.compile("要求|督促|强调|希望|调研")
_LOAN = re.compile(r"贷款|授信|担保|融资(?!材料|难)|放款|保函|增资|回租|贷(?!款难)|发放|投放|贴现|承兑|信用证")
_ALSO = re.compile("协调|联系|邀请|请|牵线")
_NOT = re.compile(r"贷款|授信|担保|融资(?!材料|难)|供应|供货|放款|保函|增资|配套(?!企业)|回租|贷(?!款难)")


def assists(scene: Scene) -> list[Link]:
    links: list[Link] = []
    for line in scene.spoken:
        for one in _RULES:
            for match in one.pattern.finditer(line.skeleton):
                links += _from(scene, line, match)
        links += _helped(scene, line)
        links += [*_settled(scene, line), *_thanked(scene, line)]
    return links + list(told_help(scene))


def _is_trade(line: Line, match: re.Match[str], trade: re.Pattern[str] = _NOT) -> bool:
    """Lending and supplying have relations of their own."""
    clause = line.skeleton[line.clause_start(match.start("t")) : line.clause_end(match.end())]
    return bool(trade.search(clause))


def _from(scene: Scene, line: Line, match: re.Match[str]) -> Iterator[Link]:
    if _is_trade(line, match):
        return
    modality = claim_modality(line, match.start(), match.end())
    for head in line.within(*match.span("h")):
        for tail in line.within(*match.span("t")):
            link = make(scene, line, "ASSISTS", head.body, tail.body, "assist", modality)
            if link:
                yield link


def _helped(scene: Scene, line: Line) -> Iterator[Link]:
    """…，帮助X解决…: who acts helps, and whom he calls in."""
    for letters, patterns in (("GYXLPAKF", _HELPS), ("GYXLPAK", _PUBLIC_HELPS), ("GYXLPAK", _MATCHES)):
        for match in (m for one in patterns for m in one.finditer(line.skeleton)):
            if patterns is not _MATCHES and _is_trade(line, match, _LOAN if patterns is _PUBLIC_HELPS else _NOT):
                continue
            tails = line.within(*match.span("t"))
            if _ONLY_ASKS.search(match.group()) or ("it" in match.groupdict() and tails[0].named):
                continue
            modality = deed_modality(line, match.start(), match.end())
            for helper in _helpers(scene, line, match.start(), letters):
                for tail in tails:
                    link = make(scene, line, "ASSISTS", helper, tail.body, "helped", modality)
                    if link and not _own(scene, helper, tail.body):
                        yield link


def _helpers(scene: Scene, line: Line, at: int, letters: str) -> list[int]:
    """Who acts, the team that he sets up for it, and whom he calls in: 协调供电公司上门诊断，帮助…; 联系某校为…."""
    called = [x for x in (at, line.clause_start(at) - 1) if x > 0]
    others = [
        b for x in called if _ALSO.search(line.skeleton, line.clause_start(x), x) for b in made(line, x, "GYXLPAKF")
    ]
    alone = subject_in(line, line.clause_start(at), at, _ACTORS) is None
    team = _TEAM.search(line.skeleton[:at]) if alone else None
    actors = [b for b in subjects(scene, line, at, _ACTORS) if _is_one(scene, b, letters)]
    if team is not None:
        those = [line.mentions[team.start("h")].body]
        actors = actors + those if _LEADS.match(team.group()) else those
    return list(dict.fromkeys(actors + others))


def _is_one(scene: Scene, body: int, letters: str) -> bool:
    return bool(rule(f"<{letters}>").match(chr(block_of(scene.bodies[body]))))


def _thanked(scene: Scene, line: Line) -> Iterator[Link]:
    """多亏某某帮忙，某企业经理说: who is thanked helped the speaker's firm."""
    if line.speaker is None:
        return
    for match in _THANKS.finditer(line.skeleton):
        for helper in line.within(*match.span("h")):
            link = make(scene, line, "ASSISTS", helper.body, line.speaker, "thanked")
            if link and not _own(scene, helper.body, line.speaker):
                yield link


def _settled(scene: Scene, line: Line) -> Iterator[Link]:
    """A table's row or a list's item: whose trouble, whose task, done."""
    for match in (m for one in _ROWS[:-1] for m in one.finditer(line.skeleton)):
        yield from _from(scene, line, match)
    for match in _ROWS[-1].finditer(line.skeleton):
        item = [x for x in scene.shorn if x.paragraph == line.paragraph]
        firms = [m for x in item for p, m in sorted(x.mentions.items()) if _FIRM.match(x.skeleton[p])]
        if firms and any(_SETTLED.search(x.skeleton) for x in item):
            for helper in line.within(*match.span("h")):
                link = make(scene, line, "ASSISTS", helper.body, firms[0].body, "settled")
                if link:
                    yield link


def _own(scene: Scene, helper: int, helped: int) -> bool:
    return parents(scene).get(helper) == helped
