"""The annotated corpus is sound: keys keep to their texts and to the ontology, and the splits stay apart."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graph.schema import ontology

ARTICLES = Path(__file__).with_name("articles")
SPLITS = {"train": 1112, "dev": 114, "test": 30}
KEYS = sorted(ARTICLES.glob("*/*.json"))
INVENTED = ("enterprise", "Person", "Project")


@cache
def key_of(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_text(encoding="utf-8")))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def ends(key: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    types = {e["id"]: e["type"] for e in key["entities"]}
    for relation in [*key["relations"], *key.get("unstated", [])]:
        yield relation["type"], types[relation["head"]], types[relation["tail"]]


@pytest.mark.parametrize("split", SPLITS)
def test_every_article_has_its_key(split: str) -> None:
    keys = {path.stem for path in (ARTICLES / split).glob("*.json")}

    assert keys == {path.stem for path in (ARTICLES / split).glob("*.txt")}
    assert len(keys) == SPLITS[split]


@pytest.mark.parametrize("path", KEYS, ids=lambda p: p.stem)
def test_a_key_keeps_to_its_text_and_the_ontology(path: Path) -> None:
    key, text = key_of(path), squeezed(path.with_suffix(".txt").read_bytes().decode())

    said = [*key["relations"], *key.get("unstated", []), *key["metrics"]]
    assert [claim for claim in said if squeezed(claim["evidence"]) not in text] == []
    assert [link for link in ends(key) if not ontology().allows(*link)] == []
    assert {m["subject"] for m in key["metrics"]} <= {None, *(e["id"] for e in key["entities"])}


def test_nobody_of_the_test_split_stands_in_another() -> None:
    """Else a name learnt by heart would count as found."""
    of = {
        split: {
            name
            for path in (ARTICLES / split).glob("*.json")
            for e in key_of(path)["entities"]
            if (e.get("kind") or e["type"]) in INVENTED
            for name in (e["name"],)
            if len(name) > 2 and not name.startswith("国网")  # a public body of each province
        }
        for split in SPLITS
    }

    assert of["test"].isdisjoint(of["train"] | of["dev"])
