"""Make a collection fit the rekordbox XML, and say what is lost on the way.

The fitted collection can be written exactly: what is read back from the file equals it. Silently, because it is the
format's own resolution: times become milliseconds, durations whole seconds, keys lose their confidence.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from djanalyzer.interop import locations
from djanalyzer.interop.losses import Losses
from djanalyzer.interop.problems import counted
from djanalyzer.interop.protocol import Loss, LossKind, Lost
from djanalyzer.interop.rekordbox_xml.grid_fitting import LARGEST_DRIFT, fit_grid
from djanalyzer.interop.rekordbox_xml.mark_fitting import Marks, fit_marks
from djanalyzer.interop.rekordbox_xml.playlist_fitting import fit_playlists
from djanalyzer.interop.rekordbox_xml.tag_fitting import fit_extra, fit_tags
from djanalyzer.interop.rekordbox_xml.track_reading import LONGEST, PROGRAM
from djanalyzer.music import BeatGrid, Collection, KnownTrack, Meter

_UNKNOWN_LENGTH = 900.0  # seconds over which a grid is held where nobody knows the duration
_NOTEWORTHY_DRIFT = 0.001  # seconds; less is below what the format's times can say
_LARGEST_ID = 2**31 - 1
_SECTIONS_LOST = "its sections are not written: rekordbox finds its phrases itself."
_BARS_LOST = "its bars in 3/4 or 6/8 are written, but rekordbox counts four beats to every bar: its bar lines will not be theirs."
_GRID = Lost(LossKind.BEAT_GRID)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A collection that can be written as it is, and what had to change."""

    collection: Collection
    losses: tuple[Loss, ...]
    warnings: tuple[str, ...]


def fit(collection: Collection) -> Fitted:
    """Return the collection as a rekordbox XML can hold it."""
    losses = Losses()
    placed = [t for t in collection.tracks if _has_place(t, losses)]
    ids = _numbers(placed)
    is_own = collection.program == PROGRAM
    tracks = tuple(_fit_track(t, ids[index], losses, is_own=is_own) for index, t in enumerate(placed))
    _warn_of_paths(tracks, losses)
    by_old_id: dict[str, str] = {}
    for track, number in zip(placed, ids, strict=True):
        by_old_id.setdefault(track.external_id, number)
    playlists = fit_playlists(collection.playlists, by_old_id, losses)
    return Fitted(Collection(collection.program, tracks, playlists), losses.losses(), losses.warnings())


def _has_place(track: KnownTrack, losses: Losses) -> bool:
    if locations.decode(locations.encode(track.path)) is not None:
        return True
    losses.drop(track, Lost(LossKind.TRACK), "it has no file name that can be written, and is left out.")
    return False


def _numbers(tracks: list[KnownTrack]) -> list[str]:
    """Return a TrackID for each track: its own where that is a number nobody else has."""
    own = [t.external_id if _is_track_id(t.external_id) else None for t in tracks]
    taken: set[int] = set()
    for index, text in enumerate(own):
        if text is not None and int(text) in taken:
            own[index] = None
        elif text is not None:
            taken.add(int(text))
    free = (n for n in range(1, _LARGEST_ID) if n not in taken)
    return [text if text is not None else str(next(free)) for text in own]


def _is_track_id(text: str) -> bool:
    return re.fullmatch(r"[0-9]{1,10}", text) is not None and int(text) <= _LARGEST_ID


def _fit_track(track: KnownTrack, number: str, losses: Losses, *, is_own: bool) -> KnownTrack:
    if track.sections:
        losses.drop(track, Lost(LossKind.SECTION, track.sections), _SECTIONS_LOST, "sections")
    marks = fit_marks(Marks(track.cues, track.loops), track, losses)
    grid = _fit_grid(track, losses) if track.beat_grid is not None else None
    tags = fit_tags(track, grid, losses)
    return replace(
        track,
        path=locations.decode(locations.encode(track.path)) or track.path,
        external_id=number,
        tags=tags,
        duration=_whole_seconds(track.duration),
        beat_grid=grid,
        cues=marks.cues,
        loops=marks.loops,
        extra=fit_extra(track, tags, losses, is_own=is_own),
        sections=(),
    )


def _whole_seconds(duration: float | None) -> float | None:
    return float(round(duration)) or None if duration is not None and 0 < duration <= LONGEST else None


def _fit_grid(track: KnownTrack, losses: Losses) -> BeatGrid | None:
    assert track.beat_grid is not None
    fitted = fit_grid(track.beat_grid, _whole_seconds(track.duration) or _last_time(track) + _UNKNOWN_LENGTH)
    if fitted.grid is None:
        message = "its beat grid has a tempo that cannot be written, and is left out."
        losses.drop(track, _GRID, message, "beat grid")
        return None
    if fitted.n_dropped:
        entries = counted(fitted.n_dropped, "beat grid entry", "beat grid entries")
        message = f"{entries} left out (too close together, or no real tempo)."
        losses.merge(track, _GRID, message, "beat grid")
    if any(anchor.meter is not Meter.FOUR_FOUR for anchor in fitted.grid.anchors):
        losses.merge(track, _GRID, _BARS_LOST, "beat grid")
    if fitted.drift > _NOTEWORTHY_DRIFT:
        message = f"{_about_tempo(track.beat_grid, fitted.drift, fitted.n_added)}."
        losses.merge(track, _GRID, message, "beat grid")
    return fitted.grid


def _about_tempo(grid: BeatGrid, drift: float, n_added: int) -> str:
    what = f"the tempo {grid.tempo:.4f} BPM" if grid.is_constant else "the tempos of its beat grid"
    text = f"{what} must be written with two decimals"
    if not n_added:
        return f"{text}: the last beats are off by {drift * 1000:.1f} ms"
    return (
        f"{text}: {counted(n_added, 'more beat grid entry', 'more beat grid entries')} will hold the beats within "
        f"{LARGEST_DRIFT * 1000:.0f} ms (without, {drift * 1000:.0f} ms at the end)"
    )


def _last_time(track: KnownTrack) -> float:
    anchors = track.beat_grid.anchors if track.beat_grid else ()
    times = [c.time for c in track.cues] + [loop.stop for loop in track.loops] + [a.time for a in anchors]
    return max([0.0, *(t for t in times if t < LONGEST)])


def _warn_of_paths(tracks: tuple[KnownTrack, ...], losses: Losses) -> None:
    doubled = [path for path, n in Counter(t.path for t in tracks).items() if n > 1]
    if doubled:
        losses.say(
            f"In the export more than once: {counted(len(doubled), 'file')}; rekordbox keeps one of each."
        )
    relative = [t for t in tracks if not _is_full(t.path)]
    if relative:
        losses.say(
            f"Without a full path, so that rekordbox will not find the file: {counted(len(relative), 'track')}."
        )


def _is_full(path: Path) -> bool:
    return str(path).startswith(("/", "\\")) or re.match(r"[A-Za-z]:[/\\]", str(path)) is not None
