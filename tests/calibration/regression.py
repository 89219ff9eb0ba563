"""A small logistic regression, and what it says of each article when fitted on the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.extract.confidence.weights import Traits
from tests.calibration.samples import EARLIER_RULES, LEARNT, SEEN, Sample

Floats = NDArray[np.float64]
PENALTY = 3.0  # ridge: about so many samples against a weight; of 1, 3 and 10 the best Brier score on blind articles
FREE = (SEEN, EARLIER_RULES, LEARNT)  # of whole groups of articles: not shrunk
LEAST = 5  # samples that show a trait; a rarer one keeps to what is like it
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Fitted:
    """``level`` and weights by trait, those of FREE among them."""

    level: float
    weights: dict[str, float]

    def say(self, traits: Traits) -> float:
        total = self.level + sum(self.weights.get(name, 0.0) * value for name, value in traits.items())
        return float(1 / (1 + np.exp(-total)))


def fitted(samples: Sequence[Sample]) -> Fitted:
    """By Newton's method; converges in a dozen steps, the same on every run."""
    counts = Counter(name for sample in samples for name, value in sample.traits.items() if value)
    names = sorted(name for name, n in counts.items() if n >= LEAST)
    table, right = _table(samples, names), np.array([float(sample.right) for sample in samples])
    ridge = np.array([1e-6, *(1e-3 if name in FREE else PENALTY for name in names)])
    weights = np.zeros(len(names) + 1)
    for _ in range(30):
        said = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (said - right) + ridge * weights
        step = np.linalg.solve((table * (said * (1 - said))[:, None]).T @ table + np.diag(ridge), slope)
        weights -= step
        if abs(step).max() < 1e-6:
            break
    return Fitted(float(weights[0]), {name: float(w) for name, w in zip(names, weights[1:], strict=True)})


def _table(samples: Sequence[Sample], names: Sequence[str]) -> Floats:
    """One row a sample: 1, then its traits."""
    at = {name: i + 1 for i, name in enumerate(names)}
    table = np.zeros((len(samples), len(names) + 1))
    table[:, 0] = 1
    for row, sample in zip(table, samples, strict=True):
        for name, value in sample.traits.items():
            if name in at:
                row[at[name]] = value
    return table


def cross_fitted(samples: Sequence[Sample]) -> list[float]:
    """What is said of each sample by a regression that was fitted without its article."""
    said = [0.0] * len(samples)
    folds: list[Any] = [fold_of(sample.article) for sample in samples]
    for fold in range(FOLDS):
        model = fitted([s for s, f in zip(samples, folds, strict=True) if f != fold])
        for i, (sample, f) in enumerate(zip(samples, folds, strict=True)):
            if f == fold:
                said[i] = model.say(sample.traits)
    return said


def fold_of(article: str) -> int:
    """Drawn from the name, so that an article stays in its fold when others come."""
    return blake2b(article.encode(), digest_size=2).digest()[0] % FOLDS
