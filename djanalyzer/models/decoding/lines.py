"""A line through single beats: least squares that outliers cannot bend, and a round tempo where the beats allow it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import FRAME_RATE
from djanalyzer.models.decoding.pulse import Floats, Line, Pulse, sample

_REACH_BEATS = 0.18  # a picked beat lies within this share of a beat of its line
_REACH_SECONDS = 0.09
_N_ROUNDS = 4
_FEWEST = 4  # picked beats that make a line
_CORRELATED = 4.0  # neighbouring beats err alike: so many count as one

# How dance music's tempos are spread: integers, halves, hundredths; the rest is anything (modules, live recordings).
_ROUND_TEMPOS = ((1.0, 0.80), (0.5, 0.05), (0.01, 0.03))
_ANY_TEMPO = 0.12  # share of tempos that are not round, per BPM of width
_SYSTEMATIC_DRIFT = 0.004  # seconds by which the network may lean from one end of a recording to the other


@dataclass(frozen=True, slots=True)
class Picks:
    """Beats seen in the evidence near a line.

    Attributes
    ----------
    index : shape (n,)
        The number of the beat on the line it was picked for.
    time : shape (n,), seconds
    weight : shape (n,), 0 to about 1
    """

    index: npt.NDArray[np.float64]
    time: Floats
    weight: Floats


@dataclass(frozen=True, slots=True)
class FittedLine:
    """A line, the spread of the picked beats around it (seconds) and the error of its tempo (BPM)."""

    line: Line
    spread: float
    tempo_error: float
    picks: Picks


def pick(pulse: Pulse, line: Line, start: float = 0.0, stop: float | None = None) -> Picks:
    """Return the strongest frame near each beat of `line`, to a fraction of a frame."""
    beats = line.beats(pulse.duration if stop is None else stop, start)
    reach = max(int(min(_REACH_BEATS * line.period, _REACH_SECONDS) * FRAME_RATE), 1)
    centre = np.rint(beats * FRAME_RATE).astype(np.int64)
    around = centre[:, None] + np.arange(-reach, reach + 1)
    if len(beats) == 0:
        return Picks(np.zeros(0), np.zeros(0), np.zeros(0))
    # Only the part around the beats: a recording has many stretches.
    low, high = max(int(centre[0]) - reach - 2, 0), int(centre[-1]) + reach + 3
    part = pulse.strength[low : max(high, low + 1)]
    padded = np.pad(part, reach + 2)
    windows = padded[np.clip(around - low + reach + 2, 0, len(padded) - 1)]
    frame = around[np.arange(len(beats)), windows.argmax(axis=1)] - low
    frame = np.clip(frame, 0, max(len(part) - 1, 0))
    position, height = _vertex(padded, frame + reach + 2)
    position += low
    index = np.rint((beats - line.start) / line.period)
    weight = np.clip(height, 0, 1) * sample(pulse.weight, beats)
    return Picks(index, (position - reach - 2) / FRAME_RATE, weight)


def pick_at(pulse: Pulse, frames: npt.NDArray[np.int64]) -> Floats:
    """Return the times of beats seen at `frames`, to a fraction of a frame."""
    position, _ = _vertex(np.pad(pulse.strength, 2), frames + 2)
    return (position - 2) / FRAME_RATE


def fit_line(pulse: Pulse, line: Line, start: float = 0.0, stop: float | None = None) -> FittedLine:
    """Fit a line to the beats picked near `line` in [start, stop), again and again from the better line."""
    fitted = _settled(pick(pulse, line, start, stop), line)
    for _ in range(_N_ROUNDS - 1):
        again = _settled(pick(pulse, fitted.line, start, stop), fitted.line)
        if abs(again.line.period - fitted.line.period) < 1e-9:
            break
        fitted = again
    return fitted


def with_round_tempo(fitted: FittedLine) -> FittedLine:
    """Take the nearest round tempo where the beats make it likelier than any other; the line turns at its middle."""
    tempo, error = fitted.line.tempo, fitted.tempo_error
    best, best_odds = tempo, _ANY_TEMPO
    for step, share in _ROUND_TEMPOS:
        rounded = round(tempo / step) * step
        odds = share * step * _normal(tempo - rounded, error)
        if rounded > 0 and odds > best_odds:
            best, best_odds = rounded, odds
    return FittedLine(_turned(fitted, 60.0 / best), fitted.spread, error, fitted.picks)


def is_round(tempo: float) -> bool:
    """Return whether a tempo is a whole or half number."""
    return abs(2 * tempo - round(2 * tempo)) < 1e-6


def _settled(picks: Picks, line: Line) -> FittedLine:
    """Fit by weighted least squares with Tukey's weights, from the residuals of the line before."""
    if np.count_nonzero(picks.weight > 0.05) < _FEWEST:
        return FittedLine(line, np.inf, np.inf, picks)
    start, period = line.start, line.period
    spread = np.inf
    for _ in range(6):
        residual = picks.time - (start + picks.index * period)
        spread = max(1.4826 * _weighted_median(np.abs(residual), picks.weight), 0.002)
        weight = picks.weight * np.square(np.clip(1 - np.square(residual / (5 * spread)), 0, None))
        if np.count_nonzero(weight > 0.01) < _FEWEST:
            return FittedLine(line, np.inf, np.inf, picks)
        start, period = _least_squares(picks.index, picks.time, weight)
    settled = Line(start % period, period)
    shift = round((start - settled.start) / period)
    picks = Picks(picks.index + shift, picks.time, weight)
    return FittedLine(settled, spread, _tempo_error(picks, spread, settled), picks)


def _least_squares(x: Floats, y: Floats, weight: Floats) -> tuple[float, float]:
    """Return offset and slope of the weighted line through (x, y)."""
    # Sums, not products of vectors: those wake threads that wait for each other where all cores are busy.
    total = weight.sum()
    mean_x, mean_y = (weight * x).sum() / total, (weight * y).sum() / total
    slope = (weight * (x - mean_x) * (y - mean_y)).sum() / (weight * np.square(x - mean_x)).sum()
    return float(mean_y - slope * mean_x), float(slope)


def _tempo_error(picks: Picks, spread: float, line: Line) -> float:
    """Return one standard error of the tempo, in BPM."""
    x = picks.index
    mean = (picks.weight * x).sum() / picks.weight.sum()
    lever = float(np.sqrt((picks.weight * np.square(x - mean)).sum() / _CORRELATED))
    span = max(float(np.ptp(x)), 1.0)
    period_error = np.hypot(spread / lever, _SYSTEMATIC_DRIFT / span)
    return float(line.tempo * period_error / line.period)


def _turned(fitted: FittedLine, period: float) -> Line:
    """Give the line another period and keep it on its beats at the middle of the picks."""
    picks = fitted.picks
    if not np.any(picks.weight > 0):
        return Line(fitted.line.start % period, period)
    middle = round(float(np.average(picks.index, weights=picks.weight)))
    time = fitted.line.start + middle * fitted.line.period
    return Line((time - middle * period) % period, period)


def _vertex(curve: Floats, index: npt.NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Return where the parabola through each frame and its two neighbours peaks (in frames), and how high the frame is."""
    left, middle, right = curve[index - 1], curve[index], curve[index + 1]
    bend = left - 2 * middle + right
    shift = np.divide(0.5 * (left - right), bend, out=np.zeros_like(bend), where=bend < -1e-9)
    return index + np.clip(shift, -0.5, 0.5), middle


def _weighted_median(values: Floats, weights: Floats) -> float:
    order = np.argsort(values)
    cumulated = np.cumsum(weights[order])
    return float(values[order][np.searchsorted(cumulated, cumulated[-1] / 2)])


def _normal(distance: float, error: float) -> float:
    """Return the density of a normal distribution."""
    if not np.isfinite(error) or error <= 0:
        return 0.0
    return float(np.exp(-0.5 * (distance / error) ** 2) / (error * np.sqrt(2 * np.pi)))
