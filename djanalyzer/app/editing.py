"""What a DJ does to a track by hand. Every verb is one change that `session.undo()` takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from djanalyzer.app.pads import first_free, marks_from, new_cue, new_mark
from djanalyzer.music import Cue, CueKind, Suggestion

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.app.viewing import Deck, DeckSuggestion
    from djanalyzer.library.records import Changes


def add_cue(session: Session, track_id: int, cue: Cue) -> Changes:
    """Set a hot cue or a memory cue."""
    from djanalyzer.library.edits import AddCue

    return session.do(AddCue(track_id, cue))


def add_cue_at(session: Session, track_id: int, time: float, kind: str = "other") -> Changes:
    """Set a cue at `time` (seconds) on the first free pad (a memory cue where all eight are taken), named after its kind."""
    return add_cue(session, track_id, new_cue(time, CueKind(kind), _taken(session.deck(track_id))))


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


def accept_suggestion(session: Session, track_id: int, suggestion_id: int) -> Changes:
    """Make a suggestion a cue or loop of the DJ's own, on the first free pad (in the memory list where none is free)."""
    from djanalyzer.library.edits import AcceptSuggestion

    deck = session.deck(track_id)
    chosen = next((s for s in deck.suggestions if s.id == suggestion_id), None)
    mark = new_mark(_suggestion(chosen), first_free(_taken(deck))) if chosen else None
    return session.do(AcceptSuggestion(suggestion_id, mark))


def accept_all(session: Session, track_id: int, least: float = 0.0) -> Changes:
    """Accept every open suggestion at least this sure (0 to 1), placed as an export would; one step for undo."""
    from djanalyzer.library.edits import AcceptSuggestion, Together

    track = session.track(track_id)
    ids = {s.suggestion: s.id for s in track.suggestions if s.status == "open"}
    sure = [s for s in ids if s.confidence >= least]
    cues, loops = tuple(s.cue for s in track.cues), tuple(s.loop for s in track.loops)
    edits = [AcceptSuggestion(ids[s], mark) for s, mark in marks_from(sure, cues, loops)]
    return session.do(Together("Accept suggestions", tuple(edits)))


def refuse_suggestion(session: Session, suggestion_id: int) -> Changes:
    """Say no to a suggestion; the same model does not make it again."""
    from djanalyzer.library.edits import RefuseSuggestion

    return session.do(RefuseSuggestion(suggestion_id))


def _suggestion(shown: DeckSuggestion) -> Suggestion:
    return Suggestion(shown.time, shown.kind, shown.confidence, shown.reason, shown.stop)


def _taken(deck: Deck) -> set[int]:
    slots = (*(cue.slot for cue in deck.cues), *(loop.slot for loop in deck.loops))
    return {slot for slot in slots if slot is not None}
