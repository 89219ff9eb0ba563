"""The doorkeeper: who may come in (Host, Origin, key), how much they may bring, and what every answer carries.

* Without a key only this machine is served, and only under its own names: a page of another site that makes its name
  point here (DNS rebinding) is turned away by Host, its forms and scripts by Origin.
* With a key every address but the health checks needs it: as a header, or as the cookie that the sign-in page gives
  for it (HttpOnly, SameSite=Strict). Never in a URL.
"""

from __future__ import annotations

import asyncio
import hmac
import ipaddress
import logging
import re
import secrets
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, HTTPConnection, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import problems
from graph.errors import SettingInvalid
from graph.settings import Settings, is_loopback

LOG = logging.getLogger("chaingraph.api")
MAX_BODY = 20 * 1024 * 1024
SHORTEST_KEY = 16
COOKIE = "chaingraph_session"
OPEN = ("/healthz", "/readyz", "/session", "/static/")  # no key needed; they tell nothing
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
    " img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with none at all a browser says of our own forms that they come from nowhere
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}
# the picture draws itself with a script of its own: in a sandbox, where it can reach neither this site nor any other
PICTURE_HEADERS = {
    "Content-Security-Policy": "sandbox allow-scripts allow-popups allow-modals allow-downloads; default-src 'none';"
    " script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'self'",
    "X-Frame-Options": "SAMEORIGIN",
}


def _ip(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def check_exposure(settings: Settings, host: str) -> None:
    """Raises SettingInvalid where ``host`` reaches beyond this machine without a key, or with a weak one."""
    key = key_of(settings)
    if not key and not is_loopback(host):
        zh = f"要在 {host} 上对本机以外提供服务，先把它设为至少 {SHORTEST_KEY} 个字符的密钥"
        en = f"to serve beyond this machine on {host}, set it to a key of {SHORTEST_KEY} characters or more"
        raise SettingInvalid(name="CHAINGRAPH_API_KEY", reason_zh=zh, reason_en=en)
    if not key.isascii():
        zh, en = "只能用英文字母、数字和符号：请求头里放不下别的", "takes ASCII only: a header can hold nothing else"
        raise SettingInvalid(name="CHAINGRAPH_API_KEY", reason_zh=zh, reason_en=en)
    if key and (len(key) < SHORTEST_KEY or len(set(key)) < SHORTEST_KEY // 2):
        zh = f"太弱，至少 {SHORTEST_KEY} 个字符，且不可多半相同"
        en = f"too weak: {SHORTEST_KEY} characters or more, half of them different"
        raise SettingInvalid(name="CHAINGRAPH_API_KEY", reason_zh=zh, reason_en=en)


def key_of(settings: Settings) -> str:
    return settings.api_key.get_secret_value() if settings.api_key else ""


def session_of(key: str) -> str:
    """The cookie's value: proves the key without holding it; another key makes it void."""
    return hmac.new(key.encode(), b"chaingraph session", sha256).hexdigest()


def same(given: str, wanted: str) -> bool:
    """Equality in constant time."""
    return hmac.compare_digest(given.encode(errors="replace"), wanted.encode())


@dataclass(frozen=True, slots=True)
class Rules:
    """What the doorkeeper goes by. ``names``: further hosts that are ours."""

    key: str = ""
    names: frozenset[str] = frozenset()
    max_body: int = MAX_BODY

    @classmethod
    def of(cls, settings: Settings) -> Rules:
        names = {name.strip().lower() for name in settings.api_hosts.split(",")}
        return cls(key_of(settings), frozenset(names - {""}))

    def knows(self, host: str) -> bool:
        """Whether a Host header names this service. Addresses can't be rebound; names must be ours."""
        name = _name(f"//{host}")
        return bool(name) and (is_loopback(name) or name in self.names or bool(self.key and _ip(name)))

    def admits(self, request: HTTPConnection) -> bool:
        """Whether the request brings the key, or needs none."""
        if not self.key or request.url.path.startswith(OPEN):
            return True
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        header = request.headers.get("x-api-key") or (token.strip() if scheme.lower() == "bearer" else "")
        cookie = request.cookies.get(COOKIE, "")
        return same(header, self.key) or same(cookie, session_of(self.key))


def _name(url: str) -> str:
    """The host's name in a URL; empty for what isn't one, or is more (a user, a path, a second name)."""
    if re.search(r"[@,?#\s\\]|[^/]/", url):
        return ""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def refusal(request: HTTPConnection, rules: Rules) -> int | None:
    """The status that a request is turned away with, before anything reads it."""
    host, origin = request.headers.get("host", ""), request.headers.get("origin")
    if len(request.headers.getlist("host")) > 1:
        return 400
    if not rules.knows(host):
        return 421
    if origin is not None and urlsplit_netloc(origin) != host.lower():
        return 403
    if request.headers.get("sec-fetch-site") == "cross-site" and request.scope["method"] not in ("GET", "HEAD"):
        return 403
    if not rules.admits(request):
        return 401
    length = request.headers.get("content-length", "0")
    if not (length.isascii() and length.isdecimal()):
        return 400
    return 413 if int(length) > rules.max_body else None


def urlsplit_netloc(origin: str) -> str:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""


class Doorkeeper:
    """ASGI middleware around everything: checks, limits, headers, and the last net under an unforeseen failure."""

    def __init__(self, app: ASGIApp, rules: Rules) -> None:
        self._app, self._rules = app, rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        scope["request_id"] = secrets.token_hex(8)
        request = Request(scope)
        sending = _Sending(scope, send)
        if scope["method"] == "HEAD":  # whatever can be got can be asked about
            scope = {**scope, "method": "GET"}
        status = refusal(request, self._rules)
        if status == 401 and scope["method"] == "GET" and "text/html" in request.headers.get("accept", ""):
            # a person is asked to sign in
            scope = {**scope, "path": "/session", "raw_path": b"/session", "query_string": b"", "turned_away": True}
        elif status is not None:
            await problems.plain(request, status)(scope, receive, sending)
            return
        try:
            await self._app(scope, _bounded(receive, self._rules.max_body), sending)
        except asyncio.CancelledError:  # the service ends, and has waited for this one long enough
            LOG.warning("%s given up: the service is being stopped", scope["request_id"])
            if not sending.begun:
                await problems.plain(request, 503)(scope, receive, sending)
        except ClientDisconnect:  # nobody is left to tell
            LOG.info("%s gone before its body was whole", scope["request_id"])
        except Exception as error:  # the last net: the caller gets a problem without a stack, the log has it
            if sending.begun:
                raise
            await problems.of_anything(request, error)(scope, receive, sending)


def _bounded(receive: Receive, most: int) -> Receive:
    """Also a body that does not tell its length ends at the limit."""
    taken = 0

    async def bounded() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise HTTPException(413)
        return message

    return bounded


class _Sending:
    """``send`` that adds the headers every answer carries; those a route has set stay."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self._id, self._send, self.begun = scope["request_id"], send, False
        self._bare = scope["method"] == "HEAD"

    async def __call__(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            headers = MutableHeaders(raw=message["headers"])
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            headers["X-Request-ID"] = self._id
        elif self._bare:
            message = {**message, "body": b""}
        await self._send(message)
