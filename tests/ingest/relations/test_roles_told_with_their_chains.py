"""Leaders and owners told with chains in lists and with seats, double leaders, who followed whom, the former and the
latter."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

C, D = "[C:海工产业链]", "[C:氢能产业链]"
BOTH = {"周望川 LEADS_CHAIN 海工产业链", "韩述之 LEADS_CHAIN 海工产业链"}
EACH = {"海岭重工 OWNS_CHAIN 海工产业链", "云帆机电 OWNS_CHAIN 氢能产业链"}
SENTENCES = [
    (f"{C}实行[I:双链长]，县委书记[P:周望川]、县长[P:韩述之]共同挑头。", BOTH),
    (f"今年单列出{C}，由副书记[P:周望川]、副县长[P:韩述之]实行“双链长”。", BOTH),
    (f"{C}涨得快。市里实行“双链长”：市委书记[P:周望川]、市长[P:韩述之]一同挂链。", BOTH),
    (f"{C}实行双链长，一位是主任[P:周望川]，另一位就是[P:韩述之]。", BOTH),
    (f"{C}的链长席位给了副市长[P:周望川]。", {"周望川 LEADS_CHAIN 海工产业链"}),
    (f"{C}的链长以前是[P:周望川]，今年换成了副县长[P:韩述之]。", {"韩述之 LEADS_CHAIN 海工产业链"}),
    (f"到了{C}，这副担子交给副市长[P:周望川]。", {"周望川 LEADS_CHAIN 海工产业链"}),
    (f"{C}交由副市长[P:周望川]领衔。", {"周望川 LEADS_CHAIN 海工产业链"}),
    (
        f"[P:周望川]另有差事，在{C}上任执行链长，在{D}上任副链长。",
        {"周望川 LEADS_CHAIN 海工产业链", "周望川 LEADS_CHAIN 氢能产业链"},
    ),
    (
        f"每条链配一名执行链长，{C}是局长[P:周望川]，{D}、[C:铸造产业链]分别是[P:韩述之]和[P:苏见微]。",
        {"周望川 LEADS_CHAIN 海工产业链", "韩述之 LEADS_CHAIN 氢能产业链", "苏见微 LEADS_CHAIN 铸造产业链"},
    ),
    (f"{C}的链主由[F:沙洲铸造]换成了[F:海岭重工]。", {"海岭重工 OWNS_CHAIN 海工产业链"}),
    (f"[F:海岭重工]坐上了{C}的链主席位。", {"海岭重工 OWNS_CHAIN 海工产业链"}),
    (f"{C}有进展；链主的位置，年初由[F:海岭重工]接了过去。", {"海岭重工 OWNS_CHAIN 海工产业链"}),
    (
        f"链主比链长难定。{C}定了两家，[F:海岭重工]、[F:沙洲铸造]，{D}写的是[F:云帆机电]。",
        EACH | {"沙洲铸造 OWNS_CHAIN 海工产业链"},
    ),
    (f"{C}和{D}的链主名单公布：[F:海岭重工]、[F:云帆机电]，依次对应。", EACH),
    (
        f"{C}由[P:周望川]任链长；{D}和[C:铸造产业链]配齐了人；前者由[G:市工信局]牵头。",
        {"周望川 LEADS_CHAIN 海工产业链", "市工信局 LEADS_CHAIN 氢能产业链"},
    ),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_each_chain_gets_its_own(sentence: str, links: set[str]) -> None:
    assert {x for x in said(sentence) if "S_CHAIN" in x} == links
