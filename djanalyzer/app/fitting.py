"""What of a track another program may be given: nothing that only its own program understands, and nothing unsaid."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.errors import UnreadableCollection
from djanalyzer.music import KnownTrack

if TYPE_CHECKING:
    from djanalyzer.interop.protocol import WritableSystem

# What several programs call alike and mean alike; all else in `extra` is one program's own.
_SHARED = frozenset(("Size", "SampleRate", "BitRate", "PlayCount", "DateAdded", "DiscNumber"))


def without_own_words(track: KnownTrack) -> KnownTrack:
    """Return a track without what only the program that it comes from has a word for."""
    return replace(track, extra=tuple((name, value) for name, value in track.extra if name in _SHARED))


def own_words(tracks: Iterable[KnownTrack]) -> tuple[str, ...]:
    """Return the names of what only the program that the tracks come from has a word for."""
    return tuple(sorted({name for track in tracks for name, _ in track.extra} - _SHARED))


def keeping_unsaid(
    tracks: tuple[KnownTrack, ...], writer: WritableSystem, target: Path
) -> tuple[KnownTrack, ...]:
    """Let tracks without a mark (or a grid) keep those that the target has: nothing is no wish to delete.

    Times are the target's own on both sides.
    """
    if not target.exists() or all((t.cues or t.loops) and t.beat_grid for t in tracks):
        return tracks
    try:
        theirs = {track.path: track for track in writer.read(target).tracks}
    except UnreadableCollection:
        return tracks  # the plan says what is wrong with it
    return tuple(_filled(track, theirs.get(track.path)) for track in tracks)


def _filled(track: KnownTrack, theirs: KnownTrack | None) -> KnownTrack:
    if theirs is None:
        return track
    if not track.cues and not track.loops:
        track = replace(track, cues=theirs.cues, loops=theirs.loops)
    return track if track.beat_grid else replace(track, beat_grid=theirs.beat_grid)
