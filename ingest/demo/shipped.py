"""The demonstration's files: an invented city, 云汐市.

Every body and person in it is invented. On purpose it holds one contradiction (two articles name different general
managers of 江屿医药), one changed leader (高端家居产业链), one planned loan (拟授信 3亿元).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Demo:
    """Files of the demonstration: ``tables`` are (table, its mapping)."""

    articles: tuple[Path, ...]
    tables: tuple[tuple[Path, Path], ...]


@contextmanager
def demo() -> Iterator[Demo]:
    """The files, while the block lasts (unpacked for it where the package is zipped)."""
    with as_file(files("ingest.demo")) as folder:
        yield Demo(
            articles=tuple(sorted((folder / "articles").glob("*.txt"))),
            tables=tuple((table, table.with_suffix(".yaml")) for table in sorted((folder / "tables").glob("*.csv"))),
        )
