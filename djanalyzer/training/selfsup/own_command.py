"""The command by which the program learns from a collection in a process of its own: own."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
from pathlib import Path

STOPPED = 3  # what a stopped run exits with


def add_own(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser's."""
    own = commands.add_parser("own", help="learn as a plan says that the program has written")
    own.add_argument("folder", type=Path, help="with plan.json")
    own.add_argument("--with-parent", action="store_true", help="stop as soon as the standard input ends")
    own.set_defaults(run=_own)


def _own(options: argparse.Namespace) -> None:
    import torch

    from djanalyzer.training.learning.__main__ import give_way
    from djanalyzer.training.learning.claim import claimed
    from djanalyzer.training.selfsup.own import learn

    give_way()
    torch.set_num_threads(max(1, int(os.environ.get("OMP_NUM_THREADS", "1"))))
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    if options.with_parent:
        threading.Thread(target=_follow, args=(stop,), name="following the program", daemon=True).start()
    with claimed(options.folder):
        if learn(options.folder, stop) is None:
            sys.exit(STOPPED)


def _follow(stop: threading.Event) -> None:
    """Stop as soon as whoever started this process is no more: our standard input ends then."""
    # Past the buffer: whoever waits in there would not let Python end.
    while os.read(sys.stdin.fileno(), 1):
        pass
    stop.set()
