"""MEMBER_OF: alliances, joint committees, associations, task forces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.actors import actor_before
from ingest.extract.relations.clubs import club_before, is_club, main_club, yet_to_be
from ingest.extract.relations.linking import claim_modality, links_of, make
from ingest.extract.relations.patterns import rule, rules
from ingest.extract.relations.scene import Line, Scene

_ALL = "FBGYAKXS"
_JOIN = r"(?:加入|加盟|入盟|参加|参与|入会)"
_SEAT = (
    r"(?:(?:首批)?成员(?:单位|企业|党组织)?|会员(?:单位|企业)?|(?:轮值|常务)?副?(?:理事长|会长|盟主|主席|秘书长|主任委员)单位|(?:常务)?理事(?!长|会)(?:单位)?|"
    r"联盟成员|盟员(?:单位|企业)?|委员(?:单位)?|发起单位|(?:共建|联建|加盟|入盟|组成)(?:单位|企业))"
)
_TAKE_IN = r"(?:吸纳|吸收|吸引|涵盖|覆盖|囊括|聚集|凝聚|集结|纳入|发展|汇聚|集聚|接纳|新增)"
_MANY_OF = rf"(?P<h><{_ALL}P+>(?:(?:和|以及|、|及)<{_ALL}P+>)?)"
_LEADS = r"牵头(?!(?:<*>|，){0,20}?(?:组建|成立|发起|设立|共建|挂牌))"
_MEMBERS = rules(
    "MEMBER_OF",
    "member",
    rf"(?P<t><YLX>)<_>{{0,10}}?{_TAKE_IN}(?:了)?<_>{{0,10}}?{_MANY_OF}",
    rf"(?P<h><{_ALL}P+>)<_>{{0,14}}?{_JOIN}(?:了|到)?<_>{{0,6}}?(?P<t><YLX>)",
    rf"(?P<t><YLX>)<_>{{0,6}}?(?:的)?{_SEAT}(?:包括|为|是|——|：|有|涵盖){_MANY_OF}(?!的)",
    rf"(?P<t><YLX>)<_>{{0,6}}?(?:的)?{_SEAT}、?(?P<h><{_ALL}P>(?:、<{_ALL}P>)*)",
    rf"(?P<h><{_ALL}P+>)(?:<_>{{0,6}}?企业)?(?:均|都|也|同|已|双双)*(?:为|是|作为|任|成为|当选为?|入选|，)(?P<t><YLX>)的?<_>{{0,4}}?{_SEAT}",
    rf"作为(?P<t><YLX>)的?<_>{{0,4}}?{_SEAT}，(?P<h><{_ALL}P>)",
    rf"(?P<h><{_ALL}+>)(?:均|都)?(?:同属|同在|同为|共同加入)(?P<t><YLX>)",
    rf"(?P<t><YLX>)<_>{{0,6}}?由<{_ALL}>牵头，(?P<h><{_ALL}+>)<_>{{0,16}}?(?:组成|共同组成|参与|参加)",
    rf"由(?P<h><{_ALL}P+>)<_>{{0,16}}?(?:组成|共同组成|参与)的?(?:<_>|，){{0,6}}?(?P<t><YLX>)",
    rf"(?P<t><YLX>)<_>{{0,6}}?由(?P<h><{_ALL}P+>)<_>{{0,16}}?(?:组成|共同组成|{_LEADS})",
    rf"(?P<t><YLX>)联合(?P<h><{_ALL}+>)<_>{{0,4}}?(?:成员|盟员|会员)",
    rf"(?P<h><{_ALL}P+>)<_>{{0,16}}?组成(?:的)?(?P<t><LX>)",
    rf"(?P<h><{_ALL}+>)<_>{{0,8}}?(?:纳入|编入|划入|并入|归入|融入)(?:到|了)?<_>{{0,6}}?(?P<t><YLX>)"
    r"(?=[，。；]|$|之中|中|管理)",
    rf"继(?P<h><{_ALL}>)之后，<{_ALL}+><_>{{0,14}}?{_JOIN}(?:了|到)?<_>{{0,6}}?(?P<t><YLX>)",
    rf"(?P<t><YL>)(?:现有|拥有|已有|有)(?P<h><{_ALL}+>)<_>{{0,4}}?(?:会员|成员|盟员)",
    rf"(?P<t><YL>)(?:里|内|中)的<_>{{0,6}}?(?P<h><{_ALL}+>)(?!的)",
)
_IS = r"(?:均|同|也|都|双双)*(?:为|是|任|担任|作为|成为|当选为?|被选为)(?:该|新|本|这个)?(?:联盟|联建|协会)?的?"
_BARE = (
    r"(?P<h><FXAY+>)(?:则|也|均)?(?:任|担任|为|是|当选|出任)<_>{0,4}?(?P<role>副?(?:盟主|理事长|会长))单位",
    rf"(?P<h><{_ALL}P+>)<_>{{0,10}}?{_IS}<_>{{0,6}}?{_SEAT}",
    rf"(?:^|[，；。：])<_>{{0,8}}?{_TAKE_IN}(?:了)?<_>{{0,10}}?(?P<h><{_ALL}+>)<_>{{0,16}}?(?:为|成为|作为)?"
    r"(?:成员|会员|党组织|加入|企业|单位|等|入盟)",
    rf"(?P<h><{_ALL}+>)(?:<_>|，){{0,12}}?(?:率先|先后|首批|相继|一同|一起|陆续|同时|第一批)?<_>{{0,4}}?(?:加入|加盟|入盟|入会|进来)(?=[，。；了的]|$)",
    r"(?P<h><FXA>)(?:任|担任|为|是|当选|出任)<_>{0,4}?(?P<role>副?盟主)",
    r"(?P<role>副?盟主)(?:单位)?(?:为|是|由|：)(?P<h><FXA+>)",
    rf"(?:选举|推选|推举|确定)(?P<h><{_ALL}+>)(?:为|担任|任)<_>{{0,6}}?{_SEAT}",
    rf"{_SEAT}(?:现)?(?:有|包括|为|是|：|分别|由)<_>{{0,10}}?[，：]?(?:包括|有)?(?P<h><{_ALL}P+>)",
    rf"(?:^|[，；。：]|<_>家|联盟|联建|协会|党委){_SEAT}(?P<h><{_ALL}+>)",
    rf"(?P<h><{_ALL}+>)(?:等)?<_>{{0,4}}?[\d一二三四五六七八九十两余多]+[家个名]{_SEAT}",
    rf"{_SEAT}(?:共|增至|为)?[\d一二三四五六七八九十两]+[家个名]：(?P<h><{_ALL}+>)",
    rf"(?:将|把)(?P<h><{_ALL}+>)<_>{{0,8}}?(?:纳入(?:其中|进来|(?=[，。；]|$))|吸收进来|"
    r"(?:串|拧|聚|联|捆|连|绑|拢|凝|攥)<_>{0,2}?(?:一起|起来|成))",
    rf"(?:{_JOIN}|成为{_SEAT})的<_>{{0,6}}?(?:有|包括|为|是|——|：)(?P<h><{_ALL}+>)",
    rf"(?P<h><{_ALL}+>)(?:均|都|也)(?:在其中|位列其中|名列其中|在列|是成员)",
    rf"，(?:也|同时|还|并|又)*(?:是|任|担任|当选为?|成为)(?:该|新|本|这个)?(?:联盟|联建|协会)的?{_SEAT}(?P<h>)(?=[，。；])",
)
_BARE_RULES = tuple(rule(p) for p in _BARE)
_MANY = rule(rf"{_SEAT}(?:中|里|，|共|现有|<_>{{0,8}}?[家个])?(?:<_>|，){{0,8}}?(?:既有|包括|有|涵盖|：)")
_LISTED = re.compile(rf"{_SEAT}(?:名单)?[：:]?$")
_INDIVIDUAL = rule(r"(?:队员|成员|专班成员|团员)(?P<h><P>(?:[、和]<P>)*)")


def membership(scene: Scene) -> list[Link]:
    links: list[Link] = []
    for line in scene.spoken:
        links += [x for x in links_of(scene, line, _MEMBERS) if is_club(scene, x.tail)]
        links += _bare(scene, line)
        links += _listed(scene, line)
    return links


def _bare(scene: Scene, line: Line) -> Iterator[Link]:
    """成员单位包括X, X为成员单位: of the last alliance or joint committee named."""
    seen: set[tuple[int, int]] = set()
    for pattern in _BARE_RULES:
        for match in pattern.finditer(line.skeleton):
            heads = _heads(scene, line, match)
            club = club_before(scene, line, match.start(), 12, heads)
            club = club_before(scene, line, match.end(), 0, heads) if club is None else club
            if club is None:
                continue
            modality = claim_modality(line, match.start(), match.end())
            if modality == "stated" and yet_to_be(line, match.start(), match.end()):
                modality = "planned"
            role = match.groupdict().get("role")
            for head in heads:
                link = make(scene, line, "MEMBER_OF", head, club, "bare", modality, {"role": role} if role else {})
                if link and (head, club) not in seen:
                    seen.add((head, club))
                    yield link


def _heads(scene: Scene, line: Line, match: re.Match[str]) -> list[int]:
    """The named ones, else whoever the sentence is about."""
    if match["h"]:
        return line.bodies(match, "h")
    actor = actor_before(scene, line, match.start(), "FXABGY")
    return [] if actor is None else [actor]


def _listed(scene: Scene, line: Line) -> Iterator[Link]:
    """成员单位中，企业有A、B，院校有C; a heading 成员单位 with the list below it; 队员某某."""
    starts = [m.end() for m in _MANY.finditer(line.skeleton)]
    if line.nth and _LISTED.search(scene.shorn[line.nth - 1].skeleton) and len(line.mentions) > 1:
        starts.append(0)
    spans = [(s, _sentence_end(line, s)) for s in starts] + [m.span() for m in _INDIVIDUAL.finditer(line.skeleton)]
    for start, end in spans:
        club = main_club(scene, line) if start == 0 else club_before(scene, line, start)
        for mention in line.within(start, end) if club is not None else []:
            link = make(scene, line, "MEMBER_OF", mention.body, club, "listed") if club is not None else None
            if link:
                yield link


def _sentence_end(line: Line, at: int) -> int:
    """Where a list ends: at 。 or ； or before a clause that does something else."""
    stop = re.compile(
        r"[。]|；(?![^，；。]{1,6}(?:有|包括))|，[^，]{0,12}(?:发放|供应|签|推出|开展|建立|共同|每|由)"
    ).search(line.skeleton, at)
    return stop.start() if stop else len(line.skeleton)
