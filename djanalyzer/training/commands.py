"""What the command lines of all trainings do alike: run a command, stop at a signal, tell how far a run is."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
import time
from collections.abc import Iterable, Mapping
from typing import Protocol, SupportsFloat

from djanalyzer.errors import Trouble

_PAUSE = 30.0  # seconds from line to line


class Told(Protocol):
    """A step of a run: its number, the first is 1, and its losses by name."""

    @property
    def number(self) -> int: ...

    @property
    def losses(self) -> Mapping[str, SupportsFloat]: ...


def run_command(parser: argparse.ArgumentParser, arguments: list[str] | None) -> int:
    """Run the command that arguments name (None: those of the program); return its exit code."""
    options = parser.parse_args(arguments)
    try:
        options.run(options)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def stopped_by_signals() -> threading.Event:
    """Return what is set once the user, or the computer, asks this process to end."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    return stop


def tell(steps: Iterable[Told], last: int) -> None:
    """Go through the steps of a run, and print one now and then, and the last."""
    shown = 0.0
    for step in steps:
        if time.monotonic() - shown > _PAUSE or step.number == last:
            shown = time.monotonic()
            losses = ", ".join(f"{name} {float(loss):.4f}" for name, loss in step.losses.items() if name)
            print(f"step {step.number}: {losses}", flush=True)
