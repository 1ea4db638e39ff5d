"""Takes: bars of a track rendered in another style, and which of them nobody can bring back any more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library import schema
from djanalyzer.library.codec import value_of, wish_from
from djanalyzer.library.database import Record, within
from djanalyzer.library.schema import live
from djanalyzer.library.writing import steps_from_text
from djanalyzer.music.styles import StyleWish, TakeQuality

_T = schema.takes.c


@dataclass(frozen=True, slots=True)
class StoredTake:
    """A take as the library has it.

    Attributes
    ----------
    start, stop : float
        Where its sound lies in the track, seconds.
    model : str
        The recipe of the weights that rendered it.
    file : str
        The name of its sound file among the user's takes.
    recording_id : str or None
        The recording that it was rendered from, where that is known.
    made_at : float
        Seconds since 1970.
    """

    id: int
    track_id: int
    name: str
    start: float
    stop: float
    wish: StyleWish
    model: str
    quality: TakeQuality
    file: str
    recording_id: str | None
    made_at: float


def takes(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[StoredTake, ...]]:
    """Return the takes of many tracks by track id, the oldest first; tracks without any are left out."""
    query = select(schema.takes).where(within(_T.track_id, ids), live(schema.takes)).order_by(_T.id)
    found: dict[int, list[StoredTake]] = {}
    for row in connection.execute(query):
        found.setdefault(row.track_id, []).append(_stored(row))
    return {track_id: tuple(some) for track_id, some in found.items()}


def take(connection: Connection, take_id: int) -> StoredTake:
    """Return one take.

    Raises
    ------
    LibraryTrouble
        It is not there any more.
    """
    row = connection.execute(select(schema.takes).where(_T.id == take_id, live(schema.takes))).first()
    if row is None:
        raise LibraryTrouble("There is no such take in the library any more.", "Look at the list again.")
    return _stored(row)


def forgotten(connection: Connection) -> dict[int, str]:
    """Return the takes that are out of sight and in no line of the history, by id, each with the name of its file."""
    gone = select(_T.id, _T.file).where(_T.is_removed.is_(True))
    hidden = {row.id: row.file for row in connection.execute(gone)}
    if not hidden:
        return {}
    log = schema.edit_log.c
    lines = connection.execute(select(log.steps).where(log.steps.contains('"takes"'))).scalars()
    held = {i for text in lines for step in steps_from_text(text) if step.table == "takes" for i in step.ids}
    return {take_id: file for take_id, file in hidden.items() if take_id not in held}


def has_file(connection: Connection, file: str) -> bool:
    """Say whether a file of this name is the sound of a take, also of one that is out of sight."""
    return connection.execute(select(_T.id).where(_T.file == file).limit(1)).first() is not None


def _stored(row: Record) -> StoredTake:
    return StoredTake(
        row.id,
        row.track_id,
        row.name,
        row.start,
        row.stop,
        wish_from(row.wish),
        row.model,
        value_of("take_quality", row.quality),
        row.file,
        row.recording_id,
        row.made_at,
    )
