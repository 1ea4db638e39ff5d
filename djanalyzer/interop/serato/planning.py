"""Plan an export: one write for each music file whose tags differ, and one for each crate."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path

from djanalyzer.errors import ExportRefused
from djanalyzer.interop import safe_write
from djanalyzer.interop.losses import Losses, TrackLosses
from djanalyzer.interop.protocol import Change, FileWrite, LossKind, Lost, WritePlan
from djanalyzer.interop.serato import sound
from djanalyzer.interop.serato.checking import music_checks
from djanalyzer.interop.serato.containers import DAMAGED, Fields, Kind, kind_of, open_music, write_fields
from djanalyzer.interop.serato.crate_planning import Library, plan_crates
from djanalyzer.interop.serato.fitting import FittedTrack, fit_track
from djanalyzer.interop.serato.library import PROGRAM, key_of, shelf_of
from djanalyzer.interop.serato.music_file import MusicFile, read_music_file
from djanalyzer.interop.serato.places import find_root
from djanalyzer.interop.serato.reader import library_in
from djanalyzer.music import Collection, KnownTrack

_NEXT_STEPS = (
    "Start Serato. It reads cues, loops and grids when a track is loaded; to have tempo and key in the list too, drag the "
    "tracks onto Rescan ID3 Tags in the Files panel.",
)


_CRATE_STEPS = ("Serato takes the new crates over when it starts.",)


@dataclass
class _Gathered:
    files: list[FileWrite] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    losses: Losses = field(default_factory=Losses)
    warnings: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)


def plan(collection: Collection, target: Path) -> WritePlan:
    """Work out what an export would write: to one music file, a folder of music, or a library `_Serato_`.

    Raises
    ------
    ExportRefused
        `target` is none of these, or a file that cannot be written.
    """
    if not target.exists():
        raise ExportRefused(
            f"There is no file or folder {target}.",
            "Choose a music file, a folder of music or a folder _Serato_.",
        )
    if target.is_file():
        safe_write.check_target(target)
    if target.is_file() and kind_of(target) is None:
        raise ExportRefused(
            f"{target.name} is no music file that can hold Serato's tags.",
            "Choose an MP3, AIFF, WAVE, FLAC, M4A or Ogg Vorbis file, or a folder.",
        )
    folder = library_in(target) if target.is_dir() else None
    library = _library(folder) if folder is not None else None
    known = _known(library) if library is not None else {}
    gathered = _Gathered()
    for track in collection.tracks:
        entry = known.get(key_of(str(track.path)))
        path = track.path if library is not None else _inside(track.path, target)
        _plan_track(track, entry.path if entry else path, entry, gathered)
    if library is not None:
        crates = plan_crates(collection, library, gathered.losses)
        gathered.files += crates.files
        gathered.steps += _CRATE_STEPS if crates.files else ()
        gathered.changes += crates.changes
    elif collection.playlists:
        message = "Playlists are left out: crates belong into a library, a folder _Serato_."
        gathered.losses.drop_all(LossKind.PLAYLIST, message)
    return WritePlan(
        files=tuple(gathered.files),
        changes=tuple(gathered.changes),
        losses=gathered.losses.losses(),
        warnings=(*gathered.warnings, *gathered.losses.warnings()),
        next_steps=(*_NEXT_STEPS, *gathered.steps) if gathered.files else (),
        program=PROGRAM,
    )


def _library(folder: Path) -> Library:
    shelf = shelf_of(folder)
    return Library(folder, shelf, find_root(folder, (row.path for row in shelf.rows.values())))


def _known(library: Library) -> dict[str, KnownTrack]:
    """Return what a library says of its tracks, by where they lie."""
    tracks = (
        KnownTrack(library.root.absolute(row.path), row.path, row.tags, row.duration, extra=row.extra)
        for row in library.shelf.rows.values()
    )
    return {key_of(str(track.path)): track for track in tracks}


def _plan_track(track: KnownTrack, path: Path | None, known: KnownTrack | None, gathered: _Gathered) -> None:
    losses, whole = TrackLosses(gathered.losses, track), Lost(LossKind.TRACK)
    if path is None or not os.path.isfile(path):
        losses.drop(whole, "it is left out: its file is not there.", "track")
        return
    try:
        music = read_music_file(path, known)
    except ValueError as error:
        losses.drop(whole, f"it is left out: its tags cannot be read ({error}).", "track")
        return
    if music is None:
        losses.drop(whole, "it is left out: a file of its kind holds no tags of Serato's.", "track")
        return
    fitted = fit_track(track, music, losses)
    gathered.warnings += fitted.warnings
    if fitted.changed:
        _plan_file(losses, music, fitted, gathered)


def _plan_file(losses: TrackLosses, music: MusicFile, fitted: FittedTrack, gathered: _Gathered) -> None:
    kind, changed = music.tags.kind, fitted.changed
    try:
        old = music.path.read_bytes()
        before = sound.fingerprint(kind, old)
        # Tried once, so that what cannot be written is known before anything is.
        after = sound.fingerprint(kind, write_fields(kind, old, changed))
        # The second reader, who will look at the written file: what he cannot read now is damaged.
        open_music(music.path, kind)
    except DAMAGED as error:
        message = f"it is left out: its tags cannot be written ({error})."
        losses.drop(Lost(LossKind.TRACK), message, "track")
        return
    if before != after:
        text = "it is left out: writing its tags would change its sound."
        losses.drop(Lost(LossKind.TRACK), text, "track")
        return
    gathered.files.append(
        FileWrite(
            music.path,
            lambda content: _rendered(music.path, kind, content, changed),
            hashlib.sha256(old).hexdigest(),
            music_checks(kind, before, fitted.tags, changed),
            keeps_copy=False,
        )
    )
    gathered.changes += fitted.changes


def _rendered(path: Path, kind: Kind, content: bytes, changed: Fields) -> bytes:
    try:
        return write_fields(kind, content, changed)
    except ValueError as error:
        raise ExportRefused(
            f"The tags of {path.name} cannot be written: {error}.",
            "Leave this track out, or repair its tags.",
        ) from error


def _inside(path: Path, target: Path) -> Path | None:
    """Return the file of a track where it is the target or lies in it; None elsewhere."""
    if target.is_file():
        return target if key_of(str(path)) == key_of(str(target)) or _is_same(path, target) else None
    try:
        return path if path.resolve().is_relative_to(target.resolve()) else None
    except (OSError, ValueError):
        return None


def _is_same(path: Path, target: Path) -> bool:
    try:
        return path.samefile(target)
    except (OSError, ValueError):
        return False
