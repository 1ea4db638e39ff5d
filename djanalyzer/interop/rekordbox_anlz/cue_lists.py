"""Cue lists: `PCOB` (the old one, without names) and `PCO2` (the new one, with names and colours).

Each section holds either the hot cues or the memory list. Hot cues count from 1 without a gap; 0 is the memory list. The
old list stands in the `.DAT` with the pads A to C and in the `.EXT` with the others. Times are whole milliseconds.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from djanalyzer.interop.colors import from_rgb
from djanalyzer.interop.rekordbox_anlz.beats import LATEST
from djanalyzer.interop.rekordbox_anlz.pad_colors import memory_color, pad_color
from djanalyzer.interop.rekordbox_anlz.sections import Section
from djanalyzer.music import Cue, Loop

_HEAD = struct.Struct(">4sII")
_OLD = struct.Struct(">4sIIIIIHHB3xII")
_NEW = struct.Struct(">4sIIIB3xIIB7xHHI")
_SHORTEST_NEW = _NEW.size - 8  # bytes; what follows the colour may be missing
_MOST = 1000  # entries of one list; rekordbox allows 16 hot cues and 10 memory cues

_HIGHEST_PAD = 16
_LOOP = 2
_ACTIVE = 4  # status of a loop that begins by itself

Mark = Cue | Loop


@dataclass(frozen=True, slots=True)
class Marks:
    """What is set in a track.

    Attributes
    ----------
    cues, loops : tuple
        Those on pads first.
    active : tuple of float
        The starts of loops that begin by themselves, seconds.
    n_left_out : int
        Entries that made no sense.
    """

    cues: tuple[Cue, ...]
    loops: tuple[Loop, ...]
    active: tuple[float, ...] = ()
    n_left_out: int = 0


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry; `mark` is None where it makes no sense."""

    mark: Mark | None
    is_active: bool = False


def read_marks(old: tuple[Section, ...], new: tuple[Section, ...]) -> Marks:
    """Return the cues and loops of both lists.

    Parameters
    ----------
    old, new : tuple of Section
        The `PCOB` and the `PCO2` sections. What is in both counts as the new list has it, which says more; what the old
        one alone has was set on a player that does not know the new one.
    """
    entries = [entry for section in (*new, *old) for entry in _of_section(section)]
    found: dict[object, Mark] = {}
    for mark in (entry.mark for entry in entries if entry.mark is not None):
        # Of a pad there is one, of the memory list one at a place.
        found.setdefault(_place(mark) if mark.slot is None else mark.slot, mark)
    marks = sorted(found.values(), key=lambda mark: mark.slot is None)
    loops = tuple(mark for mark in marks if isinstance(mark, Loop))
    active = {_start(entry.mark) for entry in entries if entry.is_active and entry.mark is not None}
    return Marks(
        tuple(mark for mark in marks if isinstance(mark, Cue)),
        loops,
        tuple(sorted(active & {loop.start for loop in loops})),
        sum(entry.mark is None for entry in entries),
    )


def _place(mark: Mark) -> tuple[float, float]:
    return (mark.start, mark.stop) if isinstance(mark, Loop) else (mark.time, mark.time)


def _start(mark: Mark) -> float:
    return _place(mark)[0]


def _of_section(section: Section) -> Iterator[_Entry]:
    at, data = section.n_header, section.data
    for _ in range(_MOST):
        if at + _HEAD.size > len(data):
            return
        name, _n_header, n_bytes = _HEAD.unpack_from(data, at)
        if n_bytes < _HEAD.size:
            yield _Entry(None)
            return
        yield _entry(name, data[at : at + n_bytes])
        at += n_bytes


def _entry(name: bytes, entry: bytes) -> _Entry:
    if name == b"PCPT" and len(entry) >= _OLD.size:
        *_, pad, status, _one, _first, _last, kind, start, stop = _OLD.unpack_from(entry)
        return _Entry(_made(pad, (start, stop if kind == _LOOP else 0), ("", None)), status == _ACTIVE)
    if name == b"PCP2" and len(entry) >= _SHORTEST_NEW:
        return _Entry(_new_mark(entry))
    return _Entry(None)


def _new_mark(entry: bytes) -> Mark | None:
    # The entry of a nameless cue may end before the length of the name.
    whole = entry.ljust(_NEW.size, b"\0")
    *_, pad, kind, start, stop, color_id, _beats, _parts, n_name = _NEW.unpack_from(whole)
    name = entry[_NEW.size : _NEW.size + n_name].decode("utf-16-be", "replace").split("\0")[0]
    after = entry[_NEW.size + n_name : _NEW.size + n_name + 4]
    is_loop = kind == _LOOP
    color = _hot_color(after, of_loop=is_loop) if pad else memory_color(color_id - 1)
    return _made(pad, (start, stop if is_loop else 0), (name, color))


def _made(pad: int, span: tuple[int, int], named: tuple[str, str | None]) -> Mark | None:
    start, stop = span
    if start / 1000 > LATEST or pad > _HIGHEST_PAD:
        return None
    slot = pad - 1 if pad else None
    if start < stop <= LATEST * 1000:
        return Loop(start / 1000, stop / 1000, slot, *named)
    return Cue(start / 1000, slot, *named)


def _hot_color(code_and_lamp: bytes, *, of_loop: bool) -> str | None:
    """Return what rekordbox shows: the code's colour. The three bytes after it are for the lamps of the players."""
    if not code_and_lamp:
        return None
    code, lamp = code_and_lamp[0], code_and_lamp[1:]
    if code == 0 and any(lamp) and len(lamp) == 3:
        return from_rgb(*lamp)  # other programs write the lamps alone
    return pad_color(code, of_loop=of_loop) or (from_rgb(*lamp) if len(lamp) == 3 and any(lamp) else None)
