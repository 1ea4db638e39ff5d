"""What a DJ does to a track by hand. Every verb is one change that `session.undo()` takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from djanalyzer.app.pads import new_cue
from djanalyzer.music import Cue, CueKind

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.app.viewing import Deck
    from djanalyzer.library.records import Changes


def add_cue(session: Session, track_id: int, cue: Cue) -> Changes:
    """Set a hot cue or a memory cue."""
    from djanalyzer.library.edits import AddCue

    return session.do(AddCue(track_id, cue))


def add_cue_at(session: Session, track_id: int, time: float, kind: str = "other") -> Changes:
    """Set a cue at `time` (seconds) on the first free pad (a memory cue where all are taken), named after its kind."""
    taken, n_pads = _taken(session.deck(track_id)), session.settings.n_pads
    return add_cue(session, track_id, new_cue(time, CueKind(kind), taken, n_pads))


def move_cue(session: Session, cue_id: int, time: float) -> Changes:
    """Move a cue to `time` (seconds)."""
    from djanalyzer.library.edits import MoveCue

    return session.do(MoveCue(cue_id, time))


def remove_cue(session: Session, cue_id: int) -> Changes:
    """Take a cue away."""
    from djanalyzer.library.edits import RemoveCue

    return session.do(RemoveCue(cue_id))


def move_loop(session: Session, loop_id: int, start: float, stop: float) -> Changes:
    """Give a loop other ends (seconds)."""
    from djanalyzer.library.edits import MoveLoop

    return session.do(MoveLoop(loop_id, start, stop))


def remove_loop(session: Session, loop_id: int) -> Changes:
    """Take a loop away."""
    from djanalyzer.library.edits import RemoveLoop

    return session.do(RemoveLoop(loop_id))


def choose_grid(session: Session, track_id: int, index: int) -> Changes:
    """Count a track in one of the ways that `Deck.grid_choices` offers; it becomes the DJ's own word."""
    from djanalyzer.library.edits import ChooseGrid

    return session.do(ChooseGrid(track_id, index=index))


def count_grid(session: Session, track_id: int, ratio: float) -> Changes:
    """Count a track `ratio` times as fast (0.5, 2, 1.5, 2/3); it becomes the DJ's own word."""
    from djanalyzer.library.edits import ChooseGrid

    return session.do(ChooseGrid(track_id, ratio=ratio))


def confirm_grid(session: Session, track_id: int) -> Changes:
    """Say that the grid is right: it becomes the DJ's own word and needs no review any more."""
    from djanalyzer.library.edits import ConfirmGrid

    return session.do(ConfirmGrid(track_id))


def forget_grid(session: Session, track_id: int) -> Changes:
    """Take the DJ's word on the grid back; the program or the model speaks again."""
    from djanalyzer.library.edits import SetLabel

    return session.do(SetLabel(track_id, "beat_grid", None))


def _taken(deck: Deck) -> set[int]:
    slots = (*(cue.slot for cue in deck.cues), *(loop.slot for loop in deck.loops))
    return {slot for slot in slots if slot is not None}
