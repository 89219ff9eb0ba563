"""Remembering classes of characters changes how fast patterns are compiled, nothing else."""

from __future__ import annotations

import gc
import re
from re import _compiler, _parser  # type: ignore[attr-defined]

import pytest

from ingest.extract.charsets import WORKER, remember_charsets, remembered
from ingest.extract.nlp import pipeline

REMEMBERING = getattr(_compiler, WORKER)
ITSELF = REMEMBERING.__wrapped__


def code_of(pattern: re.Pattern[str]) -> list[int]:
    parsed = _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    return list(_compiler._code(parsed, pattern.flags & ~re.UNICODE))


def test_every_rule_compiles_to_the_same_program(monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline(None)
    patterns = [p for p in gc.get_objects() if isinstance(p, re.Pattern) and isinstance(p.pattern, str)]
    quick = [code_of(p) for p in patterns]
    monkeypatch.setattr(_compiler, WORKER, ITSELF)
    assert len(patterns) > 1000
    assert [p.pattern for p, code in zip(patterns, quick, strict=True) if code_of(p) != code] == []


def test_a_class_is_worked_out_once_and_what_came_of_it_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def worker(charset: list[tuple[object, object]], *folding: object) -> tuple[list[tuple[object, object]], bool]:
        asked.append(charset)
        return ITSELF(charset, *folding)  # type: ignore[no-any-return]

    monkeypatch.setattr(_compiler, WORKER, remembered(worker))
    patterns = [re.compile(f"[一-三五]{{{n}}}[^，。]") for n in range(1, 4)]
    assert [bool(p.fullmatch("一" * n + "x")) for n, p in enumerate(patterns, 1)] == [True] * 3
    assert not patterns[0].fullmatch("四x")
    assert len(asked) == 2


def test_folded_case_is_never_answered_from_memory() -> None:
    assert re.compile("[a-c龥]", re.IGNORECASE).fullmatch("B")
    assert not re.compile("[a-c龥]").fullmatch("B")


def test_remembering_twice_changes_nothing() -> None:
    remember_charsets()
    assert getattr(_compiler, WORKER) is REMEMBERING
