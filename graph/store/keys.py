"""Identity keys in the database: loading the component that a document touches, applying its counts, clustering again.

Each ``(:Key {id, type, name, scope, form, root, tally})`` holds its counts and neighbours; ``root`` is the entity.
A component is the names of one body and of those it might be confused with, so it stays small however much is stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.cluster import roots
from graph.identity import Key
from graph.store.base import Transaction
from graph.tally import Tally

LOAD = (
    "MATCH (k:Key) WHERE k.id IN $ids RETURN k.id AS id, k.type AS type, k.name AS name, k.scope AS scope,"
    " k.form AS form, k.root AS root, k.tally AS tally"
)
CREATE = "UNWIND $rows AS row CREATE (k:Key) SET k = row"
UPDATE = "MATCH (k:Key) WHERE k.id IN $ids SET k += $rows[k.id]"
DELETE = "MATCH (k:Key) WHERE k.id IN $ids DELETE k"
ROOTS = "MATCH (k:Key) WHERE k.id IN $ids RETURN k.id AS id, k.root AS root"


@dataclass(slots=True)
class KeyChange:
    """What a document changes: ``before``/``after`` map the component's keys to their entities; ``tallies`` as they
    are now; ``touched`` are the entities whose own data may differ, ``reshuffled`` those that gained or lost keys."""

    before: dict[str, str]
    after: dict[str, str]
    tallies: dict[str, Tally]
    touched: set[str]

    @property
    def moved(self) -> list[str]:
        """Keys that stood under another entity before."""
        return sorted(k for k, root in self.before.items() if k in self.after and self.after[k] != root)

    @property
    def reshuffled(self) -> set[str]:
        return {root for k in self.moved for root in (self.before[k], self.after[k])}

    def members(self) -> dict[str, list[Tally]]:
        """Entity id → its keys' tallies, for the touched entities."""
        found: dict[str, list[Tally]] = {root: [] for root in self.touched}
        for key, root in self.after.items():
            if root in found:
                found[root].append(self.tallies[key])
        return found


def change_keys(tx: Transaction, ids: Iterable[str], delta: Mapping[str, Tally]) -> KeyChange:
    """Apply ``delta`` to the stored keys. ``ids``: every key that the old and the new document use."""
    before, tallies = _component(tx, {*ids, *delta})
    for id_, change in delta.items():
        tallies.setdefault(id_, Tally(change.key)).add(change)
    kept = {id_: t for id_, t in tallies.items() if not t.empty}
    after = roots(kept)
    _save(tx, before, after, kept, delta)
    changed = {*delta, *(k for k in before if after.get(k) != before[k])}
    touched = {r for k in changed for r in (before.get(k), after.get(k)) if r}
    return KeyChange(before, after, kept, touched)


def _component(tx: Transaction, ids: set[str]) -> tuple[dict[str, str], dict[str, Tally]]:
    """Stored roots and tallies of these keys and of all that hang together with them."""
    stored: dict[str, str] = {}
    tallies: dict[str, Tally] = {}
    wanted = ids
    seen = set(ids)
    while wanted:
        for row in tx.run(LOAD, {"ids": sorted(wanted)}):
            stored[row["id"]] = row["root"]
            tallies[row["id"]] = Tally.load(_key(row), row["tally"])
        wanted = {n for i in wanted if i in tallies for n in tallies[i].neighbours} - seen
        seen |= wanted
    return stored, tallies


def _key(row: Mapping[str, Any]) -> Key:
    return Key(row["id"], row["type"], row["name"], row["scope"], row["form"])


def key_row(tally: Tally, root: str) -> dict[str, Any]:
    key = tally.key
    shared = {"id": key.id, "type": key.type, "name": key.name, "scope": key.scope, "form": key.form}
    return shared | {"root": root, "tally": tally.dump()}


def _save(
    tx: Transaction,
    before: Mapping[str, str],
    after: Mapping[str, str],
    kept: Mapping[str, Tally],
    delta: Mapping[str, Tally],
) -> None:
    changed = {k for k in kept if k in delta or before.get(k) != after[k]}
    new = [key_row(kept[k], after[k]) for k in sorted(changed) if k not in before]
    old = {k: {"root": after[k], "tally": kept[k].dump()} for k in sorted(changed) if k in before}
    gone = sorted(k for k in before if k not in kept)
    if new:
        tx.run(CREATE, {"rows": new})
    if old:
        tx.run(UPDATE, {"ids": list(old), "rows": old})
    if gone:
        tx.run(DELETE, {"ids": gone})


def roots_of(tx: Transaction, ids: Iterable[str], known: Mapping[str, str]) -> dict[str, str]:
    """The entities of all these keys; those not ``known`` are looked up."""
    missing = sorted(set(ids) - set(known))
    found = {row["id"]: row["root"] for row in tx.run(ROOTS, {"ids": missing})} if missing else {}
    return {**known, **found}
