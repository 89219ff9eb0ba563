"""Whose a named loan is when only the loan is named (10月末，“某贷”已放款9亿元): of the bank that brought it out."""

from __future__ import annotations

import re

from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.structure import parents

_BROUGHT_OUT = rule(
    r"(?P<h><BY+>)(?:<*>|，|；){0,60}?(?:推出|推行|创新|设计|开发|上线|发布|创设|推广|定制|开办|开出|研发|首创|打造|量身|设立|有一?款|签[订署下]|推(?=<I>))<*>{0,16}?(?P<i><I>)"
)
_BROUGHT_OUT_BY = rule(
    r"(?P<i><I>)(?:的产品)?(?:是|，)?由(?P<h><BY+>)<*>{0,14}?(?:推|设计|创|开发|发布|研发|开办|办理|定制|打造|发放)"
)
_OF = rule(r"(?P<h><BY+>)(?:的|<_>{0,4}?的)(?P<i><I>)")
_IS = rule(r"(?P<i><I>)是(?P<h><BY+>)")
_LOAN = re.compile("(?:[贷保险租融])[”’]?$")
_GIVEN = re.compile(
    r"惠及|支持|投放|放款|放贷|授信|余额|发放|放出|服务|落实贷款"
    r"|担保|承保|办理|开出|做了|受理|放给|覆盖|用上"
)


def is_loan(scene: Scene, body: int) -> bool:
    """Whether its name is one of a loan, a guarantee or a lease."""
    return any(_LOAN.search(name) for name in scene.names(body))


def owners(scene: Scene, line: Line, start: int, end: int) -> list[int]:
    """The banks whose loan is the subject of the clause; [] where a bank is named before it in the sentence."""
    here = [
        (at, m.body) for at, m in sorted(line.mentions.items()) if at < end and scene.type_of(m.body) == "Initiative"
    ]
    here = [(at, body) for at, body in here if start <= at or not line.within(at + 1, start)]
    if not here or not _GIVEN.search(line.skeleton, start, end):
        return []
    at, product = here[-1]
    if any(scene.kind_of(m.body) == "bank" for m in line.within(0, at)):
        return []
    return brought_out(scene, product)


def brought_out(scene: Scene, product: int) -> list[int]:
    """The banks that the text says brought the product out: those told of first."""
    if "brought out" not in scene.known:
        scene.known["brought out"] = _brought_out(scene)
    found: dict[int, list[int]] = scene.known["brought out"]
    return found.get(product, [])


def _brought_out(scene: Scene) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for line in scene.shorn:
        for one in (_BROUGHT_OUT, _BROUGHT_OUT_BY, _OF, _IS):
            for match in one.finditer(line.skeleton):
                lenders = (lender(scene, m.body) for m in line.within(*match.span("h")))
                banks = list(dict.fromkeys(bank for bank in lenders if bank is not None))
                if banks:
                    found.setdefault(line.mentions[match.start("i")].body, banks)
    return found


def lender(scene: Scene, body: int) -> int | None:
    """The bank itself; of a bank's party body the bank."""
    if scene.kind_of(body) == "bank":
        return body
    above = parents(scene).get(body)
    return above if above is not None and scene.kind_of(above) == "bank" else None
