"""Files that other programs wrote, or that were edited by hand: what makes sense is read, the rest is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
from djanalyzer.music import Collection, Cue, CueKind, GridAnchor, KnownTrack, Loop, Meter, Playlist
from tests.interop.xml_text import HEAD, LOCATION, collection, track, write


def read(folder: Path, *tracks: str, playlists: str = "") -> Collection:
    return REKORDBOX_XML.read(write(folder, collection(*tracks, playlists=playlists)))


def read_one(folder: Path, inner: str = "", **attributes: str) -> tuple[KnownTrack, list[str]]:
    result = read(folder, track(inner, **attributes))
    return result.tracks[0], [problem.message for problem in result.problems]


def anchors(one: KnownTrack) -> tuple[GridAnchor, ...]:
    assert one.beat_grid is not None
    return one.beat_grid.anchors


class TestMarks:
    def test_a_mark_without_num_is_a_memory_cue(self, tmp_path: Path) -> None:
        one, problems = read_one(tmp_path, '<POSITION_MARK Name="Here" Type="0" Start="1.5"/>')
        assert one.cues == (Cue(1.5, None, "Here"),)
        assert not problems

    def test_pads_beyond_h_are_read(self, tmp_path: Path) -> None:
        one, problems = read_one(
            tmp_path, '<POSITION_MARK Type="0" Start="1.5" Num="15" Red="255" Green="0" Blue="1"/>'
        )
        assert one.cues == (Cue(1.5, 15, "", "#FF0001"),)
        assert not problems

    def test_a_pad_that_cannot_be(self, tmp_path: Path) -> None:
        one, problems = read_one(tmp_path, '<POSITION_MARK Type="0" Start="1.5" Num="99999"/>')
        assert one.cues == (Cue(1.5),)
        assert problems == ["there is no pad 99999; its cue becomes a memory cue"]

    @pytest.mark.parametrize("end", ["", 'End="1.5"', 'End="0.5"', 'End="soon"'])
    def test_a_loop_without_length_becomes_a_cue(self, tmp_path: Path, end: str) -> None:
        one, problems = read_one(tmp_path, f'<POSITION_MARK Type="4" Start="1.5" {end} Num="2"/>')
        assert one.cues == (Cue(1.5, 2),)
        assert one.loops == ()
        assert "has no length" in problems[0]

    @pytest.mark.parametrize(("kind", "meant"), [("1", CueKind.MIX_IN), ("2", CueKind.MIX_OUT)])
    def test_fades_say_what_they_mark(self, tmp_path: Path, kind: str, meant: CueKind) -> None:
        one, problems = read_one(tmp_path, f'<POSITION_MARK Type="{kind}" Start="1.5" Num="2"/>')
        assert one.cues == (Cue(1.5, 2, kind=meant),)
        assert problems == []

    def test_load_marks_become_cues(self, tmp_path: Path) -> None:
        one, problems = read_one(tmp_path, '<POSITION_MARK Type="3" Start="1.5" Num="2"/>')
        assert one.cues == (Cue(1.5, 2),)
        assert problems == ["the load mark at 1.500 s becomes a plain cue"]

    @pytest.mark.parametrize("start", ["", 'Start=""', 'Start="nan"', 'Start="1e300"', 'Start="one"'])
    def test_a_mark_without_position_is_left_out(self, tmp_path: Path, start: str) -> None:
        one, problems = read_one(
            tmp_path, f'<POSITION_MARK Type="0" {start}/><POSITION_MARK Type="0" Start="2"/>'
        )
        assert one.cues == (Cue(2.0),)
        assert len(problems) == 1

    @pytest.mark.parametrize(
        "rgb", ['Red="1"', 'Red="1" Green="2" Blue="256"', 'Red="-1" Green="2" Blue="3"', 'Red="x"']
    )
    def test_half_a_color_is_none(self, tmp_path: Path, rgb: str) -> None:
        one, _ = read_one(tmp_path, f'<POSITION_MARK Type="4" Start="1" End="2" Num="0" {rgb}/>')
        assert one.loops == (Loop(1.0, 2.0, 0),)


class TestGrid:
    def test_tempos_out_of_order_are_sorted(self, tmp_path: Path) -> None:
        one, problems = read_one(
            tmp_path,
            '<TEMPO Inizio="9" Bpm="140" Battito="3"/><TEMPO Inizio="0.5" Bpm="128.00" Metro="4/4" Battito="1"/>',
        )
        assert anchors(one) == (GridAnchor(0.5, 128.0, 1), GridAnchor(9.0, 140.0, 3))
        assert problems == ["the beat grid was not in order of time; it has been sorted"]

    def test_of_two_at_one_place_the_later_counts(self, tmp_path: Path) -> None:
        one, problems = read_one(tmp_path, '<TEMPO Inizio="1" Bpm="128"/><TEMPO Inizio="1" Bpm="130"/>')
        assert anchors(one) == (GridAnchor(1.0, 130.0),)
        assert len(problems) == 1

    def test_the_same_entry_twice_is_no_problem(self, tmp_path: Path) -> None:
        one, problems = read_one(tmp_path, '<TEMPO Inizio="1" Bpm="128"/><TEMPO Inizio="1" Bpm="128"/>')
        assert anchors(one) == (GridAnchor(1.0, 128.0),)
        assert not problems

    @pytest.mark.parametrize("bpm", ["0", "0.00", "-128", "nan", "inf", "1e9", "", "fast"])
    def test_an_impossible_tempo_is_left_out(self, tmp_path: Path, bpm: str) -> None:
        one, problems = read_one(tmp_path, f'<TEMPO Inizio="1" Bpm="{bpm}"/><TEMPO Inizio="2" Bpm="128"/>')
        assert anchors(one) == (GridAnchor(2.0, 128.0),)
        assert "makes no sense" in problems[0]

    def test_without_any_tempo_there_is_no_grid(self, tmp_path: Path) -> None:
        one, _ = read_one(tmp_path, '<TEMPO Inizio="1" Bpm="0.00"/>')
        assert one.beat_grid is None

    @pytest.mark.parametrize(
        ("beat", "read_as"), [("5", 1), ("0", 4), ("-1", 3), ("", 1), ("2.5", 2), ("x", 1)]
    )
    def test_a_beat_outside_the_bar(self, tmp_path: Path, beat: str, read_as: int) -> None:
        one, problems = read_one(tmp_path, f'<TEMPO Inizio="1" Bpm="128" Battito="{beat}"/>')
        assert anchors(one)[0].beat_in_bar == read_as
        assert len(problems) == 1

    @pytest.mark.parametrize(
        ("metro", "beat", "meter"),
        [("3/4", 3, Meter.THREE_FOUR), ("6/8", 2, Meter.SIX_EIGHT), (" 4/4 ", 4, Meter.FOUR_FOUR)],
    )
    def test_bars_are_counted_as_the_file_says(
        self, tmp_path: Path, metro: str, beat: int, meter: Meter
    ) -> None:
        one, problems = read_one(tmp_path, f'<TEMPO Inizio="1" Bpm="128" Metro="{metro}" Battito="{beat}"/>')
        assert anchors(one) == (GridAnchor(1.0, 128.0, beat, meter),)
        assert not problems

    @pytest.mark.parametrize("metro", ["7/8", "5/4", "waltz", ""])
    def test_meters_that_we_do_not_know_are_told(self, tmp_path: Path, metro: str) -> None:
        one, problems = read_one(tmp_path, f'<TEMPO Inizio="1" Bpm="128" Metro="{metro}" Battito="4"/>')
        assert anchors(one) == (GridAnchor(1.0, 128.0, 4),)
        assert problems == [f"the beat grid is in {metro}; bars are counted in 4/4"]

    @pytest.mark.parametrize(("metro", "beat", "read_as"), [("3/4", 4, 1), ("6/8", 3, 1), ("6/8", 6, 2)])
    def test_a_beat_that_a_shorter_bar_does_not_have(
        self, tmp_path: Path, metro: str, beat: int, read_as: int
    ) -> None:
        one, problems = read_one(tmp_path, f'<TEMPO Inizio="1" Bpm="128" Metro="{metro}" Battito="{beat}"/>')
        assert anchors(one)[0].beat_in_bar == read_as
        assert "taken as 1 to" in problems[0]

    def test_a_decimal_comma(self, tmp_path: Path) -> None:
        one, problems = read_one(tmp_path, '<TEMPO Inizio="0,25" Bpm="128,50"/>', AverageBpm="128,50")
        assert anchors(one) == (GridAnchor(0.25, 128.5),)
        assert one.tags.tempo == 128.5
        assert not problems


class TestTags:
    @pytest.mark.parametrize(
        ("text", "stars"),
        [
            ("0", 0),
            ("51", 1),
            ("102", 2),
            ("153", 3),
            ("204", 4),
            ("255", 5),
            ("5", 5),
            ("3", 3),
            ("128", 3),
            ("999", 5),
        ],
    )
    def test_ratings(self, tmp_path: Path, text: str, stars: int) -> None:
        one, _ = read_one(tmp_path, Rating=text)
        assert one.tags.rating == stars

    def test_no_rating(self, tmp_path: Path) -> None:
        assert read_one(tmp_path)[0].tags.rating is None
        assert read_one(tmp_path, Rating="good")[0].tags.rating is None

    @pytest.mark.parametrize("text", ["0x25FDE9", "0x25fde9", "#25FDE9", "25FDE9"])
    def test_colors(self, tmp_path: Path, text: str) -> None:
        assert read_one(tmp_path, Colour=text)[0].tags.color == "#25FDE9"

    @pytest.mark.parametrize(
        ("text", "camelot"), [("8A", "8A"), ("Am", "8A"), ("F#m", "11A"), ("Db", "3B"), ("1m", "8A")]
    )
    def test_keys(self, tmp_path: Path, text: str, camelot: str) -> None:
        key = read_one(tmp_path, Tonality=text)[0].tags.key
        assert key is not None
        assert key.camelot == camelot

    def test_zero_means_not_said(self, tmp_path: Path) -> None:
        one, _ = read_one(tmp_path, Year="0", TrackNumber="0", AverageBpm="0.00", TotalTime="0")
        assert (one.tags.year, one.tags.track_number, one.tags.tempo, one.duration) == (
            None,
            None,
            None,
            None,
        )

    def test_what_we_have_no_word_for_is_carried_along(self, tmp_path: Path) -> None:
        one, _ = read_one(tmp_path, PlayCount="7", Grouping="Peak", FromTheFuture="yes", Tonality="8A")
        assert one.extra == (
            ("PlayCount", "7"),
            ("Grouping", "Peak"),
            ("FromTheFuture", "yes"),
            ("Tonality", "8A"),
        )


class TestTracks:
    def test_a_track_id_used_twice(self, tmp_path: Path) -> None:
        result = read(tmp_path, track(), track(Location="file://localhost/b.mp3"))
        assert [t.external_id for t in result.tracks] == ["1", "1-2"]
        assert "used twice" in result.problems[0].message

    def test_a_track_without_id_is_known_by_its_path(self, tmp_path: Path) -> None:
        assert read_one(tmp_path, TrackID="")[0].external_id == "/Users/dj/Music/A Track.mp3"

    def test_a_track_without_location_is_told_and_the_next_one_read(self, tmp_path: Path) -> None:
        result = read(tmp_path, track(Location=""), track(TrackID="2"))
        assert [t.external_id for t in result.tracks] == ["2"]
        assert [(p.subject, p.message) for p in result.problems] == [
            ("Someone – A Track", "it has no Location, so nobody knows which file it is")
        ]

    @pytest.mark.parametrize(
        "location",
        [
            "file://localhostsoundcloud:tracks:1234",
            "file://localhostspotify:track:6CkLFR9wcDaRjyhxdTydBg",
        ],
    )
    def test_streamed_tracks_are_told(self, tmp_path: Path, location: str) -> None:
        result = read(tmp_path, track(Location=location))
        assert result.tracks == ()
        assert "it is no file on a drive" in result.problems[0].message

    @pytest.mark.parametrize("path", ["/tidal:tracks:62303032", "/v4/catalog/tracks/16370014"])
    def test_streamed_tracks_written_as_files_are_kept_and_told(self, tmp_path: Path, path: str) -> None:
        """What rekordbox itself has written comes back as it was."""
        result = read(tmp_path, track(Location=f"file://localhost{path}"))
        assert [one.path for one in result.tracks] == [Path(path)]
        assert "it is streamed" in result.problems[0].message

    def test_a_nameless_track_is_named_by_its_line(self, tmp_path: Path) -> None:
        result = read(tmp_path, track(Name="", Artist="", Location=""))
        assert result.problems[0].subject == "track in line 6"

    def test_a_million_problems_end_in_a_count(self, tmp_path: Path) -> None:
        marks = "<POSITION_MARK/>" * 1500
        result = read(tmp_path, track(marks))
        assert len(result.problems) == 1001
        assert result.problems[-1].message == "500 more problems of these kinds"


class TestPlaylists:
    def test_by_location(self, tmp_path: Path) -> None:
        """In the file the same path is written with other escapes."""
        key = LOCATION.replace("%20", " ").replace("Track", "%54rack")
        lists = f'<NODE Name="Set" Type="1" KeyType="1" Entries="1"><TRACK Key="{key}"/></NODE>'
        assert read(tmp_path, track(), playlists=lists).playlists == (Playlist("Set", ("1",)),)

    def test_tracks_that_are_not_in_the_collection(self, tmp_path: Path) -> None:
        lists = '<NODE Name="Set" Type="1" KeyType="0"><TRACK Key="1"/><TRACK Key="2"/><TRACK/></NODE>'
        result = read(tmp_path, track(), playlists=lists)
        assert result.playlists == (Playlist("Set", ("1",)),)
        assert [(p.subject, p.message) for p in result.problems] == [
            ("playlist Set", "it names 2 tracks that the collection does not hold")
        ]

    def test_folders_without_end_are_cut(self, tmp_path: Path) -> None:
        lists = '<NODE Name="In" Type="0">' * 80 + "</NODE>" * 80
        result = read(tmp_path, track(), playlists=lists)
        assert result.problems[0].message == "it lies deeper than 50 folders and was left out"

    def test_without_the_invisible_folder_around_them(self, tmp_path: Path) -> None:
        lists = '<PLAYLISTS><NODE Name="Set" Type="1" KeyType="0"><TRACK Key="1"/></NODE></PLAYLISTS>'
        text = f"{HEAD}{lists}<COLLECTION>{track()}</COLLECTION></DJ_PLAYLISTS>"
        assert REKORDBOX_XML.read(write(tmp_path, text)).playlists == (Playlist("Set", ("1",)),)
