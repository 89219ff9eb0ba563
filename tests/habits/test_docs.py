"""The pages: whole, up to date, and their commands are real."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest
import typer
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from chaingraph import app
from docs import generate
from graph.errors import ChainGraphError
from graph.settings import Settings
from tests.cli.door import chaingraph
from tests.habits.tree import ROOMS, ROOT, sources

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
SNIPPET = re.compile(r"```sh\n(.*?)```", re.DOTALL)
COMMAND = re.compile(r"^(?:\.venv/bin/)?chaingraph (.+?)(?:  +\S.*)?$", re.MULTILINE)
SETTING = re.compile(r"CHAINGRAPH_[A-Z0-9_]+")


def test_pages_made_from_code_are_up_to_date() -> None:
    assert not generate.stale()


def test_every_error_code_stands_once_on_its_page() -> None:
    codes = [kind.code for kind in generate.failures(ChainGraphError)]

    assert len(codes) == len(set(codes))
    assert all(f"`{code}`" in (ROOT / "docs" / "errors.md").read_text(encoding="utf-8") for code in codes)


def test_every_setting_that_the_code_or_a_page_names_exists() -> None:
    known = {f"CHAINGRAPH_{name.upper()}" for name in Settings.model_fields} | {"CHAINGRAPH_REQUIRE"}
    files = [*PAGES, *(path for path in sources() if path.relative_to(ROOT).parts[0] in {*ROOMS, "chaingraph.py"})]
    named = {
        name for path in files for name in SETTING.findall(path.read_text(encoding="utf-8")) if not name.endswith("_")
    }

    assert named <= known


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")

    assert [name for line in wanted if f"`{(name := canonicalize_name(Requirement(line).name))}`" not in page] == []


def test_every_pinned_version_has_hashes_and_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = re.split(r"\n(?=[a-z])", lock)

    assert all("==" in entry and "--hash=sha256:" in entry for entry in pinned if entry.strip())
    assert "://" not in lock


def commands_of(page: Path) -> list[list[str]]:
    return [shlex.split(line) for line in COMMAND.findall(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("words", [w for page in PAGES for w in commands_of(page)], ids=" ".join)
def test_a_command_on_a_page_exists_with_its_options(words: list[str]) -> None:
    paths = {path[1:]: command for path, command in generate.walk(typer.main.get_command(app), ("",))}
    named = next((path for path in paths if tuple(words[: len(path)]) == path), None)

    assert named, words
    known = {name for param in paths[named].params for name in (*param.opts, *param.secondary_opts)}
    assert {word for word in words if word.startswith("--")} <= known


def test_the_first_five_minutes_run_as_they_stand(tmp_path: Path) -> None:
    snippets = "".join(SNIPPET.findall((ROOT / "README.md").read_text(encoding="utf-8")))
    chaingraph(tmp_path, "demo", "--workers", "1")

    for words in map(shlex.split, COMMAND.findall(snippets)):
        done = chaingraph(tmp_path, *words)
        assert (done.code, done.err.count("\n") <= 2) == (0, True), (words, done)
