"""Tempo, and the times of the beats."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from djanalyzer.music.grid import BEATS_PER_BAR, BeatGrid, GridAnchor
from djanalyzer.synthesis.song import Passage
from djanalyzer.synthesis.style import Style


def draw_tempo(style: Style, rng: Generator) -> float:
    """Return a tempo of the style, mostly a whole number of BPM."""
    total = sum(w for _, _, w in style.tempi)
    low, high, _ = style.tempi[int(rng.choice(len(style.tempi), p=[w / total for _, _, w in style.tempi]))]
    tempo = float(rng.uniform(low, high))
    chance = rng.random()
    if style.name in ("tracker", "chip") and chance < 0.45:
        return _tracker_tempo(tempo)
    if chance < 0.8:
        return float(round(tempo))
    return round(tempo * 2) / 2 if chance < 0.86 else round(tempo, 2)


def _tracker_tempo(tempo: float) -> float:
    """Return the nearest tempo a module can have: 2.5 ticks a second per unit, whole ticks to a row, four rows to a beat."""
    possible = [bpm * 6 / speed for bpm in range(100, 180) for speed in (3, 4, 5, 6, 7, 8)]
    return min(possible, key=lambda t: abs(t - tempo))


def draw_grid(
    start: float, tempo: float, passages: tuple[Passage, ...], traits: frozenset[str], rng: Generator
) -> BeatGrid:
    """Return the beats' times: constant, or changing at a section, or drifting as people do."""
    anchors = [GridAnchor(start, tempo)]
    n_bars = passages[-1].stop
    if "tempo_change" in traits and len(passages) > 2:
        bar = passages[int(rng.integers(1, len(passages)))].start
        time = start + bar * BEATS_PER_BAR * 60 / tempo
        anchors.append(GridAnchor(time, float(round(tempo * rng.uniform(0.9, 1.1)))))
    if "drifting" in traits:
        drift = np.cumsum(rng.normal(0, 0.003, n_bars // 2 + 1))
        for i in range(1, n_bars // 2 + 1):
            last = anchors[-1]
            anchors.append(
                GridAnchor(
                    last.time + 2 * BEATS_PER_BAR * last.period,
                    tempo * float(1 + np.clip(drift[i], -0.03, 0.03)),
                )
            )
    return BeatGrid(tuple(anchors))
