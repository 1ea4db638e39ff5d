"""Builds Engine libraries from what is known of their schemas, and their blobs from what is known of those.

Nothing here uses the package: what the tests expect is written down a second time, with `struct` and `zlib` alone.
"""

from __future__ import annotations

import sqlite3
import struct
import zlib
from collections.abc import Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any

UUID = "11111111-2222-3333-4444-555555555555"
RATE = 44100.0

_ABOUT = """
CREATE TABLE Information (id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT, schemaVersionMajor INTEGER,
  schemaVersionMinor INTEGER, schemaVersionPatch INTEGER, currentPlayedIndiciator INTEGER,
  lastRekordBoxLibraryImportReadCounter INTEGER);
CREATE TABLE AlbumArt (id INTEGER PRIMARY KEY AUTOINCREMENT, hash TEXT, albumArt BLOB);
"""
_TRACK = """
CREATE TABLE Track (id INTEGER PRIMARY KEY AUTOINCREMENT, playOrder INTEGER, length INTEGER, bpm INTEGER, year INTEGER,
  path TEXT, filename TEXT, bitrate INTEGER, bpmAnalyzed REAL, albumArtId INTEGER, fileBytes INTEGER, title TEXT,
  artist TEXT, album TEXT, genre TEXT, comment TEXT, label TEXT, composer TEXT, remixer TEXT, key INTEGER,
  rating INTEGER, albumArt TEXT, timeLastPlayed DATETIME, isPlayed BOOLEAN, fileType TEXT, isAnalyzed BOOLEAN,
  dateCreated DATETIME, dateAdded DATETIME, isAvailable BOOLEAN, isMetadataOfPackedTrackChanged BOOLEAN,
  isPerfomanceDataOfPackedTrackChanged BOOLEAN, playedIndicator INTEGER, isMetadataImported BOOLEAN,
  pdbImportKey INTEGER, streamingSource TEXT, uri TEXT, isBeatGridLocked BOOLEAN, originDatabaseUuid TEXT,
  originTrackId INTEGER, streamingFlags INTEGER, explicitLyrics BOOLEAN, lastEditTime DATETIME, {more}
  UNIQUE (originDatabaseUuid, originTrackId), UNIQUE (path));
CREATE TRIGGER trigger_after_insert_Track_check_id AFTER INSERT ON Track
  WHEN NEW.id <= (SELECT seq FROM sqlite_sequence WHERE name = 'Track')
  BEGIN SELECT RAISE(ABORT, 'no number is used twice'); END;
CREATE TRIGGER trigger_after_insert_Track_fix_origin AFTER INSERT ON Track
  WHEN IFNULL(NEW.originTrackId, 0) = 0 OR IFNULL(NEW.originDatabaseUuid, '') = ''
  BEGIN UPDATE Track SET originTrackId = NEW.id, originDatabaseUuid = (SELECT uuid FROM Information)
    WHERE id = NEW.id; END;
"""
_LISTS = """
CREATE TABLE Playlist (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT, parentListId INTEGER, isPersisted BOOLEAN,
  nextListId INTEGER, lastEditTime DATETIME, isExplicitlyExported BOOLEAN, UNIQUE (title, parentListId),
  UNIQUE (parentListId, nextListId));
CREATE TABLE PlaylistEntity (id INTEGER PRIMARY KEY AUTOINCREMENT, listId INTEGER, trackId INTEGER,
  databaseUuid TEXT, nextEntityId INTEGER, membershipReference INTEGER, UNIQUE (listId, databaseUuid, trackId));
CREATE TRIGGER trigger_before_insert_List BEFORE INSERT ON Playlist FOR EACH ROW BEGIN
  UPDATE Playlist SET nextListId = -(1 + nextListId)
    WHERE nextListId = NEW.nextListId AND parentListId = NEW.parentListId; END;
CREATE TRIGGER trigger_after_insert_List AFTER INSERT ON Playlist FOR EACH ROW BEGIN
  UPDATE Playlist SET nextListId = NEW.id
    WHERE nextListId = -(1 + NEW.nextListId) AND parentListId = NEW.parentListId; END;
CREATE TRIGGER trigger_before_delete_PlaylistEntity BEFORE DELETE ON PlaylistEntity WHEN OLD.trackId > 0 BEGIN
  UPDATE PlaylistEntity SET nextEntityId = OLD.nextEntityId
    WHERE nextEntityId = OLD.id AND listId = OLD.listId; END;
"""
_SMART = """
CREATE TABLE Smartlist (listUuid TEXT NOT NULL PRIMARY KEY, title TEXT, parentPlaylistPath TEXT,
  nextPlaylistPath TEXT, nextListUuid TEXT, rules TEXT, lastEditTime DATETIME);
"""
_OWN_TABLE = """
CREATE TABLE PerformanceData (trackId INTEGER PRIMARY KEY, trackData BLOB, overviewWaveFormData BLOB, beatData BLOB,
  quickCues BLOB, loops BLOB, thirdPartySourceId INTEGER, activeOnLoadLoops INTEGER);
CREATE TRIGGER trigger_after_insert_Track_insert_performance_data AFTER INSERT ON Track
  BEGIN INSERT INTO PerformanceData(trackId) VALUES(NEW.id); END;
CREATE TRIGGER trigger_PerformanceData_after_update_Track_timestamp
  AFTER UPDATE OF trackData, beatData, quickCues, loops, activeOnLoadLoops ON PerformanceData FOR EACH ROW
  BEGIN UPDATE Track SET lastEditTime = strftime('%s') WHERE id = NEW.trackId; END;
"""
_IN_TRACK = """
CREATE TABLE ChangeLog (id INTEGER PRIMARY KEY AUTOINCREMENT, trackId INTEGER);
CREATE TRIGGER trigger_after_update_Track AFTER UPDATE ON Track FOR EACH ROW
  BEGIN INSERT INTO ChangeLog (trackId) VALUES(NEW.id); END;
CREATE VIEW PerformanceData AS SELECT id AS trackId, isAnalyzed, trackData, overviewWaveFormData, beatData,
  quickCues, loops, thirdPartySourceId, activeOnLoadLoops FROM Track;
"""
_THROUGH_VIEW = """
CREATE TRIGGER trigger_instead_update_{0}_PerformanceData INSTEAD OF UPDATE OF {0} ON PerformanceData FOR EACH ROW
  BEGIN UPDATE Track SET {0} = NEW.{0} WHERE id = NEW.trackId; END;
"""
_BLOBS = "trackData BLOB, overviewWaveFormData BLOB, beatData BLOB, quickCues BLOB, loops BLOB, "
_PRIME = """
CREATE TABLE Track (id INTEGER PRIMARY KEY AUTOINCREMENT, playOrder INTEGER, length INTEGER, lengthCalculated INTEGER,
  bpm INTEGER, year INTEGER, path TEXT, filename TEXT, bitrate INTEGER, bpmAnalyzed REAL, trackType INTEGER,
  isExternalTrack NUMERIC, fileBytes INTEGER, uri TEXT, isBeatGridLocked NUMERIC DEFAULT 0);
CREATE TABLE MetaData (id INTEGER, type INTEGER, text TEXT, PRIMARY KEY (id, type));
CREATE TABLE MetaDataInteger (id INTEGER, type INTEGER, value INTEGER, PRIMARY KEY (id, type));
CREATE TABLE List (id INTEGER, type INTEGER, title TEXT, path TEXT, isFolder NUMERIC, PRIMARY KEY (id, type));
CREATE TABLE ListTrackList (id INTEGER PRIMARY KEY AUTOINCREMENT, listId INTEGER, listType INTEGER, trackId INTEGER,
  trackIdInOriginDatabase INTEGER, databaseUuid TEXT, trackNumber INTEGER);
"""
_PRIME_PERFORMANCE = """
CREATE TABLE PerformanceData (id INTEGER, isAnalyzed NUMERIC, trackData BLOB, beatData BLOB, quickCues BLOB, loops BLOB,
  PRIMARY KEY (id));
"""


def squeezed(payload: bytes) -> bytes:
    """Compress as Engine does: the length before, big-endian."""
    return struct.pack(">I", len(payload)) + zlib.compress(payload)


def track_data(rate: float = RATE, n_samples: int = 13_230_000) -> bytes:
    return squeezed(struct.pack(">dq", rate, n_samples) + bytes(28))


def beat_data(
    default: Sequence[tuple[float, int]] = (),
    adjusted: Sequence[tuple[float, int]] = (),
    *,
    rate: float = RATE,
    n_samples: float = 13_230_000.0,
    rest: bytes = bytes(9),
) -> bytes:
    """Each marker is (sample, beat)."""
    return squeezed(struct.pack(">ddB", rate, n_samples, 1) + _grid(default) + _grid(adjusted) + rest)


def _grid(markers: Sequence[tuple[float, int]]) -> bytes:
    ahead = [b[1] - a[1] for a, b in pairwise(markers)] + [0] * bool(markers)
    packed = [struct.pack("<dqii", s, b, n, 7) for (s, b), n in zip(markers, ahead, strict=True)]
    return struct.pack(">q", len(markers)) + b"".join(packed)


def quick_cues(
    cues: dict[int, tuple[str, float, str]], main: float = -1.0, default_main: float | None = None
) -> bytes:
    """Each cue is slot: (label, sample, "AARRGGBB"); eight slots are written."""
    parts = [struct.pack(">q", 8)]
    for slot in range(8):
        label, sample, argb = cues.get(slot, ("", -1.0, "00000000"))
        encoded = label.encode()
        parts.append(bytes([len(encoded)]) + encoded + struct.pack(">d", sample) + bytes.fromhex(argb))
    default = main if default_main is None else default_main
    return squeezed(b"".join(parts) + struct.pack(">dBd", main, int(default != main), default))


def saved_loops(loops: dict[int, tuple[str, float, float, str]]) -> bytes:
    """Each loop is slot: (label, start, stop, "AARRGGBB"); eight slots are written, little-endian and plain."""
    parts = [struct.pack("<q", 8)]
    for slot in range(8):
        label, start, stop, argb = loops.get(slot, ("", -1.0, -1.0, "00000000"))
        encoded, is_set = label.encode(), int(slot in loops)
        parts.append(bytes([len(encoded)]) + encoded + struct.pack("<ddBB", start, stop, is_set, is_set))
        parts.append(bytes.fromhex(argb))
    return b"".join(parts)


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    # Nothing here needs to survive a power cut.
    connection.executescript("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY;")
    return connection


class LibraryMadeUp:
    """An Engine library in a folder of the test's own."""

    def __init__(self, folder: Path, version: tuple[int, int, int] = (3, 0, 2)) -> None:
        self.version = version
        self.path = folder / "Engine Library" / "Database2" / "m.db"
        self.path.parent.mkdir(parents=True)
        script = _ABOUT
        if version >= (3, 0, 0):
            script += _TRACK.format(more="") + _OWN_TABLE
        else:
            script += _TRACK.format(more=_BLOBS + "thirdPartySourceId INTEGER, activeOnLoadLoops INTEGER, ")
            columns = ("isAnalyzed", "trackData", "beatData", "quickCues", "loops", "activeOnLoadLoops")
            script += _IN_TRACK + "".join(_THROUGH_VIEW.format(column) for column in columns)
        script += _LISTS + (_SMART if version >= (2, 21, 0) else "")
        with closing(_connected(self.path)) as connection:
            connection.executescript(script)
        self.run("INSERT INTO Information VALUES (1, ?, ?, ?, ?, 0, NULL)", UUID, *version)

    @property
    def music(self) -> Path:
        """Where "../Music" lies."""
        return self.path.parent.parent.parent / "Music"

    def run(self, statement: str, *values: Any) -> int:
        with closing(_connected(self.path)) as connection, connection:
            return int(connection.execute(statement, values).lastrowid or 0)

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        with closing(_connected(self.path)) as connection:
            return connection.execute(query, values).fetchall()

    def add(self, name: str = "One.mp3", **columns: Any) -> int:
        """Add a track "../Music/`name`"; blobs are columns too."""
        given = {"path": f"../Music/{name}", "filename": name, "title": name.split(".")[0], "length": 300}
        given |= {"isAnalyzed": 1, "rating": 0, "key": -1, "trackData": track_data()} | columns
        blobs = {k: given.pop(k) for k in ("trackData", "beatData", "quickCues", "loops") if k in given}
        names = ", ".join(given)
        track = self.run(
            f"INSERT INTO Track ({names}) VALUES ({', '.join('?' * len(given))})", *given.values()
        )
        for column, blob in blobs.items():
            self.run(f"UPDATE PerformanceData SET {column} = ? WHERE trackId = ?", blob, track)
        return track

    def add_list(self, title: str, tracks: Sequence[int] = (), parent: int = 0) -> int:
        made = self.run(
            "INSERT INTO Playlist VALUES (NULL, ?, ?, 1, 0, '2026-01-01 00:00:00', 1)", title, parent
        )
        for track in tracks:
            self.add_entry(made, track)
        return made

    def add_entry(self, list_id: int, track: int, uuid: str = UUID) -> int:
        made = self.run("INSERT INTO PlaylistEntity VALUES (NULL, ?, ?, ?, 0, 0)", list_id, track, uuid)
        self.run(
            "UPDATE PlaylistEntity SET nextEntityId = ? WHERE listId = ? AND nextEntityId = 0 AND id <> ?",
            made, list_id, made,
        )  # fmt: skip
        return made


def prime_library(folder: Path) -> Path:
    """Build a library of Engine Prime: m.db with two tracks, a playlist and nested crates, and p.db with marks."""
    library = folder / "Engine Library"
    library.mkdir(parents=True)
    with closing(sqlite3.connect(library / "m.db")) as music, music:
        music.executescript(_ABOUT + _PRIME)
        music.execute("INSERT INTO Information VALUES (1, ?, 1, 18, 0, 0, 0)", (UUID,))
        for number, name in enumerate(("One", "Two"), 1):
            music.execute(
                "INSERT INTO Track (id, path, filename, length, bpm, bpmAnalyzed, year, playOrder) "
                "VALUES (?, ?, ?, 300, 120, 120.0, 2019, ?)",
                (number, f"../Music/{name}.mp3", f"{name}.mp3", number),
            )
            texts = {1: name, 2: "Artist", 3: "Album", 4: "House", 5: "Comment", 6: "Label", 7: "Composer"}
            music.executemany(
                "INSERT INTO MetaData VALUES (?, ?, ?)", [(number, k, v) for k, v in texts.items()]
            )
            music.executemany(
                "INSERT INTO MetaDataInteger VALUES (?, ?, ?)", [(number, 4, 1), (number, 5, 60)]
            )
        lists = [(1, 1, "Friday", "Friday;"), (1, 4, "Crate", "Crate;"), (2, 4, "Inner", "Crate;Inner;")]
        music.executemany("INSERT INTO List VALUES (?, ?, ?, ?, 0)", lists)
        entries = [(1, 1, 2, 1), (1, 1, 1, 2), (1, 4, 1, 0), (2, 4, 2, 0)]
        music.executemany("INSERT INTO ListTrackList VALUES (NULL, ?, ?, ?, 0, '', ?)", entries)
    with closing(sqlite3.connect(library / "p.db")) as performance, performance:
        performance.executescript(_ABOUT + _PRIME_PERFORMANCE)
        # Engine Prime keeps loudness and key behind the samples in fewer bytes.
        track = squeezed(struct.pack(">dqdi", RATE, 13_230_000, 0.5, 2))
        beats = beat_data(adjusted=[(-88200.0, -4), (13_230_000.0 + 22050, 600)])
        cues = quick_cues({0: ("Cue 1", 441000.0, "ffff0000")}, main=44100.0)
        performance.execute("INSERT INTO PerformanceData VALUES (1, 1, ?, ?, ?, NULL)", (track, beats, cues))
    return library
