"""Who asks in the bench: the bare driver, one HTTP client, and many who come when they like."""

from __future__ import annotations

import http.client
import re
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import neo4j

from graph.settings import Settings
from tests.cli.door import started

REPEATS, ENOUGH = 30, 1.0  # a question is asked so often, or for so many seconds
TIMEOUT, LATE = 40, 10  # seconds; the service itself gives up after 30
AT_ONCE = 64  # requests of the open loop
Bare = Callable[[str, Mapping[str, Any]], object]


@dataclass(frozen=True, slots=True)
class Question:
    """One named query with its parameters."""

    query: str
    given: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.query} {' '.join(self.given)}"

    @property
    def path(self) -> str:
        return f"/api/v1/queries/{self.query}?{urlencode(self.given)}"


def centiles(seconds: Sequence[float]) -> tuple[float, float]:
    """Median and 95th percentile."""
    ordered = sorted(seconds)
    return ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def measured(work: Callable[[], object], repeats: int = REPEATS) -> tuple[float, float]:
    """Median and 95th percentile after one time that doesn't count: there the engine plans."""
    work()
    began = time.perf_counter()
    seconds: list[float] = []
    while not seconds or (len(seconds) < repeats and time.perf_counter() - began < ENOUGH):
        seconds.append(timed(work))
    return centiles(seconds)


@contextmanager
def bare_of(settings: Settings) -> Iterator[Bare]:
    """The official driver, or the embedded library, with nothing of ours around it."""
    if not settings.is_neo4j:
        import arcadedb

        database = arcadedb.open_database(str(settings.embedded_path))
        try:
            yield lambda cypher, params: database.query("opencypher", cypher, dict(params)).to_list()
        finally:
            database.close()
        return
    auth = (settings.neo4j_user, settings.neo4j_password.get_secret_value())
    with neo4j.GraphDatabase.driver(str(settings.store), auth=auth, notifications_min_severity="OFF") as driver:

        def run(cypher: str, params: Mapping[str, Any]) -> object:
            with driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
                return session.execute_read(lambda tx: tx.run(cypher, dict(params)).data())

        yield run


@contextmanager
def serving(home: Path, environment: Mapping[str, str]) -> Iterator[str]:
    """The address of a service in a process of its own; whatever happens here, it ends."""
    process: subprocess.Popen[str] = started(home, "serve", "--port", "0", extra=environment)
    try:
        assert process.stderr
        found = re.search(r"http://\S+", process.stderr.readline())
        assert found
        yield found[0]
    finally:
        process.terminate()
        try:
            process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


class Caller:
    """An HTTP client that costs next to nothing: it shares the two cores with the service. A connection a thread."""

    def __init__(self, url: str) -> None:
        self._netloc, self._local = urlsplit(url).netloc, threading.local()

    def ask(self, question: Question) -> bool:
        """Whether the answer came whole, with status 200."""
        connection = self._local.__dict__.setdefault(
            "connection", http.client.HTTPConnection(self._netloc, timeout=TIMEOUT)
        )
        try:
            connection.request("GET", question.path)
            answer = connection.getresponse()
            return bool(answer.read()) and answer.status == 200
        except (OSError, http.client.HTTPException):
            connection.close()  # the next question opens it anew
            return False


@dataclass(frozen=True, slots=True)
class Asked:
    """One request of the open loop; ``seconds`` from the time it was due."""

    query: str
    seconds: float
    answered: bool


def offered(caller: Caller, questions: Sequence[Question], rate: int, seconds: float) -> list[Asked]:
    """``rate * seconds`` requests, each sent when due, whether or not earlier ones were answered.

    One that could not be sent for ``LATE`` seconds is given up: a service that doesn't keep up must not be waited for.
    """
    pool = ThreadPoolExecutor(AT_ONCE)
    began = time.perf_counter() + 0.1

    def one(question: Question, due: float) -> Asked:
        answered = time.perf_counter() - due < LATE and caller.ask(question)
        return Asked(question.query, time.perf_counter() - due, answered)

    try:
        waiting = []
        for number in range(int(rate * seconds)):
            due = began + number / rate
            time.sleep(max(0.0, due - time.perf_counter()))
            waiting.append(pool.submit(partial(one, questions[number % len(questions)], due)))
        return [request.result() for request in waiting]
    finally:  # told to stop, nobody waits for what is still to be asked
        pool.shutdown(wait=False, cancel_futures=True)
