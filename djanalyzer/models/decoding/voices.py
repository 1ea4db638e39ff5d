"""Where somebody sings, and where somebody begins to."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import Activations
from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.constants import Weights
from djanalyzer.models.decoding.mixability import are_sung

Array = npt.NDArray[np.float32]

_SURE = 1e-4
_UNSUNG = 8  # bars without a voice, after which one is an event
_AROUND = 2  # bars heard before and after for the confidence


def sung_chances(activations: Activations, constants: Weights) -> Array:
    """Return how likely somebody sings, shape (n_steps,): more than a half is taken for singing.

    The network's own odds are low everywhere; the constants, slope and shift, turn them so.
    """
    slope, shift = constants
    said = np.clip(np.nan_to_num(np.asarray(activations.vocals, np.float64)), _SURE, 1 - _SURE)
    odds = slope * np.log(said / (1 - said)) + shift
    return np.asarray(1 / (1 + np.exp(-odds)), np.float32)


def entries_of(bars: Bars) -> list[tuple[int, float]]:
    """Return the bars in which a voice enters after eight without (or as the first), and how sure that is."""
    sung = are_sung(bars)
    found = []
    for bar in np.flatnonzero(sung):
        if sung[max(bar - _UNSUNG, 0) : bar].any():
            continue
        before, after = bars.vocals[max(bar - _AROUND, 0) : bar], bars.vocals[bar : bar + _AROUND]
        quiet = 1 - float(before.mean()) if len(before) else 1.0
        found.append((int(bar), quiet * float(after.max())))
    return found
