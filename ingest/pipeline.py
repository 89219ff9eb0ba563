"""An article's way: read → clean → extract → resolve → write → receipt. Only writing touches a database."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from graph.errors import DocumentRefused, OutputRefused, Refused
from graph.facts import Article, Reading, WriteReport
from graph.store.base import Store
from ingest.documents.clean import Cleaned, clean
from ingest.documents.folders import File, has_a_twin
from ingest.documents.read import read_article, too_hard
from ingest.extract.answer import answer_of
from ingest.extract.divisions import divisions
from ingest.extract.found import Parts
from ingest.extract.llm.consult import Consulted, consult
from ingest.extract.llm.means import Llm
from ingest.extract.nlp import extract, pipeline
from ingest.extract.version import rules
from ingest.known import unchanged
from ingest.limits import SECONDS, OutOfTimeError, at_most
from ingest.pool import mapped
from ingest.receipt import Receipt, receipt_of, refusal
from ingest.resolve import reading_of

FEW = 3  # documents; a worker's start takes longer than extracting these


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What came of one file: its reading, its answer in the guidelines' format, what was left out, with reasons, and
    what the language model did."""

    name: str
    reading: Reading
    answer: dict[str, Any]
    unresolved: tuple[str, ...]
    consulted: Consulted


def read(
    file: File | DocumentRefused,
    dictionaries: Path | None = None,
    parts: Parts = "both",
    llm: Llm | None = None,
) -> Read | Receipt:
    """One file to one reading, or to the receipt of its refusal: a pure function of its content, of the own
    dictionaries and of what the language model answers, run in any process."""
    if isinstance(file, DocumentRefused):
        return refusal(str(file.fields["source"]), file)
    try:
        article = read_article(file.path, str(file.path))
        return understood(replace(article, source=file.source), file.path.name, dictionaries, parts, llm)
    except Refused as error:
        return refusal(str(file.path), error)


def understood(
    article: Article,
    name: str,
    dictionaries: Path | None = None,
    parts: Parts = "both",
    llm: Llm | None = None,
) -> Read:
    """What the article says; ``name`` is its file's. Raises DocumentRefused when reading it takes too long."""
    cleaned = clean(article)
    doc = extracted(cleaned, name, dictionaries, parts)
    consulted = consult(doc, llm)
    reading = reading_of(
        cleaned.article,
        doc._.bodies,
        doc._.links,
        doc._.figures,
        locate=cleaned.locate,
        region_of=divisions().region_of,
        extractor=rules(dictionaries, consulted.model),
    )
    unresolved = tuple(f"{dropped.what}: {dropped.reason}" for dropped in doc._.dropped)
    answer = answer_of(cleaned, doc)
    return Read(name=name, reading=reading, answer=answer, unresolved=unresolved, consulted=consulted)


def extracted(cleaned: Cleaned, name: str, dictionaries: Path | None = None, parts: Parts = "both") -> Any:
    """The article's Doc. Raises DocumentRefused when reading it takes too long."""
    try:
        with at_most(SECONDS):
            return extract(cleaned, dictionaries, parts)
    except OutOfTimeError as late:
        raise too_hard(name) from late


def read_all(
    files: Sequence[File | DocumentRefused],
    *,
    workers: int,
    dictionaries: Path | None = None,
    parts: Parts = "both",
    llm: Llm | None = None,
) -> Iterator[Read | Receipt]:
    """Every file's reading, in order, extracted by ``workers`` processes."""
    work = partial(read, dictionaries=dictionaries, parts=parts, llm=llm)
    start = partial(pipeline, dictionaries, parts)
    return mapped(work, files, workers=1 if len(files) <= FEW else workers, start=start, died=_died)


def load(
    files: Sequence[File | DocumentRefused],
    store: Store,
    *,
    workers: int,
    dry_run: bool = False,
    dictionaries: Path | None = None,
    llm: Llm | None = None,
) -> Iterator[Receipt]:
    """Store each file with what it says, one transaction a file, and account for it. Raises what stops everything
    (StoreLost); a file that is refused does not. ``dry_run`` accounts for all and keeps nothing."""
    version = rules(dictionaries, llm.model if llm else "")
    known = unchanged([file for file in files if isinstance(file, File)], store, version)
    readings = read_all(
        [file for file in files if _source(file) not in known], workers=workers, dictionaries=dictionaries, llm=llm
    )
    for file in files:
        found = known.get(_source(file)) or next(readings)
        if isinstance(found, Receipt):
            yield found
        else:
            report = store.write(found.reading, dry_run=dry_run)
            yield _receipt(found, report)


def _receipt(found: Read, report: WriteReport | None = None) -> Receipt:
    told = found.consulted
    return receipt_of(found.reading, report, unresolved=found.unresolved, notes=told.notes, cautions=told.cautions)


def _source(file: File | DocumentRefused) -> str:
    return file.source if isinstance(file, File) else ""


def extract_to(
    folder: Path,
    files: Sequence[File | DocumentRefused],
    *,
    workers: int,
    dictionaries: Path | None = None,
    parts: Parts = "both",
    llm: Llm | None = None,
) -> Iterator[Receipt]:
    """Write each file's answer as ``NAME.json`` into ``folder``; of two files of one name the second is refused.

    Raises OutputRefused.
    """
    with _writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    written: dict[str, str] = {}
    for found in read_all(files, workers=workers, dictionaries=dictionaries, parts=parts, llm=llm):
        if isinstance(found, Receipt):
            yield found
            continue
        source = found.reading.document.source
        name = Path(found.name).stem + ".json"
        if name in written:
            yield refusal(source, has_a_twin(source, written[name]))
            continue
        written[name] = source
        text = json.dumps(found.answer, ensure_ascii=False, indent=1)
        with _writing(folder / name):
            (folder / name).write_text(text + "\n", encoding="utf-8")
        yield _receipt(found)


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputRefused(path=path, reason=error.strerror) from error


def _died(file: File | DocumentRefused) -> Receipt:
    source = str(file.path if isinstance(file, File) else file.fields["source"])
    why = {"reason_zh": "抽取进程异常退出（可能内存不足）", "reason_en": "its extraction process died (out of memory?)"}
    return refusal(source, DocumentRefused(source=source, **why))
