"""Initiatives without quotation marks: named events and the chain-leader system."""

from __future__ import annotations

import re

from ingest.extract.entities.growth import start_of
from ingest.extract.entities.notebook import Notebook

SYSTEM = re.compile(r"(?<![“\"\u4e00-\u9fa5])(?:双链长制|链长制)|(?<=推行)(?:双链长制|链长制)|(?<=实施)链长制|(?<=实行)链长制|(?<=建立)链长制")
EVENT = re.compile(r"(?:对接会|推介大会|推介会|合作大会|洽谈会|博览会|峰会|高峰论坛|论坛|创新大赛|技能大赛|设计大赛|大赛|竞赛|训练营|茶话会|招聘会|交易会|展销会|文化节|采摘节|丰收节)(?![员名])")
GENERIC = re.compile(r"^(?:银企|政银企|产销|供需|项目|招商|专场|产学研|用工|技能|各类|系列|融资|对接|招聘|行业|专题|人才|校企|企业|线上|线下|一场|首场|该|本次|此次|次|场|[0-9]+)*$")


def find(note: Notebook) -> None:
    for found in SYSTEM.finditer(note.text):
        note.note("Initiative", None, found.span(), "system")
    for found in EVENT.finditer(note.text):
        start = start_of(note, found.start(), 30)
        stem = note.text[start : found.start()]
        if len(stem) < 4 or GENERIC.match(stem) or note.covered((start, found.end()), ("Initiative",)):
            continue
        note.note("Initiative", None, (start, found.end()), "event")
