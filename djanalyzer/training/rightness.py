"""Whether a grid is right: what its confidence claims."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation import matching
from djanalyzer.training.trials import Trial

Floats = npt.NDArray[np.float64]

_FLAM, _ENOUGH = 0.010, 0.95  # a grid is right when so many of the beats lie so near
_SAME_TEMPO = 5e-4
_CHANGING_NEAR = 0.020
_SAME_LEVEL, _SAME_PHASE = 0.03, 0.12  # octaves; share of a beat


def is_grid_right(trial: Trial, beats: Floats, tempo: float) -> bool:
    """Return whether a grid has the right tempo and its beats in place: what trust claims."""
    if trial.tempo is None:
        return f_measure(trial.beats, beats, _CHANGING_NEAR) >= _ENOUGH
    offsets = np.abs(matching.nearest_offsets(trial.beats, beats))
    return abs(tempo / trial.tempo - 1) <= _SAME_TEMPO and float(np.mean(offsets <= _FLAM)) >= _ENOUGH


def is_counted_right(trial: Trial, beats: Floats) -> bool:
    """Return whether a grid has the tempo and the phase of most of a recording, the milliseconds aside."""
    if len(beats) < 2:
        return False
    period, found = (float(np.median(np.diff(times))) for times in (trial.beats, beats))
    offsets = np.abs(matching.nearest_offsets(trial.beats, beats))
    return abs(np.log2(found / period)) < _SAME_LEVEL and float(np.median(offsets)) < _SAME_PHASE * period


def f_measure(truth: Floats, found: Floats, near: float) -> float:
    """Return the F-measure of sorted times over the annotated part of a recording."""
    return matching.f_measure(truth, matching.within(found, truth), near)
