"""Their time and ours: where a program's second 0 lies in a file, read from the file itself.

`shift` is what must be added to our time to get theirs: 0 for lossless files, up to 51 ms for an MP3, 48 ms for AAC. Which
numbers are used is the DJ's choice: the table's, the table corrected by what this library shows, or none.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from djanalyzer.audio.decode import probe
from djanalyzer.audio.mp3_timing import read_mp3_timing
from djanalyzer.errors import Trouble
from djanalyzer.interop.offsets import FileStart, TableOffset, table_offset
from djanalyzer.interop.targets import is_here
from djanalyzer.music import UNSEEN, KnownTrack, OffsetChoice, TimeOffset, moved

_AAC_SUFFIXES = frozenset((".m4a", ".mp4", ".m4b"))
_SPELLINGS = {"WAVE": "WAV", "AIF": "AIFF", "AIFC": "AIFF", "OGA": "OGG", "AAC": "AAC without a container"}

TABLE = OffsetChoice()


def start_of(path: Path) -> FileStart:
    """Return what decides the offsets of a file; one that cannot be read is known by its suffix alone."""
    suffix = path.suffix.lower()
    kind = suffix.removeprefix(".").upper()
    if suffix != ".mp3" and suffix not in _AAC_SUFFIXES:
        return FileStart(_SPELLINGS.get(kind, kind))
    unseen = FileStart("MP3" if suffix == ".mp3" else f"M4A {UNSEEN}")
    # A collection may name anything, a pipe too; and what lies in the cloud is not fetched for this.
    if not os.path.isfile(path) or not is_here(path):
        return unseen
    try:
        if suffix == ".mp3":
            return FileStart("MP3", read_mp3_timing(path))
        info = probe(path)
    except (OSError, Trouble):
        return unseen
    # Apple Lossless calls itself ALAC.
    return FileStart("AAC" if info.format == "M4A" else info.format, None, info.sample_rate)


def shift(program: str, path: Path, choice: OffsetChoice = TABLE) -> TimeOffset:
    """Return how the times of `program` differ from ours in this file; none where it cannot be read."""
    return shift_at(program, start_of(path), choice)


def shift_at(program: str, start: FileStart, choice: OffsetChoice = TABLE) -> TimeOffset:
    """Return the same for a file that begins like this."""
    return choice.applied(program, start.file_class, table_offset(program, start).seconds)


def table_shift(program: str, path: Path) -> tuple[FileStart, TableOffset]:
    """Return what decides the offset of a file, and what the table says of it."""
    start = start_of(path)
    return start, table_offset(program, start)


def to_ours(program: str, track: KnownTrack, choice: OffsetChoice = TABLE) -> KnownTrack:
    """Return a program's track with its times on our axis; its `offset` says what was taken off."""
    taken = shift(program, track.path, choice)
    return replace(moved(track, -taken.seconds), offset=taken)
