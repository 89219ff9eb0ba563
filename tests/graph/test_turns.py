"""Readers beside each other, a writer alone, and nobody kept waiting for ever."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event, Thread
from time import monotonic

import pytest

from graph.store.turns import Turns

SECONDS = 10.0  # a test that needs as long has failed


def test_as_many_readers_as_places_read_at_the_same_time() -> None:
    turns, both = Turns(2), Barrier(2)

    def read() -> bool:
        with turns.beside_others():
            both.wait(SECONDS)
        return True

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(lambda _: read(), range(2))) == [True, True]


def test_a_writer_waits_for_readers_and_those_who_come_later_wait_for_the_writer() -> None:
    turns, reading, leave, seen = Turns(2), Event(), Event(), []

    def read_long() -> None:
        with turns.beside_others():
            reading.set()
            leave.wait(SECONDS)
            seen.append("first reader")

    def write() -> None:
        with turns.alone():
            seen.append("writer")

    def read() -> None:
        with turns.beside_others():
            seen.append("second reader")

    first, writer, second = Thread(target=read_long), Thread(target=write), Thread(target=read)
    first.start()
    assert reading.wait(SECONDS)
    writer.start()
    began = monotonic()
    while not turns._gate.locked():
        assert monotonic() - began < SECONDS
    second.start()
    leave.set()
    for thread in (first, writer, second):
        thread.join(SECONDS)
    assert seen == ["first reader", "writer", "second reader"]


def test_what_fails_in_its_turn_gives_it_back() -> None:
    turns = Turns(2)
    for turn in (turns.alone, turns.beside_others):
        with pytest.raises(ValueError), turn():
            raise ValueError
    with turns.alone(), turns.beside_others():
        pass
