"""Large collections of every program come in whole, and a second time nothing is read.

By night twenty thousand tracks of each, and what that costs is noted; by day a few. `benchmarks/import_scale.py` prints
the whole table.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.big_collections import BUILDS, songs
from benchmarks.import_scale import measure
from djanalyzer.app.importing import import_path
from djanalyzer.app.session import Session
from tests.conftest import Tally

IS_NIGHT = os.environ.get("DJANALYZER_NIGHTLY") == "1"
N_TRACKS = 30
N_BY_NIGHT = 20_000
MARKLESS = ("iTunes XML", "M3U", "Serato database V2", "Serato 4 SQLite")


@pytest.mark.guarantee("T13")
@pytest.mark.parametrize("system", BUILDS)
def test_everything_comes_in_and_a_second_time_nothing_is_read(
    system: str, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tally: Tally
) -> None:
    (tmp_path / "made").mkdir()
    location = BUILDS[system](tmp_path / "made", songs(N_TRACKS))
    report = import_path(session, location)
    n_tracks = len(session.find())
    tally("tracks imported", n_tracks, N_TRACKS)
    assert n_tracks == N_TRACKS
    assert (report.n_cues > 0) == (system not in MARKLESS)

    monkeypatch.setattr("djanalyzer.app.importing.merge", None)  # whoever reads on comes to grief
    monkeypatch.setattr("djanalyzer.app.importing._read_tags", None)
    again = import_path(session, location)
    assert (again.new, again.changed, again.track_ids) == (0, 0, report.track_ids)


@pytest.mark.skipif(not IS_NIGHT, reason="twenty thousand tracks are imported by night")
@pytest.mark.guarantee("T13")
@pytest.mark.parametrize("system", BUILDS)
def test_twenty_thousand_tracks(system: str, tmp_path: Path, tally: Tally) -> None:
    """What it costs is noted and not judged here: a busy machine is no fault."""
    (figures,) = measure(N_BY_NIGHT, system, tmp_path)
    assert figures.tracks == N_BY_NIGHT
    tally.worst(f"{system}: seconds of the processor", figures.cpu)
    tally.worst(f"{system}: again", figures.again_cpu)
    tally.worst(f"{system}: MB", figures.memory / 1e6)
