"""What an export changes, field by field, in words for the preview."""

from __future__ import annotations

from collections.abc import Iterator

from djanalyzer.interop.losses import name_of
from djanalyzer.interop.protocol import Change
from djanalyzer.interop.rekordbox_xml.mark_fitting import pad_name
from djanalyzer.interop.words import clock, tag_words
from djanalyzer.music import BeatGrid, Collection, Cue, KnownTrack, Loop, Meter, Playlist


def changes(before: Collection, after: Collection) -> tuple[Change, ...]:
    """Return every field that differs; tracks are the same where their paths are."""
    old = {t.path: t for t in before.tracks}
    return tuple(change for track in after.tracks for change in _track_changes(old.get(track.path), track))


def gone(before: Collection, after: Collection) -> tuple[KnownTrack, ...]:
    """Return the tracks of the old file that the new one will not hold."""
    kept = {t.path for t in after.tracks}
    return tuple(t for t in before.tracks if t.path not in kept)


def gone_playlists(before: Collection, after: Collection) -> tuple[str, ...]:
    """Return the playlists and folders of the old file that the new one will not hold, each with its folders."""
    kept = set(_names(after.playlists))
    return tuple(name for name in _names(before.playlists) if name not in kept)


def _names(playlists: tuple[Playlist, ...], inside: str = "") -> Iterator[str]:
    for playlist in playlists:
        yield inside + playlist.name
        yield from _names(playlist.children, f"{inside}{playlist.name} / ")


def _track_changes(old: KnownTrack | None, new: KnownTrack) -> Iterator[Change]:
    earlier = describe(old) if old is not None else {}
    for field, after in describe(new).items():
        before = earlier.get(field, "")
        if before != after:
            yield Change(new.path, name_of(new), field, before, after)


def describe(track: KnownTrack) -> dict[str, str]:
    """Return every field of a track in words."""
    marks: tuple[Cue | Loop, ...] = (*track.cues, *track.loops)
    return {
        **tag_words(track.tags),
        "beat grid": _grid(track.beat_grid),
        "hot cues": _marks([m for m in marks if m.slot is not None]),
        "memory cues": _marks([m for m in marks if m.slot is None]),
        "more": ", ".join(f"{name} {value}" for name, value in sorted(track.extra)),
    }


def _grid(grid: BeatGrid | None) -> str:
    if grid is None:
        return ""
    first = grid.anchors[0]
    meter = "" if grid.meter is Meter.FOUR_FOUR else f" in {grid.meter}"
    text = f"{grid.tempo:.2f} BPM{meter} from {clock(first.time)}, beat {first.beat_in_bar}"
    return (
        text if grid.is_constant else f"{text}, {len(grid.anchors)} entries to {clock(grid.anchors[-1].time)}"
    )


def _marks(marks: list[Cue | Loop]) -> str:
    return ", ".join(_mark(m) for m in marks)


def _mark(mark: Cue | Loop) -> str:
    place = f"loop {clock(mark.start)}-{clock(mark.stop)}" if isinstance(mark, Loop) else clock(mark.time)
    pad = f"{pad_name(mark.slot)} " if mark.slot is not None else ""
    return " ".join(part for part in (pad + place, mark.name, mark.color or "") if part)
