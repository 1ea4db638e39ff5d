"""Files and folders of Serato's that are odd: without tags, of no kind, too large, not to be opened, with faults of their own."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import mutagen
import pytest

from djanalyzer.errors import ExportRefused, UnreadableCollection
from djanalyzer.interop.serato import SERATO, autotags, containers, reader
from djanalyzer.interop.serato import library as libraries
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.music import BeatGrid, Collection, Cue, GridAnchor
from tests.interop.serato.libraries_made_up import database, library, sqlite_library, track
from tests.interop.serato.music_made_up import write_music


def test_an_m4a_file_without_tags_gets_some_and_sounds_as_before(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.MP4)
    path.write_bytes(path.read_bytes().replace(b"udta", b"free"))
    assert containers.read_fields(path, Kind.MP4) == {}
    (bare,) = SERATO.read(path).tracks
    (file,) = SERATO.plan(Collection("x", (replace(bare, cues=(Cue(1.0, 0, "A", "#C02626"),)),)), path).files
    fresh = path.with_name("fresh.new")
    fresh.write_bytes(file.render(path.read_bytes()))
    assert [check(fresh) for check in file.checks] == ["", "", ""]
    tags = mutagen.File(io.BytesIO(fresh.read_bytes())).tags
    assert sorted(tags) == ["----:com.serato.dj:markers", "----:com.serato.dj:markersv2"]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Music with a fault in its tags, and a file that is no music."""
    (tmp_path / "Music").mkdir()
    music = write_music(tmp_path / "Music", Kind.MP3, "a")
    broken = {autotags.NAME: b"\1\1no end"}
    music.write_bytes(containers.write_fields(Kind.MP3, music.read_bytes(), broken))
    (tmp_path / "Music" / "cut.mp3").write_bytes(b"ID3\x04\0\0\0\0\x7f\x7f")
    (tmp_path / "Music" / "notes.txt").write_text("x")
    rows = [track("Music/a.mp3", tsng="A"), track("Music/cut.mp3"), track("Music/notes.txt")]
    library(tmp_path, [("database V2", database(*rows)), ("SmartCrates/x.scrate", b"none")])
    return tmp_path


def test_what_a_music_file_says_is_told_in_its_library_too(stick: Path) -> None:
    shares: list[float] = []
    collection = SERATO.read(stick, shares.append)
    assert [problem.subject for problem in collection.problems] == ["x.scrate", "A", "cut.mp3"]
    assert [known.is_bare for known in collection.tracks] == [False, True, False]
    assert shares == [0.0, 1.0]
    plan = SERATO.plan(collection, stick)
    assert [(loss.track, loss.lost.kind, loss.item) for loss in plan.losses] == [
        ("cut.mp3", "track", "track"),
        ("notes.txt", "track", "track"),
    ]


def test_a_folder_of_music_beside_a_library_read_by_itself(stick: Path) -> None:
    """Progress is told file by file, and what cannot be read is named."""
    shares: list[float] = []
    found = reader._read_folder(stick / "Music", shares.append)
    assert (shares, len(found.tracks)) == ([0.0, 0.5, 1.0], 1)
    assert [problem.subject for problem in found.problems] == ["cut.mp3", "Höhen"]
    assert [known.path.name for known in reader.read_tags(stick).tracks] == ["a.mp3"]
    assert len(SERATO.read(stick).tracks) == 3
    with pytest.raises(UnreadableCollection, match="The tags of cut"):
        SERATO.read(stick / "Music" / "cut.mp3")
    assert not SERATO.accepts(stick / "Music" / "cut.mp3")


def test_files_too_large_to_be_what_their_name_says(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size = (stick / "_Serato_" / "database V2").stat().st_size
    monkeypatch.setattr(libraries, "_LARGEST", size)
    assert len(SERATO.read(stick).tracks) == 3
    monkeypatch.setattr(libraries, "_LARGEST", size - 1)
    assert "database V2" in [problem.subject for problem in SERATO.read(stick).problems]


def test_files_that_may_not_be_opened(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = stick / "_Serato_" / "database V2"

    def refused(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(libraries, "_content", refused)
    with pytest.raises(UnreadableCollection, match="Permission denied"):
        SERATO.read(place)
    assert "database V2" in [problem.subject for problem in SERATO.read(stick).problems]


def test_tags_that_can_no_longer_be_written_when_it_comes_to_it(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.MP3)
    (bare,) = SERATO.read(path).tracks
    (file,) = SERATO.plan(Collection("x", (replace(bare, cues=(Cue(1.0, 0),)),)), path).files
    with pytest.raises(
        ExportRefused, match=r"track\.mp3 cannot be written: its ID3 tag is cut off"
    ) as caught:
        file.render(b"ID3\x04\0\0\0\0\x7f\x7f")
    assert caught.value.hint


def test_a_grid_that_cannot_be_written_is_left_out_and_the_cues_are_not(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.MP3)
    (bare,) = SERATO.read(path).tracks
    wanted = replace(bare, cues=(Cue(1.0, 0),), beat_grid=BeatGrid((GridAnchor(0.0, 5000.0),)))
    plan = SERATO.plan(Collection("x", (wanted,)), path)
    assert [(loss.lost.kind, loss.item) for loss in plan.losses] == [("beat_grid", "beat grid")]
    assert [change.field for change in plan.changes] == ["hot cues"]


def test_a_library_is_found_in_a_folder_in_its_music_or_by_itself(tmp_path: Path) -> None:
    place = library(tmp_path / "Music", [("database V2", database())])
    for folder in (tmp_path, tmp_path / "Music", place):
        assert reader.library_in(folder) == place
    assert reader.library_in(place / "Subcrates") is None
    bare = tmp_path / "stick" / "_Serato_"
    bare.mkdir(parents=True)
    assert reader.library_in(bare) == bare
    assert reader.library_in(bare.parent) is None


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///Volumes/Stick/_Serato_/Library/location.sqlite?mode=rw", "/Volumes/Stick/Music/a.mp3"),
        ("sqlite:/D:/_Serato_/Library/location.sqlite", "D:/Music/a.mp3"),
        ("file:///E:\\_Serato_", "E:/Music/a.mp3"),
        # The user's own music folder lies on the computer's own drive.
        ("file:///Users/dj/Music/_Serato_/Library/location.sqlite", "Music/a.mp3"),
        ("file:///C:/Users/dj/Music/_Serato_/Library/location.sqlite", "Music/a.mp3"),
        ("file:///somewhere/else.sqlite", "Music/a.mp3"),
    ],
)
def test_where_the_drives_of_serato_4_begin(tmp_path: Path, uri: str, path: str) -> None:
    place = sqlite_library(
        tmp_path / "master.sqlite", all_drives=True, more=f"UPDATE connection SET database_uri = '{uri}';"
    )
    assert SERATO.read(place).tracks[0].external_id == path
