"""Where somebody sings."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import STEP_RATE, Activations
from djanalyzer.models.decoding.constants import Weights
from djanalyzer.music import VocalSpan

Array = npt.NDArray[np.float32]

_SURE = 1e-4
_SHORTEST = 0.7  # seconds: less is a cough of the network's
_BREATH = 1.5  # seconds: whoever sings again so soon has not stopped


def sung_chances(activations: Activations, constants: Weights) -> Array:
    """Return how likely somebody sings, shape (n_steps,): more than a half is taken for singing.

    The network's own odds are low everywhere; the constants, slope and shift, turn them so.
    """
    slope, shift = constants
    said = np.clip(np.nan_to_num(np.asarray(activations.vocals, np.float64)), _SURE, 1 - _SURE)
    odds = slope * np.log(said / (1 - said)) + shift
    return np.asarray(1 / (1 + np.exp(-odds)), np.float32)


def vocal_spans(chances: Array, duration: float) -> tuple[VocalSpan, ...]:
    """Return where somebody sings, over breaths and without single hits; the trust is the mean chance within.

    Parameters
    ----------
    chances : shape (n_steps,)
        As `sung_chances` returns them.
    duration : float
        Seconds of the recording; nothing reaches beyond.
    """
    is_sung = np.concatenate([[False], chances > 0.5, [False]])
    starts, stops = np.flatnonzero(np.diff(is_sung.astype(np.int8))).reshape(-1, 2).T
    joined: list[list[int]] = []
    for start, stop in zip(starts.tolist(), stops.tolist(), strict=True):
        if joined and start - joined[-1][1] <= _BREATH * STEP_RATE:
            joined[-1][1] = stop
        else:
            joined.append([start, stop])
    long_enough = [(a, b) for a, b in joined if (b - a) / STEP_RATE >= _SHORTEST]
    return tuple(
        VocalSpan(
            round(a / STEP_RATE, 3),
            round(min(b / STEP_RATE, duration), 3),
            round(float(chances[a:b][chances[a:b] > 0.5].mean()), 3),
        )
        for a, b in long_enough
        if a / STEP_RATE < duration
    )
