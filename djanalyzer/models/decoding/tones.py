"""The energy of a whole recording."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import STEP_RATE, Activations
from djanalyzer.models.decoding.constants import Weights
from djanalyzer.music import Energy

_STRONG = 0.9  # the quantile of the curve that makes the level: how the track feels when it is on


def energy_of(
    activations: Activations, duration: float, constants: Weights, shares: Weights = (0.0,)
) -> Energy:
    """Return the curve, one value a second, and the level: 1 to 10, by how the track feels when it is on.

    The constants are slope and shift of the line from that to the level. `shares` holds the share that the network's own level
    has in it, where the network says one.
    """
    steps = np.clip(np.nan_to_num(np.asarray(activations.energy, np.float64)), 0.0, 1.0)
    steps = steps[: max(int(np.ceil(duration * STEP_RATE)), 1)]
    if len(steps) == 0:
        return Energy(1.0)
    seconds = np.arange(0, max(duration, 1e-9)) + 0.5
    curve = np.interp(seconds * STEP_RATE - 0.5, np.arange(len(steps)), steps)
    slope, shift = constants
    level = slope * strength_of(curve) + shift
    if activations.level is not None and shares[0]:
        level += shares[0] * (activations.level - level)
    level = float(np.clip(level, 1.0, 10.0))
    return Energy(round(level, 1), tuple(round(float(v), 3) for v in curve))


def strength_of(curve: npt.ArrayLike) -> float:
    """Return how strong the strong moments of an energy curve are."""
    return float(np.quantile(np.asarray(curve, np.float64), _STRONG))
