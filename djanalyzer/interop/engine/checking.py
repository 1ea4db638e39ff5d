"""Look at a written database before it may replace anything: with our own reader, and with none of it.

The second check knows nothing of readers and writers: SQLite's own verdict, rows compared one by one with those of the
old file, and blobs taken apart with `struct` and `zlib` alone.
"""

from __future__ import annotations

import contextlib
import sqlite3
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from djanalyzer.errors import Trouble
from djanalyzer.interop.database_damages import DAMAGES
from djanalyzer.interop.engine.reader import read_database
from djanalyzer.interop.engine.track_fitting import TrackEdit
from djanalyzer.interop.engine.writing import Edits
from djanalyzer.interop.protocol import Check
from djanalyzer.music import KnownTrack, Playlist

_SAME_TIME = 0.001  # seconds
_LONGEST = 1e6  # seconds


@dataclass(frozen=True, slots=True)
class Target:
    """The database that lies there now, and the library whose it is."""

    path: Path
    library: Path


def checks(edits: Edits, target: Target) -> tuple[Check, ...]:
    """Return both checks of a database that should hold `edits`."""
    return (lambda path: _own_reader(path, edits, target), lambda path: _second_look(path, edits, target))


def _own_reader(path: Path, edits: Edits, target: Target) -> str:
    try:
        old, new = read_database(target.path, target.library), read_database(path, target.library)
    except Trouble as trouble:
        return trouble.message
    touched = {str(edit.track_id): edit for edit in edits.tracks if edit.track_id is not None}
    after = {track.external_id: track for track in new.tracks}
    n_new = sum(edit.track_id is None for edit in edits.tracks)
    if len(new.tracks) != len(old.tracks) + n_new:
        return f"{len(new.tracks)} tracks were read back, not {len(old.tracks) + n_new}"
    for track in old.tracks:
        edit = touched.get(track.external_id)
        found = after.get(track.external_id)
        if found is None or not _is_as_planned(track, found, edit):
            return f"the track “{track.tags.title or track.path.name}” was read back differently"
    wanted = {edit.path for edit in edits.lists}
    if missing := wanted - set(_list_paths(new.playlists)):
        return f"the playlist “{' / '.join(sorted(missing)[0])}” was not read back"
    gone = set(_list_paths(old.playlists)) - set(_list_paths(new.playlists))
    return f"the playlist “{' / '.join(sorted(gone)[0])}” is gone" if gone else ""


def _is_as_planned(old: KnownTrack, new: KnownTrack, edit: TrackEdit | None) -> bool:
    if edit is None:
        return old == new
    if not {"quickCues", "trackData"} & edit.blobs.keys() and old.cues != new.cues:
        return False
    if not {"loops", "trackData"} & edit.blobs.keys() and old.loops != new.loops:
        return False
    return "title" not in edit.columns or new.tags.title == edit.columns["title"]


def _list_paths(playlists: tuple[Playlist, ...], parent: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for playlist in playlists:
        yield (*parent, playlist.name)
        yield from _list_paths(playlist.children, (*parent, playlist.name))


def _second_look(path: Path, edits: Edits, target: Target) -> str:
    try:
        with contextlib.closing(_plain(path)) as new, contextlib.closing(_plain(target.path)) as old:
            return _compared(old, new, edits)
    except (struct.error, zlib.error, *DAMAGES) as error:
        return f"a second reader cannot read it ({error})"


def _plain(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    connection.text_factory = bytes
    return connection


def _compared(old: sqlite3.Connection, new: sqlite3.Connection, edits: Edits) -> str:
    if (verdict := new.execute("PRAGMA integrity_check(1)").fetchone()[0]) != b"ok":
        return f"SQLite finds it damaged ({verdict!r})"
    for query in ("SELECT * FROM sqlite_master", "SELECT * FROM Information"):
        if old.execute(query).fetchall() != new.execute(query).fetchall():
            return "the schema has changed"
    touched = {edit.track_id: edit for edit in edits.tracks}
    for every, one in (
        ("SELECT * FROM Track", "SELECT * FROM Track WHERE id = ?"),
        ("SELECT * FROM PerformanceData", "SELECT * FROM PerformanceData WHERE trackId = ?"),
    ):
        for row in old.execute(every):
            found = new.execute(one, (row[0],)).fetchone()
            if found is None or (found != row and row[0] not in touched):
                return f"track {row[0]} has changed, though nobody wanted it"
    return next((wrong for edit in edits.tracks if (wrong := _wrong_in(new, edit))), "")


def _wrong_in(new: sqlite3.Connection, edit: TrackEdit) -> str:
    number = edit.track_id
    if number is None:
        path = str(edit.columns["path"]).encode()
        found = new.execute("SELECT id FROM Track WHERE CAST(path AS BLOB) = ?", (path,)).fetchone()
        if found is None:
            return f"the track {edit.columns['path']} is missing"
        number = found[0]
    query = "SELECT trackData, beatData, quickCues, loops FROM PerformanceData WHERE trackId = ?"
    row = new.execute(query, (number,)).fetchone() or (None,) * 4
    stored: Mapping[str, Any] = dict(zip(("trackData", "beatData", "quickCues", "loops"), row, strict=True))
    for column, blob in edit.blobs.items():
        if stored[column] != blob:
            return f"the column {column} of track {number} does not hold what was planned"
    rates = row[0] or row[1]
    cues = edit.blobs.get("quickCues")
    return _wrong_times(edit, cues, rates, number) if cues and isinstance(rates, bytes) else ""


def _wrong_times(edit: TrackEdit, column: bytes, rates: bytes, number: int) -> str:
    """Compare the pads with the times that were wanted, without the codec."""
    (rate,) = struct.unpack(">d", zlib.decompress(rates[4:])[:8])
    payload, at = zlib.decompress(column[4:]), 8
    times: list[float] = []
    for _ in range(struct.unpack(">q", payload[:8])[0]):
        at += 1 + payload[at]
        times.append(struct.unpack(">d", payload[at : at + 8])[0] / rate)
        at += 12
    wanted: dict[int, float] = {}
    for cue in edit.track.cues:
        if cue.slot is not None and abs(cue.time) < _LONGEST:
            wanted.setdefault(cue.slot, cue.time)
    for slot, time in wanted.items():
        if 0 <= slot < len(times) and abs(times[slot] - time) > _SAME_TIME:
            return f"hot cue {slot + 1} of track {number} is not where it was to be"
    return ""
