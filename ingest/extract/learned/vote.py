"""Component ``chaingraph_vote``: rules and model decide together → ``doc._.links``, subjects of ``doc._.figures``.

The model proposes what it thinks possible and says how probable each link of the rules is; the confidence, in which
both count, keeps or drops (``confidence.improbable``). Who decided is kept: ``by`` is ``model`` for what the rules
didn't say, and ``model`` is the model's probability for all it looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from math import log
from typing import Any

from graph.facts import Span
from ingest.extract.areas_told import is_elsewhere
from ingest.extract.cells import in_a_table
from ingest.extract.found import Body, Figure, Layout, Link, Parts
from ingest.extract.learned.labels import ordered
from ingest.extract.learned.reading import Couple, Said, read_links
from ingest.extract.modality import proposed
from ingest.extract.relations.areas import is_bare_town, is_of_above
from ingest.extract.relations.insurers import only_insures
from ingest.extract.relations.places import daughters_elsewhere

# chosen on held-out articles (docs/quality.md)
POSSIBLE, SURE_ALONE = 0.15, 0.4  # to propose a link; to add one without the rules
TRUST = 2.0  # what the rules' choice of a subject weighs, in logarithms of odds
# what a table tells by its columns
COLUMNS_SAY = {"LEADS_CHAIN", "OWNS_CHAIN", "ON_CHAIN", "FINANCES", "PARTNERS_WITH", "MEMBER_OF", "PART_OF"}
NOT_YET = {"LEADS_CHAIN", "OWNS_CHAIN", "ON_CHAIN", "MEMBER_OF", "HOLDS_POST"}  # of those who are proposed
TINY = 1e-9
OTHER_TRADE = re.compile("存款|代发|理财|开户|结算|开立账户")  # what banks do too, beside lending
LENDING = re.compile("贷|授信|担保|融资|放款|借|保函|贴现|承兑|信用证|保理|租|增信|投放|银团|用信|支持|额度")


def create(nlp: Any, name: str, parts: Parts = "both") -> Callable[[Any], Any]:
    """The factory."""

    def decide(doc: Any) -> Any:
        if doc._.learned is not None:
            decide_together(doc, parts)
        expect(doc)
        return doc

    return decide


def decide_together(doc: Any, parts: Parts) -> None:
    """Links and subjects as the model weighs them, beside the rules or (``model``) instead of them."""
    if parts == "model":
        doc._.links = []
    said, subjects = read_links(doc._.learned, doc._.bodies, doc._.figures)
    vote(doc, said, SURE_ALONE if parts == "model" else POSSIBLE)
    for number, shares in subjects.items():
        choose(doc._.figures[number], shares, 0.0 if parts == "model" else TRUST)
    doc._.learned = None  # its vectors are large


def expect(doc: Any) -> None:
    """What a list says of those who are proposed is planned (拟认定下列企业为链主企业：), whoever read it."""
    lists = proposed(doc.text)
    for link in doc._.links if lists else ():
        listed = any(start <= link.evidence[0] and link.evidence[1] <= end for start, end in lists)
        if listed and link.type in NOT_YET and link.modality == "stated":
            link.modality = "planned"


def links_of(doc: Any) -> set[Couple]:
    return {ordered(link.type, link.head, link.tail) for link in doc._.links}


def vote(doc: Any, said: Mapping[Couple, Said], least: float) -> None:
    known = links_of(doc)
    for link in doc._.links:
        found = said.get(ordered(link.type, link.head, link.tail))
        link.model = found.probability if found else None
    new = {couple: found for couple, found in said.items() if found.probability >= least and couple not in known}
    text = doc.text  # a property that puts the tokens together anew each time
    added = [link_of(doc._.layout, couple, found) for couple, found in sorted(new.items())]
    place, bodies = doc._.layout.place, doc._.bodies
    away = daughters_elsewhere(text, bodies, [x for x in doc._.links if x.by == "at"], place) if place else set()
    doc._.links += [
        x
        for x in added
        if not _refused(text, bodies, x, place)
        and (x.head not in away or place not in (bodies[x.tail].name, *bodies[x.tail].aliases))
    ]


def _refused(text: str, bodies: list[Body], link: Link, place: str | None) -> bool:
    """What the model takes for a link, but the guidelines don't: insurance alone, a town that stands bare; what it
    reads out of a table, whose columns say it; and that a body or a post is where another area is told of, or a body
    of the level above (省科技厅, 市委) in a county."""
    if link.type == "LOCATED_IN" and is_of_above(bodies[link.head], bodies[link.tail]):
        return True
    if link.type in ("LOCATED_IN", "HOLDS_POST") and bodies[link.tail].type == "Place":
        return is_elsewhere(text, place, bodies[link.head], bodies[link.tail])
    if link.type in COLUMNS_SAY and all(in_a_table(text, at) for at in (link.evidence[0], link.evidence[1] - 1)):
        return True
    if link.type == "FINANCES":
        return (
            only_insures(text, bodies, link.head, link.evidence)
            or is_named_inside(bodies, link.head, link.evidence)
            or bool(OTHER_TRADE.search(text, *link.evidence) and not LENDING.search(text, *link.evidence))
        )
    return link.type == "PART_OF" and is_bare_town(text, bodies, link.head, link.tail)


def is_named_inside(bodies: list[Body], head: int, evidence: Span) -> bool:
    """农行 is said to lend by no more than the name of 农行某县支行, which does."""
    own = [s for s in bodies[head].spans if evidence[0] <= s[0] and s[1] <= evidence[1]]
    longer = [s for b in bodies if b is not bodies[head] and b.kind == "bank" for s in b.spans]
    return bool(own) and all(any(a <= s[0] and s[1] <= z and (a, z) != s for a, z in longer) for s in own)


def link_of(layout: Layout, couple: Couple, said: Said) -> Link:
    type_, head, tail = couple
    run = layout.run(said.span) or said.span
    evidence = run[0], max(run[1], said.span[1])
    return Link(type_, head, tail, evidence, by="model", confidence=said.probability, model=said.probability)


def choose(figure: Figure, shares: Mapping[int, float], trust: float) -> None:
    """The subject with the highest share, the rules' own weighing more; one that they saw too far off for the model's
    window stays (of 28 such on unread articles they had 16 right, the model 3)."""
    if trust and figure.subject is not None and figure.subject not in shares:
        return
    score = {body: log(share + TINY) for body, share in shares.items()}
    if figure.subject in score:
        score[figure.subject] += trust
    best = max(score, key=lambda body: (score[body], -body))
    if best != figure.subject:
        figure.by = "model"
    figure.subject, figure.model = best, shares[best]
