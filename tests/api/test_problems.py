"""Every failure has one shape: RFC 9457, in the caller's language, without a word of our insides."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.problems import STATUS, status_of
from docs.generate import failures
from graph.errors import ChainGraphError, StoreLost, StoreUnreachable
from graph.facts import Rows
from graph.settings import Settings
from graph.store import GraphStore
from tests.api.conftest import HERE

SHAPE = {
    "type": "urn:chaingraph:problem:entity-not-found",
    "title": "没有这个主体",
    "status": 404,
    "detail": "库中没有“org-nobody”",
    "code": "entity-not-found",
}


def problem(client: TestClient, path: str, lang: str = "zh", **given: Any) -> dict[str, Any]:
    answer = client.request(given.pop("method", "GET"), path, headers={"Accept-Language": lang}, **given)
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["content-language"] == lang
    body: dict[str, Any] = answer.json()
    assert body["status"] == answer.status_code
    assert body.pop("request_id") == answer.headers["x-request-id"]
    return body


def test_the_shape(client: TestClient) -> None:
    assert problem(client, "/api/v1/entities/org-nobody") == SHAPE


def test_in_english_for_who_prefers_it(client: TestClient) -> None:
    said = problem(client, "/api/v1/entities/org-nobody", "en")
    assert (said["title"], said["detail"]) == ("No such entity", "nothing named “org-nobody” is stored")


@pytest.mark.parametrize(
    ("method", "path", "code"),
    [
        ("GET", "/api/v1/nothing", "not-found"),
        ("GET", "/api/v1/queries/chain.nothing", "query-not-found"),
        ("GET", "/api/v1/documents/a-nothing", "document-not-found"),
        ("GET", "/api/v1/facts/f-nothing/evidence", "link-not-found"),
        ("DELETE", "/api/v1/entities", "method-not-allowed"),
        ("GET", "/api/v1/entities", "parameter-invalid"),
        ("GET", "/api/v1/entities?q=x&limit=many", "parameter-invalid"),
        ("GET", "/api/v1/queries/chain.leaders?limit=0", "parameter-invalid"),
        ("GET", "/api/v1/queries/chain.leaders?nothing=1", "parameter-invalid"),
        ("GET", "/api/v1/queries/chain.leaders?limit=1&limit=2", "parameter-invalid"),
        ("GET", "/api/v1/queries/chain.leaders?_format=xml", "parameter-invalid"),
    ],
)
def test_what_fails_says_why(client: TestClient, method: str, path: str, code: str) -> None:
    assert problem(client, path, method=method)["code"] == code


def test_an_invalid_parameter_is_named(client: TestClient) -> None:
    said = problem(client, "/api/v1/queries/chain.leaders?limit=no")
    assert said["errors"] == [{"name": "limit", "reason": "“no”不是正整数"}]


@pytest.mark.parametrize("limit", ["1000000000", "9" * 5000, "10001"])
def test_a_number_that_is_too_large_is_called_that(client: TestClient, limit: str) -> None:
    said = problem(client, f"/api/v1/queries/chain.leaders?limit={limit}")
    assert said["errors"][0]["reason"].startswith("最大为 ")


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        ({"content": b"[]", "headers": {"Content-Type": "application/json"}}, "body: 应为“键: 值”的形式"),
        ({"files": {"other": ("a.txt", b"x")}}, "参数 file：缺 .txt 或 .md 文件"),
        ({"files": {"file": ("长" * 300 + ".txt", b"x")}}, "参数 file：最多 255 个字符"),
        ({"files": {"file": ("a.txt", b"x")}, "data": {"source": "x" * 501}}, "参数 source：最多 500 个字符"),
        ({"json": {"text": "长" * 200_000}}, "text：超过 512 KB，请拆成单篇文章"),
    ],
    ids=["a list", "no file", "long name", "long source", "600 KB"],
)
def test_what_is_wrong_with_a_document_is_said_in_chinese(client: TestClient, body: Any, detail: str) -> None:
    answer = client.post("/api/v1/documents", **body)
    assert (answer.status_code, answer.json()["detail"]) == (422, detail)


@pytest.mark.parametrize(("lang", "reason"), [("zh", "不能小于 1"), ("en", "can't be less than 1")])
def test_fastapis_own_reasons_in_both_languages(client: TestClient, lang: str, reason: str) -> None:
    said = problem(client, "/api/v1/entities?q=x&limit=0", lang)
    assert said["errors"] == [{"name": "limit", "reason": reason}]


def test_a_person_gets_a_page(client: TestClient) -> None:
    answer = client.get("/documents/a-nothing", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert "没有这份文档" in answer.text


def test_every_error_has_a_status() -> None:
    assert {kind.__name__: status_of(kind)[0] for kind in failures(ChainGraphError)}.items() >= {
        ("EntityAmbiguous", 409),
        ("QueryTimeout", 504),
        ("StoreUnreachable", 503),
    }
    assert all(400 <= status < 600 for status, _ in STATUS.values())


class Failing(GraphStore):
    """The store, with reads that fail in a way the test says."""

    def __init__(self, store: GraphStore, error: Exception) -> None:
        super().__init__(store._engine, store._version)
        self._error = error

    def read(self, *_: Any, **__: Any) -> Rows:
        raise self._error

    def within(self, seconds: float) -> GraphStore:
        return self


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (StoreLost(address="bolt://10.1.2.3:7687"), 503),
        (StoreUnreachable(address="bolt://10.1.2.3:7687"), 503),
        (RuntimeError("MATCH (n) in /srv/chaingraph/store failed"), 500),
    ],
    ids=["lost", "unreachable", "unforeseen"],
)
def test_our_insides_stay_inside(city: GraphStore, city_settings: Settings, error: Exception, status: int) -> None:
    with TestClient(create_app(city_settings, Failing(city, error)), base_url=HERE) as client:
        answer = client.get("/api/v1/entities/org-1")
    assert answer.status_code == status
    assert not [word for word in ("bolt", "10.1.2.3", "MATCH", "/srv", "Traceback") if word in answer.text]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert ("retry-after" in answer.headers) is (status == 503)
