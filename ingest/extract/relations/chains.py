"""Who leads, owns and works on a chain, and which party body stands on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.patterns import Rule, claim_modality, last_mention, links_of, make, rule
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.structure import chain_in_name

_CHAIN = "(?P<t><C>)(?:产业)?(?:链)?上?(?:的|，)?"
_LEAD_POST = "(?:牵头(?:部门|单位|责任单位)|责任部门|主管部门|牵头责任部门|链长单位|链长办)"
_OWN_POST = "(?:链主企业|链主单位|链主|龙头企业|龙头单位|核心企业|领军企业|盟主企业|“链主”企业)"
_ON_POST = (
    "(?:链上)?(?:重点企业|骨干企业|配套企业|规上企业|成员企业|链上企业|企业|合作社|会员企业|供应商|关键企业|节点企业)"
)

_LEADS = [
    Rule(
        "LEADS_CHAIN", rule(f"(?P<h><GYX+>)(?:为|是|作为|任|担任|系){_CHAIN}<_>{{0,4}}(?P<role>{_LEAD_POST})"), "lead"
    ),
    Rule("LEADS_CHAIN", rule(f"{_CHAIN}<_>{{0,8}}(?P<role>{_LEAD_POST})(?:为|是|：|由)?(?P<h><GYX+>)"), "lead"),
    Rule("LEADS_CHAIN", rule("(?P<t><C>)<_>{0,4}?由(?P<h><GYX+>)<_>{0,4}?(?P<role>牵头)"), "lead"),
    Rule(
        "LEADS_CHAIN",
        rule("(?P<h><P>)<_>{0,8}?(?:挂钩联系|联系|包保|包联|领衔|牵头|挂帅|挂包|分管|负责)(?P<t><C+>)"),
        "lead",
        {"role": "联系领导"},
    ),
    Rule(
        "LEADS_CHAIN",
        rule("(?P<t><C>)由<*>{0,24}?(?P<h><P>)(?:<_>{0,4})(?:挂钩联系|联系|包保|包联|领衔|牵头|挂帅|挂包)"),
        "lead",
        {"role": "联系领导"},
    ),
    Rule("LEADS_CHAIN", rule("(?P<h><P>)(?:任|担任|出任|为|是|兼任)(?P<t><C>)(?:的)?(?P<role><_>{0,6}?链长)"), "lead"),
]
_BARE_LEAD = [
    rule(f"(?P<h><GYX+>)(?:为|是|作为|担任|任)<_>{{0,2}}(?P<role>{_LEAD_POST})"),
    rule(f"(?P<role>{_LEAD_POST})(?:为|是|：|由)(?P<h><GYX+>)"),
    rule("(?:^|，|由|；|、)(?P<h><GYX>)(?P<role>牵头)(?:推进|负责|$|，|。|；|抓总|落实)"),
]
_OWNS = [
    Rule(
        "OWNS_CHAIN",
        rule(
            f"(?P<h><FXB+>)<_>{{0,4}}?(?:是|为|作为|任|担任|系|成为|成了|入选|获评|被确定为|当选|充当|，)<_>{{0,8}}?{_CHAIN}<_>{{0,8}}?{_OWN_POST}"
        ),
        "own",
    ),
    Rule(
        "OWNS_CHAIN", rule(f"{_CHAIN}<_>{{0,8}}?{_OWN_POST}(?:——|—|、|：|为|是|由|，)?<_>{{0,6}}?(?P<h><FX+>)"), "own"
    ),
    Rule("OWNS_CHAIN", rule(f"作为<_>{{0,4}}{_CHAIN}<_>{{0,8}}?{_OWN_POST}，(?P<h><FX>)"), "own"),
]
_BARE_OWN = [
    rule(f"(?:^|[，。；：])<_>{{0,8}}?{_OWN_POST}(?:——|—|：|为|是|由)?(?P<h><FX+>)"),
    rule(f"(?P<h><FX>)(?:是|为|作为|任|担任|成为)<_>{{0,6}}?{_OWN_POST}"),
    rule(f"作为<_>{{0,6}}?{_OWN_POST}，(?P<h><FX>)"),
]
_ON = [
    Rule("ON_CHAIN", rule(f"{_CHAIN}<_>{{0,8}}?{_ON_POST}(?:——|—|、|：|，)?<_>{{0,4}}?(?P<h><F+>)"), "on"),
    Rule(
        "ON_CHAIN",
        rule(
            f"(?P<h><F+>)<_>{{0,4}}?(?:是|为|作为|，|成为|成长为|均为|都是|系|已是|属于|跻身|入选)<_>{{0,10}}?{_CHAIN}<_>{{0,8}}?{_ON_POST}"
        ),
        "on",
    ),
    Rule(
        "ON_CHAIN",
        rule(
            "(?P<h><F+>)<_>{0,4}?(?:位于|处在|处于|地处|身处|同处|加入|纳入|融入|进入|属于)(?P<t><C>)<_>{0,4}?(?P<stage>上游|中游|下游)?"
        ),
        "on",
    ),
]
_BARE_ON = [
    rule("(?:链上|链内)<_>{0,4}?(?:企业|合作社)(?:——|—|：|，)?(?P<h><F+>)"),
    rule("(?P<h><F+>)(?:等)?<_>{0,4}?(?:\\d+)?[家户]?(?:本地)?链上(?:重点|骨干|规上)?(?:企业|合作社)"),
]


def chains(scene: Scene) -> list[Link]:
    """LEADS_CHAIN, OWNS_CHAIN, ON_CHAIN and PARTY_BODY_OF."""
    links = list(_party_bodies(scene)) + list(_offices(scene))
    for line in scene.shorn + scene.asides:
        links += links_of(scene, line, [*_LEADS, *_OWNS, *_ON])
        links += _bare(scene, line, "LEADS_CHAIN", _BARE_LEAD)
        links += _bare(scene, line, "OWNS_CHAIN", _BARE_OWN)
        links += _bare(scene, line, "ON_CHAIN", _BARE_ON)
    return _most_specific(links)


def _bare(scene: Scene, line: Line, relation: str, rules: list[re.Pattern[str]]) -> Iterator[Link]:
    """链主企业X, 牵头部门为Y: the chain is the last one named."""
    for pattern in rules:
        for match in pattern.finditer(line.skeleton):
            near = last_mention(scene, line, match.end(), "C")
            if near is None:
                continue
            attrs = {k: v for k, v in match.groupdict().items() if k == "role" and v}
            modality = claim_modality(line, match.start(), match.end())
            for mention in line.within(*match.span("h")):
                link = make(scene, line, relation, mention.body, near.body, "bare", modality, attrs)
                if link:
                    yield link


def _party_bodies(scene: Scene) -> Iterator[Link]:
    """The chain stands in the party body's name, or the body is set up on the chains of its sentence."""
    for i, body in enumerate(scene.bodies):
        if body.type != "Organization" or body.kind not in ("party", "alliance"):
            continue
        line = first_line(scene, i)
        if line is None:
            continue
        chain = next((c for n in scene.names(i) if (c := chain_in_name(scene, n)) is not None), None)
        found = [chain] if chain is not None else _chains_beside(scene, line, i)
        for one in found:
            link = make(scene, line, "PARTY_BODY_OF", i, one, "name")
            if link:
                yield link


_GENERIC = re.compile(
    r"^(?:.{0,8}?)(?:[\d一二三四五六七八九十]+[大条个])?(?:重点)?(?:产业)?链(?:联合)?(?:党委|党支部|党总支|党建联盟|综合党委)$|^联合党委$"
)


def _chains_beside(scene: Scene, line: Line, body: int) -> list[int]:
    """9大产业链联合党委: the chains listed in the sentence that first names it, else the last chain named."""
    if not any(_GENERIC.match(n) for n in scene.names(body)):
        return []
    beside = [m.body for m in line.mentions.values() if scene.type_of(m.body) == "Chain"]
    if not beside:
        near = last_mention(scene, line, len(line.skeleton), "C")
        beside = [near.body] if near else []
    return list(dict.fromkeys(beside))


def _offices(scene: Scene) -> Iterator[Link]:
    """X产业链办公室, X产业链委员会 lead the chain (ruling 19)."""
    for i, body in enumerate(scene.bodies):
        if body.type != "Organization" or not re.search(r"链(?:长)?(?:办公室|办|委员会|链委会|领导小组)$", body.name):
            continue
        chain, line = chain_in_name(scene, body.name), first_line(scene, i)
        if chain is not None and line is not None:
            link = make(scene, line, "LEADS_CHAIN", i, chain, "office", attrs={"role": "办公室"})
            if link:
                yield link


def first_line(scene: Scene, body: int) -> Line | None:
    """The first sentence that names the body, alone or inside a longer name."""
    spans = scene.bodies[body].spans or scene.bodies[body].references
    if not spans:
        return None
    start = spans[0][0]
    return next((x for x in scene.lines if x.span[0] <= start < x.span[1]), None)


def _most_specific(links: list[Link]) -> list[Link]:
    """OWNS_CHAIN rather than ON_CHAIN."""
    owners = {(x.head, x.tail) for x in links if x.type == "OWNS_CHAIN" and x.modality == "stated"}
    return [x for x in links if x.type != "ON_CHAIN" or (x.head, x.tail) not in owners]
