"""The pages that are made from code, so that no setting, command, error, type or query is missing in them.

``python -m docs.generate`` writes them; ``make check`` refuses a tree in which one is stale.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import typer

from chaingraph import app
from graph.errors import ChainGraphError
from graph.schema import Ontology, ontology
from graph.settings import Settings
from queries.header import Param, Value
from queries.loader import catalogue

FOLDER = Path(__file__).parent
EXIT_CODES = {
    0: "全部办完，答案为空也算 / all done, an empty answer included",
    1: "有的被拒绝，或名称有歧义 / something was refused, or a name is ambiguous",
    2: "用法或环境不对，什么也没做 / usage or environment: nothing was done",
    130: "被中断；已入库的文档完整 / interrupted; what was stored is whole",
}
HEAD = "<!-- 由程序生成，勿手改 / generated, don't edit: python -m docs.generate -->\n"


def row(*cells: object) -> str:
    return "| " + " | ".join(" ".join(str(cell).split()).replace("|", "\\|") for cell in cells) + " |"


def table(*head: str) -> list[str]:
    return [row(*head), row(*("---" for _ in head))]


def commands() -> Iterator[str]:
    yield from (
        "# 命令 / Commands",
        "",
        "每条命令都接受的选项列在最后。 / Options that every command takes stand last.",
    )
    root = typer.main.get_command(app)
    shared = {(p.name, getattr(p, "help", None)) for p in root.params}
    for path, command in walk(root, ("chaingraph",)):
        own = [
            f"- {option(p)}"
            for p in command.params
            if p.name != "help" and (p.name, getattr(p, "help", None)) not in shared
        ]
        yield from ("", f"## `{' '.join(path)}`", "", command.help or "", *(["", *own] if own else []))
    yield from ("", "## 通用选项 / Common options", "")
    yield from (f"- {option(p)}" for p in root.params if p.name != "help")
    yield from ("", "## 退出码 / Exit codes", "")
    yield from (f"- {code}：{meaning}" for code, meaning in EXIT_CODES.items())


def walk(command: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """The commands below ``command`` that do something, by name."""
    below = getattr(command, "commands", None)
    if below is None:
        yield path, command
        return
    for name in sorted(below):
        yield from walk(below[name], (*path, name))


def option(param: Any) -> str:
    names = (
        ", ".join(f"`{name}`" for name in param.opts) if param.opts[0].startswith("-") else f"`{param.name.upper()}`"
    )
    return f"{names}：{param.help}" if getattr(param, "help", None) else names


def settings() -> Iterator[str]:
    yield from ("# 设置 / Settings", "", "由环境变量给出。 / Given by environment variables.", "")
    yield from table("变量 / variable", "含义 / meaning")
    for name, field in Settings.model_fields.items():
        yield row(f"`CHAINGRAPH_{name.upper()}`", field.description)


def errors() -> Iterator[str]:
    yield from ("# 错误 / Errors", "")
    yield from table("代码 / code", "中文", "English")
    for kind in sorted(failures(ChainGraphError), key=lambda kind: kind.code):
        yield row(f"`{kind.code}`", kind.zh, kind.en)


def failures(kind: type[ChainGraphError]) -> Iterator[type[ChainGraphError]]:
    """Every failure that has its own code: groups that only sort others are left out."""
    for child in kind.__subclasses__():
        if "zh" in vars(child):
            yield child
        yield from failures(child)


def vocabulary() -> Iterator[str]:
    whole = ontology()
    yield from ("# 本体 / Ontology", "", "## 实体 / Entities", "")
    yield from table("类型 / type", "含义 / meaning", "种类 / kinds")
    for entity in whole.entities.values():
        kinds = "、".join(f"{kind.label.zh} `{kind.name}`" for kind in entity.kinds)
        yield row(f"`{entity.name}` {entity.label.zh}", f"{entity.description.zh} / {entity.description.en}", kinds)
    yield from ("", "## 关系 / Relations", "")
    yield from table("类型 / type", "含义 / meaning", "两端 / ends", "属性 / attributes")
    for name in whole.relations:
        yield relation_row(whole, name)


def relation_row(whole: Ontology, name: str) -> str:
    relation = whole.relations[name]
    arrow = "—" if relation.symmetric else "→"
    ends = "、".join(f"{head} {arrow} {tail}" for head, tail in relation.ends)
    attributes = "、".join(f"{a.label.zh} `{a.name}`" for a in relation.attributes)
    return row(
        f"`{name}` {relation.label.zh}", f"{relation.description.zh} / {relation.description.en}", ends, attributes
    )


def named_queries() -> Iterator[str]:
    yield from ("# 查询 / Queries", "", "`chaingraph query ID --param 名称=值`", "", "星号：必填。 / A star: required.")
    for query in sorted(catalogue().values(), key=lambda query: query.id):
        yield from ("", f"## `{query.id}` {query.title.zh} / {query.title.en}", "")
        yield from (query.description.zh.strip(), "", query.description.en.strip(), "")
        yield from table("参数 / parameter", "类型 / type", "含义 / meaning")
        for param in query.params:
            yield row(f"`{param.name}`{'*' if param.required else ''}", kind_of(param), asked(param))
        yield from ("", f"列 / columns: {'、'.join(f'{c.label.zh} `{c.name}`' for c in query.columns)}")


def kind_of(param: Param) -> str:
    """Its type; of a choice the values."""
    return " ".join((param.type, *(f"`{choice.name}`" for choice in param.choices)))


def asked(param: Param) -> str:
    """What it asks, its default and an example as one would type them."""
    given = "" if param.default is None else f"（默认 / default `{typed(param.default)}`）"
    return f"{param.label.zh} / {param.label.en}{given}；如 / e.g. `{typed(param.example)}`"


def typed(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "commands.md": commands,
    "settings.md": settings,
    "errors.md": errors,
    "ontology.md": vocabulary,
    "queries.md": named_queries,
}


def text_of(page: str) -> str:
    return HEAD + "\n".join(PAGES[page]()).rstrip() + "\n"


def stale() -> list[str]:
    """The generated pages that are not what the code says, a line each."""
    kept = {page: (FOLDER / page).read_text(encoding="utf-8") if (FOLDER / page).exists() else "" for page in PAGES}
    return [f"docs/{page}: python -m docs.generate" for page in PAGES if kept[page] != text_of(page)]


def main() -> None:
    for page in PAGES:
        (FOLDER / page).write_text(text_of(page), encoding="utf-8")


if __name__ == "__main__":
    main()
