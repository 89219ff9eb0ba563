"""The scoring of GUIDELINES.md ("How it is scored"): micro-averages over the documents of a set.

An answer's entity is the key's when types are equal and a name of the one is a name of the other; a relation counts
when head, type and tail do; a metric when value and unit do, its subject apart. ``core`` is every relation but
LOCATED_IN. What bears a name of the key's ``ignore`` list and matches nothing is left out, with its relations.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.schema import ontology

Json = Mapping[str, Any]
Triple = tuple[str, str, str]
_MARKS = str.maketrans(dict.fromkeys("“”\"'‘’「」『』《》〈〉()[]【】〔〕·•・‧、,。"))
_NO_DECIMAL = re.compile(r"(?<!\d)\.|\.(?!\d)")
_DASHES = re.compile(r"[‐-―−-]+")
PARTS = ("entities", "relations", "metrics")
NOT_CORE = "LOCATED_IN"
IGNORED = "ignored"


@dataclass(slots=True)
class Tally:
    """``hit`` of ``answered`` are right, of ``wanted`` in the key."""

    hit: int = 0
    answered: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        return self.hit / self.answered if self.answered else 0.0

    @property
    def recall(self) -> float:
        return self.hit / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """From precision and recall, as the guidelines' scorer has it: another order of steps rounds otherwise."""
        return 2 * self.precision * self.recall / (self.precision + self.recall) if self.hit else 0.0

    def add(self, hit: int, answered: int, wanted: int) -> None:
        self.hit += hit
        self.answered += answered
        self.wanted += wanted


@dataclass(frozen=True, slots=True)
class Difference:
    """Something ``missed`` (in the key alone) or ``extra`` (in the answer alone)."""

    document: str
    what: str  # missed · extra
    part: str  # entities · relations · metrics
    type: str
    name: str


@dataclass(slots=True)
class Evaluation:
    """Tallies by (part, type); ``all``, and for relations ``core``, for metrics ``subject``, beside the types."""

    tallies: defaultdict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    kinds: Tally = field(default_factory=Tally)  # of the organisations that matched
    differences: list[Difference] = field(default_factory=list)
    documents: int = 0
    unanswered: list[str] = field(default_factory=list)  # documents whose answer is missing, unreadable or empty

    def rows(self) -> list[dict[str, Any]]:
        """A row for each part and type: the sums first, then the types by name."""
        first = {"all": 0, "core": 1, "subject": 1}
        order = sorted(self.tallies, key=lambda t: (PARTS.index(t[0]), first.get(t[1], 2), t[1]))
        return [_row(part, type_, self.tallies[part, type_]) for part, type_ in order]


def _row(part: str, type_: str, tally: Tally) -> dict[str, Any]:
    figures = {name: round(getattr(tally, name), 4) for name in ("precision", "recall", "f1")}
    return {"part": part, "type": type_, **figures, "hit": tally.hit, "answered": tally.answered, "key": tally.wanted}


def evaluate(pairs: Iterable[tuple[str, Json, Json]]) -> Evaluation:
    """``pairs`` are (document, answer, key) in the format of GUIDELINES.md; what an answer has in another
    form is passed over."""
    found = Evaluation()
    for document, answer, key in pairs:
        _Judged(found, document, answer, key).judge()
        found.documents += 1
        found.unanswered += [] if answer else [document]
    return found


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Whether each entity, relation and metric of an answer is right, in its order; None for what isn't counted."""

    entities: list[bool | None]
    relations: list[bool | None]
    metrics: list[bool | None]  # with its subject


def verdicts(answer: Json, key: Json) -> Verdicts:
    """One answer's parts judged one by one as ``evaluate`` judges them all."""
    return _Judged(Evaluation(), "", answer, key).verdicts()


def folded(name: object) -> str:
    """Without width, blanks, quotes, brackets, commas and dots (but the dot of a number); dashes alike."""
    text = "".join(unicodedata.normalize("NFKC", str(name or "")).translate(_MARKS).split())
    return _DASHES.sub("-", _NO_DECIMAL.sub("", text)).lower()


def _main(entity: Json) -> set[str]:
    return {folded(entity.get("name"))} - {""}


def names_of(entity: Json) -> set[str]:
    aliases = entity.get("aliases")
    others = aliases if isinstance(aliases, list) else [aliases] if isinstance(aliases, str) else []
    return {folded(n) for n in [entity.get("name"), *others]} - {""}


def number(value: object) -> float | None:
    try:
        return round(float(unicodedata.normalize("NFKC", str(value)).replace(",", "").rstrip("%")), 6)
    except ValueError:
        return None


def paired(answers: Sequence[Json], wanted: Sequence[Json]) -> dict[int, str]:
    """Position in ``answers`` → id in the key; main names come before aliases, so that none takes another's place."""
    pairs: dict[int, str] = {}
    forms: tuple[Callable[[Json], set[str]], ...] = (_main, names_of)
    for mine, theirs in ((a, w) for a in forms for w in forms):
        by_name = defaultdict(list)
        for entity in wanted:
            for name in theirs(entity):
                by_name[entity["type"], name].append(entity["id"])
        for position, entity in enumerate(answers):
            taken = set(pairs.values())
            free = (i for n in sorted(mine(entity)) for i in by_name.get((_text(entity.get("type")), n), ()))
            if position not in pairs and (id_ := next((i for i in free if i not in taken), None)):
                pairs[position] = id_
    return pairs


def _figure(metric: Json) -> tuple[float | None, str, str | None]:
    return number(metric["value"]), folded(metric["unit"]), metric.get("subject")


def _text(value: object) -> str:
    return value if isinstance(value, str) else f"?{value}"


def _objects(answer: Json, part: str) -> list[Json]:
    values = answer.get(part)
    return [v for v in values if isinstance(v, Mapping)] if isinstance(values, list) else []


class _Judged:
    """One document's answer beside its key."""

    def __init__(self, found: Evaluation, document: str, answer: Json, key: Json) -> None:
        self.found, self.document, self.answer, self.key = found, document, answer, key
        self.entities = _objects(answer, "entities")
        self.wanted = {entity["id"]: entity for entity in key["entities"]}
        self.pairs = paired(self.entities, key["entities"])
        ignored = {folded(name) for name in key.get("ignore", [])}
        self.ignored = {
            i for i, e in enumerate(self.entities) if i not in self.pairs and not names_of(e).isdisjoint(ignored)
        }
        self.id_of: dict[str, str] = {}  # the answer's id → the key's, "?name" for a stranger, IGNORED
        for i, e in enumerate(self.entities):
            stranger = IGNORED if i in self.ignored else f"?{e.get('name')}"
            self.id_of.setdefault(_text(e.get("id")), self.pairs.get(i, stranger))

    def judge(self) -> None:
        self._entities()
        self._relations()
        self._metrics()

    def _add(self, part: str, types: Iterable[str], hit: int, answered: int, wanted: int) -> None:
        for type_ in types:
            self.found.tallies[part, type_].add(hit, answered, wanted)

    def _differs(self, what: str, part: str, type_: str, name: str) -> None:
        self.found.differences.append(Difference(self.document, what, part, type_, name))

    def _entities(self) -> None:
        for i, entity in enumerate(self.entities):
            if i in self.ignored:
                continue
            type_ = _text(entity.get("type"))
            self._add("entities", ("all", type_), i in self.pairs, 1, 0)
            if i not in self.pairs:
                self._differs("extra", "entities", type_, _text(entity.get("name")))
            elif type_ == "Organization":
                self.found.kinds.add(entity.get("kind") == self.wanted[self.pairs[i]].get("kind"), 1, 1)
        matched = set(self.pairs.values())
        for id_, entity in self.wanted.items():
            self._add("entities", ("all", entity["type"]), 0, 0, 1)
            if id_ not in matched:
                self._differs("missed", "entities", entity["type"], entity["name"])

    def _triple(self, head: str, type_: str, tail: str) -> Triple:
        relation = ontology().relations.get(type_)
        return (type_, *sorted((head, tail))) if relation and relation.symmetric else (type_, head, tail)  # type: ignore[return-value]

    def _wanted(self) -> set[Triple]:
        return {self._triple(r["head"], r["type"], r["tail"]) for r in self.key["relations"]}

    def _said(self) -> list[Triple | None]:
        """The answer's relations by the key's ids; None where an end is to be ignored."""
        found: list[Triple | None] = []
        for relation in _objects(self.answer, "relations"):
            ends = [_text(relation.get(end)) for end in ("head", "tail")]
            head, tail = (self.id_of.get(end, f"?{end}") for end in ends)
            ignored = IGNORED in (head, tail)
            found.append(None if ignored else self._triple(head, _text(relation.get("type")), tail))
        return found

    def verdicts(self) -> Verdicts:
        wanted = self._wanted()
        figures = [_figure(m) for m in self.key["metrics"]]
        metrics: list[bool | None] = []
        for value, unit, subject in self._figures():
            right = (value, unit, subject) in figures
            metrics.append(right)
            if right:
                figures.remove((value, unit, subject))
        entities = [None if i in self.ignored else i in self.pairs for i in range(len(self.entities))]
        return Verdicts(entities, [None if triple is None else triple in wanted for triple in self._said()], metrics)

    def _figures(self) -> list[tuple[float | None, str, str | None]]:
        """The answer's figures with their subjects by the key's ids."""
        return [
            (number(m.get("value")), folded(m.get("unit")), self.id_of.get(_text(m.get("subject"))))
            for m in _objects(self.answer, "metrics")
        ]

    def _relations(self) -> None:
        wanted = self._wanted()
        said = {triple for triple in self._said() if triple}
        for triple in sorted(said | wanted):
            types = ("all", triple[0]) if triple[0] == NOT_CORE else ("all", "core", triple[0])
            self._add("relations", types, triple in said and triple in wanted, triple in said, triple in wanted)
            if (triple in said) != (triple in wanted):
                what = "extra" if triple in said else "missed"
                self._differs(what, "relations", triple[0], f"{self._name(triple[1])} → {self._name(triple[2])}")

    def _name(self, id_: str) -> str:
        return str(self.wanted[id_]["name"]) if id_ in self.wanted else f"[{id_.lstrip('?')}]"

    def _metrics(self) -> None:
        left = [_figure(m) for m in self.key["metrics"]]
        said = self._figures()
        self._add("metrics", ("all", "subject"), 0, len(said), len(left))
        for with_subject in (True, False):  # a figure with the right subject must not be taken by one with a wrong one
            for figure in [s for s in said if s[0] is not None]:
                same = (w for w in left if w[:2] == figure[:2] and (w[2] == figure[2] or not with_subject))
                if wanted := next(same, None):
                    left.remove(wanted)
                    said.remove(figure)
                    self._add("metrics", ("all",), 1, 0, 0)
                    self._add("metrics", ("subject",), wanted[2] == figure[2], 0, 0)
        for value, unit, subject in left:
            self._differs(
                "missed", "metrics", unit, f"{self._name(subject) if subject else ''} {value:g}{unit}".strip()
            )
        for value, unit, _ in said:
            self._differs("extra", "metrics", unit, f"{value}{unit}")
