"""What of a track another program may be given: nothing that only its own program understands, and nothing unsaid."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
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
# What each program's own words are that the entry of a new track is given besides, that stay in the music's own tags
# (Serato), or that every new entry has. All of rekordbox's are written.
_WRITTEN_OF_OWN = {
    "Traktor": _WRITTEN["Traktor"],
    "Mixxx": _WRITTEN["Mixxx"] | {"Grouping", "AlbumArtist", "Kind"},
    "Engine DJ": _WRITTEN["Engine DJ"],
    "Serato": _FACTS | {"Kind", "AutoGain", "Gain", "Flips", "LockedLoops", "TempoLocked"},
    "VirtualDJ": _FACTS | {"Bitrate", "Scan Version"},
}
_IN_EVERY_ENTRY = {"VirtualDJ": {("Tags Flag", "1")}}


def without_own_words(track: KnownTrack) -> KnownTrack:
    """Return a track without what only the program that it comes from has a word for; of dates the day alone."""
    kept = ((name, value) for name, value in track.extra if name in _SHARED)
    return replace(track, extra=tuple((n, v[:_DAY] if n == "DateAdded" else v) for n, v in kept))


def losses_of_words(tracks: Iterable[KnownTrack], target: str) -> tuple[Loss, ...]:
    """Return for each track of another program that says what the program `target` has no word for, that it is lost."""
    written = _WRITTEN.get(target, _FACTS)
    named = ((track, _names(track) - written - _said_elsewhere(track)) for track in tracks)
    return tuple(_loss(f"what {target} has no word for", track, names) for track, names in named if names)


def losses_in_new_entries(tracks: Iterable[KnownTrack], program: str) -> tuple[Loss, ...]:
    """Return for each track that its program knows from elsewhere and this file does not hold yet, what it will lack here."""
    written = _WRITTEN_OF_OWN.get(program)
    if written is None:
        return ()
    always = _IN_EVERY_ENTRY.get(program, set())
    named = ((track, _names(track, always) - written) for track in tracks)
    what = f"what we write of no track that is new in {program}"
    return tuple(_loss(what, track, names) for track, names in named if names)


def _said_elsewhere(track: KnownTrack) -> frozenset[str]:
    """Return what is no loss: the kind of file, which its name says, and how a key is spelt that is written itself."""
    return frozenset(("Kind", "Tonality") if track.tags.key else ("Kind",))


def _names(track: KnownTrack, but: Collection[tuple[str, str]] = ()) -> frozenset[str]:
    return frozenset(name for name, value in track.extra if (name, value) not in but)


def _loss(what: str, track: KnownTrack, names: Iterable[str]) -> Loss:
    ordered = tuple(sorted(names))
    return Loss(
        f"{what} is not written: {', '.join(ordered)}.",
        name_of(track),
        "",
        DROPPED,
        Lost(LossKind.EXTRA, fields=ordered),
        track.external_id,
        track.path,
    )


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
