"""An endpoint on this machine that answers as it is told, and remembers what it was asked: real HTTP, no network."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """``seconds``: how long it is silent first; ``pause``: and before each byte."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    pause: float = 0.0


@dataclass(frozen=True, slots=True)
class Asked:
    path: str
    headers: dict[str, str]
    content: Json


class Stub:
    """``replies`` are given in turn, the last one for ever."""

    def __init__(self, *replies: Reply) -> None:
        self.replies, self.asked = list(replies), list[Asked]()
        self.ended = threading.Event()
        self.url = ""

    def next(self) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


def words(text: str) -> Reply:
    """The model says this."""
    return Reply(json.dumps({"choices": [{"message": {"content": text}}]}).encode())


def says(*, entities: list[Json], relations: list[Json] | None = None, metrics: list[Json] | None = None) -> Reply:
    """The model says this in the guidelines' format."""
    return words(
        json.dumps({"entities": entities, "relations": relations or [], "metrics": metrics or []}, ensure_ascii=False)
    )


@contextlib.contextmanager
def serving(*replies: Reply) -> Iterator[Stub]:
    stub = Stub(*replies)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(stub))
    stub.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield stub
    finally:
        stub.ended.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(stub: Stub) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            stub.asked.append(Asked(self.path, {k.lower(): v for k, v in self.headers.items()}, content))
            reply = stub.next()
            stub.ended.wait(reply.seconds)
            with contextlib.suppress(ConnectionError):  # the asker may have gone
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(reply.body)))
                self.end_headers()
                for part in [reply.body] if not reply.pause else map(bytes, zip(reply.body, strict=True)):
                    if not stub.ended.wait(reply.pause):
                        self.wfile.write(part)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    return Handler
