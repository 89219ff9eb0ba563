"""A name, an alias or an id means one entity, or the candidates are offered."""

from __future__ import annotations

import pytest

from graph.errors import DocumentNotFound, EntityAmbiguous, EntityNotFound, LinkNotFound, ParameterInvalid
from graph.store import GraphStore
from queries.loader import named
from queries.names import resolve
from queries.parameters import bind
from queries.run import run
from queries.search import search
from tests.readings import Says


@pytest.fixture
def stocked(store: GraphStore) -> GraphStore:
    """Two counties that each have an 农业农村局 and a 船舶产业链, one firm with a short name, one loan."""
    for county, firm in (("望江县", "望江远帆船舶有限公司"), ("临溪县", "临溪船漆有限公司")):
        said = Says(f"{county}报/1", place=county)
        owner = said.organization(firm, firm[2:4] + "船业")
        chain = said.chain("船舶产业链")
        said.organization(f"{county}农业农村局", "农业农村局", kind="government")
        said.link("OWNS_CHAIN", owner, chain)
        if county == "望江县":
            said.link("FINANCES", said.organization("云汐银行望江支行", kind="bank"), owner, amount="1亿元")
        store.write(said.reading())
    return store


def name_of(store: GraphStore, text: str, *types: str) -> object:
    found = store.read("MATCH (e:Entity {id: $id}) RETURN e.name AS name", {"id": resolve(store, text, types)})
    return found.rows[0]["name"]


@pytest.mark.parametrize("text", ["望江远帆船舶有限公司", "远帆船业", "望江远帆船舶 有限公司"])
def test_a_full_name_an_alias_and_another_spelling_mean_the_same(stocked: GraphStore, text: str) -> None:
    assert name_of(stocked, text) == "望江远帆船舶有限公司"


def test_an_id_means_its_entity_and_so_does_every_key(stocked: GraphStore) -> None:
    keys = stocked.read("MATCH (e:Entity {name: '望江远帆船舶有限公司'}) RETURN e.id AS id, e.keys AS keys").rows[0]
    assert {resolve(stocked, str(k)) for k in keys["keys"]} == {keys["id"]}  # type: ignore[attr-defined]


def test_one_name_in_two_places_is_ambiguous_and_offers_both(stocked: GraphStore) -> None:
    with pytest.raises(EntityAmbiguous) as error:
        resolve(stocked, "船舶产业链", ["Chain"])
    candidates = error.value.fields["candidates"]
    assert sorted((c["place"], c["links"]) for c in candidates) == [("临溪县", 1), ("望江县", 1)]  # type: ignore[attr-defined]
    assert "望江县" in error.value.message("zh")


def test_a_chain_with_its_place_is_one(stocked: GraphStore) -> None:
    with pytest.raises(EntityNotFound):
        resolve(stocked, "海门市船舶产业链", ["Chain"])
    assert name_of(stocked, "望江县船舶产业链", "Chain") == "船舶产业链"


def test_an_unknown_name_offers_what_looks_like_it(stocked: GraphStore) -> None:
    with pytest.raises(EntityNotFound, match="云汐银行望江支行"):
        resolve(stocked, "云汐银行望江")


def test_types_narrow_a_name(stocked: GraphStore) -> None:
    with pytest.raises(EntityNotFound):
        resolve(stocked, "望江远帆船舶有限公司", ["Person"])


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"limt": "5"}, "did you mean: limit"),
        ({"limit": "0"}, "positive integer"),
        ({"limit": "99999"}, "at most 10000"),
        ({"as_of": "2024-02-30"}, "is no date"),
        ({"min_amount": "很多"}, "is no amount"),
        ({"complete": "maybe"}, "true or false"),
        ({"via": "friend"}, "none of owner"),
    ],
)
def test_an_ill_formed_parameter_says_what_is_wrong(stocked: GraphStore, given: dict[str, str], reason: str) -> None:
    with pytest.raises(ParameterInvalid, match=reason):
        bind(named("link.leader-owner-bank"), given, stocked)


def test_parameters_are_read_as_people_write_them(stocked: GraphStore) -> None:
    given: dict[str, str | int] = {
        "min_amount": "1,000万元",
        "as_of": "2024-02",
        "complete": "是",
        "via": "供应商",
        "limit": 7,
    }
    values = bind(named("link.leader-owner-bank"), given, stocked)
    assert {k: values[k] for k in given} == {
        "min_amount": 10_000_000,
        "as_of": "2024-02-29",
        "complete": True,
        "via": "supplier",
        "limit": 7,
    }


def test_a_required_parameter_is_asked_for(stocked: GraphStore) -> None:
    with pytest.raises(ParameterInvalid, match="is required"):
        bind(named("finance.of-bank"), {}, stocked)


def test_unknown_facts_and_documents_are_no_parameters(stocked: GraphStore) -> None:
    with pytest.raises(LinkNotFound):
        bind(named("evidence.of-link"), {"fact": "f-0"}, stocked)
    with pytest.raises(DocumentNotFound):
        bind(named("evidence.of-article"), {"document": "a-0"}, stocked)


def test_what_a_caller_gives_is_never_cypher(stocked: GraphStore) -> None:
    evil = "x' OR 1=1 //`}) DETACH DELETE n"
    assert run(stocked, "finance.of-bank", {"bank": evil}).reason
    assert search(stocked, evil) == []


def test_an_empty_answer_says_why(stocked: GraphStore) -> None:
    def why(query: str, **given: str) -> str | None:
        reason = run(stocked, query, given).reason
        return reason.code if reason else None

    assert why("finance.of-bank", bank="没有的银行") == "no-such-name"
    assert why("finance.of-enterprise", enterprise="临溪船漆有限公司") == "no-such-link"
    assert why("finance.of-bank", bank="云汐银行望江支行") is None


def test_an_empty_answer_says_when_something_waits_for_review(store: GraphStore) -> None:
    said = Says("日报/1")
    bank, firm = said.organization("云汐银行望江支行", kind="bank"), said.organization("临溪船漆有限公司")
    said.link("FINANCES", bank, firm, confidence=0.2)
    store.write(said.reading())

    reason = run(store, "finance.of-enterprise", {"enterprise": "临溪船漆有限公司"}).reason

    assert reason
    assert reason.code == "no-such-link"
    assert "evidence.waiting" in reason.words.zh
    assert "evidence.waiting" in reason.words.en


def test_search_puts_the_very_name_first_then_beginnings_then_the_rest(stocked: GraphStore) -> None:
    found = [(h.name, h.match) for h in search(stocked, "望江")]
    assert found[0] == ("望江远帆船舶有限公司", "prefix")
    assert ("云汐银行望江支行", "contains") in found
    assert search(stocked, "远帆船业")[0].match == "exact"
    assert search(stocked, "远帆船业")[0].links == 2
    assert "云汐银行望江支行" in [h.name for h in search(stocked, "云汐银行江望支")]
    assert search(stocked, "  ") == []


def test_several_names_are_given_as_one_text(stocked: GraphStore) -> None:
    bound = bind(named("link.common"), {"names": "远帆船业、临溪船漆有限公司， 望江远帆船舶有限公司"}, stocked)
    assert bound["names"] == sorted({resolve(stocked, "远帆船业"), resolve(stocked, "临溪船漆有限公司")})


@pytest.mark.parametrize("text", ["远帆船业", "远帆船业、望江远帆船舶有限公司", "、"])
def test_several_names_must_mean_two_bodies_at_least(stocked: GraphStore, text: str) -> None:
    with pytest.raises(ParameterInvalid, match="two different names"):
        bind(named("link.common"), {"names": text}, stocked)
