"""Playlists, virtual folders and filters beside a VirtualDJ database."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.app.collection_records import counts_of
from djanalyzer.interop.virtualdj import VIRTUALDJ
from tests.interop.virtualdj.databases_made_up import PATH, database, full_song, write


def folder_file(*rows: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\r\n<VirtualFolder>\r\n{"".join(rows)}</VirtualFolder>\r\n'


def test_a_virtual_folder_lists_tracks_by_their_own_order(tmp_path: Path) -> None:
    write(tmp_path, database(full_song()))
    (tmp_path / "MyLists").mkdir()
    rows = (
        '<song path="D:/b.mp3" size="5" songlength="100.5" bpm="92.003" artist="X" title="B" idx="1" />',
        f'<song path="{PATH}" idx="0" />',
    )
    (tmp_path / "MyLists" / "Set.vdjfolder").write_text(folder_file(*rows), encoding="utf-8")
    collection = VIRTUALDJ.read(tmp_path)
    assert [(p.name, p.tracks) for p in collection.playlists] == [("Set", (PATH, "D:/b.mp3"))]
    further = collection.tracks[1]
    assert (further.path, further.tags.title, further.tags.tempo) == (Path("D:/b.mp3"), "B", 92.003)


def test_folders_lie_in_folders(tmp_path: Path) -> None:
    write(tmp_path, database(full_song()))
    inside = tmp_path / "Folders" / "Crates.subfolders" / "Deep.subfolders"
    inside.mkdir(parents=True)
    (inside / "Soul.vdjfolder").write_text(folder_file(f'<song path="{PATH}" />'), encoding="utf-8")
    (inside / "Fast.vdjfilter").write_text('<FilterFolder filter="bpm &gt; 130" />', encoding="utf-8")
    (crates,) = VIRTUALDJ.read(tmp_path).playlists
    assert (crates.name, crates.is_folder) == ("Crates", True)
    (deep,) = crates.children
    assert [(p.name, p.tracks, p.rules) for p in deep.children] == [
        ("Fast", (), "bpm > 130"),
        ("Soul", (PATH,), ""),
    ]


def test_the_order_is_virtualdjs(tmp_path: Path) -> None:
    write(tmp_path, database())
    folder = tmp_path / "Playlists"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.m3u").write_text("")
    (folder / "order").write_text("c\nno longer there\na\n")
    assert [p.name for p in VIRTUALDJ.read(tmp_path).playlists] == ["c", "a", "b"]


def test_a_playlist_says_what_its_tracks_are(tmp_path: Path) -> None:
    write(tmp_path, database())
    (tmp_path / "Playlists").mkdir()
    text = (
        "\ufeff#EXTVDJ:<filesize>653</filesize><artist>Wolf &amp; Co</artist><title>Feather</title>"
        "<songlength>183.946</songlength>\n/Music/Feather.m4a\n"
    )
    (tmp_path / "Playlists" / "p.m3u").write_text(text, encoding="utf-8")
    (track,) = VIRTUALDJ.read(tmp_path).tracks
    assert (track.tags.artist, track.tags.title, track.duration) == ("Wolf & Co", "Feather", 183.946)
    assert dict(track.extra) == {"Size": "653", "ListedOnly": "1"}


def test_a_damaged_list_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    write(tmp_path, database(full_song()))
    (tmp_path / "MyLists").mkdir()
    (tmp_path / "MyLists" / "Bad.vdjfolder").write_text("<VirtualFolder><song")
    (tmp_path / "MyLists" / "Good.vdjfolder").write_text(folder_file(f'<song path="{PATH}" />'))
    collection = VIRTUALDJ.read(tmp_path)
    assert [len(p.tracks) for p in collection.playlists] == [0, 1]
    assert collection.problems[0].subject == "playlist Bad"


def test_real_lists_are_read(shared: Path) -> None:
    mock = shared / "fixtures" / "virtualdj" / "hile+vdj-tracks" / "mock"
    (crates,) = VIRTUALDJ.read(mock / "valid-library" / "VirtualDJ").playlists
    assert [(p.name, len(p.tracks)) for p in crates.children] == [("Finland", 7), ("Soul", 10)]
    lists = VIRTUALDJ.read(mock / "valid-configuration").playlists
    assert [(p.name, len(p.tracks)) for p in lists] == [("sidelist", 2), ("default", 3)]


def test_tracks_of_lists_alone_are_counted_by_themselves(tmp_path: Path) -> None:
    """They lie on another drive, whose database knows them; here they are no songs."""
    write(tmp_path, database(full_song()))
    (tmp_path / "MyLists").mkdir()
    rows = (f'<song path="{PATH}" idx="0" />', '<song path="D:/b.mp3" idx="1" />')
    (tmp_path / "MyLists" / "Set.vdjfolder").write_text(folder_file(*rows), encoding="utf-8")
    collection = VIRTUALDJ.read(tmp_path)
    assert [track.is_bare for track in collection.tracks] == [False, True]
    counts = counts_of(collection)
    assert (counts["tracks"], counts["listed_tracks"], counts["playlist_entries"]) == (1, 1, 2)
    assert collection.problems[0].message.startswith("1 track is known from lists alone")
    assert VIRTUALDJ.plan(collection, tmp_path).files == ()
