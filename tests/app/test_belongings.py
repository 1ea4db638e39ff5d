"""What lies beside the library is looked after too: takes that are gone, models that are not what was written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from djanalyzer.app.belongings import look_beside
from djanalyzer.app.rescue import back_up_daily
from djanalyzer.app.session import Session
from djanalyzer.cli import main
from djanalyzer.cli.codes import TROUBLE
from djanalyzer.library.edits import AddFiles, AddTake, FoundFile, RemoveTake
from djanalyzer.models import shipped as program
from djanalyzer.models import weights_file
from djanalyzer.models.adaptation import NAME, Adaptation, Learned, save
from djanalyzer.models.selfsup import shipped as ear
from djanalyzer.models.shipped import Weights, shipped
from djanalyzer.music.learning import Subject
from djanalyzer.music.styles import StyleShare, StyleWish, TakeQuality
from djanalyzer.settings import places

WISH = StyleWish(8.0, 16.0, (StyleShare("house"),))


@pytest.fixture
def home(private_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with two takes, a model that was learned, an ear that was learned, and a program of one file of weights."""
    with Session.open() as session:
        session.do(AddFiles((FoundFile(Path("/music/a.mp3"), "a"),)))
        for name in ("House", "Garage", "Removed"):
            quality = TakeQuality(0.5, 0.5, 0.5)
            session.do(AddTake(1, name, 8.0, 16.0, WISH, "style-1", quality, f"{name}.flac"))
        session.do(RemoveTake(3))
        back_up_daily(session)
    (private_home / "takes").mkdir()
    for name in ("House", "Garage"):
        (private_home / "takes" / f"{name}.flac").write_bytes(b"fLaC sound")
    base = shipped()
    learned = (Learned(frozenset({Subject.KEY}), run=1),)
    save(private_home / "models" / "1" / NAME, Adaptation(f"{base.name}+1", base.name, base.sha256, learned))
    weights_file.write(ear.own_path(), {}, "own", {})
    resources = tmp_path / "resources"
    weights_file.write(resources / "djanalyzer-6.safetensors", {}, "djanalyzer-6", {})
    monkeypatch.setattr(program, "RESOURCES", resources)
    return private_home


def spoil(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1] + b"?")


def told(home: Path) -> list[tuple[str, str]]:
    """Return of which files something is told, and what."""
    return [(Path(p.subject).name, p.message) for p in look_beside(home / "library.sqlite", places())]


def test_where_all_is_there_nothing_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(home) == []
    assert main(["check"]) == 0
    assert capsys.readouterr().out.endswith("library.sqlite is sound.\n")


def test_takes_that_are_gone_or_no_sound_are_told_and_those_that_were_removed_are_not(home: Path) -> None:
    (home / "takes" / "House.flac").unlink()
    (home / "takes" / "Garage.flac").write_bytes(b"")
    (house, house_is), (garage, garage_is) = told(home)
    assert (house, garage) == ("House.flac", "Garage.flac")
    assert "House” cannot be read: No such file" in house_is
    assert "Garage” is damaged" in garage_is


def test_what_names_no_file_of_takes_is_told_and_not_looked_at(home: Path) -> None:
    odd = ("../library.sqlite", "/dev/tty", "a\0.flac")
    with Session.open() as session:
        for file in odd:
            session.do(AddTake(1, "Odd", 8.0, 16.0, WISH, "style-1", TakeQuality(0.5, 0.5, 0.5), file))
    found = look_beside(home / "library.sqlite", places())
    assert [(p.subject, p.message) for p in found] == [
        (file, "The take “Odd” names no file of takes.") for file in odd
    ]


def test_models_that_are_not_what_was_written_are_told(home: Path) -> None:
    spoil(home / "models" / "1" / NAME)
    spoil(ear.own_path())
    (program.RESOURCES / "djanalyzer-6.safetensors").unlink()
    (program.RESOURCES / "other.safetensors").write_bytes(b"")
    assert told(home) == [
        (f"{shipped().name}+1", "The model 1 is damaged: it does not match its card."),
        (
            ear.own_path().name,
            f"The weights {ear.own_path().name} are damaged: they do not match their card.",
        ),
        (
            "djanalyzer-6.safetensors",
            f"The weights djanalyzer-6.safetensors are not in {program.RESOURCES}.",
        ),
        ("other.safetensors", f"The card of the weights other.safetensors is not in {program.RESOURCES}."),
    ]


def test_a_model_that_was_learned_for_former_weights_is_whole(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("djanalyzer.models.shipped.shipped", lambda: Weights("djanalyzer-7", "another"))
    assert told(home) == []


def test_everything_that_is_found_and_done_is_one_object(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "takes" / "House.flac").unlink()
    assert main(["check", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["faults"], found["repair"]) == ([], None)
    assert [Path(one["subject"]).name for one in found["beside"]] == ["House.flac"]
    (home / "library.sqlite").write_bytes(b"damage")
    assert main(["check", "--repair", "--yes", "--json"]) == 0, (
        "of the damaged one nobody knows which takes it had"
    )
    repaired = json.loads(capsys.readouterr().out)
    assert "does not begin as a library does" in repaired["faults"][0]
    assert repaired["repair"]["then"]["takes"] == 2
    assert main(["check", "--json"]) == 1


def test_what_was_found_is_told_where_nothing_can_repair_it(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for copy in (home / "backups").iterdir():
        copy.unlink()
    (home / "library.sqlite").write_bytes(b"damage")
    assert main(["check", "--repair", "--yes", "--json"]) == TROUBLE
    said = capsys.readouterr()
    assert json.loads(said.out)["repair"] is None
    assert "There is no backup" in said.err
