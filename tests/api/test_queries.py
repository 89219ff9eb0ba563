"""Named queries over HTTP: listed, described, asked with plain parameters, answered as JSON, CSV or a page."""

from __future__ import annotations

import csv
import io

from starlette.testclient import TestClient

from queries.loader import catalogue

MAIN = "/api/v1/queries/link.leader-owner-bank"


def test_the_list_is_the_catalogue(client: TestClient) -> None:
    listed = client.get("/api/v1/queries").json()["queries"]
    assert {query["id"] for query in listed} == set(catalogue())
    assert "cypher" not in listed[0]


def test_one_is_described(client: TestClient) -> None:
    about = client.get(MAIN + "/about").json()
    assert (about["href"], about["params"][0]["name"]) == (MAIN, "chain")


def test_the_main_question_by_a_short_name(client: TestClient) -> None:
    answer = client.get(MAIN, params={"bank": "中国银行云汐支行", "complete": "true"}).json()
    (row,) = answer["rows"]
    assert (row["leader"][0]["name"], row["owner"][0]["name"]) == ("程望澜", "云汐远帆重工有限公司")
    assert (row["amount_cny"], answer["truncated"], answer["reason"]) == (370000000, False, None)


def test_a_cut_is_said(client: TestClient) -> None:
    answer = client.get(MAIN, params={"limit": "1"}).json()
    assert (len(answer["rows"]), answer["truncated"]) == (1, True)


def test_an_empty_answer_says_why(client: TestClient) -> None:
    answer = client.get(MAIN, params={"chain": "没有的产业链"}, headers={"Accept-Language": "en"}).json()
    assert (answer["rows"], answer["reason"]["code"]) == ([], "no-such-name")
    assert "is stored" in answer["reason"]["text"]


def test_csv_opens_in_a_spreadsheet(client: TestClient) -> None:
    answer = client.get(MAIN, params={"_format": "csv", "limit": "1"})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="link.leader-owner-bank.csv"'
    assert (answer.headers["x-truncated"], answer.content[:3]) == ("true", b"\xef\xbb\xbf")
    assert next(csv.reader(io.StringIO(answer.text.removeprefix("\ufeff"))))[:2] == ["产业链", "产业链 id"]


def test_an_ambiguous_name_offers_the_candidates(client: TestClient) -> None:
    for place in ("云汐市", "望江市"):
        client.post(
            "/api/v1/documents", json={"text": f"{place}政务服务局负责人赵一鸣表示支持。", "source": f"重名/{place}"}
        )
    answer = client.get("/api/v1/queries/chain.leaders", params={"leader": "赵一鸣"})
    if answer.status_code == 409:
        assert {"id", "name", "type", "place", "links"} <= set(answer.json()["candidates"][0])
    else:
        assert answer.json()["rows"] == []


def test_the_page_of_an_answer(client: TestClient) -> None:
    page = client.get(MAIN, params={"_format": "html", "limit": "3", "_lang": "en"})
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert '<html lang="en">' in page.text
