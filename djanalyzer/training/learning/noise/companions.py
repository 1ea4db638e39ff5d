"""Marks of one track that keep their distance: where the drop is marked says where the cue 16 bars before it belongs.

How many bars usually lie between two marks is counted in the tracks that are learned from. What counts is how much likelier a
distance is than distances about as long: the habit knows already where in a track each mark lies about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from djanalyzer.training.learning.noise.heads import Floats, Indices

_FARTHEST = 256  # bars between two marks
_PHRASE = 8  # bars: distances of marks are mostly multiples of it, or of its parts
_ALIKE = 8.0  # bars: the spread of distances that are about as long
_FIRST = 25.0  # tracks seen before any, with all distances about as long, but as usual in a phrase
_ANYWHERE = 0.02  # of them with any distance
_WHOLE = 0.1  # bars
_WRONG = 0.1  # the chance that a mark keeps no distance at all
_SHARE = 0.5  # how much each companion counts: they say in part the same

Distances = Mapping[tuple[int, int], Floats]


def distances(places: Sequence[Mapping[int, float]]) -> Distances:
    """Return how much likelier each distance of two marks is than those about as long, shape (2 * _FARTHEST + 1,).

    Parameters
    ----------
    places : for each mark, its bar by track
        Fractions: it lies beside the bar's start.
    """
    counts = {
        (one, other): _counted(places[one], places[other])
        for one in range(len(places))
        for other in range(len(places))
        if one != other
    }
    steps = np.arange(-_FARTHEST, _FARTHEST + 1) % _PHRASE
    seen = np.bincount(np.tile(steps, len(counts)), np.concatenate([*counts.values(), []]), _PHRASE) + 1
    in_phrase = (_PHRASE * seen / seen.sum())[steps]
    return {pair: _likelier(n, in_phrase) for pair, n in counts.items()}


def support(likelier: Floats, believed: Floats, theirs: Indices, ours: Indices) -> Floats:
    """Return how much a companion speaks for each bar of a track, logarithms, shape (n_ours,).

    Parameters
    ----------
    likelier : shape (2 * _FARTHEST + 1,)
        Of each distance of the mark after its companion, from `distances`.
    believed : shape (n_theirs,)
        Of each bar, that the companion belongs there.
    theirs, ours : shapes (n_theirs,), (n_ours,)
        The numbers of the bars in which the companion, and the mark, may lie.
    """
    apart = ours[:, None] - theirs
    ratios = likelier[np.clip(apart, -_FARTHEST, _FARTHEST) + _FARTHEST] @ believed
    return np.asarray(_SHARE * np.log((1 - _WRONG) * ratios + _WRONG))


def _counted(one: Mapping[int, float], other: Mapping[int, float]) -> Floats:
    """Return in how many tracks one mark lies so many bars after another; what lies between bars is left out."""
    apart = np.array([one[i] - other[i] for i in one if i in other])
    whole = np.rint(apart)
    kept = whole[np.abs(apart - whole) < _WHOLE].astype(np.int64)
    places = np.clip(kept, -_FARTHEST, _FARTHEST) + _FARTHEST
    return np.bincount(places, minlength=2 * _FARTHEST + 1).astype(np.float64)


def _likelier(counts: Floats, in_phrase: Floats) -> Floats:
    n, reach = counts.sum(), round(5 * _ALIKE)
    bell = np.exp(-0.5 * np.square(np.arange(-reach, reach + 1) / _ALIKE))
    alike = np.convolve(counts, bell / bell.sum(), "same") + _ANYWHERE * max(n, 1) / len(counts)
    alike /= alike.sum()
    return np.asarray((counts + _FIRST * alike * in_phrase) / (n + _FIRST) / alike)
