"""A take as a track of its own: the bars alone, or the whole track with them laid in, with tags, cues, loops, grid and sections."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
import numpy.typing as npt

from djanalyzer.app.sound_files import Target, check_target, format_of, spare_library, titled, written_whole
from djanalyzer.app.stem_ears import recording_of
from djanalyzer.errors import ExportRefused, LibraryTrouble, Trouble

if TYPE_CHECKING:
    from djanalyzer.app.job import Job
    from djanalyzer.app.session import Session
    from djanalyzer.app.styling import Take
    from djanalyzer.library.records import LibraryTrack

Scope = Literal["selection", "track"]
Samples = npt.NDArray[np.float32]

_RATE = 44_100  # of takes
_FADE = 0.003  # seconds: at the edges of a take that had to be brought to another rate, whose first samples lack those before
_STEPS = 2**23  # of 24 bits, on either side of zero
_MEASURING = 0.3  # of the whole work


@dataclass(frozen=True, slots=True)
class TakeExport:
    """A take that is a track of the library now.

    Attributes
    ----------
    is_new : bool
        False where the library had this sound, or a track with marks at this place, already: then nothing was carried over.
    n_cues, n_loops : int
        That went along.
    softer : float
        By how many dB it is softer than the track, because its peak would exceed full scale.
    """

    path: Path
    track_id: int
    is_new: bool
    n_cues: int
    n_loops: int
    softer: float = 0.0


def export(session: Session, take: Take, scope: Scope, target: Target, job: Job) -> TakeExport:
    """Write a take and take it into the library; see `styling.export_take`."""
    from djanalyzer.audio.covers import read_cover
    from djanalyzer.audio.tag_writing import write_tags

    check_place(session, target)
    track = session.track(take.track_id)
    _check_there(session, take, track, scope)
    _spare_takes(take, target.path)
    tags = titled(track.tags, take.name, track.path.stem)

    def write(fresh: Path) -> float:
        softer = _write_sound(_Sound(take, track, scope), target, fresh, job)
        write_tags(fresh, tags, read_cover(track.path))
        return softer

    softer = written_whole(target, write)
    return replace(_taken_in(session, take, scope, target.path), softer=softer)


def check_place(session: Session, target: Target) -> None:
    """Raise `ExportRefused` where no take can be written: a file is there, a track of the library, or the name says no format."""
    check_target(target)
    spare_library(session, target.path)


@dataclass(frozen=True, slots=True)
class _Sound:
    """What is written, read as often as it is wanted."""

    take: Take
    track: LibraryTrack
    scope: Scope

    @property
    def rate(self) -> int:
        """Return samples per second: the track's own, or the take's."""
        from djanalyzer.audio.decode import probe

        return _RATE if self.scope == "selection" else probe(self.track.path).sample_rate

    def blocks(self) -> Iterator[Samples]:
        """Yield left and right, (n, 2). Outside of the take every sample of the track is what it was."""
        from djanalyzer.audio.decode import stereo_blocks
        from djanalyzer.audio.takes import Take as Laid

        rate = self.rate
        if self.scope == "selection":
            yield from stereo_blocks(self.take.path, rate)
            return
        samples = np.concatenate(list(stereo_blocks(self.take.path, rate)))
        n_fade = 1 if rate == _RATE else round(_FADE * rate)
        start, at = round(self.take.start * rate), 0
        for block in stereo_blocks(self.track.path, rate):
            yield Laid(samples, start - at, rate).over(block, n_fade).cut(0, len(block))
            at += len(block)


def _spare_takes(take: Take, path: Path) -> None:
    """Raise `ExportRefused` for a place among the takes: what lies there is replaced by no export, and deleted with its take."""
    if path.parent.resolve() == take.path.parent.resolve():
        raise ExportRefused(f"{path.parent} is where the program keeps its takes.", "Choose another folder.")


def _check_there(session: Session, take: Take, track: LibraryTrack, scope: Scope) -> None:
    if not take.path.exists():
        raise LibraryTrouble(f"The file of the take “{take.name}” is gone.", "Render it again.")
    if scope == "track" and not track.path.exists():
        raise Trouble(
            f"The file of “{track.row.title}” is not where it was: {track.path}.", "Find it again first."
        )
    if scope == "track" and _is_other_music(session, take, track):
        raise Trouble(
            f"The file of “{track.row.title}” holds other music than that which “{take.name}” was rendered from.",
            "Render it again, or export the bars alone.",
        )


def _is_other_music(session: Session, take: Take, track: LibraryTrack) -> bool:
    """Say whether a track's file holds other music than the take was made from, also where the library has not looked since."""
    made_from = session.library.take(take.id).recording_id
    recording = recording_of(track.row, session.library.known_file(track.path))
    return None not in (made_from, recording) and made_from != recording


def _write_sound(sound: _Sound, target: Target, fresh: Path, job: Job) -> float:
    """Write the samples, 24 bits; return by how many dB they are softer than they were."""
    import soundfile

    n_samples, peak, length = 0, 0.0, _length(sound)
    for block in sound.blocks():
        n_samples += len(block)
        peak = max(peak, float(np.abs(block).max(initial=0.0)))
        job.report(min(1.0, n_samples / length) * _MEASURING, 1, target.path.name)
    scale = min(1.0, 1.0 / peak) if peak else 1.0
    with soundfile.SoundFile(
        str(fresh), "w", sound.rate, channels=2, subtype="PCM_24", format=format_of(target.path, n_samples)
    ) as file:
        n_done = 0
        for block in sound.blocks():
            file.write(_whole_numbers(block * np.float32(scale)))
            n_done += len(block)
            job.report(_MEASURING + (1 - _MEASURING) * min(1.0, n_done / n_samples), 1, target.path.name)
    return max(0.0, -20 * math.log10(scale))


def _whole_numbers(block: Samples) -> npt.NDArray[np.int32]:
    """Return samples as 24 bits in the upper part of 32: what had 24 bits or fewer is exactly what it was."""
    steps = np.clip(np.rint(block.astype(np.float64) * _STEPS), -_STEPS, _STEPS - 1)
    return steps.astype(np.int32) << 8


def _length(sound: _Sound) -> float:
    """Return about how many samples there are, and at least one."""
    if sound.scope == "selection":
        return max(1.0, (sound.take.stop - sound.take.start) * _RATE)
    return max(1.0, (sound.track.row.duration or sound.take.stop) * sound.rate)


def _taken_in(session: Session, take: Take, scope: Scope, path: Path) -> TakeExport:
    """Take the file into the library, and what counts of the track over to it: one step to undo, and too late to be stopped."""
    from djanalyzer.app.importing import import_files
    from djanalyzer.library.edits import CarryToFile

    before = session.library.known_files().get(path)
    had_marks = before is not None and _has_marks(session.track(before.track_id))
    place = (take.start, take.stop) if scope == "selection" else (0.0, math.inf)
    report = import_files(session, [path], after=CarryToFile(path, take.track_id, *place))
    if not report.track_ids:
        problem = report.problems[0].message if report.problems else "It cannot be read."
        raise LibraryTrouble(f"{path} was written, but is not in the library: {problem}", "Import it.")
    (track_id,) = report.track_ids
    made = session.track(track_id)
    if made.files != (path,) or had_marks:
        return TakeExport(path, track_id, is_new=False, n_cues=0, n_loops=0)
    return TakeExport(path, track_id, is_new=True, n_cues=len(made.cues), n_loops=len(made.loops))


def _has_marks(track: LibraryTrack) -> bool:
    return bool(track.cues or track.loops)
