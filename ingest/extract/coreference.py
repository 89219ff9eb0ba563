"""Component ``chaingraph_coreference``: 该公司, 我市, 该行, 全链, 这一办法 → ``references`` of the body that is meant.

The last body of the fitting kind named before it is meant; the area words mean the article's own place.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable
from itertools import accumulate
from typing import Any, NamedTuple

from graph.facts import Span
from ingest.extract.areas_told import area_told
from ingest.extract.divisions import divisions
from ingest.extract.found import Body
from ingest.extract.own_words import refer_own, refer_speakers
from ingest.extract.pronouns import deed_done_to, refer_it, refer_pairs

FIRM = (
    r"(?:该|这家|本(?!公司))(?:公司|企业|集团)|这家同行|[她他]们(?:公司|厂(?!里))|"
    r"这家(?!担保|保险|租赁|信托|证券|小贷|基金|保理|[子分]公司)[\u4e00-\u9fa5]{1,2}(?:公司|企业|厂)|(?<![\u4e00-\u9fa5有限子分母上市本该家])(?:公司|企业)"
    r"(?=[\u4e00-\u9fa5]{0,12}?(?:董事长|总经理|负责人|副总|总裁|总工|每年|先后|已|还|将|与|和|为|向|年|拥有|投资))"
)
AREA = re.compile(r"(?:我|全|该|本)([省市县区旗州])(?!场)|([市县区])里(?=[\u4e00-\u9fa5])|当地")
NEAR = 400  # characters: further back nobody remembers who 该公司 was


BARE = r"(?<=[，。；：！？、“\n,;])"  # a word that begins a clause
GOVERNED = r"(?:(?<=[往给为向对替由让帮把在到是占被从使])|(?<=入股)|(?<=[投注]入))"  # behind a preposition, or 入股, 占
CLAIMED = rf"(?:{BARE}|{GOVERNED})"
LENT = "余额|放(?!市场|量|心)|贷|授信|利率|银行|农商行|分险|担保|惠及|覆盖|(?<![用客])户"  # of a loan, not of a good
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
    only: bool = True  # nobody else is meant; else whoever fits, where nobody of that name stands near


RULES = (
    Rule(re.compile(FIRM), "Organization", ("enterprise",)),
    Rule(re.compile(r"该行|该银行|(?:这|同一)家银行"), "Organization", ("bank",), "银行|行$"),
    Rule(
        re.compile(
            r"(?:该|这家)(?:合作社|农场|社(?!区))|(?<![\u4e00-\u9fa5])合作社(?=理事长|社员|负责人|每年|已|还|与)"
        ),
        "Organization",
        ("enterprise",),
        "合作社|农场",
    ),
    Rule(
        re.compile(
            r"该(?:园区|园|开发区|产业园|基地)|这[座个片](?:园区|产业园|园子|开发区)|"
            rf"{BARE}园[里内]|(?<![\u4e00-\u9fa5])园区(?=党工委|管委会|内|还|已|每年)"
        ),
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
    Rule(
        re.compile(BARE + r"(?:链|产业链|综合|联合)?党委(?![们书副委班会政中、和与及])"),
        "Organization",
        ("party",),
        "(?:链|综合|联合)党委$",
    ),
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
    Rule(re.compile(BARE + r"担保公司(?![们等、])"), "Organization", ("bank", "enterprise"), "担保"),
    Rule(re.compile(BARE + r"农商行(?![们等系、])"), "Organization", ("bank",), "农商|农村商业"),
    Rule(
        re.compile(
            rf"该(?:协会|商会)|(?<![\u4e00-\u9fa5])(?:协会|商会){DOES}|{BARE}(?:协会|商会)(?![们会长秘、和与及])"
        ),
        "Organization",
        ("association",),
    ),
    Rule(
        re.compile(r"(?:该|这[家个]|本)小?厂|(?<![工到进])厂[里子]"), "Organization", ("enterprise",), "厂$", only=False
    ),
    Rule(re.compile(r"(?<!作)社里"), "Organization", ("enterprise",), "社$"),
    Rule(re.compile(CLAIMED + r"公司(?![们级化数名])"), "Organization", ("enterprise",), "公司|集团|股份"),
    Rule(re.compile(BARE + r"企业(?=[日月]产|[日月]均|用工\d|现?有?员工\d)"), "Organization", ("enterprise",)),
    *(
        Rule(re.compile(rf"{BARE}{noun}(?![们业])"), "Organization", (), f"{noun}$")
        for noun in ("租赁公司", "保险公司", "小贷公司", "信托公司", "保理公司")
    ),
    Rule(re.compile(CLAIMED + r"集团(?![公军化式们内客用成])"), "Organization", ("enterprise",), "集团"),
    Rule(re.compile(CLAIMED + r"合作社(?![们联])"), "Organization", ("enterprise",), "合作社"),
    Rule(re.compile(BARE + r"(?:园区|开发区|经开区|高新区)(?![们级内外])"), "Organization", ("park",)),
    Rule(re.compile(BARE + r"专班(?!们)"), "Organization", ("other",), "专班$"),
    Rule(re.compile(BARE + r"(?:服务|先锋|突击)队(?![们员长、和与及])"), "Organization", ("other",), "队”?$"),
    Rule(re.compile(BARE + r"中心(?![们城里小镇主、和与及])"), "Organization", (), "中心$"),
    Rule(re.compile(BARE + r"研究院(?![们院])"), "Organization", ("academia",), "研究院$"),
    Rule(re.compile(BARE + r"(?:研究所|实验室)(?![们里、和与及])"), "Organization", ("academia",), "(?:所|实验室)$"),
    Rule(re.compile(BARE + r"(?:学院|学校)(?![们里生、和与及])"), "Organization", ("academia",), "(?:学院|学校|大学)$"),
    Rule(re.compile(BARE + r"管委会"), "Organization", ("government",), "管委会$|管理委员会$"),
    Rule(
        re.compile(
            r"(?:该|这条|(?<![成资基])本)(?:产业|[支分子])?链条?(?![主长])|整条链|(?<![健安完补])全链(?![条路式接主长])"
        ),
        "Chain",
        (),
    ),
    Rule(
        re.compile(
            r"该项目|上述项目(?!均|都|各|分别|合计)|这个项目|这一项目|"
            rf"{CLAIMED}项目(?![们化部组名数库经、和与及均都为]|谋划|储备|招引|申报|审批|清单|服务|实行)"
        ),
        "Project",
        (),
    ),
    *(
        Rule(re.compile(rf"(?:(?<!应)该|这一|这项|这套|这个|(?<!因)此){noun}"), "Initiative", (), noun)
        for noun in MEASURES
    ),
    Rule(re.compile(BARE + r"平台(?![们型化])"), "Initiative", (), "平台"),
    Rule(
        re.compile(
            r"(?<!应)该镇|(?<![健安完补])全镇|这个镇|"
            r"(?<![小乡])镇[上里](?=[\u4e00-\u9fa5])"
        ),
        "Place",
        (),
        "镇$",
    ),
    Rule(re.compile(r"(?:(?<!应)该|(?<![健安完补])全)乡(?![村镇])"), "Place", (), "乡$"),
    Rule(re.compile(r"(?:(?<!应)该|(?<![健安完补])全)村(?!级)"), "Place", (), "村$"),
    Rule(re.compile(r"(?:该|这款|同一款|这一|这项|这个)(?:产品|贷款)"), "Initiative", (), "[贷险保通融租票]”?$"),
    Rule(
        re.compile(
            rf"(?:该|这种|这款|这套|这台|这一)(?:产品(?![^，。；,;]{{0,12}}(?:{LENT}))"
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
    doers: list[tuple[int, int]] = []  # where 公司 stood, and whom it meant
    for rule in reversed(RULES):  # the narrower ones stand last
        said = [found.span() for found in rule.pattern.finditer(text)]
        for one in (rule,) if rule.only else (rule, rule._replace(suffix="")):
            ends = fitting(bodies, one) if said else []
            alone = len({number for _, _, number in ends}) == 1
            for span in said:
                if span not in taken and not named.hold(span) and (number := meant(ends, span[0], alone)) is not None:
                    if "enterprise" in one.kinds:
                        number = doer_of(text, ends, doers, span[0], number)
                        insort(doers, (span[0], number))
                    bodies[number].references.append(span)
                    taken.add(span)
    taken |= refer_speakers(text, bodies, named.hold)
    publisher = doc._.cleaned.article.publisher if doc._.cleaned else None
    refer_own(text, bodies, named.hold, taken, publisher)
    refer_pairs(text, bodies)
    if doc._.layout:
        refer_areas(text, bodies, doc._.layout.place)
        refer_it(text, bodies, doc._.layout)
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


def meant(ends: list[tuple[int, int, int]], position: int, alone: bool) -> int | None:
    """The fitting body named last before the position, the longer name where two end together; far back only one that
    nobody else could be taken for."""
    before = bisect_right(ends, (position, position, 1))
    if not before or (position - ends[before - 1][0] > NEAR and not alone):
        return None
    return -ends[before - 1][2]


def doer_of(
    text: str, ends: list[tuple[int, int, int]], doers: list[tuple[int, int]], position: int, number: int
) -> int:
    """公司向甲、乙采购。公司…: not whom the deed was done to, but the firm that did it."""
    end, length, _ = ends[bisect_right(ends, (position, position, 1)) - 1]
    deed = deed_done_to(text, (end - length, end))
    if deed is None:
        return number
    since = max(0, deed - NEAR)
    begin = max(text.rfind("。", since, deed), text.rfind("\n", since, deed), since - 1) + 1
    told = doers[bisect_left(doers, (begin, -1)) : bisect_left(doers, (deed, -1))]
    named = ends[bisect_right(ends, (begin, len(text), 0)) : bisect_right(ends, (deed + 1, 0, 0))]
    told = told + [(at, -minus) for at, _, minus in named]
    return max(told)[1] if told else number


def refer_areas(text: str, bodies: list[Body], place: str | None) -> None:
    """我市, 全市 are the area of which the text tells there, or the article's place, where that is a 市, else the 市
    around this one if it is a body too."""
    places = {name: body for body in bodies if body.type == "Place" for name in (body.name, *body.aliases)}
    if place is None or place not in places:
        return
    region = divisions().region_of(place)
    for found in AREA.finditer(text):
        level = found[1] or found[2]
        told = area_told(text, place, found.start())
        if told is not None and told in places and (level is None or told.endswith(level)):
            places[told].references.append(found.span())
        elif level is None or place.endswith(level):
            places[place].references.append(found.span())
        elif region and region.endswith(level) and region in places:
            places[region].references.append(found.span())
