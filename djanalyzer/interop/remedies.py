"""What a user decides about losses, carried out on the collection before a writer plans it again.

A writer always plans the first remedy of a loss. Another one is another collection: without the cue that is to be left
out, with the memory cue on a pad that is free, with a track as the target has it where nothing of it may be written.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from djanalyzer.interop import number_texts
from djanalyzer.interop.problems import counted
from djanalyzer.interop.protocol import LOCK, Loss, LossKind, Remedy
from djanalyzer.music import Collection, Cue, CueKind, KnownTrack, Loop, Playlist, Section, SectionLabel, Tags

Mark = Cue | Loop

_LATEST = 1e6  # seconds: what no program writes is not moved either
_SAME_TIME = 0.005  # seconds: a section that a cue marks already needs no other
_MARKS = frozenset((LossKind.HOT_CUE, LossKind.MEMORY_CUE, LossKind.LOOP))
_DETAILS = frozenset((LossKind.CUE_NAME, LossKind.CUE_COLOR, LossKind.CUE_KIND))
_WORDS = {
    LossKind.CUE_NAME: "the name is left out.",
    LossKind.CUE_COLOR: "the colour is left out.",
    LossKind.CUE_KIND: "what it stands for is left out; a name that it has stays.",
    LossKind.SECTION: "the sections are left out.",
    LossKind.BEAT_GRID: "the beat grid is left out; one that is there stays.",
    LossKind.PLAYLIST: "the playlist is left out; one that is there stays.",
}
_LEFT_OUT = "it is left out."
_STOPPED = "nothing of this track is written."
_STOPPED_LIST = "nothing of this playlist is written."
_STOPPED_ALL = "nothing at all is written."
_UNLOCKED = "its lock is opened, and the beat grid is written."
_NO_PAD = "no pad is free: it is left out."


@dataclass(frozen=True, slots=True)
class Room:
    """Where a program has room for what has no place of its own.

    Attributes
    ----------
    n_pads : int
        Hot cues of a track.
    loops_share_pads : bool
        Whether a loop takes the pad of a hot cue.
    has_memory_cues : bool
        Whether cues without a pad are kept as such.
    has_comment : bool
        Whether a comment is written.
    """

    n_pads: int
    loops_share_pads: bool = False
    has_memory_cues: bool = False
    has_comment: bool = True


@dataclass(frozen=True)
class Choices:
    """What shall be done: about one loss (by its id), about all of a kind, about all others.

    The most particular one counts, and the writer's own plan where none is said or where the loss does not offer it.
    """

    by_id: Mapping[str, Remedy] = field(default_factory=dict)
    by_kind: Mapping[LossKind, Remedy] = field(default_factory=dict)
    otherwise: Remedy | None = None

    def of(self, loss: Loss) -> Remedy:
        """Return what shall be done about a loss."""
        said = (self.by_id.get(loss.id), self.by_kind.get(loss.lost.kind), self.otherwise)
        found = (offer for remedy in said for offer in loss.remedies if offer == remedy)
        return next(found, loss.remedies[0])

    def with_loss(self, loss: Loss, remedy: Remedy) -> Choices:
        """Return the same choices but for one loss."""
        return replace(self, by_id={**self.by_id, loss.id: remedy})

    def with_kind(self, losses: Sequence[Loss], remedy: Remedy) -> Choices:
        """Return the same choices but for all losses of a kind, of which those of one loss each are forgotten."""
        ids = {loss.id for loss in losses}
        kept = {name: chosen for name, chosen in self.by_id.items() if name not in ids}
        kinds = {loss.lost.kind: remedy for loss in losses}
        return replace(self, by_id=kept, by_kind={**self.by_kind, **kinds})


@dataclass(frozen=True, slots=True)
class Adapted:
    """A collection as the user wants it written, and what of its losses has been decided so.

    `losses` tell by their message what is done now, and their first remedy is the one that was chosen.
    """

    collection: Collection
    losses: tuple[Loss, ...]
    is_stopped: bool = False


def offered(loss: Loss, room: Room) -> Loss:
    """Return the loss with all that can be done about it: what the writer planned first, then merge, drop, stop."""
    planned = loss.remedies[0]
    others = [Remedy.MERGE] if planned is Remedy.DROP and _can_be_merged(loss, room) else []
    if planned is Remedy.MERGE and loss.lost.kind is not LossKind.OTHER:
        others.append(Remedy.DROP)
    return replace(loss, remedies=(planned, *others, Remedy.STOP))


def _can_be_merged(loss: Loss, room: Room) -> bool:
    kind, marks = loss.lost.kind, loss.lost.marks
    if kind in _MARKS:
        return len(marks) == 1 and _is_sound(marks[0])
    if kind is LossKind.SECTION:
        return any(map(_is_sound, marks))
    return _is_locked(loss) or (kind is LossKind.ENERGY and room.has_comment)


def _is_locked(loss: Loss) -> bool:
    return loss.lost.kind is LossKind.BEAT_GRID and LOCK in loss.lost.fields


def _is_sound(mark: Mark | Section) -> bool:
    return math.isfinite(_start(mark)) and 0 <= _start(mark) <= _LATEST


def _start(mark: Mark | Section) -> float:
    return mark.time if isinstance(mark, Cue) else mark.start


def in_words(loss: Loss, remedy: Remedy, room: Room) -> str:
    """Return what a remedy would do about a loss, in a sentence."""
    if remedy is loss.remedies[0]:
        return loss.message
    if remedy is Remedy.STOP:
        return _stopped(loss)
    if remedy is Remedy.DROP:
        return _WORDS.get(loss.lost.kind, _LEFT_OUT)
    if loss.lost.kind is LossKind.ENERGY:
        return "it is written in front of the comment."
    if _is_locked(loss):
        return _UNLOCKED
    if room.has_memory_cues:
        what = "they become memory cues" if loss.lost.kind is LossKind.SECTION else "it becomes a memory cue"
        return f"{what}; a loop keeps its start alone." if loss.lost.kind is LossKind.LOOP else f"{what}."
    if loss.lost.kind is LossKind.SECTION:
        return "they become hot cues, as many as pads are free."
    start = " at its start" if loss.lost.kind is LossKind.LOOP else ""
    return f"it becomes a hot cue{start} on a pad that is free, if there is one."


def _stopped(loss: Loss) -> str:
    if loss.path is not None:
        return _STOPPED
    return _STOPPED_LIST if loss.lost.fields else _STOPPED_ALL


def adapted(
    collection: Collection,
    decided: Sequence[tuple[Loss, Remedy]],
    room: Room,
    theirs: Mapping[Path, KnownTrack],
) -> Adapted:
    """Return the collection with what was decided about its losses.

    Parameters
    ----------
    decided : sequence of (loss, remedy)
        Each remedy other than the one that the writer planned.
    theirs : mapping
        The tracks that the target holds now, by path: a track that is stopped stays as it is there.
    """
    by_track: defaultdict[tuple[str, Path | None], list[tuple[Loss, Remedy]]] = defaultdict(list)
    for loss, remedy in decided:
        by_track[loss.track_id, loss.path].append((loss, remedy))
    told: list[Loss] = []
    tracks: list[KnownTrack] = []
    for track in collection.tracks:
        wishes = by_track.get((track.external_id, track.path))
        there = theirs.get(track.path)
        kept = _with_wishes(track, wishes, _Space(room, there), told) if wishes else track
        tracks += [] if kept is None else [kept]
    gone: set[tuple[str, ...]] = set()
    is_stopped = False
    for loss, remedy in decided:
        if loss.path is not None:
            continue
        if loss.lost.kind is LossKind.PLAYLIST and loss.lost.fields:
            gone.add(loss.lost.fields)
        else:
            is_stopped = is_stopped or remedy is Remedy.STOP
        message = _stopped(loss) if remedy is Remedy.STOP else _WORDS.get(loss.lost.kind, _LEFT_OUT)
        told.append(_decided(loss, remedy, message))
    playlists = _without(collection.playlists, gone) if gone else collection.playlists
    return Adapted(replace(collection, tracks=tuple(tracks), playlists=playlists), tuple(told), is_stopped)


def _decided(loss: Loss, remedy: Remedy, message: str) -> Loss:
    others = tuple(other for other in loss.remedies if other is not remedy)
    return replace(loss, message=message, remedies=(remedy, *others))


def _without(
    playlists: Sequence[Playlist], gone: set[tuple[str, ...]], above: tuple[str, ...] = ()
) -> tuple[Playlist, ...]:
    kept = (p for p in playlists if (*above, p.name) not in gone)
    return tuple(
        replace(p, children=_without(p.children, gone, (*above, p.name))) if p.children else p for p in kept
    )


@dataclass(frozen=True, slots=True)
class _Space:
    """What a track may use in the target, and what the target has of it now."""

    room: Room
    there: KnownTrack | None


def _with_wishes(
    track: KnownTrack, wishes: Sequence[tuple[Loss, Remedy]], space: _Space, told: list[Loss]
) -> KnownTrack | None:
    """Return the track as it is wanted, or None where it must not be written and is not there."""
    if any(remedy is Remedy.STOP for _, remedy in wishes):
        told += [_decided(loss, Remedy.STOP, _STOPPED) for loss, remedy in wishes if remedy is Remedy.STOP]
        return None if space.there is None else replace(space.there, external_id=track.external_id)
    adapting = _Adapting(track, space)
    for loss, remedy in wishes:
        message = adapting.drop(loss) if remedy is Remedy.DROP else adapting.merge(loss)
        told.append(_decided(loss, remedy, message))
    return adapting.result()


class _Adapting:
    """One track, changed wish by wish; marks are found by what they were at first."""

    def __init__(self, track: KnownTrack, space: _Space) -> None:
        self._track, self._space = track, space
        marks: tuple[Mark, ...] = (*track.cues, *track.loops)
        self._marks: list[tuple[Mark | None, Mark | None]] = [(mark, mark) for mark in marks]
        self._tags, self._extra, self._grid = track.tags, track.extra, track.beat_grid
        self._sections = track.sections

    def result(self) -> KnownTrack:
        """Return the track as it is now."""
        marks = [now for _, now in self._marks if now is not None]
        return replace(
            self._track,
            cues=tuple(sorted((m for m in marks if isinstance(m, Cue)), key=_start)),
            loops=tuple(sorted((m for m in marks if isinstance(m, Loop)), key=_start)),
            tags=self._tags,
            extra=self._extra,
            beat_grid=self._grid,
            sections=self._sections,
        )

    def drop(self, loss: Loss) -> str:
        """Leave out what a loss is about, and say so."""
        kind, lost = loss.lost.kind, loss.lost
        if kind in _MARKS or kind in _DETAILS:
            for mark in lost.marks:
                if not isinstance(mark, Section):
                    self._drop_of(mark, kind)
        elif kind is LossKind.SECTION:
            self._sections = tuple(s for s in self._sections if s not in lost.marks)
        elif kind is LossKind.BEAT_GRID:
            there = self._space.there
            self._grid = there.beat_grid if there is not None else None
        elif kind is LossKind.EXTRA:
            self._extra = tuple((name, value) for name, value in self._extra if name not in lost.fields)
        else:
            empty = Tags()
            named = {name: getattr(empty, name) for name in lost.fields if hasattr(empty, name)}
            self._tags = replace(self._tags, **named)
        return _WORDS.get(kind, _LEFT_OUT)

    def _drop_of(self, mark: Mark, kind: LossKind) -> None:
        at = self._place(mark)
        now = self._marks[at][1] if at is not None else None
        if at is None or now is None:
            return
        after: Mark | None = None
        if kind is LossKind.CUE_NAME:
            after = replace(now, name="")
        elif kind is LossKind.CUE_COLOR:
            after = replace(now, color=None)
        elif kind is LossKind.CUE_KIND:
            after = replace(now, kind=CueKind.OTHER) if isinstance(now, Cue) else now
        self._marks[at] = (mark, after)

    def _place(self, mark: Mark) -> int | None:
        pairs = enumerate(self._marks)
        return next((at for at, (first, now) in pairs if now is not None and first == mark), None)

    def merge(self, loss: Loss) -> str:
        """Write what a loss is about as the nearest thing that fits, and say as what."""
        if loss.lost.kind is LossKind.ENERGY:
            return self._energy_in_comment()
        if loss.lost.kind is LossKind.SECTION:
            return self._sections_as_cues([s for s in loss.lost.marks if isinstance(s, Section)])
        if _is_locked(loss):
            others = tuple((name, value) for name, value in self._extra if name != LOCK)
            self._extra = (*others, (LOCK, "0"))
            return _UNLOCKED
        (mark,) = loss.lost.marks
        assert not isinstance(mark, Section)
        at = self._place(mark)
        if at is None:
            return _LEFT_OUT
        room = self._space.room
        self._marks[at] = (mark, None)
        if room.has_memory_cues and not (isinstance(mark, Cue) and mark.slot is None):
            self._marks[at] = (mark, Cue(_start(mark), None, mark.name, mark.color))
            return "it becomes a memory cue."
        pad = self._free_pad()
        if pad is None:
            return _NO_PAD
        kind = mark.kind if isinstance(mark, Cue) else CueKind.OTHER
        self._marks[at] = (mark, Cue(_start(mark), pad, mark.name, mark.color, kind))
        start = " at its start" if isinstance(mark, Loop) else ""
        return f"it becomes hot cue {pad + 1}{start}."

    def _free_pad(self) -> int | None:
        taken = {
            mark.slot
            for _, mark in self._marks
            if mark is not None and (isinstance(mark, Cue) or self._space.room.loops_share_pads)
        }
        return next((pad for pad in range(self._space.room.n_pads) if pad not in taken), None)

    def _energy_in_comment(self) -> str:
        there = self._space.there
        # Where nobody says a comment here, the one that is there must not be replaced.
        said = self._tags.comment or (there.tags.comment if there is not None else "")
        energy = self._tags.energy
        self._tags = replace(self._tags, energy=None)
        if energy is None or number_texts.energy(said) == energy:
            return "the comment says it already."
        comment = f"Energy {energy} - {said}" if said else f"Energy {energy}"
        self._tags = replace(self._tags, comment=comment)
        return f"the comment becomes “{comment}”."

    def _sections_as_cues(self, sections: Sequence[Section]) -> str:
        self._sections = tuple(section for section in self._sections if section not in sections)
        sound = sorted(filter(_is_sound, sections), key=_start)
        counts: defaultdict[SectionLabel, int] = defaultdict(int)
        n_written = n_marked = 0
        for section in sound:
            counts[section.label] += 1
            if self._is_marked(section.start):
                n_marked += 1
                continue
            pad = None if self._space.room.has_memory_cues else self._free_pad()
            if pad is None and not self._space.room.has_memory_cues:
                continue
            name = section.label.replace("_", " ").capitalize()
            number = counts[section.label]
            self._marks.append((None, Cue(section.start, pad, f"{name} {number}" if number > 1 else name)))
            n_written += 1
        what = "memory cue" if self._space.room.has_memory_cues else "hot cue"
        n_out = len(sections) - n_written - n_marked
        rest = f"; {n_out} left out, because no pad is free" if n_out else ""
        marked = f"; {n_marked} marked by a cue already" if n_marked else ""
        verb = "becomes a" if n_written == 1 else "become"
        became = f"{n_written} {verb} {what}{'' if n_written == 1 else 's'}"
        return f"of {counted(len(sections), 'section')} {became}{marked}{rest}."

    def _is_marked(self, time: float) -> bool:
        return any(isinstance(now, Cue) and abs(now.time - time) < _SAME_TIME for _, now in self._marks)
