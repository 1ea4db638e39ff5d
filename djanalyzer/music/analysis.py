"""What the model says about one recording."""

from __future__ import annotations

from dataclasses import dataclass, field

from djanalyzer.music.dynamics import ChangePoint, Dynamics
from djanalyzer.music.grid import BeatGrid, GridChoice
from djanalyzer.music.guesses import Guess
from djanalyzer.music.key import Key, KeyStretch
from djanalyzer.music.marks import Suggestion
from djanalyzer.music.sections import Energy, MixRange, Section, VocalSpan

CHECKED = 0.99  # a grid this sure needs no second look


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
        0 to 1: the chance that the grid is right, tempo level and phase included.
    key : Key or None
        None where nothing is tuned or no key is sure.
    model : str
        Name and version of the model that said so.
    remarks : tuple of str
        What the user should know: "no beat found", "recording ends early: file is damaged after 1:23".
    downbeat_confidence : float
        0 to 1: the chance that bars start where the grid says.
    grid_choices : tuple of GridChoice
        Every way to count it that is worth offering, the likeliest first (which is `beat_grid`); probabilities add up to at most 1.
    key_stretches : tuple of KeyStretch
        One after another over the track; one stretch where the key does not change.
    tuning : float or None
        Cents above (or below) A = 440 Hz, -50 to 50; None where nothing is tuned.
    vocals : tuple of VocalSpan or None
        Where somebody sings or speaks; None where the model was not asked.
    genres, moods : tuple of Guess
        The best three words of `music.genres` each, the likeliest first; none where the model was not asked.
    dynamics : Dynamics or None
        How loud each moment is against the whole; None where the model was not asked.
    changes : tuple of ChangePoint or None
        Where somebody joins or leaves the arrangement; None where the model was not asked.
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
    downbeat_confidence: float = 0.0
    grid_choices: tuple[GridChoice, ...] = ()
    key_stretches: tuple[KeyStretch, ...] = ()
    tuning: float | None = None
    mix_range: MixRange = field(default_factory=MixRange)
    vocals: tuple[VocalSpan, ...] | None = None
    genres: tuple[Guess, ...] = ()
    moods: tuple[Guess, ...] = ()
    dynamics: Dynamics | None = None
    changes: tuple[ChangePoint, ...] | None = None

    @property
    def tempo(self) -> float | None:
        """The tempo that rules longest (BPM); None where there is no beat."""
        return self.beat_grid.tempo_over(self.duration) if self.beat_grid else None

    @property
    def is_checked(self) -> bool:
        """Whether the grid is as good as certain; the rest is offered for review."""
        return self.beat_grid is not None and self.beat_confidence >= CHECKED
