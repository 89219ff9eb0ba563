"""Identity keys: under which deterministic ids a mention answers, across documents.

A key is type + normalised name + scope (where the name is unique), or a credit code. Everything here is a pure
function of one document. How keys of many documents become bodies is in ``graph/cluster.py``.

* Organisations with a legal form, banks, universities, bodies that open with a county or city: the name alone.
  Others: within the prefecture-level area, else the place, else the document.
* Chains: name without place and 产业链, within the place that the name opens with, else the document's.
* Persons: name + each name of each body at which they hold a post (or lead, or are a member); no body: the document.
* Generic names (联合党委, 专班) never leave their document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from graph.facts import Mention, Reading, digest
from graph.names import complete, fold, has_legal_form, is_generic, is_nationwide, leading_place, short_place

PREFIX = {
    "Organization": "org",
    "Chain": "chn",
    "Person": "per",
    "Place": "plc",
    "Project": "prj",
    "Initiative": "ini",
    "Product": "prd",
}
PERSON_TIES = ("HOLDS_POST", "LEADS_CHAIN", "MEMBER_OF")
CHAIN_SUFFIX = re.compile(r"(?<=..)(?:产业链|产业集群|产业|链)$")
Form = Literal["code", "legal", "name"]


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """``name`` is the normalised name (or the code), ``scope`` where it is unique: empty for the whole country."""

    id: str
    type: str
    name: str
    scope: str
    form: Form

    @property
    def rank(self) -> tuple[bool, bool, int, str, str]:
        """The greater, the fuller: code, then legal form, then length; ties by text."""
        return (self.form == "code", self.form == "legal", len(self.name), self.name, self.id)


@dataclass(frozen=True, slots=True)
class Claim:
    """What one mention says about identity.

    ``key`` is the key that the mention stands under; ``same`` are further keys that are surely the same body;
    ``aliases`` are names that the document uses for it, with the key of each that may travel.
    """

    mention: Mention
    key: Key
    same: tuple[Key, ...] = ()
    aliases: tuple[tuple[str, Key | None], ...] = ()

    @property
    def keys(self) -> tuple[Key, ...]:
        return (self.key, *self.same, *(k for _, k in self.aliases if k))


def key_of(type_: str, name: str, scope: str, form: Form = "name") -> Key:
    """The key of a normalised name. Its id tells the type: ``org-…``."""
    return Key(
        f"{PREFIX.get(type_, type_.lower())}-{digest(form == 'code', type_, name, scope)}", type_, name, scope, form
    )


@dataclass(frozen=True, slots=True)
class _Where:
    """The place, the prefecture-level area and the document that scope a mention's names (all folded)."""

    place: str
    region: str
    document: str

    @property
    def area(self) -> str:
        return self.region or self.place or self.document


def claims(reading: Reading) -> dict[str, Claim]:
    """Mention id → Claim, for every mention of a document."""
    document = reading.document.id
    found = {m.id: _claim(m, document) for m in reading.mentions if m.type != "Person"}
    ties: dict[str, list[Claim]] = {}
    for relation in reading.relations:
        if relation.type in PERSON_TIES and relation.tail in found:
            ties.setdefault(relation.head, []).append(found[relation.tail])
    for mention in reading.mentions:
        if mention.type == "Person":
            found[mention.id] = _person(mention, ties.get(mention.id, []), document)
    return found


def _claim(mention: Mention, document: str) -> Claim:
    where = _Where(fold(mention.place or ""), fold(mention.region or ""), document)
    named = name_key(mention.type, mention.name, where.place, where.region, document)
    aliases = tuple((a, _alias_key(mention, a, where, named)) for a in sorted(set(mention.aliases) - {mention.name}))
    if mention.code:
        coded = key_of(mention.type, fold(mention.code), "", "code")
        return Claim(mention, coded, (named,), aliases)
    return Claim(mention, named, (), aliases)


def _alias_key(mention: Mention, alias: str, where: _Where, named: Key) -> Key | None:
    """The key of another name of the mention; None for generic forms and for what is the name itself."""
    if is_generic(complete(fold(alias), where.place, where.region)):
        return None
    key = name_key(mention.type, alias, where.place, where.region, where.document)
    return None if key.id == named.id else key


def name_key(type_: str, name: str, place: str, region: str, document: str) -> Key:
    """The key of a name as written, given what scopes it (place and region folded, either may be empty)."""
    where = _Where(place, region, document)
    folded = fold(name) or name
    if type_ == "Chain":
        return _chain_key(folded, where)
    if type_ == "Product":
        return key_of(type_, folded, "")
    if type_ == "Place":
        return _place_key(folded, where)
    if type_ != "Organization":
        return key_of(type_, folded, where.area)
    full = complete(folded, where.place, where.region)
    if has_legal_form(full):
        return key_of(type_, full, "", "legal")
    if is_nationwide(full):
        return key_of(type_, full, "")
    return key_of(type_, full, where.document if is_generic(full) else where.area)


def _place_key(folded: str, where: _Where) -> Key:
    for area in (where.place, where.region):
        if folded in (area, short_place(area)):
            folded = area
    if is_nationwide(folded):
        return key_of("Place", folded, "")
    return key_of("Place", folded, where.region or ("" if where.place == folded else where.place) or where.document)


def _chain_key(folded: str, where: _Where) -> Key:
    """Place prefix (full or short) off and into the scope, suffix off: 云汐海工装备产业链 → 海工装备 in 云汐市."""
    scope = where.place or where.region or where.document
    rest = folded
    for area in (where.place, where.region, leading_place(folded)):
        for form in (area, short_place(area)) if area else ():
            if rest is folded and folded.startswith(form) and len(CHAIN_SUFFIX.sub("", folded[len(form) :])) >= 2:
                scope, rest = area, folded[len(form) :]
    return key_of("Chain", CHAIN_SUFFIX.sub("", rest), scope)


def _person(mention: Mention, ties: list[Claim], document: str) -> Claim:
    """One key for each name of each body that the person is tied to: all of them are this person."""
    name = fold(mention.name)
    bodies = {k.id for tie in ties for k in tie.keys if k.scope != document}
    scopes = sorted(bodies) or [document]
    keys = sorted(key_of("Person", name, scope) for scope in scopes)
    aliases: tuple[tuple[str, Key | None], ...] = tuple((a, None) for a in sorted(set(mention.aliases)))
    return Claim(mention, keys[0], tuple(keys[1:]), aliases)
