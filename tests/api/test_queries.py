"""Named queries over HTTP: listed, described, asked with plain parameters, answered as JSON, CSV or a page."""

from __future__ import annotations

import csv
import io

from starlette.testclient import TestClient

from graph.store import GraphStore
from queries.loader import catalogue
from tests.readings import Says

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


def test_an_ambiguous_name_offers_the_candidates(client: TestClient, city: GraphStore) -> None:
    for place in ("望江县", "临溪县"):
        said = Says(f"{place}报/霁月", place=place)
        said.link("OWNS_CHAIN", said.organization(f"{place}霁月有限公司"), said.chain("霁月产业链"))
        city.write(said.reading())
    answer = client.get("/api/v1/queries/chain.leaders", params={"chain": "霁月产业链"})
    assert (answer.status_code, answer.json()["code"]) == (409, "entity-ambiguous")
    offered = [(c["name"], c["type"], c["place"], c["links"]) for c in answer.json()["candidates"]]
    assert sorted(offered) == [("霁月产业链", "Chain", "临溪县", 1), ("霁月产业链", "Chain", "望江县", 1)]
    by_id = client.get("/api/v1/queries/chain.owners", params={"chain": answer.json()["candidates"][0]["id"]})
    assert (by_id.status_code, len(by_id.json()["rows"])) == (200, 1)


def test_the_page_of_an_answer(client: TestClient) -> None:
    page = client.get(MAIN, params={"_format": "html", "limit": "3", "_lang": "en"})
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert '<html lang="en">' in page.text
