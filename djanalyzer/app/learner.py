"""A run of learning in its own process: started, watched, made to wait, and ended; it may be taken up again at any time."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from djanalyzer.app.hearing import WITHOUT_A_CONSOLE, child_environment
from djanalyzer.app.job import Job
from djanalyzer.app.learning import LearningRun
from djanalyzer.app.power import is_on_battery
from djanalyzer.errors import Cancelled, Trouble
from djanalyzer.training.learning.plan import PAUSE, REFUSED, STOP
from djanalyzer.training.learning.watch import Progress, State, read_progress

COMMAND = (sys.executable, "-m", "djanalyzer.training.learning")
# What each part of a run does (`training.learning.parts`); the window says it in its own language.
PARTS: Mapping[str, str] = MappingProxyType(
    {
        "hear": "Hearing the tracks",
        "fold": "Putting tracks aside as proof",
        "tune": "Learning from what is confirmed",
        "follow": "Learning from the rest with a teacher",
        "find": "Finding labels that look wrong",
        "retrain": "Learning anew without those",
        "place": "Learning where you set cues",
        "judge": "Comparing with your present model",
        "tidy": "Deleting what is not needed any more",
    }
)
_LOOK = 0.3  # seconds between two looks at a run
_BATTERY = 10.0  # seconds between two looks at the battery
_PATIENCE = 5.0  # seconds that a run has to end by itself; killed, it loses nothing either


def learn(
    run: LearningRun,
    job: Job | None = None,
    is_playing: Callable[[], bool] = lambda: False,
    on_battery: Callable[[], bool] | None = None,
) -> LearningRun:
    """Do a run, or go on with it; it waits while the job is paused, a track plays or the computer runs on battery.

    `on_battery` is asked now and then; None asks the system.

    Raises
    ------
    Trouble
        What stopped the run; it can be taken up again.
    Cancelled
        The user stopped it; it can be taken up again.
    """
    try:
        return _learned(run, job or Job.silent(), is_playing, on_battery or is_on_battery)
    except OSError as error:  # the disk is full, or a drive was pulled out
        raise Trouble(
            f"Learning cannot go on: {error.strerror or error}.",
            "See that the disk is there and has room, then take it up again: what was done is kept.",
        ) from error


def _learned(
    run: LearningRun, job: Job, is_playing: Callable[[], bool], on_battery: Callable[[], bool]
) -> LearningRun:
    if run.is_at_work:  # it waits for whoever started it: nothing of it is touched
        raise Trouble("This run is at work already.", "Wait for its end, or stop it where it was started.")
    (run.folder / STOP).unlink(missing_ok=True)
    child = _Child(run.folder)
    brakes = _Brakes(run.folder, is_playing, on_battery)
    try:
        while child.is_alive:
            brakes.look(job)
            _report(job, read_progress(run.folder))
            time.sleep(_LOOK)
    finally:
        child.end()
        brakes.release()
    if child.is_refused:
        raise Trouble(child.last_words)
    ended = LearningRun(run.number, run.folder, read_progress(run.folder))
    return _judged(ended, child.last_words)


class _Child:
    """The process of a run; it ends with us, for it listens to our end of its standard input."""

    def __init__(self, folder: Path) -> None:
        self._words = folder / "words.txt"
        with self._words.open("wb") as words:
            self._process = subprocess.Popen(  # noqa: S603 (our own program)
                [*COMMAND, str(folder), "--with-parent"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=words,
                env=child_environment(),
                creationflags=WITHOUT_A_CONSOLE,
            )

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    @property
    def is_refused(self) -> bool:
        """Return whether it might not begin: another process is at work on the run, or its plan is damaged."""
        return self._process.returncode == REFUSED

    @property
    def last_words(self) -> str:
        lines = self._words.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        return lines[-1][:200] if lines else ""

    def end(self) -> None:
        """Let it end by itself, or end it; harmless where it has ended."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class _Brakes:
    """Lets a run wait and go on, by a file in its folder that says why."""

    def __init__(self, folder: Path, is_playing: Callable[[], bool], on_battery: Callable[[], bool]) -> None:
        self._path = folder / PAUSE
        self._is_playing, self._on_battery = is_playing, on_battery
        self._asked, self._is_empty = -_BATTERY, False
        self._reason = ""
        self.release()

    def look(self, job: Job) -> None:
        """Pause or go on; raises Cancelled where the user has stopped the job, and waits while the user lets it wait."""
        self._set(self._why(job))
        job.check()

    def release(self) -> None:
        """Let it go on."""
        self._reason = ""
        self._path.unlink(missing_ok=True)

    def _why(self, job: Job) -> str:
        if job.is_paused:
            return "Paused."
        if self._is_playing():
            return "Waits while a track plays."
        if time.monotonic() - self._asked >= _BATTERY:
            self._asked, self._is_empty = time.monotonic(), self._on_battery()
        return "Waits until the computer is plugged in." if self._is_empty else ""

    def _set(self, reason: str) -> None:
        if reason == self._reason:
            return
        if reason:
            self._path.write_text(reason, encoding="utf-8")
        else:
            self._path.unlink(missing_ok=True)
        self._reason = reason


def _report(job: Job, progress: Progress | None) -> None:
    if progress is None:
        job.report(0, 1, "")
        return
    part = PARTS.get(progress.part, progress.part)
    current = progress.message if progress.state is State.PAUSED else part
    job.report(progress.share, 1, current)


def _judged(run: LearningRun, last_words: str) -> LearningRun:
    """Return a run that has come to its end; raise what has kept it from that."""
    progress = run.progress
    if progress is None or progress.state in (State.RUNNING, State.PAUSED):
        reason = f" ({last_words})" if last_words else ""
        raise Trouble(f"Learning broke off{reason}.", "Take it up again: what was done is kept.")
    if progress.state is State.FAILED:
        raise Trouble(progress.message, progress.hint)
    if progress.state is State.STOPPED:
        raise Cancelled
    return run
