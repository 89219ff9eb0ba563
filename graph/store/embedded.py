"""The embedded engine: ArcadeDB's native library, in this process (the only importer of ``arcadedb``).

Needs no server and no Java. One process holds a store at a time. Commits are flushed to disk before they are
acknowledged. Findings that shaped this file: explicit transactions only; plain indexes instead of UNIQUE constraints;
``query()`` refuses writes; the command timeout is a setting of the whole database; reads run beside each other, each on
its own thread, and a write runs alone (a read beside a commit could see half of it). Changing the limit of time costs
the engine its plans, so a write runs under the last reader's and, should that not be enough, once more without any.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from graph.errors import QueryRefused, QueryTimeout, StoreBusy, StoreUnusable
from graph.facts import Rows
from graph.store.base import Params
from graph.store.migrations import migrate
from graph.store.turns import Turns

if TYPE_CHECKING:
    from arcadedb import Database

T = TypeVar("T")
NESTED = frozenset((dict, list))
OWN_FILES = {".bin", ".bucket", ".dict", ".json", ".lck", ".numtidx", ".nutidx", ".umtidx", ".utidx", ".wal"}
ISOLATE = {
    "-Darcadedb.txWalFlush": "1",
    # a commit handles whole index pages: a quarter of the default size halves its time for a document's few rows
    "-Darcadedb.indexDefaultPageSize": "65536",
    "-Darcadedb.opencypher.loadCsv.allowFileUrls": "false",
    "-Darcadedb.opencypher.loadCsv.allowRemoteUrls": "false",
}


def _library(logs: Path) -> Any:
    """The library, told before it first loads to log to a file only, to flush commits and to read no files or URLs."""
    os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "0")
    os.environ.setdefault("ARCADEDB_LOG_DIR", str(logs))
    given = os.environ.get("ARCADEDB_NATIVE_ISOLATE_ARGS", "").split()
    names = {argument.partition("=")[0] for argument in given}
    ours = (f"{name}={value}" for name, value in ISOLATE.items() if name not in names)
    os.environ["ARCADEDB_NATIVE_ISOLATE_ARGS"] = " ".join([*given, *ours])
    import arcadedb

    return arcadedb


class EmbeddedEngine:
    """Opens (or creates) the store in the folder ``path``. Raises StoreBusy, StoreUnusable."""

    name = "embedded"

    def __init__(self, path: Path) -> None:
        self.address = str(path)
        self._holder = path.with_name(path.name + ".pid")
        self._turns = Turns(os.cpu_count() or 1)
        self._db = self._open(path)
        self._timeout_ms = _kept_timeout(path)
        self._holder.write_text(str(os.getpid()), encoding="ascii")

    def _open(self, path: Path) -> Database:
        try:
            self._refuse_foreign(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            library = _library(path.parent / "log")
        except OSError as error:
            raise StoreUnusable(address=path, reason_zh=error.strerror, reason_en=error.strerror) from error
        except ImportError as error:
            raise StoreUnusable(address=path, reason_zh=f"嵌入式引擎未安装（{error}）", reason_en=str(error)) from error
        try:
            opened: Database = (library.open_database if path.exists() else library.create_database)(str(path))
        except library.ArcadeDBError as error:
            raise self._unopened(path, error) from error
        return opened

    def _refuse_foreign(self, path: Path) -> None:
        """The engine would open any folder and fill it; what holds other files than its own is somebody's. A folder
        that lacks the schema but holds nothing else is a store whose creation was cut off, and opens."""
        if path.exists() and not path.is_dir():
            raise StoreUnusable(
                address=path, reason_zh="是文件；请给一个文件夹", reason_en="it is a file; name a folder"
            )
        if path.is_dir() and not (path / "schema.json").exists():
            foreign = next((f.name for f in path.iterdir() if f.suffix not in OWN_FILES), None)
            if foreign is not None:
                raise StoreUnusable(
                    address=path,
                    reason_zh=f"文件夹里有别的东西（{foreign}）；请给一个空的或新的文件夹",
                    reason_en=f"the folder holds something else ({foreign}); name an empty or a new one",
                )

    def _unopened(self, path: Path, error: Exception) -> StoreBusy | StoreUnusable:
        text = str(error)
        if "locked by another process" in text or "already in use" in text:
            return StoreBusy(path=path, holder=self._holder_pid())
        reason = text.splitlines()[0]
        return StoreUnusable(address=path, reason_zh=reason, reason_en=reason)

    def _holder_pid(self) -> str:
        """The pid that the holder left beside the store; it is the holder's, for who opens the store writes its own."""
        try:
            return self._holder.read_text(encoding="ascii").strip() or "?"
        except OSError:
            return "?"

    def write(self, work: Callable[[Any], T]) -> T:
        with self._turns.alone():
            try:
                return self._transacted(work)
            except QueryTimeout:  # under the limit of a reader, who must not set one for writes
                self._set_timeout(None)
                return self._transacted(work)

    def _transacted(self, work: Callable[[Any], T]) -> T:
        self._db.begin()
        try:
            result = work(self)
            self._db.commit()
        except BaseException:  # whatever it was, an interrupt included: nothing of the transaction may stay
            if self._db.is_transaction_active():
                self._db.rollback()
            raise
        return result

    def run(self, cypher: str, params: Params | None = None) -> list[dict[str, Any]]:
        """One statement of the open transaction (the engine is its own Transaction)."""
        with self._translated(None):
            answer = self._db.command("opencypher", cypher, dict(params or {}))
            # a statement that returns nothing has run already; asking for its rows would cost a call
            return [_plain(row) for row in answer.to_list()] if "RETURN" in cypher else []

    def read(
        self, cypher: str, params: Params | None = None, *, limit: int | None = None, timeout: float | None = None
    ) -> Rows:
        with self._turns.beside_others():
            if self._timeout_ms == _milliseconds(timeout):
                return self._answer(cypher, params, limit, timeout)
        with self._turns.alone():  # nobody else reads under this limit of time
            self._set_timeout(timeout)
            return self._answer(cypher, params, limit, timeout)

    def _answer(self, cypher: str, params: Params | None, limit: int | None, timeout: float | None) -> Rows:
        with self._translated(timeout):
            answer = self._db.query("opencypher", cypher, dict(params or {}))
            rows = Rows.first(map(_plain, answer.iter_dicts()), limit)
            if rows.truncated:
                answer.close()
            return rows

    def sql(self, statement: str) -> None:
        """One schema statement (types and indexes are made in the engine's SQL, outside transactions)."""
        with self._turns.alone(), self._translated(None):
            self._db.command("sql", statement).to_list()

    def _set_timeout(self, seconds: float | None) -> None:
        wanted = _milliseconds(seconds)
        if wanted != self._timeout_ms:
            self._db.command("sql", f"ALTER DATABASE `arcadedb.command.timeout` {wanted:d}").to_list()
            self._timeout_ms = wanted

    @contextmanager
    def _translated(self, timeout: float | None) -> Iterator[None]:
        """The library's errors as ours."""
        from arcadedb import ArcadeDBError

        try:
            yield
        except ArcadeDBError as error:
            text = str(error).splitlines()[0]
            if "TimeoutException" in text:
                raise QueryTimeout(seconds=f"{timeout or 0:g}") from error
            if any(
                word in text
                for word in ("Parsing", "NotIdempotent", "Semantic", "CommandExecution", "SecurityException")
            ):
                raise QueryRefused(reason=text.rpartition("Exception: ")[2]) from error
            raise StoreUnusable(address=self.address, reason_zh=text, reason_en=text) from error

    def migrate(self) -> int:
        return migrate(self, self.sql)

    def close(self) -> None:
        with self._turns.alone():
            if not self._db._closed:
                self._db.close()
                self._holder.unlink(missing_ok=True)


def _kept_timeout(path: Path) -> int:
    """The limit of time that the store's last holder left in it: the engine keeps it with the data."""
    kept = path / "configuration.json"
    try:
        return int(json.loads(kept.read_text(encoding="utf-8"))["configuration"].get("command.timeout", 0))
    except FileNotFoundError:
        return 0
    except (ValueError, KeyError):
        return -1  # unknown: whoever comes first sets it


def _milliseconds(seconds: float | None) -> int:
    """A limit of time as the library takes it; 0 is none."""
    return max(1, round(seconds * 1000)) if seconds else 0


def _plain(value: Any) -> Any:
    """Without the engine's own fields (``@rid``, ``@type``), at any depth; taken out in place, the rows are ours."""
    if type(value) is dict:
        if "@rid" in value or "@type" in value:
            for name in [name for name in value if name.startswith("@")]:
                del value[name]
        nested: Iterable[Any] = value.values()
    else:
        nested = value
    for inner in nested:
        if type(inner) in NESTED:
            _plain(inner)
    return value
