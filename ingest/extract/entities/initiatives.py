"""Initiatives without quotation marks: named events and the chain-leader system."""

from __future__ import annotations

import re

from ingest.extract.entities.growth import start_of
from ingest.extract.entities.notebook import Notebook

SYSTEM = re.compile(
    r"(?:(?<![“\"\u4e00-\u9fa5])|(?<=推行))双?链长制|"
    r"(?:(?<=[推实]行产业链)|(?<=实施|实行|建立|坚持|推进|深化|落实)|(?<=[以把]))链长制"
)
EVENT = re.compile(
    r"(?:对接会|推介大会|推介会|合作大会|洽谈会|博览会|峰会|高峰论坛|论坛|创新大赛|技能大赛|设计大赛|大赛|竞赛|训练营|茶话会|招聘会|交易会|展销会|文化节|采摘节|"
    r"丰收节|音乐节|美食节|产业大会|发展大会|人才大会|药交会|(?:技师|研修|轮训|特训|高研)班|专场(?!招聘|对接|推介|培训|活动|会))(?![员名])"
)
YEAR = re.compile(r"(?<!\d)20\d\d年?$")
INSURANCE = re.compile(
    r"(?:承保|推出|开发|开办|创新|上线|研究|试点)(?:了|的|出)?((?:(?![的了，、。和与在以为向]|对(?!虾))[\u4e00-\u9fa5]){3,14}(?:保险|"
    r"险))(?=[0-9，。；,;]|试点|业务)"
)
NTH = re.compile(
    r"第[一二三四五六七八九十百0-9]+届[\u4e00-\u9fa5“”（）()]{1,16}?(?:洽谈会|对接会|推介会|训练营|洽会|博会|大会|大赛|论坛|峰会|文化节|"
    r"交易会|博览会|展会|旅游节|交会|音乐节|[\u4e00-\u9fa5]{1,4}节)"
)
SCHEME = re.compile(
    r"(?:建立健全|建立|建起|实施|推行|实行|落实|执行|完善|健全|探索|创新推出|出台)(?:了|起|出)?((?:(?![的、，。和与在对以为])[\u4e00-\u9fa5]){4,14}?制度)"
)
STEPS = re.compile(
    r"(?:落实|出台|制定|推出|实施|印发|发布|制订|执行)(?:了|起|出)?((?:(?![的、，。和与在对以为])[\u4e00-\u9fa5]){4,16}?"
    r"[0-9一二三四五六七八九十]+条(?:措施|意见|政策|举措|办法)?)(?=[，。；、和])"
)
AND_SCHEME = re.compile(r"[和、及]((?:(?![的、，。和与在对以为])[\u4e00-\u9fa5]){5,14}?制度)(?=[，。；])")
HELD = re.compile(
    r"(?:开展|举办|组织|举行|召开|承办|主办|开设|启动|开办)(?:了|起)?((?:(?![的、，。和与在对以为了])[\u4e00-\u9fa5（）()]){2,18}?"
    r"(?:对接专场|培训班|推介会|对接会|洽谈会|招聘会|大讲堂|擂台赛|挑战赛|研修班))(?=[，。；、…]|[0-9]+[场期次])"
)
PLAIN = re.compile(
    r"^.{0,4}(?:会议|会商|管理|工作|各项|相关|有关|责任|台账|一系列|.{0,2}项|规章|例会|联席|考核|督查|定期|领导|等|联系|党组织|健全|长效)+.{0,6}制度$"
)
GENERIC = re.compile(
    r"^(?:银企|政银企|产销|供需|项目|招商|专场|产学研|用工|技能|各类|系列|融资|对接|招聘|行业|专题|人才|校企|企业|线上|线下|一场|首场|该|本次|此次|次|场|[0-9]+)*$"
)


def find(note: Notebook) -> None:
    for found in SYSTEM.finditer(note.text):
        note.note("Initiative", None, found.span(), "system")
    for found in NTH.finditer(note.text):
        if not note.covered(found.span(), ("Initiative",)):
            note.note("Initiative", None, found.span(), "event", re.sub("^第[^届]+届", "", found.group()))
    for found in EVENT.finditer(note.text):
        start = start_of(note, past_bracket(note, found.start()), 30)
        stem = note.text[start : found.start()]
        if (
            len(stem) < (2 if found.group().endswith("班") else 4)
            or GENERIC.match(stem)
            or note.covered((start, found.end()), ("Initiative",))
        ):
            continue
        if year := YEAR.search(note.text[max(0, start - 5) : start]):
            start -= len(year.group())
        area = note.area_at.get(start)
        names = [note.text[area.span[1] : found.end()]] if area and found.end() - area.span[1] > 6 else []
        note.note("Initiative", None, (start, found.end()), "event", *names)
    for found in INSURANCE.finditer(note.text):
        find_scheme(note, found)
    for found in SCHEME.finditer(note.text):
        find_scheme(note, found)
    for found in STEPS.finditer(note.text):
        find_scheme(note, found)
        if also := AND_SCHEME.match(note.text, found.end(1)):
            find_scheme(note, also, plain=True)
    for found in HELD.finditer(note.text):
        if not GENERIC.match(found[1][:-3]):
            find_scheme(note, found)


def past_bracket(note: Notebook, ending: int) -> int:
    """产业链项目(线上)推介大会: a short bracket inside the name is passed over."""
    found = re.search(r"[（(][\u4e00-\u9fa5]{1,4}[)）]$", note.text[:ending])
    return found.start() if found else ending


def find_scheme(note: Notebook, found: re.Match[str], *, plain: bool = False) -> None:
    """建立某某轮值制度: set up in so many words, and no plain rule (unless it stands beside a named one)."""
    if (
        (plain or not PLAIN.match(found[1]))
        and not note.covered(found.span(1))
        and not any(c.span == found.span(1) for c in note.near(*found.span(1)))
    ):
        note.note("Initiative", None, found.span(1), "scheme")
