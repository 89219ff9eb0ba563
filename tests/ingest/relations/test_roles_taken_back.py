"""Roles that are denied, asked about, rumoured, over or handed on; and several leaders of several chains."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import links_in, said

C, D, E = "[C:海工产业链]", "[C:氢能产业链]", "[C:制药产业链]"
F, G = "[F:海岭重工]", "[F:云帆机电]"
P, Q, R = "[P:周望川]", "[P:韩述之]", "[P:江砚清]"


def roles(marked: str, modality: str = "stated") -> set[str]:
    return {link for link in said(marked, modality=modality) if "LEADS" in link or "OWNS" in link}


@pytest.mark.parametrize(
    ("marked", "unstated"),
    [
        (f"{P}是{C}链长吗？不是，是{Q}。", "denied"),
        (f"记者问：“{P}是{C}链长吗？”答：“不是，是{Q}。”", "denied"),
        (f"{P}不是{C}链长，{Q}才是。", "denied"),
        (f"并非{P}，{Q}才是{C}链长。", "denied"),
        (f"{C}链长并非{P}，而是{Q}。", "denied"),
        (f"{C}链长是{Q}，不是{P}。", "denied"),
        (f"{P}不再担任{C}链长，{Q}接棒。", "former"),
        (f"{P}不再担任{C}链长，由副县长{Q}接任。", "former"),
        (f"{P}卸任{C}链长，由{Q}接任。", "former"),
        (f"{P}辞去{C}链长职务，{Q}继任。", "former"),
        (f"原由{P}担任的{C}链长，现由{Q}担任。", "former"),
        (f"{Q}接棒{P}，出任{C}链长。", "former"),
        (f"{C}的前任链长是{P}，现任链长是{Q}。", "former"),
        (f"同意{Q}同志任{C}链长，免去{P}同志{C}链长职务。", "former"),
    ],
)
def test_one_leads_the_chain_and_the_other_does_not(marked: str, unstated: str) -> None:
    assert roles(marked) == {"韩述之 LEADS_CHAIN 海工产业链"}
    assert roles(marked, unstated) == {"周望川 LEADS_CHAIN 海工产业链"}


@pytest.mark.parametrize("role", ["链长", "总链长", "副链长", "执行链长"])
def test_the_role_corrected_is_the_one_that_the_sentence_names(role: str) -> None:
    for marked in (f"{C}{role}是{Q}，不是{P}。", f"并非{P}，{Q}才是{C}{role}。", f"{P}是{C}{role}吗？不是，是{Q}。"):
        told = [link for link, _, _ in links_in(marked) if link.by == "corrected"]
        assert {link.attrs["role"] for link in told} == {role}


@pytest.mark.parametrize(
    ("marked", "unstated"),
    [
        (f"{F}并非{C}链主，{G}才是。", "denied"),
        (f"{F}不再担任{C}链主，由{G}接替。", "former"),
        (f"{F}不再担任{C}链主，{G}递补。", "former"),
        (f"{F}被撤销{C}链主资格，{G}递补为链主。", "former"),
        (f"{F}是{C}链主吗？不是，是{G}。", "denied"),
    ],
)
def test_one_owns_the_chain_and_the_other_does_not(marked: str, unstated: str) -> None:
    assert roles(marked) == {"云帆机电 OWNS_CHAIN 海工产业链"}
    assert roles(marked, unstated) == {"海岭重工 OWNS_CHAIN 海工产业链"}


@pytest.mark.parametrize(
    ("marked", "modality"),
    [
        (f"{C}链长不是{P}。", "denied"),
        (f"{P}是{C}链长？", "planned"),
        (f"{P}是否担任{C}链长，尚无定论。", "planned"),
        (f"据说{P}担任{C}链长。", "planned"),
        (f"有传闻称{P}任{C}链长。", "planned"),
        (f"会议决定，免去{P}同志{C}链长职务。", "former"),
        (f"2021年至2023年，{P}担任{C}链长。", "former"),
        (f"{P}于2021年到2023年间任{C}链长。", "former"),
        (f"{F}2019年至2022年为{C}链主。", "former"),
        (f"{P}担任{C}链长直到去年。", "former"),
        (f"{F}失去了{C}链主地位。", "former"),
        (f"{F}的{C}链主称号被收回。", "former"),
        (f"有消息称{F}是{C}链主。", "planned"),
        (f"会议取消{F}的{C}链主资格。", "former"),
        (f"{F}是不是{C}链主？", "planned"),
        (f"{F}疑似{C}链主。", "planned"),
        (f"{F}能否成为{C}链主，要看明年。", "planned"),
        (f"如果{F}是{C}链主，配套率将达八成。", "planned"),
        (f"如果{C}扩建，{F}就是{C}链主。", "planned"),
        (f"{F}要搬来，它将成为{C}的第三家链主。", "planned"),
    ],
)
def test_what_is_not_so_now_is_not_stated(marked: str, modality: str) -> None:
    assert not roles(marked)
    assert roles(marked, modality)


@pytest.mark.parametrize(
    "marked",
    [
        f"{P}是{C}链长吗？是的。",
        f"{C}链长{P}来过吗？",
        f"2021年至今，{P}担任{C}链长。",
        f"2021年，{P}担任{C}链长。",
        f"2021年至2023年，作为{C}链长，{P}走访企业300次。",
        f"{P}任{C}链长以来，没有缺席过一次会议。",
        f"{P}任{C}链长，不再由部门单打独斗。",
        f"{C}链长暂由副区长{P}代理。",
        f"{C}链长由{P}同志暂代。",
        f"{F}不再只是{C}链主，还办起了学校。",
        f"无论是否进园，{F}都是{C}链主。",
        f"{F}是{C}链主，能否带动上下游，要看明年。",
    ],
)
def test_what_only_looks_alike_is_stated(marked: str) -> None:
    assert len(roles(marked)) == 1
    assert not any(roles(marked, modality) for modality in ("denied", "former", "planned"))


def test_who_takes_over_from_somebody_far_in_front() -> None:
    assert roles(f"{P}因工作调整，不再任{C}链长，改由{Q}负责。") == {"韩述之 LEADS_CHAIN 海工产业链"}


def test_who_follows_somebody_that_is_asked_about_the_past() -> None:
    marked = f"记者：您以前还当过{C}的链长？\n{P}：对，现在是{Q}副市长接了。"
    assert roles(marked) == {"韩述之 LEADS_CHAIN 海工产业链"}


@pytest.mark.parametrize(
    "marked",
    [
        f"[Y:市委]副书记{P}、副市长{Q}、[G:市政协]主席{R}分别担任{C}、{D}、{E}链长。",
        f"市长{P}、[G:市人大]主任{Q}、[Y:市纪委]书记{R}分别任{C}、{D}、{E}链长。",
        f"市长{P}、[G:市政协]副主席{Q}、副市长{R}分别任[M:云汐市]{C}、{D}、{E}链长。",
        f"{P}（[Y:市委]副书记）、副市长{Q}、[G:市政协]主席{R}分别担任{C}、{D}、{E}链长。",
        f"{C}、{D}、{E}分别由[Y:市委]副书记{P}、常务副市长{Q}、[G:市政协]主席{R}担任链长。",
        f"{C}由{P}、{D}由{Q}、{E}由{R}分别担任链长。",
        f"担任{C}、{D}、{E}链长的分别是副市长{P}、局长{Q}和主任{R}。",
        f"[G:市工信局]局长{P}、[G:市商务局]局长{Q}、副市长{R}分别牵头{C}、{D}和{E}。",
    ],
)
def test_each_of_several_leaders_has_his_own_chain(marked: str) -> None:
    assert roles(marked) == {
        "周望川 LEADS_CHAIN 海工产业链",
        "韩述之 LEADS_CHAIN 氢能产业链",
        "江砚清 LEADS_CHAIN 制药产业链",
    }


def test_nobody_can_tell_whose_is_whose_of_three_leaders_and_two_chains() -> None:
    assert not roles(f"{P}、{Q}、{R}分别担任{C}、{D}链长。")


def test_one_leader_of_two_chains_has_both() -> None:
    assert len(roles(f"{P}分别担任{C}、{D}链长。")) == 2


def test_who_was_dismissed_holds_the_post_no_longer() -> None:
    assert said(f"免去{P}[G:县工信局]局长职务。", modality="former") == {"周望川 HOLDS_POST 县工信局"}


def test_who_is_only_proposed_leads_nothing_yet() -> None:
    assert roles(f"有人提议由副县长{P}担任{C}副链长。", "planned") == {"周望川 LEADS_CHAIN 海工产业链"}
    assert roles(f"有人提议由副县长{P}担任{C}副链长，会议没有同意。", "denied") == {"周望川 LEADS_CHAIN 海工产业链"}
    assert roles(f"副县长{P}提议扩产，{Q}担任{C}链长。") == {"韩述之 LEADS_CHAIN 海工产业链"}


@pytest.mark.parametrize(
    "marked",
    [
        f"原想让{F}当{C}链主，最后定的是{G}。",
        f"{C}链主原定{F}，最终确定为{G}。",
        f"起初打算让{F}做{C}链主，后来选了{G}。",
        f"{C}链主一开始考虑的是{F}，最后却是{G}。",
        f"原打算推举{F}为{C}链主，最后选定{G}。",
    ],
)
def test_who_was_first_thought_of_does_not_own_the_chain_but_who_was_chosen(marked: str) -> None:
    assert roles(marked) == {"云帆机电 OWNS_CHAIN 海工产业链"}
    assert roles(marked, "planned") == {"海岭重工 OWNS_CHAIN 海工产业链"}


@pytest.mark.parametrize(
    "marked",
    [
        f"原计划由{P}任{C}链长，最后改由{Q}任。",
        f"{C}链长原计划由{P}担任，后改为{Q}。",
        f"原拟由{P}任{C}链长，现确定由{Q}担任。",
    ],
)
def test_who_leads_in_the_end_is_not_who_was_planned(marked: str) -> None:
    assert roles(marked) == {"韩述之 LEADS_CHAIN 海工产业链"}
    assert roles(marked, "planned") == {"周望川 LEADS_CHAIN 海工产业链"}


@pytest.mark.parametrize(
    "marked",
    [
        f"{C}链主原想请{F}代工，最后选了{G}。",
        f"原计划由{P}任{C}链长，最后由{Q}拍板。",
        f"原想让{F}当{C}链主，最后输给了{G}。",
        f"原定{F}为{C}链主，后来{G}入股{F}。",
    ],
)
def test_who_only_turns_up_in_the_end_has_no_role(marked: str) -> None:
    assert not roles(marked)


def test_what_may_come_in_the_end_is_a_plan() -> None:
    assert not roles(f"原计划由{P}任{C}链长，后来可能改由{Q}任。")
    assert roles(f"{P}计划明年退休，{Q}任{C}链长。") == {"韩述之 LEADS_CHAIN 海工产业链"}


@pytest.mark.parametrize(
    "marked", [f"{P}是{C}的链长，{Q}是副链长。", f"{P}担任{C}的链长，{Q}担任执行链长。", f"{C}链长是{P}，{Q}是副链长。"]
)
def test_the_deputy_beside_the_leader_is_only_a_deputy(marked: str) -> None:
    held = {(who, link.attrs["role"]) for link, who, _ in links_in(marked) if link.type == "LEADS_CHAIN"}
    assert ("周望川", "链长") in held
    assert ("韩述之", "链长") not in held


@pytest.mark.parametrize(
    "marked",
    [
        f"{P}2021年至2023年担任[G:县工信局]局长，2023年起任{C}链长。",
        f"2019年至2022年{P}任[G:县工信局]局长，此后任{C}链长。",
        f"{P}卸任[F:启明集团]董事长后，仍兼任{C}链长。",
        f"{P}不再担任[F:启明集团]董事长，但仍是{C}链长。",
        f"{P}辞去[F:启明集团]董事长职务后，继续担任{C}链长。",
        f"{P}2021年至2023年担任{D}链长，2023年4月起任{C}链长。",
    ],
)
def test_the_second_post_is_held_though_the_first_is_over(marked: str) -> None:
    assert roles(marked) == {"周望川 LEADS_CHAIN 海工产业链"}


@pytest.mark.parametrize("marked", [f"{C}链长不是{P}，也不是{Q}，而是{R}。", f"{C}的链长既不是{P}也不是{Q}，而是{R}。"])
def test_neither_the_one_nor_the_other_leads_but_the_third(marked: str) -> None:
    assert roles(marked) == {"江砚清 LEADS_CHAIN 海工产业链"}
    assert len(roles(marked, "denied")) == 2


def test_neither_the_one_nor_the_other_owns_the_chain() -> None:
    marked = f"{C}链主不是{F}，也不是[F:启明集团]，而是{G}。"
    assert roles(marked) == {"云帆机电 OWNS_CHAIN 海工产业链"}
    assert len(roles(marked, "denied")) == 2


@pytest.mark.parametrize(
    "marked",
    [
        f"{P}把{C}链长的担子交给了{Q}。",
        f"{C}链长{P}把链长的担子交给了副县长{Q}。",
        f"{P}将{C}链长一职移交给{Q}。",
        f"{P}把{C}链长的接力棒传给{Q}。",
    ],
)
def test_who_hands_the_role_on_leads_no_longer(marked: str) -> None:
    assert "韩述之 LEADS_CHAIN 海工产业链" in roles(marked)
    assert "周望川 LEADS_CHAIN 海工产业链" in roles(marked, "former")


def test_what_is_handed_on_may_be_something_else() -> None:
    assert roles(f"{P}把{C}链长的担子扛在肩上。") == {"周望川 LEADS_CHAIN 海工产业链"}
    assert not roles(f"{P}把{C}链长的经验传给{Q}。")
    assert not roles(f"{P}将把{C}链长一职交给{Q}。")


@pytest.mark.parametrize(
    "marked",
    [
        f"建议{P}出任[G:县工信局]局长。",
        f"会上有人提议任命{P}为[G:县工信局]局长。",
        f"县里考虑由{P}担任[G:县工信局]局长。",
        f"[G:县工信局]有意聘{P}为总工程师。",
    ],
)
def test_a_post_that_is_only_thought_of_is_a_plan(marked: str) -> None:
    assert not {link for link in said(marked) if "HOLDS" in link}
    assert said(marked, modality="planned")
