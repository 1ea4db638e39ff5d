"""How near separated stems come to the true ones: SDR as BSS Eval v4 has it, and MIR-1K's GNSDR.

SDR: Vincent, Gribonval and Févotte, "Performance measurement in blind audio source separation", IEEE TASLP 14(4), 2006, in the
form for images and with the windows of BSS Eval v4 (Stöter, Liutkus and Ito, "The 2018 signal separation evaluation campaign",
LVA/ICA 2018), whose program is museval. Its parts of the error (space, interference, artifacts) add up to estimate minus truth,
whatever filters tell them from each other; SDR, which needs their sum alone, is therefore a ratio of two energies. museval
itself cannot be imported where no ffmpeg program is installed, so it is no dependency; what is counted here agrees with it.

GNSDR: Hsu and Jang, "On the improvement of singing voice separation for monaural recordings using the MIR-1K dataset", IEEE
TASLP 18(2), 2010, equations 9 and 10: what is gained over the mixture, each piece as weighty as it is long. They measured with
the form for sources, which forgives whatever a filter of 512 taps can undo (`filtered_sdr`).

Where the true stem is silent no ratio exists. Such windows are left out of medians, as museval leaves them out, and a stem that is
silent throughout has no figure (NaN); `leakage` says what is heard there. An estimate that is silent where the true stem sounds
counts (0 dB: all is missing, nothing is wrong); museval leaves it out.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import fft, linalg

from djanalyzer.evaluation.intervals import Floats, Statistic

Samples = npt.NDArray[np.floating]

SILENT = (
    1e-6  # of the mixture's mean power (-60 dB): rounding to 16 bits and the last of a reverb are no sound
)
_TAPS = 512
_BOUND = 60.0  # dB: one estimate of silence does not make a mean over all pieces endless


@dataclass(frozen=True, slots=True)
class StemScore:
    """How one stem of one piece came out; every figure in dB, NaN where there is none.

    Attributes
    ----------
    sdr : float
        Median over windows of a second.
    whole_sdr : float
        Of the whole piece at once.
    nsdr : float
        `filtered_sdr` of the estimate less that of the mixture.
    leakage : float
        Of the estimate against the mixture where the true stem is silent.
    n_samples : int
        Length of the piece, which is its weight in GNSDR.
    """

    sdr: float
    whole_sdr: float
    nsdr: float
    leakage: float
    n_samples: int


def stem_score(truth: Samples, estimate: Samples, mixture: Samples, rate: int) -> StemScore:
    """Measure one stem against the true one.

    Parameters
    ----------
    truth, estimate, mixture : shape (n_samples,) or (n_channels, n_samples)
    rate : int
        Samples a second.
    """
    floor = SILENT * _power(mixture)
    is_heard = _power(truth) > floor
    return StemScore(
        median(window_sdrs(truth, estimate, rate, floor)),
        sdr(truth, estimate) if is_heard else np.nan,
        nsdr(truth, estimate, mixture) if is_heard else np.nan,
        leakage(truth, estimate, mixture, rate),
        truth.shape[-1],
    )


def sdr(truth: Samples, estimate: Samples) -> float:
    """Return the signal-to-distortion ratio in dB, all samples of all channels at once; NaN where the truth is silent."""
    return float(_ratios(_energy(truth), _energy(truth - estimate), 0.0))


def window_sdrs(truth: Samples, estimate: Samples, window: int, floor: float = 0.0) -> Floats:
    """Return the SDR of each window, dB.

    Parameters
    ----------
    truth, estimate : shape (n_samples,) or (n_channels, n_samples)
    window : int
        Samples of a window; they do not overlap, and what is left at the end counts for nothing (as in museval).
    floor : float
        Mean power at and below which the truth is taken for silent.

    Returns
    -------
    shape (n_windows,), NaN where the truth is silent; a single window where the music is shorter than one
    """
    window = min(window, truth.shape[-1])
    parts, errors = _windows(truth, window), _windows(truth - estimate, window)
    n_values = window * (truth.size // truth.shape[-1])
    return _ratios(_energies(parts), _energies(errors), floor * n_values)


def median(ratios: Floats) -> float:
    """Return the median of the ratios that exist, NaN of none."""
    known = ratios[~np.isnan(ratios)]
    return float(np.median(known)) if len(known) else np.nan


def filtered_sdr(truth: Samples, estimate: Samples) -> float:
    """Return the SDR in dB after BSS Eval's form for sources: what a filter of 512 taps can undo is no distortion.

    The estimate's projection on the truth and its 511 delays, against what is left of the estimate (Vincent et al. 2006, section
    III). Mono, shape (n_samples,). NaN where the truth is silent; bounded to 60 dB either way, which is also what silence is given.
    """
    if not np.any(truth):
        return np.nan
    if not np.any(estimate):
        return -_BOUND
    n = len(truth) + _TAPS - 1
    size = fft.next_fast_len(n, real=True)
    heard, said = (fft.rfft(np.asarray(signal, np.float64), size) for signal in (truth, estimate))
    alike = fft.irfft(np.abs(heard) ** 2, size)[:_TAPS]
    common = fft.irfft(heard.conj() * said, size)[:_TAPS]
    taps = _solved(linalg.toeplitz(alike), common)
    allowed = fft.irfft(heard * fft.rfft(taps, size), size)[:n]
    error = np.pad(estimate, (0, _TAPS - 1)) - allowed
    return float(np.clip(_ratios(_energy(allowed), _energy(error), 0.0), -_BOUND, _BOUND))


def _solved(matrix: Floats, wanted: Floats) -> Floats:
    """Return x of matrix x = wanted, the nearest where there is no single one (the truth is a lone tone)."""
    try:
        return np.asarray(np.linalg.solve(matrix, wanted), np.float64)
    except np.linalg.LinAlgError:
        return np.asarray(np.linalg.lstsq(matrix, wanted, rcond=None)[0])


def nsdr(truth: Samples, estimate: Samples, mixture: Samples) -> float:
    """Return what separation gains over the mixture in dB (normalized SDR), mono; NaN where there was nothing to separate."""
    before = filtered_sdr(truth, mixture)
    return np.nan if before >= _BOUND else filtered_sdr(truth, estimate) - before


def leakage(truth: Samples, estimate: Samples, mixture: Samples, window: int) -> float:
    """Return how loud an estimate is against the mixture where the true stem is silent and the mixture is not.

    As the predicted energy at silence of Schulze-Forster, Doire, Richard and Badeau (WASPAA 2019), but against the mixture.

    Returns
    -------
    dB, the ratio of the energies over all such windows; NaN where the stem is silent in no window
    """
    window = min(window, truth.shape[-1])
    floor = SILENT * _energy(mixture) * window / truth.shape[-1]
    parts = [_energies(_windows(signal, window)) for signal in (truth, estimate, mixture)]
    silent = (parts[0] <= floor) & (parts[2] > floor)
    if not silent.any():
        return np.nan
    heard = float(parts[1][silent].sum())
    return max(10 * np.log10(heard / parts[2][silent].sum()), -_BOUND) if heard else -_BOUND


def weighted_mean_of(values: npt.ArrayLike, sizes: npt.ArrayLike) -> Statistic:
    """Return the statistic that is the mean of a value a piece, each as weighty as its size: GNSDR of NSDRs and lengths."""
    size = np.asarray(sizes, np.float64)
    return ratio_of(np.asarray(values, np.float64) * size, size)


def ratio_of(numerators: npt.ArrayLike, denominators: npt.ArrayLike) -> Statistic:
    """Return the statistic that is the ratio of two sums over pieces, such as an F-measure over all frames of all pieces."""
    above, below = np.asarray(numerators, np.float64), np.asarray(denominators, np.float64)

    def statistic(weights: Floats) -> Floats:
        with np.errstate(invalid="ignore"):
            return np.asarray((weights @ above) / (weights @ below))

    return statistic


def _ratios(signal: npt.ArrayLike, error: npt.ArrayLike, floor: float) -> Floats:
    signal, error = np.asarray(signal), np.asarray(error)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(signal > floor, 10 * np.log10(signal / error), np.nan)


def _windows(signal: Samples, window: int) -> Samples:
    """Return shape (…, n_windows, window)."""
    n_windows = signal.shape[-1] // window
    return signal[..., : n_windows * window].reshape(*signal.shape[:-1], n_windows, window)


def _energies(windows: Samples) -> Floats:
    """Return the energy of each window, all channels together, shape (n_windows,)."""
    return np.asarray(np.sum(np.square(windows, dtype=np.float64), axis=(*range(windows.ndim - 2), -1)))


def _energy(signal: Samples) -> float:
    return float(np.sum(np.square(signal, dtype=np.float64)))


def _power(signal: Samples) -> float:
    return _energy(signal) / max(signal.size, 1)
