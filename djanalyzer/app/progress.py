"""Progress for the eye: as often as it is seen, never oftener, and the latest is never lost."""

from __future__ import annotations

import threading
import time

from djanalyzer.app.events import Event, JobProgressed, Listener

PERIOD = 0.05  # seconds between two events of one job: 20 a second


class Reporter:
    """Passes on the progress of one job, at most one event a `PERIOD`; a later word replaces a waiting one."""

    def __init__(self, job_id: int, name: str, publish: Listener) -> None:
        self.job_id = job_id
        self.name = name
        self._publish = publish
        self._lock = threading.RLock()
        self._last = -PERIOD
        self._waiting: JobProgressed | None = None
        self._timer: threading.Timer | None = None
        self._is_closed = False

    def report(self, done: float, total: int | None, current: str) -> None:
        """Say how far the job is, now or as soon as the last event is old enough."""
        event = JobProgressed(self.job_id, self.name, done, total, current)
        with self._lock:
            due = self._last + PERIOD - time.monotonic()
            if self._is_closed:
                return
            if due <= 0:
                self._send(event)
                return
            self._waiting = event
            if self._timer is None:
                self._timer = threading.Timer(due, self._flush)
                self._timer.daemon = True
                self._timer.start()

    def tell(self, event: Event) -> None:
        """Pass on what is no progress: at once."""
        self._publish(event)

    def close(self) -> None:
        """Say nothing any more."""
        with self._lock:
            self._is_closed = True
            timer, self._timer = self._timer, None
        if timer is not None:
            timer.cancel()

    def _flush(self) -> None:
        with self._lock:
            self._timer = None
            if self._waiting is not None and not self._is_closed:
                self._send(self._waiting)

    def _send(self, event: JobProgressed) -> None:
        self._waiting = None
        self._last = time.monotonic()
        self._publish(event)
