"""A library as large as the real one that the format was learned from: what was read is written back to the byte."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from djanalyzer.interop.losses import Losses
from djanalyzer.interop.mixxx import MIXXX, beats
from djanalyzer.interop.mixxx.mark_fitting import fit_marks
from tests.conftest import Tally
from tests.interop.mixxx.databases import RATE, Database, beat_grid, beat_map

N_GRIDS, N_MAP_BEATS, N_CUES = 1551, 1052, 115
HOT, MAIN, LOOP, INTRO, OUTRO = 1, 2, 4, 6, 7


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with as many grids and cues as a DJ of some years has."""
    rng = random.Random(5)
    path = tmp_path_factory.mktemp("mixxx") / "mixxxdb.sqlite"
    Database(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        for number in range(N_GRIDS + 1):
            blob, version = _blob(number, rng)
            place = (number + 1, f"/m/{number}.mp3", f"{number}.mp3", "/m")
            connection.execute(
                "INSERT INTO track_locations (id, location, filename, directory) VALUES (?, ?, ?, ?)", place
            )
            connection.execute(
                "INSERT INTO library (id, location, samplerate, duration, mixxx_deleted, beats, beats_version) "
                "VALUES (?, ?, ?, ?, 0, ?, ?)",
                (number + 1, number + 1, rng.choice((44100, 48000)), rng.uniform(60, 900), blob, version),
            )
        for number in range(N_CUES):
            kind, pad = _kind_and_pad(number)
            length = rng.uniform(1, 20) * 2 * RATE if kind in (LOOP, INTRO) else 0
            row = (number // 6 + 1, kind, rng.randrange(10**7) * 2, float(round(length)), pad)
            connection.execute(
                "INSERT INTO cues (track_id, type, position, length, hotcue, label, color) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (*row, rng.choice(("", "Drop", "été 💧")), rng.randrange(1, 1 << 24)),
            )
    return path


def _blob(number: int, rng: random.Random) -> tuple[bytes, str]:
    if number < N_GRIDS:
        tempo = rng.choice((float(rng.randrange(60, 200)), rng.uniform(60, 200)))
        return beat_grid(tempo, rng.randrange(-20_000, 60_000)), beats.GRID
    frames = [10_000]
    for _ in range(N_MAP_BEATS - 1):  # a drummer's beats
        frames.append(frames[-1] + 21_000 + rng.randrange(-400, 400))
    return beat_map(frames), beats.MAP


def _kind_and_pad(number: int) -> tuple[int, int]:
    return ((HOT, 0), (HOT, 3), (LOOP, 5), (MAIN, -1), (INTRO, -1), (HOT, 37))[number % 6]


@pytest.mark.guarantee("T5")
def test_every_grid_is_encoded_as_it_was(library: Path, tally: Tally) -> None:
    same, n_beats = 0, 0
    with closing(sqlite3.connect(library)) as connection:
        rows = connection.execute("SELECT beats, beats_version, samplerate FROM library").fetchall()
    for blob, version, rate in rows:
        grid = beats.decode(blob, version, rate)
        assert grid is not None
        if version == beats.MAP:
            frames = beats.map_frames(blob)
            again = beats.encode(grid, rate, (frames[-1] + 5) / rate)
            assert again is not None
            # Beats before the first are extrapolated, as Mixxx does too.
            n_beats = len(set(beats.map_frames(again.blob)) & set(frames))
        else:
            again = beats.encode(grid, rate, 300.0)
            same += again is not None and (again.blob, again.version) == (blob, version)
    assert (same, n_beats) == (N_GRIDS, N_MAP_BEATS)
    tally("grids to the byte", same, N_GRIDS)
    tally("beats of a map to the frame", n_beats, N_MAP_BEATS)


@pytest.mark.guarantee("T5")
def test_every_cue_is_encoded_as_it_was(library: Path, tally: Tally) -> None:
    with closing(sqlite3.connect(library)) as connection:
        rates = dict(connection.execute("SELECT id, samplerate FROM library"))
        wanted = connection.execute("SELECT track_id, type, position, length, hotcue FROM cues").fetchall()
    found = []
    for track in MIXXX.read(library).tracks:
        number = int(track.external_id)
        fitted = fit_marks(track, rates[number], Losses())
        found += [
            (number, int(row.type), row.position, row.length, row.pad)
            for row in (*fitted.pads, *fitted.points, *fitted.loops)
        ]
    same = sum(row in found for row in wanted)
    assert (same, len(found)) == (N_CUES, N_CUES)
    tally("cues to the sample", same, N_CUES)


@pytest.mark.guarantee("T5")
def test_what_was_read_is_not_written_again(library: Path) -> None:
    plan = MIXXX.plan(MIXXX.read(library), library)
    assert (plan.files, plan.changes, plan.losses) == ((), (), ())
