"""Bytes that are no request, straight to the socket of a running service."""

from __future__ import annotations

import json
import select
import socket
from collections.abc import Iterator

import pytest

from api.wire import MAX_HEAD
from graph.settings import Settings
from graph.store import GraphStore
from tests.browser.conftest import served

HOST = b"Host: 127.0.0.1\r\n"
GET = b"GET /healthz HTTP/1.1\r\n" + HOST


@pytest.fixture(scope="module")
def port(city: GraphStore, city_settings: Settings) -> Iterator[int]:
    with served(city_settings, city) as url:
        yield int(url.rpartition(":")[2])


def say(port: int, *parts: bytes) -> tuple[int, dict[str, str], bytes]:
    """What is answered to these bytes: status, headers, body."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
        for part in parts:
            if select.select([line], [], [], 0.01)[0]:
                break  # it has heard enough
            line.sendall(part)
        answer = b""
        while piece := line.recv(65536):
            answer += piece
    head, _, body = answer.partition(b"\r\n\r\n")
    first, *rest = head.decode().split("\r\n")
    return int(first.split()[1]), {n.lower(): v for n, _, v in (x.partition(": ") for x in rest)}, body


@pytest.mark.parametrize(
    ("parts", "status"),
    [
        ([b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"], 400),
        ([b"NONSENSE\r\n\r\n"], 400),
        ([b"POST /api/v1/documents HTTP/1.1\r\n" + HOST + b"Content-Length: -1\r\n\r\n"], 400),
        ([GET + b"Host: evil.example\r\nConnection: close\r\n\r\n"], 400),
        ([GET + b"X: " + b"x" * MAX_HEAD + b"\r\n\r\n"], 431),
        ([GET, *[b"X: " + b"x" * 1000 + b"\r\n"] * 80, b"\r\n"], 431),
        ([GET + b"X: ", *[b"x" * 8000] * 12], 431),
        ([b"GET /" + b"x" * MAX_HEAD + b" HTTP/1.1\r\n" + HOST + b"\r\n"], 431),
    ],
    ids=["tls", "nonsense", "length", "two-hosts", "big-header", "many-headers", "endless-header", "big-address"],
)
def test_what_cant_be_read_is_a_problem_too(port: int, parts: list[bytes], status: int) -> None:
    said, headers, body = say(port, *parts)
    problem = json.loads(body)
    assert (said, problem["status"], headers["content-type"]) == (status, status, "application/problem+json")
    assert headers["x-content-type-options"] == "nosniff"
    assert problem["request_id"] == headers["x-request-id"]


def test_a_refusal_speaks_english_where_it_was_asked_to(port: int) -> None:
    _, _, body = say(port, GET + b"Accept-Language: en\r\nContent-Length: x\r\n\r\n")
    assert json.loads(body)["title"] == "Bad request"


def test_a_long_body_is_no_long_head(port: int) -> None:
    text = json.dumps({"text": 7, "source": "x" * 4 * MAX_HEAD}).encode()
    head = b"POST /api/v1/documents HTTP/1.1\r\n" + HOST + b"Content-Type: application/json\r\n"
    ending = b"Connection: close\r\nContent-Length: %d\r\n\r\n" % len(text)
    halves = text[: len(text) // 2], text[len(text) // 2 :]
    assert say(port, head + ending, *halves)[0] == 422
    assert say(port, GET + b"\r\n" + head + ending + text)[0] == 200


def test_a_caller_that_leaves_is_no_internal_error(port: int, caplog: pytest.LogCaptureFixture) -> None:
    begun = b"POST /api/v1/documents HTTP/1.1\r\n" + HOST + b"Content-Type: application/json\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
        line.sendall(begun + b"Content-Length: 99\r\n\r\n{")
    assert say(port, GET + b"Connection: close\r\n\r\n")[0] == 200
    assert "internal error" not in caplog.text


@pytest.mark.parametrize("path", ["/", "/healthz", "/api/v1/ontology", "/static/pages.css", "/nothing"])
def test_head_is_get_without_its_body(port: int, path: str) -> None:
    asked = path.encode() + b" HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n"
    status, headers, body = say(port, b"GET " + asked)
    bare = say(port, b"HEAD " + asked)
    assert (bare[0], bare[1]["content-length"], bare[2]) == (status, str(len(body)), b"")
    assert bare[1]["content-type"] == headers["content-type"]
