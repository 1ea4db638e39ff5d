"""Who joins and who leaves, bar by bar: what a listener hears as a change, finer than sections."""

from __future__ import annotations

import numpy as np

from djanalyzer.synthesis.song import FloatArray, Passage, Song

_LAYERS = ("kick", "snare", "hat", "perc", "bass", "chords", "pad", "arp", "lead")


def changes_of(song: Song) -> FloatArray:
    """Return the seconds of the bars in which a layer joins or leaves, a song mixed in at its end not counted."""
    roles = {p.role for p in song.parts} | ({"hat"} if any(p.role == "open" for p in song.parts) else set())
    heard = [i for i, layer in enumerate(_LAYERS) if layer in roles | {"snare"}]
    playing = np.concatenate([_playing(p) for p in song.passages])[:, heard]
    bars = 1 + np.flatnonzero((playing[1:] != playing[:-1]).any(axis=1))
    return np.asarray(song.bar_seconds(bars))


def _playing(passage: Passage) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """Return which layers play in each bar of a section, shape (n_bars, layers)."""
    playing = np.zeros((passage.n_bars, len(_LAYERS)), dtype=bool)
    for column, layer in enumerate(_LAYERS):
        playing[:, column] = layer in passage.layers
    for layer, bar in passage.entries:
        if layer in _LAYERS:
            playing[:bar, _LAYERS.index(layer)] = False
    for layer, bar in passage.exits:
        if layer in _LAYERS:
            playing[bar:, _LAYERS.index(layer)] = False
    return playing
