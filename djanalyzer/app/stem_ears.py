"""Tracks are taken apart in a process of its own, one at a time, by as many threads as there are cores to spare.

As in `hearing`: the window never waits for it, no file can take the program down, and a stop is heard at once.
"""

from __future__ import annotations

import atexit
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from djanalyzer.app.answers import voice_from
from djanalyzer.app.hearing import ANALYSIS, Errand, Listeners, OnProgress
from djanalyzer.errors import UnreadableAudio

if TYPE_CHECKING:
    from collections.abc import Callable

    from djanalyzer.app.job import Job
    from djanalyzer.app.session import Session
    from djanalyzer.library.records import KnownFile, TrackRow
    from djanalyzer.music import Voice

SEPARATION = Errand("Taking tracks apart", "Taking {file} apart broke off ({reason}).", ANALYSIS.hint)
_MOST_THREADS = 8  # more only wait for each other: the networks are small
_LOOK = 0.1  # seconds between two looks whether one's turn has come


class StemEars(Protocol):
    """Somebody who takes files apart."""

    @property
    def name(self) -> str:
        """Return the recipe: whose ears, and by which rules."""
        ...

    def use(self, device: str, weights: str) -> None:
        """Hear on a device ("auto", "cpu", "cuda") from now on, by Demucs weights of the user, or (empty) the program's.

        Raises MissingWeights where there are none.
        """
        ...

    def wake(self, look: Callable[[], None]) -> None:
        """Be ready, and know the recipe; raises MissingWeights."""
        ...

    def take_apart(self, path: Path, folder: Path, on_progress: OnProgress) -> Voice | None:
        """Write the stems of a file into an empty folder (`features.stem_files`) and return who sings in it.

        None where these ears hear no voices. `on_progress` is told the share done (0 to 1) and may raise `Cancelled`.
        """
        ...

    def listen(self, path: Path, on_progress: OnProgress) -> Voice:
        """Return who sings in a file, in a third of the time; raises MissingWeights where these ears hear no voices."""
        ...


class _Processes(Listeners):
    """Ears in a process of their own; one at a time, for it has all cores."""

    def __init__(self) -> None:
        command = (sys.executable, "-m", "djanalyzer.app.separating")
        n_at_a_time = -(-(os.cpu_count() or 1) // _MOST_THREADS)
        super().__init__(command, lambda: self._weights, lambda: n_at_a_time, SEPARATION)
        self._weights: Path | None = None
        self._recipe = ""

    def use(self, device: str, weights: str) -> None:
        from djanalyzer.models.separation.shipped import recipe_of

        self.use_device(device)
        self._weights = Path(weights) if weights else None
        if (by := recipe_of(weights)) != self._recipe:  # another file may lie at the same place by now
            self._recipe, self.name = by, ""
            self.close()

    def take_apart(self, path: Path, folder: Path, on_progress: OnProgress) -> Voice | None:
        heard = self.ask(path, "stems", on_progress, folder=os.fsencode(folder).hex())["stems"]
        return voice_from(heard["voice"]) if "voice" in heard else None

    def listen(self, path: Path, on_progress: OnProgress) -> Voice:
        return voice_from(self.ask(path, "voice", on_progress)["voice"])


EARS: StemEars = _Processes()
atexit.register(EARS.close)  # type: ignore[attr-defined]


def wake(session: Session, job: Job) -> StemEars:
    """Return who takes tracks apart, as the settings want it; the first time takes some seconds, for torch is loaded with it.

    Raises
    ------
    MissingWeights
        Nobody: the weights are not there, or damaged.
    Trouble
        There is no such device, or the user's weights are none.
    """
    job.report(0, None, "loading the model")

    def woken(_: None) -> StemEars:
        with LINE.turn(job):  # who is at work by other weights ends the track first
            return awake(session, job)

    (ears,) = job.spread(woken, [None], 1)  # where no pause is heard, which would hold up all who wait
    return ears


def awake(session: Session, job: Job) -> StemEars:
    """Do as `wake` for somebody who has the turn."""
    EARS.use(session.settings.analysis_device, session.settings.stem_weights)
    EARS.wake(job.check)
    return EARS


def recipe(session: Session) -> str:
    """Return who takes tracks apart at present: the name of the weights, and a digest of all that decides what comes out.

    Raises
    ------
    MissingWeights
        Nobody: the weights are not there.
    """
    from djanalyzer.models.separation.shipped import recipe_of

    return recipe_of(session.settings.stem_weights)


def recording_of(row: TrackRow, known: KnownFile | None) -> str | None:
    """Return the id of the recording in a track's file as it is now; None where it has none that can be read."""
    from djanalyzer.audio.identity import identify

    known_id = known.recording_id if known is not None else None
    try:
        status = row.path.stat()
    except OSError:  # its drive is not connected: it will be what it was
        return known_id
    if known is not None and (known.size, known.mtime_ns) == (status.st_size, status.st_mtime_ns):
        return known_id
    try:
        return identify(row.path)
    except UnreadableAudio:
        return None


class _Line:
    """Those who want a track taken apart, first come, first served: each has all cores, and the memory is for one."""

    def __init__(self) -> None:
        self._waiting: list[object] = []

    @contextmanager
    def turn(self, job: Job) -> Iterator[None]:
        """Wait for one's turn, and have it; raises Cancelled where the user does not want to wait any longer."""
        ticket = object()
        self._waiting.append(ticket)
        try:
            while self._waiting[0] is not ticket:
                job.check()
                time.sleep(_LOOK)
            yield
        finally:
            self._waiting.remove(ticket)


LINE = _Line()
