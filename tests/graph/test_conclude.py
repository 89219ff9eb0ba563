from __future__ import annotations

import json
from dataclasses import replace
from itertools import permutations
from typing import Any

from graph.conclude import Fact, Terms, by_document, fact_of, merged, properties, slot
from graph.schema import ontology
from graph.store.rows import statement_rows
from tests.readings import Says

ROOTS = {"k-firm": "org-firm", "k-bank": "org-bank", "k-chain": "chn-ship", "k-person": "per-zhou"}


def lends(amount: str, instrument: str = "贷款", published: str = "2024-05-01") -> dict[str, Any]:
    said = Says(f"{amount}{instrument}", published=published)
    bank, firm = said.organization("云汐银行望江支行", kind="bank"), said.organization("云汐远帆船舶有限公司")
    said.link("FINANCES", bank, firm, amount=amount, instrument=instrument)
    row = next(r for r in statement_rows(said.reading()) if r["claim"] == "relation")
    return row | {"head_key": "k-bank", "tail_key": "k-firm"}


def fact(row: dict[str, Any]) -> Fact:
    return fact_of(row, ROOTS, Terms(ontology()))


def test_amounts_written_differently_make_the_same_fact() -> None:
    assert fact(lends("3.2亿元")).id == fact(lends("32000万元")).id


def test_two_loans_stay_apart() -> None:
    assert len({fact(lends("3亿元")).id, fact(lends("5亿元")).id, fact(lends("3亿元", "授信")).id}) == 3


def test_a_planned_link_is_a_fact_of_its_own() -> None:
    row = lends("3亿元")
    assert fact(row).id != fact(row | {"modality": "planned"}).id


def test_a_symmetric_link_is_the_same_from_either_end() -> None:
    row = lends("") | {"type": "PARTNERS_WITH", "attrs": "{}"}
    turned = row | {"head_key": row["tail_key"], "tail_key": row["head_key"]}
    assert fact(row) == fact(turned)


def test_folding_does_not_depend_on_the_order() -> None:
    rows = [lends("3.2亿元"), lends("32000万元", published="2023-01-02"), lends("３.2亿元", published="2025-02-03")]
    folded = []
    for order in permutations(rows):
        first, *others = [fact(row) for row in order]
        for other in others:
            first.fold_in(other)
        folded.append(first)
    assert all(each == folded[0] for each in folded)
    assert (folded[0].sources, folded[0].first_said, folded[0].last_said) == (3, "2023-01-02", "2025-02-03")


def test_a_document_counts_once_however_often_it_says_so() -> None:
    (found,) = by_document([fact(lends("3亿元")), fact(lends("3亿元"))]).values()
    assert (found.sources, found.statements) == (1, 2)


def test_of_several_wordings_the_shortest_stays() -> None:
    assert merged({"role": "副链长"}, {"role": "链长"}) == {"role": "链长"}
    assert merged({"until": "2024"}, {"until": "2025"}) == {"until": "2025"}


def test_a_loan_bears_its_amount_in_yuan_beside_the_text() -> None:
    props = properties(fact(lends("3.2亿元")), ontology())
    assert (props["amount"], props["amount_cny"]) == ("3.2亿元", 320_000_000.0)


def test_only_what_one_can_hold_has_a_slot() -> None:
    post = Fact("f", "HOLDS_POST", "stated", "per-zhou", "org-firm", {"title": "总经理"})
    assert slot(post, ontology()) == slot(replace(post, head="per-lin"), ontology()) is not None
    assert slot(replace(post, attrs={"title": "常委"}), ontology()) is None
    assert slot(replace(post, said="former"), ontology()) is None
    assert slot(Fact("f", "FINANCES", "stated", "org-bank", "org-firm"), ontology()) is None


def test_periods_are_kept_as_dates_that_compare_however_written() -> None:
    row = lends("3亿元")
    dated = json.dumps({"amount": "3亿元", "since": "2024年3月", "until": "去年底"}, ensure_ascii=False)
    kept = properties(fact(row | {"attrs": dated}), ontology())
    assert (kept["since"], kept["until"]) == ("2024-03", None)
