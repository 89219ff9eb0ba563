"""Why candidates are refused, for readers: components give a short English reason, here is how it reads in Chinese."""

from __future__ import annotations

import re

IN_CHINESE = {
    # names
    "a count of chains": "只是几条链的合称",
    "a count of teams": "只是几支队伍的合称",
    "any building": "泛指的建筑",
    "background": "背景，不是本地的",
    "bank": "银行另有规则",
    "generic": "泛称，不是名称",
    "generic chain": "泛指的产业链",
    "generic product": "泛指的产品",
    "generic project": "泛指的项目",
    "no thing": "不是物品",
    "nothing before the ending": "只有通名",
    "one of many": "许多中的一个",
    "part of a project's name": "项目名称的一部分",
    "quoted, not a name": "加了引号，但不是名称",
    "the model sees no name": "模型不认为是名称",
    "the name behind it is meant": "指的是后面的名称",
    "whose firm it is": "说的是谁的企业",
    # numbers
    "how far two are apart": "只是两者之差",
    "in a heading": "在标题里",
    "name": "名称里的数字",
    "ordinal": "序数",
    "part of a name": "名称里的数字",
    "range": "范围，不是定数",
    "said before": "前面说过",
    "sums names just listed": "只是前面所列的合计",
    "sums names listed after it": "只是后面所列的合计",
    "threshold": "界限，不是实数",
    # links
    "improbable": "可能性太小",
    # what a language model says
    "an end is not in the text": "有一端不在原文里",
    "contradicted": "与已读出的相反",
    "its subject is not in the text": "主体不在原文里",
    "not in the format": "格式不对",
    "not in the ontology": "本体里没有",
    "not in the text, or no such type or kind": "原文里没有，或没有这个类型",
    "the evidence is not in the text": "依据不在原文里",
    "the evidence names neither end": "依据没有提到任何一端",
    "the number or its indicator is not in the text": "数字或指标不在原文里",
}
_PART = re.compile(r"(?<=: )|(?=: )")


def reason_in(reason: str, lang: str) -> str:
    """``improbable: 0.12 (own)`` → ``可能性太小: 0.12 (own)``; of a reason in both languages the one asked for."""
    if " / " in reason:
        zh, _, en = reason.partition(" / ")
        return zh if lang.startswith("zh") else en
    if not lang.startswith("zh"):
        return reason
    return "".join(IN_CHINESE.get(part, part) for part in _PART.split(reason))
