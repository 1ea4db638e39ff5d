"""The tables of `export.pdb` that are read, each by its number and the layout of its rows."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from djanalyzer.interop.rekordbox_usb.pages import DeviceSql, Row, read_recording_code

TRACKS, GENRES, ARTISTS, ALBUMS, LABELS, KEYS, COLORS, PLAYLISTS, ENTRIES = range(9)
HISTORIES, PLAYED, PICTURES = range(11, 14)
NAMED = (GENRES, ARTISTS, ALBUMS, LABELS, KEYS, COLORS, HISTORIES, PICTURES)
WORDS = {
    TRACKS: "tracks",
    GENRES: "genres",
    ARTISTS: "artists",
    ALBUMS: "albums",
    LABELS: "labels",
    KEYS: "keys",
    COLORS: "colours",
    PLAYLISTS: "playlists",
    ENTRIES: "playlist entries",
    HISTORIES: "histories",
    PLAYED: "history entries",
    PICTURES: "pictures",
}

_NUMBERED = struct.Struct("<I")
_COLOR = struct.Struct("<5xHx")
_KEY = struct.Struct("<II")
_ARTIST = struct.Struct("<HHIBB")
_ALBUM = struct.Struct("<HHIIIIBB")
_FAR = 4  # in the first number of an artist or album: the name lies beyond 255 bytes
_FAR_OFFSET = struct.Struct("<H")
_PLAYLIST = struct.Struct("<I4xIII")
_ENTRY = struct.Struct("<III")
# Up to the id: 21 numbers; then disc, plays, year, bits, seconds; colour, stars; then where the 21 strings are.
_TRACK = struct.Struct("<HH5I2H12I6HBBHH21H")


@dataclass(frozen=True, slots=True)
class Track:
    """A row of the tracks; `texts` are its 21 strings in their own order, ids refer to the other tables (0: none)."""

    id: int
    picture: int
    sample_rate: int
    composer: int
    n_bytes: int
    key: int
    original_artist: int
    label: int
    remixer: int
    bit_rate: int
    number: int
    tempo: int  # BPM × 100
    genre: int
    album: int
    artist: int
    disc: int
    n_plays: int
    year: int
    n_bits: int
    seconds: int
    color: int
    stars: int
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A playlist or folder; the parent is 0 at the top."""

    id: int
    parent: int
    place: int
    is_folder: bool
    name: str


def read_tracks(database: DeviceSql) -> Iterator[Track]:
    """Yield the tracks."""
    for row in database.rows(TRACKS):
        numbers = row.unpack(_TRACK)
        if numbers is not None:
            yield _track(row, numbers)


def _track(row: Row, numbers: tuple[int, ...]) -> Track:
    _, _, _, rate, composer, n_bytes, _, _, _, picture, key, original, label, remixer = numbers[:14]
    bit_rate, number, tempo, genre, album, artist, own_id, disc, n_plays, year, n_bits = numbers[14:25]
    seconds, _, color, stars = numbers[25:29]
    code, *others = numbers[31:]
    recording_code = read_recording_code(row.page, row.start + code) if code else ""
    texts = (recording_code, *(row.text(offset) if offset else "" for offset in others))
    return Track(
        own_id, picture, rate, composer, n_bytes, key, original, label, remixer, bit_rate, number, tempo, genre, album, artist,
        disc, n_plays, year, n_bits, seconds, color, stars, texts,
    )  # fmt: skip


def read_names(database: DeviceSql, kind: int) -> dict[int, str]:
    """Return a table of names (one of `NAMED`; of pictures the paths) by their id."""
    names: dict[int, str] = {}
    for row in database.rows(kind):
        named = _artist_or_album(row, kind) if kind in (ARTISTS, ALBUMS) else _named(row, kind)
        if named is not None:
            names.setdefault(*named)
    return names


def _named(row: Row, kind: int) -> tuple[int, str] | None:
    layout = {COLORS: _COLOR, KEYS: _KEY}.get(kind, _NUMBERED)
    numbers = row.unpack(layout)
    return (numbers[0], row.text(layout.size)) if numbers is not None else None


def _artist_or_album(row: Row, kind: int) -> tuple[int, str] | None:
    layout = _ARTIST if kind == ARTISTS else _ALBUM
    numbers = row.unpack(layout)
    if numbers is None:
        return None
    offset = numbers[-1]
    if numbers[0] & _FAR:
        far = Row(row.page, row.start + layout.size).unpack(_FAR_OFFSET)
        offset = far[0] if far is not None else offset
    return numbers[2] if kind == ARTISTS else numbers[4], row.text(offset)


def read_nodes(database: DeviceSql) -> Iterator[Node]:
    """Yield playlists and folders."""
    for row in database.rows(PLAYLISTS):
        numbers = row.unpack(_PLAYLIST)
        if numbers is not None:
            parent, place, own_id, is_folder = numbers
            yield Node(own_id, parent, place, bool(is_folder), row.text(_PLAYLIST.size))


def read_entries(database: DeviceSql) -> Iterator[tuple[int, int, int]]:
    """Yield (playlist, place in it, track)."""
    for row in database.rows(ENTRIES):
        numbers = row.unpack(_ENTRY)
        if numbers is not None:
            place, track, playlist = numbers
            yield playlist, place, track


def read_played(database: DeviceSql) -> Iterator[tuple[int, int, int]]:
    """Yield (history, place in it, track)."""
    for row in database.rows(PLAYED):
        numbers = row.unpack(_ENTRY)
        if numbers is not None:
            track, history, place = numbers
            yield history, place, track
