"""What a database holds before it is edited: its tracks by place, its playlists and crates, and the next free ids."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from djanalyzer.errors import ExportRefused, UnreadableCollection
from djanalyzer.interop.mixxx import values
from djanalyzer.interop.mixxx.cues import CueRow, row_of
from djanalyzer.interop.mixxx.database import (
    NEWEST_WRITTEN,
    OLDEST_WRITTEN,
    in_memory,
    schema_version,
    unfinished,
)
from djanalyzer.interop.mixxx.reader import CUE_ROWS, Reading, Row, sample_rate_of, track_rows
from djanalyzer.music import KnownTrack

_TABLES_WITH_IDS = ("track_locations", "library", "cues", "Playlists", "PlaylistTracks", "crates")
# The largest id in use: by a row, or by what a row that is gone has left behind and would fall to a new one.
_LARGEST_ID = {
    "track_locations": "SELECT MAX(id) FROM track_locations",
    "library": "SELECT MAX(n) FROM (SELECT id AS n FROM library UNION ALL SELECT track_id FROM cues"
    " UNION ALL SELECT track_id FROM PlaylistTracks UNION ALL SELECT track_id FROM crate_tracks)"
    " WHERE typeof(n) = 'integer'",
    "cues": "SELECT MAX(id) FROM cues",
    "Playlists": "SELECT MAX(n) FROM (SELECT id AS n FROM Playlists UNION ALL SELECT playlist_id FROM PlaylistTracks)"
    " WHERE typeof(n) = 'integer'",
    "PlaylistTracks": "SELECT MAX(id) FROM PlaylistTracks",
    "crates": "SELECT MAX(n) FROM (SELECT id AS n FROM crates UNION ALL SELECT crate_id FROM crate_tracks)"
    " WHERE typeof(n) = 'integer'",
}
_LARGEST = 1 << 53  # an id that no library has counted to


@dataclass(frozen=True, slots=True)
class Entry:
    """A track of the database: its row, its cues with their ids, and what both mean (None for a hidden track)."""

    row: Row
    cues: tuple[tuple[int, CueRow], ...] = ()
    known: KnownTrack | None = None

    @property
    def track_id(self) -> int:
        return int(self.row["id"])

    @property
    def sample_rate(self) -> float | None:
        return sample_rate_of(self.row)


@dataclass(frozen=True, slots=True)
class TrackList:
    """A playlist or crate: the ids of its tracks, hidden ones too, and when each came in (for a playlist)."""

    list_id: int
    name: str
    is_locked: bool
    tracks: tuple[int, ...]
    added: tuple[Any, ...] = ()


@dataclass(slots=True)
class Target:
    """A database that may be edited."""

    path: Path
    version: int
    entries: dict[str, Entry] = field(default_factory=dict)  # by path, and by `place_key`
    shown: frozenset[int] = frozenset()  # ids of the tracks that a reader sees
    places: dict[str, int] = field(default_factory=dict)  # ids of all files, those of forgotten tracks too
    playlists: dict[str, TrackList] = field(default_factory=dict)
    crates: dict[str, TrackList] = field(default_factory=dict)
    last_ids: dict[str, int] = field(default_factory=dict)
    last_position: int = 0

    def new_id(self, table: str) -> int:
        """Return an id that no row of the table has."""
        if self.last_ids[table] >= _LARGEST:
            raise ExportRefused(
                f"The database {self.path.name} has no number left for a new row of {table}.",
                "It was damaged or edited by hand. Restore a backup of it.",
            )
        self.last_ids[table] += 1
        return self.last_ids[table]

    def entry_at(self, path: Path) -> Entry | None:
        """Return the track at a place: in this very notation, else in another one of the same place."""
        return self.entries.get(str(path).replace("\\", "/")) or self.entries.get(place_key(path))

    def add(self, place: str, entry: Entry) -> None:
        """Let a track be found by its place; one that the DJ has hidden makes way for one that is shown."""
        path = Path(place)  # as a reader has it: without doubled slashes
        for name in (str(path).replace("\\", "/"), place_key(path)):
            there = self.entries.get(name)
            if there is None or (there.known is None and entry.known is not None):
                self.entries[name] = entry


def look_at(path: Path, content: bytes) -> Target:
    """Return what the bytes of the database at `path` hold.

    Raises
    ------
    ExportRefused
        It is damaged, of a version that is not known, or Mixxx has not finished with it.
    """
    journal = unfinished(path)
    if journal is not None:
        raise ExportRefused(
            f"Mixxx has not finished writing: {journal.name} lies beside its database.",
            "Start Mixxx and quit it again.",
        )
    try:
        with in_memory(content, path) as connection:
            version = _checked_version(connection, path)
            return _filled(Target(path, version), connection)
    except UnreadableCollection as trouble:
        raise ExportRefused(trouble.message, trouble.hint) from trouble


def place_key(path: Path | str) -> str:
    """Return what is the same for two notations of one place: Windows paths in any case, accents in any form."""
    text = unicodedata.normalize("NFC", str(path)).replace("\\", "/")
    return text.casefold() if re.match(r"[A-Za-z]:/|//", text) else text


def _checked_version(connection: sqlite3.Connection, path: Path) -> int:
    version = schema_version(connection, path)
    if not OLDEST_WRITTEN <= version <= NEWEST_WRITTEN:
        raise ExportRefused(
            f"The database {path.name} has version {version} of Mixxx's schema; versions {OLDEST_WRITTEN} to "
            f"{NEWEST_WRITTEN} can be written, others only read.",
            "Update Mixxx, or wait for a version of this program that knows yours.",
        )
    triggers = connection.execute("SELECT COUNT(*) FROM sqlite_master WHERE type = 'trigger'").fetchone()[0]
    if triggers:
        raise ExportRefused(
            f"The database {path.name} has been extended by other software (it holds triggers), and is only read.",
        )
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise ExportRefused(
            f"The database {path.name} is damaged ({verdict}).",
            "Restore a backup of it, or let Mixxx repair it.",
        )
    return version


def _filled(target: Target, connection: sqlite3.Connection) -> Target:
    rows: dict[int, list[tuple[int, CueRow]]] = {}
    for row in connection.execute(CUE_ROWS):
        try:
            rows.setdefault(row["track_id"], []).append((row["id"], row_of(dict(row))))
        except ValueError:
            continue  # not understood, so not touched
    reading, shown = Reading(), set[int]()
    for row in track_rows(connection):
        cues = tuple(rows.get(row["id"], ()))
        known = reading.track(row, [cue for _, cue in cues])
        target.add(values.text(row["path"]), Entry(row, cues, known))
        if known is not None:
            shown.add(row["id"])
    target.shown = frozenset(shown)
    places = connection.execute("SELECT location, id FROM track_locations")
    target.places = {values.text(place): number for place, number in places}
    target.playlists = {found.name: found for found in _playlists(connection)}
    target.crates = {found.name: found for found in _crates(connection)}
    for table in _TABLES_WITH_IDS:
        target.last_ids[table] = values.whole(connection.execute(_LARGEST_ID[table]).fetchone()[0]) or 0
    for name, last in connection.execute("SELECT name, seq FROM sqlite_sequence"):
        if name in target.last_ids:
            target.last_ids[name] = max(target.last_ids[name], values.whole(last) or 0)
    position = connection.execute("SELECT MAX(position) FROM Playlists").fetchone()[0]
    target.last_position = values.whole(position) or 0
    return target


def _playlists(connection: sqlite3.Connection) -> Iterator[TrackList]:
    # Backwards, so that of two with one name the first stays.
    query = "SELECT id AS id, name AS name, locked AS locked FROM Playlists WHERE hidden = 0 ORDER BY position DESC, id DESC"
    for row in connection.execute(query).fetchall():
        entries = connection.execute(
            "SELECT track_id, pl_datetime_added FROM PlaylistTracks WHERE playlist_id = ? ORDER BY position, id",
            (row["id"],),
        ).fetchall()
        tracks, added = tuple(e[0] for e in entries), tuple(e[1] for e in entries)
        yield TrackList(row["id"], values.text(row["name"]), bool(row["locked"]), tracks, added)


def _crates(connection: sqlite3.Connection) -> Iterator[TrackList]:
    for row in connection.execute("SELECT id AS id, name AS name, locked AS locked FROM crates").fetchall():
        entries = connection.execute(
            "SELECT track_id FROM crate_tracks WHERE crate_id = ? ORDER BY rowid", (row["id"],)
        ).fetchall()
        yield TrackList(
            row["id"], values.text(row["name"]), bool(row["locked"]), tuple(e[0] for e in entries)
        )
