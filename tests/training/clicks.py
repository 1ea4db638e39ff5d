"""Tracks of clicks and a network small enough to learn them within a test."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from djanalyzer.features.logmel import SAMPLE_RATE
from djanalyzer.models.network import LAPTOP
from djanalyzer.training.examples import Example, Labels, featurise, write

SHAPES = ((4, 256), (2, 512), (1, 512), (1, 640))
TINY = replace(
    LAPTOP,
    channels=(4, 4, 4, 8),
    width=16,
    dilations=(1,),
    late_dilations=(1,),
    slow_width=16,
    n_layers=1,
    structure=None,
)


def click_track(seed: int, n_seconds: float = 15.0) -> Example:
    """A click on every beat; half a second of silence at most before the first one."""
    rng = np.random.default_rng(seed)
    samples = rng.normal(0, 0.001, round(n_seconds * SAMPLE_RATE)).astype(np.float32)
    beats = np.arange(rng.uniform(0, 0.5), n_seconds - 0.1, 60 / rng.uniform(90, 160))
    for beat in beats:
        start = round(beat * SAMPLE_RATE)
        samples[start : start + 300] += rng.normal(0, 0.5, 300).astype(np.float32)
    labels = Labels(
        beats=beats,
        downbeats=beats[::4],
        sections=np.array([0.0]),
        functions=np.array([3]),
        cues=np.zeros(0),
        kinds=np.zeros(0, dtype=np.int64),
        energy=np.full(int(n_seconds), 0.5, dtype=np.float32),
        key=seed % 24,
        duration=n_seconds,
        vocals=np.array([[3.0, 6.0]]),
    )
    return Example(*featurise(samples), labels, seed, "clicks")


def write_clicks(seed: int, folder: Path) -> None:
    """Store the track of a seed, as the renderer of a rolling store does."""
    write(click_track(seed, 8.0), folder)
