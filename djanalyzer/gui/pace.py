"""How fast work goes, and how long it will still take, so that the figure can be believed."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from djanalyzer.gui import notation
from djanalyzer.gui.language import tr

_FIRST = 3.0  # seconds of work until a rate means something
_SPAN = 90.0  # seconds of work that a rate is measured over: what was quick an hour ago says nothing of now
_STEP = 0.5  # seconds between two samples


class Pace:
    """Items a second over the last minute and a half of work. Pauses do not count; a new phase begins anew."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._paused_at: float | None = None
        self._idle = 0.0
        self._total: int | None = None
        self._samples: deque[tuple[float, float]] = deque()
        self._latest = (0.0, 0.0)

    def note(self, done: float, total: int | None) -> None:
        """Write down how far the work is."""
        now = self._worked()
        if total != self._total or (self._samples and done < self._samples[-1][1] - 1):
            self._total = total
            self._samples.clear()
        self._latest = (now, done)
        if not self._samples or now - self._samples[-1][0] >= _STEP:
            self._samples.append((now, done))
        while len(self._samples) > 2 and now - self._samples[1][0] > _SPAN:
            self._samples.popleft()

    def pause(self) -> None:
        """Stop the clock."""
        if self._paused_at is None:
            self._paused_at = self._clock()

    def resume(self) -> None:
        """Let the clock go on."""
        if self._paused_at is not None:
            self._idle += self._clock() - self._paused_at
            self._paused_at = None

    @property
    def rate(self) -> float | None:
        """Return items a second; None while nothing can be said."""
        if not self._samples:
            return None
        began, first = self._samples[0]
        now, done = self._latest
        seconds = now - began
        return (done - first) / seconds if seconds >= _FIRST and done > first else None

    def _worked(self) -> float:
        now = self._clock() if self._paused_at is None else self._paused_at
        return now - self._idle


def figures(done: float, total: int | None, rate: float | None) -> str:
    """Write "3 of 12 · 24 a minute · 2 min left", or "25 % · 2 min left" of a single thing; the rest once it means something."""
    if total is None:
        return f"{int(done):,}" if done else ""
    if total == 1:
        words = [notation.share(min(done, 1.0))]
    else:
        words = [tr("{done} of {total}", done=f"{min(int(done), total):,}", total=f"{total:,}")]
    if rate:
        if rate >= 1 / 60 and total > 1:
            words.append(tr("{rate} a minute", rate=f"{60 * rate:.0f}"))
        words.append(tr("{time} left", time=span(max(0.0, total - done) / rate)))
    return "  ·  ".join(words)


def span(seconds: float) -> str:
    """Write a span of time as people say it: "40 s", "2 min", "3 h 10 min"."""
    if seconds < 60:
        return tr("{seconds} s", seconds=max(1, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr("{minutes} min", minutes=minutes)
    return tr("{hours} h {minutes} min", hours=minutes // 60, minutes=minutes % 60)
