"""What of a track another program may be given: nothing that only its own program understands, and nothing unsaid."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from djanalyzer.interop.losses import DROPPED, name_of
from djanalyzer.interop.protocol import Loss, LossKind, Lost
from djanalyzer.music import KnownTrack

# What the file itself says: no program needs to be told.
_FACTS = frozenset(("Size", "SampleRate", "BitRate"))
# What several programs call alike and mean alike; all else in `extra` is one program's own.
_SHARED = _FACTS | {"PlayCount", "DateAdded", "DiscNumber"}
_DAY = len("2021-03-04")
# What each program is given of it.
_WRITTEN = {
    "rekordbox": _SHARED,
    "Traktor": _FACTS | {"PlayCount", "DateAdded"},
    "Mixxx": _FACTS | {"PlayCount", "DateAdded"},
    "Engine DJ": _FACTS | {"DateAdded"},
}


def without_own_words(track: KnownTrack) -> KnownTrack:
    """Return a track without what only the program that it comes from has a word for; of dates the day alone."""
    kept = ((name, value) for name, value in track.extra if name in _SHARED)
    return replace(track, extra=tuple((n, v[:_DAY] if n == "DateAdded" else v) for n, v in kept))


def own_words(tracks: Iterable[KnownTrack], target: str) -> tuple[str, ...]:
    """Return the names of what the program `target` has no word for."""
    return tuple(sorted({name for track in tracks for name in _unwritten(track, target)}))


def losses_of_words(tracks: Iterable[KnownTrack], target: str) -> tuple[Loss, ...]:
    """Return for each track that says what the program `target` has no word for, that it is lost."""
    named = ((track, _unwritten(track, target)) for track in tracks)
    return tuple(
        Loss(
            f"what {target} has no word for is not written: {', '.join(names)}.",
            name_of(track),
            "",
            DROPPED,
            Lost(LossKind.EXTRA, fields=names),
            track.external_id,
            track.path,
        )
        for track, names in named
        if names
    )


def _unwritten(track: KnownTrack, target: str) -> tuple[str, ...]:
    return tuple(sorted({name for name, _ in track.extra} - _WRITTEN.get(target, _FACTS)))


def keeping_unsaid(tracks: Iterable[KnownTrack], theirs: Mapping[Path, KnownTrack]) -> tuple[KnownTrack, ...]:
    """Let tracks without a mark (or a grid) keep those that the target has: nothing is no wish to delete.

    Times are the target's own on both sides.
    """
    return tuple(_filled(track, theirs.get(track.path)) for track in tracks)


def _filled(track: KnownTrack, theirs: KnownTrack | None) -> KnownTrack:
    if theirs is None:
        return track
    if not track.cues and not track.loops:
        track = replace(track, cues=theirs.cues, loops=theirs.loops)
    return track if track.beat_grid else replace(track, beat_grid=theirs.beat_grid)
