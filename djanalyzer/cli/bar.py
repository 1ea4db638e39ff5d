"""A progress bar on stderr, only where somebody watches."""

from __future__ import annotations

import shutil
import sys
import time

from djanalyzer.app.events import Event, JobFinished, JobProgressed, JobStarted
from djanalyzer.cli.printing import plain

_WIDTH = 24


class ProgressBar:
    """A listener: draws the running job on one line, and wipes it when the job ends."""

    def __init__(self) -> None:
        self._is_watched = sys.stderr.isatty()
        self._started = time.monotonic()

    def __call__(self, event: Event) -> None:
        if not self._is_watched:
            return
        if isinstance(event, JobStarted):
            self._started = time.monotonic()
        elif isinstance(event, JobProgressed):
            self._draw(f"{event.name} {self._bar(event)} {event.current}")
        elif isinstance(event, JobFinished):
            self._draw("")

    def _bar(self, event: JobProgressed) -> str:
        if event.share is None:
            return f"{event.done:.0f}"
        full = round(event.share * _WIDTH)
        spent = time.monotonic() - self._started
        left = f" {spent / event.share - spent:.0f} s left" if event.share > 0.02 and spent > 2 else ""
        done = f"{event.share:.0%}" if event.total == 1 else f"{int(event.done)}/{event.total}"
        return f"[{'#' * full}{'.' * (_WIDTH - full)}] {done}{left}"

    def _draw(self, line: str) -> None:
        columns = shutil.get_terminal_size().columns
        sys.stderr.write("\r\x1b[K" + plain(line)[: columns - 1])
        sys.stderr.flush()
