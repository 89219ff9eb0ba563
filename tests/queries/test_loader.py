"""A query file that its header and its Cypher disagree about is refused, and the error names the file."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from graph.errors import CatalogueInvalid, QueryNotFound
from graph.schema import ontology
from queries.cypher import parameters, returned, tokens
from queries.loader import catalogue, load, named

HEADER = """/*---
id: demo.bodies
title: {zh: 主体, en: Bodies}
description: {zh: 全部主体, en: all bodies}
params:
  - {name: limit, type: integer, default: 10, label: {zh: 行数, en: Rows}, example: 5}
columns:
  - {name: body, type: entity, label: {zh: 主体, en: Body}}
---*/
"""
CYPHER = "MATCH (e:Entity) RETURN e {.id, .name} AS body LIMIT $limit\n"


def written(folder: Path, text: str) -> Path:
    file = folder / "demo" / "bodies.cypher"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    return file


def test_a_sound_file_loads(tmp_path: Path) -> None:
    assert load(written(tmp_path, HEADER + CYPHER)).id == "demo.bodies"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("title:", "heading: x\ntitle:", "heading"),
        ("demo.bodies", "demo.others", "is not its path"),
        ("LIMIT $limit", "LIMIT 10 // $limit", "declared but not used: limit"),
        ("(e:Entity)", "(e:Entity {id: $id})", "used but not declared: id"),
        ("AS body", "AS thing", "declares columns body but returns thing"),
        ("e {.id, .name} AS body", "e {.id, .name}", "has no AS name"),
        ("type: integer, default: 10", "type: integer", "takes no limit"),
        ("type: entity,", "type: node,", "columns.0.type"),
        ("/*---", "/*", "no /*--- YAML ---*/ header"),
        ("params:\n", "params:\n  - {name: x, type: entity, types: [Firm], label: {zh: x, en: x}, example: x}\n", "x"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, old: str, new: str, reason: str) -> None:
    file = written(tmp_path, (HEADER + CYPHER).replace(old, new, 1))
    with pytest.raises(CatalogueInvalid) as refused:
        load(file)
    assert "demo/bodies.cypher" in refused.value.message("zh")
    assert reason in refused.value.message("en")


def test_parameters_in_strings_and_comments_are_none() -> None:
    assert parameters("RETURN '$a', \"$b\", `$c`, $d /* $e */ // $f\n, $g") == {"d", "g"}


def test_only_the_outermost_return_names_columns() -> None:
    cypher = "CALL () { RETURN 1 AS inner } RETURN DISTINCT COLLECT { RETURN 2 AS x } AS list, n ORDER BY list LIMIT 3"
    assert returned(cypher) == ["list", "n"]


def test_an_unknown_query_offers_its_neighbours() -> None:
    with pytest.raises(QueryNotFound, match=r"did you mean: chain\.leaders"):
        named("chain.leader")


@pytest.mark.parametrize("query_id", sorted(catalogue()))
def test_labels_and_types_are_the_ontologys(query_id: str) -> None:
    vocabulary = ontology()
    kinds = {k.name.capitalize() for t in vocabulary.entities.values() for k in t.kinds}
    stored = {"Entity", "Statement", "Article", "Table", "Source", "Key", "Metric", "HAS_METRIC", "MENTIONS"}
    known = {*vocabulary.entities, *vocabulary.relations, *kinds, *stored}
    found = list(tokens(catalogue()[query_id].cypher))
    pairs = pairwise(found)
    named_ = {
        after[1] for before, after in pairs if before[1] in (":", "|") and after[0] == "name" and after[1][0].isupper()
    }
    assert named_ <= known


@pytest.mark.parametrize("query_id", sorted(catalogue()))
def test_every_query_is_in_both_languages(query_id: str) -> None:
    query = catalogue()[query_id]
    texts = [query.title, query.description, *(p.label for p in query.params), *(c.label for c in query.columns)]
    assert all(any("一" <= c <= "鿿" for c in text.zh) and text.en.isascii() for text in texts)
