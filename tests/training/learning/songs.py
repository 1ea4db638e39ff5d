"""Small songs whose truth is known, stored as training examples: what planted libraries are made of in tests."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from djanalyzer.models.activations import CUE_KINDS, SECTION_LABELS
from djanalyzer.music import CueKind, SectionLabel
from djanalyzer.training import examples

FORM = (
    SectionLabel.INTRO,
    SectionLabel.BUILD_UP,
    SectionLabel.DROP,
    SectionLabel.BREAKDOWN,
    SectionLabel.DROP,
    SectionLabel.OUTRO,
)
_STARTS = (CueKind.MIX_IN, CueKind.BUILD_UP, CueKind.DROP, CueKind.BREAKDOWN, CueKind.DROP, CueKind.MIX_OUT)


def starts_of(number: int) -> list[int]:
    """Return the bars in which the sections of a song begin, and the one after the last."""
    lengths = np.random.default_rng(number).choice((8, 16, 24), len(FORM))
    return [0, *np.cumsum(lengths).tolist()]


def bar_of(number: int) -> float:
    """Return how long a bar of a song is, seconds."""
    return 240.0 / (120.0 + number % 20)


def write_song(folder: Path, number: int) -> Path:
    """Store a song of six sections; tempo, key, genre, mood and level go by its number."""
    bar, (*firsts, n_bars) = bar_of(number), starts_of(number)
    starts = np.array(firsts) * bar
    labels = examples.Labels(
        beats=np.arange(4 * n_bars, dtype=np.float64) * bar / 4,
        downbeats=np.arange(n_bars, dtype=np.float64) * bar,
        sections=starts,
        functions=np.array([SECTION_LABELS.index(label) for label in FORM]),
        cues=starts,
        kinds=np.array([CUE_KINDS.index(kind) for kind in _STARTS]),
        energy=np.full(int(n_bars * bar), 0.5, dtype=np.float32),
        key=number % 24,
        duration=n_bars * bar,
        genre=number % 5,
        mood=number % 3,
        level=float(3 + number % 6),
    )
    nothing = np.zeros((1, 1), dtype=np.uint8)
    return examples.write(examples.Example(nothing, nothing, labels, number, "test"), folder)


def write_songs(folder: Path, n_songs: int) -> list[Path]:
    """Store so many songs; return where."""
    return [write_song(folder, number) for number in range(n_songs)]
