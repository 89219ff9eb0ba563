"""The licence check: it reads licence files as well as metadata, and excuses only what it names."""

from __future__ import annotations

from importlib.metadata import Distribution, PathDistribution
from pathlib import Path

import pytest

from tests import licences

GPL = "GNU GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007"
MPL = (
    "Mozilla Public License 2.0. “Secondary License” means either the GNU General Public License, Version 2.0, the GNU"
    " Lesser General Public License, Version 2.1, the GNU Affero General Public License, Version 3.0, or any later"
    " versions of those licenses."
)


def package(folder: Path, declared: str, text: str, name: str = "sample") -> Distribution:
    """An installed package with this metadata and this licence file."""
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\nLicense-Expression: {declared}\n"
    )
    (info / "LICENSE").write_text(text, encoding="utf-8")
    (info / "RECORD").write_text(f"{info.name}/METADATA,,\n{info.name}/LICENSE,,\n")
    return PathDistribution(info)


def test_every_run_time_dependency_passes() -> None:
    assert not licences.main()


@pytest.mark.parametrize(
    ("declared", "text"),
    [("MIT", "Permission is hereby granted"), ("MPL-2.0", MPL)],
)
def test_permissive_and_file_wise_licences_pass(tmp_path: Path, declared: str, text: str) -> None:
    assert not list(licences.problems(package(tmp_path, declared, text)))


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ("GPL-3.0-or-later", GPL),
        ("MIT", GPL),
        ("MIT", "Creative Commons Attribution-NonCommercial 4.0"),
        ("MIT OR AGPL-3.0-only", "Permission is hereby granted"),
        ("Proprietary", "All rights reserved"),
    ],
    ids=["declared GPL", "GPL only in the file", "non-commercial", "AGPL as an alternative", "unknown"],
)
def test_what_reaches_our_users_with_conditions_is_refused(tmp_path: Path, declared: str, text: str) -> None:
    assert list(licences.problems(package(tmp_path, declared, text)))


def test_an_exception_needs_its_words_in_the_file(tmp_path: Path) -> None:
    assert list(licences.problems(package(tmp_path, "Apache-2.0", GPL, name="arcadedb")))


def test_development_tools_are_not_run_time() -> None:
    assert not {"pytest", "mypy", "hypothesis"} & {dist.name for dist in licences.run_time()}
