"""What every command works with: settings, language, where to print, and which exit code it ends with.

Exit codes: 0 all done (an empty answer included) · 1 something refused or ambiguous · 2 usage or environment,
nothing done · 130 interrupted (every document is stored whole or not at all).
"""

from __future__ import annotations

import contextlib
import io
import json
import locale
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from graph.errors import ChainGraphError, EntityAmbiguous, PathMissing, SettingInvalid, StoreLost
from graph.facts import Subgraph
from graph.settings import Settings
from graph.store import GraphStore, open_store
from graph.store.base import Store, StoreInfo
from ingest.mistakes import mistake
from ingest.receipt import Receipt
from queries.formats import rows_as_csv
from queries.header import Value
from queries.loader import catalogue
from queries.run import run
from queries.search import Hit
from queries.show import catalogue_table, hits_table, plain, print_table, print_text, show
from viz.words import counted

if TYPE_CHECKING:
    from ingest.extract.llm.means import Llm

COLORS = {"green": "green", "amber": "yellow", "red": "red"}
INTERRUPTED = 130  # 128 + SIGINT, as shells have it


def locale_language() -> str:
    """``zh`` for a Chinese locale and where none is set (C, POSIX: the content is Chinese), else ``en``."""
    asked = next((os.environ[v] for v in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(v)), "")
    if not asked and os.name == "nt":  # elsewhere Python makes en_US of C
        asked = locale.getlocale()[0] or ""
    return (
        "zh" if asked.lower().startswith(("zh", "chinese")) or asked.partition(".")[0] in ("", "C", "POSIX") else "en"
    )


def settings_of(given: Mapping[str, Any]) -> Settings:
    """The environment's settings with what the command line gives. Raises SettingInvalid."""
    try:
        return Settings(**{name: given[name] for name in ("home", "store") if given.get(name) is not None})
    except ValidationError as error:
        first = error.errors()[0]
        name = "CHAINGRAPH_" + "_".join(map(str, first["loc"])).upper()
        what = mistake(first)
        raise SettingInvalid(name=name, reason_zh=what.zh, reason_en=what.en) from error


@dataclass(slots=True)
class Desk:
    """Where one command works. ``format`` is table, json or csv; answers go to stdout, remarks to stderr."""

    settings: Settings
    format: str
    lang: str
    out: Console
    err: Console
    stored: int = 0  # documents that this command stored, for the exit code when the store goes away

    def say(self, zh: str, en: str) -> None:
        """A remark beside the answer."""
        self._print(zh if self.lang == "zh" else en, self.err)

    def line(self, text: str) -> None:
        """A line of the answer."""
        self._print(text, self.out)

    def _print(self, text: str, to: Console) -> None:
        """Without what a terminal would obey: titles, names of files and what the user typed come along."""
        to.print("\n".join(map(plain, text.split("\n"))), markup=False, highlight=False, soft_wrap=True)

    def json(self, value: object) -> None:
        self.out.print(json.dumps(value, ensure_ascii=False, indent=1), markup=False, highlight=False, soft_wrap=True)

    def listed(self, rows: Sequence[Mapping[str, Any]], whole: object) -> None:
        """What is no table for a terminal: CSV, a line each of ``rows``, or ``whole`` as JSON."""
        if self.format == "csv":
            print_text(rows_as_csv(rows), self.out)
        else:
            self.json(whole)

    def some_exist(self, paths: Iterable[Path]) -> None:
        """Raises PathMissing when none of the paths is there: a slip of the keyboard, nothing to do."""
        paths = list(paths)
        if not any(os.path.lexists(path) for path in paths):
            raise PathMissing(path="、".join(map(str, paths)))

    def dictionaries(self) -> Path | None:
        """The folder of own dictionaries, seen to be sound before work begins. Raises DictionaryRefused."""
        from ingest.extract.dictionaries import dictionaries

        dictionaries(self.settings.dictionary_folder)
        return self.settings.dictionary_folder

    @contextlib.contextmanager
    def model(self, asked: bool) -> Iterator[Llm | None]:
        """The language model, where the command asks for it. Raises SettingInvalid, ExtraMissing."""
        if not asked:
            yield None
            return
        from ingest.extract.llm.means import prepared

        with prepared(self.settings) as llm:
            yield llm

    @contextlib.contextmanager
    def opened(self, dry_run: bool = False) -> Iterator[GraphStore]:
        """The store; for a dry run where there is none yet, an empty one that goes away again."""
        settings, spare = self.settings, contextlib.ExitStack()
        with spare:
            if dry_run and not settings.is_neo4j and not settings.embedded_path.exists():
                folder = spare.enter_context(tempfile.TemporaryDirectory())
                settings = settings.model_copy(update={"store": folder})
            yield spare.enter_context(open_store(settings))

    def account(self, receipts: Iterable[Receipt], total: int | None = None) -> int:
        """Print receipts as they come, then the sum; 1 when something was refused."""
        kept: list[Receipt] = []
        bar = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*bar, console=self.err, transient=True, disable=not self.err.is_terminal) as progress:
            task = progress.add_task("读入" if self.lang == "zh" else "reading", total=total)
            for receipt in receipts:
                kept.append(receipt)
                self.stored += receipt.refused is None
                progress.advance(task)
                if self.format == "table":
                    self.out.print("●", style=COLORS[receipt.light], end=" ")
                    self.line(receipt.line(self.lang))
        refused = sum(r.refused is not None or bool(r.rows.get("refused")) for r in kept)
        if self.format == "table":
            self.say(f"共 {len(kept)} 份，{refused} 份有拒绝", f"{len(kept)} documents, {refused} with refusals")
        else:
            rows = [r.as_json(self.lang) for r in kept]
            self.listed(rows, {"receipts": rows})
        return int(bool(refused))

    def answer(self, store: Store, query: str, given: Mapping[str, Value], *, wide: bool = False) -> None:
        """Ask a named query and print what it answers."""
        answer = run(store, query, given, timeout=self.settings.query_timeout)
        show(answer, self.out, self.err, form=self.format, lang=self.lang, wide=wide)

    def found(self, hits: Sequence[Hit]) -> None:
        """Search results, best first."""
        if self.format == "table":
            print_table(hits_table(hits, self.lang), self.out)
        else:
            rows = [asdict(hit) for hit in hits]
            self.listed(rows, {"hits": rows})

    def list_queries(self) -> None:
        """The catalogue."""
        queries = list(catalogue().values())
        if self.format == "table":
            print_table(catalogue_table(queries, self.lang), self.out)
        else:
            rows = [{"id": q.id, "title": q.title.of(self.lang), "params": [p.name for p in q.params]} for q in queries]
            self.listed(rows, {"queries": [query.model_dump(exclude={"cypher"}) for query in queries]})

    def info(self, info: StoreInfo) -> None:
        """Counts and checksum of a store."""
        if self.format == "table":
            counts = "，".join(f"{name} {n}" for name, n in info.counts.items())
            terms = f"v{info.schema_version}  review < {info.review_below:g}"
            self.line(f"{info.engine}  {info.address}  {terms}\n{counts}\n{info.checksum}")
        else:
            self.listed([asdict(info)], asdict(info))

    def problems(self, found: Sequence[str]) -> int:
        """What ``db check`` found; 1 when there is anything."""
        if self.format != "table":
            self.listed([{"problem": text} for text in found], {"problems": list(found)})
        else:
            for text in found:
                self.line(text)
            self.say(f"{len(found)} 处不一致" if found else "一致", f"{len(found)} problems" if found else "sound")
        return int(bool(found))

    def wrote(self, files: Sequence[Path], part: Subgraph) -> None:
        """Which files an export wrote, and how much of how much they hold."""
        shown = len(part.entities), len(part.relations)
        totals = (shown[0], part.entities_total), (shown[1], part.relations_total)
        text = {lang: counted(lang, *totals, part.more) for lang in ("zh", "en")}
        where = "、".join(map(str, files))
        self.say(f"已写入 {where}：{text['zh']}", f"wrote {where}: {text['en']}")

    def use_demo_home(self) -> None:
        """Without a folder of its own the demonstration goes beside the user's store, never into it."""
        if self.settings.home == Settings.model_fields["home"].default and self.settings.store is None:
            self.settings = self.settings.model_copy(update={"home": self.settings.home / "demo"})

    def failed(self, error: ChainGraphError) -> int:
        self.say(error.message("zh"), error.message("en"))
        return 1 if isinstance(error, EntityAmbiguous) or (isinstance(error, StoreLost) and self.stored) else 2


def at_desk(work: Callable[[Desk], int | None], given: Mapping[str, Any]) -> int:
    """Do a command's work and return its exit code; what fails becomes one line (a stack with ``--debug`` only)."""
    lang = str(given.get("lang") or locale_language())
    desk = Desk(Settings.model_construct(), str(given.get("format") or "table"), lang, Console(), Console(stderr=True))
    try:
        desk.settings = settings_of(given)
        return work(desk) or 0
    except KeyboardInterrupt:
        desk.say(
            "已中断；已入库的文档完整，再次运行同一命令即可补齐",
            "interrupted; what was stored is whole, run it again to finish",
        )
        return INTERRUPTED
    except BrokenPipeError:  # the reader (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # the last net: whatever it is, the user gets one line and can ask for the stack
        if given.get("debug"):
            raise
        if isinstance(error, ChainGraphError):
            return desk.failed(error)
        what = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
        desk.say(f"内部错误 {what}；加 --debug 可看详情", f"internal error {what}; --debug shows more")
        return 2


def settle_process() -> None:
    """What a command of its own process sets before anything else."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a GBK console must not end in a stack over one rare character
            stream.reconfigure(errors="replace")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: its threads would only wait for each other
