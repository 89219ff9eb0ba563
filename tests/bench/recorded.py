"""Our store beside the bare library or driver: the very same rows, parameters ready, the same transaction bounds.

While the store writes, what it asks of the engine is recorded; the statements that write are then replayed bare on a
second, fresh database, batch by batch in turns, so that both sides meet the same noise of the machine. What the store
reads to conclude, and its own work, is the overhead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import neo4j

from graph.facts import Rows
from graph.settings import Settings
from graph.store.base import Engine, Params, Transaction
from graph.store.opening import open_engine
from tests.neo4j_server import Server

T = TypeVar("T")
Call = tuple[str, dict[str, Any]]
Replay = Callable[[list[list[Call]]], None]
WRITING = re.compile(r"\b(CREATE|MERGE|SET|DELETE)\b")


class Recording:
    """An engine that also keeps every transaction's statements with their parameters."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.name, self.address = engine.name, engine.address
        self._transactions: list[list[Call]] = []

    def write(self, work: Callable[[Transaction], T]) -> T:
        def recorded(tx: Transaction) -> T:
            calls: list[Call] = []
            result = work(_Listening(tx, calls))
            self._transactions.append(calls)
            return result

        return self._engine.write(recorded)

    def taken(self) -> list[list[Call]]:
        """The transactions since the last call."""
        taken, self._transactions = self._transactions, []
        return taken

    def read(
        self, cypher: str, params: Params | None = None, *, limit: int | None = None, timeout: float | None = None
    ) -> Rows:
        return self._engine.read(cypher, params, limit=limit, timeout=timeout)

    def migrate(self) -> int:
        return self._engine.migrate()

    def close(self) -> None:
        self._engine.close()


class _Listening:
    def __init__(self, tx: Transaction, calls: list[Call]) -> None:
        self._tx, self._calls = tx, calls

    def run(self, cypher: str, params: Params | None = None) -> list[dict[str, Any]]:
        self._calls.append((cypher, dict(params or {})))
        return self._tx.run(cypher, params)


def writing(transaction: list[Call]) -> list[Call]:
    """Only what writes: rows whose ids and values are all known already."""
    return [call for call in transaction if WRITING.search(call[0])]


def rows_in(calls: list[Call]) -> int:
    """How many rows the statements carry (the longest list of each)."""
    return sum(max((len(v) for v in params.values() if isinstance(v, list | dict)), default=1) for _, params in calls)


def _with_schema(settings: Settings) -> None:
    engine = open_engine(settings)
    engine.migrate()
    engine.close()


@contextmanager
def bare_embedded(folder: Path) -> Iterator[Replay]:
    """The library itself on a fresh store with our schema, and our setting that a commit is on the disk."""
    _with_schema(Settings(home=folder, store=None))
    import arcadedb

    database = arcadedb.open_database(str(folder / "store"))

    def replay(transactions: list[list[Call]]) -> None:
        for calls in transactions:
            database.begin()
            for cypher, params in calls:
                database.command("opencypher", cypher, params).to_list()
            database.commit()

    try:
        yield replay
    finally:
        database.close()


@contextmanager
def bare_neo4j(server: Server, settings: Settings) -> Iterator[Replay]:
    """The official driver itself on a fresh server with our schema; one session, one transaction an article."""
    _with_schema(settings)
    auth = (server.user, server.password)
    with neo4j.GraphDatabase.driver(server.url, auth=auth, notifications_min_severity="OFF") as driver:

        def replay(transactions: list[list[Call]]) -> None:
            for calls in transactions:
                with driver.session() as session:
                    session.execute_write(_run, calls)

        yield replay


def _run(tx: neo4j.ManagedTransaction, calls: list[Call]) -> None:
    for cypher, params in calls:
        tx.run(cypher, params).data()
