"""Chains told by their place in a list, in rows of dashes, or handed to somebody: the leaders and owners it says."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

A, B, D = "[C:盐化工产业链]", "[C:石膏产业链]", "[C:油茶产业链]"
SENTENCES = {
    "the former and the latter chain": (
        f"全市确定{A}、{B}两条链。前一条链由市委副书记[P:周望川]任链长；后一条链的链长是副市长[P:李问渠]。",
        {"周望川 LEADS_CHAIN 盐化工产业链", "李问渠 LEADS_CHAIN 石膏产业链"},
    ),
    "the first two chains have one bureau, the last another": (
        f"{A}、{B}、{D}已公布。前两条链由[G:市工信局]牵头，末一条归[G:市林业局]。",
        {
            "市工信局 LEADS_CHAIN 盐化工产业链",
            "市工信局 LEADS_CHAIN 石膏产业链",
            "市林业局 LEADS_CHAIN 油茶产业链",
        },
    ),
    "owners of the first two chains in turn": (
        f"{A}、{B}、{D}已公布。[F:海岭盐业]、[F:白石建材]分别是前两条链的链主。",
        {"海岭盐业 OWNS_CHAIN 盐化工产业链", "白石建材 OWNS_CHAIN 石膏产业链"},
    ),
    "a row of dashes": (
        f"链长和链主都上了墙。头一行写着：{A}——县委书记[P:周望川]——[F:海岭盐业]——[G:县农业农村局]。",
        {
            "周望川 LEADS_CHAIN 盐化工产业链",
            "县农业农村局 LEADS_CHAIN 盐化工产业链",
            "海岭盐业 OWNS_CHAIN 盐化工产业链",
        },
    ),
    "a chain is handed to a person": (f"{A}，则交给了[P:周望川]。", {"周望川 LEADS_CHAIN 盐化工产业链"}),
    "an owner whose chain is named owns no other": (
        f"{A}的链主是[F:海岭盐业]。{B}的链主是[F:白石建材]。这家链主[F:海岭盐业]年产盐3万吨。",
        {"海岭盐业 OWNS_CHAIN 盐化工产业链", "白石建材 OWNS_CHAIN 石膏产业链"},
    ),
}


@pytest.mark.parametrize(("sentence", "links"), SENTENCES.values(), ids=SENTENCES.keys())
def test_says_just_this(sentence: str, links: set[str]) -> None:
    assert {x for x in said(sentence) if x.split()[1] in ("LEADS_CHAIN", "OWNS_CHAIN")} == links
