"""Finding entities by a piece of a name: the very name first, then names that begin with, contain or resemble it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.store.base import Store
from queries.names import exact, words_of

_COLUMNS = (
    " RETURN e.id AS id, e.name AS name, e.type AS type, e.kind AS kind, e.place AS place, e.aliases AS aliases,"
    " COUNT { MATCH (e)--(:Entity) } AS links"
)
CONTAINS = (
    "MATCH (e:Entity) WHERE toLower(e.search) CONTAINS toLower($text)"
    " WITH e, size(e.name) AS length, CASE WHEN any(n IN e.aliases + [e.name] WHERE"
    " toLower(n) STARTS WITH toLower($text)) THEN 0 ELSE 1 END AS rank"
    " ORDER BY rank, length, e.id LIMIT $limit" + _COLUMNS
)
RESEMBLES = (
    "CALL db.index.fulltext.queryNodes('Entity[search]', $words) YIELD node, score"
    " WITH node AS e, score ORDER BY score DESC LIMIT $limit" + _COLUMNS + ", score"
)
ALIASES = "MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id AS id, e.aliases AS aliases"


@dataclass(frozen=True, slots=True)
class Hit:
    """``match``: ``exact`` (name or alias), ``prefix``, ``contains`` or ``similar``; ``links`` counts relationships."""

    id: str
    name: str
    type: str
    kind: str | None
    place: str | None
    aliases: tuple[str, ...]
    links: int
    match: str


def search(store: Store, text: str, limit: int = 20) -> list[Hit]:
    """The entities that ``text`` may mean, best first."""
    text = text.strip()
    if not text:
        return []
    hits = {h.id: h for h in _exact(store, text)}
    for row in store.read(CONTAINS, {"text": text, "limit": limit + len(hits)}).rows:
        begins = any(str(n).lower().startswith(text.lower()) for n in (row["name"], *_names(row["aliases"])))
        hits.setdefault(str(row["id"]), _hit(row, "prefix" if begins else "contains"))
    found = sorted(hits.values(), key=_order)[:limit]
    return found or _similar(store, text, limit)


def _exact(store: Store, text: str) -> list[Hit]:
    rows = exact(store, text)
    aliases = {r["id"]: r["aliases"] for r in store.read(ALIASES, {"ids": [r["id"] for r in rows]}).rows}
    return [_hit(row | {"aliases": aliases.get(row["id"])}, "exact") for row in rows]


def _similar(store: Store, text: str, limit: int) -> list[Hit]:
    """Names that share most of the characters of ``text``, in the order of the full-text index."""
    words = words_of(text)
    rows = store.read(RESEMBLES, {"words": words, "limit": limit}).rows if words else []
    shared = len(set(text.lower())) * 0.6
    hits = [_hit(r, "similar") for r in sorted(rows, key=lambda r: (-float(str(r["score"])), str(r["id"])))]
    return [h for h in hits if any(len(set(text.lower()) & set(n.lower())) >= shared for n in (h.name, *h.aliases))]


def _hit(row: dict[str, Any], match: str) -> Hit:
    kept = {k: row[k] for k in ("id", "name", "type", "kind", "place", "links")}
    return Hit(**kept, aliases=_names(row["aliases"]), match=match)


def _names(aliases: Any) -> tuple[str, ...]:
    return tuple(aliases or ())


def _order(hit: Hit) -> tuple[int, int, int, str, str]:
    return (("exact", "prefix", "contains").index(hit.match), -hit.links, len(hit.name), hit.name, hit.id)
