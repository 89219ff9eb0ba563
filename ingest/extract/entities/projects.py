"""Named construction, investment and research projects: X项目."""

from __future__ import annotations

import re

from ingest.extract.entities.notebook import HARD, Notebook

PROJECT = re.compile(
    r"(?<=[\u4e00-\u9fa5]{6})课题(?![0-9]|组|研究|论证|费|立项|制|负责|攻关|任务)|项目(?!部|组|经理|秘书|清单|库|制|申报|审批|路演|贷款|储备|调度|谋划|招引|招商|化|论证[会报]|攻坚(?!战)|图)"
)
BEFORE = re.compile(  # words that stand before a project's name and are never in it
    r"落地|签下|认领|揭榜|替|再往|(?<![一-龥])(?:属|系|靠)|洽谈|审批|正在|前(?=落地)|(?<![一-龥])其|安排|承建|建设(?!项目)|实施|启动|推进|开工|新建|拟建|投资(?!公司)|签约|引进|包括|其中|终止|"
    r"筹建|筹划|谋划|规划|开展|运营|落户|新上|续建|投向|支持|"
    r"保障|上马|搁置|承担|组织|参与|申报|列入|"
    r"动工|建起|建成|出资|成为|的|在|把|将|由|对|为|向|以|于|从|与|给|了|是|该|各|等|称|叫|抓|使|让|跑|追着|聚焦|围绕|争取|帮助|解决|发放|提供|确保|"
    r"建立|洽谈|储备|促进|突破|加快|坚持|主体|[亿万]元|推动|拟|调出|签订|签署|约定|建(?![筑材设])|"
    r"原定|同步|负责|以及|探索|打造|举行|宣布|该公司|该企业|该集团|获批|涉及|[0-9０-９一二三四五六七八九十两几多]{1,12}[个项大余]+"
)
STOP_TAGS = frozenset(["p", "u", "d", "r", "c", "TIME", "t", "w", "xc"])
NUMBERING = re.compile(r"^(?:[0-9一二三四五六七八九十]+[.．、)）]|[（(][0-9一二三四五六七八九十]+[)）]|[①-⑳]|[★●◆■▲])")
GENERIC = re.compile(
    r"^(?:重点|产业|产业链|重大|工业|投资|招商|引资|科研|创新|技改|技术改造|续建|新建|在建|建设|总|大|好|各类|一批|此|本|示范|配套|党建|合作|签约|优质|"
    r"亿元|百亿|链上|前期|省级|市级|县级|国家|列|市列|清单|"
    r"上述|以上|以下|这个|同一|领衔|攻关|产学研|相关|有关|企业|民生|惠民|服务|研发|融资|改造|扩建|升级|关键|研究|产业链|链|[一二三]期|政策|全|产业化|小|新|高质量|特大|标志性|牵引性|主导|"
    r"[省市县区]|全市|全县|市级|投产|竣工|开工|调度|落地|进|谈|未开工|单个|外资|外地|银企|攻坚|央企|实体|专利|计划|财政|上|下游|多|强链|补链|延链|科技|"
    r"揭榜|农业|文旅|基建|转化|合同|平台|首个|最大|党员|重特大|关联|议定|领衔|运用于)+$"
)
TOLD_BEHIND = re.compile(  # 的硝材项目，业主云帆玻璃，投资11亿元: two syllables are enough where it is told about
    r"[，：:]?(?:业主|总?投资[0-9额约]|计划投资|概算|预算|总?造价|占地|由[^，。；]{2,16}?(?:承建|投资|建设|实施)|[^，。；]{2,10}?承建)"
)
COUNTED = re.compile(r"(?:共|达|近|约|超)?[0-9][0-9.]{0,12}[余多]?(?:个|项(?!目))")  # 休闲食品项目27个: of that kind
OF_A_CHAIN = re.compile(r"链(?:上|条)?(?:重点|重大|补链|强链|延链|补短板|标志性|牵引性|示范|建设)*$")
LINE = re.compile(
    r"(?<![的其该条])((?:(?![的其了，、。；在对为由将已])[\u4e00-\u9fa5A-Za-z0-9]){4,16}(?:生产线|产线))(?=已经?投产|投产|建成|试生产|竣工|开工|试车|正式)|"
    r"(?<=其)((?:(?![的其了，、。；在对为由将已])[\u4e00-\u9fa5A-Za-z0-9]){4,16}(?:生产线|产线))(?=已经?投产|投产|建成|竣工|开工)"
)
WORKS = re.compile(
    r"(?:一期|二期|三期|改造|扩建|新建|建设|配套|安装|扩容|迁建|修复|治理|管网|道路|水利|供水|供热|供气|码头|航道|疏浚|输变电|绿化|提升|基础设施|渠系|灌溉|桥梁|铁路|公路|管廊|加固)工程"
    r"(?!师|学|技术|机械|有限|公司|院|系|塑料|局|设计|集团|总承包|队|款|量|机|部|建设|施工|承包|项目|质量|监理)"
)
PHASED = re.compile(r"[（(][一二三四]期[)）]")
NOTICE = re.compile(r"项目名称[:：][ \u3000]*([^\n，。；]{6,60})")
LABELLED = re.compile(  # 项目：冻仓二期，云帆建: what a chart calls it
    r"(?<![\u4e00-\u9fa5])(?:(?:重点|在建|续建|新建|新上|标志性)?项目)[:：][ \u3000]*"
    r"(?P<name>(?![0-9一二三四五六七八九十第要以把将])(?:(?![的了、])[\u4e00-\u9fa5A-Za-z0-9]){1,18}?"
    r"(?:[期线库园港岛塔]|中心|基地|车间|电站|工厂|大楼))(?=[ ，,。.；;（(\n])"
)
LISTED = re.compile(  # what ends a list of projects; the list before it is looked for backwards, and not far
    r"(?:等?(?P<count>[0-9]{1,6}|[二两三四五六七八九十]{1,6})个[\u4e00-\u9fa5]{0,6}|等(?:重点|重大)?)项目"
)
ITEM = re.compile(r"(?:(?!等)[\u4e00-\u9fa5A-Za-z0-9])+$")
LONGEST_ITEM, LONGEST_LIST = 20, 400  # characters
OWNED = ("enterprise", "park")


def find(note: Notebook) -> None:
    for found in PROJECT.finditer(note.text):
        start = start_of_project(note, found.start())
        stem = note.text[start : found.start()]
        if (
            len(stem) < (2 if TOLD_BEHIND.match(note.text, found.end()) else 3)
            or GENERIC.match(stem)
            or OF_A_CHAIN.search(stem)
            or NUMBERING.match(stem)
            or stem[-1] in "及和与等"
            or COUNTED.match(note.text, found.end())
        ):
            if stem:
                note.drop((start, found.end()), "generic project")
            continue
        phase = PHASED.match(note.text, found.end())
        note_project(note, start, phase.end() if phase else found.end())
    notices(note)
    for found in LABELLED.finditer(note.text):
        span = found.span("name")
        if not any(c.type == "Project" and c.span[0] < span[1] and span[0] < c.span[1] for c in note.near(*span)):
            note.note("Project", None, span, "labelled")
    for found in WORKS.finditer(note.text):
        start = start_of_project(note, found.start())
        if found.start() - start > 2 and not note.covered((start, found.end())):
            note_project(note, start, found.end())
    for found in LISTED.finditer(note.text):
        listed(note, found)
    for found in LINE.finditer(note.text):
        span = found.span(1) if found[1] else found.span(2)
        if not note.covered(span):
            note.note("Project", None, span, "production line")


def notices(note: Notebook) -> None:
    """项目名称：…: the whole of what a notice calls the project."""
    for found in NOTICE.finditer(note.text):
        name = found[1].rstrip(" \u3000")
        span = (found.start(1), found.start(1) + len(name))
        for inner in [
            c for c in note.near(*span) if c.type == "Project" and span[0] <= c.span[0] and c.span[1] <= span[1]
        ]:
            note.withdraw(inner)
        note_project(note, *span)


def listed(note: Notebook, found: re.Match[str]) -> None:
    """曜石变频器、德祺线束等8个项目: each is a project."""
    items = items_before(note.text, found.start())
    at = found.start() - len("、".join(items))
    for position, item in enumerate(items):
        end = at + len(item)
        start = max(at, start_of_project(note, end)) if position == 0 else at
        least = 3 if found["count"] else 5
        if (end - start > least or is_brand(note, start, end)) and not any(
            c.span[0] < end and start < c.span[1] and c.span[1] >= end
            for c in note.near(start, end)
            if c.type != "Place"
        ):
            note.note("Project", None, (start, end), "listed project", note.text[start:end] + "项目")
        at = end + 1


def items_before(text: str, ending: int) -> list[str]:
    """The two or more words between 、 that end there, each of 2 to 20 characters; of a longer first one the end."""
    items: list[str] = []
    pieces = text[max(0, ending - LONGEST_LIST) : ending].split("、")
    for piece in reversed(pieces):
        found = ITEM.search(piece[-LONGEST_ITEM:])
        if found is None or len(found.group()) < 2:
            break
        items.insert(0, found.group())
        if found.group() != piece:
            break
    return items if len(items) > 1 else []


def is_brand(note: Notebook, start: int, end: int) -> bool:
    tag = note.tag_at(start)
    return tag is not None and tag.tag in ("nz", "ORG", "PER") and (tag.start, tag.end) == (start, end)


def start_of_project(note: Notebook, ending: int) -> int:
    """After the last word that stands before a project's name, in the same stretch without punctuation."""
    floor = ending
    while floor > 0 and ending - floor < 42 and note.text[floor - 1] not in HARD - set("()（）"):
        floor -= 1
    for found in BEFORE.finditer(note.text, floor, ending):
        if free_word(note, found.start(), found.end()):
            floor = found.end()
    start = ending
    for tag in note.tags_before(ending):
        if tag.start < floor or (tag.tag in STOP_TAGS and tag.word not in "（）()及"):
            break
        start = tag.start
    start = max(floor, min(start, ending)) if start < ending else floor
    return past_brackets(note, start, ending)


def free_word(note: Notebook, start: int, end: int) -> bool:
    """Whether the words are words of their own, and no part of a longer one (建设 of 建设银行, 在 of 存在)."""
    if any(c.span[0] <= start and end <= c.span[1] for c in note.near(start, end) if c.type == "Organization"):
        return False
    tag = note.tag_at(start)
    return tag is None or tag.start == start or tag.tag not in ("n", "nz", "ORG", "LOC", "vn")


def past_brackets(note: Notebook, start: int, end: int) -> int:
    """Numbering and a bracket that opened before belong to what stands before the name."""
    while (found := NUMBERING.match(note.text[start:end])) and start + found.end() < end:
        start += found.end()
    piece = note.text[start:end]
    for opening, closing in ("（）", "()"):
        if closing in piece and opening not in piece[: piece.index(closing)]:
            start += piece.rindex(closing) + 1
    return start


def note_project(note: Notebook, start: int, end: int) -> None:
    """The project under its name, and without the owner or the areas that its name opens with."""
    names: list[str] = []
    at = start
    while (area := note.area_at.get(at)) and end - area.span[1] >= 6:
        at = area.span[1]
    if at > start:
        names.append(note.text[at:end])
    for candidate in note.near(start, start):
        owner = candidate.span
        if owner[0] == start and candidate.type == "Organization" and end - owner[1] >= 6 and candidate.kind in OWNED:
            names.append(note.text[owner[1] : end])
    note.note("Project", None, (start, end), "project", *names)
