"""The verbs, and what a machine without a fit Python is told."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from tests.habits.tree import ROOT

VERBS = {"demo", "serve", "test", "check", "neo4j", "bench", "clean"}


def rules() -> dict[str, list[str]]:
    """Target → its recipe's lines."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    return {m[1]: m[2].splitlines() for m in re.finditer(r"^([\w./]+):[^\n=]*\n((?:\t[^\n]*\n)+)", text, re.MULTILINE)}


def test_the_verbs_are_there_in_a_line_or_two() -> None:
    found = rules()

    assert set(found) >= VERBS
    assert all(len(recipe) <= 2 for recipe in found.values())


def test_a_machine_without_a_fit_python_is_told_so_in_both_languages(tmp_path: Path) -> None:
    for name in ("Makefile", "requirements.lock"):
        shutil.copy(ROOT / name, tmp_path / name)
    tools = tmp_path / "bin"
    tools.mkdir()
    old = tools / "python3"  # an interpreter that is too old, or a version manager's shim for one that isn't there
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    make = shutil.which("make")
    assert make

    done = subprocess.run(
        [make, "test"], cwd=tmp_path, env={"PATH": str(tools)}, capture_output=True, encoding="utf-8", check=False
    )

    assert done.returncode == 2
    assert "需要 Python 3.11" in done.stderr
    assert "Python 3.11 or later" in done.stderr
    assert not (tmp_path / ".venv").exists()
