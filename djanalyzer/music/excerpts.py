"""A stretch of a track as a track of its own: its grid, sections, cues and loops, on the stretch's own time axis."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from djanalyzer.music.grid import BeatGrid, GridAnchor
from djanalyzer.music.marks import Cue, Loop
from djanalyzer.music.sections import Section

_SAME = 1e-3  # seconds: two times this near are one


def grid_of(grid: BeatGrid, start: float, stop: float) -> BeatGrid | None:
    """Return the grid of [start, stop) seconds, counted from `start`; None where no beat lies in it.

    The first beat becomes an anchor, and those that follow stay what they are: beats, bars and tempos are as they were. From
    second 0 on the anchors are those of the grid; only there `stop` may be infinite.
    """
    if start <= 0:
        within = tuple(a for a in grid.anchors if a.time < stop)
        return BeatGrid(within or grid.anchors[:1])
    beats, places = grid.beats_and_positions(stop)
    inside = beats >= start - _SAME
    if not inside.any():
        return None
    first = float(beats[inside][0])
    tempo, meter = grid.tempo_at(first + _SAME), grid.meter_at(first + _SAME)
    anchors = [GridAnchor(max(0.0, first - start), tempo, int(places[inside][0]), meter)]
    later = (a for a in grid.anchors if first + _SAME < a.time < stop)
    return BeatGrid((*anchors, *(replace(a, time=a.time - start) for a in later)))


def sections_of(sections: Iterable[Section], start: float, stop: float) -> tuple[Section, ...]:
    """Return the sections of [start, stop) seconds, cut where they reach beyond it."""
    cut = (replace(s, start=max(s.start, start) - start, stop=min(s.stop, stop) - start) for s in sections)
    return tuple(section for section in cut if section.stop - section.start > _SAME)


def cue_of(cue: Cue, start: float, stop: float) -> Cue | None:
    """Return a cue as it stands in [start, stop) seconds; None where it lies elsewhere."""
    if not start - _SAME <= cue.time < stop - _SAME:
        return None
    return replace(cue, time=max(0.0, cue.time - start))


def loop_of(loop: Loop, start: float, stop: float) -> Loop | None:
    """Return a loop as it stands in [start, stop) seconds; None where not all of it lies there: cut, it would be another loop."""
    if loop.start < start - _SAME or loop.stop > stop + _SAME:
        return None
    return replace(loop, start=max(0.0, loop.start - start), stop=min(loop.stop, stop) - start)
