"""Serato's own tags, crates and databases, decoded and built again: not a byte may differ (T1)."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from djanalyzer.interop.serato import (
    SERATO,
    autotags,
    beat_grid,
    containers,
    crates,
    markers,
    markers2,
    records,
    tag_set,
    wrapping,
)
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.interop.serato.wrapping import Wrapped
from tests.conftest import Tally
from tests.interop.serato.music_made_up import write_music

Codec = tuple[Callable[[bytes], Any], Callable[[Any], bytes]]

MARKERS2: Codec = (markers2.parse, markers2.build)
MARKERS2_TEXT: Codec = (markers2.parse_text, markers2.build_text)
MARKERS: Codec = (markers.parse_id3, markers.build_id3)
MARKERS_MP4: Codec = (markers.parse_mp4, markers.build_mp4)
MARKERS_OGG: Codec = (markers.parse_ogg, markers.build_ogg)
GRID: Codec = (beat_grid.parse, beat_grid.build)
GRID_OGG: Codec = (beat_grid.parse_ogg, beat_grid.build_ogg)
AUTOTAGS: Codec = (autotags.parse, autotags.build)
WRAPPED = ("flac", "mp4")
_OGG_NAMES = {
    "serato_markers": markers.NAME,
    "serato_markers2": markers2.NAME,
    "serato_beatgrid": beat_grid.NAME,
}

# How many of each there are among the fixtures, by folder.
FIXTURES = [
    ("id3", "Serato Markers2", 11, MARKERS2),
    ("aif", "Serato Markers2", 2, MARKERS2),
    ("mp4", "Serato Markers2", 4, MARKERS2),
    ("mp4-decoded", "Serato Markers2", 4, MARKERS2),
    ("flac", "Serato Markers2", 4, MARKERS2),
    ("ogg", "serato_markers2", 4, MARKERS2_TEXT),
    ("id3", "Serato Markers_", 11, MARKERS),
    ("aif", "Serato Markers_", 2, MARKERS),
    ("mp4", "Serato Markers_", 4, MARKERS_MP4),
    ("ogg", "serato_markers", 4, MARKERS_OGG),
    ("id3", "Serato BeatGrid", 11, GRID),
    ("aif", "Serato BeatGrid", 2, GRID),
    ("mp4", "Serato BeatGrid", 4, GRID),
    ("mp4-decoded", "Serato BeatGrid", 4, GRID),
    ("flac", "Serato BeatGrid", 4, GRID),
    ("ogg", "serato_beatgrid", 4, GRID_OGG),
    ("id3", "Serato Autotags", 11, AUTOTAGS),
    ("aif", "Serato Autotags", 2, AUTOTAGS),
    ("mp4", "Serato Autotags", 4, AUTOTAGS),
    ("mp4-decoded", "Serato Autotags", 4, AUTOTAGS),
    ("flac", "Serato Autotags", 4, AUTOTAGS),
]


@pytest.fixture(scope="module")
def serato(shared: Path) -> Path:
    return shared / "fixtures" / "serato"


def again(content: bytes, folder: str, codec: Codec) -> bytes:
    """What we would write for what we read."""
    parse, build = codec
    if folder not in WRAPPED:
        return build(parse(content))
    outer = wrapping.unwrap(content)
    return wrapping.wrap(Wrapped(outer.name, build(parse(outer.body)), outer.stray, outer.is_cut))


@pytest.mark.guarantee("T1")
@pytest.mark.parametrize(
    ("folder", "name", "n_files", "codec"),
    FIXTURES,
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_tags(serato: Path, tally: Tally, folder: str, name: str, n_files: int, codec: Codec) -> None:
    root = serato / "Holzhaus+serato-tags" / folder
    contents = [path.read_bytes() for path in sorted(root.glob(f"*/{name}.octet-stream"))]
    n_same = sum(again(content, folder, codec) == content for content in contents)
    tally(_OGG_NAMES.get(name, name), n_same, n_files)
    assert (len(contents), n_same) == (n_files, n_files)


@pytest.mark.guarantee("T1")
def test_every_wrapped_field_whatever_it_holds(serato: Path, tally: Tally) -> None:
    """Waveforms and volumes too: the base64 of FLAC and M4A files alone."""
    root = serato / "Holzhaus+serato-tags"
    contents = [
        path.read_bytes() for name in WRAPPED for path in sorted((root / name).rglob("*.octet-stream"))
    ]
    n_same = sum(wrapping.wrap(wrapping.unwrap(content)) == content for content in contents)
    tally("base64 around tags", n_same, 44)
    assert (len(contents), n_same) == (44, 44)


@pytest.mark.guarantee("T1")
@pytest.mark.parametrize(
    ("place", "codec"),
    [
        ("bvandercar-vt+serato-tools/data/track_cues_v1.bin", MARKERS),
        ("bvandercar-vt+serato-tools/data/track_cues_v2.bin", MARKERS2),
        ("bvandercar-vt+serato-tools/data/track_cues_v2_modified.bin", MARKERS2),
        ("bvandercar-vt+serato-tools/data/track_beatgrid.bin", GRID),
        ("bvandercar-vt+serato-tools/data/track_autotags.bin", AUTOTAGS),
        ("fuerzasespiritualesespeciales+mixxx/serato/data/mp3/beatgrid/analyzed.octet-stream", GRID),
        (
            "fuerzasespiritualesespeciales+mixxx/serato/data/mp3/beatgrid/manual-beatgrid-changing-tempo.octet-stream",
            GRID,
        ),
    ],
    ids=lambda value: value.rsplit("/", 1)[-1] if isinstance(value, str) else "",
)
def test_tags_of_other_collectors(serato: Path, tally: Tally, place: str, codec: Codec) -> None:
    content = (serato / place).read_bytes()
    same = again(content, "", codec) == content
    tally("tags of other collectors", same, 1)
    assert same


@pytest.mark.guarantee("T1")
def test_crates_and_databases(serato: Path, tally: Tally) -> None:
    files = {path.name: path.read_bytes() for path in _library_files(serato)}
    n_crates = sum(name.endswith("crate") for name in files)
    same = [name for name, content in files.items() if records.build(records.parse(content)) == content]
    tally("crates", sum(name.endswith("crate") for name in same), n_crates)
    tally("databases", sum(not name.endswith("crate") for name in same), len(files) - n_crates)
    assert (n_crates, len(files) - n_crates) == (4, 5)
    assert set(same) == set(files)


@pytest.mark.guarantee("T1")
@pytest.mark.parametrize("name", ["TestCrate.crate", "80s Mashup.crate", "French House.crate"])
def test_a_crate_given_its_own_tracks(serato: Path, name: str) -> None:
    content = next(serato.rglob(name)).read_bytes()
    assert crates.write_crate(content, crates.read_crate("x", content).paths) == content


@pytest.mark.guarantee("T1")
def test_an_export_of_a_library_as_it_was_read_writes_nothing(serato: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    shutil.copytree(
        serato / "Holzhaus+triseratops" / "library" / "usb_drive", stick, copy_function=shutil.copyfile
    )
    plan = SERATO.plan(SERATO.read(stick), stick)
    assert (plan.files, plan.changes) == ((), ())


@pytest.mark.guarantee("T1")
@pytest.mark.parametrize(
    ("kind", "folder", "n_tracks"),
    [
        (Kind.MP3, "id3", 11),
        (Kind.AIFF, "aif", 2),
        (Kind.FLAC, "flac", 4),
        (Kind.MP4, "mp4", 4),
        (Kind.OGG, "ogg", 4),
    ],
    ids=lambda value: value.name if isinstance(value, Kind) else "",
)
def test_music_with_real_tags_exported_as_it_was_read(
    serato: Path, tmp_path: Path, tally: Tally, kind: Kind, folder: str, n_tracks: int
) -> None:
    """The tags of the fixtures, put into music: what is read asks for no write, and no tag would be built otherwise."""
    music = write_music(tmp_path, kind)
    bare = music.read_bytes()
    n_same = 0
    places = sorted((serato / "Holzhaus+serato-tags" / folder).iterdir())
    for number, place in enumerate(places):
        path = music.with_stem(str(number))
        path.write_bytes(containers.write_fields(kind, bare, dict(_fields(place, kind))))
        before = path.read_bytes()
        fields = containers.read_fields(path, kind)
        built = tag_set.write_tags(tag_set.read_tags(kind, fields))
        plan = SERATO.plan(SERATO.read(path), path)
        n_same += (
            not plan.files and path.read_bytes() == before and _bodies(kind, built) == _bodies(kind, fields)
        )
    tally(f"music files with real tags, {kind.value}", n_same, n_tracks)
    assert (len(places), n_same) == (n_tracks, n_tracks)


def _library_files(serato: Path) -> Iterator[Path]:
    for path in sorted(serato.rglob("*")):
        if path.is_file() and records.is_head(path.read_bytes()[:16]):
            yield path


def _fields(place: Path, kind: Kind) -> Iterator[tuple[str, bytes]]:
    for path in place.glob("*.octet-stream"):
        name = _OGG_NAMES.get(path.stem, path.stem)
        if containers.holds(kind, name):
            yield name, path.read_bytes()


def _bodies(kind: Kind, fields: containers.Fields) -> dict[str, bytes]:
    """Without the stray byte that ends each field of FLAC and M4A files and means nothing."""
    if kind not in (Kind.FLAC, Kind.MP4):
        return fields
    return {
        name: raw if name == containers.KEY else wrapping.unwrap(raw).body for name, raw in fields.items()
    }
