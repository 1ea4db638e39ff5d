"""What the model says about one recording."""

from __future__ import annotations

from dataclasses import dataclass, field

from djanalyzer.music.grid import BeatGrid
from djanalyzer.music.key import Key
from djanalyzer.music.marks import Suggestion
from djanalyzer.music.sections import Energy, Section


@dataclass(frozen=True, slots=True)
class Seconds:
    """Wall-clock seconds that each step of an analysis took."""

    decode: float = 0.0
    features: float = 0.0
    model: float = 0.0
    decoding: float = 0.0


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything found in one recording.

    Attributes
    ----------
    duration : float
        Seconds of audio.
    beat_grid : BeatGrid or None
        None where the recording has no beat (silence, speech).
    beat_confidence : float
        0 to 1: the trust in the grid.
    key : Key or None
        None where nothing is tuned.
    model : str
        Name and version of the model that said so.
    remarks : tuple of str
        What the user should know: "no beat found", "recording ends early: file is damaged after 1:23".
    """

    duration: float
    beat_grid: BeatGrid | None
    beat_confidence: float
    sections: tuple[Section, ...]
    suggestions: tuple[Suggestion, ...]
    key: Key | None
    energy: Energy
    model: str
    seconds: Seconds = field(default_factory=Seconds)
    remarks: tuple[str, ...] = ()
