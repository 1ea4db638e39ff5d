"""One music file as Serato knows it: its common tags, and what Serato's own tags say."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from djanalyzer.interop.serato import flips, tag_set
from djanalyzer.interop.serato.containers import DAMAGED, SUFFIXES, Kind, kind_of, open_music, read_fields
from djanalyzer.interop.serato.tag_set import TagSet
from djanalyzer.interop.targets import must_be_here
from djanalyzer.music import BeatGrid, Key, KnownTrack, Problem, Tags

_TEXTS = {
    "title": ("TIT2", "title", "\xa9nam"),
    "artist": ("TPE1", "artist", "\xa9ART"),
    "album": ("TALB", "album", "\xa9alb"),
    "genre": ("TCON", "genre", "\xa9gen"),
    "comment": ("COMM", "comment", "\xa9cmt"),
    "label": ("TPUB", "organization", "----:com.apple.iTunes:LABEL"),
    "remixer": ("TPE4", "remixer", "----:com.apple.iTunes:REMIXER"),
    "composer": ("TCOM", "composer", "\xa9wrt"),
}
_YEARS = ("TDRC", "TYER", "date", "year", "\xa9day")
_NUMBERS = ("TRCK", "tracknumber", "trkn")
_TEMPOS = ("TBPM", "bpm", "tmpo")
_KEYS = ("TKEY", "initialkey", "----:com.apple.iTunes:initialkey")
_LONGEST_TEXT = 4000
_HIGHEST_TEMPO = 999.0


@dataclass(frozen=True, slots=True)
class MusicFile:
    """A file, what Serato's tags hold, and the track that they make."""

    path: Path
    tags: TagSet
    track: KnownTrack
    problems: tuple[Problem, ...] = ()


def read_tag_set(path: Path) -> TagSet | None:
    """Return Serato's tags of a file; None where it is no music file that could hold any.

    Raises
    ------
    ValueError
        The file cannot be read, or would have to be fetched from a server; the text is the reason.
    """
    if path.suffix.lower() in SUFFIXES:
        must_be_here(path)
    kind = kind_of(path)
    return None if kind is None else tag_set.read_tags(kind, read_fields(path, kind))


def read_music_file(path: Path, known: KnownTrack | None = None) -> MusicFile | None:
    """Read one file; `known` is what a library says of it, which the tags add to. None where it is no music file.

    Raises
    ------
    ValueError
        The file cannot be read; the text is the reason.
    """
    tags = read_tag_set(path)
    if tags is None:
        return None
    return said_by(path, tags, known or _common(path, tags.kind))


def said_by(path: Path, tags: TagSet, known: KnownTrack) -> MusicFile:
    """Return the track that `known` and Serato's tags make together, and what of the tags cannot be used."""
    faults = list(tags.faults)
    try:
        grid = tag_set.grid(tags)
    except ValueError as error:
        grid = None
        faults.append(f"the tag Serato BeatGrid cannot be used: {error}")
    if hidden := tag_set.hidden_cues(tags):
        numbers = ", ".join(str(cue.index + 1) for cue in hidden)
        faults.append(f"hot cue {numbers} is hidden, as in Serato, by an older tag without it")
    subject = known.tags.title or path.name
    track = replace(
        known,
        tags=_tags(known.tags, tags, grid),
        beat_grid=grid,
        cues=tag_set.cues(tags),
        loops=tag_set.loops(tags),
        extra=(*known.extra, *_extra(tags)),
    )
    return MusicFile(path, tags, track, tuple(Problem(subject, fault) for fault in faults))


def _tags(common: Tags, tags: TagSet, grid: BeatGrid | None) -> Tags:
    tempo = tags.autotags.bpm if tags.autotags is not None else None
    tempo = tempo or common.tempo or (grid.tempo_over(None) if grid is not None else None)
    return replace(
        common,
        tempo=tempo,
        key=common.key or Key.parse(tags.key),
        color=tag_set.track_color(tags) or common.color,
    )


def _extra(tags: TagSet) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    if tags.autotags is not None:
        gains = (("AutoGain", tags.autotags.auto_gain), ("Gain", tags.autotags.gain))
        # Nothing is what stands there before Serato has listened, or the DJ has turned anything.
        found += [(name, gain) for name, gain in gains if gain.strip("0.-+ ")]
    if tags.markers2 is not None:
        found += [("TempoLocked", "yes")] if tags.markers2.is_tempo_locked else []
        told = (flips.in_words(flip) for flip in tags.markers2.flips)
        found += [("Flips", text)] if (text := "; ".join(told)) else []
    locked = ", ".join(str(loop.index + 1) for loop in tag_set.stored_loops(tags) if loop.is_locked)
    return (*found, ("LockedLoops", locked)) if locked else tuple(found)


def _common(path: Path, kind: Kind) -> KnownTrack:
    """Return what the file's common tags say; nothing where they cannot be read."""
    bare = KnownTrack(path, str(path))
    try:
        tags, length = open_music(path, kind)
    except DAMAGED:
        return bare
    return replace(bare, tags=_common_tags(tags), duration=length if 0 < length < math.inf else None)


def _common_tags(tags: Any) -> Tags:
    texts = {field: _text(tags, names) for field, names in _TEXTS.items()}
    year = re.search(r"\b(\d{4})", _text(tags, _YEARS))
    number = re.search(r"(\d{1,4})", _text(tags, _NUMBERS))
    return Tags(
        title=texts["title"],
        artist=texts["artist"],
        album=texts["album"],
        genre=texts["genre"],
        comment=texts["comment"],
        label=texts["label"],
        remixer=texts["remixer"],
        composer=texts["composer"],
        year=int(year[1]) if year else None,
        track_number=int(number[1]) if number else None,
        tempo=tempo_of(_text(tags, _TEMPOS)),
        key=Key.parse(_text(tags, _KEYS)),
    )


def tempo_of(text: str) -> float | None:
    """Return the tempo that a text says, BPM; None where it says none."""
    try:
        tempo = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return tempo if 0 < tempo <= _HIGHEST_TEMPO else None


def _text(tags: Any, names: tuple[str, ...]) -> str:
    for name in names:
        if (value := _value(tags, name)) not in (None, ""):
            text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
            return text.replace("\0", " ").strip()[:_LONGEST_TEXT]
    return ""


def _value(tags: Any, name: str) -> Any:
    """Return the first value under a name, whatever the kind of tags."""
    if tags is None:
        return None
    try:
        held = tags.getall(name) if hasattr(tags, "getall") else tags.get(name)
    except (KeyError, ValueError):
        return None
    while isinstance(held, list | tuple) and held:
        held = held[0]
    return held if held not in ([], ()) else None
