"""Positions: reproducible, apart, and what the reader already knows stays where it is."""

from __future__ import annotations

from itertools import combinations, permutations
from math import dist

import pytest

from tests.viz.pictures import entity, graph, large, link
from viz.lanes import lanes
from viz.layout import EDGE, force

STAR = ([f"n{n}" for n in range(40)], [("n0", f"n{n}") for n in range(1, 40)])


def test_the_same_graph_gives_the_same_picture() -> None:
    assert force(*STAR) == force(*STAR)


def test_leaves_of_a_hub_stand_apart() -> None:
    placed = force(*STAR)

    assert min(dist(a, b) for a, b in combinations(placed.values(), 2)) > EDGE / 4


def test_linked_ones_stand_nearer_than_others() -> None:
    ids = [f"{side}{n}" for side in "ab" for n in range(10)]
    links = [(f"{side}{n}", f"{side}{m}") for side in "ab" for n, m in combinations(range(10), 2)] + [("a0", "b0")]
    placed = force(ids, links)
    inside = max(dist(placed["a1"], placed[f"a{n}"]) for n in range(2, 10))

    assert inside < dist(placed["a1"], placed["b1"])


def test_pinned_nodes_never_move_and_new_ones_come_to_them() -> None:
    ids, links = STAR
    pinned = {id_: place for id_, place in force(ids, links).items() if id_ != "n39"}
    placed = force([*ids, "new", "alone"], [*links, ("n5", "new")], pinned)

    assert all(placed[id_] == place for id_, place in pinned.items())
    assert dist(placed["new"], pinned["n5"]) < 4 * EDGE


@pytest.mark.parametrize(("ids", "links"), [([], []), (["a"], []), (["a"], [("a", "a")]), (["a", "b", "c"], [])])
def test_hardly_a_graph(ids: list[str], links: list[tuple[str, str]]) -> None:
    placed = force(ids, links)

    assert len(set(placed.values())) == len(ids)


def test_unlinked_parts_do_not_overlap() -> None:
    ids = [f"{part}{n}" for part in range(5) for n in range(6)]
    links = [(f"{part}0", f"{part}{n}") for part in range(5) for n in range(1, 6)]
    placed = force(ids, links)
    boxes = [[placed[f"{part}{n}"] for n in range(6)] for part in range(5)]

    for one, other in combinations(boxes, 2):
        apart = any(
            max(p[axis] for p in a) < min(p[axis] for p in b)
            for axis in (0, 1)
            for a, b in ((one, other), (other, one))
        )
        assert apart


def test_a_thousand_nodes_are_all_placed() -> None:
    big = large(1000, 2000)
    placed = force([e.id for e in big.entities], [(r.head, r.tail) for r in big.relations])

    assert len(placed) == 1000
    assert all(abs(x) < 1e5 and abs(y) < 1e5 for x, y in placed.values())


def test_one_chain_with_stages_is_drawn_in_lanes() -> None:
    bodies = [
        entity("c", "Chain"),
        entity("up"),
        entity("down"),
        entity("who"),
        entity("leader", "Person"),
        entity("bank"),
    ]
    links = [
        link("1", "ON_CHAIN", "up", "c", stage="上游"),
        link("2", "ON_CHAIN", "down", "c", stage="下游应用"),
        link("3", "ON_CHAIN", "who", "c"),
        link("4", "LEADS_CHAIN", "leader", "c"),
        link("5", "FINANCES", "bank", "up"),
    ]
    found = lanes(graph(bodies, links))

    assert found
    placed, drawn = found
    assert [lane.title.zh for lane in drawn] == ["上游", "中游", "下游", "环节不明"]
    assert placed["up"][0] < placed["down"][0] < placed["who"][0]
    assert placed["leader"][1] < placed["c"][1] < placed["up"][1] < placed["bank"][1]


@pytest.mark.parametrize("leaders", range(2, 12))
def test_no_leader_stands_on_the_link_of_another(leaders: int) -> None:
    who = [f"p{n:02}" for n in range(leaders)]
    bodies = [entity("c", "Chain"), entity("up"), *(entity(name, "Person") for name in who)]
    leading = [link(name, "LEADS_CHAIN", name, "c") for name in who]
    found = lanes(graph(bodies, [link("1", "ON_CHAIN", "up", "c", stage="上游"), *leading]))

    assert found
    placed, _ = found
    at = {name: complex(*placed[name]) - complex(*placed["c"]) for name in who}
    for far, near in permutations(who, 2):
        along = (at[near] / at[far]).real
        assert not 0 < along < 1 or abs(at[near] - along * at[far]) > 24, (far, near)


def test_several_chains_or_no_stage_are_no_lanes() -> None:
    chain = [entity("c", "Chain"), entity("firm")]

    assert lanes(graph(chain, [link("1", "ON_CHAIN", "firm", "c")])) is None
    assert lanes(graph([*chain, entity("d", "Chain")], [link("1", "ON_CHAIN", "firm", "c", stage="上游")])) is None
