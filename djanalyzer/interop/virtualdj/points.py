"""VirtualDJ's points of interest (`Poi`): one element for cues, loops, beat grid and remix points.

Those of the automix, which VirtualDJ finds itself, and its actions are nobody's cues.

Positions are seconds, left out where 0; pads count from 1; loops are as long as their `Size` in beats.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from djanalyzer.interop.number_texts import LONGEST, number, positive, tempo, time
from djanalyzer.interop.virtualdj.text import read_color, written_color, written_number
from djanalyzer.interop.xml_streams import Attributes
from djanalyzer.music import BeatGrid, Cue, GridAnchor, Loop

HIGHEST_PAD = 999
_SAME_LENGTH = 0.001  # seconds by which two loops may differ and be the same


class Role(StrEnum):
    """What a point is for."""

    GRID = "beat grid"
    AUTOMIX = "automix point"
    MEMORY = "remix point"
    HOT_CUE = "hot cue"
    LOOP = "loop"


@dataclass(frozen=True, slots=True)
class Point:
    """A point as VirtualDJ writes it.

    Attributes
    ----------
    place : str
        Pad or loop slot, counted from 1; nothing where there is none.
    pos, tempo : str
        Seconds and BPM in VirtualDJ's decimals; `tempo` only in a beat grid of several.
    size : float
        Beats; 0 for all but loops.
    """

    role: Role
    pos: str
    place: str = ""
    name: str = ""
    color: str | None = None
    size: float = 0.0
    tempo: str = ""

    def attributes(self) -> dict[str, str | None]:
        """Return the attributes of its element; None for one that is not written."""
        kind = {Role.GRID: "beatgrid", Role.MEMORY: "remix", Role.HOT_CUE: "cue"}
        values: dict[str, str | None] = {
            "Name": self.name or None,
            "Pos": None if float(self.pos) == 0 else self.pos,
            "Color": written_color(self.color) if self.color else None,
            "Type": kind.get(self.role, "loop"),
            "Bpm": self.tempo or None,
        }
        if self.role is Role.HOT_CUE:
            values["Num"] = self.place
        elif self.role is Role.LOOP:
            values |= {"Num": "-1", "Size": written_number(self.size), "Slot": self.place or None}
        return values

    def without_size(self) -> Point:
        """Return what two points that are the same must share; remix points have no colour that counts."""
        return replace(self, size=0.0, color=None if self.role is Role.MEMORY else self.color)

    def is_as_long_as(self, other: Point, period: float) -> bool:
        """Return whether both end at the same moment to the ear; `period` is a beat's seconds."""
        return abs(self.size - other.size) * period < _SAME_LENGTH


def role_of(attributes: Attributes) -> Role | None:
    """Return what a point is for; None for what is nobody's business but VirtualDJ's (actions, what is yet to come)."""
    match attributes.get("Type", "cue"):
        case "beatgrid":
            return Role.GRID
        case "automix":
            return Role.AUTOMIX
        case "remix":
            return Role.MEMORY
        case "loop":
            return Role.LOOP
        case "cue":
            return Role.HOT_CUE if pad(attributes.get("Num")) is not None else Role.MEMORY
        case _:
            return None


def position(attributes: Attributes) -> float | None:
    """Return where a point lies, in seconds: 0 where it does not say."""
    return time(attributes.get("Pos", "0"))


def pad(text: str | None) -> int | None:
    """Return the pad, counted from 0; None for no pad."""
    value = number(text)
    is_pad = value is not None and value == int(value) and 1 <= value <= HIGHEST_PAD
    return int(value) - 1 if value is not None and is_pad else None


def loop_slot(attributes: Attributes) -> int | None:
    """Return the slot of a loop, counted from 0; one without a slot of its own may lie on a cue's pad."""
    slot = pad(attributes.get("Slot"))
    return slot if slot is not None else pad(attributes.get("Num"))


def read_cue(attributes: Attributes) -> Cue | None:
    """Return the cue that a cue or remix point is; None where it lies nowhere."""
    start = position(attributes)
    if start is None:
        return None
    slot = pad(attributes.get("Num")) if role_of(attributes) is Role.HOT_CUE else None
    return Cue(start, slot, attributes.get("Name", ""), read_color(attributes.get("Color")))


def read_loop(attributes: Attributes, grid: BeatGrid | None) -> Loop | None:
    """Return the loop that a point is; None where it has no length, or no beat grid says how long its beats are."""
    start, size = position(attributes), positive(attributes.get("Size"))
    if start is None or size is None or grid is None:
        return None
    stop = after_beats(grid, start, size)
    name, color = attributes.get("Name", ""), read_color(attributes.get("Color"))
    return Loop(start, stop, loop_slot(attributes), name, color) if start < stop <= LONGEST else None


def read_grid(points: Iterable[Attributes], song_tempo: float | None) -> tuple[BeatGrid | None, int]:
    """Return the beat grid, and how many of its points had to be left out.

    A point's own `Bpm` is a tempo; where it has none (a grid of one point) or one that nobody plays, the song's holds.
    """
    found: dict[float, float] = {}
    n_points, ruling = 0, song_tempo
    for attributes in sorted(points, key=lambda a: position(a) or 0.0):
        n_points += 1
        start = position(attributes)
        ruling = tempo(number(attributes.get("Bpm"))) or ruling
        if start is not None and ruling is not None:
            found[start] = ruling
    anchors = tuple(GridAnchor(start, found[start]) for start in sorted(found))
    return (BeatGrid(anchors) if anchors else None), n_points - len(anchors)


def after_beats(grid: BeatGrid, start: float, n_beats: float) -> float:
    """Return the time `n_beats` after `start`, both in seconds, as the tempos of the grid say."""
    here, rest = start, n_beats
    for stop, per_second in _stretches(grid, start):
        if (stop - here) * per_second >= rest:
            return here + rest / per_second
        rest -= (stop - here) * per_second
        here = stop
    return here


def beats_between(grid: BeatGrid, start: float, stop: float) -> float:
    """Return how many beats lie between two times (seconds), by the tempos of the grid."""
    here, n_beats = start, 0.0
    for end, per_second in _stretches(grid, start):
        n_beats += (min(end, stop) - here) * per_second
        if end >= stop:
            break
        here = end
    return n_beats


def _stretches(grid: BeatGrid, start: float) -> Iterator[tuple[float, float]]:
    """Yield where each tempo after `start` ends (the last one never does), and its beats per second."""
    first = max(bisect_right(grid.anchors, start, key=lambda anchor: anchor.time) - 1, 0)
    for index in range(first, len(grid.anchors)):
        is_last = index + 1 == len(grid.anchors)
        stop = math.inf if is_last else grid.anchors[index + 1].time
        yield stop, grid.anchors[index].tempo / 60.0
