"""Times found, held against times annotated: which belong together, and how far off each is."""

from __future__ import annotations

import numpy as np

from djanalyzer.evaluation.references import Floats


def n_matched(truth: Floats, found: Floats, tolerance: float) -> int:
    """Return how many pairs within `tolerance` seconds can be formed, each time used once (both in order)."""
    i = j = n = 0
    while i < len(truth) and j < len(found):
        if abs(truth[i] - found[j]) <= tolerance:
            n, i, j = n + 1, i + 1, j + 1
        elif truth[i] < found[j]:
            i += 1
        else:
            j += 1
    return n


def f_measure(truth: Floats, found: Floats, tolerance: float) -> float:
    """Return the harmonic mean of precision and recall, as mir_eval does; 0 where there is nothing to compare."""
    return 2 * n_matched(truth, found, tolerance) / max(len(truth) + len(found), 1)


def nearest_offsets(truth: Floats, found: Floats) -> Floats:
    """Return for each true time how much later the found time nearest to it lies, shape of `truth`."""
    after = np.clip(np.searchsorted(found, truth), 1, len(found) - 1)
    late, early = found[after] - truth, found[after - 1] - truth
    return np.asarray(np.where(np.abs(late) < np.abs(early), late, early))


def within(times: Floats, annotated: Floats) -> Floats:
    """Return the times in the annotated part of a recording: what lies outside can be neither right nor wrong."""
    if len(annotated) < 2:
        return times
    margin = 0.5 * float(np.median(np.diff(annotated)))
    return np.asarray(times[(times >= annotated[0] - margin) & (times <= annotated[-1] + margin)])
