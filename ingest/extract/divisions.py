"""Administrative divisions of China: names, short forms, levels and who lies in whom.

``divisions()`` reads the gazetteer once per process. A code of 2 digits is a province, of 4 a prefecture, of 6 a
county; a county's code begins with the code of the area around it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from ingest.extract.gazetteers import FOLDER

Level = Literal["province", "prefecture", "county"]
GAZETTEER = FOLDER / "divisions.csv"
LEVELS: dict[int, Level] = {2: "province", 4: "prefecture", 6: "county"}
MUNICIPALITIES = frozenset({"11", "12", "31", "50"})

PEOPLES = (
    "蒙古族|回族|藏族|维吾尔族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|"
    "畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|达斡尔|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|"
    "阿昌族|普米族|塔吉克族|塔吉克|怒族|鄂温克族|保安族|裕固族|独龙族|鄂伦春族|各族|蒙古(?=自治[州县])"
)
_ENDING = re.compile(rf"(?:(?:{PEOPLES})*自治[区州县旗]|特别行政区|林区|地区|矿区|新区|[省市县区旗盟州])$")
_SHORTEST = 2
_LABEL = re.compile(r"(?m)^[ \u3000]*(?:【(?P<area>[一-鿿]{2,8})】|(?P<area_>[一-鿿]{2,8})(?:：|:|[ \u3000]?[|｜丨]))")
_CITIES = 3  # whose counties a page tells of that is no city's own
# Short forms that are everyday words of this genre, and names that many towns use of themselves: only with what is
# around them (合作市, 晋城市) do they name an area. 战略合作协议 does not place an article in 合作市.
_WORDS = re.compile(
    "合作|和平|友好|友谊|平安|公安|安定|解放|光明|前进|向阳|红旗|东风|振兴|兴业|新建|富民|惠民|惠农"
    "|通道|资源|港口|海港|复兴|富裕|新兴|互助|同心|比如|上党|安居|共和|大厂|会同|丰满|乐业|大方|东方|南部|市中|城[区关东西南北中]|新城|郊区|矿区|西区"
)
# What only looks like an area: 建成|县级冷链中心, 换成|县人大副主任, 太平洋产险, 书记某某和|县长某某.
_RUN_ON = {
    "和县": re.compile("(?<=[\u4e00-\u9fa5])(?<![省市徽在于到])和县"),
    "成县": re.compile("(?<=[建变换集形生组完改合促达])成县"),
    "太平": re.compile("太平洋"),
}


@dataclass(frozen=True, slots=True)
class Division:
    code: str
    name: str
    short: str  # 荣成 for 荣成市; the name itself where nothing shorter is in use

    @property
    def level(self) -> Level:
        return LEVELS[len(self.code)]


def short_of(name: str) -> str:
    """荣成市 → 荣成, 恩施土家族苗族自治州 → 恩施, 泾县 → 泾县 (one character is no name)."""
    short = _ENDING.sub("", name)
    return short if len(short) >= _SHORTEST else name


def without_peoples(name: str) -> str | None:
    """融水苗族自治县 → 融水县, 恩施土家族苗族自治州 → 恩施州; None for what is not called so."""
    short = short_of(name)
    return short + name[-1] if "自治" in name and name[-1] in "县旗州" and short != name else None


def called_of(name: str) -> tuple[str, ...]:
    """The names that an article on that area may call it by: 恩施土家族苗族自治州, 恩施州, 恩施; not an everyday word
    (富裕 for 富裕县)."""
    plain, short = without_peoples(name), short_of(name)
    names = (name, plain, None if _WORDS.fullmatch(short) else short)
    return tuple(dict.fromkeys(called for called in names if called is not None))


def runs_on(text: str, at: int, word: str) -> bool:
    """Whether the characters of that area belong to the words around it."""
    return word in _RUN_ON and _RUN_ON[word].match(text, at) is not None


class Divisions:
    """Look-ups by name or short form. Names shared by several areas (鼓楼区) answer only with a hint."""

    def __init__(self, rows: list[Division]) -> None:
        self.by_code = {row.code: row for row in rows}
        self.by_name: dict[str, list[Division]] = defaultdict(list)
        self.by_short: dict[str, list[Division]] = defaultdict(list)
        for row in sorted(rows, key=lambda row: len(row.code)):
            if not _WORDS.fullmatch(row.name):
                self.by_name[row.name].append(row)
            if not _WORDS.fullmatch(row.short):
                self.by_short[row.short].append(row)
            if (plain := without_peoples(row.name)) is not None:
                self.by_name[plain].append(row)

    def __contains__(self, name: str) -> bool:
        return name in self.by_name

    def named(self, name: str, near: str | None = None) -> Division | None:
        """The area of that full or short name; of several the one around or inside ``near``, else the highest."""
        found = self.by_name.get(name) or self.by_short.get(name) or []
        if len(found) < 2 or near is None:
            return found[0] if found else None
        around = self.named(near)
        if around is None:
            return found[0]
        return max(found, key=lambda row: _shared(row.code, around.code))

    def level(self, name: str) -> Level | None:
        found = self.named(name)
        return found.level if found else None

    def region_of(self, name: str, near: str | None = None) -> str | None:
        """The prefecture-level area that ``name`` is or lies in: 荣成市 → 威海市, 威海市 → 威海市, 涪陵区 → 重庆市;
        None for a province (its region is not one) and for names that are not in the gazetteer."""
        found = self.named(name, near)
        if found is None:
            return None
        if found.code[:2] in MUNICIPALITIES:
            return self.by_code[found.code[:2]].name
        if found.level == "county" and (prefecture := self.by_code.get(found.code[:4])):
            return prefecture.name
        return None if found.level == "province" else found.name

    def within(self, inner: str, outer: str) -> bool:
        """Whether ``inner`` lies in ``outer``: 荣成市 in 威海市, in 山东省."""
        return any(
            a.code != b.code and a.code.startswith(b.code)
            for a in (self.by_name.get(inner) or self.by_short.get(inner) or [])
            for b in (self.by_name.get(outer) or self.by_short.get(outer) or [])
        )


def _shared(code: str, other: str) -> int:
    """How many leading pairs of digits two codes share."""
    pairs = 0
    while pairs < min(len(code), len(other)) and code[pairs : pairs + 2] == other[pairs : pairs + 2]:
        pairs += 2
    return pairs


@lru_cache(4)
def told_in_turn(text: str) -> frozenset[str]:
    """The areas of a page that tells of several, each under its own name (【横州】…, 无为：…): where they are of three
    cities or more, and so none of them is what the page is about."""
    labels = (divisions().named(label["area"] or label["area_"]) for label in _LABEL.finditer(text))
    found = {area.name: divisions().region_of(area.name) for area in labels if area is not None}
    return frozenset(found) if len(set(found.values())) >= _CITIES else frozenset()


@cache
def divisions() -> Divisions:
    """The gazetteer of this process."""
    rows = []
    for line in GAZETTEER.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code, name = line.split(",")
            rows.append(Division(code, name, short_of(name)))
    return Divisions(rows)
