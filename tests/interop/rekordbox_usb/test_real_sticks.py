"""Three sticks that rekordbox 6 and 7 wrote, and single pages of others."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from djanalyzer.interop.rekordbox_usb import REKORDBOX_USB, rows
from djanalyzer.interop.rekordbox_usb.my_tags import read_my_tags
from djanalyzer.interop.rekordbox_usb.pages import DeviceSql, read_text
from djanalyzer.music import Collection, Key, Playlist
from tests.interop.rekordbox_usb import stick


def read(shared: Path, name: str) -> Collection:
    root = shared / "fixtures/rekordbox" / name
    assert REKORDBOX_USB.accepts(root)
    collection = REKORDBOX_USB.read(root)
    assert collection.problems == ()
    assert all(track.path.is_relative_to(root / "Contents") for track in collection.tracks)
    return collection


def test_an_empty_one(shared: Path) -> None:
    assert read(shared, "Holzhaus+rekordcrate/complete_export/empty") == Collection("rekordbox")


def test_two_demo_tracks(shared: Path) -> None:
    first, second = read(shared, "Holzhaus+rekordcrate/complete_export/demo_tracks").tracks
    assert (first.tags.title, first.tags.artist, first.tags.tempo, first.duration) == (
        "Demo Track 1", "Loopmasters", 128.0, 172.0,
    )  # fmt: skip
    assert first.tags.key == Key(5, True)
    assert first.path.name == "Demo Track 1.mp3"
    assert [len(track.sections) for track in (first, second)] == [19, 11]
    assert [track.beat_grid and track.beat_grid.tempo for track in (first, second)] == [128.0, 120.0]


def test_six_tracks_in_folders(shared: Path) -> None:
    collection = read(shared, "dylanljones+pyrekordbox/export")
    assert sorted(track.tags.title for track in collection.tracks) == [
        "Demo Track 1", "Demo Track 2", "HORN", "NOISE", "SINEWAVE", "SIREN",
    ]  # fmt: skip
    assert collection.playlists == (
        Playlist("Playlist 1", ("1", "2")),
        Playlist("Folder", (), (Playlist("Sub Playlist", ("1", "2")),), is_folder=True),
    )


PAGES = {
    "genres_page": (1, 18, "#broken #deep"),
    "artists_page": (2, 120, "Manie Sans Délire"),
    "artist_page_long": (2, 6, "❤" * 256),
    "albums_page": (3, 82, "1ØPILLS003 MASTER MP3s"),
    "labels_page": (4, 177, "трип"),
    "keys_page": (5, 52, "Emin"),
    "colors_page": (6, 8, "Pink"),
}


@pytest.mark.parametrize("page", PAGES)
def test_single_pages(shared: Path, page: str) -> None:
    kind, n_rows, one_of_them = PAGES[page]
    database = _with_page(shared, page, kind)
    names = rows.read_names(database, kind)
    assert (len(names), one_of_them in names.values()) == (n_rows, True)
    assert not any("\ufffd" in name for name in names.values())
    assert not database.damaged


def test_a_page_of_tracks(shared: Path) -> None:
    tracks = list(rows.read_tracks(_with_page(shared, "track_page", rows.TRACKS)))
    assert [(track.id, track.texts[17]) for track in tracks] == [
        (1, "NOISE"), (2, "SINEWAVE"), (3, "SIREN"), (4, "HORN"), (5, "Demo Track 1"),
    ]  # fmt: skip
    assert tracks[4].texts[20] == "/Contents/Loopmasters/UnknownAlbum/Demo Track 1.mp3"


def test_pages_of_playlists(shared: Path) -> None:
    nodes = list(rows.read_nodes(_with_page(shared, "playlist_tree_page", rows.PLAYLISTS)))
    entries = list(rows.read_entries(_with_page(shared, "playlist_entries_page", rows.ENTRIES)))
    assert (len(nodes), len(entries)) == (27, 284)
    assert [(node.name, node.parent, node.is_folder) for node in nodes[:2]] == [
        ("folderb", 0, True),
        ("listaz", 1, False),
    ]


def test_pages_of_histories(shared: Path) -> None:
    names = rows.read_names(_with_page(shared, "history_playlists_page", rows.HISTORIES), rows.HISTORIES)
    played = list(rows.read_played(_with_page(shared, "history_entries_page", rows.PLAYED)))
    assert names == {1: "HISTORY 001"}
    assert [place for history, place, _ in played] == list(range(1, len(played) + 1))
    assert played[:3] == [(2, 1, 35), (2, 2, 18), (2, 3, 25)]


def test_a_page_of_pictures(shared: Path) -> None:
    names = rows.read_names(_with_page(shared, "artworks_page", rows.PICTURES), rows.PICTURES)
    assert (len(names), names[106]) == (106, "/PIONEER/Artwork/00006/a106.jpg")


def test_a_page_of_my_tags(shared: Path) -> None:
    assert len(list(_with_page(shared, "tag_page", 3).rows(3))) == 23
    assert read_my_tags(_with_page(shared, "track_tag_page", 4)) == {}


def _with_page(shared: Path, page: str, kind: int) -> DeviceSql:
    """Return a database that holds this page alone."""
    path = shared / "fixtures/rekordbox/Holzhaus+rekordcrate/pdb/unit_tests" / f"{page}.bin"
    head = struct.pack("<IIIIIII", 0, stick.PAGE, 1, 0, 5, 7, 0) + struct.pack("<IIII", kind, 0, 1, 1)
    return DeviceSql(head.ljust(stick.PAGE, b"\0") + path.read_bytes())


def test_texts_end_where_the_page_ends() -> None:
    assert read_text(b"\xff", 0) == ""
    assert read_text(b"\x90\xff\xff", 0) == ""
    assert read_text(b"", 5) == ""
