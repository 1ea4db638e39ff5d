"""Fuzzing leaves something behind: what once broke a reader is given to it for ever after, and every reader has a target."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

import pytest

from djanalyzer.errors import Trouble
from djanalyzer.interop.systems import SYSTEMS
from tests.fuzz.__main__ import main
from tests.fuzz.registry import MODULES, targets_in
from tests.fuzz.systems import name_of
from tests.fuzz.target import Target, Unsound, assert_owed, joined, pieces
from tests.nightly import NIGHTLY

FAULTS = Path(__file__).parent / "faults"
TARGETS = [target for module in MODULES for target in targets_in(module)]
NAMES = [target.name for target in TARGETS]


@pytest.mark.parametrize("name", sorted(path.name for path in FAULTS.iterdir()))
def test_what_once_broke_a_reader_is_answered_or_refused(name: str, tmp_path: Path) -> None:
    target = TARGETS[NAMES.index(name)]
    for fault in sorted((FAULTS / name).iterdir()):
        assert_owed(target, fault.read_bytes(), tmp_path)


@pytest.mark.parametrize("module", MODULES if NIGHTLY else ["marks"])
def test_readers_answer_the_inputs_that_fuzzing_starts_from(
    module: str, new_folder: Callable[[str], Path]
) -> None:
    for target in targets_in(module):
        place = new_folder("seeds")
        seeds = list(islice(target.seeds(place), 100))
        assert seeds, f"{target.name} starts from nothing"
        for seed in seeds:
            assert_owed(target, seed, place)


def test_every_system_and_every_target_has_one_name() -> None:
    assert {name_of(system) for system in SYSTEMS} <= set(NAMES)
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize(
    ("answer", "complaint"),
    [("\ud800", "is no text"), ([float("nan")], "is no number"), ({"n": 2**63}, "larger")],
)
def test_an_answer_that_no_library_could_hold_is_a_fault(
    answer: object, complaint: str, tmp_path: Path
) -> None:
    target = Target("made up", lambda data, folder: answer, lambda folder: [b""])
    with pytest.raises(Unsound, match=complaint):
        assert_owed(target, b"", tmp_path)


def test_a_refusal_is_owed_a_reason_and_everything_else_is_a_fault(tmp_path: Path) -> None:
    def read(data: bytes, folder: Path) -> object:
        raise (Trouble(data.decode()) if data != b"?" else KeyError("a"))

    target = Target("made up", read, lambda folder: [b""])
    assert_owed(target, b"It is damaged.", tmp_path)
    with pytest.raises(Unsound, match="without a reason"):
        assert_owed(target, b" ", tmp_path)
    with pytest.raises(KeyError):
        assert_owed(target, b"?", tmp_path)


def test_pieces_come_apart_as_they_were_joined_and_may_be_cut_off() -> None:
    parts = [b"", b"abc", bytes(300)]
    assert pieces(joined(parts)) == parts
    assert pieces(joined(parts)[:-10]) == [b"", b"abc", bytes(290)]


def test_the_command_knows_its_targets(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"]) == 0
    assert capsys.readouterr().out.split() == NAMES
    assert main(["nothing"]) == 2
    assert "There is no target nothing." in capsys.readouterr().out


@pytest.mark.skipif(
    not NIGHTLY or find_spec("atheris") is None, reason="ten minutes, and needs the extra fuzz"
)
def test_no_reader_breaks_within_some_seconds_of_fuzzing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", "--seconds", "10", "--folder", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
