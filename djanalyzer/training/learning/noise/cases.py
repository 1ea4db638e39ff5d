"""A library before its judge: labelled tracks, what was heard of them, who may learn from whom; and what is judged of a label."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from djanalyzer.music import Label
from djanalyzer.music.learning import Finding, LabelledTrack, Subject
from djanalyzer.training.learning.folds import Folds
from djanalyzer.training.learning.noise.clues import Clues
from djanalyzer.training.learning.noise.heads import Split, rows_of

N_ROUNDS = 3  # in which heads learn from labels, each by how right the round before found them


@dataclass(frozen=True)
class Case:
    """Tracks in the order of their numbers; of each that is named in `clues` it is known how it sounds."""

    tracks: tuple[LabelledTrack, ...]
    clues: Mapping[int, Clues]
    folds: Folds

    def labelled(self, task: str) -> list[tuple[LabelledTrack, Label[Any], Clues]]:
        """Return the tracks that have a label of a task and have been heard."""
        found = [(track, track.label(task)) for track in self.tracks if track.id in self.clues]
        return [(track, label, self.clues[track.id]) for track, label in found if label is not None]

    def rows(self, ids: list[int]) -> list[Split]:
        """Return which rows to learn from and which to judge, fold by fold, of rows about these tracks."""
        return rows_of(ids, list(self.folds.splits()))

    def teaches(self, ids: list[int]) -> npt.NDArray[np.bool_]:
        """Return which rows about these tracks may be learned from: none about a track that is kept apart."""
        return ~np.isin(ids, self.folds.validation)


@dataclass(frozen=True, slots=True)
class Judged:
    """A label that was looked at, wrong or not.

    Attributes
    ----------
    finding : Finding
        What would be said of it; without worth and batch.
    is_wrong : bool
        Whether it is taken for wrong.
    group : str
        Who labelled it, in words: "rekordbox, MP3 D".
    error : str
        In which of the ways that labels share it would be wrong, in words ("half of the beats"); empty where in none.
    """

    finding: Finding
    is_wrong: bool
    group: str
    error: str = ""


def group_of(track: LabelledTrack, source: str, *, by_file: bool) -> str:
    """Return who labelled, in words; what depends on how files are read is told apart by their class."""
    return f"{source}, {track.file_class}" if by_file and track.file_class else source


def known(tracks: list[LabelledTrack], subject: Subject) -> npt.NDArray[np.bool_]:
    """Return which tracks' labels are trusted."""
    return np.array([subject in track.trusted for track in tracks], bool)


Judge = Callable[[Case], list[Judged]]
