"""One track of a collection against its row in Engine: which columns and blobs shall change.

What a collection does not say (no text, no grid, neither cues nor loops) stays as Engine has it.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.engine import blobs, grids
from djanalyzer.interop.engine.audio_header import sample_rate_of
from djanalyzer.interop.engine.blobs import BeatData, QuickCues, SavedLoops, TrackData
from djanalyzer.interop.engine.columns import clean, number, text
from djanalyzer.interop.engine.database import Row
from djanalyzer.interop.engine.mark_fitting import fit_cues, fit_loops
from djanalyzer.interop.engine.track_reading import duration_of, key_number, key_of, rate_of, stars_of
from djanalyzer.interop.losses import Losses
from djanalyzer.interop.protocol import LOCK, LossKind, Lost
from djanalyzer.music import BeatGrid, KnownTrack

_TEXTS = ("title", "artist", "album", "genre", "comment", "label", "remixer", "composer")
_MOST_STARS, _STAR = 5, 20
_DRIVE = re.compile(r"[A-Za-z]:|//")
_SAME_TEMPO = 0.005  # BPM
_USUAL_LENGTH = 600.0  # seconds, where nobody knows
_KEY_AND_LOUDNESS = bytes(28)  # what stands behind the samples in trackData
_BEHIND_GRID = bytes(9)  # what stands behind the grids in beatData

_NO_FIELD = ((LossKind.ENERGY, "energy", "energy"), (LossKind.TRACK_COLOR, "color", "track colour"))
_DAMAGED = "What Engine holds of it is damaged; it is replaced."


@dataclass(frozen=True, slots=True)
class TrackEdit:
    """What shall be written of one track. `track_id` is None where Engine does not know it yet."""

    track: KnownTrack
    track_id: int | None
    columns: dict[str, Any] = field(default_factory=dict)
    blobs: dict[str, bytes] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        return self.track_id is not None and not self.columns and not self.blobs


@dataclass(frozen=True, slots=True)
class _Axis:
    rate: float
    duration: float


def fit_track(track: KnownTrack, row: Row, performance: Row, losses: Losses) -> TrackEdit:
    """Return what shall change in a track that Engine knows."""
    _tell_of_lost(track, losses)
    columns = _columns(track, row, losses)
    changed, tempo = _blobs(track, row, performance, losses)
    if tempo is not None:
        columns["bpmAnalyzed"] = tempo
    if "beatData" in changed and row.get("isBeatGridLocked") == 1:
        columns["isBeatGridLocked"] = 0
    return TrackEdit(track, int(row["id"]), columns, changed)


def fit_new_track(track: KnownTrack, library: Path, now: int, losses: Losses) -> TrackEdit | None:
    """Return a track that Engine does not know yet; None, and a loss, where its path cannot be said."""
    path = relative_path(track.path, library)
    if path is None:
        message = "It lies on another drive than the library, where Engine does not look: it is left out."
        losses.drop(track, Lost(LossKind.TRACK), message, "track")
        return None
    row = Row(path=path, filename=clean(track.path.name))
    fitted = fit_track(track, Row(id=0), Row(), losses)
    size, bits = (_number(dict(track.extra).get(name, "")) for name in ("Size", "BitRate"))
    row |= {
        "length": round(track.duration) if track.duration and 0 < track.duration < 1e6 else None,
        "fileBytes": size,
        "bitrate": bits,
        "fileType": track.path.suffix[1:].lower(),
        "dateAdded": _date(dict(track.extra).get("DateAdded", "")) or now,
        "dateCreated": now,
    }
    return TrackEdit(track, None, row | fitted.columns, fitted.blobs)


def relative_path(path: Path, library: Path) -> str | None:
    """Return a path as Engine writes it: from the library's folder, with slashes."""
    name = path.as_posix()
    is_of_windows = _DRIVE.match(name) is not None
    if is_of_windows != (os.sep == "\\") or not (is_of_windows or path.is_absolute()):
        return None
    try:
        name.encode()
        return Path(os.path.relpath(path, library)).as_posix()
    except ValueError:  # another drive of Windows, or a name that is no text
        return None


def _number(said: str) -> int | None:
    return int(said) if said.isascii() and said.isdigit() and len(said) < 15 else None


def _date(said: str) -> int | None:
    """Return a day ("2021-03-04", and a time of day behind it) in seconds since 1970; None where it is none."""
    try:
        return int(datetime.fromisoformat(said[:10]).replace(tzinfo=UTC).timestamp())
    except ValueError:
        return None


def _tell_of_lost(track: KnownTrack, losses: Losses) -> None:
    if track.sections:
        message = f"Engine has no sections: {len(track.sections)} left out."
        losses.drop(track, Lost(LossKind.SECTION, track.sections), message, "sections")
    for kind, tag, name in _NO_FIELD:
        if value := getattr(track.tags, tag):
            message = f"Engine has no field for the {name} “{clean(str(value))}”."
            losses.drop(track, Lost(kind, fields=(tag,)), message, name)


def _columns(track: KnownTrack, row: Row, losses: Losses) -> dict[str, Any]:
    tags, columns = track.tags, dict[str, Any]()
    for name in _TEXTS:
        said = getattr(tags, name)
        if said == text(row.get(name)):
            continue
        plain = clean(said)
        if plain != said:
            lost = Lost(LossKind.TAG, fields=(name,))
            losses.merge(track, lost, "Characters that no database holds are left out.", name)
        if plain and plain != text(row.get(name)):
            columns[name] = plain
    for name, count in (("year", tags.year), ("playOrder", tags.track_number)):
        if count is not None and 0 < count < 10**9 and count != row.get(name):
            columns[name] = count
    if tags.rating is not None:
        stars = min(max(tags.rating, 0), _MOST_STARS)
        if stars != (stars_of(row.get("rating")) or 0):
            columns["rating"] = stars * _STAR
    before = key_of(row.get("key"))
    if tags.key is not None and (before is None or before.index != tags.key.index):
        columns["key"] = key_number(tags.key)
    return columns


def _blobs(
    track: KnownTrack, row: Row, performance: Row, losses: Losses
) -> tuple[dict[str, bytes], float | None]:
    """Return the blobs that shall change, and the tempo of a grid among them."""
    says_marks = bool(track.cues or track.loops)
    if track.beat_grid is None and not says_marks:
        return {}, _plain_tempo(track, row)
    old = _Old(performance)
    axis = _axis(track, old, row)
    if axis is None:
        message = "Engine has not analysed the track, and nobody knows its sample rate: they are left out."
        lost = Lost(LossKind.BEAT_GRID, (*track.cues, *track.loops))
        losses.drop(track, lost, message, "cues, loops and beat grid")
        return {}, None if track.beat_grid else _plain_tempo(track, row)
    changed = _marks(track, old, axis, losses) if says_marks else {}
    if track.beat_grid is None:
        tempo = _plain_tempo(track, row)
    else:
        grid, tempo = _grid(track, old, axis, _is_locked(track, row), losses)
        changed |= grid
    if changed and old.track is None:
        data = TrackData(axis.rate, round(axis.rate * axis.duration), _KEY_AND_LOUDNESS)
        changed = {"trackData": blobs.deflate(blobs.encode_track(data))} | changed
    for column in changed:
        if column in old.damaged:
            losses.merge(track, Lost(), _DAMAGED, column)
    return changed, tempo


def _is_locked(track: KnownTrack, row: Row) -> bool:
    """Return whether the DJ has locked the grid in Engine, and has not agreed to open the lock."""
    return row.get("isBeatGridLocked") == 1 and dict(track.extra).get(LOCK) != "0"


def _plain_tempo(track: KnownTrack, row: Row) -> float | None:
    """Return the tempo where there is no grid to say it."""
    said = track.tags.tempo
    if said is None or not grids.LOWEST_TEMPO <= said <= grids.HIGHEST_TEMPO or row.get("bpmAnalyzed"):
        return None
    known = row.get("bpm")
    is_known = isinstance(known, int | float) and abs(known - said) < max(_SAME_TEMPO, 0.5)
    return None if is_known else said


class _Old:
    """What Engine holds of a track; a damaged blob is taken for none."""

    def __init__(self, row: Row) -> None:
        self.damaged: set[str] = set()
        self.track: TrackData | None = None
        self.beats: BeatData | None = None
        self.cues, self.loops = QuickCues(), SavedLoops()
        for column in ("trackData", "beatData", "quickCues", "loops"):
            blob = row.get(column)
            if not isinstance(blob, bytes) or len(blob) <= 4:
                continue
            try:
                self._decode(column, blob)
            except UnreadableCollection:
                self.damaged.add(column)

    def _decode(self, column: str, blob: bytes) -> None:
        if column == "trackData":
            track = blobs.decode_track(blobs.inflate(blob))
            self.track = track if rate_of(track, None) else None  # of no rate: not analysed yet
        elif column == "beatData":
            self.beats = blobs.decode_beats(blobs.inflate(blob))
        elif column == "quickCues":
            self.cues = blobs.decode_cues(blobs.inflate(blob))
        else:
            self.loops = blobs.decode_loops(blob)


def _axis(track: KnownTrack, old: _Old, row: Row) -> _Axis | None:
    rate = rate_of(old.track, old.beats) or sample_rate_of(track)
    if rate is None:
        return None
    said = (duration_of(old.track, old.beats, rate), number(row.get("length")), track.duration)
    return _Axis(rate, next((seconds for seconds in said if seconds and 0 < seconds < 1e6), _USUAL_LENGTH))


def _marks(track: KnownTrack, old: _Old, axis: _Axis, losses: Losses) -> dict[str, bytes]:
    cues = fit_cues(track, old.cues, axis.rate, losses)
    loops = fit_loops(track, old.loops, axis.rate, losses)
    changed = {}
    has_cues = cues.main != blobs.EMPTY or any(cue.sample != blobs.EMPTY for cue in cues.cues)
    if cues != old.cues and (old.cues.cues or has_cues):
        changed["quickCues"] = blobs.deflate(blobs.encode_cues(cues))
    if loops != old.loops and (old.loops.loops or any(loop.is_set for loop in loops.loops)):
        changed["loops"] = blobs.encode_loops(loops)
    return changed


def _grid(
    track: KnownTrack, old: _Old, axis: _Axis, is_locked: bool, losses: Losses
) -> tuple[dict[str, bytes], float | None]:
    assert track.beat_grid is not None
    fitted = grids.markers_of(track.beat_grid, axis.rate, axis.duration)
    if _same_as_there(track.beat_grid, old, axis):
        return {}, None
    wanted = _readable(fitted.markers, axis)
    lost, item = Lost(LossKind.BEAT_GRID), "beat grid"
    for loss in fitted.losses if wanted else ():
        losses.merge(track, lost, f"Of the beat grid is lost: {loss}.", item)
    if wanted is None:
        why = f": {fitted.losses[-1]}" if fitted.losses else ""
        losses.drop(track, lost, f"Engine cannot hold the beat grid, and it is left out{why}.", item)
        return {}, None
    if _same_as_there(wanted, old, axis):
        return {}, None
    if is_locked:
        locked = Lost(LossKind.BEAT_GRID, fields=(LOCK,))
        losses.drop(track, locked, "It is locked in Engine, and stays as it is there.", item)
        return {}, None
    base = old.beats or BeatData(
        axis.rate, axis.rate * axis.duration, default=fitted.markers, rest=_BEHIND_GRID
    )
    data = replace(base, is_set=1, adjusted=fitted.markers, default=base.default or fitted.markers)
    return {"beatData": blobs.deflate(blobs.encode_beats(data))}, wanted.tempo_over(axis.duration)


def _same_as_there(grid: BeatGrid, old: _Old, axis: _Axis) -> bool:
    if old.beats is None:
        return False
    there = _readable(old.beats.adjusted or old.beats.default, axis)
    return grids.are_same(there, grid, axis.duration)


def _readable(markers: tuple[blobs.Marker, ...], axis: _Axis) -> BeatGrid | None:
    try:
        return grids.grid_of(markers, axis.rate)
    except UnreadableCollection:
        return None
