"""The compose file's own commands and environment, started by hand on a real Neo4j with the compose file's settings."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest

from graph.settings import Settings
from tests.deploy.compose import KEY, PASSWORD, conf_lines, service_command, services
from tests.habits.tree import ROOT
from tests.neo4j_server import free_port, launch

COLD = 90.0  # seconds from nothing to healthy


def at(ports: Mapping[str, int], text: str) -> str:
    """Where things are here: other ports, and one machine for both."""
    for own, here in ports.items():
        text = text.replace(own, str(here))
    return text.replace("bolt://neo4j:", "bolt://127.0.0.1:")


def environment(home: Path, ports: Mapping[str, int], given: Mapping[str, Any]) -> dict[str, str]:
    """What a container would have: nothing of this machine's but where programs are."""
    own = {name: at(ports, str(value)) for name, value in given.items()}
    return {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1", **own}


def healthy(service: Mapping[str, Any], ports: Mapping[str, int], env: Mapping[str, str]) -> bool:
    """Whether the service's own health check passes."""
    command = [sys.executable if word == "python" else at(ports, word) for word in service["healthcheck"]["test"][1:]]
    return subprocess.run(command, env=env, capture_output=True, check=False).returncode == 0


def here(command: list[str], ports: Mapping[str, int]) -> list[str]:
    program, *arguments = command
    assert program == "chaingraph"
    return [sys.executable, "-m", "chaingraph", *(at(ports, word) for word in arguments)]


@contextmanager
def running(env: Mapping[str, str], ports: Mapping[str, int]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        here(service_command(), ports), cwd=ROOT, env=env, stderr=subprocess.PIPE, encoding="utf-8"
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def test_from_cold_to_healthy(neo4j_settings: Settings, tmp_path: Path) -> None:
    """Skipped where ``neo4j_settings`` is; the server is one of its own, with the compose file's settings."""
    ports = {"7687": free_port(), "8000": free_port()}
    (tmp_path / "home").mkdir()
    both = services()
    began = time.monotonic()
    server = launch(tmp_path / "neo4j", ports["7687"], PASSWORD, conf_lines(both["neo4j"]["environment"]))
    try:
        env = environment(tmp_path / "home", ports, both["chaingraph"]["environment"])
        assert healthy(both["neo4j"], ports, env)
        with running(env, ports) as process:
            while not healthy(both["chaingraph"], ports, env):
                assert process.poll() is None and time.monotonic() - began < COLD
            print(f"healthy after {time.monotonic() - began:.1f} s")
            answers_only_with_the_key(f"http://127.0.0.1:{ports['8000']}")
            process.terminate()
            assert process.wait(30) == 0
    finally:
        server.kill()
    assert not list((tmp_path / "home").iterdir())  # a file system that can only be read is enough


def answers_only_with_the_key(url: str) -> None:
    about = "/api/v1/queries/link.leader-owner-bank"
    assert httpx2.get(url + about, timeout=30).status_code == 401
    answer = httpx2.get(url + about, headers={"Authorization": f"Bearer {KEY}"}, timeout=30)
    assert answer.json()["rows"] == []


@pytest.mark.parametrize("key", [None, "", "changeme", "aaaaaaaaaaaaaaaaaaaa"], ids=str)
def test_it_does_not_start_without_a_key_of_its_own(key: str | None, tmp_path: Path) -> None:
    ports = {"7687": free_port(), "8000": free_port()}
    given = {**services()["chaingraph"]["environment"], "CHAINGRAPH_API_KEY": key}
    env = environment(tmp_path, ports, {name: value for name, value in given.items() if value is not None})

    done = subprocess.run(
        here(service_command(), ports), cwd=ROOT, env=env, capture_output=True, encoding="utf-8", check=False
    )

    assert done.returncode == 2
    assert "CHAINGRAPH_API_KEY" in done.stderr
    assert len(done.stderr.splitlines()) == 1
