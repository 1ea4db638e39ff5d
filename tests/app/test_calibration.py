"""A program whose beats all lie as far from ours is told from one whose grids were set by ear."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.app.calibration import offsets_here
from djanalyzer.app.importing import import_folder
from djanalyzer.app.jobs import Job
from djanalyzer.app.merging import merge
from djanalyzer.app.session import Session
from djanalyzer.library.edits import SaveAnalysis
from djanalyzer.music import BeatGrid, Collection, KnownTrack
from tests.app.conftest import RICH, write_music

N_TRACKS = 10


def library_with(session: Session, folder: Path, late: np.ndarray) -> None:
    """Import tracks, analyse them at 124 BPM, and let rekordbox know grids that lie `late` seconds after ours."""
    music = write_music(folder, *(f"{n}.wav" for n in range(len(late))))
    import_folder(session, music)
    known = []
    for row, seconds in zip(session.rows(session.find()), late, strict=True):
        ours = BeatGrid.constant(0.2, 124.0)
        session.do(SaveAnalysis(row.id, replace(RICH, beat_grid=ours), b""))
        grid = BeatGrid.constant(0.2 + 3 * 60 / 124.0 + float(seconds), 124.0)
        known.append(KnownTrack(row.path, str(row.id), beat_grid=grid))
    merge(session, Collection("rekordbox", tuple(known)), "test", Job.silent())


def test_a_wrong_offset_is_seen(session: Session, tmp_path: Path) -> None:
    library_with(session, tmp_path / "wrong", np.full(N_TRACKS, 0.026) + np.linspace(-0.001, 0.001, N_TRACKS))
    (found,) = offsets_here(session)
    assert (found.program, found.file_class, found.n_tracks) == ("rekordbox", "WAV", N_TRACKS)
    assert found.residual == pytest.approx(0.026, abs=1e-3)
    assert found.is_suspicious


def test_grids_set_by_ear_are_no_offset(session: Session, tmp_path: Path) -> None:
    library_with(session, tmp_path / "ear", np.linspace(-0.02, 0.03, N_TRACKS))
    (found,) = offsets_here(session)
    assert not found.is_suspicious


def test_a_library_without_another_programs_grids_says_nothing(session: Session, music: Path) -> None:
    import_folder(session, music)
    assert offsets_here(session) == ()
