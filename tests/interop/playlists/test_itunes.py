"""The library of iTunes and Apple Music."""

from __future__ import annotations

import plistlib
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.playlists import ITUNES
from djanalyzer.music import Playlist

TRACK: dict[str, Any] = {
    "Track ID": 101,
    "Name": "A & <B>",
    "Artist": "Ärtist",
    "Album": "Al",
    "Genre": "House",
    "Composer": "C",
    "Comments": "8A - Energy 6",
    "Kind": "MPEG audio file",
    "Size": 12345,
    "Total Time": 245176,
    "Year": 1999,
    "Track Number": 4,
    "BPM": 128,
    "Rating": 80,
    "Play Count": 3,
    "Date Added": datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC).replace(tzinfo=None),
    "Disabled": True,
    "Location": "file:///Users/me/Music/a%20%26%20b.mp3",
}


def library(*tracks: dict[str, Any], playlists: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    return {
        "Major Version": 1,
        "Application Version": "1.4.5",
        "Music Folder": "file:///Users/me/Music/",
        "Library Persistent ID": "AB",
        "Tracks": {str(t.get("Track ID", i)): t for i, t in enumerate(tracks)},
        "Playlists": playlists or [],
    }


def write(folder: Path, content: dict[str, Any]) -> Path:
    path = folder / "Library.xml"
    path.write_bytes(plistlib.dumps(content, sort_keys=False))
    return path


def items(*ids: int) -> list[dict[str, int]]:
    return [{"Track ID": track_id} for track_id in ids]


def test_a_track_has_its_words_and_numbers(tmp_path: Path) -> None:
    path = write(tmp_path, library(TRACK))
    assert ITUNES.accepts(path)
    (track,) = ITUNES.read(path).tracks
    tags = track.tags
    assert (track.path, track.external_id, track.duration) == (
        Path("/Users/me/Music/a & b.mp3"),
        "101",
        245.176,
    )
    assert (tags.title, tags.artist, tags.album, tags.genre) == ("A & <B>", "Ärtist", "Al", "House")
    assert (tags.year, tags.track_number, tags.tempo, tags.rating, tags.energy) == (1999, 4, 128.0, 4, 6)
    extra = dict(track.extra)
    assert (extra["Size"], extra["PlayCount"], extra["Disabled"]) == ("12345", "3", "true")
    assert extra["DateAdded"] == "2020-01-02"


def test_stars_that_itunes_has_guessed_are_none(tmp_path: Path) -> None:
    (track,) = ITUNES.read(write(tmp_path, library({**TRACK, "Rating Computed": True}))).tracks
    assert track.tags.rating is None


@pytest.mark.parametrize(
    ("location", "path"),
    [
        ("file://localhost/C:/Music/a%20b.mp3", "C:/Music/a b.mp3"),
        ("file://localhost/Users/me/a.mp3", "/Users/me/a.mp3"),
        ("file:///Volumes/USB/%C5%81.mp3", "/Volumes/USB/Ł.mp3"),
        ("file://localhost/C:/Music/a.mp3/", "C:/Music/a.mp3"),
        ("file://localhost//server/share/a.mp3", "//server/share/a.mp3"),
        ("file:///Users/me/100%25%20a+b%2Bc%23d;e.mp3", "/Users/me/100% a+b+c#d;e.mp3"),
        ("file:///Users/me/e%CC%81.mp3", "/Users/me/e\u0301.mp3"),
    ],
)
def test_locations_of_all_machines(tmp_path: Path, location: str, path: str) -> None:
    (track,) = ITUNES.read(write(tmp_path, library({**TRACK, "Location": location}))).tracks
    assert track.path == Path(path)


def test_files_of_apple_music_on_all_systems(tmp_path: Path) -> None:
    """Folders come before or behind what lies in them; built-in lists of all versions are no playlists."""
    playlists: list[dict[str, Any]] = [
        {"Name": "Library", "Master": True, "Visible": False, "Playlist Items": items(101)},
        {"Name": "Downloaded", "Distinguished Kind": 65, "Music": True, "Playlist Items": items(101)},
        {"Name": "Genius", "Distinguished Kind": 26, "Playlist Items": items(101)},
        {
            "Name": "B",
            "Parent Persistent ID": "F2",
            "Playlist Persistent ID": "P2",
            "Playlist Items": items(101),
        },
        {"Name": "Inner", "Folder": True, "Playlist Persistent ID": "F2", "Parent Persistent ID": "F1"},
        {"Name": "Outer", "Folder": True, "Playlist Persistent ID": "F1", "All Items": True},
        {"Name": "A", "Parent Persistent ID": "F1", "Playlist Persistent ID": "P1"},
    ]
    collection = ITUNES.read(write(tmp_path, library(TRACK, playlists=playlists)))
    inner = Playlist("Inner", (), (Playlist("B", ("101",)),), is_folder=True)
    assert collection.playlists == (Playlist("Outer", (), (inner, Playlist("A")), is_folder=True),)
    assert collection.problems == ()


def test_tracks_in_the_cloud_become_problems(tmp_path: Path) -> None:
    cloud = {"Track ID": 2, "Name": "Cloud", "Track Type": "Remote"}
    radio = {"Track ID": 3, "Name": "Radio", "Location": "http://radio"}
    collection = ITUNES.read(write(tmp_path, library(TRACK, cloud, radio)))
    assert len(collection.tracks) == 1
    assert [p.subject for p in collection.problems] == ["Cloud", "Radio"]


def test_playlists_lie_in_their_folders(tmp_path: Path) -> None:
    playlists: list[dict[str, Any]] = [
        {"Name": "Library", "Master": True, "Playlist Items": items(101)},
        {"Name": "Music", "Distinguished Kind": 4, "Playlist Items": items(101)},
        {"Name": "Gigs", "Folder": True, "Playlist Persistent ID": "F", "Playlist Items": items(101)},
        {
            "Name": "Friday",
            "Parent Persistent ID": "F",
            "Playlist Persistent ID": "P",
            "Playlist Items": items(101, 102, 101),
        },
        {"Name": "Smart", "Smart Info": b"\x01", "Smart Criteria": b"SLst", "Playlist Items": items(102)},
        {"Name": "Lost", "Parent Persistent ID": "gone", "Playlist Items": items(999)},
    ]
    second = {**TRACK, "Track ID": 102, "Location": "file:///b.mp3"}
    collection = ITUNES.read(write(tmp_path, library(TRACK, second, playlists=playlists)))
    assert collection.playlists == (
        Playlist("Gigs", (), (Playlist("Friday", ("101", "102", "101")),), is_folder=True),
        Playlist("Smart", ("102",), rules="U0xzdA=="),
        Playlist("Lost"),
    )
    assert [p.subject for p in collection.problems] == ["playlist Lost"]


def test_folders_that_lie_in_each_other_are_put_at_the_top(tmp_path: Path) -> None:
    playlists = [
        {"Name": "A", "Folder": True, "Playlist Persistent ID": "a", "Parent Persistent ID": "b"},
        {"Name": "B", "Folder": True, "Playlist Persistent ID": "b", "Parent Persistent ID": "a"},
    ]
    collection = ITUNES.read(write(tmp_path, library(TRACK, playlists=playlists)))
    assert [p.name for p in collection.playlists] == ["A", "B"]
    assert len(collection.problems) == 2


def test_a_bomb_of_entities_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "Library.xml"
    levels = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY e0 "ha">{levels}]><plist><dict><key>Tracks</key>'
        "<dict><key>1</key><dict><key>Name</key><string>&e11;</string></dict></dict></dict></plist>"
    )
    with pytest.raises(UnreadableCollection, match="entities"):
        ITUNES.read(path)


def test_entities_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "Library.xml"
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "aaaa">]><plist><dict>&a;</dict></plist>'
    )
    with pytest.raises(UnreadableCollection, match="entities"):
        ITUNES.read(path)


@pytest.mark.parametrize("content", ["", "text", "<plist><dict>", "<NML/>"])
def test_what_is_no_library_is_told(tmp_path: Path, content: str) -> None:
    path = tmp_path / "Library.xml"
    path.write_text(content)
    assert not ITUNES.accepts(path)
    with pytest.raises(UnreadableCollection) as caught:
        ITUNES.read(path)
    assert caught.value.hint


def test_control_characters_are_left_out(tmp_path: Path) -> None:
    path = write(tmp_path, library(TRACK))
    path.write_bytes(path.read_bytes().replace("Ärtist".encode(), b"Art\x07ist"))
    collection = ITUNES.read(path)
    assert collection.tracks[0].tags.artist == "Artist"
    assert "1 control character" in collection.problems[0].message


def test_libraries_are_found_in_their_usual_places(tmp_path: Path) -> None:
    folder = tmp_path / "Music" / "iTunes"
    folder.mkdir(parents=True)
    path = write(folder, library(TRACK)).rename(folder / "iTunes Music Library.xml")
    assert ITUNES.find(tmp_path) == (path,)  # type: ignore[call-arg]


WHOLE = plistlib.dumps(
    library(TRACK, playlists=[{"Name": "P", "Playlist Items": items(101)}]), sort_keys=False
)


@given(
    st.integers(0, len(WHOLE)),
    st.integers(0, 40),
    st.binary(max_size=6) | st.sampled_from([b"<dict>", b"</array>"]),
)
def test_damage_gives_our_own_error_or_none(start: int, length: int, instead: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Library.xml"
        path.write_bytes(WHOLE[:start] + instead + WHOLE[start + length :])
        try:
            collection = ITUNES.read(path)
        except UnreadableCollection:
            return
        ids = {t.external_id for t in collection.tracks}
        assert all(ids >= set(p.tracks) for p in collection.playlists)


@given(
    st.dictionaries(st.text(st.characters(codec="utf-8", min_codepoint=32)), st.integers() | st.booleans())
)
def test_any_fields_are_carried_along(fields: dict[str, int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        known = {"Track ID": 1, "Location": "file:///a.mp3"}
        try:
            path = write(Path(folder), library({**fields, **known}))
        except OverflowError:
            return
        assert len(ITUNES.read(path).tracks) == 1
