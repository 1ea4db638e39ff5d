"""Builds a stick's `export.pdb` from the specification: little-endian pages of rows, offsets at the end of each page."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

PAGE = 4096
TRACKS, GENRES, ARTISTS, ALBUMS, LABELS, KEYS, COLORS, PLAYLISTS, ENTRIES = range(9)
HISTORIES, PLAYED, PICTURES = range(11, 14)
N_TABLES = 20

NUMBERS = (
    "rate", "composer", "size", "key", "original", "label", "remixer", "bit_rate", "number", "tempo", "genre", "album",
    "artist", "disc", "plays", "year", "bits", "seconds", "color", "stars", "picture",
)  # fmt: skip


def text(content: str) -> bytes:
    """Return a string: short ASCII, long ASCII or UTF-16, whichever rekordbox would take."""
    if content.isascii() and len(content) < 127:
        return bytes([(len(content) + 1) * 2 + 1]) + content.encode()
    if content.isascii():
        return struct.pack("<BHB", 0x40, len(content) + 4, 0) + content.encode()
    encoded = content.encode("utf-16-le")
    return struct.pack("<BHB", 0x90, len(encoded) + 4, 0) + encoded


def isrc(code: str) -> bytes:
    return struct.pack("<BHBB", 0x90, len(code) + 6, 0, 3) + code.encode() + b"\0"


def named(key: int, name: str) -> bytes:
    return struct.pack("<I", key) + text(name)


def musical_key(key: int, name: str) -> bytes:
    return struct.pack("<II", key, key) + text(name)


def color(key: int, name: str) -> bytes:
    return struct.pack("<5xHx", key) + text(name)


def artist(key: int, name: str, *, far: bool = False) -> bytes:
    if far:
        return struct.pack("<HHIBBH", 0x64, 0, key, 3, 0, 300) + bytes(300 - 12) + text(name)
    return struct.pack("<HHIBB", 0x60, 0, key, 3, 10) + text(name)


def album(key: int, name: str, *, far: bool = False) -> bytes:
    if far:
        return struct.pack("<HHIIIIBBH", 0x84, 0, 0, 0, key, 0, 3, 0, 300) + bytes(300 - 24) + text(name)
    return struct.pack("<HHIIIIBB", 0x80, 0, 0, 0, key, 0, 3, 22) + text(name)


def playlist(key: int, name: str, parent: int = 0, place: int = 0, *, is_folder: bool = False) -> bytes:
    return struct.pack("<IIIII", parent, 0, place, key, is_folder) + text(name)


def entry(playlist_id: int, place: int, track_id: int) -> bytes:
    return struct.pack("<III", place, track_id, playlist_id)


def played(history_id: int, place: int, track_id: int) -> bytes:
    return struct.pack("<III", track_id, history_id, place)


def track(track_id: int, path: str, texts: dict[int, str | bytes] | None = None, **numbers: int) -> bytes:
    """Return a track; `texts` by their place, encoded ones as they are."""
    n = dict.fromkeys(NUMBERS, 0) | numbers
    head = struct.pack("<HHIII", 0x24, 0, 0xC0700, n["rate"], n["composer"])
    head += struct.pack("<IIHHI", n["size"], 0, 19048, 30967, n["picture"])
    head += struct.pack("<IIII", n["key"], n["original"], n["label"], n["remixer"])
    head += struct.pack("<III", n["bit_rate"], n["number"], n["tempo"])
    head += struct.pack("<IIII", n["genre"], n["album"], n["artist"], track_id)
    head += struct.pack("<HHHHHH", n["disc"], n["plays"], n["year"], n["bits"], n["seconds"], 41)
    head += struct.pack("<BBHH", n["color"], n["stars"], 1, 3)
    all_texts: dict[int, str | bytes] = {20: path, 17: f"Track {track_id}", **(texts or {})}
    offsets, body, at = [], b"", len(head) + 42
    for place in range(21):
        content = all_texts.get(place, "")
        encoded = content if isinstance(content, bytes) else text(content)
        offsets.append(at + len(body))
        body += encoded
    return head + struct.pack("<21H", *offsets) + body


def tag(key: int, name: str, column: int = 0, *, far: bool = False) -> bytes:
    head = struct.pack("<HHIIIIII", 0x684 if far else 0x680, 0, 0, 0, column, 0, key, column == 0)
    if far:
        return head + struct.pack("<HHH", 3, 36, 35) + b"\0\3" + text(name)
    return head + bytes([3, 32, 31]) + b"\3" + text(name)


def tag_of_track(track_id: int, tag_id: int) -> bytes:
    return struct.pack("<IIII", 0, track_id, tag_id, 3)


def page(number: int, kind: int, following: int, rows: Sequence[bytes | None], flags: int = 0x24) -> bytes:
    """Return a page; None stands for a row that was deleted, whose bytes are overwritten with noise."""
    heap, offsets = b"", []
    for row in rows:
        heap += bytes(-len(heap) % 4)
        offsets.append(len(heap))
        heap += row if row is not None else b"\xee" * 24
    count = len(rows) | sum(row is not None for row in rows) << 13
    head = (
        struct.pack("<IIIIII", 0, number, kind, following, 1, 0)
        + count.to_bytes(3, "little")
        + bytes([flags])
    )
    head += struct.pack("<HHHHHH", 0, len(heap), 0, 0, 0, 0)
    index = b""
    for group in range(0, len(rows), 16):
        present = sum((row is not None) << place for place, row in enumerate(rows[group : group + 16]))
        places = [*offsets[group : group + 16], *[0] * (16 - len(offsets[group : group + 16]))]
        index = struct.pack("<16HHH", *reversed(places), present, present) + index
    assert len(head) + len(heap) + len(index) <= PAGE, "one page cannot hold so much"
    return head + heap + bytes(PAGE - len(head) - len(heap) - len(index)) + index


def file(tables: dict[int, Sequence[Sequence[bytes | None]]]) -> bytes:
    """Return a file: for each table an index page and its pages of rows, in an order of its own."""
    pages: list[bytes] = [b""]
    header = struct.pack("<IIIIIII", 0, PAGE, N_TABLES, 0, 5, 7, 0)
    for kind in range(N_TABLES):
        filled = tables.get(kind, ())
        first = len(pages)
        for place, rows in enumerate([(), *filled]):
            number = first + place
            pages.append(page(number, kind, number + 1, rows, flags=0x64 if place == 0 else 0x24))
        header += struct.pack("<IIII", kind, 0, first, len(pages) - 1)
    return header + bytes(PAGE - len(header)) + b"".join(pages[1:])


def write(root: Path, tables: dict[int, Sequence[Sequence[bytes | None]]]) -> Path:
    folder = root / "PIONEER/rekordbox"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "export.pdb").write_bytes(file(tables))
    return root


def packed(rows: Sequence[bytes]) -> list[list[bytes]]:
    """Share rows out over as many pages as they need."""
    pages: list[list[bytes]] = [[]]
    n_bytes = 0
    for row in rows:
        n_bytes += len(row) + 4 + 3
        if n_bytes > PAGE - 200 or len(pages[-1]) == 400:
            pages.append([])
            n_bytes = len(row) + 7
        pages[-1].append(row)
    return pages
