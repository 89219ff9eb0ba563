"""Engines for tests: every test that takes ``store`` runs on the embedded engine and on a real Neo4j.

* Nothing is mocked: the embedded store lies in a temporary folder, Neo4j is the server at ``CHAINGRAPH_TEST_NEO4J``
  (with ``CHAINGRAPH_NEO4J_USER``, ``CHAINGRAPH_NEO4J_PASSWORD``), or one that is started here.
* Without that address Neo4j tests are skipped, unless ``CHAINGRAPH_REQUIRE`` contains ``neo4j``: then a server is
  started, its absence is an error, and so is a run in which the engines executed different numbers of tests.
* A store is opened once a process and emptied before each test. ``make test`` runs a process on each core, a module
  of tests in one of them (pytest-xdist).
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from graph.settings import Settings
from graph.store import GraphStore, open_store
from tests.neo4j_server import Neo4jMissingError, start

ENGINES = ("embedded", "neo4j")
EMPTY = "MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n"
NOTICE = (
    "Neo4j 未测：设置 CHAINGRAPH_TEST_NEO4J=bolt://… 或 CHAINGRAPH_REQUIRE=neo4j 即测。"
    " / not tested on Neo4j: set CHAINGRAPH_TEST_NEO4J=bolt://… or CHAINGRAPH_REQUIRE=neo4j"
)


def neo4j_required() -> bool:
    return "neo4j" in os.environ.get("CHAINGRAPH_REQUIRE", "")


class Kept(ExitStack):
    """What each engine opened, open until all tests are done (the server last): a process goes from one engine to the
    other and back."""

    def __init__(self) -> None:
        super().__init__()
        self.settings: dict[str, Settings] = {}
        self.stores: dict[str, GraphStore] = {}


@pytest.fixture(scope="session")
def kept() -> Iterator[Kept]:
    with Kept() as kept:
        yield kept


@pytest.fixture(scope="session")
def neo4j_settings(kept: Kept, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of a Neo4j for tests; skips when there is none and none is required."""
    address = os.environ.get("CHAINGRAPH_TEST_NEO4J")
    if address:
        return Settings(store=address)
    if not neo4j_required():
        pytest.skip(NOTICE)
    try:
        server = kept.enter_context(start(tmp_path_factory.mktemp("neo4j")))
    except Neo4jMissingError as missing:
        pytest.fail(str(missing))
    return Settings(store=server.url, neo4j_user=server.user, neo4j_password=server.password)  # type: ignore[arg-type]


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """The engine's name; parametrises every test that takes ``store``."""
    return str(request.param)


@pytest.fixture(scope="session")
def settings(
    engine: str, kept: Kept, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Settings:
    """The settings under which the engine's test store opens."""
    if engine not in kept.settings:
        if engine == "neo4j":
            kept.settings[engine] = request.getfixturevalue("neo4j_settings")
        else:
            kept.settings[engine] = Settings(home=tmp_path_factory.mktemp("embedded"), store=None)
    return kept.settings[engine]


@pytest.fixture(scope="session")
def opened(engine: str, settings: Settings, kept: Kept) -> GraphStore:
    """One open store an engine. A Neo4j that holds anything is refused, because tests empty it."""
    if engine not in kept.stores:
        store = kept.enter_context(open_store(settings))
        if any(store.info().counts.values()):
            pytest.exit(f"{store.address} is not empty; tests would empty it", returncode=2)
        kept.callback(empty, store)
        kept.stores[engine] = store
    return kept.stores[engine]


@pytest.fixture
def store(opened: GraphStore) -> GraphStore:
    """An empty store."""
    empty(opened)
    return opened


def empty(store: GraphStore) -> None:
    store.transact(lambda tx: tx.run(EMPTY))


@pytest.fixture
def here(tmp_path: Path) -> Settings:
    """Settings of an embedded store of one's own."""
    return Settings(home=tmp_path, store=None)


def pytest_configure(config: pytest.Config) -> None:
    # tests outlive no power cut: without waiting for the disk they take half the time
    os.environ.setdefault("ARCADEDB_NATIVE_ISOLATE_ARGS", "-Darcadedb.txWalFlush=0")
    if not hasattr(config, "workerinput"):  # of several processes only the one that hears from all
        config.pluginmanager.register(Executed())


@pytest.hookimpl(optionalhook=True)  # without pytest-xdist (-p no:xdist) nobody asks
def pytest_xdist_auto_num_workers() -> int | None:
    """One process where all would empty the same Neo4j; else pytest-xdist's own choice."""
    return 1 if os.environ.get("CHAINGRAPH_TEST_NEO4J") else None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    params = getattr(item, "callspec", None) and item.callspec.params  # type: ignore[attr-defined]
    if params and "engine" in params:
        report.user_properties.append(("engine", params["engine"]))  # type: ignore[attr-defined]
    return report


class Executed:
    """Counts the tests that each engine executed."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        engine = dict(report.user_properties).get("engine")
        if report.when == "call" and engine and not report.skipped:
            self.counts[str(engine)] += 1

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self.counts:
            counts = ", ".join(f"{name} {self.counts[name]}" for name in ENGINES)
            terminalreporter.write_line(f"contract tests executed: {counts}")
        reasons = Counter(skipped.longrepr[2] for skipped in terminalreporter.stats.get("skipped", []))
        for reason, count in reasons.items():
            terminalreporter.write_line(f"skipped {count}: {reason.removeprefix('Skipped: ')}")

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if neo4j_required() and self.counts["embedded"] != self.counts["neo4j"] and session.exitstatus == 0:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
