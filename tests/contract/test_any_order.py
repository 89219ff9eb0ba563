"""Any order of loads, repeats, moves, replacements and deletes gives the graph of what is left."""

from __future__ import annotations

from random import Random

from graph.store import GraphStore
from tests.conftest import empty
from tests.contract.world import Shelf

SEQUENCES = {"embedded": 200, "neo4j": 20}
STEPS = 5


def test_any_sequence_gives_the_graph_of_what_is_left(store: GraphStore, engine: str) -> None:
    nothing = store.info().checksum
    for seed in range(SEQUENCES[engine]):
        shelf = Shelf(Random(seed), {})
        for _ in range(STEPS):
            shelf.step(store)
        kept = store.info().checksum
        assert store.check() == [], seed
        shelf.reload(store, empty)
        assert store.info().checksum == kept, seed
        if seed % 5 == 0:
            assert store.rebuild().checksum == kept, seed
            for source in sorted(shelf.left):
                store.delete(source)
            assert store.info().checksum == nothing, seed
            assert store.read("MATCH (n) WHERE NOT n:SchemaVersion RETURN count(n) AS n").rows == [{"n": 0}], seed
        empty(store)
