"""What an export changes of a track, field by field, in words for the preview."""

from __future__ import annotations

from collections.abc import Iterator

from djanalyzer.interop.losses import name_of
from djanalyzer.interop.protocol import Change
from djanalyzer.interop.words import clock, tag_words
from djanalyzer.music import BeatGrid, Cue, KnownTrack, Loop


def track_changes(before: KnownTrack | None, after: KnownTrack) -> Iterator[Change]:
    """Yield every field that differs."""
    old = _described(before) if before is not None else {}
    for field, text in _described(after).items():
        if text != old.get(field, ""):
            yield Change(after.path, name_of(after), field, old.get(field, ""), text)


def _described(track: KnownTrack) -> dict[str, str]:
    marks: tuple[Cue | Loop, ...] = (*track.cues, *track.loops)
    return {
        **tag_words(track.tags),
        "beat grid": _grid(track.beat_grid),
        "hot cues": _marks([m for m in marks if m.slot is not None]),
        "memory cues": _marks([m for m in marks if m.slot is None]),
    }


def _grid(grid: BeatGrid | None) -> str:
    if grid is None:
        return ""
    text = f"{grid.tempo:.2f} BPM from {clock(grid.anchors[0].time)}"
    return text if grid.is_constant else f"{text}, {len(grid.anchors)} tempos"


def _marks(marks: list[Cue | Loop]) -> str:
    return ", ".join(_mark(mark) for mark in marks)


def _mark(mark: Cue | Loop) -> str:
    place = f"loop {clock(mark.start)}-{clock(mark.stop)}" if isinstance(mark, Loop) else clock(mark.time)
    pad = "" if mark.slot is None else str(mark.slot + 1)
    return " ".join(part for part in (pad, place, mark.name, mark.color or "") if part)
