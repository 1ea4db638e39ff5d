"""The key of a track and where it changes, from key chances a window: what the listener for similarity has to say.

A hidden Markov model over the 24 keys (Rabiner 1989): a key stays for long, and changes more often to a near one on the circle
of fifths than to a far one. The likeliest row of keys is found by Viterbi's algorithm.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.music import Key, KeyStretch
from djanalyzer.music.similarity import KeyOpinion

N_KEYS = 24  # by `Key.index`
_STAYS = 0.98  # that the key of a window is that of the one before, where windows are `_USUAL` seconds apart
_USUAL = 7.5
_NEARNESS = 0.6  # how much rarer a change becomes with each step away from the key
_TRUST = 1.0  # in a window's log-probabilities; found, as the line above, on excerpts put after themselves in another key
_LEAST = 0.12  # a key less likely than that is not named: three times of what chance gives
_FLOOR = 1e-4
_SHORTEST = 20.0  # seconds in a key


def key_opinion(
    chances: npt.NDArray[np.floating],
    middles: npt.NDArray[np.floating],
    duration: float,
    tuning: float | None,
) -> KeyOpinion:
    """Return the key that rules longest, how the track is tuned, and which key rules where.

    Parameters
    ----------
    chances : shape (n_windows, N_KEYS)
        Probability of each key by `Key.index` in each window; rows sum to 1.
    middles : shape (n_windows,), rising
        Seconds.
    duration : float
        Seconds of the track.
    tuning : float or None
        Cents above A = 440 Hz; None, where nothing is tuned, becomes 0.
    """
    cents = 0.0 if tuning is None else float(tuning)
    if len(chances) == 0 or duration <= 0:
        return KeyOpinion(tuning=cents)
    logs = np.log(np.maximum(np.asarray(chances, np.float64), _FLOOR))
    states = _likeliest(_TRUST * logs, np.asarray(middles, np.float64))
    edges = _edges(states, np.asarray(middles, np.float64), duration)
    stretches = tuple(
        KeyStretch(start, stop, _agreed(logs[first:last])) for start, stop, first, last in _merged(edges)
    )
    return KeyOpinion(_ruling(stretches, logs), cents, stretches)


def distance(one: int, other: int) -> int:
    """Return how far two keys (by index) lie apart: steps on the circle of fifths, and one between major and minor.

    A minor key lies where its relative major does.
    """
    steps = (_place(one) - _place(other)) % 12
    return min(steps, 12 - steps) + int((one >= 12) != (other >= 12))


def _place(index: int) -> int:
    """Return where a key lies on the circle of fifths, 0 for C major and A minor."""
    tonic = index % 12 + (3 if index >= 12 else 0)
    return 7 * tonic % 12


def _prices() -> Floats:
    """Return the log-probability of a change from each key to each other one, shape (N_KEYS, N_KEYS); rows sum to 1 without staying."""
    apart = np.array([[distance(a, b) for b in range(N_KEYS)] for a in range(N_KEYS)], np.float64)
    weights = np.where(apart > 0, _NEARNESS**apart, 0.0)
    return np.asarray(np.log(np.maximum(weights / weights.sum(axis=1, keepdims=True), 1e-12)))


def _likeliest(evidence: Floats, middles: Floats) -> npt.NDArray[np.int64]:
    """Return the key of each window, by Viterbi's algorithm."""
    prices, total = _prices(), evidence[0]
    came_from = []
    for row, gap in zip(evidence[1:], np.diff(middles), strict=True):
        stays = _STAYS ** (gap / _USUAL)
        ways = prices + np.log1p(-stays)
        np.fill_diagonal(ways, np.log(stays))
        scores = total[:, None] + ways
        came_from.append(scores.argmax(axis=0))
        total = scores.max(axis=0) + row
    states = [int(total.argmax())]
    for previous in reversed(came_from):
        states.append(int(previous[states[-1]]))
    return np.array(states[::-1], np.int64)


def _edges(
    states: npt.NDArray[np.int64], middles: Floats, duration: float
) -> list[tuple[float, float, int, int]]:
    """Return stretches of equal keys: start, stop (seconds), first and last window; a key changes halfway between two windows."""
    changes = (np.flatnonzero(np.diff(states)) + 1).tolist()
    bounds = [0, *changes, len(states)]
    times = [0.0, *(float(middles[c - 1] + middles[c]) / 2 for c in changes), duration]
    return [(a, b, i, j) for (a, b), (i, j) in zip(pairwise(times), pairwise(bounds), strict=True) if a < b]


def _merged(stretches: list[tuple[float, float, int, int]]) -> list[tuple[float, float, int, int]]:
    """Join stretches too short to be meant to the longer neighbour; the windows of the longer one say what both are in."""
    kept = list(stretches)
    while len(kept) > 1:
        short = min(range(len(kept)), key=lambda k: kept[k][1] - kept[k][0])
        if kept[short][1] - kept[short][0] >= _SHORTEST:
            break
        sides = [k for k in (short - 1, short + 1) if 0 <= k < len(kept)]
        other = max(sides, key=lambda k: kept[k][1] - kept[k][0])
        left, right = min(short, other), max(short, other)
        kept[left : right + 1] = [(kept[left][0], kept[right][1], *kept[other][2:])]
    return kept


def _agreed(logs: Floats) -> Key | None:
    """Return the key that windows agree on (the geometric mean of their chances), with the trust in it."""
    mean = logs.mean(axis=0)
    chances = np.exp(mean - mean.max())
    chances /= chances.sum()
    best = int(chances.argmax())
    return Key.from_index(best, round(float(chances[best]), 3)) if chances[best] >= _LEAST else None


def _ruling(stretches: tuple[KeyStretch, ...], logs: Floats) -> Key | None:
    """Return the key that holds longest; of a track in one key, what all its windows agree on."""
    lengths: dict[int, float] = {}
    keys: dict[int, Key] = {}
    for stretch in stretches:
        if stretch.key is not None:
            index = stretch.key.index
            lengths[index] = lengths.get(index, 0.0) + stretch.stop - stretch.start
            if index not in keys or stretch.key.confidence > keys[index].confidence:
                keys[index] = stretch.key
    if not lengths:
        return _agreed(logs)
    return keys[max(lengths, key=lambda index: lengths[index])]
