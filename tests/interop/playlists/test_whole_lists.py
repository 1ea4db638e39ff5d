"""Whole files of playlists, read field by field: everything that a list says, and nothing that it does not say."""

from __future__ import annotations

import os
import plistlib
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.playlists import ITUNES, M3U, lists
from djanalyzer.interop.playlists.m3u import Entry, M3uList, locate, parse
from djanalyzer.interop.protocol import DjSystem
from djanalyzer.music import Collection, KnownTrack, Playlist, Problem, Tags

FULL: dict[str, Any] = {
    "Track ID": 1,
    "Name": "Name",
    "Artist": "Artist",
    "Album": "Album",
    "Genre": "Genre",
    "Composer": "Composer",
    "Comments": "warm",
    "Grouping": "Energy 7",
    "Year": 1999,
    "Track Number": 4,
    "BPM": 128,
    "Rating": 100,
    "Total Time": 1500,
    "Play Count": 3,
    "Bit Rate": 320,
    "Sample Rate": 44100,
    "Disc Number": 2,
    "Date Added": datetime(2020, 1, 2, 3, 4, 5),
    "Artwork": b"\x00\x01",
    "Compilation": True,
    "Disabled": False,
    "Label": "",
    "Track Type": "File",
    "Location": "file:///m/full.mp3",
}
BARE: dict[str, Any] = {"Track ID": 2, "Location": "file:///m/bare.mp3"}
NAMELESS: dict[str, Any] = {"Location": "file:///m/nameless.mp3", "Rating": -40, "Total Time": 0}


def itunes(folder: Path, tracks: list[dict[str, Any]], playlists: list[dict[str, Any]]) -> Collection:
    content = {
        "Date": datetime(2020, 1, 1),
        "Tracks": {str(i): track for i, track in enumerate(tracks)},
        "Playlists": playlists,
        "Kept": [{"Name": "no playlist", "Track ID": 9, "Location": "file:///m/no.mp3"}],
    }
    path = folder / "Library.xml"
    path.write_bytes(plistlib.dumps(content, sort_keys=False))
    return ITUNES.read(path)


def test_a_library_of_itunes_is_read_field_by_field(tmp_path: Path) -> None:
    tags = Tags(
        title="Name",
        artist="Artist",
        album="Album",
        genre="Genre",
        comment="warm",
        composer="Composer",
        year=1999,
        track_number=4,
        tempo=128.0,
        rating=5,
        energy=7,
    )
    extra = (
        ("Grouping", "Energy 7"),
        ("PlayCount", "3"),
        ("BitRate", "320"),
        ("SampleRate", "44100"),
        ("DiscNumber", "2"),
        ("DateAdded", "2020-01-02"),
        ("Artwork", "AAE="),
        ("Compilation", "true"),
        ("Disabled", "false"),
    )
    playlists: list[dict[str, Any]] = [
        {"Name": "Podcasts", "Podcasts": True, "Playlist Items": [{"Track ID": 1}]},
        {"Playlist ID": 7, "Playlist Items": [{"Track ID": 2, "Other": 1}]},
        {"Name": "Smart", "Smart Criteria": b"A" * 60, "Playlist Items": [{"Track ID": 1}]},
    ]
    assert itunes(tmp_path, [FULL, BARE, NAMELESS], playlists) == Collection(
        "iTunes",
        (
            KnownTrack(Path("/m/full.mp3"), "1", tags, 1.5, extra=extra),
            KnownTrack(Path("/m/bare.mp3"), "2"),
            KnownTrack(Path("/m/nameless.mp3"), "/m/nameless.mp3", Tags(rating=0)),
        ),
        (Playlist("", ("2",)), Playlist("Smart", ("1",), rules="QUFB" * 20)),
    )


@pytest.mark.parametrize(("rating", "stars"), [(0, 0), (9, 0), (11, 1), (70, 4), (89, 4), (91, 5), (140, 5)])
def test_twenty_are_a_star(tmp_path: Path, rating: int, stars: int) -> None:
    (track,) = itunes(tmp_path, [{**BARE, "Rating": rating}], []).tracks
    assert track.tags.rating == stars


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ({"Name": "N", "Artist": "A"}, "A – N"),
        ({"Name": "N"}, "N"),
        ({"Artist": "A"}, "A"),
        ({}, "a track without a name"),
    ],
)
def test_what_is_no_file_is_told_by_its_name(tmp_path: Path, words: dict[str, str], subject: str) -> None:
    """Where it says nothing of its place, and where it says another: both are named, and differently."""
    nowhere = itunes(tmp_path, [{"Track ID": 3, "Genre": "House", **words}], []).problems
    far = itunes(tmp_path, [{**words, "Location": "http://" + "x" * 200}], []).problems
    assert [(p.subject, "cloud" in p.message) for p in (*nowhere, *far)] == [
        (subject, True),
        (subject, False),
    ]
    assert "(http://" + "x" * 73 + ")" in far[0].message


def test_of_two_tracks_of_one_number_the_first_counts(tmp_path: Path) -> None:
    collection = itunes(tmp_path, [BARE, {**FULL, "Track ID": 2}], [])
    assert [track.path for track in collection.tracks] == [Path("/m/bare.mp3")]
    assert [problem.subject for problem in collection.problems] == ["Artist – Name"]


def test_a_playlist_tells_how_many_of_its_tracks_are_none(tmp_path: Path) -> None:
    items = [{"Track ID": n} for n in (1, 8, 2, 9, 8)]
    collection = itunes(tmp_path, [FULL, BARE], [{"Name": "P", "Playlist Items": items}])
    assert collection.playlists == (Playlist("P", ("1", "2")),)
    (problem,) = collection.problems
    assert problem.subject == "playlist P"
    assert "3 tracks" in problem.message


def folders(depth: int) -> list[dict[str, Any]]:
    """Folders inside each other, and a playlist in the innermost."""
    chain = [
        {"Name": str(n), "Folder": True, "Playlist Persistent ID": str(n), "Parent Persistent ID": str(n - 1)}
        for n in range(1, depth + 1)
    ]
    return [*chain, {"Name": "leaf", "Parent Persistent ID": str(depth), "Playlist Items": [{"Track ID": 1}]}]


def depth_of(playlist: Playlist) -> int:
    return 1 + max(map(depth_of, playlist.children), default=0)


@pytest.mark.parametrize(("depth", "at_the_top", "deepest"), [(49, 1, 50), (50, 2, 50), (51, 3, 50)])
def test_folders_lie_fifty_deep_at_the_most(
    tmp_path: Path, depth: int, at_the_top: int, deepest: int
) -> None:
    """What lies deeper is put at the top, and nothing is lost."""
    collection = itunes(tmp_path, [FULL], folders(depth))
    assert [depth_of(playlist) for playlist in collection.playlists] == [deepest, *[1] * (at_the_top - 1)]
    assert len(collection.problems) == at_the_top - 1
    assert all(problem.subject.startswith("playlist ") for problem in collection.problems)


def test_a_list_with_all_remarks_is_read_line_by_line() -> None:
    content = (
        "#EXTM3U\n#PLAYLIST: My set \n#EXTVDJ:<time>1:2</time><TITLE>Fish &amp; Chips</TITLE><artist>Who</artist>"
        "<songlength>61.5</songlength><filesize>99</filesize>\n\ta.mp3 \n"
        "#EXTINF:12.5,One - Two - Three\n#EXTALB: Album \n#EXTGENRE:House\n#EXTBYT:1000\nb.mp3\n"
        "#EXTART:Somebody\n#EXTINF:3,Alone\n#EXTVDJ:<remix>x</remix>\nc.mp3\n"
        "#EXTINF:-1,A - B\n#EXTART:Album's\n#EXTBYT:none\nd.mp3\n# a remark\n\n"
        "#EXTVDJ:<songlength>5</songlength>\n#EXTINF:0,C - D\ne.mp3\n#EXTINF\nf.mp3"
    )
    assert parse(content.encode()) == M3uList(
        "My set",
        (
            Entry("a.mp3", "Fish & Chips", "Who", 61.5, 99),
            Entry("b.mp3", "Two - Three", "One", 12.5, 1000, "Album", "House"),
            Entry("c.mp3", "Alone", "Somebody", 3.0),
            Entry("d.mp3", "B", "A"),
            Entry("e.mp3", "D", "C", 5.0),
            Entry("f.mp3"),
        ),
    )


@pytest.mark.parametrize(
    ("head", "albums"),
    [
        ("#EXTALB:All\n", ["All", "All"]),
        ("#EXTALB:Two\n#EXTALB:Heads\n", ["Heads", ""]),
        ("#EXTINF:1,A - T\n#EXTALB:Own\n", ["Own", ""]),
        ("#EXTALB:All\n#EXTINF:1,A - T\n#EXTALB:Own\n", ["Own", ""]),
    ],
)
def test_one_remark_before_all_tracks_is_about_all(head: str, albums: list[str]) -> None:
    assert [entry.album for entry in parse(f"{head}a.mp3\nb.mp3\n".encode()).entries] == albums


def test_letters_of_old_windows_are_read_and_nothing_is_lost() -> None:
    """Five bytes stand for nothing there; those are kept as they are."""
    (entry,) = parse(b"\x80\x9f\x81\x8d\xe9.mp3").entries
    assert entry.location == "€Ÿ\x81\x8dé.mp3"


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("a\\b/c.mp3", "/l/a\\b/c.mp3"),
        ("\\a.mp3", "/a.mp3"),
        ("//server/share/../a.mp3", "//server/a.mp3"),
        ("C:a.mp3", "/l/C:a.mp3"),
        ("c:\\a\\..\\b.mp3", "c:/b.mp3"),
        ("///a.mp3", "/a.mp3"),
        ("FILE:///a%20b.mp3", "/a b.mp3"),
        ("x:y.mp3", "/l/x:y.mp3"),
    ],
)
def test_odd_notations_of_places(line: str, path: str) -> None:
    assert locate(line, Path("/l")) == Path(path)


def test_a_list_is_a_collection_field_by_field(tmp_path: Path) -> None:
    """Each file once, with what the first line that knows its title says."""
    path = tmp_path / "Set.m3u"
    path.write_text(
        "/x/a.mp3\n#EXTINF:9,A - T\n#EXTALB:Album\n#EXTGENRE:House\n#EXTBYT:77\n/x/a.mp3\n"
        "#EXTINF:8,B - U\n/x/a.mp3\nhttp://" + "r" * 100 + "\n"
    )
    tags = Tags(title="T", artist="A", album="Album", genre="House")
    collection = M3U.read(path)
    (problem,) = collection.problems
    assert collection == Collection(
        "M3U",
        (KnownTrack(Path("/x/a.mp3"), "/x/a.mp3", tags, 9.0, extra=(("Size", "77"),)),),
        (Playlist("Set", ("/x/a.mp3",) * 3),),
        (Problem("playlist Set", problem.message),),
    )
    assert problem.message.endswith("http://" + "r" * 73)


def test_a_folder_tells_how_far_it_is_and_what_it_leaves_out(tmp_path: Path) -> None:
    (tmp_path / "a.M3U").write_text("/x.mp3\n")
    (tmp_path / "b.m3u").write_bytes(b"\0")
    (tmp_path / "c.m3u8").write_bytes("/y.mp3".encode("utf-16"))
    (tmp_path / ".d.m3u").write_text("/z.mp3\n")
    (tmp_path / "e.m3u").mkdir()
    shares: list[float] = []
    collection = M3U.read(tmp_path, shares.append)
    assert collection.playlists == (Playlist("a", ("/x.mp3",)), Playlist("c", ("/y.mp3",)))
    assert [(problem.subject, bool(problem.hint)) for problem in collection.problems] == [
        ("playlist b.m3u", True)
    ]
    assert shares == [1 / 3, 2 / 3, 1.0]


def test_a_list_too_large_to_be_one_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "LARGEST", 7)
    path = tmp_path / "a.m3u"
    path.write_text("/x.mp3\n")
    assert len(M3U.read(path).tracks) == 1
    path.write_text("/xx.mp3\n")
    with pytest.raises(UnreadableCollection, match=r"a\.m3u is too large"):
        M3U.read(path)


def test_lists_are_sought_fifty_folders_deep(tmp_path: Path) -> None:
    for depth, name in ((50, "in"), (51, "beyond")):
        folder = tmp_path.joinpath(*["f"] * depth)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.m3u").write_text("/x.mp3\n")
    (playlist,) = M3U.read(tmp_path).playlists
    for _ in range(50):
        assert (playlist.name, playlist.is_folder) == ("f", True)
        (playlist,) = playlist.children
    assert playlist.name == "in"


@pytest.mark.parametrize(
    ("system", "places"),
    [
        (M3U, ("Music/a.m3u", "Music/Playlists/b.M3U8", "Playlists/c.m3u")),
        (
            ITUNES,
            (
                "Music/iTunes/iTunes Music Library.xml",
                "Music/iTunes/iTunes Library.xml",
                "Music/Music/Library.xml",
                "Music/Music/Music Library.xml",
                "Music/Library.xml",
                "Documents/Library.xml",
                "Desktop/Library.xml",
                "Downloads/Library.xml",
            ),
        ),
    ],
)
def test_what_is_found_comes_newest_first(system: DjSystem, places: tuple[str, ...], tmp_path: Path) -> None:
    for age, place in enumerate(places):
        path = tmp_path / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('<plist version="1.0"><dict><key>Tracks</key>')
        os.utime(path, (1_000_000 + age, 1_000_000 + age))
    (tmp_path / "Music" / "notes.txt").write_text("x")
    found = system.find(tmp_path)  # type: ignore[call-arg]
    assert found == tuple(tmp_path / place for place in reversed(places))


@pytest.mark.parametrize("sign", ["Tracks", "Library Persistent ID", "Music Folder", "Other"])
@pytest.mark.parametrize("n_before", [3000, 4096])
def test_a_library_shows_in_its_head_what_it_is(sign: str, n_before: int, tmp_path: Path) -> None:
    path = tmp_path / "Library.xml"
    path.write_text(f'<plist version="1.0">{" " * n_before}<key>{sign}</key>')
    assert ITUNES.accepts(path) is (sign != "Other" and n_before == 3000)
    assert not ITUNES.accepts(tmp_path)
