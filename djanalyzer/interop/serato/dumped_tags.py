"""Tags by themselves: the bodies of Serato's tags as tools that look into music files leave them, a file for each.

A folder of them is one track. Which tag a file holds is told by its name, or by how it begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from djanalyzer.interop.serato import autotags, beat_grid, markers, markers2, tag_set, wrapping
from djanalyzer.interop.serato.containers import Fields, Kind
from djanalyzer.interop.serato.music_file import MusicFile, said_by
from djanalyzer.music import KnownTrack

SUFFIXES = (".octet-stream", ".bin")
_LARGEST = 1 << 22  # bytes
_WRAPPED_HEAD = b"YXBwbGljYXRpb24v"  # "application/" in base64
_BY_HEAD = (
    (b"\x02\x05", markers.NAME),
    (b"\x01\x00\x00\x00", beat_grid.NAME),
    (b"\x01\x01AQ", markers2.NAME),
)
_AUTOTAGS = re.compile(rb"\x01\x01[0-9.]{1,8}\x00[-+0-9.]{1,12}\x00")
_OGG_HEADS = (
    (re.compile(rb"00000002[0-9A-F]{16}\("), markers.NAME),
    (re.compile(rb"00000001[0-9A-F]{16}(?:\(|\s*\Z)"), beat_grid.NAME),
    (re.compile(rb"AQF[A-Z]"), markers2.NAME),
)


def is_dumped(path: Path) -> bool:
    """Say whether a file is the body of one of Serato's tags."""
    return path.suffix in SUFFIXES and _read(path) is not None


def read_dumped(place: Path) -> MusicFile | None:
    """Return the track that one body, or a folder of bodies, is about; None where there are none.

    Raises
    ------
    OSError
        A file cannot be read.
    """
    paths = sorted(p for p in place.iterdir() if p.suffix in SUFFIXES) if place.is_dir() else [place]
    found = [body for path in paths if (body := _read(path)) is not None]
    if not found:
        return None
    kinds = {body.kind for body in found}
    kind = next((kind for kind in (Kind.OGG, Kind.MP4) if kind in kinds), Kind.MP3)
    fields: Fields = {body.name: body.content for body in found}
    if kind is Kind.MP4:
        fields = {name: wrapping.wrap(wrapping.Wrapped(name, content)) for name, content in fields.items()}
    return said_by(place, tag_set.read_tags(kind, fields), KnownTrack(place, str(place)))


@dataclass(frozen=True, slots=True)
class _Body:
    """A body without its base64, and the kind of file whose manner it is in (MP3 stands for FLAC and AIFF too)."""

    kind: Kind
    name: str
    content: bytes


def _read(path: Path) -> _Body | None:
    if not path.is_file() or path.stat().st_size > _LARGEST:
        return None
    content = path.read_bytes()
    if content.startswith(_WRAPPED_HEAD):
        try:
            content = wrapping.unwrap(content).body
        except ValueError:
            return None
    for head, name in _BY_HEAD:
        if content.startswith(head):
            return _Body(_kind_of(name, content), name, content)
    if _AUTOTAGS.match(content):
        return _Body(Kind.MP3, autotags.NAME, content)
    return _read_ogg(content)


def _kind_of(name: str, content: bytes) -> Kind:
    """Tell the plain bytes of an M4A from the groups of seven bits of ID3 by their length."""
    is_id3 = name != markers.NAME or len(content) >= len(markers.build_id3(markers.Markers()))
    return Kind.MP3 if is_id3 else Kind.MP4


def _read_ogg(content: bytes) -> _Body | None:
    for head, name in _OGG_HEADS:
        if head.match(content):
            return _Body(Kind.OGG, name, content)
    return None
