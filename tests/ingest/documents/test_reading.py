"""Files as they come: what is read, what is refused and why; one bad file never stops the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graph.errors import DocumentRefused
from ingest.documents.clean import clean
from ingest.documents.folders import documents_under
from ingest.documents.read import MAX_BYTES, read_article

SENTENCE = "云湖市澄江重工有限公司获贷款3亿元。\r\n第二行。"


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode(),
        b"\xef\xbb\xbf" + SENTENCE.encode(),
        SENTENCE.encode("gb18030"),
        b"\xff\xfe" + SENTENCE.encode("utf-16-le"),
        b"\xfe\xff" + SENTENCE.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with a mark", "gb18030", "utf-16-le", "utf-16-be"],
)
def test_text_is_read_as_it_is_in_every_encoding_that_is_known(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert read_article(tmp_path / "a.txt").text == SENTENCE


@pytest.mark.parametrize("stray", ["\0", "\u200b", "\0\u200b\x07"])
def test_a_stray_unreadable_character_is_cleaned_away(tmp_path: Path, stray: str) -> None:
    (tmp_path / "a.txt").write_text(stray.join(("苇川", "机械扩产。")), encoding="utf-8")
    assert clean(read_article(tmp_path / "a.txt")).text == "苇川机械扩产。"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\x89PNG\0\0\0\rIHDR\0\0", "binary"),
        (bytes(range(1, 9)) * 40, "unreadable"),
        (b"\xff\xfe\xfa", "can't be decoded"),
        (b"\x81\x20\xff\xff\xfe", "can't be decoded"),
        (b"a" * (MAX_BYTES + 1), "larger than 512 KB"),
    ],
    ids=["empty", "blank", "nul", "control characters", "half a utf-16 unit", "no encoding", "too large"],
)
def test_what_is_no_text_is_refused_with_its_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    with pytest.raises(DocumentRefused, match=reason) as refusal:
        read_article(path)
    assert "bad.txt" in refusal.value.message("zh")
    assert "\n" not in refusal.value.message("zh")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentRefused, match="no such file"):
        read_article(tmp_path / "none.txt")


def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(DocumentRefused, match="not a regular file"):
        read_article(tmp_path / "pipe.txt")


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    with pytest.raises(DocumentRefused):
        read_article(tmp_path / "a.txt")


def test_a_name_with_a_line_break_stays_one_line_in_the_message(tmp_path: Path) -> None:
    with pytest.raises(DocumentRefused) as refusal:
        read_article(tmp_path / "x\ny\x1b[31m.txt")
    assert "\n" not in refusal.value.message("en")
    assert "\x1b" not in refusal.value.message("en")


def test_the_same_text_is_the_same_article_wherever_it_lies(tmp_path: Path) -> None:
    for name in ("a.txt", "b.md"):
        (tmp_path / name).write_text("同一篇文章。", encoding="utf-8")
    first, second = (read_article(tmp_path / name) for name in ("a.txt", "b.md"))
    assert first.id == second.id
    assert first.source != second.source


def test_a_folder_gives_its_documents_in_order_and_follows_no_circle(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.pdf", ".hidden.txt"):
        (tmp_path / name).write_text("文", encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "d.TXT").write_text("文", encoding="utf-8")
    (tmp_path / "in" / "up").symlink_to(tmp_path)
    found = [path.name for path in documents_under([tmp_path, tmp_path / "b.txt"]) if isinstance(path, Path)]
    assert found == ["a.md", "b.txt", "d.TXT"]


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    (found,) = documents_under([tmp_path])
    assert isinstance(found, DocumentRefused)
    assert "no document" in found.message("en")
