"""What an export changes, field by field, in words for the preview."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from djanalyzer.interop.engine.database import Row
from djanalyzer.interop.engine.list_fitting import ListEdit
from djanalyzer.interop.engine.mark_fitting import called
from djanalyzer.interop.engine.track_fitting import TrackEdit
from djanalyzer.interop.engine.track_reading import Performance, key_of, read_performance, stars_of
from djanalyzer.interop.losses import name_of
from djanalyzer.interop.problems import Problems, counted
from djanalyzer.interop.protocol import Change
from djanalyzer.interop.words import clock
from djanalyzer.music import BeatGrid, Cue, Loop

_WORDS = {"playOrder": "track number", "bpmAnalyzed": "tempo", "isBeatGridLocked": "beat grid lock"}
_HIDDEN = frozenset({"filename", "length", "fileBytes", "bitrate", "fileType", "dateAdded", "dateCreated"})


def track_changes(edit: TrackEdit, row: Row, performance: Row) -> Iterator[Change]:
    """Yield what changes in one track."""
    path, name = edit.track.path, name_of(edit.track)
    for column, value in edit.columns.items():
        if column not in _HIDDEN:
            before = _said(column, row.get(column))
            yield Change(path, name, _WORDS.get(column, column), before, _said(column, value))
    old = _described(read_performance(performance, "", Problems()))
    new = _described(read_performance(Row(performance | edit.blobs), "", Problems()))
    for field, after in new.items():
        if old[field] != after:
            yield Change(path, name, field, old[field], after)


def list_changes(edits: tuple[ListEdit, ...], target: Path, names: Mapping[int, str]) -> Iterator[Change]:
    """Yield what changes in playlists; `names` are those of tracks by their row."""
    for edit in edits:
        name = " / ".join(edit.path)
        if edit.tracks is None:
            yield Change(target, name, "folder", "", "new")
            continue
        yield Change(target, name, "playlist", _listed(edit.before, names), _listed(edit.tracks, names))


def _listed(tracks: tuple[int, ...], names: Mapping[int, str]) -> str:
    shown = ", ".join(names.get(track, f"track {track}") for track in tracks[:5])
    return f"{counted(len(tracks), 'track')}: {shown}{', …' if len(tracks) > 5 else ''}" if tracks else ""


def _said(column: str, value: object) -> str:
    if column == "key":
        key = key_of(value)
        return f"{key.camelot} ({key.name})" if key else ""
    if column == "rating":
        return "★" * (stars_of(value) or 0)
    if column == "bpmAnalyzed":
        return f"{value:.2f} BPM" if isinstance(value, int | float) else ""
    if column == "isBeatGridLocked":
        return "locked" if value else "open"
    return "" if value is None else str(value)


def _described(performance: Performance) -> dict[str, str]:
    return {
        "beat grid": _grid(performance.beat_grid),
        "hot cues": _marks([cue for cue in performance.cues if cue.is_hot_cue]),
        "main cue": _marks([cue for cue in performance.cues if not cue.is_hot_cue]),
        "loops": _marks(list(performance.loops)),
    }


def _grid(grid: BeatGrid | None) -> str:
    if grid is None:
        return ""
    first = grid.anchors[0]
    more = "" if grid.is_constant else f", {len(grid.anchors)} anchors to {clock(grid.anchors[-1].time)}"
    return f"{grid.tempo:.2f} BPM from {clock(first.time)}, beat {first.beat_in_bar}{more}"


def _marks(marks: list[Cue | Loop] | list[Cue] | list[Loop]) -> str:
    return ", ".join(_mark(mark) for mark in marks)


def _mark(mark: Cue | Loop) -> str:
    place = f"{clock(mark.start)}-{clock(mark.stop)}" if isinstance(mark, Loop) else clock(mark.time)
    what = called(mark) if mark.slot is not None else ""
    return " ".join(part for part in (what, place, mark.color or "") if part)
