"""Who launches what, and whom it serves: one sentence, the links it says."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

SENTENCES = [
    ("[G:市工信局]启动了[I:强链行动]。", {"市工信局 LAUNCHES 强链行动"}),
    ("[I:强链行动]由[G:市工信局]发起。", {"市工信局 LAUNCHES 强链行动"}),
    (
        "[M:云汐市]出台[I:强链十条]，支持[C:海工装备产业链]发展。",
        {"云汐市 LAUNCHES 强链十条", "强链十条 APPLIES_TO 海工装备产业链"},
    ),
    (
        "[I:强链行动]惠及[F:海岭重工]、[F:云帆机电]等企业。",
        {"强链行动 APPLIES_TO 海岭重工", "强链行动 APPLIES_TO 云帆机电"},
    ),
    ("[F:海岭重工]成为[I:锚链贷]首家受益企业。", {"锚链贷 APPLIES_TO 海岭重工"}),
    ("[F:海岭重工]享受了[I:强链十条]政策。", {"强链十条 APPLIES_TO 海岭重工"}),
    ("依托[I:链上通平台]，[F:海岭重工]找到了供应商。", {"链上通平台 APPLIES_TO 海岭重工"}),
    (
        "[B:云汐银行]针对[C:海工装备产业链]推出[I:锚链贷]。",
        {"云汐银行 LAUNCHES 锚链贷", "锚链贷 APPLIES_TO 海工装备产业链"},
    ),
    (
        "[Y:市委组织部]牵头，[G:市工信局]、[G:市商务局]共同组建[Y:海工产业链党委]。",
        {"市工信局 LAUNCHES 海工产业链党委"},
    ),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert links <= said(sentence)


def test_a_person_may_carry_out_a_named_activity() -> None:
    assert "江砚清 LAUNCHES “护链”活动" in said("[P:江砚清]积极开展[I:“护链”活动]。")
