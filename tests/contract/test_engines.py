"""What each engine must do for the rest to be the same on both."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from graph.errors import QueryRefused, QueryTimeout
from graph.settings import Settings
from graph.store import GraphStore, open_store
from tests.readings import Says

ENDLESS = "UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b WITH a WHERE a % 7 = 3 RETURN count(a) AS n"


@pytest.mark.parametrize(
    "cypher",
    [
        "CREATE (n:Entity {id: 'x'}) RETURN n",
        "MATCH (n) SET n.name = 'x'",
        "MATCH (n) DETACH DELETE n",
        "MERGE (n:Entity {id: 'x'}) RETURN n",
        "MATCH (n RETURN n",
    ],
)
def test_reading_refuses_what_writes_or_is_no_cypher(store: GraphStore, cypher: str) -> None:
    store.transact(lambda tx: tx.run("CREATE (e:Entity {id: 'kept', name: 'kept'})"))
    before = store.info()
    with pytest.raises(QueryRefused):
        store.read(cypher)
    assert store.info() == before


def test_a_query_ends_at_its_timeout_and_the_store_goes_on(store: GraphStore) -> None:
    with pytest.raises(QueryTimeout):
        store.read(ENDLESS, timeout=0.3)
    assert store.read("RETURN 1 AS one", timeout=5).rows == [{"one": 1}]


def test_a_door_can_limit_the_time_of_every_read(store: GraphStore) -> None:
    with pytest.raises(QueryTimeout):
        store.within(0.3).read(ENDLESS)


def test_a_reader_s_limit_of_time_does_not_bind_a_write(store: GraphStore) -> None:
    with suppress(QueryTimeout):  # a server that has just started may need longer to plan it
        store.read("RETURN 1 AS one", timeout=0.05)
    slow = "UNWIND range(1, 1000000) AS n WITH sum(n % 7) AS sum RETURN sum"
    rows = store.transact(lambda tx: tx.run(slow))
    assert rows == [{"sum": 2999998}]


def test_a_store_that_was_just_opened_has_the_newest_schema(store: GraphStore) -> None:
    found = store.read("MATCH (v:SchemaVersion) RETURN v.version AS version").rows
    assert (store.current(), bool(found)) == (True, True)


def test_a_limit_cuts_and_says_so(store: GraphStore) -> None:
    cut = store.read("UNWIND range(1, 10) AS n RETURN n", limit=3)
    assert (cut.rows, cut.columns, cut.truncated) == ([{"n": 1}, {"n": 2}, {"n": 3}], ("n",), True)
    assert not store.read("UNWIND range(1, 3) AS n RETURN n", limit=3).truncated


def test_values_are_plain_and_the_same(store: GraphStore) -> None:
    store.transact(lambda tx: tx.run("CREATE (a:Entity {id: 'a', list: ['x', 'y'], n: 1, f: 1.5})"))
    store.transact(lambda tx: tx.run("CREATE (b:Entity {id: 'b'})"))
    store.transact(
        lambda tx: tx.run("MATCH (a:Entity {id: 'a'}) MATCH (b:Entity {id: 'b'}) CREATE (a)-[:PART_OF {id: 'r'}]->(b)")
    )
    rows = store.read(
        "MATCH p = (a:Entity {id: 'a'})-[r:PART_OF]->(b) RETURN a, r, nodes(p) AS nodes, relationships(p) AS links,"
        " {inner: b} AS map, null AS nothing, true AS yes, type(r) AS type"
    ).rows
    a = {"id": "a", "list": ["x", "y"], "n": 1, "f": 1.5}
    assert rows == [
        {
            "a": a,
            "r": {"id": "r"},
            "nodes": [a, {"id": "b"}],
            "links": [{"id": "r"}],
            "map": {"inner": {"id": "b"}},
            "nothing": None,
            "yes": True,
            "type": "PART_OF",
        }
    ]


def test_parameters_are_values_never_cypher(store: GraphStore) -> None:
    evil = "x'}) DETACH DELETE (n) //"
    assert store.read("RETURN $text AS text", {"text": evil}).rows == [{"text": evil}]


def test_equal_graphs_have_one_checksum_on_both_engines(store: GraphStore, here: Settings) -> None:
    said = Says("a")
    bank, firm = (
        said.organization("云汐银行望江支行", kind="bank"),
        said.organization("云汐远帆船舶有限公司", "远帆船舶"),
    )
    said.link("FINANCES", bank, firm, amount="3亿元")
    said.figure("产值", 4.6, "亿元", firm)
    with open_store(here) as embedded:
        for each in (store, embedded):
            each.write(said.reading())
        assert store.info().checksum == embedded.info().checksum


def test_the_shortest_path_is_found(store: GraphStore) -> None:
    said = Says("a")
    one, two, three = (said.organization(f"云汐{n}船舶有限公司") for n in ("甲", "乙", "丙"))
    said.link("SUPPLIES", one, two)
    said.link("SUPPLIES", two, three)
    store.write(said.reading())
    rows = store.read(
        "MATCH (a:Entity {name: $a}) MATCH (b:Entity {name: $b}) MATCH p = shortestPath((a)-[:SUPPLIES*..4]-(b))"
        " RETURN [n IN nodes(p) | n.name] AS names",
        {"a": "云汐甲船舶有限公司", "b": "云汐丙船舶有限公司"},
    ).rows
    assert rows == [{"names": ["云汐甲船舶有限公司", "云汐乙船舶有限公司", "云汐丙船舶有限公司"]}]


def test_readers_beside_a_writer_see_all_of_a_write_or_nothing(store: GraphStore) -> None:
    done = threading.Event()

    def pairs() -> set[object]:
        seen: set[object] = set()
        while True:  # once more after the last write, so that there is something seen on the slowest machine
            last = done.is_set()
            seen |= {row["n"] for row in store.read("MATCH (e:Entity) WHERE e.name = 'pair' RETURN count(e) AS n").rows}
            if last:
                return seen

    with ThreadPoolExecutor(2) as pool:
        readers = [pool.submit(pairs) for _ in range(2)]
        try:
            for number in range(20):
                both = [{"id": f"{number}-{half}", "name": "pair"} for half in "ab"]
                store.transact(
                    lambda tx, both=both: [tx.run("CREATE (e:Entity) SET e = $row", {"row": row}) for row in both]  # type: ignore[misc]
                )
        finally:  # a write that fails must not leave the readers reading, and the test waiting, for ever
            done.set()
        seen = set().union(*(reader.result() for reader in readers))
    assert 40 in seen
    assert seen <= set(range(0, 41, 2))
