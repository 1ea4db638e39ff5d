"""Cue lists: `PCOB` (memory cues and hot cues A to C) and `PCO2` (all of them, with names and colours).

Each section holds either the hot cues or the memory list. Hot cues count from 1 without a gap; 0 is the memory list.
Times are whole milliseconds.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from djanalyzer.interop.colors import HOT_CUE_COLORS, TRACK_COLORS, from_rgb
from djanalyzer.interop.rekordbox_anlz.beats import LATEST
from djanalyzer.interop.rekordbox_anlz.sections import Section
from djanalyzer.music import Cue, Loop

_HEAD = struct.Struct(">4sII")
_OLD = struct.Struct(">4sIIIIIHHB3xII")
_NEW = struct.Struct(">4sIIIB3xIIB7xHHI")
_MOST = 1000  # entries of one list; rekordbox allows 16 hot cues and 10 memory cues

_HIGHEST_PAD = 16
_LOOP = 2
_MEMORY_COLORS = tuple(TRACK_COLORS)

Mark = Cue | Loop


def read_marks(old: tuple[Section, ...], new: tuple[Section, ...]) -> tuple[Mark, ...]:
    """Return the cues and loops of both lists, hot cues first.

    Parameters
    ----------
    old, new : tuple of Section
        The `PCOB` and the `PCO2` sections. Where a list is in both, the new one says more and counts.
    """
    by_pad = {is_hot: _marks(new, is_hot) or _marks(old, is_hot) for is_hot in (True, False)}
    return (*by_pad[True], *by_pad[False])


def _marks(sections: tuple[Section, ...], is_hot: bool) -> tuple[Mark, ...]:
    marks = (mark for section in sections for mark in _of_section(section))
    # The old list stands in the .DAT and again in the .EXT.
    return tuple(dict.fromkeys(mark for mark in marks if (mark.slot is not None) == is_hot))


def _of_section(section: Section) -> Iterator[Mark]:
    at, data = section.n_header, section.data
    for _ in range(_MOST):
        if at + _HEAD.size > len(data):
            return
        name, _n_header, n_bytes = _HEAD.unpack_from(data, at)
        if n_bytes < _HEAD.size:
            return
        mark = _mark(name, data[at : at + n_bytes])
        if mark is not None:
            yield mark
        at += n_bytes


def _mark(name: bytes, entry: bytes) -> Mark | None:
    if name == b"PCPT" and len(entry) >= _OLD.size:
        *_, pad, _status, _one, _first, _last, kind, start, stop = _OLD.unpack_from(entry)
        return _made(pad, kind == _LOOP, start, stop, ("", None))
    if name == b"PCP2" and len(entry) >= _NEW.size - 8:
        return _new_mark(entry)
    return None


def _new_mark(entry: bytes) -> Mark | None:
    # The entry of a nameless cue may end before the length of the name.
    whole = entry.ljust(_NEW.size, b"\0")
    *_, pad, kind, start, stop, color_id, _beats, _parts, n_name = _NEW.unpack_from(whole)
    name = entry[_NEW.size : _NEW.size + n_name].decode("utf-16-be", "replace").split("\0")[0]
    after = entry[_NEW.size + n_name : _NEW.size + n_name + 4]
    color = _pad_color(after) if pad else _memory_color(color_id)
    return _made(pad, kind == _LOOP, start, stop, (name, color))


def _made(pad: int, is_loop: bool, start: int, stop: int, named: tuple[str, str | None]) -> Mark | None:
    if start / 1000 > LATEST or pad > _HIGHEST_PAD:
        return None
    slot = pad - 1 if pad else None
    if is_loop and start < stop <= LATEST * 1000:
        return Loop(start / 1000, stop / 1000, slot, *named)
    return Cue(start / 1000, slot, *named)


def _pad_color(code_and_rgb: bytes) -> str | None:
    """Return what rekordbox shows: the code's colour. The three bytes after it are for the lamps of the players."""
    if not code_and_rgb:
        return None
    code, lamp = code_and_rgb[0], code_and_rgb[1:]
    if 1 <= code <= len(HOT_CUE_COLORS):
        return HOT_CUE_COLORS[code - 1]
    return from_rgb(*lamp) if len(lamp) == 3 and any(lamp) else None


def _memory_color(color_id: int) -> str | None:
    return _MEMORY_COLORS[color_id - 1] if 1 <= color_id <= len(_MEMORY_COLORS) else None
