"""The fit is the same on every run, keeps seldom seen rules to the average, and leaves levels of groups alone."""

from __future__ import annotations

import pytest

from tests.calibration.regression import cross_fitted, fitted
from tests.calibration.reliability import bins, markdown
from tests.calibration.samples import SEEN, Sample


def samples(rule: str, right: int, wrong: int, seen: bool = False) -> list[Sample]:
    traits = {f"by {rule}": 1.0} | ({SEEN: 1.0} if seen else {})
    verdicts = [True] * right + [False] * wrong
    return [Sample("links", f"{rule}{i % 10}", i, traits, verdict) for i, verdict in enumerate(verdicts)]


def test_a_rule_often_seen_says_its_own_share() -> None:
    model = fitted([*samples("good", 450, 50), *samples("poor", 250, 250)])

    assert model.say({"by good": 1.0}) == pytest.approx(0.9, abs=0.02)
    assert model.say({"by poor": 1.0}) == pytest.approx(0.5, abs=0.02)


def test_a_rule_seldom_seen_keeps_near_the_average() -> None:
    model = fitted([*samples("good", 450, 50), *samples("new", 1, 5)])

    assert model.say({"by new": 1.0}) > 0.5


def test_articles_that_were_read_before_do_not_raise_what_is_said_of_the_next() -> None:
    model = fitted([*samples("own", 490, 10, seen=True), *samples("own", 160, 40)])

    assert model.say({"by own": 1.0}) == pytest.approx(0.8, abs=0.02)


def test_the_same_samples_give_the_same_answer() -> None:
    given = [*samples("good", 40, 10), *samples("poor", 20, 20)]

    assert fitted(given) == fitted(given)
    assert cross_fitted(given) == cross_fitted(given)


def test_a_table_shows_what_was_said_beside_what_was_right() -> None:
    lines = markdown("关系", [("dev", [(0.85, True), (0.87, True), (0.82, False), (0.2, False)])])

    assert "| 0.80–0.90 | 0.85 → 0.67 (3) |" in lines
    assert [each.n for each in bins([(0.2, False), (1.0, True)]) if each] == [1, 1]
