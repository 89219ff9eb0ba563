"""Opening a store: the engine that the settings name, its schema brought up to date."""

from __future__ import annotations

from collections.abc import Callable

from graph.conclude import Terms
from graph.facts import Reading, Rows, WriteReport
from graph.schema import ontology
from graph.settings import Settings
from graph.store import writes
from graph.store.base import Engine, Params, StoreInfo, T, Transaction
from graph.store.migrations import current
from graph.store.review import adopt, terms_in, terms_of
from graph.store.rows import check_vocabulary
from graph.store.whole import check, info, rebuild


def open_engine(settings: Settings) -> Engine:
    """Connect. Raises StoreBusy, StoreUnreachable, StoreLoginRefused, StoreUnusable; creates nothing on Neo4j."""
    if settings.is_neo4j:
        from graph.store.neo4j import Neo4jEngine

        return Neo4jEngine(settings)
    from graph.store.embedded import EmbeddedEngine

    return EmbeddedEngine(settings.embedded_path)


def open_store(settings: Settings) -> GraphStore:
    """Connect and bring the schema up to date."""
    engine = open_engine(settings)
    try:
        version = engine.migrate()
        adopt(engine, settings.review_below)
        return GraphStore(engine, version, review_below=settings.review_below)
    except BaseException:  # an interrupt too: the lock on the store must not outlive a failed opening
        engine.close()
        raise


class _NotKept(Exception):
    def __init__(self, report: WriteReport) -> None:
        super().__init__()
        self.report = report


class GraphStore:
    """The same code on both engines; see ``base.Store`` for what each method promises."""

    def __init__(
        self, engine: Engine, version: int, seconds: float | None = None, *, review_below: float = 0.0
    ) -> None:
        self._engine, self._version, self._seconds, self._review_below = engine, version, seconds, review_below
        self.engine, self.address = engine.name, engine.address

    def write(self, reading: Reading, *, dry_run: bool = False) -> WriteReport:
        check_vocabulary(reading, ontology())

        def work(tx: Transaction) -> WriteReport:
            report = writes.write(tx, reading, terms_in(tx))
            if dry_run:
                raise _NotKept(report)
            return report

        try:
            return self._engine.write(work)
        except _NotKept as tried:
            return tried.report

    def delete(self, document: str) -> WriteReport:
        return self._engine.write(lambda tx: writes.delete(tx, document, terms_in(tx)))

    def read(
        self, cypher: str, params: Params | None = None, *, limit: int | None = None, timeout: float | None = None
    ) -> Rows:
        return self._engine.read(cypher, params, limit=limit, timeout=timeout or self._seconds)

    def within(self, seconds: float) -> GraphStore:
        """This store with a limit on the time of every read that sets none."""
        return GraphStore(self._engine, self._version, seconds, review_below=self._review_below)

    def transact(self, work: Callable[[Transaction], T]) -> T:
        """Run statements of one's own in one write transaction: repairs and tests; ``check`` judges the result."""
        return self._engine.write(work)

    def info(self) -> StoreInfo:
        return info(self._engine, self._version)

    def check(self) -> list[str]:
        return check(self._engine, terms_of(self._engine))

    def current(self) -> bool:
        """Whether the store answers and has the newest schema; one small read. Raises StoreLost, StoreUnusable."""
        return current(self._engine)

    def rebuild(self) -> StoreInfo:
        rebuild(self._engine, Terms(ontology(), self._review_below))
        return self.info()

    def close(self) -> None:
        self._engine.close()

    def __enter__(self) -> GraphStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
