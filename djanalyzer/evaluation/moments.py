"""How right loudness over time is, and where somebody joins or leaves the arrangement."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from djanalyzer.evaluation.matching import n_matched
from djanalyzer.evaluation.references import Floats, Reference
from djanalyzer.music.dynamics import against_the_whole

_IN_TIME = 0.5  # seconds: a quarter of a bar of house


def dynamics_scores(reference: Reference, found: Sequence[float]) -> dict[str, float]:
    """Return how far the loudness of each second, LU against the whole, is off on average, and how the curves correlate."""
    n = min(len(found), len(reference.loudness or ()))
    if not reference.loudness or n < 2:
        return {}
    truth = against_the_whole(reference.loudness)[:n]
    curve = np.array(found[:n])
    scores = {"dynamics_error": float(np.mean(np.abs(curve - truth)))}
    if truth.std() > 0 and curve.std() > 0:
        scores["dynamics_correlation"] = float(np.corrcoef(curve, truth)[0, 1])
    return scores


def change_scores(reference: Reference, found: Floats) -> dict[str, float]:
    """Return precision, recall and F of the moments at which somebody joins or leaves, within half a second."""
    if not reference.changes:
        return {}
    n_right = n_matched(np.array(reference.changes), np.sort(found), _IN_TIME)
    return {
        "changes_precision": n_right / max(len(found), 1),
        "changes_recall": n_right / len(reference.changes),
        "changes_f05": 2 * n_right / (len(found) + len(reference.changes)),
    }
