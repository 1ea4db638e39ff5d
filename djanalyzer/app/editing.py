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


def accept_suggestion(session: Session, track_id: int, suggestion_id: int) -> Changes:
    """Make a suggestion a cue of the DJ's own, on the first free pad (a memory cue where none is free)."""
    from djanalyzer.library.edits import AcceptSuggestion

    deck = session.deck(track_id)
    chosen = next((s for s in deck.suggestions if s.id == suggestion_id), None)
    cue = new_cue(chosen.time, chosen.kind, _taken(deck)) if chosen else None
    return session.do(AcceptSuggestion(suggestion_id, cue))


def refuse_suggestion(session: Session, suggestion_id: int) -> Changes:
    """Say no to a suggestion; the same model does not make it again."""
    from djanalyzer.library.edits import RefuseSuggestion

    return session.do(RefuseSuggestion(suggestion_id))


def _taken(deck: Deck) -> set[int]:
    slots = (*(cue.slot for cue in deck.cues), *(loop.slot for loop in deck.loops))
    return {slot for slot in slots if slot is not None}
