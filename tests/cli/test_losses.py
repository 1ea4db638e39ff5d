"""On the command line: what would be lost, what to do about it, and how every file is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from djanalyzer.app.importing import import_collection
from djanalyzer.app.session import Session
from djanalyzer.app.undoing import exports
from djanalyzer.cli import main
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
from djanalyzer.interop.systems import WRITABLE
from djanalyzer.music import BeatGrid, Collection, Cue, KnownTrack, Playlist, Tags
from djanalyzer.settings import places

TITLES = ("Aurora", "Borealis")
COLLECTION = Collection(
    "rekordbox",
    tuple(
        KnownTrack(
            Path(f"/music/{title}.flac"),
            str(number),
            Tags(title, "Nova", tempo=128.0),
            300.0,
            BeatGrid.constant(0.25, 128.0),
            (Cue(0.25, 0, "In"), Cue(60.25 + number, None, "Break")),
        )
        for number, title in enumerate(TITLES, start=1)
    ),
    (Playlist("Set", ("1", "2")),),
)


@pytest.fixture
def xml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DJANALYZER_HOME", str(tmp_path / "home"))
    path = tmp_path / "collection.xml"
    (file,) = REKORDBOX_XML.plan(COLLECTION, path).files
    path.write_bytes(file.render(b""))
    return path


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "mixxxdb.sqlite"  # Mixxx has no memory cues


def convert(xml: Path, target: Path, *words: str) -> int:
    return main(["convert", str(xml), str(target), "--to", "mixxx", *words])


def cues(target: Path) -> dict[str, list[str]]:
    return {
        track.tags.title: [cue.name for cue in track.cues] for track in WRITABLE["mixxx"].read(target).tracks
    }


def test_a_dry_run_says_how_much_is_lost_then_of_which_track_and_what_else_could_be(
    xml: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert convert(xml, target, "--dry-run") == 0
    told = capsys.readouterr().out.splitlines()
    assert told[1] == "  lost: 2 tracks: 2 memory cues written as the nearest thing"
    assert f"  file: {target}: new; undo removes it" in told
    at = told.index("  Nova – Borealis")
    of_it = "\n".join(told[at:])
    assert "Mixxx has none such: it moves to pad 9." in of_it
    assert "merge (memory_cue); or drop: it is left out. stop: nothing of this track is written." in of_it
    assert not target.exists()


def test_a_program_that_runs_is_told_before_and_nothing_is_written(
    xml: Path, target: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("djanalyzer.interop.processes.running_programs", lambda: frozenset({"mixxx"}))
    assert convert(xml, target, "--dry-run") == 0
    assert "Mixxx is running: quit it before you write" in capsys.readouterr().out
    assert not target.exists()


def test_where_a_running_program_cannot_be_seen_that_is_told_before(
    xml: Path,
    target: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = "A Flatpak cannot see whether Mixxx is running: quit it before you write"
    monkeypatch.setattr("djanalyzer.interop.processes.running_programs", frozenset)
    for sandbox in (tmp_path / "none", tmp_path):
        monkeypatch.setattr("djanalyzer.interop.processes._SANDBOX", sandbox)
        assert convert(xml, target, "--dry-run") == 0
        assert (words in capsys.readouterr().out) == sandbox.exists()


def test_a_kind_is_left_out(xml: Path, target: Path) -> None:
    assert convert(xml, target, "--yes", "--on-loss", "memory_cue=drop") == 0
    assert cues(target) == {key: ["In"] for key in TITLES}


def test_the_kind_goes_before_all(xml: Path, target: Path) -> None:
    assert convert(xml, target, "--yes", "--on-loss", "drop", "--on-loss", "memory_cue=merge") == 0
    assert cues(target) == {key: ["In", "Break"] for key in TITLES}


def test_stopped_tracks_are_not_written(xml: Path, target: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert convert(xml, target, "--dry-run", "--on-loss", "memory_cue=stop") == 0
    told = capsys.readouterr().out
    assert "2 memory cues stopped" in told
    assert "nothing of this track is written." in told
    assert convert(xml, target, "--yes", "--on-loss", "memory_cue=stop") == 0
    assert not target.exists() or cues(target) == {}


def test_lossless_writes_nothing_whatever_is_chosen(xml: Path, target: Path) -> None:
    for choice in ("drop", "merge", "stop"):
        assert convert(xml, target, "--yes", "--lossless", "--on-loss", choice) == 1
    assert not target.exists()


@pytest.mark.parametrize("choice", ["perhaps", "pad=drop"])
def test_what_is_no_choice_is_not_understood(
    xml: Path, target: Path, choice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert convert(xml, target, "--on-loss", choice) == 2
    assert "The kinds are hot_cue" in capsys.readouterr().err


def test_a_program_reads_it_as_json_and_decides_by_the_names_of_losses(
    xml: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert convert(xml, target, "--yes", "--json") == 0
    plan, written = map(json.loads, capsys.readouterr().out.splitlines())
    assert next(iter(plan)) == "counts"
    assert (plan["counts"]["tracks"], plan["counts"]["memory_cues"], plan["counts"]["files"]) == (2, 2, 1)
    (by_kind,) = [row for row in plan["losses_by_kind"] if row["kind"] == "memory_cue"]
    assert (by_kind["remedy"], by_kind["tracks"], by_kind["items"]) == ("merge", 2, 2)
    (track,) = [track for track in plan["tracks"] if track["track"] == "Nova – Aurora"]
    (loss,) = [loss for loss in track["losses"] if loss["kind"] == "memory_cue"]
    assert loss["id"] == "memory_cue:1:cue@61.25"
    assert list(loss["options"]) == ["merge", "drop", "stop"]
    assert plan["files"] == [{"path": str(target), "size": None, "copy_in": None}]
    (entry,) = exports(places().journal)
    assert written == {"written": [{"path": str(target), "backup": None}], "refused": [], "undo": entry.id}


def test_an_export_of_the_library_speaks_the_same_way(
    xml: Path, tmp_path: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    db = tmp_path / "library.sqlite"
    with Session.open(db, workers=1) as session:
        import_collection(session, xml)
    export = ["--db", str(db), "export", str(target), "--to", "mixxx"]
    assert main([*export, "--dry-run"]) == 0
    assert "2 tracks: 2 memory cues written as the nearest thing" in capsys.readouterr().out
    assert main([*export, "--yes", "--lossless"]) == 1
    assert not target.exists()
    capsys.readouterr()
    assert main([*export, "--yes", "--json", "--on-loss", "memory_cue=drop"]) == 0
    plan, written = map(json.loads, capsys.readouterr().out.splitlines())
    assert [row["remedy"] for row in plan["losses_by_kind"] if row["kind"] == "memory_cue"] == ["drop"]
    assert (written["files"], written["refused"]) == (1, [])
    assert cues(target) == {key: ["In"] for key in TITLES}
    assert main(["undo"]) == 0
    assert not target.exists()
