"""What an export changes, field by field, in words for the preview."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from djanalyzer.interop.losses import name_of
from djanalyzer.interop.protocol import Change
from djanalyzer.interop.traktor.mark_fitting import start_of
from djanalyzer.interop.traktor.values import TRACK_COLORS
from djanalyzer.interop.words import clock, tag_words
from djanalyzer.music import BeatGrid, Cue, KnownTrack, Loop


def track_changes(before: KnownTrack | None, after: KnownTrack) -> Iterator[Change]:
    """Yield every field that differs; a track that was not there had nothing in any."""
    old = describe(before) if before is not None else {}
    n_told = 0
    for field, text in describe(after).items():
        if text != old.get(field, ""):
            yield Change(after.path, name_of(after), field, old.get(field, ""), text)
            n_told += 1
    if not n_told:
        yield Change(after.path, name_of(after), "marks", "", "moved by less than a millisecond, or unlocked")


def describe(track: KnownTrack) -> dict[str, str]:
    """Return every field of a track in words."""
    tags = track.tags
    marks: tuple[Cue | Loop, ...] = (*track.cues, *track.loops)
    return {
        **tag_words(tags),
        "color": TRACK_COLORS.get(tags.color or "", ""),
        "tempo": f"{tags.tempo:.6f} BPM" if tags.tempo else "",
        "beat grid": _grid(track.beat_grid),
        "hot cues": _marks([mark for mark in marks if mark.slot is not None]),
        "memory cues": _marks([mark for mark in marks if mark.slot is None]),
    }


def _grid(grid: BeatGrid | None) -> str:
    if grid is None:
        return ""
    first = grid.anchors[0]
    text = f"{first.tempo:.6f} BPM from {clock(first.time)}"
    if grid.is_constant:
        return text
    return f"{text}, {len(grid.anchors)} markers to {clock(grid.anchors[-1].time)}"


def _marks(marks: Sequence[Cue | Loop]) -> str:
    ordered = sorted(marks, key=lambda mark: (-1 if mark.slot is None else mark.slot, start_of(mark)))
    return ", ".join(_mark(mark) for mark in ordered)


def _mark(mark: Cue | Loop) -> str:
    place = f"loop {clock(mark.start)}-{clock(mark.stop)}" if isinstance(mark, Loop) else clock(mark.time)
    pad = f"{mark.slot + 1}: " if mark.slot is not None else ""
    return " ".join(part for part in (pad + place, mark.name, mark.color or "") if part)
