"""LAUNCHES (sets up, issues, founds, carries out) and APPLIES_TO (whom an initiative serves)."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.chains import first_line
from ingest.extract.relations.patterns import Rule, actor_before, claim_modality, links_of, make, rule
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.structure import chain_in_name

_SET_UP = (
    r"(?:推出|推行|探索推行|探索实施|探索建立|探索|实施|建立|设立|成立|组建|打造|开展|启动|出台|印发|制定|发布|举办|主办|承办|创建|创新推出|开设|"
    r"开通|上线|推广|搭建|开发|共建|创办|发起|发起成立|牵头成立|牵头组建|筹建|落实|建成|开办|深化|开启|首创|建起|办起|选派|派出|召开|施行|"
    r"组织开展|联合成立|运行|构建|新设|投放|推动成立|创立|合办|联合主办|共同组建|抽调|挂牌|启用|编印|擦亮|点亮|叫响|铺开|设计|开出|办|建设|建|实行|引入|组织|常态化开展|做实)"
)
_BODY = "<YLXAKG>"
_LAUNCHES = [
    Rule(
        "LAUNCHES",
        rule(
            rf"(?P<h><FBGYLKAXPM+>)(?:<_>|、|，){{0,18}}?{_SET_UP}(?:了|起|的|实施|以)?(?:<_>|、){{0,24}}?(?P<t><I+>)"
        ),
        "launch",
    ),
    Rule(
        "LAUNCHES",
        rule(
            r"(?P<h><FBGYLKAXPM+>)(?:<_>|、|，){0,24}?(?:推出|建立|设立|成立|组建|打造|创建|创办|发起|发起成立|牵头成立|牵头组建|共建|组成|共同成立|联合成立|搭建|抽调<*>{0,20}组建)(?:了|起|的)?(?:<_>){0,16}?(?P<t><YLXA+>)"
        ),
        "found",
    ),
    Rule(
        "LAUNCHES",
        rule(rf"(?P<t><I>)(?:<_>){{0,6}}?由(?P<h><FBGYLKAXPM+>)(?:<_>){{0,10}}?(?:{_SET_UP}|牵头)"),
        "launched-by",
    ),
    Rule(
        "LAUNCHES",
        rule(
            rf"(?:^|，|。|；|“|由)(?:<_>){{0,8}}?由(?P<h><FBGYLKAXPM+>)(?:<_>){{0,14}}?(?:{_SET_UP})(?:<_>){{0,10}}?(?:的)?，?(?P<t><IYLX+>)"
        ),
        "launched-by",
    ),
    Rule(
        "LAUNCHES",
        rule(r"(?P<h><FBGYLKAXPM>)(?:的|首创的|推出的|开展的|举办的|建立的|实施的)(?:<_>){0,8}?(?P<t><I>)"),
        "whose",
    ),
]
_UNDERSTOOD = rule(
    rf"(?:^|[，。；：、])(?P<lead>(?:<_>|、){{0,24}}?){_SET_UP}(?:了|起|的|实施)?(?:<_>|、){{0,16}}?(?P<t><I+>)"
)
_UNDERSTOOD_BODY = rule(
    r"(?:^|[，。；：])(?P<lead>(?:<_>|、|<C+>|<J+>){0,28}?)(?:设立|成立|组建|打造|创建|发起成立|建起|建成)(?:了|起)?(?:<_>){0,10}?(?P<t><YLX+>)(?!正式成立)"
)
_APPLIES = [
    Rule(
        "APPLIES_TO",
        rule(
            rf"(?:在|于|围绕|聚焦|针对|面向)(?:<_>){{0,10}}?(?P<t><C+>)(?:<_>|、|，){{0,24}}?{_SET_UP}(?:<_>|、){{0,14}}?(?P<h><I>)"
        ),
        "on",
    ),
    Rule(
        "APPLIES_TO",
        rule(
            r"(?P<h><I>)(?:<_>|，){0,20}?(?:在|于|覆盖|面向|惠及|服务|适用于|支持|铺开|针对|围绕|聚焦|助力|为|帮助|让|帮)(?:<_>){0,14}?(?P<t><CFJ+>)"
        ),
        "serves",
    ),
    Rule(
        "APPLIES_TO",
        rule(
            r"(?P<t><FCJ+>)(?:<_>){0,16}?(?:通过|借助|用上|享受|获得|受益于|凭借|依托|参加|入选|得益于|凭|申请|办理|使用|用|获)(?:<_>){0,10}?(?P<h><I>)"
        ),
        "by",
    ),
    Rule("APPLIES_TO", rule(r"(?:为|向|给)(?:<_>){0,8}?(?P<t><FCJ+>)<*>{0,22}?(?P<h><I>)"), "for"),
    Rule(
        "APPLIES_TO",
        rule(rf"{_SET_UP}(?P<h><I>)，(?:<_>){{0,14}}?(?:为|帮|帮助|助|让|给|向)(?:<_>){{0,8}}?(?P<t><FCJ+>)"),
        "serves",
    ),
]


def launches(scene: Scene) -> list[Link]:
    links: list[Link] = []
    for line in scene.shorn + scene.asides:
        found = list(links_of(scene, line, _LAUNCHES))
        links += found
        done = {x.tail for x in found}
        links += [x for x in _understood(scene, line) if x.tail not in done]
        links += links_of(scene, line, _APPLIES)
    return links + list(_named_after(scene))


def _understood(scene: Scene, line: Line) -> Iterator[Link]:
    """推行I with no actor in the clause: the last actor, else the place (ruling 12)."""
    for pattern in (_UNDERSTOOD, _UNDERSTOOD_BODY):
        for match in pattern.finditer(line.skeleton):
            actor = actor_before(scene, line, match.start("lead") + 1, "GYLXMFBP")
            if actor is None:
                continue
            modality = claim_modality(line, match.start("lead"), match.end())
            for mention in line.within(*match.span("t")):
                link = make(scene, line, "LAUNCHES", actor, mention.body, "understood", modality)
                if link:
                    yield link


def _named_after(scene: Scene) -> Iterator[Link]:
    """An initiative whose own name holds the chain applies to it (X产业链三年行动方案)."""
    for i, body in enumerate(scene.bodies):
        if body.type != "Initiative":
            continue
        chain, line = chain_in_name(scene, body.name), first_line(scene, i)
        if chain is not None and line is not None:
            link = make(scene, line, "APPLIES_TO", i, chain, "name")
            if link:
                yield link
