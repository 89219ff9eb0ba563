"""What comes before a request is one: bytes that are no HTTP, and a head without end, are problems like any other."""

from __future__ import annotations

import logging
import secrets
from http import HTTPStatus

from starlette.requests import Request
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from api import problems
from api.security import HEADERS

LOG = logging.getLogger("chaingraph.api")
MAX_HEAD = 64 * 1024  # bytes of a request's first line and headers


class HeadTooLong(ValueError):
    """Said inside the parser, which passes it on as a request that can't be read."""


class Wire(HttpToolsProtocol):
    """uvicorn's own protocol sets no bound to a head, and answers in plain text what it can't read."""

    _head = 0  # bytes of the head that the parser has handed on
    _held = 0  # bytes that it keeps to itself: a header without end
    _moved = False

    def data_received(self, data: bytes) -> None:
        self._moved = False
        super().data_received(data)
        self._held = 0 if self._moved else self._held + len(data)
        if self._held > MAX_HEAD and not self.transport.is_closing():
            self._refuse(431)

    def on_message_begin(self) -> None:
        self._head = 0
        super().on_message_begin()

    def on_url(self, url: bytes) -> None:
        self._count(url)
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._count(name + value)
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._moved = True
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        self._moved = True
        super().on_body(body)

    def on_message_complete(self) -> None:
        self._moved = True
        super().on_message_complete()

    def _count(self, part: bytes) -> None:
        self._moved = True
        self._head += len(part)
        if self._head > MAX_HEAD:
            raise HeadTooLong

    def send_400_response(self, msg: str) -> None:
        self._refuse(431 if self._head > MAX_HEAD else 400)

    def _refuse(self, status: int) -> None:
        """A problem in the language of what was read of the headers, and the end of the connection."""
        known = [(n, v) for n, v in getattr(self, "headers", []) if n == b"accept-language"]
        scope = {"type": "http", "path": "/", "query_string": b"", "headers": known, "request_id": secrets.token_hex(8)}
        LOG.warning("%s unreadable request, %s", scope["request_id"], status)
        answer = problems.plain(Request(scope), status)
        answer.headers.update({**HEADERS, "X-Request-ID": str(scope["request_id"]), "Connection": "close"})
        lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}".encode()]
        lines += [name + b": " + value for name, value in answer.raw_headers]
        self.transport.write(b"\r\n".join([*lines, b"", bytes(answer.body)]))
        self.transport.close()
