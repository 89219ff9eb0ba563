"""The doorkeeper: names, origins, keys, sizes, headers."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from http.cookies import SimpleCookie
from typing import Any

import pytest
from pydantic import SecretStr
from starlette.testclient import TestClient

from api.security import COOKIE, MAX_BODY, Doorkeeper, Rules, check_exposure
from graph.errors import SettingInvalid
from graph.settings import Settings
from tests.api.conftest import HERE, KEY

ENTITIES = "/api/v1/entities?q=银行"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8000", "[::1]:8000", "LOCALHOST"])
def test_this_machine_is_served_under_its_own_names(client: TestClient, host: str) -> None:
    assert client.get(ENTITIES, headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "10.0.0.7",
        "",
        "[",
        "localhost@evil.example",
        "evil.example@localhost",
        "localhost/evil",
        "localhost, evil.example",
    ],
)
def test_other_names_are_turned_away(client: TestClient, host: str) -> None:
    assert client.get(ENTITIES, headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:9999", "http://["])
def test_other_sites_are_turned_away(client: TestClient, origin: str) -> None:
    answer = client.post("/api/v1/documents", json={"text": "x"}, headers={"Origin": origin})
    assert answer.status_code == 403


def test_our_own_pages_may_post(client: TestClient) -> None:
    answer = client.post("/api/v1/documents", content=b"", headers={"Origin": HERE, "Content-Type": "text/xml"})
    assert answer.status_code == 415


def test_a_body_beyond_the_limit_is_a_413(client: TestClient) -> None:
    big = b"x" * (MAX_BODY + 1)
    assert client.post("/api/v1/documents", content=big).status_code == 413


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=b", "text/plain"])
def test_a_body_that_hides_its_length_too(client: TestClient, kind: str) -> None:
    def pieces() -> Iterator[bytes]:
        yield b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
        for _ in range(MAX_BODY // (1 << 20) + 1):
            yield b"x" * (1 << 20)

    answer = client.post("/api/v1/documents", content=pieces(), headers={"Content-Type": kind})
    assert answer.status_code in (413, 415)


def test_a_key_that_no_header_can_hold_is_refused_at_start() -> None:
    key = SecretStr("密钥一二三四五六七八九十甲乙丙丁戊己庚辛")
    with pytest.raises(SettingInvalid, match="ASCII"):
        check_exposure(Settings(api_key=key), "127.0.0.1")


@pytest.mark.parametrize("path", ["/", "/api/v1/ontology", "/nothing", "/healthz", "/static/pages.css"])
def test_every_answer_carries_the_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert "script-src 'self'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "same-origin")
    assert "access-control-allow-origin" not in headers


def test_a_picture_runs_in_a_sandbox(client: TestClient) -> None:
    policy = client.get("/queries/link.leader-owner-bank/picture").headers["content-security-policy"]
    assert policy.startswith("sandbox ")
    assert "allow-same-origin" not in policy
    assert "default-src 'none'" in policy


@pytest.mark.parametrize(
    "headers", [{}, {"X-API-Key": "wrong"}, {"X-API-Key": "密"}, {"Authorization": f"Basic {KEY}"}]
)
def test_without_the_key_nothing_is_told(keyed: TestClient, headers: dict[str, str]) -> None:
    given = [(name.encode(), value.encode()) for name, value in headers.items()]
    answer = keyed.get(ENTITIES, headers=given)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert KEY not in answer.text


@pytest.mark.parametrize(
    "headers", [{"X-API-Key": KEY}, {"Authorization": f"Bearer {KEY}"}, {"Authorization": f"bearer  {KEY}"}]
)
def test_with_the_key_it_answers_to_addresses_and_its_own_names(keyed: TestClient, headers: dict[str, str]) -> None:
    for host in ("graph.example", "10.0.0.7:8000", "127.0.0.1"):
        assert keyed.get(ENTITIES, headers=headers | {"Host": host}).status_code == 200
    assert keyed.get(ENTITIES, headers=headers | {"Host": "evil.example"}).status_code == 421


def test_a_key_in_the_address_does_not_count(keyed: TestClient) -> None:
    assert keyed.get(f"{ENTITIES}&key={KEY}&X-API-Key={KEY}").status_code == 401


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_needs_no_key(keyed: TestClient, path: str) -> None:
    assert keyed.get(path).json() == {"status": "ok"}


def test_a_person_signs_in_with_the_key(keyed: TestClient) -> None:
    asked = keyed.get("/", headers={"Accept": "text/html"})
    assert (asked.status_code, 'type="password"' in asked.text) == (401, True)
    assert keyed.post("/session", data={"key": "wrong"}).status_code == 401
    signed = keyed.post("/session", data={"key": KEY}, headers={"Origin": HERE})
    assert (signed.status_code, signed.headers["location"]) == (303, "/")
    cookie = SimpleCookie(signed.headers["set-cookie"])[COOKIE]
    assert (cookie["httponly"], cookie["samesite"], KEY in cookie.value) == (True, "strict", False)
    assert keyed.get("/", headers={"Cookie": f"{COOKIE}={cookie.value}"}).status_code == 200
    keyed.cookies.clear()


@pytest.mark.parametrize(
    ("host", "key"),
    [("0.0.0.0", None), ("::", None), ("graph.example", None), ("0.0.0.0", "changeme"), ("127.0.0.1", "a" * 40)],
)
def test_beyond_this_machine_a_strong_key_is_a_must(host: str, key: str | None) -> None:
    with pytest.raises(SettingInvalid, match="CHAINGRAPH_API_KEY"):
        check_exposure(Settings(api_key=key), host)  # type: ignore[arg-type]


@pytest.mark.parametrize(("host", "key"), [("127.0.0.1", None), ("localhost", None), ("::1", None), ("0.0.0.0", KEY)])
def test_who_may_be_served(host: str, key: str | None) -> None:
    check_exposure(Settings(api_key=key), host)  # type: ignore[arg-type]


def test_what_is_given_up_when_the_service_stops_is_a_503() -> None:
    async def never(*_: Any) -> None:
        raise asyncio.CancelledError

    answer = TestClient(Doorkeeper(never, Rules()), base_url=HERE).get("/healthz")
    assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json")
    assert "retry-after" in answer.headers
