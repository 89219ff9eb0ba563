"""Which identity keys are one body: a pure function of the tallies of a connected component of keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.facts import Entity
from graph.identity import Key
from graph.names import has_legal_form, is_bank, is_part_name
from graph.tally import Tally


class _Groups:
    """Keys united so far (union–find), with the codes and kinds of each group."""

    def __init__(self, tallies: Mapping[str, Tally]) -> None:
        self.parent = {id_: id_ for id_ in tallies}
        self.codes = {id_: {id_} if t.key.form == "code" else set() for id_, t in tallies.items()}
        self.kinds = {id_: dict(t.kinds) for id_, t in tallies.items()}

    def find(self, id_: str) -> str:
        while self.parent[id_] != id_:
            self.parent[id_] = self.parent[self.parent[id_]]
            id_ = self.parent[id_]
        return id_

    def unite(self, a: str, b: str) -> None:
        a, b = sorted((self.find(a), self.find(b)))
        if a != b:
            self.parent[b] = a
            self.codes[a] |= self.codes[b]
            self.kinds[a] = total((self.kinds[a], self.kinds[b]))

    def may_be_one(self, a: str, b: str) -> bool:
        """No two codes, and kinds that agree or aren't known."""
        a, b = self.find(a), self.find(b)
        if len(self.codes[a] | self.codes[b]) > 1:
            return False
        kinds = {leading(self.kinds[a]), leading(self.kinds[b])} - {None, "other"}
        return len(kinds) <= 1


def leading(counts: Mapping[str, int]) -> str | None:
    """The most frequent, of equals the first in order."""
    return min(counts, key=lambda k: (-counts[k], k)) if counts else None


def roots(tallies: Mapping[str, Tally]) -> dict[str, str]:
    """Key id → id of the leading key of its body, for whole components of keys.

    1. Keys that a document equates are one body; a name under two codes joins neither.
    2. A declared short form joins the body of the fuller name if it points to exactly one; two candidates: it stays
       apart. Always towards the fuller key, the fullest first, so there are no cycles and order plays no part.
    """
    groups = _Groups(tallies)
    for id_, tally in tallies.items():
        for other in _equated(tally, tallies):
            groups.unite(id_, other)
    targets = _alias_targets(tallies)
    for id_ in sorted(targets, key=lambda k: tallies[k].key.rank, reverse=True):
        bodies = {groups.find(t) for t in targets[id_] if groups.may_be_one(id_, t)} - {groups.find(id_)}
        if len(bodies) == 1:
            groups.unite(id_, bodies.pop())
    leaders: dict[str, Key] = {}
    for id_, tally in tallies.items():
        group = groups.find(id_)
        if group not in leaders or tally.key.rank > leaders[group].rank:
            leaders[group] = tally.key
    return {id_: leaders[groups.find(id_)].id for id_ in tallies}


def _equated(tally: Tally, tallies: Mapping[str, Tally]) -> Iterable[str]:
    if tally.key.form == "code":
        return ()  # seen from the name, which knows whether it has one code only
    codes = [k for k in tally.same if tallies[k].key.form == "code"]
    return tally.same if len(codes) < 2 else [k for k in tally.same if k not in codes]


def _alias_targets(tallies: Mapping[str, Tally]) -> dict[str, set[str]]:
    """Lesser key → the fuller keys that documents declare it a short form of."""
    targets: dict[str, set[str]] = {}
    for tally in tallies.values():
        for other in tally.alias_of:
            short, full = sorted((tally.key, tallies[other].key), key=lambda k: k.rank)
            if may_stand_for(short, full):
                targets.setdefault(short.id, set()).add(full.id)
    return targets


def may_stand_for(short: Key, full: Key) -> bool:
    """Whether one name can be a short form of the other: not a legal name, not the head of a branch or party body."""
    if short.type != full.type or short.form != "name":
        return False
    if short.type != "Organization":
        return True
    if is_bank(short.name) and is_bank(full.name) and short.name[-1] != full.name[-1]:
        return False
    return not is_part_name(short.name, full.name)


def entity(id_: str, members: Iterable[Tally]) -> Entity | None:
    """The body that these keys are; None when no mention stands under any of them. ``sources`` is not known here."""
    keys = sorted(members, key=lambda t: t.key.rank, reverse=True)
    names, also = total(t.names for t in keys), total(t.also for t in keys)
    if not names:
        return None
    name = max(names, key=lambda n: (has_legal_form(n), len(n), n))
    code = next((t.key.name.upper() for t in keys if t.key.form == "code"), None)
    return Entity(
        id=id_,
        type=keys[0].key.type,
        name=name,
        kind=leading(total(t.kinds for t in keys)),
        aliases=tuple(sorted({*names, *also} - {name})),
        keys=tuple(sorted(t.key.id for t in keys)),
        place=leading(total(t.places for t in keys)),
        code=code,
    )


def total(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """The counts added up."""
    summed: dict[str, int] = {}
    for each in counts:
        for item, n in each.items():
            summed[item] = summed.get(item, 0) + n
    return summed
