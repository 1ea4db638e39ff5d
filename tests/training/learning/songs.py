"""Small songs whose truth is known, stored as training examples: what planted libraries are made of in tests."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from djanalyzer.models.activations import CUE_KINDS, SECTION_LABELS
from djanalyzer.music import CueKind, SectionLabel
from djanalyzer.training import examples

BARS = 16  # of each section
FORM = (
    SectionLabel.INTRO,
    SectionLabel.BUILD_UP,
    SectionLabel.DROP,
    SectionLabel.BREAKDOWN,
    SectionLabel.DROP,
    SectionLabel.OUTRO,
)
_STARTS = (CueKind.MIX_IN, CueKind.BUILD_UP, CueKind.DROP, CueKind.BREAKDOWN, CueKind.DROP, CueKind.MIX_OUT)


def write_song(folder: Path, number: int) -> Path:
    """Store a song of six sections; tempo, key, genre, mood and level go by its number."""
    tempo = 120.0 + number % 20
    bar = 240.0 / tempo
    n_bars = BARS * len(FORM)
    starts = np.arange(len(FORM)) * BARS * bar
    labels = examples.Labels(
        beats=np.arange(4 * n_bars) * bar / 4,
        downbeats=np.arange(n_bars) * bar,
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
