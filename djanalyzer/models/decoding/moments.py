"""What happens from moment to moment: how loud it is, and who joins or leaves."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import STEP_RATE, Activations
from djanalyzer.models.decoding.constants import Weights
from djanalyzer.models.decoding.cue_objects import on_the_grid
from djanalyzer.music import BeatGrid, ChangePoint, Dynamics
from djanalyzer.music.dynamics import against_the_whole, from_share

Floats = npt.NDArray[np.float64]

LIKELY = 0.35  # a change point less likely than that is none: about half of the best F

_SURE = 1e-4
_APART = 2  # steps: three quarters of a second, within which only the likeliest counts
_REACH = 0.5  # seconds from a downbeat: whoever joins so near joins on it


def dynamics_of(activations: Activations, duration: float) -> Dynamics | None:
    """Return how loud each second is against the whole; None where the network does not say."""
    if activations.dynamics is None:
        return None
    steps = np.clip(np.nan_to_num(np.asarray(activations.dynamics, np.float64)), 0, 1)
    steps = steps[: max(int(np.ceil(duration * STEP_RATE)), 1)]
    if len(steps) == 0:
        return Dynamics()
    seconds = np.arange(0, max(duration, 1e-9)) + 0.5
    curve = np.interp(seconds * STEP_RATE - 0.5, np.arange(len(steps)), from_share(steps))
    return Dynamics(tuple(round(float(v), 1) for v in against_the_whole(curve)))


def changes_of(
    activations: Activations, grid: BeatGrid | None, duration: float, constants: Weights
) -> tuple[ChangePoint, ...] | None:
    """Return where somebody joins or leaves, on the grid; None where the network does not say.

    `constants` are slope and shift from the network's log-odds to those of being right, as `Constants.changes`.
    """
    if activations.changes is None:
        return None
    likeliest: dict[float, float] = {}
    for time, chance in zip(*change_candidates(activations.changes, constants), strict=True):
        place = round(on_the_grid(float(time), grid, _REACH), 3)
        if chance >= LIKELY and 0 < place < duration:
            likeliest[place] = max(float(chance), likeliest.get(place, 0.0))
    return tuple(ChangePoint(t, round(c, 3)) for t, c in sorted(likeliest.items()))


def change_candidates(said: npt.ArrayLike, constants: Weights) -> tuple[Floats, Floats]:
    """Return the times (seconds) at which somebody may join or leave, and how likely each is, two arrays of one length.

    Parameters
    ----------
    said : shape (n_steps,), 0 to 1
        What the network says of each step. Where it rises to a peak, the peak's neighbours tell where in the step it lies.
    constants : slope, shift
    """
    curve = np.nan_to_num(np.asarray(said, np.float64))
    if len(curve) == 0:
        return np.zeros(0), np.zeros(0)
    padded = np.pad(curve, _APART)
    around = np.lib.stride_tricks.sliding_window_view(padded, 2 * _APART + 1)
    # Of equal steps the first is the peak.
    peaks = np.flatnonzero((curve > 0) & (around.argmax(axis=1) == _APART))
    beside = around[peaks, _APART - 1 : _APART + 2]
    shift = beside @ np.array([-1.0, 0.0, 1.0]) / np.maximum(beside.sum(axis=1), 1e-9)
    return (peaks + 0.5 + shift) / STEP_RATE, change_chances(curve[peaks], constants)


def change_chances(said: npt.ArrayLike, constants: Weights) -> Floats:
    """Return the chances that what the network says stands for, shape kept."""
    slope, shift = constants
    sure = np.clip(np.nan_to_num(np.asarray(said, np.float64)), _SURE, 1 - _SURE)
    return np.asarray(1 / (1 + np.exp(-(slope * np.log(sure / (1 - sure)) + shift))))
