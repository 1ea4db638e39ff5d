"""What an export to rekordbox writes, what it announces, and that an independent reader sees the same."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyrekordbox.rbxml import RekordboxXml as IndependentReader

from djanalyzer.errors import ExportRefused
from djanalyzer.interop import safe_write
from djanalyzer.interop.protocol import Change, WritePlan
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    CueKind,
    GridAnchor,
    Key,
    KnownTrack,
    Loop,
    Meter,
    Playlist,
    Section,
    SectionLabel,
    Tags,
)

TRACK = KnownTrack(
    path=Path("C:/Music/Röyksopp & Robyn/Do It Again.mp3"),
    external_id="17",
    tags=Tags(
        title="Do It Again",
        artist="Röyksopp & Robyn",
        album='The "EP" <1>',
        genre="House",
        comment="It's\nfine",
        label="Dog Triumph",
        remixer="Moby",
        composer="Berge",
        year=2014,
        track_number=3,
        tempo=124.0,
        key=Key(9, is_minor=True),
        rating=4,
        color="#25FDE9",
    ),
    duration=303.4,
    beat_grid=BeatGrid((GridAnchor(0.0251, 124.0, 1), GridAnchor(61.95, 124.5, 3))),
    cues=(
        Cue(0.025, 0, "Mix in", "#28E214"),
        Cue(62.0, 1, "Drop", "#E62828"),
        Cue(30.5, None, "Remember"),
    ),
    loops=(Loop(15.5, 23.25, 2, "Loop", "#FF8C00"), Loop(100.0, 101.5)),
    extra=(("PlayCount", "12"), ("DateAdded", "2024-02-29"), ("Grouping", "Peak")),
)


def content_of(plan: WritePlan) -> bytes:
    (file,) = plan.files
    return file.render(b"")


def in_words(plan: WritePlan) -> tuple[str, ...]:
    return tuple(map(str, plan.losses))


def exported(folder: Path, *tracks: KnownTrack, playlists: tuple[Playlist, ...] = ()) -> WritePlan:
    return REKORDBOX_XML.plan(Collection("djanalyzer", tracks, playlists), folder / "export.xml")


def read_back(plan: WritePlan) -> Collection:
    return REKORDBOX_XML.read(safe_write.apply(plan, running=frozenset).written[0].target)


def with_cues(*cues: Cue, **others: object) -> KnownTrack:
    return replace(TRACK, cues=cues, loops=(), **others)  # type: ignore[arg-type]


def test_a_track_is_written_as_rekordbox_writes_it(tmp_path: Path) -> None:
    text = content_of(exported(tmp_path, TRACK)).decode()
    assert text.replace("\r\n", "\n").split("\n")[3:24] == [
        '  <PRODUCT Name="djanalyzer" Version="0.1.0" Company="djanalyzer"/>',
        '  <COLLECTION Entries="1">',
        '    <TRACK TrackID="17" Name="Do It Again" Artist="Röyksopp &amp; Robyn"',
        '           Composer="Berge" Album="The &quot;EP&quot; &lt;1&gt;" Grouping="Peak"',
        '           Genre="House" Kind="MP3 File" TotalTime="303" TrackNumber="3"',
        '           Year="2014" AverageBpm="124.00" DateAdded="2024-02-29" Comments="It&apos;s&#10;fine"',
        '           PlayCount="12" Rating="204" Location="file://localhost/C:/Music/R%c3%b6yksopp%20%26%20Robyn/'
        'Do%20It%20Again.mp3"',
        '           Remixer="Moby" Tonality="Am" Label="Dog Triumph" Mix="" Colour="0x25FDE9">',
        '      <TEMPO Inizio="0.025" Bpm="124.00" Metro="4/4" Battito="1"/>',
        '      <TEMPO Inizio="61.950" Bpm="124.50" Metro="4/4" Battito="3"/>',
        '      <POSITION_MARK Name="Mix in" Type="0" Start="0.025" Num="0" Red="40" Green="226"',
        '                     Blue="20"/>',
        '      <POSITION_MARK Name="Drop" Type="0" Start="62.000" Num="1" Red="230" Green="40"',
        '                     Blue="40"/>',
        '      <POSITION_MARK Name="Remember" Type="0" Start="30.500" Num="-1"/>',
        '      <POSITION_MARK Name="Loop" Type="4" Start="15.500" End="23.250" Num="2" Red="255"',
        '                     Green="140" Blue="0"/>',
        '      <POSITION_MARK Name="" Type="4" Start="100.000" End="101.500" Num="-1"/>',
        "    </TRACK>",
        "  </COLLECTION>",
        "  <PLAYLISTS>",
    ]


def test_all_of_it_is_read_back(tmp_path: Path) -> None:
    plan = exported(tmp_path, TRACK)
    assert not plan.losses
    assert plan.warnings == ()
    (found,) = read_back(plan).tracks
    assert found.tags == TRACK.tags
    assert (found.path, found.external_id, found.cues, found.loops) == (
        TRACK.path,
        "17",
        TRACK.cues,
        TRACK.loops,
    )
    assert found.duration == 303.0
    assert found.beat_grid == BeatGrid((GridAnchor(0.025, 124.0, 1), GridAnchor(61.95, 124.5, 3)))
    assert dict(found.extra) == dict(TRACK.extra) | {"Kind": "MP3 File"}


def test_an_independent_reader_sees_the_same(tmp_path: Path) -> None:
    lists = (Playlist("Folder", is_folder=True, children=(Playlist("Set", ("17",)), Playlist("Empty"))),)
    plan = exported(tmp_path, TRACK, playlists=lists)
    theirs = IndependentReader(safe_write.apply(plan, running=frozenset).written[0].target)
    (track,) = theirs.get_tracks()
    assert Path(track["Location"].replace("\\", "/")) == TRACK.path
    assert (track.TrackID, track.Name, track.Rating, track.Tonality, track.TotalTime) == (
        17,
        "Do It Again",
        4,
        "Am",
        303,
    )
    assert [(t.Inizio, t.Bpm, t.Battito, t.Metro) for t in track.tempos] == [
        (0.025, 124.0, 1, "4/4"),
        (61.95, 124.5, 3, "4/4"),
    ]
    assert [(m.Name, m.Type, m.Start, m.End, m.Num) for m in track.marks] == [
        ("Mix in", "cue", 0.025, None, 0),
        ("Drop", "cue", 62.0, None, 1),
        ("Remember", "cue", 30.5, None, -1),
        ("Loop", "loop", 15.5, 23.25, 2),
        ("", "loop", 100.0, 101.5, -1),
    ]
    folder = theirs.get_playlist("Folder")
    assert [node.name for node in folder.get_playlists()] == ["Set", "Empty"]
    assert theirs.get_playlist("Folder", "Set").get_tracks() == [17]


@pytest.mark.parametrize("name", ["BenKraas+Recordbox2EngineDJ/BlobConvert/2024-03-09.xml"])
def test_an_independent_reader_sees_a_whole_real_collection(shared: Path, tmp_path: Path, name: str) -> None:
    original = shared / "fixtures" / "rekordbox" / name
    plan = REKORDBOX_XML.plan(REKORDBOX_XML.read(original), tmp_path / "export.xml")
    before = IndependentReader(original)
    after = IndependentReader(safe_write.apply(plan, running=frozenset).written[0].target)

    def mark(one: Any) -> tuple[Any, ...]:
        """It knows no colours of marks."""
        return one.Start, one.Num, one.Type, one.Name, one.End or 0.0

    for old, new in zip(before.get_tracks(), after.get_tracks(), strict=True):
        assert dict(old) == dict(new)
        assert [dict(t) for t in old.tempos] == [dict(t) for t in new.tempos]
        assert sorted(map(mark, old.marks)) == sorted(map(mark, new.marks))

    def tree(node: Any) -> list[Any]:
        if node.is_playlist:
            return [node.name, node.get_tracks()]
        return [node.name, [tree(child) for child in node.get_playlists()]]

    assert tree(after.root_playlist_folder) == tree(before.root_playlist_folder)


class TestLosses:
    def test_the_ninth_hot_cue_becomes_a_memory_cue(self, tmp_path: Path) -> None:
        cues = tuple(Cue(float(n), n, f"Cue {n}", "#28E214") for n in range(9))
        plan = exported(tmp_path, with_cues(*cues))
        assert in_words(plan) == (
            "Röyksopp & Robyn – Do It Again: hot cue I “Cue 8” becomes a memory cue: pad I is beyond the 8 of the "
            "rekordbox XML.",
        )
        assert read_back(plan).tracks[0].cues == (*cues[:8], Cue(8.0, None, "Cue 8", "#28E214"))

    def test_two_on_one_pad(self, tmp_path: Path) -> None:
        track = replace(TRACK, cues=(Cue(1.0, 0), Cue(2.0, 0)), loops=(Loop(3.0, 4.0, 0),))
        plan = exported(tmp_path, track)
        assert [loss.split(": ", 1)[1] for loss in in_words(plan)] == [
            "hot cue A becomes a memory cue: pad A is taken by another.",
            "hot loop A becomes a memory loop: pad A is taken by another.",
        ]
        found = read_back(plan).tracks[0]
        assert found.cues == (Cue(1.0, 0), Cue(2.0))
        assert found.loops == (Loop(3.0, 4.0),)

    def test_what_rekordbox_finds_itself_and_what_it_has_no_field_for(self, tmp_path: Path) -> None:
        """Phrases and My Tags of its database; its XML holds neither."""
        track = replace(
            TRACK,
            tags=replace(TRACK.tags, energy=7),
            sections=(Section(0.0, 8.0, SectionLabel.INTRO),),
            extra=(*TRACK.extra, ("MyTag", "Genre: Techno"), ("UUID", "b722")),
        )
        plan = REKORDBOX_XML.plan(Collection("rekordbox", (track,)), tmp_path / "export.xml")
        assert [loss.message for loss in plan.losses] == [
            "its sections are not written: rekordbox finds its phrases itself.",
            "its energy is not written: the rekordbox XML has no field for it.",
            "what the rekordbox XML has no field for is not written: MyTag, UUID.",
        ]
        safe_write.apply(plan, running=frozenset)
        assert b"Techno" not in content_of(plan)

    def test_what_a_cue_marks_is_told_by_its_name_alone(self, tmp_path: Path) -> None:
        plan = exported(tmp_path, with_cues(Cue(1.0, 0, "Drop", None, CueKind.DROP)))
        assert [loss.message for loss in plan.losses] == [
            "The kind of 1 cue (drop, mix in …) is kept in name and colour alone: rekordbox has no field for it.",
        ]

    def test_a_fine_tempo(self, tmp_path: Path) -> None:
        plan = exported(tmp_path, replace(TRACK, beat_grid=BeatGrid.constant(0.1, 127.9834), duration=600.0))
        assert in_words(plan) == (
            "Röyksopp & Robyn – Do It Again: the tempo 127.9834 BPM must be written with two decimals: 3 more beat "
            "grid entries will hold the beats within 5 ms (without, 16 ms at the end).",
        )

    def test_a_track_color_that_rekordbox_has_not(self, tmp_path: Path) -> None:
        plan = exported(tmp_path, replace(TRACK, tags=replace(TRACK.tags, color="#FE0102")))
        assert "its colour #FE0102 becomes red" in in_words(plan)[0]
        assert read_back(plan).tracks[0].tags.color == "#FF0000"

    def test_control_characters(self, tmp_path: Path) -> None:
        track = with_cues(Cue(1.0, 0, "Dr\x00op"), tags=replace(TRACK.tags, title="Do\x07 It\ud800 Again"))
        plan = exported(tmp_path, track)
        assert len(in_words(plan)) == 2
        found = read_back(plan).tracks[0]
        assert (found.tags.title, found.cues[0].name) == ("Do It Again", "Drop")

    def test_a_track_without_a_name_for_its_file(self, tmp_path: Path) -> None:
        plan = exported(
            tmp_path, replace(TRACK, path=Path("/music/a\0b.mp3")), replace(TRACK, external_id="18")
        )
        assert "is left out" in in_words(plan)[0]
        assert [track.external_id for track in read_back(plan).tracks] == ["18"]


class TestMeters:
    WALTZ = BeatGrid((GridAnchor(0.5, 90.0, 2, Meter.THREE_FOUR), GridAnchor(60.5, 96.0, 2, Meter.SIX_EIGHT)))

    def test_bars_are_written_in_their_meter_and_an_independent_reader_sees_them(
        self, tmp_path: Path
    ) -> None:
        plan = exported(tmp_path, replace(TRACK, beat_grid=self.WALTZ))
        assert read_back(plan).tracks[0].beat_grid == self.WALTZ
        (track,) = IndependentReader(plan.files[0].target).get_tracks()
        assert [(t["Inizio"], t["Bpm"], t["Metro"], t["Battito"]) for t in track.tempos] == [
            (0.5, 90.0, "3/4", 2),
            (60.5, 96.0, "6/8", 2),
        ]

    def test_what_rekordbox_will_make_of_them_is_told_of_each_track(self, tmp_path: Path) -> None:
        others = [replace(TRACK, beat_grid=self.WALTZ, external_id=str(n)) for n in (1, 2)]
        plan = exported(tmp_path, *others, TRACK)
        assert [(loss.track_id, loss.message) for loss in plan.losses] == [
            (
                number,
                "its bars in 3/4 or 6/8 are written, but rekordbox counts four beats to every bar: its bar lines will not "
                "be theirs.",
            )
            for number in "12"
        ]

    def test_the_preview_names_the_meter(self, tmp_path: Path) -> None:
        plan = exported(tmp_path, replace(TRACK, beat_grid=self.WALTZ))
        (change,) = (c for c in plan.changes if c.field == "beat grid")
        assert change.after == "90.00 BPM in 3/4 from 0:00.500, beat 2, 2 entries to 1:00.500"


class TestColors:
    def test_a_hot_cue_keeps_its_exact_color_and_the_user_is_told(self, tmp_path: Path) -> None:
        plan = exported(tmp_path, with_cues(Cue(1.0, 0, "", "#FFFFFF")))
        assert not plan.losses
        assert "1 cue colour outside rekordbox's own palette" in plan.warnings[0]
        assert read_back(plan).tracks[0].cues[0].color == "#FFFFFF"

    def test_a_memory_cue_keeps_its_color_and_the_user_is_told(self, tmp_path: Path) -> None:
        cues = (Cue(1.0, None, "", "#FF0000"), Cue(2.0, None, "", "#00FF00"))
        plan = exported(tmp_path, with_cues(*cues))
        assert plan.losses == ()
        assert plan.warnings == (
            "The colour of 2 memory marks is written, but rekordbox writes none for them itself and may show none.",
        )
        assert read_back(plan).tracks[0].cues == cues

    def test_a_hot_cue_without_color_gets_none(self, tmp_path: Path) -> None:
        plan = exported(tmp_path, with_cues(Cue(1.0, 0)))
        assert b"Red=" not in plan.files[0].render(b"")


class TestAttributesNobodyKnows:
    def test_stay_where_they_are_rekordboxs_own(self, tmp_path: Path) -> None:
        track = replace(TRACK, extra=(("Kind", "Mp3-Datei"), ("LastPlayed", "2024-01-01")))
        plan = REKORDBOX_XML.plan(Collection("rekordbox", (track,)), tmp_path / "export.xml")
        assert b'LastPlayed="2024-01-01"' in content_of(plan)
        assert b'Kind="Mp3-Datei"' in content_of(plan)

    def test_of_other_programs_are_not_written(self, tmp_path: Path) -> None:
        track = replace(TRACK, extra=(("PlayCount", "3"), ("ScanVersion", "77"), ("Phrases", "mid; 1 Intro")))
        content = content_of(exported(tmp_path, track))
        assert b'PlayCount="3"' in content
        assert b"ScanVersion" not in content
        assert b"Phrases" not in content


class TestKeys:
    def test_the_djs_own_notation_stays(self, tmp_path: Path) -> None:
        plan = exported(tmp_path, replace(TRACK, extra=(("Tonality", "8A"),)))
        assert b'Tonality="8A"' in plan.files[0].render(b"")

    def test_but_not_after_the_key_has_changed(self, tmp_path: Path) -> None:
        track = replace(TRACK, tags=replace(TRACK.tags, key=Key(0, False)), extra=(("Tonality", "8A"),))
        assert b'Tonality="C"' in content_of(exported(tmp_path, track))

    def test_what_is_no_key_stays_until_there_is_one(self, tmp_path: Path) -> None:
        unknown = replace(TRACK, tags=replace(TRACK.tags, key=None), extra=(("Tonality", "x"),))
        assert b'Tonality="x"' in content_of(exported(tmp_path, unknown))
        assert b'Tonality="Am"' in content_of(exported(tmp_path, replace(TRACK, extra=(("Tonality", "x"),))))


class TestTempo:
    def test_the_grid_says_the_tempo(self, tmp_path: Path) -> None:
        track = replace(TRACK, tags=replace(TRACK.tags, tempo=62.0), beat_grid=BeatGrid.constant(0, 124.0))
        assert b'AverageBpm="124.00"' in content_of(exported(tmp_path, track))

    def test_of_a_grid_that_changes_it_is_the_tempo_that_rules_longest(self, tmp_path: Path) -> None:
        grid = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(10.0, 128.0)))
        track = replace(TRACK, tags=replace(TRACK.tags, tempo=None), beat_grid=grid)
        assert b'AverageBpm="128.00"' in content_of(exported(tmp_path, track))

    def test_where_there_is_no_grid_the_tags_do(self, tmp_path: Path) -> None:
        track = replace(TRACK, tags=replace(TRACK.tags, tempo=62.004), beat_grid=None)
        assert b'AverageBpm="62.00"' in content_of(exported(tmp_path, track))


class TestIds:
    def test_numbers_stay_and_the_rest_gets_free_ones(self, tmp_path: Path) -> None:
        tracks = [
            replace(TRACK, external_id=e, path=Path(f"/m/{n}.mp3"))
            for n, e in enumerate(["2", "abc", "2", "", "7"])
        ]
        plan = exported(tmp_path, *tracks, playlists=(Playlist("Set", ("abc", "2", "7")),))
        back = read_back(plan)
        assert [track.external_id for track in back.tracks] == ["2", "1", "3", "4", "7"]
        assert back.playlists == (Playlist("Set", ("1", "2", "7")),)
        assert not plan.losses


class TestPlaylists:
    def test_two_of_one_name_at_one_level(self, tmp_path: Path) -> None:
        lists = (
            Playlist("Set"),
            Playlist("Set", ("17",)),
            Playlist("In", is_folder=True, children=(Playlist("Set"),)),
        )
        plan = exported(tmp_path, TRACK, playlists=lists)
        assert [p.name for p in read_back(plan).playlists] == ["Set", "Set (2)", "In"]
        assert plan.warnings == ("The playlist “Set” is written as “Set (2)”.",)

    def test_tracks_outside_the_export(self, tmp_path: Path) -> None:
        plan = exported(tmp_path, TRACK, playlists=(Playlist("Set", ("99", "17")),))
        assert in_words(plan) == ("playlist “Set”: 1 track outside this export left out.",)

    def test_that_a_smart_playlist_becomes_a_plain_one_is_told(self, tmp_path: Path) -> None:
        plan = exported(tmp_path, TRACK, playlists=(Playlist("New", ("17",), rules="year is 2024"),))
        assert in_words(plan) == (
            "playlist “New”: its rules cannot be written: it becomes a playlist of the tracks that it holds now.",
        )
        assert read_back(plan).playlists == (Playlist("New", ("17",)),)

    def test_a_folder_with_tracks_of_its_own(self, tmp_path: Path) -> None:
        lists = (Playlist("House", ("17",), (Playlist("Deep"),), is_folder=True),)
        plan = exported(tmp_path, TRACK, playlists=lists)
        (folder,) = read_back(plan).playlists
        assert folder.children == (Playlist("Deep"), Playlist("House", ("17",)))
        assert "written as the playlist “House” inside it" in plan.warnings[0]

    def test_counts_are_right(self, tmp_path: Path) -> None:
        lists = (Playlist("In", is_folder=True, children=(Playlist("Set", ("17", "17")), Playlist("Empty"))),)
        text = content_of(exported(tmp_path, TRACK, playlists=lists)).decode()
        assert re.findall(r'<NODE .*?(?:Count|Entries)="(\d+)"', text) == ["1", "2", "2", "0"]


class TestPreview:
    def test_a_new_file_shows_everything_it_will_hold(self, tmp_path: Path) -> None:
        plan = exported(tmp_path, TRACK)
        shown = {change.field: change for change in plan.changes}
        assert shown["hot cues"].before == ""
        assert shown["hot cues"].after == (
            "A 0:00.025 Mix in #28E214, B 1:02.000 Drop #E62828, C loop 0:15.500-0:23.250 Loop #FF8C00"
        )
        assert shown["memory cues"].after == "0:30.500 Remember, loop 1:40.000-1:41.500"
        assert shown["beat grid"].after == "124.00 BPM from 0:00.025, beat 1, 2 entries to 1:01.950"
        assert shown["key"].after == "8A (A minor)"
        assert shown["rating"].after == "★★★★"
        assert {change.path for change in plan.changes} == {TRACK.path}
        assert not (tmp_path / "export.xml").exists(), "a plan writes nothing"

    def test_over_an_old_file_it_shows_what_differs(self, tmp_path: Path) -> None:
        safe_write.apply(exported(tmp_path, TRACK), running=frozenset)
        moved = replace(TRACK, cues=(Cue(0.5, 0, "Mix in", "#28E214"), *TRACK.cues[1:]))
        plan = exported(tmp_path, moved)
        assert [(change.field, change.track) for change in plan.changes] == [
            ("hot cues", "Röyksopp & Robyn – Do It Again")
        ]
        assert plan.changes[0].before.startswith("A 0:00.025 Mix in")
        assert plan.changes[0].after.startswith("A 0:00.500 Mix in")
        assert plan.warnings == (
            "The file export.xml is there already: it will be replaced as a whole; a backup is kept beside it.",
        )

    def test_the_same_export_twice_changes_nothing(self, tmp_path: Path) -> None:
        first = exported(tmp_path, TRACK)
        safe_write.apply(first, running=frozenset)
        again = exported(tmp_path, TRACK)
        assert again.changes == ()
        assert again.files[0].render(b"") == first.files[0].render(b"")

    def test_what_the_old_file_holds_beyond_is_counted(self, tmp_path: Path) -> None:
        other = replace(TRACK, external_id="18", path=Path("/m/other.mp3"))
        lists = (Playlist("Old", ("18",)),)
        safe_write.apply(exported(tmp_path, TRACK, other, playlists=lists), running=frozenset)
        assert exported(tmp_path, TRACK).warnings[1] == (
            "1 track and 1 playlist of the old file will not be in the new one (rekordbox itself keeps them)."
        )

    def test_an_old_file_that_is_something_else(self, tmp_path: Path) -> None:
        (tmp_path / "export.xml").write_text("my diary")
        plan = exported(tmp_path, TRACK)
        assert "The file export.xml is no XML." in plan.warnings[1]
        assert safe_write.apply(plan, running=frozenset).written[0].backup is not None

    def test_warnings_about_names(self, tmp_path: Path) -> None:
        tracks = (replace(TRACK, path=Path("a.mp3")), TRACK, replace(TRACK, external_id="18"))
        plan = REKORDBOX_XML.plan(Collection("rekordbox", tracks), tmp_path / "export.txt")
        assert plan.warnings == (
            "The name export.txt does not end in .xml; rekordbox will not offer it.",
            "In the export more than once: 1 file; rekordbox keeps one of each.",
            "Without a full path, so that rekordbox will not find the file: 1 track.",
        )

    def test_too_many_memory_cues(self, tmp_path: Path) -> None:
        assert exported(tmp_path, with_cues(*[Cue(float(n)) for n in range(10)])).warnings == ()
        plan = exported(tmp_path, with_cues(*[Cue(float(n)) for n in range(11)]))
        assert plan.warnings == (
            "Röyksopp & Robyn – Do It Again: 11 memory cues and loops are written; rekordbox lists 10.",
        )

    def test_the_user_is_told_how_to_go_on_in_rekordbox(self, tmp_path: Path) -> None:
        assert "Import To Collection" in exported(tmp_path).next_steps[1]

    @pytest.mark.parametrize("target", ["", "missing/export.xml"])
    def test_a_place_where_nothing_can_be_written(self, tmp_path: Path, target: str) -> None:
        with pytest.raises(ExportRefused):
            REKORDBOX_XML.plan(Collection("rekordbox"), tmp_path / target)


def test_changes_are_plain_values() -> None:
    assert Change(Path("/a"), "A", "key", "", "8A") == Change(Path("/a"), "A", "key", "", "8A")


def test_exports_are_found_where_people_put_them(tmp_path: Path) -> None:
    for folder in ("Documents", "Desktop"):
        (tmp_path / folder).mkdir()
    safe_write.apply(REKORDBOX_XML.plan(Collection("x"), tmp_path / "Desktop/a.xml"), running=frozenset)
    (tmp_path / "Documents/other.xml").write_text("<plist/>")
    (tmp_path / "Documents/link.xml").symlink_to(tmp_path / "nowhere")
    assert REKORDBOX_XML.find(tmp_path) == (tmp_path / "Desktop/a.xml",)
