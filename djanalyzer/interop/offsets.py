"""Where a program's second 0 lies on our time axis: up to 51 ms apart in MP3 files, nothing in lossless ones.

Let R be the raw axis of an MP3: every frame decoded, the first one too even if it holds a table and no sound. Each
program leaves out a number of samples at the start of R; the difference to what our decoder leaves out is the offset.

========  =================================================================================================
Traktor   nothing
Serato    nothing
rekordbox nothing in cases A and D; the table's frame in cases B and C (see `audio.mp3_timing` for the cases)
Mixxx     the table's frame, where there is one (its FFmpeg decoder)
========  =================================================================================================

This is an inference from published offsets: it explains 17 of 19 within 2 ms and Traktor against rekordbox on 112
real tracks, but has not been measured inside the programs. `is_certain` says which values nobody needs to doubt.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from djanalyzer.music import BeatGrid, KnownTrack

_AAC_PRIMING = 2112  # samples that AAC encoders put in front, and rekordbox counts


class Mp3Start(Protocol):
    """What must be known about the start of an MP3; `audio.mp3_timing.Mp3Timing` is one."""

    @property
    def case(self) -> str: ...
    @property
    def sample_rate(self) -> int: ...
    @property
    def samples_per_frame(self) -> int: ...
    @property
    def n_skipped(self) -> int: ...


_SKIPPED_BY: dict[str, Callable[[Mp3Start], int]] = {
    "traktor": lambda start: 0,
    "serato": lambda start: 0,
    "rekordbox": lambda start: start.samples_per_frame if start.case in ("B", "C") else 0,
    "mixxx": lambda start: 0 if start.case == "A" else start.samples_per_frame,
}


def offset(program: str, start: Mp3Start | None) -> float:
    """Return the seconds to add to a time of ours to get the program's time.

    Parameters
    ----------
    program : str
        "rekordbox", "Traktor", "Serato" or "Mixxx", in any case; 0 for any other.
    start : Mp3Start or None
        None for every file that is no MP3.
    """
    skipped_by = _SKIPPED_BY.get(program.casefold())
    if start is None or skipped_by is None:
        return 0.0
    return (start.n_skipped - skipped_by(start)) / start.sample_rate


def aac_offset(program: str, sample_rate: int) -> float:
    """Return the same for AAC in an M4A file: only rekordbox is known to differ, by the encoder's priming."""
    return _AAC_PRIMING / sample_rate if program.casefold() == "rekordbox" else 0.0


def is_certain(program: str, start: Mp3Start | None) -> bool:
    """Return whether the offset follows from the file alone: nothing was put in front, so nobody can differ."""
    return start is None or (start.case == "A" and program.casefold() in _SKIPPED_BY)


def moved(track: KnownTrack, seconds: float) -> KnownTrack:
    """Return the track with its grid, cues, loops and sections moved by `seconds`."""
    if seconds == 0:
        return track
    grid = track.beat_grid
    return replace(
        track,
        beat_grid=BeatGrid(tuple(replace(a, time=a.time + seconds) for a in grid.anchors)) if grid else None,
        cues=tuple(replace(c, time=c.time + seconds) for c in track.cues),
        loops=tuple(
            replace(loop, start=loop.start + seconds, stop=loop.stop + seconds) for loop in track.loops
        ),
        sections=tuple(replace(s, start=s.start + seconds, stop=s.stop + seconds) for s in track.sections),
    )
