"""YAML as mappings and dictionaries need it: every scalar is text (2024-03-01 stays), each key once, no aliases."""

from __future__ import annotations

from typing import Any

import yaml

from graph.schema import Words

TWICE = Words(zh="这一项写了两次", en="this key stands twice")
ALIAS = Words(zh="不接受别名（& 和 *）", en="aliases (& and *) are not taken")
TOO_DEEP = Words(zh="嵌套过深", en="nested too deeply")
NOT_YAML = Words(
    zh="不是合格的 YAML，请检查缩进、冒号后的空格和引号",
    en="not good YAML; check indents, the space behind colons, quotes",
)


class YamlRefused(ValueError):
    """``words`` say what is wrong and, where that is known, in which line and column."""

    def __init__(self, what: Words, mark: yaml.Mark | None) -> None:
        place = Words(zh="", en="")
        if mark is not None:
            line, column = mark.line + 1, mark.column + 1
            place = Words(zh=f"第 {line} 行第 {column} 列：", en=f"line {line}, column {column}: ")
        self.words = Words(zh=place.zh + what.zh, en=place.en + what.en)
        super().__init__(self.words.en)


class _Loader(yaml.BaseLoader):
    """BaseLoader builds only text, lists and maps: nothing a file says can run."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):  # a few aliases of aliases unfold to gigabytes
            raise YamlRefused(ALIAS, self.current_event.start_mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if str(key.value) in seen:
                raise YamlRefused(TWICE, key.start_mark)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


def parsed(text: str) -> object:
    """The value of the text. Raises YamlRefused."""
    try:
        return yaml.load(text, Loader=_Loader)
    except RecursionError:
        raise YamlRefused(TOO_DEEP, None) from None
    except yaml.YAMLError as error:
        raise YamlRefused(NOT_YAML, getattr(error, "problem_mark", None)) from error
