"""Component ``chaingraph_coreference``: 该公司, 我市, 该行, 全链, 这一办法 → ``references`` of the body that is meant.

The last body of the fitting kind named before it is meant; the area words mean the article's own place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from graph.facts import Span
from ingest.extract.divisions import divisions
from ingest.extract.found import Body
from ingest.extract.own_words import refer_own, refer_speakers

FIRM = (
    r"(?:该|这家|本)(?:公司|企业|集团|厂)|"
    r"这家(?!担保|保险|租赁|信托|证券|小贷|基金|保理|[子分]公司)[\u4e00-\u9fa5]{1,2}(?:公司|企业|厂)|(?<![\u4e00-\u9fa5有限子分母上市本该家])(?:公司|企业)"
    r"(?=[\u4e00-\u9fa5]{0,12}?(?:董事长|总经理|负责人|副总|总裁|总工|每年|先后|已|还|将|与|和|为|向|年|拥有|投资))"
)
AREA = re.compile(r"(?:我|全|该|本)([省市县区旗州])(?!场)|([市县区])里(?=[\u4e00-\u9fa5])|当地")
NEAR = 400  # characters: further back nobody remembers who 该公司 was
PAIR = re.compile(r"[前后]者")
PAIR_NEAR = 160  # characters
PAIRED = ("Organization", "Product")
JOINED = re.compile(r"[、和与及]|以及")
WHERE = re.compile(r"(?:在|位于|落户于?|坐落于?|入驻|驻)[\u4e00-\u9fa5]{0,3}$")  # the park that a firm is in


BARE = r"(?<=[，。；：！？、“\n,;])"  # a word that begins a clause
DOES = r"(?=已|还|将|为|向|与|累计|先后|随即|随后|共|现有)"  # behind a bare word that means the one named last
MEASURES = (  # what initiatives are called by
    "机制",
    "平台",
    "计划",
    "行动",
    "工程",
    "制度",
    "办法",
    "模式",
    "品牌",
    "专项",
    "活动",
    "服务",
    "方案",
    "政策",
)


class Rule(NamedTuple):
    pattern: re.Pattern[str]
    type: str
    kinds: tuple[str, ...]
    suffix: str = ""  # what the body's name holds


RULES = (
    Rule(re.compile(FIRM), "Organization", ("enterprise",)),
    Rule(re.compile(r"该行|该银行|这家银行"), "Organization", ("bank",), "银行|行$"),
    Rule(
        re.compile(r"(?:该|这家)(?:合作社|农场)|(?<![\u4e00-\u9fa5])合作社(?=理事长|社员|负责人|每年|已|还|与)"),
        "Organization",
        ("enterprise",),
        "合作社|农场",
    ),
    Rule(
        re.compile(r"该(?:园区|园|开发区|产业园|基地)|(?<![\u4e00-\u9fa5])园区(?=党工委|管委会|内|还|已|每年)"),
        "Organization",
        ("park",),
    ),
    Rule(re.compile(r"该(?:学院|院|研究院)"), "Organization", ("academia",), "院$"),
    Rule(re.compile(r"该(?:校|大学)"), "Organization", ("academia",), "大学$|学院$|学校$|大学校$"),
    Rule(re.compile(r"该(?:所|研究所)"), "Organization", ("academia",), "所$"),
    Rule(re.compile(r"该(?:联盟)|(?<![\u4e00-\u9fa5])联盟(?=[\u4e00-\u9fa5])"), "Organization", ("alliance",)),
    Rule(re.compile(r"该(?:局|委|中心|部门|办公室)"), "Organization", ("government",)),
    Rule(re.compile(r"(?:(?<!应)该|这个|这家)(?:中心|站|联合体)"), "Organization", (), '(?:中心|站|联合体)[”"]?$'),
    Rule(re.compile(r"(?:该|这个)(?:党委|支部|总支)"), "Organization", ("party",), "(?:党委|支部|总支)$"),
    Rule(re.compile(r"(?:(?<!应)该|这支)(?:队伍|小?分?队|小组|团队)"), "Organization", ("other",), "[队团组班]”?$"),
    Rule(re.compile(r"该(?:科|处|股)"), "Organization", ("government",), "[科处股]$"),
    *(
        Rule(
            re.compile(rf"(?:该|这家|这个|同一家){noun}|(?<![\u4e00-\u9fa5]){noun}" + DOES),
            "Organization",
            ("bank",),
            f"{noun}$",
        )
        for noun in ("支行", "分行", "联社")
    ),
    Rule(re.compile(BARE + r"(?:[县市区])?支行(?![们网级层数等、]|行长们)"), "Organization", ("bank",), "支行$"),
    Rule(re.compile(BARE + r"农商行(?![们等系、])"), "Organization", ("bank",), "农商|农村商业"),
    Rule(re.compile(r"该(?:协会|商会)|(?<![\u4e00-\u9fa5])(?:协会|商会)" + DOES), "Organization", ("association",)),
    Rule(re.compile(r"(?<!工)厂[里子]"), "Organization", ("enterprise",)),
    Rule(re.compile(r"(?:该|这家|这个)小?厂|(?<!工)厂[里子]"), "Organization", ("enterprise",), "厂$"),
    Rule(re.compile(r"(?<!作)社里"), "Organization", ("enterprise",), "社$"),
    Rule(re.compile(BARE + r"公司(?![们级化数名])"), "Organization", ("enterprise",), "公司|集团|股份"),
    Rule(
        re.compile(rf"(?:{BARE}|(?<=[向为给对替帮]))集团(?![公军化式们内客用成])"),
        "Organization",
        ("enterprise",),
        "集团",
    ),
    Rule(re.compile(BARE + r"合作社(?![们联])"), "Organization", ("enterprise",), "合作社"),
    Rule(re.compile(BARE + r"(?:园区|开发区|经开区|高新区)(?![们级内外])"), "Organization", ("park",)),
    Rule(re.compile(BARE + r"专班(?!们)"), "Organization", ("other",), "专班$"),
    Rule(re.compile(BARE + r"研究院(?![们院])"), "Organization", ("academia",), "研究院$"),
    Rule(re.compile(BARE + r"管委会"), "Organization", ("government",), "管委会$|管理委员会$"),
    Rule(
        re.compile(r"(?:该|这条)(?:产业)?链条?(?![主长])|整条链|(?<![健安完补])全链(?![条路式接主长])"),
        "Chain",
        (),
    ),
    Rule(
        re.compile(
            r"该项目|上述项目(?!均|都|各|分别|合计)|这个项目|这一项目|(?<![\u4e00-\u9fa5])项目"
            r"(?=总投资|全部|建成|投产|达产|占地|投用|建设|预计|竣工|开工|年产)"
        ),
        "Project",
        (),
    ),
    *(
        Rule(re.compile(rf"(?:(?<!应)该|这一|这项|这套|这个|(?<!因)此){noun}"), "Initiative", (), noun)
        for noun in MEASURES
    ),
    Rule(re.compile(BARE + r"平台(?![们型化])"), "Initiative", (), "平台"),
    Rule(re.compile(r"(?:该|这款|同一款)(?:产品|贷款)"), "Initiative", (), "[贷险保通融租票]”?$"),
    Rule(
        re.compile(
            r"(?:该|这种|这款|这套|这台)(?:产品(?![^，。；,;]{0,12}(?:余额|发放|投放(?!市场)|放款|贷款|授信|利率|银行|农商行|分险|担保))"
            r"|机器|设备|材料|技术|系统|装备)"
        ),
        "Product",
        (),
    ),
)


def create(nlp: Any, name: str) -> Callable[[Any], Any]:
    """The factory; it has no options."""
    return refer


def refer(doc: Any) -> Any:
    text: str = doc.text  # put together anew each time it is asked for
    bodies: list[Body] = doc._.bodies
    named = Names(bodies)
    taken: set[Span] = set()
    for rule in reversed(RULES):  # the narrower ones stand last
        said = [found.span() for found in rule.pattern.finditer(text)]
        ends = fitting(bodies, rule) if said else []
        for span in said:
            if span not in taken and not named.hold(span) and (number := meant(ends, span[0])) is not None:
                bodies[number].references.append(span)
                taken.add(span)
    taken |= refer_speakers(text, bodies, named.hold)
    publisher = doc._.cleaned.article.publisher if doc._.cleaned else None
    refer_own(text, bodies, named.hold, taken, publisher)
    refer_pairs(text, bodies)
    place = doc._.layout.place if doc._.layout else None
    refer_areas(text, bodies, place)
    for body in bodies:
        body.references.sort()
    return doc


class Names:
    """Where names stand; asked thousands of times in a long text."""

    def __init__(self, bodies: list[Body]) -> None:
        spans = sorted(span for body in bodies for span in body.spans)
        self.starts = [start for start, _ in spans]
        self.reach = list(accumulate((end for _, end in spans), max))

    def hold(self, span: Span) -> bool:
        """Whether one of them has the stretch in it."""
        before = bisect_right(self.starts, span[0])
        return before > 0 and self.reach[before - 1] >= span[1]


def fitting(bodies: list[Body], rule: Rule) -> list[tuple[int, int, int]]:
    """(end, length, minus the body's number) of every name of a body that the rule can mean, in the text's order."""
    found = []
    for number, body in enumerate(bodies):
        fits = body.type == rule.type and (not rule.kinds or body.kind in rule.kinds)
        if fits and (not rule.suffix or any(re.search(rule.suffix, name) for name in (body.name, *body.aliases))):
            found += [(end, end - start, -number) for start, end in body.spans]
    return sorted(found)


def meant(ends: list[tuple[int, int, int]], position: int) -> int | None:
    """The fitting body named last before the position, the longer name where two end together; far back only one that
    nobody else could be taken for."""
    before = bisect_right(ends, (position, position, 1))
    if not before or (position - ends[before - 1][0] > NEAR and len({number for _, _, number in ends}) > 1):
        return None
    return -ends[before - 1][2]


def refer_pairs(text: str, bodies: list[Body]) -> None:
    """前者 and 后者: the first and the second of two set against each other; 前者 behind 后者 is of the same two."""
    found = list(PAIR.finditer(text))
    if not found:
        return
    spans = sorted((span, i) for i, body in enumerate(bodies) if body.type in PAIRED for span in body.spans)
    outer = [
        (s, i)
        for s, i in spans
        if not any(o != s and o[0] <= s[0] and s[1] <= o[1] and bodies[i].type == bodies[j].type for o, j in spans)
    ]
    told: tuple[str, int, tuple[int, int] | None] = ("", 0, None)  # the word that came last, its end, whom it spoke of
    for match in found:
        before = [(s, i) for s, i in outer if s[1] <= match.start() and match.start() - s[1] <= PAIR_NEAR]
        if match.start() and text[match.start() - 1] in "为向给与对由":  # 甲…；乙为后者担保: 乙 is neither
            clause = max(text.rfind(mark, 0, match.start()) for mark in "，；。,;\n")
            earlier = [(s, i) for s, i in before if s[1] <= clause + 1]
            before = earlier if len({i for _, i in earlier}) > 1 else before
        goes_on = told[0] not in ("", match.group()) and match.start() - told[1] <= PAIR_NEAR
        if match.group() == "前者" and len({i for s, i in before if s[0] >= told[1]}) > 1:
            goes_on = False  # two others have been named since
        last = told[2] if goes_on else last_two(text, bodies, before)
        if last is not None:
            told = match.group(), match.end(), last
            bodies[last[match.group() == "后者"]].references.append(match.span())


def last_two(text: str, bodies: list[Body], before: list[tuple[Span, int]]) -> tuple[int, int] | None:
    """The two that are set against each other: two of one type side by side (甲和乙), else the organisations named
    last, but for those that say where another is; of two unlike each other (甲行与乙行贷给某公司，前者…) those of one
    kind side by side before them."""
    pairs = [(i, j, JOINED.fullmatch(text, one[1], other[0])) for (one, i), (other, j) in pairwise(before) if i != j]
    for i, j, joined in reversed(pairs):
        if joined and bodies[i].type == bodies[j].type:
            return i, j
        if bodies[j].type == "Organization":
            break
    parks = {(s, i) for s, i in before if bodies[i].kind == "park" and WHERE.search(text, max(0, s[0] - 6), s[0])}
    firms = [i for s, i in before if bodies[i].type == "Organization" and (s, i) not in parks]
    last = list(dict.fromkeys(reversed(firms)))[:2]
    alike = [(i, j) for i, j, joined in pairs if joined and bodies[i].kind == bodies[j].kind is not None]
    if alike and len({bodies[i].kind for i in last}) > 1:
        return alike[-1]
    return (last[1], last[0]) if len(last) > 1 else None


def refer_areas(text: str, bodies: list[Body], place: str | None) -> None:
    """我市, 全市 are the article's place where it is a 市, else the 市 around it if that is a body too."""
    places = {name: body for body in bodies if body.type == "Place" for name in (body.name, *body.aliases)}
    if place is None or place not in places:
        return
    region = divisions().region_of(place)
    for found in AREA.finditer(text):
        level = found[1] or found[2]
        if level is None or place.endswith(level):
            places[place].references.append(found.span())
        elif region and region.endswith(level) and region in places:
            places[region].references.append(found.span())
