"""How far a program's beats lie from ours in this library: the check of the offsets that are applied to its files.

Where a program's grid and ours agree on the tempo, the distance of their beats is what its offset is wrong by, if anything.
The median over each class of files tells that from single grids that were set by ear.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from djanalyzer.app.timing import shift
from djanalyzer.audio.mp3_timing import read_mp3_timing
from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.music import BeatGrid

_SAME_TEMPO = 5e-4  # relative
_FEWEST = 8  # tracks that a median is worth looking at
_CLEAR = 0.003  # seconds: less is the ear's and the onset's own spread


@dataclass(frozen=True, slots=True)
class OffsetHere:
    """One program and class of files.

    Attributes
    ----------
    used : float
        Seconds that are added to our times to get the program's (their median over the tracks).
    n_tracks : int
        Tracks whose tempo both agree on.
    residual, spread : float
        Seconds by which the program's beats still come later than ours: their median, and the median distance from it.
    """

    program: str
    file_class: str
    used: float
    n_tracks: int
    residual: float
    spread: float

    @property
    def is_suspicious(self) -> bool:
        """Whether the offset seems to be wrong: enough tracks agree on another one."""
        return self.n_tracks >= _FEWEST and abs(self.residual) > max(_CLEAR, 2 * self.spread)


def offsets_here(session: Session) -> tuple[OffsetHere, ...]:
    """Return what each program's offsets come to in this library, by program and class of files."""
    files = {f.track_id: f.path for f in session.library.known_files().values() if f.state != "missing"}
    found: defaultdict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for track_id, grids in session.library.grids_by_source().items():
        ours = next((g for s, g in grids.items() if s.kind == "model"), None)
        path = files.get(track_id)
        if ours is None or path is None:
            continue
        for source, theirs in grids.items():
            late = _late(theirs, ours) if source.kind == "program" else None
            if late is not None:
                used = shift(source.name, path).seconds
                found[source.name, file_class(path)].append((used, late))
    return tuple(_summary(program, kind, rows) for (program, kind), rows in sorted(found.items()))


def file_class(path: Path) -> str:
    """Return the class of files that share an offset: "MP3 A" to "MP3 D", or the format."""
    kind = path.suffix.lower().removeprefix(".").upper()
    if kind != "MP3":
        return kind
    try:
        timing = read_mp3_timing(path)
    except (OSError, Trouble):
        return kind
    return f"MP3 {timing.case}" if timing else kind


def _late(theirs: BeatGrid, ours: BeatGrid) -> float | None:
    """Return by how many seconds their beats come later than ours; None where they do not agree on the tempo."""
    if not (theirs.is_constant and ours.is_constant) or abs(theirs.tempo / ours.tempo - 1) > _SAME_TEMPO:
        return None
    period = ours.anchors[0].period
    beats = (theirs.anchors[0].time - ours.anchors[0].time) / period
    return (beats - round(beats)) * period


def _summary(program: str, kind: str, rows: list[tuple[float, float]]) -> OffsetHere:
    residual = median(late for _, late in rows)
    spread = median(abs(late - residual) for _, late in rows)
    return OffsetHere(program, kind, median(used for used, _ in rows), len(rows), residual, spread)
