"""What is wrong with what somebody wrote (a mapping, a dictionary, a setting, a request), in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.schema import Words

_TEXT = Words(zh="应为文字", en="must be text")
_LIST = Words(zh="应为列表", en="must be a list")
_MAP = Words(zh="应为“键: 值”的形式", en="must be of the form KEY: VALUE")
_YES_OR_NO = Words(zh="应为 true 或 false", en="must be true or false")
_ONE_OF = Words(zh="应为 {expected} 之一", en="must be {expected}")

# pydantic's error types → what to say; {…} are its own figures
MISTAKES = {
    "missing": Words(zh="缺少这一项", en="is missing"),
    "extra_forbidden": Words(zh="没有这一项", en="there is no such entry"),
    "string_type": _TEXT,
    "tuple_type": _LIST,
    "frozen_set_type": _LIST,
    "dict_type": _MAP,
    "model_type": _MAP,
    "bool_type": _YES_OR_NO,
    "bool_parsing": _YES_OR_NO,
    "int_parsing": Words(zh="应为整数", en="must be a whole number"),
    "literal_error": _ONE_OF,
    "enum": _ONE_OF,
    "too_short": Words(zh="至少要有一项", en="needs at least one entry"),
    "greater_than_equal": Words(zh="不能小于 {ge}", en="can't be less than {ge}"),
    "less_than_equal": Words(zh="不能大于 {le}", en="can't be more than {le}"),
    "string_too_short": Words(zh="至少 {min_length} 个字符", en="needs {min_length} characters at least"),
    "string_too_long": Words(zh="最多 {max_length} 个字符", en="has {max_length} characters at most"),
    "json_invalid": Words(zh="不是 JSON", en="is not JSON"),
}


def mistake(error: Mapping[str, Any]) -> Words:
    """One of pydantic's errors in our words; the rare others in its own, a validator's in the validator's (zh / en).

    >>> mistake({"type": "greater_than_equal", "ctx": {"ge": 1}}).zh
    '不能小于 1'
    >>> mistake({"type": "value_error", "msg": "Value error, 须有一个 / needs one"}).en
    'needs one'
    """
    known = MISTAKES.get(error["type"])
    if known is None:
        zh, _, en = str(error["msg"]).removeprefix("Value error, ").partition(" / ")
        return Words(zh=zh, en=en or zh)
    figures = error.get("ctx", {})
    return Words(zh=known.zh.format_map(figures), en=known.en.format_map(figures))
