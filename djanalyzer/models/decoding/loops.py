"""Bars worth looping: an even rhythm that repeats itself, no voice, nothing that begins or ends."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.constants import Weights
from djanalyzer.models.decoding.mixability import are_sung, has_tune
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.music import Section, SectionLabel

LOOP_FEATURES = (
    "any",
    "eight bars",
    "second half unlike the first",
    "newest bar inside",
    "high strokes, least",
    "high strokes, mean",
    "fullness moves",
    "bass drum moves",
    "a voice",
    "energy",
    "in a drop",
    "in a verse",
    "in a build-up",
    "lengths after the section's start",
    "ends the section",
)
_LENGTHS = (8, 4)  # bars
_LEAST = 0.12  # such bars, from this very one to that, are what a DJ would loop
_MOST = 3
_END = 0.4  # share of a track at its start (and at its end) in which loops help to mix
_FURTHEST = 4.0
_MOST_UNLIKE = 3.0  # where a bar has nothing to be compared with


@dataclass(frozen=True, slots=True)
class LoopBars:
    """Bars [first, stop) worth looping."""

    first: int
    stop: int
    confidence: float
    reason: str


def loops_of(bars: Bars, sections: tuple[Section, ...], weights: Weights) -> list[LoopBars]:
    """Return at most three loops that do not overlap: the surest near the start, near the end, and of the rest."""
    if not bars.are_musical or bars.likeness is None:
        return []
    found = [
        LoopBars(first, stop, chance, _reason(bars, first, stop))
        for first, stop, features in loop_candidates(bars, sections)
        if (chance := _chance(features, weights)) >= _LEAST and _is_clean(bars, first, stop)
    ]
    found.sort(key=lambda loop: -loop.confidence)
    n_bars = max(bars.n_playing, 1)
    chosen = [loop for loop in found if loop.stop <= _END * n_bars][:1]
    late = [loop for loop in found if loop.first >= (1 - _END) * n_bars][:1]
    for loop in [*late, *found]:
        if len(chosen) < _MOST and all(loop.stop <= c.first or loop.first >= c.stop for c in chosen):
            chosen.append(loop)
    return sorted(chosen, key=lambda loop: loop.first)


def _chance(features: Floats, weights: Weights) -> float:
    return float(1 / (1 + np.exp(-(features @ np.asarray(weights)))))


def _is_clean(bars: Bars, first: int, stop: int) -> bool:
    """Return whether no voice sounds, a beat does in every bar, and the first bar is whole."""
    is_whole = first > 0 or bars.first_downbeat <= bars.edges[0]
    return is_whole and bool(bars.have_drums[first:stop].all()) and not are_sung(bars)[first:stop].any()


def loop_candidates(bars: Bars, sections: tuple[Section, ...]) -> Iterator[tuple[int, int, Floats]]:
    """Yield the first bar, the one after the last and LOOP_FEATURES of all stretches that could be looped.

    They lie within sections, a multiple of their own length after a section's start.
    """
    starts = [int(np.argmin(np.abs(bars.edges - s.start))) for s in sections] + [len(bars)]
    for section, (start, stop) in zip(sections, itertools.pairwise(starts), strict=True):
        for n_bars in _LENGTHS:
            for first in range(start, min(stop, bars.n_playing) - n_bars + 1, n_bars):
                inside = _within(bars, first, first + n_bars)
                offset = min((first - start) / n_bars, _FURTHEST)
                label = section.label
                where = [
                    label is SectionLabel.DROP,
                    label is SectionLabel.VERSE,
                    label is SectionLabel.BUILD_UP,
                    offset,
                    first + n_bars >= stop,
                ]
                yield first, first + n_bars, np.array([*inside, *where], np.float64)


def _within(bars: Bars, first: int, stop: int) -> list[float]:
    """Return what the bars sound like that a loop would hold."""
    assert bars.likeness is not None
    half, here = (stop - first) // 2, slice(first, stop)
    steps = bars.likeness.steps[first : first + half, half - 1]
    voice = float(np.clip(bars.vocals[here].max(), 0.01, 0.99))
    return [
        1.0,
        float(stop - first == _LENGTHS[0]),
        min(float(steps.max()), _MOST_UNLIKE),
        float(bars.likeness.novelty[first + 1 : stop].max()),
        float(bars.likeness.strokes[here].min()),
        float(bars.likeness.strokes[here].mean()),
        float(np.ptp(bars.likeness.fullness[here])),
        min(float(np.ptp(bars.kick[here])), 2.0),
        float(np.log(voice / (1 - voice))),
        float(bars.energy[here].mean()),
    ]


def _reason(bars: Bars, first: int, stop: int) -> str:
    n_bars = stop - first
    if not has_tune(bars)[first:stop].any():
        return f"{n_bars} bars of drums, nothing else"
    return f"{n_bars} steady bars without voice"
