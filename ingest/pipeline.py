"""An article's way, on one screen: read → clean → extract → resolve → write → receipt. Only the last touches a database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graph.errors import DocumentRefused, Refused
from graph.facts import Reading
from graph.store.base import Store
from ingest.documents.clean import clean
from ingest.documents.folders import documents_under
from ingest.documents.read import read_article
from ingest.extract.answer import answer_of
from ingest.extract.gazetteers import divisions
from ingest.extract.nlp import extract, pipeline
from ingest.pool import mapped
from ingest.receipt import Receipt, receipt_of, refusal
from ingest.resolve import reading_of

FEW = 3  # documents; a worker's start takes longer than extracting these


@dataclass(frozen=True, slots=True)
class File:
    """A file to read. ``source`` is how its article is known: the same source with new content replaces the old."""

    path: Path
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What came of one file: its reading and its answer in the guidelines' format, or why it was refused."""

    source: str
    name: str
    reading: Reading | None = None
    answer: dict[str, Any] | None = None
    unresolved: tuple[str, ...] = ()
    refused: Refused | None = None


def files_of(paths: Iterable[Path]) -> list[File | DocumentRefused]:
    """Every document that the paths name. A file is known by its absolute path, so that ``a.txt`` of one folder never
    replaces ``a.txt`` of another."""
    return [
        found if isinstance(found, DocumentRefused) else File(found, str(found.absolute()))
        for found in documents_under(paths)
    ]


def read(file: File | DocumentRefused) -> Read:
    """One file to one reading: a pure function of its content, run in any process."""
    if isinstance(file, DocumentRefused):
        return Read(source=str(file.fields.get("source")), name="", refused=file)
    try:
        article = read_article(file.path, str(file.path))
    except Refused as error:
        return Read(source=str(file.path), name=file.path.name, refused=error)
    cleaned = clean(replace(article, source=file.source))
    doc = extract(cleaned)
    reading = reading_of(
        cleaned.article,
        doc._.bodies,
        doc._.links,
        doc._.figures,
        locate=cleaned.locate,
        region_of=divisions().region_of,
    )
    unresolved = tuple(f"{dropped.what}: {dropped.reason}" for dropped in doc._.dropped)
    answer = answer_of(cleaned, doc)
    return Read(source=file.source, name=file.path.name, reading=reading, answer=answer, unresolved=unresolved)


def read_all(files: list[File | DocumentRefused], *, workers: int) -> Iterator[Read]:
    """Every file's reading, in order, extracted by ``workers`` processes."""
    return mapped(read, files, workers=1 if len(files) <= FEW else workers, start=pipeline, died=_died)


def ingest(
    files: list[File | DocumentRefused], store: Store, *, workers: int, dry_run: bool = False
) -> Iterator[Receipt]:
    """Store each file with what it says, one transaction a file, and account for it. Raises what stops everything
    (StoreLost); a file that is refused does not. ``dry_run`` accounts for all and keeps nothing."""
    for found in read_all(files, workers=workers):
        if found.reading is None:
            yield refusal(found.source, found.refused or _died_error(found.source))
        else:
            report = store.write(found.reading, dry_run=dry_run)
            yield receipt_of(found.reading, report, unresolved=found.unresolved)


def _died(file: File | DocumentRefused) -> Read:
    source = str(file.path) if isinstance(file, File) else str(file.fields.get("source"))
    return Read(source=source, name="", refused=_died_error(source))


def _died_error(source: str) -> DocumentRefused:
    return DocumentRefused(
        source=source,
        reason_zh="抽取进程异常退出（可能内存不足）",
        reason_en="its extraction process died (out of memory?)",
    )
