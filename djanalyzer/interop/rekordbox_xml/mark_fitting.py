"""Cues and loops as the rekordbox XML can hold them: eight pads, and a list of memory marks."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TypeVar

from djanalyzer.interop import colors
from djanalyzer.interop.losses import Losses, all_of, name_of
from djanalyzer.interop.problems import counted
from djanalyzer.interop.protocol import LossKind, Lost
from djanalyzer.interop.rekordbox_xml.grid_fitting import milliseconds
from djanalyzer.interop.rekordbox_xml.tag_fitting import clean
from djanalyzer.interop.rekordbox_xml.track_reading import LONGEST
from djanalyzer.music import Cue, CueKind, KnownTrack, Loop

N_PADS = 8  # A to H: what every rekordbox mode and every player shows
N_MEMORY = 10  # what rekordbox lists

_KIND_LOST = "is kept in name and colour alone: rekordbox has no field for it."
_MEMORY_COLOR = "The colour of {n} memory mark{s} is written, but rekordbox writes none for them itself and may show none."


@dataclass(frozen=True, slots=True)
class Marks:
    """The cues and loops of one track; they share the pads."""

    cues: tuple[Cue, ...]
    loops: tuple[Loop, ...]


def pad_name(slot: int) -> str:
    """Return the pad's letter: A for 0."""
    return chr(ord("A") + slot) if 0 <= slot < 26 else str(slot + 1)


def fit_marks(marks: Marks, track: KnownTrack, losses: Losses) -> Marks:
    """Return the marks of a track as they can be written."""
    pads = _Pads(track, losses)
    loops = [(_fit_loop(loop, track, losses), loop) for loop in marks.loops]
    cues: list[tuple[Cue | None, Cue | Loop]] = [(_fit_cue(cue, track, losses), cue) for cue in marks.cues]
    cues += [(mark, loop) for mark, loop in loops if isinstance(mark, Cue)]
    fitted = Marks(
        tuple(pads.place(cue, wanted) for cue, wanted in cues if cue is not None),
        tuple(pads.place(loop, wanted) for loop, wanted in loops if isinstance(loop, Loop)),
    )
    _tell_of_kinds(marks.cues, track, losses)
    _warn_of_many(fitted, name_of(track), losses)
    return fitted


def _tell_of_kinds(cues: tuple[Cue, ...], track: KnownTrack, losses: Losses) -> None:
    kinds = tuple(cue for cue in cues if cue.kind is not CueKind.OTHER and _written(cue.time) is not None)
    if kinds:
        item = counted(len(kinds), "cue")
        message = f"The kind of {item} (drop, mix in …) {_KIND_LOST}"
        losses.merge(track, Lost(LossKind.CUE_KIND, kinds), message, item)


Mark = TypeVar("Mark", Cue, Loop)


class _Pads:
    """Who sits on which pad; whoever finds none becomes a memory mark."""

    def __init__(self, track: KnownTrack, losses: Losses) -> None:
        self._track, self._losses = track, losses
        self._taken: set[int] = set()

    def place(self, mark: Mark, wanted: Cue | Loop) -> Mark:
        mark = replace(mark, name=self._cleaned(wanted), color=self._color(wanted))
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
        message = f"hot {what} {pad}{called} becomes a memory {what}: pad {pad} {why}."
        self._losses.merge(self._track, all_of(wanted), message, f"hot {what} {pad}")
        return self._placed(replace(mark, slot=None))

    def _placed(self, mark: Mark) -> Mark:
        if mark.slot is not None:
            self._taken.add(mark.slot)
        elif mark.color is not None:
            self._losses.warn(_MEMORY_COLOR)
        return mark

    def _cleaned(self, mark: Cue | Loop) -> str:
        plain = clean(mark.name)
        if plain != mark.name:
            message = f"control characters in the cue name “{plain}” are left out."
            self._losses.merge(self._track, Lost(LossKind.CUE_NAME, (mark,)), message, "cue name")
        return plain

    def _color(self, mark: Cue | Loop) -> str | None:
        parsed = colors.parse(mark.color) if mark.color else None
        if mark.color and parsed is None:
            message = f"the cue colour “{clean(mark.color)}” is none, and is left out."
            self._losses.drop(self._track, Lost(LossKind.CUE_COLOR, (mark,)), message, "cue colour")
        return parsed


def _fit_cue(cue: Cue, track: KnownTrack, losses: Losses) -> Cue | None:
    time = _written(cue.time)
    if time is None:
        losses.drop(track, all_of(cue), f"a cue at an impossible time ({cue.time} s) is left out.", "cue")
        return None
    if cue.time < 0 and time != milliseconds(cue.time):
        message = f"the cue at {cue.time:.3f} s moves to 0 s: rekordbox knows no time before the track."
        losses.merge(track, all_of(cue), message, "cue")
    return replace(cue, time=time, kind=CueKind.OTHER)


def _fit_loop(loop: Loop, track: KnownTrack, losses: Losses) -> Loop | Cue | None:
    start, stop = _written(loop.start), _written(loop.stop)
    if start is None or stop is None:
        message = f"a loop at an impossible time ({loop.start} to {loop.stop} s) is left out."
        losses.drop(track, all_of(loop), message, "loop")
        return None
    if stop <= start:
        message = f"the loop at {start:.3f} s is shorter than a millisecond, and becomes a cue."
        losses.merge(track, all_of(loop), message, "loop")
        return Cue(start, loop.slot, loop.name, loop.color)
    if loop.start < 0 and start != milliseconds(loop.start):
        message = f"the loop at {loop.start:.3f} s starts at 0 s: rekordbox knows no time before the track."
        losses.merge(track, all_of(loop), message, "loop")
    return replace(loop, start=start, stop=stop)


def _written(time: float) -> float | None:
    return max(0.0, milliseconds(time)) if math.isfinite(time) and abs(time) <= LONGEST else None


def _warn_of_many(marks: Marks, name: str, losses: Losses) -> None:
    both: tuple[Cue | Loop, ...] = (*marks.cues, *marks.loops)
    n_memory = sum(mark.slot is None for mark in both)
    if n_memory > N_MEMORY:
        losses.say(f"{name}: {n_memory} memory cues and loops are written; rekordbox lists {N_MEMORY}.")
    known = {*colors.HOT_CUE_COLORS, None}
    n_strange = sum(mark.slot is not None and mark.color not in known for mark in both)
    if n_strange:
        losses.say(
            f"{name}: {counted(n_strange, 'cue colour')} outside rekordbox's own palette; it may show the nearest it has."
        )
