"""Without a library: what is this file, write it for another program, take that back."""

from __future__ import annotations

import json
import re
import struct
from dataclasses import replace
from pathlib import Path

import pytest
from mutagen.id3 import GEOB

from djanalyzer.cli import main
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
from djanalyzer.models.checkpoint import RESOURCES
from djanalyzer.music import BeatGrid, Collection, Cue, Key, KnownTrack, Loop, Playlist, Tags

COLLECTION = Collection(
    "rekordbox",
    (
        KnownTrack(
            Path("/music/a.flac"),
            "1",
            Tags("Aurora", "Nova", tempo=128.0, key=Key.parse("8A")),
            300.0,
            BeatGrid.constant(0.25, 128.0),
            (Cue(0.25, 0, "In", "#28E214"), Cue(60.25, None, "Break")),
            (Loop(120.25, 127.75, None, "End"),),
        ),
    ),
    (Playlist("Set", ("1",)),),
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DJANALYZER_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def xml(home: Path) -> Path:
    path = home / "collection.xml"
    (file,) = REKORDBOX_XML.plan(COLLECTION, path).files
    path.write_bytes(file.render(b""))
    return path


def test_inspect_prints_the_counts_first_and_then_everything(
    xml: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import jsonschema

    assert main(["inspect", str(xml), "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    schema = json.loads((RESOURCES.parent / "schema" / "collection.schema.json").read_text("utf-8"))
    jsonschema.validate(record, schema)
    assert list(record)[:3] == ["location", "system", "counts"]
    counted = {name: n for name, n in record["counts"].items() if n}
    names = ("tracks", "hot_cues", "memory_cues", "loops", "beat_grids", "grid_anchors", "keys", "playlists")
    assert counted == dict.fromkeys((*names, "playlist_entries"), 1)
    (track,) = record["tracks"]
    assert (track["key"]["camelot"], track["bpm"]) == ("8A", 128.0)
    assert [(c["type"], c["pad"], c["time"]) for c in track["cues"]] == [
        ("hot_cue", "A", 0.25),
        ("memory_cue", None, 60.25),
    ]


def test_inspect_shows_every_program_that_keeps_something_in_a_folder(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Music that Serato and Mixed In Key have both tagged, and a playlist beside it."""
    import jsonschema

    from tests.interop.mixed_in_key import tagged_files

    folder = home / "music"
    folder.mkdir()
    tags = tagged_files.frames(tagged_files.all_objects())
    grid = b"\1\0\0\0\0\1" + struct.pack(">ff", 0.5, 120.0) + b"\0"
    tags.add(GEOB(encoding=0, mime="application/octet-stream", desc="Serato BeatGrid", data=grid))
    tagged_files.mp3(folder, tags)
    (folder / "set.m3u8").write_text("a.mp3\n", encoding="utf-8")
    assert main(["inspect", str(folder), "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    schema = json.loads((RESOURCES.parent / "schema" / "collection.schema.json").read_text("utf-8"))
    jsonschema.validate(record, schema)
    assert (record["system"], record["counts"]["beat_grids"]) == ("Serato", 1)
    others = {other["system"]: other["counts"] for other in record["others"]}
    assert (others["Mixed In Key"]["hot_cues"], others["M3U"]["playlists"]) == (2, 1)
    assert main(["inspect", str(folder)]) == 0
    told = capsys.readouterr().out
    assert [name for name in ("Serato", "Mixed In Key", "M3U") if f"music: {name}" in told] == [
        "Serato", "Mixed In Key", "M3U",
    ]  # fmt: skip


def test_music_that_two_programs_have_tagged_is_converted_with_what_both_know(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Serato's grid counts; Mixed In Key adds its cues and its key. The playlist beside them is another matter."""
    from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
    from tests.interop.mixed_in_key import tagged_files

    folder, target = home / "music", home / "for.xml"
    folder.mkdir()
    tags = tagged_files.frames(tagged_files.all_objects())
    grid = b"\1\0\0\0\0\1" + struct.pack(">ff", 0.5, 120.0) + b"\0"
    tags.add(GEOB(encoding=0, mime="application/octet-stream", desc="Serato BeatGrid", data=grid))
    tagged_files.mp3(folder, tags)
    (folder / "set.m3u8").write_text("a.mp3\n", encoding="utf-8")
    assert main(["convert", str(folder), str(target), "--to", "rekordbox", "--yes"]) == 0
    told = capsys.readouterr().out
    assert "Read from the same music: Serato, Mixed In Key. Where they differ, Serato counts." in told
    assert "What M3U keeps here is not converted: give its own file or folder." in told
    (track,) = REKORDBOX_XML.read(target).tracks
    assert track.beat_grid is not None
    assert (round(track.beat_grid.tempo), len(track.cues), track.tags.key is None) == (120, 2, False)


def test_inspect_goes_on_where_one_of_several_is_damaged(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = home / "music"
    (folder / "_Serato_").mkdir(parents=True)
    (folder / "_Serato_" / "database V2").write_bytes(b"nonsense")
    (folder / "set.m3u8").write_text("a.mp3\n", encoding="utf-8")
    assert main(["inspect", str(folder), "--json"]) == 1
    told = capsys.readouterr()
    assert [other["system"] for other in json.loads(told.out)["others"]] == ["M3U"]
    assert "database V2" in told.err


def test_what_is_nobodys_is_said_in_a_sentence(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "letter.txt").write_text("dear dj")
    for name in ("letter.txt", "nothing.xml"):
        assert main(["inspect", str(home / name)]) == 3
        told = capsys.readouterr().err
        assert "Traceback" not in told
        assert name in told


def test_a_dry_run_shows_everything_and_writes_nothing(xml: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = xml.with_name("new.xml")
    assert main(["convert", str(xml), str(target), "--to", "rekordbox", "--dry-run"]) == 0
    told = capsys.readouterr()
    assert "1 hot cue, 1 memory cue, 1 loop" in told.out
    assert "Nothing was written" in told.err
    assert not target.exists()


def test_a_conversion_is_written_and_taken_back(xml: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = xml.with_name("there.xml")
    target.write_bytes(b"what was there")
    assert main(["convert", str(xml), str(target), "--to", "rekordbox", "--yes"]) == 0
    assert REKORDBOX_XML.read(target).tracks[0].cues == COLLECTION.tracks[0].cues
    assert main(["undo", "--list"]) == 0
    told = capsys.readouterr().out
    assert "  1 file\n" in told
    (name,) = re.findall(r"`djanalyzer undo (\S+)` takes it back", told)
    assert main(["undo", name]) == 0
    assert target.read_bytes() == b"what was there"
    assert main(["undo", "no such export"]) == 3


def test_nothing_is_written_unasked(xml: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = xml.with_name("new.xml")
    assert main(["convert", str(xml), str(target), "--to", "rekordbox"]) == 2
    assert "add --yes" in capsys.readouterr().err
    assert not target.exists()


def test_a_program_that_cannot_be_written_is_named(xml: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", str(xml), str(xml), "--to", "winamp", "--yes"]) == 3
    assert "winamp cannot be written" in capsys.readouterr().err


def test_a_track_without_cues_keeps_those_that_the_target_has(xml: Path, home: Path) -> None:
    target = home / "there.xml"
    target.write_bytes(xml.read_bytes())
    bare = replace(COLLECTION, tracks=(replace(COLLECTION.tracks[0], cues=(), loops=(), beat_grid=None),))
    source = home / "bare.xml"
    (file,) = REKORDBOX_XML.plan(bare, source).files
    source.write_bytes(file.render(b""))
    assert main(["convert", str(source), str(target), "--to", "rekordbox", "--yes"]) == 0
    (track,) = REKORDBOX_XML.read(target).tracks
    assert track.cues == COLLECTION.tracks[0].cues
    assert track.loops == COLLECTION.tracks[0].loops
    assert track.beat_grid is not None


def test_what_the_target_has_no_word_for_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    extra = (("Mix", "Extended"), ("PlayCount", "3"), ("DiscNumber", "1"), ("Size", "1000"))
    source, target = home / "collection.xml", home / "collection.nml"
    given = replace(COLLECTION, tracks=(replace(COLLECTION.tracks[0], extra=extra),))
    (file,) = REKORDBOX_XML.plan(given, source).files
    source.write_bytes(file.render(b""))
    assert main(["convert", str(source), str(target), "--to", "traktor", "--dry-run"]) == 0
    assert "what Traktor has no word for is not written: DiscNumber, Mix." in capsys.readouterr().out
    assert not target.exists()


def test_nothing_is_written_where_the_dj_wants_no_loss(
    home: Path, xml: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = home / "collection.nml"
    arguments = ["convert", str(xml), str(target), "--to", "traktor", "--yes"]
    assert main([*arguments, "--lossless"]) == 1
    assert "something would be lost" in capsys.readouterr().err
    assert not target.exists()
    assert main(arguments) == 0
    assert target.exists()
