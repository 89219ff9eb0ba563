"""Traits and their weights → the probability of being right.

A logistic regression for mentions, one for links and one for figures. ``weights.yaml`` is written by ``python -m
tests.calibration``; a trait that it doesn't hold (a rule nobody has measured yet) speaks neither for nor against, so
that such a rule is as sure as what is like it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import exp, log
from pathlib import Path
from typing import Any, Literal

import yaml

Part = Literal["mentions", "links", "figures"]
PARTS: tuple[Part, ...] = ("mentions", "links", "figures")
Traits = dict[str, float]
FILE = Path(__file__).with_name("weights.yaml")
FARTHEST = 30.0  # of a logit; beyond it no double tells a difference
SUREST = 0.995  # nothing read out of a text is certain, nor certainly wrong


def confidence_of(part: Part, traits: Mapping[str, float]) -> float:
    """The probability that this is right, to three decimals.

    >>> 0 < confidence_of("links", {"same clause": 1.0, "by a rule of tomorrow": 1.0}) < 1
    True
    """
    weighed = weights()[part]
    total = weighed["level"] + sum(weighed["weights"].get(name, 0.0) * value for name, value in traits.items())
    return round(kept_off_certainty(1 / (1 + exp(-min(max(total, -FARTHEST), FARTHEST)))), 3)


def kept_off_certainty(probability: float) -> float:
    return min(max(probability, 1 - SUREST), SUREST)


def logit(confidence: float) -> float:
    """A confidence on the scale on which traits add up."""
    kept = kept_off_certainty(confidence)
    return log(kept / (1 - kept))


@cache
def weights() -> dict[str, Any]:
    """By part: ``level`` and the ``weights`` of its traits."""
    return dict(yaml.safe_load(FILE.read_text(encoding="utf-8")))
