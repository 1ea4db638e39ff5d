"""Rows of Mixxx's table `cues`, and what they mean.

Positions are samples of the stereo stream: frames times two, in the file's own sample rate; a length of 0 means a point,
and a position of -1 that only the end is known (it is then the length).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from djanalyzer.interop.mixxx import values
from djanalyzer.music import Cue, CueKind, Loop

N_PADS = 38  # what Mixxx's controls count to
NO_PAD = -1
NOWHERE = -1.0  # samples
DEFAULT_COLOR = "#FF8000"  # what Mixxx gives to a cue that nobody coloured

_LARGEST = 1e12  # samples
SAME = 0.5  # samples: what Mixxx's own rounding leaves
_HIGHEST_PAD = 999


class RowType(IntEnum):
    """The types of rows that have a meaning here; others belong to Mixxx alone."""

    HOT_CUE = 1
    MAIN = 2
    BEAT = 3
    LOOP = 4
    JUMP = 5
    INTRO = 6
    OUTRO = 7


Point = tuple[RowType, bool]

# Memory cues that stand for Mixxx's own points, by type and whether it is the end of a stretch.
NAMES = {
    (RowType.MAIN, False): "Main cue",
    (RowType.INTRO, False): "Intro start",
    (RowType.INTRO, True): "Intro end",
    (RowType.OUTRO, False): "Outro start",
    (RowType.OUTRO, True): "Outro end",
}
_KINDS = {
    (RowType.INTRO, False): CueKind.MIX_IN,
    (RowType.OUTRO, False): CueKind.MIX_OUT,
}
POINT_OF_NAME = {name: point for point, name in NAMES.items()}


POINT_TYPES = frozenset(row_type for row_type, _ in NAMES)


def kind_of(point: Point | None) -> CueKind:
    """Return what happens at one of Mixxx's own points."""
    return _KINDS.get(point, CueKind.OTHER) if point else CueKind.OTHER


@dataclass(frozen=True, slots=True)
class CueRow:
    """One row, without its ids. `position` and `length` in samples; `pad` counts from 0, -1 for none."""

    type: int
    position: float
    length: float = 0.0
    pad: int = NO_PAD
    label: str = ""
    color: str | None = None

    @property
    def stop(self) -> float:
        """Samples: where the stretch ends."""
        return self.length if self.position == NOWHERE else self.position + self.length

    def is_like(self, other: CueRow) -> bool:
        """Return whether both say the same, within what Mixxx's own rounding leaves; no colour is any colour."""
        return (
            self.type == other.type
            and (self.type in POINT_TYPES or (self.pad, self.label) == (other.pad, other.label))
            and abs(self.position - other.position) < SAME
            and abs(self.length - other.length) < SAME
            and (self.color == other.color or self.color is None)
        )

    def is_copy_of(self, other: CueRow) -> bool:
        """Return whether this is what Mixxx remembers of a loop on a pad."""
        return (
            other.type == RowType.LOOP
            and other.pad >= 0
            and abs(self.position - other.position) < SAME
            and abs(self.length - other.length) < SAME
        )


def row_of(row: Mapping[str, object]) -> CueRow:
    """Return a row of the database.

    Raises
    ------
    ValueError
        It names no place in the music.
    """
    kind, place = values.whole(row["type"]), values.number(row["position"])
    size = values.number(row["length"] or 0)
    if kind is None or place is None or size is None or max(abs(place), abs(size)) > _LARGEST:
        raise ValueError("it names no place in the music")
    pad = values.whole(row["hotcue"])
    if pad is None or not NO_PAD <= pad <= _HIGHEST_PAD:
        raise ValueError("it sits on an impossible pad")
    return CueRow(kind, place, size, pad, values.text(row["label"]), values.color(row.get("color")))


@dataclass(frozen=True, slots=True)
class Marks:
    """Cues and loops of a track, and what had to be left out, one clause each."""

    cues: tuple[Cue, ...]
    loops: tuple[Loop, ...]
    faults: tuple[str, ...] = ()


def marks_of(rows: Iterable[CueRow], sample_rate: float, legacy_main: float | None = None) -> Marks:
    """Return what the rows of one track mean.

    Parameters
    ----------
    legacy_main : float, optional
        Samples: the main cue as old versions kept it, for a track without a row for it.
    """
    kept = sorted(rows, key=_order)
    reading = _Reading(2.0 * sample_rate, kept)
    for row in kept:
        reading.take(row)
    if legacy_main and all(row.type != RowType.MAIN for row in kept):
        reading.take(CueRow(RowType.MAIN, legacy_main))
    return Marks(tuple(reading.cues), tuple(reading.loops), tuple(reading.faults))


def visible(rows: Mapping[int, CueRow]) -> dict[int, CueRow]:
    """Return those of the numbered rows that `marks_of` makes marks of, in its order."""
    kept = sorted(rows.items(), key=lambda item: _order(item[1]))
    reading = _Reading(1.0, [row for _, row in kept])
    return {number: row for number, row in kept if reading.take(row)}


def _order(row: CueRow) -> tuple[bool, int, int, float]:
    return row.pad < 0, row.pad, row.type, row.position


class _Reading:
    def __init__(self, per_second: float, all_rows: list[CueRow]) -> None:
        self._per_second = per_second
        self._on_pads = [row for row in all_rows if row.pad >= 0]
        self._pads: set[int] = set()
        self.cues: list[Cue] = []
        self.loops: list[Loop] = []
        self.faults: list[str] = []

    def take(self, row: CueRow) -> bool:
        """Take a row in, and return whether it has become a mark."""
        n_before = len(self.cues) + len(self.loops)
        if row.type in POINT_TYPES:
            self.cues += self._points(row)
        elif row.type == RowType.LOOP:
            self._loop(row)
        elif row.type in (RowType.HOT_CUE, RowType.BEAT, RowType.JUMP):
            self._hot_cue(row)
        return len(self.cues) + len(self.loops) > n_before

    def _points(self, row: CueRow) -> Iterator[Cue]:
        row_type = RowType(row.type)
        places = [(False, row.position)] if row.position != NOWHERE else []
        if row.length and row_type is not RowType.MAIN:
            places.append((True, row.stop))
        for is_end, samples in places:
            point = (row_type, is_end)
            yield Cue(samples / self._per_second, None, NAMES[point], row.color, kind_of(point))

    def _loop(self, row: CueRow) -> None:
        if row.length <= 0:
            self.faults.append("a loop without length is left out")
        elif row.pad < 0 and any(row.is_copy_of(other) for other in self._on_pads):
            return  # what Mixxx keeps of the loop that was switched on last
        elif slot := self._slot(row):
            start, stop = row.position / self._per_second, row.stop / self._per_second
            self.loops.append(Loop(start, stop, slot[0], row.label, row.color))

    def _hot_cue(self, row: CueRow) -> None:
        if row.position == NOWHERE or (row.position == 0 and row.color == "#000000"):
            self.faults.append("a broken hot cue is left out")
        elif row.pad < 0:
            self.faults.append("a hot cue without a pad, which Mixxx does not show, is left out")
        elif slot := self._slot(row):
            if row.type == RowType.JUMP:
                self.faults.append(
                    f"the jump{_on_pad(row)} is read as a cue: where it leads to is kept in Mixxx alone"
                )
            self.cues.append(Cue(row.position / self._per_second, slot[0], row.label, row.color))

    def _slot(self, row: CueRow) -> tuple[int | None] | None:
        if row.pad < 0:
            return (None,)
        if row.pad in self._pads:
            self.faults.append(f"a second mark on pad {row.pad + 1} is left out")
            return None
        self._pads.add(row.pad)
        return (row.pad,)


def _on_pad(row: CueRow) -> str:
    return f" on pad {row.pad + 1}" if row.pad >= 0 else ""


def samples(seconds: float, sample_rate: float) -> float:
    """Return the position of a time: never the one that means "nowhere", whole where it is whole within noise."""
    exact = 2.0 * seconds * sample_rate
    nearest = float(round(exact))
    if abs(exact - nearest) < 1e-4:
        exact = nearest
    return exact if exact != NOWHERE else NOWHERE + 0.5
