"""Which administrative area an article is plainly about."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from graph.names import NOT_A_PLACE
from ingest.documents.meta import Meta
from ingest.documents.namesakes import NO_NAME, is_a_firms, is_a_person, is_bynamed, is_meant, is_within, persons_cells
from ingest.extract.divisions import MUNICIPALITIES, PEOPLES, Division, divisions, runs_on, told_in_turn

LONGEST = 8  # characters of a division's name that are tried (longer ones have a short form)
OPENING = 120  # the first sentences say where the article is
FULL, SHORT, TITLED, OPENED = 2.0, 1.0, 8.0, 3.0
OF_LEVEL = 3.0  # how much better an area is whose level the article speaks of (我市, 全县, 区委)
LEVEL = re.compile(
    r"[我全该本](?P<own>[市县区旗])|(?<![\u4e00-\u9fa5])(?P<body>[市县区旗])(?:委|政府|长|[\u4e00-\u9fa5]{2,10}局)"
)
OF_A_PROVINCE = re.compile(
    r"(?P<own>[我本]省)|全省(?!第|前|首|唯一|领先|率先|最)"
    r"|(?:(?<![\u4e00-\u9fa5])|(?<=[的由经和与在向为]))(?:副?省长|省(?:委|政府|政协|领导|[\u4e00-\u9fa5]{2,10}[厅局]))"
)
PROVINCE_TIMES = 2  # so often an article that is a province's own says so
UNLISTED_TIMES = 3  # how often an area that no gazetteer knows must be named to be one
OWN_PAGE = re.compile(r"(?:中共)?(?P<area>[\u4e00-\u9fa5]{2,9}?[市县区旗])[\u4e00-\u9fa5]")
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

    Provinces count where nothing smaller is named more and the article speaks as theirs (我省, 省委), municipalities
    where it speaks of 我市 or names none of their districts; a short form that only stands in one name (a bank's
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
    named = named_in(text, whole)
    for at, division, is_full in named:
        scores[division.name] += (FULL if is_full else SHORT) + (OPENED if at < OPENING else 0)
    for _, division, _ in named_in(title, whole):
        scores[division.name] += TITLED
    for name in [name for name in scores if name not in whole and is_a_person(name, whole)]:
        del scores[name]
    level = spoken_level(text)
    smaller = [name for name in scores if not is_province(name) and is_meant(name, whole)]
    if level != "市":
        smaller = [name for name in smaller if not any(divisions().within(x, name) for x in smaller if in_city(x))]
    if province := own_province(named, scores, whole):
        return province
    if not any(name in text for name in smaller) and (unlisted := unlisted_in(whole)):
        return unlisted
    if not smaller:
        spoken_of = [name for name in scores if name in whole or not is_a_firms(name, whole)]
        if level == "市":  # of which none is a county that is only told in short
            spoken_of = [name for name in spoken_of if name in whole or name[-1] not in "县旗"]
        counties = [x for x in spoken_of if level and x.endswith(level) and divisions().level(x) == "county"]
        smaller = counties or [x for x in spoken_of if x in whole or not is_bynamed(x, whole)]  # 云东的鱼…县科技局
    if not smaller:
        return unlisted_opening(whole)
    # of equals the one named first: scores keep the order of the text
    return max(smaller, key=lambda name: scores[name] * (OF_LEVEL if level and name.endswith(level) else 1))


def is_province(name: str) -> bool:
    """A province or autonomous region: Shanghai counts as the city that it is."""
    division = divisions().named(name)
    return division is not None and division.level == "province" and division.code not in MUNICIPALITIES


def in_city(name: str) -> bool:
    """A district or county of a municipality."""
    division = divisions().named(name)
    return division is not None and division.code[:2] in MUNICIPALITIES and division.level == "county"


def own_province(named: list[tuple[int, Division, bool]], scores: Mapping[str, float], text: str) -> str | None:
    """The province that the article names most, by itself and not only in front of its cities, where it speaks of 我省
    and 省委 more than of 我市 and 县委."""
    first = max(scores, key=lambda name: scores[name], default="")
    if not is_province(first):
        return None
    begins = {at for at, _, _ in named}
    alone = any(is_full and division.name == first and at + len(first) not in begins for at, division, is_full in named)
    return first if alone and speaks_as_a_province(text) else None


def speaks_as_a_province(text: str) -> bool:
    """Whether it speaks of 我省, 省委, 副省长 more than of 我市, 县委 and other levels below."""
    told = sum(2 if match["own"] else 1 for match in OF_A_PROVINCE.finditer(text))
    return told >= PROVINCE_TIMES and told > sum(level_counts(text).values())


def own_page(publisher: str) -> str | None:
    """The county whose committee, government or office publishes it: such bodies tell of their own."""
    found = OWN_PAGE.match(publisher)
    division = divisions().by_name.get(found["area"]) if found else None
    return division[0].name if division and division[0].level == "county" else None


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


def level_counts(text: str) -> Counter[str]:
    """How often the article speaks of 我市, 全县 (twice each) and of 市委, 县长 and the like: levels below 省."""
    counts: Counter[str] = Counter()
    for match in LEVEL.finditer(text):
        counts[match["own"] or match["body"]] += 2 if match["own"] else 1
    return counts


def spoken_level(text: str) -> str | None:
    """市, 县, 区 or 旗: of which the article speaks as its own; None when it never does."""
    counts = level_counts(text)
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
