"""What the model sees: a log-mel spectrogram, built block by block.

Front end of the multi-task structure paper: 22,050 Hz, window and FFT of 2048, hop 512, 128 mel bands. Frame t is centred on
sample t * HOP; the recording is taken to be silent before its start and after its end.

The paper normalises the peak of the waveform, which needs the whole recording before the first frame. The same is done
afterwards here: in decibels a gain is a shift, so the loudest frames are moved to 1 once the pass has ended.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]

SAMPLE_RATE = 22_050
N_FFT = 2048
HOP = 512
N_MELS = 128
FRAME_RATE = SAMPLE_RATE / HOP

LOWEST = 20.0  # Hz, lower edge of the first band
RANGE = 80.0  # dB from the loudest frames (1) down to nothing (0)

_FLOOR = 1e-10
_BATCH = 256  # frames transformed at once: their working memory stays within the processor's cache


def mel_from_hertz(hertz: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Return mels on the Slaney scale: linear below 1 kHz, logarithmic above."""
    f = np.asarray(hertz, dtype=float)
    return np.where(f < 1000, f * 3 / 200, 15 + np.log(np.maximum(f, 1000) / 1000) * 27 / np.log(6.4))


def hertz_from_mel(mel: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Return hertz for mels on the Slaney scale."""
    m = np.asarray(mel, dtype=float)
    return np.where(m < 15, m * 200 / 3, 1000 * np.exp((np.maximum(m, 15) - 15) * np.log(6.4) / 27))


@lru_cache(maxsize=1)
def centres() -> npt.NDArray[np.float64]:
    """Return the edges and centres of the bands, hertz, shape (N_MELS + 2,)."""
    ends = mel_from_hertz([LOWEST, SAMPLE_RATE / 2])
    return hertz_from_mel(np.linspace(ends[0], ends[1], N_MELS + 2))


@lru_cache(maxsize=1)
def filterbank() -> Array:
    """Return triangular filters of height 1, shape (N_FFT // 2 + 1, N_MELS)."""
    edges = centres()
    bins = np.arange(N_FFT // 2 + 1)[:, None] * SAMPLE_RATE / N_FFT
    rise = (bins - edges[:-2]) / (edges[1:-1] - edges[:-2])
    fall = (edges[2:] - bins) / (edges[2:] - edges[1:-1])
    return np.clip(np.minimum(rise, fall), 0, None).astype(np.float32)


@lru_cache(maxsize=1)
def _sparse_filterbank() -> Any:
    """Return the filters, shape (N_MELS, bins), without their zeros: a bin belongs to two bands at most."""
    from scipy.sparse import csr_array

    return csr_array(filterbank().T)


class LogMelBuilder:
    """Turns blocks of mono samples at SAMPLE_RATE into the log-mel spectrogram of the whole."""

    def __init__(self) -> None:
        self._window = np.hanning(N_FFT + 1)[:-1].astype(np.float32)
        self._rest = np.zeros(N_FFT // 2, dtype=np.float32)
        self._parts: list[npt.NDArray[np.float16]] = []
        self._n_samples = 0

    def push(self, block: Array) -> None:
        """Take the next samples, shape (n,)."""
        self._n_samples += len(block)
        self._advance(np.concatenate([self._rest, block]))

    def finish(self) -> npt.NDArray[np.float16]:
        """Return the spectrogram, 0 to 1, shape (n_samples // HOP + 1, N_MELS)."""
        n_frames = self._n_samples // HOP + 1
        self._advance(np.concatenate([self._rest, np.zeros(N_FFT, dtype=np.float32)]))
        decibels = np.concatenate(self._parts)[:n_frames]
        self._parts = []
        return normalise(decibels)

    def _advance(self, samples: Array) -> None:
        n_frames = max(0, (len(samples) - N_FFT) // HOP + 1)
        for start in range(0, n_frames, _BATCH):
            stop = min(start + _BATCH, n_frames)
            self._parts.append(self._transform(samples[start * HOP : (stop - 1) * HOP + N_FFT]))
        self._rest = samples[n_frames * HOP :].copy()

    def _transform(self, samples: Array) -> npt.NDArray[np.float16]:
        from scipy import fft

        frames = np.lib.stride_tricks.sliding_window_view(samples, N_FFT)[::HOP] * self._window
        spectrum = fft.rfft(frames, axis=1, overwrite_x=True, workers=1)
        power = spectrum.real**2 + spectrum.imag**2
        decibels = 10 * np.log10((_sparse_filterbank() @ power.T).T + np.float32(_FLOOR))
        return np.ascontiguousarray(decibels, dtype=np.float16)


def normalise(decibels: npt.NDArray[np.float16]) -> npt.NDArray[np.float16]:
    """Move the loudest percent of frames to 1 and RANGE below it to 0; silence stays 0."""
    loudest = decibels.max(axis=1).astype(np.float32)
    top = float(np.percentile(loudest, 99)) if len(loudest) else 0.0
    if top < 10 * np.log10(_FLOOR) + RANGE / 2:
        return np.zeros_like(decibels)
    out = decibels - np.float16(top)
    out /= np.float16(RANGE)
    out += np.float16(1)
    return np.clip(out, 0, 1, out=out)
