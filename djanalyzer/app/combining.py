"""Music that several programs have tagged becomes one collection: the first program's word counts, what others add is kept.

As in a library that imports both: a cue or loop is added unless it is there already, on the next free pad where its own
is taken; a beat grid, sections, or any tag where the first program has none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TypeVar

from djanalyzer.app.pads import N_PADS
from djanalyzer.errors import UnreadableCollection
from djanalyzer.music import Collection, Cue, KnownTrack, Loop, Tags

_SAME_TIME = 0.002  # seconds, as in a library
_MOST_OFFSET = 0.055  # seconds by which programs' times may lie apart in one file
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
            collection = _with(collection, other, on_axis)
            programs.append(other.program)
            left = [name for name in left if name != other.program]
    if len(programs) > 1:
        notes.insert(
            0, f"Read from the same music: {', '.join(programs)}. Where they differ, {programs[0]} counts."
        )
    notes += [f"What {name} keeps here is not converted: give its own file or folder." for name in left]
    return Combined(collection, tuple(programs), tuple(notes))


def _with(collection: Collection, other: Collection, on_axis: OnAxis) -> Collection:
    """Return the collection with what another one adds."""
    there = {_key(track.path): track for track in other.tracks}
    tracks: list[KnownTrack] = []
    for track in collection.tracks:
        more = there.pop(_key(track.path), None)
        if more is not None:
            track = filled(track, on_axis(collection.program, other.program, more))
        tracks.append(track)
    ids = {track.external_id for track in tracks}
    for more in there.values():
        track = on_axis(collection.program, other.program, more)
        is_taken = track.external_id in ids
        tracks.append(
            replace(track, external_id=f"{other.program}: {track.external_id}") if is_taken else track
        )
    problems = (*collection.problems, *(p for p in other.problems if p not in collection.problems))
    return replace(collection, tracks=tuple(tracks), problems=problems)


def _key(path: Path) -> str:
    return unicodedata.normalize("NFC", str(path))


def filled(track: KnownTrack, more: KnownTrack) -> KnownTrack:
    """Return a track with what `more`, on the same time axis, adds to it."""
    names = {name for name, _ in track.extra}
    foreign = {cue.slot for cue in track.cues} | {loop.slot for loop in track.loops}
    new_cues = [cue for cue in more.cues if not any(_is_same(cue, other) for other in track.cues)]
    new_loops = [loop for loop in more.loops if not any(_is_same(loop, other) for other in track.loops)]
    taken = foreign | {cue.slot for cue in new_cues} | {loop.slot for loop in new_loops}
    return replace(
        track,
        tags=_tags(track.tags, more.tags),
        duration=track.duration if track.duration is not None else more.duration,
        beat_grid=track.beat_grid or more.beat_grid,
        cues=(*track.cues, *_on_free_pads(new_cues, foreign, taken)),
        loops=(*track.loops, *_on_free_pads(new_loops, foreign, taken)),
        sections=track.sections or more.sections,
        extra=(*track.extra, *(pair for pair in more.extra if pair[0] not in names)),
    )


def _is_same(one: Cue | Loop, other: Cue | Loop) -> bool:
    """Return whether two programs mean one mark: at one place, both on a pad or both not."""
    if (one.slot is None) != (other.slot is None):
        return False
    # Cues that a tool has copied from one program's tags to the other's are off by what their axes differ.
    limit = _SAME_TIME if one.slot is None or one.slot != other.slot else _MOST_OFFSET
    return all(abs(a - b) < limit for a, b in zip(_ends(one), _ends(other), strict=True))


def _ends(mark: Cue | Loop) -> tuple[float, ...]:
    return (mark.start, mark.stop) if isinstance(mark, Loop) else (mark.time,)


def _on_free_pads(
    marks: Iterable[_Mark], foreign: Set[int | None], taken: set[int | None]
) -> Iterator[_Mark]:
    """Yield marks, those whose pad the first program's mark holds on the next free one, or on none."""
    for mark in marks:
        slot = mark.slot
        if slot is not None and slot in foreign:
            slot = next((pad for pad in range(N_PADS) if pad not in taken), None)
            taken.add(slot)
        yield replace(mark, slot=slot)


def _tags(tags: Tags, more: Tags) -> Tags:
    empty = [field.name for field in fields(Tags) if getattr(tags, field.name) in (None, "")]
    return replace(tags, **{name: getattr(more, name) for name in empty})
