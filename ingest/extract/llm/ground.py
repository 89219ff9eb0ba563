"""Claims → bodies, links and figures of the article: only what stands in the text and what the ontology allows.

Names, attributes and indicators are cut out of the text, never taken from the answer; evidence becomes the sentences
that hold it. What isn't found is dropped, with the reason.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, cast

from graph.facts import Span
from graph.schema import ontology
from ingest.extract.found import Body, Dropped, Figure, Link
from ingest.extract.llm.anchors import Anchors, folded
from ingest.extract.llm.claims import Claims, SaidEntity, SaidMetric, SaidRelation
from ingest.extract.llm.vote import ALONE, NAME, Poll, heard_body
from ingest.extract.metrics import modality_of, places_of_names, sentence_at
from ingest.extract.metrics.dates import as_of_in
from ingest.extract.quantities import Quantity

SHORTEST = 2  # characters of a name
SHOWN = 40  # characters of what was dropped
REFERENCE = re.compile(r"该|这[家个]|[我本全][省市县区镇村]|[我本](?:公司|企业|司|行|校|院|们)|[当此]地")
SENTENCE_END = re.compile(r"[。！？\n]")
CHAIN = "产业链"


class Ground:
    """One article, before which claims are brought section by section; ``counts``: what became of them."""

    def __init__(self, doc: Any, end: int) -> None:
        self.doc, self.text, self.bodies = doc, doc.text, doc._.bodies
        self._anchors = Anchors(self.text[:end])
        self._poll = Poll(doc._.links, doc._.figures)
        self._named: dict[tuple[str, str], int] = {}
        for number, body in enumerate(self.bodies):
            self._know(number, body)
        self.counts: Counter[str] = Counter()

    def hear(self, claims: Claims, section: Span) -> None:
        """Bring the claims of one section."""
        meant: dict[str, int] = {}
        for entity in claims.entities:
            found = self._entity(entity, section)
            if found is None:
                self._drop(entity.name, section, f"{entity.type} {NAME}: not in the text, or no such type or kind")
            else:
                meant.setdefault(entity.id, found)
        for relation in claims.relations:
            verdict = self._relation(relation, meant, section)
            self._count(verdict, f"{relation.head} {relation.type} {relation.tail}", section)
        names, taken = places_of_names(self.bodies), set[Span]()
        for metric in claims.metrics:
            verdict = self._metric(metric, meant, section, names, taken)
            self._count(verdict, f"{metric.value:g}{metric.unit}", section)
        for _ in range(claims.misshapen):
            self._drop("…", section, f"{NAME}: not in the format")

    def _count(self, verdict: str, what: str, section: Span) -> None:
        if verdict in ("added", "confirmed"):
            self.counts[verdict] += 1
        else:
            self._drop(what, section, f"{NAME}: {verdict}")

    def _drop(self, what: str, section: Span, reason: str) -> None:
        self.counts["dropped"] += 1
        self.doc._.dropped.append(Dropped(what[:SHOWN], section, reason[: 2 * SHOWN]))

    def _know(self, number: int, body: Body) -> None:
        for name in (body.name, *body.aliases):
            self._named.setdefault((body.type, folded(name)), number)

    def _entity(self, said: SaidEntity, section: Span) -> int | None:
        """The body that is meant: one that the rules know, else a new one whose name stands in the section."""
        forms = [said.name, *(a for a in said.aliases if len(a) >= SHORTEST and not REFERENCE.match(a))]
        known = (self._named.get((said.type, folded(form))) for form in forms)
        number = next((n for n in known if n is not None and self._here(n, section)), None)
        if number is not None:
            heard_body(self.bodies[number])
        elif (body := self._new(said, section)) is not None:
            number = len(self.bodies)
            self.bodies.append(body)
            self.counts["added"] += 1
        if number is not None:
            for form in forms:
                self._also(number, form, section)
            self._know(number, self.bodies[number])
        return number

    def _here(self, number: int, section: Span) -> bool:
        body = self.bodies[number]
        return body.name == self.doc._.layout.place or bool(self._standing(body, section))

    def _standing(self, body: Body, span: Span) -> bool:
        return any(a < span[1] and span[0] < b for a, b in (*body.spans, *body.references))

    def _new(self, said: SaidEntity, section: Span) -> Body | None:
        entity = ontology().entities.get(said.type)
        if entity is None or (entity.kinds and said.kind not in {kind.name for kind in entity.kinds}):
            return None
        if len(folded(said.name)) < SHORTEST or REFERENCE.match(said.name):
            return None
        spans, end = self._free(said.type, said.name, section), ""
        if not spans and said.type == "Chain" and said.name.endswith(CHAIN) and self._anchors.places(CHAIN, section):
            end = CHAIN  # 毛刷、钢琴制造等9大产业链: the list names it without its end
            spans = self._free(said.type, said.name.removesuffix(CHAIN), section)
        if not spans or SENTENCE_END.search(name := self.text[slice(*spans[0])]) or len(name + end) < SHORTEST:
            return None
        kind = said.kind if entity.kinds else None
        return Body(said.type, name + end, kind, spans=spans, by=[NAME], confidence=ALONE)

    def _free(self, type_: str, form: str, section: Span) -> list[Span]:
        """Where the form stands for itself, not inside a longer name of its type."""
        same = (body for body in self.bodies if body.type == type_)
        taken = [(c, d) for body in same for c, d in body.spans if section[0] <= c < section[1]]
        places = self._anchors.places(form, section)
        return [(a, b) for a, b in places if not any(c <= a and b <= d for c, d in taken)]

    def _also(self, number: int, form: str, section: Span) -> None:
        """Another form of a body's name, with its places, unless it is somebody's already."""
        body = self.bodies[number]
        if (body.type, folded(form)) in self._named or len(folded(form)) < SHORTEST:
            return
        spans = self._free(body.type, form, section)
        if spans and not SENTENCE_END.search(alias := self.text[slice(*spans[0])]):
            body.aliases += [alias] if alias != body.name else []
            body.spans = sorted({*body.spans, *spans})

    def _relation(self, said: SaidRelation, meant: dict[str, int], section: Span) -> str:
        head, tail = meant.get(said.head), meant.get(said.tail)
        if head is None or tail is None:
            return "an end is not in the text"
        types = (self.bodies[head].type, self.bodies[tail].type)
        if head == tail or not ontology().allows(said.type, *types):
            return "not in the ontology"
        evidence = self._sentences(said.evidence, section)
        if evidence is None:
            return "the evidence is not in the text"
        if not any(self._standing(self.bodies[end], evidence) for end in (head, tail)):
            return "the evidence names neither end"
        attrs = dict(self._attrs(said, evidence))
        return self._poll.link(Link(said.type, head, tail, evidence, attrs, said.modality))

    def _attrs(self, said: SaidRelation, evidence: Span) -> Iterator[tuple[str, str]]:
        allowed = {attribute.name for attribute in ontology().relations[said.type].attributes}
        for name, value in said.attrs.items():
            if name in allowed and value and (places := self._anchors.places(value, evidence)):
                yield name, self.text[slice(*places[0])]

    def _sentences(self, words: str, section: Span) -> Span | None:
        """The run of sentences that holds the words."""
        places = self._anchors.places(words, section)
        return cast(Span | None, self.doc._.layout.run(places[0])) if places else None

    def _metric(self, said: SaidMetric, meant: dict[str, int], section: Span, names: set[int], taken: set[Span]) -> str:
        """``names``: places that names cover; ``taken``: numbers that were claimed before."""
        subject = None if said.subject is None else meant.get(said.subject)
        if said.subject is not None and subject is None:
            return "its subject is not in the text"
        evidence = self._sentences(said.evidence, section)
        if evidence is None:
            return "the evidence is not in the text"
        indicator = self._anchors.places(said.indicator, evidence)
        number = self._quantity(said, evidence, names, taken)
        if number is None or not (indicator or self._poll.knows(number.span)):
            return "the number or its indicator is not in the text"
        taken.add(number.span)
        sentence = sentence_at(self.text, self.doc._.layout, number.span[0])
        if sentence is None:
            return "in a heading"
        published = self.doc._.layout.published
        figure = Figure(
            indicator=self.text[slice(*indicator[0])] if indicator else "",  # what is known has its own
            value=number.value,
            unit=number.unit,
            evidence=sentence,
            at=number.span,
            subject=subject,
            as_of=as_of_in(self.text, (sentence[0], number.span[0]), published),
            modality=modality_of(self.text, number, sentence),
        )
        return self._poll.figure(figure)

    def _quantity(self, said: SaidMetric, evidence: Span, names: set[int], taken: set[Span]) -> Quantity | None:
        """The amount in the evidence that reads as claimed, outside names; None where there is none."""
        for found in self.doc._.quantities:
            here = evidence[0] <= found.span[0] < evidence[1] and found.span not in taken
            alike = found.value == said.value and folded(found.unit) == folded(said.unit)
            if here and alike and found.use == "amount" and found.span[0] not in names:
                return cast(Quantity, found)
        return None
