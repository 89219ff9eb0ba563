"""MEMBER_OF (alliances, committees, associations) and PART_OF (departments, branches, subsidiaries, areas)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.chains import first_line
from ingest.extract.relations.clubs import club_before, is_club
from ingest.extract.relations.patterns import (
    Rule,
    claim_modality,
    links_of,
    make,
    ranges,
    rule,
)
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.structure import parents, short_area

_CLUB = "YLX"
_JOIN = r"(?:加入|加盟|入盟|参加|参与|入会|抱团加入)"
_UNIT = r"(?:为|是|任|担任|作为|成为)<_>{0,6}?(?:成员单位|成员|会员单位|会员|理事单位|副理事长单位|理事长单位|常务理事单位|盟员|联盟成员|盟员单位|委员单位|副会长单位|会长单位)"
_TAKE_IN = r"(?:吸纳|吸收|吸引|涵盖|覆盖|囊括|联合|聚集|凝聚|集结|纳入|成员包括|成员单位包括|成员有|成员单位有|成员单位为|发展)"
_MEMBERS = [
    Rule("MEMBER_OF", rule(rf"(?P<t><{_CLUB}>)<_>{{0,10}}?{_TAKE_IN}(?:了)?<_>{{0,10}}?(?P<h><FBGYAKX+>)"), "take-in"),
    Rule("MEMBER_OF", rule(rf"(?P<h><FBGYAKX+>)<_>{{0,14}}?{_JOIN}(?:了)?<_>{{0,6}}?(?P<t><L>)"), "join"),
    Rule(
        "MEMBER_OF",
        rule(
            r"(?P<t><L>)<_>{0,6}?(?:成员单位|成员|成员企业|会员单位|会员|盟员|理事单位|副理事长单位|副会长单位|会员企业|盟员单位)(?:为|是|、|——|：|有)?(?P<h><FBGYAKX+>)"
        ),
        "unit",
    ),
    Rule(
        "MEMBER_OF",
        rule(
            r"(?P<h><FBGYAKX+>)(?:为|是|作为|任)(?P<t><YL>)<_>{0,4}?(?:成员单位|成员|会员单位|会员|盟员|理事单位|副理事长单位)"
        ),
        "unit",
    ),
    Rule("MEMBER_OF", rule(r"由(?P<h><FBGYAKX+>)<_>{0,16}?(?:组成|共同组成|参与)的?<_>{0,6}?(?P<t><YLX>)"), "made-of"),
    Rule("MEMBER_OF", rule(r"(?P<t><YL>)<_>{0,6}?由(?P<h><FBGYAKX+>)<_>{0,16}?(?:组成|共同组成)"), "made-of"),
]
_BARE = [
    rule(rf"(?P<h><FBGYAKX+>)<_>{{0,8}}?{_UNIT}"),
    rule(
        rf"(?:^|[，；。：])<_>{{0,8}}?{_TAKE_IN}(?:了)?<_>{{0,10}}?(?P<h><FBGYAK+>)<_>{{0,16}}?(?:为|成为|作为)?(?:成员|会员|党组织|加入|企业|单位|等)"
    ),
    rule(
        r"(?P<h><FBGYAKX+>)<_>{0,12}?(?:率先|先后|首批|等单位|相继|一同|一起|陆续|同时)?<_>{0,4}?(?:加入|加盟|入盟|入会)(?=[，。；了]|$)"
    ),
    rule(r"(?P<h><FXA>)(?:任|担任|为|是|当选|出任)<_>{0,4}?(?P<role>盟主)(?:单位)?"),
    rule(r"(?P<role>盟主)(?:单位)?(?:为|是|由)(?P<h><FXA>)"),
    rule(r"(?:成员单位|成员企业|成员|会员单位|会员|盟员)(?:包括|为|是|有|：)(?P<h><FBGYAKX+>)"),
]
_BELONGS = [
    Rule(
        "PART_OF",
        rule(
            r"(?P<t><FAGXKB>)(?:旗下|下属|所属|控股|全资|的|下设|投资设立|旗下的|下属的|所属的)<_>{0,4}?(?:子公司|全资子公司|控股子公司|分公司|企业|公司|二级单位|研究院)?(?P<h><FAX>)"
        ),
        "belongs",
    ),
    Rule(
        "PART_OF",
        rule(
            r"(?P<h><FAX>)<_>{0,6}?(?:是|为|系|隶属于|隶属|属于)(?P<t><FAGXK>)<_>{0,4}?(?:旗下|下属|所属|控股|全资|子公司|分公司|的子公司|的全资子公司|$|，|。)"
        ),
        "belongs",
    ),
    Rule("PART_OF", rule(r"(?P<t><FX>)<_>{0,8}?(?:向|对|为)<_>{0,6}?(?:全资|控股)?子公司(?P<h><F>)"), "belongs"),
    Rule("PART_OF", rule(r"(?P<h><GYXL>)<_>{0,4}?(?:就)?设在(?P<t><GYKAF>)"), "set-in"),
    Rule(
        "PART_OF",
        rule(
            r"(?P<h><FX+>)<_>{0,12}?(?:落户|入驻|位于|坐落于|坐落在|搬入|搬进|迁入|扎根|入园|设在|落地|进驻|地处|就在|在)<_>{0,8}?(?P<t><K>)"
        ),
        "in-park",
    ),
    Rule(
        "PART_OF",
        rule(r"(?P<t><K>)(?:内|里|内的|里的|引进|吸引|聚集|集聚|落户的|招引|引来|的)<_>{0,10}?(?P<h><FX+>)"),
        "in-park",
    ),
]
_SET_IN = rule(r"(?:^|，|；)<_>{0,4}?(?:办公室)?设在(?P<t><GYK>)")


def membership(scene: Scene) -> list[Link]:
    links = list(_by_name(scene)) + list(_areas(scene))
    for line in scene.shorn + scene.asides:
        links += [x for x in links_of(scene, line, _MEMBERS) if is_club(scene, x.tail)]
        links += _bare(scene, line)
        links += list(links_of(scene, line, _BELONGS))
    return links


def _bare(scene: Scene, line: Line) -> Iterator[Link]:
    """成员单位包括X, X为成员单位: of the last alliance or joint committee named."""
    for pattern in _BARE:
        for match in pattern.finditer(line.skeleton):
            club = club_before(scene, line, match.end())
            if club is None:
                continue
            modality = claim_modality(line, match.start(), match.end())
            role = match.groupdict().get("role")
            for mention in line.within(*match.span("h")):
                link = make(
                    scene, line, "MEMBER_OF", mention.body, club, "bare", modality, {"role": role} if role else {}
                )
                if link:
                    yield link


def _by_name(scene: Scene) -> Iterator[Link]:
    for child, parent in parents(scene).items():
        line = first_line(scene, child)
        if line is not None:
            link = make(scene, line, "PART_OF", child, parent, "name")
            if link:
                yield link


_LEVELS = ["省", "自治区", "州", "市", "县", "区", "旗", "镇", "乡", "街道", "苏木", "社区", "村"]
_RANK = {
    "省": 0,
    "自治区": 0,
    "市": 1,
    "州": 1,
    "盟": 1,
    "县": 2,
    "区": 2,
    "旗": 2,
    "镇": 3,
    "乡": 3,
    "街道": 3,
    "苏木": 3,
    "社区": 4,
    "村": 4,
    "屯": 5,
}


def rank(name: str) -> int | None:
    """Administrative level of a place's name: 0 province … 4 village."""
    return next((r for end, r in _RANK.items() if name.endswith(end)), None)


def _areas(scene: Scene) -> Iterator[Link]:
    """Towns and villages belong to the article's place; an area that stands before it in one name contains it."""
    if scene.place is None:
        return
    here = rank(scene.bodies[scene.place].name)
    for i, body in enumerate(scene.bodies):
        line = first_line(scene, i)
        if body.type != "Place" or i == scene.place or line is None:
            continue
        level = rank(body.name)
        if level is None or here is None:
            level = 0 if level is None and len(body.name) == 2 else level
        if level is None or here is None:
            continue
        if level > here and level >= 3:
            link = make(scene, line, "PART_OF", i, _nearest_area(scene, i, scene.place), "area")
        elif level < here and _stacked(scene, i, scene.place):
            link = make(scene, line, "PART_OF", scene.place, i, "area")
        else:
            continue
        if link:
            yield link


def _nearest_area(scene: Scene, child: int, default: int) -> int:
    """县名+镇名 written together says whose town it is; else the article's place."""
    for i, body in enumerate(scene.bodies):
        if (
            body.type == "Place"
            and i != child
            and _stacked(scene, i, child)
            and (rank(body.name) or 0) < (rank(scene.bodies[child].name) or 9)
        ):
            return i
    return default


def _stacked(scene: Scene, upper: int, lower: int) -> bool:
    """Whether the two stand together as one stacked name in the text (佛山市顺德区, 江苏张家港)."""
    uppers = {n for x in scene.names(upper) for n in (x, short_area(x))}
    lowers = {n for x in scene.names(lower) for n in (x, short_area(x))}
    return any(u + low in scene.text for u in uppers for low in lowers if len(u) > 1 and len(low) > 1)
