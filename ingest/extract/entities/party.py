"""Party bodies, alliances and offices of organisations, chains, parks, towns and villages: X党委, X产业链联盟."""

from __future__ import annotations

import re

from ingest.extract.entities.growth import floor_of, start_of
from ingest.extract.entities.localities import area_for
from ingest.extract.entities.notebook import HARD, Candidate, Notebook

PARTY = re.compile(
    r"(?:综合|联合|行业|功能型|流动|联盟|机关|临时|企业)?(?:党小组|党委(?:办公室)?|党组(?!织)|党总支(?:部)?|党支部|党工委|党群工作部|党群工作局|"
    r"纪工委)(?!联盟|共建联盟|书记联盟)|联合党委办公室|护链支部"
)
ALLIANCE = re.compile(
    r"(?:产业链)?(?:党建)?(?:创新|发展|出海|共建|人才|产学研)?(?:联盟|共同体|创新联合体|党建联合体|产业联合体|党建联建)(?!成员|员|党(?!建)|[“”])"
)
OFFICE = re.compile(r"(?:链长办公室|链长办|工作专班|办公室|工作领导小组|委员会|链长制办公室)")
ZONE = re.compile(r"(?!工业|产业|科技|示范|[一-龥]?[区园])[\u4e00-\u9fa5]{2,3}(?:园区|片区|分园|组团)(?![管党])")
MANAGEMENT = re.compile(
    r"工委(?:组织人事部|组织部|党群工作部)?|管理委员会|管委会|管理办公室|管理局(?:[\u4e00-\u9fa5]{2,5}[部处科])?|服务中心|管理处|党群工作部"
)
OWNED = re.compile(
    r"(?:公司|集团|企业|园区|开发区|村|镇|街道|联盟|局机关|机关|该公司|乡|社区|[省市县区]?[支分]行|合作社|高校院系|科研院所|[两三四]个产业)$"
)
SO_MANY = re.compile(r"[0-9]+[余多]?个|[一二三四五六七八九十]{2,}[余多]?个")
BARE = re.compile(
    r"^(?:一链一|[各多等该本]|功能|功能性|片区|所有|基层|企业|链上|机关|非公|两新|下属|下设|下辖|[0-9]+|个|名|家|镇|街道|以|由|让|把|建立|成立|设立|联合|"
    r"行业|综合|各级|[一二两三四五六七八九十]+|产业链|上级|其|市县两级|大|新建|推动|市直|第?一个|条)*$|.*[0-9一两三四五六七八九十]个$"
)


TOWN = re.compile(r"[\u4e00-\u9fa5]{2,}(?:镇|乡|街道)$")
HOLDER = re.compile(r"书记|局长|主任|部长|市长|县长|区长|董事长|经理|党委|党支部|[任兼为]$")
SPOKEN_FOR = re.compile(r"(?:书记|董事长|经理|局长|主任)[\u4e00-\u9fa5]{2,4}(?:代表|联合|牵头)?$")
MANY = re.compile(r"(?:企业|机构|部门|乡镇|[陶药酒茶纸车银]企)$")
VILLAGE_BEFORE = re.compile(r"[\u4e00-\u9fa5]{2,4}村")
WORK = re.compile(
    r"[\u4e00-\u9fa5]{0,4}(?:种植|养殖|销售|加工|生产|营销|育苗|流通|物流|研发|服务|制造|贮藏|运输|采摘|电商)"
)
JOINT = re.compile(r"(?:(?<![0-9])[0-9]+|[一二三四五六七八九十]+)[大条个](?:重点)?产业链(?:联合|综合)?党委")


def find(note: Notebook) -> None:
    for found in JOINT.finditer(note.text):
        tail = found.group()[found.group().index("产业链") :]
        note.note("Organization", "party", found.span(), "joint committees", tail)
    after_names(note, ZONE, "park", ("park",))
    after_names(note, MANAGEMENT, "government", ("park",))
    chain_bodies(note)
    find_party(note)
    find_alliances(note)


def after_names(note: Notebook, pattern: re.Pattern[str], kind: str, owners: tuple[str, ...]) -> None:
    """X开发区管委会: right after a candidate of those kinds."""
    for owner in list(note.candidates):
        if owner.type == "Organization" and owner.kind in owners and (found := pattern.match(note.text, owner.span[1])):
            note_after(
                note,
                owner,
                found.end(),
                "party" if found.group().startswith(("党", "工委")) else kind,
                "body of a park",
            )


def note_after(note: Notebook, owner: Candidate, end: int, kind: str, by: str) -> None:
    """The body under each name of its owner; 白云镇云溪村党支部 with the town before the village."""
    tail = note.text[owner.span[1] : end]
    around = next(
        (c for c in note.near(*owner.span) if c.type == owner.type == "Place" and c.span[1] == owner.span[0]), None
    )
    if around and around.name.endswith(("镇", "乡", "街道")):
        note.note("Organization", kind, (around.span[0], end), by, note.text[owner.span[0] : end])
        return
    names = {form + tail for form in (owner.name, *owner.names, note.short_names.get(owner.name, owner.name)) if form}
    span = (owner.span[0], end)
    if not any(c.span == span for c in note.near(*span)):
        note.note("Organization", kind, span, by, *sorted(names - {note.text[slice(*span)]}))


def chain_bodies(note: Notebook) -> None:
    """X产业链办公室, X产业链工作专班, X产业链委员会."""
    for chain in [c for c in note.candidates if c.type == "Chain"]:
        found = OFFICE.match(note.text, chain.span[1])
        if found:
            kind = "other" if "专班" in found.group() else "government"
            note_chain_body(note, chain, found.end(), kind)


def note_chain_body(note: Notebook, chain: Candidate, end: int, kind: str) -> None:
    tail = note.text[chain.span[1] : end]
    stems = [form for form in (chain.name, *chain.names) if form.endswith("产业链")]
    span = (chain.span[0], end)
    names = {stem + tail for stem in stems}
    written = note.text[slice(*span)]
    if written[0] in "市县区旗" and (area := area_for(note, written[0], span[0])):
        names.add(area + written[1:])
    note.note("Organization", kind, span, "body of a chain", *sorted(names - {written}))


def find_party(note: Notebook) -> None:
    for found in PARTY.finditer(note.text):
        if any(c.by == "joint committees" and c.span[1] == found.end() for c in note.near(*found.span())):
            continue
        owner = owner_before(note, found.start())
        if owner is not None and owner.type == "Chain":
            note_chain_body(note, owner, found.end(), "party")
        elif owner is not None and owner.type in ("Organization", "Place"):
            note_after(note, owner, found.end(), "party", "party body")
        else:
            grown_party(note, found)


def owner_before(note: Notebook, position: int) -> Candidate | None:
    """The longest candidate that ends there (a 的 between is passed over)."""
    ends = {position, position - 1} if note.text[position - 1 : position] in ("的", "）", ")", "”") else {position}
    found = [c for c in note.near(position - 1, position) if c.span[1] in ends]
    return max(found, key=lambda c: c.span[1] - c.span[0], default=None)


def grown_party(note: Notebook, found: re.Match[str]) -> None:
    """村党支部, 云亭街道党工委, 律师行业党委: no candidate before it, so it grows leftwards."""
    start = start_of(note, found.start(), 18)
    if start == found.start():
        start = by_its_work(note, found)
    stem = note.text[start : found.start()]
    if stem.endswith("村") and (town := note.tag_at(start - 1)) and town.end == start and TOWN.search(town.word):
        note.note("Organization", "party", (town.start, found.end()), "party body", note.text[start : found.end()])
        return
    span = (start, found.end())
    if found.group() == "护链支部":
        note.note("Organization", "party", found.span(), "party body")
    elif (
        len(stem) < 2
        or SO_MANY.match(note.text, found.end())  # 薯业党支部43个: of that kind
        or HOLDER.search(stem)
        or BARE.match(stem)
        or OWNED.fullmatch(stem)
        or MANY.search(stem + ("企业" if found.group().startswith("企业") else ""))
        or stem.endswith(("产业链", "产业链上建"))
    ):
        return
    else:
        names = (
            [area + stem[1:] + found.group()]
            if stem[0] in "市县区旗" and (area := area_for(note, stem[0], start))
            else []
        )
        note.note("Organization", "party", span, "party body", *names)


def by_its_work(note: Notebook, found: re.Match[str]) -> int:
    """电商销售党支部, 月岭村|种植党支部: what its members do, standing by itself or behind their village."""
    end = found.start()
    start = floor_of(note, end, 7)
    places = (c for c in note.near(start, end) if c.type == "Place" and start <= c.span[1] < end - 1)
    start = max((c.span[1] for c in places), default=start)
    if village := VILLAGE_BEFORE.match(note.text, start, end):
        start = village.end()
    alone = note.text[start - 1 : start] in ("", *HARD, "村") and found.group() == "党支部"
    return start if alone and WORK.fullmatch(note.text, start, end) else end


def alliance_forms(note: Notebook, start: int, end: int, name: str) -> list[str]:
    """The alliance of a chain under each name that the chain has: with the place, with its short form, without."""
    forms = {f for c in note.near(start, end) if c.type == "Chain" and c.span[0] == start for f in (c.name, *c.names)}
    tail = name[name.rindex("产业链") :] if "产业链" in name else None
    stems = {f.removesuffix("产业链") for f in forms if f.endswith("产业链")}
    return sorted({stem + tail for stem in stems} - {name}) if tail else []


def find_alliances(note: Notebook) -> None:
    for found in ALLIANCE.finditer(note.text):
        if any(
            c.span[0] <= found.start() and found.end() <= c.span[1]
            for c in note.near(*found.span())
            if c.kind == "alliance"
        ):
            continue
        if note.text[found.start() - 1 : found.start()] in "”" or note.text[found.end() : found.end() + 1] == "”":
            continue
        chain = next((c for c in note.near(*found.span()) if c.type == "Chain" and c.span[1] == found.start()), None)
        start = chain.span[0] if chain else start_of(note, found.start(), 22)
        stem = note.text[start : found.start()]
        if len(stem) < 2 or BARE.match(stem) or stem[-1] in "与和同及" or SPOKEN_FOR.search(stem):
            continue
        name = note.text[start : found.end()]
        names = [area + name[1:]] if name[0] in "市县区旗" and (area := area_for(note, name[0], start)) else []
        names += alliance_forms(note, start, found.start(), name)
        note.note("Organization", "alliance", (start, found.end()), "alliance", *names)
