"""How long one article may take to be read, in whatever process reads it."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = 120.0  # some 400,000 characters on a busy machine; an article has a few thousand


class OutOfTimeError(Exception):
    """The work inside ``at_most`` took longer than it may."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise OutOfTimeError in the work inside once it has taken so long; regular expressions stop too.

    Needs a POSIX system and the process's main thread, where workers and the command line read; elsewhere the caller
    must limit it from outside, as the HTTP door's Reader does.
    """
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _late(_signal: int, _frame: FrameType | None) -> None:
    raise OutOfTimeError
