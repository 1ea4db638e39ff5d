"""All of Serato's tags of one music file, decoded; and what they mean together.

Markers_ is believed before Markers2, as Serato does: a cue that is not set in it is hidden, one that is set has its
time and colour from there, and its name from Markers2. In Ogg files Markers_ holds no times and is not asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from djanalyzer.interop.serato import autotags, beat_grid, markers, markers2, palette, wrapping
from djanalyzer.interop.serato.autotags import Autotags
from djanalyzer.interop.serato.containers import KEY, Fields, Kind
from djanalyzer.interop.serato.markers import Markers, OggMarkers, Slot
from djanalyzer.interop.serato.markers2 import HotCue, Markers2, SavedLoop
from djanalyzer.music import BeatGrid, Cue, Loop

N_CUES = 8
N_LOOPS = 8
_MILLISECONDS = 1000.0
_WRAPPED = (Kind.FLAC, Kind.MP4)

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class TagSet:
    """What a file holds; None for a tag that is not there or cannot be read (then `faults` says why)."""

    kind: Kind
    markers: Markers | None = None
    ogg_markers: OggMarkers | None = None
    markers2: Markers2 | None = None
    beat_grid: beat_grid.Markers | None = None
    autotags: Autotags | None = None
    key: str = ""
    faults: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether Serato has never been here."""
        tags = (self.markers, self.ogg_markers, self.markers2, self.beat_grid, self.autotags)
        return all(tag is None for tag in tags) and not self.faults


def read_tags(kind: Kind, fields: Mapping[str, bytes]) -> TagSet:
    """Decode the raw contents of a file's tags; what cannot be decoded becomes a fault."""
    faults: list[str] = []

    def decoded(name: str, parse: Callable[[bytes], _T]) -> _T | None:
        raw = fields.get(name)
        if not raw:
            return None
        try:
            return parse(wrapping.unwrap(raw).body if kind in _WRAPPED else raw)
        except ValueError as error:
            faults.append(f"the tag {name} cannot be read: {error}")
            return None

    is_ogg = kind is Kind.OGG
    parse_markers = markers.parse_mp4 if kind is Kind.MP4 else markers.parse_id3
    return TagSet(
        kind,
        markers=None if is_ogg else decoded(markers.NAME, parse_markers),
        ogg_markers=decoded(markers.NAME, markers.parse_ogg) if is_ogg else None,
        markers2=decoded(markers2.NAME, markers2.parse_text if is_ogg else markers2.parse),
        beat_grid=decoded(beat_grid.NAME, beat_grid.parse_ogg if is_ogg else beat_grid.parse),
        autotags=decoded(autotags.NAME, autotags.parse),
        key=fields.get(KEY, b"").decode("utf-8", "replace"),
        faults=tuple(faults),
    )


def write_tags(tags: TagSet) -> Fields:
    """Return the raw contents of all tags that are there."""
    bodies: Fields = {}
    is_ogg = tags.kind is Kind.OGG
    if tags.markers is not None:
        build = markers.build_mp4 if tags.kind is Kind.MP4 else markers.build_id3
        bodies[markers.NAME] = build(tags.markers)
    if tags.ogg_markers is not None:
        bodies[markers.NAME] = markers.build_ogg(tags.ogg_markers)
    if tags.markers2 is not None:
        smallest = markers2.SMALLEST_WRAPPED if tags.kind in _WRAPPED else markers2.SMALLEST
        body = markers2.build_text(tags.markers2) if is_ogg else markers2.build(tags.markers2, smallest)
        bodies[markers2.NAME] = body
    if tags.beat_grid is not None:
        build_grid = beat_grid.build_ogg if is_ogg else beat_grid.build
        bodies[beat_grid.NAME] = build_grid(tags.beat_grid)
    if tags.autotags is not None and not is_ogg:
        bodies[autotags.NAME] = autotags.build(tags.autotags)
    if tags.kind in _WRAPPED:
        bodies = {name: _wrapped(name, body) for name, body in bodies.items()}
    if tags.key:
        bodies[KEY] = tags.key.encode()
    return bodies


def _wrapped(name: str, body: bytes) -> bytes:
    # Some readers drop the last character whatever it is: at the end of a grid, that must not be a part of it.
    uncut = wrapping.Wrapped(name, body, is_cut=False)
    is_safe = name == beat_grid.NAME and wrapping.unwrap(wrapping.wrap(uncut)) == uncut
    return wrapping.wrap(uncut if is_safe else wrapping.Wrapped(name, body))


def stored_cues(tags: TagSet) -> tuple[HotCue, ...]:
    """Return the hot cues that Serato would show, in order of their slots."""
    found = {cue.index: cue for cue in reversed(tags.markers2.cues if tags.markers2 else ())}
    for index, slot in enumerate(tags.markers.cues if tags.markers else ()):
        if slot.start is None or not _is_cue(slot):
            found.pop(index, None)
        else:
            name = found[index].name if index in found else ""
            found[index] = HotCue(index, slot.start, slot.color, name)
    return tuple(found[index] for index in sorted(found))


def hidden_cues(tags: TagSet) -> tuple[HotCue, ...]:
    """Return the hot cues of Markers2 that Markers_ hides."""
    if tags.markers is None or tags.markers2 is None:
        return ()
    unset = {index for index, slot in enumerate(tags.markers.cues) if not _is_cue(slot)}
    return tuple(cue for cue in tags.markers2.cues if cue.index in unset)


def stored_loops(tags: TagSet) -> tuple[SavedLoop, ...]:
    """Return the loops that Serato would show, in order of their slots."""
    found = {loop.index: loop for loop in reversed(tags.markers2.loops if tags.markers2 else ())}
    for index, slot in enumerate(tags.markers.loops if tags.markers else ()):
        if slot.start is not None and slot.stop is not None and slot.stop > slot.start:
            name = found[index].name if index in found else ""
            found[index] = SavedLoop(index, slot.start, slot.stop, slot.color, slot.is_locked, name)
    return tuple(found[index] for index in sorted(found))


def stored_color(tags: TagSet) -> int | None:
    """Return the track's colour as stored, or None where no tag says one."""
    for tag in (tags.markers, tags.ogg_markers):
        if tag is not None:
            return tag.color
    return tags.markers2.color if tags.markers2 is not None else None


def cues(tags: TagSet) -> tuple[Cue, ...]:
    """Return the hot cues in the words of the model (seconds of Serato's own axis)."""
    return tuple(
        Cue(cue.time / _MILLISECONDS, cue.index, cue.name, palette.shown_cue_color(cue.color))
        for cue in stored_cues(tags)
    )


def loops(tags: TagSet) -> tuple[Loop, ...]:
    """Return the loops in the words of the model (seconds of Serato's own axis)."""
    return tuple(
        Loop(
            loop.start / _MILLISECONDS,
            loop.stop / _MILLISECONDS,
            loop.index,
            loop.name,
            palette.text_of(loop.color),
        )
        for loop in stored_loops(tags)
    )


def track_color(tags: TagSet) -> str | None:
    """Return the track's colour as Serato's list shows it."""
    stored = stored_color(tags)
    return None if stored is None else palette.shown_track_color(stored)


def grid(tags: TagSet) -> BeatGrid | None:
    """Return the beat grid; raises ValueError where its markers make no sense."""
    return beat_grid.grid_of(tags.beat_grid) if tags.beat_grid is not None else None


def _is_cue(slot: Slot) -> bool:
    # Some programs fill empty slots with black cues at the very beginning.
    return slot.start is not None and slot.kind in (0, 1) and (slot.start > 0 or slot.color > 0)
