"""The tags of a music file by names that are the same for ID3, Vorbis comments and MP4."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from djanalyzer.interop.targets import must_be_here

_ENDINGS = "mp3 aif aiff aifc wav wave flac ogg oga opus m4a mp4 m4b aac alac"
SUFFIXES = frozenset(f".{ending}" for ending in _ENDINGS.split())
"""The endings of music files."""

# Everything that parsers of hostile bytes have been seen to raise.
_BROKEN = (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError)
_BROKEN_TOO = (struct.error, EOFError, NotImplementedError, MemoryError, RecursionError)
DAMAGED: tuple[type[Exception], ...] = (*_BROKEN, *_BROKEN_TOO)

_FREEFORM = "----:"
# ID3 frames and MP4 atoms under the names that Vorbis comments have.
_NAMES = {
    "TIT2": "title",
    "TPE1": "artist",
    "TALB": "album",
    "TCON": "genre",
    "TPUB": "label",
    "TPE4": "remixer",
    "TCOM": "composer",
    "TDRC": "date",
    "TRCK": "tracknumber",
    "TBPM": "bpm",
    "TKEY": "initialkey",
    "TIT1": "grouping",
    "GRP1": "grouping",
    "COMM": "comment",
    "\xa9nam": "title",
    "\xa9ART": "artist",
    "\xa9alb": "album",
    "\xa9gen": "genre",
    "\xa9wrt": "composer",
    "\xa9day": "date",
    "\xa9cmt": "comment",
    "\xa9grp": "grouping",
    "trkn": "tracknumber",
    "tmpo": "bpm",
}
_NO_COMMENT = "iTun"  # what iTunes keeps in comments of its own
_ALIKE = {"description": "comment", "organization": "label", "publisher": "label", "year": "date"}


@dataclass(frozen=True, slots=True)
class Fields:
    """What the tags of a file hold.

    Attributes
    ----------
    objects : dict of str to bytes
        By names in lower case: what may be an object of Mixed In Key's.
    texts : dict of str to str
        By names in lower case: all else.
    duration : float or None
        Seconds.
    """

    objects: dict[str, bytes] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    duration: float | None = None

    def text(self, *names: str) -> str:
        """Return the first text under one of the names."""
        return next((self.texts[name] for name in names if self.texts.get(name)), "")


OBJECTS = frozenset(("cuepoints", "energy", "key", "beatgrid"))


def read_fields(path: Path) -> Fields:
    """Return what the tags of a music file hold; nothing, where it has none.

    Raises
    ------
    ValueError
        The file or its tags are damaged, or it would have to be fetched from a server; the text is the reason.
    """
    must_be_here(path)
    from mutagen.id3 import ID3
    from mutagen.id3 import error as no_id3

    from djanalyzer.bounded_mutagen import mutagen

    try:
        try:
            music = mutagen.File(path)
        except mutagen.MutagenError:
            # Tags may be whole where the sound is damaged.
            return _fields(ID3(path), None)
        return Fields() if music is None or music.tags is None else _fields(music.tags, music.info)
    except (no_id3, mutagen.MutagenError, *DAMAGED) as error:
        reason = str(error) or type(error).__name__
        raise ValueError(reason.removeprefix(f"{path}: ")[:200]) from error


def _fields(tags: Any, info: Any) -> Fields:
    length = getattr(info, "length", None)
    duration = float(length) if isinstance(length, int | float) and 0 < length < 1e7 else None
    found = Fields(duration=duration)
    for name, value in _items(tags):
        plain = name.casefold()
        if plain in OBJECTS and plain not in found.objects:
            found.objects[plain] = value if isinstance(value, bytes) else value.encode("utf-8", "replace")
        text = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
        found.texts.setdefault(_ALIKE.get(plain, plain), text.replace("\0", " ").strip())
    return found


def _items(tags: Any) -> Iterator[tuple[str, bytes | str]]:
    """Yield each value of the tags under its plain name."""
    from mutagen.id3 import ID3

    if isinstance(tags, ID3):
        yield from _id3_items(tags)
        return
    for name, value in tags.items():
        known = name.rsplit(":", 1)[-1].lstrip("\1") if name.startswith(_FREEFORM) else _NAMES.get(name, name)
        first = _first(value)
        if isinstance(first, bytes):
            yield known, bytes(first)
        elif isinstance(first, str | int | float):
            yield known, str(first)


def _id3_items(tags: Any) -> Iterator[tuple[str, bytes | str]]:
    for frame in tags.values():
        if frame.FrameID == "GEOB":
            yield frame.desc, bytes(frame.data)
        elif frame.FrameID == "TXXX":
            yield frame.desc, _joined(frame)
        elif frame.FrameID in _NAMES and not getattr(frame, "desc", "").startswith(_NO_COMMENT):
            yield _NAMES[frame.FrameID], _joined(frame)


def _joined(frame: Any) -> str:
    return " ".join(map(str, frame.text))


def _first(value: Any) -> Any:
    for _ in range(3):  # a list of pairs at most
        if not isinstance(value, list | tuple) or not value:
            break
        value = value[0]
    return value
