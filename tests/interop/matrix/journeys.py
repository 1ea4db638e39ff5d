"""From one program to another and back; and which differences nobody was told of."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from djanalyzer.app.converting import plan_conversion
from djanalyzer.app.jobs import Job
from djanalyzer.interop import safe_write
from djanalyzer.interop.protocol import Loss, LossKind, Lost, Remedy, WritePlan
from djanalyzer.interop.systems import WRITABLE, system_of
from djanalyzer.music import BeatGrid, Collection, Cue, KnownTrack, Loop, Section, moved
from tests.interop.matrix.differences import Comparison, Difference, start_of
from tests.interop.matrix.grounds import Ground

SAME_PROGRAM = 0.001 + 1e-6  # seconds by which a time may be off, and the noise of arithmetic
CROSS_PROGRAM = 0.002 + 1e-6
_OF_MARKS = frozenset((LossKind.HOT_CUE, LossKind.MEMORY_CUE, LossKind.LOOP))
_ABOUT_MARKS = _OF_MARKS | {LossKind.BEAT_GRID}  # without a grid nobody can say where they are
_DETAILS = frozenset((LossKind.CUE_NAME, LossKind.CUE_COLOR, LossKind.CUE_KIND))


@dataclass(frozen=True, slots=True)
class Leg:
    """One conversion: a collection before and after it, and what was said to be lost."""

    before: Collection
    after: Collection
    losses: tuple[Loss, ...]

    def unlisted(self, within: float) -> list[Difference]:
        """Return the differences that no loss tells of."""
        found = list(self.comparison(within).differences())
        lost = [d for d in found if d.kind is not LossKind.OTHER]
        told = [d for d in lost if self.tells(d)]
        return [*(d for d in lost if d not in told), *_unexpected(found, told)]

    def comparison(self, within: float) -> Comparison:
        """Return the comparison of both ends, in which marks that were told to be lost come last."""
        marks = {mark for loss in self.losses if loss.lost.kind in _ABOUT_MARKS for mark in loss.lost.marks}
        return Comparison(self.before, self.after, within, marks)

    def tells(self, difference: Difference) -> bool:
        """Return whether some loss names this thing."""
        return any(names(loss, difference) for loss in self.losses)

    def grids_written_otherwise(self) -> Iterator[tuple[BeatGrid, BeatGrid]]:
        """Yield the beat grids of which a loss tells that they are merged into what fits, before and after."""
        merged = {
            loss.track_id
            for loss in self.losses
            if loss.lost.kind is LossKind.BEAT_GRID and loss.remedies[0] is Remedy.MERGE
        }
        for track in self.before.tracks:
            after = _like(track, self.after)
            if track.external_id in merged and track.beat_grid and after is not None and after.beat_grid:
                yield track.beat_grid, after.beat_grid

    def carried(self, difference: Difference, within: float) -> Difference | None:
        """Return a difference of the collection before as one of the collection after; None where its thing is not there."""
        before, after = (_like(difference.track, end) for end in (self.before, self.after))
        if difference.track is None:
            return difference
        if before is None or after is None:
            return None
        if difference.mark is None:
            return replace(difference, track=after)
        pairs, _, _ = self.comparison(within).paired(before, after)
        partner = next((new for old, new in pairs if old is difference.mark), None)
        return None if partner is None else replace(difference, track=after, mark=partner)


@dataclass(frozen=True, slots=True)
class Journey:
    """A collection given to one program, converted for another, and converted back into an empty place."""

    given: Leg
    there: Leg
    back: Leg

    @property
    def legs(self) -> tuple[Leg, Leg, Leg]:
        return self.given, self.there, self.back

    def unlisted(self, within: float) -> list[str]:
        """Return what is not as it was in the first program, and was told on neither way; each leg by itself too."""
        found = [f"given: {d}" for d in self.given.unlisted(CROSS_PROGRAM)]  # by no program in particular
        for name, leg in (("there", self.there), ("back", self.back)):
            found += [f"{name}: {d}" for d in leg.unlisted(within)]
        whole = self._whole(within).differences()
        missing = (d for d in whole if d.kind is not LossKind.OTHER)
        return found + [f"all the way: {d}" for d in missing if not self._tells(d, within)]

    def farthest(self, within: float) -> float:
        """Return by how many seconds a cue or loop is off at most that came back and was not told to move."""
        whole = self._whole(within)
        pairs = ((track, _like(track, self.back.after)) for track in self.given.after.tracks)
        marks = (both for here, there in pairs if there is not None for both in whole.paired(here, there)[0])
        kept = ((a, b) for a, b in marks if a not in whole.lost)
        return max((abs(start_of(a) - start_of(b)) for a, b in kept), default=0.0)

    def _whole(self, within: float) -> Comparison:
        """Return the comparison of what the first program had with what it has in the end."""
        lost = _shifted_back(self.there.comparison(within).lost, self.there.before, self.given.after)
        return Comparison(self.given.after, self.back.after, within, lost)

    def _tells(self, difference: Difference, within: float) -> bool:
        there = _shifted(difference, self.there.before)
        if self.there.tells(there):
            return True
        carried = self.there.carried(there, within)
        return carried is not None and self.back.tells(_shifted(carried, self.back.before))


def travel(one: str, other: str, collection: Collection, ground: Ground) -> Journey:
    """Give a collection to one program, convert it for another, and convert that back into an empty place."""
    first = given_to(one, collection, ground)
    start = ground.place(one, "given")
    if one == other == "serato":  # its tags are in the music, of which there is one: nothing may change
        same = convert(start, start, other)
        return Journey(first, same, same)
    stop = ground.fresh(other, "other")
    there = convert(start, stop, other)
    return Journey(first, there, convert(stop, ground.fresh(one, "again"), one))


def given_to(program: str, collection: Collection, ground: Ground) -> Leg:
    """Write a collection into an empty place of a program's, as an export does."""
    place = ground.fresh(program, "given")
    plan = WRITABLE[program].plan(collection, place)
    _apply(plan)
    return Leg(_without_extra(collection), read(place), plan.losses)


def read(location: Path) -> Collection:
    """Read what lies at a place, whosesoever it is."""
    return system_of(location).read(location)


def convert(source: Path, target: Path, program: str) -> Leg:
    """Do what `djanalyzer convert` does; times before it are as the target counts them, who may begin a file later."""
    conversion = plan_conversion(source, target, program, Job.silent())
    _apply(conversion.write_plan)
    words = Loss("", lost=Lost(LossKind.EXTRA, fields=conversion.own_words))
    losses = (*conversion.write_plan.losses, *([words] if conversion.own_words else []))
    seconds = {shift.path: shift.seconds for shift in conversion.shifts}
    tracks = (moved(track, seconds.get(track.path, 0.0)) for track in conversion.collection.tracks)
    return Leg(replace(conversion.collection, tracks=tuple(tracks)), read(target), losses)


def _apply(plan: WritePlan) -> None:
    applied = safe_write.apply(plan, running=frozenset)
    assert not applied.refused, applied.refused


def names(loss: Loss, difference: Difference) -> bool:
    """Return whether a loss is about this thing of this track; a mark that is lost or moved is lost with all it has."""
    lost, track = loss.lost, difference.track
    if LossKind.PLAYLIST in (lost.kind, difference.kind):
        is_list = lost.kind is difference.kind is LossKind.PLAYLIST
        return (
            is_list and difference.fields[: len(lost.fields)] == lost.fields
        )  # a folder's name is that of its lists
    if lost.kind is LossKind.EXTRA and not loss.track_id:
        return difference.kind is LossKind.EXTRA and set(difference.fields) <= set(lost.fields)
    if track is not None and loss.track_id != track.external_id:
        return False
    if lost.kind is LossKind.TRACK:
        return True
    if difference.kind in _DETAILS | _OF_MARKS and lost.kind in _ABOUT_MARKS:
        return difference.mark in lost.marks
    if lost.kind is not difference.kind:
        return False
    if difference.mark is not None:
        return difference.mark in lost.marks
    return set(difference.fields) <= set(lost.fields)


def _unexpected(found: Sequence[Difference], told: Sequence[Difference]) -> Iterator[Difference]:
    """Yield what has come from nowhere, and not in the place of something that was told to become another."""
    places = [d for d in told if d.kind in _OF_MARKS or d.kind is LossKind.PLAYLIST]
    for stranger in (d for d in found if d.kind is LossKind.OTHER):
        source = next((d for d in places if _may_become(d, stranger)), None)
        if source is None:
            yield stranger
        else:
            places.remove(source)


def _may_become(gone: Difference, come: Difference) -> bool:
    if gone.track is None or come.track is None:
        return gone.track is come.track
    return gone.track is come.track and gone.mark is not None and come.mark is not None


def _like(track: KnownTrack | None, collection: Collection) -> KnownTrack | None:
    """Return the track of the same file in another collection."""
    return next((t for t in collection.tracks if track is not None and t.path == track.path), None)


def _things(track: KnownTrack) -> tuple[Cue | Loop | Section, ...]:
    return (*track.cues, *track.loops, *track.sections)


def _shifted(difference: Difference, shifted: Collection) -> Difference:
    """Return a difference as one of the same collection with its times moved."""
    track = _like(difference.track, shifted)
    if difference.track is None or track is None:
        return difference
    places = zip(_things(difference.track), _things(track), strict=True)
    mark = next((there for here, there in places if here is difference.mark), None)
    return replace(difference, track=track, mark=mark)


def _shifted_back(marks: Container[object], shifted: Collection, read: Collection) -> set[object]:
    """Return some marks of a collection with its times moved as they were before."""
    pairs = ((track, _like(track, shifted)) for track in read.tracks)
    things = (zip(_things(a), _things(b), strict=True) for a, b in pairs if b is not None)
    return {here for both in things for here, there in both if there in marks}


def _without_extra(collection: Collection) -> Collection:
    """Return a collection without what no program need have a word for."""
    return replace(collection, tracks=tuple(replace(track, extra=()) for track in collection.tracks))
