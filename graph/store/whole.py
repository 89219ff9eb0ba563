"""The whole graph: its counts and checksum, whether its conclusions are what the statements give, rebuilding them.

A *picture* maps a record's name (``entity org-…``) to its content. The stored picture comes from the database, the
concluded one from the statements alone, in memory, by the same pure functions that keep the store up incrementally.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

from graph.cluster import entity, roots
from graph.conclude import METRIC, Fact, Terms, by_document, properties
from graph.facts import Article, Document, Table
from graph.identity import claims
from graph.schema import Ontology
from graph.store.base import Engine, StoreInfo, Transaction
from graph.store.entities import (
    create_entities,
    create_mentions,
    entity_row,
    gather_mentions,
    label_of_kind,
    mention_id,
)
from graph.store.keys import key_row
from graph.store.links import create_facts
from graph.store.review import keep, terms_of
from graph.store.rows import LABELS, reading_of
from graph.store.writes import keyed
from graph.tally import Tally, tallies

Picture = dict[str, Any]
SAID = {
    "article": "MATCH (n:Article) RETURN n AS row",
    "table": "MATCH (n:Table) RETURN n AS row",
    "statement": "MATCH (n:Statement) RETURN n AS row",
    "source": "MATCH (n:Source) RETURN n AS row",
}
KEYS = "MATCH (n:Key) RETURN n AS row"
ENTITIES = "MATCH (n:Entity) RETURN n AS row, labels(n) AS labels"
METRICS = "MATCH (n:Metric) RETURN n AS row"
LINKS = "MATCH (h)-[r]->(t) RETURN type(r) AS type, h.id AS head, t.id AS tail, r AS row"
KEYED = ("head_key", "tail_key", "fact")
BATCH = 5000


def info(engine: Engine, version: int) -> StoreInfo:
    """Counts and the checksum; records are summed up, so their order plays no part."""
    counts: dict[str, int] = {}
    total = 0
    for name, content in _everything(engine):
        kind = name.partition(" ")[0]
        counts[kind] = counts.get(kind, 0) + 1
        total = (total + _hash(name, content)) % (1 << 128)
    return StoreInfo(
        engine.name, engine.address, version, f"{total:032x}", _counts(counts), terms_of(engine).review_below
    )


def _counts(found: Mapping[str, int]) -> dict[str, int]:
    names = {
        "articles": "article",
        "tables": "table",
        "statements": "statement",
        "keys": "key",
        "entities": "entity",
        "relations": "link",
        "metrics": "metric",
        "mentions": "mention",
    }
    return {shown: found.get(kind, 0) for shown, kind in names.items()}


def _hash(name: str, content: Any) -> int:
    text = json.dumps([name, canonical(content)], ensure_ascii=False, sort_keys=True)
    return int.from_bytes(blake2b(text.encode(), digest_size=16).digest(), "big")


def canonical(value: Any) -> Any:
    """The same for what either engine gives back: nothing for None, whole numbers as int."""
    if isinstance(value, Mapping):
        return {k: canonical(v) for k, v in value.items() if v is not None}
    if isinstance(value, list | tuple):
        return [canonical(v) for v in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _everything(engine: Engine) -> Iterator[tuple[str, Any]]:
    for kind, cypher in SAID.items():
        for row in _rows(engine, cypher):
            yield f"{kind} {row['row']['id']}", row["row"]
    yield from stored(engine).items()


def stored(engine: Engine) -> Picture:
    """The conclusions that the database holds."""
    picture: Picture = {}
    for row in _rows(engine, KEYS):
        picture[f"key {row['row']['id']}"] = row["row"]
    for row in _rows(engine, ENTITIES):
        picture[f"entity {row['row']['id']}"] = [sorted(row["labels"]), row["row"]]
    for row in _rows(engine, METRICS):
        picture[f"metric {row['row']['id']}"] = row["row"]
    for row in _rows(engine, LINKS):
        kind = {"MENTIONS": "mention", METRIC: "figure"}.get(row["type"], "link")
        picture[f"{kind} {row['row']['id']}"] = [row["type"], row["head"], row["tail"], row["row"]]
    return picture


def _rows(engine: Engine, cypher: str) -> list[dict[str, Any]]:
    return engine.read(cypher).rows


class Conclusions:
    """What the stored statements give, computed from scratch."""

    def __init__(self, engine: Engine, terms: Terms) -> None:
        statements: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in _rows(engine, SAID["statement"]):
            statements[row["row"]["document"]].append(row["row"])
        said = {id_: claims(reading_of(_document(id_), rows)) for id_, rows in statements.items()}
        self.keys: dict[str, Tally] = {}
        for each in said.values():
            for id_, tally in tallies(each.values()).items():
                self.keys.setdefault(id_, Tally(tally.key)).add(tally)
        self.roots = roots(self.keys)
        self.statements: dict[str, dict[str, Any]] = {}
        self.stale: set[str] = set()  # statements that are stored with other keys or another fact
        self.facts: dict[str, Fact] = {}
        for id_, rows in sorted(statements.items()):
            pairs = [keyed(row, said[id_], self.roots, terms) for row in rows]
            again = [row for row, _ in pairs]
            self.statements |= {row["id"]: {k: row.get(k) for k in KEYED} for row in again}
            self.stale |= {new["id"] for new, old in zip(again, rows, strict=True) if _keyed(new) != _keyed(old)}
            self._fold(fact for _, fact in pairs if fact)
        mentions = [
            r | self.statements[r["id"]] for rows in statements.values() for r in rows if r["claim"] == "mention"
        ]
        self.mentions = gather_mentions(mentions)
        self.entities = self._entities()

    def _fold(self, said: Iterable[Fact]) -> None:
        for id_, fact in by_document(said).items():
            if id_ in self.facts:
                self.facts[id_].fold_in(fact)
            else:
                self.facts[id_] = fact

    def _entities(self) -> dict[str, dict[str, Any]]:
        members: dict[str, list[Tally]] = defaultdict(list)
        for id_, root in self.roots.items():
            members[root].append(self.keys[id_])
        documents: dict[str, int] = defaultdict(int)
        for _, body in self.mentions:
            documents[body] += 1
        bodies = (entity(root, each) for root, each in members.items())
        return {body.id: entity_row(body, documents[body.id]) for body in bodies if body}

    def picture(self, vocabulary: Ontology) -> Picture:
        """In the form of ``stored``."""
        picture: Picture = {f"key {k}": key_row(t, self.roots[k]) for k, t in self.keys.items()}
        for id_, row in self.entities.items():
            kind = label_of_kind(row["type"], row["kind"], vocabulary).lstrip(":")
            picture[f"entity {id_}"] = [sorted({"Entity", row["type"], kind} - {""}), row]
        for id_, fact in self.facts.items():
            props = properties(fact, vocabulary)
            if fact.type != METRIC:
                picture[f"link {id_}"] = [fact.type, fact.head, fact.tail, props]
                continue
            picture[f"metric {id_}"] = props
            if fact.head:
                picture[f"figure {id_}"] = [METRIC, fact.head, id_, {"id": id_}]
        for (document, body), spans in self.mentions.items():
            id_ = mention_id(document, body)
            picture[f"mention {id_}"] = ["MENTIONS", document, body, {"id": id_, "spans": spans}]
        return picture


def _keyed(row: Mapping[str, Any]) -> list[Any]:
    return [row.get(k) for k in KEYED]


def _document(id_: str) -> Document:
    return Article(id=id_, source="", text="") if id_.startswith("a-") else Table(id=id_, source="")


def check(engine: Engine, terms: Terms) -> list[str]:
    """A line for each record that is missing, stray or different from what the statements give."""
    have, concluded = stored(engine), Conclusions(engine, terms)
    want = concluded.picture(terms.vocabulary)
    for row in _rows(engine, SAID["statement"]):
        name = f"statement {row['row']['id']}"
        have[name] = {k: row["row"].get(k) for k in KEYED}
        want[name] = concluded.statements[row["row"]["id"]]
    lines = [f"missing: {name}" for name in sorted(want.keys() - have.keys())]
    lines += [f"stray: {name}" for name in sorted(have.keys() - want.keys())]
    for name in sorted(want.keys() & have.keys()):
        if canonical(have[name]) != canonical(want[name]):
            lines.append(f"differs: {name}: stored {_short(have[name])}, concluded {_short(want[name])}")
    return lines


def _short(content: Any) -> str:
    return json.dumps(canonical(content), ensure_ascii=False, sort_keys=True)[:400]


def rebuild(engine: Engine, terms: Terms) -> None:
    """Throw every conclusion away and store what the statements give on these terms, in one transaction."""
    concluded = Conclusions(engine, terms)

    def work(tx: Transaction) -> None:
        keep(tx, terms.review_below)
        _replace(tx, concluded, terms.vocabulary)

    engine.write(work)


def _replace(tx: Transaction, concluded: Conclusions, vocabulary: Ontology) -> None:
    for label in ("Metric", "Entity", "Key"):
        tx.run(f"MATCH (n:{label}) DETACH DELETE n")
    for keys in _batches([key_row(t, concluded.roots[k]) for k, t in sorted(concluded.keys.items())]):
        tx.run("UNWIND $rows AS row CREATE (k:Key) SET k = row", {"rows": keys})
    for rows in _batches(list(concluded.entities.values())):
        create_entities(tx, rows, vocabulary)
    by_type: dict[str, list[Fact]] = defaultdict(list)
    for _, fact in sorted(concluded.facts.items()):
        by_type[fact.type].append(fact)
    for type_, facts in sorted(by_type.items()):
        for some in _batches(facts):
            create_facts(tx, type_, some, vocabulary)
    for label, initial in LABELS.items():
        for pairs in _batches([p for p in sorted(concluded.mentions) if p[0].startswith(initial)]):
            create_mentions(tx, label, {p: concluded.mentions[p] for p in pairs})
    for ids in _batches(sorted(concluded.stale)):
        rows_of = {id_: concluded.statements[id_] for id_ in ids}
        tx.run("MATCH (s:Statement) WHERE s.id IN $ids SET s += $rows[s.id]", {"ids": ids, "rows": rows_of})


def _batches(items: list[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]
