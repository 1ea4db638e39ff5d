"""A library in which a DJ program's beats all come later than its table says, and what the program said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from djanalyzer.app.importing import import_folder
from djanalyzer.app.jobs import Job
from djanalyzer.app.merging import merge
from djanalyzer.app.session import Session
from djanalyzer.audio.mp3_timing import Mp3Case, Mp3Timing
from djanalyzer.interop.offsets import FileStart
from djanalyzer.library.edits import SaveAnalysis
from djanalyzer.music import BeatGrid, Collection, Cue, KnownTrack, Loop
from tests.app.conftest import RICH, write_music

N_TRACKS = 12
D = FileStart("MP3", Mp3Timing(Mp3Case.D, 44100, 1152, n_skipped=2257))
LEFT_OUT = 2257 / 44100  # seconds by which Traktor's times are later than ours in a file of case D


def start_of(path: Path) -> FileStart:
    """Take the files called "d…" for MP3s of case D: what they sound like does not matter here."""
    return D if path.name.startswith("d") else FileStart(path.suffix[1:].upper())


def library_with(session: Session, folder: Path, late: np.ndarray, prefix: str = "") -> Collection:
    """Import tracks, analyse them at 124 BPM, and let a program know grids that lie `late` seconds after ours in its own times."""
    music = write_music(folder, *(f"{prefix}{n:02}.wav" for n in range(len(late))))
    import_folder(session, music)
    rows = [row for row in session.rows(session.find()) if row.path.parent == music]
    known = []
    for row, seconds in zip(rows, late, strict=True):
        ours = BeatGrid.constant(0.2, 124.0)
        session.do(SaveAnalysis(row.id, replace(RICH, beat_grid=ours), b""))
        start = 0.2 + 3 * 60 / 124.0 + float(seconds)
        grid = BeatGrid.constant(start, 124.0)
        cues, loops = (Cue(start, 0, "Drop"), Cue(start + 8)), (Loop(start, start + 4, 1),)
        known.append(KnownTrack(row.path, str(row.id), beat_grid=grid, cues=cues, loops=loops))
    collection = Collection("Traktor", tuple(known))
    merge(session, collection, "test", Job.silent())
    return collection


def tight(middle: float, n: int = N_TRACKS) -> np.ndarray:
    return np.full(n, middle) + np.linspace(-0.001, 0.001, n)
