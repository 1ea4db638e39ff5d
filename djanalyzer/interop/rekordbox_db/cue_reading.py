"""Rows of `djmdCue`: hot cues, memory cues and loops of both kinds, in milliseconds.

A row says by its Kind where it belongs: 0 is the memory list, 1, 2, 3, 5, 6 … 17 are the pads A to P, and 4, which
would be the fourth, is an active loop of the memory list.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from djanalyzer.interop.colors import HOT_CUE_COLORS, TRACK_COLORS
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.rekordbox_db.tables import Row, Tables, Value, whole, whole_text
from djanalyzer.music import Cue, Loop

_MEMORY = 0
ACTIVE_MEMORY_LOOP = 4
SLOT_OF_KIND = {kind: kind - (1 if kind < ACTIVE_MEMORY_LOOP else 2) for kind in (1, 2, 3, *range(5, 18))}

_LATEST = 7 * 24 * 3600.0  # seconds; beyond is a mistake
_COLUMNS = ("ContentID", "InMsec", "OutMsec", "Kind", "Color", "ColorTableIndex", "Comment", "ActiveLoop")
_MEMORY_COLORS = tuple(TRACK_COLORS)


@dataclass(slots=True)
class Marks:
    """What is set in one track; `active` are the starts of loops that begin by themselves (seconds)."""

    cues: list[Cue] = field(default_factory=list)
    loops: list[Loop] = field(default_factory=list)
    active: list[float] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def tell(self, subject: str, problems: Problems) -> None:
        """Hand what is wrong to `problems`."""
        for trouble in self.troubles:
            problems.add(subject, trouble)


def read_marks(tables: Tables) -> dict[str, Marks]:
    """Return what is set in each track, by the track's id, in order of time."""
    marks: defaultdict[str, Marks] = defaultdict(Marks)
    for row in tables.rows("djmdCue", _COLUMNS):
        _add(marks[whole_text(row[0])], row, tables.ticks)
    for one in marks.values():
        one.cues.sort(key=lambda cue: cue.time)
        one.loops.sort(key=lambda loop: loop.start)
    return marks


def _add(marks: Marks, row: Row, ticks: int) -> None:
    start, stop = _seconds(row[1], ticks), _seconds(row[2], ticks)
    if start is None or start < 0:
        marks.troubles.append("a cue without a readable position was left out")
        return
    slot = _slot(whole(row[3]), start, marks)
    name = whole_text(row[6])
    color = _memory_color(whole(row[4])) if slot is None else _pad_color(whole(row[5]))
    # A cue has -1 or 0 here.
    if stop is None or stop <= 0:
        marks.cues.append(Cue(start, slot, name, color))
    elif start < stop:
        marks.loops.append(Loop(start, stop, slot, name, color))
        if whole(row[7]) == 1 or whole(row[3]) == ACTIVE_MEMORY_LOOP:
            marks.active.append(start)
    else:
        marks.troubles.append(f"the loop at {start:.3f} s has no length and becomes a cue")
        marks.cues.append(Cue(start, slot, name, color))


def _seconds(value: Value, ticks: int) -> float | None:
    number = whole(value)
    return number / ticks if number is not None and number <= _LATEST * ticks else None


def _slot(kind: int | None, start: float, marks: Marks) -> int | None:
    if kind in (_MEMORY, ACTIVE_MEMORY_LOOP):
        return None
    slot = SLOT_OF_KIND.get(kind) if kind is not None else None
    if slot is None:
        marks.troubles.append(
            f"the cue at {start:.3f} s is of the unknown kind {kind}; taken as a memory cue"
        )
    return slot


def _pad_color(index: int | None) -> str | None:
    return HOT_CUE_COLORS[index - 1] if index is not None and 1 <= index <= len(HOT_CUE_COLORS) else None


def _memory_color(index: int | None) -> str | None:
    return _MEMORY_COLORS[index] if index is not None and 0 <= index < len(_MEMORY_COLORS) else None
