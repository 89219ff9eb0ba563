"""What all documents together say of one identity key, as counts: adding and taking back are exact inverses."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.identity import Claim, Key
from graph.names import fold, is_generic, is_nationwide

Counts = dict[str, int]
COUNTS = ("names", "also", "kinds", "places", "same", "alias_of", "alias_by")


@dataclass(slots=True)
class Tally:
    """Counts of one key.

    ``names`` as written, ``also`` aliases as written, ``kinds``, ``places`` of the mentions that stand under it;
    ``same`` keys that documents equate with it; ``alias_of`` fuller keys it is declared a short form of,
    ``alias_by`` the other way round.
    """

    key: Key
    names: Counts = field(default_factory=dict)
    also: Counts = field(default_factory=dict)
    kinds: Counts = field(default_factory=dict)
    places: Counts = field(default_factory=dict)
    same: Counts = field(default_factory=dict)
    alias_of: Counts = field(default_factory=dict)
    alias_by: Counts = field(default_factory=dict)

    def add(self, other: Tally, sign: int = 1) -> None:
        """Add (or with ``sign=-1`` take back) another tally's counts; what reaches zero is gone."""
        for name in COUNTS:
            counts: Counts = getattr(self, name)
            for item, n in getattr(other, name).items():
                left = counts.get(item, 0) + sign * n
                if left:
                    counts[item] = left
                else:
                    del counts[item]

    @property
    def empty(self) -> bool:
        return not any(getattr(self, name) for name in COUNTS)

    @property
    def neighbours(self) -> set[str]:
        return {*self.same, *self.alias_of, *self.alias_by}

    def dump(self) -> str:
        """As JSON text, the same for equal tallies."""
        filled = {name: getattr(self, name) for name in COUNTS if getattr(self, name)}
        return json.dumps(filled, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @classmethod
    def load(cls, key: Key, text: str) -> Tally:
        return cls(key, **json.loads(text))


def tallies(claims: Iterable[Claim]) -> dict[str, Tally]:
    """Key id → what these mentions (of one document, say) add to it."""
    found: dict[str, Tally] = {}

    def of(key: Key) -> Tally:
        return found.setdefault(key.id, Tally(key))

    for claim in claims:
        own = of(claim.key)
        _describe(own, claim)
        for other in claim.same:
            _count(own.same, other.id)
            _count(of(other).same, claim.key.id)
        named = claim.same[0] if claim.key.form == "code" else claim.key
        for _, alias in claim.aliases:
            if alias and alias.id != named.id:
                _count(of(alias).alias_of, named.id)
                _count(of(named).alias_by, alias.id)
    return found


def _count(counts: Counts, item: str) -> None:
    counts[item] = counts.get(item, 0) + 1


def _describe(own: Tally, claim: Claim) -> None:
    mention = claim.mention
    _count(own.names, mention.name)
    for alias, _ in claim.aliases:
        if not is_generic(fold(alias)):
            _count(own.also, alias)
    if mention.kind:
        _count(own.kinds, mention.kind)
    # a bank or university that the whole country speaks of would gather every place there is
    if mention.place and (claim.key.form != "name" or not is_nationwide(claim.key.name)):
        _count(own.places, mention.place)


def difference(new: dict[str, Tally], old: dict[str, Tally]) -> dict[str, Tally]:
    """What changes when a document that said ``old`` says ``new``; keys whose counts stay are left out."""
    if not old:
        return new
    delta = {id_: Tally(t.key) for id_, t in (old | new).items()}
    for id_, tally in delta.items():
        if id_ in new:
            tally.add(new[id_])
        if id_ in old:
            tally.add(old[id_], -1)
    return {id_: t for id_, t in delta.items() if not t.empty}
