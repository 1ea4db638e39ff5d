"""How well suggestions meet the marks that a DJ has set: places within half a beat, cues and loops apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from djanalyzer.evaluation.matching import n_matched
from djanalyzer.evaluation.references import Floats
from djanalyzer.models.decoding.cue_objects import counted
from djanalyzer.music import Cue, Loop, Suggestion

_REACH = 0.5 + 1e-6  # beats
_ONE_PLACE = 0.25  # beats: a hot cue and a memory cue so near mark one place


@dataclass(frozen=True, slots=True)
class Met:
    """How many places a DJ has marked in a track, how many were suggested, and how many of these are the same ones."""

    n_true: int = 0
    n_found: int = 0
    n_right: int = 0

    def __add__(self, other: Met) -> Met:
        return Met(self.n_true + other.n_true, self.n_found + other.n_found, self.n_right + other.n_right)

    @property
    def f(self) -> float:
        """The harmonic mean of both shares, 0 to 1; 0 where there is nothing to compare."""
        return 2 * self.n_right / max(self.n_true + self.n_found, 1)

    @property
    def precision(self) -> float:
        """Of the suggestions."""
        return self.n_right / max(self.n_found, 1)

    @property
    def recall(self) -> float:
        """Of the DJ's marks."""
        return self.n_right / max(self.n_true, 1)


def met(marks: Sequence[Cue | Loop], suggestions: Iterable[Suggestion], beats: Floats) -> Met:
    """Hold the suggestions for a track against the DJ's marks; `beats` are the true ones, seconds, at least two."""
    offered = list(suggestions)
    cues = _met(
        [m.time for m in marks if isinstance(m, Cue)], [s.time for s in offered if not s.is_loop], beats
    )
    loops = _met(
        [m.start for m in marks if isinstance(m, Loop)], [s.time for s in offered if s.is_loop], beats
    )
    return cues + loops


def _met(truth: Sequence[float], found: Sequence[float], beats: Floats) -> Met:
    true_places, found_places = _places(truth, beats), _places(found, beats)
    return Met(len(true_places), len(found_places), n_matched(true_places, found_places, _REACH))


def _places(times: Sequence[float], beats: Floats) -> Floats:
    """Return the different places among times, counted in beats, in order."""
    places = np.sort(counted(np.asarray(times, np.float64), beats))
    return places[np.diff(places, prepend=-np.inf) > _ONE_PLACE]
