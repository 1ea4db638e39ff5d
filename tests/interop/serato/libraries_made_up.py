"""Serato's library files, written from the specification: a database, crates, and the SQLite files of Serato DJ 4."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path


def record(name: str, body: bytes | str | int) -> bytes:
    """A record: text in UTF-16, numbers in four bytes, everything else as it is."""
    if isinstance(body, str):
        body = body.encode("utf-16-be")
    elif isinstance(body, int):
        body = body.to_bytes(4, "big")
    return name.encode() + struct.pack(">I", len(body)) + body


def track(path: str, **fields: str | int | bytes) -> bytes:
    """An entry of a database: its path and other fields by their four letters."""
    inside = record("ttyp", "mp3") + record("pfil", path)
    return record("otrk", inside + b"".join(record(name, value) for name, value in fields.items()))


def database(*tracks: bytes) -> bytes:
    return record("vrsn", "2.0/Serato Scratch LIVE Database") + b"".join(tracks)


def crate(*paths: str, extra: bytes = b"") -> bytes:
    head = record("vrsn", "1.0/Serato ScratchLive Crate")
    sorting = record("osrt", record("tvcn", "#") + record("brev", b"\0"))
    column = record("ovct", record("tvcn", "song") + record("tvcw", "450"))
    return head + sorting + column + b"".join(record("otrk", record("ptrk", path)) for path in paths) + extra


def smart_crate(*paths: str) -> bytes:
    head = record("vrsn", "1.0/Serato ScratchLive Smart Crate")
    match = record("rart", record("brut", b"\1")) + record("rlut", record("brut", b"\1"))
    rule = record("rurt", record("trft", "cond_is_str") + record("urkt", 23) + record("trpt", "2000"))
    return head + match + rule + b"".join(record("otrk", record("ptrk", path)) for path in paths)


def order(*stems: str) -> bytes:
    lines = ["[begin record]", *(f"[crate]{stem}" for stem in stems), "[end record]", ""]
    return "\n".join(lines).encode("utf-16-be")


def library(folder: Path, files: Iterable[tuple[str, bytes]]) -> Path:
    """A folder `_Serato_` with these files."""
    place = folder / "_Serato_"
    (place / "Subcrates").mkdir(parents=True)
    (place / "SmartCrates").mkdir()
    for name, content in files:
        (place / name).write_bytes(content)
    return place


_ASSETS = """
CREATE TABLE space (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE asset (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER DEFAULT 0, location_id INTEGER,
    portable_id TEXT NOT NULL DEFAULT '', name TEXT NOT NULL DEFAULT '', artist TEXT NOT NULL DEFAULT '',
    key TEXT NOT NULL DEFAULT '', bpm REAL, rating REAL, color INTEGER, length_ms INTEGER, year TEXT DEFAULT ''
);
CREATE TABLE space_asset (id INTEGER PRIMARY KEY, asset_id INTEGER NOT NULL, space_id INTEGER NOT NULL);
CREATE TABLE container (
    id INTEGER PRIMARY KEY AUTOINCREMENT, parent_id INTEGER, name TEXT NOT NULL, type INTEGER DEFAULT 1,
    list_order INTEGER NOT NULL, space_id INTEGER
);
CREATE TABLE smart_crate_rules (container_id INTEGER PRIMARY KEY, version INTEGER NOT NULL, rules TEXT NOT NULL);
INSERT INTO container VALUES (1, NULL, 'Serato Library root', 0, 0, 1), (2, 1, 'House', 1, 2, 1),
    (3, 2, 'Deep', 1, 1, 1), (4, 1, 'Ambient', 1, 1, 1), (5, 1, 'New', 2, 3, 1);
INSERT INTO smart_crate_rules VALUES (5, 1, '{"field":"added"}');
INSERT INTO asset (id, location_id, portable_id, name, artist, key, bpm, rating, color, length_ms, year) VALUES
    (10, 7, 'Music/a.mp3', 'A', 'Someone', '8A', 124.5, 0.8, 16751103, 61500, '2001-05-03'),
    (11, 7, 'Music/b.mp3', '', '', '', NULL, NULL, NULL, NULL, ''),
    (12, 7, 'streaming://tidal/1', 'S', '', '', NULL, NULL, NULL, NULL, '');
INSERT INTO space_asset VALUES (20, 10, 1), (21, 11, 1);
"""
_ONE_DRIVE = """
CREATE TABLE container_asset (
    id INTEGER PRIMARY KEY AUTOINCREMENT, container_id INTEGER NOT NULL, space_asset_id INTEGER NOT NULL,
    list_order INTEGER NOT NULL
);
INSERT INTO container_asset (container_id, space_asset_id, list_order) VALUES (3, 21, 1), (3, 20, 2), (4, 20, 1);
"""
_ALL_DRIVES = """
CREATE TABLE location (id INTEGER PRIMARY KEY, path TEXT);
CREATE TABLE connection (location_id INTEGER PRIMARY KEY NOT NULL, database_uri TEXT NOT NULL);
CREATE TABLE location_container (id INTEGER PRIMARY KEY, container_id INTEGER NOT NULL, location_id INTEGER NOT NULL);
CREATE TABLE container_asset (
    id INTEGER PRIMARY KEY AUTOINCREMENT, asset_id INTEGER NOT NULL, location_container_id INTEGER NOT NULL,
    space_asset_id INTEGER NOT NULL, list_order INTEGER NOT NULL
);
INSERT INTO location VALUES (7, NULL);
INSERT INTO connection VALUES (7, 'file:///Volumes/My%20Stick/_Serato_/Library/location.sqlite?mode=rw');
INSERT INTO location_container VALUES (30, 3, 7), (31, 4, 7);
INSERT INTO container_asset (asset_id, location_container_id, space_asset_id, list_order) VALUES
    (11, 30, 21, 1), (10, 30, 20, 2), (10, 31, 20, 1);
"""


def sqlite_library(path: Path, *, all_drives: bool = False, more: str = "") -> Path:
    """A library of Serato DJ 4: of one drive, or the one that knows all drives; `more` is SQL that changes it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_ASSETS + (_ALL_DRIVES if all_drives else _ONE_DRIVE) + more)
        connection.commit()
    return path
