"""Tracks that a set can be built from, without a library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from djanalyzer.app.clashes import Side
from djanalyzer.app.set_costs import Ground
from djanalyzer.library.ends import TrackEnds
from djanalyzer.library.records import TrackRow
from djanalyzer.library.voices import Singing
from djanalyzer.music import BeatGrid, Key, VocalSpan


def row(track_id: int, bpm: float | None = 120.0, key: str = "8A", energy: float | None = 5.0) -> TrackRow:
    """A track of four minutes that was analysed."""
    parsed = Key.parse(key) if key else None
    facts = bpm, parsed, energy, 240.0, "House", 0, "analysed", ""
    return TrackRow(track_id, f"Song {track_id}", "Somebody", *facts, Path(f"/music/{track_id}.mp3"))


def side(row: TrackRow, *sung: tuple[float, float]) -> Side:
    """How it begins and ends, mixed over 32 bars, and where somebody sings, as its stems tell."""
    grid = BeatGrid.constant(0.0, row.bpm) if row.bpm else None
    spans = tuple(VocalSpan(*span) for span in sung)
    return Side(TrackEnds(row.id, row.title, row.duration or 0.0, grid), Singing(spans, is_from_stems=True))


def ground(*rows: TrackRow) -> Ground:
    """These tracks, in none of which anybody sings."""
    return Ground(rows, tuple(side(row) for row in rows))


def collection(n_tracks: int, seed: int = 0) -> Ground:
    """Tracks of all keys and energies around 124 BPM; in more than half of them somebody sings now and then."""
    rng = np.random.default_rng(seed)
    keys = [f"{n}{letter}" for n in range(1, 13) for letter in "AB"]
    rows: list[TrackRow] = []
    sides: list[Side] = []
    for track_id in range(1, n_tracks + 1):
        bpm, energy = float(rng.normal(124, 6)), float(rng.uniform(2, 10))
        rows.append(row(track_id, bpm, str(rng.choice(keys)), energy))
        sung: Sequence[tuple[float, float]] = ()
        if rng.random() < 0.6:
            times = np.sort(rng.uniform(0, 240, 10)).reshape(5, 2)
            sung = [(float(a), float(b)) for a, b in times]
        sides.append(side(rows[-1], *sung))
    return Ground(tuple(rows), tuple(sides))
