"""An export into a VirtualDJ database changes the songs that it must, and no other byte."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.errors import ExportRefused
from djanalyzer.interop import safe_write
from djanalyzer.interop.protocol import LossKind, WritePlan
from djanalyzer.interop.virtualdj import VIRTUALDJ
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
    Section,
    SectionLabel,
    Tags,
)
from tests.conftest import Tally
from tests.interop.virtualdj.databases_made_up import (
    GRID,
    SCAN,
    TAGS,
    database,
    full_song,
    song,
    write,
)

CUE = '<Poi Name="Drop" Pos="60.20" Num="2" Color="4278255360" Type="cue" />'
LOOP = '<Poi Name="L" Pos="64.50" Num="-1" Color="4278190335" Type="loop" Size="16.0" Slot="1" />'
AUTOMIX = '<Poi Pos="0.290667" Type="automix" Point="realStart" />'
REMIX = '<Poi Name="Break 1" Pos="16.0" Type="remix" />'
ACTION = '<Poi Name="echo out" Pos="5.0" Type="action" Script="x" />'
OTHER = song(TAGS, GRID, path=r"C:\Music\Other.mp3", padding=40)


def plan(path: Path, *tracks: KnownTrack) -> WritePlan:
    return VIRTUALDJ.plan(Collection("test", tracks), path)


def track_of(path: Path, index: int = 0) -> KnownTrack:
    return VIRTUALDJ.read(path).tracks[index]


def written(path: Path, *tracks: KnownTrack) -> str:
    """Export and return the new file; every check of the plan is run."""
    made = plan(path, *tracks)
    safe_write.apply(made)
    return path.read_bytes().decode()


def rows(text: str) -> list[str]:
    return [line.strip() for line in text.split("\r\n")]


def test_what_is_there_already_writes_nothing(tmp_path: Path) -> None:
    points = (AUTOMIX, REMIX, CUE, LOOP, ACTION, '<Poi Pos="7.0" />', '<Poi Pos="x" Num="7" Type="cue" />')
    path = write(tmp_path, database(full_song(*points), OTHER))
    made = plan(path, *VIRTUALDJ.read(path).tracks)
    assert (made.files, made.changes, made.losses) == ((), (), ())


def test_a_new_cue_is_one_new_row(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song(AUTOMIX, CUE, LOOP, padding=9), OTHER))
    before = path.read_bytes().decode()
    track = track_of(path)
    cue = Cue(33.25, 4, "It's <new>", "#FF8000")
    after = written(path, replace(track, cues=(*track.cues, cue)))
    row = '  <Poi Name="It&apos;s &lt;new&gt;" Pos="33.250" Num="5" Color="4294934528" Type="cue" />\r\n'
    assert after == before.replace(f"  {LOOP}", f"{row}  {LOOP}", 1)
    assert track_of(path).cues == (*track.cues, cue)


def test_a_moved_cue_keeps_what_else_its_row_says(tmp_path: Path) -> None:
    strange = CUE.replace('Type="cue"', 'Type="cue" Future="&apos;x&apos;"')
    path = write(tmp_path, database(full_song(strange), OTHER))
    before = path.read_bytes().decode()
    track = track_of(path)
    after = written(path, replace(track, cues=(replace(track.cues[0], time=0.0),)))
    assert after == before.replace(' Pos="60.20"', "")


def test_a_cue_that_is_gone_takes_its_row_along(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song(CUE, LOOP), OTHER))
    before = path.read_bytes().decode()
    after = written(path, replace(track_of(path), cues=()))
    assert after == before.replace(f"  {CUE}\r\n", "")


def test_points_that_only_virtualdj_knows_stay(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song(AUTOMIX, REMIX, CUE, ACTION), OTHER))
    after = written(path, replace(track_of(path), cues=(), sections=()))
    assert rows(after).count(AUTOMIX) == rows(after).count(REMIX) == rows(after).count(ACTION) == 1
    assert CUE not in after


def test_a_loop_is_written_in_beats_with_its_slot(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    loops = (Loop(8.25, 12.25, 2, "In", "#0000FF"), Loop(20.25, 20.5))
    after = written(path, replace(track_of(path), loops=loops))
    assert (
        '<Poi Name="In" Pos="8.250" Num="-1" Color="4278190335" Type="loop" Size="8.0" Slot="3" />' in after
    )
    assert '<Poi Pos="20.250" Num="-1" Type="loop" Size="0.50" />' in after
    assert track_of(path).loops == loops


def test_a_loop_brings_the_tempo_that_its_beats_need(tmp_path: Path) -> None:
    path = write(tmp_path, database(song()))
    track = replace(track_of(path), loops=(Loop(1.0, 3.0, 0),))
    after = written(path, replace(track, tags=replace(track.tags, tempo=120.0)))
    assert '<Scan Version="801" Bpm="0.50" />' in after
    assert track_of(path).loops == track.loops


def test_a_loop_keeps_its_length_when_the_grid_gets_another_tempo(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song(LOOP)))
    track = track_of(path)
    after = written(path, replace(track, beat_grid=BeatGrid.constant(0.25, 60.0)))
    assert 'Size="8.0"' in after
    assert track_of(path).loops == track.loops


def test_a_constant_grid_is_one_point_and_the_tempo_of_the_song(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song(CUE), OTHER))
    before = path.read_bytes().decode()
    grid = BeatGrid.constant(0.125, 128.0)
    after = written(path, replace(track_of(path), beat_grid=grid))
    mine, others = before.split(r' <Song FilePath="C:\Music\Other.mp3"')
    mine = mine.replace('Pos="0.250" Type="beatgrid"', 'Pos="0.1250" Type="beatgrid"').replace(
        ' Bpm="0.50"', ' Bpm="0.468750"'
    )
    assert after == mine + r' <Song FilePath="C:\Music\Other.mp3"' + others
    assert track_of(path).beat_grid == grid


def test_a_variable_grid_has_a_point_with_a_tempo_for_each_anchor(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song(CUE)))
    grid = BeatGrid(
        (GridAnchor(0.014, 123.001114), GridAnchor(219.061462, 122.992546), GridAnchor(438.0, 124.5))
    )
    after = written(path, replace(track_of(path), beat_grid=grid))
    assert track_of(path).beat_grid == grid
    assert '<Poi Pos="438.0" Type="beatgrid" Bpm="124.50" />' in after
    assert rows(after).index('<Poi Pos="438.0" Type="beatgrid" Bpm="124.50" />') < rows(after).index(CUE)


def test_fewer_anchors_leave_no_point_behind(tmp_path: Path) -> None:
    points = (
        '<Poi Pos="60.0" Type="beatgrid" Bpm="121.0" />',
        '<Poi Pos="90.0" Type="beatgrid" Bpm="122.0" />',
    )
    path = write(tmp_path, database(full_song(*points)))
    after = written(path, replace(track_of(path), beat_grid=BeatGrid.constant(1.0, 120.0)))
    assert after.count("beatgrid") == 1


def test_a_tempo_that_six_decimals_of_a_beat_cannot_hold_is_written_with_the_point(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    grid = BeatGrid.constant(0.25, 173.987654)
    after = written(path, replace(track_of(path), duration=4000.0, beat_grid=grid))
    assert 'Bpm="173.987654"' in after
    assert track_of(path).beat_grid == grid


def test_bars_that_begin_elsewhere_begin_at_the_next_downbeat(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    written(path, replace(track_of(path), beat_grid=BeatGrid.constant(0.5, 120.0, beat_in_bar=3)))
    grid = track_of(path).beat_grid
    assert grid is not None
    assert (grid.anchors[0].time, grid.anchors[0].beat_in_bar) == (1.5, 1)


def test_a_bar_that_a_later_anchor_would_cut_short_is_announced(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    grid = BeatGrid((GridAnchor(0.5, 120.0), GridAnchor(60.5, 100.0, 3)))
    made = plan(path, replace(track_of(path), beat_grid=grid))
    assert ["1 bar" in loss.message for loss in made.losses] == [True]
    safe_write.apply(made)
    found = track_of(path).beat_grid
    assert found is not None
    assert list(found.beats(300.0)) == pytest.approx(list(grid.beats(300.0)), abs=1e-6)
    assert list(found.downbeats(300.0)[-50:]) == pytest.approx(list(grid.downbeats(300.0)[-50:]), abs=1e-6)


def test_tempos_that_nobody_plays_are_announced(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    grid = BeatGrid((GridAnchor(0.5, 120.0), GridAnchor(60.5, 2000.0)))
    made = plan(path, replace(track_of(path), beat_grid=grid))
    assert ["impossible tempo" in loss.message for loss in made.losses] == [True]
    new = KnownTrack(Path("/new.mp3"), "2", Tags(tempo=3.0), float("inf"), cues=(Cue(1.0, 0),))
    text = plan(path, new).files[0].render(path.read_bytes())
    assert b'Bpm="20' not in text
    assert b"inf" not in text


def test_other_meters_are_announced(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    grid = BeatGrid.constant(0.5, 120.0, meter=Meter.THREE_FOUR)
    losses = plan(path, replace(track_of(path), beat_grid=grid)).losses
    assert [loss.item for loss in losses] == ["beat grid"]


def test_sections_become_remix_points(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song(CUE)))
    sections = (
        Section(0.0, 16.0, SectionLabel.INTRO),
        Section(16.0, 48.0, SectionLabel.BREAKDOWN),
        Section(48.0, 80.0, SectionLabel.DROP),
        Section(80.0, 112.0, SectionLabel.DROP),
        Section(112.0, 300.5, SectionLabel.OUTRO),
    )
    after = written(path, replace(track_of(path), sections=sections))
    names = ["Intro", "Break 1", "End Break 1", "Drop 1", "Drop 2", "Outro"]
    assert [name for name in names if f'<Poi Name="{name}"' in after] == names
    assert after.count('Type="remix"') == len(names)
    found = track_of(path)
    assert [(s.start, s.stop, s.label) for s in found.sections] == [
        (s.start, s.stop, s.label) for s in sections
    ]
    assert plan(path, found).files == ()


def test_a_memory_cue_becomes_a_remix_point(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song(CUE)))
    track = track_of(path)
    made = plan(path, replace(track, cues=(*track.cues, Cue(12.0, None, "Here", "#FF0000"))))
    assert [loss.item for loss in made.losses] == ["memory cue at 12.000 s"]
    safe_write.apply(made)
    assert Cue(12.0, None, "Here") in track_of(path).cues


def test_automix_points_stay_whatever_a_track_says(tmp_path: Path) -> None:
    automix = '<Poi Pos="9.0" Type="automix" Point="fadeStart" />'
    path = write(tmp_path, database(full_song(automix)))
    after = written(path, replace(track_of(path), cues=(Cue(8.0, None, "Fade start", kind=CueKind.MIX_IN),)))
    assert automix in after
    assert '<Poi Name="Fade start" Pos="8.0" Type="remix" />' in after


def test_key_stars_and_energy_are_written_where_they_stood(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    track = track_of(path)
    tags = replace(track.tags, key=Key(9, is_minor=True), rating=4, energy=7)
    after = written(path, replace(track, tags=tags))
    assert 'Grouping="Energy 7" Bpm="0.50" Stars="4" Flag="1" />' in after
    assert 'Key="Am" Flag="32768" />' in after
    found = track_of(path).tags
    assert (found.key, found.rating, found.energy) == (Key(9, is_minor=True), 4, 7)


def test_a_grouping_in_use_is_not_overwritten(tmp_path: Path) -> None:
    tags = TAGS.replace("Flag", 'Grouping="Mine" Flag')
    path = write(tmp_path, database(song(tags, SCAN)))
    track = track_of(path)
    made = plan(path, replace(track, tags=replace(track.tags, energy=5)))
    assert made.files == ()
    assert [loss.item for loss in made.losses] == ["energy"]


@pytest.mark.parametrize("bare", [' <Song FilePath="C:\\Music\\One.mp3" />\r\n', song()])
def test_a_song_without_rows_gets_some(tmp_path: Path, bare: str) -> None:
    path = write(tmp_path, database(bare, OTHER))
    cues = (Cue(1.0, 0, "A"),)
    after = written(path, replace(track_of(path), cues=cues, beat_grid=BeatGrid.constant(0.0, 120.0)))
    assert '  <Scan Version="801" Bpm="0.50" />\r\n  <Poi Type="beatgrid" />\r\n  <Poi Name="A"' in after
    assert track_of(path).cues == cues


def test_a_track_that_is_new_becomes_a_song_at_the_end(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    before = path.read_bytes().decode()
    new = KnownTrack(
        Path("C:/Music/néw & good.mp3"), "7", duration=200.5, cues=(Cue(1.5, 0),), extra=(("Size", "77"),)
    )
    new = replace(new, tags=replace(new.tags, artist="A", title="T", comment="a\nb", tempo=120.0))
    made = plan(path, new)
    assert made.warnings[0].startswith("New to this database: 1 track.")
    safe_write.apply(made)
    row = path.read_bytes().decode().removeprefix(before.removesuffix("</VirtualDJ_Database>\r\n"))
    assert row == (
        ' <Song FilePath="C:\\Music\\néw &amp; good.mp3" FileSize="77">\r\n'
        '  <Tags Author="A" Title="T" Bpm="0.50" Flag="1" />\r\n'
        '  <Infos SongLength="200.50" />\r\n'
        "  <Comment>a\r\nb</Comment>\r\n"
        '  <Poi Pos="1.50" Num="1" Type="cue" />\r\n'
        " </Song>\r\n"
        "</VirtualDJ_Database>\r\n"
    )


def test_a_new_track_with_nothing_but_its_name_is_not_added(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    assert plan(path, KnownTrack(Path("/new.mp3"), "7")).files == ()


def test_tracks_without_a_place_are_announced(tmp_path: Path) -> None:
    path = write(tmp_path, database())
    names = ("a.mp3", "/a\nb.mp3", "/a\udce9.mp3")
    made = plan(path, *(KnownTrack(Path(name), name, cues=(Cue(1.0, 0),)) for name in names))
    assert made.files == ()
    assert len(made.losses) == len(names)


def test_a_comment_is_kept_without_a_length(tmp_path: Path) -> None:
    path = tmp_path / "database.xml"
    track = KnownTrack(Path("/a.mp3"), "1", beat_grid=BeatGrid.constant(0.5, 120.0))
    safe_write.apply(plan(path, replace(track, tags=replace(track.tags, comment="x < y"))))
    assert track_of(path).tags.comment == "x < y"
    assert [line.split()[0] for line in rows(path.read_bytes().decode())[3:7]] == [
        "<Tags",
        "<Comment>x",
        "<Scan",
        "<Poi",
    ]


def test_a_database_is_made_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "database.xml"
    track = KnownTrack(
        Path("/Users/me/a.mp3"), "1", beat_grid=BeatGrid.constant(0.5, 120.0), cues=(Cue(1.5, 0),)
    )
    safe_write.apply(plan(path, track))
    assert path.read_bytes().startswith(
        b'<?xml version="1.0" encoding="UTF-8"?>\r\n<VirtualDJ_Database Version='
    )
    found = track_of(path)
    assert (found.path, found.beat_grid, found.cues) == (track.path, track.beat_grid, track.cues)


def test_tracks_are_found_by_path_whatever_its_notation(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    track = replace(track_of(path), path=Path("c:/music/ONE.MP3"), cues=(Cue(1.0, 0),))
    assert len(plan(path, track).files[0].render(path.read_bytes())) > path.stat().st_size
    assert plan(path, track).warnings == ()


def test_two_cues_of_one_pad_are_announced(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song(CUE)))
    made = plan(path, replace(track_of(path), cues=(Cue(1.0, 3, "a"), Cue(2.0, 3, "b"))))
    assert [loss.item for loss in made.losses] == ["hot cue 4"]
    safe_write.apply(made)
    assert [c.name for c in track_of(path).cues] == ["a"]


def test_cues_at_impossible_times_and_loops_without_tempo_are_announced(tmp_path: Path) -> None:
    path = write(tmp_path, database(song()))
    track = replace(track_of(path), cues=(Cue(float("nan"), 0),), loops=(Loop(1.0, 2.0),))
    assert len(plan(path, track).losses) == 2


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<NML></NML>",
        b"<VirtualDJ_Database Version='2025'><Song",
        b"<VirtualDJ_Database Version='3000'></VirtualDJ_Database>",
        "<VirtualDJ_Database Version='2025'></VirtualDJ_Database>".encode("utf-16"),
        b"<?xml version='1.0' encoding='ISO-8859-1'?><VirtualDJ_Database Version='8.5'></VirtualDJ_Database>",
        b"<VirtualDJ_Database Version='2025'><Song FilePath='/a\x01' /></VirtualDJ_Database>",
    ],
)
def test_what_is_not_known_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = write(tmp_path, content)
    with pytest.raises(ExportRefused):
        plan(path, KnownTrack(Path("/a.mp3"), "1", cues=(Cue(1.0, 0),)))
    assert path.read_bytes() == content


def test_a_file_with_other_line_ends_keeps_them_and_is_warned_of(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song(CUE), OTHER).replace(b"\r\n", b"\n"))
    made = plan(path, replace(track_of(path), cues=(Cue(1.0, 0),)))
    assert "line ends" in made.warnings[0]
    safe_write.apply(made)
    assert b"\r" not in path.read_bytes()


def test_a_writer_that_touches_other_songs_is_caught(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song(CUE), OTHER))
    made = plan(path, replace(track_of(path), cues=(Cue(1.0, 0),)))
    (file,) = made.files
    spoilt = tmp_path / "spoilt.xml"
    good = file.render(path.read_bytes())
    for wrong in (
        good.replace(b"Other", b"0ther"),
        good.replace(b"</Song>  ", b"</Song> "),
        good.replace(b'Num="1"', b'Num="2"'),
        good.replace(b"\r\n", b"\n"),
        good[:-30],
    ):
        spoilt.write_bytes(wrong)
        assert any(check(spoilt) for check in file.checks)
    spoilt.write_bytes(good)
    assert not any(check(spoilt) for check in file.checks)


@pytest.mark.guarantee("T3")
def test_real_databases_are_not_touched_by_what_they_hold(shared: Path, tmp_path: Path, tally: Tally) -> None:
    for original in sorted((shared / "fixtures" / "virtualdj").rglob("database*.xml")):
        path = write(tmp_path, original.read_bytes())
        tracks = VIRTUALDJ.read(path).tracks
        files = plan(path, *tracks).files
        tally("real databases unchanged", int(not files), 1)
        assert files == ()


@pytest.mark.guarantee("T3")
def test_one_cue_changes_the_bytes_of_one_song_in_real_databases(
    shared: Path, tmp_path: Path, tally: Tally
) -> None:
    for original in sorted((shared / "fixtures" / "virtualdj").rglob("database*.xml")):
        before = original.read_bytes()
        for index, track in enumerate(VIRTUALDJ.read(original).tracks):
            if f'FilePath="{track.external_id}'.encode() not in before:
                continue
            path = write(tmp_path, before)
            edited = replace(track, cues=(*track.cues, Cue(1.2345, 7, "Ω")))
            after = written(path, edited).encode()
            old, new = before.split(b" <Song "), after.split(b" <Song ")
            changed = [i for i, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
            tally("songs changed alone", int(changed == [index + 1]), 1)
            assert changed == [index + 1]
            for i, (a, b) in enumerate(zip(old, new, strict=True)):
                assert i != index + 1 or a == b.replace(
                    '\r\n  <Poi Name="Ω" Pos="1.234500" Num="8" Type="cue" />'.encode(), b""
                ).replace(b'  <Poi Name="\xce\xa9" Pos="1.23450" Num="8" Type="cue" />\r\n', b"")


def test_a_memory_cue_that_would_end_a_section_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    intro, drop = Section(0.0, 32.0, SectionLabel.INTRO), Section(32.0, 300.5, SectionLabel.DROP)
    cues = (Cue(16.0, None, "Drop"), Cue(20.0, None, "My own"))
    wanted = replace(track_of(path), sections=(intro, drop), cues=cues)
    (loss,) = plan(path, wanted).losses
    assert (loss.lost.kind, loss.lost.marks) == (LossKind.SECTION, (intro,))
    assert plan(path, replace(wanted, cues=cues[1:])).losses == ()


def test_control_characters_in_a_comment_are_told(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    track = track_of(path)
    wanted = replace(track, tags=replace(track.tags, comment="tab\there\r\nsecond line"))
    assert [loss.lost.fields for loss in plan(path, wanted).losses] == [("comment",)]
    plain = replace(track, tags=replace(track.tags, comment="no tab\r\nsecond line"))
    assert plan(path, plain).losses == ()


def test_each_of_several_cues_on_one_pad_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    cues = tuple(Cue(1.0, 4, name) for name in ("First", "Second", "Third"))
    losses = plan(path, replace(track_of(path), cues=cues)).losses
    assert {mark for loss in losses for mark in loss.lost.marks} == set(cues[1:])
