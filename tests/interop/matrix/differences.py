"""What of a collection is not in another any more: every difference, named as a loss would name it."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from djanalyzer.interop import colors
from djanalyzer.interop.protocol import LossKind
from djanalyzer.music import BeatGrid, Collection, Cue, CueKind, KnownTrack, Loop, Playlist, Section

Mark = Cue | Loop

EDGE = 0.02  # seconds at either end of a track in which a beat may come or go by rounding
DISPUTED = 0.01  # of a beat
TEMPO_DECIMALS = 0.0051  # BPM: the coarsest that a program keeps
SAME_LENGTH = 1.0  # seconds: some programs keep whole ones
_TEXTS = ("title", "artist", "album", "genre", "comment", "label", "remixer", "composer")
_KEPT_EXTRA = ("PlayCount", "DateAdded", "DiscNumber")  # what several programs know and no file says


@dataclass(frozen=True)
class Difference:
    """Something that is not as it was.

    Attributes
    ----------
    mark : Cue, Loop, Section or None
        As it was.
    fields : tuple of str
        The field of the tags, the name in `extra`, or a playlist's name with its folders.
    """

    kind: LossKind
    text: str
    track: KnownTrack | None = None
    mark: Mark | Section | None = None
    fields: tuple[str, ...] = ()

    def __str__(self) -> str:
        of = f"{self.track.path.name}: " if self.track else ""
        return f"{of}{self.kind.value}: {self.text}"


@dataclass(frozen=True)
class Comparison:
    """Two collections of the same tracks.

    Attributes
    ----------
    within : float
        How far a time may be off, seconds.
    lost : container of Cue or Loop
        Marks of which nobody expects to find them as they were: all others choose their partner first.
    """

    before: Collection
    after: Collection
    within: float
    lost: Container[object] = ()

    def differences(self) -> Iterator[Difference]:
        """Yield all differences."""
        for track in self.before.tracks:
            found = self._there.get(track.path)
            if found is None:
                yield Difference(LossKind.TRACK, "it is gone", track)
            else:
                yield from self._of_track(track, found)
        for track in self.after.tracks:
            if track.path not in self._here:
                yield Difference(LossKind.TRACK, "it has come from nowhere", track)
        yield from _of_lists(self.before, self.after)

    @cached_property
    def _here(self) -> dict[object, KnownTrack]:
        return {track.path: track for track in self.before.tracks}

    @cached_property
    def _there(self) -> dict[object, KnownTrack]:
        return {track.path: track for track in self.after.tracks}

    def _of_track(self, before: KnownTrack, after: KnownTrack) -> Iterator[Difference]:
        yield from _of_tags(before, after)
        yield from _of_grid(before, after, self.within)
        yield from _of_sections(before, after, self.within)
        pairs, gone, come = self.paired(before, after)
        for old, new in pairs:
            yield from _of_mark(before, old, new)
        for old in gone:
            yield Difference(kind_of(old), f"{old} is gone", before, old)
        for new in come:
            if not _is_edge_of_section(new, before, self.within):
                yield Difference(LossKind.OTHER, f"{new} has come from nowhere", before, new)

    def paired(
        self, before: KnownTrack, after: KnownTrack
    ) -> tuple[list[tuple[Mark, Mark]], list[Mark], list[Mark]]:
        """Pair marks that lie at one place, the likest first; return the pairs, and those without a partner."""
        ours: list[Mark] = [*before.cues, *before.loops]
        theirs: list[Mark] = [*after.cues, *after.loops]
        ranked = sorted(
            (*self._unlikeness(a, b), i, j)
            for i, a in enumerate(ours)
            for j, b in enumerate(theirs)
            if type(a) is type(b) and _is_near(a, b, self.within)
        )
        partner: dict[int, int] = {}
        taken: set[int] = set()
        for *_, i, j in ranked:
            if i not in partner and j not in taken:
                partner[i] = j
                taken.add(j)
        return (
            [(ours[i], theirs[j]) for i, j in sorted(partner.items())],
            [mark for i, mark in enumerate(ours) if i not in partner],
            [mark for j, mark in enumerate(theirs) if j not in taken],
        )

    def _unlikeness(self, a: Mark, b: Mark) -> tuple[bool, int, float]:
        """Return by what a mark chooses its partner; of one that was told to move nobody knows to which pad."""
        is_lost = a in self.lost
        n_unlike = (a.name != b.name) + (a.color != b.color) + (0 if is_lost else 3 * (a.slot != b.slot))
        return is_lost, n_unlike, abs(start_of(a) - start_of(b))


def start_of(mark: Mark) -> float:
    return mark.start if isinstance(mark, Loop) else mark.time


def kind_of(mark: Mark) -> LossKind:
    """Return what a loss of a mark is called."""
    if isinstance(mark, Loop):
        return LossKind.LOOP
    return LossKind.MEMORY_CUE if mark.slot is None else LossKind.HOT_CUE


def _is_near(a: Mark, b: Mark, within: float) -> bool:
    if isinstance(a, Loop) and isinstance(b, Loop):
        return abs(a.start - b.start) <= within and abs(a.stop - b.stop) <= within
    return abs(start_of(a) - start_of(b)) <= within


def _of_mark(track: KnownTrack, old: Mark, new: Mark) -> Iterator[Difference]:
    if old.slot != new.slot:
        yield Difference(kind_of(old), f"{old} has moved to {new.slot}", track, old)
    if old.name and old.name != new.name:
        yield Difference(LossKind.CUE_NAME, f"{old} is called “{new.name}”", track, old)
    if old.color and colors.parse(old.color) != new.color:
        yield Difference(LossKind.CUE_COLOR, f"{old} is {new.color}", track, old)
    is_changed = isinstance(old, Cue) and isinstance(new, Cue) and old.kind not in (CueKind.OTHER, new.kind)
    if is_changed:
        yield Difference(LossKind.CUE_KIND, f"{old} has become {new}", track, old)


def _is_edge_of_section(mark: Mark, track: KnownTrack, within: float) -> bool:
    """A program that keeps sections as points has cues where they begin and end."""
    edges = (edge for section in track.sections for edge in (section.start, section.stop))
    return mark.slot is None and any(abs(start_of(mark) - edge) <= within for edge in edges)


def _of_tags(before: KnownTrack, after: KnownTrack) -> Iterator[Difference]:
    ours, theirs = before.tags, after.tags
    same = {name: getattr(ours, name) == getattr(theirs, name) for name in (*_TEXTS, "year", "track_number")}
    # Several programs do not tell a track without stars from one that nobody has rated.
    same["rating"] = (ours.rating or 0) == (theirs.rating or 0)
    same["key"] = (ours.key and ours.key.index) == (theirs.key and theirs.key.index)
    if before.beat_grid is None:  # else the grid says it
        same["tempo"] = ours.tempo is None or _is_tempo(ours.tempo, theirs.tempo)
    for name, is_same in same.items():
        if not is_same:
            text = f"{name} {getattr(ours, name)!r} is {getattr(theirs, name)!r}"
            yield Difference(LossKind.TAG, text, before, fields=(name,))
    if ours.energy != theirs.energy:
        yield Difference(
            LossKind.ENERGY, f"energy {ours.energy} is {theirs.energy}", before, fields=("energy",)
        )
    if ours.color != theirs.color:
        yield Difference(
            LossKind.TRACK_COLOR, f"colour {ours.color} is {theirs.color}", before, fields=("color",)
        )
    lengths = before.duration, after.duration
    if lengths[0] and (lengths[1] is None or abs(lengths[0] - lengths[1]) > SAME_LENGTH):
        yield Difference(LossKind.OTHER, f"it lasts {lengths}", before)
    known = dict(after.extra)
    for name, value in before.extra:
        # Of a date some programs keep the time of day too.
        if name in _KEPT_EXTRA and known.get(name, "")[:10] != value[:10]:
            yield Difference(LossKind.EXTRA, f"{name} {value} is {known.get(name)}", before, fields=(name,))


def _is_tempo(ours: float, theirs: float | None) -> bool:
    return theirs is not None and abs(ours - theirs) <= TEMPO_DECIMALS


def _of_grid(before: KnownTrack, after: KnownTrack, within: float) -> Iterator[Difference]:
    ours, theirs = before.beat_grid, after.beat_grid
    if ours is None or theirs is None:
        if ours is not theirs:
            yield Difference(LossKind.BEAT_GRID, f"{ours} is {theirs}", before)
        return
    if text := grid_difference(ours, theirs, before.duration or 60.0, within):
        yield Difference(LossKind.BEAT_GRID, f"{text}: {ours} is {theirs}", before)


def grid_difference(ours: BeatGrid, theirs: BeatGrid, length: float, within: float) -> str:
    """Say which beats of two grids are not the same, or which begin bars in one alone; nothing if all are."""
    a, b = ours.beats_and_positions(length), theirs.beats_and_positions(length)
    for name, (times, places), (others, other_places) in (("gone", a, b), ("come", b, a)):
        if len(others) == 0 and len(times):
            return f"all beats are {name}"
        if len(times) == 0:
            continue
        nearest = _nearest(times, others)
        miss = np.abs(others[nearest] - times)
        inner = (times > EDGE) & (times < length - EDGE) & ~_is_disputed(times, ours)
        if (miss[inner] > within).any():
            worst = int(np.argmax(np.where(inner, miss, 0)))
            return f"a beat at {times[worst]:.4f} s is {name} ({miss[worst] * 1000:.2f} ms)"
        if (places[inner] != other_places[nearest][inner]).any():
            return f"the bars are counted otherwise ({name})"
    return ""


def share_of_beats(ours: BeatGrid, theirs: BeatGrid, length: float, within: float) -> float:
    """Return the share of our beats that the other grid has too."""
    times, others = ours.beats(length), theirs.beats(length)
    times = times[(times > EDGE) & (times < length - EDGE)]
    if len(times) == 0 or len(others) == 0:
        return float(len(times) == 0)
    return float((np.abs(others[_nearest(times, others)] - times) <= within).mean())


def _is_disputed(times: np.ndarray, grid: BeatGrid) -> np.ndarray:
    """Return which beats lie a quarter of a beat before a jump, to a hair: from there on a beat is taken for the next one."""
    disputed = np.zeros(len(times), dtype=bool)
    for before, anchor in pairwise(grid.anchors):
        disputed |= np.abs((anchor.time - times) / before.period - 0.25) < DISPUTED
    return disputed


def _nearest(times: np.ndarray, others: np.ndarray) -> np.ndarray:
    after = np.clip(np.searchsorted(others, times), 1, max(len(others) - 1, 1)).clip(max=len(others) - 1)
    before = np.maximum(after - 1, 0)
    return np.where(np.abs(others[before] - times) <= np.abs(others[after] - times), before, after)


def _of_sections(before: KnownTrack, after: KnownTrack, within: float) -> Iterator[Difference]:
    free = list(after.sections)
    for section in before.sections:
        same = next((s for s in free if _is_same_section(section, s, within)), None)
        if same is None:
            yield Difference(LossKind.SECTION, f"{section} is gone", before, section)
        else:
            free.remove(same)


def _is_same_section(a: Section, b: Section, within: float) -> bool:
    return a.label is b.label and abs(a.start - b.start) <= within and abs(a.stop - b.stop) <= within


def _of_lists(before: Collection, after: Collection) -> Iterator[Difference]:
    theirs = dict(lists_of(after))
    ours = dict(lists_of(before))
    for names, tracks in ours.items():
        if names not in theirs:
            yield Difference(LossKind.PLAYLIST, f"{names} is gone", fields=names)
        elif theirs[names] != tracks:
            yield Difference(LossKind.PLAYLIST, f"{names} holds {theirs[names]}", fields=names)
    for names in sorted(theirs.keys() - ours.keys()):
        yield Difference(LossKind.OTHER, f"{names} has come from nowhere", fields=names)


def lists_of(collection: Collection) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield each list by its name and those of its folders, with the files in it; an empty folder is an empty list."""
    paths = {track.external_id: track.path.name for track in collection.tracks}
    waiting: list[tuple[tuple[str, ...], Playlist]] = [((p.name,), p) for p in collection.playlists]
    while waiting:
        names, playlist = waiting.pop()
        if playlist.tracks or not playlist.children:
            yield names, tuple(paths[track] for track in playlist.tracks)
        waiting += [((*names, child.name), child) for child in playlist.children]
