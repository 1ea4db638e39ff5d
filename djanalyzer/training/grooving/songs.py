"""Rendered songs as the ear for grooves learns from them: short ones, for it learns patterns and no form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from djanalyzer.models.groove import Groove, groove_of, step_times
from djanalyzer.music import Meter
from djanalyzer.synthesis import compose
from djanalyzer.synthesis.styles import STYLES
from djanalyzer.training.grooving.sketches import Hits, played_in
from djanalyzer.training.material import paths_of, read_sound, read_truth

FIRST_SONG = 870_001_000
DURATION = (32.0, 64.0)  # seconds

Floats = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Song:
    """A rendered song.

    Attributes
    ----------
    grooves : tuple of Groove
        On its own beats; in common time also on twice and on half as many, for grids are found so now and then.
    hits : shape (n_bars, N_STEPS, len(ROLES))
        Who strikes which step of the bars of the first groove.
    genre : int
        Its place in `GENRES`; -1 where no word fits.
    """

    grooves: tuple[Groove, ...]
    hits: Hits
    style: int
    genre: int
    mood: int


def songs_in(folder: Path, n: int) -> Iterator[Song]:
    """Yield the stored songs that hold two bars at least."""
    for path in paths_of(folder, n, FIRST_SONG):
        song = _read(path)
        if len(song.hits) > 1:
            yield song


def _read(path: Path) -> Song:
    reference, _ = read_truth(path)
    sound, flux, _ = read_sound(path)
    assert reference.downbeats is not None
    assert reference.meter is not None
    assert reference.mood is not None
    beats, meter = reference.beats, reference.meter
    positions = _positions(beats, reference.downbeats)
    grids = [(beats, positions)]
    if meter is Meter.FOUR_FOUR:
        grids += [_doubled(beats, positions), _halved(beats, positions)]
    composed = compose(int(path.stem), duration=DURATION)
    return Song(
        grooves=tuple(groove_of(sound, flux, b, p, meter) for b, p in grids),
        hits=played_in(composed, step_times(beats, positions, meter)),
        style=STYLES.index(composed.style),
        genre=-1 if reference.genre is None else reference.genre,
        mood=reference.mood,
    )


def _positions(beats: Floats, downbeats: Floats) -> Indices:
    """Return the place of each beat in its bar, from 1; 0 before the first bar."""
    places = np.arange(len(beats))
    starts = np.searchsorted(beats, downbeats - (beats[1] - beats[0]) / 4)
    bars = np.searchsorted(starts, places, side="right") - 1
    return np.where(bars < 0, 0, places - starts[np.maximum(bars, 0)] + 1).astype(np.int64)


def _doubled(beats: Floats, positions: Indices) -> tuple[Floats, Indices]:
    """Return beats of common time and those between, two bars for each."""
    places = np.arange(2 * len(beats) - 1)
    first = np.where(positions > 0, 2 * (positions - 1) % 4 + 1, 0)[places // 2]
    return np.interp(places / 2, np.arange(len(beats)), beats), np.where(first > 0, first + places % 2, 0)


def _halved(beats: Floats, positions: Indices) -> tuple[Floats, Indices]:
    """Return every other beat of common time from the first bar on, one bar for two."""
    kept = beats[int(np.argmax(positions == 1)) :: 2]
    return kept, np.arange(len(kept)) % 4 + 1
