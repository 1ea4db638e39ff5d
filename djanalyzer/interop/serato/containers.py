"""Where Serato's tags lie in a music file: ID3 objects, Vorbis comments or M4A atoms; read from a file, written to bytes."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, BinaryIO

from djanalyzer.bounded_mutagen import mutagen
from djanalyzer.interop.serato import atoms, autotags, beat_grid, id3, markers, markers2, riff, vorbis

KEY = "key"
"""The name under which the musical key stands among the fields: a text that all programs share."""

# Everything that parsers of hostile bytes have been seen to raise.
_BROKEN = (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError)
_BROKEN_TOO = (struct.error, EOFError, NotImplementedError, MemoryError, RecursionError)
DAMAGED: tuple[type[Exception], ...] = (mutagen.MutagenError, *_BROKEN, *_BROKEN_TOO)


class Kind(StrEnum):
    """The kinds of music files that can hold Serato's tags."""

    MP3 = "MP3"
    AIFF = "AIFF"
    WAVE = "WAVE"
    FLAC = "FLAC"
    OGG = "Ogg Vorbis"
    MP4 = "M4A"


SUFFIXES = frozenset(
    {".mp3", ".aif", ".aiff", ".aifc", ".wav", ".flac", ".ogg", ".oga", ".m4a", ".mp4", ".m4b"}
)
"""The endings of files that may hold Serato's tags."""

Fields = dict[str, bytes]

_TAGS = (markers.NAME, markers2.NAME, beat_grid.NAME, autotags.NAME)
_VORBIS = {
    markers2.NAME: "SERATO_MARKERS_V2",
    beat_grid.NAME: "SERATO_BEATGRID",
    autotags.NAME: "SERATO_AUTOGAIN",
    KEY: "INITIALKEY",
}
_OGG = {
    markers.NAME: "serato_markers",
    markers2.NAME: "serato_markers2",
    beat_grid.NAME: "serato_beatgrid",
    KEY: "INITIALKEY",
}
_MP4 = {
    markers.NAME: "----:com.serato.dj:markers",
    markers2.NAME: "----:com.serato.dj:markersv2",
    beat_grid.NAME: "----:com.serato.dj:beatgrid",
    autotags.NAME: "----:com.serato.dj:autgain",
    KEY: "----:com.apple.iTunes:initialkey",
}


def kind_of(path: Path) -> Kind | None:
    """Return what kind of music file this is, by its beginning and its name; None where it is none of them."""
    if path.suffix.lower() not in SUFFIXES:
        return None
    try:
        with path.open("rb") as file:
            return kind_of_bytes(file.read(HEAD), path.suffix)
    except OSError:
        return None


def kind_of_bytes(head: bytes, suffix: str) -> Kind | None:
    """Return what kind of music file begins so and has this ending."""
    if (order := riff.order_of(head)) is not None:
        return Kind.AIFF if order == "big" else Kind.WAVE
    if head[:4] == b"OggS":
        # Other sounds lie in Ogg files too, and Serato tags none of them.
        return Kind.OGG if any(sign in head for sign in _OGG_SIGNS) else None
    if head[4:8] == b"ftyp":
        return Kind.MP4
    if head[:4] == b"fLaC" or (head[:3] == b"ID3" and suffix.lower() == ".flac"):
        return Kind.FLAC
    return Kind.MP3 if suffix.lower() == ".mp3" else None


HEAD = 64
"""So many bytes are enough to tell what kind a file is of."""

_OGG_SIGNS = (b"\x01vorbis", b"fishead\0")


def holds(kind: Kind, tag: str) -> bool:
    """Say whether files of this kind have a place for a tag of Serato's (FLAC has none for Markers_)."""
    return tag in {Kind.FLAC: _VORBIS, Kind.OGG: _OGG, Kind.MP4: _MP4}.get(kind, _TAGS)


def name_in(kind: Kind, tag: str) -> str:
    """Return what a tag is called in files of a kind, in the words of mutagen."""
    if (names := {Kind.FLAC: _VORBIS, Kind.OGG: _OGG, Kind.MP4: _MP4}.get(kind)) is not None:
        return names[tag]
    return "TKEY" if tag == KEY else f"GEOB:{tag}"


def read_fields(path: Path, kind: Kind) -> Fields:
    """Return the raw contents of Serato's tags, and the key.

    Raises
    ------
    ValueError
        The file's tags cannot be read.
    """
    try:
        with path.open("rb") as file:
            return _READERS[kind](file)
    except DAMAGED as error:
        raise ValueError(_reason(error)) from error


def write_fields(kind: Kind, content: bytes, fields: Mapping[str, bytes]) -> bytes:
    """Return a music file's bytes with these contents of tags; nothing else changes.

    Raises
    ------
    ValueError
        The file's tags cannot be read or written.
    """
    try:
        return _WRITERS[kind](content, fields)
    except DAMAGED as error:
        raise ValueError(_reason(error)) from error


def open_music(path: Path, kind: Kind) -> tuple[Any, float]:
    """Return all tags of a file of a known kind as mutagen reads them (or None), and its seconds (0 if not known).

    Raises whatever damaged files make it raise (`DAMAGED`).
    """
    from mutagen.aiff import AIFF
    from mutagen.flac import FLAC
    from mutagen.id3 import ID3, ID3NoHeaderError
    from mutagen.mp3 import MP3
    from mutagen.mp4 import MP4
    from mutagen.oggvorbis import OggVorbis
    from mutagen.wave import WAVE

    classes = {Kind.AIFF: AIFF, Kind.WAVE: WAVE, Kind.FLAC: FLAC, Kind.OGG: OggVorbis, Kind.MP4: MP4}
    try:
        music = classes.get(kind, MP3)(path)
    except mutagen.MutagenError:
        if kind is not Kind.MP3:
            raise
        try:
            return ID3(path), 0.0  # the tags may be whole where the sound is not
        except ID3NoHeaderError:
            return None, 0.0
    return music.tags, float(getattr(music.info, "length", 0.0) or 0.0)


def read_tag(file: BinaryIO, order: riff.Order | None) -> id3.Tag:
    """Return the ID3 tag of an MP3 (`order` None), AIFF or WAVE file."""
    start = 0
    if order is not None:
        place = riff.id3_place(file, order)
        if place is None:
            return id3.Tag()
        start = place.start
    file.seek(start)
    head = file.read(10)
    return id3.parse(head + file.read(max(id3.size_of(head) - len(head), 0)))


def _read_mp3(file: BinaryIO) -> Fields:
    return _fields_of(read_tag(file, None))


def _read_aiff(file: BinaryIO) -> Fields:
    return _fields_of(read_tag(file, "big"))


def _read_wave(file: BinaryIO) -> Fields:
    return _fields_of(read_tag(file, "little"))


def _fields_of(tag: id3.Tag) -> Fields:
    fields = {name: body for name, body in tag.objects().items() if name in _TAGS}
    if key := tag.text(_key_frame(tag)):
        fields[KEY] = key.encode()
    return fields


def _key_frame(tag: id3.Tag) -> bytes:
    return b"TKE" if tag.version == 2 else b"TKEY"


def _read_flac(file: BinaryIO) -> Fields:
    return _comments(vorbis.read_flac(file), _VORBIS)


def _read_ogg(file: BinaryIO) -> Fields:
    return _comments(vorbis.read_ogg(file), _OGG)


def _read_mp4(file: BinaryIO) -> Fields:
    held = atoms.read_freeform(file)
    return {name: held[field] for name, field in _MP4.items() if field in held}


def _comments(comments: vorbis.Comments, names: Mapping[str, str]) -> Fields:
    held = ((name, comments.field(field)) for name, field in names.items())
    return {name: text for name, text in held if text is not None}


def _write_mp3(content: bytes, fields: Mapping[str, bytes]) -> bytes:
    tag = read_tag(io.BytesIO(content), None)
    return id3.build(_changed(tag, fields)) + content[tag.size :]


def _write_chunked(content: bytes, fields: Mapping[str, bytes]) -> bytes:
    order = riff.order_of(content[:HEAD])
    if order is None:
        raise ValueError("it is no AIFF or WAVE file")
    file = io.BytesIO(content)
    tag = _changed(read_tag(file, order), fields)
    return riff.with_id3(content, order, riff.id3_place(file, order), id3.build(tag))


def _changed(tag: id3.Tag, fields: Mapping[str, bytes]) -> id3.Tag:
    changed = tag.with_objects({name: body for name, body in fields.items() if name in _TAGS})
    key = fields.get(KEY)
    return changed if key is None else changed.with_text(_key_frame(tag), key.decode())


def _write_flac(content: bytes, fields: Mapping[str, bytes]) -> bytes:
    return vorbis.write_flac(content, {_VORBIS[name]: body for name, body in fields.items()})


def _write_ogg(content: bytes, fields: Mapping[str, bytes]) -> bytes:
    return vorbis.write_ogg(content, {_OGG[name]: body for name, body in fields.items()})


def _write_mp4(content: bytes, fields: Mapping[str, bytes]) -> bytes:
    texts = {_MP4[name]: body for name, body in fields.items()}
    written = atoms.with_freeform(content, texts)
    return _with_first_tags(content, texts) if written is None else written


def _with_first_tags(content: bytes, texts: Mapping[str, bytes]) -> bytes:
    """Give tags to an M4A file that has none."""
    from mutagen.mp4 import MP4, AtomDataType, MP4FreeForm

    file = io.BytesIO(content)
    music = MP4(file)
    if music.tags is None:
        music.add_tags()
    for name, body in texts.items():
        music.tags[name] = [MP4FreeForm(body, dataformat=AtomDataType.UTF8)]
    file.seek(0)
    music.save(file)
    return file.getvalue()


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error) if isinstance(error, ValueError) and str(error) else "they are damaged"


_READERS: dict[Kind, Callable[[BinaryIO], Fields]] = {
    Kind.MP3: _read_mp3,
    Kind.AIFF: _read_aiff,
    Kind.WAVE: _read_wave,
    Kind.FLAC: _read_flac,
    Kind.OGG: _read_ogg,
    Kind.MP4: _read_mp4,
}
_WRITERS: dict[Kind, Callable[[bytes, Mapping[str, bytes]], bytes]] = {
    Kind.MP3: _write_mp3,
    Kind.AIFF: _write_chunked,
    Kind.WAVE: _write_chunked,
    Kind.FLAC: _write_flac,
    Kind.OGG: _write_ogg,
    Kind.MP4: _write_mp4,
}
