"""Bodies that the text introduces by what they are: 作坊叫海岭老窑, 名叫“汐鹞”的机器人, “追灯者”这支队伍."""

from __future__ import annotations

import re

from ingest.extract.entities.notebook import Notebook
from ingest.extract.entities.quoted import BACKGROUND

KINDS = {  # by the last words of what it is said to be
    "enterprise": r"公司|企业|工厂|作坊|厂子?|店|铺子|合作社|农场|厂家",
    "other": r"小分队|服务队|突击队|队伍|团队|车队|班组|[小大支]队|检测队|巡查队|专班",
    "park": r"园区|园子|市场|基地",
    "academia": r"研究院|研究所|实验室|工作站|中试站|试验站",
    "Product": r"产品|机器人|品种|系统|软件|机器|设备|车型|药|酒|茶|苗",
    "Project": r"项目|工程",
    "Initiative": r"平台|贷款|专项|办法|活动|行动|机制|法子|做法",
}
WHAT = "|".join(f"(?P<{kind}>{words})" for kind, words in KINDS.items())
MARKED = r"[“\"「](?P<marked>[^“”\"「」\n。！？，；]{2,16})[”\"」]"
CALLED = (
    r"(?:的?(?:大名|名字|招牌|名))?(?:就|也|便|后来)?(?:取名|起名|名)?(?:叫[做作]?|唤作|名为|取名为?|起名为?|定名为?)"
)
SYLLABLE = r"(?:(?![的是了在有和与为把被让给将])[\u4e00-\u9fa5])"
BEFORE = re.compile(  # 作坊叫海岭老窑，: only a firm's name needs no marks
    rf"(?:{WHAT}){CALLED}(?:{MARKED}|(?P<plain>(?![停苦好响得板座价卖醒绝喊他她它我你什啥谁]){SYLLABLE}{{3,12}})(?=[，,。；;、！\n]|$))"
)
BEHIND = re.compile(  # 名叫“汐鹞”的巡检机器人; “追灯者”这支队伍; “清渠哨”，我局的流动检测队
    rf"(?:(?<=叫)|(?<=叫作)|(?<=叫做)|(?<=名为)){MARKED}的[\u4e00-\u9fa5]{{0,6}}?(?:{WHAT})(?![\u4e00-\u9fa5]{{0,2}}(?:名|叫))"
)
APPOSED = re.compile(
    rf"{MARKED}(?:[这那][支个家项款条座套台笔种](?:[\u4e00-\u9fa5]{{0,4}}?)|，[我本该][局县市区镇院厂]?的[\u4e00-\u9fa5]{{0,4}}?)(?:{WHAT})"
)
TEAM = re.compile(rf"(?P<other>小分队|服务队|突击队|巡查队|检测队){MARKED}")


def find(note: Notebook) -> None:
    for pattern in (BEFORE, BEHIND, APPOSED, TEAM):
        for found in pattern.finditer(note.text):
            given = found.groupdict()
            kind = next(name for name in (*KINDS, "other") if given.get(name))
            if given.get("marked"):
                note_marked(note, found.span("marked"), kind)
            elif kind == "enterprise":
                note_introduced(note, found.span("plain"), kind)


def note_marked(note: Notebook, inner: tuple[int, int], kind: str) -> None:
    """The name in its marks; what the marks alone made of it goes."""
    if BACKGROUND.search(note.text[slice(*inner)]):  # “双碳”这项系统工程 is everybody's
        return
    span = inner[0] - 1, inner[1] + 1
    for other in [c for c in note.near(*span) if c.by == "quoted" and c.span == span]:
        note.withdraw(other)
    note_introduced(note, span, kind, note.text[slice(*inner)])


def note_introduced(note: Notebook, span: tuple[int, int], kind: str, *names: str) -> None:
    if any(c.span[0] < span[1] and span[0] < c.span[1] and c.type != "Place" for c in note.near(*span)):
        return
    type_ = kind if kind[0].isupper() else "Organization"
    own = None if type_ == kind else kind
    note.note(type_, own, span, "introduced", *names)
    for name in names or (note.text[slice(*span)],):
        for again in note.occurrences(name):
            free = not any(c.span[0] < again[1] and again[0] < c.span[1] for c in note.near(*again))
            if free and len(name) > 2:
                note.note(type_, own, again, "introduced")
