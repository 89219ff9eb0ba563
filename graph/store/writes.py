"""Writing, replacing and deleting one document, with all that follows for the conclusions, in one transaction.

The number of database statements doesn't depend on how many rows the document has, and what is read is what the
document touches: its keys with those they might be confused with, their entities, its facts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from graph.conclude import WAITING, Fact, Terms, by_document, fact_of, rivals
from graph.errors import DocumentNotFound
from graph.facts import Reading, WriteReport
from graph.identity import Claim, claims
from graph.store.base import Transaction
from graph.store.contradictions import contradictions
from graph.store.documents import (
    document_at,
    drop_document,
    load_document,
    load_statements,
    put_document,
    reading_in,
    set_sources,
)
from graph.store.entities import change_entities, create_mentions, delete_entities, gather_mentions, move_mentions
from graph.store.keys import KeyChange, change_keys, roots_of
from graph.store.links import load_facts, refold, save_facts
from graph.store.rows import document_row, label_of, reading_digest, statement_rows
from graph.tally import difference, tallies

Row = dict[str, Any]
REKEYED = "MATCH (s:Statement) WHERE s.{end} IN $keys RETURN s AS row"
REFACT = "MATCH (s:Statement) WHERE s.id IN $ids SET s.fact = $facts[s.id]"


@dataclass(slots=True)
class _Old:
    """A stored document that goes: its label, its node and its statements."""

    label: str
    row: Row
    statements: list[Row]

    @property
    def claims(self) -> dict[str, Claim]:
        return claims(reading_in(self.label, self.row, self.statements))


@dataclass(slots=True)
class _New:
    """A document that comes: its reading, its node's properties, its statements' rows."""

    reading: Reading
    row: Row
    statements: list[Row]


@dataclass(slots=True)
class _Facts:
    """Facts by id: ``touched`` maps ids to types; ``before`` and ``after`` are as stored then and now.

    ``renamed``: new id → old ids of a fact whose body's leading key changed. ``against``: id of a fact that would
    deny one of the document's → that one; ``others``: those of them that are stored.
    """

    touched: dict[str, str] = field(default_factory=dict)
    before: dict[str, Fact] = field(default_factory=dict)
    after: dict[str, Fact] = field(default_factory=dict)
    renamed: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    against: dict[str, str] = field(default_factory=dict)
    others: dict[str, Fact] = field(default_factory=dict)

    def woke(self, id_: str) -> bool:
        """Whether the fact waited for review and waits no more."""
        return self.before[id_].modality == WAITING != self.after[id_].modality


def write(tx: Transaction, reading: Reading, terms: Terms) -> WriteReport:
    """Store a reading. Its source's former content goes; equal content elsewhere is one document in two places."""
    document = reading.document
    there = document_at(tx, document.source)
    stored = load_document(tx, document.id)
    rows = statement_rows(reading)
    read = reading_digest(document, rows)
    if there == document.id and stored and stored[1]["reading"] == read:
        return WriteReport(document=document.id, outcome="unchanged")
    gone = _give_up(tx, there, document.source) if there and there != document.id else None
    sources = {document.source, *(stored[1]["sources"] if stored else ())}
    olds = [gone] if gone else []
    if stored and stored[1]["reading"] == read:
        report = change(tx, olds, None, document.id, "replaced" if there else "unchanged", terms)
        set_sources(tx, stored[0], document.id, sources)
        return report
    if stored:
        olds.append(_Old(*stored, load_statements(tx, document.id)))
    row = document_row(document) | {"source": min(sources), "sources": sorted(sources), "reading": read}
    outcome: Literal["replaced", "added"] = "replaced" if olds or there else "added"
    return change(tx, olds, _New(reading, row, rows), document.id, outcome, terms)


def delete(tx: Transaction, document: str, terms: Terms) -> WriteReport:
    """Take back a document by id, or give up the place ``document``. Raises DocumentNotFound."""
    stored = load_document(tx, document)
    if stored:
        old: _Old | None = _Old(*stored, load_statements(tx, document))
        return change(tx, [old] if old else [], None, document, "deleted", terms)
    there = document_at(tx, document)
    if there is None:
        raise DocumentNotFound(document=document)
    old = _give_up(tx, there, document)
    return change(tx, [old] if old else [], None, there, "deleted", terms)


def _give_up(tx: Transaction, id_: str, source: str) -> _Old | None:
    """The document that lies at ``source`` no longer does; it is given back when that was its last place."""
    found = load_document(tx, id_)
    if found is None:
        return None
    left = set(found[1]["sources"]) - {source}
    if left:
        set_sources(tx, found[0], id_, left)
        return None
    return _Old(*found, load_statements(tx, id_))


def change(
    tx: Transaction,
    olds: Sequence[_Old],
    new: _New | None,
    id_: str,
    outcome: Literal["added", "unchanged", "replaced", "deleted"],
    terms: Terms,
) -> WriteReport:
    """Take the old documents away, put the new one in their place, and bring every conclusion up to date."""
    if not olds and new is None:
        return WriteReport(document=id_, outcome=outcome)
    said = claims(new.reading) if new else {}
    was = [c for old in olds for c in old.claims.values()]
    ids = {k.id for c in (*said.values(), *was) for k in c.keys}
    keys = change_keys(tx, ids, difference(tallies(said.values()), tallies(was)))
    for old in olds:
        drop_document(tx, old.label, old.row["id"])
    facts = _Facts()
    moved = _rekey(tx, keys, facts, terms)
    pairs = [keyed(row, said, keys.after, terms) for row in new.statements] if new else []
    rows = [row for row, _ in pairs]
    if new:
        put_document(tx, label_of(new.reading.document), new.row, rows)
    gained = {r["fact"] for r in rows if r["claim"] == "mention"}
    lost = Counter(body for old in olds for body in {s["fact"] for s in old.statements if s["claim"] == "mention"})
    added, removed = change_entities(tx, keys, gained, lost, terms.vocabulary)
    own = by_document(fact for _, fact in pairs if fact)
    _fold(tx, facts, olds, own, keys, terms)
    move_mentions(tx, moved)
    if new:
        mentions = gather_mentions(r for r in rows if r["claim"] == "mention")
        create_mentions(tx, label_of(new.reading.document), mentions)
    delete_entities(tx, removed)
    return _report(tx, id_, outcome, olds, rows, facts, (added, removed), terms)


def keyed(row: Row, said: Mapping[str, Claim], roots: Mapping[str, str], terms: Terms) -> tuple[Row, Fact | None]:
    """A statement's row with ``head_key``, ``tail_key`` and ``fact``, and that fact; a mention's head_key is its own
    key and its ``fact`` the entity."""
    if row["claim"] == "mention":
        key = said[row["ref"]].key.id
        return row | {"head_key": key, "fact": roots[key]}, None
    row = row | {end + "_key": said[row[end]].key.id for end in ("head", "tail") if row.get(end)}
    fact = fact_of(row, roots, terms)
    return row | {"fact": fact.id}, fact


def _rekey(tx: Transaction, keys: KeyChange, facts: _Facts, terms: Terms) -> list[tuple[str, str, str]]:
    """Statements of other documents whose keys now stand for another entity get their new facts.

    Returns (document, old entity, new entity) of the mentions among them.
    """
    if not keys.moved:
        return []
    rows = {r["row"]["id"]: r["row"] for end in ("head_key", "tail_key") for r in _rekeyed(tx, end, keys.moved)}
    ends = {row[end] for row in rows.values() for end in ("head_key", "tail_key") if row.get(end)}
    roots = roots_of(tx, ends, keys.after)
    supports: dict[str, str] = {}
    moved: list[tuple[str, str, str]] = []
    for id_, row in rows.items():
        if row["claim"] == "mention":
            supports[id_] = roots[row["head_key"]]
            moved.append((row["document"], row["fact"], supports[id_]))
        else:
            supports[id_] = fact_of(row, roots, terms).id
            facts.touched |= {row["fact"]: row["type"], supports[id_]: row["type"]}
            facts.renamed[supports[id_]].add(row["fact"])
    if supports:
        tx.run(REFACT, {"ids": sorted(supports), "facts": supports})
    return moved


def _rekeyed(tx: Transaction, end: str, keys: list[str]) -> list[Row]:
    return tx.run(REKEYED.format(end=end), {"keys": keys})


def _fold(
    tx: Transaction,
    facts: _Facts,
    olds: Sequence[_Old],
    own: Mapping[str, Fact],
    keys: KeyChange,
    terms: Terms,
) -> None:
    """Facts that only gain (``own``, the new document's) are folded on; those that lost statements or whose bodies
    changed are folded anew from what is left."""
    facts.touched |= {s["fact"]: s["type"] for old in olds for s in old.statements if s["claim"] != "mention"}
    anew = set(facts.touched)
    facts.touched |= {id_: fact.type for id_, fact in own.items()}
    facts.against = {other: id_ for id_, fact in own.items() for other in rivals(fact, terms.vocabulary)}
    wanted: dict[str, set[str]] = defaultdict(set)
    for id_, type_ in facts.touched.items():
        wanted[type_].add(id_)
    for other, id_ in facts.against.items():
        wanted[own[id_].type].add(other)
    found = load_facts(tx, wanted)
    facts.before = {id_: fact for id_, fact in found.items() if id_ in facts.touched}
    facts.others = {id_: fact for id_, fact in found.items() if id_ in facts.against}
    facts.after = refold(tx, anew, keys.after, terms)
    for id_, fact in own.items():
        if id_ not in anew:
            if id_ in facts.before:
                fact.fold_in(facts.before[id_])
            facts.after[id_] = fact
    save_facts(tx, facts.before, facts.after, terms.vocabulary)


def _report(
    tx: Transaction,
    id_: str,
    outcome: Literal["added", "unchanged", "replaced", "deleted"],
    olds: Sequence[_Old],
    rows: Sequence[Row],
    facts: _Facts,
    entities: tuple[list[str], list[str]],
    terms: Terms,
) -> WriteReport:
    """What changed, by facts. A fact that only got another id (its body's leading key changed) counts as confirmed."""
    own = {r["fact"] for r in rows if r["claim"] != "mention"}
    known = {f for f in own if f in facts.before or facts.renamed.get(f)}
    lost = {s["fact"] for old in olds for s in old.statements if s["claim"] != "mention"}
    new = [facts.after[f] for f in sorted(own - known)]
    woken = [facts.after[f] for f in sorted(known) if f in facts.before and facts.woke(f)]
    mine = {f.id: f for f in (*new, *woken)}
    # what would deny a new fact may itself have gone or changed with this document
    others = {
        id_: facts.after.get(id_, f)
        for id_, f in facts.others.items()
        if id_ in facts.after or id_ not in facts.touched
    }
    sure = {id_: f for id_, f in others.items() if f.modality != WAITING}
    against = [(mine[f], sure[o]) for o, f in facts.against.items() if f in mine and o in sure]
    return WriteReport(
        document=id_,
        outcome=outcome,
        facts_added=tuple(f.id for f in new),
        facts_confirmed=tuple(sorted(known)),
        facts_removed=tuple(sorted(lost - set(facts.after))),
        facts_waiting=tuple(f for f in sorted(own) if facts.after[f].modality == WAITING),
        entities_added=tuple(entities[0]),
        entities_removed=tuple(entities[1]),
        contradictions=contradictions(tx, id_, [*new, *woken], against, terms.vocabulary),
    )
