"""How far a run is, for whoever watches, and when it shall wait or stop: files in its folder, for the two are two processes."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from djanalyzer.errors import Cancelled
from djanalyzer.training.learning.plan import PAUSE, PROGRESS, STOP, write_record
from djanalyzer.training.learning.records import DAMAGES

_BETWEEN = 0.5  # seconds between two records
_PAUSED = 0.2  # seconds between two looks while waiting
_KNOWN = 0.05  # the share of a part from which its own speed counts

Look = Callable[[float], None]


class State(StrEnum):
    """Where a run stands."""

    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"  # or cut short: it can be resumed
    FAILED = "failed"  # something is wrong; it can be resumed once that is mended
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is.

    Attributes
    ----------
    part : str
        "hear", "fold", "tune", "follow", "find", "retrain", "place", "judge", "tidy".
    done, share : float
        0 to 1: of the part, and of the whole.
    seconds : float
        Spent so far, without pauses.
    seconds_left : float or None
        None where nobody can say.
    message, hint : str
        What went wrong, or why it waits.
    """

    state: State
    part: str = ""
    done: float = 0.0
    share: float = 0.0
    seconds: float = 0.0
    seconds_left: float | None = None
    message: str = ""
    hint: str = ""


def read_progress(folder: Path) -> Progress | None:
    """Return how far a run is; None where it has not begun."""
    try:
        record = json.loads((folder / PROGRESS).read_text(encoding="utf-8"))
        return Progress(**{**record, "state": State(record["state"])})
    except DAMAGES:
        return None


class Watch:
    """Writes progress down and hears what is asked meanwhile; parts of the run call it often.

    Parameters
    ----------
    expected : mapping of str to float
        Seconds by part, in order.
    clock, wait : callable
        Of time.
    """

    def __init__(
        self,
        folder: Path,
        expected: Mapping[str, float],
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], object] = time.sleep,
    ) -> None:
        self._folder, self._expected = folder, dict(expected)
        self._clock, self._wait = clock, wait
        self._part, self._done = "", 0.0
        self._spent: dict[str, float] = {}
        self._reached = 0.0  # the share of the whole
        self._written = -_BETWEEN
        self._last = clock()
        self._is_left = threading.Event()

    def stop(self) -> None:
        """Stop at the next look."""
        self._is_left.set()

    def end_with_parent(self) -> None:
        """Stop as soon as whoever started this process is no more: our standard input ends then."""
        threading.Thread(target=self._follow, name="following the program", daemon=True).start()

    def begin(self, part: str, done: float = 0.0) -> None:
        """Say that a part begins."""
        self._count()
        self._part, self._done = part, done
        self._write(State.RUNNING)

    @property
    def seconds(self) -> float:
        """Return the seconds that the present part has taken here, without pauses."""
        self._count()
        return self._spent.get(self._part, 0.0)

    def __call__(self, share: float) -> None:
        """Say how much of the part is done (0 to 1); wait while that is asked.

        Raises
        ------
        Cancelled
            The run shall stop.
        """
        self._count()
        self._done = min(max(share, 0.0), 1.0)
        self._reach()
        self._hear()
        if self._clock() - self._written >= _BETWEEN:
            self._write(State.RUNNING)

    def end(self, state: State, message: str = "", hint: str = "") -> None:
        """Say how the run ended."""
        self._count()
        self._write(state, message, hint)

    def _hear(self) -> None:
        pause = self._folder / PAUSE
        was_paused = False
        while True:
            if self._is_left.is_set() or (self._folder / STOP).exists():
                raise Cancelled
            if not pause.exists():
                break
            if not was_paused:
                self._write(State.PAUSED, _text_in(pause))
            was_paused = True
            self._wait(_PAUSED)
        if was_paused:
            self._last = self._clock()
            self._write(State.RUNNING)

    def _count(self) -> None:
        now = self._clock()
        self._spent[self._part] = self._spent.get(self._part, 0.0) + now - self._last
        self._last = now

    def _write(self, state: State, message: str = "", hint: str = "") -> None:
        self._written = self._clock()
        is_done = state is State.DONE
        left = 0.0 if is_done else self._seconds_left()
        spent = sum(self._spent.values())
        self._reach()
        share = 1.0 if is_done else self._reached
        progress = Progress(
            state, self._part, round(self._done, 4), share, round(spent, 1), left, message, hint
        )
        write_record(self._folder / PROGRESS, progress)

    def _seconds_left(self) -> float | None:
        """Return the time left: what is expected of the parts to come, and of this one what its own speed says."""
        if self._part not in self._expected:
            return None
        names = list(self._expected)
        later = sum(self._expected[name] for name in names[names.index(self._part) + 1 :])
        whole = self._expected[self._part]
        if self._done > _KNOWN:
            whole = max(self._spent.get(self._part, 0.0) / self._done, 0.0)
        return round(later + whole * (1 - self._done), 1)

    def _reach(self) -> None:
        """Note the share of the whole, by what was expected of it: it never falls back where a part takes longer.

        A part of which nothing was expected takes no time to speak of, and leaves it as it is.
        """
        if self._part not in self._expected:
            return
        names = list(self._expected)
        before = sum(self._expected[name] for name in names[: names.index(self._part)])
        now = before + self._done * self._expected[self._part]
        self._reached = round(now / max(sum(self._expected.values()), 1e-9), 4)

    def _follow(self) -> None:
        try:
            # Not through sys.stdin: who waits in it when the run has ended makes the interpreter abort.
            while os.read(sys.stdin.fileno(), 1):
                continue
        except (OSError, ValueError):
            pass  # closed already: nobody is there
        self._is_left.set()


def _text_in(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError:
        return ""
