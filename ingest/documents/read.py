"""From a file to an Article: opened safely, decoded as it is, refused with a reason when it is no text."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from graph.errors import DocumentRefused
from graph.facts import Article

SUFFIXES = (".txt", ".md")
MAX_BYTES = 512 * 1024  # ten times a long report; more is a book or a dump, and would hold a worker for minutes

STRAY = 3  # unreadable characters that a text may hold; cleaning takes them out (``mending``)
UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1f\ue000-\uf8ff\ufffd]+")


def read_article(path: Path, source: str | None = None) -> Article:
    """The file's text as it is: no newline translation, a byte order mark not counted.

    ``source`` is how the article is known (the path as given when unset). Raises DocumentRefused.
    """
    source = source or str(path)
    text = decode(read_bytes(path, source), source)
    return Article(id=Article.id_of(text), source=source, text=text)


def read_bytes(path: Path, source: str) -> bytes:
    """The bytes of a regular file of bounded size; pipes and devices are refused without being opened for good."""
    try:
        # O_NONBLOCK: opening a pipe nobody writes to must not wait for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL byte
        raise refusal_of(error, source) from error
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise refused(source, "不是普通文件", "not a regular file")
        try:
            data = file.read(MAX_BYTES + 1)
        except OSError as error:
            raise refusal_of(error, source) from error
    return bounded(data, source)


def bounded(data: bytes, source: str) -> bytes:
    """The same bytes. Raises DocumentRefused for more than an article has."""
    if len(data) > MAX_BYTES:
        size = f"{MAX_BYTES // 1024} KB"
        raise refused(source, f"超过 {size}，请拆成单篇文章", f"larger than {size}; split it into single articles")
    return data


def decode(data: bytes, source: str) -> str:
    """UTF-8, UTF-16 with a byte order mark, or GB18030; nothing is guessed further and nothing replaced."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            return checked(decoded(data[len(mark) :], (encoding,), source), source)
    if data.count(b"\0") > STRAY:
        raise refused(source, "是二进制文件（含 NUL 字节），不是文本", "a binary file (it holds NUL bytes), not text")
    return checked(decoded(data, ("utf-8", "gb18030"), source), source)


def decoded(data: bytes, encodings: tuple[str, ...], source: str) -> str:
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    names = "/".join(encodings).upper()
    raise refused(source, f"无法按 {names} 解码，请另存为 UTF-8", f"can't be decoded as {names}; save it as UTF-8")


def checked(text: str, source: str) -> str:
    if not text.strip():
        raise refused(source, "文件是空的", "the file is empty")
    unreadable = sum(len(match) for match in UNREADABLE.findall(text))
    rest = UNREADABLE.sub("", text).strip()
    if text.count("\0") > STRAY or unreadable > max(STRAY, len(text) // 100) or not rest:
        raise refused(source, "含大量不可读字符，不像文本", "full of unreadable characters, not text")
    return text


def refusal_of(error: OSError | ValueError, source: str) -> DocumentRefused:
    if isinstance(error, FileNotFoundError):
        return refused(source, "找不到文件", "no such file")
    if isinstance(error, PermissionError):
        return refused(source, "没有读取权限", "no permission to read it")
    if isinstance(error, IsADirectoryError):
        return refused(source, "是文件夹，不是文件", "a folder, not a file")
    reason = getattr(error, "strerror", None) or type(error).__name__
    return refused(source, f"无法打开（{reason}）", f"can't be opened ({reason})")


def refused(source: str, zh: str, en: str) -> DocumentRefused:
    shown = "".join(c if c.isprintable() else "�" for c in source)
    return DocumentRefused(source=shown, reason_zh=zh, reason_en=en)


def too_hard(source: str) -> DocumentRefused:
    """The refusal of a text whose reading did not end in time, or ended its process."""
    return refused(source, "读不完（超时或内存不足），请拆短", "could not be read in time or memory; make it shorter")
