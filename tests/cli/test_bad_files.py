"""Files that are no articles: each refused by name with the reason, the others go in, nothing is half loaded."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.door import Done, article, chaingraph, said, stored

MEGABYTE = 1024 * 1024


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Done]:
    """One load of a folder in which half the files are bad; its home and how it ended."""
    home = tmp_path_factory.mktemp("home")
    folder = tmp_path_factory.mktemp("mixed")
    article(folder, "海工")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "gb.txt").write_bytes(f"云汐市建设电池产业链\n\n{said('电池')}".encode("gb18030"))
    (folder / "utf16.txt").write_bytes(f"云汐市建设药业产业链\n\n{said('药业')}".encode("utf-16"))
    (folder / "one-line.txt").write_bytes("云汐市发展产业".encode() * (50 * MEGABYTE // 21))
    (folder / "dangling.txt").symlink_to(folder / "nowhere")
    os.mkfifo(folder / "pipe.txt")
    shut = article(folder, "家居")
    shut.chmod(0)
    return home, chaingraph(home, "ingest", folder)


def test_something_refused_ends_with_1_and_no_stack(mixed: tuple[Path, Done]) -> None:
    done = mixed[1]

    assert done.code == 1, done
    assert "Traceback" not in done.out + done.err


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("empty.txt", "the file is empty"),
        ("binary.txt", "binary"),
        ("one-line.txt", "larger than"),
        ("dangling.txt", "no such file"),
        ("pipe.txt", "not a regular file"),
    ],
)
def test_a_refused_file_is_named_with_its_reason_in_one_line(mixed: tuple[Path, Done], name: str, reason: str) -> None:
    lines = [line for line in mixed[1].out.splitlines() if name in line]

    assert len(lines) == 1
    assert reason in lines[0]


def test_gb18030_and_utf16_are_read_like_utf8(mixed: tuple[Path, Done]) -> None:
    out = mixed[1].out

    assert "云汐市建设电池产业链" in out
    assert "云汐市建设药业产业链" in out


def test_only_the_readable_files_are_in_the_store(mixed: tuple[Path, Done]) -> None:
    shut = 1 if os.geteuid() == 0 else 0  # root reads what others may not

    assert stored(mixed[0]).counts["articles"] == 3 + shut


def test_a_file_that_may_not_be_read_is_refused(mixed: tuple[Path, Done]) -> None:
    refused = [line for line in mixed[1].out.splitlines() if "家居.txt" in line and "permission" in line]

    assert bool(refused) != (os.geteuid() == 0)


def test_a_missing_folder_ends_with_2_and_makes_no_store(tmp_path: Path) -> None:
    done = chaingraph(tmp_path / "home", "ingest", tmp_path / "nowhere")

    assert done.code == 2
    assert "nowhere" in done.err
    assert "Traceback" not in done.err
    assert not (tmp_path / "home").exists()


def test_a_mapping_that_names_a_wrong_column_is_refused_with_the_nearest_one(tmp_path: Path) -> None:
    table = tmp_path / "loans.csv"
    table.write_text("银行名称,企业,金额\n中国银行云汐支行,云汐海工有限公司,3亿元\n", encoding="utf-8")
    mapping = tmp_path / "loans.yaml"
    mapping.write_text(LOANS, encoding="utf-8")

    done = chaingraph(tmp_path / "home", "records", "load", table, "--mapping", mapping)

    assert done.code == 2, done
    assert len(done.err.splitlines()) == 1
    assert "loans.yaml" in done.err
    assert "银行名称" in done.err
    assert not any(stored(tmp_path / "home").counts.values())


LOANS = """\
title: 贷款表
entities:
  bank: {type: Organization, kind: bank, name: 银行名}
  borrower: {type: Organization, kind: enterprise, name: 企业}
relations:
  - {type: FINANCES, head: bank, tail: borrower, attrs: {amount: 金额}}
"""
