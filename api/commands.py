"""How a command is made: the options that every command takes, the words that options choose from, the exit code."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from api.console import at_desk


class Format(StrEnum):
    table = "table"
    json = "json"
    csv = "csv"


class File(StrEnum):
    html = "html"
    json = "json"
    graphml = "graphml"
    gexf = "gexf"
    csv = "csv"


class Parts(StrEnum):
    both = "both"
    rules = "rules"
    model = "model"


class Said(StrEnum):
    stated = "stated"
    planned = "planned"
    former = "former"
    denied = "denied"
    waiting = "waiting"


class Language(StrEnum):
    zh = "zh"
    en = "en"


Home = Annotated[Path | None, typer.Option(help="数据目录 / folder of the data")]
StoreAt = Annotated[str | None, typer.Option(help="图库：目录或 neo4j:// 地址 / a path or a neo4j:// URL")]
Output = Annotated[Format | None, typer.Option(help="输出格式 / output")]
Tongue = Annotated[Language | None, typer.Option(help="界面语言 / language")]
Debug = Annotated[bool | None, typer.Option("--debug", help="出错时显示调用栈 / show an error's stack")]
# Every command takes these, before or after its name.
COMMON = {"home": Home, "store": StoreAt, "format": Output, "lang": Tongue, "debug": Debug}

KEYWORD = inspect.Parameter.KEYWORD_ONLY
CONTEXT = inspect.Parameter("ctx", KEYWORD, annotation=typer.Context)


def command(group: typer.Typer, name: str) -> Callable[[Callable[..., int | None]], Callable[..., None]]:
    """Register ``function(desk, …)`` as a command that also takes the common options and ends with an exit code.

    An option of its own goes before a common one of the same name.
    """

    def registered(function: Callable[..., int | None]) -> Callable[..., None]:
        hints = get_type_hints(function, include_extras=True)
        own = list(inspect.signature(function).parameters.values())[1:]
        shared = {n: a for n, a in COMMON.items() if n not in hints}

        @functools.wraps(function)
        def run(ctx: typer.Context, **given: Any) -> None:
            here = {n: given.pop(n) for n in shared}
            common = {n: here[n] if here.get(n) is not None else ctx.obj[n] for n in COMMON}
            raise typer.Exit(at_desk(lambda desk: function(desk, **given), common))

        common = [inspect.Parameter(n, KEYWORD, default=None, annotation=a) for n, a in shared.items()]
        every = [CONTEXT, *(p.replace(kind=KEYWORD, annotation=hints[p.name]) for p in own), *common]
        run.__signature__ = inspect.Signature(every)  # type: ignore[attr-defined] # what typer reads
        run.__annotations__ = {p.name: p.annotation for p in every}
        group.command(name)(run)
        return run

    return registered
