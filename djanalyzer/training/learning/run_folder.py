"""A run's folder, and what its parts have in common."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from djanalyzer.music.learning import LabelledTrack
from djanalyzer.training.learning.plan import DONE, TRACKS, LeftOut, RunPlan, read_plan, value_in
from djanalyzer.training.learning.prospects import distinct
from djanalyzer.training.learning.records import read_tracks
from djanalyzer.training.learning.watch import Watch

if TYPE_CHECKING:
    from djanalyzer.models.decoding import Constants
    from djanalyzer.models.predict import Predictor
    from djanalyzer.training.learning.folds import Folds
    from djanalyzer.training.learning.hearing import HeardStore


class Run:
    """All that parts of a run ask for, read once it is asked for."""

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
        from djanalyzer.models.shipped import DEFAULT, weights_at
        from djanalyzer.training.learning.hearing import HeardStore

        return HeardStore(self.plan.cache, weights_at(self.plan.weights or DEFAULT).recipe)

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
