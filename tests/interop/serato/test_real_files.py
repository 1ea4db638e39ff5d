"""Real tags and libraries of Serato, read with the marks that are known to be in them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from djanalyzer.interop.serato import (
    SERATO,
    beat_grid,
    markers,
    markers2,
    tag_set,
)
from djanalyzer.interop.serato.containers import Kind


@pytest.fixture(scope="module")
def serato(shared: Path) -> Path:
    return shared / "fixtures" / "serato"


@pytest.mark.parametrize(
    ("kind", "folder", "names"),
    [
        (Kind.AIFF, "aif", {}),
        (Kind.MP4, "mp4", {}),
        (
            Kind.OGG,
            "ogg",
            {
                "Serato Markers_": "serato_markers",
                "Serato Markers2": "serato_markers2",
                "Serato BeatGrid": "serato_beatgrid",
            },
        ),
        (Kind.FLAC, "flac", {}),
    ],
)
def test_marks_of_a_real_track(serato: Path, kind: Kind, folder: str, names: dict[str, str]) -> None:
    """The same track was given nearly the same marks in files of each kind."""
    root = serato / "Holzhaus+serato-tags" / folder / "hotcues-and-loops"
    tags = ("Serato Markers_", "Serato Markers2", "Serato BeatGrid", "Serato Autotags")
    paths = {tag: root / f"{names.get(tag, tag)}.octet-stream" for tag in tags}
    found = tag_set.read_tags(kind, {tag: path.read_bytes() for tag, path in paths.items() if path.exists()})
    assert found.faults == ()
    times = {cue.slot: cue.time for cue in tag_set.cues(found)}
    assert len(times) >= 5
    assert times[7] == pytest.approx(213.3, abs=0.3)
    assert {loop.color for loop in tag_set.loops(found)} == {"#27AAE1"}
    assert "Electric Guitar" in [loop.name for loop in tag_set.loops(found)]
    grid = tag_set.grid(found)
    assert grid is not None
    assert grid.tempo == pytest.approx(115.0)


def test_colors_of_real_cues(serato: Path) -> None:
    root = serato / "Holzhaus+serato-tags" / "id3" / "hotcue-colors"
    fields = {name: (root / f"{name}.octet-stream").read_bytes() for name in (markers.NAME, markers2.NAME)}
    colors = [cue.color for cue in tag_set.cues(tag_set.read_tags(Kind.MP3, fields))]
    assert len(colors) == 8
    assert colors[:3] == ["#C02626", "#F8821A", "#173BA2"]


def test_flips_of_a_real_track(serato: Path) -> None:
    track = SERATO.read(serato / "Holzhaus+serato-tags" / "id3" / "flips").tracks[0]
    told = dict(track.extra)["Flips"].split("; ")
    assert told[0] == "1 “AAAAAAAAAA”: off, 7 jumps"
    assert [text.split(" ")[0] for text in told[:3]] == ["1", "2", "3"]


def test_the_grid_of_a_real_track_that_changes_its_tempo(serato: Path) -> None:
    path = next(serato.rglob("manual-beatgrid-changing-tempo.octet-stream"))
    grid = beat_grid.grid_of(beat_grid.parse(path.read_bytes()))
    assert grid is not None
    assert len(grid.anchors) == 8
    assert all(116.5 < anchor.tempo < 118 for anchor in grid.anchors)


def test_files_tagged_by_mixed_in_key(serato: Path, tmp_path: Path) -> None:
    copy = Path(
        shutil.copytree(
            serato / "mganss+CueGen" / "content", tmp_path / "music", copy_function=shutil.copyfile
        )
    )
    collection = SERATO.read(copy)
    assert [len(t.cues) for t in collection.tracks] == [8] * 7
    assert {t.cues[0].name[:6] for t in collection.tracks} == {"Energy"}
    assert SERATO.plan(collection, copy).files == ()


def test_a_real_library(serato: Path) -> None:
    collection = SERATO.read(serato / "Holzhaus+triseratops" / "library" / "usb_drive")
    assert len(collection.tracks) == 4
    assert [(p.name, len(p.tracks)) for p in collection.playlists] == [("80s Mashup", 1), ("French House", 2)]


@pytest.mark.parametrize(
    ("name", "n_tracks", "rules"),
    [
        ("database_v2_test.bin", 4, ""),
        ("database_v2_duplicates.bin", 5, ""),
        ("TestCrate.crate", 3, ""),
        ("TestSmartCrate.scrate", 8, "all of: added cond_aft_time 5/13/2020; grouping cond_dnc_str GRP"),
    ],
)
def test_real_files_of_libraries(serato: Path, name: str, n_tracks: int, rules: str) -> None:
    collection = SERATO.read(serato / "bvandercar-vt+serato-tools" / "data" / name)
    assert len(collection.tracks) == n_tracks
    assert all(playlist.rules.startswith(rules) for playlist in collection.playlists)


@pytest.mark.parametrize(
    ("folder", "n_cues", "n_loops", "n_anchors"),
    [
        ("id3/hotcue-colors", 8, 0, 1),
        ("id3/very-long-names", 8, 8, 1),
        ("id3/saved-loops", 0, 4, 1),
        ("aif/hotcues-and-loops", 5, 3, 1),
        ("flac/hotcues-and-loops", 5, 3, 1),
        ("mp4/hotcues-and-loops", 6, 3, 1),
        ("mp4-decoded/hotcues-and-loops", 6, 3, 1),
        ("ogg/hotcues-and-loops", 6, 3, 1),
        ("ogg/bpmlock", 0, 0, 0),
    ],
)
def test_tags_taken_out_of_a_file(
    serato: Path, folder: str, n_cues: int, n_loops: int, n_anchors: int
) -> None:
    place = serato / "Holzhaus+serato-tags" / folder
    assert SERATO.accepts(place)
    collection = SERATO.read(place)
    assert collection.problems == ()
    track = collection.tracks[0]
    assert (len(track.cues), len(track.loops)) == (n_cues, n_loops)
    assert len(track.beat_grid.anchors if track.beat_grid else ()) == n_anchors
