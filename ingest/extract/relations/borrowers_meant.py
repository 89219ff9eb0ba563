"""Borrowers that are meant by their number or by where they are: 两家 are the firms named last, 园区31家企业 the park.

Whose paper secures a loan (凭F的应收账款) borrows nothing; what is pledged (以3000只羊作抵押) is no crowd.
"""

from __future__ import annotations

import re

from ingest.extract.numerals import DIGITS
from ingest.extract.relations.actors import called_back, firms_before
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Scene

_PAPER = "(?:应收|应付|订单|合同|确权|票据|信用|货款|采购|担保|单子|大单|账款|仓单|存货)"
_SECURED = rule(
    rf"(?P<g><F>)(?:出面|也|主动|同意|愿意|点头|爽快|当天|随即){{0,2}}确了?权|(?:以|凭|用|拿|按|靠|据|着|看中|看好|认|冲着|依托|根据|凭借|依据|有了)(?:<_>{{0,4}}?企业)?(?P<f><F>)(?:的|给的|开的|出具的)?<_>{{0,6}}?{_PAPER}"
)
_PLEDGED = re.compile(r"(?:以|凭|用|拿|将|把|按)[^，]{0,16}?(?:抵押|质押|作抵|作押|为依据|作依据|为凭)")
_SEVERAL = re.compile(
    r"(?:为|给|向|对|与|帮|替)(?:这|上述|以上|该|后|前|链主)?(?P<n>[两二三四五])[家户](?:企业|公司|工?厂|合作社|链主)?"
    r"(?=各|分别|都|均|同时|提供|发放|放|授信|批|办|贷|投|新增|续|担保)"
)
_PARK = re.compile("(?:为|给|向|对|面向)(?:全|整个|本)?(?P<w>园区|开发区|园内)(?!管委会)")
_AREAS = rule(
    r"(?:为|向|给|对|面向|惠及|覆盖|投给了?|投向了?|专给|支持)(?:全)?(?P<t><M+>)"
    r"(?=(?:[两三四五\d]+[个]?[镇乡县区街村]+)?的?(?:<_>{0,10}?(?:[\d几多各]余?[户家]|[农商]户|农民|村民|商家|[种养][植殖]|企业)|<_>{0,3}?(?:[户农商民]|企业)))"
)


def pledging(line: Line) -> set[int]:
    """Where firms stand whose orders or debts only secure the loan."""
    return {m.start("f") if m["f"] else m.start("g") for m in _SECURED.finditer(line.skeleton)}


def unpledged(text: str) -> str:
    """The clause without what is pledged."""
    return _PLEDGED.sub("", text)


def counted(scene: Scene, line: Line, start: int, end: int) -> list[int]:
    """给两家放款: the two firms named last."""
    match = _SEVERAL.search(line.skeleton, start, end)
    return firms_before(scene, line, match.start(), DIGITS[match["n"]]) if match else []


def areas(scene: Scene, line: Line, start: int, end: int) -> list[int]:
    """为某镇686户作坊放款: the town; 为园区31家企业: the park that is spoken of."""
    match = _AREAS.search(line.skeleton, start, end)
    if match:
        return line.bodies(match, "t")
    park = _PARK.search(line.skeleton, start, end)
    meant = called_back(scene, line, park.start("w"), "园区") if park else None
    return [] if meant is None else [meant]
