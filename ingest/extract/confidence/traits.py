"""What is known of a mention, a link or a figure before anybody says whether it is right: names of traits → numbers.

Traits are general (the type, the rule, how far the ends stand apart, how many others could be meant), never names.
Counts and lengths are taken as logarithms. ``weights.yaml`` says how much each of them speaks for or against.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import log, log1p

from graph.facts import Span
from ingest.extract.confidence.evidence import Around, Evidence
from ingest.extract.confidence.weights import Traits, logit
from ingest.extract.found import Body, Figure, Link

CLAUSE = re.compile("[，,；;：:。！？]")
LATIN_OR_DIGIT = re.compile(r"[0-9A-Za-z０-９]")
AREA = re.compile("(?:省|自治区|市|区|县|旗|镇|乡|街道)$")
FAR = 500  # characters; how many clauses lie between what stands further apart says nothing more
MODEL, MODEL_LOOKED = "model", "the model looked"
QUOTED = '“"「『《'


def mention_traits(evidence: Evidence, position: int) -> Traits:
    """A body: its type and kind, the patterns that found it, how often and how it is written."""
    body = evidence.bodies[position]
    traits = {f"type {body.type}": 1.0, f"kind {body.kind}": 1.0, "length": log(len(body.name) or 1)}
    for by in body.by:
        traits[f"by {by}"] = traits[f"{body.type} by {by}"] = 1.0
    traits["patterns"] = log1p(len(body.by))
    traits["places"] = log1p(len(body.spans))
    traits["referred to"] = float(bool(body.references))
    traits["other names"] = float(bool(body.aliases))
    traits["digit or Latin"] = float(bool(LATIN_OR_DIGIT.search(body.name)))
    traits["name shared"] = float(evidence.names[body.name] > 1)
    quoted = any(start and evidence.text[start - 1] in QUOTED for start, _ in body.spans)
    return traits | {"quoted": float(quoted)} | _by_model(body)


def link_traits(evidence: Evidence, link: Link) -> Traits:
    """A link: its type and rule, how its ends stand in the evidence, how sure they are, and who else stands there."""
    around = evidence.around(link.evidence)
    head, tail = (evidence.bodies[end] for end in (link.head, link.tail))
    traits = {
        f"type {link.type}": 1.0,
        f"by {link.by}": 1.0,
        f"{link.type} by {link.by}": 1.0,
        f"{link.type} head {head.kind or head.type}": 1.0,
        f"{link.type} tail {tail.kind or tail.type}": 1.0,
        f"head {around.presence(link.head)}": 1.0,
        f"tail {around.presence(link.tail)}": 1.0,
        "other heads": log1p(_others(around, head, link.head)),
        "other tails": log1p(_others(around, tail, link.tail)),
        "length": log1p(link.evidence[1] - link.evidence[0]),
        "sentences": log(evidence.sentences(link.evidence)),
        "links like it": log(evidence.fan[link.type, link.evidence]),
        "told": log(evidence.told[link.type, link.head, link.tail]),
        "its head's other tails": log(evidence.of_head[link.type, link.head]),
        "its tail's other heads": log(evidence.of_tail[link.type, link.tail]),
        "other links of these two": log(evidence.of_two[frozenset((link.head, link.tail))]),
        f"{link.type} head's name holds tail's": float(_holds(head, tail)),
        f"{link.type} head {around.presence(link.head)}": 1.0,
        f"{link.type} tail {around.presence(link.tail)}": 1.0,
        "head's places": log1p(len(head.spans)),
        "tail's places": log1p(len(tail.spans)),
        "tail is the article's place": float(tail.name == evidence.layout.place),
        "late": link.evidence[0] / (len(evidence.text) or 1),
        "attributes": float(bool(link.attrs)),
        "weaker end": logit(min(head.confidence, tail.confidence)),
    }
    apart = _apart(evidence, around.places.get(link.head, ()), around.places.get(link.tail, ()))
    # The model learnt from links that are stated: that it doesn't see one that was or will be says nothing against it.
    heard = link.modality == "stated" or (link.model or 0.0) >= 0.5
    return traits | apart | (_by_model(link) if heard else {})


def figure_traits(evidence: Evidence, figure: Figure) -> Traits:
    """A figure: the rule that found its subject, how this stands in the sentence, and who else stands there."""
    unit = "money" if "元" in figure.unit else "share" if figure.unit.endswith("%") else "count"
    traits = {
        f"by {figure.by}": 1.0,
        f"unit {unit}": 1.0,
        "length": log1p(figure.evidence[1] - figure.evidence[0]),
        "subject's share": logit(figure.share),
        "decided alone": float(figure.share == 1.0),
        "figures": log(evidence.figures_in[figure.evidence]),
        "planned": float(figure.modality == "planned"),
    } | _by_model(figure)
    if figure.subject is None:
        return traits | {"nobody's": 1.0}
    around, subject = evidence.around(figure.evidence), evidence.bodies[figure.subject]
    presence = around.presence(figure.subject)
    places = around.places.get(figure.subject, [])
    return (
        traits
        | {
            f"subject {subject.kind or subject.type}": 1.0,
            f"subject {presence}": 1.0,
            f"by {figure.by}, {presence}": 1.0,
            "the article's place": float(subject.name == evidence.layout.place),
            "others alike": log1p(_others(around, subject, figure.subject)),
            "other bodies": log1p(len(around.places.keys() - {figure.subject})),
            "subject behind": float(bool(places) and places[0][0] > figure.at[0]),
            "subject's confidence": logit(subject.confidence),
        }
        | _apart(evidence, places, (figure.at,))
    )


def _by_model(found: Body | Link | Figure) -> Traits:
    """What the learned part says of it, where there is one and it looked."""
    return {} if found.model is None else {MODEL_LOOKED: 1.0, MODEL: logit(found.model)}


def _holds(one: Body, other: Body) -> bool:
    """云汐市工信局 holds 云汐市 and 云汐: a name that says the other's."""
    return AREA.sub("", other.name) in one.name


def _others(around: Around, body: Body, position: int) -> int:
    """How many others of its type stand there."""
    return around.types[body.type] - (position in around.places)


def _apart(evidence: Evidence, one: Sequence[Span], other: Sequence[Span]) -> Traits:
    """How far two bodies stand apart; nothing where one of them doesn't stand there."""
    gap = evidence.between(one, other)
    if gap is None:
        return {}
    clauses = len(CLAUSE.findall(evidence.text, gap[0], min(gap[1], gap[0] + FAR)))
    return {"distance": log1p(gap[1] - gap[0]), "same clause": float(not clauses), "clauses between": log1p(clauses)}
