"""Who holds which post: the body of each post, in front of the name, behind it, and by verbs."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import attrs_of, said

SENTENCES = [
    ("[F:海岭重工]总经理[P:韩述之]到会。", {"韩述之 HOLDS_POST 海岭重工"}),
    ("[Y:云汐市委]常委、副市长[P:周望川]到会。[M:云汐市]", {"周望川 HOLDS_POST 云汐市委", "周望川 HOLDS_POST 云汐市"}),
    (
        "[G:市工信局]局长、[Y:海工产业链党委]书记[P:苏见微]到会。",
        {"苏见微 HOLDS_POST 市工信局", "苏见微 HOLDS_POST 海工产业链党委"},
    ),
    ("[P:苏见微]，[G:市工信局]副局长，跑了三趟。", {"苏见微 HOLDS_POST 市工信局"}),
    ("[P:苏见微]任[Y:海工产业链党委]书记。", {"苏见微 HOLDS_POST 海工产业链党委"}),
    ("[Y:海工产业链党委]书记由[P:苏见微]兼任。", {"苏见微 HOLDS_POST 海工产业链党委"}),
    ("[G:市工信局]局长[P:苏见微]被任命为[Y:海工产业链党委]书记。", {"苏见微 HOLDS_POST 海工产业链党委"}),
    ("[Y:海工产业链党委]揭牌，书记由[G:市工信局]局长[P:苏见微]担任。", {"苏见微 HOLDS_POST 海工产业链党委"}),
    ("[P:苏见微]被[F:海岭重工]聘为首席专家。", {"苏见微 HOLDS_POST 海岭重工"}),
    ("[P:苏见微]（[F:海岭重工]总工程师）参加了会议。", {"苏见微 HOLDS_POST 海岭重工"}),
    ("[X:护链专班]设在[G:市工信局]，主任由[P:苏见微]兼任。", {"苏见微 HOLDS_POST 护链专班"}),
    ("现任[F:海岭重工]总工程师的[P:苏见微]带队攻关。", {"苏见微 HOLDS_POST 海岭重工"}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert links <= said(sentence)


def test_company_post_after_its_party_committee_is_the_company_s() -> None:
    links = said("[F:海岭重工]今年扩产。[Y:海岭重工党委]书记、董事长[P:韩述之]说。")
    assert {"韩述之 HOLDS_POST 海岭重工党委", "韩述之 HOLDS_POST 海岭重工"} <= links


def test_committee_member_is_a_member() -> None:
    assert "苏见微 MEMBER_OF 海工产业链党委" in said("[Y:海工产业链党委]委员[P:苏见微]到会。")


def test_former_post_is_former() -> None:
    sentence = "曾任[F:海岭重工]总工程师的[P:苏见微]回乡创业。"
    assert said(sentence) == set()
    assert said(sentence, modality="former") == {"苏见微 HOLDS_POST 海岭重工"}


def test_title_is_kept() -> None:
    assert attrs_of("[F:海岭重工]常务副总经理[P:韩述之]到会。", "HOLDS_POST") == {"title": "常务副总经理"}


def test_role_of_a_chain_leader_is_kept() -> None:
    assert attrs_of("[P:周望川]任[C:海工产业链]行政链长。", "LEADS_CHAIN") == {"role": "行政链长"}
