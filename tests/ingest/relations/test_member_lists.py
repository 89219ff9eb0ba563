"""Who is a member: every order of list, seat and alliance, one sentence each."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import attrs_of, said

HAILING, YUNFAN, COLLEGE = "海岭重工 MEMBER_OF 海工联盟", "云帆机电 MEMBER_OF 海工联盟", "云汐大学 MEMBER_OF 海工联盟"
SENTENCES = [
    ("[L:海工联盟]成立。成员单位：[F:海岭重工]、[A:云汐大学]。", {HAILING, COLLEGE}),
    ("[L:海工联盟]由[F:海岭重工]牵头，[F:云帆机电]、[A:云汐大学]等32家单位组成。", {HAILING, YUNFAN, COLLEGE}),
    ("[L:海工联盟]现有成员单位32家，包括[F:海岭重工]、[A:云汐大学]等。", {HAILING, COLLEGE}),
    ("[L:海工联盟]新增成员单位2家：[F:海岭重工]、[A:云汐大学]。", {HAILING, COLLEGE}),
    ("去年，[F:海岭重工]成为[L:海工联盟]的副理事长单位。", {HAILING}),
    ("作为[L:海工联盟]的理事长单位，[F:海岭重工]牵头攻关。", {HAILING}),
    ("[F:海岭重工]、[F:云帆机电]都是[L:海工联盟]的成员。", {HAILING, YUNFAN}),
    ("[F:海岭重工]、[F:云帆机电]等12家企业入选[L:海工联盟]首批成员单位。", {HAILING, YUNFAN}),
    ("[F:海岭重工]与[F:云帆机电]同属[L:海工联盟]。", {HAILING, YUNFAN}),
    ("[L:海工联盟]成立，理事长单位[F:海岭重工]带头，[A:云汐大学]等31家成员单位出力。", {HAILING, COLLEGE}),
    ("[L:海工联盟]成立，[F:海岭重工]是链主，也是联盟的理事长单位。", {HAILING}),
    ("[L:海工联盟]成立。副理事长单位有两家：[F:云帆机电]、[A:云汐大学]。", {YUNFAN, COLLEGE}),
    ("[L:海工联盟]成立，会议选举[F:海岭重工]为盟主单位，[F:云帆机电]为副盟主单位。", {HAILING, YUNFAN}),
    ("[L:海工联盟]成立，盟主由[F:海岭重工]担任，副盟主为[F:云帆机电]。", {HAILING, YUNFAN}),
    ("[L:海工联盟]成立，[F:海岭重工]任盟主，[F:云帆机电]、[A:云汐大学]均在列。", {HAILING, YUNFAN, COLLEGE}),
    ("[L:海工联盟]成立。各行要与联盟成员单位[F:海岭重工]、[F:云帆机电]等结对。", {HAILING, YUNFAN}),
    (
        "[L:海工联盟]首批成员单位中，企业有[F:海岭重工]、[F:云帆机电]，高校有[A:云汐大学]。",
        {HAILING, YUNFAN, COLLEGE},
    ),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert {x for x in said(sentence) if "MEMBER_OF" in x} == links


def test_party_branches_join_the_alliance_not_each_other() -> None:
    links = said("[L:海工联盟]成立，[Y:海岭重工党支部]、[Y:云帆机电党支部]等加入。[F:海岭重工]、[F:云帆机电]扩产。")
    assert {x for x in links if "MEMBER_OF" in x} == {
        "海岭重工党支部 MEMBER_OF 海工联盟",
        "云帆机电党支部 MEMBER_OF 海工联盟",
    }


def test_members_of_a_body_yet_to_be_founded_are_planned() -> None:
    sentence = "筹备成立[L:海工联盟]，邀请[A:云汐大学]、[F:云帆机电]加入。"
    assert not {x for x in said(sentence) if "MEMBER_OF" in x}
    assert "云汐大学 MEMBER_OF 海工联盟" in said(sentence, modality="planned")


def test_seat_is_kept_as_the_role() -> None:
    assert attrs_of("[L:海工联盟]成立，[F:海岭重工]任副理事长单位。", "MEMBER_OF") == {"role": "副理事长"}


def test_company_s_party_branch_is_no_party_body_of_the_chain_in_its_name() -> None:
    links = said("[C:木业产业链]扩产，[F:千山木业]有[Y:千山木业党委]。")
    assert not {x for x in links if "PARTY_BODY_OF" in x}


def test_party_body_named_in_a_plan_stands_all_the_same() -> None:
    links = said("下一步，将推动[Y:奶牛产业链党委]与[Y:海岭重工党委]联建。[C:奶牛产业链]。")
    assert "奶牛产业链党委 PARTY_BODY_OF 奶牛产业链" in links


def test_experts_make_up_a_team() -> None:
    links = said("[X:专家服务团]由[A:云汐大学]教授[P:苏见微]、[F:海岭重工]总工[P:韩述之]等12名专家组成。")
    assert {"苏见微 MEMBER_OF 专家服务团", "韩述之 MEMBER_OF 专家服务团"} <= links
