"""Worker processes beside the one that writes."""

from __future__ import annotations

import multiprocessing
import os
import signal

from ingest.pool import one_process


def test_ctrl_c_does_not_reach_a_worker_that_is_just_being_born() -> None:
    with one_process(int) as pool:
        answer = pool.submit(len, "链长")
        workers = multiprocessing.active_children()
        assert workers
        for worker in workers:
            assert worker.pid
            os.kill(worker.pid, signal.SIGINT)
        assert answer.result() == 2


def test_the_parent_hears_ctrl_c_after_starting_a_worker() -> None:
    with one_process(int) as pool:
        pool.submit(len, "链主").result()
        assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
