"""Banks that serve a chain (主办行, 服务银行): in a clause, in brackets, in pairs (C——B), in rows (ruling 20)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.cells import in_a_table
from ingest.extract.found import Link
from ingest.extract.relations.actors import last_mention
from ingest.extract.relations.linking import claim_modality, links_of, make
from ingest.extract.relations.patterns import rule, rules
from ingest.extract.relations.scene import Line, Scene

_SERVICE = (
    "(?P<instrument>金融服务(?:单位|机构|银行|行)|主办银行|主办行|服务银行|服务行|主办金融机构|牵头银行|合作银行|结对银行|金融链长|金融链主|链行(?!长)|主结算行|链主行|牵头行|"
    "合作行|首席银行|主力银行|帮扶行)"
)
_SERVES = rules(
    "FINANCES",
    "service",
    r"(?P<h><B+>)(?:自<_>{1,4}?)?(?:已|还|分别|均|则)*(?:为|是|担任|任|作为|被?确?定为|被列为|被明确为|被指定为|被认定为|成为|入选|被选为|系|当选)<_>{0,6}?"
    rf"(?P<t><C+>)(?:的|分别的)?{_SERVICE}",
    rf"(?P<t><C>)<_>{{0,10}}?{_SERVICE}(?:则?为|则?是|由|：|有)?(?P<h><B+>)",
    r"(?P<h><B+>)(?:分别|对口|主要|负责|专门|则|各)*(?:包联|主办|包链|对接服务|牵头服务|包保|包抓|对接|包)(?P<t><C+>)(?!<_>{0,6}?(?:企业|龙头|链主|重点|上下游|项目|需求))",
    rf"{_SERVICE}(?:<*>|，){{0,24}}?(?P<h><B+>)(?:分到|领到|认领了?|对应)(?P<t><C+>)",
    r"(?P<t><C>)(?:则|也)?由(?P<h><B+>)(?:<_>){0,4}?(?:对接|服务|主办|包联|包保|提供金融服务)",
    rf"^(?P<h><B+>)，(?P<t><C+>)<_>{{0,4}}?{_SERVICE}",
    r"(?P<h><B+>)(?:结对服务|对口服务|结对联系|结对|专项服务)(?P<t><C+>)",
    rf"作为(?P<t><C+>)的?<_>{{0,4}}?{_SERVICE}，(?P<h><B+>)",
    rf"(?:为|给)(?P<t><C+>)(?:<_>{{0,4}}?)(?:配备|确定|明确|选定|安排|落实|遴选|匹配)了?(?P<h><B+>)<_>{{0,8}}?{_SERVICE}",
    rf"(?:明确|确定|指定|选定|由|遴选)(?P<h><B+>)(?:作为|为|担任|任)(?P<t><C+>)<_>{{0,6}}?{_SERVICE}",
    r"(?P<h><B+>)<_>{0,4}?(?:与|和|同)(?P<t><C+>)(?:上|的)?<_>{0,10}?"
    rf"(?:结成|结为|签约成为|建立|签(?:订|署|下|约)了?)<_>{{0,4}}?{_SERVICE}",
    r"主办(?:<*>|，|；){0,80}?(?P<t><C>)(?:则|也|又)?(?:交给|交到|落到|分给|归)了?(?P<h><B+>)",
)
_OUR_BANK = rules(
    "FINANCES",
    "service",
    rf"(?:^|[，；：])(?:我们?行|我支行|本行|行里)?(?:现|已|又|也|还)*(?:为|是|作为|担任|任|当上)<_>{{0,6}}?(?P<t><C+>)上?(?:的|分别的)?{_SERVICE}",
    subject="B",
)
_LEADS = ("牵头行", "牵头银行")
_WORD = re.compile("主办银行|主办行|服务银行|服务行|金融链长|牵头银行|合作银行|结对银行|一链一行")
_PAIR = rule(r"(?:(?P<t><C>)(?:——|—|-|：|→|）|为|由|是)|(?<=[：；。])(?P<t2><C>)[，、])(?P<h><B+>)")
_ROW = rule(r"^(?:\d+[，．.])?<C>，(?:[^，。]{0,24}，){2,5}(?:<B>[、，]?)+。?$")  # headless
_HEAD = re.compile(
    r"^(?=.*(?:产业链|链条|链名|重点链))[^。]{0,80}?(?P<w>主办银行|主办行|服务银行|服务行|合作银行|结对银行|对接银行|金融机构)[^。]{0,20}$"
)
_VERBAL = re.compile("[为向给]|推出|发放|授信|已|签|举行|。.")
_ROWS = 40  # lines of a table under its heading
_SERVES_BARE = rules(
    "FINANCES",
    "service",
    rf"(?P<h><B>)（{_SERVICE}）",
    rf"(?P<h><B+>)(?:分别|均|则|等)*(?:为|是|担任|任|作为|被?确定为|被列为|被明确为|成为)<_>{{0,8}}?{_SERVICE}",
    rf"(?:为|给)(?:产业链|全链|该链|链上)<_>{{0,4}}?(?:配备|确定|明确|选定|安排|落实|遴选|匹配)了?(?P<h><B+>)<_>{{0,8}}?{_SERVICE}",
    r"(?:^|，|；)由(?P<h><B+>)(?P<instrument>主办|包链|牵头服务)(?=[，。；]|$)",
    rf"(?:^|，|；|。)<_>{{0,4}}?{_SERVICE}(?:为|是|由|：|，)?(?P<h><B+>(?:（[^）]*）)?(?:[、；，]<B>(?:（[^）]*）)?)*)",
)


def _served_bare(scene: Scene, line: Line) -> Iterator[Link]:
    """主办行为X银行: of the last chain named; 牵头行 of a syndicate serves none."""
    for one in _SERVES_BARE:
        for match in one.pattern.finditer(line.skeleton):
            near = last_mention(scene, line, match.end(), "C")
            if near is None or (match["instrument"] in _LEADS and "银团" in line.skeleton):
                continue
            modality, attrs = claim_modality(line, match.start(), match.end()), {"instrument": match["instrument"]}
            for bank in line.bodies(match, "h"):
                link = make(scene, line, "FINANCES", bank, near.body, "service", modality, attrs)
                if link:
                    yield link


def served(scene: Scene, line: Line) -> list[Link]:
    """What one line says of chains and their banks; by name, else of the last chain named."""
    named = [*links_of(scene, line, _SERVES), *_paired(scene, line), *_row(scene, line)]
    named = named or list(links_of(scene, line, _OUR_BANK))
    return named or list(_served_bare(scene, line))


def _paired(scene: Scene, line: Line) -> Iterator[Link]:
    """主办行：C——B，C——B: each chain with the bank beside it."""
    said = _WORD.search(line.skeleton)
    if said is None:
        return
    for match in _PAIR.finditer(line.skeleton, said.end()):
        for bank in line.within(*match.span("h")):
            chain = line.mentions[match.start("t" if match["t"] else "t2")].body
            link = make(scene, line, "FINANCES", bank.body, chain, "service", "stated", {"instrument": said.group()})
            if link:
                yield link


def _row(scene: Scene, line: Line) -> Iterator[Link]:
    """A row of cells under a heading that has 产业链 and 主办银行 in it; columns tell by themselves (tables.py)."""
    chains = [m.body for _, m in sorted(line.mentions.items()) if scene.type_of(m.body) == "Chain"]
    banks = [m.body for _, m in sorted(line.mentions.items()) if scene.kind_of(m.body) == "bank"]
    if len(chains) != 1 or not banks or _VERBAL.search(line.skeleton) or in_a_table(scene.text, line.span[0]):
        return
    above = scene.shorn[max(0, line.nth - _ROWS) : line.nth]
    words = [h["w"] for x in above if (h := _HEAD.match(x.skeleton))] or (_ROW.findall(line.skeleton) and ["服务银行"])
    for bank in banks if words else ():
        link = make(scene, line, "FINANCES", bank, chains[0], "row", "stated", {"instrument": words[-1]})
        if link:
            yield link
