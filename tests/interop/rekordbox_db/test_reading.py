"""What rekordbox keeps of a track comes over: names, key, colour, stars, My Tags, cues, loops, playlists."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.interop.colors import HOT_CUE_COLORS, TRACK_COLORS
from djanalyzer.interop.rekordbox_db import REKORDBOX_DB
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    GridAnchor,
    Key,
    KnownTrack,
    Loop,
    Playlist,
    Section,
    SectionLabel,
    Tags,
)
from tests.interop.rekordbox_anlz import anlz_bytes as anlz
from tests.interop.rekordbox_db import library
from tests.interop.rekordbox_db.library import cue, entries, playlist, track


def read(folder: Path, **rows: list[dict[str, object]]) -> Collection:
    rows.setdefault("djmdContent", [track()])
    return REKORDBOX_DB.read(library.write(folder / "master.db", rows))


def only(collection: Collection) -> KnownTrack:
    (one,) = collection.tracks
    return one


def test_a_whole_track(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    stated = anlz.write(
        tmp_path / "share",
        anlz.file(anlz.grid(anlz.steady(16, 120.0, 0.5))),
        anlz.file(anlz.phrases(2, 17, anlz.phrase(1, 1, 1))),
        "b72/2f306-40b5",
    )
    content = track(
        "258675030", "C:/Users/dj/Music/Röyksopp – 100%.mp3", Title="Eple", ArtistID="7", AlbumID="8", GenreID="9",
        LabelID="10", RemixerID="11", ComposerID="7", KeyID="12", ColorID="5", BPM=12050, Length=419, TrackNo=3,
        ReleaseYear=2001, Rating=4, Commnt="warm", AnalysisDataPath=stated, FileSize=74088044, DJPlayCount=2,
        StockDate="2019-10-15", Subtitle="Original Mix",
    )  # fmt: skip
    names = {"djmdArtist": [{"ID": "7", "Name": "Röyksopp"}, {"ID": "11", "Name": "Somebody"}]}
    collection = read(
        tmp_path,
        djmdContent=[content],
        **names,
        djmdAlbum=[{"ID": "8", "Name": "Melody A.M."}],
        djmdGenre=[{"ID": "9", "Name": "Downtempo"}],
        djmdLabel=[{"ID": "10", "Name": "Wall of Sound"}],
        djmdKey=[{"ID": "12", "ScaleName": "8A"}],
        djmdColor=[{"ID": "5", "Commnt": "Warm-up"}],
    )
    assert collection == Collection(
        "rekordbox",
        (
            KnownTrack(
                path=Path("C:/Users/dj/Music/Röyksopp – 100%.mp3"),
                external_id="258675030",
                tags=Tags(
                    title="Eple", artist="Röyksopp", album="Melody A.M.", genre="Downtempo", comment="warm",
                    label="Wall of Sound", remixer="Somebody", composer="Röyksopp", year=2001, track_number=3,
                    tempo=120.5, key=Key(9, True), rating=4, color="#00FF00",
                ),
                duration=419.0,
                beat_grid=BeatGrid((GridAnchor(0.5, 120.0, 1),)),
                sections=(Section(0.5, 8.5, SectionLabel.INTRO),),
                extra=(
                    ("Size", "74088044"), ("DateAdded", "2019-10-15"), ("PlayCount", "2"), ("Mix", "Original Mix"),
                    ("Tonality", "8A"), ("ColourName", "Warm-up"), ("Phrases", "mid; 1 Intro; end 17"),
                ),
            ),
        ),
    )  # fmt: skip


class TestPads:
    @pytest.mark.parametrize(
        ("kind", "pad"), list(zip((1, 2, 3, *range(5, 18)), "ABCDEFGHIJKLMNOP", strict=True))
    )
    def test_every_pad(self, tmp_path: Path, kind: int, pad: str) -> None:
        found = only(read(tmp_path, djmdCue=[cue(1500, kind)])).cues
        assert found == (Cue(1.5, ord(pad) - ord("A")),)

    def test_0_is_the_memory_list(self, tmp_path: Path) -> None:
        assert only(read(tmp_path, djmdCue=[cue(1500, 0, Comment="Start")])).cues == (
            Cue(1.5, None, "Start"),
        )

    def test_4_is_an_active_loop_of_the_memory_list(self, tmp_path: Path) -> None:
        found = only(read(tmp_path, djmdCue=[cue(1500, 4, 3500)]))
        assert found.loops == (Loop(1.5, 3.5),)
        assert dict(found.extra)["ActiveLoops"] == "1.500"

    def test_unknown_kinds_are_told(self, tmp_path: Path) -> None:
        collection = read(tmp_path, djmdCue=[cue(1500, 18), cue(1600, None)])  # type: ignore[arg-type]
        assert [c.slot for c in only(collection).cues] == [None, None]
        assert "unknown kind 18" in collection.problems[0].message


class TestLoops:
    @pytest.mark.parametrize("stop", [-1, 0, None])
    def test_a_cue_has_no_end(self, tmp_path: Path, stop: int | None) -> None:
        assert only(read(tmp_path, djmdCue=[cue(1500, 1, stop)])).cues == (Cue(1.5, 0),)

    def test_on_a_pad_and_in_the_memory_list(self, tmp_path: Path) -> None:
        found = only(read(tmp_path, djmdCue=[cue(9000, 5, 11_000), cue(1500, 0, 3500)]))
        assert found.loops == (Loop(1.5, 3.5), Loop(9.0, 11.0, 3))

    def test_one_that_ends_before_it_begins_is_a_cue(self, tmp_path: Path) -> None:
        collection = read(tmp_path, djmdCue=[cue(9000, 5, 4000)])
        assert only(collection).cues == (Cue(9.0, 3),)
        assert collection.problems[0].message == "the loop at 9.000 s has no length and becomes a cue"

    @settings(max_examples=30)
    @given(
        st.lists(
            st.tuples(
                st.integers(0, 10**6), st.integers(0, 10**6), st.sampled_from([0, 1, 2, 3, *range(5, 18)])
            )
        )
    )
    def test_nothing_is_lost_or_moved(
        self, tmp_path_factory: pytest.TempPathFactory, marks: list[tuple[int, int, int]]
    ) -> None:
        rows = [cue(start, kind, start + length) for start, length, kind in marks]
        found = only(read(tmp_path_factory.mktemp("db"), djmdCue=rows))
        assert sorted(loop.start for loop in found.loops) == sorted(s / 1000 for s, n, _ in marks if n)
        assert len(found.cues) == sum(not n for _, n, _ in marks)


class TestColors:
    @pytest.mark.parametrize("index", [1, 22, 62])
    def test_of_a_pad_is_one_of_62(self, tmp_path: Path, index: int) -> None:
        found = only(read(tmp_path, djmdCue=[cue(0, 1, ColorTableIndex=index, Color=255)]))
        assert found.cues[0].color == HOT_CUE_COLORS[index - 1]

    def test_of_a_pad_where_nobody_chose_one_is_what_rekordbox_shows(self, tmp_path: Path) -> None:
        rows = [cue(0, 1, ColorTableIndex=0), cue(1, 2, 3000, ColorTableIndex=0)]
        found = only(read(tmp_path, djmdCue=rows))
        assert (found.cues[0].color, found.loops[0].color) == ("#28E214", "#FF8C00")

    @pytest.mark.parametrize("index", [63, -1, None])
    def test_of_a_pad_may_be_none(self, tmp_path: Path, index: int | None) -> None:
        assert only(read(tmp_path, djmdCue=[cue(0, 1, ColorTableIndex=index)])).cues[0].color is None

    @pytest.mark.parametrize("index", range(8))
    def test_of_a_memory_cue_is_one_of_8(self, tmp_path: Path, index: int) -> None:
        rows = [{**cue(0), "Color": index}]
        assert only(read(tmp_path, djmdCue=rows)).cues[0].color == list(TRACK_COLORS)[index]

    def test_of_a_track(self, tmp_path: Path) -> None:
        tracks = [track(str(n), ColorID=str(n)) for n in range(10)]
        found = [one.tags.color for one in read(tmp_path, djmdContent=tracks).tracks]
        assert found == [None, *TRACK_COLORS, None]


def test_deleted_rows_are_left_out(tmp_path: Path) -> None:
    collection = read(
        tmp_path,
        djmdContent=[track(), track("2", rb_local_deleted=1)],
        djmdCue=[cue(0), cue(1, rb_local_deleted=1)],
        djmdPlaylist=[playlist("5", "Here"), playlist("6", "Gone", rb_local_deleted=1)],
        djmdSongPlaylist=[*entries("5", "1"), {**entries("5", "1")[0], "rb_local_deleted": 1}],
    )
    assert only(collection).cues == (Cue(0.0),)
    assert collection.playlists == (Playlist("Here", ("1",)),)


class TestCopiesOfCues:
    """rekordbox keeps the cues of a track once more, as JSON in one field."""

    COPY = json.dumps(
        [
            {"ID": "1", "InMsec": 1500, "OutMsec": -1, "Kind": 5, "ColorTableIndex": 22, "Comment": "Drop"},
            {"ID": "2", "InMsec": 2000, "OutMsec": 4000, "Kind": 4},
            {"ID": "3", "InMsec": 9, "OutMsec": -1, "Kind": 0, "rb_local_deleted": 1},
            "no cue",
        ]
    )

    def test_serve_where_there_are_no_rows(self, tmp_path: Path) -> None:
        found = only(read(tmp_path, contentCue=[{"ID": "u", "ContentID": "1", "Cues": self.COPY}]))
        assert found.cues == (Cue(1.5, 3, "Drop", "#28E214"),)
        assert found.loops == (Loop(2.0, 4.0),)
        assert dict(found.extra)["ActiveLoops"] == "2.000"

    @pytest.mark.parametrize("deleted", [0, 1])
    def test_do_not_count_where_there_is_a_row_even_a_deleted_one(self, tmp_path: Path, deleted: int) -> None:
        copies = [{"ID": "u", "ContentID": "1", "Cues": self.COPY}]
        found = only(read(tmp_path, contentCue=copies, djmdCue=[cue(7000, 1, rb_local_deleted=deleted)]))
        assert [mark.time for mark in found.cues] == ([] if deleted else [7.0])
        assert found.loops == ()

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "{",
            "[" * 100_000,
            "7",
            "{}",
            '[{"InMsec": -1e999}]',
            f'[{{"InMsec": -1{"0" * 400}}}]',
            "[" + "9" * 5000 + "]",
        ],
    )
    def test_that_make_no_sense_do_no_harm(self, tmp_path: Path, text: str) -> None:
        found = only(read(tmp_path, contentCue=[{"ID": "u", "ContentID": "1", "Cues": text}]))
        assert (found.cues, found.loops) == ((), ())


def test_hot_cue_banks_are_told_of_their_tracks(tmp_path: Path) -> None:
    rows = [
        {
            "HotCueBanklistID": "5",
            "ContentID": "1",
            "TrackNo": 1,
            "InMsec": 62_500,
            "OutMsec": -1,
            "Comment": "Drop",
        },
        {"HotCueBanklistID": "5", "ContentID": "1", "TrackNo": 3, "InMsec": 1000, "OutMsec": 5000},
        {"HotCueBanklistID": "6", "ContentID": "1", "TrackNo": 1, "InMsec": 1},
    ]
    banks: list[dict[str, object]] = [
        {"ID": "5", "Name": "Live"},
        {"ID": "6", "Name": "Gone", "rb_local_deleted": 1},
    ]
    found = only(read(tmp_path, djmdHotCueBanklist=banks, djmdSongHotCueBanklist=rows))
    assert dict(found.extra)["HotCueBanks"] == "Live A 62.500 Drop; Live C 1.000-5.000"


def test_who_wrote_the_words_and_where_the_picture_lies(tmp_path: Path) -> None:
    content = track(Lyricist="7", ImagePath="/PIONEER/Artwork/a.jpg")
    found = only(read(tmp_path, djmdContent=[content], djmdArtist=[{"ID": "7", "Name": "Röyksopp"}]))
    assert found.extra == (("Artwork", "/PIONEER/Artwork/a.jpg"), ("Lyricist", "Röyksopp"))


def test_my_tags_by_column(tmp_path: Path) -> None:
    collection = read(
        tmp_path,
        djmdMyTag=[
            {"ID": "1", "Name": "Genre", "ParentID": "root", "Attribute": 1},
            {"ID": "2", "Name": "Energy", "ParentID": "root", "Attribute": 1},
            {"ID": "11", "Name": "Techno", "ParentID": "1", "Attribute": 0},
            {"ID": "12", "Name": "House", "ParentID": "1", "Attribute": 0},
            {"ID": "21", "Name": "7", "ParentID": "2", "Attribute": 0},
        ],
        djmdSongMyTag=[{"MyTagID": key, "ContentID": "1"} for key in ("11", "12", "21", "99")],
    )
    assert dict(only(collection).extra)["MyTag"] == "Genre: Techno, House; Energy: 7"
    assert only(collection).tags.energy == 7


class TestPlaylists:
    def test_folders_inside_folders_in_their_order(self, tmp_path: Path) -> None:
        collection = read(
            tmp_path,
            djmdPlaylist=[
                playlist("4", "Second", "2", Seq=2),
                playlist("3", "First", "2", Seq=1),
                playlist("2", "Gigs", Attribute=1, Seq=1),
                playlist("5", "Smart", Attribute=4, Seq=2, SmartList='<NODE Id="5" LogicalOperator="1"/>'),
                playlist("100000", "Cloud Library Sync", Attribute=-128, Seq=3),
            ],
            djmdContent=[track("1"), track("7", "C:/b.mp3")],
            djmdSongPlaylist=list(reversed(entries("3", "7", "1", "7"))),
        )
        assert collection.playlists == (
            Playlist("Gigs", (), (Playlist("First", ("7", "1", "7")), Playlist("Second")), True),
            Playlist("Smart", rules='<NODE Id="5" LogicalOperator="1"/>'),
        )

    def test_tracks_that_are_not_there_are_counted(self, tmp_path: Path) -> None:
        collection = read(
            tmp_path, djmdPlaylist=[playlist("3", "Set")], djmdSongPlaylist=entries("3", "1", "8", "9")
        )
        assert collection.playlists == (Playlist("Set", ("1",)),)
        assert [p.message for p in collection.problems if p.subject == "playlist Set"] == [
            "it names 2 tracks that the collection does not hold"
        ]

    def test_a_lost_folder_and_one_inside_itself(self, tmp_path: Path) -> None:
        rows = [playlist("2", "Lost", "77"), playlist("3", "Ring", "4"), playlist("4", "Of two", "3")]
        collection = read(tmp_path, djmdPlaylist=rows)
        assert [p.name for p in collection.playlists] == ["Lost", "Ring"]
        assert collection.playlists[1].children == (Playlist("Of two"),)

    def test_a_thousand_folders_deep(self, tmp_path: Path) -> None:
        rows = [playlist(str(n), f"f{n}", str(n - 1) if n else "root", Attribute=1) for n in range(1000)]
        assert read(tmp_path, djmdPlaylist=rows).playlists


class TestOtherLists:
    def test_histories_by_year(self, tmp_path: Path) -> None:
        """What was played and is no longer in the collection is no problem of anybody's."""
        collection = read(
            tmp_path,
            djmdHistory=[
                {"ID": "1", "Name": "2024", "Attribute": 1, "ParentID": "root", "Seq": 1},
                {"ID": "2", "Name": "HISTORY 2024-05-01", "Attribute": 0, "ParentID": "1", "Seq": 1},
                {"ID": "3", "Name": "HISTORY empty", "Attribute": 0, "ParentID": "1", "Seq": 2},
            ],
            djmdSongHistory=[
                {"HistoryID": "2", "ContentID": key, "TrackNo": n} for n, key in enumerate(("1", "gone", "1"))
            ],
        )
        night = Playlist("HISTORY 2024-05-01", ("1", "1"))
        year = Playlist("2024", (), (night,), is_folder=True)
        assert collection.playlists == (Playlist("Histories", (), (year,), is_folder=True),)
        assert collection.problems == ()

    def test_related_tracks_with_what_they_were_found_by(self, tmp_path: Path) -> None:
        collection = read(
            tmp_path,
            djmdRelatedTracks=[
                {"ID": "1", "Name": "Same key", "Attribute": 0, "ParentID": "root", "Criteria": '{"Ver": 1}'},
                {
                    "ID": "2",
                    "Name": "Only a search",
                    "Attribute": 0,
                    "ParentID": "root",
                    "Criteria": '{"Ver": 1}',
                },
            ],
            djmdSongRelatedTracks=[{"RelatedTracksID": "1", "ContentID": "1", "TrackNo": 1}],
        )
        related = Playlist("Same key", ("1",), rules='{"Ver": 1}')
        assert collection.playlists == (Playlist("Related tracks", (), (related,), is_folder=True),)


class TestPaths:
    def test_a_track_in_a_cloud_lies_where_its_copy_lies(self, tmp_path: Path) -> None:
        content = track(path="dropbox:/rekordbox/a.mp3", rb_LocalFolderPath="/Users/dj/Dropbox/a.mp3")
        assert only(read(tmp_path, djmdContent=[content])).path == Path("/Users/dj/Dropbox/a.mp3")

    @pytest.mark.parametrize(
        ("stated", "path"),
        [
            ("C:/Music/100% real.mp3", "C:/Music/100% real.mp3"),
            ("D:\\Music\\a.mp3", "D:/Music/a.mp3"),
            ("\\\\nas\\share\\a.mp3", "//nas/share/a.mp3"),
            ("/Users/dj/Music/a.mp3", "/Users/dj/Music/a.mp3"),
            ("/Volumes/STICK/a: b.mp3", "/Volumes/STICK/a: b.mp3"),
        ],
    )
    def test_are_plain_text(self, tmp_path: Path, stated: str, path: str) -> None:
        assert only(read(tmp_path, djmdContent=[track(path=stated)])).path == Path(path)

    @pytest.mark.parametrize(
        "stated",
        ["soundcloud:tracks:123", "spotify:track:6Ck", "/v4/catalog/tracks/16370014/", "", "/", "a\0b"],
    )
    def test_what_is_no_file_is_told(self, tmp_path: Path, stated: str) -> None:
        collection = read(tmp_path, djmdContent=[track(path=stated), track("2")])
        assert [one.external_id for one in collection.tracks] == ["2"]
        assert len(collection.problems) == 1


def test_values_of_the_wrong_type_do_no_harm(tmp_path: Path) -> None:
    odd: list[object] = [None, "x", b"\xff\xfe", 1.5, -(2**62), 2**62, "12", ""]
    tracks = [
        track(
            str(n),
            BPM=value,
            Length=value,
            Rating=value,
            ColorID=value,
            KeyID=value,
            ReleaseYear=value,
            Title=value,
        )
        for n, value in enumerate(odd)
    ]
    cues = [cue(value, value, value, str(n), Comment=value) for n, value in enumerate(odd)]  # type: ignore[arg-type]
    assert len(read(tmp_path, djmdContent=tracks, djmdCue=cues).tracks) == len(odd)


def test_an_unknown_key_is_told_and_kept(tmp_path: Path) -> None:
    collection = read(tmp_path, djmdContent=[track(KeyID="3")], djmdKey=[{"ID": "3", "ScaleName": "mystic"}])
    assert dict(only(collection).extra)["Tonality"] == "mystic"
    assert "“mystic” is none that is known" in collection.problems[0].message


def test_a_large_library_takes_no_time(tmp_path: Path) -> None:
    """20,000 tracks may take 30 s: a tenth of them a tenth of that."""
    dat = anlz.file(anlz.grid(anlz.steady(800, 128.0)))
    ext = anlz.file(anlz.phrases(2, 800, *[anlz.phrase(n + 1, 32 * n + 1, 9) for n in range(22)]))
    stated = anlz.write(tmp_path / "share", dat, ext)
    n_tracks = 2000
    library.write(
        tmp_path / "master.db",
        {
            "djmdContent": [track(str(n), f"/{n}.mp3", AnalysisDataPath=stated) for n in range(n_tracks)],
            "djmdCue": [cue(n, kind, -1, str(n)) for n in range(n_tracks) for kind in (0, 1, 2, 3, 5)],
        },
    )
    start = time.process_time()
    collection = REKORDBOX_DB.read(tmp_path)
    assert time.process_time() - start < 3.0
    assert sum(len(one.cues) + len(one.sections) for one in collection.tracks) == n_tracks * 27
