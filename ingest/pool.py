"""Extraction on several cores: worker processes read and extract, the caller's process is the only one that writes.

Workers never touch the store. They are started fresh (``spawn``): the embedded engine's native library must not be
forked. A worker ends by itself when its parent is gone, also after ``kill -9``.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
In = TypeVar("In")
Out = TypeVar("Out")

AHEAD = 4  # tasks a worker may be ahead of the writer: keeps memory flat on long lists


def mapped(
    work: Callable[[In], Out],
    items: Iterable[In],
    *,
    workers: int,
    start: Callable[[], object],
    died: Callable[[In], Out],
) -> Iterator[Out]:
    """``work`` over ``items`` in their order, in ``workers`` processes (in this one when there is 1).

    ``start`` prepares each process. An item that kills its worker becomes ``died(item)``; the others go on.
    """
    if workers <= 1:
        start()
        yield from map(work, items)
        return
    todo = deque(items)
    while todo:
        yield from _until_broken(work, todo, workers, start)
        if todo:  # the pool broke: one of the next few is to blame, so each gets a process of its own
            for item in [todo.popleft() for _ in range(min(len(todo), workers * AHEAD))]:
                yield _alone(work, item, start, died)


def _until_broken(
    work: Callable[[In], Out], todo: deque[In], workers: int, start: Callable[[], object]
) -> Iterator[Out]:
    """Take items off ``todo`` as their results are handed out; return when done or when the pool broke."""
    pool = _pool(workers, start)
    ahead: deque[Future[Out]] = deque()
    try:
        while todo:
            while len(ahead) < min(len(todo), workers * AHEAD):
                ahead.append(pool.submit(work, todo[len(ahead)]))
            result = ahead[0].result()
            ahead.popleft()
            todo.popleft()
            yield result
    except BrokenProcessPool:
        return
    finally:
        if todo:  # given up or broken: nobody waits for what is still being worked on
            kill(pool)
        # waited for: the interpreter's end beside a pool that is still ending can print a traceback (bad descriptor)
        pool.shutdown(wait=True, cancel_futures=True)


def _alone(work: Callable[[In], Out], item: In, start: Callable[[], object], died: Callable[[In], Out]) -> Out:
    with one_process(start) as pool:
        try:
            return pool.submit(work, item).result()
        except BrokenProcessPool:
            return died(item)


def one_process(start: Callable[[], object]) -> ProcessPoolExecutor:
    """A pool of one process, started when the first task comes."""
    return _pool(1, start)


def kill(pool: ProcessPoolExecutor) -> None:
    """End a pool's processes at once, whatever they work on: its public interface can't stop a running task."""
    for process in list((pool._processes or {}).values()):
        process.kill()


class _LeavesCtrlC(ProcessPoolExecutor):
    """A pool whose processes never see Ctrl-C: it goes to the whole terminal, and it is the parent's to handle."""

    def submit(self, work: Callable[P, Out], /, *args: P.args, **kwargs: P.kwargs) -> Future[Out]:
        if sys.platform == "win32":  # where signals can't be blocked: there ``_begin`` is all that can be done
            return super().submit(work, *args, **kwargs)
        # submitting starts processes. A blocked signal stays blocked in them from their first instruction on; a handler
        # of their own would come only after their imports.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            return super().submit(work, *args, **kwargs)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _pool(workers: int, start: Callable[[], object]) -> ProcessPoolExecutor:
    # numpy reads it when it is loaded: articles are read side by side, threads of BLAS would only wait for each other
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    context = multiprocessing.get_context("spawn")
    return _LeavesCtrlC(workers, mp_context=context, initializer=_begin, initargs=(start,))


def _begin(start: Callable[[], object]) -> None:
    if sys.platform == "win32":
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
