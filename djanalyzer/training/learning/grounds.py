"""Tracks as a habit is learned from them: what is heard of each, the grid to count in, the DJ's marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from djanalyzer.models.decoding import Constants, calibrated
from djanalyzer.models.decoding.bars import bars_of
from djanalyzer.models.decoding.familiarity import formed
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.models.habit import Terrain
from djanalyzer.music import BeatGrid, Cue, Loop
from djanalyzer.music.learning import LabelledTrack, Subject
from djanalyzer.training.learning.recurring import OwnMark, own_marks
from djanalyzer.training.tagged import artists_in

if TYPE_CHECKING:
    from djanalyzer.training.learning.hearing import HeardStore, HeardTrack

Look = Callable[[float], None]  # hears the share done, 0 to 1, and may raise to stop

_UNTRUSTED = 0.7  # what a mark counts that nobody has confirmed
_SAME_GRID = 0.1  # beats: two grids whose bars lie nearer are one


@dataclass(frozen=True)
class Ground:
    """A track to learn from or to try on: what is heard of it, its grid, the DJ's marks, and how far they are trusted.

    `suggestions` are the shipped model's.
    """

    track_id: int
    artist: str
    terrain: Terrain
    beat_grid: BeatGrid
    duration: float
    marks: tuple[OwnMark, ...]
    trust: float = 1.0

    @property
    def group(self) -> str:
        """Who made it, as folds see it: the artist named first; a track whose artist nobody knows stands alone."""
        return next(iter(artists_in(self.artist)), "") or str(self.track_id)

    @property
    def beats_per_bar(self) -> int:
        return self.beat_grid.meter.beats_per_bar

    @property
    def beats(self) -> Floats:
        """Every beat, seconds."""
        return self.beat_grid.beats(self.duration)

    @property
    def own(self) -> list[Cue | Loop]:
        """The DJ's marks as music knows them."""
        return [
            Cue(m.time, m.slot, m.name, m.color, m.kind)
            if m.stop is None
            else Loop(m.time, m.stop, m.slot, m.name, m.color)
            for m in self.marks
        ]


def grounds_of(
    tracks: Sequence[LabelledTrack],
    store: HeardStore,
    look: Look | None = None,
    constants: Constants | None = None,
) -> dict[int, Ground]:
    """Return the tracks that have marks of the DJ's and have been heard, by number."""
    marks, grounds = own_marks(tracks), {}
    wanted = [track for track in tracks if track.id in marks]
    missing = {track.recording for track in store.missing(wanted)}
    for i, track in enumerate(wanted):
        if look is not None:
            look(i / len(wanted))
        if track.recording not in missing:
            ground = ground_of(track, store.get(track.recording), constants)
            if ground is not None:
                grounds[track.id] = ground
    return grounds


def ground_of(track: LabelledTrack, heard: HeardTrack, constants: Constants | None = None) -> Ground | None:
    """Return what a habit sees of a track; None where there is no beat."""
    grid = grid_for(track, heard)
    if grid is None:
        return None
    activations = calibrated(heard.activations, constants or program_constants())
    bars = formed(bars_of(activations, heard.flux, grid, heard.duration, heard.sound))
    said = heard.analysis
    terrain = Terrain.of(bars, said.sections, said.suggestions)
    marks = tuple(own_marks([track]).get(track.id, ()))
    trust = 1.0 if Subject.CUES in track.trusted else _UNTRUSTED
    return Ground(track.id, track.artist, terrain, grid, heard.duration, marks, trust)


def program_constants() -> Constants:
    """Return the weights of evidence of the program's own model."""
    from djanalyzer.models.checkpoint import DEFAULT, read_card

    return Constants.of(read_card(DEFAULT).decoding)


def grid_for(track: LabelledTrack, heard: HeardTrack) -> BeatGrid | None:
    """Return the grid to count in: the library's where it is trusted or says what is heard, else what is heard."""
    label = track.label("beat_grid")
    theirs = label.value if label is not None and isinstance(label.value, BeatGrid) else None
    ours = heard.analysis.beat_grid
    if theirs is None or ours is None:
        return ours or theirs
    is_trusted = {Subject.BEAT_GRID, Subject.DOWNBEATS} <= track.trusted
    return theirs if is_trusted or _are_alike(theirs, ours, heard.duration) else ours


def _are_alike(one: BeatGrid, other: BeatGrid, duration: float) -> bool:
    """Return whether two grids have the same bars."""
    bars, others = one.downbeats(duration), other.downbeats(duration)
    if len(bars) < 2 or len(others) < 2 or abs(len(bars) - len(others)) > 1:
        return False
    distance = np.abs(others[np.argmin(np.abs(bars[:, None] - others), axis=1)] - bars)
    return bool(np.median(distance) < _SAME_GRID * float(np.median(np.diff(bars))) / one.meter.beats_per_bar)
