"""Neo4j 5 or later through the official driver (the only importer of ``neo4j``).

Writes are managed transactions, which the driver retries; the driver's errors become ours in one place. Writers on
several machines take turns: each write first locks the schema node.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from neo4j import READ_ACCESS, Driver, GraphDatabase, ManagedTransaction, Query, Record, Result, unit_of_work
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DatabaseUnavailable,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)
from neo4j.graph import Node, Path, Relationship

from graph.errors import (
    ChainGraphError,
    QueryRefused,
    QueryTimeout,
    StoreLoginRefused,
    StoreLost,
    StoreUnreachable,
    StoreUnusable,
)
from graph.facts import Rows
from graph.settings import Settings
from graph.store.base import Params
from graph.store.migrations import migrate

T = TypeVar("T")
RETRY_SECONDS = 10.0  # a server that vanished in the middle of a load ends in an error, not in waiting
CONNECT_SECONDS = 5.0
TAKE_TURNS = "MATCH (v:SchemaVersion) SET v.id = v.id"
TIMEOUTS = (
    "Neo.ClientError.Transaction.TransactionTimedOut",
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
)
# the transaction was stopped because its time was up; older servers say so only in the message
TERMINATED = ("Neo.TransientError.Transaction.Terminated", "Neo.ClientError.Transaction.Terminated")
AS_THEY_ARE = frozenset((str, int, float, bool, type(None)))  # most values: known before anything else is asked


class _Transaction:
    """One managed transaction; answers are fetched at once."""

    def __init__(self, tx: ManagedTransaction) -> None:
        self._tx = tx

    def run(self, cypher: str, params: Params | None = None) -> list[dict[str, Any]]:
        # cypher comes from our own modules and files, never from values
        answer = self._tx.run(cypher, dict(params or {}))
        return [_row(record) for record in answer]


class Neo4jEngine:
    """Connects and checks that the server is there. Raises StoreUnreachable, StoreLoginRefused."""

    name = "neo4j"

    def __init__(self, settings: Settings) -> None:
        self.address = settings.store or ""
        self._database = settings.neo4j_database
        self._connected = False
        logging.getLogger("neo4j").setLevel(logging.CRITICAL)  # retries and notices belong in our errors only
        auth = (settings.neo4j_user, settings.neo4j_password.get_secret_value())
        with self._translated(None):
            self._driver: Driver = GraphDatabase.driver(
                self.address,
                auth=auth,
                connection_timeout=CONNECT_SECONDS,
                connection_acquisition_timeout=RETRY_SECONDS,
                max_transaction_retry_time=RETRY_SECONDS,
                notifications_min_severity="OFF",
                user_agent="chaingraph",
            )
        try:
            with self._translated(None):
                self._driver.verify_connectivity()
        except ChainGraphError:
            self._driver.close()
            raise
        self._connected = True

    def write(self, work: Callable[[Any], T]) -> T:
        def locked(tx: ManagedTransaction) -> T:
            tx.run(TAKE_TURNS).consume()
            return work(_Transaction(tx))

        with self._translated(None), self._driver.session(database=self._database) as session:
            return session.execute_write(locked)

    def read(
        self, cypher: str, params: Params | None = None, *, limit: int | None = None, timeout: float | None = None
    ) -> Rows:
        values = dict(params or {})
        size = 1000 if limit is None else max(1, limit + 1)
        with (
            self._translated(timeout),
            self._driver.session(database=self._database, default_access_mode=READ_ACCESS, fetch_size=size) as session,
        ):
            try:  # one way to the server and back, where a managed transaction takes a second one to end
                return _rows(session.run(Query(cypher, timeout=timeout), values), limit)
            except (Neo4jError, DriverError) as error:
                if not error.is_retryable():
                    raise
            managed = unit_of_work(timeout=timeout)(lambda tx: _rows(tx.run(cypher, values), limit))
            return session.execute_read(managed)

    def migrate(self) -> int:
        def run(statement: str) -> None:
            with self._translated(None), self._driver.session(database=self._database) as session:
                session.run(Query(statement)).consume()

        return migrate(self, run)

    def close(self) -> None:
        self._driver.close()

    @contextmanager
    def _translated(self, timeout: float | None) -> Iterator[None]:
        """The driver's errors as ours."""
        try:
            yield
        except (Neo4jError, DriverError) as error:
            raise self._named(error, timeout) from error

    def _named(self, error: Exception, timeout: float | None) -> ChainGraphError:
        reason = str(getattr(error, "message", None) or error).splitlines()[0]
        code = getattr(error, "code", None) or ""
        if code in TIMEOUTS or (code in TERMINATED and timeout is not None):
            return QueryTimeout(seconds=f"{timeout or 0:g}")
        if isinstance(error, AuthError):
            return StoreLoginRefused(address=self.address)
        if isinstance(error, ServiceUnavailable | SessionExpired | DatabaseUnavailable):
            return (StoreLost if self._connected else StoreUnreachable)(address=self.address)
        if isinstance(error, ConfigurationError):
            return StoreUnusable(address=self.address, reason_zh=reason, reason_en=reason)
        if isinstance(error, ClientError):
            return QueryRefused(reason=reason)
        return (StoreLost if self._connected else StoreUnreachable)(address=self.address)


def _rows(answer: Result, limit: int | None) -> Rows:
    return Rows.first(map(_row, answer), limit)


def _row(record: Record) -> dict[str, Any]:
    return {key: plain(value) for key, value in dict(record).items()}


def plain(value: Any) -> Any:
    """Nodes and relationships as dicts of their properties, dates as ISO text, at any depth."""
    if type(value) in AS_THEY_ARE:
        return value
    if isinstance(value, Mapping | Node | Relationship):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, Path):
        return [plain(node) for node in value.nodes]
    if isinstance(value, list | tuple):
        return [plain(v) for v in value]
    return value.iso_format() if hasattr(value, "iso_format") else value
