"""Everything that is computed from the samples themselves, in one pass over the recording with bounded working memory."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.features.chroma import ChromaBuilder
from djanalyzer.features.logmel import SAMPLE_RATE, LogMelBuilder
from djanalyzer.features.onsets import OnsetBuilder
from djanalyzer.features.waveform import Waveform, WaveformBuilder

Array = npt.NDArray[np.float32]

_SILENCE = 1e-4  # full scale is 1: -80 dB


@dataclass(frozen=True, slots=True)
class Features:
    """What the rest of the program knows of a recording's sound.

    Attributes
    ----------
    logmel : shape (n_frames, 128), 0 to 1
    chroma : shape (n_steps, N_PITCHES)
    flux : shape (n_flux, 2)
        From `features.onsets`.
    waveform : Waveform
        For the eye.
    duration : float
        Seconds.
    loudness : shape (ceil(duration),)
        Root mean square of each second, 0 to 1.
    tuning : float or None
        Cents above A = 440 Hz, -50 to 50; None where nothing is tuned.
    """

    logmel: npt.NDArray[np.float16]
    chroma: npt.NDArray[np.float16]
    flux: Array
    waveform: Waveform
    duration: float
    loudness: Array
    tuning: float | None = None

    @property
    def is_silent(self) -> bool:
        return not bool(np.any(self.loudness > _SILENCE))


def extract(blocks: Iterable[Array]) -> Features:
    """Compute all features of a recording from its mono blocks at SAMPLE_RATE."""
    logmel, chroma, loudness = LogMelBuilder(), ChromaBuilder(), _LoudnessBuilder()
    flux, waveform = OnsetBuilder(SAMPLE_RATE), WaveformBuilder(SAMPLE_RATE)
    n_samples = 0
    for block in blocks:
        n_samples += len(block)
        for builder in (logmel, chroma, loudness, flux, waveform):
            builder.push(block)
    return Features(
        logmel.finish(),
        chroma.finish(),
        flux.finish(),
        waveform.finish(),
        n_samples / SAMPLE_RATE,
        loudness.finish(),
        chroma.tuning.cents(),
    )


class _LoudnessBuilder:
    """Root mean square of every second."""

    def __init__(self) -> None:
        self._rest = np.zeros(0, dtype=np.float32)
        self._parts: list[Array] = []

    def push(self, block: Array) -> None:
        samples = np.concatenate([self._rest, block])
        n_seconds = len(samples) // SAMPLE_RATE
        whole = samples[: n_seconds * SAMPLE_RATE].reshape(n_seconds, SAMPLE_RATE)
        self._parts.append(np.sqrt(np.mean(whole**2, axis=1)))
        self._rest = samples[n_seconds * SAMPLE_RATE :].copy()

    def finish(self) -> Array:
        if len(self._rest):
            self._parts.append(np.sqrt(np.mean(self._rest**2, keepdims=True)))
        return np.concatenate(self._parts) if self._parts else np.zeros(0, dtype=np.float32)
