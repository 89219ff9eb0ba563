"""YAML as mappings and dictionaries need it: every scalar is text (2024-03-01 stays), each key once, no aliases."""

from __future__ import annotations

from typing import Any

import yaml


class _Loader(yaml.BaseLoader):
    """BaseLoader builds only text, lists and maps: nothing a file says can run."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):  # a few aliases of aliases unfold to gigabytes
            raise yaml.constructor.ConstructorError(None, None, "aliases are not taken", self.get_mark())
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if str(key.value) in seen:
                raise yaml.constructor.ConstructorError(None, None, "a key stands twice", key.start_mark)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


def parsed(text: str) -> object:
    """The value of the text. Raises yaml.YAMLError, where it can with the place."""
    try:
        return yaml.load(text, Loader=_Loader)
    except RecursionError:
        raise yaml.YAMLError("nested too deeply") from None
