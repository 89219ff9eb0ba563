"""Neo4j that is not there, refuses the login, or goes away in the middle of a load: one line, bounded, nothing half."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from graph.settings import Settings
from graph.store import open_store
from tests.cli.door import chaingraph, many, started, stored
from tests.neo4j_server import Server, free_port, launch

ARTICLES = 24
GIVES_UP = 30.0  # seconds after which a load must have ended once its server is gone


def test_an_unreachable_neo4j_ends_with_2_and_names_the_address(tmp_path: Path) -> None:
    address = f"bolt://127.0.0.1:{free_port()}"

    done = chaingraph(tmp_path, "--store", address, "db", "info")

    assert done.code == 2
    assert address in done.err
    assert len(done.err.splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_a_wrong_password_ends_with_2_and_is_not_repeated(neo4j_settings: Settings, tmp_path: Path) -> None:
    extra = {"CHAINGRAPH_STORE": str(neo4j_settings.store), "CHAINGRAPH_NEO4J_PASSWORD": "not-the-password"}

    done = chaingraph(tmp_path, "db", "info", extra=extra)

    assert done.code == 2
    assert "refused the login" in done.err
    assert "CHAINGRAPH_NEO4J_PASSWORD" in done.err
    assert "not-the-password" not in done.err
    assert len(done.err.splitlines()) == 1


@pytest.fixture
def mortal(neo4j_settings: Settings, tmp_path: Path) -> Iterator[Server]:
    """A server of one's own, to be killed; asks for ``neo4j_settings`` to be skipped where that is."""
    server = launch(tmp_path / "neo4j", free_port(), "a-password-for-a-test")
    yield server
    server.kill()


def test_neo4j_stopped_in_the_middle_of_a_load(mortal: Server, tmp_path: Path) -> None:
    folder = many(tmp_path / "in", ARTICLES)
    load = started(tmp_path / "home", "ingest", folder, extra=mortal.environment)
    assert load.stdout
    for _ in range(3):
        load.stdout.readline()
    mortal.kill()
    gone = time.monotonic()
    err = load.communicate(timeout=120)[1]

    assert time.monotonic() - gone < GIVES_UP
    assert load.returncode == 1
    assert "lost the store" in err
    assert "Traceback" not in err

    assert_completed_by_the_next_load(mortal, folder, tmp_path)


def assert_completed_by_the_next_load(mortal: Server, folder: Path, tmp_path: Path) -> None:
    """After a restart: whole articles only; the same command completes them to what the embedded store holds."""
    port = int(mortal.url.rpartition(":")[2])
    mortal.process = launch(tmp_path / "neo4j", port, mortal.password).process
    settings = Settings(store=mortal.url, neo4j_password=SecretStr(mortal.password))
    with open_store(settings) as store:
        assert not list(store.check())
        assert 3 <= store.info().counts["articles"] < ARTICLES
    assert chaingraph(tmp_path / "home", "ingest", folder, extra=mortal.environment).code == 0
    assert chaingraph(tmp_path / "embedded", "ingest", folder).code == 0
    with open_store(settings) as store:
        assert store.info().checksum == stored(tmp_path / "embedded").checksum
