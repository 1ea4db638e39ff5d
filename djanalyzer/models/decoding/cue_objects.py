"""Cue points as objects: a time, a kind and a confidence each, with nothing too near that is less sure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import CUE_KINDS, STEP_RATE
from djanalyzer.music import BeatGrid, CueKind

Floats = npt.NDArray[np.float64]

_BAR = 2.0  # seconds of a bar where no grid is known: 4/4 at 120 BPM
_NEARLY = 0.25  # bars: times found lie that far beside those meant


@dataclass(frozen=True, slots=True)
class CueObject:
    """A cue point detected: seconds, one of CUE_KINDS, and the chance (0 to 1) that a DJ marks just that."""

    time: float
    kind: CueKind
    confidence: float


@dataclass(frozen=True, slots=True)
class Spacing:
    """How many bars lie at least between two objects of one kind, and between two of different kinds."""

    of_one_kind: float
    of_any: float


# Of 923 pairs of one kind in generated songs 0.7 % lie less than 8 bars apart and 16 % less than 16; of 5,440 pairs of
# different kinds 2 % lie at one place or a bar from each other.
USUAL = Spacing(of_one_kind=8, of_any=2)
# CUE-DETR (Argüello et al. 2024) keeps one object in 16 bars, whatever it marks.
SIXTEEN = Spacing(of_one_kind=16, of_any=16)


def objects_of(
    chances: npt.ArrayLike,
    offsets: npt.ArrayLike,
    grid: BeatGrid | None = None,
    *,
    spacing: Spacing = USUAL,
    least: float = 0.05,
) -> tuple[CueObject, ...]:
    """Return the cue points of a recording in the order of time, by non-maximum suppression.

    The surest object stays, and takes all less sure ones with it that are nearer than `spacing` allows; then the surest of
    what is left.

    Parameters
    ----------
    chances : shape (n_steps, len(CUE_KINDS)), 0 to 1
        That a cue point of each kind lies in each step.
    offsets : shape (n_steps, len(CUE_KINDS)), -0.5 to 0.5
        Where in the step, counted in steps from its middle.
    grid : BeatGrid or None
        Whose bars the distances are counted in; None counts bars of two seconds.
    least : float
        What is less sure is no object.
    """
    sure, offset = np.nan_to_num(np.asarray(chances, np.float64)), np.asarray(offsets, np.float64)
    steps, columns = np.nonzero(sure >= least)
    order = np.argsort(-sure[steps, columns], kind="stable")
    steps, columns = steps[order], columns[order]
    times = np.maximum((steps + 0.5 + np.clip(offset[steps, columns], -0.5, 0.5)) / STEP_RATE, 0.0)
    kept = _kept(bars_at(times, grid), columns, spacing)
    found = [
        CueObject(float(times[i]), CUE_KINDS[int(columns[i])], float(sure[steps[i], columns[i]]))
        for i in kept
    ]
    return tuple(sorted(found, key=lambda o: (o.time, CUE_KINDS.index(o.kind))))


def _kept(bars: Floats, kinds: npt.NDArray[np.int64], spacing: Spacing) -> list[int]:
    """Return which of the candidates stay, the surest first."""
    kept: list[int] = []
    for i in range(len(bars)):
        distance = np.abs(bars[kept] - bars[i])
        apart = np.where(kinds[kept] == kinds[i], spacing.of_one_kind, spacing.of_any) - _NEARLY
        if not np.any(distance < apart):
            kept.append(i)
    return kept


def snapped(objects: Sequence[CueObject], grid: BeatGrid | None, reach: float) -> tuple[CueObject, ...]:
    """Return the objects where DJs mean them, as `on_the_grid` says."""
    moved = (replace(o, time=on_the_grid(o.time, grid, reach)) for o in objects)
    return tuple(sorted(moved, key=lambda o: (o.time, CUE_KINDS.index(o.kind))))


def on_the_grid(time: float, grid: BeatGrid | None, reach: float) -> float:
    """Return the downbeat nearest to a time, where one is within `reach` seconds, else the nearest beat.

    A detector knows a fraction of a second; the music means a beat, and most often the first of a bar.
    """
    if grid is None:
        return time
    downbeat = grid.snap_to_downbeat(time)
    return max(downbeat if abs(downbeat - time) <= reach else grid.snap(time), 0.0)


def bars_at(times: npt.ArrayLike, grid: BeatGrid | None) -> Floats:
    """Return the place of each time in bars, counted from the grid's first downbeat (from 0 s where there is none)."""
    wanted = np.asarray(times, np.float64)
    downbeats = (
        grid.downbeats(float(wanted.max(initial=0.0)) + 2 * _longest_bar(grid)) if grid else np.zeros(0)
    )
    return counted(wanted, downbeats) if len(downbeats) > 1 else wanted / _BAR


def counted(times: npt.ArrayLike, marks: npt.ArrayLike) -> Floats:
    """Return the place of each time among marks (at least two, rising): 2.5 is halfway from the third to the fourth.

    Before the first and after the last it goes on as between the two nearest marks.
    """
    wanted, at = np.asarray(times, np.float64), np.asarray(marks, np.float64)
    index = np.clip(np.searchsorted(at, wanted, side="right") - 1, 0, len(at) - 2)
    return np.asarray(index + (wanted - at[index]) / (at[index + 1] - at[index]))


def _longest_bar(grid: BeatGrid) -> float:
    return max(a.meter.beats_per_bar * a.period for a in grid.anchors)


def distances_of(objects: Sequence[CueObject], grid: BeatGrid | None) -> tuple[float, ...]:
    """Return how many bars lie between one object and the next."""
    bars = bars_at([o.time for o in objects], grid)
    return tuple(float(b - a) for a, b in pairwise(bars))
