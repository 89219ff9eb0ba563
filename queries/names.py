"""From what a person types to one entity: by id (an old one too), by name or by alias; nothing is chosen on a guess."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.errors import EntityAmbiguous, EntityNotFound
from graph.identity import PREFIX, name_key
from graph.names import fold
from graph.store.base import Store
from queries.near import near, or_rather

SHOWN = 20
_COLUMNS = (
    " RETURN e.id AS id, e.name AS name, e.type AS type, e.kind AS kind, e.place AS place,"
    " COUNT { MATCH (e)--(:Entity) } AS links"
)
_FITS = " WHERE (size($types) = 0 OR e.type IN $types) AND (size($kinds) = 0 OR e.kind IN $kinds)"
BY_ID = (
    "CALL () { MATCH (e:Entity {id: $id}) RETURN e UNION"
    " MATCH (k:Key {id: $id}) MATCH (e:Entity {id: k.root}) RETURN e } RETURN e.id AS id"
)
_NAMED = (
    "CALL () { UNWIND $names AS name MATCH (e:Entity {name: name}) RETURN e, 0 AS sure UNION"
    " UNWIND $keys AS id MATCH (k:Key {id: id}) MATCH (e:Entity {id: k.root}) RETURN e, 1 AS sure UNION"
    " UNWIND $folded AS name MATCH (k:Key {name: name})"
    " MATCH (e:Entity {id: k.root}) WHERE k.type = e.type RETURN e, 0 AS sure }"
    " WITH e, max(sure) AS sure" + _FITS
)
BY_NAME = _NAMED + " RETURN e.id AS id, sure"  # no more is read while there is nothing to choose from: links are many
CANDIDATES = _NAMED + _COLUMNS + ", sure ORDER BY sure DESC, links DESC, id LIMIT $limit"
BY_ALIAS = (
    "MATCH (e:Entity) WHERE $name IN e.aliases WITH e" + _FITS + _COLUMNS + " ORDER BY links DESC, id LIMIT $limit"
)
ALIKE = (
    "CALL db.index.fulltext.queryNodes('Entity[search]', $words) YIELD node, score"
    " WITH node AS e, score ORDER BY score DESC LIMIT 50 WITH e"
    + _FITS + " RETURN e.name AS name, e.aliases AS aliases"
)  # fmt: skip


def resolve(store: Store, text: str, types: Sequence[str] = (), kinds: Sequence[str] = ()) -> str:
    """The id of the entity that ``text`` means, among these types and kinds (all, when empty).

    Raises EntityAmbiguous with the candidates, EntityNotFound with names that look like it.
    """
    # no id is Chinese, and few names are ASCII
    known = store.read(BY_ID, {"id": text}).rows if text.isascii() else []
    known = known or _surest(store.read(BY_NAME, _asked(text, types, kinds)).rows)
    if len(known) == 1:
        return str(known[0]["id"])
    found = exact(store, text, types, kinds)
    if not found:
        zh, en = or_rather(alike(store, text, types, kinds))
        raise EntityNotFound(name=text, hint_zh=zh, hint_en=en)
    if len(found) > 1:
        raise EntityAmbiguous(name=text, candidates=found, listing="；".join(_line(c) for c in found))
    return str(found[0]["id"])


def exact(store: Store, text: str, types: Sequence[str] = (), kinds: Sequence[str] = ()) -> list[dict[str, Any]]:
    """All entities that bear this very name or alias, by number of links; just the one whose key it surely is."""
    asked = _asked(text, types, kinds)
    return _surest(store.read(CANDIDATES, asked).rows) or store.read(BY_ALIAS, asked).rows


def _asked(text: str, types: Sequence[str], kinds: Sequence[str]) -> dict[str, Any]:
    narrowed = {"types": list(types), "kinds": list(kinds), "limit": SHOWN, "name": text}
    return narrowed | _spellings(text, types)


def _surest(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The one row that is sure, if it is one alone; all of them otherwise, either way without saying so."""
    sure = [row for row in rows if row.pop("sure")]
    return sure if len(sure) == 1 else rows


def _spellings(text: str, types: Sequence[str]) -> dict[str, Any]:
    """The name as it may be stored: as written, by key ids that need no place, and folded under any place.

    A chain's name that says its place is only looked for there.
    """
    keys = [name_key(t, text, "", "", "") for t in types or PREFIX if t != "Person"]
    folded = {fold(text)} | {k.name for k in keys if not k.scope}
    return {"names": [text], "keys": sorted(k.id for k in keys), "folded": sorted(folded - {""})}


def alike(store: Store, text: str, types: Sequence[str] = (), kinds: Sequence[str] = ()) -> list[str]:
    """Up to three stored names that look like ``text``."""
    words = words_of(text)
    if not words:
        return []
    rows = store.read(ALIKE, {"words": words, "types": list(types), "kinds": list(kinds)}).rows
    return near(text, [str(n) for r in rows for n in (r["name"], *_strings(r["aliases"]))])


def words_of(text: str) -> str:
    """``text`` as words for the full-text index: no operators of its query language, lower case (OR is one)."""
    return " ".join("".join(c if c.isalnum() else " " for c in text).lower().split())


def _strings(value: object) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list) else []


def _line(candidate: dict[str, Any]) -> str:
    about = [candidate[k] for k in ("type", "kind", "place") if candidate[k]]
    return f"{candidate['id']} {candidate['name']}（{'、'.join([*about, str(candidate['links'])])}）"
