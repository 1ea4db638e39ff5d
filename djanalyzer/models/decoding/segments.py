"""Sections as paper 000 decodes them, without bars or a grid: a threshold that follows the music, small segments merged.

The program's own sections come from `structure`, which knows bars; this is what it is compared with.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import SECTION_LABELS, STEP, STEP_RATE
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.music import Section

_SMALLEST = 0.5  # seconds: segments up to this length are merged with what comes before (section 2.3.2)
_AROUND = 48  # steps (18 s) that make the local context
_PEAK_REACH = 4  # steps (1.5 s) within which one boundary stands for all


@dataclass(frozen=True, slots=True)
class Threshold:
    """A threshold that follows the local context; the paper says no more than "higher in quiet regions".

    threshold(t) = base + quiet * (1 - dynamics(t)) + crowd * (mean chance around t)

    Attributes
    ----------
    base, quiet, crowd : float
        Fitted on held-out songs (`training.form_measuring.fit_threshold`); the defaults suit version 5, which is sure of what it says.
    """

    base: float = 0.9
    quiet: float = 0.05
    crowd: float = 0.25

    def over(self, chances: Floats, dynamics: Floats) -> Floats:
        """Return the threshold of each step.

        Parameters
        ----------
        chances, dynamics : shape (n_steps,), 0 to 1
        """
        around = _sums_around(chances) / _sums_around(np.ones(len(chances)))
        return np.asarray(self.base + self.quiet * (1 - dynamics) + self.crowd * around)


def _sums_around(values: Floats) -> Floats:
    """Return the sum of the _AROUND values around each, of what there is; shape kept, however short the recording is."""
    first = (_AROUND - 1) // 2
    return np.convolve(values, np.ones(_AROUND))[first : first + len(values)]


def boundary_steps(chances: Floats, dynamics: Floats, threshold: Threshold) -> npt.NDArray[np.int64]:
    """Return the steps in which sections start: local maxima above the threshold, no two of them within _SMALLEST."""
    from scipy.ndimage import maximum_filter1d

    top = maximum_filter1d(chances, 2 * _PEAK_REACH + 1)
    found = np.flatnonzero((chances >= threshold.over(chances, dynamics)) & (chances == top))
    apart = np.diff(found, prepend=-np.inf) / STEP_RATE > _SMALLEST
    return found[apart & (found > 0)]


def segments_of(
    labels: Floats, starts: npt.NDArray[np.int64], frames: npt.NDArray[np.int64], duration: float
) -> tuple[Section, ...]:
    """Return sections from their first steps; each is called what its steps say on average.

    Parameters
    ----------
    labels : shape (n_steps, 7)
        Logits.
    starts : shape (n,)
    frames : shape (n_steps,)
        Which frame of each step a boundary in it lies in.
    """
    times = [0.0, *((starts * STEP + frames[starts]) / (STEP_RATE * STEP)).tolist(), duration]
    edges = [0, *starts.tolist(), len(labels)]
    found = []
    for i, (start, stop) in enumerate(itertools.pairwise(edges)):
        mean = labels[start : max(stop, start + 1)].mean(axis=0)
        chance = np.exp(mean - mean.max())
        label = int(mean.argmax())
        sure = float(chance[label] / chance.sum())
        found.append(Section(times[i], times[i + 1], SECTION_LABELS[label], round(sure, 3)))
    return tuple(s for s in found if s.stop > s.start)
