"""What we write, read by serato-tools, which shares nothing with us."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.serato import SERATO, crates
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.music import BeatGrid, Collection, Cue, GridAnchor, Loop
from tests.interop.serato.libraries_made_up import crate
from tests.interop.serato.music_made_up import write_music


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = write_music(tmp_path, Kind.MP3)
    track = replace(
        SERATO.read(path).tracks[0],
        cues=tuple(Cue(1.25 * i, i, f"Cue {i}") for i in range(8)),
        loops=(Loop(1.0, 2.0, 3, "Loop"),),
        beat_grid=BeatGrid((GridAnchor(0.125, 128.0), GridAnchor(15.125, 64.0))),
    )
    planned = SERATO.plan(Collection("x", (track,)), path)
    safe_write.apply(planned, tmp_path, running=frozenset)
    return path


def test_the_beat_grid(written: Path) -> None:
    module = pytest.importorskip("serato_tools.track_beatgrid", reason="serato-tools is not installed")
    straight, last, _footer = module.TrackBeatgrid(str(written)).entries
    assert (straight.position, straight.beats_till_next_marker) == (0.125, 32)
    assert (last.position, last.bpm) == (15.125, 64.0)


def test_cues_and_loops(written: Path) -> None:
    module = pytest.importorskip("serato_tools.track_cues_v2", reason="serato-tools is not installed")
    entries = module.TrackCuesV2(str(written)).entries
    cues = [(e.index, e.position, e.name) for e in entries if type(e).__name__ == "CueEntry"]
    assert cues == [(i, 1250 * i, f"Cue {i}") for i in range(8)]
    loops = [
        (e.index, e.startposition, e.endposition, e.name) for e in entries if type(e).__name__ == "LoopEntry"
    ]
    assert loops == [(3, 1000, 2000, "Loop")]


def test_a_crate(tmp_path: Path) -> None:
    module = pytest.importorskip("serato_tools.crate", reason="serato-tools is not installed")
    path = tmp_path / "x.crate"
    path.write_bytes(crates.write_crate(b"", ["Music/a.mp3", "Music/ü.mp3"]))
    found = module.Crate(str(path))
    assert found.raw_data == path.read_bytes()
    assert [dict(inner)["ptrk"] for name, inner in found.data if name == "otrk"] == [
        "Music/a.mp3",
        "Music/ü.mp3",
    ]
    assert crate("a").startswith(b"vrsn")
