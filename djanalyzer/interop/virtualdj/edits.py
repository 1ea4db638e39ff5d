"""What has to change in a song so that it holds what a track shall be: as little as can be.

A point that is already there is left as it stands, whatever else it says. What the reader could not understand is
nobody's to change; nor are the automix's points and actions, nor remix points of a track that says nothing
of memory cues and sections.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from djanalyzer.interop import number_texts
from djanalyzer.interop.protocol import Change, Loss
from djanalyzer.interop.virtualdj.fitting import Fitting, grid_points, name_of, written_period
from djanalyzer.interop.virtualdj.patching import SongEdit
from djanalyzer.interop.virtualdj.points import (
    Point,
    Role,
    beats_between,
    loop_slot,
    read_cue,
    read_loop,
    role_of,
)
from djanalyzer.interop.virtualdj.song_reading import loop_grid, song_grid
from djanalyzer.interop.virtualdj.songs import Song
from djanalyzer.interop.virtualdj.tag_edits import TagEdits
from djanalyzer.interop.virtualdj.text import cleaned, written_number
from djanalyzer.interop.xml_streams import Attributes
from djanalyzer.music import BeatGrid, KnownTrack

_AVERAGE_PERIOD = 0.5  # seconds from beat to beat, where no tempo is known and none matters


@dataclass(frozen=True, slots=True)
class Edited:
    """The edit of one song, what it changes in words, and what is lost.

    Attributes
    ----------
    planned : tuple of Point
        All that the song then holds for the track: the points that are there already too.
    """

    edit: SongEdit
    changes: tuple[Change, ...]
    losses: tuple[Loss, ...]
    planned: tuple[Point, ...] = ()


def edit_of(song: Song, track: KnownTrack) -> Edited:
    """Work out the edit that makes `song` hold `track`."""
    return _Editing(song, track).run()


class _Editing:
    def __init__(self, song: Song, track: KnownTrack) -> None:
        self._song, self._track = song, track
        self._fitting = Fitting(track)
        self._values: dict[tuple[str, str], str | None] = {}
        self._points: dict[int, Point | None] = {}
        self._added: list[Point] = []
        self._changes: list[Change] = []
        self._left_out: set[int] = set()

    def run(self) -> Edited:
        old_grid = song_grid(self._song)
        new_grid = self._fitting.grid()
        if new_grid is not None:
            self._set_grid(old_grid, new_grid)
        before = _present(self._song, old_grid)
        after = self._wanted(new_grid or old_grid)
        self._set_points(before, after, new_grid or old_grid)
        words = TagEdits(self._song, self._fitting)
        words.work_out(self._track.tags, keeps_tempo=new_grid is not None or bool(self._values))
        for field, was, now in words.changes:
            self._change(field, was, now)
        edit = SongEdit(self._values | words.values, self._points, tuple(self._added), words.comment)
        planned = [point for point in after if id(point) not in self._left_out]
        if new_grid is not None:
            planned += grid_points(new_grid, self._track.duration)
        return Edited(edit, tuple(self._changes), tuple(self._fitting.losses), tuple(planned))

    def _wanted(self, grid: BeatGrid | None) -> list[Point]:
        cues = list(self._fitting.cues())
        ruling = loop_grid(self._song, grid)
        tempo = self._track.tags.tempo
        if ruling is None and self._track.loops and tempo is not None and number_texts.tempo(tempo):
            # Beats as the length of a loop mean nothing without a tempo.
            self._values["Scan", "Bpm"] = written_period(tempo)
            ruling = BeatGrid.constant(0.0, tempo)
        sections = list(self._fitting.sections(cues))
        self._fitting.tell_of_sections([*cues, *sections])
        return [*cues, *sections, *self._fitting.loops(ruling)]

    def _set_grid(self, old: BeatGrid | None, new: BeatGrid) -> None:
        if old is not None and _signature(old) == _signature(new):
            return
        track, song = self._track, self._song
        rows = [i for i, p in enumerate(song.points) if role_of(p) is Role.GRID]
        points = grid_points(new, track.duration)
        self._points |= dict(zip(rows, points, strict=False))
        self._points |= dict.fromkeys(rows[len(points) :])
        self._added += points[len(rows) :]
        tempo = new.tempo_over(track.duration)
        self._values["Scan", "Bpm"] = written_period(tempo)
        if "Bpm" in song.tags:
            self._values["Tags", "Bpm"] = written_period(tempo)
        if "Phase" in song.scan:
            self._values["Scan", "Phase"] = points[0].pos
        self._change("beat grid", _grid_in_words(old), _grid_in_words(new))

    def _set_points(self, before: dict[int, Point], after: list[Point], grid: BeatGrid | None) -> None:
        period = 60.0 / min(a.tempo for a in grid.anchors) if grid is not None else _AVERAGE_PERIOD
        free = dict(before)
        alike: defaultdict[Point, list[int]] = defaultdict(list)
        for index, old in before.items():
            alike[old.without_size()].append(index)
        missing: list[Point] = []
        for point in after:
            rows = alike[point.without_size()]
            same = next((i for i in rows if before[i].is_as_long_as(point, period)), None)
            if same is None:
                missing.append(point)
            else:
                rows.remove(same)
                del free[same]
        self._place(missing, before, free)
        if not any(point.role is Role.MEMORY for point in after):
            free = {i: old for i, old in free.items() if old.role is not Role.MEMORY}
        gone = [i for i, old in free.items() if i not in self._points]
        self._points |= dict.fromkeys(gone)
        self._tell(before, gone)

    def _place(self, missing: list[Point], before: dict[int, Point], free: dict[int, Point]) -> None:
        """Put each missing point in the row that has its pad; else add it, unless the pad is another's."""
        taken = {(p.role, p.place) for i, p in before.items() if i not in free and p.place}
        seats = {(old.role, old.place): i for i, old in free.items() if old.place}
        for point in missing:
            seat = (point.role, point.place)
            row = seats.get(seat)
            if point.place and seat in taken:
                what = f"{point.role} {point.place}"
                self._fitting.lose_point(point, f"There are two of {what}: the later one is left out.")
                self._left_out.add(id(point))
                continue
            taken.add(seat)
            if row is not None:
                self._points[row] = point
                del free[row]
            else:
                self._added.append(point)

    def _tell(self, before: dict[int, Point], gone: list[int]) -> None:
        for role in Role:
            if role is Role.GRID:
                continue
            old = [p for p in before.values() if p.role is role]
            new = [self._points.get(i) or p for i, p in before.items() if p.role is role and i not in gone]
            new += [p for p in self._added if p.role is role]
            self._change(f"{role}s", _in_words(old), _in_words(new))

    def _change(self, field: str, before: str, after: str) -> None:
        if before != after:
            self._changes.append(Change(self._track.path, name_of(self._track), field, before, after))


def _present(song: Song, grid: BeatGrid | None) -> dict[int, Point]:
    """Return the points that the reader understands, but for the grid's, by their place among all."""
    ruling = loop_grid(song, grid)
    found = ((index, _point(attributes, ruling)) for index, attributes in enumerate(song.points))
    return {index: point for index, point in found if point is not None}


def _point(attributes: Attributes, grid: BeatGrid | None) -> Point | None:
    role = role_of(attributes)
    if role is Role.LOOP:
        loop = read_loop(attributes, grid)
        if loop is None or grid is None:
            return None
        slot = loop_slot(attributes)
        place = "" if slot is None else str(slot + 1)
        size = beats_between(grid, loop.start, loop.stop)
        return Point(Role.LOOP, written_number(loop.start), place, cleaned(loop.name), loop.color, size)
    cue = read_cue(attributes) if role in (Role.HOT_CUE, Role.MEMORY) else None
    if cue is None or role is None:
        return None
    pos = written_number(cue.time)
    return Point(role, pos, "" if cue.slot is None else str(cue.slot + 1), cleaned(cue.name), cue.color)


def _signature(grid: BeatGrid) -> list[tuple[str, str]]:
    written = written_period if grid.is_constant else written_number
    return [(written_number(a.time), written(a.tempo)) for a in grid.anchors]


def _grid_in_words(grid: BeatGrid | None) -> str:
    if grid is None:
        return ""
    text = f"{grid.tempo:.3f} BPM from {grid.anchors[0].time:.3f} s"
    return text if grid.is_constant else f"{text}, {len(grid.anchors)} points"


def _in_words(points: Iterable[Point]) -> str:
    return ", ".join(sorted(map(_point_in_words, points), key=lambda text: (len(text.split()[0]), text)))


def _point_in_words(point: Point) -> str:
    parts = (
        point.place,
        f"{float(point.pos):.3f} s",
        f"{point.size:g} beats" if point.size else "",
        point.name,
    )
    return " ".join(part for part in (*parts, point.color or "") if part)
