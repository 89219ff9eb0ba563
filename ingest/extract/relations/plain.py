"""The scene as the families of money and goods read it: names bare of what qualifies them, stand-ins understood.

落户某镇的F供应… reads as F供应…; a manager stands for the firm (F财务负责人P收到贷款 → F收到贷款); 前者, 后者, 两家企业
and 链主 stand for the firms they mean. Only these families read it so: who holds a post, or where a firm lies, is
said in just the words that are cut here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.extract.relations.actors import last_mention
from ingest.extract.relations.banks_meant import ONE_BANK, SOME_BANKS, banks_meant
from ingest.extract.relations.loan_products import is_loan
from ingest.extract.relations.patterns import ANY, MONEY, rule
from ingest.extract.relations.scene import BLOCK, Line, Mention, Scene, block_of, without
from ingest.extract.relations.speech import managers

_STANDING = (
    "链主企业|链主单位|链主|龙头企业|龙头|骨干企业|重点企业|链上企业|配套企业|核心企业|成员企业|成员单位|会员企业|中小企业|"
    "园区企业|国有企业|国企|民企|民营企业|外资企业|央企|本地企业|本土企业|科技企业|上市公司|老牌企业|企业"
)
_HERE = "同区|同县|同市|同镇|同城|本地|当地|邻近|附近|隔壁|邻县|周边|同[一在]?这?条(?:产业)?链上|区内|园内|这里"
_QUALIFIED = rule(
    rf"(?:^|(?<=[，。；：、——向为给由与和同从对供将把了往自成合手到用购股应达入投于是有]))"
    rf"(?:(?:<M>|<K>)++(?:辖区|境内|区内|园内|内|本地|当地)?的?"
    rf"|(?:同在|落户于?|位于|地处|坐落于?|坐落在|设在|扎根于?|来自|同属|地处)<*>{{0,14}}?的"
    rf"|(?:{_HERE})的"
    r"|<F>的?(?:全资|控股|下属|旗下)?(?:子公司|全资子公司|控股公司)"
    r"|<F>(?:控股|全资|旗下|下属|所属|参股|独资)的?"
    rf"|(?:<C>|<M>|<K>)?(?:上)?的?(?:另一家|一家)?(?:[省市县区]属)?(?:{_STANDING})(?:——|，也就是|、)?){{1,4}}"
    rf"(?=<FA>)"
)
_NUMBER = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、．.]|（[^（）]{1,3}）")
_APPOINTED = re.compile("(?:兼|挂|出|担)?任")
_BETWEEN = re.compile("前者|后者")
_BOTH = re.compile(r"(?:这)?两家(?:企业|公司|单位)")
_OWNER_SAID = rule(r"(?P<a><F>)(?:<_>|<C>|<M>|，){0,20}?链主|链主(?:企业)?(?:<_>{0,3}?)(?P<b><F>)")
_OWNER = re.compile(rf"(?:^|(?<=[，；。：向为给由与和对同“]))(?:这家)?链主(?:企业)?(?=[^是为有、，。“”：企—作带{ANY}])")
_FIRM = rule("<F>")
_DAUGHTER = rule(r"(?P<a><F>)的?(?:控股|全资|旗下|下属|所属|参股|独资)的?(?:全资|控股)?(?:子公司)?(?P<b><F>)")
_WORKS = re.compile(r"(?<=[对为给向])(?:该|本)?项目(?=的?\d[\d.]*[余多]?[万亿])")
_LOAN = re.compile("(?:该|此|这[款项个一])(?:信贷|金融|贷款|融资|拳头)?产品")
_MOTHER = re.compile("(?<![一-鿿])母公司|(?<=[向为给由与和对从])(?:母公司|总部)")
_SIDE = rule("<FBAXKG>")
_SHARE_APART = rule(  # 银团放款5亿元；牵头行B承贷3亿元；B出2亿元
    rf"；(?=(?:其中|余下的?|其余的?)?，?由?<_>{{0,8}}?<B>(?:(?![给向为对])<_>){{0,6}}?{MONEY}）?(?:组成)?[，。；])"
)


def plain(scene: Scene) -> Scene:
    """The scene with its lines read so; worked out once."""
    if "plain" not in scene.known:
        scene.known["plain"] = _plain(scene)
    found: Scene = scene.known["plain"]
    return found


def _plain(scene: Scene) -> Scene:
    works_for = managers(scene)
    shorn: list[Line] = []
    for line in scene.shorn:
        shorn.append(_stand_ins(scene, _bare(scene, line, works_for), shorn))
    spoken = shorn + [_bare(scene, x, works_for) for x in scene.spoken[len(scene.shorn) :]]
    return replace(scene, shorn=shorn, spoken=spoken, known=scene.known)


def _bare(scene: Scene, line: Line, works_for: dict[int, int]) -> Line:
    cuts = [m.span() for m in _QUALIFIED.finditer(line.skeleton)]
    number = _NUMBER.match(line.skeleton)
    bare = without(line, [*cuts, number.span()] if number else cuts)
    bare.speaker = line.speaker
    if "银团" in bare.skeleton:
        bare.skeleton = _SHARE_APART.sub("，", bare.skeleton)
    for at, mention in list(bare.mentions.items()):
        firm = works_for.get(mention.body)
        if firm is not None and not _APPOINTED.match(bare.skeleton, at + 1):
            put(scene, bare, (at, at + 1), [firm])
    return bare


def _stand_ins(scene: Scene, line: Line, before: list[Line]) -> Line:
    """前者 and 后者, 两家企业, 链主 replaced by the firms they mean."""
    first = _BETWEEN.search(line.skeleton)
    if first:
        acted_on = first.start() and line.skeleton[first.start() - 1] in "为向给与对由"
        two = _two(line, before, line.clause_start(first.start()) if acted_on else first.start(), _SIDE)
        for match in reversed(list(_BETWEEN.finditer(line.skeleton))):
            if len(two) == 2 or (two and match.group() == "后者"):
                put(scene, line, match.span(), [two[0] if match.group() == "前者" else two[-1]])
    for pronoun in (ONE_BANK, SOME_BANKS):
        for match in reversed(list(pronoun.finditer(line.skeleton))):
            banks = banks_meant(line, before, match)
            if banks:
                put(scene, line, match.span(), banks)
    for match in reversed(list(_WORKS.finditer(line.skeleton))):
        works = last_mention(scene, line, match.start(), "J")
        if works:
            put(scene, line, match.span(), [works.body])
    for match in reversed(list(_LOAN.finditer(line.skeleton))):
        loan = last_mention(scene, line, match.start(), "I", reach=1)
        if loan and is_loan(scene, loan.body):
            put(scene, line, match.span(), [loan.body])
    for match in reversed(list(_MOTHER.finditer(line.skeleton))):
        whole = scene.shorn[max(0, line.nth - 2) : line.nth + 1]
        said = [(w, m) for w in whole for m in _DAUGHTER.finditer(w.skeleton)]
        if said:
            put(scene, line, match.span(), [said[-1][0].mentions[said[-1][1].start("a")].body])
    for match in reversed(list(_BOTH.finditer(line.skeleton))):
        at = (
            line.clause_start(match.start())
            if match.start() and line.skeleton[match.start() - 1] in "为向给"
            else match.start()
        )
        two = _two(line, before, at, _FIRM)
        if len(two) == 2:
            put(scene, line, match.span(), two)
    for match in reversed(list(_OWNER.finditer(line.skeleton))):
        owner = _owner_before(line, before, match.start())
        if owner is not None:
            put(scene, line, match.span(), [owner])
    return line


def _two(line: Line, before: list[Line], at: int, one: re.Pattern[str]) -> list[int]:
    """The last two bodies named before, in the order of the text: of this sentence, else with the one before it."""
    found: list[int] = []
    for body in _backwards(line, before[-1:], at, one):
        if body not in found:
            found.insert(0, body)
        if len(found) == 2:
            break
    return found


def _backwards(line: Line, before: list[Line], at: int, one: re.Pattern[str]) -> Iterator[int]:
    for where, limit in ((line, at), *((x, len(x.skeleton)) for x in reversed(before))):
        for place in sorted(where.mentions, reverse=True):
            if place < limit and one.match(where.skeleton[place]):
                yield where.mentions[place].body


def _owner_before(line: Line, before: list[Line], at: int) -> int | None:
    """The firm last called 链主."""
    for where, limit in ((line, at), *((x, len(x.skeleton)) for x in reversed(before))):
        said = list(_OWNER_SAID.finditer(where.skeleton, 0, limit))
        if said:
            return where.mentions[said[-1].start("a" if said[-1]["a"] else "b")].body
    return None


def put(scene: Scene, line: Line, span: tuple[int, int], bodies: list[int]) -> None:
    """Put bodies (joined by 、) in the place of a stretch of the skeleton."""
    start, end = span
    marks = [chr(block_of(scene.bodies[b]) + (BLOCK - 1 - (start + i) % (BLOCK // 2))) for i, b in enumerate(bodies)]
    words = "、".join(marks)
    shift = len(words) - (end - start)
    moved = {p if p < start else p + shift: m for p, m in line.mentions.items() if not start <= p < end}
    for nth, body in enumerate(bodies):
        moved[start + 2 * nth] = Mention(body, *line.span, named=False)
    line.skeleton = line.skeleton[:start] + words + line.skeleton[end:]
    line.mentions = moved
