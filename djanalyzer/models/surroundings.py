"""What is heard around the start of each bar, up to 32 bars before and after: what a DJ's choice of a bar is learned from."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from djanalyzer.models.activations import CUE_KINDS
from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.occasions import starts_of
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.models.landmarks import bar_of
from djanalyzer.music import CueKind, Section, SectionLabel, Suggestion

_REACHES = (1, 4, 16, 32)  # bars before and after that are compared
_PHRASES = (4, 8, 16)
_SURE = 0.02
_KINDS = (*CUE_KINDS, CueKind.SECOND_DROP, CueKind.VOCAL_IN)
_LABELS = tuple(SectionLabel)
_CURVES = ("energy", "drums", "voice")
_LEVELS = ("energy", "bass", "middle", "hats", "fullness")
_LEVEL_REACHES = (2, 8)
_HIGHEST = 0.95  # quantile
_TURNS = ("first", "second", "last")
_EVENTS = (
    *(str(label) for label in SectionLabel),
    *(f"cue: {kind}" for kind in CUE_KINDS),
    "voice",
    "drums",
    "silence",
)
_HEARD = 4  # bars before and after from which a section's label is read
_RARE = 0.01  # what a chance is taken for at least
SURROUNDINGS = (
    *(f"network: {kind}" for kind in CUE_KINDS),
    "network: a boundary",
    "it sounds new",
    *(f"proposed: {kind}" for kind in _KINDS),
    *(f"{label} starts" for label in _LABELS),
    *(f"after {label}" for label in _LABELS),
    "a section starts",
    *(f"{curve} rises, {reach} bars" for curve in _CURVES for reach in _REACHES),
    *(f"{curve} after, {_REACHES[1]} bars" for curve in _CURVES),
    "first bar",
    "place",
    "place from the end",
    *(f"on {n} bars from the section's start" for n in _PHRASES),
    *(f"on {n} bars from the first" for n in _PHRASES),
    *(f"{label} from here on" for label in _LABELS),
    *(f"{level} rises, {reach} bars" for level in _LEVELS for reach in _LEVEL_REACHES),
    *(f"{level} below the track's highest" for level in _LEVELS),
    "level against the next bar's",
    "level of the bar before against this one's",
    *(f"{event} begins: {turn}" for event in _EVENTS for turn in _TURNS),
)
TURNS = slice(len(SURROUNDINGS) - len(_EVENTS) * len(_TURNS), None)


def surroundings_of(bars: Bars, sections: tuple[Section, ...], suggestions: tuple[Suggestion, ...]) -> Floats:
    """Return what is heard around each bar's start, shape (n_bars, len(SURROUNDINGS)), most of it 0 to 1."""
    n_bars = len(bars)
    novelty = bars.likeness.novelty if bars.likeness is not None else np.zeros(n_bars)
    curves = (bars.energy, bars.have_drums.astype(np.float64), bars.vocals)
    return np.column_stack(
        [
            _odds(bars.cues),
            _odds(bars.boundary),
            np.clip(novelty, -1, 1.5),
            _proposed(bars, suggestions),
            _sections(bars, sections),
            *(_rise(curve, reach) for curve in curves for reach in _REACHES),
            *(_around(curve, _REACHES[1])[1] for curve in curves),
            _places(bars, sections),
            _label_odds(bars),
            _levels(bars),
            *(turns_of(chances) for chances in _beginnings(bars)),
        ]
    )


def _levels(bars: Bars) -> Floats:
    """Return how each of _LEVELS rises at each bar's start, and how far the bars after it lie below the track's highest."""
    n_bars = len(bars)
    bands = np.zeros((n_bars, 3)) if bars.bands is None else bars.bands
    fullness = np.zeros(n_bars) if bars.likeness is None else bars.likeness.fullness
    rises, below = [], []
    for curve in (bars.energy, *bands.T, fullness + 1):
        scale = max(float(np.quantile(curve, _HIGHEST)), 1e-3)
        around = [_around(np.asarray(curve / scale, np.float64), reach) for reach in _LEVEL_REACHES]
        rises += [np.clip(after - before, -1, 1) for before, after in around]
        below.append(np.clip(around[-1][1], 0, 1))
    level = np.append(np.asarray(bands, np.float64).mean(axis=1), 0.0)
    shares = np.clip(level[:-1] / np.maximum(level[1:], 1e-3), 0, 1.5)
    return np.column_stack([*rises, *below, shares, np.concatenate([[0.0], shares[:-1]])])


def _label_odds(bars: Bars) -> Floats:
    """Return how each label becomes likely at each bar's start, shape (n_bars, n_labels)."""
    steps = []
    for chances in bars.labels.T:
        before, after = _around(chances, _HEARD)
        steps.append(np.log(after + _SURE) - np.log(before + _SURE))
    return np.asarray(np.column_stack(steps) / np.log(1 / _SURE), np.float64)


def _beginnings(bars: Bars) -> Iterator[Floats]:
    """Yield for each of _EVENTS how likely it begins at each bar."""
    boundary = np.maximum(np.clip(np.nan_to_num(bars.boundary), _RARE, 1 - _RARE), np.arange(len(bars)) == 0)
    for chances in bars.labels.T:
        before, after = _around(chances, _HEARD)
        yield np.asarray(boundary * after * (1 - before), np.float64)
    yield from np.clip(np.nan_to_num(bars.cues), 0, 1).T
    for curve in (bars.vocals, bars.have_drums.astype(np.float64), (~bars.have_drums).astype(np.float64)):
        before, after = _around(curve, _HEARD)
        yield after * (1 - before)


def turns_of(chances: Floats) -> Floats:
    """Return how likely what begins with these chances begins at each bar for the first, second and last time.

    The logarithm of it, 0 for the rare and 1 for the sure, shape (n_bars, 3).
    """
    chances = np.clip(chances, 0.0, 1 - _RARE)
    none_before = np.concatenate([[1.0], np.cumprod(1 - chances)[:-1]])
    none_after = np.concatenate([np.cumprod((1 - chances)[::-1])[::-1][1:], [1.0]])
    odds = chances / (1 - chances)
    one_before = none_before * np.concatenate([[0.0], np.cumsum(odds)[:-1]])
    turns = np.column_stack([chances * none_before, chances * one_before, chances * none_after])
    return np.asarray(1 - np.log(np.maximum(turns, _RARE)) / np.log(_RARE))


def _odds(chances: Floats) -> Floats:
    """Return the log-odds of chances, 0 to 1 between the surely absent and the surely present."""
    clipped = np.clip(np.nan_to_num(chances), _SURE, 1 - _SURE)
    most = np.log((1 - _SURE) / _SURE)
    return np.asarray(0.5 + 0.5 * np.log(clipped / (1 - clipped)) / most)


def _proposed(bars: Bars, suggestions: tuple[Suggestion, ...]) -> Floats:
    """Return the confidence of what the shipped model proposes at each bar, by kind."""
    found = np.zeros((len(bars), len(_KINDS)))
    for suggestion in suggestions:
        if suggestion.kind in _KINDS and not suggestion.is_loop:
            found[bar_of(bars, suggestion.time), _KINDS.index(suggestion.kind)] = suggestion.confidence
    return found


def _sections(bars: Bars, sections: tuple[Section, ...]) -> Floats:
    """Return which section starts at each bar, and which one ends there."""
    starting, ending = np.zeros((len(bars), len(_LABELS))), np.zeros((len(bars), len(_LABELS)))
    starts = np.minimum(starts_of(bars, sections), len(bars) - 1)  # one may begin nearest to the very end
    for i, bar in enumerate(starts[: len(sections)]):
        starting[bar, _LABELS.index(sections[i].label)] = 1.0
        if i:
            ending[bar, _LABELS.index(sections[i - 1].label)] = 1.0
    return np.column_stack([starting, ending, starting.any(axis=1)])


def _rise(curve: Floats, reach: int) -> Floats:
    before, after = _around(curve, reach)
    return np.asarray(np.clip(after - before, -1, 1), np.float64)


def _around(curve: Floats, reach: int) -> tuple[Floats, Floats]:
    """Return the means over `reach` bars before each bar's start (0 where there are none) and after it."""
    sums = np.concatenate([[0.0], np.cumsum(np.clip(curve, 0, 1))])
    bar = np.arange(len(curve))
    first, stop = np.maximum(bar - reach, 0), np.minimum(bar + reach, len(curve))
    before = (sums[bar] - sums[first]) / np.maximum(bar - first, 1)
    return before, (sums[stop] - sums[bar]) / np.maximum(stop - bar, 1)


def _places(bars: Bars, sections: tuple[Section, ...]) -> Floats:
    n_bars, bar = max(bars.n_playing, 1), np.arange(len(bars))
    starts = starts_of(bars, sections)
    since = bar - starts[np.clip(np.searchsorted(starts, bar, side="right") - 1, 0, None)]
    return np.column_stack(
        [
            bar == 0,
            np.minimum(bar / n_bars, 1.2),
            np.maximum(1 - bar / n_bars, -0.2),
            *(since % n == 0 for n in _PHRASES),
            *(bar % n == 0 for n in _PHRASES),
        ]
    )
