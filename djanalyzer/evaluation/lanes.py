"""Where somebody sings, told by how loud the separated voice is: one threshold for all music, found on songs that measure nothing.

Even the true voice does not tell it all: its echoes and its reverb go on where nobody sings any more.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.ndimage import grey_closing

from djanalyzer.evaluation.intervals import Floats
from djanalyzer.evaluation.melody import Flags, Lane, lane_of

Samples = npt.NDArray[np.floating]

_CONSONANT = 5  # frames (0.1 s); bridging longer pauses takes more echoes for singing than it finds breaths within a line
_QUIETEST = -80.0  # dB


def levels(vocals: Samples, mixture: Samples, hop: int) -> Floats:
    """Return how loud a voice is around the samples 0, hop, 2 hop and so on, in dB against the whole mixture's power.

    Parameters
    ----------
    vocals, mixture : shape (n_samples,)

    Returns
    -------
    shape (1 + n_samples // hop,), at least -80 dB
    """
    n_frames = 1 + len(vocals) // hop
    padded = np.pad(vocals.astype(np.float64), (hop, 2 * hop))
    energy = np.add.reduceat(padded**2, np.arange(0, (n_frames + 1) * hop, hop))[: n_frames + 1]
    power = (energy[:-1] + energy[1:]) / (2 * hop)
    whole = max(float(np.mean(np.square(mixture, dtype=np.float64))), 1e-12)
    return np.asarray(10 * np.log10(np.maximum(power / whole, 10 ** (_QUIETEST / 10))))


def bridged(curve: Floats) -> Floats:
    """Return a curve (n_frames,) without dips as short as a consonant: over any threshold, what lies above it with such gaps filled.

    Morphological closing.
    """
    return np.asarray(grey_closing(curve, _CONSONANT, mode="nearest"))


def best_threshold(curves: Sequence[Floats], truths: Sequence[Flags]) -> float:
    """Return the threshold above which the frames of all songs together are told best (F-measure)."""
    values, truth = np.concatenate(curves), np.concatenate(truths)
    order = np.argsort(-values, kind="stable")
    right = np.cumsum(truth[order])
    f = 2 * right / (truth.sum() + np.arange(1, len(order) + 1))
    # Frames of equal value are found together or not at all.
    is_last = np.append(np.diff(values[order]) < 0, True)
    best = int(np.argmax(np.where(is_last, f, -1.0)))
    if best == len(order) - 1:
        return float(values[order[best]]) - 1
    return float((values[order[best]] + values[order[best + 1]]) / 2)


def lane(curve: Floats, threshold: float, truth: Flags) -> Lane:
    """Count the frames of a song that lie above a threshold against those in which somebody sings."""
    return lane_of(truth, curve > threshold)
