"""Serato's tags in music files of every kind: written, read back, and nothing else touched (T1, T12, T14)."""

from __future__ import annotations

import io
import re
import shutil
from dataclasses import replace
from pathlib import Path

import mutagen
import pytest
from mutagen.id3 import ID3

from djanalyzer.errors import ExportRefused
from djanalyzer.interop.protocol import Remedy, WritePlan
from djanalyzer.interop.serato import (
    SERATO,
    autotags,
    containers,
    id3,
    markers,
    markers2,
    riff,
    sound,
    tag_set,
)
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.interop.serato.palette import CUE_COLORS
from djanalyzer.music import BeatGrid, Collection, Cue, CueKind, GridAnchor, Key, KnownTrack, Loop, Meter
from tests.interop.serato.music_made_up import SUFFIXES, write_music

KINDS = tuple(SUFFIXES)
ID3_KINDS = (Kind.MP3, Kind.AIFF, Kind.WAVE)
CUES = tuple(Cue(1.5 * i, i, f"Cüe {i}", CUE_COLORS[i]) for i in range(8))
LOOPS = (Loop(0.25, 2.25, 0, "Intro"), Loop(10.0, 12.0, 7))
GRID = BeatGrid((GridAnchor(0.125, 128.0), GridAnchor(15.125, 64.0)))


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> dict[Kind, Path]:
    """One untouched file of each kind."""
    folder = tmp_path_factory.mktemp("studio")
    return {kind: write_music(folder, kind) for kind in KINDS}


@pytest.fixture(params=KINDS, ids=lambda kind: kind.name)
def music(request: pytest.FixtureRequest, studio: dict[Kind, Path], tmp_path: Path) -> Path:
    return Path(shutil.copy(studio[request.param], tmp_path))


def read(path: Path) -> KnownTrack:
    collection = SERATO.read(path)
    assert collection.problems == ()
    return collection.tracks[0]


def plan(track: KnownTrack) -> WritePlan:
    return SERATO.plan(Collection("Serato", (track,)), track.path)


def write(track: KnownTrack) -> WritePlan:
    """Write as `safe_write` does: render beside the file, look at it, put it in place."""
    planned = plan(track)
    for file in planned.files:
        fresh = file.target.with_name(f".{file.target.stem}.fresh.new")
        fresh.write_bytes(file.render(file.target.read_bytes()))
        assert [wrong for check in file.checks if (wrong := check(fresh))] == []
        fresh.replace(file.target)
    return planned


def marked(path: Path) -> KnownTrack:
    track = read(path)
    tags = replace(track.tags, color="#993399", key=Key(3, True))
    return replace(track, cues=CUES, loops=LOOPS, beat_grid=GRID, tags=tags)


def test_everything_comes_back(music: Path) -> None:
    track = marked(music)
    assert write(track).losses == ()
    found = read(music)
    assert found.cues == CUES
    assert found.loops == tuple(replace(loop, color="#27AAE1") for loop in LOOPS)
    assert found.tags.key == Key(3, True)
    assert found.tags.color == "#993399"
    assert found.beat_grid is not None
    assert [a.time for a in found.beat_grid.anchors] == pytest.approx([0.125, 15.125])
    assert [a.tempo for a in found.beat_grid.anchors] == pytest.approx([128.0, 64.0])


def test_a_second_export_changes_nothing(music: Path) -> None:
    write(marked(music))
    assert plan(marked(music)).files == ()
    again = plan(read(music))
    assert (again.files, again.losses, again.changes) == ((), (), ())


def test_an_untouched_file_is_left_alone(music: Path) -> None:
    assert plan(read(music)).files == ()


def test_the_sound_is_the_same(music: Path) -> None:
    kind = containers.kind_of(music)
    assert kind is not None
    before = sound.fingerprint(kind, music.read_bytes())
    decoded = _decoded(music)
    write(marked(music))
    assert sound.fingerprint(kind, music.read_bytes()) == before
    assert _decoded(music) == decoded


def test_a_changed_sound_is_noticed(music: Path) -> None:
    """The check of the sound is not empty talk: one byte of it suffices."""
    planned = plan(marked(music)).files[0]
    content = bytearray(planned.render(music.read_bytes()))
    place = content.rfind(b"mdat") + 200 if music.suffix == ".m4a" else len(content) // 2 + len(content) // 4
    content[place] ^= 0xFF
    fresh = music.with_name("fresh.new")
    fresh.write_bytes(content)
    assert planned.checks[0](fresh) == "the sound of the file has changed"


def test_other_tags_are_the_same(music: Path) -> None:
    before = _other_tags(music)
    write(marked(music))
    assert _other_tags(music) == before


@pytest.mark.parametrize("version", [3, 4])
@pytest.mark.parametrize("kind", ID3_KINDS)
def test_frames_of_others_keep_their_bytes_and_the_tag_its_version(
    kind: Kind, version: int, tmp_path: Path
) -> None:
    path = write_music(tmp_path, kind, id3_version=version)
    before = _frames(path)
    write(marked(path))
    after = _frames(path)
    assert after.version == before.version == version
    changed = (b"TKEY", b"GEOB")
    assert [f for f in after.frames if f.name not in changed] == [
        f for f in before.frames if f.name not in changed
    ]
    assert after.objects()["CuePoints"] == before.objects()["CuePoints"]


def test_the_oldest_tags_keep_their_version_too(tmp_path: Path) -> None:
    frames = b"TT2\0\0\6\0Hello" + b"TKE\0\0\3\0Am"
    path = tmp_path / "old.mp3"
    size = len(frames)
    path.write_bytes(b"ID3\2\0\0" + bytes([0, 0, 0, size]) + frames + b"\xff\xfb\x90\0" * 300)
    write(replace(read(path), cues=CUES))
    assert path.read_bytes()[3] == 2
    assert ID3(path).getall("GEOB:Serato Markers2")
    assert str(ID3(path)["TIT2"]) == "Hello"
    assert read(path).cues == CUES


@pytest.mark.parametrize("version", [3, 4])
def test_unsynchronised_tags_stay_readable(version: int, tmp_path: Path) -> None:
    tag = ID3(write_music(tmp_path, Kind.MP3, id3_version=version), translate=False)
    plain = id3.parse(Path(tag.filename).read_bytes())
    if version == 4:
        frames = tuple(replace(frame, body=_unsynchronised(frame.body), flags=2) for frame in plain.frames)
        body = id3.build(replace(plain, size=0, frames=frames))[10:]
    else:
        body = _unsynchronised(id3.build(replace(plain, size=0))[10:])
    sound_bytes = Path(tag.filename).read_bytes()[tag.size :]
    path = tmp_path / "unsynchronised.mp3"
    path.write_bytes(b"ID3" + bytes([version, 0, 0x80]) + _size(len(body)) + body + sound_bytes)
    picture = ID3(path).getall("APIC")[0].data
    write(replace(read(path), cues=CUES))
    assert read(path).cues == CUES
    assert ID3(path).getall("APIC")[0].data == picture
    assert ID3(path).version[1] == version


def test_short_names_of_frames_in_newer_tags_are_kept(tmp_path: Path) -> None:
    """iTunes once wrote "COM " and the like into tags of version 2.3."""
    frames = b"COM \0\0\0\5\0\0\0engx" + b"TS2\0\0\0\0\3\0\0\0Xy" + b"TIT2\0\0\0\6\0\0\0Hello"
    path = tmp_path / "old.mp3"
    path.write_bytes(b"ID3\3\0\0" + _size(len(frames)) + frames + b"\xff\xfb\x90\0" * 300)
    write(replace(read(path), cues=CUES))
    assert read(path).cues == CUES
    assert frames in path.read_bytes()


def test_a_tag_with_rubbish_at_its_end_is_read_and_never_written(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.MP3)
    write(replace(read(path), cues=CUES))
    content = bytearray(path.read_bytes())
    size = id3.size_of(bytes(content))
    content[size - 20 : size - 10] = b"rubb\xff\xff\xff\xff\0\0"
    at = next(i for i in range(size - 21, 0, -1) if content[i])
    content[at + 1 : size - 20] = (
        b"TXXX" + (size - 20 - at - 11).to_bytes(4, "big") + b"\0\0" + b"\0" * (size - 20 - at - 11)
    )
    path.write_bytes(content)
    assert read(path).cues == CUES
    planned = plan(replace(read(path), cues=()))
    assert planned.files == ()
    assert "its ID3 tag is damaged" in planned.losses[0].message


def test_a_file_that_a_second_reader_cannot_read_is_left_out_before_anything_is_written(
    tmp_path: Path,
) -> None:
    path = write_music(tmp_path, Kind.AIFF)
    write(replace(read(path), cues=CUES))
    path.write_bytes(path.read_bytes().replace(b"COMM", b"KOMM", 1))
    planned = plan(replace(read(path), cues=()))
    assert planned.files == ()
    assert "it is left out: its tags cannot be written" in planned.losses[-1].message


def test_a_file_without_tags_gets_some(tmp_path: Path) -> None:
    path = tmp_path / "bare.mp3"
    path.write_bytes(b"\xff\xfb\x90\0" * 300)
    write(replace(read(path), cues=CUES))
    assert read(path).cues == CUES
    assert path.read_bytes().endswith(b"\xff\xfb\x90\0" * 300)


def test_a_tag_with_room_keeps_its_size(music: Path) -> None:
    """Serato notes where the sound begins; writing twice must not move it twice."""
    write(marked(music))
    size = music.stat().st_size
    track = read(music)
    write(replace(track, cues=(replace(track.cues[0], time=5.0, name="Cüe 1"), *track.cues[1:])))
    if music.suffix != ".ogg":
        assert music.stat().st_size == size
    assert read(music).cues[0].time == 5.0


@pytest.mark.parametrize("kind", [Kind.MP3, Kind.AIFF, Kind.MP4])
def test_both_tags_of_marks_are_written_together(kind: Kind, tmp_path: Path) -> None:
    """A stale Markers_ beside a new Markers2 would hide the new cues."""
    path = write_music(tmp_path, kind)
    write(replace(read(path), cues=CUES))
    write(replace(read(path), cues=CUES[1:3]))
    fields = containers.read_fields(path, kind)
    assert {markers.NAME, markers2.NAME} <= set(fields)
    assert [cue.slot for cue in read(path).cues] == [1, 2]


def test_a_stale_older_tag_hides_cues_as_in_serato(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.MP3)
    write(replace(read(path), cues=CUES[:1]))
    stale = containers.read_fields(path, Kind.MP3)[markers.NAME]
    write(replace(read(path), cues=CUES))
    path.write_bytes(containers.write_fields(Kind.MP3, path.read_bytes(), {markers.NAME: stale}))
    collection = SERATO.read(path)
    assert [cue.slot for cue in collection.tracks[0].cues] == [0, 5, 6, 7]
    assert "hot cue 2, 3, 4, 5 is hidden" in collection.problems[0].message


def test_what_stands_there_stays_whatever_its_limits(music: Path) -> None:
    """Other programs wrote a ninth cue, a cue after five hours and very long names: an export that says the same keeps them."""
    kind = containers.kind_of(music)
    assert kind is not None
    cues = (markers2.HotCue(5, 18_000_000, 0xCC0000, "x" * 80), markers2.HotCue(9, 1000, 0xCC0000, "ninth"))
    loops = (markers2.SavedLoop(0, 100, 200, 0x27AAE1, True, "y" * 5000),)
    tags = tag_set.TagSet(kind, markers2=markers2.Markers2().replaced(cues, loops, 0xFFFFFF))
    music.write_bytes(containers.write_fields(kind, music.read_bytes(), tag_set.write_tags(tags)))
    track = read(music)
    planned = plan(track)
    assert (planned.files, planned.losses) == ((), ())
    write(replace(track, cues=(*track.cues, Cue(2.0, 6, "new", "#C02626"))))
    assert [cue.time for cue in read(music).cues] == [18_000.0, 2.0, 1.0]


def test_a_damaged_tag_that_is_not_written_stays(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.MP3)
    broken = {autotags.NAME: b"\1\1no end"}
    path.write_bytes(containers.write_fields(Kind.MP3, path.read_bytes(), broken))
    assert "Serato Autotags cannot be read" in SERATO.read(path).problems[0].message
    write(replace(SERATO.read(path).tracks[0], cues=CUES))
    assert SERATO.read(path).tracks[0].cues == CUES
    assert containers.read_fields(path, Kind.MP3)[autotags.NAME] == broken[autotags.NAME]


def test_black_cues_at_the_very_beginning_are_empty_slots(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.MP3)
    slots = (markers.cue_slot(0, 0), markers.cue_slot(0, 0xCC0000), *[markers.EMPTY_CUE] * 3)
    older = markers.Markers((*slots, *[markers.EMPTY_LOOP] * 9))
    fields = {markers.NAME: markers.build_id3(older)}
    path.write_bytes(containers.write_fields(Kind.MP3, path.read_bytes(), fields))
    assert [cue.slot for cue in read(path).cues] == [1]


def test_sixteen_hot_cues_become_eight_and_the_rest_is_announced(music: Path) -> None:
    cues = tuple(Cue(float(i), i, f"{i}", CUE_COLORS[0]) for i in range(16))
    planned = write(replace(read(music), cues=cues))
    assert read(music).cues == cues[:8]
    assert [loss.item for loss in planned.losses] == [f"hot cue {i}" for i in range(9, 17)]
    assert all(loss.remedies == (Remedy.DROP, Remedy.STOP) for loss in planned.losses)


def test_memory_cues_are_announced(music: Path) -> None:
    planned = plan(replace(read(music), cues=(Cue(62.5, None, "Break"),)))
    assert planned.files == ()
    assert [loss.item for loss in planned.losses] == ["memory cue at 1:02.500"]


def test_twenty_loops_become_eight(music: Path) -> None:
    loops = tuple(Loop(float(i), i + 0.5, None) for i in range(20))
    planned = write(replace(read(music), loops=loops))
    assert [loop.start for loop in read(music).loops] == [float(i) for i in range(8)]
    assert len([loss for loss in planned.losses if "left out" in loss.message]) == 12
    assert len([loss for loss in planned.losses if "becomes saved loop" in loss.message]) == 8


@pytest.mark.parametrize("length", [49, 50, 51])
def test_long_names_are_cut_between_two_letters(length: int, tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.FLAC)
    planned = write(replace(read(path), cues=(Cue(1.0, 0, "a" * length + "ü💧", CUE_COLORS[0]),)))
    expected = {49: "a" * 49 + "ü", 50: "a" * 50, 51: "a" * 51}[length]
    assert read(path).cues[0].name == expected
    assert planned.losses[0].remedies[0] is Remedy.MERGE


def test_colors_that_serato_has_not_are_announced(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.MP3)
    planned = write(replace(read(path), cues=(Cue(1.0, 0, "", "#C02720"), Cue(2.0, 1))))
    assert [loss.item for loss in planned.losses] == ["color of hot cue 1"]
    assert [cue.color for cue in read(path).cues] == ["#C02626", "#F8821A"]


def test_marks_before_the_start_are_moved_to_it(tmp_path: Path) -> None:
    """Another program's time may begin some milliseconds later than Serato's."""
    path = write_music(tmp_path, Kind.FLAC)
    planned = write(replace(read(path), cues=(Cue(-0.048, 0),), loops=(Loop(-0.02, 2.0, 0),)))
    found = read(path)
    assert (found.cues[0].time, found.loops[0].start) == (0.0, 0.0)
    assert [loss.message for loss in planned.losses] == [
        "the hot cue 1 lies 48 ms before the start, and is moved to it.",
        "the loop 1 lies 20 ms before the start, and is moved to it.",
    ]


def test_a_tempo_that_jumps_bends_the_last_bar_alone(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.MP3)
    grid = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(16.2, 120.0)))
    planned = write(replace(read(path), beat_grid=grid))
    assert "jumps" in planned.losses[0].message
    found = read(path).beat_grid
    assert found is not None
    assert [round(a.time, 4) for a in found.anchors] == [0.0, 14.0, 16.2]
    assert found.beats(14.0) == pytest.approx(grid.beats(14.0), abs=1e-4)


def test_a_grid_that_begins_within_a_bar_keeps_its_downbeats(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.MP3)
    grid = BeatGrid.constant(1.0, 120.0, 3)
    assert write(replace(read(path), beat_grid=grid)).losses == ()
    found = read(path).beat_grid
    assert found is not None
    assert found.downbeats(10.0) == pytest.approx(grid.downbeats(10.0), abs=1e-5)


def test_the_grid_of_a_mix_of_hours_is_written_once(music: Path) -> None:
    """Serato's numbers are rougher the later they are: what was read back must not ask for another write."""
    track = replace(
        read(music), beat_grid=BeatGrid((GridAnchor(0.123456, 120.0), GridAnchor(7200.12375, 127.97)))
    )
    write(track)
    assert plan(track).files == ()
    assert plan(read(music)).files == ()
    found = read(music).beat_grid
    assert found is not None
    assert found.anchors[-1].time == pytest.approx(7200.12375, abs=5e-4)


def test_bars_of_three_are_announced(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.MP3)
    grid = BeatGrid.constant(1.0, 120.0, 1, Meter.THREE_FOUR)
    assert "not of four beats" in plan(replace(read(path), beat_grid=grid)).losses[0].message


def test_what_serato_has_no_place_for_is_announced(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.MP3)
    track = read(path)
    tags = replace(track.tags, title="Another", rating=4, energy=7)
    planned = plan(replace(track, tags=tags, cues=(Cue(1.0, 0, "", None, CueKind.DROP),)))
    messages = [loss.message for loss in planned.losses]
    assert "its title and rating would not be written: the file's own tags stay as they are." in messages
    assert "its energy is not written: Serato has no field for it." in messages
    assert "what hot cue 1 stands for (drop, mix in …) is kept in its name alone." in messages


def test_the_tempo_stands_in_autotags_and_no_gain_is_made_up(tmp_path: Path) -> None:
    """Nothing is what Serato writes itself before it has listened."""
    path = write_music(tmp_path, Kind.FLAC)
    write(replace(read(path), beat_grid=BeatGrid.constant(0.5, 127.98)))
    assert read(path).tags.tempo == 127.98
    tags = tag_set.read_tags(Kind.FLAC, containers.read_fields(path, Kind.FLAC)).autotags
    assert tags == autotags.Autotags("127.98", "0.000", "0.000")
    assert not {"AutoGain", "Gain"} & dict(read(path).extra).keys()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not Kind.OGG])
def test_another_tempo_leaves_the_gains_alone(kind: Kind, tmp_path: Path) -> None:
    path = write_music(tmp_path, kind)
    heard = tag_set.TagSet(kind, autotags=autotags.Autotags("115.00", "-3.257", "1.500"))
    path.write_bytes(containers.write_fields(kind, path.read_bytes(), tag_set.write_tags(heard)))
    track = read(path)
    assert (dict(track.extra)["AutoGain"], dict(track.extra)["Gain"]) == ("-3.257", "1.500")
    planned = write(replace(track, tags=replace(track.tags, tempo=230.0)))
    assert [(c.field, c.before, c.after) for c in planned.changes] == [("tempo", "115.00 BPM", "230.00 BPM")]
    tags = tag_set.read_tags(kind, containers.read_fields(path, kind)).autotags
    assert tags == autotags.Autotags("230.00", "-3.257", "1.500")


def test_a_new_grid_of_the_same_tempo_leaves_autotags_alone(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.MP3)
    write(replace(read(path), beat_grid=BeatGrid.constant(0.5, 128.0)))
    planned = plan(replace(read(path), beat_grid=BeatGrid.constant(0.25, 128.0)))
    assert [c.field for c in planned.changes] == ["beat grid"]


def test_ogg_files_of_another_sound_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.ogg").write_bytes(b"OggS\0\2" + bytes(20) + b"\1\x13OpusHead\1\2" + bytes(60))
    write_music(tmp_path, Kind.OGG)
    collection = SERATO.read(tmp_path)
    assert [t.path.name for t in collection.tracks] == ["track.ogg"]
    assert collection.problems == ()


def test_a_file_elsewhere_is_not_written(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    write_music(inside, Kind.FLAC)
    track = marked(write_music(outside, Kind.FLAC))
    planned = SERATO.plan(Collection("x", (track,)), inside)
    assert planned.files == ()
    assert [loss.message for loss in planned.losses] == ["it is left out: its file is not there."]


def test_a_target_that_is_no_music_is_refused(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("x")
    for target in (tmp_path / "list.txt", tmp_path / "gone"):
        with pytest.raises(ExportRefused) as caught:
            SERATO.plan(Collection("x"), target)
        assert caught.value.hint


def _decoded(path: Path) -> bytes:
    import av

    with av.open(str(path)) as container:
        return b"".join(bytes(packet) for packet in container.demux(audio=0))


def _other_tags(path: Path) -> dict[str, str]:
    tags = mutagen.File(path).tags
    ours = ("serato", "TKEY", "initialkey")
    return {k: repr(v) for k, v in dict(tags).items() if not any(own.lower() in k.lower() for own in ours)}


def _frames(path: Path) -> id3.Tag:
    content = path.read_bytes()
    return containers.read_tag(io.BytesIO(content), riff.order_of(content))


def _unsynchronised(data: bytes) -> bytes:
    return re.sub(rb"\xff(?=[\x00\xe0-\xff])", b"\xff\x00", data)


def _size(n: int) -> bytes:
    return bytes((n >> s) & 0x7F for s in (21, 14, 7, 0))
