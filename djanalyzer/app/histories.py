"""What was done to the library, line by line, and what happened to one track."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.biography import Event
    from djanalyzer.library.details import Detail
    from djanalyzer.library.records import Changes, LoggedEdit

_DETAILS = 6  # that are told of a line
_NAMED = 3  # tracks of a line that are called by their titles


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """A change: what, when (seconds since 1970), on which tracks (the titles of a few of them)."""

    id: int
    name: str
    made_at: float
    is_undone: bool
    n_tracks: int
    titles: tuple[str, ...]


def read_history(session: Session, track_id: int | None = None) -> tuple[HistoryLine, ...]:
    """Return every change that is remembered, the latest first; with `track_id` those of one track alone."""
    lines = [line for line in session.library.history() if track_id is None or line.is_about(track_id)]
    named = {line.id: tuple(islice(chain(*line.tracks), _NAMED)) for line in lines}
    titles = session.library.titles(tuple({track_id for ids in named.values() for track_id in ids}))
    return tuple(_line(line, [titles[i] for i in named[line.id] if i in titles]) for line in lines)


def _line(line: LoggedEdit, titles: Sequence[str]) -> HistoryLine:
    return HistoryLine(line.id, line.name, line.made_at, line.is_undone, line.n_tracks, tuple(titles))


def go_to(session: Session, line_id: int) -> Changes:
    """Bring the library to where it was right after a line of the history; 0 is before the first one."""
    return session.go_to(line_id)


def read_details(session: Session, line_id: int) -> tuple[Detail, ...]:
    """Return what exactly a line of the history did, as far as a few lines hold it."""
    return session.library.details(line_id, _DETAILS)


def read_biography(session: Session, track_id: int) -> tuple[Event, ...]:
    """Return what happened to a track since it came, the latest first."""
    return session.library.biography(track_id)
