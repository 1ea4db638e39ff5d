"""Made-up evidence: probabilities and onsets of beats whose truth is known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.activations import (
    CUE_KINDS,
    FRAME_RATE,
    METERS,
    N_KEYS,
    SECTION_LABELS,
    STEP,
    TEMPI,
    Activations,
)

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Blemishes:
    """What is wrong with the probabilities: shares of beats missed and made up, scatter in seconds."""

    missed: float = 0.1
    made_up: float = 0.1
    jitter: float = 0.012
    off_beat: float = 0.2


def even_beats(tempo: float, start: float, stop: float) -> Floats:
    """Return the beats of a constant tempo in [start, stop)."""
    return np.arange(start, stop, 60 / tempo)


def beats_of(tempo_at, duration: float, start: float = 0.3) -> Floats:
    """Return beats whose tempo (BPM) at each time is given by a function."""
    times = [start]
    while times[-1] < duration:
        times.append(times[-1] + 60 / tempo_at(times[-1]))
    return np.array(times[:-1])


def bumps(times: Floats, heights: Floats, n_frames: int, width: float = 1.2) -> Floats:
    """Return a curve at the frame rate with a bump at each time."""
    curve = np.zeros(n_frames)
    for time, height in zip(times, heights, strict=True):
        centre = time * FRAME_RATE
        frames = np.arange(max(0, int(centre) - 6), min(n_frames, int(centre) + 8))
        curve[frames] = np.maximum(curve[frames], height * np.exp(-0.5 * ((frames - centre) / width) ** 2))
    return curve


def probabilities_of(
    beats: Floats, downbeats: Floats, duration: float, seed: int = 0, blemishes: Blemishes | None = None
) -> Activations:
    """Return what a middling network would say about these beats."""
    wrong = blemishes or Blemishes()
    rng = np.random.default_rng(seed)
    n_frames = int(duration * FRAME_RATE) + 1
    n_beats = len(beats)
    period = float(np.median(np.diff(beats)))

    def heights(n: int) -> Floats:
        return rng.beta(6, 2, n)

    seen = heights(n_beats) * (rng.random(n_beats) >= wrong.missed)
    ghosts = rng.uniform(0, duration, int(wrong.made_up * n_beats))
    curve = np.maximum.reduce(
        [
            bumps(beats + rng.normal(0, wrong.jitter, n_beats), seen, n_frames),
            bumps(ghosts, 0.8 * heights(len(ghosts)), n_frames),
            bumps(beats + period / 2, wrong.off_beat * heights(n_beats), n_frames),
        ]
    )
    bars = bumps(
        downbeats, heights(len(downbeats)) * (rng.random(len(downbeats)) >= 2 * wrong.missed), n_frames
    )
    beats = curve + 0.03 * rng.random(n_frames)
    return silent_probabilities(duration, beats=beats, downbeats=bars, tempo=tempo_heard(60 / period))


def tempo_heard(tempo: float) -> Floats:
    """Return a tempo head that is rather sure of one tempo (BPM)."""
    bell = np.exp(-0.5 * np.square(np.log2(TEMPI / tempo) * 24))
    return 0.6 * bell / bell.sum() + 0.4 / len(TEMPI)


def silent_probabilities(duration: float, **curves: Floats) -> Activations:
    """Return probabilities that say nothing but the given curves."""
    n_frames = int(duration * FRAME_RATE) + 1
    n_steps = -(-n_frames // STEP)
    values = {
        "beats": np.zeros(n_frames),
        "downbeats": np.zeros(n_frames),
        "boundaries": np.zeros(n_frames),
        "cues": np.zeros((n_frames, len(CUE_KINDS))),
        "sections": np.full((n_steps, len(SECTION_LABELS)), 1 / len(SECTION_LABELS)),
        "energy": np.full(n_steps, 0.5),
        "vocals": np.zeros(n_steps),
        "key": np.full(N_KEYS, 1 / N_KEYS),
        "keys": np.full((1, N_KEYS), 1 / N_KEYS),
        "tempo": np.full(len(TEMPI), 1 / len(TEMPI)),
        "meter": np.eye(len(METERS))[0],
    } | curves
    return Activations(**{name: np.clip(v, 0, 1).astype(np.float32) for name, v in values.items()})


def onsets_of(beats: Floats, duration: float, seed: int = 0) -> npt.NDArray[np.float32]:
    """Return the onset curve of drums at these beats, with some noise."""
    n_frames = int(np.ceil(duration * FLUX_RATE))
    curve = np.zeros(n_frames)
    for time in beats:
        centre = time * FLUX_RATE
        frames = np.arange(max(0, int(centre) - 8), min(n_frames, int(centre) + 9))
        curve[frames] += np.exp(-0.5 * ((frames - centre) / 1.5) ** 2)
    noise = 0.1 * np.random.default_rng(seed).random((n_frames, 2))
    return (curve[:, None] + noise).astype(np.float32)


def distances(truth: Floats, found: Floats) -> Floats:
    """Return how far each true time is from the found time nearest to it, in seconds."""
    after = np.clip(np.searchsorted(found, truth), 1, len(found) - 1)
    return np.minimum(np.abs(found[after] - truth), np.abs(found[after - 1] - truth))
