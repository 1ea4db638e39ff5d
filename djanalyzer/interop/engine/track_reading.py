"""One row of Engine's tracks, with its performance data, as a `KnownTrack`."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop import colors
from djanalyzer.interop.engine import blobs, grids
from djanalyzer.interop.engine.columns import number, text, whole
from djanalyzer.interop.engine.database import Row
from djanalyzer.interop.problems import Problems
from djanalyzer.music import BeatGrid, Cue, Key, KnownTrack, Loop, Tags

MAIN_CUE = "Main cue"

_MOST_STARS = 5
_STAR = 20  # Engine counts 0, 20 … 100
_N_KEYS = 24
_FIFTH = 7  # semitones
_TO_MINOR = 9  # semitones from a major key to its relative minor
_HIGHEST_RATE = 1e6  # samples a second
LATEST = 1e6  # seconds: a time beyond is a mistake
_DRIVE = re.compile(r"[A-Za-z]:[/\\]|//|\\\\")
_STREAMED = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


@dataclass(frozen=True, slots=True)
class Performance:
    """What a DJ has set in a track, and the axis it is on; `sample_rate` is None where Engine has not analysed it."""

    sample_rate: float | None = None
    duration: float | None = None
    beat_grid: BeatGrid | None = None
    cues: tuple[Cue, ...] = ()
    loops: tuple[Loop, ...] = ()


def read_track(row: Row, performance: Row, folder: Path, problems: Problems) -> KnownTrack | None:
    """Return the track of a row; None, and a problem, where it names no file.

    Parameters
    ----------
    folder : Path
        The library's own ("Engine Library"), to which paths are relative.
    """
    subject = subject_of(row)
    path = path_of(row.get("path"), folder)
    if path is None:
        is_streamed = bool(row.get("uri") or row.get("streamingSource") or row.get("path"))
        problems.add(subject, "it is streamed, and no file" if is_streamed else "it names no file")
        return None
    played = read_performance(performance, subject, problems)
    length = number(row.get("length"))
    return KnownTrack(
        path=path,
        external_id=str(row.get("id")),
        tags=_tags(row),
        duration=played.duration or (length if length and length > 0 else None),
        beat_grid=played.beat_grid,
        cues=played.cues,
        loops=played.loops,
        extra=_extra(row, played),
    )


def subject_of(row: Row) -> str:
    """Return what the user calls the track."""
    artist, title = text(row.get("artist")), text(row.get("title"))
    if artist and title:
        return f"{artist} – {title}"
    return title or text(row.get("filename")) or f"track {row.get('id')}"


def path_of(stored: object, folder: Path) -> Path | None:
    """Return where a file is; None where the text names none."""
    if not names_a_file(stored):
        return None
    name = text(stored)
    if _DRIVE.match(name):
        return Path(name.replace("\\", "/"))
    return Path(os.path.normpath(folder / name))


def names_a_file(stored: object) -> bool:
    """Return whether a path is one: streamed tracks have none, or an address."""
    name = text(stored)
    return bool(name.strip()) and "\0" not in name and not _STREAMED.match(name)


def _tags(row: Row) -> Tags:
    return Tags(
        title=text(row.get("title")),
        artist=text(row.get("artist")),
        album=text(row.get("album")),
        genre=text(row.get("genre")),
        comment=text(row.get("comment")),
        label=text(row.get("label")),
        remixer=text(row.get("remixer")),
        composer=text(row.get("composer")),
        year=whole(row.get("year")),
        track_number=whole(row.get("playOrder")),
        tempo=_tempo(row.get("bpmAnalyzed")) or _tempo(row.get("bpm")),
        key=key_of(row.get("key")),
        rating=stars_of(row.get("rating")),
    )


def _tempo(value: object) -> float | None:
    found = number(value)
    return found if found is not None and 0 < found <= grids.HIGHEST_TEMPO else None


def key_of(value: object) -> Key | None:
    """Return the key of Engine's number: even ones are major, by fifths from C; odd ones their relative minors."""
    if not isinstance(value, int) or not 0 <= value < _N_KEYS:
        return None
    major, is_minor = value // 2 * _FIFTH % 12, bool(value % 2)
    return Key((major + _TO_MINOR) % 12 if is_minor else major, is_minor)


def key_number(key: Key) -> int:
    """Return Engine's number of a key."""
    major = (key.tonic - _TO_MINOR) % 12 if key.is_minor else key.tonic
    return major * _FIFTH % 12 * 2 + key.is_minor


def stars_of(value: object) -> int | None:
    """Return the stars of a rating; None where there are none, which Engine does not tell from "not rated"."""
    found = number(value)
    return min(_MOST_STARS, max(1, round(found / _STAR))) if found is not None and found > 0 else None


def _extra(row: Row, played: Performance) -> tuple[tuple[str, str], ...]:
    rate = played.sample_rate
    named = {
        "Size": whole(row.get("fileBytes")),
        "BitRate": whole(row.get("bitrate")),
        "SampleRate": round(rate) if rate else None,
        "DateAdded": day_of(row.get("dateAdded")),
        "LastPlayed": day_of(row.get("timeLastPlayed")),
        "BeatGridLocked": "1" if row.get("isBeatGridLocked") == 1 else None,
        "ActiveOnLoadLoops": whole(row.get("activeOnLoadLoops")),
    }
    return tuple((name, str(value)) for name, value in named.items() if value)


def day_of(value: object) -> str:
    """Return the day of seconds since 1970 ("2021-03-04"); nothing where there are none."""
    seconds = whole(value)
    try:
        return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d") if seconds else ""
    except (OverflowError, ValueError, OSError):
        return ""


Decoded = TypeVar("Decoded")


def read_performance(row: Row, subject: str, problems: Problems) -> Performance:
    """Decode the blobs of a track; what cannot be read becomes a problem, and the rest goes on."""
    told = _Telling(subject, problems)
    track = told.decoded(row.get("trackData"), "track data", lambda b: blobs.decode_track(blobs.inflate(b)))
    beats = told.decoded(row.get("beatData"), "beat grid", lambda b: blobs.decode_beats(blobs.inflate(b)))
    cues = told.decoded(row.get("quickCues"), "cues", lambda b: blobs.decode_cues(blobs.inflate(b)))
    loops = told.decoded(row.get("loops"), "loops", blobs.decode_loops)
    rate = rate_of(track, beats)
    if rate is None:
        if read_cues(cues, _HIGHEST_RATE, told) or read_loops(loops, _HIGHEST_RATE, told):
            told.problem("cues and loops", "the sample rate is missing, so nobody can say where they are")
        return Performance()
    return Performance(
        sample_rate=rate,
        duration=duration_of(track, beats, rate),
        beat_grid=_grid(beats, rate, told),
        cues=read_cues(cues, rate, told),
        loops=read_loops(loops, rate, told),
    )


class _Telling:
    """Names the track to which a problem belongs."""

    def __init__(self, subject: str, problems: Problems) -> None:
        self._subject, self._problems = subject, problems

    def problem(self, what: str, why: str) -> None:
        self._problems.add(
            self._subject, f"its {what} cannot be read: {why}", "Analyse the track again in Engine."
        )

    def decoded(self, column: Any, what: str, decode: Callable[[bytes], Decoded]) -> Decoded | None:
        if not isinstance(column, bytes) or len(column) <= 4:
            return None
        try:
            return decode(column)
        except UnreadableCollection as trouble:
            self.problem(what, trouble.message)
            return None


def rate_of(track: blobs.TrackData | None, beats: blobs.BeatData | None) -> float | None:
    """Return the samples a second; None where neither blob says."""
    for rate in (track.sample_rate if track else 0.0, beats.sample_rate if beats else 0.0):
        if math.isfinite(rate) and 1 <= rate <= _HIGHEST_RATE:
            return rate
    return None


def duration_of(track: blobs.TrackData | None, beats: blobs.BeatData | None, rate: float) -> float | None:
    """Return the seconds of decoded sound; None where neither blob says."""
    for n_samples in (track.n_samples if track else 0, beats.n_samples if beats else 0.0):
        if math.isfinite(n_samples) and 0 < n_samples < 1e15:
            return n_samples / rate
    return None


def _grid(beats: blobs.BeatData | None, rate: float, told: _Telling) -> BeatGrid | None:
    if beats is None:
        return None
    try:
        # The one that the DJ has put right; where there is none, the analysed one.
        return grids.grid_of(beats.adjusted or beats.default, rate)
    except UnreadableCollection as trouble:
        told.problem("beat grid", trouble.message)
        return None


def read_cues(cues: blobs.QuickCues | None, rate: float, told: _Telling | None = None) -> tuple[Cue, ...]:
    """Return the hot cues, then the main cue, which Engine keeps besides."""
    if cues is None:
        return ()
    found = []
    for slot, cue in enumerate(cues.cues):
        if cue.sample != blobs.EMPTY and _is_time(cue.sample / rate, f"hot cue {slot + 1}", told):
            found.append(Cue(cue.sample / rate, slot, label_of(cue.label), color_of(cue.argb)))
    if cues.main != blobs.EMPTY and _is_time(cues.main / rate, "main cue", told):
        found.append(Cue(cues.main / rate, None, MAIN_CUE))
    return tuple(found)


def read_loops(loops: blobs.SavedLoops | None, rate: float, told: _Telling | None = None) -> tuple[Loop, ...]:
    """Return the saved loops."""
    found = []
    for slot, loop in enumerate(loops.loops if loops else ()):
        if not loop.is_set:
            continue
        what = f"loop {slot + 1}"
        if _is_time(loop.start / rate, what, told) and _is_time(loop.stop / rate, what, told):
            if loop.stop <= loop.start:
                if told:
                    told.problem(what, "it has no length")
                continue
            start, stop = loop.start / rate, loop.stop / rate
            found.append(Loop(start, stop, slot, label_of(loop.label), color_of(loop.argb)))
    return tuple(found)


def _is_time(seconds: float, what: str, told: _Telling | None) -> bool:
    if math.isfinite(seconds) and abs(seconds) <= LATEST:
        return True
    if told:
        told.problem(what, "it is at no time that music has")
    return False


def label_of(label: bytes) -> str:
    """Return a label as text."""
    return label.decode("utf-8", "replace")


def color_of(argb: bytes) -> str | None:
    """Return a colour; None where nothing at all is stored."""
    return colors.from_rgb(*argb[1:]) if any(argb) else None
