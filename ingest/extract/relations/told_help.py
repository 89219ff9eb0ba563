"""ASSISTS told as a story: what troubled a firm and who solved it; what a firm's manager says others did for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import Modality
from ingest.extract.found import Link
from ingest.extract.quotations import HELP, open_quotation
from ingest.extract.relations.actors import beside
from ingest.extract.relations.agents import may_act
from ingest.extract.relations.linking import deed_modality, make
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Mention, Scene
from ingest.extract.relations.structure import parents
from ingest.extract.utilities_and_investors import UTILITY

_FOR_ANOTHER = rule(r"(?:为|给|帮|帮助|替)<_>{0,6}<FJ>")
_WOE = (
    r"(?:(?:建设|落地|报批|施工|开工|推进|筹建)(?:期间|过程中|之初|以来|时)|紧张|短缺|不足|困难|难题|缺口|缺|急需|告急|受阻|批不下来|瓶颈|诉求|断供|停炉|停产|差(?=\d)|问题|迟迟|犯难|犯愁|发愁|难处|卡壳|遇阻|遇挫|受挫|反映|人手|不够|频频|等级低|审批慢|拦路虎|风口|难住|碰壁|跟不上|吃不消|卡在|(?:手续|许可|批复|用工难|用电难|用地难)|"
    r"卡了壳|卡住|等米下锅|吃紧|为难|受困|搁置|停摆|停工|需求|提出)"
)
_TROUBLE = rule(rf"(?P<t><FJ>)(?:<_>|<GYXLPAKBSMCID>|，|：){{0,40}}?{_WOE}")
_WOES = re.compile(_WOE)
_SOLVED = rule(
    r"(?P<h><GYXLPAKF>)<*>{0,24}?(?:，<*>{0,24}?){0,2}?(?:协调|架通|架设|腾挪|增容|划出|挤出|请来|解决|落实|调剂|办结|办妥|送去|送来|招来|找来|补上|打通|接通|现场办公|会商|牵线|对接|"
    r"选派|派来|派出|开放|受理|放行|引荐|上门|协助|连跑|连开|上了门|三上|两上|奔走|四赴|三赴|牵头召开|招聘|招工|出面|办好|挂牌|跑下|拍板|破解|拉上|揪出|敲定|理顺|带队|驻厂|架起|开辟|攻克|补齐|转移|转接|压缩|压到|化解|帮|腾出|找到)"
)
_UTILITY = re.compile(f"{UTILITY}|通信")
_OWNER_OF = rule(r"<F>(?:的|<_>{0,4}的)$")
_HELPER = rule("<GYXLPAKF>")
_OTHER = rule("<FJ>")
_LED = re.compile(
    r"(?:(?:就|正|还|都|也)?是|多亏|幸亏|亏得|全靠|感谢|后来|得益于|[^，。；：]{0,8}?(?:里|上|时|候|天|年|月|夜|晚|会儿))?$"
)
_DID = re.compile(
    rf"{HELP}|办[结成]|送上|派了|带队|跑[了前]|连跑|架[到起设了]|修通|补[上了齐]|备好|拉[了起]|租[到下]|修宽|谈[妥下]|装[进上]|抢回|揪出|送上门|上了门|搬[到来]|招[来到]|改[了好]|治好|"
    r"找[来到]|调[来剂]|守在|守着|守了|住[在了进]|盯着|上门|驻厂|敲定|攻克|对接|疏通|来了|进了厂|引[来进荐]|牵线|搭桥|撮合|指导|辅导|手把手|垫付|争取|送电|转移|一趟趟|报到"
)
_BRINGS = rule(
    r"(?:同志|书记|局长|主任|[县区市镇]长)?<_>{0,4}?(?:带着|领着|拉着|拉上|带上|陪着|协同|带领)<_>{0,4}?(?P<g><GYAX>)"
)
_MONEY = re.compile("贷款|授信|担保|放款|贷|保险|理赔|供货|供应|采购|订货")
_ASKED = re.compile(r"(?:向|给|跟|找|到|去|[报交送打]给)$")


def told_help(scene: Scene) -> Iterator[Link]:
    """Links of what the text tells and of what managers say."""
    for line in scene.shorn:
        yield from _relieved(scene, line)
        yield from _said(scene, line)


def _relieved(scene: Scene, line: Line) -> Iterator[Link]:
    """X用电告急，供电局连夜协调…: who solves, in this sentence or the next two, what troubled the one named."""
    helped, at = _troubled(scene, line)
    for where, start in _following(scene, line, at) if helped else []:
        for solved in _SOLVED.finditer(where.skeleton, start):
            if not may_act(where, solved.start("h")) or not _serves(scene, where.mentions[solved.start("h")].body):
                continue
            if _FOR_ANOTHER.search(where.skeleton, solved.start("h"), where.clause_end(solved.end())):
                continue
            modality = deed_modality(where, solved.start("h"), solved.end())
            for helper in _with_whom(where, solved.start("h")):
                yield from _links(scene, where, helper.body, helped, "relieved", modality)


def _troubled(scene: Scene, line: Line) -> tuple[list[int], int]:
    """Who is in trouble (某企业的某项目卡在… troubles both; whose manager tells of it), and where that is said."""
    told = list(_TROUBLE.finditer(line.skeleton))
    if told:
        at = told[-1].start("t")
        owner = _OWNER_OF.search(line.skeleton, 0, at)
        return [line.mentions[at].body] + ([line.mentions[owner.start()].body] if owner else []), told[-1].end()
    woe = _WOES.search(line.skeleton)
    meant = None if woe is None else line.speaker or _spoken_of(scene, line)
    if woe is None or meant is None or scene.kind_of(meant) != "enterprise":
        return [], 0
    return [meant], woe.end()


def _spoken_of(scene: Scene, line: Line) -> int | None:
    """The one firm of the sentence before, which it opens, where this one names none."""
    if line.nth == 0 or any(_OTHER.match(line.skeleton[p]) for p in line.mentions):
        return None
    before = scene.shorn[line.nth - 1]
    firms = [p for p in sorted(before.mentions) if _OTHER.match(before.skeleton[p])]
    one = len({before.mentions[p].body for p in firms}) == 1 and before.paragraph == line.paragraph
    return before.mentions[firms[0]].body if one and may_act(before, firms[0]) else None


def _following(scene: Scene, line: Line, at: int) -> Iterator[tuple[Line, int]]:
    """The rest of the sentence, then the next two of the paragraph up to one that turns to another firm."""
    yield line, at
    known = {m.body for m in line.mentions.values()}
    for after in scene.shorn[line.nth + 1 : line.nth + 3]:
        if after.paragraph != line.paragraph:
            return
        named = {m.body for p, m in after.mentions.items() if _OTHER.match(after.skeleton[p])}
        if after.nth > line.nth + 1 and named - known:
            return
        yield after, 0


def _serves(scene: Scene, helper: int) -> bool:
    """Of firms only those that serve everyone (供电公司) relieve."""
    return scene.kind_of(helper) != "enterprise" or bool(_UTILITY.search(scene.bodies[helper].name))


def _said(scene: Scene, line: Line) -> Iterator[Link]:
    """“产业链党委请来专家，帮我们改了设计。”X公司经理说: who acts in what the firm's manager says helped the firm."""
    if line.speaker is None or scene.kind_of(line.speaker) != "enterprise":
        return
    for at, mention in sorted(line.mentions.items()):
        if not _HELPER.match(line.skeleton[at]) or mention.body == line.speaker or not _serves(scene, mention.body):
            continue
        start = line.clause_start(at)
        acts = may_act(line, at) or _LED.match(line.skeleton, start, at)
        if not acts or _ASKED.search(line.skeleton, start, at) or not _in_quotation(scene.text, line, mention):
            continue
        if _did(line, at, line.mentions, line.speaker):
            modality = deed_modality(line, at, line.clause_end(at))
            for helper in _with_whom(line, at):
                yield from _links(scene, line, helper.body, [line.speaker], "said", modality)


def _with_whom(line: Line, at: int) -> list[Mention]:
    """The helper, those beside it, and the offices whose people it brings along: 甲带着某局、某分局的同志…"""
    found = beside(line, at, sorted(line.mentions))
    brought = _BRINGS.match(line.skeleton, at + 1)
    if brought:
        found += beside(line, brought.start("g"), sorted(line.mentions))
    return [m for nth, m in enumerate(found) if m.body not in {x.body for x in found[:nth]}]


def _did(line: Line, at: int, mentions: dict[int, Mention], speaker: int) -> bool:
    """Whether what follows up to the next actor is help, and for nobody else, and no trade."""
    end = next((e for e in (line.skeleton.find(mark, at) for mark in "；。！？") if e > 0), len(line.skeleton))
    rest = line.skeleton[at + 1 : end]
    others = {m.body for p, m in mentions.items() if at < p < end and _OTHER.match(line.skeleton[p])} - {speaker}
    return bool(_DID.search(rest)) and not _MONEY.search(rest) and not others


def _in_quotation(text: str, line: Line, mention: Mention) -> bool:
    """Whether a quotation is open there in the paragraph; of a stand-in, whether its sentence holds one."""
    if not mention.named and "“" in text[slice(*line.span)]:
        return True
    return open_quotation(text, mention.start if mention.named else line.span[1]) is not None


def _links(scene: Scene, line: Line, helper: int, helped: list[int], by: str, modality: Modality) -> Iterator[Link]:
    for one in helped:
        link = make(scene, line, "ASSISTS", helper, one, by, modality)
        if link and parents(scene).get(helper) != one:
            yield link
