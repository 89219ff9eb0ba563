"""Opening a store that isn't there, or that another holds."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from graph.errors import QueryRefused, StoreBusy, StoreLoginRefused, StoreUnreachable, StoreUnusable
from graph.settings import Settings
from graph.store import open_store
from tests.neo4j_server import free_port
from tests.readings import Says

HOLD = """
import sys
from pathlib import Path
from graph.settings import Settings
from graph.store import open_store
store = open_store(Settings(home=Path(sys.argv[1]), store=None))
print("open", flush=True)
sys.stdin.read()
"""


def test_a_second_process_is_told_who_holds_the_store(here: Settings) -> None:
    with _holder(here.home) as other:
        with pytest.raises(StoreBusy) as told:
            open_store(here)
        assert told.value.fields["holder"] == str(other.pid)
        other.kill()  # as by kill -9: the lock goes with the process, the note of its pid stays
        other.wait()
    with open_store(here) as store:
        assert store.check() == []


def test_the_same_process_cannot_open_it_twice(here: Settings) -> None:
    with open_store(here), pytest.raises(StoreBusy):
        open_store(here)


def _holder(home: Path) -> subprocess.Popen[str]:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    other = subprocess.Popen([sys.executable, "-c", HOLD, str(home)], text=True, **pipes)  # type: ignore[call-overload]
    assert other.stdout.readline() == "open\n"
    return other  # type: ignore[no-any-return]


def test_a_limit_of_time_ends_with_who_set_it(here: Settings) -> None:
    with open_store(here) as store:
        store.read("RETURN 1 AS one", timeout=0.06)
    long = "UNWIND range(1, 1500) AS a UNWIND range(1, 1000) AS b WITH a WHERE a % 7 = 3 RETURN count(a) AS n"
    with open_store(here) as store:
        assert store.read(long).rows == [{"n": 214_000}]


def test_what_is_written_is_there_when_opened_again(here: Settings) -> None:
    said = Says("a")
    said.organization("云汐远帆船舶有限公司")
    with open_store(here) as store:
        store.write(said.reading())
        before = store.info()
    with open_store(here) as store:
        assert store.info() == before


def test_the_embedded_engine_reads_no_files(here: Settings) -> None:
    with open_store(here) as store, pytest.raises(QueryRefused):
        store.read("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line")


def test_a_file_is_no_store(here: Settings) -> None:
    here.embedded_path.parent.mkdir(parents=True, exist_ok=True)
    here.embedded_path.write_text("no store", encoding="ascii")
    with pytest.raises(StoreUnusable, match="is a file"):
        open_store(here)


def test_a_folder_of_something_else_is_refused_and_left_alone(here: Settings) -> None:
    here.embedded_path.mkdir(parents=True)
    (here.embedded_path / "letters.txt").write_text("mine", encoding="ascii")
    with pytest.raises(StoreUnusable, match=r"letters\.txt"):
        open_store(here)
    assert [file.name for file in here.embedded_path.iterdir()] == ["letters.txt"]


def test_an_empty_folder_becomes_a_store(here: Settings) -> None:
    here.embedded_path.mkdir(parents=True)
    with open_store(here) as store:
        assert store.check() == []


@pytest.mark.parametrize("address", ["http://localhost", "ftp://localhost/store", "neo4js://localhost"])
def test_an_address_of_another_kind_is_no_folder(address: str) -> None:
    with pytest.raises(ValidationError, match="neo4j://"):
        Settings(store=address)


def test_an_absent_server_is_an_error_in_bounded_time() -> None:
    started = time.monotonic()
    with pytest.raises(StoreUnreachable):
        open_store(Settings(store=f"bolt://127.0.0.1:{free_port()}"))
    assert time.monotonic() - started < 10


def test_a_wrong_password_is_said_so(neo4j_settings: Settings) -> None:
    wrong = neo4j_settings.model_copy(update={"neo4j_password": SecretStr("wrong")})
    with pytest.raises(StoreLoginRefused):
        open_store(wrong)
