"""``chaingraph serve`` in a process of its own: starts, answers, ends cleanly, and refuses what is unsafe."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
from pathlib import Path

import httpx2
import pytest

from api.serve import listen
from tests.cli.door import chaingraph, started, stored


def address_of(process: subprocess.Popen[str]) -> str:
    assert process.stderr
    found = re.search(r"http://\S+", process.stderr.readline())
    assert found
    return found[0]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_answers_until_it_is_told_to_stop(tmp_path: Path, number: signal.Signals) -> None:
    with started(tmp_path, "serve", "--port", "0") as process:
        try:
            url = address_of(process)
            answer = httpx2.get(f"{url}/readyz", timeout=30)
            loaded = httpx2.post(f"{url}/api/v1/documents", json={"text": "云汐市。"}, timeout=60)
            process.send_signal(number)
            _, said = process.communicate(timeout=30)
        finally:
            process.kill()
    assert (answer.status_code, "server" in answer.headers, loaded.status_code) == (200, False, 201)
    assert (process.returncode, said) == (0, "stopped\n")
    assert stored(tmp_path).counts["articles"] == 1


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_beyond_this_machine_it_does_not_start_without_a_key(tmp_path: Path, host: str) -> None:
    done = chaingraph(tmp_path, "serve", "--host", host, "--port", "0")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "CHAINGRAPH_API_KEY" in done.err
    assert not list(tmp_path.iterdir())


def test_a_taken_port_is_said_in_a_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        done = chaingraph(tmp_path, "serve", "--port", other.getsockname()[1])
    assert (done.code, "--port" in done.err) == (2, True)


def test_small_answers_do_not_wait_for_an_acknowledgement() -> None:
    """asyncio turns that waiting (40 ms an answer) off for sockets that are known to be TCP."""
    with listen("127.0.0.1", 0) as listener:
        assert listener.proto == socket.IPPROTO_TCP
