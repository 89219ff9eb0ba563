"""Component ``chaingraph_vote``: rules and model decide together → ``doc._.links``, subjects of ``doc._.figures``.

A rule's link stays unless the model is sure that it is wrong; the model's own comes in when it is sure. Who decided is
kept: ``by`` is ``model`` for what the rules didn't say, and ``model`` is the model's probability for all it looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import log
from typing import Any

from ingest.extract.found import Dropped, Figure, Layout, Link, Parts
from ingest.extract.learned.labels import ordered
from ingest.extract.learned.reading import Couple, Said, read_links

# chosen on held-out articles (docs/quality.md)
SURE, SURE_ALONE = 0.85, 0.4  # to add a link; without the rules
WRONG = 0.005  # a rule's link less probable than this is dropped
TRUST = 8.0  # what the rules' choice of a subject weighs, in logarithms of odds
RULES_KNOW = frozenset({"LEADS_CHAIN", "OWNS_CHAIN"})  # roles that texts name: the model takes a chain's firms for them
TINY = 1e-9


def create(nlp: Any, name: str, parts: Parts = "both") -> Callable[[Any], Any]:
    """The factory."""

    def decide(doc: Any) -> Any:
        if doc._.learned is None:
            return doc
        if parts == "model":
            doc._.links = []
        said, subjects = read_links(doc._.learned, doc._.bodies, doc._.figures)
        if parts == "both":
            known = links_of(doc)
            said = {couple: found for couple, found in said.items() if couple[0] not in RULES_KNOW or couple in known}
        vote(doc, said, SURE_ALONE if parts == "model" else SURE)
        for number, shares in subjects.items():
            choose(doc._.figures[number], shares, 0.0 if parts == "model" else TRUST)
        doc._.learned = None  # its vectors are large
        return doc

    return decide


def links_of(doc: Any) -> set[Couple]:
    return {ordered(link.type, link.head, link.tail) for link in doc._.links}


def vote(doc: Any, said: Mapping[Couple, Said], sure: float) -> None:
    known = links_of(doc)
    kept: list[Link] = []
    for link in doc._.links:
        found = said.get(ordered(link.type, link.head, link.tail))
        link.model = found.probability if found else None
        if link.modality == "stated" and link.model is not None and link.model < WRONG:
            what = f"{doc._.bodies[link.head].name} {link.type} {doc._.bodies[link.tail].name}"
            doc._.dropped.append(Dropped(what, link.evidence, "the model is sure that it isn't so"))
        else:
            kept.append(link)
    new = {couple: found for couple, found in said.items() if found.probability >= sure and couple not in known}
    doc._.links = kept + [link_of(doc._.layout, couple, found) for couple, found in sorted(new.items())]


def link_of(layout: Layout, couple: Couple, said: Said) -> Link:
    type_, head, tail = couple
    run = layout.run(said.span) or said.span
    evidence = run[0], max(run[1], said.span[1])
    return Link(type_, head, tail, evidence, by="model", confidence=said.probability, model=said.probability)


def choose(figure: Figure, shares: Mapping[int, float], trust: float) -> None:
    """The subject with the highest share, the rules' own weighing more."""
    score = {body: log(share + TINY) + (trust if body == figure.subject else 0.0) for body, share in shares.items()}
    best = max(score, key=lambda body: (score[body], -body))
    if best != figure.subject:
        figure.by = "model"
    figure.subject, figure.model = best, shares[best]
