"""The demonstration's tables load whole, and what makes it worth showing is in them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.facts import Reading
from ingest.demo.shipped import Demo, demo
from ingest.records import RowOutcome, read_table

Loaded = dict[str, tuple[Reading, list[RowOutcome]]]


@pytest.fixture(scope="module")
def shipped() -> Iterator[Demo]:
    with demo() as found:
        yield found


@pytest.fixture(scope="module")
def tables(shipped: Demo) -> Loaded:
    return {table.stem: read_table(table, mapping) for table, mapping in shipped.tables}


def names(reading: Reading, type_: str) -> set[str]:
    return {m.name for m in reading.mentions if m.type == type_}


def test_the_package_ships_articles_and_tables(shipped: Demo) -> None:
    assert len(shipped.articles) >= 12
    assert [table.stem for table, _ in shipped.tables] == ["chains", "enterprises", "loans"]
    for article in shipped.articles:
        assert 500 <= len(article.read_text(encoding="utf-8")) <= 1500


def test_no_row_is_refused(tables: Loaded) -> None:
    for _, outcomes in tables.values():
        assert {o.outcome for o in outcomes} <= {"loaded", "skipped"}
        assert not any(o.notes for o in outcomes)


def test_the_tables_speak_of_the_same_bodies(tables: Loaded) -> None:
    chains, enterprises, loans = (tables[name][0] for name in ("chains", "enterprises", "loans"))
    assert len(names(chains, "Chain")) == 6
    assert names(chains, "Chain") == names(enterprises, "Chain")
    firms = {m.name for m in enterprises.mentions if m.kind == "enterprise"}
    assert {m.name for m in loans.mentions if m.kind == "enterprise"} <= firms
    assert {m.name for m in chains.mentions if m.kind == "enterprise"} <= firms
    assert all(m.code for m in enterprises.mentions if m.kind == "enterprise")


def test_one_loan_is_planned(tables: Loaded) -> None:
    (planned,) = [r for r in tables["loans"][0].relations if r.modality == "planned"]
    assert dict(planned.attrs)["amount"] == "30000万元"


def test_bodies_of_the_tables_stand_in_the_articles(shipped: Demo, tables: Loaded) -> None:
    text = "".join(article.read_text(encoding="utf-8") for article in shipped.articles)
    for reading, _ in tables.values():
        for mention in reading.mentions:
            if mention.type in ("Chain", "Person") or mention.kind in ("enterprise", "bank", "park"):
                assert mention.name in text, mention.name
