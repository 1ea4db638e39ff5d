"""What a VirtualDJ database says, and what becomes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.interop.virtualdj import VIRTUALDJ
from djanalyzer.music import Collection, Cue, Key, KnownTrack, Loop, SectionLabel
from tests.interop.virtualdj.databases_made_up import (
    GRID,
    INFOS,
    SCAN,
    TAGS,
    database,
    full_song,
    song,
    write,
)


def read(tmp_path: Path, *songs: str) -> Collection:
    return VIRTUALDJ.read(write(tmp_path, database(*songs)))


def only(tmp_path: Path, *songs: str) -> KnownTrack:
    (track,) = read(tmp_path, *songs).tracks
    return track


def test_a_song_has_the_words_of_its_tags(tmp_path: Path) -> None:
    tags = (
        '<Tags Author="A &amp; B" Title="&apos;One&apos;" Genre="House" Album="Album" Composer="C" Label="L" Remix="Dub" '
        'TrackNumber="05/14" Year="2024" Key="8A" Stars="4" Grouping="Energy 7" />'
    )
    track = only(tmp_path, song(tags, INFOS, "<Comment>one\r\n\r\ntwo</Comment>"))
    assert (track.tags.artist, track.tags.title, track.tags.remixer) == ("A & B", "'One'", "Dub")
    assert (track.tags.genre, track.tags.album, track.tags.composer, track.tags.label) == (
        "House",
        "Album",
        "C",
        "L",
    )
    assert (track.tags.track_number, track.tags.year, track.tags.rating, track.tags.energy) == (5, 2024, 4, 7)
    assert track.tags.key == Key(9, is_minor=True)
    assert track.tags.comment == "one\n\ntwo"
    assert track.duration == 300.5


def test_what_has_no_word_of_ours_is_carried_along(tmp_path: Path) -> None:
    extra = dict(only(tmp_path, full_song()).extra)
    assert extra["Size"] == "1000"
    assert extra["PlayCount"] == "3"
    assert extra["Scan AltBpm"] == "0.750"


@pytest.mark.parametrize(
    ("written", "path"),
    [
        (r"C:\Music\a.mp3", "C:/Music/a.mp3"),
        ("E:/Music/a%20b.mp3", "E:/Music/a%20b.mp3"),
        (r"\\server\share\a.mp3", "//server/share/a.mp3"),
        ("/Users/me/Music/a &amp; b.mp3", "/Users/me/Music/a & b.mp3"),
        ("/Users/me/Łódź/a\\b.mp3", "/Users/me/Łódź/a\\b.mp3"),
    ],
)
def test_a_file_path_is_taken_literally(tmp_path: Path, written: str, path: str) -> None:
    assert only(tmp_path, song(TAGS, path=written)).path == Path(path)


@pytest.mark.parametrize("file_path", ["netsearch://va1", "td://1", "", "  "])
def test_what_is_no_file_becomes_a_problem(tmp_path: Path, file_path: str) -> None:
    collection = read(tmp_path, song(TAGS, path=file_path), full_song())
    assert len(collection.tracks) == 1
    assert len(collection.problems) == 1


def test_tempos_are_seconds_per_beat_in_songs_and_bpm_in_points(tmp_path: Path) -> None:
    points = (
        '<Poi Pos="0.250" Type="beatgrid" Bpm="120.0" />',
        '<Poi Pos="60.0" Type="beatgrid" Bpm="124.50" />',
    )
    track = only(tmp_path, song(TAGS, INFOS, SCAN, *points))
    assert track.beat_grid is not None
    assert [(a.time, a.tempo) for a in track.beat_grid.anchors] == [(0.25, 120.0), (60.0, 124.5)]
    assert track.tags.tempo == 120.0


def test_a_grid_of_one_point_has_the_tempo_of_the_song(tmp_path: Path) -> None:
    track = only(tmp_path, full_song())
    assert track.beat_grid is not None
    assert [(a.time, a.tempo) for a in track.beat_grid.anchors] == [(0.25, 120.0)]


def test_seconds_per_beat_in_a_point_are_no_tempo(tmp_path: Path) -> None:
    collection = read(tmp_path, song(TAGS, INFOS, SCAN, '<Poi Pos="1.0" Type="beatgrid" Bpm="0.50" />'))
    grid = collection.tracks[0].beat_grid
    assert grid is not None
    assert grid.tempo == 120.0
    assert "impossible tempo" in collection.problems[0].message


def test_without_any_tempo_there_is_no_grid(tmp_path: Path) -> None:
    assert only(tmp_path, song(GRID)).beat_grid is None


def test_hot_cues_count_from_one_and_have_decimal_colours(tmp_path: Path) -> None:
    points = (
        '<Poi Pos="3.50" Num="1" Type="cue" />',
        '<Poi Name="Drop &quot;x&quot;" Pos="60.20" Num="2" Color="4278255360" Type="cue" />',
        '<Poi Name="Start" Num="3" Color="4294901760" Type="cue" />',
        '<Poi Pos="-0.051536" Num="9" Type="cue" />',
        '<Poi Name="Old" Pos="7.0" Num="4" />',
    )
    assert only(tmp_path, full_song(*points)).cues == (
        Cue(3.5, 0),
        Cue(60.2, 1, 'Drop "x"', "#00FF00"),
        Cue(0.0, 2, "Start", "#FF0000"),
        Cue(-0.051536, 8),
        Cue(7.0, 3, "Old"),
    )


def test_loops_are_as_long_as_their_beats(tmp_path: Path) -> None:
    points = (
        '<Poi Name="L" Pos="64.50" Num="-1" Color="4278190335" Type="loop" Size="16.0" Slot="1" />',
        '<Poi Pos="10.0" Num="-1" Type="loop" Size="0.50" />',
        '<Poi Pos="20.0" Num="6" Type="loop" Size="8.0" />',
    )
    assert only(tmp_path, full_song(*points)).loops == (
        Loop(64.5, 72.5, 0, "L", "#0000FF"),
        Loop(10.0, 10.25),
        Loop(20.0, 24.0, 5),
    )


def test_a_loop_over_a_change_of_tempo_counts_the_beats_of_both(tmp_path: Path) -> None:
    points = (
        '<Poi Pos="0.0" Type="beatgrid" Bpm="120.0" />',
        '<Poi Pos="10.0" Type="beatgrid" Bpm="60.0" />',
        '<Poi Pos="9.0" Type="loop" Size="4.0" Slot="1" />',
    )
    assert only(tmp_path, song(TAGS, *points)).loops == (Loop(9.0, 12.0, 0),)


def test_remix_points_are_memory_cues_and_mark_sections(tmp_path: Path) -> None:
    points = (
        '<Poi Name="Break 1" Pos="16.0" Type="remix" />',
        '<Poi Name="End Break 1" Pos="48.0" Type="remix" />',
        '<Poi Name="My own" Pos="80.0" Type="remix" />',
    )
    track = only(tmp_path, full_song(*points))
    assert [(c.time, c.slot, c.name) for c in track.cues] == [
        (16.0, None, "Break 1"),
        (48.0, None, "End Break 1"),
        (80.0, None, "My own"),
    ]
    assert [(s.start, s.stop, s.label) for s in track.sections] == [(16.0, 48.0, SectionLabel.BREAKDOWN)]


def test_a_remix_point_of_another_name_ends_no_section(tmp_path: Path) -> None:
    points = {"Intro": "0.0", "My own": "16.0", "Drop 1": "32.0"}
    rows = [f'<Poi Name="{name}" Pos="{pos}" Type="remix" />' for name, pos in points.items()]
    track = only(tmp_path, full_song(*rows))
    assert [(s.start, s.stop, s.label) for s in track.sections] == [
        (0.0, 32.0, SectionLabel.INTRO),
        (32.0, 300.5, SectionLabel.DROP),
    ]


def test_automix_points_are_nobodys_cues_and_are_carried_along(tmp_path: Path) -> None:
    """VirtualDJ finds eight of them in every track; as memory cues they would leave no place for the DJ's own."""
    points = (
        '<Poi Pos="9.0" Type="automix" Point="fadeStart" />',
        '<Poi Pos="230.70" Type="automix" Point="fadeEnd" />',
        '<Poi Type="automix" Point="tempoStart" />',
    )
    track = only(tmp_path, full_song(*points))
    assert track.cues == ()
    found = {name: text for name, text in track.extra if name.startswith("Automix")}
    assert found == {"Automix fadeStart": "9.0", "Automix fadeEnd": "230.70", "Automix tempoStart": "0.0"}


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    points = (
        '<Poi Pos="somewhere" Num="1" Type="cue" />',
        '<Poi Pos="nan" Num="2" Type="cue" />',
        '<Poi Pos="5.0" Type="loop" Slot="1" />',
        '<Poi Pos="5.0" Num="3" Type="cue" />',
    )
    collection = read(tmp_path, full_song(*points), full_song())
    assert [c.slot for c in collection.tracks[0].cues] == [2]
    assert collection.tracks[0].loops == ()
    assert len(collection.problems) == 3


def test_a_folder_is_read_through_the_database_in_it(tmp_path: Path) -> None:
    write(tmp_path, database(full_song()))
    assert VIRTUALDJ.accepts(tmp_path)
    assert len(VIRTUALDJ.read(tmp_path).tracks) == 1


def test_only_databases_are_accepted(tmp_path: Path) -> None:
    (tmp_path / "other.xml").write_text("<NML/>")
    assert not VIRTUALDJ.accepts(tmp_path)
    assert not VIRTUALDJ.accepts(tmp_path / "other.xml")
    assert not VIRTUALDJ.accepts(tmp_path / "missing.xml")


@pytest.mark.parametrize(
    "place", ["AppData/Local", "Library/Application Support", "Documents", ".wine/drive_c/users/me/Documents"]
)
def test_databases_are_found_in_their_usual_places(tmp_path: Path, place: str) -> None:
    folder = tmp_path / place / "VirtualDJ"
    folder.mkdir(parents=True)
    path = write(folder, database())
    assert VIRTUALDJ.find(tmp_path) == (path,)  # type: ignore[call-arg]


def test_every_real_database_is_read_whole(shared: Path) -> None:
    counts = {}
    for path in sorted((shared / "fixtures" / "virtualdj").rglob("database*.xml")):
        tracks = VIRTUALDJ.read(path).tracks
        content = path.read_bytes()
        points = content.count(b'Type="cue"') + content.count(b'Type="remix"')
        counts[path.parent.name] = (
            sum(len(t.cues) for t in tracks) == points,
            sum(len(t.loops) for t in tracks) == content.count(b'Type="loop"'),
            sum(len(t.beat_grid.anchors) for t in tracks if t.beat_grid) == content.count(b'Type="beatgrid"'),
        )
    assert counts
    assert set(counts.values()) == {(True, True, True)}


def test_a_drive_stands_for_the_database_in_its_own_folder(tmp_path: Path) -> None:
    """VirtualDJ keeps the tracks of each drive there; whoever has the stick in hand chooses the stick."""
    (tmp_path / "VirtualDJ").mkdir()
    write(tmp_path / "VirtualDJ", database(full_song()))
    assert VIRTUALDJ.accepts(tmp_path)
    assert len(VIRTUALDJ.read(tmp_path).tracks) == 1
