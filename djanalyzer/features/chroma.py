"""Pitch content for the key: how strong each pitch sounds, octave by octave.

128 mel bands cannot tell low semitones apart (below 400 Hz a band is wider than a semitone), so the key head gets its own
input: a long window, three bins a semitone, six octaves from C1. Step s covers the same samples as step s of the slow heads
(16 frames of `logmel`); its window reaches a quarter of its length beyond on either side.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from djanalyzer.features.logmel import HOP, SAMPLE_RATE
from djanalyzer.features.tuning import TuningMeter

Array = npt.NDArray[np.float32]

STEP_HOP = 16 * HOP  # samples from step to step
WINDOW = 2 * STEP_HOP
BINS_PER_SEMITONE = 3
N_OCTAVES = 6
N_PITCHES = N_OCTAVES * 12 * BINS_PER_SEMITONE
LOWEST_PITCH = 440.0 * 2 ** ((24 - 69) / 12)  # Hz: C1

_COMPRESSION = 10.0
_IN_TUNE = 5.0  # cents: less is not worth a correction


@lru_cache(maxsize=1)
def _pitch_filters() -> Array:
    """Return bell-shaped filters, one a third of a semitone, shape (n_bins, N_PITCHES); n_bins: those below the top pitch."""
    step = 2 ** (1 / (12 * BINS_PER_SEMITONE))
    # The middle of three bins is the pitch itself.
    pitches = LOWEST_PITCH * step ** (np.arange(N_PITCHES) - 1)
    width = np.maximum(pitches * (step - 1), SAMPLE_RATE / WINDOW)
    n_bins = int(np.ceil(pitches[-1] * 1.03 * WINDOW / SAMPLE_RATE))
    bins = np.arange(n_bins)[:, None] * SAMPLE_RATE / WINDOW
    bells = np.exp(-0.5 * ((bins - pitches) / (0.7 * width)) ** 2)
    return np.asarray(bells / bells.sum(axis=0), dtype=np.float32)


class ChromaBuilder:
    """Turns blocks of mono samples at SAMPLE_RATE into pitch strengths.

    Attributes
    ----------
    tuning : TuningMeter
        Has heard the same spectra.
    """

    def __init__(self) -> None:
        self._window = np.hanning(WINDOW + 1)[:-1].astype(np.float32)
        self.tuning = TuningMeter(SAMPLE_RATE / WINDOW, WINDOW / 4)
        self._rest = np.zeros((WINDOW - STEP_HOP) // 2, dtype=np.float32)
        self._parts: list[npt.NDArray[np.float16]] = []
        self._n_samples = 0

    def push(self, block: Array) -> None:
        """Take the next samples, shape (n,)."""
        self._n_samples += len(block)
        self._advance(np.concatenate([self._rest, block]))

    def finish(self) -> npt.NDArray[np.float16]:
        """Return strengths (0: nothing, 1 and more: loud for its moment), shape (n_samples // STEP_HOP + 1, N_PITCHES).

        They are those of the recording's own tuning: a track that plays 40 cents high is moved back onto the semitones.
        """
        n_steps = self._n_samples // STEP_HOP + 1
        self._advance(np.concatenate([self._rest, np.zeros(2 * WINDOW, dtype=np.float32)]))
        chroma = np.concatenate(self._parts)[:n_steps]
        self._parts = []
        cents = self.tuning.cents()
        return chroma if cents is None or abs(cents) < _IN_TUNE else _retuned(chroma, cents)

    def _advance(self, samples: Array) -> None:
        n_steps = max(0, (len(samples) - WINDOW) // STEP_HOP + 1)
        for start in range(0, n_steps, 16):
            stop = min(start + 16, n_steps)
            self._parts.append(self._transform(samples[start * STEP_HOP : (stop - 1) * STEP_HOP + WINDOW]))
        self._rest = samples[n_steps * STEP_HOP :].copy()

    def _transform(self, samples: Array) -> npt.NDArray[np.float16]:
        from scipy import fft

        filters = _pitch_filters()
        frames = np.lib.stride_tricks.sliding_window_view(samples, WINDOW)[::STEP_HOP] * self._window
        magnitude = np.abs(fft.rfft(frames, axis=1, overwrite_x=True, workers=1)[:, : len(filters)])
        self.tuning.listen(magnitude)
        strength = magnitude @ filters
        loudness = strength.mean(axis=1, keepdims=True)
        return np.asarray(np.log1p(strength / (loudness + 1e-3) * _COMPRESSION) / 4, dtype=np.float16)


def _retuned(chroma: npt.NDArray[np.float16], cents: float) -> npt.NDArray[np.float16]:
    """Move pitches down by `cents`; a cubic spline keeps the bells of the filters, a straight line would blunt them."""
    from scipy.ndimage import shift

    bins = cents / 100 * BINS_PER_SEMITONE
    moved = shift(chroma.astype(np.float32), (0.0, -bins), order=3, mode="nearest")
    return np.asarray(np.maximum(moved, 0.0), dtype=np.float16)
