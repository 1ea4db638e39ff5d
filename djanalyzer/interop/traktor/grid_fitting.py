"""Beat grids as Traktor can hold them: every marker is the first beat of a bar of four.

Before Pro 4 there is one marker and one tempo.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from djanalyzer.interop import number_texts
from djanalyzer.interop.protocol import LossKind, Lost
from djanalyzer.interop.traktor import values
from djanalyzer.interop.traktor.mark_fitting import Holder
from djanalyzer.music import BeatGrid, GridAnchor, Meter

_SAME_TIME = 1e-6  # seconds
_SAME_TEMPO = 1.5e-6  # BPM: the last of six decimals
_SAME_BEAT = 0.25  # of a beat: markers nearer than this are one beat
_ITEM = "beat grid"
_LOST = Lost(LossKind.BEAT_GRID)


def same_grid(wanted: BeatGrid, there: BeatGrid | None) -> bool:
    """Return whether a grid need not be written: the same markers, or one that counts the same bars."""
    if there is None or len(wanted.anchors) != len(there.anchors):
        return False
    if wanted.is_constant:
        return _same_bars(wanted.anchors[0], there.anchors[0])
    return all(
        a.beat_in_bar == 1
        and a.meter is Meter.FOUR_FOUR
        and abs(a.time - b.time) < _SAME_TIME
        and abs(a.tempo - b.tempo) < _SAME_TEMPO
        for a, b in zip(wanted.anchors, there.anchors, strict=True)
    )


def _same_bars(wanted: GridAnchor, there: GridAnchor) -> bool:
    if abs(wanted.tempo - there.tempo) > _SAME_TEMPO or wanted.meter is not Meter.FOUR_FOUR:
        return False
    bar = there.period * Meter.FOUR_FOUR.beats_per_bar
    apart = wanted.time - (wanted.beat_in_bar - 1) * there.period - there.time
    return abs(apart - round(apart / bar) * bar) < _SAME_TIME


def fit_grid(grid: BeatGrid, duration: float | None, holder: Holder) -> BeatGrid | None:
    """Return the grid as it will be read back; None where none of it can be written."""
    anchors = [a for a in grid.anchors if _is_writable(a)]
    if len(anchors) < len(grid.anchors):
        holder.drop(_LOST, "beat grid entries with an impossible time or tempo are left out.", _ITEM)
    if not anchors:
        return None
    if any(a.meter is not Meter.FOUR_FOUR for a in anchors):
        message = "its bars are not of four beats; Traktor counts four, from each grid marker anew."
        holder.merge(_LOST, message, _ITEM)
    if len(anchors) > 1 and not holder.has_colors:
        message = f"its beat grid has {len(anchors)} markers; Traktor before Pro 4 holds one: only the longest stretch is right."
        holder.merge(_LOST, message, _ITEM)
        anchors = [_longest(anchors, duration)]
    first, *later = _from_zero(anchors)
    fitted = [_on_downbeat(first, later[0].time if later else None), *later]
    if any(a.beat_in_bar != 1 for a in fitted):
        message = (
            "some of its grid markers lie inside a bar: Traktor begins a new bar there, and another marker sets the "
            "count right at the next bar."
        )
        holder.merge(_LOST, message, _ITEM)
    end = duration if duration is not None and duration > 0 else math.inf
    rounded = {anchor.time: anchor for anchor in map(_rounded, _with_downbeats(fitted, end))}
    return BeatGrid(tuple(rounded[time] for time in sorted(rounded)))


def _is_writable(anchor: GridAnchor) -> bool:
    return number_texts.tempo(anchor.tempo) is not None and abs(anchor.time) <= number_texts.LONGEST


def _longest(anchors: list[GridAnchor], duration: float | None) -> GridAnchor:
    end = max(duration or 0.0, anchors[-1].time)
    ends = [*(a.time for a in anchors[1:]), end]
    lengths = [stop - max(a.time, 0.0) for a, stop in zip(anchors, ends, strict=True)]
    return anchors[lengths.index(max(lengths))]


def _from_zero(anchors: list[GridAnchor]) -> list[GridAnchor]:
    """Return the anchors without those that are over before the track begins."""
    n_over = sum(1 for _, after in pairwise(anchors) if after.time <= 0)
    return anchors[n_over:]


def _on_downbeat(anchor: GridAnchor, before: float | None) -> GridAnchor:
    """Return the same beats, counted from the first beat of a bar within the track."""
    bar = anchor.period * anchor.meter.beats_per_bar
    time = anchor.time - (anchor.beat_in_bar - 1) * anchor.period
    if time < 0:
        time -= int(time // bar) * bar
    if before is not None and time >= before:
        return anchor if anchor.time >= 0 else replace(anchor, time=0.0)
    return replace(anchor, time=time, beat_in_bar=1)


def _with_downbeats(anchors: list[GridAnchor], end: float) -> Iterator[GridAnchor]:
    """Yield the anchors, and behind each inside a bar one on the next first beat, unless another tempo comes before."""
    stops = [*(a.time for a in anchors[1:]), end]
    for anchor, stop in zip(anchors, stops, strict=True):
        yield anchor
        n_left = anchor.meter.beats_per_bar - anchor.beat_in_bar + 1
        downbeat = anchor.time + n_left * anchor.period
        if anchor.beat_in_bar != 1 and downbeat < stop - _SAME_BEAT * anchor.period:
            yield replace(anchor, time=downbeat, beat_in_bar=1)


def _rounded(anchor: GridAnchor) -> GridAnchor:
    time = values.seconds(values.milliseconds(anchor.time)) or 0.0
    return GridAnchor(time, float(f"{anchor.tempo:.6f}"))
