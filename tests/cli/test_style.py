"""The style lab from the command line: what is typed becomes a wish, what comes of it is told, and a fault is never success."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from djanalyzer.cli import main
from djanalyzer.cli.codes import FINE, SOME_FAILED, TROUBLE, USAGE
from djanalyzer.music.sections import SectionLabel
from djanalyzer.music.styles import FoundFault, StyleShare, StyleWish, TakeFault, TakeQuality
from tests.app.test_styling import QuickStylist, employ, make_library

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    make_library(folder)
    return folder


@pytest.fixture
def stylist(monkeypatch: pytest.MonkeyPatch) -> QuickStylist:
    return employ(monkeypatch)


@pytest.fixture
def command(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Run a verb in `tmp_path` on a library of one song of two whole bars; return code, stdout, stderr."""
    shutil.copy(made / "library.sqlite", tmp_path)
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> tuple[int, str, str]:
        code = main(["--db", str(tmp_path / "library.sqlite"), *words])
        return code, *capsys.readouterr()

    return run


def test_what_is_typed_is_what_is_wished(command: Command, stylist: QuickStylist, made: Path) -> None:
    typed = [
        "style",
        "1",
        "--bars",
        "1-2",
        "--to",
        "House",
        "--like",
        "1",
        "--amount",
        "80",
        "--only",
        "drums",
        "--seed",
        "7",
    ]
    named = ["--blend", "hip hop=0.5", "--section", "drop=Hip-Hop"]
    code, out, _ = command(*typed, *named)
    assert code == FINE
    (told,) = stylist.asked
    rap = "hip_hop"
    shares = StyleShare("house", weight=0.25), StyleShare(example=made / "song.flac", weight=0.25)
    by_section = ((SectionLabel.DROP, (StyleShare(rap),)),)
    assert told.wish == StyleWish(
        0.5, 4.5, (*shares, StyleShare(rap, weight=0.5)), 0.8, "drums", by_section, 7
    )
    assert "rendered in" in out
    assert "Take 1: " in out


def test_a_take_is_written_shown_renamed_and_removed(
    command: Command, stylist: QuickStylist, tmp_path: Path
) -> None:
    (tmp_path / "bar.wav").write_bytes(b"of old")
    code, out, _ = command("style", "1", "--bars", "2", "--to", "house", "--out", "bar.wav", "--replace")
    assert (code, (tmp_path / "bar.wav").stat().st_size > 44_100) == (FINE, True)
    assert f"Wrote {tmp_path / 'bar.wav'}: track 2 of the library, with 1 cue and 0 loops." in out
    assert command("style", "--take", "1", "--name", "Friday")[0] == FINE
    assert "1  0:02.500 - 0:04.500  Friday  good (80 %)" in command("show", "1")[1]
    (take,) = json.loads(command("show", "1", "--json")[1])["takes"]
    assert (take["name"], take["start"], take["target"][0]["style"], take["faults"]) == (
        "Friday",
        2.5,
        "house",
        [],
    )
    code, _, err = command("style", "--take", "1", "--out", "bar.wav")
    assert (code, "is there already" in err) == (TROUBLE, True)
    assert command("style", "--take", "1", "--out", "whole.wav", "--whole")[0] == FINE
    assert command("style", "--take", "1", "--remove")[0] == FINE
    assert "Friday" not in command("show", "1")[1]


def test_a_faulty_take_fails_and_is_not_written(
    command: Command, stylist: QuickStylist, tmp_path: Path
) -> None:
    stylist.quality = TakeQuality(0.9, 0.9, 0.9, (FoundFault(TakeFault.SILENT, float("-inf"), -20.0),))
    code, out, err = command("style", "1", "--bars", "1", "--to", "house", "--out", "bar.wav")
    assert (code, out) == (SOME_FAILED, "")
    assert "is of no use: it is silent. It is kept as take 1" in err
    assert not (tmp_path / "bar.wav").exists()
    assert "of no use: it is silent" in command("show", "1")[1]
    (take,) = json.loads(command("show", "1", "--json")[1])["takes"]
    assert take["faults"] == [{"fault": "silent", "measured": None, "limit": -20.0}]


def test_the_styles_are_listed(command: Command, stylist: QuickStylist) -> None:
    code, out, _ = command("style", "--list")
    assert (code, out.split("\n")[1].split(maxsplit=1)) == (FINE, ["hip_hop", "Hip-Hop"])


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        ("1 --to house", USAGE, "Name a track, bars and a style"),
        ("--take 1", USAGE, "Say with --take what to do"),
        ("1 --bars 1 --to polka", TROUBLE, "There is no style polka. Choose one of house, hip_hop"),
        ("1 --bars 1-9 --to house", TROUBLE, "has no bars 1 to 9. They run from 1 to 3"),
        ("1 --bars 1 --to house --seed -1", USAGE, "-1 is no whole number from 0 on"),
        ("1 --bars 1 --to house --amount much", USAGE, "much is no number"),
        ("1 --bars 1 --to house --whole", USAGE, "--whole and --replace are for --out FILE"),
        ("1 --bars 1 --to house --out library.sqlite", TROUBLE, "says neither WAV nor FLAC"),
        ("1 --bars 1 --to house --blend house=2", TROUBLE, "2 is no share"),
        ("1 --bars 1 --to house --section solo=house", TROUBLE, "There is no section solo"),
        ("--take 9 --remove", TROUBLE, "There is no such take"),
    ],
)
def test_what_cannot_be_meant_is_told_in_a_sentence(
    command: Command, stylist: QuickStylist, words: str, code: int, sentence: str
) -> None:
    found, out, err = command("style", *words.split())
    assert (found, out, stylist.asked) == (code, "", [])
    assert sentence in err
