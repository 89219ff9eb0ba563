"""Goods that no verb beside them gives away: X公司的鲜活整虾，…; 枫木琴颈论车往外拉. Nouns of goods that open a clause,
or that a firm's name and 的 lead up to, in a sentence about a firm."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.entities.notebook import Notebook
from ingest.extract.entities.products import HEADS, NAMING, firm_ends, note_product
from ingest.extract.tagger import Tag

SHORTEST, LONGEST = 3, 12
RUN = NAMING | {"a", "an", "f", "s"}
BEFORE = frozenset(["w", "r", "p", "m", "TIME"])  # what a clause's own beginning has before it
MEASURES = "枚粒颗款种只件套箱盒瓶袋株尾"
NO_GOODS = re.compile(
    r"(?:桥梁|活水|线|门|平台|系统|通道|方面|技术|工艺|立方米|平方米|设备|气|品种|资料|台|头|条|带|面|圈|桥|船|塔|路|站|瓶颈|板块|模板|样板|车间|窗|柱|表|水平|"
    r"种|苗头|龙头|源头|大头|担子|底子|老板|伙伴|名片|图片|唱片|试点|主线|生命线|流水|热气|部件|底气|机|面粉厂|器|药|材料|品牌|皮|片区|书|证)$"
)
OPENS = re.compile(
    r"^(?:年(?=加工|产|销)|沿线|源头|其中|此次|这|该|各|全|多|有的|部分|老|新|所有|一些|自家|当地|国内|这里|那里|今年|去年)"
)


def find(note: Notebook) -> None:
    for start, end, before in runs(note):
        name = note.text[start:end]
        if not SHORTEST <= len(name) <= LONGEST or not HEADS.search(name) or NO_GOODS.search(name) or OPENS.match(name):
            continue
        owned = before is not None and before.word == "的" and firm_ends(note, start - 1)
        opened = before is not None and before.tag in BEFORE and (before.tag != "m" or before.word[-1] in MEASURES)
        if (owned or opened) and about_a_firm(note, start) and not is_named(note, start, end):
            note_product(note, (start, end), "topic")


def runs(note: Notebook) -> Iterator[tuple[int, int, Tag | None]]:
    """Longest stretches of naming words that end with a noun, with the word before each."""
    tags, at = note.tags, 0
    while at < len(tags):
        stop = at
        while stop < len(tags) and tags[stop].tag in RUN and (stop == at or tags[stop].start == tags[stop - 1].end):
            stop += 1
        if stop > at and tags[stop - 1].tag in ("n", "nz", "nw", "ORG", "LOC", "PER"):
            touching = at > 0 and tags[at - 1].end == tags[at].start
            first = at + 1 if tags[at].tag == "vn" and stop - at > 1 else at  # 出货|组件
            yield tags[first].start, tags[stop - 1].end, tags[at - 1] if touching else None
        at = max(stop, at + 1)


def is_named(note: Notebook, start: int, end: int) -> bool:
    """Whether it is a person's, or how a body's name begins."""
    if any(c.type == "Person" and c.span[0] < end and start < c.span[1] for c in note.near(start, end)):
        return True
    return any(c.type == "Organization" and c.name.startswith(note.text[start:end]) for c in note.candidates)


def about_a_firm(note: Notebook, position: int) -> bool:
    """Whether an enterprise is named in the sentence."""
    start, end = note.sentence_of(position)
    return any(c.kind == "enterprise" and start <= c.span[0] < end for c in note.near(start, end))
