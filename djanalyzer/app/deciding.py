"""What an export would do, decided loss by loss: plan, the DJ's choices, plan again. Nothing is written here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from djanalyzer.app.fitting import keeping_unsaid
from djanalyzer.errors import Trouble
from djanalyzer.interop.protocol import Loss, LossKind, Remedy
from djanalyzer.interop.remedies import Choices, Room, adapted, in_words, offered
from djanalyzer.music import Cue, KnownTrack, Loop, Playlist
from djanalyzer.music.amounts import counted

if TYPE_CHECKING:
    from djanalyzer.interop.protocol import Change, FileWrite, WritableSystem, WritePlan
    from djanalyzer.music import Collection

LostBefore: TypeAlias = "Callable[[Mapping[Path, KnownTrack]], tuple[Loss, ...]]"

_ROUNDS = 4  # a cue that moves to a pad may lose its colour there, and that its name
_SAME_TIME = 0.0015  # seconds: what programs that keep milliseconds make of a time

_WHOLE = frozenset((LossKind.HOT_CUE, LossKind.MEMORY_CUE, LossKind.LOOP))

# What is lost, for one and for many.
KIND_WORDS: dict[LossKind, tuple[str, str]] = {
    LossKind.HOT_CUE: ("hot cue", "hot cues"),
    LossKind.MEMORY_CUE: ("memory cue", "memory cues"),
    LossKind.LOOP: ("loop", "loops"),
    LossKind.CUE_NAME: ("cue name", "cue names"),
    LossKind.CUE_COLOR: ("cue colour", "cue colours"),
    LossKind.CUE_KIND: ("kind of cue", "kinds of cues"),
    LossKind.SECTION: ("section", "sections"),
    LossKind.BEAT_GRID: ("beat grid", "beat grids"),
    LossKind.TAG: ("tag", "tags"),
    LossKind.ENERGY: ("energy", "energies"),
    LossKind.TRACK_COLOR: ("track colour", "track colours"),
    LossKind.EXTRA: ("detail without a place there", "details without a place there"),
    LossKind.TRACK: ("whole track", "whole tracks"),
    LossKind.PLAYLIST: ("playlist", "playlists"),
    LossKind.OTHER: ("other thing", "other things"),
}
_DONE = {
    Remedy.DROP: "left out",
    Remedy.MERGE: "written as the nearest thing",
    Remedy.STOP: "stopped: nothing of their tracks or playlists is written",
}


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be done about a loss, and what it comes to."""

    remedy: Remedy
    sentence: str


@dataclass(frozen=True, slots=True)
class LossGroup:
    """All losses of a kind about which the same is done; `n_playlists` are those of the whole export."""

    kind: LossKind
    remedy: Remedy
    losses: tuple[Loss, ...]
    n_playlists: int = 0

    @property
    def n_items(self) -> int:
        """Return how many marks, tags or playlists are lost."""
        if self.kind is LossKind.PLAYLIST:
            names = {loss.lost.fields for loss in self.losses}
            return len(names) if all(names) else max(1, self.n_playlists)  # a loss without a name is of all
        return sum(max(1, len(loss.lost.marks) or len(loss.lost.fields)) for loss in self.losses)

    @property
    def n_tracks(self) -> int:
        return len({(loss.track_id, loss.path) for loss in self.losses if loss.path is not None})

    def _pads(self) -> str:
        """Return which pads the hot cues are on: " (9th to 12th)"."""
        if self.kind is not LossKind.HOT_CUE:
            return ""
        slots = {mark.slot for loss in self.losses for mark in loss.lost.marks if isinstance(mark, Cue)}
        known = sorted(slot + 1 for slot in slots if slot is not None)
        if not known:
            return ""
        first, last = _nth(known[0]), _nth(known[-1])
        return f" ({first})" if first == last else f" ({first} to {last})"

    def __str__(self) -> str:
        """Return "3 tracks: 12 hot cues (9th to 12th) left out"."""
        if self.kind is LossKind.PLAYLIST and self.remedy is Remedy.DROP:
            return f"{counted(self.n_items, 'playlist')}, or tracks in them, left out"
        if self.kind is LossKind.CUE_KIND:  # each cue has lost its own, and many may have been alike
            items = f"the kind of {counted(self.n_items, 'cue')}"
        else:
            items = counted(self.n_items, *KIND_WORDS[self.kind])
        what = f"{items}{self._pads()} {_DONE[self.remedy]}"
        tracks = f"{counted(self.n_tracks, 'track')}: " if self.n_tracks else ""
        return f"{tracks}{what}"


@dataclass(frozen=True, slots=True)
class KindOfLoss:
    """All losses of a kind: what is done about them in a sentence, which remedies are chosen, and which offered by any."""

    kind: LossKind
    losses: tuple[Loss, ...]
    sentence: str
    chosen: frozenset[Remedy]
    offered: frozenset[Remedy]


@dataclass(frozen=True, slots=True)
class KeptFile:
    """What happens to one file of an export.

    Attributes
    ----------
    path : Path
        The file that will be written.
    size : int or None
        Bytes of what lies there now; None where there is nothing yet.
    copy_in : Path or None
        The folder in which a copy of the old file will lie; None where the journal alone can restore it.
    """

    path: Path
    size: int | None
    copy_in: Path | None

    def __str__(self) -> str:
        size = f" ({self.size_in_words})" if self.size is not None else ""
        return f"{self.path}{size}: {self.in_words}"

    @property
    def in_words(self) -> str:
        """Return how what lies there now is kept."""
        if self.size is None:
            return "new; undo removes it"
        if self.copy_in is None:
            return "its former bytes are kept for undo"
        return f"a copy is kept in {self.copy_in}, and its former bytes for undo"

    @property
    def size_in_words(self) -> str:
        """Return "4.2 MB"; nothing for a new file."""
        return "" if self.size is None else _in_bytes(self.size)


@dataclass(frozen=True)
class Decided:
    """A plan with what was decided about its losses.

    Attributes
    ----------
    collection : Collection
        What is written, after the choices; on the target's time axis.
    losses : tuple of Loss
        Each offers all that can be done; the first remedy is what will be done, and the message says it.
    theirs : mapping
        The tracks that the target holds now, by path.
    """

    write_plan: WritePlan
    collection: Collection
    losses: tuple[Loss, ...]
    room: Room
    theirs: Mapping[Path, KnownTrack]

    def options(self, loss: Loss) -> tuple[Option, ...]:
        """Return what can be done about a loss, with what is done now first."""
        return tuple(Option(remedy, in_words(loss, remedy, self.room)) for remedy in loss.remedies)

    @cached_property
    def groups(self) -> tuple[LossGroup, ...]:
        """Return the losses by kind and remedy, in the order of the kinds."""
        return groups_of(self.losses, sum(1 for _ in _lists(self.collection.playlists)))

    @cached_property
    def kinds(self) -> tuple[KindOfLoss, ...]:
        """Return the losses by kind, whatever is done about them."""
        found: defaultdict[LossKind, list[Loss]] = defaultdict(list)
        for loss in self.losses:
            found[loss.lost.kind].append(loss)
        return tuple(
            KindOfLoss(
                kind,
                tuple(found[kind]),
                "; ".join(str(group) for group in self.groups if group.kind is kind),
                frozenset(loss.remedies[0] for loss in found[kind]),
                frozenset(remedy for loss in found[kind] for remedy in loss.remedies),
            )
            for kind in LossKind
            if kind in found
        )

    @cached_property
    def changes(self) -> Mapping[Path, tuple[Change, ...]]:
        """Return what changes in each track, by its path."""
        found: defaultdict[Path, list[Change]] = defaultdict(list)
        for change in self.write_plan.changes:
            found[change.path].append(change)
        return {path: tuple(changes) for path, changes in found.items()}

    @cached_property
    def by_track(self) -> Mapping[Path, tuple[Loss, ...]]:
        """Return the losses of each track, by its path."""
        found: defaultdict[Path, list[Loss]] = defaultdict(list)
        for loss in self.losses:
            if loss.path is not None:
                found[loss.path].append(loss)
        return {path: tuple(losses) for path, losses in found.items()}

    @cached_property
    def replaced(self) -> Mapping[Path, tuple[Cue | Loop, ...]]:
        """Return the target's own cues and loops that will be gone, or not be as they are, by track."""
        if not self.write_plan.files:
            return {}
        found = {
            track.path: _replaced(track, self.theirs.get(track.path)) for track in self.collection.tracks
        }
        return {path: marks for path, marks in found.items() if marks}

    @cached_property
    def written(self) -> frozenset[Path]:
        """Return the paths of the tracks that are written: not those that are left out or stopped."""
        if any(map(_stops_all, self.losses)):
            return frozenset()
        gone = {loss.path for loss in self.losses if _takes_track(loss)}
        return frozenset(track.path for track in self.collection.tracks if track.path not in gone)

    def n_written(self) -> tuple[int, int, int]:
        """Return how many tracks, cues and loops are written: those that are left out or stopped do not count."""
        dropped = [loss for loss in self.losses if loss.remedies[0] is Remedy.DROP and loss.path is not None]
        out = {(loss.path, mark) for loss in dropped if loss.lost.kind in _WHOLE for mark in loss.lost.marks}
        tracks = [track for track in self.collection.tracks if track.path in self.written]
        n_cues = sum((track.path, cue) not in out for track in tracks for cue in track.cues)
        n_loops = sum((track.path, loop) not in out for track in tracks for loop in track.loops)
        return len(tracks), n_cues, n_loops

    def losses_of(self, path: Path) -> tuple[Loss, ...]:
        """Return what is lost of the tracks of a file."""
        return self.by_track.get(path, ())

    def prepare(self) -> Decided:
        """Look at everything once, here and not where somebody waits for the screen."""
        for part in (
            self.groups,
            self.kinds,
            self.changes,
            self.by_track,
            self.replaced,
            self.written,
            self.kept_files,
        ):
            len(part)
        return self

    @cached_property
    def kept_files(self) -> tuple[KeptFile, ...]:
        """Return every file that will be written, and how what it holds now is kept."""
        return tuple(map(_kept, self.write_plan.files))


def _stops_all(loss: Loss) -> bool:
    """Return whether nothing at all is written because of a loss: one of the whole export that is stopped."""
    return loss.path is None and not loss.lost.fields and loss.remedies[0] is Remedy.STOP


def _takes_track(loss: Loss) -> bool:
    """Return whether nothing of the track of a loss is written."""
    is_out = loss.lost.kind is LossKind.TRACK and loss.remedies[0] is Remedy.DROP
    return loss.remedies[0] is Remedy.STOP or is_out


def _nth(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 <= number % 100 <= 20 else ending}"


def _lists(playlists: Iterable[Playlist]) -> Iterator[Playlist]:
    for playlist in playlists:
        yield from _lists(playlist.children) if playlist.is_folder else (playlist,)


def groups_of(losses: Iterable[Loss], n_playlists: int) -> tuple[LossGroup, ...]:
    """Return losses by kind and by what is done about them; `n_playlists` are those of the export."""
    found: defaultdict[tuple[LossKind, Remedy], list[Loss]] = defaultdict(list)
    for loss in losses:
        found[loss.lost.kind, loss.remedies[0]].append(loss)
    order = list(LossKind)
    keys = sorted(found, key=lambda key: (order.index(key[0]), key[1]))
    return tuple(LossGroup(kind, remedy, tuple(found[kind, remedy]), n_playlists) for kind, remedy in keys)


@dataclass(frozen=True)
class Destination:
    """Where an export goes: the program's writer, where it has room, and the file or folder."""

    writer: WritableSystem
    room: Room
    target: Path


def destination(system: str, target: Path) -> Destination:
    """Return the destination of an export for the program `system`, as the command line calls it.

    Raises
    ------
    ExportRefused
        The program cannot be written.
    """
    from djanalyzer.interop.systems import ROOMS, writable

    return Destination(writable(system), ROOMS[system], target.expanduser().absolute())


def decide(
    collection: Collection, to: Destination, choices: Choices, known: LostBefore = lambda theirs: ()
) -> Decided:
    """Plan an export, carry out the choices, and plan again until nothing that was decided is left to do.

    Parameters
    ----------
    collection : Collection
        On the target's time axis.
    known : callable
        Is given the tracks that the target holds now, by path; returns what is lost before the writer sees it.

    Raises
    ------
    ExportRefused
        The target cannot be written.
    """
    theirs = _theirs(to)
    lost = known(theirs)
    collection = replace(collection, tracks=keeping_unsaid(collection.tracks, theirs))
    told: dict[str, Loss] = {}
    plan = to.writer.plan(collection, to.target)
    found = [offered(loss, to.room) for loss in (*lost, *plan.losses)]
    order = {loss.id: place for place, loss in reversed(list(enumerate(found)))}
    is_stopped = False
    for _ in range(_ROUNDS):
        wishes = [(loss, choices.of(loss)) for loss in found if loss.id not in told]
        wishes = [(loss, remedy) for loss, remedy in wishes if remedy is not loss.remedies[0]]
        if not wishes:
            break
        now = adapted(collection, wishes, to.room, theirs)
        told |= {loss.id: loss for loss in now.losses}
        is_stopped = is_stopped or now.is_stopped
        collection = now.collection
        plan = to.writer.plan(collection, to.target)
        written = {(track.external_id, track.path) for track in collection.tracks}
        stopped = {(loss.track_id, loss.path) for loss in told.values() if loss.remedies[0] is Remedy.STOP}
        still = [x for x in lost if (x.track_id, x.path) in written - stopped and x.id not in told]
        found = [*still, *(offered(loss, to.room) for loss in plan.losses)]
    if is_stopped:
        plan = replace(plan, files=(), changes=(), next_steps=())
    # What cannot be had otherwise is told as the writer does it; what was stopped stays so.
    stopped_ids = {name for name, loss in told.items() if loss.remedies[0] is Remedy.STOP}
    found = [loss for loss in found if loss.id not in stopped_ids]
    there = {loss.id for loss in found}
    kept = (loss for name, loss in told.items() if name not in there)
    # In the order of the first plan, so that no line of a preview jumps when another remedy is chosen.
    losses = tuple(sorted((*kept, *found), key=lambda loss: order.get(loss.id, len(order))))
    return Decided(plan, collection, losses, to.room, theirs)


def about_running(program: str) -> Iterator[str]:
    """Yield that the program runs now, where it does: nothing could be written for it; or that nobody can tell."""
    from djanalyzer.interop import processes

    if not program:
        return
    if processes.is_running(program, processes.running_programs()):
        yield f"{program} is running: quit it before you write, or nothing will be written."
    elif processes.are_hidden():
        yield f"A Flatpak cannot see whether {program} is running: quit it before you write, for it could overwrite the export."


def _theirs(to: Destination) -> Mapping[Path, KnownTrack]:
    """Return what the target holds now; nothing where it cannot be read (the plan says what is wrong with it)."""
    if not to.target.exists():
        return {}
    try:
        return {track.path: track for track in to.writer.read(to.target).tracks}
    except Trouble:
        return {}


def _replaced(track: KnownTrack, theirs: KnownTrack | None) -> tuple[Cue | Loop, ...]:
    if theirs is None or not (track.cues or track.loops):
        return ()
    ours: tuple[Cue | Loop, ...] = (*track.cues, *track.loops)
    marks: tuple[Cue | Loop, ...] = (*theirs.cues, *theirs.loops)
    return tuple(mark for mark in marks if not any(_is_same(mark, other) for other in ours))


def _is_same(one: Cue | Loop, other: Cue | Loop) -> bool:
    if type(one) is not type(other) or one.slot != other.slot or one.name != other.name:
        return False
    times = zip(_times(one), _times(other), strict=True)
    return all(abs(a - b) < _SAME_TIME for a, b in times)


def _times(mark: Cue | Loop) -> tuple[float, ...]:
    return (mark.start, mark.stop) if isinstance(mark, Loop) else (mark.time,)


def _kept(file: FileWrite) -> KeptFile:
    try:
        size = file.target.stat().st_size if file.replaces else None
    except OSError:
        size = None
    return KeptFile(file.target, size, file.target.parent if file.keeps_copy and file.replaces else None)


def _in_bytes(size: int) -> str:
    for unit, scale in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if size >= scale:
            return f"{size / scale:.1f} {unit}"
    return f"{size} bytes"


def choices_from(texts: Iterable[str]) -> Choices:
    """Return choices as a command line says them: "merge" for all losses, "hot_cue=drop" for those of a kind.

    Raises
    ------
    ValueError
        With a sentence: one of them is no choice.
    """
    by_kind: dict[LossKind, Remedy] = {}
    otherwise: Remedy | None = None
    for text in texts:
        kind, equals, remedy = text.strip().lower().rpartition("=")
        if remedy not in set(Remedy) or (equals and kind not in set(LossKind)):
            raise ValueError(
                f"“{text}” is no choice: say {', '.join(Remedy)}, or one of them for a kind, as in hot_cue=merge. "
                f"The kinds are {', '.join(LossKind)}."
            )
        if equals:
            by_kind[LossKind(kind)] = Remedy(remedy)
        else:
            otherwise = Remedy(remedy)
    return Choices(by_kind=by_kind, otherwise=otherwise)
