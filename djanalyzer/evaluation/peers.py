"""What the model is compared with: programs that were run here, never quoted figures.

"onsets alone" is our own decoding fed with the onset curve instead of the network: what the network must beat. The beats
of any other program come from a folder of text files, `ID.txt`, one beat in seconds a line.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from djanalyzer.errors import UnreadableAudio
from djanalyzer.evaluation.references import Floats
from djanalyzer.features.onsets import FLUX_RATE, OnsetBuilder
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
from djanalyzer.models.decoding import decode
from djanalyzer.models.decoding.milliseconds import Flux
from djanalyzer.music import Analysis, BeatGrid, Energy, GridAnchor

_AROUND = 9  # frames over which the onset curve's own mean is taken off
_LOUD_AROUND = 129  # frames over which it is scaled to its loudest


def onsets_alone(path: Path) -> Analysis:
    """Analyse a file without the network: its beats are where the sound rises."""
    from djanalyzer.audio.decode import ANALYSIS_RATE, open_stream

    builder = OnsetBuilder(ANALYSIS_RATE)
    with open_stream(path) as stream:
        for block in stream:
            builder.push(block)
        duration = stream.duration
    flux = builder.finish()
    decoded = decode(activations_of_onsets(flux, duration), flux, duration)
    return Analysis(
        duration=duration,
        beat_grid=decoded.beat_grid,
        beat_confidence=decoded.beat_confidence,
        sections=(),
        suggestions=(),
        key=None,
        energy=Energy(1.0),
        model="onsets alone",
    )


def activations_of_onsets(flux: Flux, duration: float) -> Activations:
    """Take the onset curve, scaled by its surroundings, for the probability of a beat; nothing else is known."""
    from scipy.ndimage import maximum_filter1d, uniform_filter1d

    n_frames = int(duration * FRAME_RATE) + 1
    n_steps = -(-n_frames // STEP)
    curve = np.zeros(n_frames)
    frames = np.minimum(np.rint(np.arange(len(flux)) * FRAME_RATE / FLUX_RATE).astype(np.int64), n_frames - 1)
    np.maximum.at(curve, frames, flux.sum(axis=1))
    rising = np.clip(curve - uniform_filter1d(curve, _AROUND), 0, None)
    loudest = uniform_filter1d(maximum_filter1d(rising, _LOUD_AROUND), _LOUD_AROUND)
    beats = np.clip(0.8 * rising / np.maximum(loudest, 1e-6), 0, 1).astype(np.float32)
    nothing = np.zeros(n_frames, np.float32)
    return Activations(
        beats=beats,
        downbeats=nothing,
        boundaries=nothing,
        cues=np.zeros((n_frames, len(CUE_KINDS)), np.float32),
        sections=np.full((n_steps, len(SECTION_LABELS)), 1 / len(SECTION_LABELS), np.float32),
        energy=np.zeros(n_steps, np.float32),
        vocals=np.zeros(n_steps, np.float32),
        key=np.full(N_KEYS, 1 / N_KEYS, np.float32),
        keys=np.full((1, N_KEYS), 1 / N_KEYS, np.float32),
        tempo=np.full(len(TEMPI), 1 / len(TEMPI), np.float32),
        meter=np.eye(len(METERS), dtype=np.float32)[0],
    )


def beats_from(folder: Path) -> Callable[[Path], Analysis]:
    """Return a stand-in for a program whose beats were written to `folder` as `ID.txt`."""

    def analyse(path: Path) -> Analysis:
        beats_path = folder / f"{path.stem}.txt"
        try:
            beats = np.atleast_1d(np.loadtxt(beats_path, dtype=np.float64, usecols=0))
        except (OSError, ValueError) as error:
            raise UnreadableAudio(f"{beats_path} holds no beats: {error}.") from error
        return Analysis(float(beats[-1]) + 1.0, _grid_of(beats), 1.0, (), (), None, Energy(1.0), folder.name)

    return analyse


def _grid_of(beats: Floats) -> BeatGrid | None:
    """Return a grid that plays exactly these beats: an anchor for each."""
    if len(beats) < 2:
        return None
    tempos = 60 / np.diff(beats)
    tempo = 60 * (len(beats) - 1) / (beats[-1] - beats[0])
    if np.ptp(tempos) < 0.002 * tempo:
        return BeatGrid.constant(float(beats[0]), float(tempo))
    tempos = np.append(tempos, tempos[-1])
    return BeatGrid(
        tuple(
            GridAnchor(float(t), float(b), i % 4 + 1)
            for i, (t, b) in enumerate(zip(beats, tempos, strict=True))
        )
    )
