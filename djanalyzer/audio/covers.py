"""The picture that a music file carries: ID3, FLAC, Vorbis comments and MP4."""

from __future__ import annotations

import base64
import binascii
import contextlib
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FRONT = 3  # of the kinds of picture: the front cover
_LARGEST = 2**24 - 2**12  # bytes: what a block of FLAC can hold, with some words beside

# Everything that a parser of hostile bytes has been seen to raise.
_BROKEN = (
    OSError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    struct.error,
    EOFError,
    binascii.Error,
)


@dataclass(frozen=True, slots=True)
class Cover:
    """A picture as it is stored; `mime` as "image/jpeg"."""

    mime: str
    data: bytes


def read_cover(path: Path) -> Cover | None:
    """Return the front cover of a music file, or else its first picture; None where there is none, or none that can be read."""
    from djanalyzer.bounded_mutagen import mutagen

    try:
        pictures = list(_pictures(mutagen.File(path)))
    except (mutagen.MutagenError, *_BROKEN):
        return None
    pictures = [(kind, cover) for kind, cover in pictures if 0 < len(cover.data) <= _LARGEST]
    front = [cover for kind, cover in pictures if kind == _FRONT]
    return next(iter([*front, *(cover for _, cover in pictures)]), None)


def _pictures(file: Any) -> Iterator[tuple[int, Cover]]:
    """Yield the pictures of a file, each with its kind."""
    from mutagen.flac import Picture
    from mutagen.id3 import ID3Tags
    from mutagen.mp4 import MP4Cover, MP4Tags

    if file is None:
        return
    for picture in getattr(file, "pictures", ()):
        yield picture.type, Cover(picture.mime, picture.data)
    tags = file.tags
    if isinstance(tags, ID3Tags):
        for frame in tags.getall("APIC"):
            yield int(frame.type), Cover(frame.mime, frame.data)
    elif isinstance(tags, MP4Tags):
        for data in tags.get("covr", ()):
            is_png = getattr(data, "imageformat", None) == MP4Cover.FORMAT_PNG
            yield _FRONT, Cover("image/png" if is_png else "image/jpeg", bytes(data))
    elif tags is not None and hasattr(tags, "get"):
        for text in tags.get("metadata_block_picture") or ():
            with contextlib.suppress(*_BROKEN):
                picture = Picture(base64.b64decode(text))
                yield picture.type, Cover(picture.mime, picture.data)
