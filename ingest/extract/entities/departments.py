"""Government departments and party committees of an area, with their own departments, and the area that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.extract.entities.localities import area_for
from ingest.extract.entities.notebook import Notebook
from ingest.extract.gazetteers import gazetteer

LEVEL = "省市县区州旗盟"
TOWN_SHORTEST = 2
BLANK = re.compile(r"\s")
OWN_TOWN = re.compile(r"(?<![\u4e00-\u9fa5])[镇乡](?=[\u4e00-\u9fa5]{2,10}(?:局|办公室|服务中心))")
OWN = re.compile(rf"(?<![我全该本各外发园社地片库校山景厂小街新城上辖])[{LEVEL}](?![域块]|长(?!江))|自治区")
BODY_END = "分局|局|委员会|委|厅|办公室|办|部门|中心|服务中心|管理局"
OFFICE = re.compile(  # 低空办, 油茶办
    r"[\u4e00-\u9fa5]{2,4}(?<![公主举承协督查代帮会合开创筹包])办(?=[，。、；与和同在已为将会联牵负也到就每连分帮驻出派拿推对把给提]|副?主任|组织|工作人员|干部|通报|督促|走访)"
)
FREE = re.compile(  # a department that the list does not know
    r"(?:(?!市委|县委|区委|[，。；：、]|[在由为向对给将的了及]|与(?!渔业|规划|草原))[\u4e00-\u9fa5]){2,12}?(?:服务中心|发展中心|管理中心|"
    r"研究院|研究所|(?:经济|信息化|发展|农村|商务)委员会|促进中心|预防控制中心|疾控中心|职业教育中心|技术推广中心|农技中心|推广中心|推广站|事务中心|管理局|工作局|执法支队|执法大队|支队|总站|监管局|管理委员会|事业中心|(?:发展|开发|产业|事务|管理|"
    r"服务|促进)办公室|(?<![格布结大全棋开定当])局)"
)
NATIONAL = re.compile(
    r"供电公司|财政(?=出资|[每各][座亩户]补贴|补贴|贴息|列支|兜底)|职业技术教育中心|职业教育中心|职教中心|农信联社|农信社|农担公司|融资担保集团|融资担保公司|担保集团|担保公司|城投集团|文旅集团|国投集团|融媒体中心|园艺站|土肥站|植保站|水保站|农经站|动检站|消防救援大队|农机站|畜牧站|林业站|兽医站|人民政府办公室|人民武装部|人武部|(?:产业链)?“?双?链长制”?办公室|链长办公室|链长办|府办|农技中心|农科院|农科所|林科院|供电局|公安局|经委|科委|农委|建委|交委|海关|人民法院|法院|检察院|"
    r"人民检察院|人民政府|政府办公室|政府|人大常委会|人大|政协|工商联|工商业联合会|总工会|团委|妇联|科协|税务局|气象局|烟草局|邮政局|纪委监委|纪委|残联|文联|供销社|"
    r"供销合作社|侨联"
)
KINDS = {
    "融媒体中心": "other",
    "职业技术教育中心": "academia",
    "职业教育中心": "academia",
    "职教中心": "academia",
    "农信联社": "bank",
    "农信社": "bank",
    "农担公司": "bank",
    "融资担保集团": "bank",
    "担保集团": "bank",
    "担保公司": "bank",
    "融资担保公司": "bank",
    "城投集团": "enterprise",
    "文旅集团": "enterprise",
    "国投集团": "enterprise",
    "农科院": "academia",
    "农科所": "academia",
    "林科院": "academia",
    "人民武装部": "other",
    "人武部": "other",
    "工商联": "association",
    "工商业联合会": "association",
    "供电公司": "enterprise",
    "纪委": "party",
    "纪委监委": "party",
    "供销社": "enterprise",
    "供销合作社": "enterprise",
    "总工会": "association",
    "科协": "association",
}
ZONE_OFFICE = re.compile(
    r"(?<![\u4e00-\u9fa5])(?P<zone>(?:开发区|高新区|经开区|园区)?管委会|开发区|高新区|经开区)"
    r"(?P<office>(?:(?![由和与向在的将为])[\u4e00-\u9fa5]){4,8}?局)(?!长[^期])"
)
SECTION = re.compile(
    r"(?!科技|科学|科研|处理|处置)([\u4e00-\u9fa5]{2,10}?)(分局|支队|大队|科(?![技学研普室创教特])|处(?![理置于在级分长罚])|股(?![份权东长])|"
    r"中心(?![城任])|自然资源所|供电所|财政所|税务所|规划所|监管所|司法所|审判庭|法庭|管理办公室|派出所|站(?![点在台起])|"
    r"服务站|所(?=所长|[，。、与和])|执法队|科(?=长)|处(?=长)|股(?=长))"
)
NOT_SECTION = re.compile(
    r"[，。、的和与及在由为将向对因已又把被给也还就]|联合|牵头|会同|帮助|协调|副|局|组织|任|举办|开展|推出|实施|党|承担|担任|负责|设"
)
REVENUE = "国家税务总局"
TWO_NEW = re.compile(r"[“\"]两新[”\"](?:组织)?工委")
WATCH = re.compile(r"派驻第[一二三四五六七八九十]+纪检监察组")
OFFICE_OF_GOVERNMENT = re.compile(r"(?:人民)?政府([\u4e00-\u9fa5]{2,3}办)(?![公法事理])")


@cache
def listed() -> re.Pattern[str]:
    stems = "|".join(sorted(gazetteer("departments")["stems"], key=len, reverse=True))
    return re.compile(rf"(?:{stems})(?:{BODY_END})(?!书记|员[^会]|派|托|常)")


@cache
def committee() -> re.Pattern[str]:
    parts = "|".join(sorted(gazetteer("departments")["party_departments"], key=len, reverse=True))
    return re.compile(rf"委(?!员|托|派|办公厅|会|以)((?:{parts})(?!长(?!办))|组织部|宣传部|统战部)?")


def find(note: Notebook) -> None:
    for start, end in list(owners(note)):
        bodies_after(note, start, end)
    find_bare(note)
    find_of_zone(note)


def find_of_zone(note: Notebook) -> None:
    """管委会科技创新局, 开发区经济发展局: of the zone named last."""
    for found in ZONE_OFFICE.finditer(note.text):
        if note.covered(found.span(), ("Organization",)):
            continue
        park = next((c for c in note.before(found.start()) if c.type == "Organization" and c.kind == "park"), None)
        names = [park.name + ("管委会" if "管委会" in found["zone"] else "") + found["office"]] if park else []
        note.note("Organization", "government", found.span(), "office of the zone spoken of", *names)


def owners(note: Notebook) -> Iterator[tuple[int, int]]:
    """(start, end) of the area words a department's name may open with: 荣成市, 荣成, 市."""
    seen: set[int] = set()
    for area in note.areas:
        seen.add(area.span[1])
        yield area.span
    for tag in note.tags:  # an area that no gazetteer knows
        if (
            tag.tag == "LOC"
            and tag.word[0] not in "由和与在对向将把被带让请帮"
            and tag.word[:2] not in ("去年", "今年", "后来", "会同", "联合")
            and 2 < len(tag.word) < 5
            and tag.word[-1] in LEVEL
            and not BLANK.search(tag.word)  # 链长：某某　市文旅局局长
            and tag.end not in seen
        ):
            seen.add(tag.end)
            yield tag.start, tag.end
    yield from towns(note)
    for found in OWN.finditer(note.text):
        if found.end() not in seen:
            yield found.span()


def towns(note: Notebook) -> Iterator[tuple[int, int]]:
    """柳湾镇经济发展局, 镇经济发展局: a town named in full, or the one spoken of."""
    for tag in note.tags:
        if tag.tag == "LOC" and len(tag.word) > TOWN_SHORTEST and tag.word.endswith(("镇", "乡", "街道")):
            yield tag.start, tag.end
    for found in OWN_TOWN.finditer(note.text):
        yield found.span()


def town_before(note: Notebook, position: int) -> str | None:
    """The town named last before the position."""
    if note.place and note.place.endswith(("镇", "乡")):
        return note.place
    words = (t.word for t in note.tags_before(position) if t.tag == "LOC" and t.word[-1] in "镇乡" and len(t.word) > 2)
    return next(words, None)


def bodies_after(note: Notebook, start: int, end: int) -> list[str]:
    """Note the department or committee whose name follows the area; the names noted."""
    text = note.text
    if any(c.by == "local utility" and c.span[0] < start < c.span[1] for c in note.near(start, end)):
        return []
    if found := committee().match(text, end):
        return note_committee(note, start, end, found)
    after = note.tag_at(end)
    verb = after is not None and after.start == end and after.tag in ("v", "p", "d", "vd", "c")
    if (
        found := listed().match(text, end)
        or NATIONAL.match(text, end)
        or (not verb and (OFFICE.match(text, end) or FREE.match(text, end)))
        or None
    ):
        kind = KINDS.get(found.group(), "academia" if found.group().endswith(("研究院", "研究所")) else "government")
        if kind == "party" and (watch := WATCH.match(text, found.end())):
            note_body(note, kind, (start, watch.end()), "section")
        if office := OFFICE_OF_GOVERNMENT.match(text, end):
            note_department(note, start, office.end(), kind)
        return note_department(note, start, found.end(), kind)
    return []


def note_committee(note: Notebook, start: int, end: int, found: re.Match[str]) -> list[str]:
    """市委, and 市委组织部 where it goes on."""
    if note.text[start - 1 : start] == "团" and start and note.text[start:end] in LEVEL:
        return [note_body(note, "other", (start - 1, end + 1), "youth league")]
    base = (start, end + 1)
    noted = [note_body(note, "party", base, "committee")]
    if found[1]:
        noted.append(note_body(note, "party", (start, found.end()), "committee department"))
    if two_new := TWO_NEW.match(note.text, end + 1):
        noted.append(note_body(note, "party", (start, two_new.end()), "committee department"))
    if re.match(r"、[市县区州旗省]政府", note.text[end + 1 : end + 5]):
        at = end + 2
        note_body(note, "government", (at, at + 3), "government")
    return noted


def note_department(note: Notebook, start: int, end: int, kind: str) -> list[str]:
    noted = [note_body(note, kind, (start, end), "department")]
    section = SECTION.match(note.text, end)
    if section and not NOT_SECTION.search(section[1]) and kind == "government":
        noted.append(note_body(note, kind, (start, section.end()), "section"))
    return noted


def note_body(note: Notebook, kind: str, span: tuple[int, int], by: str) -> str:
    """Note it under its form as written and its form with the area in full."""
    if note.text.endswith(REVENUE, 0, span[0]):
        span = (span[0] - len(REVENUE), span[1])
        return note.note("Organization", kind, span, by, note.text[span[0] + len(REVENUE) : span[1]]).name
    name = note.text[slice(*span)]
    full = in_full(note, name, span[0])
    note.note("Organization", kind, span, by, *({full} - {name}))
    return name


def in_full(note: Notebook, name: str, position: int) -> str:
    """市工信局 → 荣成市工信局 in an article on 荣成市; 荣成海关 stays."""
    if name[0] in LEVEL and len(name) > 1 and (area := area_for(note, name[0], position)):
        return area + name[1:]
    if name[0] in "镇乡" and (town := town_before(note, position)):
        return town + name[1:]
    return name


def find_bare(note: Notebook) -> None:
    """科技局, 商务局 acting without an area: the article's place is meant."""
    if note.place is None:
        return
    for found in listed().finditer(note.text):
        before = note.text[found.start() - 1 : found.start()] if found.start() else ""
        if note.covered(found.span()) or not (
            found.group().endswith("局") or (found.group().endswith("部门") and before in "“\n")
        ):
            continue
        if (before and before not in "，。；：、“”（）,;:()\n—…和与由向") or any(
            c.span == found.span() for c in note.near(*found.span())
        ):
            continue
        note.note(
            "Organization",
            "government",
            found.span(),
            "department alone",
            note.place + found.group(),
            note.place[-1] + found.group(),
        )
