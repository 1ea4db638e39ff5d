"""Read a written database back before it may replace anything: by our own reader, and by plain SQL.

The second check shares no code with reader or writer: SQLite itself says that the file is sound, counts what must not
become less, and works out the times of the cues.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from djanalyzer.errors import Trouble
from djanalyzer.interop.database_damages import DAMAGES
from djanalyzer.interop.mixxx.playlist_planning import ExpectedList
from djanalyzer.interop.mixxx.reader import read
from djanalyzer.interop.protocol import Check
from djanalyzer.music import KnownTrack

_LASTING = (
    ("settings", "SELECT name FROM settings"),
    ("tracks", "SELECT id FROM library"),
    ("places", "SELECT id FROM track_locations"),
    ("playlists", "SELECT id FROM Playlists"),
    ("crates", "SELECT id FROM crates"),
)
_MARKS = (
    "SELECT track_id, position / 2.0 / samplerate, hotcue, label FROM cues JOIN library ON library.id = cues.track_id "
    "WHERE hotcue >= 0"
)
_HALF_MILLISECOND = 0.0005

Mark = tuple[Any, ...]  # seconds, pad, label


@dataclass(frozen=True, slots=True)
class Expected:
    """What the written database must hold: the tracks that were touched, and the lists."""

    tracks: tuple[KnownTrack, ...]
    lists: tuple[ExpectedList, ...]


def checks(old: bytes, expected: Expected) -> tuple[Check, ...]:
    """Return both checks of a database that was `old` before."""
    return (lambda path: _own_reader(path, expected), lambda path: _plain_sql(path, old, expected))


def _own_reader(path: Path, expected: Expected) -> str:
    try:
        found = {track.external_id: track for track in read(path).tracks}
    except Trouble as trouble:
        return trouble.message
    for track in expected.tracks:
        if found.get(track.external_id) != track:
            return f"the track “{track.tags.title or track.path.name}” was read back differently"
    return ""


def _plain_sql(path: Path, old: bytes, expected: Expected) -> str:
    try:
        with contextlib.closing(
            sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        ) as found:
            found.text_factory = _text
            return _compare(found, old, expected)
    except DAMAGES as error:
        return f"SQLite cannot read it ({error})"


def _compare(found: sqlite3.Connection, old: bytes, expected: Expected) -> str:
    (verdict,) = found.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        return f"SQLite finds it damaged ({verdict})"
    with contextlib.closing(sqlite3.connect(":memory:")) as before:
        before.deserialize(old[:18] + b"\1\1" + old[20:])
        for what, query in _LASTING:
            # New ones must not hide that old ones are gone.
            if gone := set(before.execute(query)) - set(found.execute(query)):
                return f"{len(gone)} of its {what} are gone"
    marks: defaultdict[str, list[Mark]] = defaultdict(list)
    for track_id, at, pad, label in found.execute(_MARKS):
        marks[str(track_id)].append((at, pad, _text(label)))
    for track in expected.tracks:
        if not _has_marks(marks[track.external_id], track):
            return f"the cues of “{track.tags.title or track.path.name}” differ"
    return next((f"the list “{e.name}” differs" for e in expected.lists if not _has_list(found, e)), "")


def _text(content: bytes | str) -> str:
    return content.decode("utf-8", "replace") if isinstance(content, bytes) else content


def _has_marks(found: list[Mark], track: KnownTrack) -> bool:
    wanted = [(cue.time, cue.slot, cue.name) for cue in track.cues if cue.slot is not None]
    wanted += [(loop.start, loop.slot, loop.name) for loop in track.loops if loop.slot is not None]
    return all(
        any(
            pad == slot and label == name and at is not None and abs(at - time) < _HALF_MILLISECOND
            for at, pad, label in found
        )
        for time, slot, name in wanted
    )


def _has_list(found: sqlite3.Connection, expected: ExpectedList) -> bool:
    if expected.is_crate:
        query = "SELECT track_id FROM crate_tracks JOIN crates ON crates.id = crate_id WHERE name = ?"
        return {row[0] for row in found.execute(query, (expected.name,))} == set(expected.tracks)
    query = (
        "SELECT track_id FROM PlaylistTracks WHERE playlist_id = (SELECT id FROM Playlists WHERE name = ? AND "
        "hidden = 0 ORDER BY position, id LIMIT 1) ORDER BY PlaylistTracks.position"
    )
    return tuple(row[0] for row in found.execute(query, (expected.name,))) == expected.tracks
