"""Processes that work for a training run, and never outlive it."""

from __future__ import annotations

import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait


def start_workers(n_workers: int) -> ProcessPoolExecutor:
    """Return processes of one thread each; they are started when there is work."""
    return ProcessPoolExecutor(n_workers, get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """Leave Ctrl+C to the run, which ends its workers itself, and end with it however it ends."""
    import torch

    torch.set_num_threads(1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_the_run, name="following the run", daemon=True).start()


def _follow_the_run() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])  # becomes ready when the process is no more, killed or not
        os._exit(1)
