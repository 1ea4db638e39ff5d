"""The edits of an export in Engine's database: rows, blobs and linked lists, with all of Engine's triggers awake."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from djanalyzer.errors import ExportRefused
from djanalyzer.interop.engine.database import WRITTEN, Information, rows, tables
from djanalyzer.interop.engine.list_fitting import ListEdit, ListPath
from djanalyzer.interop.engine.playlist_reading import file_ids, in_order, track_of, track_origins
from djanalyzer.interop.engine.track_fitting import TrackEdit
from djanalyzer.interop.unseen_entries import with_unseen

# One statement for each column: a name is never put into SQL.
_SET = {
    "title": "UPDATE Track SET title = ? WHERE id = ?",
    "artist": "UPDATE Track SET artist = ? WHERE id = ?",
    "album": "UPDATE Track SET album = ? WHERE id = ?",
    "genre": "UPDATE Track SET genre = ? WHERE id = ?",
    "comment": "UPDATE Track SET comment = ? WHERE id = ?",
    "label": "UPDATE Track SET label = ? WHERE id = ?",
    "remixer": "UPDATE Track SET remixer = ? WHERE id = ?",
    "composer": "UPDATE Track SET composer = ? WHERE id = ?",
    "year": "UPDATE Track SET year = ? WHERE id = ?",
    "playOrder": "UPDATE Track SET playOrder = ? WHERE id = ?",
    "rating": "UPDATE Track SET rating = ? WHERE id = ?",
    "key": "UPDATE Track SET key = ? WHERE id = ?",
    "isBeatGridLocked": "UPDATE Track SET isBeatGridLocked = ? WHERE id = ?",
    "bpmAnalyzed": "UPDATE Track SET bpmAnalyzed = ? WHERE id = ?",
}
# A table in schema 3; before, a view whose triggers bring each column to its place.
_SET_BLOB = {
    "trackData": "UPDATE PerformanceData SET trackData = ? WHERE trackId = ?",
    "beatData": "UPDATE PerformanceData SET beatData = ? WHERE trackId = ?",
    "quickCues": "UPDATE PerformanceData SET quickCues = ? WHERE trackId = ?",
    "loops": "UPDATE PerformanceData SET loops = ? WHERE trackId = ?",
}
_INSERT = (
    "INSERT INTO Track (path, filename, length, fileBytes, bitrate, fileType, dateAdded, dateCreated, key, rating, "
    "albumArt, isPlayed, isAnalyzed, isAvailable, isMetadataOfPackedTrackChanged, "
    "isPerfomanceDataOfPackedTrackChanged, isMetadataImported, isBeatGridLocked, streamingFlags, explicitLyrics) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, -1, 0, 'image://planck/0', 0, 0, 1, 0, 0, 1, 0, 0, 0)"
)
_INSERTED = ("path", "filename", "length", "fileBytes", "bitrate", "fileType", "dateAdded", "dateCreated")
_INSERT_LIST = (
    "INSERT INTO Playlist (title, parentListId, isPersisted, nextListId, lastEditTime, isExplicitlyExported) "
    "VALUES (?, ?, 1, 0, ?, 1)"
)
_INSERT_ENTRY = (
    "INSERT INTO PlaylistEntity (listId, trackId, databaseUuid, nextEntityId, membershipReference) "
    "VALUES (?, ?, ?, 0, 0)"
)
_ROOT = 0

_NEEDED = frozenset({"Information", "Track", "Playlist", "PlaylistEntity"})
_OWN_TRIGGERS = ("trigger_after_insert_Track_check_id", "trigger_after_insert_Track_fix_origin")
_WATCHED = frozenset({"Track", "PerformanceData", "Playlist", "PlaylistEntity"})


@dataclass(frozen=True, slots=True)
class Edits:
    """All that an export writes. `now` is the time it bears, seconds since 1970."""

    tracks: tuple[TrackEdit, ...]
    lists: tuple[ListEdit, ...]
    uuid: str
    now: int

    @property
    def is_empty(self) -> bool:
        return not self.tracks and not self.lists


def check_writable(connection: sqlite3.Connection, about: Information, name: str) -> None:
    """Raise `ExportRefused` unless the database is in a schema whose every table and trigger is known."""
    if about.is_prime:
        raise ExportRefused(
            f"{name} is a library of Engine Prime (schema {about.version_text}), which is read and not written.",
            "Open it once in Engine DJ, which makes a library of its own from it.",
        )
    if about.version not in WRITTEN:
        known = ", ".join(".".join(map(str, version)) for version in sorted(WRITTEN))
        raise ExportRefused(
            f"{name} is in schema {about.version_text} of Engine, which is read and not written: the schemas {known} "
            "are written.",
            "Update this program, or export for another program.",
        )
    triggers = dict(
        connection.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    )
    strange = [n for n, table in triggers.items() if table in _WATCHED and not str(n).startswith("trigger_")]
    if strange or not tables(connection) >= _NEEDED or not all(name in triggers for name in _OWN_TRIGGERS):
        what = f": {strange[0]} is none of Engine's own" if strange else ""
        raise ExportRefused(
            f"{name} is not as Engine makes a library of schema {about.version_text}{what}.",
            "It is read and not written. Let Engine DJ repair it, or restore a backup.",
        )
    check_sound(connection, name)


def check_sound(connection: sqlite3.Connection, name: str) -> None:
    """Raise `ExportRefused` where SQLite finds the database damaged."""
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise ExportRefused(f"{name} is damaged: {verdict}.", "Let Engine DJ repair it, or restore a backup.")


def write(connection: sqlite3.Connection, edits: Edits) -> None:
    """Write all edits; the connection is within a transaction."""
    new: dict[int, int] = {}
    for edit in edits.tracks:
        track_id = edit.track_id
        if track_id is None:
            cursor = connection.execute(_INSERT, tuple(edit.columns.get(column) for column in _INSERTED))
            track_id = int(cursor.lastrowid or 0)
            new[-1 - len(new)] = track_id
        for column, value in edit.columns.items():
            if column in _SET:
                connection.execute(_SET[column], (value, track_id))
        for column, blob in edit.blobs.items():
            connection.execute(_SET_BLOB[column], (blob, track_id))
    lists = _Lists(connection, edits)
    for list_edit in edits.lists:
        lists.write(list_edit, new)


class _Lists:
    def __init__(self, connection: sqlite3.Connection, edits: Edits) -> None:
        self._connection, self._uuid = connection, edits.uuid
        self._time = datetime.fromtimestamp(edits.now, UTC).strftime("%Y-%m-%d %H:%M:%S")
        self._track_ids = file_ids(connection)
        self._origins = track_origins(connection)

    def write(self, edit: ListEdit, new: dict[int, int]) -> None:
        number = self._number(edit.path)
        if edit.tracks is not None:
            self._fill(number, [new.get(track, track) for track in edit.tracks])

    def _number(self, path: ListPath) -> int:
        """Return the list of a path, made where it is not there, with the folders on the way."""
        number = _ROOT
        for title in path:
            query = "SELECT id FROM Playlist WHERE title = ? AND parentListId = ? ORDER BY id LIMIT 1"
            found = self._connection.execute(query, (title, number)).fetchone()
            if found is None:
                # Engine's triggers link it in behind its siblings.
                cursor = self._connection.execute(_INSERT_LIST, (title, number, self._time))
                found = (int(cursor.lastrowid or 0),)
            number = found[0]
        return number

    def _fill(self, number: int, tracks: Sequence[int]) -> None:
        """Give a list its tracks in order; entries that stay keep their number, those that nobody sees their place."""
        query = (
            "SELECT id, trackId, databaseUuid, nextEntityId FROM PlaylistEntity WHERE listId = ? ORDER BY id"
        )
        here: dict[int, int] = {}
        before: list[tuple[int, bool]] = []  # a track, or the number of an entry that no reader shows
        for row in in_order(list(rows(self._connection, query, (number,))), "nextEntityId"):
            track = track_of(row, self._uuid, self._track_ids, self._origins)
            before.append((row["id"], True) if track is None else (track, False))
            if track is None:
                continue
            if track not in tracks or track in here:
                self._connection.execute("DELETE FROM PlaylistEntity WHERE id = ?", (row["id"],))
            else:
                here[track] = row["id"]
        merged = with_unseen([(track, False) for track in tracks], before, lambda entry: entry[1])
        order = [
            n if is_entry else here[n] if n in here else self._entry(number, n) for n, is_entry in merged
        ]
        for entry, after in zip(order, [*order[1:], 0], strict=True) if order else ():
            query = "UPDATE PlaylistEntity SET nextEntityId = ? WHERE id = ? AND nextEntityId IS NOT ?"
            self._connection.execute(query, (after, entry, after))
        self._connection.execute("UPDATE Playlist SET lastEditTime = ? WHERE id = ?", (self._time, number))

    def _entry(self, number: int, track: int) -> int:
        cursor = self._connection.execute(_INSERT_ENTRY, (number, track, self._uuid))
        return int(cursor.lastrowid or 0)
