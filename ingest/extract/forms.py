"""Component ``chaingraph_forms``: bodies that are a long and a short name of one thing become one → ``doc._.bodies``.

Rules and model each find names where they stand; here those are joined that only together show to be one: 调度室 and
云汐县氢能产业链调度室, “云链通” and “云链通”融资平台, 氟链 and 氟新材料产业链, 岭南里公司 and 云汐岭南里坚果有限公司.
A short form is joined only where it fits one longer name of its type and kind in the article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from typing import Any

from graph.facts import Span
from ingest.extract.bodies import folded
from ingest.extract.divisions import divisions
from ingest.extract.entities.chains import ENDING
from ingest.extract.found import Body

MOST = 300  # bodies of one kind that are compared; more stand in registers, not in articles
UNLIKELY = 0.1  # of a name that the model hardly believes, the other one is the name
TOLD = re.compile("(?:要上|新上|找来|请来|看[完中]|共建|合建|合办|业主)$")
MARKED = ("Initiative", "Product")  # types that are named in marks
QUOTED = re.compile(r"[“\"「『]([^“”\"「」『』]{2,})[”\"」』]")
BROKEN = re.compile(r"[，,。；、《]")  # in no name that others are forms of
LEGAL = re.compile(
    r"(?:控股)?(?:集团)?(?:股份)?(?:有限责任公司|有限公司|公司|集团)$|(?:农民)?(?:种植|养殖)?(?:专业)?合作社(?:联合社)?$|厂$"
)
CHAIN_OF_ITS_OWN = "chain by its short name"
NEVER_IN_FULL = {CHAIN_OF_ITS_OWN, "short chain"}  # 香料产业链 that the text only calls 香料, 香料链
NATIONWIDE = re.compile("中国|国家")  # 中国石化 is not the firm in one town that bears its name
LOCALITIES = ("镇", "乡", "街道", "村", "苏木", "嘎查")
LOCALITY = re.compile("|".join(LOCALITIES))
TOWN_WITHIN = 14  # characters of a name that a town with its county may take
FIRM_SHORTEST = 4  # characters of a firm's name behind its town
BRAND_SHORTEST = 3  # characters of a firm's name that stands for the longer one
PLACE = 2  # signs of a place in front of a firm's name
TRADE_SHORTEST = 4  # of a firm's name that is followed by its trade
LEVEL = re.compile(r"[省市县区旗]")  # 邮储银行樟树市支行 is also called 邮储银行樟树支行
ADDRESSED = re.compile(
    r"[老小](?P<familiar>[\u4e00-\u9fa5]{1,2})|"
    r"(?P<by_post>[\u4e00-\u9fa5]{1,2}?)副?(?:[县市区局行部社厂镇会院所]长|书记|主席|主任|总|董事长|经理|老师|教授|秘书|理事长)"
)
PHASE = re.compile(r"[一二三四五首两]期")
NUMBER = re.compile(r"[\d.]+|[一二三四五六七八九十百千两]+|.", re.DOTALL)
COUNTED = re.compile(r"\d|[一二三四五六七八九十两][个大条]")
TAILED = ("other", "party", "alliance", "academia", "park", "association")
GENERIC = ("产业链党委", "链党委", "党委", "党支部", "产业链链长")  # each chain has its own


def create(nlp: Any, name: str) -> Callable[[Any], Any]:
    """The factory; it has no options."""
    return join


def join(doc: Any) -> Any:
    """Join until nothing more fits: a name that fitted two may fit one when those have become one."""
    bodies: list[Body] = doc._.bodies
    without_town(bodies)
    while joined := [(short, long) for short, long in pairs(bodies)]:
        for short, long in joined:
            if short in bodies and long in bodies:
                take_in(long, short)
                bodies.remove(short)
    return doc


def without_town(bodies: Sequence[Body]) -> None:
    """小岭镇回山配件厂 is called 回山配件厂 too: firms with a town or village before their names, where the article
    names it as a place and no other firm is called the same."""
    towns = {n for b in bodies if b.type == "Place" for n in (b.name, *b.aliases) if n.endswith(LOCALITIES)}
    firms = [b for b in bodies if b.kind == "enterprise"]
    found = [(b, rest) for b in firms if towns and (rest := behind_town(b.name, towns)) is not None]
    called = Counter(rest for _, rest in found)
    for body, rest in found:
        if called[rest] == 1 and rest not in body.aliases:
            body.aliases.append(rest)


def behind_town(name: str, towns: Set[str]) -> str | None:
    """What follows the last of those towns in a firm's name, where that is a name by itself."""
    ends = [found.end() for found in LOCALITY.finditer(name, 2, TOWN_WITHIN)]
    fitting = (end for end in reversed(ends) if any(name[start:end] in towns for start in range(end - 1)))
    end = next(fitting, None)
    if not end or len(name) - end < FIRM_SHORTEST or len(LEGAL.sub("", name[end:])) < 2:
        return None  # of 小岭镇农民专业合作社 nothing of its own is left
    return name[end:]


def pairs(bodies: Sequence[Body]) -> Iterator[tuple[Body, Body]]:
    """(short, long): the ones that stand in one place first, then those that fit a single longer name."""
    families: dict[tuple[str, str | None], list[Body]] = {}
    for body in bodies:
        families.setdefault((body.type, body.kind), []).append(body)
    for family in families.values():
        stems = {_stem(b) for b in family if b.type == "Chain" and not _only_short(b)}
        for body in family if len(family) <= MOST else ():
            for fits in (is_around, is_form):
                found = [other for other in family if other is not body and fits(body, other)]
                if fits is is_form and body.type == "Chain" and _stem(body) in stems:
                    found = [other for other in found if _stem(other) == _stem(body)]
                if len(found) == 1:
                    yield body, found[0]
                    break


def _stem(chain: Body) -> str:
    return ENDING.sub("", folded(chain.name))


def _only_short(chain: Body) -> bool:
    return not any(name.endswith("产业链") for name in (chain.name, *chain.aliases)) or _never_in_full(chain)


def _never_in_full(chain: Body) -> bool:
    return bool(chain.by) and NEVER_IN_FULL.issuperset(chain.by)


def take_in(long: Body, short: Body) -> None:
    """All of the short one's names and places; the name is the longer one, unless the model hardly believes it or what
    it has more is told of the other (找来冷榨项目)."""
    unlikely = long.model is not None and short.model is not None and long.model < UNLIKELY <= short.model
    told = long.name.endswith(short.name) and TOLD.search(long.name.removesuffix(short.name))
    name = short.name if unlikely or told else long.name
    names = dict.fromkeys([*([] if told else [long.name]), *long.aliases, short.name, *short.aliases])
    long.name, long.aliases = name, [n for n in names if n != name]
    long.spans = sorted({*long.spans, *short.spans})
    long.references = sorted({*long.references, *short.references})
    long.by = sorted({*long.by, *short.by})
    long.model = max((m for m in (long.model, short.model) if m is not None), default=None)


def is_around(short: Body, long: Body) -> bool:
    """The longer name ends where the shorter stands, or opens with the same name in marks (“云链通”融资平台)."""
    one, other = folded(short.name), folded(long.name)
    if len(other) <= len(one) or BROKEN.search(long.name):
        return False
    if short.type in MARKED:
        return quoted(short.name) is not None and quoted(short.name) == quoted(long.name) and other.startswith(one)
    return short.type == "Organization" and other.endswith(one) and _ends_in(short.spans, long.spans)


def _ends_in(short: Sequence[Span], long: Sequence[Span]) -> bool:
    """Whether a stretch of the short one is the end of one of the long one's."""
    begins = {end: start for start, end in sorted(long, reverse=True)}
    return any(begins.get(end, start) < start for start, end in short)


def quoted(name: str) -> str | None:
    """What stands between the marks at a name's beginning, where no others follow."""
    found = QUOTED.match(name)
    return found[1] if found and not QUOTED.search(name, found.end()) else None


def is_form(short: Body, long: Body) -> bool:
    """The shorter name says less of the same: chains and projects by their characters in turn, persons by family name
    and post, firms by their own word, branches without 市, other bodies by what the longer name ends with."""
    one, other = folded(short.name), folded(long.name)
    if one in GENERIC or BROKEN.search(long.name) or (len(one) >= len(other) and short.type not in ("Person", "Chain")):
        return False
    match short.type, short.kind:
        case "Chain", _:
            if CHAIN_OF_ITS_OWN in short.by and len(ENDING.sub("", one)) == 1:
                return False  # 硅链 set beside 有机硅链
            in_full = "产业" in one and not _never_in_full(short)
            return not in_full and in_turn(ENDING.sub("", one), ENDING.sub("", other))
        case "Project", _:
            return one.endswith("项目") and not PHASE.search(one + other) and in_turn(parts(one), parts(other))
        case "Person", _:
            found = ADDRESSED.fullmatch(one)
            own = found is not None and other.startswith(found["familiar"] or found["by_post"])
            return own and ADDRESSED.fullmatch(other) is None  # 王县长 and 王书记 may be two
        case "Place", _:
            return other.endswith(one) and divisions().named(other.removesuffix(one)) is not None
        case _, "enterprise":
            return short.name in long.aliases or _is_firm(one, other)
        case _, "bank":
            return LEVEL.sub("", one) == LEVEL.sub("", other)
        case _:
            fits = short.kind in TAILED or short.type == "Initiative"
            return fits and len(one) > 2 and other.endswith(one) and not COUNTED.search(one)


def _is_firm(one: str, other: str) -> bool:
    """岭南里公司, 岭南里集团: what stands before the ending stands whole in the longer name before its own; 岭南里: the
    longer name opens with it, or does behind an area; 岭南里坚果: all between its ending and two signs in front, a
    place that no gazetteer knows."""
    end, longer = LEGAL.search(one), LEGAL.search(other)
    if not end and len(one) >= BRAND_SHORTEST and not (NATIONWIDE.match(one) or other.endswith("分公司")):
        at = other.find(one)
        in_full = at == PLACE and len(one) >= TRADE_SHORTEST and longer is not None and longer.start() == at + len(one)
        return at == 0 or in_full or (at > 1 and divisions().named(other[:at]) is not None)
    if not end or not longer or other.endswith("分公司"):
        return False
    if end[0][-1] != longer[0][-1] and (end[0] != "集团" or "集团" not in longer[0]):
        return False
    core, whole = one[: end.start()], other[: longer.start()]
    if "有限" in end[0]:  # a name in full: of the longer one only its place may be missing
        return len(core) > 1 and whole.endswith(core)
    return len(core) > 1 and core in whole


def parts(name: str) -> list[str]:
    """Its characters, each number in one piece: 3万吨 is not a form of 30万吨."""
    return NUMBER.findall(name)


def in_turn(short: Sequence[str], long: Sequence[str]) -> bool:
    """All parts of the short one stand in the long one, in their order."""
    rest = iter(long)
    return bool(short) and all(sign in rest for sign in short)
