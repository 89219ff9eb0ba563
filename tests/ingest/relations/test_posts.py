"""Who holds which post: the body of each post, in front of the name, behind it, and by verbs."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import attrs_of, said

SENTENCES = [
    (
        "2022年，县里将[C:纽扣产业链]列入十大重点产业链，由[G:县政协]主席[P:周望川]任链长。",
        {"周望川 HOLDS_POST 县政协", "周望川 LEADS_CHAIN 纽扣产业链"},
    ),
    ("[B:云汐银行]任[C:海工产业链]金融链长，董事长[P:周望川]带队走访。", {"周望川 HOLDS_POST 云汐银行"}),
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
    ("[F:海岭重工]的首席育种师[P:苏见微]到会。", {"苏见微 HOLDS_POST 海岭重工"}),
    ("[P:苏见微]如今是[F:海岭重工]的首席育种师。", {"苏见微 HOLDS_POST 海岭重工"}),
    ("[A:云汐大学]副教授[P:苏见微]到[F:海岭重工]担任“科技特派员”。", {"苏见微 HOLDS_POST 海岭重工"}),
    ("[P:苏见微]被[L:海工党建联盟]聘为“出口辅导员”。", {"苏见微 HOLDS_POST 海工党建联盟"}),
    ("[G:市工信局]干部[P:苏见微]到会。", {"苏见微 HOLDS_POST 市工信局"}),
    ("[F:海岭重工]科技副总[P:苏见微]到会。", {"苏见微 HOLDS_POST 海岭重工"}),
    ("[B:云汐银行]派出客户经理[P:苏见微]驻点。", {"苏见微 HOLDS_POST 云汐银行"}),
    (
        "由[Y:云汐市委]书记[P:周望川]任[C:海工产业链]链长、副市长[P:韩述之]任执行链长。[M:云汐市]",
        {"周望川 LEADS_CHAIN 海工产业链", "韩述之 LEADS_CHAIN 海工产业链", "韩述之 HOLDS_POST 云汐市"},
    ),
    (
        "[Y:云汐市委]常委、副市长，[C:海工产业链]链长[P:周望川]致辞。[M:云汐市]",
        {"周望川 HOLDS_POST 云汐市委", "周望川 HOLDS_POST 云汐市", "周望川 LEADS_CHAIN 海工产业链"},
    ),
    ("[G:市工信局]是牵头部门。[P:周望川]（副市长）到会。[M:云汐市]", {"周望川 HOLDS_POST 云汐市"}),
    (
        "[P:苏见微]到[M:沙洲镇]驻点。他同时挂任镇长助理。",
        {"苏见微 HOLDS_POST 沙洲镇"},
    ),
]
POSTS_OF_BODIES_SPOKEN_OF = [
    (
        "[A:云汐工匠学院]开学，[X:护链突击队]值守，院长由[A:云汐大学]教授[P:苏见微]兼任。",
        {"苏见微 HOLDS_POST 云汐工匠学院", "苏见微 HOLDS_POST 云汐大学"},
    ),
    (
        "[L:海工党建联盟]成立，[F:海岭重工]等加入，[P:苏见微]任联盟秘书长。",
        {"苏见微 HOLDS_POST 海工党建联盟"},
    ),
    ("[L:海工党建联盟]成立，[P:苏见微]当选联盟首任理事长。", {"苏见微 HOLDS_POST 海工党建联盟"}),
    ("[B:云汐银行沙洲支行]放款，支行行长[P:苏见微]说。", {"苏见微 HOLDS_POST 云汐银行沙洲支行"}),
    ("[F:海岭集团有限公司]扩产，[F:云帆水务]供水。集团副总裁[P:苏见微]说。", {"苏见微 HOLDS_POST 海岭集团有限公司"}),
    ("[G:云汐海关驻沙洲办事处]开放。沙洲办事处主任[P:苏见微]到厂。", {"苏见微 HOLDS_POST 云汐海关驻沙洲办事处"}),
    (
        "[Y:市工信局党组]成员、副局长[P:苏见微]到会。[G:市工信局]支持。",
        {"苏见微 MEMBER_OF 市工信局党组", "苏见微 HOLDS_POST 市工信局"},
    ),
    ("[X:种业研究院]落成，[F:沙洲合作社]社长在研究院技术员[P:苏见微]指导下改种。", {"苏见微 HOLDS_POST 种业研究院"}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert links <= said(sentence)


@pytest.mark.parametrize(("sentence", "links"), POSTS_OF_BODIES_SPOKEN_OF)
def test_post_of_a_body_spoken_of(sentence: str, links: set[str]) -> None:
    assert {x for x in said(sentence) if "HOLDS_POST" in x or "MEMBER_OF 市" in x} == links


NOBODY_S_POST = [
    "[M:云汐市]。[Y:沙洲镇党委]副书记、镇长[P:苏见微]到厂。",  # 镇长 isn't a post of the city
    "[F:海岭重工]沙洲供电所所长[P:苏见微]到厂。",  # of the unread 供电所
    "[F:海岭重工]投产，退休高级技师[P:苏见微]带徒弟。",
]


@pytest.mark.parametrize("sentence", NOBODY_S_POST)
def test_unread_body_leaves_the_post_alone(sentence: str) -> None:
    assert not {x for x in said(sentence) if "HOLDS_POST 海岭重工" in x or "HOLDS_POST 云汐市" in x}


def test_post_that_will_be_given_is_planned() -> None:
    sentence = "拟于6月组建[Y:海工产业链党委]，由[G:市工信局]局长[P:苏见微]任书记。"
    assert "苏见微 HOLDS_POST 海工产业链党委" in said(sentence, modality="planned")
    assert "苏见微 HOLDS_POST 市工信局" in said(sentence)


def test_former_work_elsewhere_is_former() -> None:
    assert said("曾在[F:云帆机电]任主任设计师的[P:苏见微]回来了。") == set()


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
