"""What a song of VirtualDJ's shall hold for a track: points, and what is lost on the way."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from djanalyzer.interop import number_texts
from djanalyzer.interop.losses import DROPPED, MERGED, all_of, name_of
from djanalyzer.interop.number_texts import LONGEST
from djanalyzer.interop.problems import counted
from djanalyzer.interop.protocol import Loss, LossKind, Lost
from djanalyzer.interop.virtualdj.points import HIGHEST_PAD, Point, Role, after_beats, beats_between
from djanalyzer.interop.virtualdj.song_reading import SECTION_NAMES, is_point_of, sections_of
from djanalyzer.interop.virtualdj.text import cleaned, written_number
from djanalyzer.music import (
    BeatGrid,
    Cue,
    CueKind,
    GridAnchor,
    KnownTrack,
    Loop,
    Meter,
    Section,
    SectionLabel,
)

_STEPS_PER_BEAT = 32
_SAME_LENGTH = 0.0005  # seconds within which a loop is taken for one of whole steps
_NOTEWORTHY_DRIFT = 0.0005  # seconds by which the last beat may be off
_UNKNOWN_LENGTH = 600.0  # seconds over which a grid is held where nobody knows the duration
_TO_THE_END = 0.05  # seconds
_KINDS = {"beat grid": LossKind.BEAT_GRID, "energy": LossKind.ENERGY, "colour": LossKind.TRACK_COLOR}
_FIELDS = {"beat grid": (), "colour": ("color",), "track number": ("track_number",)}

__all__ = ["Fitting", "grid_points", "name_of", "written_period"]


@dataclass
class Fitting:
    """Fits one track, and notes what is lost."""

    track: KnownTrack
    losses: list[Loss] = field(default_factory=list)

    def lose(self, item: str, message: str, *, is_merged: bool = False, lost: Lost | None = None) -> None:
        """Note one loss: of `lost`, or of the tag that `item` names."""
        track, lost = self.track, lost or Lost(_KINDS.get(item, LossKind.TAG), (), _FIELDS.get(item, (item,)))
        remedies = MERGED if is_merged else DROPPED
        self.losses.append(Loss(message, name_of(track), item, remedies, lost, track.external_id, track.path))

    def lose_mark(self, mark: Cue | Loop, message: str, item: str = "") -> None:
        """Note that a cue or loop is left out."""
        self.lose(item or _called(mark), message, lost=all_of(mark))

    def lose_point(self, point: Point, message: str) -> None:
        """Note that the mark is left out of which a point was made, the last such one."""
        marks: tuple[Cue | Loop, ...] = (*self.track.cues, *self.track.loops)
        told = [mark for loss in self.losses if loss.message == message for mark in loss.lost.marks]
        found = [mark for mark in marks if _is_of(point, mark) and mark not in told]
        lost = all_of(found[-1]) if found else Lost()
        self.lose(f"{point.role} {point.place}", message, lost=lost)

    def grid(self) -> BeatGrid | None:
        """Return the beat grid with every anchor on a downbeat: VirtualDJ begins a bar at each of them."""
        grid = self.track.beat_grid
        if grid is None:
            return None
        if any(anchor.meter is not Meter.FOUR_FOUR for anchor in grid.anchors):
            text = "VirtualDJ counts four beats to every bar: the bars of 3/4 or 6/8 are lost."
            self.lose("beat grid", text, is_merged=True)
        if n_inside := sum(anchor.beat_in_bar != 1 for anchor in grid.anchors[1:]):
            text = f"VirtualDJ begins a bar at each point of a grid: {counted(n_inside, 'bar')} will be cut short."
            self.lose("beat grid", text, is_merged=True)
        anchors: list[GridAnchor] = []
        stops = [*(a.time for a in grid.anchors[1:]), math.inf]
        for anchor, stop in zip(grid.anchors, stops, strict=True):
            anchors += _on_downbeats(anchor, stop, is_first=not anchors)
        sound = [a for a in anchors if abs(a.time) <= LONGEST and number_texts.tempo(a.tempo) is not None]
        by_time = {written_number(a.time): a for a in sound}
        if len(by_time) < len(anchors):
            n = counted(len(anchors) - len(by_time), "point")
            text = f"Left out: {n} with an impossible tempo or time, or too close to another."
            self.lose("beat grid", text, is_merged=bool(by_time))
        return BeatGrid(tuple(sorted(by_time.values(), key=lambda a: a.time))) if by_time else None

    def cues(self) -> Iterator[Point]:
        """Yield hot cues and remix points."""
        kinds: list[Cue] = []
        for cue in self.track.cues:
            point = self._cue(cue)
            if point is not None:
                if cue.kind is not CueKind.OTHER:
                    kinds.append(cue)
                yield point
        if kinds:
            text = f"The kind of {len(kinds)} cues (drop, mix in …) is kept in their names alone."
            self.lose("cues", text, is_merged=True, lost=Lost(LossKind.CUE_KIND, tuple(kinds)))

    def _cue(self, cue: Cue) -> Point | None:
        if not math.isfinite(cue.time) or abs(cue.time) > LONGEST:
            self.lose_mark(cue, f"A cue at an impossible time ({cue.time} s) is left out.", "cue")
            return None
        pos, name = written_number(cue.time), self._name(cue)
        if cue.slot is None:
            if cue.color is not None:
                lost = Lost(LossKind.CUE_COLOR, (cue,))
                self.lose(_called(cue), "VirtualDJ's remix points have no colour.", lost=lost)
            return Point(Role.MEMORY, pos, name=name)
        if not 0 <= cue.slot < HIGHEST_PAD:
            self.lose_mark(cue, "VirtualDJ has no such pad: the cue is left out.")
            return None
        return Point(Role.HOT_CUE, pos, str(cue.slot + 1), name, cue.color)

    def sections(self, cues: list[Point]) -> Iterator[Point]:
        """Yield the remix points of sections that none of the cues mark already."""
        counts: dict[SectionLabel, int] = {}
        sections = [s for s in self.track.sections if abs(s.start) <= LONGEST and abs(s.stop) <= LONGEST]
        sections.sort(key=lambda s: s.start)
        marked: defaultdict[str, list[str]] = defaultdict(list)
        for cue in cues:
            if cue.role is Role.MEMORY:
                marked[cue.pos].append(cue.name)
        for index, section in enumerate(sections):
            counts[section.label] = counts.get(section.label, 0) + 1
            pos = written_number(section.start)
            if any(is_point_of(name, section.label) for name in marked[pos]):
                continue
            name = _section_name(section, counts[section.label])
            yield Point(Role.MEMORY, pos, name=name)
            is_met = index + 1 < len(sections) and sections[index + 1].start <= section.stop
            ends_with_track = abs(section.stop - (self.track.duration or 0.0)) < _TO_THE_END
            has_end = section.label is SectionLabel.BREAKDOWN or not (is_met or ends_with_track)
            if has_end and section.stop > section.start:
                yield Point(Role.MEMORY, written_number(section.stop), name=f"End {name}")

    def tell_of_sections(self, points: list[Point]) -> None:
        """Note the sections that will not be read from these points, as other remix points lie in them."""
        named = ((float(p.pos), p.name) for p in points if p.role is Role.MEMORY)
        found = sections_of(named, self.track.duration)
        cut = tuple(s for s in self.track.sections if not any(_is_same_section(s, other) for other in found))
        if cut:
            text = (
                f"Other remix points begin inside {counted(len(cut), 'section')}, which VirtualDJ ends there."
            )
            self.lose("sections", text, is_merged=True, lost=Lost(LossKind.SECTION, cut))

    def loops(self, grid: BeatGrid | None) -> Iterator[Point]:
        """Yield the loops; `grid` says how many beats they are long."""
        for loop in self.track.loops:
            point = self._loop(loop, grid)
            if point is not None:
                yield point

    def _loop(self, loop: Loop, grid: BeatGrid | None) -> Point | None:
        if not (abs(loop.start) <= LONGEST and abs(loop.stop) <= LONGEST and loop.stop > loop.start):
            self.lose_mark(loop, "It has no length, or lies at an impossible time, and is left out.")
            return None
        if grid is None:
            text = "VirtualDJ measures loops in beats, and the track has no tempo: the loop is left out."
            self.lose_mark(loop, text)
            return None
        size = _beats_long(loop, grid)
        if float(written_number(size)) <= 0 or (loop.slot is not None and not 0 <= loop.slot < HIGHEST_PAD):
            self.lose_mark(
                loop, "It is too short, or on a pad that VirtualDJ does not have, and is left out."
            )
            return None
        place = "" if loop.slot is None else str(loop.slot + 1)
        return Point(Role.LOOP, written_number(loop.start), place, self._name(loop), loop.color, size)

    def _name(self, mark: Cue | Loop) -> str:
        name = mark.name or (mark.kind.in_words if isinstance(mark, Cue) else "")
        plain = cleaned(name)
        if plain != name:
            lost = Lost(LossKind.CUE_NAME, (mark,))
            self.lose(f"cue name “{plain}”", "Control characters become spaces.", is_merged=True, lost=lost)
        return plain


def _called(mark: Cue | Loop) -> str:
    if isinstance(mark, Loop):
        return f"loop at {mark.start:.3f} s"
    return f"memory cue at {mark.time:.3f} s" if mark.slot is None else f"hot cue {mark.slot + 1}"


def _is_of(point: Point, mark: Cue | Loop) -> bool:
    is_loop, start = isinstance(mark, Loop), mark.start if isinstance(mark, Loop) else mark.time
    is_alike = is_loop is (point.role is Role.LOOP) and mark.slot is not None
    return is_alike and point.place == str((mark.slot or 0) + 1) and written_number(start) == point.pos


def grid_points(grid: BeatGrid, duration: float | None) -> tuple[Point, ...]:
    """Return the points of a fitted grid: of several, each has its tempo; of one, the song's tempo is its own."""
    if not grid.is_constant:
        return tuple(
            Point(Role.GRID, written_number(a.time), tempo=written_number(a.tempo)) for a in grid.anchors
        )
    anchor = grid.anchors[0]
    drift = abs(float(written_period(anchor.tempo)) / anchor.period - 1) * _length(duration)
    tempo = written_number(anchor.tempo) if drift > _NOTEWORTHY_DRIFT else ""
    return (Point(Role.GRID, written_number(anchor.time), tempo=tempo),)


def _length(duration: float | None) -> float:
    return duration if duration is not None and 0 < duration <= LONGEST else _UNKNOWN_LENGTH


def written_period(tempo: float) -> str:
    """Return a tempo (BPM) as VirtualDJ's songs say it: seconds from beat to beat."""
    return written_number(60.0 / tempo)


def _on_downbeats(anchor: GridAnchor, stop: float, *, is_first: bool) -> list[GridAnchor]:
    """Return anchors for the same beats, of which each begins a bar."""
    if anchor.beat_in_bar == 1:
        return [replace(anchor, meter=Meter.FOUR_FOUR)]
    per_bar = anchor.meter.beats_per_bar
    before = GridAnchor(anchor.time - (anchor.beat_in_bar - 1) * anchor.period, anchor.tempo)
    after = GridAnchor(before.time + per_bar * anchor.period, anchor.tempo)
    if is_first:
        return [before] if before.time >= 0 or after.time >= stop else [after]
    start = GridAnchor(anchor.time, anchor.tempo)
    return [start, after] if after.time < stop else [start]


def _beats_long(loop: Loop, grid: BeatGrid) -> float:
    """Return the length of a loop in beats; one that is near a whole number of small steps has that many."""
    size = beats_between(grid, loop.start, loop.stop)
    whole = round(size * _STEPS_PER_BEAT) / _STEPS_PER_BEAT
    is_whole = whole > 0 and abs(after_beats(grid, loop.start, whole) - loop.stop) < _SAME_LENGTH
    return whole if is_whole else size


def _is_same_section(a: Section, b: Section) -> bool:
    is_same_end = abs(a.stop - b.stop) < _TO_THE_END
    return a.label is b.label and abs(a.start - b.start) < _SAME_LENGTH and is_same_end


def _section_name(section: Section, number: int) -> str:
    name = SECTION_NAMES[section.label]
    is_one_of_a_kind = section.label in (SectionLabel.INTRO, SectionLabel.OUTRO) and number == 1
    return name if is_one_of_a_kind else f"{name} {number}"
