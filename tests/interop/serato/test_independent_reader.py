"""What we write, read by serato-tools, which shares nothing with us."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.serato import SERATO, crates
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.music import BeatGrid, Collection, Cue, GridAnchor, Loop, Playlist
from tests.interop.serato.libraries_made_up import crate, database, library, track
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


def test_the_tempo(written: Path) -> None:
    module = pytest.importorskip("serato_tools.track_autotags", reason="serato-tools is not installed")
    tags = module.TrackAutotags(str(written))
    assert (tags.bpm, tags.autogain, tags.gaindb) == (128.0, 0.0, 0.0)


@pytest.mark.parametrize("kind", [Kind.MP3, Kind.AIFF])
def test_a_grid_of_many_markers_in_both_kinds_that_it_reads(tmp_path: Path, kind: Kind) -> None:
    module = pytest.importorskip("serato_tools.track_beatgrid", reason="serato-tools is not installed")
    path = write_music(tmp_path, kind)
    anchors = (GridAnchor(0.5, 120.0), GridAnchor(16.5, 128.0), GridAnchor(31.5, 64.0))
    track = replace(SERATO.read(path).tracks[0], beat_grid=BeatGrid(anchors))
    safe_write.apply(SERATO.plan(Collection("x", (track,)), path), tmp_path, running=frozenset)
    *bent, last, _footer = module.TrackBeatgrid(str(path)).entries
    assert [(m.position, m.beats_till_next_marker) for m in bent] == [(0.5, 32), (16.5, 32)]
    assert (last.position, last.bpm) == (31.5, 64.0)


def test_crates_of_an_export(tmp_path: Path) -> None:
    """Nested crates beside a database, written by a plan and read by the other."""
    module = pytest.importorskip("serato_tools.crate", reason="serato-tools is not installed")
    paths = [write_music(tmp_path, Kind.MP3, name) for name in ("a", "ü")]
    rows = database(*(track(path.name) for path in paths))
    place = library(tmp_path, [("database V2", rows), ("Subcrates/Old.crate", crate("a.mp3"))])
    known = SERATO.read(place).tracks
    ids = tuple(t.external_id for t in known)
    lists = (Playlist("Old", ids[::-1]), Playlist("Folder", children=(Playlist("New", ids),), is_folder=True))
    safe_write.apply(SERATO.plan(Collection("x", known, lists), place), running=frozenset)
    crates_found = {
        p.stem: module.Crate(str(p)).tracks() for p in sorted((place / "Subcrates").glob("*.crate"))
    }
    assert crates_found == {"Folder%%New": ["a.mp3", "ü.mp3"], "Old": ["ü.mp3", "a.mp3"]}


@pytest.mark.parametrize("name", ["database_v2_test.bin", "database_v2_duplicates.bin"])
def test_a_real_database_says_the_same_to_both(shared: Path, name: str) -> None:
    module = pytest.importorskip("serato_tools.database_v2", reason="serato-tools is not installed")
    path = shared / "fixtures" / "serato" / "bvandercar-vt+serato-tools" / "data" / name
    theirs: dict[str, tuple[str, str, str]] = {}
    for field, _size, value in module.DatabaseV2(str(path)).data:
        if field == "otrk":
            held = {inner: said for inner, _length, said in value}
            theirs.setdefault(
                held["pfil"].casefold(), (held.get("tsng", ""), held.get("tart", ""), held.get("tgen", ""))
            )
    ours = {
        t.external_id.casefold(): (t.tags.title, t.tags.artist, t.tags.genre)
        for t in SERATO.read(path).tracks
    }
    assert ours == {path: tuple(text.strip() for text in said) for path, said in theirs.items()}


@pytest.mark.parametrize(
    "place",
    [
        "bvandercar-vt+serato-tools/data/TestCrate.crate",
        "Holzhaus+triseratops/library/usb_drive/_Serato_/Subcrates/French House.crate",
    ],
)
def test_a_real_crate_says_the_same_to_both(shared: Path, place: str) -> None:
    module = pytest.importorskip("serato_tools.crate", reason="serato-tools is not installed")
    path = shared / "fixtures" / "serato" / place
    assert module.Crate(str(path)).tracks() == list(crates.read_crate("x", path.read_bytes()).paths)
