"""Bars worth looping: an even rhythm that repeats itself, no voice, nothing that begins or ends."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.mixability import are_sung, has_tune
from djanalyzer.music import Section

_LENGTHS = (8, 4)  # bars
_PHRASE = 4  # bars after a section's start that a loop may begin at
_LEAST = 0.3  # confidence
_LONGER = 0.05  # confidence that eight bars are worth more than four
_END = 0.4  # share of a track at its start (and at its end) in which loops help to mix
_MOST_ANYWHERE = 1  # loops besides the one at the start and the one at the end
# Logistic curve, fitted on held-out generated music (even bars by the same players, no fill): how far any bar of the second
# half is from its like in the first (1 is usual between two bars), the clearest novelty inside, how lively the high bands
# are, how much the fullness moves.
_WEIGHTS = np.array([-1.23, -0.46, 3.02, -3.93])
_SHIFT = -0.65


@dataclass(frozen=True, slots=True)
class LoopBars:
    """Bars [first, stop) worth looping."""

    first: int
    stop: int
    confidence: float
    reason: str


def loops_of(bars: Bars, sections: tuple[Section, ...]) -> list[LoopBars]:
    """Return at most three loops: the surest near the start, near the end, and of the rest."""
    if not bars.are_musical or bars.likeness is None:
        return []
    found = sorted(_candidates(bars, sections), key=lambda loop: -_worth(loop))
    n_bars = max(bars.n_playing, 1)
    early = [loop for loop in found if loop.stop <= _END * n_bars][:1]
    late = [loop for loop in found if loop.first >= (1 - _END) * n_bars][:1]
    others = [loop for loop in found if loop not in (*early, *late)][:_MOST_ANYWHERE]
    return sorted((*early, *late, *others), key=lambda loop: loop.first)


def _worth(loop: LoopBars) -> float:
    return loop.confidence + (_LONGER if loop.stop - loop.first == _LENGTHS[0] else 0.0)


def _candidates(bars: Bars, sections: tuple[Section, ...]) -> list[LoopBars]:
    """Return loops that do not overlap within a section: of eight bars, or of four where there are no eight."""
    starts = [int(np.argmin(np.abs(bars.edges - s.start))) for s in sections] + [len(bars)]
    found = []
    for first, stop in itertools.pairwise(starts):
        best: LoopBars | None = None
        for n_bars in _LENGTHS:
            for start in range(first, min(stop, bars.n_playing) - n_bars + 1, _PHRASE):
                loop = _loop(bars, start, start + n_bars)
                if loop and (best is None or _worth(loop) > _worth(best)):
                    best = loop
        if best:
            found.append(best)
    return found


def _loop(bars: Bars, first: int, stop: int) -> LoopBars | None:
    """Return the loop [first, stop) if it is one: a beat in every bar, no voice."""
    if not bars.have_drums[first:stop].all() or are_sung(bars)[first:stop].any() or bars.likeness is None:
        return None
    if first == 0 and bars.first_downbeat > bars.edges[0]:
        return None
    half = (stop - first) // 2
    steps, inside = (
        bars.likeness.steps[first : first + half, half - 1],
        bars.likeness.novelty[first + 1 : stop],
    )
    full, strokes = bars.likeness.fullness[first:stop], bars.likeness.strokes[first:stop]
    evidence = np.array([steps.max(), inside.max(), strokes.min(), np.ptp(full)], np.float64)
    confidence = float(1 / (1 + np.exp(-(evidence @ _WEIGHTS + _SHIFT))))
    return LoopBars(first, stop, confidence, _reason(bars, first, stop)) if confidence >= _LEAST else None


def _reason(bars: Bars, first: int, stop: int) -> str:
    n_bars = stop - first
    if not has_tune(bars)[first:stop].any():
        return f"{n_bars} bars of drums, nothing else"
    return f"{n_bars} steady bars without voice"
