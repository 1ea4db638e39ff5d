"""`djanalyzer relocate`: what is shown before anything is changed, and what is asked."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest

from djanalyzer.app.session import Session
from djanalyzer.cli import main
from tests.app.conftest import write_music

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def moved(tmp_path: Path, capsys: Capture) -> Path:
    """The folder in which the library's two files lie now."""
    for name in ("one.wav", "two.flac"):
        write_music(tmp_path / "old", name)
    assert run(tmp_path, "import", str(tmp_path / "old")) == 0
    capsys.readouterr()
    return Path(shutil.move(tmp_path / "old", tmp_path / "new"))


def run(tmp_path: Path, *words: str) -> int:
    return main(["--db", str(tmp_path / "library.sqlite"), *words])


def places(tmp_path: Path) -> set[str]:
    with Session.open(tmp_path / "library.sqlite") as session:
        return {row.path.parent.name for row in session.rows(session.find())}


def test_a_dry_run_shows_everything_and_changes_nothing(tmp_path: Path, moved: Path, capsys: Capture) -> None:
    assert run(tmp_path, "relocate", str(moved), "--dry-run") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2 of 2 missing files found."
    assert lines[1] == f"  {tmp_path / 'old'} -> {moved}: 2 tracks"
    old, new = tmp_path / "old" / "one.wav", moved / "one.wav"
    assert f"  one: {old} -> {new} (file name and size)" in lines
    assert places(tmp_path) == {"old"}


def test_yes_changes_it(tmp_path: Path, moved: Path, capsys: Capture) -> None:
    assert run(tmp_path, "relocate", str(moved), "--yes") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "2 tracks have their files again."
    assert places(tmp_path) == {"new"}
    assert run(tmp_path, "relocate", str(moved), "--yes") == 0
    assert capsys.readouterr().out == "No file is missing.\n"


def test_one_track_is_told_as_one(tmp_path: Path, moved: Path, capsys: Capture) -> None:
    (moved / "two.flac").unlink()
    run(tmp_path, "relocate", str(moved), "--yes")
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == "1 track has its file again."


def test_it_is_asked_only_where_somebody_can_answer(
    tmp_path: Path, moved: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert run(tmp_path, "relocate", str(moved)) == 2
    assert "add --yes" in capsys.readouterr().err
    assert places(tmp_path) == {"old"}


def test_as_json_with_what_was_not_found(tmp_path: Path, moved: Path, capsys: Capture) -> None:
    (moved / "two.flac").unlink()
    assert run(tmp_path, "relocate", str(moved), "--json", "--dry-run") == 1
    told = json.loads(capsys.readouterr().out)
    assert [(Path(m["new"]).name, m["found_by"]) for m in told["moves"]] == [
        ("one.wav", "file name and size")
    ]
    assert [Path(lost).name for lost in told["lost"]] == ["two.flac"]
    assert (told["doubts"], told["folders"][0]["tracks"]) == ([], 1)


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path, moved: Path, capsys: Capture) -> None:
    assert run(tmp_path, "relocate", str(tmp_path / "nowhere")) == 3
    assert "is not there" in capsys.readouterr().err
