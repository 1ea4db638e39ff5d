"""Tempo, and the times of the beats."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.random import Generator

from djanalyzer.music.grid import BeatGrid, GridAnchor, Meter
from djanalyzer.synthesis.song import Passage
from djanalyzer.synthesis.style import Style

_SLOWEST, _FASTEST = 60.0, 200.0
_TRIPLE_TEMPI = {Meter.THREE_FOUR: (84.0, 180.0), Meter.SIX_EIGHT: (60.0, 112.0)}
_MOST_DRIFT = 0.03


def draw_tempo(style: Style, meter: Meter, rng: Generator) -> float:
    """Return a tempo of the style, mostly a whole number of BPM, now and then one nobody expects of it."""
    if meter in _TRIPLE_TEMPI:
        tempo = float(rng.uniform(*_TRIPLE_TEMPI[meter]))
    else:
        total = sum(w for _, _, w in style.tempi)
        chosen = int(rng.choice(len(style.tempi), p=[w / total for _, _, w in style.tempi]))
        tempo = float(rng.uniform(*style.tempi[chosen][:2]))
        if rng.random() < 0.12:
            tempo = float(np.clip(tempo * rng.uniform(0.9, 1.1), _SLOWEST, _FASTEST))
    chance = rng.random()
    if style.name in ("tracker", "chip") and chance < 0.45:
        return _tracker_tempo(tempo)
    if chance < 0.8:
        return float(round(tempo))
    return round(tempo * 2) / 2 if chance < 0.86 else round(tempo, 2)


def _tracker_tempo(tempo: float) -> float:
    """Return the nearest tempo a module can have: 2.5 ticks a second per unit, whole ticks to a row, four rows to a beat."""
    possible = [bpm * 6 / speed for bpm in range(100, 180) for speed in (3, 4, 5, 6, 7, 8)]
    return min((t for t in possible if _SLOWEST <= t <= _FASTEST), key=lambda t: abs(t - tempo))


def draw_grid(
    first: GridAnchor, passages: tuple[Passage, ...], traits: frozenset[str], rng: Generator
) -> BeatGrid:
    """Return the beats' times from the first anchor on: constant, changing at sections, slowing down, or drifting."""
    bar, n_bars = first.meter.beats_per_bar, passages[-1].stop
    if "drifting" in traits:
        return _laid(first, [(bar * i, t) for i, t in enumerate(_drifting(first.tempo, n_bars, rng))])
    changes = [(0.0, first.tempo)]
    if "tempo_change" in traits and len(passages) > 2:
        start = passages[int(rng.integers(1, len(passages)))].start
        changes.append((float(bar * start), _other_tempo(first.tempo, rng)))
    if "detour" in traits and len(passages) > 3:
        away = passages[int(rng.integers(1, len(passages) - 1))]
        changes += [
            (float(bar * away.start), _other_tempo(first.tempo, rng)),
            (float(bar * away.stop), first.tempo),
        ]
    if "slowing" in traits and n_bars >= 8:
        changes += _slowing(first, n_bars, passages, rng)
    return _laid(first, changes)


def _other_tempo(tempo: float, rng: Generator) -> float:
    """Return a tempo near by, or clearly another one."""
    factor = rng.uniform(0.92, 1.08) if rng.random() < 0.6 else rng.choice([0.75, 0.8, 0.85, 1.15, 1.25])
    return float(np.clip(round(tempo * factor), _SLOWEST, _FASTEST))


def _drifting(tempo: float, n_bars: int, rng: Generator) -> list[float]:
    """Return the tempo of each bar: a smooth wandering, as people play, at most three per cent away."""
    bar = np.arange(n_bars, dtype=np.float64)
    depth = rng.uniform(0.004, _MOST_DRIFT)
    path = np.zeros(n_bars)
    for period in rng.uniform(6, 60, 4):
        path += rng.normal() * np.sin(2 * np.pi * (bar / period + rng.random()))
    path += rng.normal() * np.linspace(-1, 1, n_bars)
    path += 0.1 * rng.normal(size=n_bars)
    path -= path[0]
    path *= depth / max(1e-9, float(np.abs(path).max()))
    return [float(t) for t in np.clip(tempo * (1 + path), _SLOWEST, _FASTEST)]


def _slowing(
    first: GridAnchor, n_bars: int, passages: tuple[Passage, ...], rng: Generator
) -> list[tuple[float, float]]:
    """Return a ritardando, beat by beat: over the last bars, or before a section that goes on in tempo."""
    bar = first.meter.beats_per_bar
    n_beats = bar * int(rng.choice([1, 2, 2, 4]))
    is_last = len(passages) < 3 or rng.random() < 0.6
    stop = bar * (n_bars if is_last else passages[int(rng.integers(2, len(passages)))].start)
    n_beats = min(n_beats, stop - 1)
    lowest = rng.uniform(0.72, 0.92)
    tempi = [
        max(_SLOWEST * 0.7, first.tempo * (1 - (1 - lowest) * (k + 1) / n_beats)) for k in range(n_beats)
    ]
    changes = [(float(stop - n_beats + k), tempo) for k, tempo in enumerate(tempi)]
    return changes if is_last else [*changes, (float(stop), first.tempo)]


def _laid(first: GridAnchor, changes: list[tuple[float, float]]) -> BeatGrid:
    """Return the grid whose tempo changes at these (beat, BPM), the first of them beat 0."""
    anchors = [GridAnchor(first.time, changes[0][1], 1, first.meter)]
    for (beat, _), (following, tempo) in pairwise(changes):
        last = anchors[-1]
        place = round(following) % first.meter.beats_per_bar + 1
        anchors.append(GridAnchor(last.time + (following - beat) * last.period, tempo, place, first.meter))
    return BeatGrid(tuple(anchors))
