"""What a file's own tags say: ID3 (MP3, AIFF, WAV), Vorbis comments (FLAC, Ogg, Opus), MP4, APE and ASF."""

from __future__ import annotations

import contextlib
import math
import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from djanalyzer.audio.packets import open_container
from djanalyzer.audio.readers import head
from djanalyzer.errors import UnreadableAudio
from djanalyzer.music import Key, Tags

# The names under which each format keeps a value, in lower case, the best first. A name after "comm:" or "popm" is ours.
_NAMES = {
    "title": ("tit2", "title", "\xa9nam"),
    "artist": ("tpe1", "artist", "\xa9art", "author", "tpe2", "album artist", "albumartist", "aart"),
    "album": ("talb", "album", "\xa9alb", "wm/albumtitle"),
    "genre": ("tcon", "genre", "\xa9gen", "gnre", "wm/genre"),
    "comment": ("comm", "comment", "\xa9cmt", "description", "comm:other"),
    "label": ("tpub", "label", "organization", "publisher", "wm/publisher"),
    "remixer": ("tpe4", "remixer", "mixartist", "modifiedby", "wm/modifiedby"),
    "composer": ("tcom", "composer", "\xa9wrt", "wm/composer"),
    "year": ("tdrc", "tyer", "date", "year", "\xa9day", "wm/year", "tdor", "originaldate"),
    "track": ("trck", "tracknumber", "track", "trkn", "wm/tracknumber"),
    "tempo": ("tbpm", "bpm", "tempo", "tmpo", "fbpm", "wm/beatsperminute"),
    "key": ("tkey", "initialkey", "initial key", "initial_key", "key", "wm/initialkey"),
    "rating": ("popm", "fmps_rating", "rating wmp", "wm/shareduserrating", "rating", "rate"),
}
_FIELD_OF = {name: field for field, names in _NAMES.items() for name in names}

_LONGEST = 4000  # characters of one value
_TEMPI = (20.0, 999.0)
# Comments that programs write for themselves.
_PRIVATE_COMMENTS = ("itun", "id3v1", "songs-db", "mm_")
# Windows' five ratings in a POPM frame, by the upper ends of their ranges.
_POPM_ENDS = (31, 95, 159, 223, 255)

# Everything that a parser of hostile bytes has been seen to raise; the file may still be good music.
_BROKEN = (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError)
_BROKEN_TOO = (struct.error, EOFError, RuntimeError, NotImplementedError, MemoryError)

Values = dict[str, list[str]]


def read_tags(path: Path) -> Tags:
    """Return what the file's tags say. Odd, broken and missing tags are no trouble: what cannot be read is not said."""
    try:
        head(path)
    except UnreadableAudio:
        return Tags()
    values = _mutagen_values(path) or _ffmpeg_values(path)
    texts = {field: _text(values, names) for field, names in _NAMES.items()}
    return Tags(
        title=texts["title"],
        artist=texts["artist"],
        album=texts["album"],
        genre=texts["genre"],
        comment=texts["comment"],
        label=texts["label"],
        remixer=texts["remixer"],
        composer=texts["composer"],
        year=_first_number(r"\b(\d{4})", texts["year"]),
        track_number=_first_number(r"(\d{1,4})", texts["track"]),
        tempo=_tempo(texts["tempo"]),
        key=_key(texts["key"]),
        rating=_rating(values),
    )


def _mutagen_values(path: Path) -> Values:
    from mutagen.apev2 import APEv2

    from djanalyzer.bounded_mutagen import mutagen

    def own_tags(path: Path) -> Any:
        file = mutagen.File(path)
        return None if file is None else file.tags

    for read in (own_tags, APEv2):  # MP3s may have APE tags besides, or instead
        with contextlib.suppress(mutagen.MutagenError, *_BROKEN, *_BROKEN_TOO):
            tags = read(path)
            if tags is not None and (values := _flatten(tags)):
                return values
    return {}


def _ffmpeg_values(path: Path) -> Values:
    """Read what mutagen does not know: the INFO list of WAV, tags before damaged audio."""
    import av

    try:
        container = open_container(path)
    except UnreadableAudio:
        return {}
    try:
        found = dict(container.metadata)
    except (av.error.FFmpegError, *_BROKEN):
        return {}
    finally:
        container.close()
    return {name.lower(): [text] for name, text in found.items() if name.lower() in _FIELD_OF}


def _flatten(tags: Any) -> Values:
    """Return the texts of any kind of mutagen tags under lower-case names, those that we know alone."""
    from mutagen.id3 import ID3Tags

    pairs = _id3_pairs(tags) if isinstance(tags, ID3Tags) else _other_pairs(tags)
    values: Values = {}
    for name, texts in pairs:
        if name in _FIELD_OF:
            values.setdefault(name, []).extend(text[:_LONGEST] for text in texts)
    return values


def _id3_pairs(tags: Any) -> Iterator[tuple[str, list[str]]]:
    for frame in tags.values():
        name = frame.FrameID.lower()
        if name == "txxx":
            yield frame.desc.lower(), [str(text) for text in frame.text]
        elif name == "comm":
            if not frame.desc.lower().startswith(_PRIVATE_COMMENTS):
                yield ("comm:other" if frame.desc else "comm"), [str(text) for text in frame.text]
        elif name == "popm":
            yield "popm", [str(frame.rating)]
        elif name == "tcon":
            yield name, [str(genre) for genre in frame.genres]
        elif hasattr(frame, "text"):
            yield (
                name,
                [str(text) for text in frame.text] if isinstance(frame.text, list) else [str(frame.text)],
            )


def _other_pairs(tags: Any) -> Iterator[tuple[str, list[str]]]:
    items = tags if isinstance(tags, list) else list(tags.items())
    for key, value in items:
        name = key.lower()
        if name.startswith("----:"):
            name = name.rsplit(":", 1)[-1]
        if name in _FIELD_OF:
            several = value if isinstance(value, list) else [value]
            yield name, [_plain(one) for one in several]


def _plain(value: Any) -> str:
    """Return one value of MP4, APE, ASF or Vorbis tags as text."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, tuple):
        return str(value[0]) if value else ""
    return str(value)


def _text(values: Values, names: tuple[str, ...]) -> str:
    """Return the first of `names` that says something, several values joined, fit for one line."""
    for name in names:
        parts = [part for text in values.get(name, ()) for part in text.split("\0")]
        texts = dict.fromkeys(_one_line(part) for part in parts)
        if joined := ", ".join(text for text in texts if text):
            return joined
    return ""


def _one_line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _first_number(pattern: str, text: str) -> int | None:
    found = re.search(pattern, text, re.ASCII)
    return int(found[1]) or None if found else None


def _number(text: str) -> float | None:
    try:
        number = float(text.replace(",", ".").strip())
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _tempo(text: str) -> float | None:
    found = re.match(r"\s*(\d{1,6}(?:[.,]\d{1,9})?)", text, re.ASCII)
    tempo = _number(found[1]) if found else None
    return tempo if tempo is not None and _TEMPI[0] <= tempo <= _TEMPI[1] else None


def _key(text: str) -> Key | None:
    """Read a key, also where two notations stand together ("8A - Am")."""
    parts = (text, *re.split(r"[/,;|]|\s-\s|\s", text))
    return next((key for part in parts if (key := Key.parse(part))), None)


def _rating(values: Values) -> int | None:
    for name in _NAMES["rating"]:
        for text in values.get(name, ()):
            number = _number(text)
            if number is not None and (stars := _stars(name, number)) is not None:
                return stars
    return None


def _stars(name: str, value: float) -> int | None:
    """Return 0 to 5 stars on the scale of the tag called `name`; None where the tag means "not rated"."""
    if value < 0:
        return None
    if name in ("popm", "rating wmp"):
        return _popm_stars(value)
    if name == "wm/shareduserrating":
        return min(5, math.ceil(value / 99 * 5)) or None
    if name == "fmps_rating":
        return round(value * 5) if value <= 1 else None
    if value <= 5:
        return round(value) or None
    return round(value / 20) if value <= 100 else _popm_stars(value)


def _popm_stars(value: float) -> int | None:
    """Read 0 to 255: steps of 51 as DJ programs write them, or the ranges of Windows."""
    if not 0 < value <= 255:
        return None
    if value % 51 == 0:
        return int(value // 51)
    return next(stars for stars, end in enumerate(_POPM_ENDS, 1) if value <= end)
