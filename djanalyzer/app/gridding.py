"""The beat grid in the DJ's hands: every change as a value, to be looked at first and then made as one step for undo."""

from __future__ import annotations

import time as clocks
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from djanalyzer.music import BeatGrid, Meter, grid_editing, tapping
from djanalyzer.music.grid_editing import FASTEST, SLOWEST, WHOLE
from djanalyzer.music.tapping import FEWEST, Tap, Tapped

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.app.viewing import Deck
    from djanalyzer.library.records import Changes

__all__ = ["FASTEST", "FEWEST", "SLOWEST", "WHOLE", "GridChange", "Meter", "Repeats", "Tapped", "Tapping"]

_HELD_WITHIN = 1.0  # seconds: changes of one kind that follow each other so fast are one step for undo


@dataclass(frozen=True, slots=True)
class GridChange:
    """A change of a beat grid: what it does, in words for the history, and the doing itself.

    `make` raises GridTrouble where no grid could bear it.
    """

    title: str
    make: Callable[[BeatGrid], BeatGrid]


def edit_grid(
    session: Session, track_id: int, change: GridChange, are_marks_carried: bool = False, batch: str = ""
) -> Changes:
    """Change a track's beat grid; it becomes the DJ's own word.

    Cues and loops stay where they are heard, or are carried along, each with its beat. Changes that follow each other
    with the same `batch` are undone together.
    """
    from djanalyzer.library.edits import EditGrid

    return session.do(EditGrid(track_id, change.make, change.title, are_marks_carried, batch))


def lay_grid(session: Session, track_id: int, tapped: Tapped) -> Changes:
    """Give a track without a beat grid the one that was tapped."""
    from djanalyzer.library.edits import SetLabel

    return session.do(SetLabel(track_id, "beat_grid", tapping.grid_of(tapped, None)))


def with_grid(deck: Deck, grid: BeatGrid) -> Deck:
    """Return a track as the deck would show it with another grid."""
    beats, positions = grid.beats_and_positions(deck.duration)
    return replace(deck, beat_grid=grid, beats=beats, beat_positions=positions)


def beat_near(grid: BeatGrid, time: float) -> float:
    """Return where the beat nearest to `time` lies, seconds."""
    return grid_editing.nearest_beat(grid, time).time


def anchor_near(grid: BeatGrid, time: float) -> float:
    """Return where the anchor lies from which the beat nearest to `time` is counted, seconds."""
    return grid.anchors[grid_editing.nearest_beat(grid, time).index].time


# The changes. `time` is where the playhead stands; `since` the place from whose anchor on the grid is changed.


def shifting(seconds: float, since: float = WHOLE) -> GridChange:
    """Move the grid."""
    title = f"Shift beat grid by {_signed(1000 * seconds)} ms"
    return GridChange(title, partial(grid_editing.shift, seconds=seconds, since=since))


def turning(n_beats: int, since: float = WHOLE) -> GridChange:
    """Begin every bar so many beats later."""
    title = f"Shift bars by {_signed(n_beats)} {'beat' if abs(n_beats) == 1 else 'beats'}"
    return GridChange(title, partial(grid_editing.turn_bars, n_beats=n_beats, since=since))


def placing_beat(time: float, since: float = WHOLE) -> GridChange:
    """Move the grid so that the nearest beat lies under the playhead."""
    return GridChange("Set a beat here", partial(grid_editing.place_beat, time=time, since=since))


def starting_bar(time: float, since: float = WHOLE) -> GridChange:
    """Begin a bar with the nearest beat."""
    return GridChange("Begin a bar here", partial(grid_editing.start_bar, time=time, since=since))


def setting_tempo(tempo: float, time: float) -> GridChange:
    """Give the stretch under the playhead another tempo (BPM)."""
    return GridChange(
        f"Set tempo to {tempo:.2f} BPM", partial(grid_editing.set_tempo, tempo=tempo, time=time)
    )


def stepping_tempo(by: float, time: float) -> GridChange:
    """Make the stretch under the playhead faster by so many BPM."""
    return GridChange(
        f"Change tempo by {_signed(by)} BPM", partial(grid_editing.step_tempo, by=by, time=time)
    )


def rounding_tempo(time: float, decimals: int = 0) -> GridChange:
    """Round the tempo of the stretch under the playhead."""
    return GridChange("Round tempo", partial(grid_editing.round_tempo, time=time, decimals=decimals))


def steadying(duration: float, since: float = WHOLE) -> GridChange:
    """Give the grid one steady tempo."""
    return GridChange("Make tempo steady", partial(grid_editing.steady, duration=duration, since=since))


def setting_meter(meter: str, time: float, since: float = WHOLE) -> GridChange:
    """Count bars in another meter ("3/4")."""
    make = partial(grid_editing.set_meter, meter=Meter(meter), time=time, since=since)
    return GridChange(f"Count bars in {meter}", make)


def pinning(time: float) -> GridChange:
    """Set an anchor under the playhead."""
    return GridChange("Set grid anchor", partial(grid_editing.pin, time=time))


def removing_anchor(time: float) -> GridChange:
    """Take the anchor at `time` away."""
    return GridChange("Remove grid anchor", partial(grid_editing.remove_anchor, time=time))


def moving_anchor(time: float, to: float) -> GridChange:
    """Move the anchor at `time` with its beats; tempos and other anchors stay."""
    return GridChange("Move grid anchor", partial(grid_editing.move_anchor, time=time, to=to))


def stretching(time: float, to: float) -> GridChange:
    """Pull the beat at `time` elsewhere; the tempo follows."""
    return GridChange("Stretch beat grid", partial(grid_editing.stretch, time=time, to=to))


def tapping_in(tapped: Tapped) -> GridChange:
    """Take tempo and beat from taps."""
    return GridChange(f"Tap tempo {tapped.tempo:.2f} BPM", lambda grid: tapping.grid_of(tapped, grid))


class Tapping:
    """The taps of a DJ who plays a track and taps along."""

    def __init__(self) -> None:
        self._taps: tuple[Tap, ...] = ()

    def tap(self, time: float, is_downbeat: bool = False) -> Tapped | None:
        """Add a tap at `time` (seconds of the music); return what all taps say, None after the first."""
        self._taps = tapping.tap(self._taps, Tap(time, is_downbeat))
        return self.heard

    @property
    def n_taps(self) -> int:
        return len(self._taps)

    @property
    def heard(self) -> Tapped | None:
        """Return what the taps say so far; None below two."""
        return tapping.heard_in(self._taps)

    def clear(self) -> None:
        """Begin anew."""
        self._taps = ()


class Repeats:
    """Changes of one kind that follow each other fast, as while a key is held: one step for undo, with their sum."""

    def __init__(self, now: Callable[[], float] = clocks.monotonic) -> None:
        self._now = now
        self._kind: object = None
        self._last = 0.0
        self._sum = 0.0
        self._batch = ""

    def add(self, kind: object, amount: float = 0.0) -> tuple[str, float]:
        """Add a change; return the batch that it belongs to and the sum of what was changed in it."""
        now = self._now()
        if kind != self._kind or now - self._last > _HELD_WITHIN:
            self._kind, self._sum, self._batch = kind, 0.0, uuid4().hex
        self._last = now
        self._sum += amount
        return self._batch, self._sum

    def end(self) -> None:
        """Let the next change be a step of its own: something else has happened."""
        self._kind = None


def _signed(number: float) -> str:
    """Write "+10", "−0.5"."""
    return f"{round(number, 2):+g}".replace("-", "−")
