"""How far a DJ program's times lie from ours, where that number comes from, and which numbers the DJ has chosen.

Programs disagree on where an MP3 or AAC file begins: `program's time = our time + seconds`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from djanalyzer.music.collection import KnownTrack
from djanalyzer.music.grid import BeatGrid
from djanalyzer.music.labels import OffsetBasis, TimeOffset

UNSEEN = "?"  # in place of the case of an MP3 that could not be looked at


class OffsetVerdict(StrEnum):
    """What a measurement says about the table's offset."""

    CLEAR = "clear"  # the tracks agree on another one
    AGREES = "agrees"  # nothing speaks against the table
    FEW = "few tracks"
    SCATTERED = "scattered"  # the grids do not agree with each other
    DIVIDED = "two groups"  # they agree on two places
    REFERENCE = "reference"  # files that begin alike everywhere: what is left is how grids are set


@dataclass(frozen=True, slots=True)
class MeasuredOffset:
    """What the DJ has accepted for one program and class of files.

    Attributes
    ----------
    correction : float
        Seconds to add to the table's offset.
    n_tracks : int
        Tracks it was measured on.
    spread : float
        Median distance of these tracks from it, seconds.
    """

    program: str
    file_class: str
    correction: float
    n_tracks: int
    spread: float


@dataclass(frozen=True, slots=True)
class OffsetChoice:
    """Which offsets are used: the table's, the measured ones where some were accepted, or none at all."""

    use: OffsetBasis = OffsetBasis.TABLE
    measured: tuple[MeasuredOffset, ...] = ()

    def correction(self, program: str, file_class: str) -> float | None:
        """Return what is added to the table's offset, seconds; None where the table stands."""
        if self.use is not OffsetBasis.MEASURED:
            return None
        found = (m.correction for m in self.measured if (m.program, m.file_class) == (program, file_class))
        return next(found, None)

    def applied(self, program: str, file_class: str, table: float) -> TimeOffset:
        """Return the offset to use where the table has `table` (seconds)."""
        if self.use is OffsetBasis.NONE:
            return TimeOffset(0.0, file_class, OffsetBasis.NONE)
        correction = self.correction(program, file_class)
        if correction is None:
            return TimeOffset(table, file_class, OffsetBasis.TABLE)
        return TimeOffset(table + correction, file_class, OffsetBasis.MEASURED)


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
