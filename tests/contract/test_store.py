"""Writing, replacing, moving and deleting documents."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.errors import DocumentNotFound
from graph.store import GraphStore
from tests.readings import Says, elsewhere

FIRM, BANK = "云汐远帆船舶有限公司", "云汐银行望江支行"


def loan(source: str, amount: str = "3亿元", text: str | None = None, published: str = "2024-05-01") -> Says:
    said = Says(source, text, published=published)
    bank, firm = said.organization(BANK, kind="bank"), said.organization(FIRM, "远帆船舶")
    said.link("FINANCES", bank, firm, amount=amount)
    said.figure("产值", 46, "亿元", firm, "2023")
    return said


def test_what_a_document_says_is_stored_with_its_evidence(store: GraphStore) -> None:
    report = store.write(loan("a").reading())
    assert (report.outcome, len(report.facts_added), len(report.entities_added)) == ("added", 2, 2)
    found = store.read(
        "MATCH (b:Bank)-[f:FINANCES]->(e:Enterprise) MATCH (s:Statement {fact: f.id})"
        " MATCH (d:Article {id: s.document})"
        " RETURN b.name AS bank, e.name AS firm, e.aliases AS aliases, f.amount_cny AS yuan, f.modality AS modality,"
        " s.evidence AS evidence, substring(d.text, s.start, s.end - s.start) AS cut"
    )
    assert found.rows == [
        {
            "bank": BANK,
            "firm": FIRM,
            "aliases": ["远帆船舶"],
            "yuan": 300_000_000.0,
            "modality": "stated",
            "evidence": "a说的第0句。",
            "cut": "a的正文。",
        }
    ]


def test_a_figure_hangs_on_its_subject(store: GraphStore) -> None:
    store.write(loan("a").reading())
    found = store.read(
        "MATCH (e:Entity)-[:HAS_METRIC]->(m:Metric) RETURN e.name AS name, m.value AS value, m.value_norm AS yuan"
    )
    assert found.rows == [{"name": FIRM, "value": 46.0, "yuan": 4.6e9}]


def test_the_same_again_changes_nothing(store: GraphStore) -> None:
    store.write(loan("a").reading())
    before = store.info()
    assert store.write(loan("a").reading()).outcome == "unchanged"
    assert store.info() == before


def test_another_source_confirms(store: GraphStore) -> None:
    first = store.write(loan("a").reading())
    second = store.write(loan("b", "30000万元", published="2023-01-01").reading())
    assert second.facts_added == () and second.facts_confirmed == first.facts_added
    found = store.read("MATCH ()-[f:FINANCES]->() RETURN f.sources AS n, f.first_said AS first, f.last_said AS last")
    assert found.rows == [{"n": 2, "first": "2023-01-01", "last": "2024-05-01"}]


def test_two_loans_between_the_same_two_are_two_facts(store: GraphStore) -> None:
    store.write(loan("a", "3亿元").reading())
    store.write(loan("b", "5亿元").reading())
    assert store.read("MATCH (:Bank)-[f:FINANCES]->() RETURN sum(f.amount_cny) AS total").rows == [{"total": 8e8}]


def test_new_content_from_the_same_source_replaces_the_old(store: GraphStore) -> None:
    store.write(loan("a", "3亿元", "旧文。").reading())
    report = store.write(loan("a", "5亿元", "新文。").reading())
    assert (report.outcome, len(report.facts_added), len(report.facts_confirmed), len(report.facts_removed)) == (
        "replaced",
        1,
        1,
        1,
    )
    kept = store.info()
    assert kept.counts["articles"] == 1
    assert store.delete("a").outcome == "deleted"
    store.write(loan("a", "5亿元", "新文。").reading())
    assert store.info() == kept


def test_deleting_takes_back_only_what_only_it_said(store: GraphStore) -> None:
    store.write(loan("a", "3亿元").reading())
    alone = store.info()
    extra = loan("b", "3亿元")
    extra.link("ON_CHAIN", "m1", extra.chain("船舶产业链"))
    added = store.write(extra.reading())
    report = store.delete(added.document)
    assert set(report.facts_removed) == set(added.facts_added)
    assert set(report.entities_removed) == set(added.entities_added)
    assert store.info() == alone


def test_one_text_in_two_places_is_one_document(store: GraphStore) -> None:
    reading = loan("b").reading()
    first = store.write(reading)
    alone = store.info()
    assert store.write(elsewhere(reading, "a")).outcome == "unchanged"
    rows = store.read("MATCH (d:Article) RETURN d.id AS id, d.source AS source, d.sources AS sources").rows
    assert rows == [{"id": first.document, "source": "a", "sources": ["a", "b"]}]
    store.delete("a")
    assert store.info() == alone


def test_a_place_that_takes_over_known_content_gives_up_its_own(store: GraphStore) -> None:
    known = loan("a", "3亿元", "甲文。").reading()
    store.write(known)
    store.write(loan("b", "5亿元", "乙文。").reading())
    assert store.write(elsewhere(known, "b")).outcome == "replaced"
    assert store.info().counts["articles"] == 1
    assert store.check() == []


def test_what_is_not_stored_cannot_be_deleted(store: GraphStore) -> None:
    with pytest.raises(DocumentNotFound):
        store.delete("nowhere")


def test_all_deleted_is_empty(store: GraphStore) -> None:
    store.write(loan("a").reading())
    store.write(loan("b", "5亿元").reading())
    store.delete("a")
    store.delete("b")
    assert not any(store.info().counts.values())
    assert store.read("MATCH (n) WHERE NOT n:SchemaVersion RETURN count(n) AS n").rows == [{"n": 0}]


def test_a_late_declaration_joins_what_was_apart(store: GraphStore) -> None:
    short = Says("short")
    short.link("ON_CHAIN", short.organization("远帆船舶"), short.chain("船舶产业链"))
    store.write(short.reading())
    (apart,) = store.read("MATCH (e:Organization) RETURN e.id AS id").rows
    store.write(loan("full").reading())
    (joined,) = store.read("MATCH (e:Enterprise)-[:ON_CHAIN]->(:Chain) RETURN e.name AS name, e.sources AS n").rows
    assert joined == {"name": FIRM, "n": 2}
    answers = store.read("MATCH (k:Key {id: $id}) MATCH (e:Entity {id: k.root}) RETURN e.name AS name", apart).rows
    assert answers == [{"name": FIRM}]  # the old id still answers
    assert store.check() == []
    store.delete("full")
    assert store.read("MATCH (e:Organization) RETURN e.id AS id").rows == [apart]


def test_a_kind_that_changes_changes_the_label(store: GraphStore) -> None:
    for n, kind in enumerate(("other", "alliance", "alliance")):
        said = Says(f"s{n}")
        said.organization("望江船舶联合体", kind=kind)
        store.write(said.reading())
    assert store.read("MATCH (e:Alliance) RETURN e.kind AS kind").rows == [{"kind": "alliance"}]
    store.delete("s1")
    store.delete("s2")
    assert store.read("MATCH (e:Alliance) RETURN e.kind AS kind").rows == []
    assert store.check() == []


@pytest.mark.parametrize(
    "harm",
    [
        "MATCH (:Bank)-[f:FINANCES]->() SET f.amount_cny = 1.0",
        "MATCH (:Bank)-[f:FINANCES]->() DELETE f",
        "MATCH (e:Bank) SET e.name = 'x'",
        "CREATE (:Entity:Bank {id: 'org-x', name: 'x', type: 'Organization'})",
    ],
)
def test_check_names_what_differs_and_rebuild_repairs_it(store: GraphStore, harm: str) -> None:
    store.write(loan("a").reading())
    sound = store.info()
    store.transact(lambda tx: tx.run(harm))
    assert store.info().checksum != sound.checksum
    assert len(store.check()) == 1
    assert store.rebuild() == sound
    assert store.check() == []


def test_a_failing_write_leaves_nothing(store: GraphStore) -> None:
    before = store.info()

    def fails_half_way(tx: object) -> None:
        tx.run("CREATE (e:Entity {id: 'half'})")  # type: ignore[attr-defined]
        raise KeyboardInterrupt

    work: Callable[..., None] = fails_half_way
    with pytest.raises(KeyboardInterrupt):
        store.transact(work)
    assert store.info() == before


def test_types_outside_the_ontology_are_refused(store: GraphStore) -> None:
    said = Says("a")
    said.mention("Entity) DETACH DELETE (n", "x")
    with pytest.raises(ValueError, match="no entity type"):
        store.write(said.reading())


def test_search_finds_by_name_and_alias(store: GraphStore) -> None:
    store.write(loan("a").reading())
    rows = store.read(
        "CALL db.index.fulltext.queryNodes($index, $text) YIELD node, score"
        " RETURN node.name AS name ORDER BY score DESC",
        {"index": "Entity[search]", "text": "远帆船舶"},
    ).rows
    assert rows[0] == {"name": FIRM}
