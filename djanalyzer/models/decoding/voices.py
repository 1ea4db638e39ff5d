"""Where somebody sings."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import Activations
from djanalyzer.models.decoding.constants import Weights

Array = npt.NDArray[np.float32]

_SURE = 1e-4


def sung_chances(activations: Activations, constants: Weights) -> Array:
    """Return how likely somebody sings, shape (n_steps,): more than a half is taken for singing.

    The network's own odds are low everywhere; the constants, slope and shift, turn them so.
    """
    slope, shift = constants
    said = np.clip(np.nan_to_num(np.asarray(activations.vocals, np.float64)), _SURE, 1 - _SURE)
    odds = slope * np.log(said / (1 - said)) + shift
    return np.asarray(1 / (1 + np.exp(-odds)), np.float32)
