"""Times read off activations without a model of music: every maximum that stands out."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.references import Floats
from djanalyzer.models.activations import FRAME_RATE


def peaks(activation: npt.NDArray[np.float32], threshold: float, reach: int) -> Floats:
    """Return the times of local maxima above `threshold` that nothing within `reach` frames exceeds, to a part of a frame."""
    from scipy.ndimage import maximum_filter1d

    top = maximum_filter1d(activation, 2 * reach + 1)
    at = np.flatnonzero((activation >= threshold) & (activation == top))
    at = at[np.diff(at, prepend=-reach) > 1]
    inner = at[(at > 0) & (at < len(activation) - 1)]
    left, middle, right = (activation[inner + k].astype(float) for k in (-1, 0, 1))
    bend = left - 2 * middle + right
    offset = np.where(bend < 0, 0.5 * (left - right) / np.minimum(bend, -1e-9), 0.0)
    return np.asarray((inner + offset) / FRAME_RATE)
