"""Edits as statements: worked out once from what the database holds, carried out in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from djanalyzer.errors import ExportRefused
from djanalyzer.interop.database_damages import DAMAGES
from djanalyzer.interop.mixxx import database, fresh, values
from djanalyzer.interop.mixxx.cues import POINT_TYPES, SAME, CueRow, RowType, visible
from djanalyzer.interop.mixxx.fitting import Columns
from djanalyzer.interop.mixxx.mark_fitting import Wanted, with_color
from djanalyzer.interop.mixxx.target import Entry, Target, TrackList
from djanalyzer.interop.mixxx.values import color_number

_SAME_PLACE = (RowType.HOT_CUE, RowType.BEAT, RowType.JUMP)

_SET = {
    "title": "UPDATE library SET title = ? WHERE id = ?",
    "artist": "UPDATE library SET artist = ? WHERE id = ?",
    "album": "UPDATE library SET album = ? WHERE id = ?",
    "genre": "UPDATE library SET genre = ? WHERE id = ?",
    "comment": "UPDATE library SET comment = ? WHERE id = ?",
    "composer": "UPDATE library SET composer = ? WHERE id = ?",
    "year": "UPDATE library SET year = ? WHERE id = ?",
    "tracknumber": "UPDATE library SET tracknumber = ? WHERE id = ?",
    "rating": "UPDATE library SET rating = ? WHERE id = ?",
    "color": "UPDATE library SET color = ? WHERE id = ?",
    "bpm": "UPDATE library SET bpm = ? WHERE id = ?",
    "beats": "UPDATE library SET beats = ? WHERE id = ?",
    "beats_version": "UPDATE library SET beats_version = ? WHERE id = ?",
    "beats_sub_version": "UPDATE library SET beats_sub_version = ? WHERE id = ?",
    "key": "UPDATE library SET key = ? WHERE id = ?",
    "key_id": "UPDATE library SET key_id = ? WHERE id = ?",
    "keys": "UPDATE library SET keys = ? WHERE id = ?",
    "keys_version": "UPDATE library SET keys_version = ? WHERE id = ?",
    "keys_sub_version": "UPDATE library SET keys_sub_version = ? WHERE id = ?",
    "samplerate": "UPDATE library SET samplerate = ? WHERE id = ?",
    "grouping": "UPDATE library SET grouping = ? WHERE id = ?",
    "album_artist": "UPDATE library SET album_artist = ? WHERE id = ?",
    "timesplayed": "UPDATE library SET timesplayed = ? WHERE id = ?",
}

_INSERT_PLACE = (
    "INSERT INTO track_locations (id, location, filename, directory, filesize, fs_deleted, needs_verification) "
    "VALUES (?, ?, ?, ?, ?, 0, 0)"
)
_INSERT_TRACK = (
    "INSERT INTO library (id, location, artist, title, album, genre, comment, duration, bitrate, samplerate, "
    "channels, filetype, datetime_added, header_parsed, mixxx_deleted, played, timesplayed) "
    "VALUES (?, ?, '', '', '', '', '', ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement with its values."""

    sql: str
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Render:
    """Turns the bytes of a database, or none, into those after the statements."""

    statements: tuple[Statement, ...]

    def __call__(self, old: bytes) -> bytes:
        try:
            return database.edited(old or fresh.database(), self._edit)
        except DAMAGES as error:
            raise ExportRefused(
                f"The database of Mixxx cannot be edited ({error}).",
                "Nothing was changed. Let Mixxx repair it.",
            ) from error

    def _edit(self, connection: sqlite3.Connection) -> None:
        for statement in self.statements:
            connection.execute(statement.sql, statement.values)


@dataclass(frozen=True, slots=True)
class CueEdits:
    """The statements for a track's cues, and the rows that it has afterwards."""

    statements: tuple[Statement, ...]
    rows: tuple[CueRow, ...]


def set_columns(track_id: int, columns: Columns) -> Iterator[Statement]:
    """Yield the statements that change columns of a track."""
    for name, value in columns.items():
        yield Statement(_SET[name], (value, track_id))


def insert_track(target: Target, row: Columns) -> tuple[int, list[Statement]]:
    """Return the id of a new track and the statements that add it; `row` holds what Mixxx must know of its file."""
    track, statements = target.new_id("library"), list[Statement]()
    place = target.places.get(row["path"])
    if place is None:
        place = target.new_id("track_locations")
        folder, _, name = row["path"].rpartition("/")
        statements.append(Statement(_INSERT_PLACE, (place, row["path"], name, folder, row["filesize"])))
    told = ("duration", "bitrate", "samplerate", "channels", "filetype", "datetime_added", "header_parsed")
    statements.append(Statement(_INSERT_TRACK, (track, place, *(row[name] for name in told))))
    return track, statements


def edit_cues(target: Target, entry: Entry, wanted: Wanted) -> CueEdits:
    """Work out how the rows of a track become those wanted; rows that have no meaning here stay."""
    editing = _CueEditing(target, entry)
    for row in wanted.points:
        editing.put(row)
    if wanted.are_said:
        for row in (*wanted.pads, *wanted.loops):
            editing.put(row)
        editing.remove_others()
    return CueEdits(tuple(editing.statements), tuple(editing.rows.values()))


class _CueEditing:
    def __init__(self, target: Target, entry: Entry) -> None:
        self._target, self._entry = target, entry
        self._visible = visible(dict(entry.cues))
        self._placed: set[int] = set()
        self.rows = dict(entry.cues)
        self.statements: list[Statement] = []

    def put(self, row: CueRow) -> None:
        """Make a row that is there what it shall be, best one that is so already, or insert it."""
        found = [
            (n, old) for n, old in self._visible.items() if n not in self._placed and _share_a_place(row, old)
        ]
        found.sort(key=lambda item: not _means_the_same(row, item[1]))
        if not found and row.type == RowType.MAIN and self._is_legacy(row):
            return
        if not found:
            self._placed.add(self._insert(row))
            self._clear(row.pad)
            return
        number, old = found[0]
        self._placed.add(number)
        if not _means_the_same(row, old):
            self._update(number, with_color(_as_it_was(row, old), old))

    def _is_legacy(self, row: CueRow) -> bool:
        """Return whether the main cue is where Mixxx has kept it before there were rows for it."""
        place = values.number(self._entry.row.get("cuepoint"))
        return bool(place) and place is not None and abs(place - row.position) < SAME

    def remove_others(self) -> None:
        """Delete what sits on a pad, or is a loop without one, and is not wanted; what is not understood stays."""
        for number, old in self._visible.items():
            if number not in self._placed and (_is_on_pad(old) or old.type == RowType.LOOP):
                self._delete(number)

    def _clear(self, pad: int) -> None:
        """Delete broken rows from a pad that is taken now."""
        for number, old in self._entry.cues:
            if pad >= 0 and old.pad == pad and number not in self._visible and _is_on_pad(old):
                self._delete(number)

    def _delete(self, number: int) -> None:
        del self.rows[number]
        self.statements.append(Statement("DELETE FROM cues WHERE id = ?", (number,)))

    def _insert(self, wanted: CueRow) -> int:
        row, number = with_color(wanted, None), self._target.new_id("cues")
        self.rows[number] = row
        self.statements.append(
            Statement(
                "INSERT INTO cues (id, track_id, type, position, length, hotcue, label, color) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (number, self._entry.track_id, *_values(row)),
            )
        )
        return number

    def _update(self, number: int, row: CueRow) -> None:
        self.rows[number] = row
        self.statements.append(
            Statement(
                "UPDATE cues SET type = ?, position = ?, length = ?, hotcue = ?, label = ?, color = ? WHERE id = ?",
                (*_values(row), number),
            )
        )


def _share_a_place(row: CueRow, old: CueRow) -> bool:
    if row.type in POINT_TYPES:
        return old.type == row.type
    if row.pad >= 0:
        return old.pad == row.pad and _is_on_pad(old)
    return old.pad < 0 and old.type == RowType.LOOP


def _is_on_pad(row: CueRow) -> bool:
    return row.pad >= 0 and (row.type in _SAME_PLACE or row.type == RowType.LOOP)


def _means_the_same(row: CueRow, old: CueRow) -> bool:
    """Return whether a row says what is wanted already; a saved jump reads as a hot cue, and no cue has a length."""
    if row.type == RowType.HOT_CUE and old.type in _SAME_PLACE:
        old = replace(old, type=RowType.HOT_CUE, length=0.0)
    return row.is_like(old)


def _as_it_was(row: CueRow, old: CueRow) -> CueRow:
    """Return a row that says what is wanted: a saved jump still jumps, and a cue keeps the end of the loop it once was."""
    if row.type == RowType.HOT_CUE and old.type in _SAME_PLACE and abs(row.position - old.position) < SAME:
        return replace(row, type=old.type, length=old.length)
    return row


def _values(row: CueRow) -> tuple[Any, ...]:
    color = color_number(row.color) if row.color else 0
    return (int(row.type), row.position, row.length, row.pad, row.label, color)


def edit_playlist(
    target: Target, old: TrackList | None, name: str, tracks: Sequence[int], now: str
) -> Iterator[Statement]:
    """Yield the statements that give a playlist these tracks; the day on which a track came in stays."""
    if old is None:
        number = target.new_id("Playlists")
        target.last_position += 1
        yield Statement(
            "INSERT INTO Playlists (id, name, position, hidden, date_created, date_modified, locked) "
            "VALUES (?, ?, ?, 0, ?, ?, 0)",
            (number, name, target.last_position, now, now),
        )
    else:
        number = old.list_id
        yield Statement("DELETE FROM PlaylistTracks WHERE playlist_id = ?", (number,))
        yield Statement("UPDATE Playlists SET date_modified = ? WHERE id = ?", (now, number))
    days = dict(zip(old.tracks, old.added, strict=True)) if old else {}
    for position, track in enumerate(tracks, 1):
        yield Statement(
            "INSERT INTO PlaylistTracks (id, playlist_id, track_id, position, pl_datetime_added) VALUES (?, ?, ?, ?, ?)",
            (target.new_id("PlaylistTracks"), number, track, position, days.get(track, now)),
        )


def edit_crate(
    target: Target, old: TrackList | None, name: str, tracks: Sequence[int]
) -> Iterator[Statement]:
    """Yield the statements that give a crate these tracks."""
    number = old.list_id if old else target.new_id("crates")
    if old is None:
        yield Statement("INSERT INTO crates (id, name) VALUES (?, ?)", (number, name))
    had = set(old.tracks) if old else set()
    for track in had - set(tracks):
        yield Statement("DELETE FROM crate_tracks WHERE crate_id = ? AND track_id = ?", (number, track))
    for track in tracks:
        if track not in had:
            yield Statement("INSERT INTO crate_tracks (crate_id, track_id) VALUES (?, ?)", (number, track))
