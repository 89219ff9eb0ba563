"""The shape of the checkout: where files lie, how long they are, what must not stand in them."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.habits.tree import ROOMS, ROOT, sources, tracked

TOP = {
    *ROOMS,
    "tests",
    "training",
    "docs",
    "pyproject.toml",
    "docker-compose.yml",
    "Dockerfile",
    "chaingraph.py",
    "Makefile",
    "requirements.lock",
}
USUAL = {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", ".gitignore", ".dockerignore", ".ci"}
EMPTY = {"utils", "common", "helpers", "core"}
LONGEST, LONGEST_FUNCTION = 300, 60
# Built from parts, so that this file does not hold what it forbids.
MACHINE = re.compile(r"(?<![\w.])/(?:" + "|".join(["work", "root", "tmp", "home"]) + r")/")
REGISTRY = re.compile(
    r"(?:index-url|https?:)\S*(?:" + "|".join([r"pypi\.", r"/simple\b", r"/maven2\b", r"registry\."]) + ")"
)


def test_only_the_agreed_names_lie_at_the_top() -> None:
    found = {path.relative_to(ROOT).parts[0] for path in tracked()}

    assert found <= TOP | USUAL


def test_no_module_has_an_empty_name_or_shadows_the_standard_library() -> None:
    assert not [path for path in sources() if path.stem in EMPTY | (sys.stdlib_module_names - {"__main__"})]


def test_no_file_is_longer_than_300_lines() -> None:
    long = {path.name: n for path in sources() if (n := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST}

    assert not long


def test_no_function_is_longer_than_60_lines() -> None:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    long = [
        f"{path.name}:{node.name}"
        for path in sources()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, functions) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]

    assert not long


@pytest.mark.parametrize("pattern", [MACHINE, REGISTRY], ids=["a path of a machine", "a registry's address"])
def test_no_tracked_file_holds(pattern: re.Pattern[str]) -> None:
    assert not list(lines_with(pattern))


def lines_with(pattern: re.Pattern[str]) -> Iterator[str]:
    for path in tracked():
        text = path.read_text(encoding="utf-8", errors="ignore")
        if hit := pattern.search(text):
            yield f"{path.relative_to(ROOT)}: {text[hit.start() : hit.start() + 60]!r}"


def test_no_room_imports_the_front_door() -> None:
    importing = [
        path for path in sources() if path.relative_to(ROOT).parts[0] in ROOMS and "chaingraph" in imported(path)
    ]

    assert not importing


def imported(path: Path) -> set[str]:
    """The top-level names that a file imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names
