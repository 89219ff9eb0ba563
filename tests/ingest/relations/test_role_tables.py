"""Tables of chains in every form: bars, wide blanks, single blanks, commas, rules between rows, chains as columns."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

SEA, GAS = "[C:海工产业链]", "[C:氢能产业链]"
ONE, TWO = ("[P:周望川]", "[G:市工信局]", "[F:海岭重工]"), ("[P:韩述之]", "[G:市科技局]", "[F:云帆机电]")
LABELS = ("产业链", "链长", "牵头单位", "链主企业")
ROWS = (LABELS, (SEA, *ONE), (GAS, *TWO))
LINKS = {
    "周望川 LEADS_CHAIN 海工产业链",
    "市工信局 LEADS_CHAIN 海工产业链",
    "海岭重工 OWNS_CHAIN 海工产业链",
    "韩述之 LEADS_CHAIN 氢能产业链",
    "市科技局 LEADS_CHAIN 氢能产业链",
    "云帆机电 OWNS_CHAIN 氢能产业链",
}


def roles(marked: str) -> set[str]:
    return {link for link in said(marked) if "_CHAIN" in link}


@pytest.mark.parametrize("gap", ["\t", " | ", "｜", "   ", " ", ",", "，"])
def test_a_row_gives_each_chain_its_own(gap: str) -> None:
    assert roles("\n".join(gap.join(row) for row in ROWS)) == LINKS


def test_outer_bars_rules_and_numbers_are_no_cells() -> None:
    rows = [f"| {nth} | {' | '.join(row)} |" for nth, row in zip(("序号", "1", "2"), ROWS, strict=True)]

    assert roles("\n".join([rows[0], "| --- | --- | --- | --- | --- |", *rows[1:]])) == LINKS


def test_an_empty_cell_moves_nothing() -> None:
    assert roles(f"产业链|链长|牵头单位|链主企业\n{SEA}|[P:周望川]||[F:海岭重工]") == {
        "周望川 LEADS_CHAIN 海工产业链",
        "海岭重工 OWNS_CHAIN 海工产业链",
    }


def test_chains_may_be_the_columns() -> None:
    columns = zip(("项目", *LABELS[1:]), (SEA, *ONE), (GAS, *TWO), strict=True)

    assert roles("\n".join("|".join(row) for row in columns)) == LINKS
