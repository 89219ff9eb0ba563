"""Enterprises, financial bodies, parks, schools, associations and teams, found by how their names end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from ingest.extract.divisions import divisions
from ingest.extract.entities.growth import opened, start_of
from ingest.extract.entities.localities import area_for
from ingest.extract.entities.notebook import Notebook
from ingest.extract.gazetteers import gazetteer

CONTINUES = {  # an ending that goes on with these is the ending of nothing, or of a longer name of another family
    "公司": "党|治理|化|制|债|法|级|部",
    "学会": "了|[用做种养织唱]",
    "学院": "派(?![来出驻遣])|路",
    "大学": "生|城|路|科",
    "集团": "化|军|有限|股份|公司",
    "资本": "金|市场|运营|管理|化|投|密|运",
    "城": "[^，。；、\n的内管党（(]|管(?!委|理)",
    "服务团": "队",
    "服务队": "伍",
    "牧场": "示范|建设",
    "园区": "运营|建设|开发|管理(?!委)|承载|内|企业|投资|发展|服务|有|，|的|已|里|每|还|将|共|现|物流|公司|等",
    "小学": "生",
    "中学": "生",
    "渔港": "[一二三]期|夜|项目",
    "厂": "区|房|家|商|里|门|长|矿|址|方",
    "创投": "资|基",
}
OF_A_BANK = re.compile(r"支行|分行")  # 某园区支行
BANK_IN_SHORT = "农商行"  # no 商行 that trades
NO_FACTORY = re.compile(r"(?:^|[办建大小老新旧])厂$")
SEVERAL = re.compile(r"[一二两三几][家支]|[+＋]")
LEGAL_AFTER = re.compile(r"有限公司|股份有限|有限责任|管理有限|集团有限")
WEAK = frozenset(
    (
        "城",
        "加工部",
        "经营部",
        "商行",
        "琴行",
        "厂",
        "工厂",
        "加工厂",
        "制品厂",
        "机械厂",
        "酒厂",
        "资本",
        "创投",
        "医院",
        "小镇",
        "海关",
        "小学",
        "中学",
        "渔港",
        "中试平台",
    )
)  # need an area before, or the tagger
LOCAL_GUARANTOR = re.compile(r"[省市县区](?:中小企业)?融资担保公司")
LEADING_GROUP = re.compile(r"([\u4e00-\u9fa5]{4,}领导小组)办公室")
CAMPUS = re.compile(r"[（(]([\u4e00-\u9fa5]{2,3})[)）]")
COMMON_NOUNS = frozenset(["n", "vn", "v", "a", "f", "s", "u", "q", "m"])
BARE_LEGAL = ("公司", "集团", "银行", "厂", "合作社")
ONE_OF = re.compile(r"[一二两三几数多0-9][家间]$|(?:办起|开起|创办|开办|家|某)$")
WHOLE = ("school", "society of trades")  # their names may hold 与, and end as others do
HELPED = re.compile(r"(?:大学|学院|研究[院所]|[局委会行])[帮替给]$")  # 云汐大学帮公司做成了…
COUNTED = re.compile(r"[0-9一二两三四五六七八九十多几]+[支个家座]")
GENERIC_AFTER = re.compile(r"^(?:项目|工程(?!技术|学院|实验)|建设|化|园区化)")
BUILDS = re.compile("(?<=公司)建设(?!项目|工程)")  # 由某公司建设, 某公司建设二期
BRANCH = re.compile(
    r"(?:(?![的与及向为在由对给把从将让至]|采购|供应|供货|合作|签|统一|[推]出)[\u4e00-\u9fa5]){2,10}?(?:分公司|支公司|中心支公司|分会|"
    r"供电局|分理处|营业所|办事处|代表处|分社|分所)"
)
SHORTENED = ("park", "academia", "alliance", "other", "association")
PARENT = re.compile(
    r"[\u4e00-\u9fa5]{2,12}?(?:大学|科学院|经济技术开发区|经济开发区|高新技术产业开发区|高新区|开发区|街道|镇)"
)
SCHOOL = re.compile(
    r"(?:(?<=大学)|(?<=科学院))(?:(?!共建|合办|开办|创办|建成|成立|组建|设立|会同|携手|合作|联合|签|共同|[，。、的在为向由对])[\u4e00-\u9fa5]){2,16}?(?:研究生院|学院|研究院|研究所|实验室|校区|分校|团队)(?!派(?![来出驻遣]))|"
    r"(?<=学院)[\u4e00-\u9fa5]{2,6}?系(?=[，。、的与和]|党|共|教|主|副|联|合|派|未|将|负|已|也|还|承|牵|签|结)"
)
TRADE = r"(?:(?![局委会院司行部厅办镇县市区社与和及])[\u4e00-\u9fa5])"
SOCIETY = re.compile(rf"{TRADE}{{2,6}}[与和及]{TRADE}{{2,6}}(?:行业)?(?:商会|协会)")
REGULATOR = re.compile(r"国家金融监督管理总局[\u4e00-\u9fa5]{2,6}?监管(?:分局|支局|局)")
INSTITUTE = re.compile(
    r"(?:中科院|中国科学院|中国农科院)(?:(?![的与和及为在由向])[\u4e00-\u9fa5]){2,6}?所(?![有在以需属得长])"
)


@cache
def endings() -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern for all endings, and the kind of each."""
    kinds: dict[str, str] = {}
    for kind, words in gazetteer("organizations")["endings"].items():
        for word in words:
            kinds.setdefault(word, kind)
    longest_first = sorted(kinds, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), kinds


@cache
def generic() -> re.Pattern[str]:
    words = sorted(gazetteer("organizations")["generic"], key=len, reverse=True)
    return re.compile(rf"^(?:{'|'.join(words)})+$")


def find(note: Notebook) -> None:
    schools(note)
    societies(note)
    for pattern, kind in ((REGULATOR, "government"), (INSTITUTE, "academia")):
        for found in pattern.finditer(note.text):
            note.note("Organization", kind, found.span(), "by its parent")
    for ending, end, kind in matches(note.text):
        begin = start_of(note, past_bracket(note.text, ending) if kind in ("park", "enterprise") else ending)
        if (cell := opened(note, end)) is not None:
            begin = cell
        if kind == "park" and note.text.startswith("园区", begin) and ending - begin > 3:
            begin += 2  # 由园区|秋岭智造谷垫付
        if kind == "academia" and (campus := CAMPUS.match(note.text, end)) and campus[1] in divisions().by_short:
            end = campus.end()  # 中国石油大学（某地）
        span = (begin, end)
        if any(c.by in WHOLE and c.span[0] < begin and end <= c.span[1] for c in note.near(begin, end)):
            continue
        if refused := reason_against(note, begin, ending, end):
            if begin < ending:
                note.drop(span, refused)
            continue
        names = shorter_forms(note, begin, end) if kind in SHORTENED else []
        if note.text[begin] in "市县区旗州" and (area := area_for(note, note.text[begin], begin)):
            names.append(area + note.text[begin + 1 : end])
        if head := LEADING_GROUP.match(note.text, begin, end):
            note.note("Organization", kind, (begin, head.end(1)), "part of a name")
        note.note("Organization", kind_of(note.text[begin:end], kind), span, f"ending {note.text[ending:end]}", *names)
        if kind in ("enterprise", "bank", "other", "association", "academia") and (
            branch := BRANCH.match(note.text, end)
        ):
            note.note("Organization", kind_of(note.text[begin:end], kind), (begin, branch.end()), "branch")


def shorter_forms(note: Notebook, begin: int, end: int) -> list[str]:
    """鹭汀海工产业园 for 云汐鹭汀海工产业园, where the text says it by itself too."""
    forms: list[str] = []
    at = begin
    first = note.area_at.get(begin)
    if first and (second := note.area_at.get(first.span[1])) and second.full:
        forms.append(note.text[second.span[0] : end])  # 安国市中药工业园区 of 河北省安国市中药工业园区
    while at < end:
        area = note.area_at.get(at)
        parent = PARENT.match(note.text, at, end)
        step = area.span[1] if area else parent.end() if parent else at
        if step == at or end - step < 4:
            return forms
        at = step
        if re.search(rf"(?<!{re.escape(note.text[at - 1])}){re.escape(note.text[at:end])}", note.text):
            forms.append(note.text[at:end])
    return forms


def past_bracket(text: str, ending: int) -> int:
    """临港（滨海）工业区: a short bracket inside a park's name is passed over."""
    found = re.search(r"[（(][\u4e00-\u9fa5]{1,4}[)）](?:[\u4e00-\u9fa5]{1,10})?$", text[max(0, ending - 16) : ending])
    if found and (
        found.group()[-1] in ")）"
        or found.group()[1 : found.group().replace(")", "）").index("）")] in divisions().by_short
    ):
        return ending - len(found.group())
    return ending


def schools(note: Notebook) -> None:
    """云汐理工大学机械与海洋学院: after a university the school's name may hold 与, 及."""
    for found in SCHOOL.finditer(note.text):
        start = start_of(note, found.start() - 2)
        if found.start() - 2 - start >= 2:
            note.note("Organization", "academia", (start, found.end()), "school")


def societies(note: Notebook) -> None:
    """云汐县茶叶与花木商会: behind its area the name of a society of several trades holds 与, 和, 及."""
    for area in note.areas:
        if area.full and (found := SOCIETY.match(note.text, area.span[1])):
            note.note("Organization", "association", (area.span[0], found.end()), "society of trades")


def matches(text: str) -> Iterator[tuple[int, int, str]]:
    """(where it begins, where it ends, kind) of every ending in the text."""
    pattern, kinds = endings()
    for found in pattern.finditer(text):
        word = found.group()
        after = text[found.end() : found.end() + 4]
        if kinds[word] != "bank" and (OF_A_BANK.match(after) or text.endswith(BANK_IN_SHORT, 0, found.end())):
            continue
        if re.match(CONTINUES.get(word, "(?!)"), after) or (word[-1] not in "司" and LEGAL_AFTER.match(after)):
            continue
        yield found.start(), found.end(), kinds[word]


def tagged_name(note: Notebook, begin: int, end: int) -> bool:
    tag = note.tag_at(begin)
    return tag is not None and tag.start == begin and tag.tag in ("ORG", "nz", "LOC", "PER") and tag.end <= end


def all_common(note: Notebook, begin: int, ending: int) -> bool:
    """芯片设计|公司: no word of it is a name."""
    if begin in note.area_at:
        return False
    words = takewhile(lambda tag: tag.start < ending, note.tags_from(begin))
    return all(tag.tag in COMMON_NOUNS for tag in words)


def kinds_of_teams(word: str) -> bool:
    return word.endswith(("队", "团", "专班"))


def kind_of(name: str, kind: str) -> str:
    if kind == "enterprise" and name.endswith(("银行股份有限公司", "银行有限责任公司", BANK_IN_SHORT)):
        return "bank"
    if kind == "enterprise" and re.search(
        r"(?:融资担保|小额贷款|融资租赁|金融租赁|创业投资|股权投资|保险|证券|信托|资产管理|财险|寿险|产险|农险|基金管理|太保|信保|再担保|农担|担保(?=集团|有限|公司))",
        name,
    ):
        return "bank"
    return kind


def reason_against(note: Notebook, begin: int, ending: int, end: int) -> str | None:
    """Why the stretch is no name; None when it is one."""
    stem = note.text[begin:ending]
    if re.search(r"(?:全资|控股)[子分母]?公司$|[子孙母]公司$", note.text[begin:end]):
        return "whose firm it is"
    if SEVERAL.search(stem) or NO_FACTORY.search(note.text[begin:end]):
        return "one of many"
    if note.text[ending:end] in BARE_LEGAL and ONE_OF.search(note.text[max(0, begin - 4) : begin]):
        return "one of many"
    if (
        note.text[ending:end] in WEAK
        and begin not in note.area_at
        and not tagged_name(note, begin, end)
        and not stem.startswith("中国")
    ):
        return "generic"
    if note.text[ending:end] in ("公司", "集团", "合作社", "园区") and all_common(note, begin, ending):
        return "generic"
    if note.text[ending:end] == "公司" and HELPED.search(stem):
        return "whom another body helps"
    if len(stem) < 2 and not LOCAL_GUARANTOR.match(note.text, begin, end):
        return "nothing before the ending"
    if COUNTED.match(stem) and kinds_of_teams(note.text[ending:end]):
        return "a count of teams"
    if generic().match(stem):
        return None if LOCAL_GUARANTOR.match(note.text, begin, end) else "generic"
    if GENERIC_AFTER.match(note.text[end : end + 6]) and not BUILDS.match(note.text, end):
        return "part of a project's name"
    return None
