"""Compare the points of a written song, as a plain parser finds them, with those that were planned: both ways.

What no reader can make a cue, loop or beat of is nobody's, and stays.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from djanalyzer.interop.virtualdj.points import Point, Role

_SAME_TIME = 0.0011  # seconds
_SAME_SIZE = 0.02  # beats: what a beat's thousandth second is at the highest tempo
_SAME_PERIOD = 0.0000021  # seconds from beat to beat
_TEMPOS = (10.0, 1000.0)  # BPM: others are mistakes
_WEEK = 7 * 24 * 3600.0  # seconds: a time beyond is a mistake
_LONGEST = 100_000.0  # beats of a loop
_PADS = range(1, 1000)
_MOST_DIGITS = 40
_KINDS = {"cue": Role.HOT_CUE, "remix": Role.MEMORY, "loop": Role.LOOP, "beatgrid": Role.GRID}
_PLURALS = {
    Role.HOT_CUE: "pads",
    Role.MEMORY: "remix points",
    Role.LOOP: "loops",
    Role.GRID: "points of the beat grid",
}


_Place = tuple[Role, int]  # where a point is filed: by hundredths of a second


@dataclass(frozen=True, slots=True)
class _Row:
    role: Role
    time: float
    pad: int | None
    name: str
    size: float
    tempo: float


def wrong_points(song: Any, planned: Iterable[Point]) -> str:
    """Say which kind of a song's points is not as planned; nothing where all are."""
    wanted = list(planned)
    free: defaultdict[_Place, list[_Row]] = defaultdict(list)
    for row in _rows(song.iter("Poi")):
        free[row.role, _hundredth(row.time)].append(row)
    for point in wanted:
        same = [
            row
            for place in _near(point.role, float(point.pos))
            for row in free[place]
            if _is_same(row, point)
        ]
        if not same:
            return _PLURALS[point.role]
        nearest = min(same, key=lambda row: abs(row.time - float(point.pos)))
        free[nearest.role, _hundredth(nearest.time)].remove(nearest)
    return _unwanted(_rows(song.findall("Poi")), wanted)


def _unwanted(rows: Iterable[_Row], wanted: Iterable[Point]) -> str:
    """Say of which kind points are left that nobody has planned.

    Where no remix point is wanted, those that are there stay, and so do loops without beats to be measured in.
    """
    there: defaultdict[_Place, list[Point]] = defaultdict(list)
    for point in wanted:
        there[point.role, _hundredth(float(point.pos))].append(point)
    ruled = {Role.HOT_CUE, *(role for role, _ in there)}
    for row in rows:
        if row.role not in ruled or (row.role is Role.GRID and math.isnan(row.tempo)):
            continue
        near = (point for place in _near(row.role, row.time) for point in there.get(place, ()))
        if not any(row.role is Role.GRID or _is_same(row, point) for point in near):
            return _PLURALS[row.role]
    return ""


def _near(role: Role, time: float) -> Iterator[_Place]:
    """Yield where that may be filed which lies within a thousandth of a second, or three."""
    for step in (-1, 0, 1):
        yield role, _hundredth(time) + step


def _hundredth(time: float) -> int:
    return math.floor(time * 100)


def _rows(elements: Iterable[Any]) -> Iterator[_Row]:
    for element in elements:
        role, time = _KINDS.get(element.get("Type", "cue")), _number(element.get("Pos", "0"))
        if role is None or not abs(time) <= _WEEK:
            continue
        pad = _pad(element.get("Num", ""))
        if role is Role.LOOP:
            slot = _pad(element.get("Slot", ""))
            pad = slot if slot is not None else pad
        elif role is Role.HOT_CUE and pad is None:
            role = Role.MEMORY
        size, tempo = _number(element.get("Size", "")), _number(element.get("Bpm", ""))
        tempo = tempo if _TEMPOS[0] <= tempo < _TEMPOS[1] else math.nan
        if role is not Role.LOOP or 0 < size < _LONGEST:
            yield _Row(role, time, pad, _letters(element.get("Name", "")), size, tempo)


def _is_same(row: _Row, point: Point) -> bool:
    if row.role is not point.role or abs(row.time - float(point.pos)) >= _SAME_TIME:
        return False
    if row.role is Role.GRID:
        # A point without a tempo of its own goes on with that of the one before.
        has_own = bool(point.tempo) and not math.isnan(row.tempo)
        return not has_own or abs(60 / row.tempo - 60 / float(point.tempo)) < _SAME_PERIOD
    has_pad = row.role is Role.MEMORY or row.pad == (int(point.place) if point.place else None)
    is_as_long = row.role is not Role.LOOP or abs(row.size - point.size) < _SAME_SIZE
    return has_pad and is_as_long and row.name == _letters(point.name)


def _letters(name: str) -> str:
    """Return a name without its spaces: line breaks and what no attribute can hold become some."""
    return "".join(letter for letter in name if letter.isprintable() and not letter.isspace())


def _number(text: str) -> float:
    try:
        return float(text.replace(",", ".", 1)) if len(text) <= _MOST_DIGITS else math.nan
    except ValueError:
        return math.nan


def _pad(text: str) -> int | None:
    number = _number(text)
    return int(number) if number in _PADS else None
