"""The words of a song, changed where they stand; what a track does not say stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.errors import ExportRefused
from djanalyzer.interop import safe_write
from djanalyzer.interop.protocol import WritePlan
from djanalyzer.interop.virtualdj import VIRTUALDJ
from djanalyzer.music import BeatGrid, Collection, Cue, KnownTrack, Tags
from tests.interop.virtualdj.databases_made_up import (
    GRID,
    INFOS,
    PATH,
    SCAN,
    TAGS,
    database,
    full_song,
    song,
    write,
)

OTHER = full_song(path="C:\\Music\\Other.mp3", padding=7)


def changed(tmp_path: Path, before: str, **tags: object) -> tuple[str, WritePlan]:
    """Return what becomes of the rows of a song when a track with these tags is exported, and the plan."""
    path = write(tmp_path, database(before, OTHER))
    track = KnownTrack(Path("C:/Music/One.mp3"), "1", Tags(**tags))  # type: ignore[arg-type]
    made = VIRTUALDJ.plan(Collection("x", (track,)), path)
    assert safe_write.apply(made, running=frozenset).refused == ()
    text = path.read_bytes().decode()
    assert text.endswith(f"{OTHER}</VirtualDJ_Database>\r\n")
    again = VIRTUALDJ.plan(Collection("x", (track,)), path)
    assert again.files == ()
    return text.partition('2025">\r\n')[2].partition(OTHER)[0], made


def test_names_are_replaced_and_added_where_virtualdj_writes_them(tmp_path: Path) -> None:
    text, made = changed(
        tmp_path, full_song(), title="It's “new”", artist="Artist", genre="House & Co", remixer="R", year=2024
    )
    assert text == full_song().replace(
        TAGS,
        '<Tags Author="Artist" Title="It&apos;s “new”" Genre="House &amp; Co" Remix="R" Year="2024" Bpm="0.50" Flag="1" />',
    )
    assert [(c.field, c.before, c.after) for c in made.changes] == [
        ("title", "One", "It's “new”"),
        ("genre", "", "House & Co"),
        ("remixer", "", "R"),
        ("year", "", "2024"),
    ]


def test_what_is_not_said_or_said_already_stays(tmp_path: Path) -> None:
    tags = (
        '<Tags Author="A" Title="T" TrackNumber="05/14" Year="2024-05-01" Remixer="R" Remix="Dub" Flag="1" />'
    )
    path = write(tmp_path, database(song(tags, INFOS, "<Comment>one\r\n\r\ntwo</Comment>")))
    said = Tags(title="T", track_number=5, year=2024, remixer="R", comment="one\r\n\r\ntwo")
    track = KnownTrack(Path("C:/Music/One.mp3"), "1", said)
    assert VIRTUALDJ.plan(Collection("x", (track,)), path).files == ()


def test_of_how_many_tracks_it_is_one_stays(tmp_path: Path) -> None:
    tags = TAGS.replace("Bpm", 'TrackNumber="05/14" Bpm')
    text, _ = changed(tmp_path, song(tags, SCAN), track_number=6)
    assert 'TrackNumber="6/14"' in text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<Comment>old</Comment>", "<Comment>new &amp; &lt;two&gt;\r\nlines</Comment>"),
        ("<Comment />", "<Comment>new &amp; &lt;two&gt;\r\nlines</Comment>"),
        ('<Comment Text="old" />', "<Comment>new &amp; &lt;two&gt;\r\nlines</Comment>"),
    ],
)
def test_a_comment_is_replaced(tmp_path: Path, before: str, after: str) -> None:
    text, _ = changed(tmp_path, song(TAGS, INFOS, before, SCAN), comment="new & <two>\nlines")
    assert f"{INFOS}\r\n  {after}\r\n  {SCAN}\r\n" in text


def test_a_comment_is_added_behind_the_infos(tmp_path: Path) -> None:
    text, _ = changed(tmp_path, song(TAGS, INFOS, SCAN, GRID), comment="hi")
    assert f"{INFOS}\r\n  <Comment>hi</Comment>\r\n  {SCAN}\r\n" in text


def test_the_tempo_that_virtualdj_has_found_stays_and_is_told(tmp_path: Path) -> None:
    """A beat grid brings its own tempo; a tempo alone is no reason to move the beats."""
    _, made = changed(tmp_path, song(TAGS, SCAN), tempo=128.0)
    assert made.files == ()
    assert [loss.item for loss in made.losses] == ["tempo"]
    text, made = changed(tmp_path, song('<Tags Author="A" Flag="1" />'), tempo=128.0)
    assert '<Tags Author="A" Bpm="0.468750" Flag="1" />' in text
    assert made.losses == ()


def test_control_characters_are_told(tmp_path: Path) -> None:
    text, made = changed(tmp_path, full_song(), title="a\x07b")
    assert 'Title="a b"' in text
    assert [loss.item for loss in made.losses] == ["title"]


def test_tags_in_two_rows_are_changed_where_they_are_read(tmp_path: Path) -> None:
    """Damage, or another hand: the first row counts."""
    text, _ = changed(tmp_path, song(TAGS, TAGS.replace("One", "Two"), SCAN), title="New")
    assert text.count('Title="New"') == text.count('Title="Two"') == 1


def test_names_with_odd_characters_stay(tmp_path: Path) -> None:
    cue = '<Poi Name="a&#13;b" Pos="1.0" Num="1" Type="cue" />'
    path = write(tmp_path, database(full_song(cue)))
    collection = VIRTUALDJ.read(path)
    assert VIRTUALDJ.plan(collection, path).files == ()


def test_one_file_in_two_notations_is_changed_where_it_was_changed(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song(), full_song(path=PATH.lower())))
    collection = VIRTUALDJ.read(path)
    assert VIRTUALDJ.plan(collection, path).losses == ()
    second = replace(collection.tracks[1], cues=(Cue(1.5, 0, "new"),))
    made = VIRTUALDJ.plan(replace(collection, tracks=(collection.tracks[0], second)), path)
    safe_write.apply(made, running=frozenset)
    assert [track.cues for track in VIRTUALDJ.read(path).tracks] == [(), second.cues]


def test_a_song_inside_another_or_in_a_remark_is_not_one_of_the_database(tmp_path: Path) -> None:
    inside = '<Song FilePath="/inner.mp3"><Poi Pos="9.0" Num="1" Type="cue" /></Song>'
    path = write(tmp_path, database("<!-- <Song FilePath='x'> -->\r\n", full_song(inside), OTHER))
    collection = VIRTUALDJ.read(path)
    assert [len(track.cues) for track in collection.tracks] == [0, 0]
    wanted = replace(collection.tracks[0], cues=(Cue(1.5, 0),), beat_grid=BeatGrid.constant(0.5, 121.0))
    made = VIRTUALDJ.plan(Collection("VirtualDJ", (wanted,)), path)
    assert safe_write.apply(made, running=frozenset).refused == ()
    assert inside in path.read_bytes().decode()


@pytest.mark.parametrize(
    "root", ['<VirtualDJ_Database Version="2025" />', '<VirtualDJ_Database Version="2025"/>']
)
def test_a_database_that_holds_nothing_at_all_is_left_alone(tmp_path: Path, root: str) -> None:
    path = write(tmp_path, root.encode())
    made = VIRTUALDJ.plan(Collection("x", (KnownTrack(Path("/a.mp3"), "1", cues=(Cue(1.0, 0),)),)), path)
    with pytest.raises(ExportRefused, match="empty"):
        made.files[0].render(path.read_bytes())


def test_a_song_that_is_there_twice_is_changed_once(tmp_path: Path) -> None:
    cue = '<Poi Pos="1.0" Num="1" Type="cue" />'
    path = write(tmp_path, database(full_song(cue), OTHER, full_song(cue)))
    track = VIRTUALDJ.read(path).tracks[0]
    made = VIRTUALDJ.plan(Collection("x", (replace(track, cues=()),)), path)
    assert safe_write.apply(made, running=frozenset).refused == ()
    assert path.read_bytes() == database(full_song(), OTHER, full_song(cue))


def test_a_cue_that_cannot_be_written_does_not_hold_up_the_others(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    track = replace(VIRTUALDJ.read(path).tracks[0], cues=(Cue(1.5, 0), Cue(float("nan"), 1), Cue(2.5, 5000)))
    made = VIRTUALDJ.plan(Collection("x", (track,)), path)
    assert len(made.losses) == 2
    assert safe_write.apply(made, running=frozenset).refused == ()


def test_a_colour_is_changed_where_virtualdj_has_put_one(tmp_path: Path) -> None:
    infos = INFOS.replace("Bitrate", 'UserColor="4278190335" Bitrate')
    text, made = changed(tmp_path, song(TAGS, infos, SCAN), color="#FF8000")
    assert 'PlayCount="3" UserColor="4294934528" Bitrate="320" />' in text
    assert made.losses == ()
    assert VIRTUALDJ.read(tmp_path).tracks[0].tags.color == "#FF8000"
    _, made = changed(tmp_path, song(TAGS, INFOS, SCAN), color="#FF8000")
    assert [loss.item for loss in made.losses] == ["colour"]


def test_a_loop_that_ends_where_no_music_does_stays_as_it_stands(tmp_path: Path) -> None:
    loop = '<Poi Name="L" Pos="604799.999" Num="-1" Type="loop" Size="16.0" Slot="1" />'
    path = write(tmp_path, database(full_song(loop)))
    assert VIRTUALDJ.plan(VIRTUALDJ.read(path), path).files == ()
