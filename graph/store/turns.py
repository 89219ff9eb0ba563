"""Who may use one database at a time: some readers beside each other, or one writer alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """A reader takes one place; a writer takes them all, one after the other as they fall free.

    More readers than places wait: beyond the number of cores they would only slow each other down. Everybody queues at
    one gate, and a writer keeps it, so that readers who come later can't keep a writer waiting for ever. Within its own
    turn a writer may read and write again.

    >>> turns = Turns(2)
    >>> with turns.alone(), turns.beside_others(), turns.alone():
    ...     print("read what was just written")
    read what was just written
    """

    def __init__(self, places: int) -> None:
        self._count = places
        self._places = threading.Semaphore(places)
        self._gate = threading.Lock()
        self._writer: int | None = None

    @contextmanager
    def beside_others(self) -> Iterator[None]:
        if self._writer == threading.get_ident():
            yield
            return
        with self._gate:
            self._places.acquire()
        try:
            yield
        finally:
            self._places.release()

    @contextmanager
    def alone(self) -> Iterator[None]:
        if self._writer == threading.get_ident():
            yield
            return
        with self._gate:
            taken = 0
            try:
                while taken < self._count:
                    self._places.acquire()
                    taken += 1
                self._writer = threading.get_ident()
                yield
            finally:  # an interrupt while it waits included: what was taken is given back
                self._writer = None
                if taken:
                    self._places.release(taken)
