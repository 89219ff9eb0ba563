"""An entity with its neighbours, and a document with what it says, on every engine."""

from __future__ import annotations

import pytest

from graph.errors import DocumentNotFound, EntityNotFound
from graph.store import GraphStore
from queries import around
from queries.documents import document
from queries.search import search
from tests.readings import Says


@pytest.fixture
def town(store: GraphStore) -> GraphStore:
    said = Says("日报/1")
    firm = said.organization("云汐远帆船舶有限公司", "远帆船舶", code="91320600MA1XXXXX0A")
    banks = [said.organization(f"云汐{name}银行", kind="bank") for name in ("甲", "乙", "丙")]
    for bank in banks:
        said.link("FINANCES", bank, firm, amount="3亿元")
    said.link("FINANCES", banks[0], firm, "planned", amount="9亿元")
    said.link("OWNS_CHAIN", firm, said.chain("云汐市船舶产业链"))
    said.figure("产值", 12.5, "亿元", firm)
    store.write(said.reading())
    return store


def id_of(store: GraphStore, name: str) -> str:
    return search(store, name)[0].id


def test_the_best_sourced_of_each_type_and_what_is_left_out(town: GraphStore) -> None:
    found = around.neighbors(town, id_of(town, "远帆船舶"), limit=2)
    assert [(link["type"], link["neighbor"]["name"]) for link in found.links] == [
        ("FINANCES", "云汐丙银行"),
        ("FINANCES", "云汐乙银行"),
    ]
    assert (found.totals, found.left_out()) == ({"FINANCES": 3, "OWNS_CHAIN": 1}, {"FINANCES": 1, "OWNS_CHAIN": 1})


def test_by_type_and_direction(town: GraphStore) -> None:
    firm = id_of(town, "远帆船舶")
    (link,) = around.neighbors(town, firm, types=["OWNS_CHAIN"]).links
    assert (link["head"], link["tail"]) == (firm, link["neighbor"]["id"])
    assert all(link["tail"] == firm for link in around.neighbors(town, firm, types=["FINANCES"]).links)


def test_planned_ones_on_request(town: GraphStore) -> None:
    found = around.neighbors(town, id_of(town, "远帆船舶"), modalities=["planned"])
    assert [(link["neighbor"]["name"], link["modality"]) for link in found.links] == [("云汐甲银行", "planned")]


def test_every_key_leads_to_the_entity(town: GraphStore) -> None:
    firm = id_of(town, "远帆船舶")
    keys = [str(row["id"]) for row in town.read("MATCH (k:Key {root: $id}) RETURN k.id AS id", {"id": firm}).rows]
    assert len(keys) > 1
    assert {around.entity(town, key)["id"] for key in keys} == {firm}


def test_an_unknown_id_is_an_error(town: GraphStore) -> None:
    with pytest.raises(EntityNotFound):
        around.neighbors(town, "org-nobody")
    with pytest.raises(DocumentNotFound):
        document(town, "a-nothing")


def test_names_for_a_form_are_narrowed(town: GraphStore) -> None:
    assert around.some_names(town, ["Organization"], ["bank"]) == ["云汐丙银行", "云汐乙银行", "云汐甲银行"]
    assert len(around.some_names(town, [], [], 2)) == 2


def test_a_document_with_all_that_it_says(town: GraphStore) -> None:
    (row,) = town.read("MATCH (d:Article) RETURN d.id AS id").rows
    found = document(town, str(row["id"]))
    assert (found["kind"], found["source"], len(found["mentions"])) == ("article", "日报/1", 5)
    assert {(f["type"], f["indicator"]) for f in found["facts"]} == {
        ("FINANCES", None),
        ("OWNS_CHAIN", None),
        ("HAS_METRIC", "产值"),
    }
    spans = {m["name"]: m["spans"] for m in found["mentions"]}
    assert spans["云汐远帆船舶有限公司"] == [[0, 10]]
