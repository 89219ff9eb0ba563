"""UNDERTAKES (builds, runs a project) and INVESTS_IN with its amount."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import Modality
from ingest.extract.found import Link
from ingest.extract.relations.chains import first_line
from ingest.extract.relations.patterns import MONEY, Rule, claim_modality, links_of, make, rule
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.structure import fold

_BUILD = (
    r"(?:建设|承建|实施|投资建设|新建|兴建|承担|开发|运营|建成|推进|启动|开工|改造|扩建|建|投建|打造|承接|组织实施|续建|开工建设|在建|上马|布局|"
    r"落地|落户|总投资|代建|负责|主导|牵头|兴办)"
)
_UNDERTAKES = [
    Rule("UNDERTAKES", rule(rf"(?P<h><FAGKXLY>)<*>{{0,30}}?{_BUILD}(?:了|的)?<_>{{0,16}}?(?P<t><J+>)"), "build"),
    Rule("UNDERTAKES", rule(rf"(?P<t><J>)<*>{{0,10}}?由(?P<h><FAGKX+>)<*>{{0,16}}?(?:{_BUILD}|投资)"), "build"),
    Rule("UNDERTAKES", rule(r"(?P<h><FAKX>)(?:的)<_>{0,8}?(?P<t><J>)"), "own-project"),
]
_INVESTS = [
    Rule(
        "INVESTS_IN",
        rule(
            rf"(?P<h><FBAKX+>)<*>{{0,12}}?(?:总)?(?:投资|出资|投入|斥资|注资)(?:约)?(?P<amount>{MONEY})?<*>{{0,20}}?{_BUILD}?(?:的)?<_>{{0,12}}?(?P<t><J>)"
        ),
        "invest",
    ),
    Rule(
        "INVESTS_IN",
        rule(
            rf"(?P<h><FBAX+>)<*>{{0,16}}?(?:向|对|为)<_>{{0,10}}?(?P<t><F>)<_>{{0,6}}?(?:增资|注资|投资|出资|入股|增资扩股|战略投资|参股)(?:了)?(?P<amount>{MONEY})?"
        ),
        "invest",
    ),
    Rule(
        "INVESTS_IN",
        rule(r"(?P<h><FBX+>)<_>{0,10}?(?:参股|入股|收购|控股|战略投资|领投|投资|增资)(?:了)?(?P<t><F>)"),
        "invest",
    ),
    Rule(
        "INVESTS_IN",
        rule(rf"(?P<t><J>)<*>{{0,12}}?由(?P<h><FX+>)<_>{{0,4}}?(?:总)?(?:投资|出资)(?P<amount>{MONEY})?"),
        "invest",
    ),
    Rule(
        "INVESTS_IN",
        rule(
            rf"(?P<t><F>)<*>{{0,14}}?(?:获|获得|引入|引进|拿到|得到)(?:了)?(?P<h><FBX+>)<_>{{0,6}}?(?P<amount>{MONEY})?<_>{{0,8}}?(?:战略投资|股权投资|投资|注资|入股|增资)"
        ),
        "invest",
    ),
]
_SIGNED = rule(
    r"(?P<a><GKX>)<_>{0,6}?(?:与|和|同)(?P<h><FX>)<_>{0,12}?签(?:订|署|下|约)<_>{0,10}?(?P<t><J>)<_>{0,6}?(?:投资)"
)


def projects(scene: Scene) -> list[Link]:
    links = list(_by_name(scene))
    for line in scene.shorn + scene.asides:
        links += list(links_of(scene, line, _UNDERTAKES))
        links += list(links_of(scene, line, _INVESTS))
        links += _signed(scene, line)
    return links


def _signed(scene: Scene, line: Line) -> Iterator[Link]:
    """An investment contract is an investment (ruling 21)."""
    for match in _SIGNED.finditer(line.skeleton):
        amount = re.search(MONEY, line.skeleton[match.end() :])
        for investor in line.within(*match.span("h")):
            for project in line.within(*match.span("t")):
                attrs = {"amount": amount.group()} if amount else {}
                link = make(scene, line, "INVESTS_IN", investor.body, project.body, "contract", "stated", attrs)
                if link:
                    yield link


def _by_name(scene: Scene) -> Iterator[Link]:
    """A project that opens with its owner's name gives the owner."""
    for i, body in enumerate(scene.bodies):
        line = first_line(scene, i)
        if body.type != "Project" or line is None:
            continue
        owners = [
            (len(name), k)
            for k, other in enumerate(scene.bodies)
            if other.type == "Organization" and other.kind in ("enterprise", "park", "academia")
            for name in scene.names(k)
            if len(name) > 1 and any(fold(n).startswith(fold(name)) for n in scene.names(i))
        ]
        if owners:
            modality = _modality(scene, line, i)
            link = make(scene, line, "UNDERTAKES", max(owners)[1], i, "name", modality)
            if link:
                yield link


def _modality(scene: Scene, line: Line, body: int) -> Modality:
    at = next((p for p, m in line.mentions.items() if m.body == body), 0)
    return claim_modality(line, at, line.clause_end(at))
