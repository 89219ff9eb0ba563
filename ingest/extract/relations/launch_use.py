"""LAUNCHES by use: 按照“…”模式, 通过“…”等形式, 在某行动中, 依托某平台: what a place or public body works by is its own
(ruling 12), unless the text says whose it is. Loans, others' events and what stands above the place are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.agents import may_act, subjects
from ingest.extract.relations.linking import deed_modality, make
from ingest.extract.relations.loan_products import is_loan
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Scene, block_of
from ingest.extract.relations.structure import fold, short_area

_ACTORS = "GYMLKFBAXP"
_PUBLIC = rule("<GYML>")
_LIST = r"(?P<t><I>(?:(?:、|和|与|以及|及|“)*<I>)*)"
_BY_IT = (
    rule(
        rf"(?:按照|依托|通过|运用|用好|借助|坚持|采取|采用|凭借|依靠|践行|明确|形成|确立|提出|总结出?|提炼出?|固化)(?:<_>){{0,10}}?{_LIST}"
    ),
    rule(
        rf"(?:^|(?<=[，。；：])|(?<=<GYML>))以{_LIST}(?:<_>{{0,3}})?(?:为|统筹|整合|推动|撬动|破解|牵引|引领|统领|带动|串起|赋能|凝聚)"
    ),
    rule(rf"[把将]{_LIST}(?:作为|列为|当作|确定为|摆上|抓在)"),
    rule(rf"在(?:<_>|<M>){{0,4}}?{_LIST}<_>{{0,3}}?(?:中|里|上|期间|过程中|框架下|推进会)(?=，)"),
)
_MADE = rule(
    r"(?P<t><I>)，?(?:就|这|正|也)?是(?P<by>(?:<*>|、){0,30}?)(?:搭建|打造|推出|建立|开发|创新|探索|首创|聘请|选聘|设立|创设|组建|推行|实施)(?:出来)?的"
)
_THIS_IS = rule(
    r"^(?:<_>{0,4}，)?这(?:就|正|便)?是(?P<h><GYMLB+>)<_>{0,12}?(?:搭建|打造|推出|建立|开发|创新|探索|首创|上线|开通|设立|创设|组建|推行|实施)(?:<_>{0,4}?)的"
)
_FOLLOWS = rule(r"(?:<_>|<I>|<C>|、){0,12}?，(?:<_>{0,6}?)(?P<h><GYMLFBAXP>)(?!的)")
_BANKS_LOAN = rule(r"<B>(?:<*>|，){0,40}?(?P<t><I>)")
_OTHERS = re.compile(
    r"^《?(?:国家|全国|中国|国务院|中央|省|第.{1,4}届)|[贷险]”?$|[^确]保”?$|博览会|洽谈会|[药广进兰糖]交?[洽会]会$"
)
_EVENT = re.compile(r"(?:会|节|赛|展|论坛|峰会)”?$")


def by_use(scene: Scene, links: list[Link]) -> list[Link]:
    """Links of the initiatives that nobody is said to launch in so many words."""
    told = {x.tail for x in links if x.type == "LAUNCHES"}
    found: list[Link] = []
    for line in scene.shorn:
        for link in (*_worked_by(scene, line), *_made(scene, line), *_this(scene, line), *_lent_by(scene, line)):
            if link.tail not in told and not any(x.tail == link.tail and x.evidence != link.evidence for x in found):
                found.append(link)
    return found


def _worked_by(scene: Scene, line: Line) -> Iterator[Link]:
    for match in (m for one in _BY_IT for m in one.finditer(line.skeleton)):
        heads = _who(scene, line, match)
        for tail in line.bodies(match, "t"):
            if _is_own(scene, tail):
                yield from _links(scene, line, heads, tail, match)


def _who(scene: Scene, line: Line, match: re.Match[str]) -> list[int]:
    """Who opens the clause behind the phrase, else the subject before it; none where a firm or a person is."""
    behind = _FOLLOWS.match(line.skeleton, match.end("t"))
    if behind and may_act(line, behind.start("h")):
        return [b for b in line.bodies(behind, "h") if _is_public(scene, b)]
    return [b for b in subjects(scene, line, match.start(), _ACTORS) if _is_public(scene, b)]


def _made(scene: Scene, line: Line) -> Iterator[Link]:
    """“某专车”是某县搭建的…: the public body named last before the verb, else the place."""
    for match in _MADE.finditer(line.skeleton):
        named = [m.body for m in line.within(*match.span("by"))]
        public = [b for b in named if _is_public(scene, b)]
        place = [] if scene.place is None else [scene.place]
        others = [b for b in named if not _is_public(scene, b) and scene.type_of(b) != "Initiative"]
        heads = public[:1] or ([] if others else place)
        yield from _links(scene, line, heads, line.mentions[match.start("t")].body, match)


def _this(scene: Scene, line: Line) -> Iterator[Link]:
    """这是某局今年上线的数字平台: the initiative that the sentence before names last."""
    match = _THIS_IS.match(line.skeleton)
    if match is None or line.nth == 0:
        return
    earlier = scene.shorn[line.nth - 1]
    named = [m.body for _, m in sorted(earlier.mentions.items()) if scene.type_of(m.body) == "Initiative"]
    if named:
        yield from _links(scene, line, line.bodies(match, "h"), named[-1], match)


def _lent_by(scene: Scene, line: Line) -> Iterator[Link]:
    """某支行用“某贷”放款, 走的是该行“某贷”: the only bank of the sentence, where it stands before its loan."""
    banks = {m.body for m in line.mentions.values() if scene.kind_of(m.body) == "bank"}
    if len(banks) != 1:
        return
    for match in _BANKS_LOAN.finditer(line.skeleton):
        loan = line.mentions[match.start("t")].body
        if is_loan(scene, loan):
            yield from _links(scene, line, list(banks), loan, match)


def _links(scene: Scene, line: Line, heads: list[int], tail: int, match: re.Match[str]) -> Iterator[Link]:
    modality = deed_modality(line, match.start(), match.end())
    for head in heads:
        link = make(scene, line, "LAUNCHES", head, tail, "used", modality)
        if link:
            yield link


def _is_public(scene: Scene, body: int) -> bool:
    return bool(_PUBLIC.match(chr(block_of(scene.bodies[body]))))


def _is_own(scene: Scene, tail: int) -> bool:
    """No loan and no event of others: an event is the place's where it bears its name."""
    name = scene.bodies[tail].name
    if _OTHERS.search(name):
        return False
    if _EVENT.search(name) and scene.place is not None:
        return short_area(scene.bodies[scene.place].name) in fold(name) or name.startswith(("全市", "全县", "全区"))
    return True
