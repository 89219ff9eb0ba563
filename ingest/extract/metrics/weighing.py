"""Which candidate a figure is about: the one whose traits weigh most.

A conditional logit (McFadden 1974): every candidate's score is the sum of its traits' weights, and its probability is
the softmax over the candidates. The weights are fitted by ``python -m training.subjects``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from math import exp
from pathlib import Path

from ingest.extract.metrics.candidates import Case, candidates
from ingest.extract.metrics.traits import traits_of

WEIGHTS = Path(__file__).parents[1] / "weights" / "subjects.json"


SURE = ("counted_chains", "respective", "role_after", "members_of", "said_by", "doer", "founded", "held_as")
"""Rules that are nearly always right: they decide alone."""
SURE_FIRST = ("item", "latter")
"""Those that decide when no more particular rule has an answer."""
MARGIN, MARGIN_OF_REPORTS, MARGIN_OF_PLACE = 1.0, 2.2, 2.5
"""By how much another candidate must outweigh the first rule's answer, in log odds, and by how much when that answer is
the article's place (many a sentence leaves it out), and in reports of a place's own work, where clauses go by their
grammar: measured on articles unread and on real ones; 2.2 for 2.0 goes with the weights of 1,112 articles, where both
score the same there."""


@cache
def weights() -> Mapping[str, float]:
    loaded: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return loaded


def score(traits: Iterable[str], weight: Mapping[str, float]) -> float:
    return sum(weight.get(trait, 0.0) for trait in traits)


def decided(votes: Mapping[str, int]) -> int | None:
    """The answer that needs no weighing; None where a recipient makes it doubtful (组建某队，为某公司调剂用地18亩),
    unless it is told by who speaks."""
    first = next(iter(votes), "")
    if first in SURE_FIRST:
        return votes[first]
    sure = next((vote for rule, vote in votes.items() if rule in SURE), None)
    doubted = "said_by" not in votes and votes.get("recipient", sure) != sure
    return None if doubted else sure


def weigh(case: Case) -> tuple[int, float] | None:
    """The likeliest candidate and its probability; None when there is nobody."""
    found = candidates(case)
    if not found:
        return None
    if (sure := decided(case.votes)) is not None:
        return sure, 1.0
    first = next(iter(case.votes), "")
    scores = {candidate: score(traits_of(case, candidate), weights()) for candidate in found}
    chosen = max(found, key=lambda candidate: scores[candidate])
    ruled = case.votes.get(first, chosen)
    margin = MARGIN_OF_REPORTS if case.scene.is_report else MARGIN
    if scores[chosen] - scores[ruled] < (MARGIN_OF_PLACE if ruled == case.scene.place else margin):
        chosen = ruled
    return chosen, 1 / sum(exp(other - scores[chosen]) for other in scores.values())
