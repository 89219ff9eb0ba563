"""An annotated article as the model's lesson."""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest

from ingest.extract.learned.labels import KINDS, kind_of, relations
from ingest.extract.learned.modelfile import pieces
from training.corpus import Key, Lesson, lesson_of
from training.lessons import examples_of, pool_of, varied

TEXT = "云汐市海岭重工有限公司向云帆机电供应曲轴，海岭重工有限公司今年已交付300根。\n"
KEY: Key = {
    "entities": [
        {"id": "e1", "type": "Organization", "kind": "enterprise", "name": "海岭重工有限公司", "aliases": []},
        {"id": "e2", "type": "Organization", "kind": "enterprise", "name": "云帆机电", "aliases": []},
        {"id": "e3", "type": "Product", "name": "曲轴", "aliases": []},
    ],
    "relations": [{"head": "e1", "type": "SUPPLIES", "tail": "e2", "evidence": TEXT.strip()}],
    "metrics": [{"subject": "e1", "indicator": "交付", "value": 300, "unit": "根", "evidence": TEXT.strip()}],
    "ignore": [],
}


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")
    return lesson_of(tmp_path / "x.txt", json.loads(json.dumps(KEY)), pieces())


def test_every_name_of_the_key_is_a_stretch_of_tokens(lesson: Lesson) -> None:
    named = [id_ for _, _, id_ in lesson.copies]

    assert (named.count("e1"), named.count("e2"), named.count("e3")) == (2, 1, 1)
    assert set(lesson.names.values()) == {kind_of("Organization", "enterprise"), kind_of("Product", None)}


def test_what_only_the_key_has_is_a_body_too(lesson: Lesson) -> None:
    assert set(lesson.known.values()) == {"e1", "e2", "e3"}
    assert lesson.missed <= lesson.known.keys()


def test_targets_say_what_the_key_says(lesson: Lesson) -> None:
    (example,) = examples_of(lesson, random.Random(1))
    said = [
        (relations()[n], *(lesson.known[b] for b in example.pairs.couples[row].tolist()))
        for row, n in np.argwhere(example.links).tolist()
    ]

    assert said in ([("SUPPLIES", "e1", "e2")], [])  # empty where the window hides a body that the rules missed
    assert (example.spans > 0).sum() == 4
    assert example.subject.sum() >= 1


def test_names_vary_the_same_everywhere_but_for_what_says_their_kind(lesson: Lesson) -> None:
    (example,) = examples_of(lesson, random.Random(1))
    pool = {kind: [99] for kind in range(len(KINDS))}
    rows = [varied(example, pool, random.Random(seed)).rows for seed in range(20)]
    (a, b), (c, d) = ((first, last) for first, last, id_ in lesson.copies if id_ == "e1")
    off = example.window.offset

    assert any((row == 99).any() for row in rows)
    assert all(np.array_equal(row[a + off : b + off], row[c + off : d + off]) for row in rows)
    assert all(row[b + off - 1] == example.window.rows[b + off - 1] for row in rows)
    assert pool_of([lesson])
