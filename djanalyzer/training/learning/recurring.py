"""Marks that recur in a DJ's tracks: which pad A of one track is the same thing as which mark of another.

On hardware a pad is a place; for many DJs pad C is always the drop. Others go by the name or the colour, and fill pads as
they come. Both are tried; which one explains more of the library is asked of the tracks.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from djanalyzer.music import Cue, CueKind, Loop
from djanalyzer.music.learning import LabelledTrack
from djanalyzer.music.marks import MEMORY

HOT, IN_MEMORY, LOOPED = "hot", "memory", "loop"
_MODEL = "model"
_USUAL = 0.6  # share of the marks from which on their commonest name, colour or pad is the usual one
_FEWEST = 5  # tracks that a mark recurs in
_RAREST = 0.04  # share of them
_MOST = 16  # different marks of one sort


@dataclass(frozen=True, slots=True)
class OwnMark:
    """A cue or loop that is the DJ's; `number` is the cue's in the library, None of a loop."""

    track_id: int
    time: float
    sort: str
    slot: int | None
    name: str
    color: str | None
    kind: CueKind = CueKind.OTHER
    stop: float | None = None
    number: int | None = None


T = TypeVar("T", bound=Hashable)

# What a mark is told from others by, and the place of a mark in the order of its sort.
Told = Callable[[OwnMark, int], Hashable]


@dataclass(frozen=True)
class Series:
    """The same mark in many tracks, at most one of them a track, by the track's number; `said` is what tells it."""

    sort: str
    marks: Mapping[int, OwnMark]
    told_by: Told
    said: Hashable

    def among(self, marks: Mapping[int, Sequence[OwnMark]]) -> Series:
        """Return the marks of other tracks that are the same thing."""
        told = dict(_told(several, self.sort, self.told_by) for several in marks.items())
        found = {i: own[self.said] for i, own in told.items() if self.said in own}
        return Series(self.sort, found, self.told_by, self.said)

    @property
    def slot(self) -> int | None:
        """The pad that it usually is on; None where that differs; `MEMORY` in the memory list."""
        slots = [m.slot for m in self.marks.values()]
        usual = _usual(slots)
        return (
            MEMORY if self.sort == IN_MEMORY or (usual is None and _share(slots, None) >= _USUAL) else usual
        )

    @property
    def name(self) -> str:
        """What it usually is called; empty where that differs."""
        return _usual([m.name.strip() for m in self.marks.values()]) or ""

    @property
    def color(self) -> str | None:
        """Its usual colour."""
        return _usual([m.color for m in self.marks.values()])

    @property
    def kind(self) -> CueKind:
        """What it usually marks, as far as that is known."""
        known = [m.kind for m in self.marks.values() if m.kind is not CueKind.OTHER]
        if self.sort == LOOPED:
            return CueKind.LOOP
        return (_usual(known) or CueKind.OTHER) if len(known) >= _USUAL * len(self.marks) else CueKind.OTHER


def own_marks(tracks: Iterable[LabelledTrack]) -> dict[int, list[OwnMark]]:
    """Return what DJs and their programs have set in each track, in order of time; tracks without a mark are left out."""
    found = {track.id: sorted(_marks_of(track), key=lambda m: m.time) for track in tracks}
    return {track_id: marks for track_id, marks in found.items() if marks}


def _marks_of(track: LabelledTrack) -> Iterable[OwnMark]:
    for cue in (c for c in track.cues if c.source.kind != _MODEL):
        yield _of_cue(track.id, cue.id, cue.cue)
    for loop in (x for x in track.loops if x.source.kind != _MODEL):
        yield _of_loop(track.id, loop.loop)


def _of_cue(track_id: int, number: int, cue: Cue) -> OwnMark:
    sort = HOT if cue.is_hot_cue else IN_MEMORY
    return OwnMark(track_id, cue.time, sort, cue.slot, cue.name, cue.color, cue.kind, None, number)


def _of_loop(track_id: int, loop: Loop) -> OwnMark:
    return OwnMark(track_id, loop.start, LOOPED, loop.slot, loop.name, loop.color, CueKind.LOOP, loop.stop)


def ways_to_tell(marks: Mapping[int, Sequence[OwnMark]], sort: str) -> list[list[Series]]:
    """Return every way to say which marks of a sort are the same: by pad, by name, by colour, by their order."""
    tried = (_series(marks, sort, key) for key in (_by_pad, _by_name, _by_color, _by_order))
    return [series for series in tried if series]


def _series(marks: Mapping[int, Sequence[OwnMark]], sort: str, told_by: Told) -> list[Series]:
    grouped: defaultdict[Hashable, dict[int, OwnMark]] = defaultdict(dict)
    for several in marks.items():
        track_id, told = _told(several, sort, told_by)
        for said, mark in told.items():
            grouped[said][track_id] = mark
    least = max(_FEWEST, _RAREST * len(marks))
    often = [Series(sort, m, told_by, said) for said, m in grouped.items() if len(m) >= least]
    return sorted(often, key=lambda s: -len(s.marks))[:_MOST]


def _told(
    several: tuple[int, Sequence[OwnMark]], sort: str, told_by: Told
) -> tuple[int, dict[Hashable, OwnMark]]:
    """Return a track's marks of a sort by what tells them; of several that are told alike each has its place too."""
    track_id, marks = several
    seen: Counter[Hashable] = Counter()
    told: dict[Hashable, OwnMark] = {}
    for place, mark in enumerate(m for m in marks if m.sort == sort):
        said = told_by(mark, place)
        if said is not None:
            seen[said] += 1
            told[said, seen[said]] = mark
    return track_id, told


def _by_pad(mark: OwnMark, place: int) -> Hashable:
    return mark.slot


def _by_name(mark: OwnMark, place: int) -> Hashable:
    return mark.name.strip().casefold() or None


def _by_color(mark: OwnMark, place: int) -> Hashable:
    return mark.color


def _by_order(mark: OwnMark, place: int) -> Hashable:
    return place


def _usual(values: Sequence[T]) -> T | None:
    """Return the commonest value, if common enough."""
    if not values:
        return None
    value, n = Counter(values).most_common(1)[0]
    return value if n >= _USUAL * len(values) else None


def _share(values: Sequence[Hashable], value: Hashable) -> float:
    return sum(v == value for v in values) / max(len(values), 1)
