"""The graph in other programs: the same entities, links and attributes, whatever the names are."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import networkx
import pytest

from graph import exchange, subgraphs
from graph.facts import Subgraph
from graph.interop import to_dataframe, to_networkx, to_py2neo, to_py2neo_subgraph
from graph.settings import Settings
from graph.store import GraphStore, open_store
from queries.run import run
from tests.conftest import empty
from tests.readings import Says
from tests.viz.pictures import PAYLOADS, entity, graph, hostile, large, two_loans


def graphs() -> list[Any]:
    empty_graph = Subgraph(entities=(), entities_total=0, relations_total=0)
    return [pytest.param(part, id=name) for name, part in (("two loans", two_loans()), ("empty", empty_graph))]


def attributes(graph: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Node id → attributes, fact id → (head, tail, attributes); without what a file format adds of its own."""
    added = ("label", "id")
    nodes = {n: {k: v for k, v in about.items() if k not in added} for n, about in graph.nodes(data=True)}
    edges = {
        about.get("id", key): (head, tail, {k: v for k, v in about.items() if k not in added})
        for head, tail, key, about in graph.edges(keys=True, data=True)
    }
    return nodes, edges


@pytest.mark.parametrize("part", [*graphs(), pytest.param(large(300, 900), id="large")])
def test_graphml_loads_with_the_same_links_and_attributes(part: Subgraph) -> None:
    loaded = networkx.read_graphml(io.BytesIO(exchange.as_graphml(part)), force_multigraph=True)

    assert attributes(loaded) == attributes(to_networkx(part))


@pytest.mark.parametrize("part", [*graphs(), pytest.param(large(300, 900), id="large")])
def test_gexf_loads_with_the_same_links_and_attributes(part: Subgraph) -> None:
    loaded = networkx.read_gexf(io.BytesIO(exchange.as_gexf(part)))

    assert attributes(networkx.MultiDiGraph(loaded)) == attributes(to_networkx(part))


@pytest.mark.parametrize("write", [exchange.as_graphml, exchange.as_gexf])
def test_hostile_words_stay_words_in_xml(write: Any) -> None:
    read = networkx.read_graphml if write is exchange.as_graphml else networkx.read_gexf
    loaded = read(io.BytesIO(write(hostile())))

    assert loaded.number_of_nodes() == loaded.number_of_edges() == len(PAYLOADS)
    assert PAYLOADS[0] in {about["name"] for _, about in loaded.nodes(data=True)}


def test_json_holds_everything() -> None:
    whole = json.loads(exchange.as_json(two_loans()))

    assert [r["attrs"] for r in whole["relations"]] == [{"amount": "3亿元"}, {"amount": "5000万元"}, {}]
    assert whole["evidence"][0]["sentence"] == "云汐银行向远帆船舶发放贷款3亿元。"
    assert (whole["entities_total"], whole["relations_total"]) == (3, 3)


def test_csv_opens_with_chinese_intact_and_runs_no_formula() -> None:
    part = two_loans()
    files = exchange.as_csv(
        Subgraph(
            entities=tuple(hostile().entities[:3]) + tuple(part.entities),
            relations=part.relations,
            entities_total=6,
            relations_total=3,
        )
    )
    rows = list(csv.reader(io.StringIO(files["links.csv"].removeprefix("\ufeff"))))

    assert all(text.startswith("\ufeff") for text in files.values())
    assert rows[1][1:4] == ["云汐银行", "融资支持", "云汐远帆船舶有限公司"]
    assert [row[-1] for row in rows] == ["金额", "3亿元", "5000万元", ""]


def test_csv_says_kinds_and_modalities_in_the_readers_language() -> None:
    part = two_loans()
    in_zh, in_en = exchange.as_csv(part), exchange.as_csv(part, "en")

    assert "银行及金融机构" in in_zh["entities.csv"] and ",bank," not in in_zh["entities.csv"]
    assert ",已有," in in_zh["links.csv"] and ",stated," in in_en["links.csv"]


@pytest.mark.parametrize("name", ["=1+1", "+86", "-2", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_name_that_is_a_formula_is_guarded(name: str) -> None:
    rows = list(
        csv.reader(io.StringIO(exchange.as_csv(graph([entity("x", name=name)], []))["entities.csv"], newline=""))
    )

    assert rows[1][1] == "'" + name


def test_answers_become_data_frames(store: GraphStore) -> None:
    said = Says("日报/1")
    firm, bank = said.organization("云汐远帆船舶有限公司"), said.organization("云汐银行", kind="bank")
    said.link("FINANCES", bank, firm, amount="3亿元")
    store.write(said.reading())
    frame = to_dataframe(run(store, "finance.of-bank", {"bank": "云汐银行"}))

    row = frame.to_dict("records")[0]
    assert [row[name] for name in ("bank", "reached", "amount")] == ["云汐银行", "云汐远帆船舶有限公司", "3亿元"]
    assert row["amount_cny"] == 300_000_000
    assert str(row["bank_id"]).startswith("org-")


def test_an_empty_answer_is_a_frame_with_its_columns(store: GraphStore) -> None:
    frame = to_dataframe(run(store, "chain.leaders", {}))

    assert (len(frame), "chain" in frame.columns) == (0, True)


def test_rows_of_own_cypher_become_a_frame_too(store: GraphStore) -> None:
    assert to_dataframe(store.read("RETURN 1 AS one, '二' AS two")).to_dict("records") == [{"one": 1, "two": "二"}]


def test_py2neo_values_keep_parallel_links_apart() -> None:
    theirs = to_py2neo_subgraph(two_loans())

    assert {n["id"] for n in theirs.nodes} == {"bank", "firm", "chain"}
    assert {r["id"] for r in theirs.relationships} == {"loan-1", "loan-2", "on"}
    assert {type(r).__name__ for r in theirs.relationships} == {"FINANCES", "ON_CHAIN"}


def test_py2neo_speaks_to_neo4j_only(here: Settings) -> None:
    with pytest.raises(ValueError, match="embedded"):
        to_py2neo(here)


def test_py2neo_on_a_real_neo4j_returns_our_nodes_and_links(neo4j_settings: Settings) -> None:
    with open_store(neo4j_settings) as store:
        empty(store)
        said = Says("日报/1")
        firm, bank = said.organization("云汐远帆船舶有限公司"), said.organization("云汐银行", kind="bank")
        for amount in ("3亿元", "5000万元"):
            said.link("FINANCES", bank, firm, amount=amount)
        store.write(said.reading())
        ours = subgraphs.everything(store)
        graph = to_py2neo(neo4j_settings)
        nodes = {(n["id"], n["name"]) for (n,) in graph.run("MATCH (e:Entity) RETURN e")}
        links = {r["id"] for (r,) in graph.run("MATCH (:Entity)-[r]->(:Entity) RETURN r")}
        graph.service.connector.close()
        empty(store)

    assert nodes == {(e.id, e.name) for e in ours.entities}
    assert links == {r.id for r in ours.relations}
    assert len(links) == 2
