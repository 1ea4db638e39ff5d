"""A track as the deck shows it: everything on one time axis, ready to draw."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.music import BeatGrid, CueKind, Energy, Key, Section

if TYPE_CHECKING:
    from djanalyzer.features.waveform import Waveform
    from djanalyzer.library.store import LibraryTrack


@dataclass(frozen=True, slots=True)
class DeckCue:
    """A hot cue (`slot` counted from 0) or a memory cue (`slot` None); `id` is for the edits. Colour "#RRGGBB" or None."""

    id: int
    time: float
    slot: int | None
    name: str
    color: str | None
    kind: CueKind


@dataclass(frozen=True, slots=True)
class DeckLoop:
    """A saved loop, [start, stop) seconds; `slot` as with cues."""

    id: int
    start: float
    stop: float
    slot: int | None
    name: str
    color: str | None


@dataclass(frozen=True, slots=True)
class DeckSuggestion:
    """A cue point the model proposes, with its trust (0 to 1) and its reason."""

    id: int
    time: float
    kind: CueKind
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Deck:
    """One track for the eye.

    Attributes
    ----------
    duration : float
        Seconds; 0 where unknown.
    bpm, key, energy : or None
        None where nobody has said yet.
    beats : float64, shape (n_beats,)
        Seconds of every beat.
    beat_positions : int64, shape (n_beats,)
        The place of each beat in its bar, 1 to 4; 1 begins a bar.
    waveform : Waveform or None
        None until the track is analysed. `waveform.window(start, stop, width)` gives uint8 (3, width): low, mid, high.
    state : str
        "new", "analysed", "missing" or "unreadable"; `reason` says why for the last two.
    remarks : tuple of str
        What the user should know about the analysis.
    """

    track_id: int
    path: Path
    title: str
    artist: str
    duration: float
    bpm: float | None
    key: Key | None
    energy: Energy | None
    beat_grid: BeatGrid | None
    beats: npt.NDArray[np.float64]
    beat_positions: npt.NDArray[np.int64]
    sections: tuple[Section, ...]
    cues: tuple[DeckCue, ...]
    loops: tuple[DeckLoop, ...]
    suggestions: tuple[DeckSuggestion, ...]
    waveform: Waveform | None
    state: str
    reason: str
    model: str
    remarks: tuple[str, ...]


def view(track: LibraryTrack) -> Deck:
    """Return a stored track as the deck shows it."""
    raise NotImplementedError("waits for the library's LibraryTrack")
