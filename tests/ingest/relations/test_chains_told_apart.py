"""The former and the latter chain, lists too short for their chains, chains that aren't set up, roles that ended."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import links_in, said

C, D, E = "[C:海工产业链]", "[C:氢能产业链]", "[C:铸造产业链]"
LED = {"周望川 LEADS_CHAIN 海工产业链", "韩述之 LEADS_CHAIN 氢能产业链"}
OWNED = {"海岭重工 OWNS_CHAIN 海工产业链", "云帆机电 OWNS_CHAIN 氢能产业链"}
SENTENCES = [
    (f"[M:云汐区]有{C}和{D}。前者的链长是区长[P:周望川]，后者的链长是副区长[P:韩述之]。", LED),
    (f"[M:云汐区]有{C}和{D}。前者由[P:周望川]任链长，后者由[P:韩述之]任链长。", LED),
    (f"[M:云汐区]有{C}和{D}。前者由[P:周望川]任链长。后者由[P:韩述之]任链长。", LED),
    (f"{C}和{D}都有链主：前者为[F:海岭重工]，后者为[F:云帆机电]。", OWNED),
    (f"{C}和{D}都有了链主。前者是[F:海岭重工]，后者是[F:云帆机电]。", OWNED),
    (f"[M:云汐区]有{C}、{D}和{E}。前者的链长是区长[P:周望川]，后者由[P:韩述之]任链长。", set()),
    (f"[F:海岭重工]和[F:云帆机电]分别来自{C}和{D}。前者由[P:周望川]任链长。", set()),
    (f"{C}、{D}和{E}的链长分别是[P:周望川]、[P:韩述之]。", set()),
    (f"{C}、{D}、{E}分别由[P:周望川]和[P:韩述之]担任链长。", set()),
    (f"全区有{C}、{D}和{E}。链长分别由[P:周望川]、[P:韩述之]担任。", set()),
    (
        f"{C}设了链主，{D}设了链主，{E}没有设。两条链的链主都是[F:海岭重工]。",
        {"海岭重工 OWNS_CHAIN 海工产业链", "海岭重工 OWNS_CHAIN 氢能产业链"},
    ),
    (f"{C}链长[P:周望川]调任市发改委主任。", set()),
    (f"{C}链主企业由[F:海岭重工]换成[F:云帆机电]。", {"云帆机电 OWNS_CHAIN 海工产业链"}),
    (f"{C}的链主，由[F:海岭重工]换成[F:云帆机电]。", {"云帆机电 OWNS_CHAIN 海工产业链"}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_who_has_which_chain(sentence: str, links: set[str]) -> None:
    assert {x for x in said(sentence) if "S_CHAIN" in x} == links


def test_each_post_is_its_own_persons() -> None:
    listed = "由[M:云汐市]副市长[P:周望川]、常委[P:韩述之]和[X:市人大]副主任[P:苏见微]担任链长"
    posts = {
        (h, link.attrs["title"]) for link, h, _ in links_in(f"{C}、{D}、{E}分别{listed}。") if link.type == "HOLDS_POST"
    }
    assert ("周望川", "副市长") in posts
    assert {title for person, title in posts if person != "周望川"} <= {"常委", "副主任"}
    assert ("韩述之", "副主任") not in posts
