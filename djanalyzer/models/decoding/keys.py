"""The key of a recording, and where it changes: what the network says and what the pitch classes say, weighed together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import KEY_HOP, KEY_WINDOW, N_KEYS, STEP_RATE, Activations
from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.constants import Weights
from djanalyzer.models.decoding.profiles import fits_of
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.models.decoding.sound import Sound
from djanalyzer.models.decoding.steadiest import steadiest
from djanalyzer.music import Key, KeyStretch, Section

# What speaks for each key (or for none), and which way it may: 1 for, -1 against, 0 either.
KEY_FEATURES = {
    "network, of the whole": 1,
    "network, of its windows": 1,
    "fit of the windows' pitch classes": 1,
    "none": 0,
    "none, though a key fits well": -1,
}
_NONE = N_KEYS - 1
_LEAST = 0.3  # a key less sure than that is not named
_CHANGE = 5.0  # log-probability that a change of key costs
_WINDOW_TRUST = 0.5  # windows overlap by half
_RULING = 1.0  # log-probability that the key of the whole gains in each window
_SHORTEST = 24.0  # seconds in a key
_SNAP = 8.0  # seconds from a change to the start of a section that it belongs to


@dataclass(frozen=True, slots=True)
class KeyEvidence:
    """What is heard of keys.

    Attributes
    ----------
    whole : shape (N_KEYS,)
        Log-probabilities of the network for the whole recording, by `Key.index`; the last stands for no key.
    windows : shape (n_windows, N_KEYS)
        The same for each window.
    fits : shape (n_windows, N_KEYS - 1)
        How well the pitch classes of each window fit each key; 0 where only the network was heard.
    """

    whole: Floats
    windows: Floats
    fits: Floats

    def features(self) -> Floats:
        """Return what speaks for each key, shape (N_KEYS, len(KEY_FEATURES))."""
        return _features(self.whole, self.windows.mean(axis=0), self.fits.mean(axis=0))

    def features_of_windows(self) -> list[Floats]:
        """Return the same for each window by itself."""
        rows = zip(self.windows, self.fits, strict=True)
        return [_features(window, window, fits) for window, fits in rows]


def key_evidence_of(activations: Activations, sound: Sound | None) -> KeyEvidence:
    """Gather what is heard of keys; without the sound the network's say alone."""
    windows = _logarithms(activations.keys)
    fits = fits_of(sound, len(windows)) if sound else np.zeros((len(windows), _NONE))
    return KeyEvidence(_logarithms(activations.key), windows, fits)


def _logarithms(chances: npt.ArrayLike) -> Floats:
    return np.asarray(np.log(np.clip(np.nan_to_num(np.asarray(chances, np.float64)), 1e-4, 1.0)))


def _features(whole: Floats, windows: Floats, fits: Floats) -> Floats:
    is_none = np.arange(N_KEYS) == _NONE
    return np.column_stack([whole, windows, np.append(fits, 0.0), is_none, is_none * fits.max()])


def key_chances(features: Floats, weights: Weights) -> Floats:
    """Return the probability of each key and of none, shape (N_KEYS,): a product of experts."""
    odds = features @ np.asarray(weights)
    chances = np.exp(odds - odds.max())
    return np.asarray(chances / chances.sum())


def key_of(evidence: KeyEvidence, weights: Weights) -> Key | None:
    """Return the likeliest key with the chance that it is right; None where no key is sure or nothing is tuned."""
    chances = key_chances(evidence.features(), weights)
    best = int(chances.argmax())
    if best == _NONE or chances[best] < _LEAST:
        return None
    return Key.from_index(best, round(float(chances[best]), 3))


def key_stretches_of(
    evidence: KeyEvidence, bars: Bars, sections: tuple[Section, ...], weights: Weights
) -> tuple[KeyStretch, ...]:
    """Return the keys of a recording one after another; a change of key has its price."""
    start, stop = bars.span(0, len(bars))
    key = key_of(evidence, weights)
    windows = np.array([key_chances(f, weights) for f in evidence.features_of_windows()])
    states = _likeliest(windows, key) if len(windows) > 1 else np.zeros(1, np.int64)
    changes = np.flatnonzero(np.diff(states)) + 1
    if len(changes) == 0:
        return (KeyStretch(start, stop, key),) if stop > start else ()
    times = [_snapped(_time_of_change(int(c)), bars, sections) for c in changes]
    first, last = bars.edges[[0, -1]].tolist()
    edges = np.unique([first, *(t for t in times if first < t < last), last])
    stretches = _merged([_stretch(windows, a, b) for a, b in pairwise(edges.tolist())])
    return (*stretches[:-1], replace(stretches[-1], stop=stop))


def _likeliest(windows: Floats, key: Key | None) -> np.ndarray:
    """Return the key of each window (index), by Viterbi with a price per change."""
    evidence = _WINDOW_TRUST * _logarithms(windows)
    if key is not None:
        evidence[:, key.index] += _WINDOW_TRUST * _RULING
    return steadiest(evidence, _CHANGE)[0]


def _time_of_change(window: int) -> float:
    """Return the seconds halfway between the middles of a window and the one before."""
    return ((window - 0.5) * KEY_HOP + KEY_WINDOW / 2) / STEP_RATE


def _snapped(time: float, bars: Bars, sections: tuple[Section, ...]) -> float:
    """Return the start of a section near a time, else of a bar."""
    starts = np.array([s.start for s in sections[1:]])
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
    logs = _logarithms(chosen).mean(axis=0)
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
