"""What an export changes of a track, field by field, in words for the preview."""

from __future__ import annotations

from collections.abc import Iterator

from djanalyzer.interop.losses import name_of
from djanalyzer.interop.protocol import Change
from djanalyzer.music import BeatGrid, Cue, KnownTrack, Loop


def track_changes(before: KnownTrack | None, after: KnownTrack) -> Iterator[Change]:
    """Yield every field that differs."""
    old = _described(before) if before is not None else {}
    for field, text in _described(after).items():
        if text != old.get(field, ""):
            yield Change(after.path, name_of(after), field, old.get(field, ""), text)


def _described(track: KnownTrack) -> dict[str, str]:
    tags = track.tags
    marks: tuple[Cue | Loop, ...] = (*track.cues, *track.loops)
    return {
        "title": tags.title,
        "artist": tags.artist,
        "album": tags.album,
        "genre": tags.genre,
        "comment": tags.comment,
        "composer": tags.composer,
        "year": str(tags.year or ""),
        "track number": str(tags.track_number or ""),
        "rating": "★" * (tags.rating or 0),
        "color": tags.color or "",
        "key": f"{tags.key.camelot} ({tags.key.name})" if tags.key else "",
        "tempo": f"{tags.tempo:.2f} BPM" if tags.tempo else "",
        "beat grid": _grid(track.beat_grid),
        "hot cues": _marks([m for m in marks if m.slot is not None]),
        "memory cues": _marks([m for m in marks if m.slot is None]),
    }


def _grid(grid: BeatGrid | None) -> str:
    if grid is None:
        return ""
    text = f"{grid.tempo:.2f} BPM from {_clock(grid.anchors[0].time)}"
    return text if grid.is_constant else f"{text}, {len(grid.anchors)} tempos"


def _marks(marks: list[Cue | Loop]) -> str:
    return ", ".join(_mark(mark) for mark in marks)


def _mark(mark: Cue | Loop) -> str:
    place = f"loop {_clock(mark.start)}-{_clock(mark.stop)}" if isinstance(mark, Loop) else _clock(mark.time)
    pad = "" if mark.slot is None else str(mark.slot + 1)
    return " ".join(part for part in (pad, place, mark.name, mark.color or "") if part)


def _clock(seconds: float) -> str:
    sign, (minutes, rest) = "-" if seconds < 0 else "", divmod(abs(seconds), 60)
    return f"{sign}{int(minutes)}:{rest:06.3f}"
