"""Rows of `djmdCue`: hot cues, memory cues and loops of both.

A row says by its Kind where it belongs: 0 is the memory list; in `master.db` 1, 2, 3, 5, 6 … 17 are the pads A to P,
and 4, which would be the fourth, is an active loop of the memory list. The database of a stick counts its pads without
that gap.

rekordbox keeps all cues of a track once more as JSON in `contentCue`; that serves where `djmdCue` says nothing at all of
the track.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from djanalyzer.interop.problems import Problems
from djanalyzer.interop.rekordbox_anlz.pad_colors import memory_color, pad_color
from djanalyzer.interop.rekordbox_db.tables import Row, Tables, Value, Vocabulary, whole, whole_text
from djanalyzer.music import Cue, Loop

_MEMORY = 0

_LATEST = 7 * 24 * 3600.0  # seconds; beyond is a mistake
_COLUMNS = ("ContentID", "InMsec", "OutMsec", "Kind", "Color", "ColorTableIndex", "Comment", "ActiveLoop")
_DELETED = "rb_local_deleted"
_LONGEST_COPY = 1 << 20  # characters of JSON
_MOST = 1000  # cues of one track in it


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
    words = tables.vocabulary
    marks: defaultdict[str, Marks] = defaultdict(Marks)
    told: set[str] = set()
    for *values, deleted in tables.all_rows("djmdCue", (*_COLUMNS, _DELETED)):
        told.add(whole_text(values[0]))
        if not whole(deleted):
            _add(marks[whole_text(values[0])], tuple(values), words)
    for track, copy in tables.rows("contentCue", ("ContentID", "Cues")):
        # Whoever deletes all cues of a track leaves their rows, marked as deleted.
        if whole_text(track) not in told:
            for row in _copied(whole_text(copy)):
                _add(marks[whole_text(track)], row, words)
    for one in marks.values():
        one.cues.sort(key=lambda cue: cue.time)
        one.loops.sort(key=lambda loop: loop.start)
    return marks


def _copied(text: str) -> Iterator[Row]:
    """Yield the rows that a copy in JSON holds: a list of objects whose names are those of the columns."""
    try:
        copies = json.loads(text) if 0 < len(text) <= _LONGEST_COPY else []
    except (ValueError, RecursionError):
        return
    for copy in copies[:_MOST] if isinstance(copies, list) else []:
        if isinstance(copy, dict) and not whole(copy.get(_DELETED)):
            yield tuple(copy.get(column) for column in _COLUMNS)


def _add(marks: Marks, row: Row, words: Vocabulary) -> None:
    start, stop = _seconds(row[1], words.ticks), _seconds(row[2], words.ticks)
    if start is None or start < 0:
        marks.troubles.append("a cue without a readable position was left out")
        return
    slot = _slot(whole(row[3]), start, marks, words)
    name = whole_text(row[6])
    # A cue has -1 or 0 here.
    is_loop = stop is not None and stop > 0
    color = memory_color(whole(row[4])) if slot is None else pad_color(whole(row[5]), of_loop=is_loop)
    if stop is None or stop <= 0:
        marks.cues.append(Cue(start, slot, name, color))
    elif start < stop:
        marks.loops.append(Loop(start, stop, slot, name, color))
        if whole(row[7]) == 1 or whole(row[3]) == words.active_loop:
            marks.active.append(start)
    else:
        marks.troubles.append(f"the loop at {start:.3f} s has no length and becomes a cue")
        marks.cues.append(Cue(start, slot, name, color))


def _seconds(value: Value, ticks: int) -> float | None:
    number = whole(value)
    return number / ticks if number is not None and abs(number) <= _LATEST * ticks else None


def _slot(kind: int | None, start: float, marks: Marks, words: Vocabulary) -> int | None:
    if kind in (_MEMORY, words.active_loop):
        return None
    slot = words.pads.get(kind) if kind is not None else None
    if slot is None:
        marks.troubles.append(
            f"the cue at {start:.3f} s is of the unknown kind {kind}; taken as a memory cue"
        )
    return slot
