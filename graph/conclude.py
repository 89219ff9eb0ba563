"""Statements → facts: which fact a statement supports, and how its statements fold into one.

A fact's id is a digest of type, modality, the two bodies and the normalised key attributes; so two loans stay apart and
``3.2亿元`` and ``32000万元`` are one. A fact that no statement says surely enough (``Terms.review_below``) *waits*;
its id is the same, so that the first sure statement makes it what it would have been. Folding is commutative and
associative: statements may come in any order, one by one or all at once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from graph.dates import iso_in
from graph.facts import Scalar, digest
from graph.names import fold
from graph.quantities import amount_cny, normal_amount, normal_figure
from graph.schema import Ontology

METRIC = "HAS_METRIC"
WAITING = "waiting"
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Terms:
    """What conclusions rest on beside the statements: the vocabulary, and the confidence below which a statement alone
    makes no fact for default answers."""

    vocabulary: Ontology
    review_below: float = 0.0


@dataclass(slots=True)
class Fact:
    """A link or a figure with what its statements add up to. ``said`` is their modality; ``sure``: one of them is sure
    enough. ``tail`` is empty for a figure; a figure's ``attrs`` hold indicator, figure (value and unit) and as_of."""

    id: str
    type: str
    said: str
    head: str
    tail: str
    attrs: dict[str, str] = field(default_factory=dict)
    sources: int = 0
    statements: int = 0
    confidence: float = 0.0
    first_said: str | None = None
    last_said: str | None = None
    sure: bool = True

    @property
    def modality(self) -> str:
        """As it stands: how it is said, or ``waiting``."""
        return self.said if self.sure else WAITING

    def fold_in(self, other: Fact) -> None:
        """Add what other documents say of the same fact."""
        self.sure = self.sure or other.sure
        self.sources += other.sources
        self.statements += other.statements
        self.confidence = max(self.confidence, other.confidence)
        self.first_said = _pick(min, self.first_said, other.first_said)
        self.last_said = _pick(max, self.last_said, other.last_said)
        self.attrs = merged(self.attrs, other.attrs)


def _pick(choose: Callable[[Iterable[str]], str], *dates: str | None) -> str | None:
    known = [d for d in dates if d]
    return choose(known) if known else None


def merged(*attrs: Mapping[str, str]) -> dict[str, str]:
    """All attributes; of several wordings the shortest, then the first by text (until: the latest), in any order."""
    out: dict[str, str] = {}
    for name, text in (item for each in attrs for item in each.items()):
        if name not in out:
            out[name] = text
        elif name == "until":
            out[name] = max(out[name], text)
        else:
            out[name] = min(out[name], text, key=lambda t: (len(t), t))
    return dict(sorted(out.items()))


def comparable(type_: str, attrs: Mapping[str, str], vocabulary: Ontology) -> dict[str, str]:
    """The attributes of one statement with its dates as ISO, so that periods compare; what is no date is left out
    (the statement keeps the words)."""
    if type_ == METRIC:
        return dict(attrs)
    dates = {a.name for a in vocabulary.relations[type_].attributes if a.type == "date"} & attrs.keys()
    read = {name: iso_in(attrs[name]) for name in dates}
    return {name: read.get(name) or text for name, text in attrs.items() if read.get(name, text)}


def fact_of(row: Row, roots: Mapping[str, str], terms: Terms) -> Fact:
    """The fact that one relation or metric statement supports, counting this statement alone.

    ``row`` is the statement's stored properties, ``roots`` maps key ids to bodies.
    """
    vocabulary = terms.vocabulary
    attrs = comparable(row["type"], json.loads(row["attrs"]), vocabulary)
    head = roots[row["head_key"]] if row.get("head_key") else ""
    tail = roots[row["tail_key"]] if row.get("tail_key") else ""
    if row["claim"] == "metric":
        about = head or row["document"]
        parts: tuple[object, ...] = (fold(attrs["indicator"]), *_figure(attrs["figure"]), attrs.get("as_of"))
        id_ = "m-" + digest(METRIC, row["modality"], about, *parts)
    else:
        relation = vocabulary.relations[row["type"]]
        if relation.symmetric and tail < head:
            head, tail = tail, head
        id_ = link_id(relation.name, row["modality"], head, tail, key_attributes(relation.name, attrs, vocabulary))
    on, confidence = row.get("published") or None, float(row["confidence"])
    sure = confidence >= terms.review_below
    return Fact(id_, row["type"], row["modality"], head, tail, merged(attrs), 1, 1, confidence, on, on, sure)


def key_attributes(type_: str, attrs: Mapping[str, str], vocabulary: Ontology) -> tuple[str, ...]:
    """The normalised attributes by which parallel facts stay apart."""
    found = []
    for attribute in vocabulary.relations[type_].attributes:
        if attribute.key:
            text = attrs.get(attribute.name) or ""
            found.append(normal_amount(text) if attribute.type == "money" and text else fold(text))
    return tuple(found)


def link_id(type_: str, modality: str, head: str, tail: str, key: tuple[str, ...]) -> str:
    return "f-" + digest(type_, modality, head, tail, *key)


def by_document(said: Iterable[Fact]) -> dict[str, Fact]:
    """The facts that the statements of one document support, folded by id; each counts that document once."""
    facts: dict[str, Fact] = {}
    for fact in said:
        if fact.id in facts:
            facts[fact.id].fold_in(replace(fact, sources=0))
        else:
            facts[fact.id] = fact
    return facts


def _figure(text: str) -> tuple[float, str]:
    value, _, unit = text.partition(" ")
    return normal_figure(float(value), unit)


def properties(fact: Fact, vocabulary: Ontology) -> dict[str, Scalar]:
    """What the store keeps on the relationship (or Metric node) of a fact; None for what isn't known."""
    shared: dict[str, Scalar] = {
        "id": fact.id,
        "modality": fact.modality,
        "said": fact.said,
        "sources": fact.sources,
        "statements": fact.statements,
        "confidence": fact.confidence,
        "first_said": fact.first_said,
        "last_said": fact.last_said,
        "attrs": json.dumps(fact.attrs, ensure_ascii=False, sort_keys=True),
        "slot": slot(fact, vocabulary),
    }
    if fact.type == METRIC:
        return shared | _metric_properties(fact)
    for attribute in vocabulary.relations[fact.type].attributes:
        shared[attribute.name] = fact.attrs.get(attribute.name)
        if attribute.type == "money":
            shared[attribute.name + "_cny"] = amount_cny(fact.attrs.get(attribute.name))
    return shared


def _metric_properties(fact: Fact) -> dict[str, Scalar]:
    value, _, unit = fact.attrs["figure"].partition(" ")
    normal, base = _figure(fact.attrs["figure"])
    return {
        "subject": fact.head or None,
        "indicator": fact.attrs["indicator"],
        "value": float(value),
        "unit": unit,
        "value_norm": normal,
        "unit_norm": base,
        "as_of": fact.attrs.get("as_of"),
    }


def stored(type_: str, head: str, tail: str, row: Row) -> Fact:
    """The fact back from what the store keeps."""
    names = ("sources", "statements", "confidence", "first_said", "last_said")
    kept = {name: row.get(name) for name in names}
    said, sure = row.get("said") or row["modality"], row["modality"] != WAITING
    return Fact(row["id"], type_, said, head, tail, dict(json.loads(row["attrs"])), **kept, sure=sure)  # type: ignore[arg-type]


def slot(fact: Fact, vocabulary: Ontology) -> str | None:
    """Where only one fact can hold: a chain's leader in one role, an organisation's only 总经理, one figure at a date.

    None where any number of facts may stand side by side.
    """
    if fact.modality != "stated":
        return None
    if fact.type == METRIC:
        base = _figure(fact.attrs["figure"])[1]
        as_of = fact.attrs.get("as_of")
        return digest(METRIC, fact.head, fold(fact.attrs["indicator"]), as_of, base) if fact.head and as_of else None
    unique = vocabulary.relations[fact.type].unique
    if unique is None or not fact.head.startswith("per-"):
        return None
    text = fold(fact.attrs.get(unique.attribute) or "")
    if unique.values and text not in unique.values:
        return None
    return digest(fact.type, fact.tail, text)


def rivals(fact: Fact, vocabulary: Ontology) -> list[str]:
    """Ids of the facts that deny this link or say that it has ended, or that it denies."""
    against = {"stated": ("former", "denied"), "former": ("stated",), "denied": ("stated",)}.get(fact.modality, ())
    if fact.type == METRIC:
        return []
    key = key_attributes(fact.type, fact.attrs, vocabulary)
    return [link_id(fact.type, modality, fact.head, fact.tail, key) for modality in against]
