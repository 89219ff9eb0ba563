"""ASSISTS: who helps an enterprise or a project (coordinates, solves a problem, gives land, talent, orders)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.patterns import Rule, actor_before, claim_modality, make, rule
from ingest.extract.relations.scene import Line, Scene

_HELP = (
    r"(?:协调|解决|落实|争取|办理|办妥|办结|申领|对接|引进|引来|招来|招聘|招引|输送|匹配|打通|牵线|梳理|修改|改方案|送去|送来|选派|提供|腾出|"
    r"指导|代办|化解|破解|办好|接通|开通|拿到|取得|申请|申报|续上|帮扶|完成|找到|解了|促成|盘活|缩短|补办|理顺|办下|办成|谋划|派驻|培训|跑办|修通|架设|追回|服务)"
)
_RULES = [
    Rule("ASSISTS", rule(r"(?P<h><GYXLPAFK+>)(?:<*>|，){0,36}?(?:帮助|帮|协助|助力|帮着|助)(?P<t><FJX+>)"), "help"),
    Rule(
        "ASSISTS",
        rule(
            rf"(?P<h><GYXLPAK+>)(?:<_>|，|、){{0,30}}?(?:为|给|替|向|与)(?:<_>){{0,8}}?(?P<t><FJX+>)(?:<*>){{0,8}}?{_HELP}"
        ),
        "for",
    ),
    Rule(
        "ASSISTS",
        rule(r"经(?P<h><GYXLP+>)<_>{0,12}?(?:协调|牵线|对接|推荐|帮助|指导|撮合|搭桥)，?(?P<t><F>)"),
        "through",
    ),
    Rule(
        "ASSISTS",
        rule(
            r"(?P<h><GYXLP+>)<_>{0,10}?(?:协调|牵线|联系|对接|组织|撮合|推动)<*>{0,20}?(?:，)?(?:为|帮|帮助|助|解决了?)(?:<_>){0,6}?(?P<t><FJ+>)"
        ),
        "coordinate",
    ),
    Rule(
        "ASSISTS",
        rule(
            r"(?P<t><F>)<*>{0,24}?(?:在|经|由|多亏|得益于|靠)(?P<h><GYXLP+>)<_>{0,8}?(?:帮助|协调|牵线|支持|指导|帮扶|推动|解决|撮合)"
        ),
        "passive",
    ),
    Rule(
        "ASSISTS",
        rule(
            rf"(?P<h><GYXPL+>)<_>{{0,12}}?(?:走进|到|赴|走访|进驻|驻点|驻|上门到|深入|来到|服务|蹲点)<_>{{0,6}}?(?P<t><F>)(?:<*>|，){{0,16}}?(?:{_HELP}|办公|调试|解难|指导)"
        ),
        "visit",
    ),
]
_UNDERSTOOD = rule(
    rf"(?:^|[，；。])(?P<lead><_>{{0,14}}?)(?:帮助|帮|协助|为|给|替)(?:<_>){{0,6}}?(?P<t><FJ+>)(?:<*>){{0,12}}?(?P<w>{_HELP})"
)
_NOT = re.compile(r"贷款|授信|担保|融资(?!材料)|供应|供货|放款|保函|增资|配套(?!企业)|回租")


def assists(scene: Scene) -> list[Link]:
    links: list[Link] = []
    for line in scene.shorn + scene.asides:
        for one in _RULES:
            for match in one.pattern.finditer(line.skeleton):
                if not _NOT.search(match.group() + line.skeleton[match.end() : match.end() + 12]):
                    links += _from(scene, line, match)
        links += _understood(scene, line)
    return links


def _from(scene: Scene, line: Line, match: re.Match[str]) -> Iterator[Link]:
    modality = claim_modality(line, match.start(), match.end())
    for head in line.within(*match.span("h")):
        for tail in line.within(*match.span("t")):
            link = make(scene, line, "ASSISTS", head.body, tail.body, "assist", modality)
            if link:
                yield link


def _understood(scene: Scene, line: Line) -> Iterator[Link]:
    """…，帮助X解决…: the last named actor helps."""
    for match in _UNDERSTOOD.finditer(line.skeleton):
        if _NOT.search(match.group() + line.skeleton[match.end() : match.end() + 12]):
            continue
        actor = actor_before(scene, line, match.start("lead") + 1, "GYXLPAF")
        if actor is None:
            continue
        modality = claim_modality(line, match.start("lead"), match.end())
        for tail in line.within(*match.span("t")):
            link = make(scene, line, "ASSISTS", actor, tail.body, "understood", modality)
            if link:
                yield link
