"""Onset strength at 441 frames a second: what moves a beat grid by its last milliseconds.

The time axis: frame t lies at t / FLUX_RATE seconds, and a click at that very time gives the frame its maximum. The
latency of the windows and differences is taken out here in whole frames.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FLUX_RATE = 441

_FULL_WINDOW = 256 / 22050  # seconds; short: the edge of a drum, not its tone
_LOW_WINDOW = 640 / 22050  # seconds; a bass drum of 45 Hz fits once
_LOW_HERTZ = (30.0, 180.0)
_FULL_HERTZ = (40.0, 10_000.0)
_N_BANDS = 20
_COMPRESSION = 1e4  # applied to power: tones 40 dB below full scale still count
_LAG = 3  # frames between the two spectra whose rise counts
_LOW_EARLY = (
    1  # frames by which a click's rise in the low band comes too early; the whole spectrum's comes in time
)
_CHUNK = 512  # frames computed at once; small enough for the processor's cache

Samples = npt.NDArray[np.float32]


class OnsetBuilder:
    """Onset strength of a recording that arrives in blocks.

    Parameters
    ----------
    rate : int
        Samples per second of the blocks; a multiple of `FLUX_RATE` (22,050 and 44,100 are).
    """

    def __init__(self, rate: int) -> None:
        if rate % FLUX_RATE:
            raise ValueError(f"the rate must be a multiple of {FLUX_RATE}, not {rate}")
        self._hop = rate // FLUX_RATE
        self._n_full, self._n_low = (2 * round(s * rate / 2) for s in (_FULL_WINDOW, _LOW_WINDOW))
        self._window = _hann(self._n_full)
        self._bands = _log_bands(rate, self._n_full)
        self._tones = _low_tones(rate, self._n_low)
        self._tail = np.zeros(self._n_low // 2, np.float32)
        self._n_samples = 0
        self._before = np.zeros((_LAG, _N_BANDS + 1), np.float32)  # silence precedes the recording
        self._rises: list[Samples] = []

    def push(self, block: Samples) -> None:
        """Take the next mono samples, shape (n,)."""
        self._n_samples += len(block)
        self._tail = np.concatenate([self._tail, np.asarray(block, np.float32)])
        self._consume()

    def finish(self) -> Samples:
        """Return the flux, shape (n_frames, 2): whole spectrum, low band; n_frames = ceil(n_samples / hop)."""
        n_frames = -(-self._n_samples // self._hop)
        self._tail = np.concatenate([self._tail, np.zeros(self._n_low + 8 * self._hop, np.float32)])
        self._consume()
        rises = np.concatenate([np.zeros((0, 2), np.float32), *self._rises])
        rises[:, 1] = np.pad(rises[:, 1], (_LOW_EARLY, 0))[: len(rises)]
        return rises[:n_frames]

    def _consume(self) -> None:
        n_frames = (len(self._tail) - self._n_low) // self._hop + 1
        if n_frames <= 0:
            return
        framed = np.lib.stride_tricks.sliding_window_view(self._tail, self._n_low)[:: self._hop]
        self._rises += [self._rise(self._level(framed[i : i + _CHUNK])) for i in range(0, n_frames, _CHUNK)]
        self._tail = self._tail[n_frames * self._hop :].copy()

    def _rise(self, levels: Samples) -> Samples:
        """Return by how much levels lie above those `_LAG` frames before: mean of the spectrum, low band; (n, 2)."""
        joined = np.vstack([self._before, levels])
        self._before = joined[-_LAG:]
        rises = np.maximum(joined[_LAG:] - joined[:-_LAG], 0)
        return np.stack([rises[:, :-1].sum(axis=1) / _N_BANDS, rises[:, -1]], axis=1)

    def _level(self, frames: Samples) -> Samples:
        """Return log levels of the bands, shape (n, N_BANDS + 1), of frames of shape (n, n_low)."""
        from scipy.fft import rfft

        inset = (self._n_low - self._n_full) // 2
        spectrum = rfft(frames[:, inset : inset + self._n_full] * self._window)
        full = (spectrum.real**2 + spectrum.imag**2) @ self._bands
        low = np.square(np.ascontiguousarray(frames) @ self._tones).sum(axis=1, keepdims=True)
        levels: Samples = np.log1p(_COMPRESSION * np.hstack([full, low]))
        return levels


def flux_of(samples: Samples, rate: int) -> Samples:
    """Return the flux of a whole recording, shape (n_frames, 2)."""
    builder = OnsetBuilder(rate)
    builder.push(samples)
    return builder.finish()


def _hann(n: int) -> Samples:
    """Return a Hann window, shape (n,), that gives a full-scale sine the power 1/4 in one bin."""
    window = 0.5 - 0.5 * np.cos(2 * np.pi * (np.arange(n) + 0.5) / n)
    return np.asarray(window / window.sum(), np.float32)


def _log_bands(rate: int, n_window: int) -> Samples:
    """Return which bins belong to which band, shape (n_bins, N_BANDS), at least one bin each, none twice."""
    hertz = np.arange(n_window // 2 + 1) * rate / n_window
    edges = np.geomspace(_FULL_HERTZ[0], _FULL_HERTZ[1], _N_BANDS + 1)
    edges = _spread(edges, rate / n_window)
    return np.asarray((hertz[:, None] >= edges[:-1]) & (hertz[:, None] < edges[1:]), np.float32)


def _spread(edges: npt.NDArray[np.float64], step: float) -> npt.NDArray[np.float64]:
    """Move band edges apart until every band is at least one bin wide."""
    for i in range(1, len(edges)):
        edges[i] = max(edges[i], edges[i - 1] + step)
    return edges


def _low_tones(rate: int, n_window: int) -> Samples:
    """Return windowed cosines and sines of the low band, shape (n_window, 2 * n_tones)."""
    step = rate / n_window
    hertz = np.arange(np.ceil(_LOW_HERTZ[0] / step), np.floor(_LOW_HERTZ[1] / step) + 1) * step
    angle = 2 * np.pi * np.outer(np.arange(n_window) / rate, hertz)
    return (np.hstack([np.cos(angle), np.sin(angle)]) * _hann(n_window)[:, None]).astype(np.float32)
