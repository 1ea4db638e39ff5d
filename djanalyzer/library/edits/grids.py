"""The DJ has the last word on how a track is counted."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass

from sqlalchemy import select

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library import schema
from djanalyzer.library.codec import value_of
from djanalyzer.library.current import best_labels
from djanalyzer.library.database import Record, select_within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.marks import DJ, carry_mark
from djanalyzer.library.evidence import Said, append_labels, said
from djanalyzer.library.writing import Writer
from djanalyzer.music import BeatGrid, GridChoice
from djanalyzer.music.counting import begins_bars_with, counted_anew, is_near
from djanalyzer.music.grid_editing import FASTEST, SLOWEST, carried


@dataclass(frozen=True)
class ChooseGrid(Edit):
    """Count a track in another way; it becomes the DJ's own word, and no later analysis changes it.

    Attributes
    ----------
    index : int or None
        The place among the ways that the last analysis offers; 0 is the one that it took itself.
    ratio : float or None
        Instead of that: beats for each beat of the present grid (0.5, 2, 1.5). The offered way of this tempo is taken
        where there is one whose bars go on with the present ones, otherwise the present grid is counted anew.
    """

    track_id: int
    index: int | None = None
    ratio: float | None = None

    def __post_init__(self) -> None:
        if (self.index is None) == (self.ratio is None):
            raise ValueError("a grid is chosen by its index or by a ratio")
        if self.ratio is not None and not self.ratio > 0:
            raise ValueError(f"a ratio is above zero, not {self.ratio}")

    def describe(self) -> str:
        return "Choose beat grid"

    def apply(self, writer: Writer) -> None:
        track = writer.row("tracks", self.track_id, "track")
        grid = (
            self._offered(_choices(writer, track))
            if self.ratio is None
            else self._counted(writer, track, self.ratio)
        )
        _set(writer, self.track_id, said("beat_grid", grid))

    def _offered(self, choices: tuple[GridChoice, ...]) -> BeatGrid:
        assert self.index is not None
        if not 0 <= self.index < len(choices):
            raise LibraryTrouble(
                "This way to count the track is not offered any more.", "Look at the track again."
            )
        return choices[self.index].beat_grid

    def _counted(self, writer: Writer, track: Record, ratio: float) -> BeatGrid:
        present: BeatGrid = value_of("beat_grid", _present(writer, self.track_id).value)
        wanted = present.tempo_over(track.duration) * ratio
        offered = [c.beat_grid for c in _choices(writer, track) if c.beat_grid.meter is present.meter]
        fitting = [
            g for g in offered if is_near(g.tempo_over(track.duration), wanted) and _goes_on(g, present)
        ]
        grid = fitting[0] if fitting else counted_anew(present, ratio)
        tempo = grid.tempo_over(track.duration)
        if not SLOWEST <= tempo <= FASTEST:
            raise LibraryTrouble(
                f"At {tempo:.6g} BPM nobody counts beats; the grid stays as it is.",
                f"It can be anything from {SLOWEST:.0f} to {FASTEST:.0f} BPM.",
            )
        return grid


@dataclass(frozen=True)
class ConfirmGrid(Edit):
    """Say that the present grid is right: it becomes the DJ's own word."""

    track_id: int

    def describe(self) -> str:
        return "Confirm beat grid"

    def apply(self, writer: Writer) -> None:
        writer.row("tracks", self.track_id, "track")
        _set(writer, self.track_id, Said(_present(writer, self.track_id).value))


@dataclass(frozen=True)
class EditGrid(Edit):
    """Change the present grid by hand; it becomes the DJ's own word.

    Attributes
    ----------
    change : callable
        One of `music.grid_editing`, with all but the grid filled in: it is made on the grid that counts by then.
    title : str
        What it does, in words for the history: "Shift beat grid by 10 ms".
    are_marks_carried : bool
        Cues and loops that are not locked go along, each with its beat. Otherwise they stay where they are heard.
    """

    track_id: int
    change: Callable[[BeatGrid], BeatGrid]
    title: str
    are_marks_carried: bool = False
    batch: str = ""

    def describe(self) -> str:
        return self.title

    def apply(self, writer: Writer) -> None:
        writer.row("tracks", self.track_id, "track")
        before: BeatGrid = value_of("beat_grid", _present(writer, self.track_id).value)
        after = self.change(before)
        _set(writer, self.track_id, said("beat_grid", after))
        if self.are_marks_carried and writer.unlocked("cues", [self.track_id]):
            carry_marks(writer, self.track_id, lambda time: carried(time, before, after))


def carry_marks(
    writer: Writer,
    track_id: int,
    carry: Callable[[float], float],
    staying: Container[int] = frozenset(),
) -> None:
    """Move the cues and loops of a track to where `carry` takes their times (seconds), but the cues of these ids."""
    for cue in writer.connection.execute(select_within(schema.cues, schema.cues.c.track_id, [track_id])):
        if cue.id not in staying:
            carry_mark(writer, "cues", cue, {"time": carry(cue.time)})
    for loop in writer.connection.execute(select_within(schema.loops, schema.loops.c.track_id, [track_id])):
        start, stop = carry(loop.start), carry(loop.stop)
        if start < stop:
            carry_mark(writer, "loops", loop, {"start": start, "stop": stop})


def _goes_on(grid: BeatGrid, present: BeatGrid) -> bool:
    slow, fast = sorted((grid, present), key=lambda g: g.tempo)
    return begins_bars_with(slow, fast)


def _choices(writer: Writer, track: Record) -> tuple[GridChoice, ...]:
    runs = schema.analyses.c
    last = select(runs.grid_choices).where(runs.track_id == track.id, runs.model == track.model)
    choices: tuple[GridChoice, ...] = value_of("grid_choices", writer.connection.execute(last).scalar())
    return choices or ()


def _present(writer: Writer, track_id: int) -> Record:
    label = best_labels(writer.connection, [track_id]).get(track_id, {}).get("beat_grid")
    if label is None:
        raise LibraryTrouble("This track has no beat grid yet.", "Analyse it first.")
    return label


def _set(writer: Writer, track_id: int, word: Said) -> None:
    append_labels(writer, DJ, {(track_id, "beat_grid"): word})
