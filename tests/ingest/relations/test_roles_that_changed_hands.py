"""Who leads or owns a chain now, and who did: 不是甲而是乙, 不再是甲, 由甲改为乙, 乙取代甲."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

C = "[C:海工产业链]"


@pytest.mark.parametrize(
    "marked",
    [
        f"{C}链主不是[F:海岭重工]，而是[F:云帆机电]。",
        f"{C}的链主不再是[F:海岭重工]，现在是[F:云帆机电]。",
        f"{C}的链主由[F:海岭重工]改为[F:云帆机电]。",
        f"{C}链主企业由[F:海岭重工]变更为[F:云帆机电]。",
        f"[F:云帆机电]取代[F:海岭重工]，成为{C}链主企业。",
        f"{C}链主[F:海岭重工]把位子让给了[F:云帆机电]。",
        f"{C}链主[F:海岭重工]已将链主的位子移交给[F:云帆机电]。",
        f"{C}链主[F:海岭重工]去年把接力棒交给了[F:云帆机电]。",
        f"[F:海岭重工]把{C}链主的位子让给了[F:云帆机电]。",
        f"[F:海岭重工]将{C}链主交给了[F:云帆机电]。",
        f"原想让[F:海岭重工]来，最后定的是[F:云帆机电]当{C}链主。",
    ],
)
def test_the_owner_is_the_one_of_now(marked: str) -> None:
    assert {link for link in said(marked) if "OWNS" in link} == {"云帆机电 OWNS_CHAIN 海工产业链"}


@pytest.mark.parametrize(
    "marked",
    [
        f"{C}链主[F:海岭重工]打算把位子让给[F:云帆机电]。",
        f"{C}链主[F:海岭重工]没有把位子让给[F:云帆机电]。",
        f"{C}链主[F:海岭重工]把订单让给了[F:云帆机电]。",
        f"{C}链主[F:海岭重工]把展厅的位置让给了[F:云帆机电]。",
    ],
)
def test_an_owner_that_keeps_its_place_is_still_the_owner(marked: str) -> None:
    assert "海岭重工 OWNS_CHAIN 海工产业链" in said(marked)


@pytest.mark.parametrize(
    "marked",
    [
        f"{C}链长由[P:周望川]改为[P:韩述之]。",
        f"{C}的链长由县长[P:周望川]调整为副县长[P:韩述之]。",
        f"[P:韩述之]接替[P:周望川]担任{C}链长。",
        f"{C}链长[P:周望川]把位子让给了[P:韩述之]。",
        f"{C}链长[P:周望川]将接力棒交给副市长[P:韩述之]。",
        f"{C}链长[P:周望川]上月把链长的担子移交给[P:韩述之]。",
    ],
)
def test_the_leader_is_the_one_of_now_and_the_other_a_former_one(marked: str) -> None:
    assert {link for link in said(marked) if "LEADS" in link} == {"韩述之 LEADS_CHAIN 海工产业链"}
    assert "周望川 LEADS_CHAIN 海工产业链" in said(marked, modality="former")


@pytest.mark.parametrize(
    "marked", [f"{C}链长最后定的是[P:韩述之]。", f"原想让[P:周望川]来，最后定的是副市长[P:韩述之]当{C}链长。"]
)
def test_the_leader_is_who_was_settled_on(marked: str) -> None:
    assert {link for link in said(marked) if "LEADS" in link} == {"韩述之 LEADS_CHAIN 海工产业链"}


@pytest.mark.parametrize(
    "marked",
    [
        f"{C}链长[P:周望川]打算把位子让给[P:韩述之]。",
        f"{C}链长[P:周望川]没有把担子交给[P:韩述之]。",
        f"{C}链长[P:周望川]把任务交给[P:韩述之]。",
        f"{C}链长[P:周望川]把前排的位置让给[P:韩述之]。",
    ],
)
def test_a_leader_who_keeps_the_post_still_leads(marked: str) -> None:
    assert {link for link in said(marked) if "LEADS" in link} == {"周望川 LEADS_CHAIN 海工产业链"}


@pytest.mark.parametrize(
    "marked",
    [
        "[F:海岭重工]把位子让给了[F:云帆机电]。",
        "[F:海岭重工]已将链主的位子移交给[F:云帆机电]。",
        "[G:云东县商务局]把示范资格让给[F:云帆机电]。",
    ],
)
def test_who_gives_up_a_seat_neither_helps_nor_supplies(marked: str) -> None:
    assert not {link for link in said(marked) if "ASSISTS" in link or "SUPPLIES" in link}


@pytest.mark.parametrize("what", ["闲置厂房", "10个展位"])
def test_who_gives_up_room_helps(what: str) -> None:
    assert "云东县商务局 ASSISTS 云帆机电" in said(f"[G:云东县商务局]把{what}让给[F:云帆机电]。")


def test_a_holder_whose_successor_is_not_known_holds_it_no_longer() -> None:
    assert not {link for link in said(f"{C}链长由[P:周望川]改为他人。") if "LEADS" in link}


def test_two_leaders_who_are_told_apart_have_just_their_own() -> None:
    marked = (
        "[C:铸造产业链]投产。[P:周望川]和[P:韩述之]为双链长，[P:周望川=前者]负责[C:海工产业链]，"
        "[P:韩述之=后者]负责[C:氢能产业链]。"
    )
    assert {link for link in said(marked) if "LEADS" in link} == {
        "周望川 LEADS_CHAIN 海工产业链",
        "韩述之 LEADS_CHAIN 氢能产业链",
    }


def test_the_leader_of_a_chain_that_was_not_found_leads_no_other() -> None:
    marked = "[C:有机硅产业链]由[P:周望川]任链长，硅链链长由[P:韩述之]担任。"
    assert {link for link in said(marked) if "LEADS" in link} == {"周望川 LEADS_CHAIN 有机硅产业链"}


@pytest.mark.parametrize(
    ("marked", "link"),
    [
        (f"[F:云帆机电]是{C}的盟主。", "云帆机电 OWNS_CHAIN 海工产业链"),
        (f"链主方面，[F:云帆机电]领航{C}，[F:海岭重工]领航[C:氢能产业链]。", "海岭重工 OWNS_CHAIN 氢能产业链"),
        (f"名单上写着：{C}归[F:云帆机电]。", "云帆机电 OWNS_CHAIN 海工产业链"),
        (f"{C}投产。挂钩领导为[P:周望川]，责任单位[G:县工信局]。", "县工信局 LEADS_CHAIN 海工产业链"),
        (f"{C}投产。龙头不变，仍为[F:云帆机电]。", "云帆机电 OWNS_CHAIN 海工产业链"),
        (f"{C}投产。[X:海工产业链工作专班]有人7名。", "海工产业链工作专班 LEADS_CHAIN 海工产业链"),
        (f"{C}、[C:氢能产业链]。前者由[P:周望川]领衔，后者交给[P:韩述之]。", "韩述之 LEADS_CHAIN 氢能产业链"),
    ],
)
def test_roles_in_other_words(marked: str, link: str) -> None:
    assert link in said(marked)
