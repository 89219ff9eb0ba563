"""What names alone say: which body lies inside which, which chain a party body serves, which area a body names.

X公司党支部 is part of X公司, 市委组织部 of 市委, a branch of its bank; A产业链联合党委 is the party body of A产业链.
"""

from __future__ import annotations

import re

from ingest.extract.relations.scene import Scene

_AREA_END = re.compile(r"(?:省|市|县|区|旗|州|盟|自治区)$")
_CHAIN_END = re.compile(r"(?:产业|供应|创新)?链(?:条)?$|产业$")
_QUOTES = str.maketrans("", "", '“”"‘’「」《》（）() ')
_PART = re.compile(
    r"(?:党|团|工会|支部|总支|支行|分行|分公司|分局|分院|分社|分理处|营业部|营业所|办事处|管委会|管理|办公室|"
    r"部|局|科|处|室|所|院|系|中心|站|队|组|委|园|基地|实验室|学院|公司|厂|车间|社|班|办|会|库|平台|联盟|服务队|研究院)"
)


def fold(name: str) -> str:
    return name.translate(_QUOTES)


def short_area(name: str) -> str:
    """荣成市 → 荣成; two characters and no ending stay."""
    return _AREA_END.sub("", name) if len(name) > 2 else name


def parents(scene: Scene) -> dict[int, int]:
    """Organisation → the organisation that its name opens with (the longest such name)."""
    if "parents" not in scene.known:
        scene.known["parents"] = _parents(scene)
    up: dict[int, int] = scene.known["parents"]
    return up


def _parents(scene: Scene) -> dict[int, int]:
    owners: dict[str, int] = {}
    for i, body in enumerate(scene.bodies):
        if body.type == "Organization":
            for name in scene.names(i):
                owners.setdefault(fold(name), i)
    found = {}
    for i, body in enumerate(scene.bodies):
        parent = _parent(scene, i, owners) if body.type == "Organization" else None
        if parent is not None:
            found[i] = parent
    return found


def _parent(scene: Scene, child: int, owners: dict[str, int]) -> int | None:
    """The owner of the longest name that one of the child's names opens with."""
    best, length = None, 1
    for whole in map(fold, scene.names(child)):
        for cut in range(len(whole) - 1, length, -1):
            owner = owners.get(whole[:cut])
            if owner is not None and owner != child and _is_part(whole[cut:], whole[:cut]):
                best, length = owner, cut
                break
    return best


def _is_part(rest: str, parent: str) -> bool:
    """Whether what follows the parent's name may name a part of it (not a longer sister name)."""
    if parent.endswith("银行") or parent.endswith("信用社"):
        return True
    if rest.startswith("链"):  # 香梨产业 the company's short name, 香梨产业链党委 no part of it
        return False
    if rest in ("有限公司", "集团", "股份有限公司", "集团有限公司", "公司"):
        return False
    return bool(_PART.search(rest))


def chain_core(scene: Scene, chain: int) -> list[str]:
    """The chain's distinctive words, place and 产业链 stripped: 云汐市海工装备产业链 → 海工装备."""
    areas = area_names(scene)
    cores = []
    for name in scene.names(chain):
        core = fold(name)
        core = _CHAIN_END.sub("", core)
        for area in areas:
            if core.startswith(area) and len(core) - len(area) >= 2:
                core = core[len(area) :]
                break
        core = re.sub(r"^[省市县区]", "", core) if len(core) > 2 else core
        if core and core not in cores:
            cores.append(core)
    return cores


def area_names(scene: Scene) -> list[str]:
    """Full and short names of the article's places, longest first."""
    if "areas" not in scene.known:
        places = [n for b in scene.bodies if b.type == "Place" for n in (b.name, *b.aliases)]
        names = {n for name in places for n in (name, short_area(name)) if len(n) > 1}
        scene.known["areas"] = sorted(names, key=len, reverse=True)
    areas: list[str] = scene.known["areas"]
    return areas


def chain_in_name(scene: Scene, name: str) -> int | None:
    """The chain whose words stand in a body's name before 产业链, 产业 or 链 (or before 党建联盟).

    A chain and a body of two different areas never belong together.
    """
    memo: dict[str, int | None] = scene.known.setdefault("chains", {})
    if name not in memo:
        memo[name] = _chain_in_name(scene, name)
    return memo[name]


def _chain_in_name(scene: Scene, name: str) -> int | None:
    best, length = None, 1
    plain = fold(name)
    area = _area_in(scene, plain)
    chains = [(len(body.name), i) for i, body in enumerate(scene.bodies) if body.type == "Chain"]
    if whole := [chain for chain in chains if plain.startswith(fold(scene.bodies[chain[1]].name))]:
        return max(whole)[1]  # 云东县茶产业链党委 is that chain's, not the 茶产业链's of the city
    for i, body in enumerate(scene.bodies):
        if body.type != "Chain" or _apart(area, _area_in(scene, fold(body.name))):
            continue
        for core in chain_core(scene, i):
            at = plain.find(core)
            if (
                at >= 0
                and len(core) > length
                and re.match(r"(?:全)?(?:产业|链|党|行业|供应链|创新链)", plain[at + len(core) :])
            ):
                best, length = i, len(core)
    return best


def _area_in(scene: Scene, name: str) -> str | None:
    return next((a for a in area_names(scene) if name.startswith(a)), None)


def _apart(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and short_area(one) != short_area(other)


def of_other_areas(scene: Scene, one: int, other: int) -> bool:
    """Whether the two names open with two different areas."""
    names = [fold(scene.bodies[i].name) for i in (one, other)]
    return _apart(_area_in(scene, names[0]), _area_in(scene, names[1]))


def area_of(scene: Scene, body: int) -> int | None:
    """The place whose full name (or short name) opens the body's name: 望江区委 → 望江区."""
    best, length = None, 0
    for i, other in enumerate(scene.bodies):
        if other.type != "Place" or i == body:
            continue
        for whole in scene.names(body):
            for name in {*scene.names(i), short_area(other.name)}:
                if len(name) > 1 and fold(whole).startswith(name) and len(name) > length:
                    best, length = i, len(name)
    return best


def areas_in_name(scene: Scene, body: int) -> list[int]:
    """The places that open the body's name one after the other, outermost first: 宜昌点军某园 → 宜昌市, 点军区."""
    named = scene.known.setdefault("named areas", {})
    if body not in named:
        named[body] = max((_areas_opening(scene, fold(n)) for n in scene.names(body)), key=len)
    found: list[int] = named[body]
    return found


def _areas_opening(scene: Scene, name: str) -> list[int]:
    forms = [
        (form, i)
        for i, b in enumerate(scene.bodies)
        if b.type == "Place"
        for form in {*scene.names(i), short_area(b.name)}
        if len(form) > 1
    ]
    found: list[int] = []
    while True:
        opening = max(
            (x for x in forms if name.startswith(x[0]) and x[1] not in found), key=lambda x: len(x[0]), default=None
        )
        if opening is None or len(opening[0]) == len(name):
            return found
        found.append(opening[1])
        name = name[len(opening[0]) :]
