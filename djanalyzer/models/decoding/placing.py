"""The grid's last milliseconds: lines moved and turned onto the onsets; and its changes, placed on bar lines."""

from __future__ import annotations

import numpy as np

from djanalyzer.models.decoding.lines import is_round
from djanalyzer.models.decoding.milliseconds import offset_of
from djanalyzer.models.decoding.pulse import Floats, Line
from djanalyzer.models.decoding.stretches import Stretch

_OFFSET_BEATS = 32  # beats that tell an offset
_N_QUARTERS = 4
# Seconds from first to last quarter and around the trend. Music of a round tempo shows trends of 4 ms at most.
_ROUND_TREND, _WIDEST_TREND, _TREND_SCATTER = 0.006, 0.030, 0.002
_SCATTER_OF_TREND = 0.2  # a long trend may scatter more and is still one
_CUT_SECONDS = 0.006
_ALIKE = 0.030  # seconds between the beats of two stretches at a place where either may rule


def on_onsets(stretches: list[Stretch], curve: Floats) -> list[Stretch]:
    """Move the lines onto the onsets: long stretches by their own, short ones by everybody's."""
    everywhere = np.concatenate([s.beats for s in stretches])
    period = float(np.median([s.line.period for s in stretches]))
    common = offset_of(curve, everywhere, period)
    return [_moved(_straightened(curve, s), common if not s.is_long else None, curve) for s in stretches]


def _moved(stretch: Stretch, offset: float | None, curve: Floats) -> Stretch:
    """Move a line by `offset`, or (None) by that of its own beats."""
    line = stretch.line
    by = offset_of(curve, stretch.beats, line.period) if offset is None else offset
    return Stretch(Line((line.start + by) % line.period, line.period), stretch.start, stretch.stop)


def _straightened(curve: Floats, stretch: Stretch) -> Stretch:
    """Turn a line by the trend of the onsets' offsets along it, if they agree on one; a round tempo only for much."""
    beats, line = stretch.beats, stretch.line
    if len(beats) < _N_QUARTERS * _OFFSET_BEATS:
        return stretch
    quarters = np.array_split(beats, _N_QUARTERS)
    offsets = np.array([offset_of(curve, q, line.period) for q in quarters])
    centres = np.array([q.mean() for q in quarters])
    slope, start = np.polyfit(centres, offsets, 1)
    trend = abs(slope) * np.ptp(centres)
    least = _ROUND_TREND if is_round(line.tempo) else 0.0
    scatter = np.abs(offsets - start - slope * centres).max()
    if not least <= trend <= _WIDEST_TREND or scatter > max(_TREND_SCATTER, _SCATTER_OF_TREND * trend):
        return stretch
    period = line.period * (1 + slope)
    return Stretch(
        Line(float((line.start * (1 + slope) + start) % period), float(period)), stretch.start, stretch.stop
    )


def from_the_start(stretches: list[Stretch]) -> list[Stretch]:
    """Let a beat that lies a hair before the first sample lie on it: it is the one the recording was cut at."""
    first = stretches[0]
    line = first.line
    if line.period - line.start > _CUT_SECONDS:
        return stretches
    return [Stretch(Line(0.0, line.period), first.start, first.stop), *stretches[1:]]


def on_bar_lines(
    stretches: list[Stretch], firsts: tuple[int, ...], n: int
) -> tuple[list[Stretch], list[int]]:
    """Move cuts that lie a beat beside a bar line onto it, where it makes no odds which side rules that beat.

    Parameters
    ----------
    firsts : for each stretch, which of its first beats starts a bar of `n` beats

    Returns
    -------
    stretches, firsts
    """
    placed, starts = stretches[:1], list(firsts)
    for i, after in enumerate(stretches[1:], 1):
        before = placed[-1]
        if (starts[i - 1] - len(before.beats) - starts[i]) % n == 0:
            if starts[i] == n - 1 and n > 2:
                before, after = _cut_earlier(before, after)
            elif starts[i] == 1:
                before, after = _cut_later(before, after)
            starts[i] = _first_of_bar(before, starts[i - 1], n)
        placed[-1:] = [before, after]
    return placed, starts


def _first_of_bar(before: Stretch, first: int, n: int) -> int:
    """Return which beat after a stretch starts a bar if bars run on."""
    return (first - len(before.beats)) % n


def _cut_earlier(before: Stretch, after: Stretch) -> tuple[Stretch, Stretch]:
    """Give the last beat of a stretch to the next, if it would lie where it lies."""
    beats = before.beats
    if len(beats) < 2 or len(after.beats) == 0:
        return before, after
    moved = float(after.beats[0]) - after.line.period
    if abs(moved - float(beats[-1])) > _ALIKE:
        return before, after
    cut = (float(beats[-2]) + min(moved, float(beats[-1]))) / 2
    return Stretch(before.line, before.start, cut), Stretch(after.line, cut, after.stop)


def _cut_later(before: Stretch, after: Stretch) -> tuple[Stretch, Stretch]:
    """Let a stretch rule one beat more, if it would lie where the next one's first beat lies."""
    beats = after.beats
    if len(beats) < 2 or len(before.beats) == 0:
        return before, after
    moved = float(before.beats[-1]) + before.line.period
    if abs(moved - float(beats[0])) > _ALIKE:
        return before, after
    cut = (max(moved, float(beats[0])) + float(beats[1])) / 2
    return Stretch(before.line, before.start, cut), Stretch(after.line, cut, after.stop)
