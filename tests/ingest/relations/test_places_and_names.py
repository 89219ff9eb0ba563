"""What names alone say, and where things are."""

from __future__ import annotations

from tests.ingest.relations.marked import said


def test_party_branch_is_part_of_its_company_and_body_of_no_chain() -> None:
    links = said("[F:海岭重工]很忙。[Y:海岭重工党支部]带头。")
    assert "海岭重工党支部 PART_OF 海岭重工" in links
    assert not any("PARTY_BODY_OF" in link for link in links)


def test_branch_is_part_of_its_bank() -> None:
    links = said("[B:云汐银行]下沉服务。[B:云汐银行青港支行]最近。")
    assert "云汐银行青港支行 PART_OF 云汐银行" in links


def test_department_of_the_committee_is_part_of_it() -> None:
    assert "云汐市委组织部 PART_OF 云汐市委" in said("[Y:云汐市委]部署。[Y:云汐市委组织部]牵头。")


def test_joint_committee_is_the_party_body_of_the_chain_in_its_name() -> None:
    links = said("[C:云汐市海工产业链]上，[Y:云汐市海工产业链联合党委]揭牌。[M:云汐市]", place="云汐市")
    assert "云汐市海工产业链联合党委 PARTY_BODY_OF 云汐市海工产业链" in links
    assert "云汐市海工产业链联合党委 LOCATED_IN 云汐市" in links


def test_chain_of_another_county_is_not_meant() -> None:
    links = said("[M:青港县]的[C:青港县果蔬产业链]和[M:白石县]的[Y:白石县果蔬产业链党委]。")
    assert not any("PARTY_BODY_OF" in link for link in links)


def test_generic_committee_stands_on_the_chains_of_its_sentence() -> None:
    links = said("[M:云汐市]在[C:海工产业链]、[C:果蔬产业链]等9条产业链上组建[Y:9条产业链联合党委]。")
    expected = {"9条产业链联合党委 PARTY_BODY_OF 海工产业链", "9条产业链联合党委 PARTY_BODY_OF 果蔬产业链"}
    assert expected <= links


def test_town_is_part_of_the_article_s_place() -> None:
    links = said("[F:海岭重工]落户[M:云汐市][M:青港镇]。", place="云汐市")
    assert {"青港镇 PART_OF 云汐市", "海岭重工 LOCATED_IN 青港镇", "海岭重工 LOCATED_IN 云汐市"} <= links


def test_owner_of_the_place_s_chain_is_in_the_place() -> None:
    assert "海岭重工 LOCATED_IN 云汐市" in said("[M:云汐市]：[F:海岭重工]是[C:海工产业链]链主。", place="云汐市")


def test_borrower_alone_is_not_in_the_place() -> None:
    links = said("[M:云汐市]今天消息。[B:云汐银行]向[F:海岭重工]发放贷款2亿元。", place="云汐市")
    assert "海岭重工 LOCATED_IN 云汐市" not in links


def test_branch_that_bears_the_place_s_name_is_there() -> None:
    assert "海汇银行云汐支行 LOCATED_IN 云汐市" in said("[M:云汐市]：[B:海汇银行云汐支行]开业。", place="云汐市")


def test_firm_in_a_park_is_part_of_it() -> None:
    assert "海岭重工 PART_OF 青港产业园" in said("[F:海岭重工]落户[K:青港产业园]。")


def test_project_that_opens_with_its_owner_s_name() -> None:
    assert "海岭重工 UNDERTAKES 海岭重工锚链项目" in said("[F:海岭重工]在建。[J:海岭重工锚链项目]投产。")


def test_only_legal_ends_are_linked() -> None:
    assert said("[P:周望川]向[P:韩述之]发放贷款2亿元。") == set()


def test_of_areas_told_of_in_turn_each_has_its_own() -> None:
    page = (
        "[M:荣成市=荣成]：海带上市\n[C:荣成市海带产业链]扩产，[F:山东海岭重工]是链主。\n"
        "[M:横州市=横州]：花价涨了\n[C:横州市茉莉花产业链]扩产，[F:广西云帆茶业]是链主。[G:市文旅局]叫好。\n"
        "[M:柳江区=柳江]：笋出山\n[C:柳江区竹笋产业链]扩产。[M:百朋镇]的[F:广西望江食品]收笋。[M:柳江区][M:荣成市][M:横州市]"
    )
    found = {x for x in said(page) if "LOCATED_IN" in x and "产业链" not in x}
    assert found == {
        "山东海岭重工 LOCATED_IN 荣成市",
        "广西云帆茶业 LOCATED_IN 横州市",
        "市文旅局 LOCATED_IN 横州市",
        "广西望江食品 LOCATED_IN 百朋镇",
        "广西望江食品 LOCATED_IN 柳江区",
    }
