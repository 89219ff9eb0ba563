"""Which files a path names: the file itself, or every document below a folder."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import DocumentRefused
from ingest.documents.read import SUFFIXES, refusal_of, refused


@dataclass(frozen=True, slots=True)
class File:
    """A file to read. ``source`` is how its article is known: the same source with new content replaces the old."""

    path: Path
    source: str


def files_of(paths: Iterable[Path]) -> list[File | DocumentRefused]:
    """Every document that the paths name. A file is known by its absolute path, so that ``a.txt`` of one folder never
    replaces ``a.txt`` of another."""
    return [
        found if isinstance(found, DocumentRefused) else File(found, str(found.absolute()))
        for found in documents_under(paths)
    ]


def has_a_twin(source: str, twin: str) -> DocumentRefused:
    """The refusal of a file whose result would be written over that of ``twin``."""
    return refused(source, f"与 {twin} 同名，未写出", f"has the name of {twin}: not written")


def documents_under(paths: Iterable[Path]) -> Iterator[Path | DocumentRefused]:
    """Files in a stable order, each once; what can't be one comes as its refusal, so that the others go on.

    A path given by name is taken whatever its ending; in folders ``.txt`` and ``.md`` are. Links to folders are not
    followed (they may turn in circles); hidden files are passed over.
    """
    seen: set[str] = set()
    for path in paths:
        for found in under(path):
            key = str(found) if isinstance(found, Path) else found.message("en")
            if key not in seen:
                seen.add(key)
                yield found


def under(path: Path) -> Iterator[Path | DocumentRefused]:
    try:
        is_folder = path.is_dir()
    except (OSError, ValueError) as error:  # a link in a circle, a name with a NUL byte
        yield refusal_of(error, str(path))
        return
    if not is_folder:
        yield path
        return
    failed: list[OSError] = []
    empty = True
    for folder, below, names in os.walk(path, onerror=failed.append):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                empty = False
                yield Path(folder) / name
    yield from (refusal_of(error, str(error.filename)) for error in failed)
    if empty and not failed:
        endings = "、".join(SUFFIXES)
        yield refused(str(path), f"文件夹里没有文档（{endings}）", f"no document ({', '.join(SUFFIXES)}) in the folder")
