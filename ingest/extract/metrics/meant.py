"""Whom the words before a figure mean that name nobody: 它, 其, 该产品, 这款产品, 平台, 全链, 链上."""

from __future__ import annotations

import re

from graph.facts import Span
from ingest.extract.metrics.callings import chain_before
from ingest.extract.metrics.scene import Scene

CHAIN_WORD = re.compile(
    r"全产业链|全链条?|整条链|[该本]链|[该这][条个]?产业链|链上|链内|产业链条|入链|产业链(?=[年产营规集现共已企])|各链|条链"
)
REFERS = re.compile(
    r"(?P<it>它|其(?![中余他它次实])|该(?P<the>[\u4e00-\u9fa5]{1,3})|这[款家个项种条批座](?P<this>[\u4e00-\u9fa5]{1,3})|"
    r"(?P<bare>产品|平台|系统|集团|公司|企业|项目|基金|联盟|实验室|园区|合作社|支行|分行|活动|专班|机制)(?=[\u4e00-\u9fa5]))"
)
NOUNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("产品", ("Initiative", "Product")),
    ("平台", ("Initiative", "Product")),
    ("小程序", ("Initiative", "Product")),
    ("系统", ("Product", "Initiative")),
    ("产业链", ("Chain",)),
    ("合作社", ("enterprise",)),
    ("实验室", ("academia",)),
    ("基地", ("Project", "park")),
    *((noun, ("Initiative",)) for noun in ("贷款", "机制", "制度", "活动", "服务", "政策", "贷")),
    *((noun, ("enterprise",)) for noun in ("公司", "企业", "集团", "厂", "社")),
    *((noun, ("bank",)) for noun in ("基金", "支行", "分行", "行")),
    *((noun, ("Place",)) for noun in ("县", "市", "区", "镇", "村")),
    *((noun, ("other",)) for noun in ("专班", "队")),
    *((noun, ("Product",)) for noun in ("品", "技术")),
    ("项目", ("Project",)),
    ("园", ("park",)),
    ("联盟", ("alliance",)),
    ("院", ("academia",)),
    ("校", ("academia",)),
    ("链", ("Chain",)),
)
"""What a noun may stand for, the longer nouns first."""


def meant_before(
    scene: Scene, at: int, sentence: Span, clause: Span, topics: list[int | None], whole: Span
) -> dict[int, str]:
    """Body → by which kind of word it is meant before ``at``, and whether in the figure's clause (c) or earlier in the
    sentence (s); ``topics``: the heads before, the nearest first; ``whole``: the figure's clause to its end."""
    found: dict[int, str] = {}
    for word in REFERS.finditer(scene.text, sentence[0], at):
        where = "c" if word.start() >= clause[0] else "s"
        if word["the"] or word["this"] or word["bare"]:
            noun = last_of(scene, word["the"] or word["this"] or word["bare"], word.start())
            if noun is not None:
                found[noun] = f"noun {where}"
            continue
        topic = next((head for head in topics if head is not None), None)
        last = next((m.body for m in scene.latest(word.start()) if not scene.is_type(m, "Person")), None)
        if last is not None:
            found.setdefault(last, f"last {where}")
        if topic is not None:
            found[topic] = f"it {where}"
    if CHAIN_WORD.search(scene.text, sentence[0], whole[1]):
        chain = chain_before(scene, at)
        if chain is not None:
            found[chain] = "chain c" if CHAIN_WORD.search(scene.text, *whole) else "chain s"
    return found


def last_of(scene: Scene, noun: str, at: int) -> int | None:
    """The body named last of those that the noun may stand for."""
    kinds = next((kinds for known, kinds in NOUNS if noun.startswith(known)), ())
    return next((m.body for m in scene.latest(at) if (scene.of(m).kind or scene.of(m).type) in kinds), None)
