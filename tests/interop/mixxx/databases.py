"""Databases as Mixxx makes them, of any version of its schema from 32 to 40."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

RATE = 44100

# Mixxx's old migrations have left references to a table that is gone: with foreign keys on, no insert would work.
_TABLES = """
CREATE TABLE settings (name TEXT UNIQUE NOT NULL, value TEXT, locked INTEGER DEFAULT 0, hidden INTEGER DEFAULT 0);
CREATE TABLE directories (directory TEXT UNIQUE);
CREATE TABLE track_locations (id INTEGER PRIMARY KEY AUTOINCREMENT, location varchar(512) UNIQUE,
  filename varchar(512), directory varchar(512), filesize INTEGER, fs_deleted INTEGER, needs_verification INTEGER);
CREATE TABLE library (id INTEGER PRIMARY KEY AUTOINCREMENT, artist varchar(64), title varchar(64), album varchar(64),
  year varchar(16), genre varchar(64), tracknumber varchar(3), location INTEGER REFERENCES track_locations(location),
  comment varchar(256), url varchar(256), duration FLOAT, bitrate INTEGER, samplerate INTEGER, cuepoint INTEGER,
  bpm FLOAT, wavesummaryhex BLOB, channels INTEGER, datetime_added DEFAULT CURRENT_TIMESTAMP, mixxx_deleted INTEGER,
  played INTEGER, header_parsed INTEGER DEFAULT 0, filetype varchar(8) DEFAULT '?', replaygain FLOAT DEFAULT 0,
  timesplayed INTEGER DEFAULT 0, rating INTEGER DEFAULT 0, key varchar(8) DEFAULT '', beats BLOB, beats_version TEXT,
  composer varchar(64) DEFAULT '', bpm_lock INTEGER DEFAULT 0, beats_sub_version TEXT DEFAULT '', keys BLOB,
  keys_version TEXT, keys_sub_version TEXT, key_id INTEGER DEFAULT 0, grouping TEXT DEFAULT '',
  album_artist TEXT DEFAULT '', coverart_source INTEGER DEFAULT 0, coverart_type INTEGER DEFAULT 0,
  coverart_location TEXT DEFAULT '', coverart_hash INTEGER DEFAULT 0, replaygain_peak REAL DEFAULT -1.0,
  tracktotal TEXT DEFAULT '//', color INTEGER);
CREATE TABLE Playlists (id INTEGER PRIMARY KEY, name varchar(48), position INTEGER, hidden INTEGER DEFAULT 0 NOT NULL,
  date_created datetime, date_modified datetime, locked INTEGER DEFAULT 0);
CREATE TABLE PlaylistTracks (id INTEGER PRIMARY KEY, playlist_id INTEGER REFERENCES Playlists(id),
  track_id INTEGER REFERENCES "library_old"(id), position INTEGER, pl_datetime_added);
CREATE TABLE cues (id INTEGER PRIMARY KEY AUTOINCREMENT, track_id INTEGER NOT NULL REFERENCES "library_old"(id),
  type INTEGER DEFAULT 0 NOT NULL, position INTEGER DEFAULT -1 NOT NULL, length INTEGER DEFAULT 0 NOT NULL,
  hotcue INTEGER DEFAULT -1 NOT NULL, label TEXT DEFAULT '' NOT NULL, color INTEGER DEFAULT 4294901760 NOT NULL);
CREATE TABLE crates (id INTEGER PRIMARY KEY AUTOINCREMENT, name varchar(48) UNIQUE NOT NULL, count INTEGER DEFAULT 0,
  show INTEGER DEFAULT 1, locked INTEGER DEFAULT 0, autodj_source INTEGER DEFAULT 0);
CREATE TABLE crate_tracks (crate_id INTEGER NOT NULL REFERENCES crates(id),
  track_id INTEGER NOT NULL REFERENCES "library_old"(id), UNIQUE (crate_id, track_id));
CREATE TABLE track_analysis (id INTEGER PRIMARY KEY AUTOINCREMENT, track_id INTEGER NOT NULL, type varchar(512),
  description varchar(1024), version varchar(512), created DEFAULT CURRENT_TIMESTAMP, data_checksum varchar(512));
"""

# What each later version has added.
_ADDED = {
    33: "ALTER TABLE library ADD COLUMN coverart_color INTEGER; ALTER TABLE library ADD COLUMN coverart_digest BLOB;",
    34: "CREATE INDEX idx_PlaylistTracks_track_id ON PlaylistTracks (track_id);"
    " CREATE INDEX idx_crate_tracks_track_id ON crate_tracks (track_id);",
    35: "ALTER TABLE library ADD COLUMN last_played_at DATETIME DEFAULT NULL;",
    37: "ALTER TABLE library ADD COLUMN source_synchronized_ms INTEGER DEFAULT NULL;",
    40: "ALTER TABLE library ADD COLUMN tuning_frequency_hz FLOAT DEFAULT 0.0;",
}


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous = OFF")  # nothing here needs to survive a power cut
    return connection


class Database:
    """A database under construction."""

    def __init__(self, path: Path, version: int = 39) -> None:
        self.path = path
        with closing(_connected(path)) as connection:
            connection.executescript(_TABLES)
            for added, script in _ADDED.items():
                if added <= version:
                    connection.executescript(script)
        self.insert("settings", name="mixxx.schema.version", value=str(version))
        self.insert("settings", name="mixxx.schema.min_compatible_version", value="3")

    def insert(self, table: str, **values: Any) -> int:
        """Insert one row and return its id."""
        names, marks = ", ".join(values), ", ".join("?" * len(values))
        return self.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", *values.values())

    def execute(self, sql: str, *values: Any) -> int:
        with closing(_connected(self.path)) as connection, connection:
            return connection.execute(sql, values).lastrowid or 0

    def query(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self.path)) as connection:
            return connection.execute(sql, values).fetchall()

    def track(self, path: str, **columns: Any) -> int:
        """Add a track and return its id."""
        folder, _, name = path.rpartition("/")
        place = self.insert(
            "track_locations", location=path, filename=name, directory=folder, filesize=1000, fs_deleted=0
        )
        usual = {"samplerate": RATE, "duration": 200.0, "mixxx_deleted": 0, "header_parsed": 1, "channels": 2}
        return self.insert("library", **{**usual, **columns, "location": place})

    def cue(self, track: int, kind: int, seconds: float, **columns: Any) -> int:
        """Add a row of `cues` at a time; `length` in seconds."""
        length = columns.pop("length", 0.0)
        return self.insert(
            "cues",
            **{
                "track_id": track,
                "type": kind,
                "position": seconds * RATE * 2,
                "length": length * RATE * 2,
                **columns,
            },
        )

    def playlist(self, name: str, tracks: Sequence[int], hidden: int = 0, locked: int = 0) -> int:
        """Add a playlist, a queue (`hidden` 1) or a history (2)."""
        number = self.insert("Playlists", name=name, position=1, hidden=hidden, locked=locked)
        for position, track in enumerate(tracks, 1):
            self.insert(
                "PlaylistTracks",
                playlist_id=number,
                track_id=track,
                position=position,
                pl_datetime_added="then",
            )
        return number

    def crate(self, name: str, tracks: Sequence[int]) -> int:
        """Add a crate."""
        number = self.insert("crates", name=name)
        for track in tracks:
            self.insert("crate_tracks", crate_id=number, track_id=track)
        return number


def varint(value: int) -> bytes:
    """Return a whole number as protocol buffers write it."""
    value &= (1 << 64) - 1
    head = b""
    while value > 0x7F:
        head, value = head + bytes([value & 0x7F | 0x80]), value >> 7
    return head + bytes([value])


def beat_grid(tempo: float, frame: int) -> bytes:
    """Return a `BeatGrid-2.0`."""
    beat = b"\x08" + varint(frame)
    return b"\x0a\x09\x09" + struct.pack("<d", tempo) + b"\x12" + varint(len(beat)) + beat


def beat_map(frames: Sequence[int]) -> bytes:
    """Return a `BeatMap-1.0`."""
    beats = [b"\x08" + varint(frame) for frame in frames]
    return b"".join(b"\x0a" + varint(len(beat)) + beat for beat in beats)
