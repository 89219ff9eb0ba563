"""A CSV file as columns and rows of text, whatever its encoding and its ragged ends."""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import dataclass
from pathlib import Path

from graph.errors import DocumentRefused
from ingest.records.cells import cleaned

MAX_BYTES = 100_000_000
ENCODINGS = ("utf-8-sig", "gb18030")  # GB18030 takes GBK and GB2312 in; it comes last, as it accepts most bytes


@dataclass(frozen=True, slots=True)
class Sheet:
    """``rows`` keep their order; row 1 is the first below the header. Cells are cleaned; a row may be ragged."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    text: str


def read_sheet(path: Path, source: str) -> Sheet:
    """Read a CSV file. Raises DocumentRefused, naming the file and the reason."""
    text = _decoded(_bytes(path, source), source)
    first = text.lstrip().split("\n", 1)[0]
    delimiter = max(",\t;", key=first.count)
    try:
        lines = [tuple(map(cleaned, line)) for line in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)]
    except csv.Error as error:
        raise DocumentRefused(
            source=source,
            reason_zh="不是合格的 CSV（引号不成对，或单元格过大）",
            reason_en="is not good CSV (an unclosed quote, or a cell too large)",
        ) from error
    while lines and not any(lines[0]):
        lines.pop(0)
    if len(lines) < 2:
        raise DocumentRefused(
            source=source, reason_zh="是空表：表头下没有数据行", reason_en="is an empty table: no row below the header"
        )
    return Sheet(columns=lines[0], rows=tuple(lines[1:]), text=text)


def _bytes(path: Path, source: str) -> bytes:
    try:
        if not path.is_file():
            raise DocumentRefused(
                source=source, reason_zh="没有这个文件，或不是普通文件", reason_en="no such file, or no plain file"
            )
        if path.stat().st_size > MAX_BYTES:
            limit = MAX_BYTES // 1_000_000
            raise DocumentRefused(
                source=source,
                reason_zh=f"超过 {limit} MB；请分成几个文件",
                reason_en=f"is over {limit} MB; split it into several files",
            )
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DocumentRefused(
            source=source, reason_zh=f"读不出来（{reason}）", reason_en=f"unreadable ({reason})"
        ) from error


def _decoded(raw: bytes, source: str) -> str:
    wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if wide else ENCODINGS:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise DocumentRefused(
        source=source,
        reason_zh="不是文本表格（既不是 UTF-8 也不是 GB18030）；请另存为 CSV（UTF-8）",
        reason_en="is no text table (neither UTF-8 nor GB18030); save it as CSV (UTF-8)",
    )
