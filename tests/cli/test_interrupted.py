"""A load that is cut off leaves whole articles only, and the same command again completes it."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.settings import Settings
from graph.store import open_store
from tests.cli.door import chaingraph, many, started, stored

ARTICLES = 30
SECONDS = 60


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return many(tmp_path_factory.mktemp("articles") / "in", ARTICLES)


@pytest.fixture(scope="module")
def checksum(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Of a load that nobody interrupts."""
    home = tmp_path_factory.mktemp("whole")
    done = chaingraph(home, "ingest", folder)
    assert done.code == 0, done
    return stored(home).checksum


@pytest.fixture
def cut_off(folder: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A load into ``tmp_path`` that has stored its third article and goes on."""
    process = started(tmp_path, "ingest", folder)
    assert process.stdout
    for _ in range(3):
        assert process.stdout.readline()
    yield process
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def assert_whole_articles_only(home: Path) -> None:
    with open_store(Settings(home=home, store=None)) as store:
        assert not list(store.check())
        assert 3 <= store.info().counts["articles"] < ARTICLES


def test_ctrl_c_says_so_and_keeps_whole_articles(
    cut_off: subprocess.Popen[str], folder: Path, checksum: str, tmp_path: Path
) -> None:
    os.killpg(cut_off.pid, signal.SIGINT)
    err = cut_off.communicate(timeout=SECONDS)[1]

    assert cut_off.returncode == 130
    assert "interrupted" in err
    assert "Traceback" not in err
    assert_whole_articles_only(tmp_path)
    assert chaingraph(tmp_path, "ingest", folder).code == 0
    assert stored(tmp_path).checksum == checksum


def test_kill_9_loses_no_acknowledged_article(
    cut_off: subprocess.Popen[str], folder: Path, checksum: str, tmp_path: Path
) -> None:
    cut_off.kill()
    cut_off.wait(SECONDS)

    assert_whole_articles_only(tmp_path)
    assert chaingraph(tmp_path, "ingest", folder).code == 0
    assert stored(tmp_path).checksum == checksum


def test_a_second_process_is_told_who_holds_the_store(tmp_path: Path) -> None:
    with open_store(Settings(home=tmp_path, store=None)):
        done = chaingraph(tmp_path, "db", "info")

    assert done.code == 2
    assert f"held by process {os.getpid()}" in done.err
    assert "--home" in done.err
    assert len(done.err.splitlines()) == 1


def test_a_holder_that_was_killed_holds_nothing(cut_off: subprocess.Popen[str], tmp_path: Path) -> None:
    cut_off.kill()
    cut_off.wait(SECONDS)

    assert chaingraph(tmp_path, "db", "check").code == 0
