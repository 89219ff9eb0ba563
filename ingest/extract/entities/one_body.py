"""Forms that mean one body: 经开区 and 经济技术开发区, 工信局 and 工业和信息化局, a name with and without its owner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container

from ingest.extract.divisions import divisions
from ingest.extract.entities.notebook import Candidate, Notebook
from ingest.extract.entities.short_names import core_of

SHORT = {
    "经济技术开发区": "经开区",
    "经济开发区": "经开区",
    "高新技术产业开发区": "高新区",
    "高新技术产业园区": "高新区",
    "管理委员会": "管委会",
    "工业和信息化": "工信",
    "发展和改革": "发改",
    "发展改革": "发改",
    "人力资源和社会保障": "人社",
    "人力资源社会保障": "人社",
    "住房和城乡建设": "住建",
    "住房城乡建设": "住建",
    "文化和旅游": "文旅",
    "文化旅游": "文旅",
    "科学技术": "科技",
    "经济和信息化": "经信",
    "经济信息化": "经信",
    "市场监督管理": "市场监管",
    "卫生健康": "卫健",
    "医疗保障": "医保",
    "自然资源和规划": "自然资源",
    "金融监督管理": "金融监管",
    "链长制办公室": "链长办",
    "链长办公室": "链长办",
    "人民政府": "政府",
    "人民法院": "法院",
    "委员会": "委",
    "农村商业银行": "农商行",
    "农商银行": "农商行",
}
BARE_SHORTEST = 4  # characters of a name that may be the tail of a longer one
TAILED = ("enterprise", "academia", "park", "association", "other")


def find(note: Notebook) -> None:
    """Join what is written in short and in full; join what is written with its owner and without."""
    bodies = [c for c in note.candidates if c.type == "Organization"]
    join_abbreviated(bodies)
    join_cores(bodies, note.unlisted)
    join_tails(bodies)


def squeezed(name: str) -> str:
    for full, short in SHORT.items():
        name = name.replace(full, short)
    known = divisions()
    if name.endswith("农商行") and name[:2] in known.by_short and name[2:4] in known.by_short:
        return name[2:]  # 浙江嵊州农村商业银行 is 嵊州农商银行
    return name


def join_abbreviated(bodies: list[Candidate]) -> None:
    first: dict[tuple[str | None, str], str] = {}
    for candidate in bodies:
        for name in (candidate.name, *candidate.names):
            known = first.setdefault((candidate.kind, squeezed(name)), name)
            if known != name and known not in candidate.names:
                candidate.names.append(known)


def join_cores(bodies: list[Candidate], unlisted: Container[str]) -> None:
    """望溪茶厂, of whose 党支部 the text tells, is 云汐市望溪茶厂股份有限公司 where no other company's core it is."""
    fulls: dict[str, set[str]] = defaultdict(set)
    for name in {c.name for c in bodies if c.kind == "enterprise" and c.name.endswith(("有限公司", "有限责任公司"))}:
        fulls[core_of(name, unlisted)].add(name)
    for candidate in bodies:
        found = fulls.get(candidate.name, set()) if candidate.kind == "enterprise" else set()
        if len(found) == 1 and len(candidate.name) >= BARE_SHORTEST and not found & {*candidate.names}:
            candidate.names.append(next(iter(found)))


def join_tails(bodies: list[Candidate]) -> None:
    """恒沛五金厂 is 南安市仑苍镇恒沛五金厂 where no other name ends with it and what stands before is its place or
    owner."""
    bare = {c.name for c in bodies if c.kind in TAILED and c.by.startswith("ending") and len(c.name) >= BARE_SHORTEST}
    longer: dict[str, set[str]] = defaultdict(set)
    for name in {c.name for c in bodies if c.kind in TAILED}:
        for at in range(1, len(name) - BARE_SHORTEST + 1):
            if name[at:] in bare:
                longer[name[at:]].add(name)
    owners = {n for c in bodies for n in (c.name, *c.names)}
    for candidate in bodies:
        found = longer.get(candidate.name, set())
        if len(found) == 1 and candidate.by.startswith("ending"):
            full = next(iter(found))
            if is_owner(full.removesuffix(candidate.name), owners) and full not in candidate.names:
                candidate.names.append(full)


def is_owner(prefix: str, owners: set[str]) -> bool:
    """A body that is named, or areas and towns."""
    if prefix in owners or divisions().named(prefix) is not None:
        return True
    return prefix.endswith(("市", "县", "区", "镇", "乡", "街道", "村", "大学", "学院", "科学院", "研究院"))
