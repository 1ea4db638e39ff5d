"""What a DJ answers to suggestions: yes, yes but elsewhere, no and why. Every answer is kept to learn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from djanalyzer.app.marking import moved
from djanalyzer.app.pads import fresh_of, marks_from, new_mark, pad_for, taken_pads
from djanalyzer.music import Cue, Loop, Suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from djanalyzer.app.session import Session
    from djanalyzer.library.records import Changes, LibraryTrack, StoredSuggestion

SURE = 0.75  # a suggestion at least this sure is one that `accept_sure` takes


@dataclass(frozen=True, slots=True)
class Refusal:
    """A suggestion that the DJ has refused.

    Attributes
    ----------
    why : str
        "refused" (not wanted), "wrong_place" or "wrong_kind".
    """

    id: int
    suggestion: Suggestion
    why: str


def accept_suggestion(
    session: Session, track_id: int, suggestion_id: int, time: float | None = None
) -> Changes:
    """Make a suggestion a cue or loop of the DJ's own, on the first free pad (in the memory list where none is free).

    With a `time` (seconds) the DJ has put it elsewhere: it is accepted there, and how far that is from where the model saw
    it stays known, since the suggestion keeps the model's time and the cue has the DJ's.
    """
    from djanalyzer.library.edits import AcceptSuggestion

    track = session.track(track_id)
    chosen = next((s.suggestion for s in track.suggestions if s.id == suggestion_id), None)
    if chosen is None:
        return session.do(AcceptSuggestion(suggestion_id))
    slot = pad_for(chosen, taken_pads(*_marks(track)), session.settings.n_pads)
    mark = new_mark(chosen, slot)
    return session.do(AcceptSuggestion(suggestion_id, mark if time is None else moved(mark, time)))


def accept_all(session: Session, track_id: int, least: float = 0.0, kind: str | None = None) -> Changes:
    """Accept every open suggestion at least this sure (0 to 1), of one kind where it is said; one step for undo.

    Where the DJ has a mark within half a beat already, nothing is added.
    """

    def is_wanted(stored: StoredSuggestion) -> bool:
        said = stored.suggestion
        return said.confidence >= least and kind in (None, str(said.kind))

    return _accept(session, track_id, is_wanted)


def accept_these(session: Session, track_id: int, ids: Collection[int]) -> Changes:
    """Accept these suggestions of a track, as one step."""
    return _accept(session, track_id, lambda stored: stored.id in ids)


def refuse_suggestion(session: Session, suggestion_id: int, why: str = "refused") -> Changes:
    """Say no to a suggestion, and why: "refused" (not wanted), "wrong_place", "wrong_kind"; it is not made again."""
    return refuse_these(session, [suggestion_id], why)


def refuse_these(session: Session, ids: Collection[int], why: str = "refused") -> Changes:
    """Say no to suggestions, for one reason, as one step."""
    from djanalyzer.library.edits import RefuseSuggestion, Together

    title = "Refuse suggestion" if len(ids) == 1 else f"Refuse {len(ids)} suggestions"
    return session.do(Together(title, tuple(RefuseSuggestion(id_, why) for id_ in ids)))


def reopen_suggestion(session: Session, suggestion_id: int) -> Changes:
    """Take a refusal back: the suggestion waits for an answer again."""
    from djanalyzer.library.edits.marks import ReopenSuggestion

    return session.do(ReopenSuggestion(suggestion_id))


def refused_of(session: Session, track_id: int) -> tuple[Refusal, ...]:
    """Return what the DJ has refused in a track, in order of time."""
    stored = session.track(track_id).suggestions
    return tuple(
        Refusal(s.id, s.suggestion, s.status) for s in stored if s.status not in ("open", "accepted")
    )


def _accept(session: Session, track_id: int, is_wanted: Callable[[StoredSuggestion], bool]) -> Changes:
    from djanalyzer.library.edits import AcceptSuggestion, Together

    track = session.track(track_id)
    cues, loops = _marks(track)
    ids = {s.suggestion: s.id for s in track.suggestions if s.status == "open" and is_wanted(s)}
    fresh = fresh_of(ids, cues, loops, track.beat_grid)
    edits = [
        AcceptSuggestion(ids[s], mark) for s, mark in marks_from(fresh, cues, loops, session.settings.n_pads)
    ]
    return session.do(Together("Accept suggestions", tuple(edits)))


def _marks(track: LibraryTrack) -> tuple[tuple[Cue, ...], tuple[Loop, ...]]:
    return tuple(s.cue for s in track.cues), tuple(s.loop for s in track.loops)
