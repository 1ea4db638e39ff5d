"""M3U files in every notation."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.playlists import M3U
from djanalyzer.interop.playlists.m3u import locate, parse
from djanalyzer.music import Playlist


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("/Music/a.mp3", "/Music/a.mp3"),
        ("a.mp3", "/lists/a.mp3"),
        ("../Music/100% a & b.mp3", "/Music/100% a & b.mp3"),
        ("sub\\a.mp3", "/lists/sub/a.mp3"),
        ("..\\Music\\a.mp3", "/Music/a.mp3"),
        (r"C:\Music\a.mp3", "C:/Music/a.mp3"),
        ("C:/Music/../a.mp3", "C:/a.mp3"),
        (r"\\server\share\a.mp3", "//server/share/a.mp3"),
        ("file:///Users/me/a%20b%C3%A9.mp3", "/Users/me/a bé.mp3"),
        ("file://localhost/C:/a.mp3", "C:/a.mp3"),
        ("Łódź 🎵.mp3", "/lists/Łódź 🎵.mp3"),
    ],
)
def test_a_line_names_a_file(line: str, path: str) -> None:
    assert locate(line, Path("/lists")) == Path(path)


@pytest.mark.parametrize("line", ["http://radio.example/stream", "spotify://track/1", "a\0b", "..", "."])
def test_a_line_may_name_no_file(line: str) -> None:
    assert locate(line, Path("/")) is None


def test_remarks_say_what_the_next_file_is() -> None:
    found = parse(
        b"#EXTM3U\n#PLAYLIST:My set\n#EXTINF:183,Wolf - Feather, live\n/a.mp3\n#EXTINF:-1,Alone\n/b.mp3\n/c.mp3\n"
    )
    assert found.name == "My set"
    assert [(e.location, e.artist, e.title, e.duration) for e in found.entries] == [
        ("/a.mp3", "Wolf", "Feather, live", 183.0),
        ("/b.mp3", "", "Alone", None),
        ("/c.mp3", "", "", None),
    ]


def test_remarks_of_albums_and_genres() -> None:
    """Before each track they are its own; one before all of them is about all."""
    found = parse(
        b"#EXTM3U\n#EXTART:Various\n#EXTALB:Best of\n#EXTINF:9,A - T\n#EXTGENRE:House\n#EXTBYT:123\n/a.mp3\n"
        b"#EXTINF:9,Only a title\n#EXTIMG:front\n/b.mp3\n"
    )
    assert [(e.artist, e.title, e.album, e.genre, e.size) for e in found.entries] == [
        ("A", "T", "Best of", "House", 123),
        ("Various", "Only a title", "Best of", "", None),
    ]
    each = parse(b"#EXTALB:One\n/a.mp3\n#EXTALB:Two\n/b.mp3\n/c.mp3\n")
    assert [e.album for e in each.entries] == ["One", "Two", ""]


@pytest.mark.parametrize(
    "line",
    [
        '#EXTINF:12 tvg-id="x" group-title="House, Deep",A - T',
        "#extinf:12,A - T",
        "#EXTINF: 12.0 , A - T ",
    ],
)
def test_attributes_before_the_title_are_passed_over(line: str) -> None:
    (entry,) = parse(f"{line}\n/a.mp3".encode()).entries
    assert (entry.artist, entry.title, entry.duration) == ("A", "T", 12.0)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends_are_recognised(encoding: str, end: str) -> None:
    content = end.join(["#EXTM3U", "/Müsic/é.mp3", "", "/b.mp3"]).encode(encoding)
    assert [e.location for e in parse(content).entries] == ["/Müsic/é.mp3", "/b.mp3"]


def test_a_file_is_a_playlist_of_its_tracks(tmp_path: Path) -> None:
    path = tmp_path / "Set.m3u8"
    path.write_text("#EXTINF:9,A - T\n/a.mp3\n/b.mp3\n/a.mp3\nhttp://radio\n", encoding="utf-8")
    assert M3U.accepts(path)
    collection = M3U.read(path)
    assert [(t.path, t.tags.artist, t.duration) for t in collection.tracks] == [
        (Path("/a.mp3"), "A", 9.0),
        (Path("/b.mp3"), "", None),
    ]
    assert [(p.name, p.tracks) for p in collection.playlists] == [("Set", ("/a.mp3", "/b.mp3", "/a.mp3"))]
    assert [p.message for p in collection.problems] == ["no file on a drive: http://radio"]


def test_a_folder_is_all_its_playlists(tmp_path: Path) -> None:
    (tmp_path / "a.m3u").write_text("/x.mp3\n")
    (tmp_path / "b.m3u8").write_text("#EXTINF:1,X\n/x.mp3\n")
    (tmp_path / "c.m3u").write_bytes(b"\x00\x01\x02")
    assert M3U.accepts(tmp_path)
    collection = M3U.read(tmp_path)
    assert [p.name for p in collection.playlists] == ["a", "b"]
    assert [t.tags.title for t in collection.tracks] == ["X"]
    assert "no text" in collection.problems[0].message


def test_folders_of_playlists_become_folders(tmp_path: Path) -> None:
    for name in (
        "a.m3u",
        "House/b.m3u8",
        "House/Deep/c.m3u",
        "House/Deep/notes.txt",
        ".hidden/d.m3u",
        "Empty/e.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("/x.mp3\n")
    (tmp_path / "House" / "loop").symlink_to(tmp_path)
    house = Playlist(
        "House",
        children=(
            Playlist("b", ("/x.mp3",)),
            Playlist("Deep", children=(Playlist("c", ("/x.mp3",)),), is_folder=True),
        ),
        is_folder=True,
    )
    assert M3U.read(tmp_path).playlists == (Playlist("a", ("/x.mp3",)), house)


def test_a_folder_that_only_holds_folders_of_playlists(tmp_path: Path) -> None:
    """A folder of albums that each have a list is one of music, and nobody's collection."""
    for name in ("Lists/House/b.m3u8", "Albums/One/one.m3u", "Albums/One/1.flac"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("1.flac\n")
    assert M3U.accepts(tmp_path / "Lists")
    assert not M3U.accepts(tmp_path / "Albums")


@pytest.mark.parametrize(
    "line",
    [
        "../Music/100%25%20%C3%BC.mp3",
        "..\\Music\\100% u\u0308.mp3",
        "E:\\Music\\100% ü.mp3",
        "\\Music\\100% ü.mp3",
        "/Music/100% u\u0308.mp3",
        "file:///E:/Music/100%25%20%C3%BC.mp3",
    ],
)
def test_a_list_on_a_stick_finds_the_sticks_own_files(tmp_path: Path, line: str) -> None:
    """The stick had another letter, or its names other accents, on the computer that wrote the list."""
    (tmp_path / "Music").mkdir()
    (tmp_path / "Lists").mkdir()
    (tmp_path / "Music" / "100% ü.mp3").write_bytes(b"")
    path = tmp_path / "Lists" / "a.m3u8"
    path.write_text(f"{line}\n", encoding="utf-8")
    assert [t.path for t in M3U.read(path).tracks] == [tmp_path / "Music" / "100% ü.mp3"]


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    assert not M3U.accepts(tmp_path)
    with pytest.raises(UnreadableCollection, match="There is no file"):
        M3U.read(tmp_path / "gone.m3u")
    with pytest.raises(UnreadableCollection, match="There is no playlist"):
        M3U.read(tmp_path)


def test_playlists_are_found_among_the_music(tmp_path: Path) -> None:
    (tmp_path / "Music").mkdir()
    path = tmp_path / "Music" / "a.m3u"
    path.write_text("")
    assert M3U.find(tmp_path) == (path,)  # type: ignore[call-arg]


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.m3u"
        path.write_bytes(content)
        try:
            collection = M3U.read(path)
        except UnreadableCollection:
            return
        ids = {t.external_id for t in collection.tracks}
        assert set(collection.playlists[0].tracks) == ids


def test_the_real_playlists_are_read(shared: Path) -> None:
    folder = (
        shared / "fixtures" / "virtualdj" / "hile+vdj-tracks" / "mock" / "valid-configuration" / "Playlists"
    )
    collection = M3U.read(folder)
    assert [(p.name, len(p.tracks)) for p in collection.playlists] == [("default", 3), ("sidelist", 2)]
    assert collection.tracks[1].tags.artist == "ZZ Top"
