"""The tag "Serato Markers2": cues and loops with their names, the track's colour, the lock of the tempo, flips.

The body is `01 01`, a base64 text and zeros up to a length; the text holds entries `name NUL length body`. Flips, and
entries of kinds that are not known, are kept as they are. Ogg files hold the text alone.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, replace

from djanalyzer.interop.serato import wrapping
from djanalyzer.interop.serato.flips import Flip, read_flip
from djanalyzer.interop.serato.wrapping import Form

NAME = "Serato Markers2"
SMALLEST = 470  # bytes of a body in an ID3 tag
SMALLEST_WRAPPED = 514  # bytes of a body in a FLAC or M4A file
LONGEST_NAME = 51  # bytes of UTF-8

_HEAD = b"\x01\x01"
_CUE = struct.Struct(">xBIxBBBxx")
_LOOP = struct.Struct(">xBII4sxBBBxB")


@dataclass(frozen=True, slots=True)
class HotCue:
    """A hot cue as stored: `time` in milliseconds, `color` as 0xRRGGBB."""

    index: int
    time: int
    color: int
    name: str = ""

    @property
    def is_set(self) -> bool:
        # Ogg files hold all slots; a black one at the very beginning is an empty one.
        return self.time > 0 or self.color > 0


@dataclass(frozen=True, slots=True)
class SavedLoop:
    """A saved loop as stored: `start` and `stop` in milliseconds, `color` as 0xRRGGBB."""

    index: int
    start: int
    stop: int
    color: int
    is_locked: bool = False
    name: str = ""

    @property
    def is_set(self) -> bool:
        return self.stop > self.start and self.start != 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: "CUE", "LOOP", "COLOR", "BPMLOCK", "FLIP" or what else there may be, and its body."""

    name: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Markers2:
    """All entries of a tag, and how the tag was laid out.

    Attributes
    ----------
    tail : bytes
        What follows the entries in the text: one zero, or none.
    size : int
        Bytes of the whole body, filled up with zeros; 0 where there is only the text.
    """

    entries: tuple[Entry, ...] = ()
    tail: bytes = b"\0"
    form: Form = wrapping.SERATO
    size: int = 0

    @property
    def cues(self) -> tuple[HotCue, ...]:
        """The hot cues that are set, in the order of the tag."""
        found = (read_cue(e.body) for e in self.entries if e.name == "CUE")
        return tuple(cue for cue in found if cue is not None and cue.is_set)

    @property
    def loops(self) -> tuple[SavedLoop, ...]:
        """The loops that are set, in the order of the tag."""
        found = (read_loop(e.body) for e in self.entries if e.name == "LOOP")
        return tuple(loop for loop in found if loop is not None and loop.is_set)

    @property
    def flips(self) -> tuple[Flip, ...]:
        """The flips that can be read, in the order of the tag."""
        found = (read_flip(e.body) for e in self.entries if e.name == "FLIP")
        return tuple(flip for flip in found if flip is not None)

    @property
    def color(self) -> int | None:
        """The track's colour as stored."""
        bodies = (e.body for e in self.entries if e.name == "COLOR" and len(e.body) >= 4)
        return next((int.from_bytes(body[1:4], "big") for body in bodies), None)

    @property
    def is_tempo_locked(self) -> bool:
        """Whether the DJ has locked the beat grid."""
        return any(e.name == "BPMLOCK" and e.body[:1] == b"\x01" for e in self.entries)

    def replaced(self, cues: tuple[HotCue, ...], loops: tuple[SavedLoop, ...], color: int) -> Markers2:
        """Return the tag with other cues, loops and colour; everything else stays, in its order."""
        # What has not changed keeps its very bytes, known or not.
        old_cues = {read_cue(e.body): e for e in self.entries if e.name == "CUE"}
        old_loops = {read_loop(e.body): e for e in self.entries if e.name == "LOOP"}
        ours = [old_cues.get(cue) or Entry("CUE", write_cue(cue)) for cue in cues]
        ours += [old_loops.get(loop) or Entry("LOOP", write_loop(loop)) for loop in loops]
        first = Entry("COLOR", b"\0" + color.to_bytes(3, "big"))
        if self.color == color:
            first = next((e for e in self.entries if e.name == "COLOR" and len(e.body) >= 4), first)
        rest = [e for e in self.entries if e.name not in ("CUE", "LOOP", "COLOR")]
        if not any(e.name == "BPMLOCK" for e in rest):
            rest.insert(0, Entry("BPMLOCK", b"\0"))
        return replace(self, entries=(first, *ours, *rest), tail=self.tail or b"\0")


def read_cue(body: bytes) -> HotCue | None:
    """Read the body of a CUE entry; None where it is too short."""
    if len(body) < _CUE.size:
        return None
    index, time, red, green, blue = _CUE.unpack_from(body)
    return HotCue(index, time, red << 16 | green << 8 | blue, _name(body[_CUE.size :]))


def write_cue(cue: HotCue) -> bytes:
    """Return the body of a CUE entry."""
    return _CUE.pack(cue.index, cue.time, *cue.color.to_bytes(3, "big")) + cue.name.encode() + b"\0"


def read_loop(body: bytes) -> SavedLoop | None:
    """Read the body of a LOOP entry; None where it is too short."""
    if len(body) < _LOOP.size:
        return None
    index, start, stop, _unknown, red, green, blue, locked = _LOOP.unpack_from(body)
    return SavedLoop(
        index, start, stop, red << 16 | green << 8 | blue, bool(locked), _name(body[_LOOP.size :])
    )


def write_loop(loop: SavedLoop) -> bytes:
    """Return the body of a LOOP entry."""
    head = _LOOP.pack(
        loop.index, loop.start, loop.stop, b"\xff" * 4, *loop.color.to_bytes(3, "big"), loop.is_locked
    )
    return head + loop.name.encode() + b"\0"


def parse(body: bytes) -> Markers2:
    """Read a body that begins `01 01` (ID3, FLAC, M4A).

    Raises
    ------
    ValueError
        It begins otherwise, is no base64, or its entries do not fit into it.
    """
    if body[:2] != _HEAD:
        raise ValueError("it is of a version that is not known")
    text = body[2:].partition(b"\0")[0]
    return _parse(text, len(body))


def parse_text(text: bytes) -> Markers2:
    """Read the bare text of an Ogg file; raises ValueError as `parse` does."""
    return _parse(text, 0)


def build(markers: Markers2, smallest: int = SMALLEST) -> bytes:
    """Return a body that begins `01 01`: as long as it was, a new one as `smallest`; one that outgrows it ends in a zero."""
    body = _HEAD + build_text(markers)
    size = markers.size or smallest
    return body.ljust(size if len(body) <= size else len(body) + 1, b"\0")


def build_text(markers: Markers2) -> bytes:
    """Return the bare text of an Ogg file."""
    entries = b"".join(
        e.name.encode("latin-1", "replace") + b"\0" + len(e.body).to_bytes(4, "big") + e.body
        for e in markers.entries
    )
    return wrapping.encode(_HEAD + entries + markers.tail, markers.form)


def _parse(text: bytes, size: int) -> Markers2:
    data = wrapping.decode(text)
    if not data:
        return Markers2(size=size)
    if data[:2] != _HEAD:
        raise ValueError("its text is of a version that is not known")
    entries, position = _entries(data)
    found = Markers2(entries, size=size)
    # The decoded text may end in zeros that only fill up the last bits: take the end that gives this very text back.
    for tail in (b"\0", b"", data[position:], data[position:-1]):
        candidate = replace(found, tail=tail)
        for form in wrapping.FORMS:
            if build_text(replace(candidate, form=form)) == text:
                return replace(candidate, form=form)
    return replace(found, tail=data[position:])


def _entries(data: bytes) -> tuple[tuple[Entry, ...], int]:
    entries: list[Entry] = []
    position = len(_HEAD)
    while position < len(data) and data[position]:
        end = data.find(b"\0", position)
        start = end + 5
        length = int.from_bytes(data[end + 1 : start], "big")
        if end < 0 or start + length > len(data):
            raise ValueError("it is cut off in the middle of an entry")
        entries.append(Entry(data[position:end].decode("latin-1"), data[start : start + length]))
        position = start + length
    return tuple(entries), position


def _name(data: bytes) -> str:
    return data.partition(b"\0")[0].decode("utf-8", "replace")
