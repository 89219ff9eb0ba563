"""Engines for tests: every test that takes ``store`` runs on the embedded engine and on a real Neo4j.

* Nothing is mocked: the embedded store lies in a temporary folder, Neo4j is the server at ``CHAINGRAPH_TEST_NEO4J``
  (with ``CHAINGRAPH_NEO4J_USER``, ``CHAINGRAPH_NEO4J_PASSWORD``), or one that is started here.
* Without that address Neo4j tests are skipped, unless ``CHAINGRAPH_REQUIRE`` contains ``neo4j``: then a server is
  started, its absence is an error, and so is a run in which the engines executed different numbers of tests.
* A store is opened once and emptied before each test.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.settings import Settings
from graph.store import GraphStore, open_store
from tests.neo4j_server import Neo4jMissingError, start

ENGINES = ("embedded", "neo4j")
EXECUTED = pytest.StashKey[Counter[str]]()
EMPTY = "MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n"
NOTICE = (
    "Neo4j 未测：设置 CHAINGRAPH_TEST_NEO4J=bolt://… 或 CHAINGRAPH_REQUIRE=neo4j 即测。"
    " / not tested on Neo4j: set CHAINGRAPH_TEST_NEO4J=bolt://… or CHAINGRAPH_REQUIRE=neo4j"
)


def neo4j_required() -> bool:
    return "neo4j" in os.environ.get("CHAINGRAPH_REQUIRE", "")


@pytest.fixture(scope="session")
def neo4j_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """Settings of a Neo4j for tests; skips when there is none and none is required."""
    address = os.environ.get("CHAINGRAPH_TEST_NEO4J")
    if address:
        yield Settings(store=address)
    elif neo4j_required():
        try:
            with start(tmp_path_factory.mktemp("neo4j")) as server:
                yield Settings(store=server.url, neo4j_user=server.user, neo4j_password=server.password)  # type: ignore[arg-type]
        except Neo4jMissingError as missing:
            pytest.fail(str(missing))
    else:
        pytest.skip(NOTICE)


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """The engine's name; parametrises every test that takes ``store``."""
    return str(request.param)


@pytest.fixture(scope="session")
def settings(engine: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The settings under which the engine's test store opens."""
    if engine == "neo4j":
        found: Settings = request.getfixturevalue("neo4j_settings")
        return found
    return Settings(home=tmp_path_factory.mktemp("embedded"), store=None)


@pytest.fixture(scope="session")
def opened(settings: Settings) -> Iterator[GraphStore]:
    """One open store an engine. A Neo4j that holds anything is refused, because tests empty it."""
    with open_store(settings) as store:
        if any(store.info().counts.values()):
            pytest.exit(f"{store.address} is not empty; tests would empty it", returncode=2)
        yield store
        empty(store)


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
    config.stash[EXECUTED] = Counter()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    report = yield
    params = getattr(item, "callspec", None) and item.callspec.params  # type: ignore[attr-defined]
    if call.when == "call" and params and "engine" in params and not report.skipped:  # type: ignore[attr-defined]
        item.config.stash[EXECUTED][params["engine"]] += 1
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    executed = config.stash[EXECUTED]
    if executed:
        counts = ", ".join(f"{name} {executed[name]}" for name in ENGINES)
        terminalreporter.write_line(f"contract tests executed: {counts}")
    reasons = Counter(skipped.longrepr[2] for skipped in terminalreporter.stats.get("skipped", []))
    for reason, count in reasons.items():
        terminalreporter.write_line(f"skipped {count}: {reason.removeprefix('Skipped: ')}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    executed = session.config.stash[EXECUTED]
    if neo4j_required() and executed["embedded"] != executed["neo4j"] and session.exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
