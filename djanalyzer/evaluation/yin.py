"""The pitch of a lone voice without anything learned: YIN, what trained pitch estimators are held against.

De Cheveigné and Kawahara, "YIN, a fundamental frequency estimator for speech and music", JASA 111(4), 2002, steps 2 to 5.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

LOWEST, HIGHEST = 65.0, 1100.0  # Hz: a bass voice's C2 to a soprano's C6
_APERIODIC = 0.15  # of the normalized difference, at and above which nothing is taken for sung
_INTEGRATED = 0.05  # seconds


def yin(audio: npt.NDArray[np.floating], rate: int, hop: int) -> Floats:
    """Return the pitch around the samples 0, hop, 2 hop and so on.

    Parameters
    ----------
    audio : shape (n_samples,)
    rate, hop : int
        Samples a second and from frame to frame.

    Returns
    -------
    shape (1 + n_samples // hop,), Hz; negative where the sound is not periodic enough to be sung, 0 where it is silent
    """
    lags = np.arange(int(rate / LOWEST) + 2)
    shortest, n_summed = int(rate / HIGHEST), round(_INTEGRATED * rate)
    reach = n_summed + len(lags)
    padded = np.concatenate([np.zeros(reach // 2), audio, np.zeros(reach)])
    starts = np.arange(0, len(audio) + 1, hop)
    frames = np.lib.stride_tricks.sliding_window_view(padded, reach)[starts]
    normalized = _normalized(_differences(frames, n_summed, len(lags)))
    chosen = _first_dips(normalized[:, shortest:-1]) + shortest
    depth = np.take_along_axis(normalized, chosen[:, None], 1)[:, 0]
    pitch = rate / (chosen + _between(normalized, chosen))
    is_silent = ~np.any(frames, axis=1)
    return np.where(is_silent, 0.0, np.where(depth < _APERIODIC, pitch, -pitch))


def _differences(frames: Floats, n_summed: int, n_lags: int) -> Floats:
    """Return the energy of each frame's beginning less itself some lags later (equation 6), shape (n_frames, n_lags)."""
    size = 1 << (frames.shape[1] + n_summed - 1).bit_length()
    spectrum = np.fft.rfft(frames, size)
    head = np.fft.rfft(frames[:, :n_summed], size)
    alike = np.fft.irfft(spectrum * head.conj(), size)[:, :n_lags]
    running = np.cumsum(np.pad(frames**2, ((0, 0), (1, 0))), axis=1)
    energies = running[:, n_summed : n_summed + n_lags] - running[:, :n_lags]
    return np.maximum(energies[:, :1] + energies - 2 * alike, 0)


def _normalized(differences: Floats) -> Floats:
    """Return each difference against the mean of those at shorter lags (equation 8)."""
    sums = np.cumsum(differences[:, 1:], axis=1)
    lags = np.arange(1, differences.shape[1])
    ratio = np.divide(differences[:, 1:] * lags, sums, out=np.ones_like(sums), where=sums > 0)
    return np.concatenate([np.ones((len(ratio), 1)), ratio], axis=1)


def _first_dips(values: Floats) -> npt.NDArray[np.int64]:
    """Return where each row first dips below the threshold and turns; its lowest place where it never does."""
    rises = np.concatenate([np.diff(values, axis=1) >= 0, np.ones((len(values), 1), bool)], axis=1)
    dips = (values < _APERIODIC) & rises
    return np.asarray(np.where(dips.any(axis=1), dips.argmax(axis=1), values.argmin(axis=1)))


def _between(values: Floats, at: npt.NDArray[np.int64]) -> Floats:
    """Return where between two lags a parabola through a dip and its neighbours has its vertex, -0.5 to 0.5 lags from it."""
    left, middle, right = (np.take_along_axis(values, (at + step)[:, None], 1)[:, 0] for step in (-1, 0, 1))
    bend = left - 2 * middle + right
    safe = np.where(bend > 1e-12, bend, 1.0)
    return np.where(bend > 1e-12, np.clip((left - right) / (2 * safe), -0.5, 0.5), 0.0)
