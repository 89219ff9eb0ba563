"""What all documents together say of one identity key, as counts: adding and taking back are exact inverses."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.identity import Claim, Key
from graph.names import fold, is_generic, is_nationwide

COUNTS = ("names", "also", "kinds", "places", "same", "alias_of", "alias_by")


@dataclass(slots=True)
class Tally:
    """Counts of one key.

    ``names`` as written, ``also`` aliases as written, ``kinds``, ``places`` of the mentions that stand under it;
    ``same`` keys that documents equate with it; ``alias_of`` fuller keys it is declared a short form of,
    ``alias_by`` the other way round.
    """

    key: Key
    names: Counter[str] = field(default_factory=Counter)
    also: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    same: Counter[str] = field(default_factory=Counter)
    alias_of: Counter[str] = field(default_factory=Counter)
    alias_by: Counter[str] = field(default_factory=Counter)

    def add(self, other: Tally, sign: int = 1) -> None:
        """Add (or with ``sign=-1`` take back) another tally's counts; what reaches zero is gone."""
        for name in COUNTS:
            counts: Counter[str] = getattr(self, name)
            for item, n in getattr(other, name).items():
                counts[item] += sign * n
                if not counts[item]:
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
        return cls(key, **{name: Counter(counts) for name, counts in json.loads(text).items()})


def tallies(claims: Iterable[Claim]) -> dict[str, Tally]:
    """Key id → what these mentions (of one document, say) add to it."""
    found: dict[str, Tally] = {}

    def of(key: Key) -> Tally:
        return found.setdefault(key.id, Tally(key))

    for claim in claims:
        own = of(claim.key)
        _describe(own, claim)
        for other in claim.same:
            own.same[other.id] += 1
            of(other).same[claim.key.id] += 1
        named = claim.same[0] if claim.key.form == "code" else claim.key
        for _, alias in claim.aliases:
            if alias and alias.id != named.id:
                of(alias).alias_of[named.id] += 1
                of(named).alias_by[alias.id] += 1
    return found


def _describe(own: Tally, claim: Claim) -> None:
    mention = claim.mention
    own.names[mention.name] += 1
    for alias, _ in claim.aliases:
        if not is_generic(fold(alias)):
            own.also[alias] += 1
    if mention.kind:
        own.kinds[mention.kind] += 1
    # a bank or university that the whole country speaks of would gather every place there is
    if mention.place and (claim.key.form != "name" or not is_nationwide(claim.key.name)):
        own.places[mention.place] += 1


def difference(new: dict[str, Tally], old: dict[str, Tally]) -> dict[str, Tally]:
    """What changes when a document that said ``old`` says ``new``; keys whose counts stay are left out."""
    delta = {id_: Tally(t.key) for id_, t in (old | new).items()}
    for id_, tally in delta.items():
        if id_ in new:
            tally.add(new[id_])
        if id_ in old:
            tally.add(old[id_], -1)
    return {id_: t for id_, t in delta.items() if not t.empty}
