"""A graph of 100,000 entities and 300,000 facts in the store's own shape, made in bulk: what the doors are timed on.

Every fact has one statement, every entity its key. Banks, chains, places and those who are supplied are popular to
different degrees (the k-th about 1/k as often as the first): they are the hubs of a real graph. An enterprise stands on
a few chains and in a few places, and a few banks lend to it.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from graph.facts import digest
from graph.identity import name_key
from graph.store import GraphStore
from tests.bench.synthetic import NAMES, popular

ENTITIES, FACTS, BATCH, ARTICLES = 100_000, 300_000, 5_000, 1_000
TYPICAL = 10  # sets of names
# share of each role among all entities
SHARES = {"bank": 0.005, "chain": 0.005, "enterprise": 0.8, "person": 0.08, "project": 0.1, "place": 0.01}
# relation, role of head, role of tail, share of all facts
LINKS = (
    ("ON_CHAIN", "enterprise", "chain*", 0.3),
    ("FINANCES", "bank*", "enterprise", 0.2),
    ("LOCATED_IN", "enterprise", "place*", 0.18),
    ("HOLDS_POST", "person", "enterprise", 0.1),
    ("SUPPLIES", "enterprise", "enterprise*", 0.1),
    ("UNDERTAKES", "enterprise", "project", 0.1),
    ("LEADS_CHAIN", "person", "chain", 0.005),
    ("OWNS_CHAIN", "enterprise", "chain", 0.015),
)
POPULAR = 0.1  # of the draws of a role with a * go to the popular
LABELS = {"bank": ":Organization:Bank", "enterprise": ":Organization:Enterprise", "person": ":Person"}
# what a parameter is called → the relation and its end whose bodies it is drawn from
NAMED = {
    "bank": ("FINANCES", "head_name"),
    "chain": ("ON_CHAIN", "tail_name"),
    "enterprise": ("FINANCES", "tail_name"),
    "leader": ("LEADS_CHAIN", "head_name"),
    "owner": ("OWNS_CHAIN", "head_name"),
    "person": ("HOLDS_POST", "head_name"),
    "place": ("LOCATED_IN", "tail_name"),
}
CREATE_ENTITY = "UNWIND $rows AS row CREATE (n:Entity{labels}) SET n = row"
CREATE_ROW = "UNWIND $rows AS row CREATE (n:{label}) SET n = row"
CREATE_LINK = (
    "UNWIND $rows AS row MATCH (h:Entity {id: row.head}) MATCH (t:Entity {id: row.tail})"
    " CREATE (h)-[r:{type}]->(t) SET r = row.link"
)
DAY = "2026-05-01"
Draw = Callable[[], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Names:
    """What to ask this graph about: for each parameter a name.

    ``typical``: some sets of names that are about as busy as the ninth of ten; ``hubs``: the names with the most links.
    """

    typical: list[dict[str, str]]
    hubs: dict[str, str]


def fill(store: GraphStore, entities: int = ENTITIES, facts: int = FACTS) -> Names:
    """Make the graph in an empty store."""
    cast = {role: list(_cast(role, max(2, int(entities * share)))) for role, share in SHARES.items()}
    for role, rows in cast.items():
        labels = LABELS.get(role, f":{NAMES[role][0]}")
        _save(store, CREATE_ENTITY.replace("{labels}", labels), [entity for entity, _ in rows])
        _save(store, CREATE_ROW.replace("{label}", "Key"), [key for _, key in rows])
    articles = [_article(number) for number in range(ARTICLES)]
    sources = [{"id": article["source"], "document": article["id"]} for article in articles]
    _save(store, CREATE_ROW.replace("{label}", "Article"), articles)
    _save(store, CREATE_ROW.replace("{label}", "Source"), sources)
    rng, names = random.Random(7), Names([{"document": f"a-{7 + number}"} for number in range(TYPICAL)], {})
    for type_, head, tail, share in LINKS:
        draw_head, draw_tail = (
            partial(_drawn, cast[role.rstrip("*")], POPULAR * role.endswith("*"), rng) for role in (head, tail)
        )
        links = list(_links(type_, draw_head, draw_tail, int(facts * share), rng))
        _save(store, CREATE_LINK.replace("{type}", type_), links)
        _save(store, CREATE_ROW.replace("{label}", "Statement"), [row["statement"] for row in links])
        _note(names, type_, [row["statement"] for row in links])
    return names


def _note(names: Names, type_: str, statements: Sequence[dict[str, Any]]) -> None:
    """Keep the names just below the ninth decile by number of links, and the one with the most."""
    for number, typical in enumerate(names.typical):
        typical["fact"] = statements[number]["fact"]
    for param, (of, end) in NAMED.items():
        if of == type_:
            links = Counter(row[end] for row in statements)
            ordered = sorted(links, key=lambda name: (links[name], name))
            names.hubs[param] = ordered[-1]
            for number, typical in enumerate(names.typical):
                typical[param] = ordered[max(0, int(len(ordered) * 0.9) - number)]


def _cast(role: str, count: int) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    type_, kind, pattern = NAMES[role]
    for number in range(count):
        name = pattern.format(number)
        key = name_key(type_, name, "云汐市", "云汐市", "")
        said = {"name": name, "type": type_, "aliases": [], "keys": [key.id], "search": name, "sources": 1}
        found = {"root": key.id, "type": type_, "form": "name", "name": key.name, "scope": key.scope, "tally": "{}"}
        yield {"id": key.id, **said, **({"kind": kind} if kind else {})}, {"id": key.id, **found}


def _article(number: int) -> dict[str, Any]:
    text, source = f"第{number}篇", f"bench/{number}"
    place = {"place": "云汐市", "authors": [], "published": DAY, "reading": digest(text)}
    return {"id": f"a-{number}", "source": source, "sources": [source], "text": text, **place}


def _links(type_: str, drawn_head: Draw, drawn_tail: Draw, count: int, rng: random.Random) -> Iterator[dict[str, Any]]:
    seen: set[tuple[str, str]] = set()
    while len(seen) < count:
        head, tail = drawn_head(), drawn_tail()
        if head["id"] != tail["id"] and (head["id"], tail["id"]) not in seen:
            seen.add((head["id"], tail["id"]))
            yield _link(type_, head, tail, rng)


def _drawn(rows: Sequence[Any], to_popular: float, rng: random.Random) -> dict[str, Any]:
    at = popular(rng, len(rows)) if rng.random() < to_popular else rng.randrange(len(rows))
    entity: dict[str, Any] = rows[min(at, len(rows) - 1)][0]
    return entity


def _link(type_: str, head: dict[str, Any], tail: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    fact, article = "f-" + digest(type_, head["id"], tail["id"]), f"a-{rng.randrange(ARTICLES)}"
    said = {"modality": "stated", "confidence": 0.9, "attrs": "{}"}
    amount = rng.randint(1, 90) * 100
    lent = {"amount": f"{amount}万元", "amount_cny": amount * 1e4} if type_ == "FINANCES" else {}
    ends = {"head_key": head["id"], "tail_key": tail["id"], "head_name": head["name"], "tail_name": tail["name"]}
    words = {
        "evidence": f"{head['name']}与{tail['name']}。",
        "start": 0,
        "end": 3,
        "published": DAY,
        "extractor": "bench",
    }
    return {
        "head": head["id"],
        "tail": tail["id"],
        "link": {"id": fact, "sources": 1, "statements": 1, "first_said": DAY, "last_said": DAY, **said, **lent},
        "statement": {
            "id": f"s-{fact}",
            "fact": fact,
            "claim": "relation",
            "type": type_,
            "document": article,
            **said,
            **ends,
            **words,
        },
    }


def _save(store: GraphStore, cypher: str, rows: Sequence[dict[str, Any]]) -> None:
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        store.transact(lambda tx, batch=batch: tx.run(cypher, {"rows": batch}))  # type: ignore[misc]
