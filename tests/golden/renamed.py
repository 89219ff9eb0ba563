"""An annotated article under other names: what extraction knows by heart would not survive it.

Of every person the whole name, of every enterprise and of every programme, product or project in quotes the
distinctive characters (澄曜 of 江苏澄曜氟材料有限公司, 薯条 of “薯条贷”) are replaced, throughout text and key, by
others of the same shape: as many characters, a family name of the same length. Public bodies, banks, places and the
words of trades stay.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ingest.extract.divisions import divisions
from ingest.extract.entities.surnames import COMPOUND

Json = dict[str, Any]
SURNAMES = "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕施张孔曹严魏陶姜戚谢邹章潘葛范彭鲁韦马方任袁唐薛雷贺倪汤罗郝常傅齐康"
COMPOUNDS = ("欧阳", "上官", "司马", "诸葛", "皇甫", "慕容", "令狐", "司徒")
GIVEN = "建国志强晓明海燕文博玉兰立群思远春华秋实永安俊杰雪梅丽娟国栋振宇佳慧子轩嘉宁亦凡书瑶景行若水长风一鸣"
BRANDS = "澄曜翎桦岳砾煜铭沃禾晶朔屏览谷咔纬素锦翔骏凌锋瀚澜恒瑞盛达润泽腾越启辰星宇泰丰嘉佳宏远卓鼎峻晟航博睿驰捷创"
INVENTED = ("enterprise", "Project", "Initiative", "Product")
KEPT = re.compile(r"[国中]|.*[链党省市县区镇乡村]")  # 国网, 中车 are real; 链长制, 市产业集团 are the genre's own words
ROOT = 2  # characters of a brand
_HAN = re.compile(r"[一-鿿]+")
_AREA_END = "省市区县旗州盟"


def kind_of(entity: Json) -> str:
    return str(entity.get("kind") or entity["type"])


def names_of(entity: Json) -> list[str]:
    return [entity["name"], *entity.get("aliases", [])]


def roots_of(text: str, key: Json) -> Iterator[tuple[str, bool]]:
    """The distinctive characters of each invented name, and whether they are a person's."""
    invented = [name for entity in key["entities"] if kind_of(entity) in INVENTED for name in names_of(entity)]
    public = "\n".join(
        name for entity in key["entities"] if kind_of(entity) not in (*INVENTED, "Person") for name in names_of(entity)
    )
    outside = re.sub("|".join(map(re.escape, sorted(invented, key=len, reverse=True))) or "$^", "\n", text)
    for entity in key["entities"]:
        if entity["type"] == "Person" and _HAN.fullmatch(entity["name"]):
            yield entity["name"], True
        if kind_of(entity) in INVENTED:
            for root in filter(None, (brand_of(name, kind_of(entity)) for name in names_of(entity))):
                if root not in outside and root not in public:
                    yield root, False


def brand_of(name: str, kind: str) -> str | None:
    """The characters that set a name apart: the first inside its quotes, or, an enterprise's, after its area."""
    inner = re.search(r"[“\"「]([^”\"」]+)[”\"」]", name)
    if not inner and kind != "enterprise":
        return None  # 冰鞋外壳, 年产20万吨再生聚酯项目: words of the trade
    rest = inner[1] if inner else without_area(name)
    found = _HAN.match(rest)
    if not found or len(found[0]) < ROOT or KEPT.match(rest[:ROOT]) or rest[:ROOT] in divisions().by_short:
        return None
    return rest[:ROOT]


def without_area(name: str) -> str:
    """河北费县昌森生物 → 昌森生物."""
    for length in range(min(len(name) - ROOT, 8), 1, -1):
        head = name[:length]
        if head in divisions().by_name or head in divisions().by_short:
            rest = name[length:]
            return without_area(rest[1:] if rest[0] in _AREA_END else rest)
    return name


def drawn(root: str, person: bool, chance: random.Random) -> str:
    """Another name of that shape."""
    if not person:
        return "".join(chance.sample(BRANDS, len(root)))
    compound = root[:2] in COMPOUND and len(root) > len("王明")
    family = chance.choice(COMPOUNDS) if compound else chance.choice(SURNAMES)
    return family + "".join(chance.sample(GIVEN, len(root) - len(family)))


def renamed(text: str, key: Json, seed: str) -> tuple[str, Json, dict[str, str]]:
    """Text and key under other names, and which name became which. The same seed gives the same names."""
    chance, others = random.Random(seed), dict[str, str]()
    written = text + json.dumps(key, ensure_ascii=False)
    for root, person in sorted(set(roots_of(text, key)), key=lambda root: (-len(root[0]), root)):
        other = drawn(root, person, chance)
        while other in written or other in others.values():
            other = drawn(root, person, chance)
        others[root] = other
    if not others:
        return text, key, others
    old = re.compile("|".join(map(re.escape, others)))  # the longest stand first
    new_key = json.loads(old.sub(lambda match: others[match[0]], json.dumps(key, ensure_ascii=False)))
    return old.sub(lambda match: others[match[0]], text), new_key, others


def rename_folder(articles: Path, keys: Path, out: Path, *, seed: str = "") -> tuple[int, int]:
    """Every article of ``articles`` that has a key, renamed, into ``out`` as ``NAME.txt`` and ``NAME.json``; how many
    persons and enterprises were renamed, and how many there are."""
    changed = among = 0
    for file in sorted(keys.glob("*.json")):
        text = (articles / f"{file.stem}.txt").read_bytes().decode()
        key = json.loads(file.read_text(encoding="utf-8"))
        new, new_key, others = renamed(text, key, seed + file.stem)
        (out / f"{file.stem}.txt").write_bytes(new.encode())
        (out / file.name).write_text(json.dumps(new_key, ensure_ascii=False), encoding="utf-8")
        invented = [entity["name"] for entity in key["entities"] if kind_of(entity) in ("enterprise", "Person")]
        among += len(invented)
        changed += sum(any(root in name for root in others) for name in invented)
    return changed, among
