"""Entities over HTTP: found by name, answering to every id, with their neighbours and what was left out."""

from __future__ import annotations

from typing import Any

from starlette.testclient import TestClient

from graph.store import GraphStore
from tests.readings import Says


def get(client: TestClient, path: str, **given: Any) -> Any:
    answer = client.get("/api/v1" + path, params=given)
    assert answer.status_code == 200, answer.text
    return answer.json()


def id_of(client: TestClient, name: str) -> str:
    return str(get(client, "/entities", q=name)["entities"][0]["id"])


def test_found_by_an_alias_with_type_and_links(client: TestClient) -> None:
    (first, *_) = get(client, "/entities", q="远帆重工")["entities"]
    assert {k: first[k] for k in ("name", "type", "kind", "match", "links")} == {
        "name": "云汐远帆重工有限公司",
        "type": "Organization",
        "kind": "enterprise",
        "match": "exact",
        "links": 4,
    }


def test_one_entity_counts_its_links_by_type(client: TestClient) -> None:
    body = get(client, f"/entities/{id_of(client, '远帆重工')}")
    assert (body["aliases"], body["links"]) == (["远帆重工"], {"FINANCES": 2, "OWNS_CHAIN": 1, "SUPPLIES": 1})


def test_an_old_id_answers_too(client: TestClient, city: GraphStore) -> None:
    (old, *_) = city.read("MATCH (k:Key) WHERE k.id <> k.root RETURN k.id AS id, k.root AS root ORDER BY id").rows
    assert get(client, f"/entities/{old['id']}")["id"] == old["root"]
    assert get(client, f"/entities/{old['id']}/neighbors")["entity"]["id"] == old["root"]


def test_neighbours_of_the_types_that_are_asked_for(client: TestClient) -> None:
    found = get(client, f"/entities/{id_of(client, '远帆重工')}/neighbors", type=["OWNS_CHAIN", "SUPPLIES"])
    assert [(link["type"], link["neighbor"]["name"]) for link in found["links"]] == [
        ("OWNS_CHAIN", "云汐市船舶产业链"),
        ("SUPPLIES", "云汐钢构有限公司"),
    ]
    assert found["left_out"] == {"FINANCES": 2}


def test_what_a_limit_leaves_out_is_counted(client: TestClient) -> None:
    found = get(client, f"/entities/{id_of(client, '远帆重工')}/neighbors", limit=1)
    assert (len(found["links"]), found["totals"]) == (1, {"FINANCES": 2, "OWNS_CHAIN": 1, "SUPPLIES": 1})
    assert sum(found["left_out"].values()) == 3


def test_planned_links_on_request(client: TestClient) -> None:
    path = f"/entities/{id_of(client, '云汐锚链配件有限公司')}/neighbors"
    assert "FINANCES" not in get(client, path)["totals"]
    assert get(client, path, modality=["stated", "planned"])["totals"]["FINANCES"] == 1


def test_what_waits_for_review_on_request(client: TestClient, city: GraphStore) -> None:
    said = Says("待核")
    firm = said.organization("云汐待核精工有限公司")
    said.link("SUPPLIES", firm, said.organization("云汐候审机电有限公司"), confidence=0.2)
    city.write(said.reading())
    path = f"/entities/{id_of(client, '云汐待核精工有限公司')}/neighbors"

    assert get(client, path)["links"] == []
    assert [link["modality"] for link in get(client, path, modality="waiting")["links"]] == ["waiting"]


def test_the_sentences_behind_a_neighbour_are_one_call_away(client: TestClient) -> None:
    (link, *_) = get(client, f"/entities/{id_of(client, '远帆重工')}/neighbors", type="SUPPLIES")["links"]
    found = get(client, f"/facts/{link['fact']}/evidence")
    assert [(s["head"], s["relation"], s["tail"]) for s in found["sentences"]] == [
        ("云汐钢构有限公司", "SUPPLIES", "云汐远帆重工有限公司")
    ]
    assert found["sentences"][0]["attributes"] == {"product": "船板"}


def test_the_vocabulary_in_both_languages(client: TestClient) -> None:
    assert get(client, "/ontology")["relations"]["LEADS_CHAIN"]["label"]["zh"]
