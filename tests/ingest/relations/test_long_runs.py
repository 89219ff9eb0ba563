"""Rules end in bounded time on runs that no press article has."""

from __future__ import annotations

import time

import pytest

from ingest.extract.entities.person_words import BYLINE
from ingest.extract.found import ORGANIZATIONS, TYPES
from ingest.extract.relations.plain import _QUALIFIED
from ingest.extract.relations.projects import _TOOK_PART
from ingest.extract.relations.scene import BLOCK, FIRST

SECONDS = 2.0  # each takes milliseconds; unguarded they took hours
ORDER = ORGANIZATIONS + TYPES


def mark(kind: str) -> str:
    """The character that stands for a body of this kind in a skeleton."""
    return chr(FIRST + ORDER.index(kind) * BLOCK)


@pytest.mark.parametrize(
    ("rule", "skeleton"),
    [
        pytest.param(_QUALIFIED, "在" + mark("Place") * 1000, id="places one after another"),
        pytest.param(_TOOK_PART, "，" + mark("enterprise") + "甲" * 200, id="a long clause after a firm"),
        pytest.param(BYLINE, "作者" + "甲" * 200 + "。", id="text after a byline's word"),
    ],
)
def test_a_long_run_without_what_the_rule_seeks_ends_at_once(rule: object, skeleton: str) -> None:
    started = time.process_time()
    assert rule.search(skeleton) is None  # type: ignore[attr-defined]
    assert time.process_time() - started < SECONDS
