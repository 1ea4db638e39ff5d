"""Sets from a terminal: told step by step, made a playlist, and what makes no sense."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.app import set_building
from djanalyzer.app.session import Session
from djanalyzer.cli import main
from djanalyzer.cli.codes import FINE, TROUBLE, USAGE
from djanalyzer.cli.sets import CURVES, HARMONIES
from djanalyzer.library.edits import AddFiles, FoundFile, SaveAnalysis
from djanalyzer.music import BeatGrid, Energy, Tags
from djanalyzer.music.sets import CurveShape, Harmony
from tests.app.conftest import ANALYSIS


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six analysed tracks, and one that was not."""
    path = tmp_path_factory.mktemp("sets") / "library.sqlite"
    with Session.open(path, workers=1) as session:
        files = [
            FoundFile(Path(f"/music/{n}.mp3"), str(n), 1, 1, Tags(title=f"Song {n}")) for n in range(1, 8)
        ]
        session.do(AddFiles(tuple(files)))
        for n in range(1, 7):
            grid = BeatGrid.constant(0.0, 120.0 + n)
            session.do(SaveAnalysis(n, replace(ANALYSIS, beat_grid=grid, energy=Energy(2.0 + n)), b""))
    return path


def test_a_set_is_told_with_its_reasons_and_made_a_playlist(
    db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("set", "Friday", "--from", "5", "2", "--minutes", "4", "--curve", "rising", "--energy", "3-8")
    assert main(["--db", str(db), *words, "--print", "--json"]) == FINE
    told = json.loads(capsys.readouterr().out)
    assert [step["id"] for step in told["steps"] if step["role"] == "chosen"] == [5, 2]
    assert told["steps"][0]["transition"] is None
    assert sum(step["cost"]["total"] for step in told["steps"]) == pytest.approx(
        told["cost"]["total"] * len(told["steps"]), abs=1e-3
    )
    with Session.open(db) as session:
        assert session.playlists() == (), "--print makes none"
    assert main(["--db", str(db), *words, "--any-order", "--print", "--json"]) == FINE
    assert {5, 2} <= {step["id"] for step in json.loads(capsys.readouterr().out)["steps"]}
    assert (
        main(["--db", str(db), *words, "--tempo", "121-126", "--harmony", "strict", "--first", "6"]) == FINE
    )
    out, err = capsys.readouterr()
    assert "Opens the set: energy" in out
    assert "the mean step costs" in out
    assert "It is the playlist “Friday” now." in err
    with Session.open(db) as session:
        (playlist,) = session.playlists()
        held = session.find(playlist_id=playlist.id)
    assert held[0] == 6
    assert [track for track in held if track in (5, 2)] == [5, 2]
    assert 7 not in held, "nobody knows its tempo"


def test_a_set_without_a_name_is_refused_before_it_is_built(
    db: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(set_building, "build_set", lambda *_: pytest.fail("it was built"))
    assert main(["--db", str(db), "set", " "]) == USAGE
    assert "needs a name" in capsys.readouterr().err


def test_what_cannot_be_built_is_said(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--db", str(db), "set", "Friday", "--query", "nothing is called so"]) == TROUBLE
    assert "nothing to build a set from" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [("--energy", "8-4"), ("--minutes", "0"), ("--tempo", "fast"), ("--energy", "4"), ("--curve", "up")],
)
def test_what_makes_no_sense_is_not_understood(words: tuple[str, str]) -> None:
    assert main(["set", "Friday", *words]) == USAGE


def test_the_words_of_the_terminal_are_those_of_the_builder() -> None:
    assert tuple(CurveShape) == CURVES
    assert tuple(Harmony) == HARMONIES
