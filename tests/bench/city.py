"""A graph of 100,000 entities and 300,000 facts in the store's own shape, made in bulk: what the doors are timed on.

Every fact has one statement, every entity its key; ends are drawn with a popularity like that of real bodies (the k-th
about 1/k as often as the first), but no body has more than a share of all that it can bear.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from graph.facts import digest
from graph.identity import name_key
from graph.store import GraphStore

ENTITIES, FACTS, BATCH, ARTICLES = 100_000, 300_000, 5_000, 1_000
# role → type, kind, name, share of all entities
ROLES = {
    "bank": ("Organization", "bank", "云汐第{}商业银行股份有限公司", 0.005),
    "chain": ("Chain", None, "第{}号新材料产业链", 0.005),
    "enterprise": ("Organization", "enterprise", "云汐{}号机械制造有限公司", 0.8),
    "leader": ("Person", None, "人物{}", 0.08),
    "project": ("Project", None, "第{}号扩建项目", 0.1),
    "place": ("Place", None, "云汐{}镇", 0.01),
}
# relation, role of head, role of tail, share of all facts
LINKS = (
    ("ON_CHAIN", "enterprise", "chain", 0.3),
    ("FINANCES", "bank", "enterprise", 0.2),
    ("LOCATED_IN", "enterprise", "place", 0.18),
    ("HOLDS_POST", "leader", "enterprise", 0.1),
    ("SUPPLIES", "enterprise", "enterprise", 0.1),
    ("UNDERTAKES", "enterprise", "project", 0.1),
    ("LEADS_CHAIN", "leader", "chain", 0.005),
    ("OWNS_CHAIN", "enterprise", "chain", 0.015),
)
POPULAR = 0.1  # of the draws go to the popular; a real graph has hot bodies, but not every body is hot
LABELS = {"bank": ":Organization:Bank", "enterprise": ":Organization:Enterprise", "leader": ":Person"}
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


def fill(store: GraphStore, entities: int = ENTITIES, facts: int = FACTS) -> dict[str, str]:
    """Make the graph in an empty store; a name or id for each kind of parameter."""
    cast = {role: list(_cast(role, max(2, int(entities * of[3])))) for role, of in ROLES.items()}
    for role, rows in cast.items():
        labels = LABELS.get(role, f":{ROLES[role][0]}")
        _save(store, CREATE_ENTITY.replace("{labels}", labels), [entity for entity, _ in rows])
        _save(store, CREATE_ROW.replace("{label}", "Key"), [key for _, key in rows])
    _save(store, CREATE_ROW.replace("{label}", "Article"), [_article(n) for n in range(ARTICLES)])
    _save(
        store,
        CREATE_ROW.replace("{label}", "Source"),
        [{"id": f"bench/{n}", "document": f"a-{n}"} for n in range(ARTICLES)],
    )
    rng, names = random.Random(7), {"document": "a-7"}
    for type_, head, tail, share in LINKS:
        links = list(_links(type_, cast[head], cast[tail], int(facts * share), rng))
        _save(store, CREATE_LINK.replace("{type}", type_), links)
        _save(store, CREATE_ROW.replace("{label}", "Statement"), [row["statement"] for row in links])
        ends = {name: end for name, (of, end) in NAMED.items() if of == type_}
        names |= {name: _typical(Counter(row["statement"][end] for row in links)) for name, end in ends.items()}
        names["fact"] = links[0]["link"]["id"]
    return names


def _typical(links: Counter[str]) -> str:
    """The name at the ninth decile by number of links: busier than most."""
    return sorted(links, key=lambda name: (links[name], name))[int(len(links) * 0.9)]


def _cast(role: str, count: int) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    type_, kind, pattern, _ = ROLES[role]
    for number in range(count):
        name = pattern.format(number)
        key = name_key(type_, name, "云汐市", "云汐市", "")
        entity = {
            "id": key.id,
            "name": name,
            "type": type_,
            "aliases": [],
            "keys": [key.id],
            "search": name,
            "sources": 1,
        }
        yield (
            entity | ({"kind": kind} if kind else {}),
            {
                "id": key.id,
                "root": key.id,
                "type": type_,
                "form": "name",
                "name": key.name,
                "scope": key.scope,
                "tally": "{}",
            },
        )


def _article(number: int) -> dict[str, Any]:
    text, source = f"第{number}篇", f"bench/{number}"
    place = {"place": "云汐市", "authors": [], "published": DAY, "reading": digest(text)}
    return {"id": f"a-{number}", "source": source, "sources": [source], "text": text, **place}


def _links(
    type_: str, heads: Sequence[Any], tails: Sequence[Any], count: int, rng: random.Random
) -> Iterator[dict[str, Any]]:
    seen: set[tuple[str, str]] = set()
    while len(seen) < count:
        head, tail = _drawn(heads, rng), _drawn(tails, rng)
        if head["id"] != tail["id"] and (head["id"], tail["id"]) not in seen:
            seen.add((head["id"], tail["id"]))
            yield _link(type_, head, tail, rng)


def _drawn(rows: Sequence[Any], rng: random.Random) -> dict[str, Any]:
    at = int(len(rows) ** rng.random()) if rng.random() < POPULAR else rng.randrange(len(rows))
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
