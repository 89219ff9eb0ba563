"""Chains that the text only ever calls X链, X这条链 or X, where it counts them up or tells who has which role on them.

光电、包装两条链 · 五条链——香料、… · 香料链的链长是… · 香料这条链 · 香料则交给了副县长… · 第二行：香料——县长….
"""

from __future__ import annotations

import re

from ingest.extract.entities.chain_areas import NOUNS, without_area
from ingest.extract.entities.chain_forms import find_short
from ingest.extract.entities.chains import ENDING, GENERIC, ITEM_CUES, past_doer
from ingest.extract.entities.growth import start_of
from ingest.extract.entities.notebook import HARD, Notebook
from ingest.extract.numerals import MORE_THAN_ONE

ABOUT = re.compile(r"产业链|链[主长]|[条子]链")
STEM = r"(?:(?![的为由在是和与及向对将把从等各本该每全整这那链补延强也则仍便]|建(?!材|筑))[\u4e00-\u9fa5]){2,10}"
COUNTED = re.compile(
    rf"(?P<items>(?:{STEM}[、和与及]){{1,30}}{STEM})等?{MORE_THAN_ONE}(?:条|大)?(?:子|特色|重点)?链(?![主长])"
)
OPENED = re.compile(
    rf"{MORE_THAN_ONE}条(?:重点|特色|主导|优势)?(?:产业)?链(?:——|：|，即|，分别是|，它们是|（)(?P<items>(?:{STEM}、)+{STEM}(?:(?:和|及|与){STEM})?)(?=[。；），\n])"
)
ROLE = r"(?:副|执行|行政|党建|金融|技术|双)?链[长主]|牵头(?:部门|单位|的)|责任(?:部门|单位)"
HOLDER = "[^，。；]{0,20}?(?:[市县区镇局部州]长|书记|主[席任]|链长)"
HAS_ROLE = rf"，?(?:则|也|就|便|仍|却)*(?:的?(?:{ROLE})|[由归]|交[给由]|落到|有两[家位]|以[^，。；]{{2,20}}为链主)"
CALLED = re.compile(  # 香料链的链主, 香料链条——链长：…, 香料链，副县长某某挂帅, 香料这条链
    rf"(?P<items>{STEM})(?:链条?|[这那]一?条(?:产业)?链条?|这一条)(?={HAS_ROLE}|[，,:：—][^，。；]{{0,24}}(?:{ROLE}|挂帅|领衔|牵头|[市县区镇]长|书记))"
)
BARE = re.compile(  # 辅料的链长是…, 分别是辅料、油茶的链主, 油茶则交给了副县长…, 油茶也成了一条链
    rf"(?:(?:^|(?<=[，；。：\n]))|(?<=[是为任])(?={STEM}、))(?P<items>(?:{STEM}、)*{STEM})(?:的(?:{ROLE})|则?交[给由]了?(?={HOLDER})|也?成了一条链|(?:排在[^，。；]{{1,3}})?，(?:{ROLE})(?:分别|依次|是|为|由|一栏))"
)
ROW = re.compile(  # 第二行：香料——县长…, 第三行的香料，链长一栏…
    rf"(?:(?:第[一二三四五六七八九十]+[行栏排条]|[一下]一?行)(?:是|写着|的|，|：)+|[：；\n])(?P<items>{STEM})(?=(?:——|—|－){HOLDER}|，{HOLDER}[^，。；]{{2,4}}(?:领衔|挂帅)|，链长)"
)
LINKED = re.compile(  # 香料链条归云帆公司，…; 三、香料链条与辅料链条
    rf"(?:^|(?<=[，。；：、\n与和及 \u3000.）]))(?P<items>{STEM})链条"
    r"(?=[归上由是，,。；：、与和的交—本（(\n]|目前|去年|今年|$)"
)
IN_FULL = re.compile(  # 三、食品链与饲料链。 · 围绕疫苗链、大健康链条两条主链
    r"(?:(?m:^)[ \u3000]*[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[）)、.．][ \u3000]*"
    rf"(?P<items>{STEM}链条?(?:[、和与及]{STEM}链条?){{0,3}})[。：:\n]"
    rf"|(?P<counted>{STEM}链条?(?:[、和与及]{STEM}链条?){{1,8}})(?:这|等)?{MORE_THAN_ONE}条)"
)
NAMING = NOUNS | {"v", "ad"}
NO_CHAIN = re.compile(
    r"^(?:[市县区镇乡村]里.*|供应|供销|冷|区块|产业|创新|资金|人才|价值|生态|生产|数据|信用|服务|组织|党建|政策|技术|食物|生物|证据|利益|红色?|金融|教育|强|补|延|建|护|固|融|"
    r"政府|监管|犯罪|审批|融资|执法|消费|物流|资本|企业|银行|联合|责任|工作|[一二三四五六七八九十两几]+条|[0-9]+条|.*[条个]|.*产业|.*供应|.*创新|.*[补强延建入上]|.*不|"
    r".*(?:公司|集团|企业|园区|部门|单位|项目|行业|协会|名单|自己|会上|[市县区镇乡村行局委办里]))$"
)


def find(note: Notebook) -> None:
    """Only where the text is about chains at all."""
    if not ABOUT.search(note.text):
        return
    for pattern in (COUNTED, OPENED, CALLED, BARE, ROW):
        for found in pattern.finditer(note.text):
            at = found.start("items")
            whole = pattern in (BARE, ROW) or (pattern is CALLED and note.text[at - 1 : at] in HARD)
            for item in re.split("[、和及与]", found["items"]):
                note_chain(note, at if whole else begins(note, at, at + len(item)), at + len(item))
                at, whole = at + len(item) + 1, True
    for pattern in (LINKED, IN_FULL):
        for found in pattern.finditer(note.text):
            group = found.lastgroup or "items"
            at = found.start(group)
            for nth, item in enumerate(re.split("[、和及与]", found[group])):
                end = at + len(ENDING.sub("", item))
                cue = ITEM_CUES.match(note.text[at:end]) if group == "counted" and not nth else None
                if ends_in_a_noun(note, end):
                    note_chain(note, at + cue.end() if cue else at, end)
                at += len(item) + 1
    if any(c.by == "chain by its short name" for c in note.candidates):
        find_short(note)


def ends_in_a_noun(note: Notebook, end: int) -> bool:
    last = note.tag_at(end - 1)
    return last is not None and last.tag in NOUNS - {"a"}


def begins(note: Notebook, at: int, end: int) -> int:
    """Of what opens a list or stands alone the last nouns, where it is not all of a name."""
    if is_name(note, at, end):
        return at
    start = max(at, start_of(note, end, end - at + 1))
    return start if is_name(note, start, end) else at


def is_name(note: Notebook, start: int, end: int) -> bool:
    """Nouns and what is done to them (铝精深加工), by themselves or as many as stand before it."""
    words = [tag.tag for tag in note.tags_from(start, end)][:4]
    return bool(words) and all(word in NAMING for word in words) and words[0] not in ("v", "LOC")


def note_chain(note: Notebook, start: int, end: int) -> None:
    """The chain wherever it stands as X链, and here; nothing that another chain's or body's name covers."""
    start = without_area(note, past_doer(note, start, end), end)
    stem = note.text[start:end]
    if NO_CHAIN.match(stem) or GENERIC.match(stem) or note.text.startswith("产业链", end):
        return
    if any(c.span[0] < end and start < c.span[1] and c.type != "Place" for c in note.near(start, end)):
        return
    if not is_name(note, start, end):
        return
    written = re.compile("(?:链条?)?").match(note.text, end)
    short, stop = stem + "链", written.end() if written else end
    name = short if short in note.text else stem + "产业链"
    note.note("Chain", None, (start, stop), "chain by its short name", stem + "产业链", stem, name=name)
