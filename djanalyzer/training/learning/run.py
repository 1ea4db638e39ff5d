"""A run from the first track to the report: its parts in order, each a function of the run's folder that ends with a file.

Whatever is done stays done: a run that was killed goes on where it was and comes to the same end, to the bit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from djanalyzer.errors import Cancelled, Trouble
from djanalyzer.music.learning import LabelledTrack
from djanalyzer.training.learning.plan import (
    DONE,
    LOG,
    TEACHING,
    TRACKS,
    LeftOut,
    RunPlan,
    note_speeds,
    read_plan,
    value_in,
    write_record,
)
from djanalyzer.training.learning.prospects import distinct
from djanalyzer.training.learning.records import read_tracks
from djanalyzer.training.learning.watch import State, Watch
from djanalyzer.training.log import LogWriter

if TYPE_CHECKING:
    from djanalyzer.models.decoding import Constants
    from djanalyzer.models.predict import Predictor
    from djanalyzer.training.learning.folds import Folds
    from djanalyzer.training.learning.hearing import HeardStore

Record = dict[str, Any]


class Run:
    """A run's folder, and what its parts have in common; read once it is asked for."""

    def __init__(self, folder: Path, watch: Watch) -> None:
        self.folder, self.watch = folder, watch
        self.plan: RunPlan = read_plan(folder)

    @cached_property
    def predictor(self) -> Predictor:
        """The shipped model, without any adaptation."""
        from djanalyzer.models.predict import Predictor

        return Predictor.load(self.plan.weights, "cpu")

    @cached_property
    def constants(self) -> Constants:
        """The shipped model's weights of evidence."""
        from djanalyzer.models.checkpoint import DEFAULT, read_card
        from djanalyzer.models.decoding import Constants

        return Constants.of(read_card(self.plan.weights or DEFAULT).decoding)

    @cached_property
    def store(self) -> HeardStore:
        from djanalyzer.training.learning.hearing import HeardStore

        return HeardStore(self.plan.cache, self.predictor.name)

    @cached_property
    def given(self) -> tuple[LabelledTrack, ...]:
        """All tracks that the app has handed over."""
        return read_tracks(self.folder / TRACKS)

    @cached_property
    def tracks(self) -> tuple[LabelledTrack, ...]:
        """Those that have been heard, one a recording."""
        silent = {left.track_id for left in self.left_out}
        recordings = {track.recording for track in self.given if track.id in silent}
        return tuple(t for t in distinct(self.given) if t.recording not in recordings)

    @cached_property
    def left_out(self) -> tuple[LeftOut, ...]:
        found: tuple[LeftOut, ...] = value_in(self.done("hear"), tuple[LeftOut, ...])
        return found

    @cached_property
    def folds(self) -> Folds:
        from djanalyzer.training.learning.folds import Folds

        folds: Folds = value_in(self.done("fold"), Folds)
        return folds

    def done(self, part: str) -> Path:
        """Return the file that a part ends with."""
        return self.folder / DONE / f"{part}.json"


Part = Callable[[Run], Any]  # what it returns is written down, and it is done


def run(folder: Path, watch: Watch | None = None, parts: Sequence[tuple[str, Part]] | None = None) -> State:
    """Do a run to its end, or go on with it; return how it ended.

    What goes wrong is in its progress, in words.
    """
    import torch

    from djanalyzer.training.learning.parts import PARTS

    plan = read_plan(folder)
    watch = watch or Watch(folder, plan.expected)
    torch.set_num_threads(plan.threads)
    torch.use_deterministic_algorithms(True)
    try:
        _do(Run(folder, watch), PARTS if parts is None else parts)
    except Cancelled:
        watch.end(State.STOPPED)
        return State.STOPPED
    except Trouble as trouble:
        watch.end(State.FAILED, trouble.message, trouble.hint)
        return State.FAILED
    watch.end(State.DONE)
    return State.DONE


def _do(run: Run, parts: Iterable[tuple[str, Part]]) -> None:
    left = [(name, part) for name, part in parts if not run.done(name).exists()]
    if not left:
        return
    with LogWriter(run.folder / LOG) as log:
        log.begin(_steps_done(run), {"run": run.plan.number, "tracks": len(run.given)})
    for name, part in left:
        run.watch.begin(name)
        run.watch(0.0)
        was_whole = not _has_begun(run, name)
        found = part(run)
        run.watch(1.0)
        write_record(run.done(name), found)
        if was_whole:
            _measure(run, name)
    with LogWriter(run.folder / LOG) as log:
        log.end(_steps_done(run), run.watch.seconds)


def _steps_done(run: Run) -> int:
    """Return the steps of teaching that lie behind, as the log counts them."""
    return sum(steps for name, steps in zip(TEACHING, run.plan.steps, strict=True) if run.done(name).exists())


def _has_begun(run: Run, name: str) -> bool:
    """Return whether a kill has left a part half done: then the time it takes now says nothing."""
    mark = run.folder / DONE / f"{name}.begun"
    if mark.exists():
        return True
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.touch()
    return False


def _measure(run: Run, name: str) -> None:
    """Keep how long a part took, for the next estimate."""
    seconds, n = run.watch.seconds, max(len(run.tracks), 1)
    if name in TEACHING and (steps := run.plan.steps[TEACHING.index(name)]) >= 20:
        note_speeds(run.plan.cache, {"step": seconds / steps})
    if name in ("find", "place", "judge") and n >= 20:
        note_speeds(run.plan.cache, {name: seconds / n})
