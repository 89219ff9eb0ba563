"""Which names become one body, whatever the order in which documents come."""

from __future__ import annotations

from itertools import permutations

from graph.cluster import entity, roots
from graph.identity import claims
from graph.tally import Tally, difference, tallies
from tests.readings import Says

FULL, OTHER, SHORT = "云汐远帆船舶有限公司", "云汐远帆动力有限公司", "远帆船舶"
CODE, CODE2 = "91320000AAAA000001", "91320000AAAA000002"


def summed(documents: tuple[Says, ...]) -> dict[str, Tally]:
    total: dict[str, Tally] = {}
    for said in documents:
        for id_, tally in tallies(claims(said.reading()).values()).items():
            total.setdefault(id_, Tally(tally.key)).add(tally)
    return total


def bodies(*documents: Says) -> set[frozenset[str]]:
    """The names of each body; the same for every order of the documents."""
    found = []
    for order in permutations(documents):
        total = summed(order)
        clusters: dict[str, list[Tally]] = {}
        for id_, root in roots(total).items():
            clusters.setdefault(root, []).append(total[id_])
        made = [entity(root, members) for root, members in clusters.items()]
        found.append({frozenset({e.name, *e.aliases}) for e in made if e})
    assert all(each == found[0] for each in found)
    return found[0]


def firm(
    source: str, name: str, *aliases: str, code: str | None = None, kind: str = "enterprise", city: str = "云汐市"
) -> Says:
    said = Says(source, place=city, region=city)
    said.organization(name, *aliases, code=code, kind=kind)
    return said


def test_a_declared_short_form_joins_the_full_name() -> None:
    assert bodies(firm("a", SHORT), firm("b", FULL, SHORT), firm("c", SHORT)) == {frozenset({FULL, SHORT})}


def test_an_undeclared_short_form_stays_apart() -> None:
    assert bodies(firm("a", SHORT), firm("b", FULL)) == {frozenset({SHORT}), frozenset({FULL})}


def test_a_short_form_of_two_bodies_joins_neither() -> None:
    found = bodies(firm("a", FULL, "远帆"), firm("b", OTHER, "远帆"), firm("c", "远帆"))
    assert found == {frozenset({FULL, "远帆"}), frozenset({OTHER, "远帆"}), frozenset({"远帆"})}


def test_the_same_short_form_in_another_region_is_another_body() -> None:
    found = bodies(firm("a", FULL, SHORT), firm("b", SHORT, city="澜川市"))
    assert found == {frozenset({FULL, SHORT}), frozenset({SHORT})}


def test_kinds_that_disagree_keep_a_short_form_apart() -> None:
    assert (
        len(bodies(firm("a", FULL, SHORT), firm("b", SHORT, kind="alliance"), firm("c", SHORT, kind="alliance"))) == 2
    )


def test_one_code_with_two_names_is_one_body() -> None:
    assert bodies(firm("a", FULL, code=CODE), firm("b", OTHER, code=CODE)) == {frozenset({FULL, OTHER})}


def test_a_name_with_two_codes_is_merged_into_neither() -> None:
    found = bodies(firm("a", SHORT, code=CODE), firm("b", SHORT, code=CODE2), firm("c", SHORT))
    assert len(found) == 1  # all three bear the same name …
    assert (
        len(set(roots(summed((firm("a", SHORT, code=CODE), firm("b", SHORT, code=CODE2), firm("c", SHORT)))).values()))
        == 3
    )


def test_a_branch_is_not_a_short_form_of_its_bank() -> None:
    found = bodies(firm("a", "云汐银行望江支行", "云汐银行", kind="bank"), firm("b", "云汐银行", kind="bank"))
    assert len(found) == 2


def test_the_best_name_is_the_fullest_with_a_legal_form() -> None:
    assert bodies(firm("a", FULL, "云汐远帆船舶重工集团总部"), firm("b", FULL)) != set()
    total = summed((firm("a", FULL, SHORT), firm("b", SHORT)))
    made = entity("x", total.values())
    assert made is not None and (made.name, made.kind, made.place) == (FULL, "enterprise", "云汐市")


def test_taking_back_is_the_inverse_of_adding() -> None:
    one, two = (
        tallies(claims(said.reading()).values()) for said in (firm("a", FULL, SHORT, code=CODE), firm("b", SHORT))
    )
    total = {id_: Tally(t.key) for id_, t in (one | two).items()}
    for change in (one, two, difference({}, one), difference({}, two)):
        for id_, tally in change.items():
            total[id_].add(tally)
    assert all(t.empty for t in total.values())
    assert Tally.load(one[next(iter(one))].key, one[next(iter(one))].dump()) == one[next(iter(one))]
