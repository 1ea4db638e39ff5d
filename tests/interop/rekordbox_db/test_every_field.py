"""Every field of rekordbox's database under its own name, numbers at their edges, and what is told of what is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.rekordbox_db import REKORDBOX_DB, finding, playlist_tree
from djanalyzer.interop.rekordbox_db.playlist_tree import Node, PlaylistTree
from djanalyzer.music import Collection, Cue, Key, KnownTrack, Loop, Playlist, Tags
from tests.interop.rekordbox_db import library
from tests.interop.rekordbox_db.library import cue, playlist, track


def read(folder: Path, **rows: list[dict[str, object]]) -> Collection:
    rows.setdefault("djmdContent", [track()])
    return REKORDBOX_DB.read(library.write(folder / "master.db", rows))


def named(word: str, column: str = "Name") -> list[dict[str, object]]:
    return [{"ID": str(n), column: f"{word} {n}"} for n in range(1, 9)]


def test_every_column_of_a_track(tmp_path: Path) -> None:
    content = track(
        "5", "/m/a.mp3", Title="Title", ArtistID="1", AlbumID="2", GenreID="3", LabelID="4", RemixerID="5",
        ComposerID="6", KeyID="7", ColorID="8", BPM=12_345, Length=200, TrackNo=9, ReleaseYear=2020, Rating=7,
        Commnt="Comment", OrgArtistID="7", Lyricist="Somebody", FileSize=11, BitRate=12, SampleRate=13, BitDepth=14,
        DiscNo=15, StockDate="2019-10-15", DJPlayCount=16, Subtitle="Mix", ReleaseDate="2018-01-01",
        DateCreated="2017-01-01", ISRC="GB", DeliveryComment="Message", HotCueAutoLoad="on", ImagePath="/a.jpg",
        UUID="u-u",
    )  # fmt: skip
    collection = read(
        tmp_path,
        djmdContent=[content],
        djmdArtist=named("artist"),
        djmdAlbum=named("album"),
        djmdGenre=named("genre"),
        djmdLabel=named("label"),
        djmdKey=named("key", "ScaleName"),
        djmdColor=named("colour", "Commnt"),
    )
    found = collection.tracks[0]
    assert found == KnownTrack(
        Path("/m/a.mp3"),
        "5",
        Tags(
            "Title", "artist 1", "album 2", "genre 3", "Comment", "label 4", "artist 5", "artist 6", 2020, 9, 123.45,
            None, 5, None, found.tags.color,
        ),
        200.0,
        extra=(
            ("Size", "11"), ("BitRate", "12"), ("SampleRate", "13"), ("BitDepth", "14"), ("DiscNumber", "15"),
            ("DateAdded", "2019-10-15"), ("PlayCount", "16"), ("Mix", "Mix"), ("ReleaseDate", "2018-01-01"),
            ("DateCreated", "2017-01-01"), ("ISRC", "GB"), ("Message", "Message"), ("HotCueAutoLoad", "on"),
            ("Artwork", "/a.jpg"), ("UUID", "u-u"), ("Tonality", "key 7"), ("OriginalArtist", "artist 7"),
            ("Lyricist", "Somebody"), ("ColourName", "colour 8"),
        ),
    )  # fmt: skip
    assert [problem.subject for problem in collection.problems] == ["artist 1 – Title"]


@pytest.mark.parametrize(
    ("columns", "duration", "tempo", "rating", "year"),
    [
        ({"Length": 0, "BPM": 0, "Rating": -1, "ReleaseYear": 0}, None, None, 0, None),
        ({"Length": 1, "BPM": 1, "Rating": 5, "ReleaseYear": 1}, 1.0, 0.01, 5, 1),
        (
            {"Length": 10**6, "BPM": 10**6, "Rating": 6, "ReleaseYear": 10**6},
            1e6, 1e4, 5, 10**6,
        ),
        ({"Length": 10**6 + 1, "BPM": 10**6 + 1, "Rating": None, "ReleaseYear": 10**6 + 1}, None, None, None, None),
    ],
)  # fmt: skip
def test_numbers_at_their_edges(
    tmp_path: Path,
    columns: dict[str, object],
    duration: float | None,
    tempo: float | None,
    rating: int | None,
    year: int | None,
) -> None:
    (found,) = read(tmp_path, djmdContent=[track(**columns)]).tracks
    assert (found.duration, found.tags.tempo, found.tags.rating, found.tags.year) == (
        duration,
        tempo,
        rating,
        year,
    )


@pytest.mark.parametrize(("scale", "told"), [("Am", None), ("8A", "8A"), ("", None)])
def test_a_key_is_kept_as_the_dj_writes_it(tmp_path: Path, scale: str, told: str | None) -> None:
    collection = read(tmp_path, djmdContent=[track(KeyID="1")], djmdKey=[{"ID": "1", "ScaleName": scale}])
    assert dict(collection.tracks[0].extra).get("Tonality") == told
    assert collection.tracks[0].tags.key == (Key(9, is_minor=True) if scale else None)
    assert collection.problems == ()


@pytest.mark.parametrize(
    ("rows", "subjects"),
    [
        ([track("1"), track("1", "C:/b.mp3", Title="Again")], ["Again"]),
        ([track("", Title="", ArtistID="7")], ["Artist"]),
        ([track("9", "", Title="")], ["track 9"]),
        ([track("9", "", ArtistID="7")], ["Artist – Track 9"]),
    ],
)
def test_what_a_user_calls_a_track_that_is_left_out(
    tmp_path: Path, rows: list[dict[str, object]], subjects: list[str]
) -> None:
    collection = read(tmp_path, djmdContent=rows, djmdArtist=[{"ID": "7", "Name": "Artist"}])
    assert [problem.subject for problem in collection.problems] == subjects


@pytest.mark.parametrize(
    ("energy", "found"), [("1", 1), ("10", 10), ("0", None), ("11", None), ("high", None)]
)
def test_an_energy_among_the_my_tags(tmp_path: Path, energy: str, found: int | None) -> None:
    collection = read(
        tmp_path,
        djmdMyTag=[
            {"ID": "1", "Name": "Energy", "ParentID": "root"},
            {"ID": "2", "Name": energy, "ParentID": "1"},
        ],
        djmdSongMyTag=[{"MyTagID": "2", "ContentID": "1"}],
    )
    assert collection.tracks[0].tags.energy == found
    assert dict(collection.tracks[0].extra)["MyTag"] == f"Energy: {energy}"


def test_of_two_energies_the_first_counts(tmp_path: Path) -> None:
    tags = [{"ID": "1", "Name": "Energy", "ParentID": "root"}]
    tags += [{"ID": name, "Name": name, "ParentID": "1"} for name in ("7", "8")]
    rows: list[dict[str, object]] = [{"MyTagID": name, "ContentID": "1"} for name in ("7", "8")]
    (found,) = read(tmp_path, djmdMyTag=[dict(tag) for tag in tags], djmdSongMyTag=rows).tracks
    assert (found.tags.energy, dict(found.extra)["MyTag"]) == (7, "Energy: 7, 8")


def test_texts_that_are_damaged_are_read_as_far_as_they_go(tmp_path: Path) -> None:
    path = library.write(tmp_path / "master.db", {"djmdContent": [track(Title="Gr\xf6\xdfe XYZ")]})
    path.write_bytes(path.read_bytes().replace(b"XYZ", b"\xff\xfeZ"))
    assert REKORDBOX_DB.read(path).tracks[0].tags.title == "Größe \ufffd\ufffdZ"


def test_a_my_tag_in_no_column(tmp_path: Path) -> None:
    collection = read(
        tmp_path,
        djmdMyTag=[{"ID": "2", "Name": "Lost", "ParentID": "9"}],
        djmdSongMyTag=[{"MyTagID": "2", "ContentID": "1"}],
    )
    assert dict(collection.tracks[0].extra) == {"MyTag": "My Tag: Lost"}


def test_cues_in_their_order_and_those_that_make_no_sense(tmp_path: Path) -> None:
    week = 7 * 24 * 3600 * 1000
    rows = [
        cue(-1, 1),
        cue(0, 2, 0),
        cue(10, 3, 11, Comment="loop", ActiveLoop=1),
        cue(20, 0, 30, ActiveLoop=0),
        cue(40, 4, 50),
        cue(60, 5, 60),
        cue(70, 1, week + 1),
        cue(week + 1, 1),
    ]
    collection = read(tmp_path, djmdCue=rows)
    found = collection.tracks[0]
    assert {(mark.time, mark.slot) for mark in found.cues} == {(0.0, 1), (0.06, 3), (0.07, 0)}
    assert [(loop.start, loop.stop, loop.slot, loop.name) for loop in found.loops] == [
        (0.01, 0.011, 2, "loop"),
        (0.02, 0.03, None, ""),
        (0.04, 0.05, None, ""),
    ]
    assert dict(found.extra)["ActiveLoops"] == "0.010 0.040"
    assert len(collection.problems) == 3
    assert Loop(0.02, 0.03) in found.loops
    assert Cue(0.0, 1) in [Cue(mark.time, mark.slot) for mark in found.cues]


def test_hot_cue_banks_at_their_edges(tmp_path: Path) -> None:
    bank = {"HotCueBanklistID": "5", "ContentID": "1"}
    rows: list[dict[str, object]] = [
        {**bank, "TrackNo": 26, "InMsec": 1000, "OutMsec": 1001},
        {**bank, "TrackNo": 27, "InMsec": 2000, "OutMsec": 2000, "Comment": "far"},
        {**bank, "TrackNo": 0, "InMsec": 3000},
        {**bank, "TrackNo": 1, "InMsec": None},
        {"HotCueBanklistID": "5", "TrackNo": 2, "CueID": "c"},
    ]
    collection = read(
        tmp_path,
        djmdHotCueBanklist=[{"ID": "5", "Name": "Live"}],
        djmdSongHotCueBanklist=rows,
        djmdCue=[cue(4000, 1, Comment="named", ID="c")],
    )
    assert dict(collection.tracks[0].extra)["HotCueBanks"] == (
        "Live Z 1.000-1.001; Live 2.000 far; Live 3.000; Live B 4.000 named"
    )


def test_lists_that_lost_their_folder_come_last_and_are_told() -> None:
    problems = Problems()
    tree = PlaylistTree(frozenset({"1"}), problems, "the stick")
    for node in (
        Node("b", "", 2, "B", is_folder=False, rules="rules"),
        Node("a", "", 1, "A", is_folder=True),
        Node("in", "a", 0, "In", is_folder=False),
        Node("lost", "gone", 0, "Lost", is_folder=False),
        Node("ring", "ring", 0, "Ring", is_folder=False),
        Node("a", "", 3, "Again", is_folder=False),
    ):
        tree.add(node)
    for place, name in ((2, "1"), (1, "9"), (1, "1")):
        tree.add_track("in", place, name)
    assert tree.all() == (
        Playlist("A", (), (Playlist("In", ("1", "1")),), is_folder=True),
        Playlist("B", rules="rules"),
        Playlist("Lost"),
        Playlist("Ring"),
    )
    assert [problem.subject for problem in problems.all()] == [
        "playlist In",
        "playlist Lost",
        "playlist Ring",
    ]


def test_folders_are_followed_fifty_deep() -> None:
    tree = PlaylistTree(frozenset(), Problems(), "")
    for n in range(playlist_tree._DEEPEST + 2):
        tree.add(Node(str(n), str(n - 1) if n else "", 0, f"f{n}", is_folder=True))
    top, rest = tree.all()
    depth = 0
    while top.children:
        depth, top = depth + 1, top.children[0]
    assert (depth, top.name, rest.name) == (50, "f50", "f51")


def test_progress_is_told_every_200_tracks(tmp_path: Path) -> None:
    path = library.write(
        tmp_path / "master.db", {"djmdContent": [track(str(n), f"/{n}.mp3") for n in range(400)]}
    )
    shares: list[float] = []
    REKORDBOX_DB.read(path, shares.append)
    assert shares == [0.0, 0.1, pytest.approx(0.525), 0.95, 1.0]


def test_which_file_a_folder_stands_for(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert finding.inside(empty) == empty
    with pytest.raises(UnreadableCollection, match=r"holds no master\.db"):
        REKORDBOX_DB.read(empty)
    copy = library.write(tmp_path / "old library.db", {})
    (tmp_path / "another.db").write_bytes(b"x")
    assert finding.inside(tmp_path) == copy
    (tmp_path / "rekordbox").mkdir()
    inner = library.write(tmp_path / "rekordbox" / "master.db", {})
    assert finding.inside(tmp_path) == inner
    first = library.write(tmp_path / "master.db", {})
    assert finding.inside(tmp_path) == first
    assert finding.is_master_db(first)
    assert not finding.is_master_db(library.write(tmp_path / "exportLibrary.db", {}))
    assert not finding.is_master_db(library.write(tmp_path / "master.sqlite", {}))
    assert not finding.is_master_db(library.write(tmp_path / "x.db", {}, without=["djmdContent"]))


def test_pages_that_may_be_enciphered(tmp_path: Path) -> None:
    page = bytes(range(256)) * 16
    path = tmp_path / "master.db"
    for content, is_one in ((page, True), (page + b"x", False), (b"", False), (b"text" * 1024, False)):
        path.write_bytes(content)
        assert finding.is_master_db(path) is is_one
    assert not finding.looks_enciphered(b"")
    assert not finding.looks_enciphered(bytes(range(128)) * 32)  # 7 bits a byte


def test_a_playlist_of_rekordbox_s_own_is_none_of_the_dj_s(tmp_path: Path) -> None:
    rows = [
        playlist("100000", "Cloud"),
        playlist("200000", "Cue"),
        playlist("3", "Mine", "0"),
        playlist("4", "Top", ""),
    ]
    assert read(tmp_path, djmdPlaylist=rows).playlists == (Playlist("Mine"), Playlist("Top"))
