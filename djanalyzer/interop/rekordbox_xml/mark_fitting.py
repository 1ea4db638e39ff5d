"""Cues and loops as the rekordbox XML can hold them: eight pads, and a list of memory marks."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TypeVar

from djanalyzer.interop import colors
from djanalyzer.interop.problems import counted
from djanalyzer.interop.rekordbox_xml.grid_fitting import milliseconds
from djanalyzer.interop.rekordbox_xml.notes import Notes
from djanalyzer.interop.rekordbox_xml.tag_fitting import clean
from djanalyzer.interop.rekordbox_xml.track_reading import LONGEST
from djanalyzer.music import Cue, CueKind, Loop

N_PADS = 8  # A to H: what every rekordbox mode and every player shows
N_MEMORY = 10  # what rekordbox lists

_KIND_LOST = (
    "The kind of {n} cue{s} (drop, mix in …) is kept in name and colour alone: rekordbox has no field for it."
)
_MEMORY_COLOR = "The colour of {n} memory mark{s} is written, but rekordbox writes none for them itself and may show none."


@dataclass(frozen=True, slots=True)
class Marks:
    """The cues and loops of one track; they share the pads."""

    cues: tuple[Cue, ...]
    loops: tuple[Loop, ...]


def pad_name(slot: int) -> str:
    """Return the pad's letter: A for 0."""
    return chr(ord("A") + slot) if 0 <= slot < 26 else str(slot + 1)


def fit_marks(marks: Marks, name: str, notes: Notes) -> Marks:
    """Return the marks as they can be written."""
    pads = _Pads(name, notes)
    loops = [_fit_loop(loop, name, notes) for loop in marks.loops]
    cues = [_fit_cue(cue, name, notes) for cue in marks.cues]
    cues += [Cue(mark.time, mark.slot, mark.name, mark.color) for mark in loops if isinstance(mark, Cue)]
    fitted = Marks(
        tuple(pads.place(cue) for cue in cues if cue is not None),
        tuple(pads.place(loop) for loop in loops if isinstance(loop, Loop)),
    )
    _warn_of_many(fitted, name, notes)
    return fitted


Mark = TypeVar("Mark", Cue, Loop)


class _Pads:
    """Who sits on which pad; whoever finds none becomes a memory mark."""

    def __init__(self, name: str, notes: Notes) -> None:
        self._name, self._notes = name, notes
        self._taken: set[int] = set()

    def place(self, mark: Mark) -> Mark:
        mark = replace(mark, name=self._cleaned(mark.name), color=self._color(mark.color))
        if mark.slot is None or (0 <= mark.slot < N_PADS and mark.slot not in self._taken):
            return self._placed(mark)
        why = (
            "is taken by another"
            if mark.slot in self._taken
            else f"is beyond the {N_PADS} of the rekordbox XML"
        )
        what = "loop" if isinstance(mark, Loop) else "cue"
        called = f" “{mark.name}”" if mark.name else ""
        pad = pad_name(mark.slot)
        self._notes.lose(self._name, f"hot {what} {pad}{called} becomes a memory {what}: pad {pad} {why}")
        return self._placed(replace(mark, slot=None))

    def _placed(self, mark: Mark) -> Mark:
        if mark.slot is not None:
            self._taken.add(mark.slot)
        elif mark.color is not None:
            self._notes.count_warning(_MEMORY_COLOR)
        return mark

    def _cleaned(self, text: str) -> str:
        plain = clean(text)
        if plain != text:
            self._notes.lose(self._name, f"control characters in the cue name “{plain}” are left out")
        return plain

    def _color(self, color: str | None) -> str | None:
        parsed = colors.parse(color) if color else None
        if color and parsed is None:
            self._notes.lose(self._name, f"the cue colour “{clean(color)}” is none, and is left out")
        return parsed


def _fit_cue(cue: Cue, name: str, notes: Notes) -> Cue | None:
    time = _written(cue.time)
    if time is None:
        notes.lose(name, f"a cue at an impossible time ({cue.time} s) is left out")
        return None
    if cue.time < 0 and time != milliseconds(cue.time):
        notes.lose(
            name, f"the cue at {cue.time:.3f} s moves to 0 s: rekordbox knows no time before the track"
        )
    if cue.kind is not CueKind.OTHER:
        notes.count_loss(_KIND_LOST)
    return replace(cue, time=time, kind=CueKind.OTHER)


def _fit_loop(loop: Loop, name: str, notes: Notes) -> Loop | Cue | None:
    start, stop = _written(loop.start), _written(loop.stop)
    if start is None or stop is None:
        notes.lose(name, f"a loop at an impossible time ({loop.start} to {loop.stop} s) is left out")
        return None
    if stop <= start:
        notes.lose(name, f"the loop at {start:.3f} s is shorter than a millisecond, and becomes a cue")
        return Cue(start, loop.slot, loop.name, loop.color)
    if loop.start < 0 and start != milliseconds(loop.start):
        notes.lose(
            name, f"the loop at {loop.start:.3f} s starts at 0 s: rekordbox knows no time before the track"
        )
    return replace(loop, start=start, stop=stop)


def _written(time: float) -> float | None:
    return max(0.0, milliseconds(time)) if math.isfinite(time) and abs(time) <= LONGEST else None


def _warn_of_many(marks: Marks, name: str, notes: Notes) -> None:
    both: tuple[Cue | Loop, ...] = (*marks.cues, *marks.loops)
    n_memory = sum(mark.slot is None for mark in both)
    if n_memory > N_MEMORY:
        notes.warn(f"{name}: {n_memory} memory cues and loops are written; rekordbox lists {N_MEMORY}.")
    known = {*colors.HOT_CUE_COLORS, None}
    n_strange = sum(mark.slot is not None and mark.color not in known for mark in both)
    if n_strange:
        notes.warn(
            f"{name}: {counted(n_strange, 'cue colour')} outside rekordbox's own palette; it may show the nearest it has."
        )
