"""A text that came through a door: read in a process of its own, within a time, then stored and accounted for."""

from __future__ import annotations

import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path

from graph.errors import ReaderBusy
from graph.facts import Article, Reading
from graph.store.base import Store
from ingest.documents.read import bounded, decode, too_hard
from ingest.limits import SECONDS
from ingest.pool import kill, one_process
from ingest.receipt import Receipt, receipt_of

WAITING = 8  # texts; more would keep threads that answer questions
Found = tuple[Reading, tuple[str, ...]]


def begin(dictionaries: Path | None = None) -> None:
    """Load what reads articles: here, so that the door's own process stays without it."""
    from ingest.extract.nlp import pipeline

    pipeline(dictionaries)


def read_upload(data: bytes, source: str, name: str, dictionaries: Path | None = None) -> Found:
    """What the text says, and what was left out with the reason. Raises DocumentRefused."""
    from ingest.pipeline import understood

    text = decode(data, name)
    found = understood(Article(id=Article.id_of(text), source=source, text=text), name, dictionaries)
    return found.reading, found.unresolved


class Reader:
    """One process that reads, started when first needed, and replaced when a text killed or outlasted it."""

    def __init__(self, seconds: float = SECONDS, dictionaries: Path | None = None) -> None:
        self._seconds, self._dictionaries, self._lock = seconds, dictionaries, threading.Lock()
        self._places = threading.BoundedSemaphore(WAITING)
        self._pool: ProcessPoolExecutor | None = None

    def receive(self, data: bytes, source: str, name: str, store: Store) -> Receipt:
        """Store one article and account for it; ``name`` is what its sender calls it.

        Raises DocumentRefused, ReaderBusy.
        """
        bounded(data, name)
        if not self._places.acquire(blocking=False):
            raise ReaderBusy
        try:
            reading, unresolved = self._read(data, source, name)
        finally:
            self._places.release()
        return receipt_of(reading, store.write(reading), unresolved=unresolved)

    def _read(self, data: bytes, source: str, name: str) -> Found:
        with self._lock:
            if self._pool is None:
                self._pool = one_process(partial(begin, self._dictionaries))
            try:
                return self._pool.submit(read_upload, data, source, name, self._dictionaries).result(self._seconds)
            except TimeoutError as late:
                self._drop()
                raise too_hard(name) from late
            except BrokenProcessPool as died:
                self._drop()
                raise too_hard(name) from died

    def _drop(self) -> None:
        pool, self._pool = self._pool, None
        if pool is not None:
            kill(pool)
            pool.shutdown(wait=False, cancel_futures=True)

    def close(self) -> None:
        """End the process; a text that is still being read is given up, nothing of it was stored."""
        self._drop()
