"""Songs as their composer sees them: who strikes which step of each bar. Composing takes a fiftieth of the time of rendering."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from djanalyzer.models.groove import N_STEPS, STEPS_PER_BEAT, step_times
from djanalyzer.models.groove_ear import ROLES
from djanalyzer.music import Meter
from djanalyzer.synthesis import compose
from djanalyzer.synthesis.song import Song
from djanalyzer.synthesis.styles import STYLES

FIRST_SKETCH = 871_000_000
N_BARS = 24  # of a sketch, evenly chosen
_A_FILE = 1000  # sketches
_SUFFIX = ".sketches"
_FAINT = 0.05  # velocity: what is softer is no part of the pattern

Hits = npt.NDArray[np.bool_]
Arrays = dict[str, npt.NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Sketches:
    """Songs that were composed and not rendered.

    Attributes
    ----------
    hits : shape (n, N_BARS, N_STEPS, len(ROLES))
        Who strikes which step; bars past the end of a song are empty.
    tempi : shape (n,), BPM
    meters, styles : shape (n,)
        Places in `Meter` and in `STYLES`.
    """

    hits: Hits
    tempi: npt.NDArray[np.float64]
    meters: npt.NDArray[np.int64]
    styles: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.styles)


def compose_missing(folder: Path, n: int) -> Iterator[Path]:
    """Compose the sketches that are not there yet, a thousand a file; yield what was written."""
    from safetensors.numpy import save_file

    folder.mkdir(parents=True, exist_ok=True)
    for path in _paths(folder, n):
        if not path.exists():
            first = int(path.stem)
            unfinished = path.with_suffix(f".{os.getpid()}.part")
            save_file(_composed(range(first, first + _A_FILE)), unfinished)
            unfinished.replace(path)
            yield path


def sketches_in(folder: Path, n: int) -> Sketches:
    """Return the first `n` sketches; fewer where fewer have been composed."""
    from safetensors.numpy import load_file

    parts = [load_file(path) for path in _paths(folder, n) if path.exists()]
    joined = {name: np.concatenate([part[name] for part in parts])[:n] for name in parts[0]}
    bars = np.unpackbits(joined["hits"], axis=1, count=N_BARS * N_STEPS * len(ROLES))
    hits = bars.reshape(-1, N_BARS, N_STEPS, len(ROLES)).astype(bool)
    return Sketches(hits, joined["tempi"], joined["meters"], joined["styles"])


def played_in(song: Song, edges: npt.NDArray[np.float64]) -> Hits:
    """Return who strikes which step of bars, shape (n_bars, N_STEPS, len(ROLES)).

    Parameters
    ----------
    edges : shape (n_bars, n_steps + 1), seconds
        As `step_times` returns them.
    """
    hits = np.zeros((len(edges), N_STEPS, len(ROLES)), bool)
    flat, n_edges = edges.ravel(), edges.shape[1]
    order = np.argsort(flat, kind="stable")
    for part in song.parts:
        roles = [i for i, names in enumerate(ROLES) if part.role in names]
        loud = part.notes.velocity > _FAINT
        if roles and loud.any():
            times = song.seconds(part.notes.beat[loud])
            after = np.searchsorted(flat[order], times, side="right") - 1
            at = order[np.maximum(after, 0)]
            inside = (after >= 0) & (at % n_edges < n_edges - 1)
            hits[at[inside] // n_edges, at[inside] % n_edges, roles[0]] = True
    return hits


def _paths(folder: Path, n: int) -> list[Path]:
    return [folder / f"{FIRST_SKETCH + start}{_SUFFIX}" for start in range(0, n, _A_FILE)]


def _composed(seeds: range) -> Arrays:
    songs = [compose(seed) for seed in seeds]
    hits = np.zeros((len(songs), N_BARS, N_STEPS, len(ROLES)), bool)
    for i, song in enumerate(songs):
        bars = np.unique(np.linspace(0, song.n_bars - 1, N_BARS).astype(np.int64))
        hits[i, : len(bars)] = played_in(song, _edges(song))[bars]
    return {
        "hits": np.packbits(hits.reshape(len(songs), -1), axis=1),
        "tempi": np.array([song.grid.tempo_over(song.duration) for song in songs]),
        "meters": np.array([list(Meter).index(song.meter) for song in songs]),
        "styles": np.array([STYLES.index(song.style) for song in songs]),
    }


def _edges(song: Song) -> npt.NDArray[np.float64]:
    n = song.beats_per_bar
    beats = song.seconds(np.arange(song.n_bars * n + 1, dtype=np.float64))
    positions = np.arange(len(beats)) % n + 1
    assert STEPS_PER_BEAT[song.meter] * n <= N_STEPS
    return step_times(beats, positions, song.meter)
