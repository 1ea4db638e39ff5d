"""All the evidence read at a twelfth of a beat: on this lattice half, double and triple tempos are strides."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.activations import FRAME_RATE, Activations
from djanalyzer.models.decoding.milliseconds import Flux
from djanalyzer.models.decoding.pulse import Floats, Pulse, peaks_of, sample

TICKS = 12  # of a beat
_REACH = 8  # onset frames (18 ms) on either side of a tick that belong to it
_LOUD = 0.995  # quantile of the onsets above which they count no more
_CLEAR = 0.2  # what a peak of the section starts must have to count
_AROUND = 0.2  # seconds before the first and after the last tick that belong to them


@dataclass(frozen=True, slots=True)
class Lattice:
    """Evidence at the ticks of consecutive beats; all of shape (n_ticks,), tick 0 on the first beat.

    Attributes
    ----------
    times : seconds
    strength, downbeat : 0 to about 1
        Of beats and downbeats, nothing where nothing beats.
    weight : 0.1 to 1
        How much beats around here.
    boundary : 0 to 1
        Peaks of the section starts, each at its tick.
    full, low, high : 0 to 1
        Onsets of everything, of the bass and of what is above it.
    period : float
        Seconds from beat to beat (the usual one where it changes).
    """

    times: Floats
    strength: Floats
    downbeat: Floats
    weight: Floats
    boundary: Floats
    full: Floats
    low: Floats
    high: Floats
    period: float

    def __len__(self) -> int:
        return len(self.strength)


def lattice_of(activations: Activations, pulse: Pulse, flux: Flux, beats: Floats, periods: Floats) -> Lattice:
    """Read the evidence at `beats` (seconds, each with the period that follows it) and between them."""
    times = (beats[:, None] + periods[:, None] * np.arange(TICKS) / TICKS).ravel()
    weight = sample(pulse.weight, times)
    full, low, high = _onsets(flux, times)
    return Lattice(
        times=times,
        strength=sample(pulse.reach, times) * weight,
        downbeat=sample(pulse.downbeat_reach, times) * weight,
        weight=weight,
        boundary=_boundaries_at(activations, times),
        full=full,
        low=low,
        high=high,
        period=float(np.median(periods)) if len(periods) else 0.5,
    )


def _boundaries_at(activations: Activations, times: Floats) -> Floats:
    """Give each boundary peak to the time nearest to it, shape (n_times,)."""
    given = np.zeros(len(times))
    curve = np.asarray(activations.boundaries, np.float64)
    if len(times) < 2 or not curve.any():
        return given
    frames = peaks_of(curve)
    frames = frames[curve[frames] > _CLEAR]
    peaks = frames / FRAME_RATE
    inside = (peaks > times[0] - _AROUND) & (peaks < times[-1] + _AROUND)
    np.add.at(given, _nearest(times, peaks[inside]), curve[frames[inside]])
    return given


def _nearest(sorted_times: Floats, times: Floats) -> npt.NDArray[np.int64]:
    after = np.clip(np.searchsorted(sorted_times, times), 1, len(sorted_times) - 1)
    return after - (times - sorted_times[after - 1] < sorted_times[after] - times)


def cycle(values: Floats, offset: int, step: int) -> Floats:
    """Return the mean of `values` over the ticks of a cycle that starts at `offset`, shape (step,)."""
    n = (len(values) - offset) // step
    if n < 1:
        return np.zeros(step)
    return np.asarray(values[offset : offset + n * step].reshape(n, step).mean(axis=0))


def _onsets(flux: Flux, times: Floats) -> tuple[Floats, Floats, Floats]:
    """Return the strongest onset near each time: of everything, of the bass, of all but the bass."""
    from scipy.ndimage import maximum_filter1d

    if len(flux) == 0:
        nothing = np.zeros(len(times))
        return nothing, nothing, nothing
    loud = np.quantile(flux[:: max(len(flux) // 100_000, 1)], _LOUD, axis=0)
    full, low = np.minimum(flux / np.maximum(loud, 1e-6), 1.0).T
    index = np.clip(np.rint(times * FLUX_RATE).astype(np.int64), 0, len(flux) - 1)
    curves = (full, low, np.maximum(full - 0.5 * low, 0))
    near = [maximum_filter1d(c, 2 * _REACH + 1)[index].astype(np.float64) for c in curves]
    return near[0], near[1], near[2]
