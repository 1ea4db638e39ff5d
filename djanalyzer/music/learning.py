"""What the DJ's own library says of its tracks, as learning sees it: labels to learn from, and findings to look at again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from djanalyzer.music.labels import Label, Source
from djanalyzer.music.marks import MarkedCue, MarkedLoop

__all__ = ["PHRASES", "Finding", "LabelledTrack", "MarkedCue", "MarkedLoop", "Subject", "Verdict"]

# The task of sections that a program has found: evidence, and not what the DJ sees, lays or is asked about.
PHRASES = "phrases"


class Subject(StrEnum):
    """What can be right or wrong about a track. A beat grid is three of them: where it lies, how fast it counts, where bars start."""

    BEAT_GRID = "beat_grid"  # whether it lies on the beats, to the millisecond
    TEMPO = "tempo"  # whether it counts every beat: not half of them, not twice as many
    DOWNBEATS = "downbeats"  # whether bars start where it says
    KEY = "key"
    GENRE = "genre"
    MOOD = "mood"
    ENERGY = "energy"
    SECTIONS = "sections"
    CUES = "cues"


@dataclass(frozen=True, slots=True)
class LabelledTrack:
    """A track with all that people and programs, and no model, have said about it.

    Attributes
    ----------
    id : int
        In the library.
    recording : str
        The same for two files that hold the same recording; duplicates never fall into different folds.
    artist : str
        As it is written; empty where nobody knows.
    file_class : str
        What decides a program's time offset: "MP3 A" to "MP3 D", "AAC", or the format.
    labels : tuple of Label
        Tasks "beat_grid" (`BeatGrid`), "key" (`Key`), "energy" (1 to 10), "genre", "mood" (text) and "sections" (tuple of
        `Section`): every source's last word, the weightiest first. The first one of a task is what the DJ sees, and counts.
        Task `PHRASES` (tuple of `Section`): what programs have found, beside all that.
    trusted : frozenset of Subject
        What the DJ has set by hand, or found right in a review.
    """

    id: int
    path: Path
    recording: str
    title: str = ""
    artist: str = ""
    duration: float | None = None
    file_class: str = ""
    labels: tuple[Label[Any], ...] = ()
    cues: tuple[MarkedCue, ...] = ()
    loops: tuple[MarkedLoop, ...] = ()
    trusted: frozenset[Subject] = frozenset()

    def label(self, task: str) -> Label[Any] | None:
        """Return the label of a task that counts."""
        return next((label for label in self.labels if label.task == task), None)


@dataclass(frozen=True, slots=True)
class Finding:
    """A label that may be wrong, and what speaks for another one.

    Attributes
    ----------
    quality : float
        How much the label fits what else is known, 0 (surely wrong) to 1: cleanlab's score from out-of-fold predictions.
    labelled, proposed : Any
        The value that stands in the library and the one that fits better, of one type: milliseconds for `BEAT_GRID` (how much
        later than the beats the grid lies; 0 is proposed), a ratio for `TEMPO` (0.5: half of the beats; 1 is proposed), beats
        for `DOWNBEATS` (1: bars start a beat too late; 0 is proposed), a key's name, a text, a level, a section's label, or
        seconds for `CUES`.
    confidence : float
        In what is proposed, 0 to 1.
    source : Source
        Whose label it is.
    time : float or None
        Seconds: where to listen; None where the whole track is meant.
    item : int or None
        The cue's number in the library, or the section's place in the list from 0.
    worth : float
        What a correction is worth: the queue's order, the highest first.
    batch : str
        What findings with one cause have in common, in words ("rekordbox, MP3 D: 12 ms late"); empty for one that stands alone.
    """

    track_id: int
    subject: Subject
    quality: float
    labelled: Any
    proposed: Any
    confidence: float
    source: Source
    time: float | None = None
    item: int | None = None
    worth: float = 0.0
    batch: str = ""


class Verdict(StrEnum):
    """What the DJ says of a finding."""

    RIGHT = "right"  # the label stays as it is, and is trusted
    WRONG = "wrong"  # what is proposed takes its place once the DJ says so, and is trusted
    SKIP = "skip"
