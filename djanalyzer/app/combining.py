"""Music that several programs have tagged becomes one collection: the first program's word counts, what others add is kept.

A cue or loop is added where its pad is free and none lies in its place already; a beat grid, sections, or any tag where
the first program has none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TypeVar

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.problems import counted
from djanalyzer.music import Collection, Cue, KnownTrack, Loop, Tags

_SAME_PLACE = 0.02  # seconds
_Mark = TypeVar("_Mark", Cue, Loop)

OnAxis = Callable[[str, str, KnownTrack], KnownTrack]
"""Given a program, another one and a track of that other, returns the track with its times as the first counts them."""


@dataclass(frozen=True, slots=True)
class Combined:
    """One collection of all that lies at a path, and what the user should know about it.

    Attributes
    ----------
    programs : tuple of str
        Those that it comes from, the first one first.
    """

    collection: Collection
    programs: tuple[str, ...]
    notes: tuple[str, ...] = ()


def combined_at(location: Path, on_axis: OnAxis) -> Combined:
    """Read what lies at a path; of programs that keep their words in the music's tags, all.

    Raises
    ------
    UnreadableCollection
        It is no program's, not there, or damaged.
    """
    from djanalyzer.interop.systems import TAGGERS, system_of, systems_of, tags_at

    location = location.expanduser().absolute()
    first = system_of(location)
    collection = first.read(location)
    if not location.is_dir():
        systems = tuple(system for system in TAGGERS if first in TAGGERS and system.accepts(location))
    else:
        systems = tuple(systems_of(location))
    left = [system.name for system in systems if system is not first]
    notes: list[str] = []
    programs = [collection.program]
    if first in TAGGERS:
        try:
            others = list(tags_at(location, but=first))
        except UnreadableCollection as trouble:
            others = []
            notes.append(trouble.message)
        for other in others:
            collection, n_left = _with(collection, other, on_axis)
            programs.append(other.program)
            left = [name for name in left if name != other.program]
            if n_left:
                what = counted(n_left, "cue or loop", "cues and loops")
                notes.append(
                    f"{what} of {other.program} left out: {programs[0]} has others on the same pads."
                )
    if len(programs) > 1:
        notes.insert(
            0, f"Read from the same music: {', '.join(programs)}. Where they differ, {programs[0]} counts."
        )
    notes += [f"What {name} keeps here is not converted: give its own file or folder." for name in left]
    return Combined(collection, tuple(programs), tuple(notes))


def _with(collection: Collection, other: Collection, on_axis: OnAxis) -> tuple[Collection, int]:
    """Return the collection with what another one adds, and how many of its marks found no room."""
    there = {_key(track.path): track for track in other.tracks}
    n_left = 0
    tracks: list[KnownTrack] = []
    for track in collection.tracks:
        more = there.pop(_key(track.path), None)
        if more is not None:
            track, n_more = filled(track, on_axis(collection.program, other.program, more))
            n_left += n_more
        tracks.append(track)
    ids = {track.external_id for track in tracks}
    for more in there.values():
        track = on_axis(collection.program, other.program, more)
        is_taken = track.external_id in ids
        tracks.append(
            replace(track, external_id=f"{other.program}: {track.external_id}") if is_taken else track
        )
    problems = (*collection.problems, *(p for p in other.problems if p not in collection.problems))
    return replace(collection, tracks=tuple(tracks), problems=problems), n_left


def _key(path: Path) -> str:
    return unicodedata.normalize("NFC", str(path)).casefold()


def filled(track: KnownTrack, more: KnownTrack) -> tuple[KnownTrack, int]:
    """Return a track with what `more` adds to it, on the same time axis, and how many marks found no room."""
    names = {name for name, _ in track.extra}
    cues, n_cues = _added(track.cues, more.cues, lambda cue: (cue.time, cue.time))
    loops, n_loops = _added(track.loops, more.loops, lambda loop: (loop.start, loop.stop))
    whole = replace(
        track,
        tags=_tags(track.tags, more.tags),
        duration=track.duration if track.duration is not None else more.duration,
        beat_grid=track.beat_grid or more.beat_grid,
        cues=cues,
        loops=loops,
        sections=track.sections or more.sections,
        extra=(*track.extra, *(pair for pair in more.extra if pair[0] not in names)),
    )
    return whole, n_cues + n_loops


def _added(
    marks: tuple[_Mark, ...], more: tuple[_Mark, ...], times: Callable[[_Mark], tuple[float, float]]
) -> tuple[tuple[_Mark, ...], int]:
    """Return the marks with those of others that have room, and how many have none."""
    all_of = list(marks)
    n_left = 0
    for mark in more:
        start, stop = times(mark)
        near = (times(other) for other in marks)
        if any(abs(start - a) < _SAME_PLACE and abs(stop - b) < _SAME_PLACE for a, b in near):
            continue
        if mark.slot is not None and any(other.slot == mark.slot for other in marks):
            n_left += 1
        else:
            all_of.append(mark)
    return tuple(all_of), n_left


def _tags(tags: Tags, more: Tags) -> Tags:
    empty = [field.name for field in fields(Tags) if getattr(tags, field.name) in (None, "")]
    return replace(tags, **{name: getattr(more, name) for name in empty})
