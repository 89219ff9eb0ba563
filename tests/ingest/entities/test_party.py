"""Party bodies, alliances and teams, with and without their owner."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read


def test_a_party_branch_names_its_firm(read: Read) -> None:
    found = read("福建海垣机电有限公司党支部带头。").names("Organization")
    assert found == {"福建海垣机电有限公司", "福建海垣机电有限公司党支部"}


def test_a_firms_party_committee_spoken_of_later(read: Read) -> None:
    found = read("福建海垣机电有限公司投产。公司党委书记江砚说，大家很忙。")
    assert "公司党委" in found.called("福建海垣机电有限公司党委").aliases


def test_a_joint_committee_of_a_chain_gives_the_chain(read: Read) -> None:
    found = read("成立云母材料产业链联合党委。")
    assert found.names("Chain") == {"云母材料产业链"}
    assert found.called("云母材料产业链联合党委").kind == "party"


def test_the_bare_joint_committee_is_the_one_named(read: Read) -> None:
    body = read("成立云母材料产业链联合党委。联合党委吸纳9个党组织。").called("联合党委")
    assert body.name == "云母材料产业链联合党委"


def test_a_joint_committee_of_counted_chains(read: Read) -> None:
    body = read("支持7大产业链联合党委开展工作。").called("7大产业链联合党委")
    assert body.kind == "party"


def test_a_chain_committee_with_no_chain_named_stands_for_itself(read: Read) -> None:
    assert read("产业链党委积极协调。").called("产业链党委").kind == "party"


def test_an_alliance_of_an_industry_gives_the_chain(read: Read) -> None:
    found = read("云母材料产业党建联盟揭牌。")
    assert found.called("云母材料产业党建联盟").kind == "alliance"
    assert found.called("云母材料产业").type == "Chain"


def test_a_quoted_team_is_an_organisation(read: Read) -> None:
    assert read("抽调骨干成立“星河护链”专班。").called("星河护链").kind == "other"


def test_the_department_of_a_committee_named_before(read: Read) -> None:
    body = read("市委常委、组织部部长江砚出席。", "荣成市").called("组织部")
    assert body.name == "荣成市委组织部"


def test_the_parks_party_committee_names_the_park(read: Read) -> None:
    found = read("宁海经济开发区党工委负责。")
    assert found.called("宁海经济开发区党工委").kind == "party"
    assert "宁海经济开发区" in found.names("Organization", "park")


def test_party_organisations_in_general_are_no_body(read: Read) -> None:
    assert not read("各基层党支部开展活动，建立党支部41个。").names("Organization")


def test_a_village_branch_is_named_with_its_town(read: Read) -> None:
    found = read("白云镇云溪村党支部领办合作社。").names("Organization", "party")
    assert found == {"白云镇云溪村党支部"}


@pytest.mark.parametrize("text", ["全县建立薯业党支部28个。", "组建跨省攻关党小组9个。", "组织9家企业党支部结对。"])
def test_branches_of_a_kind_that_are_counted_are_none(read: Read, text: str) -> None:
    assert not read(text).names("Organization")


def test_the_branch_of_a_bank_spoken_of_later(read: Read) -> None:
    found = read("宁海农商银行永安支行投放贷款。支行党支部与永安村党支部结对。", "宁海县")
    assert "支行党支部" in found.called("宁海农商银行永安支行党支部").aliases


def test_the_bare_committee_is_the_one_that_the_sentence_named_last(read: Read) -> None:
    text = "云汐市海工产业链党委成立。远澜重工有限公司党委获评先进，党委副书记苏见微到会。"

    assert "党委" not in read(text).called("云汐市海工产业链党委").aliases
