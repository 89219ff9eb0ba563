"""``import graph`` and the values in it stay light: no engine, no spaCy, no numpy, in a fresh process."""

from __future__ import annotations

import subprocess
import sys

from tests.habits.tree import ROOT

ALLOWED = {"graph", "yaml", "pydantic", "pydantic_core", "pydantic_settings", "annotated_types", "platformdirs"}
ALLOWED |= {"typing_extensions", "typing_inspection", "dotenv", "cython_runtime"}
LOADED = """
import sys
before = set(sys.modules)
{}
print(*sorted({{name.partition(".")[0] for name in set(sys.modules) - before}}))
"""


def pulled_in(statement: str) -> set[str]:
    """Third-party top-level modules that the statement loads."""
    code = LOADED.format(statement)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return {name for name in done.stdout.split() if name not in sys.stdlib_module_names and not name.startswith("_")}


def test_graph_loads_nothing_of_others() -> None:
    assert pulled_in("import graph") == {"graph"}


def test_facts_errors_schema_settings_and_the_store_stay_on_the_list() -> None:
    assert pulled_in("import graph.facts, graph.errors, graph.schema, graph.settings, graph.store") <= ALLOWED


def test_the_front_door_asks_for_no_extraction_before_it_is_needed() -> None:
    assert not pulled_in("import chaingraph") & {"spacy", "numpy", "onnxruntime", "arcadedb", "neo4j"}
