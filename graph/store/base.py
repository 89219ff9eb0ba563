"""The store: what every engine must do, and nothing of how.

An *engine* opens a database and runs Cypher in transactions (``embedded.py``, ``neo4j.py``). A *store* is the same code
on both: it writes readings, keeps the conclusions up and answers read-only Cypher.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from graph.facts import Reading, Rows, WriteReport

Params = Mapping[str, Any]
T = TypeVar("T")


class Transaction(Protocol):
    """One open transaction; it commits when the function that was given it returns."""

    def run(self, cypher: str, params: Params | None = None) -> list[dict[str, Any]]:
        """Run one Cypher statement; rows as plain values (a node or relationship as a dict of its properties)."""


class Engine(Protocol):
    """A database that speaks Cypher. The only two implementations are embedded (ArcadeDB) and Neo4j."""

    name: str
    address: str

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` in one write transaction: all of it or nothing; retried where the engine says it may be."""

    def read(
        self, cypher: str, params: Params | None = None, *, limit: int | None = None, timeout: float | None = None
    ) -> Rows:
        """Run one statement that may not write; at most ``limit`` rows are fetched.

        Raises QueryTimeout after ``timeout`` seconds, QueryRefused for a statement that writes or isn't Cypher.
        """

    def migrate(self) -> int:
        """Bring the schema up to date (numbered migrations); the version it has now."""

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class StoreInfo:
    """Counts and one checksum over the whole graph (entities, relationships, statements; no clock times).

    ``review_below``: the confidence below which what is said waits for review.
    """

    engine: str
    address: str
    schema_version: int
    checksum: str
    counts: dict[str, int] = field(default_factory=dict)
    review_below: float = 0.0


class Store(Protocol):
    engine: str

    def write(self, reading: Reading, *, dry_run: bool = False) -> WriteReport:
        """Store a document with all it says and conclude from it, in one transaction; twice changes nothing.

        ``dry_run`` reports what would change and rolls it back.
        """

    def delete(self, document: str) -> WriteReport:
        """Take back exactly what only this document (an id or a source) said. Raises DocumentNotFound."""

    def read(
        self, cypher: str, params: Params | None = None, *, limit: int | None = None, timeout: float | None = None
    ) -> Rows:
        """Answer read-only Cypher; at most ``limit`` rows, ``truncated`` says when there were more."""

    def info(self) -> StoreInfo: ...

    def check(self) -> Sequence[str]:
        """What is wrong with the stored graph, a line each: conclusions that differ from the statements, strays."""

    def rebuild(self) -> StoreInfo:
        """Recompute every conclusion from the statements alone, with the threshold of review that is set now."""

    def close(self) -> None: ...
