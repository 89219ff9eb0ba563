"""Which administrative area an article is plainly about."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain

from graph.facts import Span
from graph.names import NOT_A_PLACE
from ingest.documents.meta import Meta
from ingest.extract.divisions import PEOPLES, Division, divisions, runs_on, told_in_turn
from ingest.extract.entities.surnames import FAMILY
from ingest.extract.grids import records

LONGEST = 8  # characters of a division's name that are tried (longer ones have a short form)
OPENING = 120  # the first sentences say where the article is
FULL, SHORT, TITLED, OPENED = 2.0, 1.0, 8.0, 3.0
CONTEXTS = 4  # different words that follow a short form that is meant
OF_LEVEL = 3.0  # how much better an area is whose level the article speaks of (我市, 全县, 区委)
LEVEL = re.compile(
    r"[我全该本](?P<own>[市县区旗])|(?<![\u4e00-\u9fa5])(?P<body>[市县区旗])(?:委|政府|长|[\u4e00-\u9fa5]{2,10}局)"
)
UNLISTED_TIMES = 3  # how often an area that no gazetteer knows must be named to be one
OWN_PAGE = re.compile(r"(?:中共)?(?P<area>[\u4e00-\u9fa5]{2,9}?[市县区旗])[\u4e00-\u9fa5]")
NO_NAME = frozenset("在于到从赴往和与及同的是我该本全为向对由让省市县区旗州")  # before an area's name, none of it
SURNAMES = FAMILY - NO_NAME
OF_A_CHAIN = re.compile("(?:产业)?链")
OF_A_FIRM = re.compile(  # 江阴云帆材料有限公司, 内蒙古银行, 江苏云帆大学; not 江阴农商行, 江阴支行
    r"(?:(?![的在与和及向把将是由为对给到从了市县区旗]|有(?!限))[\u4e00-\u9fa5]){0,14}?(?:公司|集团|合作社|股份|大学(?![城生])|(?<!农商)(?<!村镇)(?<!商业)银行(?![\u4e00-\u9fa5]{2,6}[支分]行))"
)
POSTED = re.compile(  # 由副县长黄山担任
    "(?:[市县区州旗镇乡村局院校厂处科部行队站社会组链]长|书记|主任|主席|经理|总[监裁]|常委|委员|秘书长|负责人|法人|董事|专员|特派员|"
    "教授|工程师)(?:候选人)?[：: \u3000|｜\t]{0,3}$"
)
TITLE_LONGEST = 10
LONGEST_NAME = 4  # characters of a person's name
IS_SOMEBODY = re.compile(
    "同志|先生|女士|(?:担|出|兼|接|继|就)任|当选|任(?![务重意何教命])[\u4e00-\u9fa5]{0,12}?(?:长|书记|主[任席]|经理)"
)
IS_AN_AREA = re.compile("[在于到赴往去离](?:了)?$")
GOES_ON = frozenset("省市县区旗州镇乡委副人籍的、和与")  # 链长、|荣成副市长: an area with a post of its own
AS_LEVEL = (
    r"(?:市(?!场|民|域|值|级|内|外|面|区|直|里|上|政(?!府|协))"
    r"|县(?!域|级|内|外|里|城|乡|直)|区(?!域|块|间|位|级|内|外|里))"
)
OTHER_LEVEL = re.compile(AS_LEVEL)
NO_SYLLABLE = "这那每各几某另邻哪一两三多本我全在到对从由向为是和与据其"
STEM = rf"(?<![\u4e00-\u9fa5])(?![{NO_SYLLABLE}])(?:(?![个的])[\u4e00-\u9fa5]){{2,3}}?"
UNLISTED = re.compile(rf"({STEM}(?:[市县区旗]|州(?![市县区])))(?=[\u4e00-\u9fa5，、。])")
UNLISTED_OPENING = re.compile(  # not 落实市委部署
    rf"^({STEM}{AS_LEVEL})(?!委(?!副?书记|常委|组织部)|政府)(?=[\u4e00-\u9fa5，、])", re.MULTILINE
)
_STEM_OF_TWO = rf"(?![{NO_SYLLABLE}省市县区旗州试示重贫])[\u4e00-\u9fa5]{{2}}"
AUTONOMOUS = re.compile(rf"{_STEM_OF_TWO}(?:{PEOPLES})+自治[县旗]")  # with its peoples there is no mistaking it
INNER_UNLISTED = re.compile(rf"{_STEM_OF_TWO}[县旗市](?![场民域值级内外直])")  # 和田|南园县
STANDS_ALONE = r"(?<![\u4e00-\u9fa5])|(?<=[在到与给和向])|(?<=(?<![成定列评作选])为)"
VILLAGE = re.compile(r"(?:[\u4e00-\u9fa5]{2,4}?(?:镇|乡|街道))(?P<name>[\u4e00-\u9fa5]{1,4}?村)")


def place_of(text: str, meta: Meta) -> str | None:
    """The area that title, opening and body name most, at the level at which the article says 我市, 全县, 区委.

    Provinces only count where nothing smaller is named; a short form that only stands in one name (a bank's
    branch's) counts where there is nothing else, one that a firm, a chain or a person bears never does. None when no
    area is named, or several are told of in turn.
    """
    title = meta.title or ""
    whole = f"{title}\n{text}"
    if village := VILLAGE.search(title):
        return village["name"]
    if own := own_page(meta.publisher or ""):
        return own
    if told_in_turn(text):
        return None
    scores: defaultdict[str, float] = defaultdict(float)
    for at, division, is_full in named_in(text, whole):
        scores[division.name] += (FULL if is_full else SHORT) + (OPENED if at < OPENING else 0)
    for _, division, _ in named_in(title, whole):
        scores[division.name] += TITLED
    for name in [name for name in scores if name not in whole and is_a_person(name, whole)]:
        del scores[name]
    smaller = [name for name in scores if divisions().level(name) != "province" and is_meant(name, whole)]
    if not any(name in text for name in smaller) and (unlisted := unlisted_in(whole)):
        return unlisted
    level = spoken_level(text)
    if not smaller:
        spoken_of = [name for name in scores if name in whole or not is_a_firms(name, whole)]
        counties = [x for x in spoken_of if level and x.endswith(level) and divisions().level(x) == "county"]
        smaller = counties or [x for x in spoken_of if x in whole or not is_bynamed(x, whole)]  # 云东的鱼…县科技局
    if not smaller:
        return unlisted_opening(whole)
    # of equals the one named first: scores keep the order of the text
    return max(smaller, key=lambda name: scores[name] * (OF_LEVEL if level and name.endswith(level) else 1))


def own_page(publisher: str) -> str | None:
    """The county whose committee, government or office publishes it: such bodies tell of their own."""
    found = OWN_PAGE.match(publisher)
    division = divisions().by_name.get(found["area"]) if found else None
    return division[0].name if division and division[0].level == "county" else None


def is_meant(name: str, text: str) -> bool:
    """Whether the area is named in full, or in short before several different words."""
    if name in text:
        return True
    return len({match.group() for match in re.finditer(f"(?<={short_form(name)}).", text)}) >= CONTEXTS


def is_bynamed(name: str, text: str) -> bool:
    """Whether the text has its short form in a person's name (周临川), or before nothing but 链 (海棠链)."""
    places = [found.span() for found in re.finditer(short_form(name), text)]
    bears = any(
        text[start - 1 : start] in SURNAMES and not divisions().named(text[max(0, start - 2) : start])
        for start, _ in places
    )
    return bears or all(OF_A_CHAIN.match(text, end) for _, end in places)


def is_a_person(name: str, text: str) -> bool:
    """Whether somebody with a post bears its short form (副县长黄山), and no 在 or 到 stands before it; a cell
    below 链长 or 联系人 says so alone."""
    short = short_form(name)
    places = [found.span() for found in re.finditer(short, text)]
    if any(text[slice(*cell)].strip() == short for cell in cells_of_people(text)):
        return True
    if any(IS_AN_AREA.search(text, max(0, start - 2), start) for start, _ in places):
        return False
    return any(
        text[end : end + 1] not in GOES_ON
        and (POSTED.search(text, max(0, start - TITLE_LONGEST), start) or IS_SOMEBODY.match(text, end))
        for start, end in places
    )


def cells_of_people(text: str) -> list[Span]:
    """A table's cells that hold who leads a chain, has a post or is asked for."""
    roles = ("leader", "person", "contact")
    return [field.cell for record in records(text) for role in roles for field in record.of(role)]


def persons_cells(text: str) -> list[Span]:
    """Those that hold a name alone (乜新民), in order."""
    return sorted(cell for cell in cells_of_people(text) if 2 < len(text[slice(*cell)].strip()) <= LONGEST_NAME)


def is_within(at: int, spans: list[Span]) -> bool:
    nth = bisect_right(spans, (at, len(spans) and spans[-1][1])) - 1
    return nth >= 0 and at < spans[nth][1]


def is_a_firms(name: str, text: str) -> bool:
    """Whether its short form stands in the names of firms alone: they bear that of where they come from."""
    return all(OF_A_FIRM.match(text, found.end()) for found in re.finditer(short_form(name), text))


def short_form(name: str) -> str:
    division = divisions().named(name)
    return division.short if division else name


def unlisted_in(text: str) -> str | None:
    """The area named most among those that no gazetteer knows (new, renamed, invented): two or three characters with a
    level, at the beginning of a clause; before these an autonomous county, and one behind the area around it. Only
    asked where no known area is named in full."""
    plain = next(chain(unlisted_autonomous(text), unlisted_inner(text)), None)
    if plain is not None:
        return plain
    found: dict[str, None] = dict.fromkeys(UNLISTED.findall(text))
    counts = {name: text.count(name) for name in found if not NOT_A_PLACE.search(name) and name not in divisions()}
    if max(counts.values(), default=0) < UNLISTED_TIMES:
        return None
    return max(counts, key=lambda name: counts[name] + (OPENED if text.index(name) < OPENING else 0))


def unlisted_autonomous(text: str) -> Iterator[str]:
    """凉水彝族自治县; not the end of one that the gazetteer has (马边彝族自治县)."""
    for name in dict.fromkeys(AUTONOMOUS.findall(text)):
        if not any(known.endswith(name) for known in divisions().by_name):
            yield name


def unlisted_inner(text: str) -> Iterator[str]:
    """南园县 in 和田南园县, where 南园县 stands without 和田 too."""
    for at, area, _ in named_in(text, text):
        end = at + len(area.name if text.startswith(area.name, at) else area.short)
        found = INNER_UNLISTED.match(text, end) or INNER_UNLISTED.match(text, end + 1)
        if found is None or found.group() in divisions() or NOT_A_PLACE.search(found.group()):
            continue
        if re.search(f"(?:{STANDS_ALONE}){found.group()}", text):
            yield found.group()


def unlisted_opening(text: str) -> str | None:
    """Such an area that opens a paragraph, were it named once: where the text names no other."""
    names = UNLISTED_OPENING.findall(text)
    return next((name for name in names if not NOT_A_PLACE.search(name) and name not in divisions()), None)


def spoken_level(text: str) -> str | None:
    """市, 县, 区 or 旗: of which the article speaks as its own; None when it never does."""
    counts: Counter[str] = Counter()
    for match in LEVEL.finditer(text):
        counts[match["own"] or match["body"]] += 2 if match["own"] else 1
    return counts.most_common(1)[0][0] if counts else None


def is_the_end(name: str, before: str, text: str) -> bool:
    """Whether 渠县 is but the end of 汇渠县, that no gazetteer knows: it never stands without that character."""
    longer = before + name
    return (
        len(name) == 2 == len(longer) - 1
        and before not in NO_NAME
        and text.count(longer) == text.count(name) > 1
        and re.search(rf"(?<![\u4e00-\u9fa5]){longer}", text) is not None
    )


def is_of_another_level(short: str, whole: str) -> bool:
    """Whether the text has 平江市, which no gazetteer knows, and 平江县 nowhere: its 平江 is the city's."""
    known = divisions()
    if short in known.by_name or any(row.level == "province" or row.name in whole for row in known.by_short[short]):
        return False
    others = re.finditer(rf"{short}({AS_LEVEL})(?![市县区])", whole)
    return any(found.group() not in known.by_name for found in others)


def named_in(text: str, whole: str) -> list[tuple[int, Division, bool]]:
    """Every known area named in the text, which is ``whole`` or a part of it: where, which, and whether by its full
    name."""
    known = divisions()
    found: list[tuple[int, Division, bool]] = []
    ends: dict[str, bool] = {}  # a long text names one area thousands of times
    others: dict[str, bool] = {}
    people = persons_cells(text)
    at = 0
    while at < len(text):
        for size in range(min(LONGEST, len(text) - at), 1, -1):
            word = text[at : at + size]
            if (word in known.by_name or word in known.by_short) and not runs_on(text, at, word):
                before = text[at - 1 : at]
                if before + word not in ends:
                    ends[before + word] = is_the_end(word, before, whole)
                if ends[before + word]:
                    break
                if word not in others:
                    others[word] = is_of_another_level(word, whole)
                if others[word] or (word not in known.by_name and OTHER_LEVEL.match(text, at + size)):
                    at += size  # 西昌区 is not 西昌市
                    break
                if word not in known.by_name and is_within(at, people):
                    break
                division = known.named(word, found[-1][1].name if found else None)
                if division is not None:
                    found.append((at, division, word in known.by_name))
                    at += size - 1
                    break
        at += 1
    return found
