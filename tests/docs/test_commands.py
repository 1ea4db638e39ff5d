"""Every command in the README and the docs works: it is typed here, or, where it takes long, read by its own parser."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.docs import typed
from tests.docs.quiet import calls_to_others
from tests.docs.scene import Desk, furnish
from tests.docs.typed import Command, commands_of, pages, read_block
from tests.docs.understood import fault_of

# Typed by other tests; their arguments are read here all the same.
LONG = {
    ("djanalyzer", "demo"): "makes and analyses six tracks: tests/test_cli.py",
    (
        "djanalyzer",
        "analyze",
        "--cluster",
        "loopback:4",
    ): "starts a cluster of processes: tests/app/test_cluster.py",
    ("djanalyzer", "learn"): "trains for minutes: tests/app/test_learning.py",
    ("djanalyzer", "models", "promote", "--dry-run"): "asks for a run of learning: tests/cli/test_models.py",
    ("djanalyzer", "models", "promote", "--what", "cues"): "the same",
    ("djanalyzer", "models", "rollback"): "the same",
}
COMMANDS = [command for page in pages() for command in commands_of(page)]


def is_quick(command: Command) -> bool:
    """Say whether a command is to be typed here; clusters are started by tests/app/test_cluster.py."""
    is_ours = command.is_whole and command.program == "djanalyzer"
    return is_ours and command.words not in LONG and "--cluster" not in command.words


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return furnish(tmp_path, monkeypatch)


def test_all_commands_are_understood() -> None:
    faults = {str(command): fault_of(command) for command in COMMANDS}
    assert {command: fault for command, fault in faults.items() if fault} == {}


def test_what_is_to_be_typed_works_as_it_stands(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """In the order of the pages: what one command leaves is there for the next."""
    failed, typed = {}, set()
    with calls_to_others() as calls:
        for command in filter(is_quick, COMMANDS):
            if command.words in typed:
                continue
            typed.add(command.words)
            code = desk.type(command.words[1:])
            said = capsys.readouterr()
            if code != 0:
                failed[str(command)] = f"exit code {code}: {said.err or said.out[-500:]}"
    assert failed == {}
    assert len(typed) > 25
    assert calls == [], "nothing leaves the machine"


def test_a_call_to_another_computer_would_be_heard() -> None:
    with calls_to_others() as calls, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.connect(("127.0.0.1", 9))  # sends nothing
    assert len(calls) == 1


def test_what_is_left_to_other_tests_is_in_the_docs() -> None:
    assert set(LONG) <= {command.words for command in COMMANDS}


def test_what_tools_leave_in_hidden_folders_is_no_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("packaging", ".pytest_cache"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "README.md").touch()
    monkeypatch.setattr(typed, "ROOT", tmp_path)
    assert pages()[1:] == [tmp_path / "packaging" / "README.md"]


def test_commands_are_found_however_they_are_written() -> None:
    block = """
djanalyzer import ~/Music      djanalyzer list "a b"   # two, and a remark
A=1 python -m some.thing \\
    --long yes > out.txt
"""
    assert list(read_block(block)) == [
        ("djanalyzer", "import", "~/Music"),
        ("djanalyzer", "list", "a b"),
        ("python", "-m", "some.thing", "--long", "yes"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "djanalyzer listen 12",
        "djanalyzer set Friday --minute-s 60",
        "python -m djanalyzer.training train --steps many",
        "python benchmarks/none.py",
        'pip install "djanalyzer[nothing]"',
        'pip install "no requirement"',
        "torchrun --nproc-per-node 2 -m djanalyzer.training train --what",
        "make install",
    ],
)
def test_a_command_that_does_not_exist_is_noticed(line: str) -> None:
    (words,) = read_block(line)
    assert fault_of(Command("page.md", words, True))


@pytest.mark.parametrize("line", ["djanalyzer similar --version-s", "djanalyzer listen 12"])
def test_a_shortened_command_holds_only_what_there_is(line: str) -> None:
    (words,) = read_block(line)
    assert fault_of(Command("page.md", words, False))
    assert not fault_of(Command("page.md", ("djanalyzer", "similar", "--versions", "…"), False))
