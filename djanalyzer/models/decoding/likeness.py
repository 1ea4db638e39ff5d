"""How alike the bars of a recording are, and where they begin to differ: evidence of boundaries that nobody has to learn.

A boundary is where none of the bars after is like any of the bars before (Foote 2000 compares all of them on average, which
a chord change within a loop disturbs). Bars are compared by the pattern of their spectrum, with and without its level, by
their spectrum alone and by their pitch classes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from djanalyzer.models.activations import FRAME_RATE, STEP_RATE
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.models.decoding.sound import Sound

REACH = 8  # bars before and after that are compared
_SLICES = 16  # of a bar
_BANDS = 32
_OCTAVES = slice(1, 5)  # of the chroma's six: below lie drums, above their overtones
_THIRDS = 3  # bins of a semitone
_TUNED_BANDS, _MIDDLE_BANDS, _HIGH_BANDS = slice(3, 20), slice(6, 20), slice(16, None)
_FULL = 0.8  # quantile of the bars that counts as full
_PEAK_REACH = 2  # bars on either side that a boundary must exceed
_LEAST_USUAL = 0.04  # distance of bars that repeat each other, as far as anybody hears
_HIGH = 0.95  # quantile of a curve that counts as 1


@dataclass(frozen=True, slots=True)
class Likeness:
    """Distances between bars near each other.

    Attributes
    ----------
    novelty : shape (n_bars,)
        Of each bar's start against the bars around it: 0 is usual for the recording, 1 is as clear as its clearest.
    steps : shape (n_bars, 2 * REACH - 1)
        Distance of the patterns of each bar and the bar 1, 2, ... after it; 1 is usual for the recording.
    fullness : shape (n_bars,)
        How much sounds in the middle of the spectrum, between the strokes too: 0 in a full bar, less in bars of drums alone.
    strokes : shape (n_bars,)
        How far the high bands rise and fall within the bar.
    """

    novelty: Floats
    steps: Floats
    fullness: Floats
    strokes: Floats


def likeness_of(sound: Sound, edges: Floats) -> Likeness:
    """Compare the bars between `edges` (seconds, shape (n_bars + 1,))."""
    patterns = bar_patterns(sound, edges)
    n = len(patterns)
    shapes = patterns - patterns.mean(axis=1, keepdims=True)
    classes = _pitch_classes(sound, edges)
    tones = classes / np.maximum(np.linalg.norm(classes, axis=1, keepdims=True), 1e-9)
    steps = _distances(patterns.reshape(n, -1))
    curves = (
        _peaks(_average_nearest(steps)),
        _nearest(_distances(patterns.mean(axis=1)), REACH),
        _nearest(_distances(shapes.reshape(n, -1)), REACH),
        _nearest(np.square(_distances(tones)), REACH // 2),
    )
    novelty = np.mean([_scaled(c) for c in curves], axis=0)
    highest, lowest = patterns.max(axis=1), patterns.min(axis=1)
    strokes = (highest - lowest)[:, _HIGH_BANDS].mean(axis=1)
    return Likeness(np.asarray(novelty), steps / _usual(steps), _fullness(patterns), np.asarray(strokes))


def bar_patterns(sound: Sound, edges: Floats) -> Floats:
    """Return the mean spectrum of each slice of each bar, shape (n_bars, _SLICES, _BANDS)."""
    share = np.arange(_SLICES) / _SLICES
    starts = edges[:-1, None] + np.diff(edges)[:, None] * share
    times = np.append(starts.ravel(), edges[-1])
    spectrum = np.asarray(sound.logmel, np.float32).reshape(len(sound.logmel), _BANDS, -1).mean(axis=2)
    return between(spectrum, times * FRAME_RATE + 0.5).reshape(len(edges) - 1, _SLICES, _BANDS)


def between(values: Floats, positions: Floats) -> Floats:
    """Return the means of `values` (n, k) between consecutive positions (rows, fractions allowed)."""
    n = len(values)
    if n == 0:
        return np.zeros((len(positions) - 1, values.shape[1]))
    cumulated = np.vstack([np.zeros((1, values.shape[1])), np.cumsum(values, axis=0, dtype=np.float64)])
    at = np.clip(positions, 0, n)
    low = np.minimum(at.astype(np.int64), n - 1)
    sums = cumulated[low] + (at - low)[:, None] * (cumulated[low + 1] - cumulated[low])
    width = np.diff(at)[:, None]
    return np.where(width > 1e-6, np.diff(sums, axis=0) / np.maximum(width, 1e-6), values[low[:-1]])


def _pitch_classes(sound: Sound, edges: Floats) -> Floats:
    """Return the strength of each pitch class in each bar, shape (n_bars, 12)."""
    pitches = np.asarray(sound.chroma, np.float64).reshape(len(sound.chroma), -1, 12, _THIRDS).max(axis=3)
    return between(pitches[:, _OCTAVES].mean(axis=1), edges * STEP_RATE)


def _fullness(patterns: Floats) -> Floats:
    """Return the level of the middle bands, and of what sustains in them, above that of the recording's full bars."""
    level = patterns[:, :, _MIDDLE_BANDS].mean(axis=(1, 2))
    sustained = patterns[:, :, _TUNED_BANDS].min(axis=1).mean(axis=1)
    return np.asarray(sum(v - np.quantile(v, _FULL) for v in (level, sustained)))


def _distances(bars: Floats) -> Floats:
    """Return the distance of each bar to those after it, shape (n_bars, 2 * REACH - 1); infinite past the end."""
    n = len(bars)
    out = np.full((n, 2 * REACH - 1), np.inf)
    for lag in range(1, min(2 * REACH, n)):
        out[: n - lag, lag - 1] = np.sqrt(np.square(bars[lag:] - bars[:-lag]).mean(axis=1))
    return out


def _usual(distances: Floats) -> float:
    finite = distances[np.isfinite(distances)]
    return max(float(np.median(finite)), _LEAST_USUAL) if len(finite) else 1.0


def _across(distances: Floats, reach: int) -> Floats:
    """Return the distances of the `reach` bars before each bar's start to those after, shape (n_bars, reach, reach).

    [i, b, a] is between bar i - 1 - b and bar i + a; infinite where there is no such bar.
    """
    n = len(distances)
    before, after = np.arange(reach)[:, None], np.arange(reach)
    bar = np.arange(n)[:, None, None] - 1 - before
    block = distances[np.maximum(bar, 0), np.broadcast_to(before + after, (1, reach, reach))]
    return np.where(bar >= 0, block, np.inf)


def _nearest(distances: Floats, reach: int) -> Floats:
    """Return the least distance of any bar before to any bar after each bar's start, shape (n_bars,)."""
    nearest = _across(distances, reach).min(axis=(1, 2))
    return np.where(np.isfinite(nearest), nearest, 0.0)


def _average_nearest(distances: Floats) -> Floats:
    """Return how far each bar around a bar's start is from the likest one on the other side, on average."""
    across = _across(distances, REACH)
    sides = []
    for axis in (1, 2):
        nearest = across.min(axis=axis)
        there = np.isfinite(nearest)
        sides.append(np.where(there, nearest, 0).sum(axis=1) / np.maximum(there.sum(axis=1), 1))
    return np.asarray(np.mean(sides, axis=0))


def _peaks(curve: Floats) -> Floats:
    """Return by how much each value exceeds those around it."""
    padded = np.pad(curve, _PEAK_REACH)
    around = [padded[_PEAK_REACH + d :][: len(curve)] for d in range(-_PEAK_REACH, _PEAK_REACH + 1) if d]
    return np.asarray(curve - np.max(around, axis=0))


def _scaled(curve: Floats) -> Floats:
    """Return the curve with its median at 0 and its high values at 1."""
    middle, high = np.quantile(curve, [0.5, _HIGH])
    return np.asarray((curve - middle) / max(float(high - middle), 1e-6))
