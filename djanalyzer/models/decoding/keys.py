"""The key of a recording, and where it changes."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from djanalyzer.models.activations import KEY_HOP, KEY_WINDOW, STEP_RATE, Activations
from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.music import Key, KeyStretch, Section

_LEAST = 0.3  # a key less sure than that is not named
_CHANGE = 5.0  # log-probability that a change of key costs
_WINDOW_TRUST = 0.5  # windows overlap by half
_RULING = 1.0  # log-probability that the key of the whole gains in each window
_SHORTEST = 24.0  # seconds in a key
_SNAP = 8.0  # seconds from a change to the start of a section that it belongs to
# Logistic curve from the log-odds of the likeliest key to how often it is right, fitted on held-out generated music.
_SLOPE, _SHIFT = 1.05, 0.75


def key_of(activations: Activations) -> Key | None:
    """Return the likeliest key with the chance that it is right; None where no key is sure or nothing is tuned."""
    chances = np.nan_to_num(np.asarray(activations.key, np.float64))
    best = int(chances[:-1].argmax())
    confidence = _calibrated(float(chances[best]))
    if chances[best] <= chances[-1] or confidence < _LEAST:
        return None
    return Key.from_index(best, round(confidence, 3))


def _calibrated(chance: float) -> float:
    chance = float(np.clip(chance, 1e-4, 1 - 1e-4))
    odds = _SLOPE * np.log(chance / (1 - chance)) + _SHIFT
    return float(1 / (1 + np.exp(-odds)))


def key_stretches_of(
    activations: Activations, bars: Bars, sections: tuple[Section, ...], key: Key | None
) -> tuple[KeyStretch, ...]:
    """Return the keys of a recording one after another; a change needs as much evidence as 24 s of another key give."""
    duration = float(bars.edges[-1])
    windows = np.nan_to_num(np.asarray(activations.keys, np.float64))
    states = _likeliest(windows, key) if len(windows) > 1 else np.zeros(1, np.int64)
    changes = np.flatnonzero(np.diff(states)) + 1
    if len(changes) == 0:
        return (KeyStretch(0.0, duration, key),) if duration > 0 else ()
    times = [_snapped(_time_of_change(int(c)), bars, sections) for c in changes]
    edges = np.unique([0.0, *(t for t in times if 0 < t < duration), duration])
    return _merged([_stretch(windows, a, b) for a, b in pairwise(edges.tolist())])


def _likeliest(windows: Floats, key: Key | None) -> np.ndarray:
    """Return the key of each window (index), by Viterbi with a price per change."""
    evidence = _WINDOW_TRUST * np.log(np.clip(windows, 1e-4, 1.0))
    if key is not None:
        evidence[:, key.index] += _WINDOW_TRUST * _RULING
    total, came_from = evidence[0], []
    for row in evidence[1:]:
        best = int(total.argmax())
        stays = total >= total[best] - _CHANGE
        came_from.append(np.where(stays, np.arange(len(total)), best))
        total = np.where(stays, total, total[best] - _CHANGE) + row
    states = [int(total.argmax())]
    for previous in reversed(came_from):
        states.append(int(previous[states[-1]]))
    return np.array(states[::-1])


def _time_of_change(window: int) -> float:
    """Return the seconds halfway between the middles of a window and the one before."""
    return ((window - 0.5) * KEY_HOP + KEY_WINDOW / 2) / STEP_RATE


def _snapped(time: float, bars: Bars, sections: tuple[Section, ...]) -> float:
    """Return the start of a section near a time, else of a bar."""
    starts = np.array([s.start for s in sections if s.start > 0])
    if len(starts) and np.abs(starts - time).min() <= _SNAP:
        return float(starts[np.abs(starts - time).argmin()])
    return float(bars.edges[np.abs(bars.edges - time).argmin()])


def _stretch(windows: Floats, start: float, stop: float) -> KeyStretch:
    """Return the key that the windows with their middle in [start, stop) agree on."""
    middles = (np.arange(len(windows)) * KEY_HOP + KEY_WINDOW / 2) / STEP_RATE
    inside = (middles >= start) & (middles < stop)
    chosen = (
        windows[inside] if inside.any() else windows[[int(np.abs(middles - (start + stop) / 2).argmin())]]
    )
    logs = np.log(np.clip(chosen, 1e-4, 1.0)).mean(axis=0)
    chances = np.exp(logs - logs.max())
    best = int(chances.argmax())
    if best == windows.shape[1] - 1:
        return KeyStretch(start, stop, None)
    return KeyStretch(start, stop, Key.from_index(best, round(float(chances[best] / chances.sum()), 3)))


def _merged(stretches: list[KeyStretch]) -> tuple[KeyStretch, ...]:
    """Join neighbours in the same key, and stretches too short to be meant to the longer neighbour."""
    kept = list(stretches)
    while len(kept) > 1:
        short = min(range(len(kept)), key=lambda i: kept[i].stop - kept[i].start)
        alike = [i for i in range(len(kept) - 1) if _index(kept[i]) == _index(kept[i + 1])]
        if alike:
            first = alike[0]
            kept[first : first + 2] = [KeyStretch(kept[first].start, kept[first + 1].stop, kept[first].key)]
        elif kept[short].stop - kept[short].start < _SHORTEST:
            _absorb(kept, short)
        else:
            break
    return tuple(kept)


def _absorb(kept: list[KeyStretch], short: int) -> None:
    """Give the stretch at `short` to its longer neighbour."""
    sides = [i for i in (short - 1, short + 1) if 0 <= i < len(kept)]
    other = max(sides, key=lambda i: kept[i].stop - kept[i].start)
    start, stop = min(kept[short].start, kept[other].start), max(kept[short].stop, kept[other].stop)
    first = min(short, other)
    kept[first : first + 2] = [KeyStretch(start, stop, kept[other].key)]


def _index(stretch: KeyStretch) -> int:
    return -1 if stretch.key is None else stretch.key.index
