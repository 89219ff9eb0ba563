"""What a clause says of the project named before it: …，由F承建; 业主为F; 甲出资2亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.actors import last_mention
from ingest.extract.relations.linking import claim_modality, make
from ingest.extract.relations.patterns import MONEY, rule
from ingest.extract.relations.scene import Line, Mention, Scene

BUILD = (
    r"(?:建设|承建|实施|新建|兴建|承担|开发|运营|建成|推进|启动|开工|改造|扩建|建|打造|承接|续建|在建|上马|布局|落地|落户|代建|负责|主导|牵头|"
    r"兴办|投产|点火|建起|申报|攻关|接手|参建|建造|合建|筹建|投建|中标|揭榜|建|兴建|改建|总承包|总包|施工)"
)
INVEST = (
    r"(?:(?:拿出|投|投了|投下|掏出|花)(?=\d)"
    r"|总投资|总共投资|共投资|追加投资|砸下|砸出|豪掷|投资|出资|投入|斥资|注资|自筹|增资|投建)"
)
ROLE = (
    r"(?:项目业主|业主单位|业主方|业主|建设单位|建设主体|建设方|承建单位|承建方|承建商|实施单位|实施主体|施工单位|施工方|EPC总承包方|"
    r"EPC总承包|总承包单位|总承包方|总承包商|总包单位|总包方|总包|代建单位|运营单位|运营方|运营主体|责任主体|申报单位|牵头单位|承担单位|参建单位|开发商|中标人|中标单位|中标方|采购人|招标人)"
)
PAYER = r"(?:投资方|投资主体|投资人|投资单位|投资商|出资方)"
_BY = rule(
    rf"(?:^|[，；。：])(?:现|目前|具体)?(?:该?项目|本项目|该?工程|施工|土建|主体|土建工程|厂房|设备安装|主体工程)?(?:由|归)<_>{{0,10}}?(?P<h><FXKA+>)<_>{{0,20}}?(?P<w>(?:投资|出资)(?P<amount>{MONEY})?(?:<_>{{0,4}}?{BUILD})?|{BUILD})"
)
_BY_ROLE = rule(
    rf"(?:^|[，；。：、])<_>{{0,4}}?(?:{ROLE}|(?P<w>{PAYER}))(?:还|仍|就|正)?(?:：|为|是|系|由)?<_>{{0,6}}?(?P<h><FXA+>)"
)
_PAID = rule(
    rf"(?:^|[，；：])(?:其中|剩下的|其余)?(?:的)?(?:由|有)?(?P<h><FXBG+>)<_>{{0,6}}?(?:分别|共同|各|以)?<_>{{0,6}}?(?P<w>出资本金|出资|参股|参投|投资|认缴|入股|注资|投入)(?:了)?(?P<amount>{MONEY})"
)
_PAID_WITH = rule(
    rf"(?:^|[，；：])(?P<h><FXB>)(?:以|拿出?|出)(?P<amount>{MONEY})<_>{{0,2}}?(?P<w>参股|入股|参投|跟投)(?=[，。；]|$)"
)


def of_the_last(scene: Scene, line: Line) -> Iterator[Link]:
    """…，由F承建; 业主为F; 甲出资2亿元: of the project that the sentence or the paragraph named last."""
    for one in (_BY, _BY_ROLE, _PAID, _PAID_WITH):
        for match in one.finditer(line.skeleton):
            project = _last_project(scene, line, match)
            if project is None or re.match("[原拟]", line.skeleton[match.start("h") - 2 : match.start("h")]):
                continue
            modality = claim_modality(line, match.start("h"), match.end())
            amounts = re.findall(MONEY, line.skeleton[match.start() : line.clause_end(match.end())])
            heads = line.bodies(match, "h")
            for nth, head in enumerate(heads):
                paid = amounts[nth] if len(amounts) == len(heads) > 1 else match.groupdict().get("amount")
                for relation in _said_by(match):
                    attrs = {"amount": paid} if relation == "INVESTS_IN" and paid else {}
                    link = make(scene, line, relation, head, project, "last", modality, attrs)
                    if link:
                        yield link


def _said_by(match: re.Match[str]) -> tuple[str, ...]:
    """由F投资2亿元建设 builds and pays, 出资2亿元 pays, 由F承建 builds."""
    words = match["w"] or ""
    pays = re.match("出资|参股|参投|入股|投资|认缴|注资|投入", words) is not None
    builds = match.re in (_BY, _BY_ROLE) and not re.fullmatch(rf"(?:出资|投资)(?:{MONEY})?|{PAYER}", words)
    return (("UNDERTAKES",) if builds else ()) + (("INVESTS_IN",) if pays else ())


def _last_project(scene: Scene, line: Line, match: re.Match[str]) -> int | None:
    """None where the clause goes on to name what is built or bought."""
    if any(scene.type_of(m.body) == "Project" or scene.kind_of(m.body) for m in _after(line, match)):
        return None
    near = last_mention(scene, line, match.start() + 1, "J", reach=0)
    for earlier in reversed(scene.shorn[max(0, line.nth - 3) : line.nth]):
        if near is not None:
            break
        firms = [p for p in earlier.mentions if scene.kind_of(earlier.mentions[p].body) == "enterprise"]
        near = last_mention(scene, earlier, len(earlier.skeleton), "J", reach=0)
        if near is None and firms and not re.search("项目|工程", match.group()):
            return None
    return near.body if near else None


def _after(line: Line, match: re.Match[str]) -> list[Mention]:
    return line.within(match.end("h"), line.clause_end(match.end()))
