"""Named construction, investment and research projects: X项目."""

from __future__ import annotations

import re

from ingest.extract.entities.notebook import HARD, Notebook

PROJECT = re.compile(r"项目(?![部组经管秘招清化制成信申落审负推主引资投责融对名服\u0000]|(?:建设|为|名)?[0-9])")
LEFT = re.compile(
    r".*(?:[的在把将由对为向以于从与给了]|承建|建设(?!项目)|实施|启动|推进|开工|新建|投资(?!公司)|签约|引进|包括|其中|终止|筹建|筹划|谋划|规划|开展|运营|落户|新上|续建|投向|支持|保障|上马|搁置|承担|组织|参与|申报|列入|动工|建起|建成|"
    r"出资|成为|[0-9一二三四五六七八九十][个项]|亿元|万元|拟|该|各|等|称|叫|链)(?=[\u4e00-\u9fa5A-Za-z0-9])"
)
NUMBER = re.compile(r"(?:年产|总投资|[0-9][0-9.,]*[\u4e00-\u9fa5A-Za-z]{0,3})")
GENERIC = re.compile(
    r"^(?:重点|产业|产业链|重大|工业|投资|招商|引资|招商引资|科研|创新|技改|技术改造|续建|新建|在建|建设|总|大|好|各类|一批|该|此|本|两个|三个|多个|[0-9]+个|[0-9]+|示范|配套|党建|合作|"
    r"签约|优质|亿元|百亿|链上|前期|省级|市级|县级|国家|列|市列|清单|上述|以上|以下|这个|同一|领衔|攻关|产学研|相关|有关|企业|民生|惠民|服务|研发|融资|改造|扩建|扩能|升级|关键|研究|分期|二期|一期|三期|政策|全|产业化|研究|小|亿元以上|新|"
    r"[市县区]|全市|全县|投产|竣工|开工|调度|落地|列入|进|跑|抓|谈|“链”上党建|未开工|单个|外资|外地|银企|攻坚|央企|实体|标志性|专利|计划|财政)+$"
)


def find(note: Notebook) -> None:
    for found in PROJECT.finditer(note.text):
        start = start_of_project(note, found.start())
        stem = note.text[start : found.start()]
        if len(stem) < 3 or GENERIC.match(stem) or stem[0] in "等和与及、":
            note.drop((start, found.end()), "generic project")
            continue
        note_project(note, start, found.end())


def start_of_project(note: Notebook, ending: int) -> int:
    """After the last word that stands before a project's name, in the same stretch without punctuation."""
    floor = ending
    while floor > 0 and ending - floor < 40 and note.text[floor - 1] not in HARD - set("()（）“”"):
        floor -= 1
    if found := LEFT.match(note.text, floor, ending):
        floor = found.end()
    return inside_brackets(note, floor, ending)


def inside_brackets(note: Notebook, start: int, end: int) -> int:
    """A closing bracket without its opening one belongs to what stands before the name."""
    piece = note.text[start:end]
    for opening, closing in ("（）", "()", "“”"):
        if closing in piece and opening not in piece[: piece.index(closing)]:
            start += piece.rindex(closing) + 1
            piece = note.text[start:end]
    return start


def note_project(note: Notebook, start: int, end: int) -> None:
    """The project under its name, and without the owner or the area that its name opens with."""
    names: list[str] = []
    for candidate in note.candidates:
        at = candidate.span
        if at[0] == start and candidate.type == "Organization" and end - at[1] >= 5 and candidate.kind in ("enterprise", "park"):
            names.append(note.text[at[1] : end])
    note.note("Project", None, (start, end), "project", *names)
