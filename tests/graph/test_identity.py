from __future__ import annotations

from graph.identity import Claim, claims
from tests.readings import Says


def claim_of(said: Says, id_: str) -> Claim:
    return claims(said.reading())[id_]


def test_a_legal_name_is_one_key_in_the_whole_country() -> None:
    here, there = Says("a"), Says("b", place="澜川市", region="澜川市")
    keys = {claim_of(said, said.organization("云汐远帆船舶有限公司")).key.id for said in (here, there)}
    assert len(keys) == 1


def test_a_short_name_is_scoped_by_the_region() -> None:
    county, city = Says("a", place="望江县", region="云汐市"), Says("b", place="云汐市", region="云汐市")
    other = Says("c", place="澜川市", region="澜川市")
    found = [claim_of(said, said.organization("远帆船舶")).key.id for said in (county, city, other)]
    assert found[0] == found[1] != found[2]


def test_a_chain_is_the_same_with_and_without_its_place_and_suffix() -> None:
    said, other = Says("a"), Says("b", place="望江县", region="云汐市")
    forms = ("云汐市船舶产业链", "云汐船舶产业链", "船舶产业链", "船舶产业", "船舶")
    assert len({claim_of(said, said.chain(form)).key.id for form in forms}) == 1
    assert claim_of(other, other.chain("船舶产业链")).key.id != claim_of(said, said.chain("船舶产业链")).key.id
    assert claim_of(other, other.chain("云汐市船舶产业链")).key.id == claim_of(said, said.chain("船舶")).key.id


def test_a_person_is_known_by_name_and_body_only() -> None:
    first, second, third = Says("a"), Says("b"), Says("c")
    for said, body in (
        (first, "云汐远帆船舶有限公司"),
        (second, "云汐远帆船舶有限公司"),
        (third, "云汐海石装备股份有限公司"),
    ):
        said.link("HOLDS_POST", said.person("周明远"), said.organization(body), title="总经理")
    keys = [claim_of(said, "m0").key.id for said in (first, second, third)]
    assert keys[0] == keys[1] != keys[2]


def test_a_person_without_a_post_stays_in_the_document() -> None:
    first, second = Says("a"), Says("b")
    assert claim_of(first, first.person("周明远")).key.id != claim_of(second, second.person("周明远")).key.id


def test_a_person_shares_a_key_through_any_name_of_the_body() -> None:
    first, second = Says("a"), Says("b")
    first.link("HOLDS_POST", first.person("周明远"), first.organization("云汐远帆船舶有限公司", "远帆船舶"))
    second.link("HOLDS_POST", second.person("周明远"), second.organization("远帆船舶"))
    one, two = claim_of(first, "m0"), claim_of(second, "m0")
    assert {k.id for k in one.keys} & {k.id for k in two.keys}


def test_a_generic_alias_never_travels() -> None:
    said = Says("a")
    claim = claim_of(said, said.organization("云汐市船舶产业链联合党委", "联合党委", kind="party"))
    assert claim.aliases == (("联合党委", None),)


def test_a_generic_name_is_scoped_to_its_document() -> None:
    first, second = Says("a"), Says("b")
    assert claim_of(first, first.organization("专班")).key.id != claim_of(second, second.organization("专班")).key.id


def test_a_credit_code_is_the_leading_key() -> None:
    said = Says("a")
    claim = claim_of(said, said.organization("远帆船舶", code="91320000aaaa000001"))
    assert claim.key.form == "code"
    assert [k.name for k in claim.same] == ["远帆船舶"]
